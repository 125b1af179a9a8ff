"""What the list of disagreements says of a case and of the office."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.core.cases.commands import LeavePage, SettleConflict
from desktop_app.core.errors import Refused
from desktop_app.core.services.conflicts import Dispute
from tests.journeys.two_desks import LAPTOP, TwoDesks

AREA = "business.land_area"


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[TwoDesks]:
    pair = TwoDesks(tmp_path)
    pair.desk.receives("D.V.1")
    pair.desk.works_through(1, 2, 3)
    yield pair
    pair.close()


def only(desks: TwoDesks) -> Dispute:
    (found,) = desks.desk.house.disputes.all()
    return found


def choose(desks: TwoDesks, dispute: Dispute, words: str) -> None:
    side = next(side for side in dispute.sides if side.words == words)
    settles = tuple(side.fact for side in dispute.sides)
    reason = "Diukur lagi"
    desks.desk.does(
        SettleConflict(dispute.subject, settles, side.fact, side.value, reason), desks.desk.bureau
    )


def test_where_nobody_disagrees_nothing_is_listed(desks: TwoDesks) -> None:
    desks.disagree(4, {AREA: 310}, {"business.building_area": 120})
    assert desks.desk.house.disputes.all() == ()


def test_a_side_tells_value_person_hour_and_computer(desks: TwoDesks) -> None:
    desks.desk.does(LeavePage(4, {AREA: 300}))
    desks.disagree(4, {AREA: 310}, {AREA: 296})
    dispute = only(desks)
    assert dispute.title == "Luas tanah"
    assert dispute.before is not None
    assert dispute.before.words == "300 m²"
    told = {(side.words, side.name, side.duty, side.device) for side in dispute.sides}
    assert told == {
        ("310 m²", "Rina Wulandari (contoh)", "Help desk", "Komputer pertama"),
        ("296 m²", "Bagus Setiawan (contoh)", "Bidang Perizinan", LAPTOP),
    }
    early, late = sorted(side.at for side in dispute.sides)
    assert (late - early).seconds == 540


def test_it_says_what_waits_and_what_does_not(desks: TwoDesks) -> None:
    desks.disagree(4, {AREA: 310}, {AREA: 296})
    waits = only(desks).waits
    assert "Cetak SK" in waits
    assert "Serah terima SK dan penutupan berkas" not in waits
    desks.desk.does(LeavePage(4, {"business.building_area": 120}))


def test_what_the_field_wrote_comes_from_the_field(desks: TwoDesks) -> None:
    desks.desk.works_through(4, 5)
    desks.disagree(6, {"visit.met": "Sri"}, {"visit.met": "Sari"})
    assert {side.origin for side in only(desks).sides} == {"Dari lapangan"}


def test_after_a_choice_nothing_is_listed_and_the_value_stands_everywhere(desks: TwoDesks) -> None:
    desks.disagree(4, {AREA: 310}, {AREA: 296})
    choose(desks, only(desks), "296 m²")
    desks.meet()
    assert desks.desk.house.disputes.all() == desks.laptop.disputes.all() == ()
    assert desks.laptop.reading.case(desks.desk.case).state.answers()[AREA] == 296


def test_a_choice_can_be_made_anew(desks: TwoDesks) -> None:
    desks.disagree(4, {AREA: 310}, {AREA: 296})
    dispute = only(desks)
    choose(desks, dispute, "296 m²")
    (settled,) = desks.desk.state.settlements
    other = next(side for side in dispute.sides if side.words == "310 m²")
    again = SettleConflict(dispute.subject, (settled.fact,), other.fact, other.value, "Keliru")
    desks.desk.does(again, desks.desk.bureau)
    desks.meet()
    assert desks.laptop.reading.case(desks.desk.case).state.answers()[AREA] == 310
    with pytest.raises(Refused, match="sudah selesai"):
        desks.desk.does(again, desks.desk.bureau)


def test_two_computers_of_the_office_may_disagree_too(desks: TwoDesks) -> None:
    desks.desk.house.office.change({"office.place": "Kudus"}, by=desks.desk.admin)
    desks.laptop.office.change({"office.place": "Jati"}, by=desks.desk.admin)
    desks.meet()
    dispute = only(desks)
    assert (dispute.case, dispute.title) == (None, "Tempat di tanggal surat")
    settles = tuple(side.fact for side in dispute.sides)
    side = next(side for side in dispute.sides if side.words == "Jati")
    command = SettleConflict(dispute.subject, settles, side.fact, side.value, "Alamat baru")
    desks.desk.house.office.settle(command, by=desks.desk.admin)
    assert desks.desk.house.disputes.all() == ()
    assert desks.desk.house.office.state().setting("office.place") == "Jati"


def test_only_those_who_may_settle_do(desks: TwoDesks) -> None:
    desks.disagree(4, {AREA: 310}, {AREA: 296})
    dispute = only(desks)
    side = dispute.sides[0]
    settles = tuple(side.fact for side in dispute.sides)
    command = SettleConflict(dispute.subject, settles, side.fact, side.value, "Diukur lagi")
    with pytest.raises(Refused, match="menyelesaikan benturan"):
        desks.desk.does(command, desks.desk.rina)
