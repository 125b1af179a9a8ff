"""One row for each case, sorted and shown without folding it again."""

from datetime import date, datetime, timedelta

import sqlalchemy as sa

from desktop_app.core.cases.landmarks import landmarks
from desktop_app.core.cases.state import CaseState, Phase, Status, StepState
from desktop_app.core.sop.model import Procedure, StandardTime, Turn, Unit
from desktop_app.core.store.cells import NEVER, day_text, ms
from desktop_app.core.store.projections.limits import Clock, limits
from desktop_app.core.store.projections.sheet import Projection, Rows, Sheet, SheetRow
from desktop_app.core.store.projections.subject import Subject, answer
from desktop_app.core.store.statements import ZERO

metadata = sa.MetaData()


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _whole(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


worklist = sa.Table(
    "worklist",
    metadata,
    sa.Column("case", sa.Integer, primary_key=True),
    _text("number"),
    _text("procedure"),
    _text("procedure_name"),
    _text("business"),
    _text("applicant"),
    _text("village"),
    _text("kecamatan"),
    _whole("step"),
    _whole("step_count"),
    _text("step_title"),
    _whole("round"),
    _text("turn"),
    _text("phase"),
    _text("status"),
    _whole("standard_value"),
    _text("standard_unit"),
    _whole("active_seconds"),
    sa.Column("running_since", sa.Integer),
    _text("pause_reason"),
    _whole("since"),
    sa.Column("start", sa.Text),
    sa.Column("due", sa.Text),
    sa.Column("near_days", sa.Integer),
    _whole("late_at"),
    _whole("near_at"),
    _text("parked_reason"),
    sa.Column("follow_up", sa.Text),
    _whole("returned"),
    _whole("conflicts"),
    _text("by"),
    _whole("opened"),
    _whole("updated"),
    sa.Column("repair_by", sa.Text),
    _whole("archived"),
    _whole("queue"),
    sa.Column("wake", sa.Text),
)

_c = worklist.c
ACTIVE = _c.archived == sa.literal_column("0")
sa.Index("worklist_by_number", _c.number)
# Partial indexes: most cases are in the archive, and of the rest few have a running limit.
TIMED = sa.and_(ACTIVE, _c.near_at < sa.literal_column(str(NEVER)))
_LIMITS = (_c.late_at, _c.near_at, _c.near_days)
sa.Index("worklist_late", *_LIMITS, sqlite_where=TIMED)
sa.Index("worklist_queue", _c.queue, *_LIMITS, sqlite_where=ACTIVE)
sa.Index("worklist_turn_late", _c.turn, *_LIMITS, sqlite_where=TIMED)
sa.Index("worklist_turn_queue", _c.turn, _c.queue, *_LIMITS, sqlite_where=ACTIVE)
AWAKE = sa.and_(ACTIVE, _c.wake.is_not(None))
sa.Index("worklist_wake", _c.wake, sqlite_where=AWAKE)
sa.Index("worklist_opened", _c.opened)
ARCHIVED = _c.archived == sa.literal_column("1")
sa.Index("worklist_archive", _c.updated, sqlite_where=ARCHIVED)
RETURNED = sa.and_(ACTIVE, _c.returned > ZERO)
CONFLICT = sa.and_(ACTIVE, _c.conflicts > ZERO)
PARKED = sa.and_(ACTIVE, _c.phase == sa.literal_column("'diparkir'"))
sa.Index("worklist_returned", _c.returned, sqlite_where=RETURNED)
sa.Index("worklist_conflicts", _c.conflicts, sqlite_where=CONFLICT)
sa.Index("worklist_disputed", _c.conflicts, sqlite_where=_c.conflicts > ZERO)
sa.Index("worklist_parked", _c.phase, sqlite_where=PARKED)

_QUEUE = {Status.RUNNING: 0, Status.PAUSED: 1}
_WAITING, _SAFE = 2, 3
_NO_STANDARD = StandardTime(0, Unit.MINUTES)


def rows(subject: Subject) -> tuple[Rows, ...]:
    """Return the case's row; none while its opening cannot be read."""
    return ((_row(subject),) if subject.state.number else (),)


def _row(subject: Subject) -> SheetRow:
    state, procedure = subject.state, subject.procedure
    known = 1 <= state.step <= len(procedure.steps)
    standard = procedure.step(state.step).standard_time if known else _NO_STANDARD
    step = state.step_state(state.step, landmarks(procedure).round_of(state.step, state.round))
    status = Status.PAUSED if state.parked else step.status if step else Status.WAITING
    running = _running_since(step)
    promise = state.promise() if standard.unit is Unit.DAYS else None
    since = ms(_since(state, step))
    limit = limits(state, Clock(step, standard, promise, running, since))
    due = day_text(promise.due if promise else None)
    follow_up = day_text(state.parked.follow_up if state.parked else None)
    returned = _is_returned(state, procedure)
    archived = state.phase in {Phase.CLOSED, Phase.ENDED}
    repair_by = day_text(_repair_by(state) if returned else None)
    return (
        *_who(subject),
        state.step,
        len(procedure.steps),
        procedure.step(state.step).title if known else "",
        state.round,
        _turn(state, procedure, known=known),
        state.phase.value,
        status.value,
        standard.value,
        standard.unit.value,
        step.seconds if step else 0,
        running,
        _pause_reason(step),
        since,
        day_text(promise.start if promise else None),
        due,
        limit.near_days,
        limit.late_at,
        limit.near_at,
        state.parked.reason.value if state.parked else "",
        follow_up,
        int(returned),
        len(state.conflicts),
        str(step.by or "") if step else "",
        ms(state.opened),
        max(ms(event.at) for event in subject.events),
        repair_by,
        int(archived),
        _SAFE if archived else _QUEUE.get(status, _WAITING if promise is None else _SAFE),
        min([day for day in (due, follow_up, repair_by) if day], default=None),
    )


def _who(subject: Subject) -> tuple[str, ...]:
    answers = subject.answers
    return (
        subject.state.number,
        subject.state.procedure,
        subject.procedure.name,
        answer(answers, "business.name", "company.name"),
        answer(answers, "applicant.name"),
        answer(answers, "business.village"),
        answer(answers, "business.kecamatan"),
    )


def _turn(state: CaseState, procedure: Procedure, *, known: bool) -> str:
    if state.phase is Phase.PARKED or not known:
        return Turn.APPLICANT.value
    return procedure.step(state.step).turn.value


def _running_since(step: StepState | None) -> int | None:
    began = [s.started for s in step.sessions if s.seconds is None] if step else []
    return ms(min(began)) if began else None


def _pause_reason(step: StepState | None) -> str:
    if step is None or step.status is not Status.PAUSED:
        return ""
    return next((p.reason.value for p in reversed(step.pauses) if p.until is None), "")


def _since(state: CaseState, step: StepState | None) -> datetime:
    """Return when the present status began."""
    if state.parked is not None:
        return state.parked.at
    if step is not None and step.status is Status.RUNNING:
        return min(s.started for s in step.sessions if s.seconds is None)
    if step is not None and step.status is Status.PAUSED:
        ended = [s.started + timedelta(seconds=s.seconds or 0) for s in step.sessions]
        return max(ended, default=state.opened)
    finished = [found.finished for found in state.steps if found.finished is not None]
    returned = [note.at for note in state.returned_to_team]
    return max([state.opened, *finished, *returned])


def _is_returned(state: CaseState, procedure: Procedure) -> bool:
    here = state.step == landmarks(procedure).first_of_round
    return state.round > 1 and here and state.phase in {Phase.OPEN, Phase.PARKED}


def _repair_by(state: CaseState) -> date | None:
    found = [v.repair_by for v in state.verdicts if not v.fulfilled and v.round < state.round]
    return found[-1] if found else None


PROJECTION = Projection("worklist", 2, (Sheet.of(worklist, single=True),), of_case=rows)
