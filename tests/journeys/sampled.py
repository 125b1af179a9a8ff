"""An office full of invented cases."""

from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.core import bootstrap
from desktop_app.core.cases.state import CaseState
from desktop_app.core.documents import job
from desktop_app.core.rows import Tab
from desktop_app.core.services.views import WorklistQuery
from tests.journeys.counter import FakeClock, FakeVault


@dataclass
class Sampled:
    """A store that `loket sample` would write."""

    folder: Path
    cases: int
    seed: int
    clock: FakeClock = field(default_factory=FakeClock)
    vault: FakeVault = field(default_factory=FakeVault)

    def __post_init__(self) -> None:
        self.house = bootstrap.open_house(
            self.folder, clock=self.clock, vault=self.vault, press=job.render
        )
        self.facts = self.house.samples.write(self.cases, self.seed)
        found = [
            self.house.reading.case(row.case).state
            for tab in (Tab.ALL, Tab.ARCHIVE)
            for row in self.house.reading.worklist(WorklistQuery(tab)).rows
        ]
        self.states: list[CaseState] = sorted(found, key=lambda state: state.number)
