"""The operating system's key ring as the place of the store's key."""

from pathlib import Path

import keyring
from keyring.errors import KeyringError

from desktop_app.core.errors import StoreTrouble
from desktop_app.core.security.vault import FileVault, Vault, decoded, encoded

_SERVICE = "loket-industri"


class KeyringVault:
    """The key ring of whoever is signed in to the machine."""

    def __init__(self, account: str) -> None:
        """Take a name that differs for every data folder."""
        self._account = account

    @property
    def warning(self) -> str:
        """Say nothing: this is where a key belongs."""
        return ""

    def get(self) -> bytes | None:
        """Return the key, or None where none was put yet."""
        try:
            kept = keyring.get_password(_SERVICE, self._account)
        except KeyringError as trouble:
            raise _closed() from trouble
        return None if kept is None else decoded(kept)

    def put(self, key: bytes) -> None:
        """Keep the key under the signed-in account."""
        try:
            keyring.set_password(_SERVICE, self._account, encoded(key))
        except KeyringError as trouble:
            raise _closed() from trouble


def usual_vault(account: str, key_file: Path) -> Vault:
    """Return the key file where there is one or no key ring works, else the key ring."""
    if key_file.exists() or keyring.get_keyring().priority < 1:
        return FileVault(key_file)
    return KeyringVault(account)


def _closed() -> StoreTrouble:
    return StoreTrouble(
        "Penyimpan kunci komputer ini terkunci.",
        "Buka penyimpan kunci itu lalu coba lagi, atau masukkan kode pemulihan.",
    )
