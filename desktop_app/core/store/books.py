"""The month's book and the registers of letters, as rows."""

import json
from collections.abc import Iterable
from datetime import date

import sqlalchemy as sa

from desktop_app.core.ids import CaseId
from desktop_app.core.rows import Reason, RecapRow, RecapStep, RegisterRow
from desktop_app.core.store import schema
from desktop_app.core.store.cells import (
    day_or_none,
    day_start,
    instant,
    instant_or_none,
    text,
    whole,
)
from desktop_app.core.store.engine import Cell, Database, Row
from desktop_app.core.store.projections.numbers import letter_numbers
from desktop_app.core.store.projections.recap import recap, recap_steps
from desktop_app.core.store.projections.worklist import worklist
from desktop_app.core.store.statements import ZERO, Statement

_R, _T, _L, _S = recap.c, recap_steps.c, letter_numbers.c, schema.streams.c
_FROM: sa.BindParameter[int] = sa.bindparam("from")
_TO: sa.BindParameter[int] = sa.bindparam("to")
_OVERLAPS = sa.and_(_R.left >= _FROM, _R.opened < _TO)

_CASES = Statement(
    sa.select(recap, _S.id)
    .select_from(sa.join(recap, schema.streams, _S.ref == _R.case))
    .where(_OVERLAPS)
    .order_by(_R.opened, _R.case)
)
_STEPS = Statement(
    sa.select(recap_steps)
    .select_from(sa.join(recap, recap_steps, _T.case == _R.case))
    .where(_OVERLAPS)
    .order_by(_T.case, _T.step, _T.round)
)
_ON_TIME = Statement(
    sa.select(sa.func.coalesce(sa.func.sum(_T.on_time), ZERO), sa.func.count(_T.on_time))
    .where(_T.finished >= _FROM, _T.finished < _TO)
)  # fmt: skip
_REGISTER = Statement(
    sa.select(
        _L.register, _L.year, _L.value, _L.text, _S.id,
        sa.func.coalesce(worklist.c.number, sa.literal_column("''")), _L.voided,
    )
    .select_from(
        sa.join(letter_numbers, schema.streams, _S.ref == _L.case).outerjoin(
            worklist, worklist.c.case == _L.case
        )
    )
    .where(_L.register == sa.bindparam("register"), _L.year == sa.bindparam("year"))
    .order_by(_L.value, _L.text)
)  # fmt: skip


class Books:
    """Reads on the reader's connection."""

    def __init__(self, database: Database) -> None:
        """Use a connection that nobody writes with."""
        self._database = database

    def recap(self, first: date, after: date) -> tuple[RecapRow, ...]:
        """Return the cases that were here between two days, oldest first."""
        span = (day_start(first), day_start(after))
        steps: dict[int, list[RecapStep]] = {}
        with self._database.reading():
            cases = self._database.rows(_CASES, span)
            for cells in self._database.rows(_STEPS, span):
                steps.setdefault(whole(cells[0]), []).append(_step(cells))
        return tuple([_case(cells, steps.get(whole(cells[0]), ())) for cells in cases])

    def on_time(self, first: date, after: date) -> tuple[int, int]:
        """Return how many steps finished within their standard, and how many were measured."""
        found = self._database.row(_ON_TIME, (day_start(first), day_start(after)))
        return (whole(found[0]), whole(found[1])) if found else (0, 0)

    def register(self, register: str, year: int) -> tuple[RegisterRow, ...]:
        """Return every number of a register, cancelled ones too, in order."""
        found = self._database.rows(_REGISTER, (register, year))
        return tuple([_number(cells) for cells in found])


def _case(cells: Row, steps: Iterable[RecapStep]) -> RecapRow:
    (
        _, number, procedure, business, applicant, village, kecamatan, kbli, opened, complete,
        bap_number, bap_day, returns, reasons, sk_number, sk_day, handed_over, receiver, phase,
        ending, ended, voided, _, case,
    ) = cells  # fmt: skip
    return RecapRow(
        case=CaseId(text(case)),
        number=text(number),
        procedure=text(procedure),
        business=text(business),
        applicant=text(applicant),
        village=text(village),
        kecamatan=text(kecamatan),
        kbli=text(kbli),
        opened=instant(opened),
        complete=instant_or_none(complete),
        bap_number=text(bap_number),
        bap_day=day_or_none(bap_day),
        returns=whole(returns),
        return_reasons=_reasons(reasons),
        sk_number=text(sk_number),
        sk_day=day_or_none(sk_day),
        handed_over=instant_or_none(handed_over),
        receiver=text(receiver),
        phase=text(phase),
        ending=text(ending),
        ended=instant_or_none(ended),
        voided=tuple(json.loads(text(voided))),
        steps=tuple(steps),
    )


def _step(cells: Row) -> RecapStep:
    (
        _, step, round_, status, started, finished, active, paused, pauses, value, unit, due,
        overlapping, reasons, _,
    ) = cells  # fmt: skip
    return RecapStep(
        step=whole(step),
        round=whole(round_),
        status=text(status),
        started=instant_or_none(started),
        finished=instant_or_none(finished),
        active_seconds=whole(active),
        paused_seconds=whole(paused),
        pauses=whole(pauses),
        standard_value=whole(value),
        standard_unit=text(unit),
        due=day_or_none(due),
        overlapping=bool(overlapping),
        pause_reasons=_reasons(reasons),
    )


def _reasons(cell: Cell) -> tuple[Reason, ...]:
    return tuple(Reason(date.fromisoformat(day), matter) for day, matter in json.loads(text(cell)))


def _number(cells: Row) -> RegisterRow:
    register, year, value, written, case, number, voided = cells
    return RegisterRow(
        register=text(register),
        year=whole(year),
        value=whole(value),
        text=text(written),
        case=CaseId(text(case)),
        number=text(number),
        voided=text(voided),
    )
