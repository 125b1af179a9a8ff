"""Visits through their service: the agenda, photos, rights."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop_app.core.cases.visit_commands import CancelVisit, PackVisit, PlanVisit
from desktop_app.core.errors import BadInput, Refused
from desktop_app.core.photos.prepare import LONGEST
from desktop_app.core.services.visits import Snapshot
from tests.core.photos.pictures import opened, photo
from tests.journeys.counter import MONDAY, Counter

TUESDAY = date(2026, 11, 24)


def plan(counter: Counter) -> PlanVisit:
    return PlanVisit((counter.team,), "090/12", MONDAY, TUESDAY, "09.00")


@pytest.fixture
def waiting(counter: Counter) -> Counter:
    counter.receives("D.V.1")
    counter.reaches_the_team()
    return counter


def test_a_case_with_the_team_waits_for_a_visit_until_one_is_planned(waiting: Counter) -> None:
    before = waiting.house.itineraries.all()
    assert [outing.row.number for outing in before.waiting] == [waiting.state.number]
    waiting.does(plan(waiting), waiting.bureau)
    after = waiting.house.itineraries.all()
    assert after.waiting == ()
    (outing,) = after.planned
    assert (outing.row.day, outing.row.hour, outing.members) == (
        TUESDAY, "09.00", ("Nur Aini (contoh)",),
    )  # fmt: skip
    assert outing.days_left == 15


def test_a_promise_that_ended_on_friday_is_late_on_saturday(counter: Counter) -> None:
    counter.clock.goes_to(date(2026, 11, 27))
    counter.receives("D.V.1")
    counter.reaches_the_team()
    found = []
    for day in (18, 19, 21):
        counter.clock.goes_to(date(2026, 12, day))
        (outing,) = counter.house.itineraries.all().waiting
        found.append(outing.days_left)
    assert found == [0, -1, -1]


def test_a_cancelled_visit_waits_again_and_a_decided_one_is_done(waiting: Counter) -> None:
    waiting.does(plan(waiting), waiting.bureau)
    waiting.does(CancelVisit("pemohon sakit"), waiting.bureau)
    assert len(waiting.house.itineraries.all().waiting) == 1
    waiting.does(plan(waiting), waiting.bureau)
    waiting.visits()
    found = waiting.house.itineraries.all(MONDAY)
    assert (found.planned, found.waiting) == ((), ())
    assert len(found.done) == 1


def test_members_of_one_visit_stand_together(waiting: Counter) -> None:
    both = replace(plan(waiting), members=(waiting.team, waiting.bureau))
    waiting.does(both, waiting.bureau)
    (outing,) = waiting.house.itineraries.all().planned
    assert sorted(outing.members) == ["Bagus Setiawan (contoh)", "Nur Aini (contoh)"]


def test_the_team_packs_but_does_not_send_itself(waiting: Counter) -> None:
    with pytest.raises(Refused, match="merencanakan kunjungan"):
        waiting.does(plan(waiting), waiting.team)
    waiting.does(plan(waiting), waiting.bureau)
    waiting.does(PackVisit(("baterai",)), waiting.team)
    assert waiting.house.itineraries.all().planned[0].row.packed


def test_a_photo_is_kept_sealed_and_comes_back_as_a_picture(
    waiting: Counter, tmp_path: Path
) -> None:
    visits = waiting.house.visits
    file = tmp_path / "gerbang.jpg"
    file.write_bytes(photo((2400, 1800)))
    snapshot = Snapshot("bounds", file.name, file, "gerbang")
    visits.keep(
        waiting.case, snapshot, visits.prepared(snapshot), seen=waiting.heads, by=waiting.team
    )
    (kept,) = waiting.state.photos
    assert (kept.item, kept.caption, kept.moment) == ("bounds", "gerbang", "2026-11-24T09:41:07")
    assert opened(visits.picture(waiting.case, kept.id)).width == LONGEST


def test_a_photo_whose_file_is_gone_is_named_when_everything_is_looked_at(
    waiting: Counter,
) -> None:
    visits, house = waiting.house.visits, waiting.house
    shot = Snapshot("", "gerbang.jpg", photo())
    visits.keep(waiting.case, shot, visits.prepared(shot), seen=waiting.heads, by=waiting.team)
    (kept,) = waiting.state.photos
    assert house.records.verify() == ()
    (house.folders.blobs / kept.blob[:2] / kept.blob).unlink()
    (fault,) = house.records.verify()
    assert kept.blob[:12] in fault.place


def test_a_photo_that_is_none_leaves_the_case_as_it_was(waiting: Counter, tmp_path: Path) -> None:
    before = waiting.state.heads
    with pytest.raises(BadInput, match="bukan gambar"):
        waiting.house.visits.prepared(Snapshot("", "catatan.txt", b"bukan gambar"))
    with pytest.raises(BadInput, match="tidak ada di tempatnya"):
        waiting.house.visits.prepared(Snapshot("", "hilang.jpg", tmp_path / "hilang.jpg"))
    assert waiting.state.heads == before
