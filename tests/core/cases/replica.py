"""A device in memory: tells facts, meets others, folds."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from desktop_app.core.cases.fold import fold
from desktop_app.core.cases.state import CaseState
from desktop_app.core.events.causality import arrange
from desktop_app.core.events.envelope import Event, Fact, Unread
from desktop_app.core.events.facts import CaseOpened
from desktop_app.core.events.vocabulary import Answers
from desktop_app.core.ids import CaseId, DeviceId, FactId, StaffId
from desktop_app.core.sop.catalog import load_catalog
from desktop_app.core.sop.model import Procedure

SHIPPED = load_catalog(Path(__file__).parents[3] / "resources" / "sop")
IUI = SHIPPED.newest("D.V.1")
IPI = SHIPPED.newest("D.V.2")
CASE = CaseId("0" * 32)
MORNING = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)


@dataclass
class Replica:
    """One computer's copy of one case; `clock` is its wall clock."""

    device: DeviceId
    by: StaffId
    clock: datetime = MORNING
    events: dict[FactId, Event] = field(default_factory=dict)

    def tell(self, *facts: Fact | Unread, seen: Iterable[FactId] | None = None) -> FactId:
        """Record an action: the first fact builds on `seen`, each next on the one before."""
        parents = tuple(sorted(self.heads() if seen is None else seen))
        for fact in facts:
            written = event(fact, parents, self)
            self.events[written.id] = written
            parents = (written.id,)
            self.clock += timedelta(milliseconds=1)
        return parents[0]

    def wait(self, **passed: float) -> None:
        """Let the wall clock run on, or back."""
        self.clock += timedelta(**passed)

    def heads(self) -> tuple[FactId, ...]:
        """Return what is on the screen now."""
        return arrange(self.events.values()).heads

    def copy(self, device: str, by: str) -> "Replica":
        """Return another computer that knows the same."""
        return Replica(DeviceId(device), StaffId(by), self.clock, dict(self.events))

    def learn(self, *others: "Replica") -> "Replica":
        """Take over what the others know."""
        for other in others:
            self.events.update(other.events)
            self.clock = max(self.clock, other.clock)
        return self

    def state(self, procedure: Procedure = IUI) -> CaseState:
        """Fold everything this computer knows."""
        return fold(CASE, procedure, self.events.values())


def event(fact: Fact | Unread, parents: tuple[FactId, ...], of: Replica) -> Event:
    """Return a fact with an id that depends on all of it."""
    content = repr((fact, parents, of.clock, of.by, of.device))
    name = FactId(sha256(content.encode()).hexdigest())
    return Event(name, parents, of.clock, of.by, of.device, fact)


def counter(answers: Answers | None = None, procedure: Procedure = IUI) -> Replica:
    """Return a computer on which a case was just opened."""
    replica = Replica(DeviceId("loket"), StaffId("rina"))
    opened = CaseOpened("IUI-2026-A-0001", procedure.number, procedure.version, answers or {})
    replica.tell(opened)
    return replica
