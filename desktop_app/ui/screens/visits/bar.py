"""The bar over the visits: title, day, whose visits, person."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame

from desktop_app.core.ids import StaffId
from desktop_app.core.services.people import StaffView
from desktop_app.core.wording.dates import full_date
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.avatar import PersonTag
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.text_label import TextLabel

HEIGHT = 48
_WIDTH = 220
MINE, EVERYBODY = "Saya", "Semua"


class VisitsBar(QFrame):
    """Tells whose visits are wanted; an empty id is everybody."""

    member_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("ground", Token.SURFACE.value)
        self.setProperty("edge", "bottom")
        self.setFixedHeight(HEIGHT)
        self._me = StaffId("")
        self.whose = QComboBox()
        self.whose.setAccessibleName("Kunjungan siapa")
        self.whose.setToolTip("Kunjungan siapa (Alt P)")
        self.whose.setFixedWidth(_WIDTH)
        self._day = TextLabel(theme, "", TextStyle.BODY, Token.INK_2)
        self._person = PersonTag(theme)
        across = row(self, 12, (16, 0, 16, 0))
        across.addWidget(TextLabel(theme, "Kunjungan", TextStyle.PAGE_TITLE))
        across.addWidget(self._day)
        across.addStretch(1)
        across.addWidget(TextLabel(theme, "Petugas", TextStyle.SECOND_MEDIUM, Token.INK_2))
        across.addWidget(self.whose)
        across.addSpacing(4)
        across.addWidget(self._person)
        self.whose.currentIndexChanged.connect(lambda _at: self.member_chosen.emit(self.member))

    @property
    def member(self) -> str:
        """Give whose visits are wanted, empty for everybody."""
        return str(self.whose.currentData() or "")

    def show_me(self, name: str, duty: str, *, staff: StaffId, only_mine: bool) -> None:
        """Write who works here and begin with their visits, or with everybody's."""
        self._person.show_person(name, duty)
        self._me = staff
        self._fill(())
        self.whose.setCurrentIndex(self.whose.findData(staff if only_mine else ""))

    def show_staff(self, staff: Sequence[StaffView]) -> None:
        """Offer each of these; whoever is chosen stays chosen."""
        chosen = self.member
        self._fill(staff)
        self.whose.setCurrentIndex(max(0, self.whose.findData(chosen)))

    def show_day(self, day: date) -> None:
        """Write which day it is."""
        self._day.show_text(full_date(day))

    def focus_whose(self) -> None:
        """Take the focus into the choice."""
        self.whose.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_compact(self, *, compact: bool) -> None:
        """Give way where the window is narrow."""
        self._person.set_compact(compact)

    def _fill(self, staff: Sequence[StaffView]) -> None:
        self.whose.blockSignals(True)
        self.whose.clear()
        self.whose.addItem(MINE, self._me)
        self.whose.addItem(EVERYBODY, "")
        for person in staff:
            if person.id != self._me:
                self.whose.addItem(person.name, person.id)
        self.whose.blockSignals(False)
