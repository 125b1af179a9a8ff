"""Whether the facts of a case ask for its key to be destroyed here."""

from collections.abc import Callable

from desktop_app.core.cases.state import CaseState
from desktop_app.core.events.envelope import Event
from desktop_app.core.events.facts import PersonalDataErased
from desktop_app.core.store.logbook import Key


def takes(key: Key | None, events: tuple[Event, ...], fold: Callable[[], CaseState]) -> bool:
    """Return whether there is a key to destroy and somebody with the right to it said so.

    It cannot be undone: a doubt about who said it, that for other facts is only noted,
    lets the key live.
    """
    if key is None or key.secret is None:
        return False
    said = {event.id for event in events if isinstance(event.fact, PersonalDataErased)}
    if not said:
        return False
    state = fold()
    return bool(said - {note.fact for note in (*state.set_aside, *state.flagged)})
