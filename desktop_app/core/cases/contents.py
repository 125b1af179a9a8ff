"""What a BAP tells, as one hash: whatever changes it voids signatures."""

import hashlib

from desktop_app.core.cases.state import CaseState
from desktop_app.core.cases.visit_state import Photo, Signing
from desktop_app.core.errors import Refused
from desktop_app.core.events import canonical, values
from desktop_app.core.events.envelope import Json
from desktop_app.core.events.facts import VerificationDecided


def content_of(state: CaseState, verdict: VerificationDecided) -> str:
    """Return the SHA-256 of everything that the BAP of a round would tell."""
    answers = {
        key: values.write_value(value, key)
        for key, value in state.answers(verdict.round).items()
        if told_on_bap(key)
    }
    photos = [_told(photo) for photo in state.photos if photo.round == verdict.round]
    repairs: list[Json] = [[r.item, r.matter, r.proof] for r in verdict.repairs]
    told: dict[str, Json] = {
        "round": verdict.round,
        "answers": answers,
        "photos": list(photos),
        "fulfilled": verdict.fulfilled,
        "repairs": repairs,
        "repair_by": verdict.repair_by.isoformat() if verdict.repair_by else "",
        "note": verdict.note,
    }
    return hashlib.sha256(canonical.json_bytes(told)).hexdigest()


def told_on_bap(key: str) -> bool:
    """Return whether a BAP tells this answer; ticks of tools and outputs it does not."""
    return not key.startswith(("output.", "tool."))


def content_of_addendum(bap: str, part: int, text: str) -> str:
    """Return the SHA-256 of an addendum and the BAP that it corrects."""
    told: dict[str, Json] = {"bap": bap, "part": part, "text": text}
    return hashlib.sha256(canonical.json_bytes(told)).hexdigest()


def check_unchanged(state: CaseState, signing: Signing) -> None:
    """Refuse where the case no longer tells what was laid before the signers."""
    if signing.part:
        return
    verdict = VerificationDecided(
        signing.round, signing.fulfilled, signing.repair_by, signing.repairs, signing.note
    )
    if content_of(state, verdict) != signing.content:
        raise Refused(
            "Isi BAP berubah sejak disusun.", "Batalkan tanda tangan, lalu susun BAP sekali lagi."
        )


def _told(photo: Photo) -> list[Json]:
    place: list[Json] = []
    if photo.place is not None:
        place = [photo.place.latitude, photo.place.longitude]
    return [photo.item, photo.original, photo.caption, photo.moment, place]
