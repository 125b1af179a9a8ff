"""The bar over the worklist: title, day, search, new applicant, person."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from desktop_app.core.wording.dates import full_date
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.avatar import PersonTag
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.search_field import SearchField
from desktop_app.ui.widgets.text_label import TextLabel

HEIGHT = 48
SEARCH, SEARCH_COMPACT = 380, 348


class WorklistBar(QFrame):
    """Its search field has the focus whenever the screen opens."""

    new_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("ground", Token.SURFACE.value)
        self.setProperty("edge", "bottom")
        self.setFixedHeight(HEIGHT)
        self.search = SearchField(theme, "Cari nama, NIK, NIB, desa, no. berkas")
        self.new = Button(
            theme,
            "Pemohon baru",
            ButtonKind.PRIMARY,
            icon=Icon.USER_ROUND_PLUS,
            key="Ctrl N",
        )
        self._day = TextLabel(theme, "", TextStyle.BODY, Token.INK_2)
        self._person = PersonTag(theme)
        across = row(self, 12, (16, 0, 16, 0))
        across.addWidget(TextLabel(theme, "Berkas", TextStyle.PAGE_TITLE))
        across.addWidget(self._day)
        across.addStretch(1)
        across.addWidget(self.search)
        across.addWidget(self.new)
        across.addSpacing(4)
        across.addWidget(self._person)
        self.new.clicked.connect(self.new_wanted)
        self.set_compact(compact=False)

    def show_day(self, day: date) -> None:
        """Write which day it is."""
        self._day.show_text(full_date(day))

    def show_person(self, name: str, duty: str) -> None:
        """Write who works here."""
        self._person.show_person(name, duty)

    def set_compact(self, *, compact: bool) -> None:
        """Give way where the window is narrow."""
        self.search.setFixedWidth(SEARCH_COMPACT if compact else SEARCH)
        self._person.set_compact(compact)
