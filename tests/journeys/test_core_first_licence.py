"""D.V.1 Izin Usaha Industri, once Tidak, from the desk to the SK."""

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from desktop_app.core.cases import commands
from desktop_app.core.cases.state import Phase, Status
from desktop_app.core.errors import Incomplete, Refused
from desktop_app.core.events.vocabulary import ParkReason, PauseReason
from desktop_app.core.services.book import Month
from desktop_app.core.services.views import Likeness, WorklistQuery
from desktop_app.core.sop.model import Turn
from tests.journeys.counter import Counter


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    desk = Counter(tmp_path / "data")
    desk.receives("D.V.1")
    yield desk
    desk.house.close()


def test_step_1_is_measured_against_fifteen_minutes(counter: Counter) -> None:
    assert counter.state.number == "IUI-2026-A-0001"
    counter.works_through(1, minutes=11)
    time = counter.view.reading(1, 1)
    assert time is not None
    assert (time.used, time.standard) == (11 * 60, 15 * 60)


def test_in_step_2_the_email_does_not_come_and_the_applicant_goes_home(counter: Counter) -> None:
    counter.works_through(1)
    counter.does(commands.StartWork(2))
    counter.passes(3)
    counter.does(commands.ParkCase(ParkReason.EMAIL, date(2026, 11, 25)))
    assert counter.state.phase is Phase.PARKED
    assert counter.view.turn is Turn.APPLICANT
    (due,) = counter.house.reading.due_soon()
    assert (due.day, due.matter) == (date(2026, 11, 25), "Pemohon kembali")

    counter.clock.goes_to(date(2026, 11, 25), 9, 30)
    counter.does(commands.ResumeCase())
    counter.works_through(2, 3)
    second = counter.state.step_state(2)
    assert second is not None
    assert (second.status, second.seconds) == (Status.DONE, 7 * 60)
    assert [pause.reason for pause in second.pauses] == [PauseReason.PARKED]


def test_after_step_5_fifteen_working_days_are_promised(counter: Counter) -> None:
    counter.reaches_the_team()
    promise = counter.state.promise()
    assert promise is not None
    assert (promise.start, promise.due) == (date(2026, 11, 23), date(2026, 12, 14))
    assert (promise.calendar_days, promise.holiday_list) == (21, "2026.1")
    assert counter.view.turn is Turn.TEAM


def test_in_step_6_tidak_leads_back_to_step_5_and_round_1_stays_visible(counter: Counter) -> None:
    counter.reaches_the_team()
    counter.is_sent_back_once()
    state = counter.state
    assert (state.step, state.round) == (7, 2)
    assert [verdict.fulfilled for verdict in state.verdicts] == [False, True]
    assert [repair.item for repair in state.verdicts[0].repairs] == ["waste", "extinguishers"]
    assert state.answers(1)["finding.waste.result"] == "tidak_sesuai"
    assert state.answers(2)["finding.waste.result"] == "sesuai"
    assert [(p.round, p.due) for p in state.promises] == [
        (1, date(2026, 12, 14)),
        (2, date(2027, 1, 6)),
    ]
    assert [(p.number, p.round) for p in state.papers] == [
        ("503/BAP-IUI/0001/2026", 1),
        ("503/BAP-IUI/0002/2026", 2),
    ]


def test_in_step_8_the_licence_is_numbered_printed_and_handed_over(counter: Counter) -> None:
    counter.reaches_the_team()
    counter.is_sent_back_once()
    counter.is_validated_and_handed_over()
    state = counter.state
    assert state.phase is Phase.CLOSED
    assert state.papers[-1].number == "503/IUI/0001/2026"
    assert (state.conflicts, state.set_aside) == ((), ())
    assert counter.house.records.verify() == ()
    assert counter.house.clockwork.running() is None


