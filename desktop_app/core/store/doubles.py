"""Numbers that were given twice, by a device and an unnoticed copy of it."""

import sqlalchemy as sa

from desktop_app.core.ids import CaseId
from desktop_app.core.rows import DoubledNumber
from desktop_app.core.store import schema
from desktop_app.core.store.cells import text, whole
from desktop_app.core.store.engine import Database
from desktop_app.core.store.projections.numbers import case_numbers, letter_numbers
from desktop_app.core.store.statements import Statement

_S = schema.streams.c
_ONE: sa.ColumnClause[int] = sa.literal_column("1")
_STANDS = letter_numbers.c.voided == sa.literal_column("''")
_L, _L2 = letter_numbers.c, letter_numbers.alias("other").c
_C, _C2 = case_numbers.c, case_numbers.alias("other").c

_LETTERS = Statement(
    sa.select(_L.register, _L.year, _L.value, _L.text, _S.id)
    .select_from(sa.join(letter_numbers, schema.streams, _S.ref == _L.case))
    .where(_STANDS)
    .where(
        sa.exists(_ONE).where(
            _L2.register == _L.register,
            _L2.year == _L.year,
            _L2.value == _L.value,
            _L2.case != _L.case,
            _L2.voided == sa.literal_column("''"),
        )
    )
    .order_by(_L.register, _L.year, _L.value, _S.id)
)
_CASES = Statement(
    sa.select(_C.stem, _C.value, _S.id)
    .select_from(sa.join(case_numbers, schema.streams, _S.ref == _C.case))
    .where(
        sa.exists(_ONE).where(_C2.stem == _C.stem, _C2.value == _C.value, _C2.case != _C.case)
    )
    .order_by(_C.stem, _C.value, _S.id)
)  # fmt: skip
_CASE = "BERKAS"


class Doubles:
    """Asked on the reader lane."""

    def __init__(self, database: Database) -> None:
        """Use a database whose projections have been grown."""
        self._database = database

    def all(self) -> tuple[DoubledNumber, ...]:
        """Return numbers of letters, then of cases, that more than one case holds."""
        found: dict[tuple[str, str, int, int], DoubledNumber] = {}
        for register, year, value, said, case in self._database.rows(_LETTERS):
            place = text(register), "", whole(year), whole(value)
            _add(found, place, text(said), CaseId(text(case)))
        for stem, value, case in self._database.rows(_CASES):
            said = f"{text(stem)}-{whole(value):04d}"
            _add(found, (_CASE, text(stem), 0, whole(value)), said, CaseId(text(case)))
        return tuple(found.values())


def _add(
    found: dict[tuple[str, str, int, int], DoubledNumber],
    place: tuple[str, str, int, int],
    said: str,
    case: CaseId,
) -> None:
    known = found.get(place, DoubledNumber(place[0], said, ()))
    found[place] = DoubledNumber(known.register, known.text, (*known.cases, case))
