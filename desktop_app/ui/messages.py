"""Failures as an office reads them: what happened, what to do."""

import errno
import hashlib
import traceback

from msgspec import Struct

from desktop_app.core.errors import AppError, Refused, StoreTrouble


class Notice(Struct, frozen=True):
    """A failure in words; `grave` wants a dialog, the rest a banner where it happened."""

    sentence: str
    way_out: str
    grave: bool = False
    code: str = ""

    @property
    def whole(self) -> str:
        """Give both sentences as one text."""
        return f"{self.sentence} {self.way_out}".strip()


_SYSTEM = {
    errno.ENOSPC: ("Disk komputer ini penuh.", "Kosongkan ruang disk, lalu coba lagi."),
    errno.EDQUOT: ("Jatah disk Anda penuh.", "Kosongkan ruang disk, lalu coba lagi."),
    errno.EROFS: ("Folder ini hanya bisa dibaca.", "Pilih folder lain, lalu coba lagi."),
    errno.EACCES: (
        "Folder atau berkas ini tidak boleh dibuka dari akun Anda.",
        "Pilih folder lain, atau minta admin memberi izin.",
    ),
    errno.EPERM: (
        "Folder atau berkas ini tidak boleh diubah dari akun Anda.",
        "Pilih folder lain, atau minta admin memberi izin.",
    ),
    errno.ENOENT: ("Berkasnya tidak ada lagi.", "Periksa nama dan foldernya, lalu coba lagi."),
    errno.ENAMETOOLONG: ("Nama berkasnya terlalu panjang.", "Pendekkan namanya, lalu coba lagi."),
}


def notice_for(error: Exception) -> Notice:
    """Say a failure; a fault of ours gets a code that is the same each time."""
    match error:
        case AppError():
            grave = isinstance(error, StoreTrouble)
            return Notice(error.sentence, error.way_out, grave=grave)
        case OSError() if error.errno in _SYSTEM:
            sentence, way_out = _SYSTEM[error.errno]
            return Notice(sentence, way_out, grave=error.errno == errno.ENOSPC)
        case MemoryError():
            return Notice(
                "Memori komputer ini habis.", "Tutup program lain, lalu coba lagi.", grave=True
            )
        case _:
            return Notice(
                "Ada yang tidak beres di aplikasi.",
                "Data yang sudah tersimpan aman. Buka lagi layarnya, atau kirim kodenya ke admin.",
                grave=True,
                code=code_of(error),
            )


def is_mild(error: Exception) -> bool:
    """Tell whether the person at the desk can mend it on the spot."""
    return isinstance(error, Refused)


def code_of(error: BaseException) -> str:
    """Give a short code made of the kind of error and the place it came from."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].name}:{frames[-1].lineno}" if frames else "-"
    digest = hashlib.sha256(f"{type(error).__name__} {place}".encode()).hexdigest()
    return f"LI-{digest[:6].upper()}"
