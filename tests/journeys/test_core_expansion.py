"""D.V.2, twice Tidak, by a kuasa, from the desk to the SK."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.core.cases import commands
from desktop_app.core.cases.state import Phase
from desktop_app.core.errors import Refused
from desktop_app.core.events.vocabulary import Ending
from desktop_app.core.rows import Tab
from desktop_app.core.services.book import Month
from desktop_app.core.services.views import WorklistQuery
from desktop_app.core.sop.model import Turn
from tests.journeys.counter import Counter


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    desk = Counter(tmp_path / "data")
    desk.receives("D.V.2")
    desk.reaches_the_team()
    yield desk
    desk.house.close()


def sent_back_twice(counter: Counter) -> None:
    """Visit on 30 November and 9 December, both Tidak; both mended."""
    for visit, mended, fault in (
        (date(2026, 11, 30), date(2026, 12, 3), "waste"),
        (date(2026, 12, 9), date(2026, 12, 14), "extinguishers"),
    ):
        counter.clock.goes_to(visit, 10)
        counter.visits(fault, repair_by=date(2026, 12, 28))
        counter.issues("bap", counter.team)
        counter.clock.goes_to(mended, 9)
        counter.works_through(5)


def test_the_expansion_has_numbers_of_its_own(counter: Counter) -> None:
    assert counter.state.number == "IPI-2026-A-0001"
    assert counter.state.answers()["capacity"] != ()


def test_twice_tidak_opens_a_third_round_and_keeps_the_first_two(counter: Counter) -> None:
    sent_back_twice(counter)
    state = counter.state
    assert (state.step, state.round) == (6, 3)
    assert [verdict.repairs[0].item for verdict in state.verdicts] == ["waste", "extinguishers"]
    assert [(step.number, step.round) for step in state.steps if step.number > 4] == [
        (5, 1), (6, 1), (5, 2), (6, 2), (5, 3),
    ]  # fmt: skip
    assert [promise.start for promise in state.promises] == [
        date(2026, 11, 23),
        date(2026, 12, 3),
        date(2026, 12, 14),
    ]
    assert [(line.step, line.round) for line in counter.view.history if "Selesai" in line.text][-1:]


def test_while_it_is_mended_the_case_stands_with_the_applicant(counter: Counter) -> None:
    counter.clock.goes_to(date(2026, 11, 30), 10)
    counter.visits("waste", repair_by=date(2026, 12, 4))
    assert counter.view.turn is Turn.APPLICANT
    (row,) = counter.house.reading.worklist(WorklistQuery(Tab.RETURNED)).rows
    assert (row.step, row.round, row.status, row.returned) == (5, 2, "belum", True)
    due = counter.house.reading.due_soon()
    assert [(row.day, row.matter) for row in due] == [(date(2026, 12, 4), "Batas perbaikan")]
    book = counter.house.recaps.month(Month(2026, 11))
    assert (book.totals.returned, book.totals.in_progress) == (1, 0)
    assert book.reasons == (("Perbaiki waste", 1),)


def test_ya_in_round_three_goes_on_to_the_licence_which_the_kuasa_takes(counter: Counter) -> None:
    sent_back_twice(counter)
    counter.clock.goes_to(date(2026, 12, 21), 9)
    counter.visits()
    counter.issues("bap", counter.team)
    counter.does(commands.RecordValidation(), counter.head)
    counter.does(commands.StartWork(8), counter.bureau)
    counter.issues("sk")
    kuasa = commands.HandOver("Suwarno (contoh)", "Kuasa")
    with pytest.raises(Refused, match="Tanggal surat kuasa"):
        counter.does(kuasa, counter.bureau)
    counter.does(
        commands.HandOver("Suwarno (contoh)", "Kuasa", letter_day=date(2026, 12, 1)),
        counter.bureau,
    )
    assert counter.state.phase is Phase.CLOSED
    assert [paper.number for paper in counter.state.papers] == [
        "503/BAP-IPI/0001/2026",
        "503/BAP-IPI/0002/2026",
        "503/BAP-IPI/0003/2026",
        "503/IPI/0001/2026",
    ]
    assert counter.house.records.verify() == ()


def test_kepala_dinas_sends_back_to_the_team_and_the_days_go_on(counter: Counter) -> None:
    counter.clock.goes_to(date(2026, 12, 1), 9)
    counter.visits()
    before = counter.state.promise()
    counter.does(commands.ReturnToTeam("Luas bangunan di BAP belum jelas"), counter.head)
    assert (counter.state.step, counter.state.round) == (6, 1)
    assert counter.state.promise() == before
    assert counter.state.returned_to_team[0].text == "Luas bangunan di BAP belum jelas"


def test_other_endings_keep_everything_and_can_be_undone(counter: Counter) -> None:
    counter.does(commands.EndCase(Ending.WITHDRAWN, "pindah lokasi"), counter.bureau)
    assert counter.state.phase is Phase.ENDED
    assert counter.state.answers()["company.nib"] == counter.firm.nib
    counter.does(commands.ReopenCase("salah tekan"), counter.bureau)
    assert (counter.state.phase, counter.state.step) == (Phase.OPEN, 6)
    assert "Berkas dihentikan, dicabut pemohon: pindah lokasi" in counter.told


def test_a_cancelled_sk_keeps_its_number_and_the_next_is_another(counter: Counter) -> None:
    counter.clock.goes_to(date(2026, 12, 1), 9)
    counter.visits()
    counter.issues("bap", counter.team)
    counter.does(commands.RecordValidation(), counter.head)
    counter.issues("sk")
    counter.does(commands.RevokeLicence(replace=True, reason="salah alamat"), counter.bureau)
    counter.issues("sk")
    papers = [(paper.number, paper.revoked) for paper in counter.state.papers[1:]]
    assert papers == [("503/IPI/0001/2026", True), ("503/IPI/0002/2026", False)]
    register = counter.house.recaps.register("SK", 2026)
    assert [(row.text, row.voided) for row in register] == [
        ("503/IPI/0001/2026", "salah alamat"),
        ("503/IPI/0002/2026", ""),
    ]


def test_nobody_gives_an_order_that_is_not_theirs(counter: Counter) -> None:
    with pytest.raises(Refused, match="Tim Teknis"):
        counter.does(commands.StartWork(6), counter.rina)
    counter.clock.goes_to(date(2026, 12, 1), 9)
    counter.visits()
    with pytest.raises(Refused, match="Minta Kepala Dinas"):
        counter.does(commands.RecordValidation(), counter.bureau)
