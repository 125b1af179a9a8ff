"""One inspected point in field mode: big answers, a note, photos."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.core.sop.model import FieldKind
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.answer_buttons import AnswerButtons, AnswerFace
from desktop_app.ui.widgets.badge_button import BadgeButton
from desktop_app.ui.widgets.boxes import column, restyle, row
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.widgets.touch import TARGET
from desktop_app.ui.wizard.editors.line import LineEditor
from desktop_app.ui.wizard.findings import Point, Result

NUMBER = 46
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
FACES = (
    AnswerFace(Result.FITS.value, "Sesuai", Icon.CHECK, Tone.OK, "S"),
    AnswerFace(Result.DIFFERS.value, "Tidak", Icon.X, Tone.BAD, "T"),
    AnswerFace(Result.NOT_APPLICABLE.value, "T/B", Icon.MINUS, Tone.IDLE, "B"),
)


class PointRow(QFrame):
    """The second line says what was found, else what was applied for."""

    answered = Signal(str, object)
    judged = Signal(str)
    photo_wanted = Signal(str)
    done = Signal(str)
    """Enter in the note: the point is told."""
    entered = Signal(str)
    """The keyboard or a finger came to this point."""

    def __init__(self, theme: Theme, point: Point) -> None:
        super().__init__()
        self.key = point.key
        self._theme = theme
        self._point = point
        self._opened = False
        self._number = TextLabel(theme, point.number, TextStyle.BODY_STRONG)
        self._label = TextLabel(theme, point.label, TextStyle.BODY_STRONG).elided()
        self._second = TextLabel(theme, "", TextStyle.SECOND, Token.INK_2).elided()
        self.answers = AnswerButtons(theme, f"{point.number} {point.label}", FACES)
        self.camera = BadgeButton(theme, Icon.CAMERA, f"Foto {point.label}")
        self.pencil = BadgeButton(theme, Icon.PEN_LINE, f"Catatan {point.label}")
        self.value = LineEditor(FieldKind.TEXT)
        self.note = LineEditor(FieldKind.TEXT)
        self._more = QWidget()
        self._build()
        self._connect()

    @property
    def result(self) -> Result | None:
        """Return the result as shown."""
        return Result(self.answers.current) if self.answers.current else None

    @property
    def is_open(self) -> bool:
        """Tell whether note and value are shown."""
        return not self._more.isHidden()

    def show_point(self, point: Point, photos: int, *, editable: bool) -> None:
        """Show what was judged, without a signal."""
        self._point = point
        self.answers.show_current(point.result.value if point.result else "")
        self.answers.setEnabled(editable)
        for editor, text in ((self.value, point.value), (self.note, point.note)):
            if not editor.hasFocus():
                editor.put(text)
            editor.setReadOnly(not editable)
        self._say(point)
        self.pencil.show_count(bool(point.note) + bool(point.value), "isi")
        self.camera.show_count(photos, "foto")

    def show_here(self, *, here: bool) -> None:
        """Mark the point that the keyboard is at."""
        self.setProperty("ground", (Token.SELECT if here else Token.SURFACE).value)
        restyle(self)
        self.answers.show_letters(shown=here)

    def open_note(self, *, opened: bool) -> None:
        """Show or hide what was found and the note."""
        self._more.setVisible(opened)

    def take_focus(self, part: str = "result") -> None:
        """Put the focus on the answers, the value or the note."""
        if part in {"note", "value"}:
            self.open_note(opened=True)
            editor = self.note if part == "note" else self.value
            editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.answers.take_focus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when one of the point's controls gets the focus."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit(self.key)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_enter(watched, event)
        return False

    def _on_enter(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() not in _ENTER or event.modifiers() & ~_KEYPAD:
            return False
        if watched is self.value:
            self.take_focus("note")
        elif watched is self.note:
            self.done.emit(self.key)
        return watched in {self.value, self.note}

    def _say(self, point: Point) -> None:
        differs = point.result is Result.DIFFERS
        found = " · ".join(text for text in (point.value, point.note) if text)
        filed = f"Diajukan: {point.filed}" if point.filed else ""
        open_ = "Belum dinilai" if point.result is None else ""
        lacking = "Tulis apa yang tidak sesuai" if differs and not point.note else ""
        texts = [found or lacking, filed or open_] if found or lacking else [filed, open_]
        words = " · ".join(text for text in texts if text) or "Tidak diajukan"
        bad = differs and bool(found or lacking)
        self._second.show_text(words, Token.BAD if bad else Token.INK_2)
        self._second.setAccessibleName(words)

    def _build(self) -> None:
        self.setProperty("edge", "bottom")
        self.setProperty("block", True)
        self.setProperty("ground", Token.SURFACE.value)
        self._number.setFixedWidth(round(NUMBER * self._theme.scale / 1.25))
        whole = column(self, 6, (12, 8, 12, 9))
        line = row(gap=12)
        line.addWidget(self._number)
        words = column()
        words.addWidget(self._label)
        words.addWidget(self._second)
        line.addLayout(words, 1)
        for part in (self.camera, self.pencil, self.answers):
            line.addWidget(part)
        whole.addLayout(line)
        more = row(self._more, 12, (self._number.width() + 12, 0, 0, 2))
        for editor, label in ((self.value, "Hasil lapangan"), (self.note, "Catatan")):
            frame = Field(self._theme, editor, FieldLook(label, height=TARGET))
            editor.setAccessibleName(f"{self._point.label}, {label.lower()}")
            more.addWidget(frame, 2 if editor is self.note else 1)
        whole.addWidget(self._more)
        self._more.hide()

    def _connect(self) -> None:
        start = f"finding.{self.key}"
        self.answers.chosen.connect(self._on_chosen)
        self.value.edited.connect(lambda: self.answered.emit(f"{start}.value", self.value.value()))
        self.note.edited.connect(lambda: self.answered.emit(f"{start}.note", self.note.value()))
        self.pencil.clicked.connect(self._on_pencil)
        self.camera.clicked.connect(lambda: self.photo_wanted.emit(self.key))
        parts: tuple[QWidget, ...] = (self.camera, self.pencil, self.value, self.note)
        buttons = tuple(self.answers.button(face.key) for face in FACES)
        for part in (*parts, *buttons):
            part.installEventFilter(self)

    def _on_chosen(self, result: str) -> None:
        self.answered.emit(f"finding.{self.key}.result", result)
        self.judged.emit(self.key)

    def _on_pencil(self) -> None:
        if self.is_open:
            self.open_note(opened=False)
        else:
            self.take_focus("note")
