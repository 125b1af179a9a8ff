"""The store's key on paper, and back on a computer that has none."""

from datetime import datetime

from msgspec import Struct

from desktop_app.core.clock import from_text, to_text
from desktop_app.core.errors import BadInput, NotFound, StoreTrouble
from desktop_app.core.ids import StaffId
from desktop_app.core.paths import Folders
from desktop_app.core.security import recovery
from desktop_app.core.security.roles import Act
from desktop_app.core.security.vault import Vault
from desktop_app.core.services import permissions
from desktop_app.core.services.people import People
from desktop_app.core.store.engine import Database
from desktop_app.core.store.local import Notes

_NOTED = "kode pemulihan dicatat"


class Recovery(Struct, frozen=True):
    """The code of the open store, and whether somebody has written it down; for the writer lane."""

    folders: Folders
    vault: Vault
    people: People
    notes: Notes

    def noted_at(self) -> datetime | None:
        """Return when the code was written down, None while nobody did."""
        kept = self.notes.get(_NOTED)
        return from_text(kept) if kept else None

    def code(self, pin: str, *, by: StaffId) -> str:
        """Return the code to an admin who types their PIN once more."""
        permissions.check(self.people.casework.rules.role(by), Act.STAFF)
        self.people.confirm(by, pin)
        return recovery_code(self.folders, self.vault)

    def note(self, group: str) -> None:
        """Keep that the code was written down; its last group, typed back, proves it."""
        last = recovery_code(self.folders, self.vault).rpartition("-")[2]
        if recovery.signs(group) != last:
            raise BadInput(
                "Belum sama dengan kelompok terakhir.",
                f"Ketik {len(last)} tanda kelompok terakhir dari catatan Anda.",
            )
        self.notes.put(_NOTED, to_text(self.people.casework.clock.now()))


def recovery_code(folders: Folders, vault: Vault) -> str:
    """Return the key as a code to write down; StoreTrouble where this computer has none."""
    key = vault.get() if folders.database.exists() else None
    if key is None:
        raise StoreTrouble(
            "Komputer ini tidak memegang kunci data di folder itu.",
            "Jalankan perintah ini di komputer tempat data itu dibuat.",
        )
    return recovery.code(key)


def restore_key(folders: Folders, vault: Vault, typed: str) -> None:
    """Keep a typed key once it has opened the store; a wrong one changes nothing."""
    key = recovery.key(typed)
    if not folders.database.exists():
        raise NotFound(
            f"Belum ada data di {folders.data}.", "Salin dulu folder datanya ke tempat itu."
        )
    Database(folders.database, key, writable=False).close()
    vault.put(key)
