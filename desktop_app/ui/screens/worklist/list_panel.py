"""The list of cases with its tabs, states and foot."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QStackedWidget, QWidget

from desktop_app.core.rows import Tab
from desktop_app.ui.messages import Notice
from desktop_app.ui.models.worklist import WorklistModel
from desktop_app.ui.screens.worklist.counting_words import NothingWords
from desktop_app.ui.screens.worklist.list_foot import ListFoot
from desktop_app.ui.screens.worklist.table import WorklistTable
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets import tab_strip
from desktop_app.ui.widgets.boxes import column, ground, row, rule
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.skeleton import Skeleton

TABS = (
    (Tab.ALL, "Semua"),
    (Tab.APPLICANT, "Pemohon"),
    (Tab.BUREAU, "Perizinan"),
    (Tab.TEAM, "Tim Teknis"),
    (Tab.HEAD, "Kepala Dinas"),
    (Tab.RETURNED, "Dikembalikan"),
    (Tab.PARKED, "Diparkir"),
    (Tab.ARCHIVE, "Arsip"),
)


class ListPanel(QFrame):
    """Shows either rows, or why there are none, or that they are on their way."""

    tab_chosen = Signal(str)
    archive_wanted = Signal()
    clearing_wanted = Signal()
    all_wanted = Signal()
    """The cases that match lie on another tab."""
    meant_wanted = Signal(str)
    """A name to search for instead of the one that is nowhere."""
    retry_wanted = Signal()
    dates_wanted = Signal()

    def __init__(self, theme: Theme, model: WorklistModel) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("panel", "plain")
        strip = tuple(tab_strip.Tab(key.value, label, 0) for key, label in TABS)
        self.tabs = tab_strip.TabStrip(theme, strip, "Menurut giliran")
        self.table = WorklistTable(theme, model)
        self.foot = ListFoot(theme)
        self.dates = Button(theme, "", icon=Icon.CALENDAR)
        self._skeleton = Skeleton(theme, 8)
        self.nothing = EmptyState(theme, Icon.SEARCH_X, "", "")
        self.trouble = EmptyState(theme, Icon.OCTAGON_ALERT, "", "")
        self._pages = QStackedWidget()
        self._meant = ""
        self.dates.show_icon_only("Jatuh tempo 7 hari ke depan", "Jatuh tempo (Alt J)")
        self._build()

    def show_counts(self, counts: Mapping[Tab, int]) -> None:
        """Write how many cases each tab holds, or how many the search hits."""
        self.tabs.show_counts({key.value: counts.get(key, 0) for key, _ in TABS})

    def show_table(self) -> None:
        """Show the rows."""
        self._skeleton.stop()
        self._pages.setCurrentWidget(self.table)

    @property
    def offers_all(self) -> bool:
        """Tell whether nothing is here and something on the tab of all."""
        is_nothing = self._pages.currentWidget() is self.nothing
        return is_nothing and not self.all_button.isHidden()

    def show_nothing(self, words: NothingWords) -> None:
        """Say why there are no rows, and offer what leads to some."""
        self._skeleton.stop()
        self._meant = words.meant
        for button, offered in (
            (self.meant_button, bool(words.meant)),
            (self.archive_button, words.offers_archive),
            (self.all_button, words.offers_all),
            (self.clear_button, words.offers_clearing),
        ):
            button.setVisible(offered)
        self.nothing.show_state(words.icon, words.title, words.sentence)
        self._pages.setCurrentWidget(self.nothing)

    def show_trouble(self, notice: Notice) -> None:
        """Say why the list cannot be read."""
        self._skeleton.stop()
        self.trouble.show_state(Icon.OCTAGON_ALERT, notice.sentence, notice.way_out, Token.BAD)
        self._pages.setCurrentWidget(self.trouble)

    def start_wait(self) -> None:
        """Show grey rows should the first list take long."""
        self._skeleton.start()

    @property
    def is_list_shown(self) -> bool:
        """Tell whether rows are shown now."""
        return self._pages.currentWidget() is self.table

    def set_compact(self, *, compact: bool) -> None:
        """Offer the dates by a button where they have no room beside the list."""
        self.dates.setVisible(compact)

    def _build(self) -> None:
        whole = column(self, 0, (1, 1, 1, 1))
        head = row(gap=8, margins=(0, 0, 8, 0))
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self.dates)
        whole.addLayout(head)
        whole.addWidget(rule())
        self._add_ways_out()
        for page in (self._waiting(), self.table, self.nothing, self.trouble):
            self._pages.addWidget(page)
        whole.addWidget(self._pages, 1)
        whole.addWidget(self.foot)
        self.dates.setVisible(False)
        self.dates.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.dates.clicked.connect(self.dates_wanted)
        self.tabs.chosen.connect(self.tab_chosen)

    def _add_ways_out(self) -> None:
        again = Button(self._theme, "Coba lagi", ButtonKind.SECOND, key="F5")
        again.clicked.connect(self.retry_wanted)
        self.trouble.add_action(again)
        self.meant_button = Button(self._theme, "Cari nama itu", ButtonKind.SECOND)
        self.meant_button.clicked.connect(lambda: self.meant_wanted.emit(self._meant))
        self.archive_button = Button(
            self._theme, "Cari di arsip", ButtonKind.SECOND, key="Alt Enter"
        )
        self.archive_button.clicked.connect(self.archive_wanted)
        self.all_button = Button(self._theme, "Cari di Semua", ButtonKind.SECOND, key="Enter")
        self.all_button.clicked.connect(self.all_wanted)
        self.clear_button = Button(self._theme, "Kosongkan pencarian", key="Esc")
        self.clear_button.clicked.connect(self.clearing_wanted)
        for button in (
            self.meant_button,
            self.archive_button,
            self.all_button,
            self.clear_button,
        ):
            self.nothing.add_action(button)

    def _waiting(self) -> QWidget:
        page = ground(Token.SURFACE)
        page.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        inside = column(page, 0, (12, 12, 12, 12))
        inside.addWidget(self._skeleton)
        inside.addStretch(1)
        return page
