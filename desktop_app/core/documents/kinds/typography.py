"""What never breaks at the end of a line, and how things are written."""

import re
from datetime import date

from desktop_app.core.wording.dates import MONTHS, long_date
from desktop_app.core.wording.numbers import grouped

GLUE = "\u00a0"
_HYPHEN = "\u2011"
_PLACES = re.compile(r"\b(RT|RW) (?=\d)|(?<=\w) (?=\d{5}\b)")
_DAY = re.compile(r"\b(\d{1,2}) (?=[A-Z])")
_NIP = re.compile(r"(\d{8})(\d{6})(\d)(\d{3})")


def glued(text: str) -> str:
    """Keep a whole text on one line."""
    return text.replace(" ", GLUE).replace("-", _HYPHEN)


def loose_date(day: date) -> str:
    """Write 3 Desember 2026 for justified text: only day and month stay together."""
    return f"{day.day}{GLUE}{MONTHS[day.month - 1]} {day.year}"


def firm_date(day: date) -> str:
    """Write 3 Desember 2026 for a line of its own."""
    return long_date(day).replace(" ", GLUE)


def day_glued(text: str) -> str:
    """Keep day and month of 'Jumat, 4 Desember 2026' together."""
    return _DAY.sub(lambda found: f"{found[1]}{GLUE}", text)


def address(text: str) -> str:
    """Keep RT and RW with their numbers, a postcode with its town."""
    return _PLACES.sub(lambda found: f"{found[1] or ''}{GLUE}", text)


def amount(number: int, unit: str) -> str:
    """Write 1.250 m² on one line."""
    return f"{grouped(number)}{GLUE}{unit}".strip(f" {GLUE}")


def nip(digits: str) -> str:
    """Write a NIP as 8-6-1-3; anything else stays as it was typed."""
    plain = "".join(digits.split())
    found = _NIP.fullmatch(plain)
    return GLUE.join(found.groups()) if found else digits.strip()


def lower_post(post: str) -> str:
    """Write a post inside a sentence: Direktur Utama becomes direktur utama, HRD stays."""
    return " ".join(word if word.isupper() else word.lower() for word in post.split(" "))
