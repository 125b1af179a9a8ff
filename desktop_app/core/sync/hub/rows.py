"""Rows of the hub as values, and values as the hub's functions take them."""

from collections.abc import Iterator, Sequence

from desktop_app.core.events.signed import End, Parcel
from desktop_app.core.ids import DeviceId, Epoch, FactId
from desktop_app.core.store.cells import raw, text, whole
from desktop_app.core.store.engine import Cell
from desktop_app.core.store.logbook import Chain

FULL = 5000
"""Facts handed on at once."""


def end(row: Sequence[Cell]) -> End:
    """Return a signed end from a row that begins with its chain."""
    device, epoch, *rest = row
    return end_of((DeviceId(text(device)), Epoch(text(epoch))), rest)


def end_of(chain: Chain, row: Sequence[Cell]) -> End:
    """Return a signed end of a chain."""
    base, after, number, fact, signature = row
    return End(
        device=chain[0],
        epoch=chain[1],
        base=raw(base).hex(),
        after=whole(after),
        number=whole(number),
        fact=FactId(raw(fact).hex()),
        signature=raw(signature),
    )


def leaving(parcel: Parcel) -> dict[str, object]:
    """Return a parcel as the hub's functions take it."""
    end = parcel.end
    return {
        "device": end.device,
        "epoch": end.epoch,
        "base": bytes.fromhex(end.base),
        "after": end.after,
        "bodies": list(parcel.facts),
        "signature": end.signature,
    }


def batches(ends: Sequence[End]) -> Iterator[Sequence[End]]:
    """Yield ends together as long as they stand for few facts."""
    some: list[End] = []
    facts = 0
    for each in ends:
        if some and facts + each.number - each.after > FULL:
            yield some
            some, facts = [], 0
        some.append(each)
        facts += each.number - each.after
    if some:
        yield some
