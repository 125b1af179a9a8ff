"""Sinkron says what is only here, meets through a stick, prints a receipt."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop_app.core.cases.commands import AddNote
from desktop_app.core.events import canonical
from desktop_app.core.services.sync import Met, Progress, Stage
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.screens.sync import words
from tests.ui.sync.conftest import Opened, Room


def test_a_computer_that_met_nobody_says_that_all_is_only_here(room: Room) -> None:
    assert "perubahan hanya di komputer ini sejak 23 Nov" in room.screen.light.sentence


def test_without_a_hub_no_button_offers_one(room: Room) -> None:
    assert room.screen.ways.hub.isHidden()
    assert room.screen.ways.export.isVisible()


def test_after_the_stick_all_is_there_too(room: Room, tmp_path: Path) -> None:
    room.screen.export_to(tmp_path / "kantor")
    assert (tmp_path / "kantor.loket-stik").exists()
    assert room.screen.light.sentence == "Semua di komputer ini juga ada di stik."
    assert "ditinggalkan" in room.screen.receipt.sentence
    assert room.screen.progress.isHidden()


def test_what_is_written_after_it_is_only_here_again(room: Room, tmp_path: Path) -> None:
    room.screen.export_to(tmp_path / "kantor.loket-stik")
    room.jobs.submit_write(lambda: room.counter.does(AddNote("telepon dulu")))
    assert room.screen.light.sentence.startswith("1 perubahan hanya di komputer ini")


def test_a_file_that_is_no_stick_is_said_and_nothing_is_lost(room: Room, tmp_path: Path) -> None:
    file = tmp_path / "foto.loket-stik"
    file.write_bytes(b"bukan stik")
    room.screen.export_to(file)
    assert room.screen.banner.isVisible()
    assert file.read_bytes() == b"bukan stik"
    assert room.screen.ways.export.isEnabled()


def test_the_receipt_names_the_end_of_every_chain(room: Room, tmp_path: Path) -> None:
    meetings: list[Met] = []
    room.screen.meetings.ended.connect(meetings.append)
    room.screen.export_to(tmp_path / "kantor.loket-stik")
    receipt = room.counter.house.receipts.write(meetings[0], "kantor.loket-stik")
    last = canonical.envelope(list(room.counter.house.records.journal.since({}))[-1])
    assert [end.number for end in receipt.ends] == [last.position.number]
    assert receipt.ends[0].fact == canonical.fact_id(canonical.envelope_bytes(last))
    assert receipt.ends[0].computer == "Komputer pertama (A)"


def test_the_receipt_becomes_a_sheet(room: Room, tmp_path: Path) -> None:
    room.screen.export_to(tmp_path / "kantor.loket-stik")
    file = tmp_path / "terima.pdf"
    room.screen.receipt.save_to(file)
    assert file.read_bytes().startswith(b"%PDF")
    assert room.screen.receipt.told == "Tersimpan: terima.pdf."


def test_a_meeting_runs_beside_and_tells_how_far_it_is(
    opened: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    jobs = Jobs()
    room = opened(jobs)
    told: list[Progress] = []
    room.screen.meetings.progressed.connect(told.append)
    with qtbot.waitSignal(room.screen.meetings.ended, timeout=20_000):
        room.screen.export_to(tmp_path / "kantor.loket-stik")
        assert room.screen.progress.isVisible()
        assert not room.screen.ways.export.isEnabled()
    assert Stage.SAVING in {each.stage for each in told}
    jobs.close()


def test_it_stops_at_the_next_step_and_says_that_nothing_is_lost(
    opened: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    jobs = Jobs()
    room = opened(jobs)
    with qtbot.waitSignal(room.screen.meetings.failed, timeout=20_000):
        room.screen.export_to(tmp_path / "kantor.loket-stik")
        room.screen.progress.cancel.click()
    assert "tetap ada" in room.screen.banner.accessibleName()
    assert room.screen.ways.export.isEnabled()
    assert not room.counter.house.sync.light().is_clear
    jobs.close()


def test_progress_says_what_how_many_and_how_long() -> None:
    told = words.progress(Progress(Stage.PHOTOS_OUT, 31, 64), 75)
    assert told == "Mengirim lampiran, 31 dari 64 · 01:15"
