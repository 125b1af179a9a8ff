"""The worklist before the first case: one icon, one cause, one action."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from desktop_app.ui.screens.worklist.first_card import FirstCard
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.text_label import TextLabel

TITLE = "Belum ada berkas"
SENTENCE = "Berkas muncul di sini setelah pemohon pertama dilayani."


class FirstDay(QFrame):
    """Fills the place of list and dates until there is something to list."""

    new_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("panel", "plain")
        self.setAccessibleName(f"{TITLE}. {SENTENCE}")
        self.card = FirstCard(theme)
        self.card.clicked.connect(self.new_wanted)
        middle = Qt.AlignmentFlag.AlignHCenter
        whole = column(self, 0, (16, 16, 16, 16))
        whole.addStretch(1)
        whole.addWidget(IconLabel(theme, Icon.INBOX, Token.PRIMARY, 40), 0, middle)
        whole.addSpacing(12)
        whole.addWidget(TextLabel(theme, TITLE, TextStyle.PAGE_TITLE), 0, middle)
        whole.addSpacing(8)
        whole.addWidget(TextLabel(theme, SENTENCE, TextStyle.BODY_LARGE, Token.INK_2), 0, middle)
        whole.addSpacing(20)
        whole.addWidget(self.card, 0, middle)
        whole.addStretch(1)

    def show_may_serve(self, *, may: bool) -> None:
        """Offer the card only to those who may serve."""
        self.card.setVisible(may)
