"""What the counter types, read as the office keeps and shows it."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.sop.answers import Level, Rows
from desktop_app.core.sop.model import Field, FieldKind, Option
from desktop_app.core.sop.values.check import check, check_row, check_value
from desktop_app.core.sop.values.display import copied, shown
from desktop_app.core.sop.values.offers import completions, suggestions
from desktop_app.core.sop.values.references import load_references

REFERENCES = load_references(Path(__file__).parents[2] / "resources", date(2026, 11, 22))
GOOD, WARNING, ERROR = Level.GOOD, Level.WARNING, Level.ERROR
KINDS = [kind for kind in FieldKind if kind not in {FieldKind.CHOICE, FieldKind.TICK}]


def field(kind: FieldKind, unit: str = "") -> Field:
    options = (Option("milik_sendiri", "Milik sendiri"), Option("sewa", "Sewa"))
    return Field("business.x", "X", kind, unit=unit, options=options)


@pytest.mark.parametrize(
    ("kind", "typed", "value", "written"),
    [
        ("nik", "3319 08 550388 9904", "3319085503889904", "3319 0855 0388 9904"),
        ("npwp", "12.345.678.2-506.000", "123456782506000", "12.345.678.2-506.000"),
        ("npwp", "0653891127506000", "0653891127506000", "0653 8911 2750 6000"),
        ("npwp", "3319031207859901", "3319031207859901", "3319 0312 0785 9901"),
        ("nib", "0203190045712", "0203190045712", "0203 1900 4571 2"),
        ("phone", "0812-0000-4410", "+6281200004410", "0812-0000-4410"),
        ("phone", "62 812 0000 4410", "+6281200004410", "0812-0000-4410"),
        ("phone", "+62 (291) 430000", "+62291430000", "0291-430000"),
        ("phone", "024 8411234", "+62248411234", "024-8411234"),
        ("email", " SJM@Contoh.id ", "sjm@contoh.id", "sjm@contoh.id"),
        ("village", "getas pejaten", "Getaspejaten", "Getaspejaten"),
        ("postcode", "59 344", "59344", "59344"),
        ("kbli", "31001", "31001", "31001 Industri Furnitur Dari Kayu"),
        ("kbli", "31001 Industri Furnitur Dari Kayu", "31001", "31001 Industri Furnitur Dari Kayu"),
        ("money", "Rp1.250.000.000", 1_250_000_000, "1.250.000.000"),
        ("money", "Rp. 5.000.000,-", 5_000_000, "5.000.000"),
        ("money", "1250000", 1_250_000, "1.250.000"),
        ("money", "1 250 000,00", 1_250_000, "1.250.000"),
        ("money", "1,25 miliar", 1_250_000_000, "1.250.000.000"),
        ("money", "145 juta", 145_000_000, "145.000.000"),
        ("area", "1.250 m²", 1250, "1.250"),
        ("count", "0", 0, "0"),
        ("date", "23/11/2026", "2026-11-23", "23/11/2026"),
        ("date", "3-2-2026", "2026-02-03", "03/02/2026"),
        ("date", "5 Agustus 2026", "2026-08-05", "05/08/2026"),
        ("date", "2024-02-29", "2024-02-29", "29/02/2024"),
        ("time", "9:05 WIB", "09:05", "09.05"),
        ("choice", "Milik Sendiri", "milik_sendiri", "Milik sendiri"),
        ("tick", "ya", True, "Ya"),
        ("text", "  Jl.  Lingkar\tSelatan 27 ", "Jl. Lingkar Selatan 27", "Jl. Lingkar Selatan 27"),
        ("text", "Cafe\u0301", "Café", "Café"),
        ("lines", "satu\r\n dua ", "satu\ndua", "satu\ndua"),
    ],
)
def test_a_good_answer_is_kept_and_shown(
    kind: str, typed: str, value: str | int, written: str
) -> None:
    found = check(field(FieldKind(kind)), typed, REFERENCES)
    assert (found.value, found.shown, found.level) == (value, written, GOOD)
    again = check_value(field(FieldKind(kind)), found.value, REFERENCES)
    assert (again.value, again.level) == (value, GOOD)
    assert shown(field(FieldKind(kind)), value, REFERENCES) == written


@pytest.mark.parametrize(
    ("kind", "typed", "told"),
    [
        ("nik", "331903120785990", "NIK harus 16 digit. Baru 15: periksa digit terakhir."),
        ("nik", "33190312078599011", "Ini 17: kelebihan 1 digit."),
        ("nik", "3319o31207859901", "hanya berisi angka"),
        ("nik", "9919031207859901", "Kode provinsi 99 tidak ada"),
        ("nik", "3319033213859901", "Tanggal lahir di NIK tidak mungkin"),
        ("nik", "3319037212859901", "Tanggal lahir di NIK tidak mungkin"),
        ("nik", "3319038112859901", "Tanggal lahir di NIK tidak mungkin"),
        ("nik", "3319033002859901", "Tanggal lahir di NIK tidak mungkin"),
        ("npwp", "12345678250600", "NPWP harus 15 atau 16 digit. Ini 14"),
        ("npwp", "abc", "hanya berisi angka"),
        ("nib", "120319004571", "NIB harus 13 digit. Baru 12: periksa digit terakhir."),
        ("phone", "08123", "periksa lagi"),
        ("phone", "1", "periksa lagi"),
        ("phone", "0812-abcd-1234", "hanya berisi angka"),
        ("phone", "+1", "periksa lagi"),
        ("email", "sjm.contoh.id", "harus berisi @"),
        ("email", "a..b@contoh.id", "tidak mungkin"),
        ("email", "sjm@contoh", "tidak mungkin"),
        ("village", "Loram Wetn", "Mungkin maksudnya Loram Wetan"),
        ("village", "Xyz", "Pilih dari daftar"),
        ("postcode", "5934", "harus 5 digit"),
        ("kbli", "310", "Pilih KBLI dari daftar"),
        ("money", "-5", "tidak boleh negatif"),
        ("money", "−5", "tidak boleh negatif"),
        ("money", "1.25", "Titik hanya untuk memisah ribuan"),
        ("money", "1e9", "Tulis angka saja"),
        ("money", "9" * 40, "Terlalu besar"),
        ("money", "1,2345 ribu", "angka bulat"),
        ("area", "296,5", "angka bulat"),
        ("date", "31/02/2026", "tidak ada di kalender"),
        ("date", "1/1/1800", "Tahun 1800 tidak mungkin"),
        ("date", "5 Foo 2026", "tidak ada di kalender"),
        ("date", "besok", "misalnya 23/11/2026"),
        ("time", "25.00", "Jam itu tidak ada"),
        ("time", "pagi", "misalnya 10.25"),
        ("choice", "Wakaf", "Pilih salah satu: Milik sendiri, Sewa."),
        ("text", "x" * 301, "Terlalu panjang"),
    ],
)
def test_a_wrong_answer_is_kept_as_typed_with_what_to_do(kind: str, typed: str, told: str) -> None:
    found = check(field(FieldKind(kind)), typed, REFERENCES)
    assert (found.level, found.value) == (ERROR, typed)
    assert told in found.message


@pytest.mark.parametrize(
    ("kind", "typed", "told"),
    [
        ("nik", "3578031207859901", "di luar kabupaten (Jawa Timur)"),
        ("nik", "3319121207859901", "kode kecamatan 331912 tidak ada"),
        ("nik", "3319031207150001", "umurnya 11 tahun"),
        ("nik", "3319031207850000", "nomor urut 0000"),
        ("npwp", "12.345.678.3-506.000", "digit pengujinya tidak cocok"),
        ("npwp", "000000000000000", "digit pengujinya tidak cocok"),
        ("npwp", "1000000000123456", "bukan NIK dan tidak diawali 0"),
        ("phone", "+65 9123 4567", "luar negeri"),
        ("email", "sri@gmail.con", "gmail.com"),
        ("postcode", "50123", "Bukan kode pos"),
        ("kbli", "99999", "Tidak ada di daftar KBLI 2020"),
        ("money", "500", "Kurang beberapa nol?"),
        ("text", "Sri\x00 Wahyuni", "sudah dibuang"),
        ("text", "Sri\ud800", "sudah dibuang"),
    ],
)
def test_a_doubtful_answer_is_taken_with_a_question(kind: str, typed: str, told: str) -> None:
    found = check(field(FieldKind(kind)), typed, REFERENCES)
    assert found.level is WARNING
    assert told in found.message


def test_no_message_claims_that_a_number_exists() -> None:
    for kind, typed in (
        ("nik", "3319085503889904"),
        ("npwp", "123456782506000"),
        ("nib", "1" * 13),
    ):
        told = check(field(FieldKind(kind)), typed, REFERENCES).message.lower()
        assert "valid" not in told
        assert "dukcapil" not in told


@pytest.mark.parametrize(
    ("unit", "typed", "level"),
    [
        ("orang", "24 orang", GOOD),
        ("orang", "200000", WARNING),
        ("persen", "101", ERROR),
        ("persen", "60 %", GOOD),
    ],
)
def test_people_and_percents_have_their_own_bounds(unit: str, typed: str, level: Level) -> None:
    assert check(field(FieldKind.COUNT, unit), typed, REFERENCES).level is level


def test_an_empty_answer_is_no_error() -> None:
    for kind in KINDS:
        assert check(field(kind), "   ", REFERENCES).level is GOOD
        assert shown(field(kind), "", REFERENCES) == shown(field(kind), None, REFERENCES) == ""


@given(st.sampled_from(KINDS), st.text(max_size=400))
def test_whatever_is_typed_is_answered_and_can_be_kept(kind: FieldKind, typed: str) -> None:
    found = check(field(kind), typed, REFERENCES)
    assert found.level is GOOD or found.message
    if isinstance(found.value, str):
        found.value.encode("utf-8")
        assert all(sign == "\n" or sign.isprintable() or ord(sign) > 127 for sign in found.value)


@given(st.sampled_from(KINDS), st.text(max_size=60))
def test_what_was_kept_is_read_the_same_way_again(kind: FieldKind, typed: str) -> None:
    first = check(field(kind), typed, REFERENCES)
    if first.level is GOOD:
        again = check_value(field(kind), first.value, REFERENCES)
        assert (again.value, again.level) == (first.value, GOOD)


@given(st.integers(0, 10**15))
def test_money_reads_back_however_it_is_written(amount: int) -> None:
    money = field(FieldKind.MONEY)
    for typed in (str(amount), f"Rp{amount:,}".replace(",", "."), f"Rp {amount}"):
        assert check(money, typed, REFERENCES).value == amount
    assert check(money, shown(money, amount, REFERENCES), REFERENCES).value == amount


def test_the_clipboard_gets_values_as_oss_takes_them() -> None:
    assert copied(field(FieldKind.PHONE), "+6281200004410", REFERENCES) == "081200004410"
    assert copied(field(FieldKind.MONEY), 1_250_000, REFERENCES) == "1250000"
    assert copied(field(FieldKind.NIK), "3319085503889904", REFERENCES) == "3319085503889904"
    assert copied(field(FieldKind.CHOICE), "sewa", REFERENCES) == "Sewa"
    assert copied(field(FieldKind.DATE), "2026-11-23", REFERENCES) == "23/11/2026"
    assert copied(field(FieldKind.TEXT), None, REFERENCES) == ""


def test_a_year_in_a_text_field_gets_no_dot() -> None:
    assert shown(field(FieldKind.TEXT), 2014, REFERENCES) == "2014"
    assert shown(field(FieldKind.COUNT), 2014, REFERENCES) == "2.014"


def test_a_table_tells_its_first_wrong_cell() -> None:
    columns = (Field("kbli", "KBLI", FieldKind.KBLI), Field("amount", "Jumlah", FieldKind.COUNT))
    table = Field("products", "Produk", FieldKind.TABLE, columns=columns)
    good: Rows = ({"kbli": "31001", "amount": 5},)
    odd: Rows = ({"kbli": "99999", "amount": 1},)
    bad: Rows = ({"kbli": "99999", "amount": "-1"},)
    assert check_value(table, good, REFERENCES).level is GOOD
    doubtful = check_value(table, (*good, *odd), REFERENCES)
    assert (doubtful.level, doubtful.message[:13]) == (WARNING, "Baris 2, KBLI")
    wrong = check_value(table, (*bad, *good), REFERENCES)
    assert (wrong.level, wrong.message[:15]) == (ERROR, "Baris 1, Jumlah")
    cells = check_row(table, {"kbli": "bordir", "amount": "1.000"}, REFERENCES)
    assert (cells["kbli"].level, cells["amount"].value) == (ERROR, 1000)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("31001", "31001"),
        ("310", "31001"),
        ("roti", "10710"),
        ("mebel", "31001"),
        ("Bordir", "14302"),
        ("furnitur kayu", "31001"),
        ("kayu furn", "31001"),
        ("skt", "12011"),
    ],
)
def test_kbli_is_found_by_code_and_by_everyday_words(typed: str, first: str) -> None:
    assert suggestions(field(FieldKind.KBLI), typed, REFERENCES)[0].value == first


def test_every_everyday_word_leads_to_a_code_of_the_table() -> None:
    kbli = REFERENCES.kbli
    assert len(kbli.fields) == 476
    assert [code for _, code in kbli.everyday if kbli.find(code) is None] == []


def test_a_village_is_found_without_its_spaces_and_fills_its_neighbours() -> None:
    village = Field("business.village", "Desa", FieldKind.VILLAGE)
    offered = suggestions(village, "loramw", REFERENCES)
    assert [(one.value, one.detail) for one in offered] == [("Loram Wetan", "Kec. Jati, 59344")]
    filled = {"business.kecamatan": "Jati", "business.postcode": "59344"}
    assert completions(village, "Loram Wetan", REFERENCES) == filled
    assert completions(village, "Nowhere", REFERENCES) == {}
    assert suggestions(village, " ", REFERENCES) == ()


def test_the_kabupaten_has_its_nine_kecamatan_and_all_villages() -> None:
    regions = REFERENCES.regions
    kinds = [one.kind for one in regions.villages]
    assert len(regions.kecamatan) == 9
    assert (kinds.count("kelurahan"), kinds.count("desa")) == (9, 123)
    assert len(regions.provinces) == 38
