"""What the office may decide, and what its papers say of it."""

import pytest
from msgspec.structs import replace

from desktop_app.core.calendar.workdays import MONDAY_TO_FRIDAY
from desktop_app.core.errors import AppError, BadInput, Refused
from desktop_app.core.events.facts import ConflictSettled
from desktop_app.core.events.office_facts import (
    HolidaysImported,
    SettingsChanged,
    StaffRegistered,
)
from desktop_app.core.events.vocabulary import Answers, Value
from desktop_app.core.ids import DeviceId, Epoch, FactId, StaffId
from desktop_app.core.office import identity, rulebook
from desktop_app.core.office.commands import (
    ChangeSettings,
    EnrolDevice,
    GrantNumbers,
    ImportHolidays,
    OfficeCommand,
    RevokeDevice,
    RevokeStaff,
    SettleOffice,
)
from desktop_app.core.office.decide import decide_office
from desktop_app.core.office.identity import Authority, PaperSize
from desktop_app.core.office.state import NO_OFFICE
from tests.core.cases.replica import IPI, IUI
from tests.core.office.bureau import ADMIN, BAYU, HEAD, Bureau

A, B = DeviceId("a"), DeviceId("b")
ROW: dict[str, str | int | bool | None] = {
    "day": "2028-01-01", "name": "Tahun Baru", "kind": "libur_nasional",
}  # fmt: skip


def opened() -> Bureau:
    return Bureau().do(ADMIN, HEAD, BAYU)


def refused(bureau: Bureau, command: OfficeCommand) -> str:
    with pytest.raises(AppError) as fault:
        decide_office(command, bureau.state())
    assert fault.value.way_out
    return fault.value.sentence


def test_staff_are_registered_with_a_clean_nip() -> None:
    facts = decide_office(HEAD, NO_OFFICE)
    assert isinstance(facts[0], StaffRegistered)
    assert facts[0].nip == "197007131992011001"
    assert decide_office(HEAD, opened().state()) == ()


@pytest.mark.parametrize(
    "nip",
    [
        "1970071319920110",
        "19700713199201100A",
        "197013131992011001",
        "197007131992131001",
        "197007131992013001",
        "199201011970071001",
    ],
)
def test_a_nip_is_8_6_1_3_with_days_that_exist(nip: str) -> None:
    assert "NIP" in refused(opened(), replace(BAYU, nip=nip))


def test_a_nip_belongs_to_one_person() -> None:
    assert "dipakai Kartini" in refused(opened(), replace(BAYU, nip=HEAD.nip))


def test_there_is_one_kepala_dinas() -> None:
    office = opened()
    second = replace(BAYU, role="kepala_dinas")
    assert "sudah terdaftar" in refused(office, second)
    office.do(RevokeStaff(StaffId("kadis"), "pensiun"), second)
    assert office.state().role(StaffId("bayu")) == "kepala_dinas"


def test_the_last_admin_stays() -> None:
    office = opened()
    assert "satu-satunya" in refused(office, RevokeStaff(StaffId("rina"), "pindah"))
    assert "satu-satunya" in refused(office, replace(ADMIN, role="help_desk"))
    office.do(replace(BAYU, role="admin"), RevokeStaff(StaffId("rina"), "pindah"))
    assert office.state().role(StaffId("rina")) == ""


@pytest.mark.parametrize(
    ("command", "word"),
    [
        (replace(BAYU, name=" "), "Nama"),
        (replace(BAYU, role="bupati"), "Peran"),
        (RevokeStaff(StaffId("?"), "x"), "tidak terdaftar"),
        (RevokeStaff(StaffId("bayu"), " "), "Alasan"),
        (RevokeDevice(A, "x"), "tidak terdaftar"),
        (ImportHolidays(2028, "SKB", ()), "kosong"),
        (GrantNumbers("SK", 2026, A, Epoch("e"), 5, 2), "terbalik"),
        (EnrolDevice(A, "ABCD", "x"), "Tanda"),
        (SettleOffice("setting:x", (), None, "", "x"), "sudah selesai"),
    ],
)
def test_what_makes_no_sense_is_refused(command: OfficeCommand, word: str) -> None:
    assert word in refused(opened(), command)


