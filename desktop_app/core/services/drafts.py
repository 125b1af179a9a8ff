"""Half-typed pages, kept within a second of typing."""

from datetime import datetime

from desktop_app.core.events.vocabulary import Answers
from desktop_app.core.ids import CaseId, FactId
from desktop_app.core.services.views import PageDraft

NEW_APPLICANT = CaseId("")
"""The page 'Pemohon baru' belongs to no case yet."""


class Drafts:
    """Pages that are not facts yet; a draft dies when its page is left."""

    def save(
        self, case: CaseId, step: int, answers: Answers, *, seen: tuple[FactId, ...]
    ) -> datetime:
        """Keep the page as it stands and return when; durable on return."""
        raise NotImplementedError

    def load(self, case: CaseId, step: int) -> PageDraft | None:
        """Return the page as it was left, if it was left half-typed."""
        raise NotImplementedError

    def discard(self, case: CaseId, step: int) -> None:
        """Forget the page; harmless when there is none."""
        raise NotImplementedError

    def unsent(self) -> tuple[PageDraft, ...]:
        """Return every half-typed page of this machine, newest first."""
        raise NotImplementedError
