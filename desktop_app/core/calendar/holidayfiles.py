"""Holiday lists from TOML and CSV files, with every mistake named."""

import csv
import hashlib
import io
import tomllib
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from desktop_app.core.calendar.holidays import FIXED, Holiday, HolidayKind, HolidayList
from desktop_app.core.errors import BadInput

_BIGGEST = 1_000_000
_SHOWN = 5
_WAY_OUT = "Perbaiki berkas itu lalu impor lagi; daftar yang lama tetap dipakai."
_KINDS = {
    "libur_nasional": HolidayKind.NATIONAL,
    "libur nasional": HolidayKind.NATIONAL,
    "nasional": HolidayKind.NATIONAL,
    "cuti_bersama": HolidayKind.COLLECTIVE,
    "cuti bersama": HolidayKind.COLLECTIVE,
    "libur_daerah": HolidayKind.LOCAL,
    "libur daerah": HolidayKind.LOCAL,
    "daerah": HolidayKind.LOCAL,
}


def load_folder(folder: Path) -> dict[int, HolidayList]:
    """Return the lists that ship with the program, by year."""
    found = [one for path in sorted(folder.glob("*.toml")) for one in import_file(path)]
    return {one.year: one for one in found}


def import_file(path: Path) -> tuple[HolidayList, ...]:
    """Return the lists of a TOML file (one year) or a CSV (one or more), by year."""
    text = _text(path)
    mistakes: list[str] = []
    found = _from_toml(text, mistakes) if path.suffix.lower() == ".toml" else None
    lists = (found,) if found else _from_csv(text, mistakes) if not mistakes else ()
    if not mistakes:
        mistakes.extend(lack for one in lists for lack in _lacks(one))
    if mistakes:
        more = len(mistakes) - _SHOWN
        told = "; ".join(mistakes[:_SHOWN]) + (f"; dan {more} lagi" if more > 0 else "")
        raise BadInput(f"Daftar libur {path.name} belum bisa dipakai: {told}.", _WAY_OUT)
    return lists


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _BIGGEST:
            raise BadInput(f"{path.name} terlalu besar untuk daftar libur.", _WAY_OUT)
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise BadInput(
            f"{path.name} bukan teks UTF-8.",
            "Simpan dari Excel sebagai CSV UTF-8, lalu impor lagi.",
        ) from fault
    except OSError as fault:
        raise BadInput(f"{path.name} tidak bisa dibaca: {fault.strerror}.", _WAY_OUT) from fault
    if not text.strip():
        raise BadInput(f"{path.name} kosong.", _WAY_OUT)
    return text


def _from_toml(text: str, mistakes: list[str]) -> HolidayList | None:
    try:
        raw: dict[str, object] = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        mistakes.append(f"penulisan TOML salah, {fault}")
        return None
    year, version, days = raw.get("year"), raw.get("version"), raw.get("days")
    if isinstance(year, bool) or not isinstance(year, int):
        mistakes.append('kunci "year" harus tahun, misalnya 2028')
    if not isinstance(version, str) or not version.strip():
        mistakes.append('kunci "version" belum ada')
    if not isinstance(days, list):
        mistakes.append('kunci "days" harus daftar hari')
    if mistakes or not isinstance(year, int) or not isinstance(days, list):
        return None
    rows = [_toml_day(row, order, year, mistakes) for order, row in enumerate(days, 1)]
    kept = sorted(holiday for holiday in rows if holiday)
    return HolidayList(year, str(version), str(raw.get("source", "")), tuple(kept))


def _toml_day(row: object, order: int, year: int, mistakes: list[str]) -> Holiday | None:
    here = f"days ke-{order}"
    if not isinstance(row, dict):
        mistakes.append(f"{here} harus tabel")
        return None
    day, name = row.get("day"), row.get("name")
    kind = _KINDS.get(str(row.get("kind")))
    if not isinstance(day, date) or isinstance(day, datetime) or day.year != year:
        mistakes.append(f'{here}: kunci "day" harus tanggal di tahun {year}')
    elif kind is None:
        mistakes.append(
            f'{here}: kunci "kind" harus libur_nasional, cuti_bersama, atau libur_daerah'
        )
    elif not isinstance(name, str) or not name.strip():
        mistakes.append(f'{here}: kunci "name" belum ada')
    else:
        return Holiday(day, kind, name, row.get("estimated") is True)
    return None


def _from_csv(text: str, mistakes: list[str]) -> tuple[HolidayList, ...]:
    head, *rows = _csv_rows(text, mistakes)
    names = [name.strip().lower() for name in head]
    lacking = [name for name in ("tanggal", "jenis", "nama") if name not in names]
    if lacking:
        mistakes.append(f"baris 1: kolom {', '.join(lacking)} belum ada")
        return ()
    days = [
        _csv_day(dict(zip(names, cells, strict=False)), number, mistakes)
        for number, cells in enumerate(rows, 2)
        if any(cell.strip() for cell in cells)
    ]
    kept = [holiday for holiday in days if holiday]
    if not kept and not mistakes:
        mistakes.append("tidak berisi satu hari pun")
    return tuple(_digested(year, kept) for year in sorted({one.day.year for one in kept}))


def _csv_rows(text: str, mistakes: list[str]) -> list[list[str]]:
    first = text.splitlines()[0]
    try:
        return list(csv.reader(io.StringIO(text), delimiter=";" if ";" in first else ","))
    except csv.Error as fault:
        mistakes.append(f"penulisan CSV salah, {fault}")
        return [["tanggal", "jenis", "nama"]]


def _csv_day(row: dict[str, str], number: int, mistakes: list[str]) -> Holiday | None:
    typed, name = row.get("tanggal", "").strip(), row.get("nama", "").strip()
    day, kind = _day(typed), _KINDS.get(row.get("jenis", "").strip().lower())
    if day is None:
        mistakes.append(f'baris {number}: tanggal "{typed}" tidak dikenal, tulis 2028-01-31')
    elif kind is None:
        mistakes.append(f"baris {number}: jenis harus libur_nasional, cuti_bersama, libur_daerah")
    elif not name:
        mistakes.append(f"baris {number}: nama belum ada")
    else:
        return Holiday(day, kind, name, row.get("perkiraan", "").strip().lower() == "ya")
    return None


def _day(typed: str) -> date | None:
    for pattern in ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"):
        try:
            return datetime.strptime(typed, pattern).date()  # noqa: DTZ007 - a bare date has no zone
        except ValueError:
            continue
    return None


def _digested(year: int, days: list[Holiday]) -> HolidayList:
    own = tuple(sorted({holiday for holiday in days if holiday.day.year == year}))
    told = "\n".join(f"{one.day} {one.kind} {one.name} {one.estimated}" for one in own)
    mark = hashlib.sha256(told.encode()).hexdigest()[:6]
    return HolidayList(year, f"{year}.impor-{mark}", "impor kantor", own)


def _lacks(found: HolidayList) -> Iterator[str]:
    off = found.off()
    for month, day in FIXED:
        if date(found.year, month, day) not in off:
            yield f"daftar {found.year} tidak lengkap, {day:02d}/{month:02d} belum ada"
