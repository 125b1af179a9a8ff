"""Everything that was looked at before leaving, plainly, with ways out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.services.carried import Check, Standing
from desktop_app.ui.messages import notice_for
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column, discard, row, rule
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.dialog_frame import DialogFrame
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.text_label import TextLabel

LOOKS = {
    Standing.OK: ("ada", Tone.OK, Icon.CIRCLE_CHECK),
    Standing.MISSING: ("belum", Tone.WARN, Icon.TRIANGLE_ALERT),
    Standing.UNKNOWN: ("tidak diketahui", Tone.IDLE, Icon.INFO),
}
_WIDTH, _TITLE, _WORDS = 700, 158, 468
READY = "Catat siap berangkat"
PRINTED = "Cetak dari pengolah kata dengan Ctrl P."


class PackDialog(DialogFrame):
    """Tells what is lacking; who leaves without it says so by the same button."""

    wanted = Signal(object)
    """Titles of what is lacking, a tuple of texts."""
    again_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, theme: Theme, number: str, parent: QWidget) -> None:
        super().__init__(theme, f"Siapkan kunjungan {number}", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self._checks: tuple[Check, ...] = ()
        self._list: QVBoxLayout = column(gap=6)
        self._lines: list[QWidget] = []
        self.summary, self.told = Banner(theme), Banner(theme)
        self.again = Button(theme, "", icon=Icon.REFRESH_CW)
        self.again.show_icon_only("Periksa lagi", "Periksa lagi (F5)")
        self.print = Button(theme, "Daftar periksa", icon=Icon.PRINTER, key="Ctrl P")
        self.confirm = Button(theme, READY, ButtonKind.PRIMARY, key="Ctrl Enter")
        self._build()
        self.confirm.setFocus()

    @property
    def lacking(self) -> tuple[str, ...]:
        """Give the titles of what is missing."""
        return tuple(c.title for c in self._checks if c.standing is Standing.MISSING)

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        """Show what was found, as it stands now."""
        self._checks = checks
        for old in self._lines:
            self._list.removeWidget(old)
            discard(old)
        self._lines = [self._line(check) for check in checks]
        for line in self._lines:
            self._list.addWidget(line)
        count = len(self.lacking)
        if count:
            words = BannerText(Tone.WARN, f"{count} hal belum ada.", "Jalan keluarnya di bawah.")
        else:
            words = BannerText(Tone.OK, "Semua yang bisa diperiksa sudah ada.")
        self.summary.show_banner(words)
        self.confirm.show_text(f"Berangkat tanpa {count} hal" if count else READY)

    def show_failure(self, error: Exception) -> None:
        """Say why it could not be written down."""
        self.confirm.setEnabled(True)
        self.print.setEnabled(True)
        notice = notice_for(error)
        self.told.show_banner(BannerText(Tone.BAD, notice.sentence, notice.way_out))

    def show_printed(self) -> None:
        """Say that the checklist stands in the word processor."""
        self.print.setEnabled(True)
        self.told.show_banner(BannerText(Tone.OK, "Daftar periksa dibuka.", PRINTED))

    def finish(self) -> None:
        """Ask for it to be written down."""
        if self.confirm.isEnabled():
            self.confirm.setEnabled(False)
            self.wanted.emit(self.lacking)

    def _build(self) -> None:
        body = self.body
        body.addWidget(self.summary)
        body.addLayout(self._list)
        body.addWidget(self.told)
        body.addStretch(1)
        self.add_left(Button(self._theme, "Tutup", key="Esc")).clicked.connect(self.reject)
        self.add_left(self.print).clicked.connect(self._ask_print)
        self.add_right(self.again).clicked.connect(self.again_wanted)
        self.add_right(self.confirm).clicked.connect(self.finish)
        for keys, act in (
            ("Ctrl+Return", self.finish),
            ("Ctrl+Enter", self.finish),
            ("F5", self.again_wanted.emit),
            ("Ctrl+P", self._ask_print),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _ask_print(self) -> None:
        if self.print.isEnabled():
            self.print.setEnabled(False)
            self.print_wanted.emit()

    def _line(self, check: Check) -> QWidget:
        theme = self._theme
        word, tone, icon = LOOKS[check.standing]
        line = QWidget()
        line.setAccessibleName(f"{check.title}: {word}. {check.sentence} {check.way_out}".strip())
        whole = column(line, 6)
        across = row(gap=8)
        top = Qt.AlignmentFlag.AlignTop
        across.addWidget(IconLabel(theme, icon, tone.ink, 18, word), 0, top)
        title = TextLabel(theme, check.title, TextStyle.BODY_STRONG)
        title.setFixedWidth(_TITLE)
        across.addWidget(title, 0, top)
        words = column(gap=0)
        ink = tone.ink if check.standing is Standing.MISSING else Token.INK
        words.addWidget(_fitted(TextLabel(theme, check.sentence, TextStyle.BODY, ink)))
        if check.way_out:
            way_out = TextLabel(theme, check.way_out, TextStyle.SECOND, Token.INK_2)
            words.addWidget(_fitted(way_out))
        across.addLayout(words, 1)
        whole.addLayout(across)
        whole.addWidget(rule())
        return line


def _fitted(label: TextLabel) -> TextLabel:
    # Words that may wrap ask for more height than they need here, and the dialog would scroll.
    label.wrapped().setFixedWidth(_WORDS)
    label.setFixedHeight(label.heightForWidth(_WORDS))
    return label
