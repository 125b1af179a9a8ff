"""The book as files: read back with openpyxl and csv, no formula anywhere."""

import csv
import re
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from msgspec.structs import replace

from desktop_app.core.errors import StoreTrouble
from desktop_app.core.ids import CaseId
from desktop_app.core.office.identity import Letterhead, Signatory
from desktop_app.core.services import sheetcells, sheets
from desktop_app.core.services.book import Month, Recap, RecapLine, StepTime, StepTotal, Totals
from desktop_app.core.services.sheetframe import framed

EVIL = [
    "=1+1", "+62", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=cmd|' /C calc'!A0", "  =2",
    "\uff1d3", "\uff0b3", "\uff0d3", "\uff203", "\ufe663", "\ufe623", "\ufe633", "\ufe6b3",
    "\u22123", "\u200b=4", "\ufeff+4", "\u00a0@4", "\u3000-4", "\u202e=4", "\u00ad=4",
]  # fmt: skip
LETTERHEAD = Letterhead(
    "PEMERINTAH KABUPATEN CONTOH", ("DINAS CONTOH",), ("Jalan Contoh 1",), "", sample=False
)
HEAD = Signatory(
    "Kepala Dinas",
    "Contoh Kepala",
    "Pembina",
    "197001012000011001",
    "Kudus",
    "",
    "",
    signs_elsewhere=False,
)
FRAME = framed(LETTERHEAD, HEAD, date(2026, 11, 30))
TOP = FRAME.rows
SIGNS = re.compile(
    "[\\s\u200b\ufeff\u202e\u00ad]*"
    "[=+@\t\r\n\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212-]"
)


def line(business: str) -> RecapLine:
    return RecapLine(
        case=CaseId("0" * 32),
        number="IUI-2026-A-0001",
        business=business,
        applicant=business,
        place=business,
        procedure="D.V.1",
        kbli="01234",
        complete=date(2026, 11, 3),
        bap=business,
        result="Ya",
        sk=business,
        working_days=9,
        handed_over=business,
        steps=(
            StepTime(1, 12.5, None, "12:30", late=False),
            StepTime(2, None, None, "tidak diperlukan", late=False),
            StepTime(6, None, 9, "9 hari", late=False),
        ),
    )


def recap(*businesses: str) -> Recap:
    return Recap(
        month=Month(2026, 11),
        title="Buku Rekap November 2026",
        lines=tuple(line(business) for business in businesses),
        totals=Totals(1, 2, 1, 1, 1, 0),
        steps=tuple(
            StepTotal(n, f"Langkah {n}", "15 menit", 1, "12:30", "12:30", 0, "0:00")
            for n in (1, 2, 6)
        ),
        reasons=tuple((business, 1) for business in businesses),
        nil=not businesses,
    )


def test_no_cell_of_the_workbook_starts_a_formula(tmp_path: Path) -> None:
    file = sheets.write_xlsx(recap(*EVIL), FRAME, tmp_path / "rekap.xlsx")
    cells = [
        cell for sheet in openpyxl.load_workbook(file) for row in sheet.iter_rows() for cell in row
    ]
    assert len(cells) > 100
    assert not [cell for cell in cells if cell.data_type == "f"]
    texts = [cell.value for cell in cells if isinstance(cell.value, str)]
    assert not [text for text in texts if SIGNS.match(text)]
    assert "'=1+1" in texts


def test_no_cell_of_the_csv_starts_a_formula(tmp_path: Path) -> None:
    file = sheets.write_csv(recap(*EVIL), tmp_path / "rekap.csv")
    with file.open(encoding="utf-8-sig", newline="") as stream:
        cells = [cell for row in csv.reader(stream, delimiter=";") for cell in row]
    assert not [cell for cell in cells if SIGNS.match(cell)]


def test_numbers_and_days_are_cells_one_can_count_with(tmp_path: Path) -> None:
    file = sheets.write_xlsx(recap("CV <Jaya> & Maju"), FRAME, tmp_path / "rekap.xlsx")
    book = openpyxl.load_workbook(file)
    row = [cell.value for cell in book["Register"][TOP + 3]]
    assert row[2] == "CV <Jaya> & Maju"
    assert row[6] == "01234"
    assert str(row[7]).startswith("2026-11-03")
    assert row[11] == 9
    assert row[13:16] == [12.5, "tidak diperlukan", 9]
    assert ["Masuk", 2] in [[cell.value for cell in row[:2]] for row in book["Rekap"].iter_rows()]


