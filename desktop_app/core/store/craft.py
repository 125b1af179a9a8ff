"""What keeping facts rests on, given to a journal as one value."""

from collections.abc import Callable, Collection, Mapping

from msgspec import Struct

from desktop_app.core.events import chain, seal
from desktop_app.core.events.seal import Sealing
from desktop_app.core.ids import Epoch, FactId
from desktop_app.core.security import device


def as_seen(seen: tuple[FactId, ...], heads: tuple[FactId, ...]) -> tuple[FactId, ...]:
    """Return what was on the screen when the page was opened, whatever came since."""
    del heads
    return seen


def is_among(name: FactId, beside: Collection[FactId]) -> bool:
    """Return whether a fact is one of those at its position."""
    return name in beside


class Craft(Struct, frozen=True):
    """The parts a journal is made of; a simulation takes one away to see it missed."""

    sealing: Sealing = seal.AES_GCM
    new_epoch: Callable[[], Epoch] = device.new_epoch
    parents: Callable[[tuple[FactId, ...], tuple[FactId, ...]], tuple[FactId, ...]] = as_seen
    """From what was seen and the heads as they are to what a fact names as parents."""
    is_known: Callable[[FactId, Collection[FactId]], bool] = is_among
    """Whether a fact that comes is one of those already at its position."""
    follows: Callable[[Mapping[FactId, str], int, str], bool] = chain.follows
    """Whether a fact may stand behind those known just before it."""


TRUE = Craft()
