"""A counter and a laptop of one office, apart and together."""

from pathlib import Path

from desktop_app.core import bootstrap
from desktop_app.core.bootstrap import House
from desktop_app.core.cases.commands import Command, LeavePage
from desktop_app.core.changes import Changes
from desktop_app.core.events.office_facts import DeviceEnrolled
from desktop_app.core.events.vocabulary import Answers
from desktop_app.core.ids import OFFICE, StaffId
from tests.journeys.counter import Counter, FakeVault
from tests.store.desk import envelopes, keys, log_streams

LAPTOP = "Laptop Tim 1"
FIELD = 6


class TwoDesks:
    """The counter of a story, and the laptop that the team takes along."""

    def __init__(self, folder: Path) -> None:
        self.desk = Counter(folder / "loket")
        self.laptop = bootstrap.open_house(
            folder / "laptop", clock=self.desk.clock, vault=FakeVault(), press=self.desk.press
        )
        here = self.desk.house.records.journal
        device = self.laptop.records.journal.identity.device
        here.record(
            OFFICE,
            [DeviceEnrolled(device, "B", LAPTOP)],
            here.heads(OFFICE),
            self.desk.admin,
        )
        self.meet()

    def meet(self) -> None:
        """Let each have what only the other had."""
        for source, goal in self._ways():
            one, other = source.records.journal, goal.records.journal
            other.record_foreign(envelopes(one), keys(one, log_streams(one)))
        if self.desk.case:
            self.desk.heads = self.desk.state.heads

    def at_laptop(self, command: Command, by: StaffId) -> Changes:
        """Give a command on the laptop with what the laptop shows."""
        case = self.desk.case
        seen = self.laptop.reading.case(case).state.heads
        return self.laptop.cases.do(case, command, seen=seen, by=by)

    def disagree(self, step: int, here: Answers, there: Answers) -> None:
        """Let the counter and the laptop fill in a page apart, then meet."""
        self.meet()
        in_field = step == FIELD
        self.desk.does(LeavePage(step, here), self.desk.bureau if in_field else None)
        self.desk.clock.passes(minutes=9)
        who = self.desk.team if in_field else self.desk.bureau
        self.at_laptop(LeavePage(step, there), who)
        self.meet()

    def close(self) -> None:
        """Switch both off."""
        self.desk.house.close()
        self.laptop.close()

    def _ways(self) -> tuple[tuple[House, House], tuple[House, House]]:
        return (self.desk.house, self.laptop), (self.laptop, self.desk.house)
