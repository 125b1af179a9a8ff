"""The book of the month: one row for each case, one for each of its steps."""

from datetime import datetime

import sqlalchemy as sa

from desktop_app.core.cases.blocking import BAP, SK
from desktop_app.core.cases.state import CaseState, Paper, Phase, Status, StepState
from desktop_app.core.clock import office_day
from desktop_app.core.events import canonical
from desktop_app.core.events.envelope import Json
from desktop_app.core.events.facts import CaseEnded
from desktop_app.core.sop.model import Procedure, StandardTime, Unit
from desktop_app.core.store.cells import NEVER, day_text, ms, ms_or_none
from desktop_app.core.store.projections.sheet import Projection, Rows, Sheet, SheetRow
from desktop_app.core.store.projections.subject import Subject, answer

metadata = sa.MetaData()


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _whole(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


recap = sa.Table(
    "recap",
    metadata,
    sa.Column("case", sa.Integer, primary_key=True),
    _text("number"),
    _text("procedure"),
    _text("business"),
    _text("applicant"),
    _text("village"),
    _text("kecamatan"),
    _text("kbli"),
    _whole("opened"),
    sa.Column("complete", sa.Integer),
    _text("bap_number"),
    sa.Column("bap_day", sa.Text),
    _whole("returns"),
    _text("return_reasons"),
    _text("sk_number"),
    sa.Column("sk_day", sa.Text),
    sa.Column("handed_over", sa.Integer),
    _text("receiver"),
    _text("phase"),
    _text("ending"),
    sa.Column("ended", sa.Integer),
    _text("voided"),
    _whole("left"),
)
sa.Index("recap_by_time", recap.c.left, recap.c.opened)

recap_steps = sa.Table(
    "recap_steps",
    metadata,
    sa.Column("case", sa.Integer, primary_key=True),
    sa.Column("step", sa.Integer, primary_key=True),
    sa.Column("round", sa.Integer, primary_key=True),
    _text("status"),
    sa.Column("started", sa.Integer),
    sa.Column("finished", sa.Integer),
    _whole("active_seconds"),
    _whole("paused_seconds"),
    _whole("pauses"),
    _whole("standard_value"),
    _text("standard_unit"),
    sa.Column("due", sa.Text),
    _whole("overlapping"),
    _text("pause_reasons"),
    sa.Column("on_time", sa.Integer),
)
sa.Index("recap_steps_finished", recap_steps.c.finished, recap_steps.c.on_time)


def rows(subject: Subject) -> tuple[Rows, ...]:
    """Return the case and its steps; nothing while its opening cannot be read."""
    if not subject.state.number:
        return (), ()
    steps = [_step(subject, step) for step in _steps(subject.state)]
    return (_case(subject),), tuple(sorted(steps, key=lambda row: (row[0], row[1])))


def _case(subject: Subject) -> SheetRow:
    state, answers = subject.state, subject.answers
    bap, sk = _paper(state, BAP), _paper(state, SK)
    ended = _ended(subject)
    handed = state.handed_over
    left = ended or (handed.at if handed and state.phase is Phase.CLOSED else None)
    return (
        state.number,
        state.procedure,
        answer(answers, "business.name", "company.name"),
        answer(answers, "applicant.name"),
        answer(answers, "business.village"),
        answer(answers, "business.kecamatan"),
        answer(answers, "business.kbli"),
        ms(state.opened),
        ms_or_none(_complete(state, subject.procedure)),
        bap.number if bap else "",
        day_text(bap.day if bap else None),
        sum(not verdict.fulfilled for verdict in state.verdicts),
        _json(
            [_dated(v.at, r.matter) for v in state.verdicts if not v.fulfilled for r in v.repairs]
        ),
        sk.number if sk else "",
        day_text(sk.day if sk else None),
        ms_or_none(handed.at if handed else None),
        handed.receiver if handed else "",
        state.phase.value,
        state.ending.value if state.ending else "",
        ms_or_none(ended),
        _json([f"{number.text}: {number.voided}" for number in state.numbers if number.voided]),
        NEVER if left is None else ms(left),
    )


def _steps(state: CaseState) -> tuple[StepState, ...]:
    """Return the steps, those too that were promised and never begun: they can be late."""
    begun = {(step.number, step.round) for step in state.steps}
    promised = {(one.step, one.round) for one in state.promises} - begun
    return (*state.steps, *(_not_begun(key) for key in sorted(promised)))


def _not_begun(key: tuple[int, int]) -> StepState:
    number, round_ = key
    return StepState(
        number=number,
        round=round_,
        status=Status.WAITING,
        started=None,
        finished=None,
        by=None,
        seconds=0,
        sessions=(),
        pauses=(),
        missing=(),
        note="",
        overlapping=False,
        late_arrival=False,
    )


def _step(subject: Subject, step: StepState) -> SheetRow:
    standard = _standard(subject.procedure, step.number)
    promises = [p for p in subject.state.promises if (p.step, p.round) == (step.number, step.round)]
    due = promises[-1].due if promises else None
    over = [pause for pause in step.pauses if pause.until is not None]
    return (
        step.number,
        step.round,
        step.status.value,
        ms_or_none(step.started),
        ms_or_none(step.finished),
        step.seconds,
        sum(int((pause.until - pause.since).total_seconds()) for pause in over if pause.until),
        len(step.pauses),
        standard.value,
        standard.unit.value,
        day_text(due),
        int(step.overlapping),
        _json([_dated(pause.since, pause.reason.value) for pause in step.pauses]),
        _on_time(step, standard, day_text(due)),
    )


def _on_time(step: StepState, standard: StandardTime, due: str | None) -> int | None:
    """Return 1 or 0 for a finished step that was measured, else nothing."""
    if step.status is not Status.DONE or step.finished is None:
        return None
    if standard.unit is Unit.DAYS:
        return None if due is None else int(office_day(step.finished).isoformat() <= due)
    return int(step.seconds <= standard.value * 60) if step.sessions else None


def _paper(state: CaseState, kind: str) -> Paper | None:
    found = [paper for paper in state.papers if paper.kind == kind and not paper.revoked]
    return found[-1] if found else None


def _complete(state: CaseState, procedure: Procedure) -> datetime | None:
    first = state.step_state(procedure.days.starts_after_step, 1)
    return first.finished if first else None


def _ended(subject: Subject) -> datetime | None:
    if subject.state.phase is not Phase.ENDED:
        return None
    found = [event.at for event in subject.events if isinstance(event.fact, CaseEnded)]
    return max(found, default=subject.state.opened)


def _standard(procedure: Procedure, number: int) -> StandardTime:
    known = 1 <= number <= len(procedure.steps)
    return procedure.step(number).standard_time if known else StandardTime(0, Unit.MINUTES)


def _dated(at: datetime, matter: str) -> Json:
    """Return a reason with the office's day: a book counts those of its month."""
    return [office_day(at).isoformat(), matter]


def _json(told: list[Json]) -> str:
    return canonical.json_bytes(told).decode()


PROJECTION = Projection(
    "recap", 4, (Sheet.of(recap, single=True), Sheet.of(recap_steps)), of_case=rows
)
