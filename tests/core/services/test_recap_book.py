"""The month's book is kept from rows and balances."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop_app.core.ids import CaseId
from desktop_app.core.rows import Reason, RecapRow, RecapStep
from desktop_app.core.services.book import Month, Recap, Spread
from desktop_app.core.services.bookkeeping import Bookkeeper, spread_of
from desktop_app.core.sop.model import Procedure, StandardTime, Step, Turn, Unit

NOVEMBER = Month(2026, 11)


def step_of(number: int) -> Step:
    unit = Unit.DAYS if number == 6 else Unit.MINUTES
    return Step(
        number=number,
        activity=f"kegiatan {number}",
        title=f"Langkah {number}",
        actors=(),
        reading=(),
        turn=Turn.APPLICANT,
        requirements=(),
        standard_time=StandardTime(15 if number == 6 else 5, unit),
        outputs=(),
    )


SOP = Procedure(
    number="D.V.1",
    version="1",
    code="IUI",
    name="Izin Usaha Industri",
    source="",
    legal_basis=(),
    qualifications=(),
    related=(),
    equipment=(),
    warning="",
    record_keeping="",
    steps=tuple(step_of(number) for number in range(1, 9)),
)


def at(day: date, hour: int = 3) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def calendar_days(first: date, last: date) -> int:
    return (last - first).days


def done(step: int, day: date, *, round_: int = 1, seconds: int = 120, due: date | None = None):  # type: ignore[no-untyped-def]  # noqa: ANN201
    return RecapStep(
        step=step,
        round=round_,
        status="selesai",
        started=at(day),
        finished=at(day),
        active_seconds=seconds,
        paused_seconds=0,
        pauses=0,
        standard_value=15 if step == 6 else 5,
        standard_unit="hari" if step == 6 else "menit",
        due=due,
        overlapping=False,
    )


def case(number: int, opened: date, *steps: RecapStep, **more: object) -> RecapRow:
    fields: dict[str, object] = {
        "case": CaseId(f"{number:032x}"),
        "number": f"IUI-2026-A-{number:04d}",
        "procedure": "D.V.1",
        "business": "UD Contoh",
        "applicant": "Sri (contoh)",
        "village": "Colo",
        "kecamatan": "Dawe",
        "kbli": "10710",
        "opened": at(opened),
        "complete": None,
        "bap_number": "",
        "bap_day": None,
        "returns": 0,
        "return_reasons": (),
        "sk_number": "",
        "sk_day": None,
        "handed_over": None,
        "receiver": "",
        "phase": "berjalan",
        "ending": "",
        "ended": None,
        "voided": (),
        "steps": steps,
    }
    return RecapRow(**(fields | more))  # type: ignore[arg-type]


def book(*rows: RecapRow, today: date = date(2026, 11, 30)) -> Recap:
    return Bookkeeper(NOVEMBER, today, (SOP,), calendar_days).keep(rows)


def test_a_month_without_cases_is_nihil() -> None:
    recap = book()
    assert recap.nil
    assert recap.totals.balanced()


def test_what_came_and_what_left_is_counted_once() -> None:
    recap = book(
        case(1, date(2026, 10, 30), sk_number="SK 1", sk_day=date(2026, 11, 3)),
        case(2, date(2026, 11, 2)),
        case(3, date(2026, 11, 4), phase="dihentikan", ended=at(date(2026, 11, 5)), ending="x"),
        case(4, date(2026, 10, 1), sk_number="SK 0", sk_day=date(2026, 10, 28)),
        case(5, date(2026, 12, 1)),
    )
    totals = recap.totals
    assert (totals.carried_over, totals.came_in) == (1, 2)
    assert (totals.issued, totals.returned, totals.in_progress) == (1, 1, 1)
    assert totals.balanced()
    assert [line.number[-1] for line in recap.lines] == ["1", "2", "3"]


def test_a_case_with_the_applicant_at_the_months_end_is_returned_then_comes_back() -> None:
    back = case(
        1,
        date(2026, 11, 2),
        done(5, date(2026, 11, 3)),
        done(6, date(2026, 11, 20)),
        done(5, date(2026, 12, 2), round_=2),
        returns=1,
    )
    assert book(back).totals.returned == 1
    december = Bookkeeper(Month(2026, 12), date(2026, 12, 31), (SOP,), calendar_days).keep([back])
    assert (december.totals.carried_over, december.totals.in_progress) == (1, 1)


def test_days_of_step_six_are_counted_from_the_complete_file_of_that_round() -> None:
    row = case(
        1,
        date(2026, 11, 2),
        done(5, date(2026, 11, 3)),
        done(6, date(2026, 11, 13), due=date(2026, 11, 18)),
        done(5, date(2026, 11, 16), round_=2),
        done(6, date(2026, 11, 20), round_=2, due=date(2026, 11, 19)),
        returns=1,
    )
    recap = book(row)
    assert recap.lines[0].working_days == 4
    visit = recap.steps[5]
    assert (visit.cases, visit.late, visit.median, visit.longest) == (2, 1, "7 hari", "10 hari")
    assert recap.totals.late == 1


def test_a_promise_nobody_began_to_keep_is_late() -> None:
    waiting = replace(done(6, date(2026, 11, 3), due=date(2026, 11, 18)), started=None)
    waiting = replace(waiting, status="menunggu", finished=None, active_seconds=0)
    row = case(1, date(2026, 11, 2), done(5, date(2026, 11, 3)), waiting)
    assert book(row).totals.late == 1
    assert book(row).lines[0].steps[-1].late
    assert book(row, today=date(2026, 11, 18)).totals.late == 0


def test_a_promise_that_ended_with_its_case_is_not_late() -> None:
    waiting = replace(done(6, date(2026, 11, 3), due=date(2026, 11, 18)), finished=None)
    gone = {"phase": "dihentikan", "ended": at(date(2026, 11, 10)), "ending": "dicabut pemohon"}
    assert book(case(1, date(2026, 11, 2), waiting, **gone)).totals.late == 0


def test_a_past_book_counts_no_promise_broken_after_it() -> None:
    visit = done(6, date(2026, 12, 10), due=date(2026, 12, 2))
    assert book(case(1, date(2026, 11, 10), visit)).totals.late == 0


def test_minutes_are_active_minutes_and_late_past_the_standard() -> None:
    row = case(
        1, date(2026, 11, 2), done(1, date(2026, 11, 2), seconds=301),
        done(2, date(2026, 11, 2), seconds=300),
    )  # fmt: skip
    line = book(row).lines[0]
    assert [(s.number, s.text, s.late) for s in line.steps] == [
        (1, "5:01", True),
        (2, "5:00", False),
    ]


def test_reasons_of_returns_and_pauses_are_counted_together() -> None:
    day = date(2026, 11, 2)
    pauses = (Reason(day, "jaringan"), Reason(day, "jaringan"))
    paused = replace(done(1, day), pause_reasons=pauses)
    row = case(1, day, paused, return_reasons=(Reason(day, "TPS limbah"),))
    assert book(row).reasons == (("Jeda: jaringan", 2), ("TPS limbah", 1))


def test_reasons_of_other_months_are_not_counted() -> None:
    days = (date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 30), date(2026, 12, 1))
    pauses = tuple(Reason(day, "jaringan") for day in days)
    paused = replace(done(1, date(2026, 10, 2)), pause_reasons=pauses)
    returns = tuple(Reason(day, "TPS limbah") for day in days)
    row = case(1, date(2026, 10, 2), paused, return_reasons=returns)
    assert book(row).reasons == (("Jeda: jaringan", 2), ("TPS limbah", 2))


def test_a_past_book_shows_nothing_that_came_later() -> None:
    later = date(2026, 12, 3)
    row = case(
        1, date(2026, 11, 2), done(1, date(2026, 11, 2)), done(6, later, due=date(2026, 12, 1)),
        bap_number="BAP/1", bap_day=later, sk_number="503/1", sk_day=later,
        handed_over=at(later), receiver="Sri (contoh)",
    )  # fmt: skip
    line = book(row, today=date(2026, 12, 31)).lines[0]
    assert (line.result, line.bap, line.sk, line.handed_over) == ("proses", "", "", "")
    assert line.working_days is None
    assert [step.number for step in line.steps] == [1]


def test_half_past_six_in_the_morning_is_the_offices_day() -> None:
    early = replace(case(1, date(2026, 10, 31)), opened=datetime(2026, 10, 31, 23, 30, tzinfo=UTC))
    late = replace(case(2, date(2026, 10, 31)), opened=datetime(2026, 10, 31, 16, 30, tzinfo=UTC))
    totals = book(early, late).totals
    assert (totals.came_in, totals.carried_over) == (1, 1)


days = st.dates(date(2026, 9, 1), date(2026, 12, 31))


@st.composite
def histories(draw: st.DrawFn) -> RecapRow:
    opened = draw(days)
    later = [opened + timedelta(days=draw(st.integers(0, 40))) for _ in range(4)]
    later.sort()
    steps = [done(5, later[0]), done(6, later[1])]
    returns = draw(st.integers(0, 1))
    if returns and draw(st.booleans()):
        steps.append(done(5, later[2], round_=2))
    fate = draw(st.sampled_from(["berjalan", "selesai", "dihentikan"]))
    more: dict[str, object] = {"returns": returns, "phase": fate}
    if fate == "selesai":
        more |= {"sk_number": "SK", "sk_day": later[3], "handed_over": at(later[3])}
    if fate == "dihentikan":
        more |= {"ended": at(later[3]), "ending": "dicabut pemohon"}
    return case(draw(st.integers(1, 99)), opened, *steps, **more)


@given(st.lists(histories(), max_size=8), days)
def test_carried_over_and_came_in_always_equal_what_became_of_them(
    rows: list[RecapRow], today: date
) -> None:
    assert book(*rows, today=today).totals.balanced()


@given(st.lists(histories(), max_size=8))
def test_what_a_month_leaves_is_what_the_next_carries_over(rows: list[RecapRow]) -> None:
    october = Bookkeeper(Month(2026, 10), date(2027, 3, 1), (SOP,), calendar_days).keep(rows)
    ended = sum(1 for line in october.lines if line.result == "dicabut pemohon")
    after = Bookkeeper(NOVEMBER, date(2027, 3, 1), (SOP,), calendar_days).keep(rows)
    left_open = october.totals.in_progress + october.totals.returned
    gone = sum(
        1
        for row in rows
        if row.phase == "dihentikan"
        and row.ended is not None
        and (row.ended.year, row.ended.month) == (2026, 10)
    )
    assert after.totals.carried_over == left_open - gone
    assert ended >= gone


def test_a_few_times_are_told_whole_and_many_by_their_middle() -> None:
    few = spread_of([300, 600, 900], 600)
    assert few == Spread(0.5, 1.0, 1.5)
    many = spread_of([60 * minute for minute in range(11)], 600)
    assert many is not None
    assert (many.low, many.middle, many.high) == pytest.approx((0.1, 0.5, 0.9))
    assert spread_of([], 600) is None