def test_the_sk_waits_for_the_validation_and_the_hand_over_for_the_sk(counter: Counter) -> None:
    counter.reaches_the_team()
    counter.visits()
    counter.issues("bap", counter.team)
    with pytest.raises(Refused, match="langkah 7, bukan langkah 8"):
        counter.issues("sk")
    counter.does(commands.RecordValidation(), counter.head)
    with pytest.raises(Refused, match="SK berkas ini belum terbit"):
        counter.does(commands.HandOver("Sri", "Pemohon sendiri"), counter.bureau)


def test_bap_and_sk_are_word_files_with_what_was_typed(counter: Counter, tmp_path: Path) -> None:
    counter.reaches_the_team()
    counter.is_sent_back_once()
    counter.is_validated_and_handed_over()
    written = counter.house.papers.export(counter.case, tmp_path / "naskah")
    assert len(written) == 3
    words = "\n".join(text_of(path) for path in written)
    assert counter.firm.name in words
    assert "503/IUI/0001/2026" in words
    assert "KONSEP" not in words


def test_the_month_is_recorded_with_the_times_of_every_step(counter: Counter) -> None:
    counter.reaches_the_team()
    counter.is_sent_back_once()
    counter.is_validated_and_handed_over()
    november = counter.house.recaps.month(Month(2026, 11)).totals
    assert (november.came_in, november.in_progress, november.issued) == (1, 1, 0)
    december = counter.house.recaps.month(Month(2026, 12))
    assert (december.totals.carried_over, december.totals.issued) == (1, 1)
    (line,) = december.lines
    assert line.sk == "503/IUI/0001/2026, 16/12/2026"
    assert [time.number for time in line.steps] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert line.steps[6].text == "2:00"


def text_of(path: Path) -> str:
    """Return all words of a Word file, those in tables too."""
    document = Document(io.BytesIO(path.read_bytes()))
    return "\n".join(node.text or "" for node in document.element.body.iter() if node.text)


def test_a_step_that_lacks_something_says_what_and_goes_on_with_a_note(counter: Counter) -> None:
    counter.does(commands.StartWork(1))
    counter.passes(2)
    with pytest.raises(Incomplete) as caught:
        counter.does(commands.CompleteStep(1, {}, 0))
    assert "doc.ktp.shown" in caught.value.missing
    assert counter.house.clockwork.running() is not None

    counter.does(commands.CompleteStep(1, {}, 0, note="KTP tertinggal, difoto di rumah"))
    step = counter.state.step_state(1)
    assert step is not None
    assert step.status is Status.DONE
    assert step.seconds == 120
    assert "KTP tertinggal" in counter.told[-1]


def test_what_the_applicant_has_already_is_not_needed(counter: Counter) -> None:
    for number in (1, 2):
        reason = counter.procedure.step(number).waivers[0]
        counter.does(commands.WaiveStep(number, reason))
    assert counter.state.step == 3
    recap = counter.house.recaps.month(Month(2026, 11))
    assert [step.cases for step in recap.steps[:2]] == [0, 0]


def test_the_worklist_and_the_search_find_the_applicant(counter: Counter) -> None:
    counter.works_through(1, 2, 3, 4, 5)
    village = counter.firm.village
    for typed in (
        counter.firm.owner.nik,
        counter.firm.nib,
        village,
        "IUI-2026-A-0001",
        village[:2],
    ):
        found = counter.house.reading.worklist(WorklistQuery(text=typed))
        assert [row.case for row in found.rows] == [counter.case], typed
    nobody = counter.house.reading.worklist(WorklistQuery(text="tidak ada orangnya"))
    assert nobody.rows == ()


def test_a_second_case_of_the_same_person_is_pointed_out_and_lends_its_data(
    counter: Counter,
) -> None:
    counter.works_through(1, 2, 3, 4, 5)
    first = counter.case
    (like,) = counter.house.reading.similar(Likeness(nik=counter.firm.owner.nik))
    assert (like.case, like.same) == (first, ("nik",))
    assert (
        counter.house.reading.similar(Likeness(nik=counter.firm.owner.nik, other_than=first)) == ()
    )
    lent = counter.house.reading.earlier_answers(first)
    assert lent["company.nib"] == counter.firm.nib
    assert not [key for key in lent if key.startswith(("doc.", "output.", "finding."))]
