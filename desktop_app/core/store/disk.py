"""Whether a folder may hold the store: a local disk that can be written."""

import ctypes
import os
import sys
import tempfile
from pathlib import Path

from desktop_app.core import paths
from desktop_app.core.errors import StoreTrouble
from desktop_app.core.store import trouble

_CLOUDS = ("onedrive", "dropbox", "google drive", "googledrive", "icloud")
_NETWORKS = frozenset({
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "fuse.sshfs", "davfs",
    "fuse.davfs2", "fuse.gvfsd-fuse",
})  # fmt: skip
_DRIVE_REMOTE = 4
_MOUNTS = Path("/proc/mounts")


def refuse_network(folder: Path) -> None:
    """Raise StoreTrouble for a shared or synchronised folder: both damage a database."""
    text = str(folder)
    is_share = text.startswith(("\\\\", "//"))
    if is_share or _drive_is_remote(folder) or filesystem(folder) in _NETWORKS:
        raise StoreTrouble(
            f"Folder data {folder} berada di jaringan.",
            "Pilih folder di diska komputer ini; jaringan merusak basis data.",
        )
    if any(part.lower().startswith(_CLOUDS) for part in folder.parts):
        raise StoreTrouble(
            f"Folder data {folder} disalin ke awan oleh program lain.",
            "Pilih folder biasa di diska komputer ini.",
        )


def refuse_unwritable(folder: Path) -> None:
    """Create the folder and try to write in it; StoreTrouble when that fails."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise trouble.of_disk(error, folder) from error


def is_still(database: Path) -> bool:
    """Tell whether nobody can change a database: its folder is closed to writing."""
    folder = database.parent
    if os.access(folder, os.W_OK):
        return False
    waiting, shared = (database.with_name(database.name + end) for end in ("-wal", "-shm"))
    if shared.exists():
        # Another account has it open, and lets this one read along.
        return False
    if waiting.exists() and waiting.stat().st_size:
        raise StoreTrouble(
            f"Folder {folder} hanya dapat dibaca, dan catatan terakhirnya belum dirapikan.",
            "Salin folder itu ke diska komputer ini, lalu buka salinannya.",
        )
    return True


def beginning(file: Path, length: int) -> bytes:
    """Return the first bytes of a file; StoreTrouble where it cannot be read."""
    try:
        with file.open("rb") as opened:
            return opened.read(length)
    except OSError as error:
        raise StoreTrouble(
            f"Berkas data {file} tidak dapat dibaca: {paths.why_unusable(error)}.",
            "Beri akun ini hak baca pada folder data, atau pulihkan cadangan.",
        ) from error


def filesystem(folder: Path, mounts: Path = _MOUNTS) -> str:
    """Return the kind of file system a folder lies on, empty where nobody says."""
    try:
        lines = mounts.read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    best, kind = "", ""
    for line in lines:
        point, found = line.split(" ")[1:3]
        point = point.replace("\\040", " ")
        if len(point) >= len(best) and folder.is_relative_to(point):
            best, kind = point, found
    return kind


def sync_folder(folder: Path) -> None:
    """Make a new name in a folder durable where the system knows how."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _drive_is_remote(folder: Path) -> bool:
    if sys.platform != "win32":
        return False
    return bool(ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == _DRIVE_REMOTE)
