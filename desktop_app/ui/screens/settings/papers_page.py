"""On what papers are printed, from which templates, with which lists."""

from PySide6.QtWidgets import QWidget

from desktop_app.core.security.roles import Act
from desktop_app.core.sop.model import Procedure
from desktop_app.ui.screens.settings.form import Form, Keep
from desktop_app.ui.screens.settings.frame import PageFrame
from desktop_app.ui.screens.settings.line_entries import LinesEntry
from desktop_app.ui.screens.settings.pick_entries import CardsEntry, SegmentEntry
from desktop_app.ui.screens.settings.reading import OfficeReading, Rights
from desktop_app.ui.screens.settings.templates_panel import TemplatesPanel
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column
from desktop_app.ui.widgets.option_card import Option
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.segmented import Segment
from desktop_app.ui.widgets.text_label import TextLabel

SIZE = "paper.size"
SIDE = 400
_SIZES = (
    Option("F4", "F4, 215 × 330 mm", "Folio, kertas dinas yang umum dipakai."),
    Option("A4", "A4, 210 × 297 mm", "Kolom teks lebih sempit, isi sama."),
)
_EDGES = (
    Segment("penuh", "Rata kiri dan kanan"),
    Segment("kiri", "Rata kiri saja"),
)
_COPIES = "Satu tembusan tiap baris. {kecamatan} diganti kecamatan usaha. Kosong: tanpa tembusan."


class PapersPage(QWidget):
    """Paper size and templates at the left, lists of each SK at the right."""

    def __init__(self, theme: Theme, keep: Keep) -> None:
        super().__init__()
        self._theme = theme
        self.frame = PageFrame(
            theme,
            "Naskah dan kertas",
            "Ukuran kertas, templat Word, kewajiban dan tembusan SK.",
            side=SIDE,
        )
        self.form = Form(keep, self)
        self.size_cards = CardsEntry(theme, "Ukuran kertas", _SIZES, across=True)
        self.edges = SegmentEntry(theme, "Tepi teks naskah", _EDGES)
        self.letter_copies = LinesEntry(theme, "Tembusan surat pengembalian berkas", 3)
        self.templates = TemplatesPanel(theme)
        self._licences: dict[str, Panel] = {}
        self._build()

    def show_reading(self, reading: OfficeReading) -> None:
        """Show what is in force."""
        for procedure in reading.procedures:
            if procedure.number not in self._licences:
                self._add_licence(procedure)
        self.form.show_values(reading.values)
        self.templates.show_folder(reading.template_folder)

    def show_rights(self, rights: Rights) -> None:
        """Let it be changed only by those who may."""
        may = rights.may(Act.SETTINGS)
        self.frame.show_refusal(rights.refusal(Act.SETTINGS))
        self.form.show_may(may=may)
        self.templates.show_may(may=may)

    def _build(self) -> None:
        column(self).addWidget(self.frame)
        panel = Panel(self._theme, "Kertas")
        inside = panel.body_column(10)
        inside.addWidget(self.size_cards)
        inside.addWidget(self.edges)
        self.form.add(SIZE, self.size_cards)
        self.form.add("paper.alignment", self.edges)
        self.frame.main.addWidget(panel)
        self.frame.main.addWidget(self.templates)
        self.form.add("letter.copies", self.letter_copies)
        letters = Panel(self._theme, "Surat kepada pemohon")
        letters.body_column(10).addWidget(self.letter_copies)
        self.frame.side.addWidget(letters)
        self.frame.main.addStretch(1)

    def _add_licence(self, procedure: Procedure) -> None:
        key = f"licence.{procedure.number}"
        panel = Panel(self._theme, f"Isi SK {procedure.number}", procedure.name)
        inside = panel.body_column(10)
        duties = LinesEntry(self._theme, "Kewajiban pemegang izin", 6)
        copies = LinesEntry(self._theme, "Tembusan", 5)
        self.form.add(f"{key}.obligations", duties)
        self.form.add(f"{key}.copies", copies)
        inside.addWidget(duties)
        inside.addWidget(copies)
        inside.addWidget(TextLabel(self._theme, _COPIES, TextStyle.SECOND, Token.INK_2).wrapped())
        self._licences[procedure.number] = panel
        self.frame.side.addWidget(panel)
