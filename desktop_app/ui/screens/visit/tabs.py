"""The five tabs of field mode and what each says of itself."""

from enum import StrEnum

from desktop_app.core.cases.signers import signers
from desktop_app.ui.screens.visit.foot import Left
from desktop_app.ui.screens.visit.standing import all_marked, gaps_of_findings, still_waiting
from desktop_app.ui.screens.visit.work import VisitWork
from desktop_app.ui.widgets.field_tabs import FieldTab
from desktop_app.ui.wizard.findings import tally
from desktop_app.ui.wizard.summary import judged_points
from desktop_app.ui.wizard.verdict import read_judging


class Tab(StrEnum):
    """A tab by what is done there."""

    FINDINGS = "temuan"
    PHOTOS = "foto"
    DECISION = "keputusan"
    SIGNING = "tanda tangan"
    BAP = "bap"


TABS = (
    FieldTab(Tab.FINDINGS, "Temuan"),
    FieldTab(Tab.PHOTOS, "Foto"),
    FieldTab(Tab.DECISION, "Keputusan"),
    FieldTab(Tab.SIGNING, "Tanda tangan"),
    FieldTab(Tab.BAP, "BAP"),
)


def standings(work: VisitWork) -> dict[Tab, str]:
    """Return how each tab stands."""
    count = tally(judged_points(work.brain))
    return {
        Tab.FINDINGS: f"{count.total - count.open} dari {count.total}",
        Tab.PHOTOS: str(len(work.photos)),
        Tab.DECISION: _decided(work),
        Tab.SIGNING: _signed(work),
        Tab.BAP: _locked(work),
    }


def next_words(work: VisitWork, tab: Tab) -> str:
    """Name what the next action leads to."""
    signing = work.at_hand
    if signing is not None and signing.locked is not None:
        return "Selesai, kembali"
    match tab:
        case Tab.FINDINGS | Tab.PHOTOS:
            return "Berikutnya: keputusan"
        case Tab.DECISION:
            return "Berikutnya: tanda tangan"
        case Tab.SIGNING | Tab.BAP:
            addendum = signing is not None and signing.part
            return "Kunci adendum" if addendum else "Kunci BAP dan selesai"


def left_kind(work: VisitWork, tab: Tab) -> Left:
    """Tell what is left to do in a tab."""
    signing = work.at_hand
    if signing is None or tab not in {Tab.SIGNING, Tab.BAP}:
        return Left.NOTHING if signing is not None and signing.locked else Left.POINTS
    waits = signing.locked is None and bool(still_waiting(work))
    return Left.SIGNATURES if waits else Left.NOTHING


def left_words(work: VisitWork, tab: Tab) -> str:
    """Say what is left to do in a tab."""
    signing = work.at_hand
    if signing is not None and signing.locked is not None:
        return "Adendum terkunci" if signing.part else "BAP terkunci"
    if tab in {Tab.SIGNING, Tab.BAP} and signing is not None:
        count = len(still_waiting(work))
        return f"{count} tanda tangan lagi" if count else all_marked(signing)
    count = tally(judged_points(work.brain)).open
    rest = len(gaps_of_findings(work)) - count
    open_ = f"{count} belum dinilai" if count else ""
    other = f"{rest} hal lain" if rest > 0 else ""
    return ", ".join(text for text in (open_, other) if text)


def _decided(work: VisitWork) -> str:
    signing = work.signing
    chosen = read_judging(work.brain.answers()).fulfilled
    if signing is not None and not work.brain.editable:
        chosen = signing.fulfilled
    return {None: "belum", True: "Ya", False: "Tidak"}[chosen]


def _signed(work: VisitWork) -> str:
    count = len(work.at_hand.marks) if work.at_hand is not None else 0
    people = len(signers(work.view.state, work.brain.round)) if count else _to_sign(work)
    return f"{count} dari {people}"


def _to_sign(work: VisitWork) -> int:
    """Count who will have to sign as the page stands, ticked or not yet recorded."""
    officers = work.brain.value("officers")
    return (len(officers) if isinstance(officers, tuple) else 0) + 1


def _locked(work: VisitWork) -> str:
    locked = work.signing is not None and work.signing.locked is not None
    return "terkunci" if locked else "konsep"
