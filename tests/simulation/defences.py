"""The seven defences, and what stands in the place of each taken away."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from desktop_app.core.events.signatures import Signing
from desktop_app.core.events.signed import End, Parcel
from desktop_app.core.ids import Epoch, FactId
from desktop_app.core.store.craft import Craft
from desktop_app.core.store.logbook import Chain, Log
from desktop_app.core.sync.cursor import Vector
from desktop_app.core.sync.handling import Handling, seen_again
from desktop_app.core.sync.remote import Remote
from tests.simulation import fakes


class Defence(StrEnum):
    """What a machine may be built without."""

    PARENTS = "parents"
    EPOCHS = "epochs"
    READ_BACK = "read-back"
    IDEMPOTENCE = "idempotence"
    CHAIN_CHECK = "chain check"
    SIGNATURE = "signature"
    CURSOR = "cursor by vector"


class Epochs:
    """Fresh names of epochs; without the defence each device has one for ever."""

    def __init__(self, fresh: Callable[[], Epoch]) -> None:
        self._fresh = fresh
        self._only: Epoch | None = None

    def always_new(self) -> Epoch:
        return self._fresh()

    def the_only(self) -> Epoch:
        self._only = self._only or self._fresh()
        return self._only


class HeardOf:
    """A cursor that is remembered: what was asked for once counts as here."""

    def __init__(self) -> None:
        self._upto: dict[Chain, int] = {}

    def has(self, log: Log, theirs: Iterable[End]) -> bool:
        return all(end.number <= self._upto.get((end.device, end.epoch), 0) for end in theirs)

    def known(self, log: Log, theirs: Iterable[End]) -> dict[Chain, int]:
        before = dict(self._upto)
        for end in theirs:
            chain = end.device, end.epoch
            self._upto[chain] = max(end.number, self._upto.get(chain, 0))
        return before


class Build(Struct, frozen=True):
    """What a machine is made of."""

    craft: Craft
    handling: Handling


def build(craft: Craft, epochs: Epochs, without: frozenset[Defence]) -> Build:
    """Return the parts of a machine, some of them worthless."""
    off = without.__contains__
    return Build(
        Craft(
            sealing=craft.sealing,
            new_epoch=epochs.the_only if off(Defence.EPOCHS) else epochs.always_new,
            parents=as_they_are if off(Defence.PARENTS) else craft.parents,
            is_known=never if off(Defence.IDEMPOTENCE) else craft.is_known,
            follows=after_anything if off(Defence.CHAIN_CHECK) else craft.follows,
        ),
        Handling(
            signing=Signing(fakes.sign, anything) if off(Defence.SIGNATURE) else fakes.SIGNING,
            wrap=fakes.wrap,
            unwrap=fakes.unwrap,
            cursor=HeardOf() if off(Defence.CURSOR) else Vector(),
            read_back=believed if off(Defence.READ_BACK) else seen_again,
        ),
    )


def as_they_are(_seen: tuple[FactId, ...], heads: tuple[FactId, ...]) -> tuple[FactId, ...]:
    """Name the heads of the moment, though nobody looked at them."""
    return heads


def never(_name: FactId, _beside: Collection[FactId]) -> bool:
    return False


def after_anything(_before: Mapping[FactId, str], _number: int, _previous: str) -> bool:
    return True


def anything(_key: bytes, _words: bytes, _signature: bytes) -> bool:
    return True


def believed(_remote: Remote, before: Sequence[End], pushed: Sequence[Parcel]) -> Sequence[End]:
    """Take thanks for proof."""
    return [*before, *[parcel.end for parcel in pushed]]
