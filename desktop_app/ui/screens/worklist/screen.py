"""The first screen: who is next, what is late, where is whose file."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.core.changes import Changes
from desktop_app.core.rows import Tab, Urgency
from desktop_app.core.services.row_timing import DayCounter
from desktop_app.core.services.views import DueRow, Kpis, Worklist
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import notice_for
from desktop_app.ui.models.worklist import WorklistModel
from desktop_app.ui.screens.worklist import figures
from desktop_app.ui.screens.worklist.asking import Asking
from desktop_app.ui.screens.worklist.bar import WorklistBar
from desktop_app.ui.screens.worklist.counting_words import foot_words, hint_words, nothing_words
from desktop_app.ui.screens.worklist.doors import WorklistDoor
from desktop_app.ui.screens.worklist.due_panel import WIDTH as DATES_WIDTH
from desktop_app.ui.screens.worklist.due_panel import DuePanel
from desktop_app.ui.screens.worklist.first_day import FirstDay
from desktop_app.ui.screens.worklist.list_panel import TABS, ListPanel
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.kpi_strip import KpiStrip

SECOND_MS = 1000
SECONDS_TO_REFRESH = 60
ROOMY, DATES_NARROW = 1260, 256
_GROUPS = {
    figures.WAITING: Urgency.WAITING,
    figures.NEAR: Urgency.NEAR,
    figures.LATE: Urgency.LATE,
}


class WorklistOutfit(Struct, frozen=True):
    """What the worklist is built with."""

    theme: Theme
    jobs: Jobs
    door: WorklistDoor
    now: Callable[[], datetime]


class WorklistScreen(QWidget):
    """Tells which case is wanted; keeps the focus in its search field."""

    case_wanted = Signal(str)
    new_wanted = Signal()
    recap_wanted = Signal()

    def __init__(self, outfit: WorklistOutfit) -> None:
        super().__init__()
        theme = outfit.theme
        self._now = outfit.now
        self._days: DayCounter | None = None
        self._may_serve = True
        self._has_moved = False
        self._is_compact = False
        self._seconds = 0
        self.asking = Asking(outfit.jobs, outfit.door, self)
        self.model = WorklistModel(outfit.now, self)
        self.bar = WorklistBar(theme)
        self.figures = KpiStrip(theme)
        self.list = ListPanel(theme, self.model)
        self.dates = DuePanel(theme)
        self.first = FirstDay(theme)
        self._body = QStackedWidget()
        self._second = QTimer(self)
        self._second.setInterval(SECOND_MS)
        self._build()
        self._connect()
        outfit.jobs.changed.connect(self._on_changes)
        self._add_shortcuts()

    def show_person(self, name: str, duty: str, *, may_serve: bool) -> None:
        """Show who works here, and what they may begin."""
        self._may_serve = may_serve
        self.bar.show_person(name, duty)
        self.bar.new.setVisible(may_serve)
        self.first.show_may_serve(may=may_serve)

    def open(self) -> None:
        """Read everything anew and take the focus, as when the screen is come to."""
        self._has_moved = False
        self.asking.ask_office()
        self.list.start_wait()
        self._reload()
        self.bar.search.take_focus()

    def focus_search(self) -> None:
        """Take the focus into the search, as Ctrl K does."""
        self.bar.search.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the dates be narrower where the window is not wide."""
        super().resizeEvent(event)
        self.dates.setFixedWidth(DATES_WIDTH if self.width() >= ROOMY else DATES_NARROW)

    def set_compact(self, compact: bool) -> None:
        """Put the dates behind a button where the window is small."""
        self._is_compact = compact
        self.bar.set_compact(compact=compact)
        self.list.set_compact(compact=compact)
        self.list.setVisible(True)
        self.dates.setVisible(not compact)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the seconds run."""
        super().showEvent(event)
        self._second.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the seconds, so that a hidden list costs nothing."""
        super().hideEvent(event)
        self._second.stop()

    def _build(self) -> None:
        work = QWidget()
        beside = row(work, 12)
        beside.addWidget(self.list, 1)
        self.dates.setFixedWidth(DATES_WIDTH)
        beside.addWidget(self.dates)
        self._body.addWidget(work)
        self._body.addWidget(self.first)
        whole = column(self)
        whole.addWidget(self.bar)
        inside = column(gap=12, margins=(16, 12, 16, 12))
        inside.addWidget(self.figures)
        inside.addWidget(self._body, 1)
        whole.addLayout(inside, 1)
        self.set_compact(compact=False)

    def _connect(self) -> None:
        search, table = self.bar.search, self.list.table
        search.searched.connect(self._on_searched)
        search.moved.connect(table.step)
        search.entered.connect(self._on_entered)
        search.archive_wanted.connect(self._open_archive)
        self.bar.new_wanted.connect(self.new_wanted)
        self.first.new_wanted.connect(self.new_wanted)
        table.case_wanted.connect(self.case_wanted)
        table.chosen_by_hand.connect(self._on_moved)
        table.typed.connect(self._on_typed)
        self.dates.case_wanted.connect(self.case_wanted)
        self.list.tab_chosen.connect(self._on_tab)
        self.list.archive_wanted.connect(self._open_archive)
        self.list.all_wanted.connect(partial(self._show_tab, Tab.ALL))
        self.list.clearing_wanted.connect(self._clear_search)
        self.list.meant_wanted.connect(self.bar.search.show_text)
        self.list.retry_wanted.connect(self._reload)
        self.list.dates_wanted.connect(self._swap_dates)
        self.figures.chosen.connect(self._on_figure)
        self.model.more_wanted.connect(self.asking.ask_more)
        self._second.timeout.connect(self._on_second)
        self._connect_answers()

    def _connect_answers(self) -> None:
        asking = self.asking
        asking.listed.connect(self._on_listed)
        asking.refreshed.connect(self._on_refreshed)
        asking.extended.connect(lambda found: self.model.append_rows(found.rows, found.total))
        asking.counted.connect(self._on_figures)
        asking.dated.connect(self._on_dates)
        asking.days_known.connect(self._on_days)
        asking.names_known.connect(self.model.show_names)
        asking.failed.connect(lambda error: self.list.show_trouble(notice_for(error)))

    def _add_shortcuts(self) -> None:
        for number, (tab, _) in enumerate(TABS, 1):
            self._add_key(f"Alt+{number}", partial(self._show_tab, tab))
        self._add_key("F5", self._reload)
        self._add_key("Ctrl+F", self.focus_search)
        self._add_key("Ctrl+PgUp", partial(self._turn_tab, -1))
        self._add_key("Ctrl+PgDown", partial(self._turn_tab, 1))
        self._add_key("Alt+J", self._swap_dates)

    def _add_key(self, key: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.activated.connect(act)

    def _reload(self) -> None:
        self.asking.ask_again(self.model.rowCount())
        self.asking.ask_figures()

    def _on_changes(self, changes: Changes) -> None:
        if changes.office:
            self.asking.ask_office()
        if changes and self.isVisible():
            self._reload()

    def _on_second(self) -> None:
        self._seconds += 1
        self.model.tick()
        if self._seconds % SECONDS_TO_REFRESH == 0:
            self.model.repaint_times()
            self._reload()

    def _on_searched(self, text: str) -> None:
        self._has_moved = False
        self.list.table.drawing.show_query(text.strip())
        self.asking.search(text)

    def _on_entered(self) -> None:
        if self.list.is_list_shown:
            self.list.table.open_chosen()
        elif self.list.offers_all:
            self._show_tab(Tab.ALL)

    def _on_typed(self, text: str) -> None:
        self.bar.search.setFocus()
        self.bar.search.show_text(self.bar.search.text + text)

    def _clear_search(self) -> None:
        self.bar.search.show_text("")
        self.bar.search.take_focus()

    def _on_moved(self) -> None:
        self._has_moved = True

    def _on_tab(self, key: str) -> None:
        self._has_moved = False
        self.figures.show_chosen("")
        self.asking.open_tab(Tab(key))

    def _show_tab(self, tab: Tab) -> None:
        self.list.tabs.show_current(tab.value)
        self._on_tab(tab.value)

    def _turn_tab(self, by: int) -> None:
        tabs = [tab for tab, _ in TABS]
        self._show_tab(tabs[(tabs.index(Tab(self.list.tabs.current)) + by) % len(tabs)])

    def _open_archive(self) -> None:
        self._show_tab(Tab.ARCHIVE)

    def _on_figure(self, key: str) -> None:
        if key == figures.ON_TIME:
            self.recap_wanted.emit()
        if key not in _GROUPS:
            self.figures.show_chosen("")
        self._has_moved = False
        self.list.tabs.show_current(Tab.ALL.value)
        self.asking.narrow(_GROUPS.get(key))

    def _swap_dates(self) -> None:
        if self._is_compact:
            self.dates.setVisible(not self.dates.isVisible())

    def _on_listed(self, found: Worklist) -> None:
        self.model.show_rows(found.rows, found.total)
        self._show_state(found)
        self.list.table.choose(0)

    def _on_refreshed(self, found: Worklist) -> None:
        chosen = self.list.table.current_row
        if self._has_moved and chosen is not None:
            self.model.refresh_rows(found.rows, found.total)
            self._show_state(found)
            return
        self.model.show_rows(found.rows, found.total)
        self._show_state(found)
        self.list.table.choose(max(0, self.model.place_of(chosen.case)) if chosen else 0)

    def _show_state(self, found: Worklist) -> None:
        query = self.asking.query
        self.list.show_counts(found.hits if query.text else found.cases)
        self.list.foot.show_words(foot_words(query, found))
        self.list.table.show_hint(hint_words(query, found))
        is_first_day = not query.text and not any(found.cases.values())
        self._body.setCurrentIndex(1 if is_first_day else 0)
        if is_first_day and self.bar.search.focusProxy() is self.focusWidget():
            self.first.card.setFocus()
        if found.rows:
            self.list.show_table()
            return
        self.list.show_nothing(nothing_words(query, found))

    def _on_figures(self, kpis: Kpis) -> None:
        if self._days is not None:
            self.figures.show_figures(figures.figures(kpis, self._days.today(self._now())))

    def _on_dates(self, dates: tuple[DueRow, ...]) -> None:
        if self._days is not None:
            self.dates.show_dates(dates, self._days.today(self._now()))

    def _on_days(self, days: DayCounter) -> None:
        self._days = days
        self.bar.show_day(days.today(self._now()))
        self.model.show_days(days)
