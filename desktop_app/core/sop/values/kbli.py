"""The classification of business fields, searched by code or word."""

import csv
import re
from pathlib import Path

from msgspec import Struct, field

from desktop_app.core.sop.values.spelling import spelled

_EXACT, _BEGINS, _EVERYDAY, _WORD, _PART = range(5)


class BusinessField(Struct, frozen=True):
    """One five-digit code with its official title."""

    code: str
    title: str
    words: tuple[str, ...] = ()
    """The title's words as they are searched."""

    def __str__(self) -> str:
        return f"{self.code} {self.title}"


class Kbli(Struct, frozen=True):
    """The table of section C and the words people say at the counter."""

    fields: tuple[BusinessField, ...]
    everyday: tuple[tuple[str, str], ...] = ()
    """An everyday word, without spaces, and the code it usually means."""
    version: str = "2020"
    by_code: dict[str, BusinessField] = field(default_factory=dict)

    def find(self, code: str) -> BusinessField | None:
        """Return the field of a code."""
        return self.by_code.get(code)

    def search(self, typed: str, limit: int = 12) -> tuple[BusinessField, ...]:
        """Return fields by code or by words, the likeliest first; every word must fit."""
        wanted = [spelled(word) for word in typed.split() if spelled(word)]
        if not wanted:
            return ()
        usual = {code for word, code in self.everyday if spelled(typed) == word}
        ranked = [
            (rank, one.code, one)
            for one in self.fields
            if (rank := _rank(one, wanted, usual=one.code in usual)) is not None
        ]
        return tuple(one for _, _, one in sorted(ranked, key=lambda hit: hit[:2])[:limit])


def load_kbli(titles: Path, everyday: Path) -> Kbli:
    """Read the table of titles and that of everyday words."""
    fields = tuple(
        BusinessField(row["kode"], row["judul"], _words(row["judul"])) for row in _rows(titles)
    )
    words = tuple((spelled(row["kata"]), row["kode"]) for row in _rows(everyday))
    return Kbli(fields, words, by_code={one.code: one for one in fields})


def _rank(one: BusinessField, wanted: list[str], *, usual: bool) -> int | None:
    if wanted == [one.code]:
        return _EXACT
    if len(wanted) == 1 and one.code.startswith(wanted[0]):
        return _BEGINS
    if usual:
        return _EVERYDAY
    if all(any(word.startswith(part) for word in one.words) for part in wanted):
        return _WORD
    whole = "".join(one.words)
    return _PART if all(part in whole for part in wanted) else None


def _words(title: str) -> tuple[str, ...]:
    return tuple(spelled(word) for word in re.findall(r"\w+", title))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
