"""Where things lie on this machine."""

import errno
import os
import sys
from pathlib import Path

from msgspec import Struct

_NAME = "loket-industri"
_WHY = {
    errno.ENOENT: "tidak ada",
    errno.EACCES: "akun ini tidak berhak",
    errno.EPERM: "akun ini tidak berhak",
    errno.EROFS: "hanya dapat dibaca",
    errno.EISDIR: "itu folder, bukan berkas",
    errno.ENOTDIR: "itu berkas, bukan folder",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.ELOOP: "tautannya berputar",
    errno.ENOSPC: "diska penuh",
    errno.EDQUOT: "diska penuh",
    errno.EFBIG: "diska penuh",
}


class Folders(Struct, frozen=True):
    """The places of one office's data; `config` never lies inside `data`."""

    data: Path
    config: Path

    @property
    def database(self) -> Path:
        """Return the encrypted store."""
        return self.data / "loket.db"

    @property
    def blobs(self) -> Path:
        """Return the folder of sealed files."""
        return self.data / "blobs"

    @property
    def lock(self) -> Path:
        """Return the file whose lock says that a window writes here."""
        return self.data / "loket.lock"

    @property
    def backups(self) -> Path:
        """Return where the store is copied to before it is changed in shape."""
        return self.data / "backups"

    @property
    def templates(self) -> Path:
        """Return the office's own Word templates."""
        return self.data / "templates"

    @property
    def previews(self) -> Path:
        """Return where pages to look at lie while the program runs."""
        return self.data / "previews"

    @property
    def logs(self) -> Path:
        """Return the folder of the log; no personal data stands in it."""
        return self.data / "logs"

    @property
    def settings(self) -> Path:
        """Return the settings of this machine."""
        return self.config / "settings.toml"

    @property
    def key_file(self) -> Path:
        """Return the store's key where there is no key ring."""
        return self.config / "store.key"

    @property
    def install_mark(self) -> Path:
        """Return what tells this installation from a copy of its data."""
        return self.config / "install.json"


def folders(data: Path | None = None) -> Folders:
    """Return the usual places, or those of a data folder given by hand."""
    config = _config_home() / _NAME
    if data is None:
        return Folders(_data_home() / _NAME, config)
    chosen = data.expanduser().absolute()
    return Folders(chosen, config / "stores" / _spelled(chosen))


def resources() -> Path:
    """Return the folder of files that ship with the program."""
    frozen = getattr(sys, "_MEIPASS", None)
    home = Path(frozen) if isinstance(frozen, str) else Path(__file__).parents[2]
    return home / "resources"


def why_unusable(trouble: OSError) -> str:
    """Say in the office's words why a file or folder cannot be used."""
    return _WHY.get(trouble.errno or 0, "diska atau jaringannya tidak menjawab")


def _spelled(folder: Path) -> str:
    letters = [sign if sign.isalnum() else "-" for sign in str(folder)]
    return "".join(letters).strip("-")[-120:]


def _data_home() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def _config_home() -> Path:
    if sys.platform == "win32":
        return _data_home() / "loket-industri-config"
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
