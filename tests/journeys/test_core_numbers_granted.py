"""Numbers of two computers: granted, used up, held after a backup."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.core.errors import Refused
from tests.journeys.counter import Counter
from tests.journeys.two import Laptop, invited, meets, seat_at, together


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    desk = Counter(tmp_path / "meja")
    yield desk
    desk.house.close()


@pytest.fixture
def laptop(tmp_path: Path, counter: Counter) -> Iterator[Laptop]:
    second = Laptop(tmp_path / "laptop", counter.clock)
    yield second
    second.house.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "kantor.loket-stik"


def test_a_first_computer_set_back_from_a_backup_grants_no_number_until_it_heard_of_all(
    counter: Counter, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    laptop.joins(counter, tmp_path)
    together(counter, laptop, stick)
    counter.house.close()
    backup = tmp_path / "cadangan"
    shutil.copytree(counter.folder, backup)
    counter.house = counter.opened()
    counter.receives("D.V.1")
    counter.house.close()
    shutil.rmtree(counter.folder)
    shutil.copytree(backup, counter.folder)
    counter.house = counter.opened()
    granting = counter.house.granting
    assert granting.silent() == (laptop.house.enrolment.device,)
    counter.receives("D.V.1")
    counter.reaches_the_team()
    counter.visits()
    with pytest.raises(Refused, match="dipulihkan dari cadangan"):
        counter.issues("bap", counter.team)
    seat_at(counter, laptop).receives("D.V.1")
    meets(laptop.house, stick, counter.admin)
    meets(counter.house, stick, counter.admin)
    assert granting.silent() == ()
    counter.issues("bap", counter.team)
    others = [b for b in counter.house.office.state().blocks if b.register == "BAP"][:-1]
    assert counter.state.numbers[0].value > max(block.last for block in others)


def test_an_admin_may_skip_ahead_instead(counter: Counter, laptop: Laptop, tmp_path: Path) -> None:
    laptop.joins(counter, tmp_path)
    granting = counter.house.granting
    granting.hold()
    assert granting.silent()
    last = max(block.last for block in counter.house.office.state().blocks)
    granting.skip(by=counter.admin)
    assert not granting.silent()
    firsts = [block.first for block in counter.house.office.state().blocks]
    assert max(firsts) == last + 1001


def test_a_laptop_without_numbers_says_so_and_prints_a_concept(
    counter: Counter, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    laptop.joins(counter, tmp_path)
    together(counter, laptop, stick)
    # A year for which nothing was granted yet.
    counter.clock.goes_to(date(2027, 1, 4))
    desk = seat_at(counter, laptop)
    desk.receives("D.V.1")
    desk.reaches_the_team()
    desk.visits()
    with pytest.raises(Refused, match="Jatah nomor BAP tahun 2027 di komputer ini habis"):
        desk.issues("bap", desk.team)
    assert desk.house.papers.preview(desk.case, "bap").content
    together(counter, laptop, stick)
    meets(laptop.house, stick, counter.admin)
    desk.issues("bap", desk.team)
    assert desk.state.numbers[0].value > 0


def test_a_file_that_two_computers_used_shows_as_a_copied_computer(
    counter: Counter, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    file, found = invited(counter, tmp_path)
    again = tmp_path / "salinan.loket-daftar"
    shutil.copy(file, again)
    thief = Laptop(tmp_path / "lain", counter.clock)
    for computer, used in ((laptop, file), (thief, again)):
        computer.house.enrolment.join(used, found.code)
    meets(counter.house, stick, counter.admin)
    for computer in (laptop, thief):
        meets(computer.house, stick, counter.admin)
        seat_at(counter, computer).receives("D.V.1")
    meets(laptop.house, stick, counter.admin)
    assert meets(thief.house, stick, counter.admin).forks
    assert meets(counter.house, stick, counter.admin).forks
    (double,) = counter.house.disputes.doubled()
    assert (double.register, double.text) == ("BERKAS", "IUI-2026-B-0001")
    thief.house.close()
