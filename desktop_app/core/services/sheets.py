"""The month's book as XLSX and CSV; no cell starts a formula."""

import csv
import errno
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

import xlsxwriter

from desktop_app.core.errors import BadInput, StoreTrouble
from desktop_app.core.paths import why_unusable
from desktop_app.core.services.book import Recap, RecapLine
from desktop_app.core.wording.dates import short_date

Cell = str | int | float | date | None

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
HEAD = (
    "No.", "Nomor berkas", "Nama usaha", "Pemohon", "Desa, kecamatan", "SOP", "KBLI",
    "Berkas lengkap", "BAP: nomor, tanggal", "Hasil", "SK: nomor, tanggal", "Hari kerja",
    "Diserahkan, penerima",
)  # fmt: skip
WIDTHS = (5, 18, 34, 26, 26, 8, 8, 12, 30, 12, 30, 8, 30)


def harmless(text: str) -> str:
    """Return the text so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.lstrip(" \u00a0").startswith(STARTS_A_FORMULA) else text


def write_csv(recap: Recap, file: Path) -> Path:
    """Write the register; semicolons and a BOM, as Excel set to Indonesia expects.

    There the comma is the decimal sign, so Excel splits at semicolons only,
    and without the BOM it reads UTF-8 as Windows-1252.
    """
    with _whole(file) as new, new.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerows([_plain(cell) for cell in row] for row in register(recap))
    return file


def write_xlsx(recap: Recap, file: Path) -> Path:
    """Write register and totals as two sheets."""
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, options) as book:
        bold = book.add_format({"bold": True, "text_wrap": True, "border": 1})
        day = book.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
        _fill(book.add_worksheet("Register"), register(recap), bold, day)
        _fill(book.add_worksheet("Rekap"), summary(recap), bold, day)
    with _whole(file) as new:
        new.write_bytes(content.getvalue())
    return file


def register(recap: Recap) -> list[tuple[Cell, ...]]:
    """Return the register as rows of cells, title and head first."""
    steps = tuple(f"L{step.number} {step.title} ({step.standard})" for step in recap.steps)
    numbers = [step.number for step in recap.steps]
    body = [_register_row(place, line, numbers) for place, line in enumerate(recap.lines, 1)]
    if recap.nil:
        body = [("Nihil",)]
    return [(recap.title,), (*HEAD, *steps), *body]


def summary(recap: Recap) -> list[tuple[Cell, ...]]:
    """Return totals, step times and reasons as rows of cells."""
    totals = recap.totals
    rows: list[tuple[Cell, ...]] = [
        (recap.title,),
        ("Jumlah berkas", ""),
        ("Sisa bulan lalu", totals.carried_over),
        ("Masuk", totals.came_in),
        ("SK terbit", totals.issued),
        ("Dikembalikan atau dihentikan", totals.returned),
        ("Dalam proses", totals.in_progress),
        ("Lewat batas", totals.late),
        ("Pemeriksaan: sisa + masuk = terbit + dikembalikan + proses",
         "cocok" if totals.balanced() else "TIDAK COCOK"),
        ("",),
        ("Langkah", "Kegiatan", "Waktu baku", "Berkas", "Nilai tengah", "Terlama",
         "Lewat baku", "Jeda rata-rata"),
    ]  # fmt: skip
    rows += [
        (s.number, s.title, s.standard, s.cases, s.median, s.longest,
         f"{s.late} dari {s.cases}", s.mean_pause)
        for s in recap.steps
    ]  # fmt: skip
    rows += [("",), ("Sebab pengembalian dan jeda", "Kali"), *recap.reasons]
    return [*rows, ("Nihil",)] if recap.nil else rows


def _register_row(place: int, line: RecapLine, numbers: Sequence[int]) -> tuple[Cell, ...]:
    times = {time.number: time for time in line.steps}
    cells: list[Cell] = [
        place, line.number, line.business, line.applicant, line.place, line.procedure,
        line.kbli, line.complete, line.bap, line.result, line.sk, line.working_days,
        line.handed_over,
    ]  # fmt: skip
    for number in numbers:
        time = times.get(number)
        if time is None:
            cells.append(None)
        else:
            measured = time.minutes if time.days is None else time.days
            cells.append(time.text if measured is None else measured)
    return tuple(cells)


def _plain(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case date():
            return short_date(cell)
        case float():
            return f"{cell:g}".replace(".", ",")
        case int():
            return str(cell)
        case _:
            return harmless(cell)


def _fill(
    sheet: "xlsxwriter.worksheet.Worksheet",
    rows: Sequence[tuple[Cell, ...]],
    bold: "xlsxwriter.format.Format",
    day: "xlsxwriter.format.Format",
) -> None:
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            match cell:
                case None | "":
                    continue
                case date():
                    sheet.write_datetime(row, column, cell, day)
                case int() | float():
                    sheet.write_number(row, column, cell)
                case _:
                    sheet.write_string(row, column, harmless(cell), bold if row < 2 else None)  # noqa: PLR2004
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(2, 2)
    sheet.set_landscape()
    sheet.repeat_rows(1)


@contextmanager
def _whole(file: Path) -> Iterator[Path]:
    """Lend a name beside the file: it is put in its place whole, or the old one stays."""
    new = file.parent / f"{file.name}.baru"
    try:
        if file.is_dir():
            raise IsADirectoryError(errno.EISDIR, "")
        if file.exists() and not file.is_file():
            # A device or a pipe: putting a file in its place would destroy it.
            raise BadInput(f"{file} bukan berkas biasa.", "Pilih nama lain untuk rekap.")
        yield new
        new.replace(file)
    except OSError as trouble:
        with suppress(OSError):
            new.unlink(missing_ok=True)
        raise _unwritable(file, trouble) from trouble


def _unwritable(file: Path, trouble: OSError) -> StoreTrouble:
    sentence = f"Rekap {file.name} tidak bisa ditulis: {why_unusable(trouble)}."
    if not file.parent.is_dir():
        return StoreTrouble(
            f"Rekap {file.name} tidak bisa ditulis: folder {file.parent} tidak ada.",
            "Buat folder itu dulu, atau pilih folder lain.",
        )
    if isinstance(trouble, PermissionError):
        return StoreTrouble(
            sentence, "Tutup berkas itu bila sedang dibuka di Excel, atau pilih folder lain."
        )
    return StoreTrouble(sentence, f"Pilih nama atau folder lain daripada {file}.")
