"""Settings of this machine only: folders, theme, counter."""

import json
import os
import tomllib
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict, replace

from desktop_app.core import paths
from desktop_app.core.errors import BadInput, StoreTrouble
from desktop_app.core.paths import Folders


class Settings(Struct, frozen=True):
    """What one computer keeps for itself; nothing here is shared or secret."""

    theme: str = "sistem"
    """sistem, terang or gelap."""
    counter: str = ""
    """Name of the counter shown beside the staff member, Loket 2."""
    data_folder: str = ""
    """Empty: the usual place."""
    template_folder: str = ""
    """Empty: inside the data folder."""
    lock_minutes: int = 3
    """Minutes without input after which the window locks."""
    outdoor: bool = False
    """Whether field mode takes the look for sunlight."""
    field_text: int = 0
    """How much larger than usual the type of field mode is, 0 to 2."""
    window: str = ""
    """Where the window stood when it was closed, as Qt writes it."""
    copy_panel: str = ""
    """Where the copy panel was put, `1010,64`; empty: beside the window."""


def usual_folders(data_folder: Path | None) -> tuple[Folders, Settings]:
    """Return the folders of a store, and what this machine set for them."""
    folders = paths.folders(data_folder)
    own = load(folders.settings)
    if data_folder is None and own.data_folder:
        return usual_folders(Path(own.data_folder))
    return folders, own


def load(path: Path) -> Settings:
    """Read the settings; a missing file gives the usual ones."""
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as trouble:
        raise BadInput(
            f"Pengaturan komputer ini ({path.name}) tidak terbaca.",
            "Perbaiki berkas itu, atau hapus agar dipakai bawaan.",
        ) from trouble
    return _checked(read, path.name)


def save(path: Path, settings: Settings) -> None:
    """Write the settings whole, or leave the old file as it was."""
    lines = [
        f"{name} = {json.dumps(value, ensure_ascii=False)}\n"
        for name, value in asdict(settings).items()
    ]
    new = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new.write_text("".join(lines), encoding="utf-8")
        os.replace(new, path)  # noqa: PTH105 Path.replace says nothing that this does not
    except OSError as trouble:
        raise StoreTrouble(
            "Pengaturan komputer ini tidak dapat disimpan.",
            f"Periksa apakah folder {path.parent} dapat ditulis.",
        ) from trouble


def _checked(read: dict[str, object], name: str) -> Settings:
    usual = Settings()
    known = set(Settings.__struct_fields__)
    wrong = [
        key
        for key, value in read.items()
        if key in known and type(value) is not type(getattr(usual, key))
    ]
    if wrong:
        raise BadInput(
            f"Pengaturan {', '.join(wrong)} di {name} tidak benar.",
            "Perbaiki nilai itu, atau hapus barisnya agar dipakai bawaan.",
        )
    given = {key: value for key, value in read.items() if key in known}
    return _with(usual, given)


def _with(usual: Settings, given: dict[str, object]) -> Settings:
    texts = {key: value for key, value in given.items() if isinstance(value, str)}
    wholes = {key: value for key, value in given.items() if isinstance(value, int)}
    return replace(replace(usual, **texts), **wholes)
