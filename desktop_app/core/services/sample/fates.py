"""What becomes of sample cases; drawn before they are told."""

import random
from enum import Enum, auto

from msgspec import Struct

from desktop_app.core.cases import commands as do
from desktop_app.core.services.sample.acts import Doing


class Halt(Enum):
    """How far a case has come by now."""

    NEVER = auto()
    PAUSED = auto()
    """The clock of a step of the counter stands still."""
    PARKED = auto()
    BEFORE_VISIT = auto()
    BEFORE_REPAIR = auto()
    BEFORE_SECOND_VISIT = auto()
    BEFORE_VALIDATION = auto()
    BEFORE_PRINTING = auto()


class Fate(Struct, frozen=True):
    """The course of one case; zeros and False mean that it never happens."""

    has_account: bool = False
    pauses_at: int = 0
    parks_at: int = 0
    returns: int = 0
    slow: bool = False
    """The team comes after the promised day."""
    ends_at: int = 0
    sent_back: bool = False
    """Kepala Dinas returns it to the team once."""
    notes: bool = False
    """One step goes on although something is missing."""
    halt: Halt = Halt.NEVER


class Showcase(Struct, frozen=True):
    """A case that every sample has, so many days old."""

    age: int
    fate: Fate
    procedure: int = 0


SHOWCASES = (
    Showcase(0, Fate(pauses_at=1, halt=Halt.PAUSED)),
    Showcase(34, Fate(halt=Halt.BEFORE_VISIT)),
    Showcase(19, Fate(halt=Halt.BEFORE_VISIT), 1),
    Showcase(1, Fate(parks_at=2, halt=Halt.PARKED)),
    Showcase(24, Fate(returns=1, halt=Halt.BEFORE_REPAIR)),
    Showcase(27, Fate(halt=Halt.BEFORE_VALIDATION)),
    Showcase(29, Fate(halt=Halt.BEFORE_PRINTING), 1),
    Showcase(40, Fate(returns=1, halt=Halt.BEFORE_SECOND_VISIT)),
    Showcase(60, Fate(has_account=True)),
    Showcase(90, Fate(returns=2), 1),
    Showcase(50, Fate(slow=True)),
    Showcase(14, Fate(ends_at=4)),
)


def draw(dice: random.Random) -> Fate:
    """Return a fate; most cases go straight through."""
    return Fate(
        has_account=_happens(dice, 0.22),
        pauses_at=dice.choice((1, 2, 4, 5)) if _happens(dice, 0.4) else 0,
        parks_at=dice.choice((1, 2, 2, 3, 4)) if _happens(dice, 0.2) else 0,
        returns=dice.choices((0, 1, 2), weights=(78, 18, 4))[0],
        slow=_happens(dice, 0.08),
        ends_at=dice.choice((2, 4, 5, 6)) if _happens(dice, 0.04) else 0,
        sent_back=_happens(dice, 0.03),
        notes=_happens(dice, 0.06),
    )


def halts_before(halt: Halt, doing: Doing, begun: dict[int, int]) -> bool:
    """Return whether the story stops here; `begun` counts the starts of each step."""
    match doing:
        case do.StartWork(step=step):
            return (halt, step, begun.get(step, 0)) in _STOPS
        case _:
            return False


def halts_after(halt: Halt, doing: Doing) -> bool:
    """Return whether this is the last that happened."""
    match doing:
        case do.PauseWork():
            return halt is Halt.PAUSED
        case do.ParkCase():
            return halt is Halt.PARKED
        case _:
            return False


_STOPS = frozenset(
    {
        (Halt.BEFORE_VISIT, 6, 0),
        (Halt.BEFORE_REPAIR, 5, 1),
        (Halt.BEFORE_SECOND_VISIT, 6, 1),
        (Halt.BEFORE_VALIDATION, 7, 0),
        (Halt.BEFORE_PRINTING, 8, 0),
    }
)


def _happens(dice: random.Random, chance: float) -> bool:
    return dice.random() < chance
