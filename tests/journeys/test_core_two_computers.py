"""Desk and laptop of one office: enrolled by file, met by stick."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.core.cases import commands
from desktop_app.core.errors import BadInput, NotFound, Refused, RemoteAway
from desktop_app.core.events.vocabulary import Erasure
from desktop_app.core.ids import StreamId
from desktop_app.core.services.halt import Halt
from desktop_app.core.services.sync import Way
from desktop_app.core.sync.exchange import at_once
from tests.journeys.counter import PIN, Counter
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


def test_a_case_written_on_both_holds_every_word_on_both(
    counter: Counter, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    joined = laptop.joins(counter, tmp_path)
    assert (joined.tag, joined.file_is_gone) == ("B", True)
    counter.receives("D.V.1")
    together(counter, laptop, stick)
    case = counter.case
    assert laptop.house.people.sign_in(counter.admin, PIN).staff == counter.admin
    for house, word in ((counter.house, "dari loket"), (laptop.house, "dari lapangan")):
        heads = house.reading.case(case).state.heads
        house.cases.do(case, commands.AddNote(word), seen=heads, by=counter.rina)
    together(counter, laptop, stick)
    notes = [
        {note.text for note in house.reading.case(case).state.notes}
        for house in (counter.house, laptop.house)
    ]
    assert notes == [{"dari loket", "dari lapangan"}] * 2
    light = counter.house.sync.light()
    assert (light.changes, light.place) == (0, "stik")


def test_each_computer_numbers_cases_and_letters_of_its_own(
    counter: Counter, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    laptop.joins(counter, tmp_path)
    together(counter, laptop, stick)
    given = []
    for seat in (counter, seat_at(counter, laptop)):
        seat.receives("D.V.1")
        seat.reaches_the_team()
        seat.visits()
        seat.issues("bap", seat.team)
        given.append((seat.state.number, seat.state.numbers[0].value))
    (here, first), (there, second) = given
    assert (here[:10], there[:10]) == ("IUI-2026-A", "IUI-2026-B")
    assert first != second
    together(counter, laptop, stick)
    assert laptop.house.reading.case(counter.case).state.numbers[0].value == first
    blob = counter.house.papers.issued(counter.case)[0].blob
    assert laptop.house.papers.content(counter.case, blob)


def test_what_is_only_here_is_counted_until_the_stick_was_read_back(
    counter: Counter, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    laptop.joins(counter, tmp_path)
    assert counter.house.sync.light().changes > 0
    together(counter, laptop, stick)
    assert counter.house.sync.light().is_clear
    counter.receives("D.V.1")
    light = counter.house.sync.light()
    assert light.changes == 1
    assert light.since == counter.clock.now()


def test_a_wrong_code_or_an_old_file_changes_nothing(
    counter: Counter, laptop: Laptop, tmp_path: Path
) -> None:
    file, found = invited(counter, tmp_path)
    other = invited(counter, tmp_path, "Laptop lain")[1]
    with pytest.raises(BadInput, match="tidak membuka"):
        laptop.house.enrolment.join(file, other.code)
    counter.clock.passes(minutes=60 * 24 * 4)
    with pytest.raises(Refused, match="kedaluwarsa"):
        laptop.house.enrolment.join(file, found.code)
    assert laptop.house.people.is_first_start()
    assert file.exists()


def test_a_joined_computer_stays_the_same_after_a_restart(
    counter: Counter, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    laptop.joins(counter, tmp_path)
    laptop.switched_off_and_on()
    assert laptop.house.enrolment.waits_for_office()
    together(counter, laptop, stick)
    assert not laptop.house.enrolment.waits_for_office()
    laptop.switched_off_and_on()
    assert laptop.house.sync.light().is_clear


def test_a_computer_with_an_office_of_its_own_joins_no_other(
    counter: Counter, tmp_path: Path
) -> None:
    other = Counter(tmp_path / "lain")
    file, found = invited(counter, tmp_path)
    with pytest.raises(Refused, match="kantor lain"):
        other.house.enrolment.join(file, found.code)
    other.house.close()


def test_the_stick_of_another_office_is_refused(
    counter: Counter, stick: Path, tmp_path: Path
) -> None:
    other = Counter(tmp_path / "lain")
    meets(other.house, stick, other.admin)
    before = stick.read_bytes()
    with pytest.raises(Refused, match="kantor lain"):
        meets(counter.house, stick, counter.admin)
    assert stick.read_bytes() == before
    other.house.close()


def test_no_name_of_an_applicant_stands_on_the_stick(counter: Counter, stick: Path) -> None:
    counter.receives("D.V.1")
    meets(counter.house, stick, counter.admin)
    content = stick.read_bytes()
    assert counter.firm.owner.name.encode() not in content
    assert str(StreamId(counter.case)).encode() not in content
    assert b"IUI-2026" not in content


def test_a_case_erased_on_one_is_unreadable_on_both_and_on_the_stick(
    counter: Counter, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    laptop.joins(counter, tmp_path)
    counter.receives("D.V.1")
    together(counter, laptop, stick)
    heads = laptop.house.reading.case(counter.case).state.heads
    word = commands.AddNote("sesudah dimusnahkan, belum tahu")
    laptop.house.cases.do(counter.case, word, seen=heads, by=counter.rina)
    counter.house.erasing.erase(counter.case, Erasure.ASKED, by=counter.admin)
    together(counter, laptop, stick)
    for house in (counter.house, laptop.house):
        with pytest.raises(NotFound, match="dimusnahkan"):
            house.reading.case(counter.case)
        assert house.records.verify() == ()
    assert counter.house.sync.light().is_clear
    with pytest.raises(Refused, match="tidak bertugas"):
        counter.house.erasing.erase(counter.case, Erasure.ASKED, by=counter.rina)


def test_a_meeting_that_is_stopped_leaves_the_stick_as_it_was(
    counter: Counter, stick: Path
) -> None:
    meets(counter.house, stick, counter.admin)
    before = stick.read_bytes()
    counter.receives("D.V.1")
    halt = Halt()
    way = Way(at_once, lambda _progress: halt.want(), halt)
    with pytest.raises(RemoteAway, match="dihentikan"):
        counter.house.sync.stick(stick, way, by=counter.admin)
    assert stick.read_bytes() == before
    assert counter.house.sync.light().changes == 1
    assert meets(counter.house, stick, counter.admin).light.is_clear


def test_an_empty_stick_gives_a_new_computer_no_office(
    counter: Counter, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    laptop.joins(counter, tmp_path)
    with pytest.raises(Refused, match="belum ada di stik"):
        laptop.house.joining.from_stick(stick)
    assert not stick.exists()
    assert list(tmp_path.glob("*.baru")) == []
    meets(counter.house, stick, counter.admin)
    assert laptop.house.joining.from_stick(stick)


def test_a_second_meeting_leaves_no_paper_twice(
    counter: Counter, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    laptop.joins(counter, tmp_path)
    counter.receives("D.V.1")
    counter.reaches_the_team()
    counter.visits()
    counter.issues("bap", counter.team)
    assert counter.house.sync.light().photos == 1
    assert [meets(counter.house, stick, counter.admin).photos_out for _ in range(2)] == [1, 0]
    assert meets(laptop.house, stick, counter.admin).photos_in == 1
    assert counter.house.sync.light().photos == 0
