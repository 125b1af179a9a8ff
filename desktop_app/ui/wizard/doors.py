"""What the wizard asks of the house, so that it loads without the store."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from desktop_app.core.cases.commands import Command, OpenCase
from desktop_app.core.changes import Changes
from desktop_app.core.events.vocabulary import Answers
from desktop_app.core.ids import BlobId, CaseId, FactId, StaffId
from desktop_app.core.rows import EarlierCase
from desktop_app.core.services.attachments import Attachment
from desktop_app.core.services.papers import Printing, Rendered
from desktop_app.core.services.views import CaseView, Likeness, PageDraft
from desktop_app.core.sop.model import Procedure
from desktop_app.ui.wizard.sights import Issued, Offer

Heads = tuple[FactId, ...]


class CasesDoor(Protocol):
    """Commands to facts."""

    def open(self, command: OpenCase, *, by: StaffId) -> Changes:
        """Begin a case."""
        ...

    def do(self, case: CaseId, command: Command, *, seen: Heads, by: StaffId) -> Changes:
        """Carry out a command; `seen` are the heads that were on the screen."""
        ...

    def attach(self, case: CaseId, attachment: Attachment, *, seen: Heads, by: StaffId) -> Changes:
        """Store a file, or say in a sentence why it cannot be taken."""
        ...

    def file_bytes(self, case: CaseId, file: FactId) -> bytes:
        """Return the plain bytes of an attached file."""
        ...


class DraftsDoor(Protocol):
    """Half-typed pages."""

    def save(self, case: CaseId, step: int, answers: Answers, *, seen: Heads) -> datetime:
        """Keep a page as it stands; durable on return."""
        ...

    def load(self, case: CaseId, step: int) -> PageDraft | None:
        """Return a page as it was left half-typed."""
        ...

    def discard(self, case: CaseId, step: int) -> None:
        """Forget a page."""
        ...


class ReadingDoor(Protocol):
    """One case, and who seems to be the same applicant."""

    def procedures(self) -> tuple[Procedure, ...]:
        """Return what a new case may be opened under."""
        ...

    def case(self, case: CaseId) -> CaseView:
        """Return everything the case screen shows."""
        ...

    def similar(self, likeness: Likeness) -> tuple[EarlierCase, ...]:
        """Return running and earlier cases of what seems the same applicant."""
        ...

    def earlier_answers(self, case: CaseId) -> Answers:
        """Return what an earlier case can lend a new one."""
        ...


class PapersDoor(Protocol):
    """Papers of a case; all but `render` belongs to the writer lane."""

    def offered(self, case: CaseId) -> Sequence[Offer]:
        """Return every kind, ready or with the reason why not."""
        ...

    def issued(self, case: CaseId) -> Sequence[Issued]:
        """Return the issued papers, oldest first."""
        ...

    def prepare(self, case: CaseId, kind: str, *, seen: Heads, by: StaffId) -> Printing:
        """Return the next paper of a kind with the number it will get."""
        ...

    def concept(self, case: CaseId, kind: str) -> Printing:
        """Return a paper as KONSEP, ready to be rendered."""
        ...

    def slips(self, case: CaseId, *, by: StaffId) -> Sequence[Offer]:
        """Return half pages and letters, ready or with the reason why not."""
        ...

    def sheet(self, case: CaseId, kind: str, *, by: StaffId) -> Printing:
        """Return a half page, ready to be rendered."""
        ...

    def frozen(self, case: CaseId, blob: BlobId) -> Rendered:
        """Return an issued paper as it is."""
        ...

    def render(self, printing: Printing) -> Rendered:
        """Fill the template in a child process."""
        ...

    def keep(self, printing: Printing, rendered: Rendered, *, by: StaffId) -> Changes:
        """Record number and paper together."""
        ...

    def export(self, case: CaseId, folder: Path) -> tuple[Path, ...]:
        """Write BAP and SK as Word files."""
        ...
