"""The bar over the disagreements: title, how many, person."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.avatar import PersonTag
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.text_label import TextLabel

HEIGHT = 48


class ConflictsBar(QFrame):
    """Tells that the list is wanted anew."""

    again_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("ground", Token.SURFACE.value)
        self.setProperty("edge", "bottom")
        self.setFixedHeight(HEIGHT)
        self._count = TextLabel(theme, "", TextStyle.BODY, Token.INK_2)
        self._person = PersonTag(theme)
        self.again = Button(theme, "Baca ulang", icon=Icon.REFRESH_CW, key="F5")
        across = row(self, 12, (16, 0, 16, 0))
        across.addWidget(TextLabel(theme, "Benturan", TextStyle.PAGE_TITLE))
        across.addWidget(self._count)
        across.addStretch(1)
        across.addWidget(self.again)
        across.addSpacing(4)
        across.addWidget(self._person)
        self.again.clicked.connect(self.again_wanted)

    def show_count(self, count: int) -> None:
        """Write how many wait for a choice."""
        self._count.show_text(f"{count} perlu dipilih" if count else "")

    def show_person(self, name: str, duty: str) -> None:
        """Write who works here."""
        self._person.show_person(name, duty)

    def set_compact(self, *, compact: bool) -> None:
        """Give way where the window is narrow."""
        self._person.set_compact(compact)
