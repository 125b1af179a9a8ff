"""The bar under a page: saved, back, gaps, and the one way on."""

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.room import giving_way

HEIGHT, _SLACK = 52, 6
_USUAL = "Tersimpan 00.00"
"""What is said most of the time; its room is kept."""


class BarFace(Struct, frozen=True):
    """What the bar offers on this page; empty texts hide their buttons."""

    finish: str
    back: str = ""
    note: str = ""
    park: str = ""
    send_back: str = ""


class ActionBar(QFrame):
    """Always visible, never scrolls; `finish` is never disabled."""

    back_wanted = Signal()
    gap_wanted = Signal()
    note_wanted = Signal()
    park_wanted = Signal()
    send_back_wanted = Signal()
    finish_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._saved_icon = IconLabel(theme, Icon.SAVE, Token.PRIMARY, 16)
        self._saved = TextLabel(theme, "", TextStyle.BODY, Token.INK_2)
        self._back = Button(theme, "", icon=Icon.ARROW_LEFT, key="Alt ←")
        self._park = Button(theme, "", icon=Icon.CLOCK)
        self._gap_icon = IconLabel(theme, Icon.TRIANGLE_ALERT, Token.WARN, 18)
        self._gaps = giving_way(TextLabel(theme, "", TextStyle.BODY_STRONG, Token.WARN))
        self._show = Button(theme, "Tunjukkan", key="F8")
        self._note = Button(theme, "")
        self._send_back = Button(theme, "", ButtonKind.DANGER, icon=Icon.UNDO_2, key="Ctrl B")
        self._finish = Button(theme, "", ButtonKind.PRIMARY, key="Ctrl Enter")
        self._face = BarFace("")
        self._is_unsaved = False
        self._compact = False
        self.setProperty("ground", Token.SURFACE.value)
        self.setProperty("edge", "top")
        self.setFixedHeight(HEIGHT)
        self._build()
        self._connect()
        self.show_saved("")
        self.show_gaps("")

    @property
    def finish(self) -> Button:
        """Give the primary button, for focus and tours."""
        return self._finish

    @property
    def gaps(self) -> str:
        """Give what the bar says of gaps."""
        return self._gaps.text()

    @property
    def saved(self) -> str:
        """Give what the bar says of saving."""
        return self._saved.text()

    def show_face(self, face: BarFace) -> None:
        """Offer what this page allows; a small window leaves to the menu what it can."""
        self._face = face
        for button, text in (
            (self._back, face.back),
            (self._note, face.note),
            (self._park, face.park),
            (self._send_back, face.send_back),
            (self._finish, face.finish),
        ):
            button.show_text(text)
            button.setVisible(bool(text))
        self._make_room()

    def set_compact(self, compact: bool) -> None:
        """Take or leave the layout of a small window."""
        self._compact = compact
        self.show_face(self._face)

    def show_saved(self, text: str, tone: Tone = Tone.PLACE) -> None:
        """Say when the page was last kept, or that it could not be."""
        bad = tone is Tone.BAD
        self._saved_icon.show_icon(Icon.CIRCLE_ALERT if bad else Icon.SAVE, tone.ink)
        self._saved.show_text(text, Token.BAD if bad else Token.INK_2)
        self._saved_icon.setVisible(bool(text))
        self._saved_icon.setToolTip(text)
        self._is_unsaved = bad
        self._make_room()

    def show_gaps(self, text: str) -> None:
        """Say how many things are missing; an empty text says nothing."""
        self._gaps.show_text(text)
        for part in (self._gap_icon, self._gaps, self._show):
            part.setVisible(bool(text))
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take back what a smaller window had no room for."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Say whole what is missing: what the menu and the rail also do is spared for it."""
        self._park.setVisible(bool(self._face.park) and not self._compact)
        self._back.setVisible(bool(self._face.back))
        self._saved.setVisible(True)
        told = () if self._is_unsaved else (self._saved,)
        for spared in (*told, self._park, self._back):
            if self.sizeHint().width() > self.width():
                spared.hide()

    def _build(self) -> None:
        layout = row(self, 8, (16, 1, 16, 0))
        # What comes and goes keeps its room: a button must not move under the mouse.
        self._saved.setText(_USUAL)
        self._saved.setMinimumWidth(self._saved.sizeHint().width() + _SLACK)
        policy = self._saved_icon.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._saved_icon.setSizePolicy(policy)
        layout.addWidget(self._saved_icon)
        layout.addWidget(self._saved)
        for button in (self._back, self._send_back, self._park):
            layout.addWidget(button)
        layout.addStretch(1)
        layout.addWidget(self._gap_icon)
        layout.addWidget(self._gaps)
        for button in (self._show, self._note, self._finish):
            layout.addWidget(button)

    def _connect(self) -> None:
        for button, signal in (
            (self._back, self.back_wanted),
            (self._show, self.gap_wanted),
            (self._note, self.note_wanted),
            (self._park, self.park_wanted),
            (self._send_back, self.send_back_wanted),
            (self._finish, self.finish_wanted),
        ):
            button.clicked.connect(signal)
