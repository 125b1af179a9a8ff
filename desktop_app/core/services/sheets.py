"""The month's book as XLSX and CSV; no cell starts a formula."""

import csv
import errno
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from desktop_app.core.errors import BadInput, StoreTrouble
from desktop_app.core.paths import why_unusable
from desktop_app.core.services import workbook
from desktop_app.core.services.book import Recap, RecapLine
from desktop_app.core.services.sheetcells import Cell, harmless
from desktop_app.core.services.sheetframe import Frame
from desktop_app.core.wording.dates import short_date

HEAD = (
    "No.", "Nomor berkas", "Nama usaha", "Pemohon", "Desa, kecamatan", "SOP", "KBLI",
    "Berkas lengkap", "BAP: nomor, tanggal", "Hasil", "SK: nomor, tanggal", "Hari kerja",
    "Diserahkan, penerima",
)  # fmt: skip
WIDTHS = (5.0, 16.0, 22.0, 18.0, 18.0, 6.0, 7.0, 10.5, 19.0, 9.0, 19.0, 6.0, 18.0, 9.5)
SUMMARY_WIDTHS = (48.0, 14.0)
TIMES = ("Langkah", "Waktu baku", "Berkas", "Nilai tengah", "Terlama", "Lewat baku",
         "Jeda rata-rata")  # fmt: skip
REASONS = ("Sebab pengembalian dan jeda", "Kali")
SUMS = ("Jumlah berkas", "")


def write_csv(recap: Recap, file: Path) -> Path:
    """Write the register; semicolons and a BOM, as Excel set to Indonesia expects.

    There the comma is the decimal sign, so Excel splits at semicolons only,
    and without the BOM it reads UTF-8 as Windows-1252.
    """
    with _whole(file) as new, new.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerows([_plain(cell) for cell in row] for row in register(recap))
    return file


def write_xlsx(recap: Recap, frame: Frame, file: Path) -> Path:
    """Write register and totals as two sheets, each to be signed."""
    told = summary(recap)
    heads = frozenset(place for place, row in enumerate(told) if row in {SUMS, TIMES, REASONS})
    content = workbook.built(
        [
            workbook.Sheet("Register", [*register(recap), _sums(recap)], frozenset({1}), WIDTHS, 5),
            workbook.Sheet("Rekap", told, heads, SUMMARY_WIDTHS, 1, upright=True),
        ],
        frame,
    )
    with _whole(file) as new:
        new.write_bytes(content)
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
        SUMS,
        ("Sisa bulan lalu", totals.carried_over),
        ("Masuk", totals.came_in),
        ("SK terbit", totals.issued),
        ("Dikembalikan atau dihentikan", totals.returned),
        ("Dalam proses", totals.in_progress),
        ("Lewat batas", totals.late),
        ("Pemeriksaan: sisa + masuk = terbit + dikembalikan + proses",
         "cocok" if totals.balanced() else "TIDAK COCOK"),
        ("",),
        TIMES,
    ]  # fmt: skip
    rows += [
        (f"{s.number}. {s.title}", s.standard, s.cases, s.median, s.longest,
         f"{s.late} dari {s.cases}", s.mean_pause)
        for s in recap.steps
    ]  # fmt: skip
    rows += [("",), REASONS, *recap.reasons]
    return [*rows, ("Nihil",)] if recap.nil else rows


def _sums(recap: Recap) -> tuple[Cell, ...]:
    totals = recap.totals
    told = f"{totals.came_in} berkas masuk, {totals.issued} SK terbit, "
    told += f"{totals.returned} dikembalikan, {totals.in_progress} dalam proses"
    return (f"Jumlah: {told}",)


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
