"""Who had lost the right to write, and whether they could know it."""

from collections.abc import Iterable

from msgspec import Struct

from desktop_app.core.events import causality
from desktop_app.core.events.authority import Authority, Right, everybody
from desktop_app.core.events.causality import History
from desktop_app.core.events.envelope import Event
from desktop_app.core.events.office_facts import (
    DeviceEnrolled,
    DeviceRevoked,
    StaffRegistered,
    StaffReinstated,
    StaffRevoked,
)
from desktop_app.core.ids import FactId


class _Change(Struct, frozen=True):
    """A revocation, or a registration that undoes earlier ones."""

    place: int
    who: str
    revokes: bool


class _Register(Struct, frozen=True):
    history: History
    changes: tuple[_Change, ...]

    def is_gone(self, who: str, known: int) -> bool:
        """Return whether these facts tell that somebody may no longer act."""
        return bool(self.revocations(who, known))

    def revocations(self, who: str, known: int) -> list[int]:
        """Return the places of revocations that nothing known has undone."""
        changes = [c for c in self.changes if c.who == who and known >> c.place & 1]
        again = [change.place for change in changes if not change.revokes]
        return [
            change.place
            for change in changes
            if change.revokes and not any(self.history.knew(later, change.place) for later in again)
        ]


def rights(office: Iterable[Event]) -> Authority:
    """Judge facts of cases by the office heads that they relied on."""
    register = _effective(causality.arrange(office))
    if not any(change.revokes for change in register.changes):
        return everybody
    everything = (1 << len(register.history.events)) - 1

    def authority(event: Event) -> Right:
        known = _known(register.history, event.office)
        who = _authors(event)
        if any(register.is_gone(each, known) for each in who):
            return Right.GONE
        doubted = any(register.is_gone(each, everything) for each in who)
        return Right.DOUBTED if doubted else Right.HELD

    return authority


def rights_within(office: Iterable[Event]) -> Authority:
    """Judge the office's own facts: by what they saw, flagged where neither saw the other."""
    register = _effective(causality.arrange(office))
    history = register.history
    everything = (1 << len(history.events)) - 1

    def authority(event: Event) -> Right:
        place = history.places[event.id]
        who = _authors(event)
        if any(register.is_gone(each, history.seen[place]) for each in who):
            return Right.GONE
        unseen = [
            revoked
            for each in who
            for revoked in register.revocations(each, everything)
            if revoked != place and not history.knew(revoked, place)
        ]
        return Right.DOUBTED if unseen else Right.HELD

    return authority


def _effective(history: History) -> _Register:
    # A person who was revoked cannot revoke others afterwards.
    register = _Register(history, ())
    for place, event in enumerate(history.events):
        change = _change(place, event)
        gone = any(register.is_gone(who, history.seen[place]) for who in _authors(event))
        if change is not None and not gone:
            register = _Register(history, (*register.changes, change))
    return register


def _change(place: int, event: Event) -> _Change | None:
    match event.fact:
        case StaffRevoked(staff=staff):
            return _Change(place, f"staff:{staff}", revokes=True)
        case StaffRegistered(staff=staff) | StaffReinstated(staff=staff):
            return _Change(place, f"staff:{staff}", revokes=False)
        case DeviceRevoked(device=device):
            return _Change(place, f"device:{device}", revokes=True)
        case DeviceEnrolled(device=device):
            return _Change(place, f"device:{device}", revokes=False)
        case _:
            return None


def _authors(event: Event) -> tuple[str, str]:
    return f"staff:{event.by}", f"device:{event.device}"


def _known(history: History, heads: Iterable[FactId]) -> int:
    known = 0
    for head in heads:
        place = history.places.get(head)
        if place is not None:
            known |= history.seen[place] | 1 << place
    return known
