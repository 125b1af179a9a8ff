"""What is said of a plan before a team is sent."""

from datetime import date

import pytest
from msgspec.structs import replace

from desktop_app.core.cases.visit_commands import PlanVisit
from desktop_app.core.ids import CaseId
from desktop_app.core.services.planning import Sending, next_day, warnings
from tests.journeys.counter import MONDAY, Counter

TUESDAY = date(2026, 11, 24)


@pytest.fixture
def waiting(counter: Counter) -> Counter:
    counter.receives("D.V.1")
    counter.reaches_the_team()
    return counter


def sending(counter: Counter, case: str = "lain", due: date | None = None) -> Sending:
    house = counter.house
    return Sending(CaseId(case), due, house.reading.day_counter(), house.itineraries.all())


def plan(counter: Counter, day: date = TUESDAY, hour: str = "09.00") -> PlanVisit:
    return PlanVisit((counter.team,), "090/12", MONDAY, day, hour)


def test_the_next_day_skips_weekend_and_holidays(waiting: Counter) -> None:
    days = waiting.house.reading.day_counter()
    assert next_day(date(2026, 11, 27), days) == date(2026, 11, 30)
    assert next_day(date(2026, 12, 31), days) == date(2027, 1, 4)


def test_without_a_list_the_next_day_of_the_week_is_offered(waiting: Counter) -> None:
    days = waiting.house.reading.day_counter()
    assert next_day(date(2040, 11, 30), days) == date(2040, 12, 3)


def test_an_ordinary_day_needs_no_word(waiting: Counter) -> None:
    assert warnings(plan(waiting), sending(waiting, due=date(2026, 12, 14))) == ()


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 28), "bukan hari kerja"),
        (date(2026, 12, 25), "libur:"),
        (date(2026, 11, 20), "sudah lewat"),
        (date(2040, 11, 30), "Daftar hari libur 2040 belum ada"),
    ],
)
def test_a_day_without_service_is_named(waiting: Counter, day: date, words: str) -> None:
    (told,) = warnings(plan(waiting, day), sending(waiting))
    assert words in told


def test_a_visit_after_the_promised_day_is_told(waiting: Counter) -> None:
    assert warnings(plan(waiting), sending(waiting, due=MONDAY)) == (
        "Kunjungan sesudah tanggal janji, 23 November 2026.",
    )


def test_a_member_at_two_places_in_one_hour_is_told(waiting: Counter) -> None:
    waiting.does(plan(waiting), waiting.bureau)
    (told,) = warnings(plan(waiting), sending(waiting))
    assert told.startswith("Nur Aini (contoh) sudah bertugas pukul 09.00 di ")
    assert warnings(plan(waiting, hour="13.00"), sending(waiting)) == ()
    assert warnings(plan(waiting), sending(waiting, waiting.case)) == ()
    other = replace(plan(waiting), members=(waiting.bureau,))
    assert warnings(other, sending(waiting)) == ()
