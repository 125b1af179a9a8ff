"""Faults of the environment or the input, said in one sentence.

AppError
├── Refused            a command the rules do not allow now
│   └── Incomplete     a step still lacks something, listed
├── BadInput           a value, file or argument that cannot be taken
│   ├── BadProcedure   an SOP file with mistakes, all listed
│   └── BadTemplate    a Word template that cannot be filled
├── NotFound           something asked for by name is not there
├── NoHolidayList      a year whose holidays nobody has imported
├── RemoteAway         hub or stick cannot be reached, or broke off
└── StoreTrouble       disk full, read-only, locked, damaged, wrong key
    ├── StoreInUse     another window of this computer holds it
    ├── KeyMissing     this computer does not hold the key of the store
    └── Tampered       bytes that no longer match their hash
"""


class AppError(Exception):
    """What is wrong and a way out, both Indonesian; nothing was lost."""

    def __init__(self, sentence: str, way_out: str = "") -> None:
        """Keep the two texts apart so that a screen may set them differently."""
        super().__init__(f"{sentence} {way_out}".strip())
        self.sentence = sentence
        self.way_out = way_out


class Refused(AppError):
    """A command that the rules do not allow in this state."""


class Incomplete(Refused):
    """A step that lacks something; `missing` holds the keys in page order."""

    def __init__(self, sentence: str, missing: tuple[str, ...]) -> None:
        """Carry the keys so that a page can go to the first of them."""
        super().__init__(sentence, "Lengkapi, atau pilih lanjut dengan catatan.")
        self.missing = missing


class BadInput(AppError):
    """A value, a file or an argument that cannot be taken as it is."""


class BadProcedure(BadInput):
    """An SOP file with mistakes; each names file, table and key."""

    def __init__(self, mistakes: tuple[str, ...]) -> None:
        """List every mistake at once, because an office mends them at once."""
        count = f"{len(mistakes)} kesalahan" if len(mistakes) > 1 else mistakes[0]
        super().__init__(f"Berkas SOP belum benar: {count}.")
        self.mistakes = mistakes


class BadTemplate(BadInput):
    """A Word template that cannot be filled, with the place."""


class NotFound(AppError):
    """Something asked for by name that is not there."""


class NoHolidayList(AppError):
    """A year whose holiday list has not been imported."""

    def __init__(self, year: int) -> None:
        """Say which year, so that the office knows what to import."""
        super().__init__(
            f"Daftar hari libur tahun {year} belum ada.",
            f"Impor daftar {year} di Atur, Hari libur; pelayanan tetap bisa berjalan.",
        )
        self.year = year


class RemoteAway(AppError):
    """The hub or the stick cannot be reached, or broke off; trying again is harmless."""


class StoreTrouble(AppError):
    """The store cannot be read or written: disk, lock, key or damage."""


class StoreInUse(StoreTrouble):
    """Another window works with the store; it can be asked to come up."""


class KeyMissing(StoreTrouble):
    """The store is whole, but its key is not here; the recovery code opens it."""


class Tampered(StoreTrouble):
    """Bytes that no longer match their hash; `place` says which."""

    def __init__(self, place: str) -> None:
        """Name the first place that does not match."""
        super().__init__(
            f"Data berubah di luar aplikasi: {place.rstrip('.')}.",
            "Jangan hapus apa pun; pulihkan dari cadangan dan hubungi admin.",
        )
        self.place = place
