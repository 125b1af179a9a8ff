"""Somebody will not sign: why, and who saw it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.core.sop.model import FieldKind
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.badge_button import TOUCH
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.dialog_frame import DialogFrame
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.widgets.touch import TARGET
from desktop_app.ui.wizard.editors.line import LineEditor


class RefuseDialog(DialogFrame):
    """Says what is missing instead of closing."""

    refused = Signal(str, str)
    """Reason and witness."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(theme, f"{name} menolak", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.reason = LineEditor(FieldKind.TEXT)
        self.witness = LineEditor(FieldKind.TEXT)
        self._missing = Banner(theme)
        words = "Penolakan dicatat pada BAP dan berlaku seperti tanda tangan: isinya dibekukan."
        self.body.addWidget(TextLabel(theme, words, TextStyle.BODY).wrapped())
        for editor, label in ((self.reason, "Alasan menolak"), (self.witness, "Nama saksi")):
            self.body.addWidget(Field(theme, editor, FieldLook(label, height=TARGET)))
        self.body.addWidget(self._missing)
        cancel = self.add_left(Button(theme, "Batal", key="Esc").sized(TOUCH))
        cancel.clicked.connect(self.reject)
        kind = ButtonKind.DANGER
        self.confirm = self.add_right(
            Button(theme, "Catat penolakan", kind, key="Ctrl Enter").sized(TOUCH)
        )
        self.confirm.clicked.connect(self.finish)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.finish)
        self.reason.setFocus()

    def finish(self) -> None:
        """Tell reason and witness, or say which is missing."""
        reason, witness = str(self.reason.value()).strip(), str(self.witness.value()).strip()
        gaps = ((self.reason, reason, "Alasan menolak"), (self.witness, witness, "Nama saksi"))
        for editor, said, label in gaps:
            if not said:
                self._missing.show_banner(BannerText(Tone.WARN, f"{label} belum ditulis."))
                editor.setFocus()
                return
        self.refused.emit(reason, witness)
        self.accept()
