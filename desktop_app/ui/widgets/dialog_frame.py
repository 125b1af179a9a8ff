"""The frame of every dialog: a window with a body and an action bar."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, ground, row
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.tall_body import TallBody
from desktop_app.ui.widgets.text_label import TextLabel

WIDTH = 600
BAR = 54


class DialogFrame(QDialog):
    """A real window; Esc closes without loss and the focus returns to its opener."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._opener = parent.window().focusWidget() if parent is not None else None
        self.setWindowTitle(title)
        self.setWindowIcon(theme.icon(Icon.MENARA, Token.BRICK, 32))
        self.setModal(True)
        self.setFixedWidth(WIDTH)
        body = ground(Token.SURFACE)
        self._body = column(body, 12, (20, 18, 20, 18))
        self.bar = bar = ground(Token.SURFACE_ALT, "top")
        bar.setFixedHeight(BAR)
        self._left = row(gap=10)
        self._right = row(gap=10)
        actions = row(bar, 10, (20, 0, 20, 0))
        actions.addLayout(self._left)
        actions.addStretch(1)
        actions.addLayout(self._right)
        whole = column(self)
        self._tall = TallBody(body, WIDTH)
        whole.addWidget(self._tall, 1)
        whole.addWidget(bar)
        self.finished.connect(self._give_focus_back)

    @property
    def body(self) -> QVBoxLayout:
        """Give the column a screen fills."""
        return self._body

    def add_left(self, button: Button) -> Button:
        """Put a button at the left end of the bar, such as "Batal Esc"."""
        self._left.addWidget(button)
        return button

    def add_right(self, button: Button) -> Button:
        """Put a button at the right end of the bar, the last one outermost."""
        self._right.addWidget(button)
        return button

    def add_remark(self, text: str) -> TextLabel:
        """Write a remark before the buttons at the right."""
        label = TextLabel(self._theme, text, TextStyle.SECOND, Token.INK_2)
        self._right.insertWidget(0, label)
        return label

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the keyboard, which a window manager would hand over unasked."""
        super().showEvent(event)
        self.activateWindow()

    def _give_focus_back(self) -> None:
        if self._opener is not None and isValid(self._opener):
            self._opener.window().activateWindow()
            self._opener.setFocus()
