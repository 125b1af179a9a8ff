"""Facts to the state of a case; total, whatever comes in whatever order."""

from collections.abc import Iterable
from datetime import UTC, datetime

from desktop_app.core.cases import papers, rounds, signings, visits
from desktop_app.core.cases.answers import read_answers
from desktop_app.core.cases.completions import read_completions
from desktop_app.core.cases.endings import read_rest
from desktop_app.core.cases.landmarks import landmarks
from desktop_app.core.cases.settlements import read_settlements
from desktop_app.core.cases.state import CaseState
from desktop_app.core.cases.steps import Course, read_steps
from desktop_app.core.cases.story import Story, begin
from desktop_app.core.events.authority import Authority, everybody
from desktop_app.core.events.causality import Told
from desktop_app.core.events.envelope import Event
from desktop_app.core.events.facts import CaseOpened
from desktop_app.core.ids import CaseId, StaffId
from desktop_app.core.sop.model import Procedure

_NOTHING = CaseOpened("", "", "", {})
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


def fold(
    case_id: CaseId,
    procedure: Procedure,
    events: Iterable[Event],
    authority: Authority = everybody,
) -> CaseState:
    """Return what the facts make of the case; what cannot be applied is set aside."""
    story = begin(events, landmarks(procedure), authority)
    found = rounds.read_rounds(story)
    course = Course(found, read_completions(story, found))
    written = read_answers(story, procedure, found.running)
    rest = read_rest(story)
    opened, at, by = _opening(story)
    validated = found.current().validation.place
    return CaseState(
        id=case_id,
        number=opened.number,
        procedure=opened.procedure,
        version=opened.version,
        opened=at,
        opened_by=by,
        heads=story.told.history.heads,
        phase=rest.phase,
        step=course.position(story),
        round=found.running,
        answers_by_round=written.by_round,
        own_round=written.own_round,
        steps=read_steps(story, course),
        files=papers.read_files(story),
        promises=papers.read_promises(story),
        verdicts=rounds.verdicts(found),
        validated=None if validated is None else story.told.history.events[validated].at,
        returned_to_team=papers.read_returns(story),
        parked=rest.parked,
        papers=papers.read_papers(story),
        numbers=papers.read_numbers(story),
        handed_over=rest.handed_over,
        ending=rest.ending,
        ending_reason=rest.reason,
        notes=papers.read_notes(story),
        visits=visits.read_visits(story),
        photos=visits.read_photos(story),
        signings=signings.read_signings(story),
        addenda=signings.read_addenda(story),
        # Last, because reading is what finds them.
        conflicts=story.told.conflicts(),
        set_aside=story.told.notes(),
        flagged=tuple(story.told.flagged),
        facts=len(story.told.history.events),
        settlements=read_settlements(story),
    )


def _opening(story: Story) -> tuple[CaseOpened, datetime, StaffId]:
    told: Told[CaseOpened] | None = next(story.told.each(CaseOpened), None)
    if told is not None:
        return told.fact, told.event.at, told.event.by
    first = story.told.history.events[0].at if story.told.history.events else _BEGINNING
    return _NOTHING, first, StaffId("")
