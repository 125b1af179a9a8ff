"""Money, areas and counts: whole numbers, however they were typed."""

import re
import unicodedata
from decimal import Decimal

from msgspec import Struct

from desktop_app.core.sop.answers import Checked, Level
from desktop_app.core.sop.values.spelling import error
from desktop_app.core.wording.numbers import grouped

_NUMBER = re.compile(r"(?P<whole>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<part>\d*))?-?")
_SCALES = {
    "ribu": 10**3,
    "rb": 10**3,
    "juta": 10**6,
    "jt": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "triliun": 10**12,
}
_UNITS = ("rp", "rupiah", "idr", "m²", "m2", "orang", "persen", "%")
_LONGEST = 60
_HUNDRED_PERCENT = 100
_MANY_PEOPLE = 100_000


class Bounds(Struct, frozen=True):
    """The most that is taken, and below what a nought may be missing."""

    most: int
    few: int = 0


MONEY = Bounds(most=10**15, few=10_000)
AREA = Bounds(most=10**8)
COUNT = Bounds(most=10**12)


def amount(typed: str, bounds: Bounds, unit: str = "") -> Checked:
    """Read a whole number such as 1.250.000, Rp1.250.000, 1250000 or 1,25 juta."""
    text, scale = _stripped(typed, unit)
    if text.startswith(("-", "−")):
        return error(typed, "Angkanya tidak boleh negatif.")
    found = _NUMBER.fullmatch(text)
    if found is None or len(text) > _LONGEST:
        return error(typed, _advice(text))
    exact = Decimal(f"{found['whole'].replace('.', '')}.{found['part'] or 0}") * scale
    if exact != int(exact):
        return error(typed, "Tulis angka bulat, tanpa angka di belakang koma.")
    return _bounded(typed, int(exact), bounds, unit)


def _bounded(typed: str, number: int, bounds: Bounds, unit: str) -> Checked:
    if number > bounds.most:
        return error(typed, f"Terlalu besar, paling banyak {grouped(bounds.most)}: periksa nolnya.")
    if unit == "persen" and number > _HUNDRED_PERCENT:
        return error(typed, "Persen paling banyak 100.")
    shown = grouped(number)
    if 0 < number < bounds.few:
        return Checked(number, shown, Level.WARNING, f"Hanya {shown}. Kurang beberapa nol?")
    if unit == "orang" and number > _MANY_PEOPLE:
        return Checked(number, shown, Level.WARNING, f"{shown} orang. Kelebihan nol?")
    return Checked(number, shown)


def _stripped(typed: str, unit: str) -> tuple[str, int]:
    text = unicodedata.normalize("NFC", typed).casefold().replace("\u00a0", " ").strip()
    for mark in (*_UNITS, unit.casefold()):
        if mark:
            text = text.removeprefix(mark).removesuffix(mark).strip(" ")
    text = text.removeprefix(".")
    word = re.search(r"[a-z]+$", text)
    if word is None or word[0] not in _SCALES:
        return text.replace(" ", ""), 1
    return text[: word.start()].replace(" ", ""), _SCALES[word[0]]


def _advice(text: str) -> str:
    if re.search(r"[^\d.,\-−]", text):
        return "Tulis angka saja, misalnya 1.250.000."
    return "Titik hanya untuk memisah ribuan: tulis 1.250.000 atau 1250000."
