"""Numbers of letters at the hub: never the same for two computers."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from desktop_app.core.errors import NotFound, Refused
from desktop_app.core.ids import DeviceId, Epoch
from desktop_app.core.sync.hub.numbers import Given
from tests.hub.offices import KUDUS, OTHERS, Seat, TestHub
from tests.hub.server import Server

SK = ("SK", 2026)
EPOCH = Epoch("e" * 32)


@pytest.fixture
def seats(hub: TestHub) -> tuple[Seat, ...]:
    found = tuple(hub.seat(DeviceId(tag * 32)) for tag in "ab")
    for seat in found:
        seat.numbers.report(())
    return found


def test_two_computers_get_blocks_that_do_not_overlap(seats: tuple[Seat, ...]) -> None:
    desk, laptop = seats
    assert desk.numbers.grant(SK, EPOCH, 50, 0) == range(1, 51)
    assert laptop.numbers.grant(SK, EPOCH, 50, 0) == range(51, 101)
    assert laptop.numbers.grant(("BAP", 2026), EPOCH, 50, 0) == range(1, 51)
    assert laptop.numbers.grant(("SK", 2027), EPOCH, 50, 0) == range(1, 51)


def test_all_who_ask_at_once_get_their_own(hub: TestHub) -> None:
    found = [hub.seat(DeviceId(f"{at:032}"), f"Komputer {at}") for at in range(8)]
    for seat in found:
        seat.numbers.report(())

    def ask(seat: Seat) -> list[int]:
        held, got = 0, list[int]()
        for _ in range(10):
            block = seat.numbers.grant(SK, EPOCH, 5, held)
            held = block[-1]
            got += block
        return got

    with ThreadPoolExecutor(len(found)) as pool:
        numbers = [number for got in pool.map(ask, found) for number in got]
    assert sorted(numbers) == list(range(1, 401))


def test_a_block_whose_answer_was_lost_is_given_again(seats: tuple[Seat, ...]) -> None:
    desk, laptop = seats
    first = desk.numbers.grant(SK, EPOCH, 50, 0)
    laptop.numbers.grant(SK, EPOCH, 50, 0)
    assert desk.numbers.grant(SK, EPOCH, 50, 0) == first
    assert desk.numbers.grant(SK, EPOCH, 50, first[-1]) == range(101, 151)


def test_a_new_epoch_gets_a_block_of_its_own(seats: tuple[Seat, ...]) -> None:
    desk, _ = seats
    desk.numbers.grant(SK, EPOCH, 50, 0)
    assert desk.numbers.grant(SK, Epoch("f" * 32), 50, 0) == range(51, 101)


def test_numbers_that_were_given_before_there_was_a_hub_are_left_out(
    seats: tuple[Seat, ...],
) -> None:
    desk, laptop = seats
    desk.numbers.report([Given(*SK, 312)])
    with pytest.raises(Refused, match="1 komputer"):
        desk.numbers.grant(SK, EPOCH, 50, 0)
    laptop.numbers.report([Given(*SK, 300), Given("BAP", 2026, 7)])
    desk.numbers.report([Given(*SK, 312), Given("BAP", 2026, 7)])
    laptop.numbers.report([])
    assert desk.numbers.grant(SK, EPOCH, 50, 0) == range(313, 363)


def test_nothing_is_granted_before_every_computer_reported(hub: TestHub) -> None:
    desk, laptop = (hub.seat(DeviceId(tag * 32)) for tag in "ab")
    desk.numbers.report(())
    with pytest.raises(Refused, match="1 komputer belum melapor"):
        desk.numbers.grant(SK, EPOCH, 50, 0)
    laptop.numbers.report(())
    assert desk.numbers.grant(SK, EPOCH, 50, 0)


def test_nobody_waits_for_a_revoked_computer_or_for_another_office(hub: TestHub) -> None:
    desk, lost = hub.seat(DeviceId("a" * 32)), hub.seat(DeviceId("b" * 32), "Laptop hilang")
    hub.seat(DeviceId("c" * 32), office=OTHERS)
    desk.numbers.report(())
    hub.admin.revoke(lost.name)
    assert desk.numbers.grant(SK, EPOCH, 50, 0)


def test_an_administrator_skips_ahead_for_one_register(hub: TestHub) -> None:
    desk, _ = (hub.seat(DeviceId(tag * 32)) for tag in "ab")
    hub.admin.skip(KUDUS.name, "SK", 2026, 500)
    assert desk.numbers.grant(SK, EPOCH, 50, 0) == range(501, 551)
    with pytest.raises(Refused):
        desk.numbers.grant(("BAP", 2026), EPOCH, 50, 0)
    with pytest.raises(NotFound):
        hub.admin.skip("Kantor Siapa", "SK", 2026, 500)


def test_a_hub_put_back_to_yesterday_waits_for_everybody() -> None:
    """The files of the server are put back behind its back: it cannot know, but it has started."""
    server = Server()
    try:
        server.start()
        hub = TestHub(server)
        desk, laptop = (hub.seat(DeviceId(tag * 32)) for tag in "ab")
        server.back_up()
        for seat in (desk, laptop):
            seat.numbers.report(())
        after = desk.numbers.grant(SK, EPOCH, 50, 0)
        for seat in (desk, laptop):
            seat.hub.close()
        server.put_back()
        with pytest.raises(Refused):
            laptop.numbers.grant(SK, EPOCH, 50, 0)
        laptop.numbers.report(())
        with pytest.raises(Refused):
            laptop.numbers.grant(SK, EPOCH, 50, 0)
        desk.numbers.report([Given(*SK, after[-1])])
        laptop.numbers.report(())
        assert laptop.numbers.grant(SK, EPOCH, 50, 0) == range(51, 101)
        hub.close()
    finally:
        server.remove()


def test_whoever_knows_more_than_the_hub_shows_that_it_forgot(seats: tuple[Seat, ...]) -> None:
    desk, laptop = seats
    desk.numbers.grant(SK, EPOCH, 50, 0)
    laptop.numbers.report([Given(*SK, 400)])
    with pytest.raises(Refused):
        laptop.numbers.grant(SK, EPOCH, 50, 0)
    desk.numbers.report([Given(*SK, 50)])
    assert laptop.numbers.grant(SK, EPOCH, 50, 0) == range(401, 451)
