"""Values written to one place by people who may not see each other."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from desktop_app.core.events.causality import History, Told
from desktop_app.core.events.envelope import Event, Unread
from desktop_app.core.events.facts import ConflictSettled
from desktop_app.core.events.vocabulary import Scalar, Value
from desktop_app.core.ids import DeviceId, FactId, StaffId


class Write(Struct, frozen=True):
    """One value put into a register; a settlement names what it replaces."""

    place: int
    value: Value
    settles: tuple[FactId, ...] | None = None
    source: int = -1
    """Place of the fact that a settlement chose, -1 for the write's own."""

    def origin(self) -> int:
        """Return the place of the fact whose content counts."""
        return self.place if self.source < 0 else self.source


class Claim(Struct, frozen=True):
    """One side of a conflict."""

    fact: FactId
    value: Value
    at: datetime
    by: StaffId
    device: DeviceId


class Conflict(Struct, frozen=True):
    """Values written by people who did not see each other's."""

    subject: str
    """answer:<round>:<key>, completion:<step>:<round>, decision:<round>,
    validation:<round>, time:<step>:<round>, paper:<kind>:<round>, ending,
    visit:<round>, photo:<fact>, bap:<round>:<part>, mark:<fact>:<signer>, lock:<fact>."""
    claims: tuple[Claim, ...]
    step: int = 0
    """Step whose page it belongs to, 0 where there is none."""


class SetAside(Struct, frozen=True):
    """A fact that could not be applied, and why; the rest stays usable."""

    fact: FactId
    kind: str
    reason: str


def standing(history: History, writes: Sequence[Write]) -> tuple[Write, ...]:
    """Return the writes that no later one replaced, in order.

    A plain write replaces what its author had seen; a settlement replaces
    exactly the facts it names, so that a value it does not name reopens it.
    """
    if len(writes) == 1:
        return (writes[0],)
    replaced = 0
    for write in writes:
        if write.settles is None:
            replaced |= history.seen[write.place]
        else:
            replaced |= _bits(history, write.settles)
    left = [write for write in writes if not replaced >> write.place & 1]
    return tuple(left or writes)


def agree(writes: Iterable[Write]) -> bool:
    """Return whether all say the same; nobody contradicts an empty register."""
    return len({spelled(write.value) for write in writes}) <= 1


def settlements(history: History) -> dict[str, list[Told[ConflictSettled]]]:
    """Return what was settled, by subject, in order."""
    found: dict[str, list[Told[ConflictSettled]]] = {}
    for told in history.each(ConflictSettled):
        found.setdefault(told.fact.subject, []).append(told)
    return found


def conflict(history: History, subject: str, writes: Iterable[Write], step: int = 0) -> Conflict:
    """Return the sides of a register that do not agree, equal ones too.

    Equal values are listed one by one, because a settlement has to name them all.
    """
    return Conflict(subject, tuple([claim(history, write) for write in writes]), step)


def claim(history: History, write: Write) -> Claim:
    """Return one side with who, when and where."""
    event = history.events[write.place]
    return Claim(event.id, write.value, event.at, event.by, event.device)


def set_aside(event: Event, reason: str) -> SetAside:
    """Return the note that a fact could not be applied."""
    fact = event.fact
    kind = fact.kind if isinstance(fact, Unread) else type(fact).__name__
    return SetAside(event.id, kind, reason)


def spelled(value: Value) -> tuple[object, ...]:
    """Return a value in a form that tells 1 from true and ignores key order."""
    if isinstance(value, tuple):
        return tuple([_spelled_row(row) for row in value])
    return (type(value).__name__, str(value))


def _spelled_row(row: Mapping[str, Scalar]) -> tuple[object, ...]:
    return tuple(sorted([(key, type(cell).__name__, str(cell)) for key, cell in row.items()]))


def _bits(history: History, facts: Iterable[FactId]) -> int:
    found = 0
    for fact in facts:
        place = history.places.get(fact)
        if place is not None:
            found |= 1 << place
    return found
