"""What the simulation found: histories in which something stayed behind."""

from collections.abc import Sequence

import pytest

from desktop_app.core.errors import RemoteAway
from desktop_app.core.security.device import Identity, new_epoch
from desktop_app.core.store.parcels import PIECE
from desktop_app.core.sync.remote import WrappedKey
from tests.simulation.mischief import forged
from tests.store.desk import (
    OTHER,
    RINA,
    STREAM,
    envelopes,
    keys,
    note,
    opening,
)
from tests.sync.copies import copied
from tests.sync.devices import Device, Shelf, facts_of, office


class Keyless(Shelf):
    """Breaks off before the first key."""

    breaks = False

    def put_keys(self, keys: Sequence[WrappedKey]) -> None:
        if self.breaks:
            raise RemoteAway("Hub terputus.", "Coba lagi.")
        super().put_keys(keys)


def test_what_was_written_before_a_restore_travels_though_its_chain_was_left() -> None:
    desk, laptop = office(2)
    shelf = Shelf()
    desk.meet(shelf)
    laptop.meet(shelf)
    desk.journal.record(STREAM, [opening()], (), RINA)
    desk.moves_to(Identity(desk.journal.identity.device, new_epoch()))
    desk.meet(shelf)
    laptop.meet(shelf)
    assert facts_of([desk]) == facts_of([laptop])


def test_what_was_written_while_a_meeting_went_on_travels_though_a_copy_was_found() -> None:
    desk, laptop = office(2)
    shelf = Shelf()
    desk.journal.record(STREAM, [opening()], (), RINA)
    desk.meet(shelf)
    twin = copied(desk)
    note(twin.journal, STREAM, "dari salinan")
    twin.meet(shelf)
    for text in ("dari loket", "sekali lagi", "dan lagi"):
        note(desk.journal, STREAM, text)
    theirs = [parcel for batch in shelf.pull({}) for parcel in batch]
    desk.ledger.take(theirs)
    for device in (desk, laptop, twin):
        device.meet(shelf)
    here, there, copy = facts_of([desk, laptop, twin])
    assert here == there == copy


def test_a_copy_that_forked_long_ago_gets_the_other_branch_from_its_start() -> None:
    desk, laptop = office(2)
    shelf, other = Shelf(), Shelf()
    desk.journal.record(STREAM, [opening()], (), RINA)
    desk.meet(shelf)
    twin = copied(desk)
    for text in ("satu", "dua", "tiga"):
        note(twin.journal, STREAM, text)
        twin.meet(shelf)
    for text in ("a", "b"):
        note(desk.journal, STREAM, text)
    desk.meet(other)
    laptop.meet(other)
    for device in (desk, laptop, twin):
        device.meet(shelf)
    here, there, copy = facts_of([desk, laptop, twin])
    assert here == there == copy


def test_what_a_copy_holds_unsigned_is_confirmed_when_its_writer_signed_it() -> None:
    desk, laptop = office(2)
    shelf = Shelf()
    desk.meet(shelf)
    laptop.meet(shelf)
    desk.journal.record(STREAM, [opening()], (), RINA)
    laptop.journal.record_foreign(envelopes(desk.journal), keys(desk.journal, [STREAM]))
    desk.meet(shelf)
    met = laptop.meet(shelf)
    assert (met.pushed, met.here_only) == (0, ())


def test_a_forged_end_on_a_shelf_keeps_nobody_from_leaving_the_rest() -> None:
    desk, laptop = office(2)
    shelf = Shelf()
    desk.journal.record(STREAM, [opening()], (), RINA)
    desk.meet(shelf)
    true = list(shelf.parcels.values())[-1]
    shelf.push([forged(true)])
    laptop.journal.record(OTHER, [opening("IUI-2026-B-0001")], (), RINA)
    for device in (laptop, desk, laptop):
        met = device.meet(shelf)
        assert [end.fact for end in met.refused] == [forged(true).end.fact]
    assert facts_of([desk]) == facts_of([laptop])


def test_keys_that_a_broken_line_kept_back_are_left_at_the_next_meeting() -> None:
    desk, laptop = office(2)
    shelf = Keyless()
    desk.meet(shelf)
    laptop.meet(shelf)
    desk.journal.record(STREAM, [opening()], (), RINA)
    shelf.breaks = True
    with pytest.raises(RemoteAway):
        desk.meet(shelf)
    shelf.breaks = False
    desk.meet(shelf)
    laptop.meet(shelf)
    assert laptop.journal.events(STREAM) == desk.journal.events(STREAM)


def test_vouchers_behind_many_facts_are_believed_for_those_before_them() -> None:
    desk, laptop = Device(), Device()
    desk.journal.record(STREAM, [opening()], (), RINA)
    for at in range(PIECE):
        note(desk.journal, STREAM, str(at))
    for device, tag in ((desk, "A"), (laptop, "B")):
        desk.enrol(device, tag)
    shelf = Shelf()
    desk.meet(shelf)
    assert len(shelf.parcels) == 2
    laptop.meet(shelf)
    assert facts_of([desk]) == facts_of([laptop])
