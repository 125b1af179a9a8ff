"""What the screen of disagreements asks of the house."""

from typing import Protocol

from msgspec import Struct

from desktop_app.core.cases.commands import SettleConflict
from desktop_app.core.changes import Changes
from desktop_app.core.ids import CaseId, FactId, StaffId
from desktop_app.core.services.conflicts import Dispute
from desktop_app.core.sop.values.references import References


class DisputesDoor(Protocol):
    """What people disagree on; for the reader lane."""

    def all(self) -> tuple[Dispute, ...]:
        """Return every disagreement of every case and of the office."""
        ...


class CasesDoor(Protocol):
    """Commands to facts of a case."""

    def do(
        self, case: CaseId, command: SettleConflict, *, seen: tuple[FactId, ...], by: StaffId
    ) -> Changes:
        """Carry out a command; `seen` are the heads that were on the screen."""
        ...


class OfficeDoor(Protocol):
    """What the office itself is torn between."""

    def settle(self, command: SettleConflict, *, by: StaffId) -> Changes:
        """Choose what counts."""
        ...


class ConflictDoors(Struct, frozen=True):
    """The services this screen is built over."""

    disputes: DisputesDoor
    cases: CasesDoor
    office: OfficeDoor
    references: References
