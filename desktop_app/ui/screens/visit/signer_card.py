"""One signer: waiting, signing now, signed, or refused."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.core.cases import strokes
from desktop_app.core.cases.signers import Signer
from desktop_app.core.cases.visit_state import Mark
from desktop_app.core.clock import office_time
from desktop_app.core.wording.dates import clock
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.badge_button import TOUCH
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.signature_pad import SignaturePad
from desktop_app.ui.widgets.signed_line import SignedLine
from desktop_app.ui.widgets.text_label import TextLabel

_PAD = 170
_LOW_PAD = 120


class SignerCard(QFrame):
    """A waiting signer can be taken before the others; one signs at a time."""

    turn_wanted = Signal(str)
    signed = Signal(str, str)
    """The signer's key and the line as text."""
    refuse_wanted = Signal(str)

    def __init__(self, theme: Theme, signer: Signer, mark: Mark | None, *, now: bool) -> None:
        super().__init__()
        self.signer = signer
        self._theme = theme
        self.pad = SignaturePad(theme, signer.name)
        self.sign = Button(theme, "Tanda tangan", icon=Icon.PEN_LINE).sized(TOUCH)
        self.undo = Button(theme, "Ulangi", icon=Icon.UNDO_2).sized(TOUCH)
        self.wipe = Button(theme, "Hapus", icon=Icon.DELETE).sized(TOUCH)
        self.refuse = Button(theme, "Menolak").sized(TOUCH)
        self.keep = Button(theme, "Simpan", ButtonKind.PRIMARY, key="Enter").sized(TOUCH)
        self.setProperty("panel", "plain")
        self._whole = column(self)
        self._line = row(gap=12, margins=(12, 8, 12, 8))
        self._whole.addLayout(self._line)
        self._add_words(mark, now=now)
        if mark is not None:
            self._add_mark(mark)
        elif now:
            self._add_pad()
        else:
            self._line.addWidget(self.sign)
        self._connect()

    def set_low(self, low: bool) -> None:
        """Take a lower pad where the screen has no room."""
        self.pad.setFixedHeight(_LOW_PAD if low else _PAD)

    def take_focus(self) -> None:
        """Put the focus where one signs."""
        self.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Hand the line on; an empty one leaves everything as it is."""
        if self.pad.is_empty():
            self.take_focus()
            return
        self.signed.emit(self.signer.key, strokes.write(self.pad.strokes()))

    def _add_words(self, mark: Mark | None, *, now: bool) -> None:
        theme, name = self._theme, TextLabel(self._theme, self.signer.name, TextStyle.BODY_STRONG)
        icon, ink = (Icon.CIRCLE_DASHED, Token.INK)
        said = f"{self.signer.capacity} · belum"
        if mark is not None:
            refused = bool(mark.reason)
            icon, ink = (Icon.X, Token.BAD) if refused else (Icon.CIRCLE_CHECK, Token.OK)
            at = clock(office_time(mark.at))
            said = f"{self.signer.capacity} · {at}"
            if refused:
                said = f"Menolak {at}: {mark.reason}. Saksi {mark.witness}"
        elif now:
            said = f"{self.signer.capacity} · sedang menandatangani"
        self._line.addWidget(IconLabel(theme, icon, ink, 24))
        words = column()
        words.addWidget(name.elided())
        words.addWidget(TextLabel(theme, said, TextStyle.SECOND, Token.INK_2).elided())
        self._line.addLayout(words, 1)
        self.setAccessibleName(f"{self.signer.name}, {said}")

    def _add_mark(self, mark: Mark) -> None:
        drawn = strokes.read(mark.strokes)
        if drawn:
            self._line.addWidget(SignedLine(self._theme, drawn))

    def _add_pad(self) -> None:
        self.set_low(low=False)
        self._whole.addWidget(self.pad)
        foot = QWidget()
        buttons = row(foot, 8, (12, 8, 12, 10))
        for button in (self.undo, self.wipe, self.refuse):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.keep)
        self._whole.addWidget(foot)
        for keys in ("Return", "Enter"):
            shortcut = QShortcut(QKeySequence(keys), self.pad)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self.save)
        back = QShortcut(QKeySequence("Ctrl+Z"), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.pad.undo)

    def _connect(self) -> None:
        key = self.signer.key
        self.sign.clicked.connect(lambda: self.turn_wanted.emit(key))
        self.refuse.clicked.connect(lambda: self.refuse_wanted.emit(key))
        self.undo.clicked.connect(self.pad.undo)
        self.wipe.clicked.connect(self.pad.clear)
        self.keep.clicked.connect(self.save)
