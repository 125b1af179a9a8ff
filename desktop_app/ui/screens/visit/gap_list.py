"""What lacks before the BAP can be signed, each a button that leads there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.badge_button import TOUCH
from desktop_app.ui.widgets.boxes import column
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.gaps import Gap
from desktop_app.ui.wizard.room import empty

_MOST = 6


class GapList(QWidget):
    """Shows the first few; the rest is a count."""

    wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[Gap, ...] = ()
        self._buttons: list[Button] = []
        self._head = TextLabel(theme, "", TextStyle.PANEL_TITLE).wrapped()
        self._lines = column(gap=6)
        whole = column(self, 8)
        whole.addWidget(self._head)
        whole.addLayout(self._lines)

    def show_gaps(self, gaps: tuple[Gap, ...]) -> None:
        """Show what lacks; nothing is shown where nothing does."""
        self.setVisible(bool(gaps))
        if gaps == self._shown:
            return
        self._shown = gaps
        empty(self._lines)
        self._head.show_text(f"{len(gaps)} hal belum lengkap sebelum BAP dapat ditandatangani")
        self._buttons = [self._button(gap) for gap in gaps[:_MOST]]
        for button in self._buttons:
            self._lines.addWidget(button)
        if len(gaps) > _MOST:
            rest = f"dan {len(gaps) - _MOST} hal lagi"
            self._lines.addWidget(TextLabel(self._theme, rest))

    def take_focus(self) -> None:
        """Put the focus on the first thing that lacks."""
        for button in self._buttons[:1]:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, gap: Gap) -> Button:
        button = Button(self._theme, gap.sentence, icon=Icon.ARROW_RIGHT).sized(TOUCH)
        button.clicked.connect(lambda: self.wanted.emit(gap.key))
        return button
