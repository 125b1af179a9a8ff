"""The list of visits with its states: rows, nothing, trouble, waiting."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QStackedWidget, QWidget

from desktop_app.core.services.visits import Itinerary
from desktop_app.ui.messages import Notice
from desktop_app.ui.screens.visits.foot import VisitFoot
from desktop_app.ui.screens.visits.table import VisitsTable
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.boxes import column, ground
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.skeleton import Skeleton

_NOTHING = (
    "Belum ada kunjungan",
    "Berkas yang sampai di langkah 6 muncul di sini, lalu direncanakan.",
)
_NOT_MINE = (
    "Tidak ada kunjungan petugas ini",
    "Pilih Semua untuk melihat kunjungan petugas lain.",
)


class VisitsPanel(QFrame):
    """Shows either visits, or why there are none."""

    retry_wanted = Signal()
    everybody_wanted = Signal()
    cases_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("panel", "plain")
        self.table = VisitsTable(theme)
        self.foot = VisitFoot(theme)
        self.nothing = EmptyState(theme, Icon.MAP_PIN, "", "")
        self.trouble = EmptyState(theme, Icon.OCTAGON_ALERT, "", "")
        self.everybody = Button(theme, "Tampilkan semua", ButtonKind.SECOND)
        self.cases = Button(theme, "Buka daftar berkas", ButtonKind.SECOND, key="Ctrl 1")
        self.again = Button(theme, "Coba lagi", ButtonKind.SECOND, key="F5")
        self._skeleton = Skeleton(theme, 8)
        self._pages = QStackedWidget()
        self._build()

    @property
    def is_list_shown(self) -> bool:
        """Tell whether visits are shown now."""
        return self._pages.currentWidget() is self.table

    def show_itinerary(self, itinerary: Itinerary, member: str) -> None:
        """Show whose visits there are, or that there are none."""
        self._skeleton.stop()
        if self.table.show_itinerary(itinerary, member):
            self._pages.setCurrentWidget(self.table)
            return
        title, sentence = _NOT_MINE if member else _NOTHING
        self.everybody.setVisible(bool(member))
        self.cases.setVisible(not member)
        self.nothing.show_state(Icon.MAP_PIN, title, sentence)
        self._pages.setCurrentWidget(self.nothing)

    def show_trouble(self, notice: Notice) -> None:
        """Say why the visits cannot be read."""
        self._skeleton.stop()
        self.foot.show_outing(None)
        self.trouble.show_state(Icon.OCTAGON_ALERT, notice.sentence, notice.way_out, Token.BAD)
        self._pages.setCurrentWidget(self.trouble)

    def start_wait(self) -> None:
        """Show grey rows should the first list take long."""
        self._skeleton.start()

    def take_focus(self) -> None:
        """Put the focus on the list, or on the way out of an empty one."""
        if self.is_list_shown:
            self.table.setFocus()
        else:
            (self.cases if self.cases.isVisibleTo(self) else self.everybody).setFocus()

    def _build(self) -> None:
        whole = column(self, 0, (1, 1, 1, 1))
        self.nothing.add_action(self.everybody)
        self.nothing.add_action(self.cases)
        self.trouble.add_action(self.again)
        for page in (self._waiting(), self.table, self.nothing, self.trouble):
            self._pages.addWidget(page)
        whole.addWidget(self._pages, 1)
        whole.addWidget(self.foot)
        self.foot.show_outing(None)
        self.again.clicked.connect(self.retry_wanted)
        self.everybody.clicked.connect(self.everybody_wanted)
        self.cases.clicked.connect(self.cases_wanted)
        self.table.moved.connect(lambda: self.foot.show_outing(self.table.chosen))

    def _waiting(self) -> QWidget:
        page = ground(Token.SURFACE)
        page.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        inside = column(page, 0, (12, 12, 12, 12))
        inside.addWidget(self._skeleton)
        inside.addStretch(1)
        return page
