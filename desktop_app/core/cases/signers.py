"""Who has to sign a BAP."""

from msgspec import Struct

from desktop_app.core.cases.state import CaseState
from desktop_app.core.cases.visit_state import Signing

APPLICANT = "pemohon"


class Signer(Struct, frozen=True):
    """Somebody whose signature the BAP needs."""

    key: str
    name: str
    capacity: str


def signers(state: CaseState, round_: int) -> tuple[Signer, ...]:
    """Return the officers of the round in their order, then the applicant."""
    answers = state.answers(round_)
    officers = answers.get("officers")
    rows = officers if isinstance(officers, tuple) else ()
    found = [
        Signer(f"petugas-{place}", str(row.get("name") or ""), str(row.get("post") or "Petugas"))
        for place, row in enumerate(rows, 1)
    ]
    met = str(answers.get("visit.met") or answers.get("applicant.name") or "Pemohon")
    return (*found, Signer(APPLICANT, met, "Pemohon atau yang mewakili"))


def waiting(state: CaseState, signing: Signing) -> tuple[Signer, ...]:
    """Return those who neither signed nor refused yet, in order."""
    return tuple([s for s in signers(state, signing.round) if signing.mark_of(s.key) is None])
