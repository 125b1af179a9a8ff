"""A stick carries what a shelf would, and tells a stranger nothing."""

import hashlib
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop_app.core.errors import AppError, BadInput, Refused, RemoteAway
from desktop_app.core.events import signatures
from desktop_app.core.events.office_facts import DeviceRevoked
from desktop_app.core.ids import OFFICE, BlobId
from desktop_app.core.store.parcels import PIECE
from desktop_app.core.sync import stickfile
from tests.store.desk import RINA, STREAM, note, opening
from tests.sync.devices import Device, facts_of, office
from tests.sync.sticks import Stick, keyring


@pytest.fixture
def stick(tmp_path: Path) -> Stick:
    return Stick(tmp_path / "kantor.loket-stik")


def introduced(stick: Stick, *devices: Device) -> None:
    """Let all have each other's vouchers."""
    for device in devices:
        stick.meet(device)


def test_what_one_device_wrote_is_on_the_other(stick: Stick) -> None:
    desk, laptop = office(2)
    desk.journal.record(STREAM, [opening()], (), RINA)
    introduced(stick, desk, laptop)
    assert facts_of([desk]) == facts_of([laptop])
    assert laptop.journal.key(STREAM) == desk.journal.key(STREAM)


def test_both_directions_go_on_one_stick(stick: Stick) -> None:
    desk, laptop = office(2)
    desk.journal.record(STREAM, [opening()], (), RINA)
    introduced(stick, desk, laptop)
    for device, text in ((desk, "dari loket"), (laptop, "dari lapangan")):
        note(device.journal, STREAM, text)
    introduced(stick, desk, laptop)
    assert stick.meet(desk).here_only == ()
    assert facts_of([desk]) == facts_of([laptop])
    assert len(desk.journal.heads(STREAM)) == 2


def test_a_stick_without_news_is_not_written_again(stick: Stick) -> None:
    desk, laptop = office(2)
    introduced(stick, desk, laptop, desk)
    before = stick.path.stat().st_ino
    stick.meet(desk)
    assert stick.path.stat().st_ino == before


def test_a_third_gets_what_two_others_wrote(stick: Stick, tmp_path: Path) -> None:
    desk, laptop, third = office(3)
    desk.journal.record(STREAM, [opening()], (), RINA)
    introduced(stick, desk, laptop)
    second = Stick(tmp_path / "lain.loket-stik")
    second.meet(laptop)
    second.meet(third)
    assert facts_of([third]) == facts_of([desk])


def test_a_long_chain_travels_in_signed_pieces(stick: Stick) -> None:
    desk, laptop = office(2)
    desk.journal.record(STREAM, [opening()], (), RINA)
    for at in range(PIECE + 20):
        note(desk.journal, STREAM, str(at))
    introduced(stick, desk, laptop)
    assert len(laptop.journal.events(STREAM)) == PIECE + 21


def test_an_older_stick_takes_nothing_away(stick: Stick) -> None:
    desk, laptop = office(2)
    desk.journal.record(STREAM, [opening()], (), RINA)
    stick.meet(desk)
    old = stick.path.read_bytes()
    note(desk.journal, STREAM, "sesudah salinan")
    introduced(stick, desk, laptop)
    stick.path.write_bytes(old)
    for device in (laptop, desk):
        assert stick.meet(device).here_only == ()
    assert len(laptop.journal.events(STREAM)) == 2


@pytest.mark.parametrize("kept", [0, 5, 40, 300, -1])
def test_a_cut_stick_says_how_much_is_missing_and_changes_nothing(stick: Stick, kept: int) -> None:
    desk, laptop = office(2)
    stick.meet(desk)
    whole = stick.path.read_bytes()
    stick.path.write_bytes(whole[:kept])
    with pytest.raises(BadInput, match="terpotong: baru"):
        stick.meet(laptop)
    assert stick.path.read_bytes() == whole[:kept]
    assert not facts_of([laptop])[0]


def test_one_altered_byte_anywhere_is_noticed(stick: Stick) -> None:
    desk, laptop = office(2)
    desk.journal.record(STREAM, [opening()], (), RINA)
    stick.meet(desk)
    whole = stick.path.read_bytes()
    for at in range(0, len(whole), 97):
        altered = bytearray(whole)
        altered[at] ^= 1
        stick.path.write_bytes(altered)
        with pytest.raises(AppError):
            stick.meet(laptop)
        assert not facts_of([laptop])[0]


def test_a_stick_signed_by_a_stranger_is_not_believed(stick: Stick) -> None:
    desk, laptop = office(2)
    stick.meet(desk)
    forged = replace(desk.ledger.keys, signing=signatures.new_secret())
    device, known = desk.journal.identity.device, keyring(desk)
    body = stickfile.read(stick.path, desk.ledger.keys, known)
    stage = stickfile.Stage(stick.path)
    stage.finish(replace(body, writer=device), forged)
    with pytest.raises(BadInput, match="rusak atau diubah"):
        stick.meet(laptop)


def test_a_computer_that_nobody_enrolled_reads_nothing(stick: Stick) -> None:
    (desk,) = office(1)
    stick.meet(desk)
    with pytest.raises(Refused, match="belum ditujukan"):
        stick.meet(Device())


def test_a_revoked_computer_reads_nothing_new(stick: Stick) -> None:
    desk, laptop = office(2)
    introduced(stick, desk, laptop)
    gone = DeviceRevoked(laptop.journal.identity.device, "hilang")
    desk.journal.record(OFFICE, [gone], desk.journal.heads(OFFICE), RINA)
    stick.meet(desk)
    with pytest.raises(Refused, match="belum ditujukan"):
        stick.meet(laptop)


def test_sealed_files_travel_in_pieces_behind_the_facts(stick: Stick) -> None:
    desk, laptop = office(2)
    introduced(stick, desk, laptop)
    sealed = bytes(range(256)) * 40
    name = BlobId(hashlib.sha256(sealed).hexdigest())
    bundle = stick.opened(desk)
    assert bundle.lacking([name]) == {name: 0}
    bundle.put_blob(name, 0, sealed[:6000], len(sealed))
    assert bundle.lacking([name]) == {name: 6000}
    bundle.put_blob(name, 6000, sealed[6000:], len(sealed))
    bundle.save(keyring(desk).recipients.values())
    note_added = desk.journal.record(STREAM, [opening()], (), RINA)
    assert note_added
    stick.meet(desk)
    there = stick.opened(laptop)
    assert there.lacking([name]) == {}
    assert there.blob(name, 0) == sealed
    assert there.blob(name, len(sealed)) == b""


def test_a_stick_that_cannot_be_written_keeps_what_it_had(stick: Stick) -> None:
    desk, laptop = office(2)
    introduced(stick, desk, laptop)
    before = stick.path.read_bytes()
    desk.journal.record(STREAM, [opening()], (), RINA)
    in_the_way = stick.path.with_name(stick.path.name + ".baru")
    in_the_way.mkdir()
    with pytest.raises(RemoteAway, match="tidak dapat dipakai"):
        stick.meet(desk)
    assert stick.path.read_bytes() == before
    in_the_way.rmdir()
    introduced(stick, desk, laptop)
    assert facts_of([desk]) == facts_of([laptop])


def test_what_a_broken_write_left_behind_is_written_over(stick: Stick) -> None:
    desk, laptop = office(2)
    left = stick.path.with_name(stick.path.name + ".baru")
    left.write_bytes(b"setengah")
    introduced(stick, desk, laptop)
    assert facts_of([desk]) == facts_of([laptop])
    assert not left.exists()
