"""Columns that nobody types: what was applied for, and how far off."""

from collections.abc import Mapping

from desktop_app.core.events.vocabulary import Scalar
from desktop_app.core.sop.answers import Rows
from desktop_app.core.sop.values.comparison import amount, compared, counted, unfound
from desktop_app.core.wording.numbers import decimal, grouped

HEADINGS = ("Diajukan", "Selisih", "%")


def told(row: Mapping[str, Scalar], applied: Rows) -> tuple[str, ...]:
    """Return the words under each heading; empty where there is nothing to set against."""
    found = compared(row, applied)
    asked = "" if found.applied is None else grouped(found.applied)
    if found.change is None:
        return asked, "", ""
    tenths = found.change.tenths
    return (
        asked,
        signed(found.change.added),
        "" if tenths is None else decimal(tenths).replace("-", "−"),
    )


def signed(number: int) -> str:
    """Write +600 or −600; nothing is plain 0."""
    if not number:
        return "0"
    return f"{'+' if number > 0 else '−'}{grouped(abs(number))}"


def beside_words(rows: Rows, applied: Rows, text: str) -> str:
    """Say what was applied for and is not in the table yet; of a text, both counts."""
    if applied:
        lacking = "; ".join(_in_words(row) for row in unfound(rows, applied))
        return f"Diajukan, belum dicatat: {lacking}" if lacking else ""
    if not text:
        return ""
    found = counted(rows)
    return f"Diajukan: {text}" + (f" · Dicatat: {found}" if found else "")


def _in_words(row: Mapping[str, Scalar]) -> str:
    name, unit = str(row.get("name") or ""), str(row.get("unit") or "")
    asked, old = amount(row), row.get("old")
    if asked is None:
        return name
    before = f"{grouped(old)} menjadi " if isinstance(old, int) else ""
    return f"{name} {before}{grouped(asked)} {unit}".strip()
