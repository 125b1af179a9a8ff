"""What is said before a team leaves: there, missing, or nobody can tell."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop_app.core.cases.visit_commands import CancelVisit, PlanVisit
from desktop_app.core.errors import Refused
from desktop_app.core.ids import StaffId
from desktop_app.core.security.roles import Role
from desktop_app.core.services.attachments import Attachment
from desktop_app.core.services.carried import Check, Standing
from desktop_app.core.services.light import Light
from desktop_app.core.services.packing import ROOM, Packing, Probes, free_room
from desktop_app.core.services.power import Battery, read_supplies
from tests.core.services.signed import inspected, laid, locked, sign
from tests.journeys.counter import MONDAY, Counter

PDF = b"%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n"


@pytest.fixture
def waiting(counter: Counter) -> Counter:
    counter.receives("D.V.1")
    counter.reaches_the_team()
    return counter


ALONE = Light(0, 0, 0, None, None, "")


def looked(
    counter: Counter,
    *,
    room: int | None = 2 * ROOM,
    battery: Battery | None = None,
    converter: str = "LibreOffice",
    light: Light = ALONE,
) -> dict[str, Check]:
    probes = Probes(lambda: room, lambda: battery, lambda: converter, lambda: light)
    packing: Packing = replace(counter.house.packing, probes=probes)
    return {check.title: check for check in packing.opened(packing.look(counter.case))}


def test_a_full_case_lacks_only_its_plan_and_the_office(waiting: Counter) -> None:
    found = looked(waiting)
    missing = [title for title, check in found.items() if check.standing is Standing.MISSING]
    crew = ["Jumlah petugas", "NIP petugas"]
    assert missing == ["Rencana", *crew, "Kop dan penanda tangan"]
    assert all(found[title].way_out for title in missing)


def test_a_planned_visit_names_its_letter(waiting: Counter) -> None:
    plan = PlanVisit((waiting.team,), "090/12", MONDAY, date(2026, 11, 24), "09.00")
    waiting.does(plan, waiting.bureau)
    found = looked(waiting)["Rencana"]
    assert (found.standing, found.sentence) == (Standing.OK, "Surat tugas 090/12, 1 petugas.")


def test_a_case_on_its_way_says_what_was_not_filled_in(counter: Counter) -> None:
    counter.receives("D.V.1")
    found = looked(counter)
    assert found["Isian berkas"].standing is Standing.MISSING
    assert found["Dokumen wajib"].standing is Standing.MISSING
    assert "KTP" in found["Dokumen wajib"].sentence


def test_a_scan_that_is_gone_is_named(waiting: Counter) -> None:
    attachment = Attachment(5, "", "tapak.pdf", PDF)
    waiting.heads = waiting.house.cases.attach(
        waiting.case, attachment, seen=waiting.heads, by=waiting.rina
    ).heads
    assert looked(waiting)["Pindaian"].standing is Standing.OK
    for blob in waiting.house.folders.blobs.rglob("*"):
        if blob.is_file():
            blob.write_bytes(b"rusak")
    assert looked(waiting)["Pindaian"].sentence == "Tidak terbaca: tapak.pdf."


def test_the_next_number_of_the_register_is_told_and_not_taken(waiting: Counter) -> None:
    first, again = looked(waiting)["Nomor BAP"], looked(waiting)["Nomor BAP"]
    assert first == again
    assert "/2026" in first.sentence


def test_a_visit_late_in_december_needs_the_lists_of_two_years(waiting: Counter) -> None:
    plan = PlanVisit((waiting.team,), "090/12", MONDAY, date(2030, 12, 20), "09.00")
    waiting.does(plan, waiting.bureau)
    assert "2030 dan 2031" in looked(waiting)["Hari libur"].sentence


def test_a_clock_behind_the_newest_fact_is_missing(waiting: Counter) -> None:
    assert looked(waiting)["Jam komputer"].standing is Standing.OK
    waiting.clock.is_set_back(days=1)
    assert looked(waiting)["Jam komputer"].standing is Standing.MISSING


@pytest.mark.parametrize(
    ("room", "standing"),
    [(2 * ROOM, Standing.OK), (ROOM - 1, Standing.MISSING), (None, Standing.UNKNOWN)],
)
def test_a_gigabyte_must_be_free(waiting: Counter, room: int | None, standing: Standing) -> None:
    assert looked(waiting, room=room)["Ruang disk"].standing is standing


@pytest.mark.parametrize(
    ("battery", "standing"),
    [
        (Battery(91, plugged=False), Standing.OK),
        (Battery(20, plugged=True), Standing.MISSING),
        (None, Standing.UNKNOWN),
    ],
)
def test_half_a_battery_must_be_there(
    waiting: Counter, battery: Battery | None, standing: Standing
) -> None:
    assert looked(waiting, battery=battery)["Baterai"].standing is standing


def test_nothing_is_said_of_a_hub_that_does_not_exist(waiting: Counter) -> None:
    assert looked(waiting)["Sinkron"].standing is Standing.UNKNOWN


def test_a_template_with_a_mistake_is_named(waiting: Counter) -> None:
    folder = waiting.house.office.template_folder()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "bap.docx").write_bytes(b"bukan Word")
    assert looked(waiting)["Templat BAP"].standing is Standing.MISSING


def test_the_battery_of_a_laptop_is_read_and_that_of_a_mouse_is_not(tmp_path: Path) -> None:
    mouse, laptop = tmp_path / "AMouse", tmp_path / "BAT0"
    for folder, said in (
        (mouse, {"type": "Battery", "scope": "Device", "capacity": "5", "status": "Unknown"}),
        (laptop, {"type": "Battery", "capacity": "77", "status": "Discharging"}),
    ):
        folder.mkdir()
        for name, text in said.items():
            (folder / name).write_text(f"{text}\n", encoding="ascii")
    assert read_supplies(tmp_path) == Battery(77, plugged=False)
    assert read_supplies(tmp_path / "nowhere") is None


def test_a_disk_that_does_not_answer_is_unknown(tmp_path: Path) -> None:
    assert free_room(tmp_path / "hilang") is None
    assert (free_room(tmp_path) or 0) > 0


def sent(counter: Counter, *members: StaffId) -> None:
    plan = PlanVisit(members, "090/12", MONDAY, date(2026, 11, 24), "09.00")
    counter.does(plan, counter.bureau)


def packed(counter: Counter, *lacking: str) -> str:
    made = counter.house.packing.pack(counter.case, lacking, seen=(), by=counter.team)
    counter.heads = made.changes.heads
    return made.number


def test_one_officer_without_a_nip_is_told_and_does_not_keep_anybody_here(
    waiting: Counter,
) -> None:
    sent(waiting, waiting.team)
    found = looked(waiting)
    assert found["Jumlah petugas"].standing is Standing.MISSING
    assert "Nur Aini (contoh)" in found["NIP petugas"].sentence
    assert packed(waiting, "Jumlah petugas", "NIP petugas")


def test_two_officers_with_nip_are_enough(waiting: Counter) -> None:
    other = waiting.hired("Dwi Hartanto (contoh)", Role.TEAM, "198802022015011002")
    sent(waiting, other, waiting.head)
    found = looked(waiting)
    assert found["Jumlah petugas"].standing is Standing.OK
    assert found["NIP petugas"].standing is Standing.OK


@pytest.mark.parametrize(
    ("converter", "standing"), [("LibreOffice", Standing.OK), ("", Standing.MISSING)]
)
def test_what_shows_pages_is_asked_for(
    waiting: Counter, converter: str, standing: Standing
) -> None:
    assert looked(waiting, converter=converter)["Pratinjau halaman"].standing is standing


def test_packing_takes_the_number_of_the_bap_once(waiting: Counter) -> None:
    sent(waiting, waiting.team)
    told = looked(waiting)["Nomor BAP"].sentence
    number = packed(waiting, "Baterai")
    assert number in told
    assert looked(waiting)["Nomor BAP"].sentence == f"{number} sudah dipegang berkas ini."
    assert packed(waiting) == number
    assert [one.text for one in waiting.state.numbers] == [number]
    assert waiting.state.visits[-1].packed is not None


def test_the_number_stays_with_the_case_when_the_visit_is_cancelled(waiting: Counter) -> None:
    sent(waiting, waiting.team)
    number = packed(waiting)
    waiting.does(CancelVisit("hujan"), waiting.bureau)
    sent(waiting, waiting.team)
    assert packed(waiting) == number


def test_the_lock_prints_the_number_that_was_packed(waiting: Counter) -> None:
    sent(waiting, waiting.team)
    number = packed(waiting)
    inspected(waiting)
    signing = laid(waiting)
    sign(waiting, signing)
    locked(waiting, signing)
    assert [paper.number for paper in waiting.state.papers if paper.kind == "bap"] == [number]
    assert [one.text for one in waiting.state.numbers] == [number]


def test_only_who_may_verify_packs(waiting: Counter) -> None:
    sent(waiting, waiting.team)
    with pytest.raises(Refused, match="tidak bertugas"):
        waiting.house.packing.pack(waiting.case, (), seen=(), by=waiting.rina)
    assert not waiting.state.numbers


def test_nobody_packs_for_a_visit_that_is_not_planned(waiting: Counter) -> None:
    with pytest.raises(Refused):
        packed(waiting)
    assert not waiting.state.numbers


def test_what_stays_behind_is_said_before_leaving(waiting: Counter) -> None:
    met = replace(ALONE, met=datetime(2026, 11, 23, 1, tzinfo=UTC), place="hub")
    told = {
        light: (found.standing, found.sentence)
        for light in (ALONE, met, replace(met, changes=3))
        for found in [looked(waiting, light=light)["Sinkron"]]
    }
    last = "Terakhir bertemu hub 23 November 2026"
    assert list(told.values()) == [
        (Standing.UNKNOWN, "Komputer ini belum pernah bertemu hub atau stik."),
        (Standing.OK, f"{last}; semua di sini juga ada di sana."),
        (Standing.MISSING, f"{last}; 3 perubahan sejak itu hanya di sini."),
    ]
