"""Whatever a person does to a case."""

from desktop_app.core.cases.commands import Command, OpenCase
from desktop_app.core.changes import Changes
from desktop_app.core.ids import CaseId, FactId, StaffId
from desktop_app.core.services.attachments import Attachment


class Cases:
    """Commands to facts: check, load, decide, record."""

    def open(self, command: OpenCase, *, by: StaffId) -> Changes:
        """Begin a case; the number is taken in the same transaction."""
        raise NotImplementedError

    def do(
        self, case: CaseId, command: Command, *, seen: tuple[FactId, ...], by: StaffId
    ) -> Changes:
        """Carry out a command; its `seconds` are filled in from this device's clock."""
        raise NotImplementedError

    def attach(
        self, case: CaseId, attachment: Attachment, *, seen: tuple[FactId, ...], by: StaffId
    ) -> Changes:
        """Store a file sealed and say that it counts; refuses what cannot be read later."""
        raise NotImplementedError

    def file_bytes(self, case: CaseId, file: FactId) -> bytes:
        """Return the plain bytes of an attached file."""
        raise NotImplementedError
