"""What a database error means to the person at the counter."""

import errno
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from desktop_app.core.errors import StoreTrouble

_BACKUP = "Jangan hapus berkasnya; pulihkan dari cadangan atau hubungi admin."
_TRY_AGAIN = "Tidak ada yang hilang; coba lagi setelah itu."
_NO_SPACE = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})

_PRIMARY = 0xFF
_SAYINGS: dict[int, tuple[str, str]] = {
    5: ("Data sedang dipakai jendela lain.", "Tutup jendela itu lalu coba lagi."),
    6: ("Data sedang dipakai jendela lain.", "Tutup jendela itu lalu coba lagi."),
    8: (
        "Folder data {folder} hanya dapat dibaca.",
        f"Beri akun ini hak tulis pada folder itu. {_TRY_AGAIN}",
    ),
    10: ("Diska tidak dapat dibaca atau ditulis.", f"Periksa diska komputer ini. {_BACKUP}"),
    11: ("Berkas data rusak.", _BACKUP),
    13: ("Diska penuh.", f"Kosongkan ruang di diska. {_TRY_AGAIN}"),
    14: (
        "Berkas data di {folder} tidak dapat dibuka.",
        "Periksa apakah folder itu ada dan dapat ditulis.",
    ),
    26: (
        "Kunci tidak cocok dengan data ini, atau awal berkas data rusak.",
        f"Masukkan kode pemulihan. {_BACKUP}",
    ),
}


def of_driver(error: driver.Error, folder: Path) -> StoreTrouble | None:
    """Return the sentence for a fault of disk, lock, key or damage; None for a bug."""
    code = getattr(error, "sqlite_errorcode", None)
    saying = _SAYINGS.get(code & _PRIMARY) if isinstance(code, int) else None
    if saying is None:
        return None
    sentence, way_out = saying
    return StoreTrouble(sentence.replace("{folder}", str(folder)), way_out)


def of_disk(error: OSError, place: Path) -> StoreTrouble:
    """Return the sentence for a file or folder that cannot be used."""
    if error.errno in _NO_SPACE:
        return StoreTrouble(*_SAYINGS[13])
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return StoreTrouble(
            f"Folder {place} tidak dapat ditulis.", f"Beri akun ini hak tulis. {_TRY_AGAIN}"
        )
    return StoreTrouble(
        f"Folder {place} tidak dapat dipakai.", f"Periksa apakah diskanya terpasang. {_TRY_AGAIN}"
    )
