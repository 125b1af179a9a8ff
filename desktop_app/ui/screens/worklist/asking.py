"""What the worklist asks for now, and the answers as they land."""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal, SignalInstance

from desktop_app.core.rows import Tab, Urgency
from desktop_app.core.services.views import Worklist, WorklistQuery
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.screens.worklist.doors import WorklistDoor

PAGE = 200
FIRST = 25
"""Rows of the first answer, more than a screen shows; the rest of the page comes behind it."""


class Asking(QObject):
    """One question at a time: a newer one outdates those before it."""

    listed = Signal(object)
    """A Worklist that answers another question than the one shown."""
    refreshed = Signal(object)
    """A Worklist that answers the question shown once more."""
    extended = Signal(object)
    counted = Signal(object)
    dated = Signal(object)
    days_known = Signal(object)
    names_known = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, door: WorklistDoor, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._door = door
        self._query = WorklistQuery(limit=FIRST)
        self._shown: WorklistQuery | None = None

    @property
    def query(self) -> WorklistQuery:
        """Give what is asked for."""
        return self._query

    def search(self, text: str) -> None:
        """Ask for what fits a text."""
        self._ask(replace(self._query, text=text.strip()))

    def open_tab(self, tab: Tab) -> None:
        """Ask for another part of the list."""
        self._ask(replace(self._query, tab=tab, urgency=None))

    def narrow(self, urgency: Urgency | None) -> None:
        """Ask for one group over all tabs, or for all groups again."""
        self._ask(replace(self._query, tab=Tab.ALL, urgency=urgency))

    def ask_again(self, known: int) -> None:
        """Ask the same for as many rows as are shown."""
        query = replace(self._query, limit=max(FIRST, known))
        self._read(lambda: self._door.worklist(query), self._tell_list, "worklist")

    def ask_more(self, known: int) -> None:
        """Ask for the next stretch of the same."""
        limit = PAGE - known if known < PAGE else PAGE
        query = replace(self._query, offset=known, limit=limit)

        def tell(found: Worklist) -> None:
            if replace(query, offset=0, limit=FIRST) == self._query:
                self.extended.emit(found)

        self._read(lambda: self._door.worklist(query), tell, "worklist-more")

    def ask_figures(self) -> None:
        """Ask for what stands above and beside the list."""
        self._read(self._door.kpis, partial(self._tell, self.counted), "kpis")
        self._read(self._door.due_soon, partial(self._tell, self.dated), "due")

    def ask_office(self) -> None:
        """Ask how days are counted and who works here."""
        self._read(self._door.day_counter, partial(self._tell, self.days_known), "days")
        self._read(self._door.staff_names, partial(self._tell, self.names_known), "names")

    def _ask(self, query: WorklistQuery) -> None:
        if query != self._query:
            self._query = query
            self.ask_again(0)

    def _tell_list(self, found: Worklist) -> None:
        same = self._shown == self._query
        self._shown = self._query
        (self.refreshed if same else self.listed).emit(found)
        if len(found.rows) < min(PAGE, found.total):
            self.ask_more(len(found.rows))

    def _tell(self, signal: SignalInstance, told: object) -> None:
        signal.emit(told)

    def _read(self, call: Callable[[], object], tell: Callable[..., object], key: str) -> None:
        self._jobs.submit_read(call, tell, partial(self._tell, self.failed), key=key)
