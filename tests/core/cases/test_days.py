"""Promised days, and what the ruler says of them."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from desktop_app.core.cases import deadlines
from desktop_app.core.cases.commands import (
    DecideVerification,
    ParkCase,
    ReopenStep,
    ReturnToTeam,
)
from desktop_app.core.cases.deadlines import Level, TimeReading
from desktop_app.core.events.vocabulary import ParkReason, Repair
from desktop_app.core.sop.model import Turn
from tests.core.cases.desk import KUDUS, Desk

FENCE = (Repair("bounds", "batas timur"),)


def reading(desk: Desk, step: int) -> TimeReading:
    return deadlines.read_time(desk.state(), desk.context(), step, desk.replica.clock)


def at(day: date, hour: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=KUDUS)


@pytest.mark.parametrize(
    ("day", "used", "left", "level"),
    [
        (date(2026, 11, 23), 0, 15, Level.SAFE),
        (date(2026, 11, 24), 1, 14, Level.SAFE),
        (date(2026, 12, 8), 11, 4, Level.SAFE),
        (date(2026, 12, 9), 12, 3, Level.NEAR),
        (date(2026, 12, 14), 15, 0, Level.NEAR),
        (date(2026, 12, 15), 16, -1, Level.LATE),
    ],
)
def test_fifteen_days_are_working_days(day: date, used: int, left: int, level: Level) -> None:
    desk = Desk().at_step_6()
    desk.replica.clock = at(day, 9)
    found = reading(desk, 6)
    assert (found.used, found.left, found.level) == (used, left, level)
    assert (found.due, found.working_days, found.running) == (date(2026, 12, 14), True, True)


def test_a_saturday_after_the_day_is_late() -> None:
    desk = Desk().open().complete(1, 2, 3, 4)
    desk.replica.clock = at(date(2026, 11, 20), 9)
    desk.complete(5)
    due = desk.state().promise()
    assert due is not None
    assert due.due == date(2026, 12, 11)
    desk.replica.clock = at(date(2026, 12, 12), 9)
    assert reading(desk, 6).level is Level.LATE


@pytest.mark.parametrize(("hour", "start"), [(6, date(2026, 11, 23)), (23, date(2026, 11, 23))])
def test_early_and_late_hours_belong_to_the_offices_day(hour: int, start: date) -> None:
    desk = Desk().open().complete(1, 2, 3, 4)
    desk.replica.clock = at(date(2026, 11, 23), hour) + timedelta(minutes=30)
    desk.complete(5)
    promise = desk.state().promise()
    assert promise is not None
    assert promise.start == start


def test_the_days_stop_counting_when_step_6_is_finished() -> None:
    desk = Desk().at_step_6()
    desk.replica.wait(days=1)
    desk.do(DecideVerification(True, desk.page(6)))
    desk.replica.wait(days=30)
    found = reading(desk, 6)
    assert (found.used, found.level, found.running) == (1, Level.SAFE, False)


def test_a_return_from_7_to_6_lets_the_fifteen_days_go_on() -> None:
    desk = Desk().at_step_7()
    before = desk.state().promise()
    desk.replica.wait(days=2)
    desk.do(ReturnToTeam("BAP belum bertanggal"))
    assert desk.state().promise() == before
    assert (reading(desk, 6).used, reading(desk, 6).running) == (2, True)


def rounds(on_return: str) -> Desk:
    """Four working days until Tidak, a week with the applicant, complete again."""
    desk = Desk(on_return=on_return).at_step_6()
    desk.replica.clock = at(date(2026, 11, 27), 9)
    desk.do(DecideVerification(False, desk.page(6), FENCE, date(2026, 12, 11)))
    desk.replica.clock = at(date(2026, 12, 4), 9)
    return desk.complete(5)


@pytest.mark.parametrize(
    ("on_return", "due"),
    [
        ("ULANG", date(2026, 12, 29)),
        ("JEDA", date(2026, 12, 21)),
        ("JALAN", date(2026, 12, 14)),
    ],
)
def test_a_round_restarts_pauses_or_goes_on_as_the_rule_says(on_return: str, due: date) -> None:
    desk = rounds(on_return)
    promise = desk.state().promise()
    assert promise is not None
    assert (promise.round, promise.due) == (2, due)
    assert desk.state().promises[0].due == date(2026, 12, 14)


def test_days_that_go_on_are_promised_while_the_applicant_repairs() -> None:
    desk = Desk(on_return="JALAN").at_step_6()
    desk.do(DecideVerification(False, desk.page(6), FENCE, date(2026, 12, 11)))
    promise = desk.state().promise()
    assert promise is not None
    assert (promise.round, promise.due) == (2, date(2026, 12, 14))


def test_a_year_without_a_list_never_stops_the_counter() -> None:
    desk = Desk(lists_until=2026).open().complete(1, 2, 3, 4)
    desk.replica.clock = at(date(2026, 12, 18), 9)
    desk.complete(5)
    assert (desk.state().step, desk.state().promise()) == (6, None)
    found = reading(desk, 6)
    assert found.unknown == "Batas waktu belum dapat dihitung, impor daftar 2027."
    assert (found.due, found.left) == (None, None)
    assert desk.promise_what_is_owed() == ()


def test_the_promise_is_recorded_after_the_import_and_counts_from_its_own_day() -> None:
    desk = Desk(lists_until=2026).open().complete(1, 2, 3, 4)
    desk.replica.clock = at(date(2026, 12, 18), 9)
    desk.complete(5)
    desk.replica.wait(days=5)
    desk = replace(desk, lists_until=9999)
    assert reading(desk, 6).unknown == "Batas waktu belum dicatat."
    assert len(desk.promise_what_is_owed()) == 1
    promise = desk.state().promise()
    assert promise is not None
    assert (promise.start, promise.due) == (date(2026, 12, 18), date(2027, 1, 14))
    assert desk.promise_what_is_owed() == ()


def test_completing_a_reopened_step_5_does_not_move_the_promise() -> None:
    desk = Desk().at_step_6()
    before = desk.state().promise()
    desk.replica.wait(days=3)
    desk.do(ReopenStep(5, "salah unggah"))
    desk.complete(5)
    assert desk.state().promise() == before


def test_whose_turn_it_is() -> None:
    desk = Desk().open()
    assert deadlines.turn(desk.state(), desk.context()) is Turn.APPLICANT
    desk = Desk().at_step_7()
    assert deadlines.turn(desk.state(), desk.context()) is Turn.HEAD
    desk.do(ParkCase(ParkReason.OTHER, None, "kepala dinas dinas luar"))
    assert deadlines.turn(desk.state(), desk.context()) is Turn.APPLICANT
