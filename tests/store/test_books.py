"""The month's book and the registers of letters."""

from datetime import UTC, date, datetime, timedelta

import pytest

from desktop_app.core.events.envelope import Fact
from desktop_app.core.events.facts import (
    CaseEnded,
    DeadlinePromised,
    LicenceHandedOver,
    NumberTaken,
    NumberVoided,
    PaperIssued,
    StepCompleted,
    VerificationDecided,
    WorkStarted,
    WorkStopped,
)
from desktop_app.core.events.vocabulary import Ending, PauseReason, Repair
from desktop_app.core.ids import BlobId, CaseId, SessionId, StreamId
from desktop_app.core.store.books import Books
from desktop_app.core.store.sealing import Stamp
from tests.store import desk
from tests.store.desk import RINA

NOVEMBER = date(2026, 11, 1), date(2026, 12, 1)


@pytest.fixture
def books(store: desk.SqlDesk) -> Books:
    return Books(store.database)


def case(store: desk.SqlDesk, number: int, at: datetime, *facts: Fact) -> CaseId:
    stream = StreamId(f"{number:032x}")
    opened = desk.opening(f"IUI-2026-A-{number:04}", business_kbli="31001")
    with store.journal.write(RINA) as page:
        page.record(stream, [opened], (), Stamp(RINA, at))
        for days, fact in enumerate(facts, 1):
            stamp = Stamp(RINA, at + timedelta(days=days))
            page.record(stream, [fact], page.heads(stream), stamp)
    return CaseId(stream)


def paper(kind: str, number: str, day: date) -> PaperIssued:
    return PaperIssued(kind, 1, number, day, BlobId("ab" * 32), "cd" * 32, "ef" * 32)


def test_the_book_tells_a_case_from_beginning_to_end(store: desk.SqlDesk, books: Books) -> None:
    session = SessionId("s")
    at = datetime(2026, 11, 2, 2, 0, tzinfo=UTC)
    case(
        store,
        1,
        at,
        WorkStarted(session, 1, 1),
        WorkStopped(session, 600, PauseReason.DONE, ""),
        *[StepCompleted(step, 1, (), "") for step in range(1, 7)],
        paper("bap", "BAP/1", date(2026, 11, 10)),
        VerificationDecided(1, fulfilled=True, repair_by=None, repairs=(), note=""),
        paper("sk", "503/1", date(2026, 11, 12)),
        StepCompleted(7, 1, (), ""),
        StepCompleted(8, 1, (), ""),
        LicenceHandedOver("Sri Contoh", "pemohon", None),
    )
    (row,) = books.recap(*NOVEMBER)
    assert (row.number, row.business, row.kbli) == (
        "IUI-2026-A-0001",
        "CV Sumber Jati Contoh",
        "31001",
    )
    assert (row.bap_number, row.bap_day) == ("BAP/1", date(2026, 11, 10))
    assert (row.sk_number, row.sk_day) == ("503/1", date(2026, 11, 12))
    assert (row.receiver, row.phase, row.returns) == ("Sri Contoh", "selesai", 0)
    assert row.complete == at + timedelta(days=7)
    first = row.steps[0]
    assert (first.step, first.active_seconds, first.standard_value) == (1, 600, 15)
    assert [step.step for step in row.steps] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert books.on_time(*NOVEMBER) == (1, 1)
    assert books.on_time(date(2026, 12, 1), date(2027, 1, 1)) == (0, 0)


def test_a_return_is_told_with_its_reasons(store: desk.SqlDesk, books: Books) -> None:
    tidak = VerificationDecided(
        1,
        fulfilled=False,
        repair_by=date(2026, 11, 30),
        repairs=(Repair("luas", "luas berbeda"), Repair("nib", "NIB belum ada")),
        note="",
    )
    steps = [StepCompleted(step, 1, (), "") for step in range(1, 7)]
    case(store, 1, datetime(2026, 11, 2, tzinfo=UTC), *steps, tidak)
    (row,) = books.recap(*NOVEMBER)
    assert row.returns == 1
    assert [reason.matter for reason in row.return_reasons] == ["luas berbeda", "NIB belum ada"]
    assert all(reason.day.month == 11 for reason in row.return_reasons)


def test_a_month_holds_who_was_here_in_it(store: desk.SqlDesk, books: Books) -> None:
    ended = CaseEnded(Ending.WITHDRAWN, "")
    still = case(store, 1, datetime(2026, 9, 1, tzinfo=UTC))
    case(store, 2, datetime(2026, 9, 1, tzinfo=UTC), ended)
    left = case(store, 3, datetime(2026, 10, 31, 10, tzinfo=UTC), ended)
    late_evening = case(store, 4, datetime(2026, 11, 30, 16, 59, tzinfo=UTC))
    case(store, 5, datetime(2026, 11, 30, 17, 0, tzinfo=UTC))
    found = [row.case for row in books.recap(*NOVEMBER)]
    assert found == [still, left, late_evening]


def test_a_register_keeps_cancelled_numbers_with_their_reason(
    store: desk.SqlDesk, books: Books
) -> None:
    one = case(
        store,
        1,
        datetime(2026, 11, 2, tzinfo=UTC),
        NumberTaken("SK", 2026, 2, "503/2"),
        NumberTaken("SK", 2026, 1, "503/1"),
        NumberVoided("SK", 2026, 1, "salah cetak"),
        NumberTaken("BAP", 2026, 1, "BAP/1"),
    )
    rows = books.register("SK", 2026)
    assert [(row.value, row.text, row.voided, row.case) for row in rows] == [
        (1, "503/1", "salah cetak", one),
        (2, "503/2", "", one),
    ]
    assert books.register("SK", 2025) == ()
    desk.erase(store.journal, StreamId(one))
    assert [row.voided for row in books.register("SK", 2026)] == ["alasan dimusnahkan", ""]
    assert books.recap(*NOVEMBER) == ()


def test_a_promised_step_stands_in_the_book_before_it_is_begun(
    store: desk.SqlDesk, books: Books
) -> None:
    at = datetime(2026, 11, 2, 2, 0, tzinfo=UTC)
    steps = [StepCompleted(step, 1, (), "") for step in range(1, 6)]
    promise = DeadlinePromised(6, 1, date(2026, 11, 3), date(2026, 11, 24), 21, "2026")
    case(store, 1, at, *steps, promise)
    (row,) = books.recap(*NOVEMBER)
    visit = row.steps[-1]
    assert (visit.step, visit.status, visit.due) == (6, "belum", date(2026, 11, 24))
    assert (visit.started, visit.finished, visit.active_seconds) == (None, None, 0)