def test_a_tag_is_never_given_twice() -> None:
    office = opened().do(EnrolDevice(A, "a", "Loket 1"))
    assert office.state().tag(A) == "A"
    assert decide_office(EnrolDevice(A, "A", "Loket 1"), office.state()) == ()
    office.do(RevokeDevice(A, "rusak"))
    assert "sudah dipakai" in refused(office, EnrolDevice(B, "A", "Loket 2"))
    assert office.state().tag(B) == ""


def test_blocks_of_a_register_do_not_overlap() -> None:
    office = opened().do(GrantNumbers("SK", 2026, A, Epoch("e"), 1, 50))
    assert "sudah diberikan" in refused(office, GrantNumbers("SK", 2026, B, Epoch("e"), 50, 60))
    office.do(GrantNumbers("SK", 2027, B, Epoch("e"), 1, 50))
    assert len(office.state().blocks) == 2


def test_a_list_that_is_known_changes_nothing() -> None:
    office = opened()
    facts = decide_office(ImportHolidays(2028, "SKB 1", (ROW,)), office.state())
    assert facts == (HolidaysImported(2028, "SKB 1", (ROW,)),)
    office.do(ImportHolidays(2028, "SKB 1", (ROW,)))
    assert decide_office(ImportHolidays(2028, "SKB 1", (ROW,)), office.state()) == ()


def test_only_changed_settings_are_kept() -> None:
    office = opened().do(ChangeSettings({"paper.size": "A4", "office.place": "Kudus"}))
    facts = decide_office(
        ChangeSettings({"paper.size": "F4", "office.place": "Kudus"}), office.state()
    )
    assert facts == (SettingsChanged({"paper.size": "F4"}),)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("paper.size", "Legal"),
        ("paper.colour", "kuning"),
        ("signatory.acting", "Pj."),
        ("signatory.staff", "nobody"),
        ("signatory.electronic", "ya"),
        ("days.on_return", "LUPA"),
        ("days.working_days", 1),
        ("days.week", ""),
        ("number.SK.pattern", "{kode}/{tahun}"),
        ("number.SK.pattern", "{kode}/{nomor}"),
        ("licence.D.V.1.authority", "MANDATARIS"),
        ("licence.D.V.1.copies", 5),
        ("office.name", "x" * 5000),
    ],
)
def test_a_setting_nobody_can_use_is_refused(key: str, value: Value) -> None:
    with pytest.raises(BadInput):
        decide_office(ChangeSettings({key: value}), opened().state())


def test_a_disputed_setting_is_settled_not_overwritten() -> None:
    here = opened()
    there = here.other()
    here.do(ChangeSettings({"office.place": "Kudus"}))
    there.do(ChangeSettings({"office.place": "Jati"}))
    here.replica.learn(there.replica)
    with pytest.raises(Refused, match="berbeda"):
        here.do(ChangeSettings({"office.place": "Bae"}))
    sides = tuple(claim.fact for claim in here.state().conflicts[0].claims)
    for command, word in (
        (SettleOffice("setting:office.place", sides[:1], sides[0], None, "x"), "berubah"),
        (SettleOffice("setting:office.place", sides, FactId("?"), None, "x"), "bukan bagian"),
        (SettleOffice("setting:office.place", sides, sides[0], None, " "), "Alasan"),
        (SettleOffice("setting:office.place", sides, None, 5, "x"), "teks"),
    ):
        assert word in refused(here, command)
    settle = SettleOffice("setting:office.place", sides, None, "Bae", "alamat baru")
    facts = decide_office(settle, here.state())
    assert isinstance(facts[0], ConflictSettled)
    here.do(settle)
    assert here.state().settings["office.place"] == "Bae"


