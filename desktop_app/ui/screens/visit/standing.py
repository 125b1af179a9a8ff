"""How a visit stands: what lacks, who waits, what is to be laid out."""

from desktop_app.core.cases.signers import Signer, waiting
from desktop_app.core.cases.visit_commands import LayBap
from desktop_app.ui.screens.visit.work import VisitWork
from desktop_app.ui.wizard import finish
from desktop_app.ui.wizard.gaps import Gap
from desktop_app.ui.wizard.summary import judged_points
from desktop_app.ui.wizard.verdict import read_judging

_BY_ITSELF = ("output.",)
"""Ticks that laying the BAP sets by itself."""


def open_gaps(work: VisitWork) -> tuple[Gap, ...]:
    """Return what keeps the BAP from being laid before its signers."""
    gaps = finish.all_gaps(work.brain)
    return tuple(gap for gap in gaps if not gap.key.startswith(_BY_ITSELF))


def gaps_of_findings(work: VisitWork) -> tuple[Gap, ...]:
    """Return what lacks on the page of findings."""
    return tuple(gap for gap in open_gaps(work) if not gap.key.startswith("decision."))


def laying(work: VisitWork) -> LayBap | None:
    """Return the command that lays the BAP out; None where it lies there as it is."""
    brain, signing = work.brain, work.signing
    judging = read_judging(brain.answers())
    yes = judging.fulfilled is True
    command = LayBap(
        fulfilled=yes,
        repairs=() if yes else judging.repairs(judged_points(brain)),
        repair_by=None if yes else judging.day,
        note=judging.reason.strip() if yes else "",
    )
    if signing is None or finish.split(brain).facts or brain.state.heads != (signing.id,):
        return command
    laid = LayBap(signing.fulfilled, signing.repairs, signing.repair_by, signing.note)
    return None if laid == command else command


def still_waiting(work: VisitWork) -> tuple[Signer, ...]:
    """Return those who neither signed nor refused yet; all of them before it is laid out."""
    signing = work.at_hand
    return waiting(work.view.state, signing) if signing is not None else ()


def may_lock(work: VisitWork) -> bool:
    """Tell whether everybody signed or refused and it is not locked yet."""
    signing = work.at_hand
    if signing is None or signing.locked is not None or not signing.marks:
        return False
    return not still_waiting(work)
