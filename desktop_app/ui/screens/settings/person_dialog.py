"""A member of staff is added or put right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from desktop_app.core.office.state import Staff
from desktop_app.core.security.roles import LABELS, Role
from desktop_app.core.services.people import NewStaff
from desktop_app.ui.screens.settings.staff_table import spaced_nip
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.dialog_frame import DialogFrame
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.field_box import FieldState


class PersonDialog(DialogFrame):
    """Stays open until the office has taken the person."""

    wanted = Signal(object)
    """A NewStaff."""

    def __init__(self, theme: Theme, person: Staff | None, parent: QWidget) -> None:
        title = f"Perbaiki data {person.name}" if person else "Tambah petugas"
        super().__init__(theme, title, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name = _line(person.name if person else "")
        self.nip = _line(spaced_nip(person.nip) if person else "")
        self.role = QComboBox()
        for role, words in LABELS.items():
            self.role.addItem(words, role.value)
        self.role.setCurrentIndex(max(0, self.role.findData(person.role if person else "")))
        self.rank = _line(person.rank if person else "")
        self.post = _line(person.post if person else "")
        self.agency = _line(person.agency if person else "")
        self.name_field = Field(theme, self.name, FieldLook("Nama dengan gelar"))
        self.told = Banner(theme)
        self.confirm = Button(
            theme,
            "Simpan perbaikan" if person else "Tambahkan petugas",
            ButtonKind.PRIMARY,
            key="Ctrl Enter",
        )
        self._build()
        self.name.setFocus()

    def show_refusal(self, sentence: str) -> None:
        """Say why the office did not take it."""
        self.confirm.setEnabled(True)
        self.told.show_banner(BannerText(Tone.BAD, "", sentence))

    def finish(self) -> None:
        """Ask for the person to be kept, or say what is missing."""
        if not self.name.text().strip():
            self.name_field.show_state(FieldState.BAD, "Tulis nama petugas.")
            self.name.setFocus()
            return
        self.name_field.show_state(FieldState.NORMAL)
        self.wanted.emit(
            NewStaff(
                name=" ".join(self.name.text().split()),
                nip=self.nip.text().strip(),
                role=Role(str(self.role.currentData())),
                rank=self.rank.text().strip(),
                post=self.post.text().strip(),
                agency=self.agency.text().strip(),
            )
        )

    def _build(self) -> None:
        theme = self._theme
        grid = QGridLayout()
        grid.setSpacing(12)
        grid.addWidget(self.name_field, 0, 0, 1, 2)
        rest = (
            (self.nip, FieldLook("NIP, 18 angka", optional=True), 1, 0),
            (self.role, FieldLook("Peran"), 1, 1),
            (self.rank, FieldLook("Pangkat dan golongan", optional=True), 2, 0),
            (self.agency, FieldLook("Instansi", optional=True), 2, 1),
        )
        for editor, look, down, across in rest:
            grid.addWidget(Field(theme, editor, look), down, across)
        grid.addWidget(Field(theme, self.post, FieldLook("Jabatan", optional=True)), 3, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self.told)
        cancel = self.add_left(Button(theme, "Batal", key="Esc"))
        cancel.clicked.connect(self.reject)
        self.add_right(self.confirm).clicked.connect(self.finish)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.finish)


def _line(text: str) -> QLineEdit:
    editor = QLineEdit(text)
    editor.setMaxLength(160)
    editor.setCursorPosition(0)
    return editor
