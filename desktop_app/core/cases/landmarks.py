"""Which steps of a procedure decide, validate, close and come round."""

from msgspec import Struct

from desktop_app.core.sop.model import Procedure


class Landmarks(Struct, frozen=True):
    """Step numbers that the rules hang on; 0 where a procedure has none."""

    first_of_round: int
    """Where Tidak leads; earlier steps belong to no round."""
    decision: int
    validation: int
    last: int

    def has(self, step: int) -> bool:
        """Return whether the procedure has a step with this number."""
        return 1 <= step <= self.last

    def round_of(self, step: int, round_: int) -> int:
        """Return the round a step is worked on in; 1 before the returning part."""
        return round_ if step >= self.first_of_round else 1

    def answer_round(self, step: int, round_: int) -> int:
        """Return the round a step's answers lie in; 0 before the returning part."""
        return round_ if step >= self.first_of_round else 0


def landmarks(procedure: Procedure) -> Landmarks:
    """Read the landmarks off the first step that decides."""
    last = len(procedure.steps)
    deciding = next((step for step in procedure.steps if step.decision is not None), None)
    if deciding is None or deciding.decision is None:
        return Landmarks(last + 1, 0, 0, last)
    onward = deciding.decision.yes
    return Landmarks(
        first_of_round=deciding.decision.no,
        decision=deciding.number,
        validation=onward if deciding.number < onward < last else 0,
        last=last,
    )
