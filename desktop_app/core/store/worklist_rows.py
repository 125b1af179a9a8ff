"""Columns of the worklist to the rows a screen gets."""

import sqlalchemy as sa

from desktop_app.core.ids import CaseId, StaffId
from desktop_app.core.rows import WorklistRow
from desktop_app.core.store import schema
from desktop_app.core.store.cells import (
    day_or_none,
    instant,
    instant_or_none,
    text,
    whole,
)
from desktop_app.core.store.engine import Row
from desktop_app.core.store.projections.worklist import worklist

_W = worklist.c
_SHOWN = [column for column in _W if column.name not in {"case", "archived", "queue", "wake"}]

COLUMNS = (schema.streams.c.id, *_SHOWN)
"""What `row` reads, in order."""

SOURCE = sa.join(worklist, schema.streams, schema.streams.c.ref == _W.case)


def row(cells: Row) -> WorklistRow:
    """Read one row of COLUMNS."""
    (
        case, number, procedure, procedure_name, business, applicant, village, kecamatan,
        step, step_count, step_title, round_, turn, phase, status, standard_value,
        standard_unit, active_seconds, running_since, pause_reason, since, start, due, near,
        late_at, near_at, parked_reason, follow_up, returned, conflicts, by, opened, updated,
        repair_by,
    ) = cells  # fmt: skip
    return WorklistRow(
        case=CaseId(text(case)),
        number=text(number),
        procedure=text(procedure),
        procedure_name=text(procedure_name),
        business=text(business),
        applicant=text(applicant),
        village=text(village),
        kecamatan=text(kecamatan),
        step=whole(step),
        step_count=whole(step_count),
        step_title=text(step_title),
        round=whole(round_),
        turn=text(turn),
        phase=text(phase),
        status=text(status),
        standard_value=whole(standard_value),
        standard_unit=text(standard_unit),
        active_seconds=whole(active_seconds),
        running_since=instant_or_none(running_since),
        pause_reason=text(pause_reason),
        since=instant(since),
        start=day_or_none(start),
        due=day_or_none(due),
        near=day_or_none(near),
        late_at=instant_or_none(late_at),
        near_at=instant_or_none(near_at),
        parked_reason=text(parked_reason),
        follow_up=day_or_none(follow_up),
        returned=bool(returned),
        conflicts=whole(conflicts),
        by=StaffId(text(by)) if by else None,
        opened=instant(opened),
        updated=instant(updated),
        repair_by=day_or_none(repair_by),
    )
