"""The first start of a computer whose office is already there."""

from pathlib import Path

from msgspec import Struct

from desktop_app.core.ids import StaffId
from desktop_app.core.services.enrolment import Enrolment, Joined
from desktop_app.core.services.sync import Sync, Way
from desktop_app.core.sync.exchange import at_once

_NOBODY = StaffId("")


class Joining(Struct, frozen=True):
    """Nobody has signed in yet and nothing else writes; for the writer lane."""

    enrolment: Enrolment
    sync: Sync

    def waits(self) -> bool:
        """Return whether it joined, but nothing of its office has come yet."""
        return self.enrolment.waits_for_office()

    def join(self, file: Path, code: str) -> Joined:
        """Become the computer that a file names."""
        return self.enrolment.join(file, code)

    def from_stick(self, file: Path) -> bool:
        """Take the office from a stick; returns whether somebody can sign in now."""
        self.sync.stick(file, Way(at_once), by=_NOBODY)
        return not self.waits()

    def from_hub(self) -> bool:
        """Take the office from its hub; returns whether somebody can sign in now."""
        self.sync.hub(Way(at_once), by=_NOBODY)
        return not self.waits()
