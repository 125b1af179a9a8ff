"""The worklist: late first, then near, running, paused, waiting, safe."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop_app.core.calendar.holidays import Holiday, HolidayKind, HolidayList
from desktop_app.core.calendar.workdays import USUAL
from desktop_app.core.cases.deadlines import Level
from desktop_app.core.clock import KUDUS
from desktop_app.core.events.envelope import Fact
from desktop_app.core.events.facts import (
    CaseEnded,
    CaseOpened,
    CaseParked,
    DeadlinePromised,
    NoteAdded,
    StepCompleted,
    VerificationDecided,
    WorkStarted,
    WorkStopped,
)
from desktop_app.core.events.vocabulary import Ending, ParkReason, PauseReason, Repair
from desktop_app.core.ids import CaseId, SessionId, StreamId
from desktop_app.core.rows import Tab, Urgency, WorklistRow
from desktop_app.core.services.row_timing import DayCounter, row_timing
from desktop_app.core.store.engine import Database
from desktop_app.core.store.queries import Queries
from tests.store import desk
from tests.store.desk import RINA, START, STREAM
from tests.store.urgencies import moment, urgency

S1 = SessionId("s1")
PROMISED = date(2026, 11, 30)
CHRISTMAS = HolidayList(
    2026,
    "uji",
    "uji",
    tuple(Holiday(date(2026, 12, day), HolidayKind.NATIONAL, "Natal") for day in (24, 25)),
)


@pytest.fixture
def queries(store: desk.SqlDesk) -> Queries:
    return Queries(store.database)


def case(store: desk.SqlDesk, number: int, *facts: Fact) -> CaseId:
    stream = StreamId(f"{number:032x}")
    store.journal.record(stream, [desk.opening(f"IUI-2026-A-{number:04}"), *facts], (), RINA)
    return CaseId(stream)


def through(step: int) -> list[Fact]:
    return [StepCompleted(number, 1, (), "") for number in range(1, step + 1)]


def only(queries: Queries, tab: Tab = Tab.ALL) -> WorklistRow:
    page = queries.worklist(tab, moment(START))
    assert page.total == 1
    return page.rows[0]


def test_a_new_case_waits_at_its_first_step(store: desk.SqlDesk, queries: Queries) -> None:
    case(store, 1)
    row = only(queries)
    assert (row.number, row.business, row.applicant) == (
        "IUI-2026-A-0001",
        "CV Sumber Jati Contoh",
        "Sri Contoh",
    )
    assert (row.step, row.step_count, row.round, row.turn) == (1, 8, 1, "pemohon")
    assert (row.status, row.phase) == ("belum", "berjalan")
    assert (row.standard_value, row.standard_unit) == (15, "menit")
    assert urgency(row, moment(START)) is Urgency.WAITING
    assert row.since == row.opened


def test_a_running_clock_becomes_near_and_late_by_itself(
    store: desk.SqlDesk, queries: Queries
) -> None:
    case(store, 1, WorkStarted(S1, 1, 1))
    row = only(queries)
    began = row.running_since
    assert began is not None
    for minutes, group in ((0, Urgency.RUNNING), (12, Urgency.NEAR), (16, Urgency.LATE)):
        now = began + timedelta(minutes=minutes)
        assert urgency(row, moment(now)) is group
        assert queries.worklist(Tab.ALL, moment(now), urgency=group).total == 1
        counts = queries.counts(moment(now))
        assert (counts.late, counts.near) == (group is Urgency.LATE, group is Urgency.NEAR)


def test_a_paused_step_keeps_what_it_used(store: desk.SqlDesk, queries: Queries) -> None:
    case(store, 1, WorkStarted(S1, 1, 1), WorkStopped(S1, 100, PauseReason.NETWORK, ""))
    row = only(queries)
    assert (row.status, row.pause_reason, row.active_seconds) == ("dijeda", "jaringan", 100)
    assert row.running_since is None
    assert urgency(row, moment(START + timedelta(days=3))) is Urgency.PAUSED


def test_a_paused_step_over_its_standard_is_late(store: desk.SqlDesk, queries: Queries) -> None:
    case(store, 1, WorkStarted(S1, 1, 1), WorkStopped(S1, 901, PauseReason.BREAK, ""))
    assert urgency(only(queries), moment(START + timedelta(days=1))) is Urgency.LATE


def test_a_promised_day_is_late_when_it_is_over_in_the_office(
    store: desk.SqlDesk, queries: Queries
) -> None:
    promise = DeadlinePromised(6, 1, date(2026, 11, 9), date(2026, 11, 27), 19, "2026")
    case(store, 1, *through(5), promise)
    row = only(queries)
    assert (row.step, row.turn, row.due) == (6, "tim_teknis", date(2026, 11, 27))
    assert row.late_at is not None
    assert row.late_at.astimezone(KUDUS).isoformat() == "2026-11-28T00:00:00+07:00"
    last_minute = row.late_at - timedelta(minutes=1)
    assert urgency(row, moment(last_minute)) is Urgency.NEAR
    assert urgency(row, moment(row.late_at)) is Urgency.LATE
    assert urgency(row, moment(row.late_at - timedelta(days=9))) is Urgency.SAFE


def test_holidays_bring_a_promise_near_earlier(store: desk.SqlDesk, queries: Queries) -> None:
    promise = DeadlinePromised(6, 1, PROMISED, date(2026, 12, 28), 28, "2026")
    case(store, 1, *through(5), promise)
    monday = datetime(2026, 12, 21, 3, tzinfo=UTC)
    for lists, near in (({}, 0), ({2026: CHRISTMAS}, 1)):
        now = moment(monday, lists)
        assert queries.counts(now).near == near
        assert queries.worklist(Tab.ALL, now, urgency=Urgency.NEAR).total == near
        assert queries.worklist(Tab.ALL, now, urgency=Urgency.SAFE).total == 1 - near


@pytest.mark.parametrize("today", [date(2026, 12, 18) + timedelta(days=n) for n in range(14)])
def test_the_list_and_the_chip_agree_on_what_is_near(
    store: desk.SqlDesk, queries: Queries, today: date
) -> None:
    for number, due in enumerate((22, 23, 28, 29, 30), 1):
        ends = date(2026, 12, due)
        promise = DeadlinePromised(6, 1, PROMISED, ends, (ends - PROMISED).days, "2026")
        case(store, number, *through(5), promise)
    now = datetime(today.year, today.month, today.day, 3, tzinfo=UTC)
    lists = {2026: CHRISTMAS, 2027: replace(CHRISTMAS, year=2027, days=())}
    counter = DayCounter(USUAL, lists)
    found = queries.worklist(Tab.ALL, moment(now, lists), urgency=Urgency.NEAR)
    rows = queries.worklist(Tab.ALL, moment(now, lists)).rows
    by_chip = {row.number for row in rows if row_timing(row, now, counter).level is Level.NEAR}
    assert {row.number for row in found.rows} == by_chip


def test_a_parked_case_waits_for_its_applicant_and_comes_up_on_its_day(
    store: desk.SqlDesk, queries: Queries
) -> None:
    follow_up = date(2026, 11, 26)
    case(store, 1, *through(5), CaseParked(ParkReason.EMAIL, follow_up, ""))
    row = only(queries, Tab.PARKED)
    assert (row.turn, row.phase, row.status) == ("pemohon", "diparkir", "dijeda")
    assert (row.parked_reason, row.follow_up) == ("email", follow_up)
    assert urgency(row, moment(START)) is Urgency.PAUSED
    assert urgency(row, moment(START + timedelta(days=3))) is Urgency.NEAR
    assert queries.dues(date(2026, 11, 25)) == ()
    assert [found.case for found in queries.dues(follow_up)] == [row.case]


def test_a_returned_case_stands_in_its_own_tab_with_its_repair_date(
    store: desk.SqlDesk, queries: Queries
) -> None:
    until = date(2026, 12, 4)
    returned = VerificationDecided(
        1, fulfilled=False, repair_by=until, repairs=(Repair("luas", "beda"),), note=""
    )
    case(store, 1, *through(6), returned)
    row = only(queries, Tab.RETURNED)
    assert (row.step, row.round, row.returned, row.turn) == (5, 2, True, "pemohon")
    assert (row.status, row.active_seconds, row.by) == ("belum", 0, None)
    assert row.repair_by == until
    assert [found.repair_by for found in queries.dues(until)] == [until]


def test_an_ended_case_is_in_the_archive_only(store: desk.SqlDesk, queries: Queries) -> None:
    ended = case(store, 1, CaseEnded(Ending.WITHDRAWN, "pindah"))
    assert queries.worklist(Tab.ALL, moment(START)).rows == ()
    row = only(queries, Tab.ARCHIVE)
    assert (row.case, row.phase) == (ended, "dihentikan")
    assert urgency(row, moment(START + timedelta(days=99))) is Urgency.SAFE
    assert queries.counts(moment(START)).tabs[Tab.ARCHIVE] == 1


def test_a_case_in_conflict_is_marked(store: desk.SqlDesk, queries: Queries) -> None:
    one = case(store, 1)
    stream = StreamId(one)
    seen = store.journal.heads(stream)
    for reason in (Ending.WITHDRAWN, Ending.ABANDONED):
        store.journal.record(stream, [CaseEnded(reason, "")], seen, RINA)
    found = queries.row(one)
    assert found is not None
    assert found.conflicts == 1


def test_the_tabs_count_whose_turn_it_is(store: desk.SqlDesk, queries: Queries) -> None:
    case(store, 1)
    case(store, 2, *through(5))
    case(store, 3, CaseEnded(Ending.ABANDONED, ""))
    tabs = queries.counts(moment(START)).tabs
    assert tabs[Tab.ALL] == 2
    assert (tabs[Tab.APPLICANT], tabs[Tab.TEAM], tabs[Tab.HEAD]) == (1, 1, 0)
    assert queries.worklist(Tab.TEAM, moment(START)).rows[0].number == "IUI-2026-A-0002"
    today = queries.counts(moment(START))
    assert (today.opened_today, today.finished_today) == (3, 1)
    assert queries.counts(moment(START + timedelta(days=1))).opened_today == 0


def test_the_numbers_on_the_tabs_follow_what_another_connection_wrote(
    store: desk.SqlDesk,
) -> None:
    beside = Database(store.database.path, desk.KEY, writable=False)
    reading = Queries(beside)
    case(store, 1)
    assert reading.tabs()[Tab.ALL] == 1
    case(store, 2)
    assert reading.tabs() == reading.counts(moment(START)).tabs
    assert reading.tabs()[Tab.ALL] == 2
    beside.close()


def test_a_case_is_found_by_number_and_by_id(store: desk.SqlDesk, queries: Queries) -> None:
    one = case(store, 7)
    assert queries.find(" iui-2026-a-0007 ") == one
    assert queries.find(one) == one
    assert queries.find("IUI-2026-A-0008") is None


def test_a_case_of_an_sop_that_is_not_here_is_still_listed(
    store: desk.SqlDesk, queries: Queries
) -> None:
    opened = CaseOpened("XX-2026-A-0001", "D.V.9", "1", {"applicant.name": "Sri Contoh"})
    store.journal.record(STREAM, [opened, NoteAdded("x")], (), RINA)
    row = only(queries)
    assert (row.number, row.step_count, row.applicant) == ("XX-2026-A-0001", 0, "Sri Contoh")
    assert "tidak ada" in row.procedure_name


histories: st.SearchStrategy[list[Fact]] = st.one_of(
    st.just([]),
    st.builds(lambda _: [WorkStarted(S1, 1, 1)], st.none()),
    st.builds(
        lambda s: [WorkStarted(S1, 1, 1), WorkStopped(S1, s, PauseReason.BREAK, "")],
        st.integers(0, 1200),
    ),
    st.builds(
        lambda day: [
            *through(5),
            DeadlinePromised(6, 1, day, day + timedelta(days=18), 19, "2026"),
        ],
        st.dates(date(2026, 10, 20), date(2026, 12, 1)),
    ),
    st.builds(
        lambda day: [CaseParked(ParkReason.EMAIL, day, "")],
        st.none() | st.dates(date(2026, 11, 20), date(2026, 11, 30)),
    ),
    st.just(through(7)),
    st.builds(lambda _: [CaseEnded(Ending.ABANDONED, "")], st.none()),
)


@given(st.lists(histories, max_size=12), st.integers(0, 40), st.integers(1, 5))
def test_pages_together_are_the_whole_list_in_order_of_urgency(
    cases: list[list[Fact]], days: int, size: int
) -> None:
    store = desk.SqlDesk(Path(":memory:"))
    for number, facts in enumerate(cases, 1):
        case(store, number, *facts)
    queries = Queries(store.database)
    now = START + timedelta(days=days, minutes=3)
    for tab in Tab:
        whole = queries.worklist(tab, moment(now), page=(100, 0))
        assert whole.total == len(whole.rows) == queries.counts(moment(now)).tabs[tab]
        pages = [
            queries.worklist(tab, moment(now), page=(size, offset)).rows
            for offset in range(0, whole.total, size)
        ]
        assert [row for page in pages for row in page] == list(whole.rows)
        order = list(Urgency)
        ranks = [order.index(urgency(row, moment(now))) for row in whole.rows]
        assert ranks == sorted(ranks)
        for group in Urgency:
            part = queries.worklist(tab, moment(now), urgency=group)
            assert part.total == len(part.rows) == ranks.count(order.index(group))
    store.close()
