"""Plans, packing and photos of a visit."""

from datetime import date

import pytest
from msgspec.structs import replace

from desktop_app.core.cases.visit_commands import (
    CancelVisit,
    DescribePhoto,
    PackVisit,
    RemovePhoto,
)
from desktop_app.core.errors import AppError, Refused
from desktop_app.core.events.visit_facts import PhotoDescribed, PhotoTaken, VisitPlanned
from desktop_app.core.events.vocabulary import Place
from desktop_app.core.ids import BlobId, StaffId
from tests.core.cases.desk import Desk
from tests.core.cases.meeting import at_step_6, met, pair, settled, subjects
from tests.core.cases.visitors import DAY, PLAN, inspected, snap

POINT = "bounds"


def test_a_planned_visit_shows_who_goes_when_and_by_which_letter() -> None:
    desk = Desk().at_step_6()
    desk.do(PLAN)
    visit = desk.state().visit()
    assert visit is not None
    assert (visit.members, visit.letter, visit.day, visit.hour) == (
        ("bayu",), "090/12", DAY, "09.00",
    )  # fmt: skip


def test_a_later_plan_takes_the_place_of_the_earlier_and_asks_for_packing_again() -> None:
    desk = Desk().at_step_6()
    desk.do(PLAN, PackVisit(("baterai",)), replace(PLAN, hour="13.30"))
    visit = desk.state().visit()
    assert visit is not None
    assert (visit.hour, visit.packed, visit.lacking) == ("13.30", None, ())


def test_packing_keeps_what_was_lacking() -> None:
    desk = Desk().at_step_6()
    desk.do(PLAN, PackVisit(("baterai", "templat", "baterai")))
    visit = desk.state().visit()
    assert visit is not None
    assert visit.packed is not None
    assert visit.lacking == ("baterai", "templat")


def test_a_cancelled_visit_is_gone_and_can_be_planned_again() -> None:
    desk = Desk().at_step_6()
    desk.do(PLAN, CancelVisit("pemohon sakit"))
    assert desk.state().visit() is None
    desk.do(PLAN)
    assert desk.state().visit() is not None


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"members": ()}, "Belum ada petugas"),
        ({"letter": " "}, "Nomor surat tugas"),
        ({"day": None}, "Tanggal belum lengkap"),
        ({"letter_day": date(2026, 11, 25)}, "sesudah hari kunjungan"),
        ({"hour": "9"}, "tidak terbaca"),
        ({"hour": "24.00"}, "tidak terbaca"),
    ],
)
def test_a_plan_that_lacks_something_is_refused(change: dict[str, object], sentence: str) -> None:
    desk = Desk().at_step_6()
    with pytest.raises(AppError, match=sentence):
        desk.do(replace(PLAN, **change))


def test_nothing_is_packed_or_cancelled_without_a_plan() -> None:
    desk = Desk().at_step_6()
    for command in (PackVisit(()), CancelVisit("hujan")):
        with pytest.raises(Refused, match="belum direncanakan"):
            desk.do(command)


def test_two_plans_made_unseen_are_a_conflict_that_one_choice_settles() -> None:
    one, other = pair(at_step_6())
    mine = one.tell(VisitPlanned(1, (StaffId("bayu"),), "1", DAY, DAY, "09.00"))
    theirs = other.tell(VisitPlanned(1, (StaffId("wati"),), "2", DAY, DAY, "13.00"))
    assert subjects(met(one, other)) == ["visit:1"]
    one.learn(other)
    one.tell(settled("visit:1", mine, theirs, chosen=theirs))
    visit = met(one, other).visit()
    assert visit is not None
    assert (visit.letter, visit.hour) == ("2", "13.00")


def test_a_photo_belongs_to_its_point_and_round_and_keeps_caption_and_place() -> None:
    desk = inspected()
    snap(desk, POINT)
    photo = desk.state().photos[0]
    place = Place(-6_804_200, 110_838_000, typed=True)
    desk.do(DescribePhoto(photo.id, "", " gerbang ", place))
    photo = desk.state().photos[0]
    assert (photo.round, photo.item, photo.caption, photo.place) == (1, "", "gerbang", place)


def test_a_described_photo_told_the_same_again_leaves_no_fact() -> None:
    desk = inspected()
    snap(desk, POINT)
    photo = desk.state().photos[0]
    assert desk.do(DescribePhoto(photo.id, POINT, "", None)) == ()


def test_a_removed_photo_is_gone_with_its_reason() -> None:
    desk = inspected()
    snap(desk, POINT)
    with pytest.raises(Refused, match="Alasan"):
        desk.do(RemovePhoto(desk.state().photos[0].id, ""))
    desk.do(RemovePhoto(desk.state().photos[0].id, "buram"))
    assert desk.state().photos == ()


def test_the_same_photo_twice_at_a_point_is_refused_and_at_another_point_taken() -> None:
    desk = inspected()
    snap(desk, POINT)
    with pytest.raises(Refused, match="sudah ada"):
        snap(desk, POINT)
    snap(desk, "land")
    assert len(desk.state().photos) == 2


def test_a_photo_for_an_unknown_point_is_refused() -> None:
    with pytest.raises(Refused, match="tidak ada dalam SOP"):
        snap(inspected(), "bulan")


def test_photos_of_two_laptops_unite_and_captions_told_unseen_conflict() -> None:
    one, other = pair(at_step_6())
    kept = PhotoTaken(1, POINT, BlobId("b"), "image/jpeg", 9, "o", "a.jpg", "", "", None)
    one.tell(kept)
    other.tell(replace(kept, blob=BlobId("c"), original="p"))
    state = met(one, other)
    assert len(state.photos) == 2
    assert state.conflicts == ()
    photo = state.photos[0]
    one.learn(other)
    other.learn(one)
    one.tell(PhotoDescribed(photo.id, POINT, "gerbang", None))
    other.tell(PhotoDescribed(photo.id, POINT, "pagar", None))
    assert subjects(met(one, other)) == [f"photo:{photo.id}"]
