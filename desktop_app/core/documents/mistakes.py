"""What is wrong with a template, in an officer's words and with the place."""

import difflib
import re
import traceback
from collections.abc import Iterator

from jinja2 import TemplateSyntaxError, UndefinedError

from desktop_app.core.documents.context import Entry
from desktop_app.core.documents.syntax import FILTERS, shortened
from desktop_app.core.errors import BadTemplate

REPAIR = "Perbaiki templat di Word, atau ganti nama berkasnya supaya templat bawaan dipakai."

_XML = re.compile(r"<[^>]+>")
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_QUOTED = re.compile(r"'([^']+)'")
_MOST_LISTED = 5


def listed(name: str, found: list[str]) -> BadTemplate:
    """Return one error that names several mistakes at once."""
    more = len(found) - _MOST_LISTED
    tail = f"; dan {more} lagi" if more > 0 else ""
    return BadTemplate(
        f"Templat {name} belum benar: {'; '.join(found[:_MOST_LISTED])}{tail}.", REPAIR
    )


def explain(fault: Exception, source: str, values: dict[str, Entry]) -> str:
    """Return what went wrong while a part was read or filled."""
    match fault:
        case TemplateSyntaxError():
            return f"{_unreadable(fault)}{_at(source, fault.lineno)}"
        case UndefinedError():
            return _unknown(fault, source, values)
        case MemoryError() | RecursionError() | OverflowError():
            return "pengulangan di dalam templat terlalu besar"
        case _:
            return f"hitungan di dalam templat tidak bisa dilakukan{_at(source, _line(fault))}"


def known_names(values: dict[str, Entry], prefix: str = "") -> Iterator[str]:
    """Yield every field's full name, entries of a list as if there were one."""
    for key, entry in values.items():
        yield prefix + key
        inner = entry[0] if isinstance(entry, list) and entry else entry
        if isinstance(inner, dict):
            yield from known_names(inner, f"{prefix}{key}.")


def meant(name: str, known: list[str]) -> str:
    """Return ', maksudnya "…"?' when something sounds alike."""
    last = name.rsplit(".", 1)[-1]
    whole = difflib.get_close_matches(name, known, n=1, cutoff=0.7)
    ends = {each.rsplit(".", 1)[-1]: each for each in known}
    part = difflib.get_close_matches(last, list(ends), n=1, cutoff=0.7)
    found = whole or [ends[each] for each in part]
    return f", mungkin maksudnya “{found[0]}”" if found else ""


def _unknown(fault: UndefinedError, source: str, values: dict[str, Entry]) -> str:
    quoted = _QUOTED.findall(str(fault)) or ["?"]
    place = _at(source, _line(fault), quoted[-1])
    whole = re.search(rf"[\w.]*\b{re.escape(quoted[-1])}\b", place)
    name = whole[0] if whole else quoted[-1]
    return f"isian “{name}” tidak dikenal{meant(name, list(known_names(values)))}{place}"


def _unreadable(fault: TemplateSyntaxError) -> str:
    message = fault.message or ""
    quoted = _QUOTED.findall(message)
    if "No filter named" in message and quoted:
        return f"saringan “{quoted[0]}” tidak boleh dipakai (yang boleh: {', '.join(FILTERS)})"
    if "end of template" in message or "Unexpected end" in message:
        return "ada {% for %} atau {% if %} yang belum ditutup"
    if "unknown tag" in message and quoted:
        return f"perintah “{quoted[0]}” tidak dikenal atau tidak berpasangan"
    return "ada isian yang tidak bisa dibaca"


def _line(fault: Exception) -> int:
    """Return the template's line a running template stopped at."""
    lines = [
        line
        for frame, line in traceback.walk_tb(fault.__traceback__)
        if frame.f_code.co_filename == "<template>"
    ]
    return lines[-1] if lines else 0


def _at(source: str, line: int, name: str = "") -> str:
    """Return the writing at the place; every paragraph is one line of the source."""
    lines = source.split("\n")
    if not 0 < line <= len(lines):
        return ""
    tags = [tag for tag in _TAG.findall(lines[line - 1]) if name and name in tag]
    words = tags[0] if tags else _XML.sub("", lines[line - 1])
    return f", pada “{shortened(words)}”" if words.strip() else ""
