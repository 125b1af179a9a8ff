"""What a template is filled with: texts, lists, nothing that acts."""

import re
from collections.abc import Mapping
from typing import TypeAlias

from desktop_app.core.errors import BadInput

Entry: TypeAlias = str | int | bool | list["Entry"] | dict[str, "Entry"] | None
Context: TypeAlias = Mapping[str, Entry]

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def cleaned(context: Context) -> dict[str, Entry]:
    """Return a copy with plain line ends; refuses what no paper can show."""
    return {key: _cleaned(entry, key) for key, entry in context.items()}


def _cleaned(entry: Entry, place: str) -> Entry:
    match entry:
        case str():
            return _text(entry, place)
        case list():
            return [_cleaned(each, f"{place} {number}") for number, each in enumerate(entry, 1)]
        case dict():
            return {key: _cleaned(each, f"{place}.{key}") for key, each in entry.items()}
        case _:
            return entry


def _text(text: str, place: str) -> str:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    found = _UNPRINTABLE.search(plain)
    if found:
        raise BadInput(
            f"Isian {place} memuat karakter yang tidak bisa dicetak (U+{ord(found[0]):04X}).",
            "Ketik ulang isian itu, jangan salin dari berkas lain.",
        )
    return plain
