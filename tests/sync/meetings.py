"""What is true wherever devices meet: told once, tried everywhere."""

import hashlib
from collections.abc import Callable
from typing import Protocol, TypeAlias

from desktop_app.core.ids import BlobId
from desktop_app.core.store.parcels import PIECE
from desktop_app.core.sync.exchange import Exchange, Meeting
from desktop_app.core.sync.remote import Remote, WrappedKey
from tests.store.desk import OTHER, RINA, STREAM, note, opening
from tests.sync.devices import Device, facts_of


class Ground(Protocol):
    """Devices of one office, and two places where they can meet."""

    def office(self, count: int) -> tuple[Device, ...]: ...

    def stranger(self) -> Device: ...

    def remote(self, device: Device, place: int = 0) -> Remote: ...


Story: TypeAlias = Callable[[Ground], None]


def meet(ground: Ground, device: Device, place: int = 0) -> Meeting:
    return Exchange(device.ledger, ground.remote(device, place)).meet()


def what_one_device_wrote_is_on_the_other(ground: Ground) -> None:
    desk, laptop = ground.office(2)
    desk.journal.record(STREAM, [opening()], (), RINA)
    meet(ground, desk)
    meet(ground, laptop)
    assert facts_of([desk]) == facts_of([laptop])


def a_round_without_news_moves_nothing(ground: Ground) -> None:
    desk, laptop = ground.office(2)
    for device in (desk, laptop, desk):
        meet(ground, device)
    again = meet(ground, desk)
    assert (again.pulled, again.pushed, again.here_only) == (0, 0, ())


def both_sides_of_a_disagreement_reach_both(ground: Ground) -> None:
    desk, laptop = ground.office(2)
    desk.journal.record(STREAM, [opening()], (), RINA)
    for device in (desk, laptop, desk, laptop):
        meet(ground, device)
    for device, text in ((desk, "dari loket"), (laptop, "dari lapangan")):
        note(device.journal, STREAM, text)
    for device in (desk, laptop, desk):
        meet(ground, device)
    assert facts_of([desk]) == facts_of([laptop])
    assert len(desk.journal.heads(STREAM)) == 2


def a_chain_of_many_parcels_arrives_whole(ground: Ground) -> None:
    desk, laptop = ground.office(2)
    desk.journal.record(STREAM, [opening()], (), RINA)
    for at in range(PIECE + 20):
        note(desk.journal, STREAM, str(at))
    meet(ground, desk)
    note(desk.journal, STREAM, "dan satu lagi")
    meet(ground, desk)
    meet(ground, laptop)
    assert len(laptop.journal.events(STREAM)) == PIECE + 22


def the_other_carries_what_a_third_lacks(ground: Ground) -> None:
    desk, laptop, third = ground.office(3)
    desk.journal.record(STREAM, [opening()], (), RINA)
    meet(ground, desk)
    meet(ground, laptop)
    meet(ground, laptop, 1)
    meet(ground, third, 1)
    assert facts_of([third]) == facts_of([desk])


def a_stranger_is_not_believed(ground: Ground) -> None:
    desk, laptop = ground.office(2)
    stranger = ground.stranger()
    stranger.journal.record(OTHER, [opening("IUI-2026-Z-0001")], (), RINA)
    meet(ground, stranger)
    meet(ground, desk)
    met = meet(ground, laptop)
    assert not laptop.journal.events(OTHER)
    assert [end.device for end in met.refused] == [stranger.journal.identity.device]


def what_is_left_twice_lies_there_once(ground: Ground) -> None:
    (desk,) = ground.office(1)
    desk.ledger.sign()
    remote, parcels = ground.remote(desk), desk.ledger.lacking((), 20)
    remote.push(parcels)
    remote.push(parcels)
    assert [parcel for batch in remote.pull({}) for parcel in batch] == parcels
    assert list(remote.ends()) == desk.ledger.ends()


def keys_lie_there_for_whom_they_are_meant(ground: Ground) -> None:
    desk, laptop = ground.office(2)
    meet(ground, desk)
    remote, device = ground.remote(desk), laptop.ledger.device
    assert remote.keyless(desk.ledger.device) >= remote.keyless(device)
    wrapped = WrappedKey(STREAM, device, b"tertutup")
    remote.put_keys([wrapped])
    assert list(remote.keys(device, [STREAM, OTHER])) == [wrapped]
    assert not remote.keys(desk.ledger.device, [STREAM])


def a_blob_in_pieces_goes_on_where_it_broke_off(ground: Ground) -> None:
    (desk,) = ground.office(1)
    remote, sealed = ground.remote(desk), bytes(range(256)) * 10
    name = BlobId(hashlib.sha256(sealed).hexdigest())
    assert remote.lacking([name]) == {name: 0}
    remote.put_blob(name, 0, sealed[:1000], len(sealed))
    remote.put_blob(name, 0, sealed[:1000], len(sealed))
    assert remote.lacking([name]) == {name: 1000}
    remote.put_blob(name, 1000, sealed[1000:], len(sealed))
    assert remote.lacking([name]) == {}
    there = b""
    while piece := remote.blob(name, len(there)):
        there += piece
    assert there == sealed


MEETINGS: tuple[Story, ...] = (
    what_one_device_wrote_is_on_the_other,
    a_round_without_news_moves_nothing,
    both_sides_of_a_disagreement_reach_both,
    a_chain_of_many_parcels_arrives_whole,
    the_other_carries_what_a_third_lacks,
    a_stranger_is_not_believed,
    what_is_left_twice_lies_there_once,
    keys_lie_there_for_whom_they_are_meant,
    a_blob_in_pieces_goes_on_where_it_broke_off,
)