def test_the_register_carries_the_kop_and_room_to_sign(tmp_path: Path) -> None:
    file = sheets.write_xlsx(recap("UD Contoh"), FRAME, tmp_path / "rekap.xlsx")
    for page in openpyxl.load_workbook(file):
        texts = [cell.value for row in page.iter_rows() for cell in row if cell.value]
        assert texts[:3] == ["PEMERINTAH KABUPATEN CONTOH", "DINAS CONTOH", "Jalan Contoh 1"]
        foot = ["Mengetahui,", "Kepala Dinas,", "Contoh Kepala", "Kudus, 30 November 2026"]
        assert set(foot) | {"Petugas register,"} <= set(texts)
        assert any(isinstance(text, str) and text.startswith("NIP 19700101") for text in texts)


def test_an_office_that_is_not_set_yet_signs_by_hand(tmp_path: Path) -> None:
    unknown = replace(HEAD, name="", nip="")
    frame = framed(replace(LETTERHEAD, sample=True), unknown, date(2026, 11, 30))
    file = sheets.write_xlsx(recap("UD Contoh"), frame, tmp_path / "rekap.xlsx")
    page = openpyxl.load_workbook(file)["Register"]
    texts = [str(cell.value) for row in page.iter_rows() for cell in row if cell.value]
    assert "CONTOH: identitas kantor belum diatur" in texts
    assert len([text for text in texts if set(text) == {"…"}]) == 2
    assert not [text for text in texts if text.startswith("NIP")]


def test_the_csv_is_what_an_indonesian_excel_expects(tmp_path: Path) -> None:
    file = sheets.write_csv(recap("Tempe Bu “Marsini”; Kudus"), tmp_path / "rekap.csv")
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    with file.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream, delimiter=";"))
    assert rows[2][2] == "Tempe Bu “Marsini”; Kudus"
    assert rows[2][7] == "03/11/2026"
    assert rows[2][13] == "12,5"


def test_an_empty_month_says_nihil(tmp_path: Path) -> None:
    file = sheets.write_csv(recap(), tmp_path / "rekap.csv")
    assert "Nihil" in file.read_text(encoding="utf-8-sig")
    sheets.write_xlsx(recap(), FRAME, tmp_path / "rekap.xlsx")
    register = openpyxl.load_workbook(tmp_path / "rekap.xlsx")["Register"]
    assert register.cell(TOP + 3, 1).value == "Nihil"


def test_an_unbalanced_book_says_so() -> None:
    wrong = replace(recap("UD Contoh"), totals=Totals(9, 9, 1, 1, 1, 0))
    assert "TIDAK COCOK" in [cell for row in sheets.summary(wrong) for cell in row]


def test_a_folder_that_does_not_exist_is_told_in_a_sentence(tmp_path: Path) -> None:
    missing = tmp_path / "tidak ada" / "rekap"
    with pytest.raises(StoreTrouble, match="tidak bisa ditulis"):
        sheets.write_xlsx(recap("UD Contoh"), FRAME, missing)
    with pytest.raises(StoreTrouble, match="tidak bisa ditulis"):
        sheets.write_csv(recap("UD Contoh"), missing)


def test_the_workbook_prints_one_page_wide_and_hides_no_line(tmp_path: Path) -> None:
    name = "CV Sumber Jati Makmur Sejahtera Bersama Abadi Nusantara Raya " * 2
    file = sheets.write_xlsx(recap(name), FRAME, tmp_path / "rekap.xlsx")
    book = openpyxl.load_workbook(file)
    for sheet in book:
        assert sheet.page_setup.fitToHeight == 0
    register = book["Register"]
    assert register.page_setup.orientation == "landscape"
    assert book["Rekap"].page_setup.orientation == "portrait"
    assert register.print_title_rows == f"${TOP + 2}:${TOP + 2}"
    assert register.row_dimensions[TOP + 3].height >= 6 * 12
    assert register.column_dimensions["A"].width < 8
    assert book["Rekap"].column_dimensions["A"].width > 40


def test_texts_that_start_nothing_stay_as_they_are() -> None:
    for text in ("", " ", "UD Contoh", "\u00bd liter", "3=3", "'=1", "\u201cTempe\u201d"):
        assert sheetcells.harmless(text) == text
