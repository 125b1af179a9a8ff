"""Cells of a spreadsheet, and texts that start no formula in one."""

import unicodedata
from datetime import date
from typing import TypeAlias

Cell: TypeAlias = str | int | float | date | None

_SIGNS = frozenset("=+-@\t\r\n\v\f\u2212")
_UNSEEN = frozenset({"Cf", "Zs"})


def harmless(text: str) -> str:
    """Return the text so that no spreadsheet takes it for a formula.

    Full-width and small forms count too, and so does what stands behind signs
    that are not seen: a spreadsheet may drop those before it looks.
    """
    first = next((sign for sign in text if unicodedata.category(sign) not in _UNSEEN), "")
    starts = first in _SIGNS or unicodedata.normalize("NFKC", first)[:1] in _SIGNS
    return f"'{text}" if first and starts else text
