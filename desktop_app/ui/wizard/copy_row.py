"""One value of the copy panel with its button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, restyle, row
from desktop_app.ui.widgets.button import SMALL, Button, ButtonKind
from desktop_app.ui.widgets.chip import Chip, ChipText
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.copying import CopyItem

_HEIGHT = 44
_HEIGHT_NEXT = 58


class CopyRow(QFrame):
    """Larger while its value is the next one."""

    copy_wanted = Signal(str)

    def __init__(self, theme: Theme, item: CopyItem) -> None:
        super().__init__()
        self._item = item
        self._arrow = IconLabel(theme, Icon.ARROW_RIGHT, Token.PRIMARY, 18)
        self._value = TextLabel(theme, item.shown, _style(item, next_=False)).elided()
        self._done = Chip(theme, ChipText("tersalin", Icon.CHECK, Tone.OK))
        self._loud = Button(theme, "Salin", ButtonKind.PRIMARY, icon=Icon.COPY).sized(SMALL)
        self._quiet = Button(theme, "", icon=Icon.COPY).sized(SMALL)
        self._quiet.show_icon_only(f"Salin {item.label}")
        self.setProperty("edge", "bottom")
        self._build(theme)

    def show_mark(self, *, done: bool, next_: bool) -> None:
        """Show whether the value was copied and whether it is the next one."""
        self._arrow.setVisible(next_)
        self._done.setVisible(done and not next_)
        self._loud.setVisible(next_)
        self._quiet.setVisible(not done and not next_)
        self._value.show_style(_style(self._item, next_=next_))
        self.setFixedHeight(_HEIGHT_NEXT if next_ else _HEIGHT)
        self.setProperty("ground", (Token.SELECT if next_ else Token.SURFACE).value)
        restyle(self)

    def _build(self, theme: Theme) -> None:
        layout = row(self, 8, (12, 2, 12, 3))
        layout.addWidget(self._arrow)
        words = column()
        words.addStretch(1)
        words.addWidget(TextLabel(theme, self._item.label, TextStyle.SECOND, Token.INK_2))
        words.addWidget(self._value)
        words.addStretch(1)
        layout.addLayout(words, 1)
        layout.addWidget(self._done)
        for button in (self._loud, self._quiet):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda: self.copy_wanted.emit(self._item.key))
            layout.addWidget(button)


def _style(item: CopyItem, *, next_: bool) -> TextStyle:
    if item.is_official:
        return TextStyle.NUMBER_LARGE if next_ else TextStyle.NUMBER_STRONG
    return TextStyle.BODY_LARGE_MEDIUM if next_ else TextStyle.BODY
