"""An SOP file and what it extends, read into one TOML document."""

import re
import tomllib
from pathlib import Path

from desktop_app.core.sop.extension import extended
from desktop_app.core.sop.table import Raw

_BIGGEST = 2_000_000
_LINE = re.compile(r"\(at line (\d+), column (\d+)\)")


def read(path: Path, shelf: Path, seen: tuple[Path, ...] = ()) -> tuple[Raw, list[str]]:
    """Return the document with its parents under it, and what is wrong with it.

    A parent is looked for beside the file, then on the shelf of shipped files.
    """
    raw, mistakes = _document(path)
    wanted = raw.get("extends")
    if mistakes or wanted is None:
        return raw, mistakes
    parent, trouble = _parent(path, shelf, wanted, (*seen, path.resolve()))
    if parent is None or trouble:
        return raw, trouble
    raw = extended(parent, raw, path.name, mistakes)
    return raw, mistakes


def _parent(
    path: Path, shelf: Path, wanted: object, seen: tuple[Path, ...]
) -> tuple[Raw | None, list[str]]:
    if not isinstance(wanted, str) or not re.fullmatch(r"[\w.-]+", wanted):
        return None, [f'{path.name}: kunci "extends" harus nama berkas SOP tanpa .toml']
    places = [folder / f"{wanted}.toml" for folder in (path.parent, shelf)]
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        return None, [f'{path.name}: kunci "extends" menunjuk {wanted}.toml yang tidak ada']
    if found.resolve() in seen:
        return None, [f'{path.name}: kunci "extends" berputar lewat {wanted}.toml']
    return read(found, shelf, seen)


def _document(path: Path) -> tuple[Raw, list[str]]:
    try:
        if path.stat().st_size > _BIGGEST:
            return {}, [f"{path.name}: terlalu besar untuk berkas SOP, paling besar 2 MB"]
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return {}, [f"{path.name}: berkas tidak ada"]
    except UnicodeDecodeError as fault:
        return {}, [f"{path.name}: bukan teks UTF-8, rusak pada bita ke-{fault.start + 1}"]
    except OSError as fault:
        return {}, [f"{path.name}: tidak bisa dibaca, {fault.strerror}"]
    if not text.strip():
        return {}, [f"{path.name}: berkas kosong"]
    try:
        return tomllib.loads(text), []
    except tomllib.TOMLDecodeError as fault:
        return {}, [f"{path.name}: {_syntax(str(fault), text)}"]
    except RecursionError:
        return {}, [f"{path.name}: kurung bersarang terlalu dalam"]


def _syntax(message: str, text: str) -> str:
    place = _LINE.search(message)
    line = int(place[1]) if place else text.count("\n") + 1
    shown = text.splitlines()[line - 1].strip()[:60] if line <= len(text.splitlines()) else ""
    where = f"baris {line}, kolom {place[2]}" if place else f"baris {line}, akhir berkas"
    return f'penulisan TOML salah di {where}: "{shown}"'
