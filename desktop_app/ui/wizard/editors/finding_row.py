"""One inspected point on one row."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from desktop_app.core.sop.model import FieldKind
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.editors.line import LineEditor
from desktop_app.ui.wizard.editors.result import ResultPicker
from desktop_app.ui.wizard.findings import Point, Result

HEIGHT = 46
VALUE_WIDTH = 190


class FindingRow(QFrame):
    """The note is asked for once the result is Tidak."""

    answered = Signal(str, object)
    judged = Signal(str)

    def __init__(self, theme: Theme, point: Point) -> None:
        super().__init__()
        self._key = point.key
        self._label = TextLabel(theme, f"{point.number}  {point.label}", TextStyle.BODY_STRONG)
        self._filed = TextLabel(theme, "", TextStyle.SECOND, Token.INK_2).elided()
        self.picker = ResultPicker(theme, point.label)
        self.value = LineEditor(FieldKind.TEXT)
        self.note = LineEditor(FieldKind.TEXT)
        self.value.setAccessibleName(f"{point.label}, hasil lapangan")
        self.note.setAccessibleName(f"{point.label}, catatan")
        self.setProperty("edge", "bottom")
        self.setFixedHeight(HEIGHT)
        self._build()
        self._connect()

    @staticmethod
    def picker_width(theme: Theme) -> int:
        """Return the width of the column of results."""
        return ResultPicker(theme, "").sizeHint().width()

    @property
    def result(self) -> Result | None:
        """Return the result as shown."""
        return self.picker.current

    def show_point(self, point: Point, *, editable: bool) -> None:
        """Show what was judged, without a signal."""
        self._filed.show_text(point.filed or "Tidak diajukan")
        self.picker.show_current(point.result)
        for editor, text in ((self.value, point.value), (self.note, point.note)):
            if not editor.hasFocus():
                editor.put(text)
            editor.setReadOnly(not editable)
        self.picker.setEnabled(editable)
        wanted = point.result is Result.DIFFERS and not point.note
        self.note.setPlaceholderText("Apa yang tidak sesuai" if wanted else "")

    def take_focus(self, part: str) -> None:
        """Put the focus on the result, the value or the note."""
        if part == "note":
            self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif part == "value":
            self.value.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.picker.take_focus()

    def _build(self) -> None:
        layout = row(self, 8, (12, 0, 12, 1))
        words = column()
        words.addStretch(1)
        words.addWidget(self._label.elided())
        words.addWidget(self._filed)
        words.addStretch(1)
        layout.addLayout(words, 5)
        layout.addWidget(self.picker)
        self.value.setFixedWidth(VALUE_WIDTH)
        layout.addWidget(self.value)
        layout.addWidget(self.note, 4)

    def _connect(self) -> None:
        start = f"finding.{self._key}"
        self.picker.chosen.connect(self._on_chosen)
        self.value.edited.connect(lambda: self.answered.emit(f"{start}.value", self.value.value()))
        self.note.edited.connect(lambda: self.answered.emit(f"{start}.note", self.note.value()))

    def _on_chosen(self, result: str) -> None:
        self.answered.emit(f"finding.{self._key}.result", result)
        self.judged.emit(self._key)
