"""Two devices meet at a place in between, and nothing is lost on the way."""

from collections.abc import Iterator, Mapping, Sequence

import pytest
from msgspec.structs import replace

from desktop_app.core.errors import RemoteAway
from desktop_app.core.events.signed import Parcel
from desktop_app.core.store.logbook import Chain
from desktop_app.core.store.parcels import PIECE
from tests.store.desk import RINA, STREAM, note, opening
from tests.sync.copies import copied
from tests.sync.devices import Device, Shelf, facts_of, office
from tests.sync.meetings import MEETINGS, Story


@pytest.mark.parametrize("told", MEETINGS, ids=lambda told: told.__name__)
def test_at_a_shelf(told: Story) -> None:
    told(Shelves())


def test_a_long_chain_travels_in_signed_pieces() -> None:
    desk, laptop = office(2)
    desk.journal.record(STREAM, [opening()], (), RINA)
    for at in range(PIECE + 20):
        note(desk.journal, STREAM, str(at))
    shelf = Shelf()
    desk.meet(shelf)
    assert len(shelf.parcels) == 2
    laptop.meet(shelf)
    assert len(laptop.journal.events(STREAM)) == PIECE + 21


def test_a_shelf_set_back_gets_everything_again() -> None:
    desk, laptop = office(2)
    shelf = Shelf()
    desk.journal.record(STREAM, [opening()], (), RINA)
    desk.meet(shelf)
    before = dict(shelf.parcels)
    note(desk.journal, STREAM, "sesudah cadangan")
    desk.meet(shelf)
    shelf.parcels = before
    desk.meet(shelf)
    laptop.meet(shelf)
    assert facts_of([desk]) == facts_of([laptop])


def test_a_chain_that_comes_before_its_voucher_is_believed_all_the_same() -> None:
    desk, laptop, third = office(3)
    shelf = Shelf()
    desk.meet(shelf)
    laptop.meet(shelf)
    laptop.journal.record(STREAM, [opening()], (), RINA)
    laptop.meet(shelf)
    shelf.parcels = dict(reversed(shelf.parcels.items()))
    shelf.in_order = False
    met = third.meet(shelf)
    assert not met.refused
    assert facts_of([third]) == facts_of([laptop])


def test_an_altered_fact_is_refused_with_its_parcel() -> None:
    desk, laptop = office(2)
    desk.journal.record(STREAM, [opening()], (), RINA)
    shelf = Shelf()
    desk.meet(shelf)
    for name, parcel in shelf.parcels.items():
        facts = tuple(raw.replace(b"IUI-2026-A-0001", b"IUI-2026-A-0009") for raw in parcel.facts)
        shelf.parcels[name] = replace(parcel, facts=facts)
    met = laptop.meet(shelf)
    assert met.refused
    assert not laptop.journal.events(STREAM)


def test_a_copied_device_goes_on_in_an_epoch_of_its_own_and_loses_nothing() -> None:
    desk, laptop = office(2)
    shelf = Shelf()
    desk.journal.record(STREAM, [opening()], (), RINA)
    desk.meet(shelf)
    twin = copied(desk)
    for device, text in ((desk, "dari loket"), (twin, "dari salinan")):
        note(device.journal, STREAM, text)
    desk.meet(shelf)
    met = twin.meet(shelf)
    assert met.forks
    assert twin.journal.identity.epoch != desk.journal.identity.epoch
    note(twin.journal, STREAM, "sesudah ketahuan")
    for device in (twin, desk, laptop):
        device.meet(shelf)
    here, there, copy = facts_of([desk, laptop, twin])
    assert here == there == copy
    assert len(laptop.journal.events(STREAM)) == 4


def test_a_line_that_breaks_loses_nothing_and_may_be_tried_again() -> None:
    desk, laptop = office(2)
    desk.journal.record(STREAM, [opening()], (), RINA)
    shelf = Breaking()
    desk.meet(shelf)
    with pytest.raises(RemoteAway):
        laptop.meet(shelf)
    shelf.breaks = False
    laptop.meet(shelf)
    assert facts_of([desk]) == facts_of([laptop])


def test_a_place_that_only_says_yes_is_found_out() -> None:
    (desk,) = office(1)
    with pytest.raises(RemoteAway, match="tidak sampai"):
        desk.meet(Forgetful())


class Shelves:
    """Grounds in memory."""

    def __init__(self) -> None:
        self.places = (Shelf(), Shelf())

    def office(self, count: int) -> tuple[Device, ...]:
        return office(count)

    def stranger(self) -> Device:
        return Device()

    def remote(self, device: Device, place: int = 0) -> Shelf:
        return self.places[place]


class Breaking(Shelf):
    """Breaks off after the first parcel."""

    breaks = True

    def pull(self, known: Mapping[Chain, int]) -> Iterator[Sequence[Parcel]]:
        for at, batch in enumerate(super().pull(known)):
            if self.breaks and at == 0:
                yield batch[:0]
                raise RemoteAway("Hub terputus.", "Coba lagi.")
            yield batch


class Forgetful(Shelf):
    """Takes everything and keeps nothing."""

    def push(self, parcels: Sequence[Parcel]) -> None:
        del parcels
