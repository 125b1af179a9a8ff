"""What can be done with the open disagreement, at the foot of the screen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.text_label import TextLabel

HEIGHT = 52
CHANGEABLE = "Pilihan bisa diubah lagi."


class ConflictFoot(QFrame):
    """Later, the case itself, and the choice; never disabled."""

    later_wanted = Signal()
    case_wanted = Signal()
    settle_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("ground", Token.SURFACE.value)
        self.setProperty("edge", "top")
        self.setFixedHeight(HEIGHT)
        self.later = Button(theme, "Putuskan nanti", icon=Icon.CLOCK, key="Esc")
        self.case = Button(theme, "Buka berkas", icon=Icon.FOLDER_OPEN, key="Alt B")
        self.settle = Button(theme, "", ButtonKind.PRIMARY, key="Ctrl Enter")
        self._told = TextLabel(theme, "", TextStyle.BODY, Token.INK_2).elided()
        across = row(self, 10, (16, 0, 16, 0))
        across.addWidget(self.later)
        across.addWidget(self.case)
        across.addStretch(1)
        across.addWidget(self._told)
        across.addWidget(self.settle)
        self.later.clicked.connect(self.later_wanted)
        self.case.clicked.connect(self.case_wanted)
        self.settle.clicked.connect(self.settle_wanted)

    @property
    def sentence(self) -> str:
        """Give what is said beside the choice."""
        return self._told.text()

    def show_offer(self, words: str, refusal: str, *, has_case: bool) -> None:
        """Name the choice by its result; who may not choose reads who may."""
        self.settle.setVisible(not refusal)
        self.settle.show_text(words)
        self.case.setVisible(has_case)
        self._told.show_text(refusal or (CHANGEABLE if has_case else ""))
