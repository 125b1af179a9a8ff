"""The foot of field mode: how much is left, and the next action."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.badge_button import TOUCH
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.text_label import TextLabel

HEIGHT = 64
_APART = 18


class Left(StrEnum):
    """What is left to do: points, signatures, or nothing any more."""

    POINTS = "butir"
    SIGNATURES = "tanda tangan"
    NOTHING = "terkunci"


_LOOKS = {
    Left.POINTS: (Icon.CIRCLE_DASHED, Token.INK),
    Left.SIGNATURES: (Icon.TRIANGLE_ALERT, Token.WARN),
    Left.NOTHING: (Icon.LOCK_KEYHOLE, Token.INK),
}


class FieldFoot(QFrame):
    """The next action is never disabled; it leads to what lacks."""

    gap_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._differs_icon = IconLabel(theme, Icon.X, Token.BAD, 20)
        self._differs = TextLabel(theme, "", TextStyle.BODY_STRONG, Token.BAD)
        self._open_icon = IconLabel(theme, Icon.CIRCLE_DASHED, Token.INK, 20)
        self._open = TextLabel(theme, "", TextStyle.BODY).elided()
        self.gap = Button(theme, "Ke butir belum dinilai", key="F8").sized(TOUCH)
        self._next = Button(theme, "", ButtonKind.PRIMARY, key="Ctrl Enter").sized(TOUCH)
        self.setProperty("ground", Token.SURFACE.value)
        self.setProperty("edge", "top-strong")
        self._build()

    @property
    def next(self) -> Button:
        """Give the button of the next action."""
        return self._next

    def show_counts(self, differs: int, open_: str, left: Left) -> None:
        """Say how many points came out Tidak, and what is left to do of which kind."""
        self._differs.show_text(f"{differs} tidak sesuai")
        for part in (self._differs_icon, self._differs):
            part.setVisible(bool(differs))
        icon, ink = _LOOKS[left]
        self._open_icon.show_icon(icon, ink)
        self._open.show_text(open_)
        for widget in (self._open_icon, self._open):
            widget.setVisible(bool(open_))

    def show_next(self, words: str, *, gap: str) -> None:
        """Name the next action, and what F8 goes to; nothing where nothing lacks."""
        self._next.show_text(words)
        self.gap.show_text(gap)
        self.gap.setVisible(bool(gap))

    def take_focus(self) -> None:
        """Put the focus on the next action."""
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_low(self, low: bool) -> None:
        """Take less height where there is little."""
        self.setFixedHeight(54 if low else HEIGHT)

    def _build(self) -> None:
        self.setFixedHeight(HEIGHT)
        layout = row(self, 8, (14, 1, 14, 0))
        layout.addWidget(self._differs_icon)
        layout.addWidget(self._differs)
        layout.addSpacing(_APART - 8)
        layout.addWidget(self._open_icon)
        layout.addWidget(self._open)
        layout.addStretch(1)
        layout.addWidget(self.gap)
        layout.addSpacing(4)
        layout.addWidget(self._next)
        self.gap.clicked.connect(self.gap_wanted)
        self._next.clicked.connect(self.next_wanted)
