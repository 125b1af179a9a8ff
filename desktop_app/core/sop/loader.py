"""SOP files to procedures, or every mistake in them at once."""

from pathlib import Path

from desktop_app.core.errors import BadProcedure
from desktop_app.core.sop import reader, source
from desktop_app.core.sop.model import Procedure
from desktop_app.core.sop.rules import contradictions
from desktop_app.core.sop.table import Table


def load(path: Path, shelf: Path | None = None) -> Procedure:
    """Return the procedure of a file; a file with mistakes raises BadProcedure.

    `shelf` is where shipped procedures stand that the file may extend.
    """
    procedure, mistakes = _read(path, shelf or path.parent)
    if procedure is None or mistakes:
        raise BadProcedure(mistakes)
    return procedure


def check(path: Path, shelf: Path | None = None) -> tuple[str, ...]:
    """Return every mistake of a file, each naming file, table and key."""
    return _read(path, shelf or path.parent)[1]


def _read(path: Path, shelf: Path) -> tuple[Procedure | None, tuple[str, ...]]:
    raw, mistakes = source.read(path, shelf)
    if mistakes:
        return None, tuple(mistakes)
    procedure = reader.procedure(Table(path.name, raw, mistakes))
    mistyped = {mistake.rpartition(" berisi ")[0] for mistake in mistakes}
    mistakes.extend(
        mistake
        for mistake in contradictions(procedure, path.name)
        if not _follows(mistake, mistyped)
    )
    return procedure, tuple(dict.fromkeys(mistakes))


def _follows(mistake: str, mistyped: set[str]) -> bool:
    """Tell whether a wrong kind, already named, is all that is behind it."""
    place, _, rest = mistake.partition(": kunci ")
    return f'{place}: kunci "kind"' in mistyped and rest.startswith(('"options"', '"columns"'))
