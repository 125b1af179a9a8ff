"""Columns of the worklist to the rows a screen gets."""

from datetime import UTC, date, datetime, timedelta
from typing import cast

from desktop_app.core.ids import CaseId, StaffId
from desktop_app.core.rows import WorklistRow
from desktop_app.core.store.cells import NEVER
from desktop_app.core.store.engine import Cell, Row
from desktop_app.core.store.projections.worklist import worklist

_HIDDEN = {"case", "archived", "queue", "wake"}
_NAMES = [column.name for column in worklist.columns if column.name not in _HIDDEN]

COLUMNS = ", ".join(['s."id"', *[f'w."{name}"' for name in _NAMES]])
"""What `row` reads, in order; `w` is the worklist and `s` the streams."""

WIDTH = len(_NAMES) + 1

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MS = timedelta(milliseconds=1)
_Tail = tuple[
    str, int, int | None, str, int, str | None, str | None, int | None, int, int, str,
    str | None, int, int, str, int, int, str | None,
]  # fmt: skip
_Head = tuple[str, str, str, str, str, str, str, str, int, int, str, int, str, str, str, int]
_HEAD = 16


def row(cells: Row) -> WorklistRow:
    """Read one row of COLUMNS; the tables are STRICT or our own, so types are taken as told."""
    (
        case, number, procedure, procedure_name, business, applicant, village, kecamatan,
        step, step_count, step_title, round_, turn, phase, status, standard_value,
    ) = cast("_Head", cells[:_HEAD])  # fmt: skip
    (
        standard_unit, active_seconds, running_since, pause_reason, since, start, due, near_days,
        late_at, near_at, parked_reason, follow_up, returned, conflicts, by, opened, updated,
        repair_by,
    ) = cast("_Tail", cells[_HEAD:])  # fmt: skip
    return WorklistRow(
        case=CaseId(case),
        number=number,
        procedure=procedure,
        procedure_name=procedure_name,
        business=business,
        applicant=applicant,
        village=village,
        kecamatan=kecamatan,
        step=step,
        step_count=step_count,
        step_title=step_title,
        round=round_,
        turn=turn,
        phase=phase,
        status=status,
        standard_value=standard_value,
        standard_unit=standard_unit,
        active_seconds=active_seconds,
        running_since=None if running_since is None else _EPOCH + running_since * _MS,
        pause_reason=pause_reason,
        since=_EPOCH + since * _MS,
        start=_day(start),
        due=_day(due),
        near_days=near_days,
        late_at=None if late_at == NEVER else _EPOCH + late_at * _MS,
        near_at=None if near_at == NEVER else _EPOCH + near_at * _MS,
        parked_reason=parked_reason,
        follow_up=_day(follow_up),
        returned=bool(returned),
        conflicts=conflicts,
        by=StaffId(by) if by else None,
        opened=_EPOCH + opened * _MS,
        updated=_EPOCH + updated * _MS,
        repair_by=_day(repair_by),
    )


def _day(cell: Cell) -> date | None:
    return date.fromisoformat(cell) if isinstance(cell, str) else None
