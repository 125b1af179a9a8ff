"""What a page has to be told before anything else, at most one thing."""

from enum import StrEnum

from msgspec import Struct

from desktop_app.core.cases.landmarks import landmarks
from desktop_app.core.cases.state import CaseState, Phase, Verdict
from desktop_app.core.clock import office_time
from desktop_app.core.security.roles import LABELS, who_may
from desktop_app.core.services import permissions
from desktop_app.core.wording.dates import clock, full_date, long_date
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.widgets.banner import BannerText
from desktop_app.ui.wizard.asks import PARKING
from desktop_app.ui.wizard.brain import PageBrain

_ONE_CONFLICT = "Satu isian ditulis dua orang yang tidak saling melihat."


class Deed(StrEnum):
    """What the banner's button does."""

    NONE = ""
    RESUME = "lanjutkan"
    REOPEN_CASE = "buka lagi"
    SHOW_BAP = "terbitkan bap"


class Told(Struct, frozen=True):
    """A banner and what its button does."""

    text: BannerText
    deed: Deed = Deed.NONE


def told(brain: PageBrain) -> Told | None:
    """Return the one thing to say on top of a page, the gravest first."""
    for find in (_phase, _conflict, _unissued, _reading, _restored, _sent_back, _returned):
        found = find(brain)
        if found is not None:
            return found
    return None


def _phase(brain: PageBrain) -> Told | None:
    state = brain.state
    match state.phase:
        case Phase.PARKED:
            return Told(_parked(state), Deed.RESUME)
        case Phase.ENDED:
            word = state.ending.value if state.ending else "dihentikan"
            text = BannerText(
                Tone.IDLE, f"Berkas {word}.", state.ending_reason, "Buka lagi", icon=Icon.LOCK
            )
            return Told(text, Deed.REOPEN_CASE)
        case Phase.CLOSED:
            return Told(_closed(state), Deed.REOPEN_CASE)
        case Phase.OPEN:
            return None


def _parked(state: CaseState) -> BannerText:
    parked = state.parked
    if parked is None:
        return BannerText(Tone.IDLE, "Berkas diparkir.", action="Lanjutkan berkas")
    day = f"Tindak lanjut {full_date(parked.follow_up)}." if parked.follow_up else ""
    sentence = " ".join(text for text in (_as_sentence(parked.note), day) if text)
    cause = f"Diparkir: {PARKING[parked.reason][0]}."
    return BannerText(Tone.IDLE, cause, sentence, "Lanjutkan berkas", icon=Icon.CLOCK)


def _as_sentence(typed: str) -> str:
    """Write what was typed so that another sentence can follow it."""
    text = typed.strip()
    whole = f"{text[:1].upper()}{text[1:]}"
    return whole if not text or text.endswith((".", "!", "?")) else f"{whole}."


def _closed(state: CaseState) -> BannerText:
    handed = state.handed_over
    if handed is None:
        return BannerText(Tone.OK, "Berkas selesai.", action="Buka lagi")
    when = full_date(office_time(handed.at).date())
    sentence = f"SK diterima {handed.receiver} ({handed.capacity}), {when}."
    return BannerText(Tone.OK, "Berkas selesai.", sentence, "Buka lagi")


def _conflict(brain: PageBrain) -> Told | None:
    count = len(brain.state.conflicts)
    if not count:
        return None
    cause = "Ada benturan." if count == 1 else f"Ada {count} benturan."
    return Told(BannerText(Tone.BAD, cause, _ONE_CONFLICT, icon=Icon.GIT_COMPARE))


def _unissued(brain: PageBrain) -> Told | None:
    round_ = round_without_bap(brain.state)
    deciding = next((one for one in brain.procedure.steps if one.decision), None)
    if (
        round_ is None
        or deciding is None
        or (brain.number, brain.round)
        == (
            deciding.number,
            round_,
        )
    ):
        return None
    sentence = "Hasil kunjungan sudah diputuskan, berita acaranya belum bernomor."
    text = BannerText(
        Tone.WARN,
        f"BAP putaran {round_} belum terbit.",
        sentence,
        "Buka naskah",
        icon=Icon.FILE_TEXT,
    )
    return Told(text, Deed.SHOW_BAP)


def round_without_bap(state: CaseState) -> int | None:
    """Return the oldest decided round whose BAP has no number yet."""
    issued = {paper.round for paper in state.papers if paper.kind == "bap" and not paper.revoked}
    return min((v.round for v in state.verdicts if v.round not in issued), default=None)


def _reading(brain: PageBrain) -> Told | None:
    if brain.editable:
        return None
    if brain.is_here and not brain.may_work:
        act = permissions.of_step(brain.procedure, brain.number)
        names = " atau ".join(LABELS[role] for role in who_may(act))
        cause = f"Langkah ini dikerjakan {names}."
        return Told(BannerText(Tone.INFO, cause, "Anda bisa membacanya.", icon=Icon.LOCK_KEYHOLE))
    step = brain.step_state
    finished = step.finished if step else None
    done = f"Selesai {full_date(office_time(finished).date())}." if finished else ""
    note = f"Catatan: {step.note}" if step and step.note else ""
    sentence = " ".join(text for text in (done, note) if text)
    cause = f"Langkah {brain.number}, putaran {brain.round}: hanya dibaca."
    return Told(BannerText(Tone.IDLE, cause, sentence, icon=Icon.LOCK_KEYHOLE))


def _restored(brain: PageBrain) -> Told | None:
    if brain.restored is None:
        return None
    at = clock(office_time(brain.restored))
    sentence = f"Isian yang belum selesai disimpan pukul {at}. Periksa, lalu lanjutkan."
    return Told(BannerText(Tone.INFO, "Draf dipulihkan.", sentence, icon=Icon.HISTORY))


def _sent_back(brain: PageBrain) -> Told | None:
    notes = brain.state.returned_to_team
    if brain.step.decision is None or not notes:
        return None
    return Told(
        BannerText(Tone.WARN, "Kepala Dinas minta perbaikan BAP.", notes[-1].text, icon=Icon.UNDO_2)
    )


def _returned(brain: PageBrain) -> Told | None:
    marks = landmarks(brain.procedure)
    if not marks.first_of_round <= brain.number <= marks.decision:
        return None
    refusal = next(
        (one for one in brain.state.verdicts if (one.round, one.fulfilled) == _before(brain)), None
    )
    if refusal is None:
        return None
    cause = f"Dikembalikan dari putaran {refusal.round}."
    return Told(BannerText(Tone.WARN, cause, _repairs(refusal), icon=Icon.UNDO_2))


def _before(brain: PageBrain) -> tuple[int, bool]:
    return brain.round - 1, False


def _repairs(refusal: Verdict) -> str:
    matters = "; ".join(f"{repair.item} {repair.matter}".strip() for repair in refusal.repairs)
    by = f" Paling lambat {long_date(refusal.repair_by)}." if refusal.repair_by else ""
    return f"Perbaikan: {matters}.{by}"