IDENTITY: Answers = {
    "office.name": "DINAS CONTOH\nKABUPATEN CONTOH",
    "office.address": "Jalan Contoh 1\nTelepon 000",
}


def test_papers_carry_contoh_until_the_office_has_said_who_it_is() -> None:
    office = Bureau().do(ADMIN)
    assert identity.letterhead(office.state()).sample
    office.do(ChangeSettings(IDENTITY))
    assert identity.is_sample(office.state())
    office.do(HEAD)
    assert not identity.letterhead(office.state()).sample
    assert identity.letterhead(office.state()).office == ("DINAS CONTOH", "KABUPATEN CONTOH")
    assert identity.letterhead(office.state()).address == ("Jalan Contoh 1", "Telepon 000")


def test_kepala_dinas_signs_unless_somebody_else_was_chosen() -> None:
    office = opened()
    assert identity.signatory(office.state()).name == "Kartini Contoh"
    office.do(ChangeSettings({"signatory.staff": "bayu", "signatory.acting": "Plt."}))
    who = identity.signatory(office.state())
    assert (who.name, who.acting, who.regent) == ("Bayu Contoh", "Plt.", "Bupati Kudus")
    office.do(RevokeStaff(StaffId("bayu"), "pindah"))
    assert identity.signatory(office.state()).name == ""
    assert identity.is_sample(office.state())


def test_each_licence_has_its_own_authority_and_clauses() -> None:
    office = opened().do(
        ChangeSettings(
            {
                "licence.D.V.2.authority": "DELEGASI",
                "licence.D.V.2.copies": "",
                "licence.D.V.2.obligations": "menjaga mutu\n\nmelapor",
                "licence.D.V.1.heading": "BUPATI KUDUS",
            }
        )
    )
    first, second = (identity.terms(office.state(), procedure) for procedure in (IUI, IPI))
    assert (first.authority, second.authority) == (Authority.MANDATE, Authority.DELEGATION)
    assert (first.heading, second.heading) == ("BUPATI KUDUS", "")
    assert (len(first.copies), second.copies) == (4, ())
    assert (len(first.obligations), second.obligations) == (5, ("menjaga mutu", "melapor"))


def test_paper_numbers_and_days_have_usual_values_that_the_office_changes() -> None:
    office = opened()
    state = office.state()
    assert identity.paper_size(state) is PaperSize.F4
    assert rulebook.number_format(state, "SK").pattern == "{kode}/{unit}/{urut:04d}/{tahun}"
    assert rulebook.day_rules(state, IUI) == IUI.days
    assert rulebook.counting(state, IUI).week == MONDAY_TO_FRIDAY
    office.do(
        ChangeSettings(
            {
                "paper.size": "A4",
                "number.SK.pattern": "{kode}/{urut}",
                "number.SK.code": "500.16.7",
                "days.on_return": "JEDA",
                "days.working_days": False,
                "days.collective_leave": False,
                "days.week": "123456",
            }
        )
    )
    state = office.state()
    assert identity.paper_size(state) is PaperSize.A4
    written = rulebook.number_format(state, "SK")
    assert (written.pattern, written.code) == ("{kode}/{urut}", "500.16.7")
    assert rulebook.day_rules(state, IUI).on_return == "JEDA"
    counting = rulebook.counting(state, IUI)
    assert (counting.working_days, counting.collective_leave) == (False, False)
    assert counting.week == frozenset(range(6))
    assert rulebook.counting(state, IPI).first_day_next


def test_an_office_nobody_has_set_up_has_nobody_in_it() -> None:
    assert NO_OFFICE.person(StaffId("x")) is None
    assert NO_OFFICE.role(StaffId("x")) == ""
    assert identity.signatory(NO_OFFICE).name == ""
