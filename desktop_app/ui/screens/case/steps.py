"""The lines of the step rail beside a case."""

from desktop_app.core.cases.landmarks import landmarks
from desktop_app.core.cases.state import Phase, Status
from desktop_app.core.security.roles import Act, Role, may
from desktop_app.core.services.views import CaseView
from desktop_app.core.sop.model import Step, Turn, Unit
from desktop_app.core.wording.dates import duration
from desktop_app.ui.widgets.step_rail import RailFoot
from desktop_app.ui.widgets.step_row import StepLine, StepPlace
from desktop_app.ui.wizard.faces import rail_standard, rail_time

_DONE = {Status.DONE, Status.WAIVED}
_HEADS = {
    Turn.APPLICANT: "Pemohon · Sistem OSS",
    Turn.TEAM: "Bidang Perizinan / Tim Teknis",
    Turn.HEAD: "Kepala Dinas",
    Turn.BUREAU: "Bidang Perizinan",
}


def rail_lines(view: CaseView, page: int, round_: int) -> tuple[StepLine, ...]:
    """Return a line for each step; the page on the screen is marked as here."""
    return tuple(_line(view, step, page, round_) for step in view.procedure.steps)


def rail_foot(view: CaseView) -> RailFoot:
    """Return what was used of the standards of the steps that are over."""
    state, steps = view.state, view.procedure.steps
    over = [step for step in steps if _is_done(view, step, state.round)]
    minutes = [step for step in over if step.standard_time.unit is Unit.MINUTES]
    if not minutes:
        total = sum(s.standard_time.value for s in steps if s.standard_time.unit is Unit.MINUTES)
        days = sum(s.standard_time.value for s in steps if s.standard_time.unit is Unit.DAYS)
        return RailFoot(f"Standar langkah 1–{len(steps)}", f"{total} mnt + {days} hari")
    used = sum(_seconds(view, step) for step in minutes)
    standard = sum(step.standard_time.value for step in minutes)
    label = f"Terpakai {len(over)} langkah"
    return RailFoot(label, f"{duration(used)} dari {standard} mnt")


def visit_is_on(view: CaseView, role: Role) -> bool:
    """Tell whether the case stands at its visit and this role works on it."""
    state = view.state
    here = state.step == landmarks(view.procedure).decision and state.phase is Phase.OPEN
    return here and may(role, Act.VERIFY)


def _line(view: CaseView, step: Step, page: int, round_: int) -> StepLine:
    here = step.number == page
    marks = landmarks(view.procedure)
    found = view.state.step_state(step.number, marks.round_of(step.number, round_))
    reading = view.reading(step.number, found.round) if found else None
    ahead = step.number > view.state.step or view.state.phase is Phase.CLOSED
    done = _is_done(view, step, round_)
    place = StepPlace.DONE if done or not ahead else StepPlace.AHEAD
    return StepLine(
        number=step.number,
        name=step.title,
        actor=_HEADS[step.turn],
        standard=rail_standard(step.standard_time),
        place=StepPlace.HERE if here else place,
        actual=rail_time(found, reading),
    )


def _is_done(view: CaseView, step: Step, round_: int) -> bool:
    marks = landmarks(view.procedure)
    found = view.state.step_state(step.number, marks.round_of(step.number, round_))
    return found is not None and found.status in _DONE


def _seconds(view: CaseView, step: Step) -> int:
    return sum(one.seconds for one in view.state.steps if one.number == step.number)
