"""One dialog for every question that wants a reason."""

from datetime import date

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.core.sop.answers import Level
from desktop_app.core.sop.model import FieldKind
from desktop_app.core.sop.values.moments import day
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.dialog_frame import DialogFrame
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.field_box import FieldState
from desktop_app.ui.widgets.option_card import Option, OptionCards
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.editors.line import LineEditor
from desktop_app.ui.wizard.editors.lines import LinesEditor


class Ask(Struct, frozen=True):
    """A question; parts with an empty label are left out."""

    title: str
    confirm: str
    sentence: str = ""
    lines: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    text: str = ""
    text_for: frozenset[str] | None = None
    """Options that cannot do without the text; None: none can."""
    day: str = ""
    danger: bool = False


MANY = 4


class Answer(Struct, frozen=True):
    """What a person said."""

    option: str = ""
    text: str = ""
    day: date | None = None


class AskDialog(DialogFrame):
    """Says what is missing instead of closing; Esc closes without loss."""

    answered = Signal(object)
    typed = Signal(str)
    """The text as it stands, letter by letter."""

    def __init__(self, theme: Theme, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(theme, ask.title, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ask = ask
        # Six cards under each other are higher than a small screen.
        pairs = len(ask.options) > MANY
        self.options = OptionCards(theme, ask.options, ask.title, pairs=pairs)
        self.text = LinesEditor()
        self.day = LineEditor(FieldKind.DATE)
        optional = ask.text_for is not None
        look = FieldLook(ask.text, optional=optional, height=0)
        self._text_field = Field(theme, self.text, look)
        self._day_field = Field(theme, self.day, FieldLook(ask.day, optional=True))
        self._missing = Banner(theme)
        kind = ButtonKind.DANGER if ask.danger else ButtonKind.PRIMARY
        self.confirm = Button(theme, ask.confirm, kind, key="Ctrl Enter")
        self._fill()
        self._listen()

    def _fill(self) -> None:
        ask, body = self._ask, self.body
        if ask.sentence:
            body.addWidget(TextLabel(self._theme, ask.sentence, TextStyle.BODY).wrapped())
        lines = column(gap=4)
        for line in ask.lines:
            label = TextLabel(self._theme, f"·  {line}", TextStyle.SECOND, Token.INK_2)
            lines.addWidget(label.elided())
        body.addLayout(lines)
        for part, wanted in (
            (self.options, bool(ask.options)),
            (self._text_field, bool(ask.text)),
            (self._day_field, bool(ask.day)),
        ):
            body.addWidget(part)
            part.setVisible(wanted)
        body.addWidget(self._missing)
        body.addStretch(1)
        cancel = self.add_left(Button(self._theme, "Batal", key="Esc"))
        cancel.clicked.connect(self.reject)
        self.add_right(self.confirm)

    def _listen(self) -> None:
        self.confirm.clicked.connect(self.finish)
        self.text.edited.connect(lambda: self.typed.emit(str(self.text.value() or "")))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.finish)
        self.day.left.connect(self._check_day)
        if self._ask.options:
            self.options.focus_current()
        elif self._ask.text:
            self.text.setFocus()
        else:
            self.confirm.setDefault(True)
            self.confirm.setFocus()

    def finish(self) -> None:
        """Answer, or say what is missing."""
        gap = self._gap()
        if gap:
            self._missing.show_banner(BannerText(Tone.WARN, gap))
            return
        self.answered.emit(Answer(self.options.current, self._said(), self._day()))
        self.accept()

    def _gap(self) -> str:
        ask = self._ask
        if ask.options and not self.options.current:
            return "Pilih salah satu dulu."
        wanted = ask.text_for is None or self.options.current in ask.text_for
        if ask.text and wanted and not self._said():
            self.text.setFocus()
            return f"{ask.text} belum ditulis."
        if self._typed_day() and self._day() is None:
            self.day.setFocus()
            return "Tanggalnya belum bisa dibaca."
        return ""

    def _said(self) -> str:
        return str(self.text.value() or "").strip()

    def _typed_day(self) -> str:
        return str(self.day.value() or "").strip()

    def _day(self) -> date | None:
        read = day(self._typed_day()) if self._typed_day() else None
        good = read is not None and read.level is not Level.ERROR
        return date.fromisoformat(str(read.value)) if read and good else None

    def _check_day(self) -> None:
        if not self._typed_day():
            self._day_field.show_state(FieldState.NORMAL)
            return
        read = day(self._typed_day())
        bad = read.level is Level.ERROR
        self._day_field.show_state(FieldState.BAD if bad else FieldState.OK, read.message)
