"""How a page is finished: its own gaps, its button, its command."""

from msgspec import Struct

from desktop_app.core.cases.commands import Command, CompleteStep, RecordValidation
from desktop_app.core.cases.landmarks import landmarks
from desktop_app.core.cases.state import Phase
from desktop_app.core.events.vocabulary import Answers
from desktop_app.ui.wizard import handover, verdict
from desktop_app.ui.wizard.action_bar import BarFace
from desktop_app.ui.wizard.brain import PageBrain
from desktop_app.ui.wizard.gaps import Gap
from desktop_app.ui.wizard.summary import judged_points

OSS_CLICKED = "Sudah saya validasi di OSS"
ASKED = "ask."
"""Beginning of the keys under which half-written reasons are kept."""
_APART = (verdict.PREFIX, handover.PREFIX, ASKED)


class Split(Struct, frozen=True):
    """What a page holds: answers that become facts, and what its command says instead."""

    facts: Answers
    rest: Answers


def split(brain: PageBrain, *, offered: bool = True) -> Split:
    """Part the answers of a page; `offered` takes in what nobody objected to."""
    answers = brain.changed() if offered else brain.typed()
    return Split(
        facts={key: value for key, value in answers.items() if not key.startswith(_APART)},
        rest={key: value for key, value in answers.items() if key.startswith(_APART)},
    )


def takes_note(brain: PageBrain) -> bool:
    """Tell whether the step may go on with a note although something is missing."""
    marks = landmarks(brain.procedure)
    return brain.number not in {marks.validation, marks.last}


def all_gaps(brain: PageBrain) -> tuple[Gap, ...]:
    """Return everything that keeps the page from being finished."""
    marks = landmarks(brain.procedure)
    if not brain.editable or brain.number == marks.validation:
        return ()
    return brain.gaps(_own_gaps(brain))


def to_command(brain: PageBrain, note: str) -> Command:
    """Make the command that finishes the page."""
    marks, facts = landmarks(brain.procedure), split(brain).facts
    if brain.step.decision is not None:
        judging = verdict.read_judging(brain.answers())
        return verdict.to_command(judging, judged_points(brain), facts, note)
    if brain.number == marks.validation:
        return RecordValidation(answers=facts)
    if brain.number == marks.last:
        return handover.to_command(handover.read_handing(brain.answers()), facts)
    return CompleteStep(brain.number, facts, 0, note)


def bar_face(brain: PageBrain) -> BarFace:
    """Return what the action bar offers on a page."""
    if not brain.editable:
        return _reading_face(brain)
    marks, back = landmarks(brain.procedure), brain.back()
    validating = brain.number == marks.validation
    return BarFace(
        finish=finish_text(brain),
        back=f"Langkah {back}" if back else "",
        note="Lanjut dengan catatan" if takes_note(brain) else "",
        park="Parkir",
        send_back="Minta perbaikan BAP" if validating else "",
    )


def finish_text(brain: PageBrain) -> str:
    """Name the result of finishing a page."""
    marks = landmarks(brain.procedure)
    if brain.step.decision is not None:
        match verdict.read_judging(brain.answers()).fulfilled:
            case True:
                return f"Ya, ke langkah {brain.step.decision.yes}"
            case False:
                return f"Tidak, kembali ke langkah {brain.step.decision.no}"
            case _:
                return "Selesai, catat keputusan"
    if brain.number == marks.validation:
        return OSS_CLICKED
    if brain.number == marks.last:
        return "Diserahkan, tutup berkas"
    return f"Selesai, ke langkah {brain.number + 1}"


def _reading_face(brain: PageBrain) -> BarFace:
    back, state = brain.back(), brain.state
    before = f"Langkah {back}" if back else ""
    match state.phase:
        case Phase.PARKED if brain.is_here:
            return BarFace(finish="Lanjutkan berkas", back=before)
        case Phase.ENDED | Phase.CLOSED if brain.is_here:
            return BarFace(finish="Kembali ke daftar", back=before)
        case _ if brain.is_here:
            return BarFace(finish="Kembali ke daftar", back=before, park="")
        case _:
            reopen = f"Buka lagi langkah {brain.number}" if _can_reopen(brain) else ""
            return BarFace(finish=f"Ke langkah {state.step}", back=before, note=reopen)


def _can_reopen(brain: PageBrain) -> bool:
    marks, state = landmarks(brain.procedure), brain.state
    this_round = brain.number < marks.first_of_round or brain.round == state.round
    earlier = brain.number < state.step
    return brain.may_work and this_round and earlier and state.phase is Phase.OPEN


def _own_gaps(brain: PageBrain) -> tuple[Gap, ...]:
    if brain.step.decision is not None:
        judging = verdict.read_judging(brain.answers())
        return verdict.judging_gaps(judging, judged_points(brain), brain.references.today)
    if brain.number == landmarks(brain.procedure).last:
        papers = brain.state.papers
        issued = any(paper.kind == handover.SK and not paper.revoked for paper in papers)
        handing = handover.read_handing(brain.answers())
        return handover.handing_gaps(handing, sk_issued=issued)
    return ()
