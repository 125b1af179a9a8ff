"""The key's place outside the data folder."""

import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from desktop_app.core.errors import StoreTrouble
from desktop_app.core.security.keyrings import KeyringVault, usual_vault
from desktop_app.core.security.vault import FileVault, new_key


class DeskRing(KeyringBackend):
    """A key ring in memory."""

    priority = 5

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise KeyringLocked
        self.kept[service, username] = password


@pytest.fixture
def ring() -> Iterator[DeskRing]:
    before, ring = keyring.get_keyring(), DeskRing()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


def test_a_key_file_gives_the_key_back(tmp_path: Path) -> None:
    vault, key = FileVault(tmp_path / "config" / "store.key"), new_key()
    assert vault.get() is None
    vault.put(key)
    assert FileVault(tmp_path / "config" / "store.key").get() == key
    vault.put(bytes(32))
    assert vault.get() == bytes(32)


def test_only_the_owner_may_read_the_key_file(tmp_path: Path) -> None:
    path = tmp_path / "store.key"
    vault = FileVault(path)
    vault.put(new_key())
    assert sys.platform == "win32" or stat.S_IMODE(path.stat().st_mode) == 0o600
    path.chmod(0o644)
    vault.get()
    assert sys.platform == "win32" or stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_key_file_says_plainly_what_it_is(tmp_path: Path) -> None:
    assert "Kunci data disimpan dalam berkas" in FileVault(tmp_path / "store.key").warning


@pytest.mark.parametrize("damage", [b"", b"????", b"QUJD", b"\xff\xfe"])
def test_a_damaged_key_file_asks_for_the_recovery_code(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "store.key"
    path.write_bytes(damage)
    with pytest.raises(StoreTrouble, match="kode pemulihan"):
        FileVault(path).get()


def test_a_folder_in_the_way_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where the folder should be")
    with pytest.raises(StoreTrouble, match="tidak dapat disimpan"):
        FileVault(tmp_path / "config" / "store.key").put(new_key())


@pytest.mark.usefixtures("ring")
def test_the_key_ring_keeps_one_key_for_each_account() -> None:
    key = new_key()
    KeyringVault("a").put(key)
    assert KeyringVault("a").get() == key
    assert KeyringVault("b").get() is None


def test_a_locked_key_ring_is_said_in_a_sentence(ring: DeskRing) -> None:
    ring.locked = True
    with pytest.raises(StoreTrouble, match="terkunci"):
        KeyringVault("a").get()
    with pytest.raises(StoreTrouble, match="terkunci"):
        KeyringVault("a").put(new_key())


@pytest.mark.usefixtures("ring")
def test_the_key_ring_is_used_where_there_is_one(tmp_path: Path) -> None:
    assert isinstance(usual_vault("a", tmp_path / "store.key"), KeyringVault)


@pytest.mark.usefixtures("ring")
def test_an_existing_key_file_stays_in_use(tmp_path: Path) -> None:
    FileVault(tmp_path / "store.key").put(new_key())
    assert isinstance(usual_vault("a", tmp_path / "store.key"), FileVault)
