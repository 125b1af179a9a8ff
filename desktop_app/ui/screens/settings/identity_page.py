"""Who the office is: the kop on every paper, place, logo."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QGridLayout, QWidget

from desktop_app.core.security.roles import Act
from desktop_app.ui.screens.settings.counter_panel import CounterPanel
from desktop_app.ui.screens.settings.form import Change, Form, Keep, Refused
from desktop_app.ui.screens.settings.frame import PageFrame
from desktop_app.ui.screens.settings.kop_preview import KopPreview, KopWords
from desktop_app.ui.screens.settings.line_entries import LineEntry, LinesEntry
from desktop_app.ui.screens.settings.reading import OfficeReading, Rights
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.text_label import TextLabel

GOVERNMENT, NAME, ADDRESS = "office.government", "office.name", "office.address"
PLACE, REGENCY, REGENT = "office.place", "office.regency", "office.regent"
_PICTURES = "Gambar (*.png *.jpg *.jpeg)"
_SAMPLE = "Isi nama kantor, alamat, dan penanda tangan; sampai saat itu naskah bertanda CONTOH."


class IdentityPage(QWidget):
    """The kop follows every letter that is typed."""

    logo_wanted = Signal(object)
    """Path of the chosen picture."""
    kept_logo_wanted = Signal()

    def __init__(self, theme: Theme, keep: Keep) -> None:
        super().__init__()
        self._theme = theme
        self.frame = PageFrame(
            theme, "Identitas kantor dan kop", "Tercetak di kepala BAP, SK, dan surat."
        )
        self._keep = keep
        self._unset: dict[str, str] = {}
        self.form = Form(self._keep_with_rest, self)
        self.government = LineEntry(theme, "Pemerintah daerah")
        self.name = LinesEntry(theme, "Nama kantor, seperti barisnya di kop", 3)
        self.address = LinesEntry(theme, "Alamat, telepon, laman, surel", 3)
        self.address.editor.setPlaceholderText("Jalan, kota, kode pos\nTelepon, laman, surel")
        self.place = LineEntry(theme, "Tempat surat ditetapkan")
        self.regency = LineEntry(theme, "Kabupaten atau kota")
        self.regent = LineEntry(theme, "Sebutan kepala daerah")
        self.preview = KopPreview(theme)
        self.logo = Button(theme, "Pilih lambang", icon=Icon.LANDMARK)
        self.counter = CounterPanel(theme, keep)
        self.sample = Banner(theme)
        self._is_sample = True
        self._logo_kept = ""
        self._build()
        self.form.typed.connect(self._draw)
        self.logo.clicked.connect(self._choose_logo)

    def show_reading(self, reading: OfficeReading) -> None:
        """Show the identity in force."""
        kept = reading.text("office.logo")
        if kept != self._logo_kept:
            self._logo_kept = kept
            self.preview.show_kept_logo()
            if kept:
                self.kept_logo_wanted.emit()
        self.form.show_values(reading.values)
        self.counter.form.show_values(reading.values)
        self._is_sample = reading.is_sample
        shown = {key: reading.text(key) for key in (GOVERNMENT, NAME)}
        self._unset = {key: shown[key] for key in shown if reading.state.setting(key) is None}
        if self._is_sample:
            self.sample.show_banner(BannerText(Tone.WARN, "", _SAMPLE))
        else:
            self.sample.clear()
        self.logo.show_text("Ganti lambang" if kept else "Pilih lambang")
        self._draw()

    def show_rights(self, rights: Rights) -> None:
        """Let it be changed only by those who may."""
        self.frame.show_refusal(rights.refusal(Act.SETTINGS))
        for form in (self.form, self.counter.form):
            form.show_may(may=rights.may(Act.SETTINGS))
        self.logo.setVisible(rights.may(Act.SETTINGS))

    def take_logo(self, file: Path) -> None:
        """Draw a picture and ask that it be kept."""
        self.preview.show_logo(QPixmap(str(file)), kept=True)
        self.logo_wanted.emit(file)

    def show_logo(self, picture: bytes | None) -> None:
        """Draw the picture that the office keeps."""
        found = QPixmap()
        if picture and found.loadFromData(picture):
            self.preview.show_logo(found, kept=True)

    def show_logo_trouble(self, sentence: str, way_out: str) -> None:
        """Say why a picture was not taken; the one before stays."""
        self.preview.show_logo(None, kept=bool(self._logo_kept))
        self.sample.show_banner(BannerText(Tone.BAD, sentence, way_out))

    def _build(self) -> None:
        column(self).addWidget(self.frame)
        kop = Panel(self._theme, "Kop surat")
        lines = kop.body_column(10)
        for key, entry in (
            (GOVERNMENT, self.government),
            (NAME, self.name),
            (ADDRESS, self.address),
        ):
            self.form.add(key, entry)
            lines.addWidget(entry)
        area = Panel(self._theme, "Daerah")
        grid = QGridLayout(area.body)
        grid.setContentsMargins(12, 12, 12, 12)
        grid.setSpacing(12)
        for at, (key, entry) in enumerate(
            ((PLACE, self.place), (REGENCY, self.regency), (REGENT, self.regent))
        ):
            self.form.add(key, entry)
            grid.addWidget(entry, 0, at)
        self.frame.main.addWidget(self.sample)
        self.frame.main.addWidget(kop)
        self.frame.main.addWidget(area)
        self.frame.main.addStretch(1)
        self._build_side()

    def _build_side(self) -> None:
        panel = Panel(self._theme, "Pratinjau kop", "ikut saat diketik")
        inside = panel.body_column(10)
        inside.addWidget(self.preview)
        foot = row(gap=10)
        foot.addWidget(self.logo)
        hint = "PNG atau JPEG, sampai 2 MB"
        foot.addWidget(TextLabel(self._theme, hint, TextStyle.SECOND, Token.INK_2).elided(), 1)
        inside.addLayout(foot)
        self.frame.side.addWidget(panel)
        self.frame.side.addWidget(self.counter)
        self.frame.side.addStretch(1)

    def _keep_with_rest(self, change: Change, refused: Refused) -> None:
        """Take with a change what was only proposed: whoever fills the kop has seen it."""
        before = {**self._unset, **change.before}
        self._keep(Change(change.label, {**self._unset, **change.values}, before), refused)

    def _draw(self) -> None:
        words = KopWords(
            self.form.text(GOVERNMENT),
            tuple(self.form.text(NAME).splitlines()),
            tuple(self.form.text(ADDRESS).splitlines()),
            self._is_sample,
        )
        self.preview.show_words(words)

    def _choose_logo(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, "Pilih lambang daerah", "", _PICTURES)
        if chosen:
            self.take_logo(Path(chosen))
