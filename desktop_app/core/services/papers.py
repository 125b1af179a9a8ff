"""Papers of a case: offered, issued once, exported."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.core.changes import Changes
from desktop_app.core.ids import BlobId, CaseId, FactId, StaffId


@dataclass(frozen=True, slots=True)
class PaperOffer:
    """A kind of paper and whether it can be issued now."""

    kind: str
    title: str
    ready: bool
    reason: str
    """Why it cannot be issued yet, as a sentence; empty when ready."""
    needs_number: bool


@dataclass(frozen=True, slots=True)
class PaperView:
    """An issued paper."""

    kind: str
    title: str
    number: str
    day: date
    round: int
    blob: BlobId
    revoked: bool


@dataclass(frozen=True, slots=True)
class Rendered:
    """A paper on its way: plain bytes of a .docx and its file name."""

    name: str
    content: bytes


class Papers:
    """From folded case to frozen bytes; an issued paper is never built again."""

    def offered(self, case: CaseId) -> tuple[PaperOffer, ...]:
        """Return every kind of this case's procedure, ready or with the reason."""
        raise NotImplementedError

    def issued(self, case: CaseId) -> tuple[PaperView, ...]:
        """Return the issued papers, oldest first."""
        raise NotImplementedError

    def preview(self, case: CaseId, kind: str) -> Rendered:
        """Render the paper as KONSEP; nothing is recorded."""
        raise NotImplementedError

    def issue(self, case: CaseId, kind: str, *, seen: tuple[FactId, ...], by: StaffId) -> Changes:
        """Number, render and keep a paper; a template's mistake leaves the case untouched."""
        raise NotImplementedError

    def content(self, case: CaseId, blob: BlobId) -> bytes:
        """Return the frozen bytes of an issued paper."""
        raise NotImplementedError

    def export(self, case: CaseId, folder: Path) -> tuple[Path, ...]:
        """Write BAP and SK as .docx; [KONSEP] where not yet issued."""
        raise NotImplementedError
