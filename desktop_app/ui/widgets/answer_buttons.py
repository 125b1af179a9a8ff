"""Big answers beside each other: one key or one tap for one point."""

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.key_hint import PLAIN_KEY, key_height, key_width, paint_key
from desktop_app.ui.widgets.pick_group import PickGroup
from desktop_app.ui.widgets.strokes import block, rounded
from desktop_app.ui.widgets.touch import TARGET

_ICON = 18
_GAP = 8
_MARGIN = 14
_BEYOND = 8
"""Where a neighbour begins, the frame's corners lie out of sight."""


class AnswerFace(Struct, frozen=True):
    """One answer: its key for the program, its words and the letter that chooses it."""

    key: str
    word: str
    icon: Icon
    tone: Tone
    letter: str


class AnswerButtons(QWidget):
    """Nothing is chosen until a person does; letters are shown where the keyboard is."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, words: str, faces: tuple[AnswerFace, ...]) -> None:
        super().__init__()
        self._group = PickGroup(self, follow=False, numbers=False)
        self._faces = faces
        self._buttons: dict[str, _AnswerButton] = {}
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = row(self, 0)
        for at, face in enumerate(faces):
            ends = (at == 0, at == len(faces) - 1)
            button = _AnswerButton(theme, face, words, ends)
            self._buttons[face.key] = button
            layout.addWidget(button)
            self._group.add(face.key, button)
            button.clicked.connect(lambda _on=False, key=face.key: self.chosen.emit(key))
            button.installEventFilter(self)

    @property
    def current(self) -> str:
        """Give the key of the chosen answer, empty while none is."""
        return self._group.current

    def show_current(self, key: str) -> None:
        """Show an answer without a signal."""
        self._group.show_current(key)

    def show_letters(self, *, shown: bool) -> None:
        """Show which letters choose here."""
        for button in self._buttons.values():
            button.show_letter(shown=shown)

    def button(self, key: str) -> QAbstractButton:
        """Give a button, for whoever taps it."""
        return self._buttons[key]

    def take_focus(self) -> None:
        """Put the focus where Tab would put it."""
        self._group.focus_current()

    def choose(self, letter: str) -> bool:
        """Choose by letter; false where it names no answer."""
        face = next((one for one in self._faces if one.letter == letter.upper()), None)
        if face is None or not self.isEnabled():
            return False
        self._buttons[face.key].click()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose by letter while one of the buttons has the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return not event.modifiers() and bool(event.text()) and self.choose(event.text())
        return False


class _AnswerButton(QAbstractButton):
    """Filled with its colour when chosen; word and icon are always there."""

    def __init__(self, theme: Theme, face: AnswerFace, words: str, ends: tuple[bool, bool]) -> None:
        super().__init__()
        self._theme, self._face = theme, face
        self._is_first, self._is_last = ends
        self._shows_letter = False
        self.setAccessibleName(f"{face.word}, {words}")
        self.setFixedHeight(max(TARGET, theme.line(TextStyle.BODY) + 20))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_letter(self, *, shown: bool) -> None:
        """Show the key behind the word; its room is always kept."""
        self._shows_letter = shown
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for icon, word and letter."""
        words = QFontMetrics(self._theme.font(TextStyle.BODY_STRONG))
        letter = key_width(self._theme, self._face.letter)
        width = words.horizontalAdvance(self._face.word) + _ICON + letter + 2 * _GAP + 2 * _MARGIN
        return QSize(width, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon, word and letter."""
        painter = QPainter(self)
        on = self.isChecked()
        self._paint_frame(painter, on=on)
        ink = Token.INK if self.isEnabled() else Token.INK_3
        ink = Token.ON_PRIMARY if on else ink
        icon = QRectF(_MARGIN, 0, _ICON, self.height())
        self._theme.paint_icon(painter, icon, self._face.icon, ink, stroke=2.25)
        painter.setFont(self._theme.font(TextStyle.BODY_STRONG))
        painter.setPen(self._theme.color(ink))
        words = QRectF(_MARGIN + _ICON + _GAP, 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._face.word)
        if self._shows_letter and not on:
            self._paint_letter(painter)

    def _paint_frame(self, painter: QPainter, *, on: bool) -> None:
        """Share one frame with the neighbours: only the ends have corners."""
        face = self._face.tone.ink if on else Token.SURFACE
        line = self._theme.color(face if on else Token.LINE_STRONG)
        beyond = QRectF(self.rect()).adjusted(
            0 if self._is_first else -_BEYOND, 0, 0 if self._is_last else _BEYOND, 0
        )
        rounded(painter, beyond, 4.0, self._theme.color(face), QPen(line, 1))
        if not self._is_first:
            block(painter, QRectF(0, 0, 1, self.height()), line)

    def _paint_letter(self, painter: QPainter) -> None:
        width = key_width(self._theme, self._face.letter)
        high = key_height(self._theme)
        place = QRectF(self.width() - _MARGIN - width + 4, (self.height() - high) // 2, width, high)
        paint_key(painter, place, self._theme, self._face.letter, PLAIN_KEY)
