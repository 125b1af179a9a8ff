"""Which half pages and letters a page offers, by where the case stands."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from desktop_app.core.cases.landmarks import landmarks
from desktop_app.core.cases.state import Phase, Status
from desktop_app.core.ids import BlobId
from desktop_app.core.wording.dates import long_date
from desktop_app.ui.wizard.brain import PageBrain
from desktop_app.ui.wizard.sights import Issued, Offer

RECEIPT = "tanda-terima"
CARD = "tindak-lanjut"
HANDED = "penyerahan"
LETTER = "surat-pengembalian"
_FOR = {
    RECEIPT: "satu untuk pemohon, satu untuk arsip",
    CARD: "dibawa pulang pemohon: sebab, yang perlu dibawa, kapan kembali",
    HANDED: "ditandatangani penerima SK",
}


class Slip(Struct, frozen=True):
    """One line of the bar: what it is and what can be done with it now."""

    kind: str
    title: str
    second: str
    is_ready: bool
    wants_number: bool = False
    blob: BlobId | None = None
    """Where an issued letter lies; a half page is made anew each time."""


def kinds_of(brain: PageBrain) -> tuple[str, ...]:
    """Return what a clerk would hand out at this page."""
    return tuple(_kinds(brain))


def lines_of(
    brain: PageBrain, offers: Sequence[Offer], issued: Sequence[Issued]
) -> tuple[Slip, ...]:
    """Return a line for each kind of the page that was offered."""
    found = {offer.kind: offer for offer in offers}
    kinds = [kind for kind in kinds_of(brain) if kind in found]
    return tuple(
        _letter(brain, found[kind], issued) if kind == LETTER else _half_page(found[kind])
        for kind in kinds
    )


def _kinds(brain: PageBrain) -> Iterator[str]:
    state, marks = brain.state, landmarks(brain.procedure)
    if state.phase is Phase.PARKED and brain.is_here:
        yield CARD
        return
    if refused_round(brain) is not None:
        yield LETTER
    if brain.number == marks.last and state.handed_over is not None:
        yield HANDED
    completing = marks.decision - 1
    step = state.step_state(completing, brain.round)
    is_complete = step is not None and step.status is Status.DONE
    if is_complete and (brain.number == completing or _is_next(brain, marks.decision)):
        yield RECEIPT


def refused_round(brain: PageBrain) -> int | None:
    """Return the round that came out Tidak and is told of at this page."""
    marks = landmarks(brain.procedure)
    here = {marks.decision: brain.round, marks.first_of_round: brain.round - 1}.get(brain.number)
    refused = {verdict.round for verdict in brain.state.verdicts if not verdict.fulfilled}
    return here if here in refused else None


def _is_next(brain: PageBrain, decision: int) -> bool:
    return brain.number == decision and brain.is_here and brain.state.phase is Phase.OPEN


def _half_page(offer: Offer) -> Slip:
    second = offer.reason or _FOR.get(offer.kind, "")
    return Slip(offer.kind, offer.title, second, is_ready=not offer.reason)


def _letter(brain: PageBrain, offer: Offer, issued: Sequence[Issued]) -> Slip:
    round_ = refused_round(brain)
    title = f"{offer.title}, putaran {round_}"
    here = [one for one in issued if (one.kind, one.round) == (LETTER, round_) and not one.revoked]
    if here:
        told = f"{here[-1].number}, {long_date(here[-1].day)}"
        return Slip(LETTER, title, told, is_ready=True, blob=here[-1].blob)
    if offer.ready and offer.round == round_:
        told = f"Nomor berikutnya {offer.next_number}"
        return Slip(LETTER, title, told, is_ready=True, wants_number=True)
    waits = offer.reason or f"Beri nomor surat putaran {offer.round} lebih dulu."
    return Slip(LETTER, title, waits, is_ready=False)
