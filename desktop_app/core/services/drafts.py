"""Half-typed pages, kept within a second of typing."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import cast

from desktop_app.core.clock import Clock
from desktop_app.core.events.vocabulary import Answers, Scalar, Value
from desktop_app.core.ids import CaseId, FactId
from desktop_app.core.rows import Draft
from desktop_app.core.services.views import PageDraft
from desktop_app.core.store.drafts import Drafts as Shelf

NEW_APPLICANT = CaseId("")
"""The page 'Pemohon baru' belongs to no case yet."""


class Drafts:
    """Pages that are not facts yet; a draft dies when its page is left."""

    def __init__(self, shelf: Shelf, clock: Clock) -> None:
        """Write on the writer lane."""
        self._shelf = shelf
        self._clock = clock

    def save(
        self, case: CaseId, step: int, answers: Answers, *, seen: tuple[FactId, ...]
    ) -> datetime:
        """Keep the page as it stands and return when; durable on return."""
        saved = self._clock.now()
        self._shelf.put(Draft(case, step, 0, to_json(answers), seen, saved))
        return saved

    def load(self, case: CaseId, step: int) -> PageDraft | None:
        """Return the page as it was left, if it was left half-typed."""
        found = self._shelf.get(case, step)
        return None if found is None else from_row(found)

    def discard(self, case: CaseId, step: int) -> None:
        """Forget the page; harmless when there is none."""
        self._shelf.drop(case, step)

    def of_case(self, case: CaseId) -> tuple[PageDraft, ...]:
        """Return the half-typed pages of a case by step."""
        return tuple(from_row(row) for row in self._shelf.of_case(case))

    def unsent(self) -> tuple[PageDraft, ...]:
        """Return every half-typed page of this machine, newest first."""
        return tuple(from_row(row) for row in self._shelf.all())


def to_json(answers: Answers) -> str:
    """Write answers as text; rows of tables become lists of objects."""
    plain = {
        key: [dict(row) for row in value] if isinstance(value, tuple) else value
        for key, value in answers.items()
    }
    return json.dumps(plain, ensure_ascii=False)


def from_row(row: Draft) -> PageDraft:
    """Read a draft back; answers that make no sense are left out."""
    return PageDraft(row.case, row.step, from_json(row.answers), row.seen, row.saved)


def from_json(text: str) -> Answers:
    """Read answers written by `to_json`."""
    read = cast("object", json.loads(text))
    if not isinstance(read, dict):
        return {}
    return {str(key): _value(value) for key, value in read.items()}


def _value(read: object) -> Value:
    match read:
        case str() | int() | bool() | None:
            return read
        case list():
            return tuple(_row(row) for row in read if isinstance(row, dict))
        case _:
            return None


def _row(read: Mapping[object, object]) -> Mapping[str, Scalar]:
    return {
        str(key): cell
        for key, cell in read.items()
        if cell is None or isinstance(cell, str | int | bool)
    }
