"""Settings, holiday lists, logo and templates of the office."""

import struct
import zlib
from datetime import date
from pathlib import Path

import pytest

from desktop_app.core.errors import BadInput, NoHolidayList, Refused
from desktop_app.core.settings import Settings
from tests.journeys.counter import Counter

LIST_2028 = (
    "tanggal;jenis;nama\n"
    "2028-01-01;libur_nasional;Tahun Baru Masehi\n"
    "2028-05-01;libur_nasional;Hari Buruh\n"
    "2028-08-17;libur_nasional;Hari Kemerdekaan\n"
    "2028-12-25;libur_nasional;Natal\n"
)


def picture() -> bytes:
    """Return a PNG of one pixel."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixel = zlib.compress(b"\x00\xff\x00\x00")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixel) + chunk(b"IEND", b"")


def test_settings_are_kept_as_facts_and_survive_a_restart(counter: Counter) -> None:
    changes = counter.house.office.change({"office.place": "Bae"}, by=counter.admin)
    assert changes.office
    counter.switched_off_and_on()
    assert counter.house.office.state().setting("office.place") == "Bae"
    assert not counter.house.office.change({"office.place": "Bae"}, by=counter.admin)


def test_only_an_admin_changes_settings_and_only_known_ones(counter: Counter) -> None:
    with pytest.raises(Refused, match="Minta Admin"):
        counter.house.office.change({"office.place": "Bae"}, by=counter.rina)
    with pytest.raises(BadInput, match="tidak dikenal"):
        counter.house.office.change({"office.anything": "x"}, by=counter.admin)


def test_an_imported_year_can_be_counted_at_once(counter: Counter, tmp_path: Path) -> None:
    with pytest.raises(NoHolidayList, match="2028"):
        counter.house.reading.due(date(2028, 1, 3), 5)
    file = tmp_path / "libur-2028.csv"
    file.write_text(LIST_2028, encoding="utf-8")
    counter.house.office.import_holidays(file, by=counter.admin)
    found = counter.house.reading.due(date(2028, 1, 3), 5)
    assert found.due == date(2028, 1, 10)
    years = {one.year: one.imported for one in counter.house.office.holiday_lists()}
    assert years[2028]
    assert not years[2026]


def test_a_bad_list_is_refused_with_line_and_reason_and_the_old_one_stays(
    counter: Counter, tmp_path: Path
) -> None:
    file = tmp_path / "libur.csv"
    file.write_text("tanggal;jenis;nama\n2026-13-01;libur_nasional;x\n", encoding="utf-8")
    with pytest.raises(BadInput, match="baris 2"):
        counter.house.office.import_holidays(file, by=counter.admin)
    assert counter.house.reading.due(date(2026, 11, 23), 15).due == date(2026, 12, 14)


def test_a_year_without_a_list_never_stops_the_counter(tmp_path: Path, counter: Counter) -> None:
    counter.clock.goes_to(date(2027, 12, 20), 9)
    counter.receives("D.V.1")
    counter.reaches_the_team()
    assert counter.state.step == 6
    assert counter.state.promise() is None
    assert "impor daftar 2028" in counter.view.time.unknown

    file = tmp_path / "libur-2028.csv"
    file.write_text(LIST_2028, encoding="utf-8")
    counter.house.office.import_holidays(file, by=counter.admin)
    promise = counter.state.promise()
    assert promise is not None
    assert (promise.start, promise.due) == (date(2027, 12, 20), date(2028, 1, 11))
    assert "2028.impor" in promise.holiday_list
    counter.house.office.import_holidays(file, by=counter.admin)
    assert len(counter.state.promises) == 1


def test_the_logo_is_a_picture_and_stands_on_the_paper(counter: Counter, tmp_path: Path) -> None:
    wrong = tmp_path / "lambang.png"
    wrong.write_bytes(b"not a picture")
    with pytest.raises(BadInput, match="PNG atau JPEG"):
        counter.house.office.set_logo(wrong, by=counter.admin)
    good = tmp_path / "lambang-baru.png"
    good.write_bytes(picture())
    counter.house.office.set_logo(good, by=counter.admin)
    assert counter.house.office.state().setting("office.logo")
    with pytest.raises(BadInput, match="tidak bisa dibaca"):
        counter.house.office.set_logo(tmp_path / "tidak-ada.png", by=counter.admin)
    assert counter.house.records.verify() == ()


def test_templates_are_copied_once_and_a_mistake_in_one_is_told(counter: Counter) -> None:
    office = counter.house.office
    copied = office.copy_templates()
    assert {path.name for path in copied} >= {"bap.docx", "sk.docx"}
    assert office.copy_templates() == ()
    found = [office.checked(view) for view in office.templates()]
    assert [view.mistake for view in found] == [""] * len(found)
    assert {view.kind for view in found} >= {"bap", "sk", "surat-pengembalian", "tanda-terima"}
    assert all(view.own for view in office.templates())
    (office.template_folder() / "sk.docx").write_bytes(b"PK broken")
    broken = next(view for view in office.templates() if view.kind == "sk")
    assert (broken.mistake, broken.checked) == ("", False)
    assert "sk.docx" in office.checked(broken).mistake


def test_the_settings_of_this_machine_are_a_file_of_its_own(
    counter: Counter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    counter.switched_off_and_on()
    office = counter.house.office
    office.change_machine(Settings(theme="gelap", counter="Loket 2"))
    office.set_template_folder(tmp_path / "templat")
    counter.switched_off_and_on()
    assert counter.house.office.settings().counter == "Loket 2"
    assert counter.house.office.template_folder() == tmp_path / "templat"
