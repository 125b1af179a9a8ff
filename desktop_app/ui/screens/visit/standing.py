"""How a visit stands: what lacks, who waits, what is to be laid out."""

from desktop_app.core.cases.signers import Signer, waiting
from desktop_app.core.cases.visit_commands import LayBap
from desktop_app.core.cases.visit_state import Signing
from desktop_app.ui.screens.visit.work import VisitWork
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.widgets.banner import BannerText
from desktop_app.ui.wizard import finish
from desktop_app.ui.wizard.gaps import Gap
from desktop_app.ui.wizard.summary import judged_points
from desktop_app.ui.wizard.verdict import read_judging

_POINT = "finding."
_BY_ITSELF = ("output.",)
"""Ticks that laying the BAP sets by itself."""


def open_gaps(work: VisitWork) -> tuple[Gap, ...]:
    """Return what keeps the BAP from being laid before its signers."""
    gaps = finish.all_gaps(work.brain)
    return tuple(gap for gap in gaps if not gap.key.startswith(_BY_ITSELF))


def gaps_of_findings(work: VisitWork) -> tuple[Gap, ...]:
    """Return what lacks on the page of findings."""
    return tuple(gap for gap in open_gaps(work) if not gap.key.startswith("decision."))


def next_gaps(work: VisitWork) -> tuple[Gap, ...]:
    """Return what is gone to next: points come before dates and officers."""
    gaps = gaps_of_findings(work)
    points = tuple(gap for gap in gaps if gap.key.startswith(_POINT))
    return points or gaps


def gap_words(work: VisitWork) -> str:
    """Name what the way to the next gap leads to; empty where nothing lacks."""
    gaps = next_gaps(work)
    if any(gap.key.startswith(_POINT) and gap.key.endswith(".result") for gap in gaps):
        return "Ke butir belum dinilai"
    if not gaps:
        return ""
    return "Ke catatan butir" if gaps[0].key.startswith(_POINT) else "Ke isian yang kurang"


def marks_words(signing: Signing) -> str:
    """Count who signed and who refused: 2 tanda tangan dan 1 penolakan."""
    refused = sum(bool(mark.reason) for mark in signing.marks)
    signed = len(signing.marks) - refused
    parts = (f"{signed} tanda tangan" if signed else "", f"{refused} penolakan" if refused else "")
    return " dan ".join(part for part in parts if part)


def all_marked(signing: Signing) -> str:
    """Say that nobody is waited for, and who refused."""
    if any(mark.reason for mark in signing.marks):
        return f"Lengkap: {marks_words(signing)}"
    return "Semua sudah menandatangani"


def frozen_banner(work: VisitWork) -> BannerText | None:
    """Say why nothing can be changed, with the way out; None while it can."""
    signing = work.signing
    if signing is None or not signing.is_frozen:
        return None
    if signing.locked is not None:
        way_out = "Pembetulan ditulis sebagai adendum di tab BAP."
        return BannerText(Tone.IDLE, "BAP sudah terkunci.", way_out)
    cause = f"Isi BAP dibekukan oleh {marks_words(signing)}."
    return BannerText(Tone.WARN, cause, "Mengubah isi membatalkan semuanya.", "Ubah isi")


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
