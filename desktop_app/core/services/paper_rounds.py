"""Which round of a case a paper is about, and whether it is there."""

from desktop_app.core.cases.blocking import BAP
from desktop_app.core.cases.licensing import RETURN_LETTER
from desktop_app.core.cases.state import CaseState


def next_round(state: CaseState, kind: str) -> int:
    """Return the round the next paper of a kind is about.

    A BAP belongs to the oldest decided round that has none, a letter to the oldest
    Tidak that has none; an SK to the running round.
    """
    if kind not in {BAP, RETURN_LETTER}:
        return state.round
    decided = [v.round for v in state.verdicts if kind == BAP or not v.fulfilled]
    without = [round_ for round_ in decided if not is_issued(state, kind, round_)]
    return min(without, default=max(decided, default=state.round))


def is_issued(state: CaseState, kind: str, round_: int) -> bool:
    """Return whether a paper of the round stands."""
    return any(p.kind == kind and p.round == round_ and not p.revoked for p in state.papers)


def is_returned(state: CaseState) -> bool:
    """Return whether any round was decided Tidak."""
    return any(not verdict.fulfilled for verdict in state.verdicts)
