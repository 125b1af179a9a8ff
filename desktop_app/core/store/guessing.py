"""The name somebody meant who typed one that is nowhere."""

from difflib import SequenceMatcher

from desktop_app.core.store.cells import text
from desktop_app.core.store.engine import Database
from desktop_app.core.store.projections.people import BUSINESS, known_as
from desktop_app.core.store.projections.subject import squeezed
from desktop_app.core.store.statements import Statement

ALIKE = 0.7
"""From this likeness on (difflib's ratio, 0 to 1) a name is worth a question."""
_LOOKED_AT = 50
_SHORTEST, _LONGEST = 4, 60
"""Letters: fewer mean anything, more are not a name."""
_TRIGRAM = 3

_NEAR = Statement(
    "SELECT w.business, w.applicant FROM "
    "(SELECT rowid AS hit FROM search WHERE search MATCH ? ORDER BY rank LIMIT ?) "
    'JOIN worklist w ON w."case" = hit'
)


def meant(database: Database, typed: str) -> str:
    """Return the name most like what was typed, empty where none is like it."""
    asked = squeezed(typed)
    if not _SHORTEST <= len(asked) <= _LONGEST or asked.isdigit():
        return ""
    parts = dict.fromkeys(asked[at : at + _TRIGRAM] for at in range(len(asked) - _TRIGRAM + 1))
    rows = database.rows(_NEAR, (" OR ".join(f'"{part}"' for part in parts), _LOOKED_AT))
    names = dict.fromkeys(name for row in rows for name in map(text, row) if name)
    alike = [(_likeness(asked, name), name) for name in names]
    best, name = max(alike, default=(0.0, ""), key=lambda each: each[0])
    return name if best >= ALIKE else ""


def _likeness(asked: str, name: str) -> float:
    """Return how like a name is, with and without PT or CV, whole or its beginning."""
    forms = (squeezed(name), known_as(BUSINESS, name))
    whole = [SequenceMatcher(None, asked, form, autojunk=False).ratio() for form in forms]
    begun = [SequenceMatcher(None, asked, form[: len(asked)]).ratio() for form in forms]
    return max([*whole, *[share - 0.05 for share in begun]])
