"""The stream office follows the same rules as a case."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.errors import Refused
from desktop_app.core.events.authority import Right
from desktop_app.core.events.envelope import Event
from desktop_app.core.events.facts import AnswersChanged
from desktop_app.core.events.office_facts import (
    DeviceEnrolled,
    HolidaysImported,
    NumbersGranted,
    SettingsChanged,
    StaffRegistered,
    StaffReinstated,
    StaffRevoked,
)
from desktop_app.core.ids import DeviceId, Epoch, FactId, StaffId
from desktop_app.core.office.commands import (
    ChangeSettings,
    RegisterStaff,
    ReinstateStaff,
    RevokeDevice,
    RevokeStaff,
    SettleOffice,
)
from desktop_app.core.office.fold import fold_office
from desktop_app.core.office.revocations import rights
from tests.core.cases.histories import tangles
from tests.core.cases.replica import Replica, event
from tests.core.office.bureau import ADMIN, BAYU, HEAD, Bureau


def opened() -> Bureau:
    return Bureau().do(ADMIN, HEAD, BAYU)


def test_different_settings_unite_and_equal_ones_agree() -> None:
    here = opened()
    there = here.other()
    here.do(ChangeSettings({"office.place": "Kudus", "paper.size": "A4"}))
    there.do(ChangeSettings({"office.regent": "Bupati Kudus", "paper.size": "A4"}))
    state = here.meet(there)
    assert state.conflicts == ()
    assert state.settings == {
        "office.place": "Kudus", "office.regent": "Bupati Kudus", "paper.size": "A4",
    }  # fmt: skip


def test_one_setting_with_two_values_is_a_conflict_that_a_person_settles() -> None:
    here = opened()
    there = here.other()
    here.do(ChangeSettings({"paper.size": "A4"}))
    there.do(ChangeSettings({"paper.size": "F4"}))
    conflict = here.meet(there).conflicts[0]
    assert conflict.subject == "setting:paper.size"
    here.replica.learn(there.replica)
    sides = tuple(claim.fact for claim in conflict.claims)
    chosen = next(claim.fact for claim in conflict.claims if claim.value == "A4")
    here.do(SettleOffice(conflict.subject, sides, chosen, None, "kertas yang ada"))
    assert here.state().conflicts == ()
    assert here.state().settings["paper.size"] == "A4"


def test_a_person_corrected_in_two_ways_is_a_conflict() -> None:
    here = opened()
    there = here.other()
    here.do(RegisterStaff(StaffId("bayu"), "Bayu Contoh", "", "tim_teknis", "Penata"))
    there.do(RegisterStaff(StaffId("bayu"), "Bayu Contoh", "", "tim_teknis", "Penata Muda"))
    state = here.meet(there)
    assert [conflict.subject for conflict in state.conflicts] == ["staff:bayu"]
    here.replica.learn(there.replica)
    sides = tuple(claim.fact for claim in state.conflicts[0].claims)
    here.do(SettleOffice("staff:bayu", sides, sides[0], None, "menurut SK pangkat"))
    assert here.state().conflicts == ()


def test_a_revocation_wins_over_a_correction_that_did_not_see_it() -> None:
    here = opened()
    there = here.other("kadis")
    here.do(RevokeStaff(StaffId("bayu"), "pindah tugas"))
    there.do(RegisterStaff(StaffId("bayu"), "Bayu Contoh", "", "tim_teknis", "Penata"))
    person = here.meet(there).person(StaffId("bayu"))
    assert person is not None
    assert (person.revoked, person.rank) == ("pindah tugas", "Penata")


def test_somebody_registered_again_acts_again() -> None:
    here = opened().do(RevokeStaff(StaffId("bayu"), "cuti"), BAYU)
    assert here.state().role(StaffId("bayu")) == "tim_teknis"
    here.replica.by = StaffId("bayu")
    here.do(ChangeSettings({"paper.size": "A4"}))
    assert here.state().settings == {"paper.size": "A4"}
    assert here.state().flagged == ()


def test_who_is_taken_back_with_a_reason_acts_again() -> None:
    office = opened().do(RevokeStaff(StaffId("bayu"), "pindah tugas"))
    office.do(ReinstateStaff(StaffId("bayu"), "kembali bertugas"))
    person = office.state().person(StaffId("bayu"))
    assert person is not None
    assert person.revoked == ""
    by_bayu = office.other()
    by_bayu.do(ChangeSettings({"office.place": "Kudus"}))
    state = by_bayu.state()
    assert state.settings == {"office.place": "Kudus"}
    assert (state.set_aside, state.flagged) == ((), ())


def test_a_revocation_that_the_return_did_not_see_stands() -> None:
    here = opened().do(RevokeStaff(StaffId("bayu"), "pindah tugas"))
    there = here.other("rina")
    here.do(ReinstateStaff(StaffId("bayu"), "kembali bertugas"))
    there.replica.tell(StaffRevoked(StaffId("bayu"), "kartu hilang"))
    person = here.meet(there).person(StaffId("bayu"))
    assert person is not None
    assert person.revoked == "kartu hilang"


def test_nobody_is_taken_back_who_was_not_revoked_or_without_a_reason() -> None:
    office = opened()
    with pytest.raises(Refused, match="tidak sedang dicabut"):
        office.do(ReinstateStaff(StaffId("bayu"), "salah tekan"))
    office.do(RevokeStaff(StaffId("bayu"), "cuti"))
    with pytest.raises(Refused, match="Alasan belum ditulis"):
        office.do(ReinstateStaff(StaffId("bayu"), "  "))


def test_a_revoked_persons_facts_that_do_not_descend_stand_flagged() -> None:
    here = opened()
    there = here.other("bayu")
    here.do(RevokeStaff(StaffId("bayu"), "pindah tugas"))
    there.do(ChangeSettings({"paper.size": "A4"}))
    state = here.meet(there)
    assert state.settings == {"paper.size": "A4"}
    assert [flag.kind for flag in state.flagged] == ["SettingsChanged"]
    assert state.set_aside == ()


def test_a_revoked_persons_facts_that_descend_are_set_aside() -> None:
    here = opened().do(RevokeStaff(StaffId("bayu"), "pindah tugas"))
    here.replica.by = StaffId("bayu")
    here.do(ChangeSettings({"paper.size": "A4"}))
    state = here.state()
    assert state.settings == {}
    assert [aside.kind for aside in state.set_aside] == ["SettingsChanged"]


def test_who_was_revoked_revokes_nobody() -> None:
    here = opened().do(RevokeStaff(StaffId("bayu"), "pindah tugas"))
    by_bayu = here.other("bayu")
    by_bayu.replica.tell(StaffRevoked(StaffId("kadis"), "dendam"))
    here.replica.learn(by_bayu.replica).by = StaffId("kadis")
    here.do(ChangeSettings({"paper.size": "A4"}))
    assert here.state().settings == {"paper.size": "A4"}
    assert here.state().role(StaffId("kadis")) == "kepala_dinas"


def judged(office: Bureau, by: str, device: str, *heads: FactId) -> Right:
    author = Replica(DeviceId(device), StaffId(by))
    fact = event(AnswersChanged(1, 0, {}), (), author)
    told = Event(fact.id, (), fact.at, fact.by, fact.device, fact.fact, tuple(heads))
    return rights(office.replica.events.values())(told)


def test_facts_of_cases_are_judged_by_the_office_heads_they_relied_on() -> None:
    office = opened()
    before = office.replica.heads()
    assert judged(office, "bayu", "laptop", *before) is Right.HELD
    office.do(RevokeStaff(StaffId("bayu"), "pindah tugas"))
    after = office.replica.heads()
    assert judged(office, "bayu", "laptop", *before) is Right.DOUBTED
    assert judged(office, "bayu", "laptop", *after) is Right.GONE
    assert judged(office, "rina", "laptop", *after) is Right.HELD
    office.do(BAYU)
    assert judged(office, "bayu", "laptop", *after) is Right.GONE
    assert judged(office, "bayu", "laptop", *office.replica.heads()) is Right.HELD


def test_facts_of_a_revoked_computer_are_judged_alike() -> None:
    office = opened()
    office.replica.tell(DeviceEnrolled(DeviceId("laptop"), "B", "Laptop tim"))
    before = office.replica.heads()
    office.do(RevokeDevice(DeviceId("laptop"), "hilang"))
    device = office.state().device(DeviceId("laptop"))
    assert device is not None
    assert device.revoked == "hilang"
    assert judged(office, "bayu", "laptop", *before) is Right.DOUBTED
    assert judged(office, "bayu", "laptop", *office.replica.heads()) is Right.GONE
    assert judged(office, "bayu", "loket", *office.replica.heads()) is Right.HELD


def test_a_later_list_of_a_year_replaces_the_earlier_and_two_unseen_conflict() -> None:
    def imported(version: str) -> HolidaysImported:
        row = {"day": "2028-01-01", "name": "Tahun Baru", "kind": "libur_nasional"}
        return HolidaysImported(2028, version, (row,))

    here = opened()
    here.replica.tell(imported("SKB 1"))
    here.replica.tell(imported("SKB 2"))
    assert here.state().lists[2028].version == "SKB 2"
    assert len(here.state().lists[2028].days) == 1
    there = here.other()
    here.replica.tell(imported("SKB 3"))
    there.replica.tell(imported("SKB 4"))
    assert [c.subject for c in here.meet(there).conflicts] == ["holidays:2028"]


def test_two_computers_enrolled_under_one_tag_are_reported() -> None:
    here = opened()
    there = here.other()
    here.replica.tell(DeviceEnrolled(DeviceId("a"), "A", "Loket 1"))
    there.replica.tell(DeviceEnrolled(DeviceId("b"), "A", "Loket 2"))
    assert [c.subject for c in here.meet(there).conflicts] == ["tag:A"]
    here.replica.learn(there.replica)
    here.replica.tell(DeviceEnrolled(DeviceId("b"), "B", "Loket 2"))
    assert here.state().conflicts == ()
    assert here.state().tag(DeviceId("b")) == "B"


def test_blocks_of_numbers_unite_and_never_overlap() -> None:
    def block(device: str, first: int, last: int) -> NumbersGranted:
        return NumbersGranted("SK", 2026, DeviceId(device), Epoch("e"), first, last)

    here = opened()
    here.replica.tell(block("a", 1, 50), block("b", 51, 100), block("c", 40, 60))
    here.replica.tell(block("d", 9, 3), block("a", 1, 50))
    state = here.state()
    assert [(b.device, b.first, b.last) for b in state.blocks] == [("a", 1, 50), ("b", 51, 100)]
    assert len(state.set_aside) == 2


def test_facts_of_cases_do_not_belong_to_the_office() -> None:
    here = opened()
    here.replica.tell(AnswersChanged(1, 0, {}), StaffRevoked(StaffId("?"), "x"))
    assert [aside.reason for aside in here.state().set_aside] == [
        "bukan milik kantor", "petugas ini belum terdaftar di sini",
    ]  # fmt: skip


people = st.sampled_from([StaffId("rina"), StaffId("bayu")])
sensible = st.one_of(
    st.builds(SettingsChanged, st.dictionaries(st.sampled_from("ab"), st.sampled_from("xy"))),
    st.builds(StaffRegistered, people, *[st.sampled_from("xy")] * 6),
    st.builds(StaffRevoked, people, st.sampled_from("xy")),
    st.builds(StaffReinstated, people, st.sampled_from("xy")),
)


@given(tangles(sensible), st.randoms(use_true_random=False))
def test_folding_the_office_never_raises_whatever_the_order(
    told: list[Event], dice: Random
) -> None:
    state = fold_office(told)
    shuffled = list(told)
    dice.shuffle(shuffled)
    assert fold_office(shuffled) == state
    assert state.facts == len(told)
    authority = rights(told)
    assert {authority(one) for one in told} <= set(Right)
