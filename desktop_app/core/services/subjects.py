"""Cases folded for the store's tables, under the office's rules."""

from collections.abc import Callable

from desktop_app.core.errors import NotFound
from desktop_app.core.events.envelope import Event
from desktop_app.core.ids import StreamId
from desktop_app.core.services.rules import Rules
from desktop_app.core.sop.catalog import Catalog
from desktop_app.core.sop.model import Procedure
from desktop_app.core.store.projections.subject import Subject, subject


class Subjects:
    """Given to the store before it is open; asks for the rules only when it folds."""

    def __init__(self, catalog: Catalog, rules: Callable[[], Rules]) -> None:
        """Take the procedures, and where the rules come from until `follow`."""
        self._catalog = catalog
        self._rules = rules
        self._known: Rules | None = None

    def follow(self, rules: Rules) -> None:
        """Use these rules from now on: those that change with the journal."""
        self._known = rules

    def __call__(self, stream: StreamId, events: tuple[Event, ...]) -> Subject:
        """Return the case; a bare procedure stands for one that this machine lacks."""
        if self._known is None:
            # Asked for each case, a rebuilding would open the store for each case.
            self._known = self._rules()
        return subject(stream, events, self._find, self._known.authority())

    def _find(self, number: str, version: str) -> Procedure | None:
        try:
            return self._catalog.get(number, version)
        except NotFound:
            return None
