"""What was typed as values."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from desktop_app.core.errors import BadInput

_WHOLE = re.compile(r"-?[0-9]{1,18}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def day(text: str) -> date:
    """Read 2026-11-23."""
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise BadInput(f"Tanggal “{text}” tidak dikenal.", "Tulis seperti 2026-11-23.")


def whole(text: str) -> int:
    """Read a whole number in plain figures."""
    if _WHOLE.fullmatch(text):
        return int(text)
    raise BadInput(f"“{text}” bukan bilangan bulat.", "Tulis dengan angka, misalnya 15.")


def name(text: str) -> str:
    """Read a number or name; signs that no file or list can hold are refused."""
    if text.strip() and "\0" not in text and text.isprintable():
        return text
    raise BadInput(f"“{text}” tidak bisa menjadi nomor.", "Tulis nomor seperti di daftar.")


def place(option: str) -> Callable[[str], Path]:
    """Return what reads a file or folder given behind an option."""

    def read(text: str) -> Path:
        if not text.strip() or "\0" in text:
            raise BadInput(
                f"Nama di belakang {option} kosong atau tidak bisa dipakai.",
                "Tulis nama folder atau berkasnya.",
            )
        return Path(text)

    return read
