"""Dates and times of day as people type them."""

import re
from datetime import date, time

from desktop_app.core.sop.answers import Checked
from desktop_app.core.sop.values.spelling import error
from desktop_app.core.wording.dates import MONTHS, clock, full_date, short_date

_FIGURES = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})")
_CLOSE = re.compile(r"(\d{2})(\d{2})(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_WORDS = re.compile(r"(\d{1,2}) ([a-z]+)\.? (\d{4})")
_TIME = re.compile(r"(\d{1,2})[.:](\d{2})(?:\s*wib)?")
_YEARS = range(1900, 2101)


def day(typed: str) -> Checked:
    """Read 23/11/2026, 23-11-2026, 23112026 or 23 November 2026; keep 2026-11-23."""
    parts = _parts(" ".join(typed.split()).lower())
    if parts is None:
        return error(typed, "Tulis tanggal sebagai hari/bulan/tahun, misalnya 23/11/2026.")
    year, month, number = parts
    if year not in _YEARS:
        return error(typed, f"Tahun {year} tidak mungkin: periksa tahunnya.")
    try:
        found = date(year, month, number)
    except ValueError:
        return error(typed, "Tanggal itu tidak ada di kalender: periksa hari dan bulannya.")
    return Checked(found.isoformat(), short_date(found), message=full_date(found))


def moment(typed: str) -> Checked:
    """Read 10.25 or 10:25; keep 10:25."""
    found = _TIME.fullmatch(typed.strip().lower())
    if found is None:
        return error(typed, "Tulis jam sebagai jam.menit, misalnya 10.25.")
    try:
        read = time(int(found[1]), int(found[2]))
    except ValueError:
        return error(typed, "Jam itu tidak ada: periksa jam dan menitnya.")
    return Checked(read.isoformat("minutes"), clock(read))


def _parts(text: str) -> tuple[int, int, int] | None:
    if iso := _ISO.fullmatch(text):
        return int(iso[1]), int(iso[2]), int(iso[3])
    if figures := _FIGURES.fullmatch(text) or _CLOSE.fullmatch(text):
        return int(figures[3]), int(figures[2]), int(figures[1])
    if words := _WORDS.fullmatch(text):
        month = next((n for n, name in enumerate(MONTHS, 1) if _is_short_for(words[2], name)), 0)
        return int(words[3]), month, int(words[1])
    return None


def _is_short_for(word: str, name: str) -> bool:
    return name.lower() == word or name.lower()[:3] == word
