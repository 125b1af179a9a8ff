"""A person as initials, and as initials with name and duty."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.strokes import rounded
from desktop_app.ui.widgets.text_label import TextLabel

_TITLES = {"ir", "dr", "drs", "dra", "h", "hj", "prof"}


def initials(name: str) -> str:
    """Give one or two letters: titles before the name and degrees after it do not count."""
    plain, _, _ = name.partition(",")
    words = [word for word in plain.split() if word.strip(".").lower() not in _TITLES]
    letters = [word[0].upper() for word in words if word[0].isalpha()]
    return "".join(letters[:1] + letters[1:][-1:])


class Avatar(QWidget):
    """A square with initials; the name is told to screen readers."""

    def __init__(self, theme: Theme, name: str = "", size: int = 28) -> None:
        super().__init__()
        self._theme = theme
        self._letters = ""
        self.setFixedSize(size, size)
        self.show_name(name)

    def show_name(self, name: str) -> None:
        """Show another person."""
        self._letters = initials(name)
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and letters."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        face = self._theme.color(Token.PRIMARY_SOFT)
        rounded(painter, rect, 3.0, face, QPen(Qt.PenStyle.NoPen))
        small = self.height() <= 28  # noqa: PLR2004
        style = TextStyle.SECOND_STRONG if small else TextStyle.BODY_STRONG
        painter.setFont(self._theme.font(style))
        painter.setPen(self._theme.color(Token.PRIMARY))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._letters)


class PersonTag(QWidget):
    """The person who works here, at the right end of a page bar."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._avatar = Avatar(theme)
        self._name = TextLabel(theme, "", TextStyle.BODY_STRONG)
        self._duty = TextLabel(theme, "", TextStyle.SECOND, Token.INK_2)
        self._words = QWidget()
        self._words.setFixedHeight(32)
        lines = column(self._words)
        self._name.setFixedHeight(16)
        lines.addWidget(self._name)
        lines.addWidget(self._duty)
        layout = row(self, 8)
        layout.addWidget(self._avatar)
        layout.addWidget(self._words)

    def show_person(self, name: str, duty: str) -> None:
        """Show who it is and what they do."""
        self._avatar.show_name(name)
        self._name.show_text(name)
        self._duty.show_text(duty)
        self.setAccessibleName(f"{name}, {duty}")

    def set_compact(self, compact: bool) -> None:
        """Leave the initials only, where the window is narrow."""
        self._words.setVisible(not compact)
        self.setToolTip(self.accessibleName() if compact else "")
