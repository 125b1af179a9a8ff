"""How a choice between two values is written, and made anew."""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from desktop_app.core.cases.commands import SettleConflict
from desktop_app.core.changes import Changes
from desktop_app.core.events.vocabulary import Value
from desktop_app.core.ids import FactId, StaffId
from desktop_app.core.services.conflicts import Dispute
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.screens.conflicts.doors import ConflictDoors

Done = Callable[[Changes], object]
Failed = Callable[[Exception], object]


class Choice(Struct, frozen=True):
    """What a person chose; `fact` is None for a value of their own."""

    fact: FactId | None
    value: Value
    words: str
    reason: str


class SettlingDesk:
    """Writes through the same doors as everybody else."""

    def __init__(self, jobs: Jobs, doors: ConflictDoors, who: StaffId) -> None:
        self._jobs, self._doors, self._who = jobs, doors, who

    def settle(self, dispute: Dispute, choice: Choice, done: Done, failed: Failed) -> None:
        """Write the choice on the writer lane."""
        self._jobs.submit_write(lambda: self._write(dispute, choice), done, failed)

    def _write(self, dispute: Dispute, choice: Choice) -> Changes:
        subject, settles = dispute.subject, dispute.settles
        command = SettleConflict(subject, settles, choice.fact, choice.value, choice.reason)
        if dispute.case is None:
            return self._doors.office.settle(command, by=self._who)
        return self._doors.cases.do(dispute.case, command, seen=dispute.seen, by=self._who)


def anew(dispute: Dispute, changes: Changes) -> Dispute:
    """Return the disagreement as it is once it was settled, to be chosen from again."""
    return replace(dispute, settles=changes.facts[-1:], seen=changes.heads)
