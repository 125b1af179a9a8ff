"""The store's key on paper, and back on a computer that has none."""

from desktop_app.core.errors import NotFound, StoreTrouble
from desktop_app.core.paths import Folders
from desktop_app.core.security import recovery
from desktop_app.core.security.vault import Vault
from desktop_app.core.store.opening import Reader


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
    Reader(folders.database, key).close()
    vault.put(key)
