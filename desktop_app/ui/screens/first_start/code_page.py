"""The last page of the first start: the recovery code goes onto paper."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import LARGE, Button, ButtonKind
from desktop_app.ui.widgets.code_card import CodeCard
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.field_box import FieldState
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.clipboard import Clipboard

WIDTH, HEIGHT = 620, 34
_WHY = (
    "Data kantor tersimpan tersandi. Bila komputer ini rusak atau diganti, hanya kode ini yang "
    "bisa membuka salinan datanya. Tulis atau cetak, lalu simpan di lemari terkunci."
)


class CodePage(QWidget):
    """Goes on when the last group was typed back, or later with a reminder."""

    group_typed = Signal(str)
    postponed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.card = CodeCard(theme)
        self.group = QLineEdit()
        self.group.setMaxLength(12)
        self.group.setProperty("numeric", True)
        self.field = Field(
            theme,
            self.group,
            FieldLook("Ketik kelompok 13 dari catatan Anda", message_line=True, height=HEIGHT),
        )
        self.start = Button(
            theme, "Sudah dicatat, mulai bekerja", ButtonKind.PRIMARY, key="Ctrl Enter"
        ).sized(LARGE)
        self.later = Button(theme, "Nanti saja").sized(LARGE)
        self._build()
        self.start.clicked.connect(self.finish)
        self.later.clicked.connect(self.postponed)
        self.group.textEdited.connect(lambda _text: self.field.show_state(FieldState.NORMAL))
        self.card.copy_wanted.connect(self._copy)

    def show_code(self, code: str) -> None:
        """Show the code and take the focus."""
        self.card.show_code(code)
        self.group.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refusal(self, sentence: str) -> None:
        """Say why the group was not taken."""
        self.field.show_state(FieldState.BAD, sentence)
        self.group.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Hand over what was typed back."""
        self.group_typed.emit(self.group.text())

    def _build(self) -> None:
        inside: QVBoxLayout = column(gap=8)
        part = TextLabel(self._theme, "Bagian 2 dari 2", TextStyle.SECOND_MEDIUM, Token.INK_2)
        inside.addWidget(part)
        inside.addWidget(TextLabel(self._theme, "Catat kode pemulihan", TextStyle.PAGE_TITLE))
        inside.addWidget(TextLabel(self._theme, _WHY, TextStyle.BODY, Token.INK_2).wrapped())
        inside.addSpacing(6)
        inside.addWidget(self.card)
        inside.addSpacing(6)
        self.field.setMaximumWidth(WIDTH // 2)
        inside.addWidget(self.field)
        buttons = row(gap=10)
        buttons.addWidget(self.start)
        buttons.addWidget(self.later)
        buttons.addStretch(1)
        inside.addLayout(buttons)
        told = "Nanti saja: pengingat tetap tampil, kodenya ada di Atur, Komputer ini."
        inside.addWidget(TextLabel(self._theme, told, TextStyle.SECOND, Token.INK_2))
        self._centre(inside)

    def _centre(self, inside: QVBoxLayout) -> None:
        block = QWidget()
        block.setLayout(inside)
        block.setFixedWidth(WIDTH)
        whole = column(self, 0, (24, 16, 24, 16))
        whole.addStretch(1)
        # Between stretches, not aligned: wrapped text then gets the height of this width.
        middle = row()
        middle.addStretch(1)
        middle.addWidget(block)
        middle.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(2)

    def _copy(self, code: str) -> None:
        # The minute outlives this page.
        Clipboard(QGuiApplication.clipboard(), self.window()).copy(code)
