"""The recovery code once more: PIN first, then code and last group."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.code_card import CodeCard
from desktop_app.ui.widgets.dialog_frame import DialogFrame
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.field_box import FieldState
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.clipboard import Clipboard

WIDTH, HEIGHT = 660, 34
_ASK = "Kode ini membuka seluruh data kantor. Ketik PIN Anda agar ditampilkan."
_KEEP = "Tulis atau cetak, lalu simpan di lemari terkunci, terpisah dari komputer."


class CodeDialog(DialogFrame):
    """Shows nothing before the PIN; what was typed back marks the code as noted."""

    pin_typed = Signal(str)
    group_typed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "Kode pemulihan", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        self.pin, self.group = QLineEdit(), QLineEdit()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(6)
        self.group.setMaxLength(12)
        self.group.setProperty("numeric", True)
        self.pin_field = Field(theme, self.pin, _look("PIN Anda"))
        self.group_field = Field(theme, self.group, _look("Ketik kelompok 13 dari catatan Anda"))
        self.card = CodeCard(theme)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._page(theme, _ASK, self.pin_field))
        self._pages.addWidget(self._page(theme, _KEEP, self.card, self.group_field))
        self.body.addWidget(self._pages)
        self.add_left(Button(theme, "Tutup", key="Esc")).clicked.connect(self.reject)
        self.go_on = Button(theme, "Tampilkan kode", ButtonKind.PRIMARY, key="Ctrl Enter")
        self.add_right(self.go_on).clicked.connect(self.finish)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.finish)
        for editor in (self.pin, self.group):
            editor.returnPressed.connect(self.finish)
        self.card.copy_wanted.connect(self._copy)
        self._fit()
        self.pin.setFocus()

    def show_code(self, code: str) -> None:
        """Show the code; the PIN is forgotten."""
        self.pin.clear()
        self.card.show_code(code)
        self._pages.setCurrentIndex(1)
        self.go_on.show_text("Sudah dicatat")
        self._fit()
        self.group.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refusal(self, sentence: str) -> None:
        """Say under the line why it was not taken."""
        field = self.group_field if self._pages.currentIndex() else self.pin_field
        field.show_state(FieldState.BAD, sentence)
        self.pin.clear()
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Hand over the PIN, or what was typed back."""
        if self._pages.currentIndex():
            self.group_typed.emit(self.group.text())
        else:
            self.pin_typed.emit(self.pin.text())

    def _page(self, theme: Theme, words: str, *parts: QWidget) -> QWidget:
        page = QWidget()
        inside = column(page, 12)
        inside.addWidget(TextLabel(theme, words, TextStyle.BODY, Token.INK).wrapped())
        for part in parts:
            inside.addWidget(part)
        inside.addStretch(1)
        return page

    def _fit(self) -> None:
        # A stack is as tall as its tallest page, shown or not.
        page = self._pages.currentWidget()
        if page is not None:
            self._pages.setFixedHeight(page.sizeHint().height())
        self.adjustSize()

    def _copy(self, code: str) -> None:
        # The minute outlives this dialog.
        Clipboard(QGuiApplication.clipboard(), self.parent()).copy(code)


def _look(label: str) -> FieldLook:
    return FieldLook(label, message_line=True, height=HEIGHT)
