"""Holiday lists that ship, that are imported, and that are refused."""

from datetime import date
from pathlib import Path

import pytest

from desktop_app.core.calendar.holidayfiles import import_file, load_folder
from desktop_app.core.calendar.holidays import Holiday, HolidayKind, from_rows
from desktop_app.core.errors import BadInput

SHIPPED = load_folder(Path(__file__).parents[2] / "resources/calendar")
WHOLE = (
    "tanggal,jenis,nama,perkiraan\n"
    "2028-01-01,libur_nasional,Tahun Baru Masehi,\n"
    "01/05/2028,Libur Nasional,Hari Buruh,\n"
    "2028-08-17,nasional,Hari Kemerdekaan,\n"
    "2028-09-23,libur daerah,Hari Jadi Kudus,\n"
    "2028-12-25,libur_nasional,Natal,ya\n"
    "2028-12-26,cuti bersama,Cuti Bersama Natal,\n"
)


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_seven_years_ship_with_all_their_days() -> None:
    kinds = [holiday.kind for one in SHIPPED.values() for holiday in one.days]
    assert sorted(SHIPPED) == list(range(2021, 2028))
    assert kinds.count(HolidayKind.NATIONAL) == 118
    assert kinds.count(HolidayKind.COLLECTIVE) == 53


def test_estimated_days_are_marked() -> None:
    guessed = [holiday.day for holiday in SHIPPED[2027].days if holiday.estimated]
    assert guessed == [date(2027, 3, 10), date(2027, 3, 11), date(2027, 5, 17)]


def test_a_list_survives_the_way_through_a_fact() -> None:
    shipped = SHIPPED[2026]
    assert from_rows(2026, shipped.version, shipped.rows()).days == shipped.days


def test_a_senseless_row_of_a_fact_is_left_out() -> None:
    rows = ({"day": "2026-02-30", "kind": "libur_nasional", "name": "x"}, {"day": None})
    assert from_rows(2026, "x", rows).days == ()


def test_an_office_csv_is_taken_with_its_own_spelling(tmp_path: Path) -> None:
    (found,) = import_file(written(tmp_path, "libur.csv", WHOLE))
    assert found.year == 2028
    assert len(found.days) == 6
    assert Holiday(date(2028, 12, 25), HolidayKind.NATIONAL, "Natal", estimated=True) in found.days
    assert date(2028, 12, 26) not in found.off(collective=False)
    assert date(2028, 9, 23) in found.off(collective=False)


def test_semicolons_and_a_byte_order_mark_are_taken(tmp_path: Path) -> None:
    (found,) = import_file(written(tmp_path, "libur.csv", "\ufeff" + WHOLE.replace(",", ";")))
    assert len(found.days) == 6


def test_the_version_changes_with_the_content(tmp_path: Path) -> None:
    (first,) = import_file(written(tmp_path, "a.csv", WHOLE))
    (same,) = import_file(written(tmp_path, "b.csv", WHOLE + "\n\n"))
    (other,) = import_file(written(tmp_path, "c.csv", WHOLE + "2028-03-01,cuti bersama,Baru,\n"))
    assert first.version == same.version != other.version


def test_one_csv_may_hold_several_years(tmp_path: Path) -> None:
    more = "\n".join(line.replace("2028", "2029") for line in WHOLE.splitlines()[1:])
    found = import_file(written(tmp_path, "libur.csv", WHOLE + more))
    assert [one.year for one in found] == [2028, 2029]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "kosong"),
        ("tanggal,nama\n", "kolom jenis"),
        ("tanggal,jenis,nama\n", "tidak berisi satu hari pun"),
        (WHOLE.replace("2028-01-01", "2028-01-32"), "baris 2"),
        (WHOLE.replace("nasional,Hari K", "rapat,Hari K"), "baris 4: jenis"),
        (WHOLE.replace("Cuti Bersama Natal", ""), "baris 7: nama"),
        (WHOLE.replace("2028-08-17", "2028-08-18"), "17/08 belum ada"),
    ],
)
def test_a_bad_csv_is_refused_with_line_and_reason(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(BadInput) as refused:
        import_file(written(tmp_path, "libur.csv", text))
    assert told in refused.value.sentence
    assert refused.value.way_out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("year = ", "penulisan TOML salah"),
        ('year = "2028"', '"year"'),
        ("year = 2028\nversion = 1", '"version"'),
        ('year = 2028\nversion = "1"\ndays = 3', '"days"'),
        ('year = 2028\nversion = "1"\ndays = [1]', "days ke-1 harus tabel"),
        ('year = 2028\nversion = "1"\ndays = [{ day = 2027-01-01 }]', "tanggal di tahun 2028"),
        ('year = 2028\nversion = "1"\ndays = [{ day = 2028-01-01, kind = "x" }]', '"kind"'),
        ('year = 2028\nversion = "1"\ndays = []', "01/01 belum ada"),
    ],
)
def test_a_bad_toml_is_refused_with_its_key(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(BadInput) as refused:
        import_file(written(tmp_path, "2028.toml", text))
    assert told in refused.value.sentence


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "libur.csv"
    path.write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(BadInput):
        import_file(path)
    with pytest.raises(BadInput):
        import_file(tmp_path / "tidak-ada.csv")
