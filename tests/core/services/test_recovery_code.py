"""The recovery code: shown to an admin, noted, typed on another computer."""

import shutil
from pathlib import Path

import pytest

from desktop_app.core import bootstrap
from desktop_app.core.bootstrap import House
from desktop_app.core.documents import job
from desktop_app.core.errors import BadInput, KeyMissing, Refused, StoreTrouble
from desktop_app.core.ids import StaffId
from desktop_app.core.security.roles import Role
from desktop_app.core.services.people import NewStaff
from tests.journeys.counter import PIN, FakeClock, FakeVault


def opened(data: Path, vault: FakeVault) -> House:
    return bootstrap.open_house(data, clock=FakeClock(), vault=vault, press=job.render)


def an_admin(house: House) -> StaffId:
    return house.people.register_first(NewStaff("Siti (contoh)", "", Role.ADMIN), PIN).staff


def test_the_code_is_shown_to_an_admin_who_types_the_pin_again(tmp_path: Path) -> None:
    house = opened(tmp_path, FakeVault())
    admin = an_admin(house)
    assert len(house.recovery.code(PIN, by=admin).split("-")) == 13
    with pytest.raises(Refused, match="PIN belum cocok"):
        house.recovery.code("111111", by=admin)
    house.people.register(NewStaff("Nur (contoh)", "", Role.HELP_DESK), by=admin)
    desk = house.office.state().staff[-1].id
    house.people.set_pin(desk, PIN, by=admin)
    with pytest.raises(Refused, match="Help desk tidak bertugas"):
        house.recovery.code(PIN, by=desk)
    house.close()


def test_the_code_counts_as_noted_once_its_last_group_is_typed_back(tmp_path: Path) -> None:
    vault = FakeVault()
    house = opened(tmp_path, vault)
    last = house.recovery.code(PIN, by=an_admin(house)).split("-")[-1]
    with pytest.raises(BadInput, match="kelompok terakhir"):
        house.recovery.note(last[:-1])
    assert house.recovery.noted_at() is None
    house.recovery.note(f" {last.lower()} ")
    assert house.recovery.noted_at() is not None
    house.close()
    again = opened(tmp_path, vault)
    assert again.recovery.noted_at() is not None
    again.close()


def test_a_store_without_its_key_opens_with_the_code_however_it_is_typed(tmp_path: Path) -> None:
    house = opened(tmp_path / "data", FakeVault())
    code = house.recovery.code(PIN, by=an_admin(house))
    house.close()
    elsewhere = FakeVault()
    with pytest.raises(KeyMissing, match="Kunci data tidak ada"):
        opened(tmp_path / "data", elsewhere)
    typed = code.lower().replace("-", "  ")
    bootstrap.restore_key(tmp_path / "data", typed, vault=elsewhere)
    again = opened(tmp_path / "data", elsewhere)
    assert [person.name for person in again.people.staff()] == ["Siti (contoh)"]
    again.close()


def test_the_code_of_another_store_opens_nothing_and_changes_nothing(tmp_path: Path) -> None:
    house, other = opened(tmp_path / "one", FakeVault()), opened(tmp_path / "two", FakeVault())
    code = other.recovery.code(PIN, by=an_admin(other))
    an_admin(house)
    house.close()
    other.close()
    shutil.rmtree(tmp_path / "two")
    elsewhere = FakeVault()
    with pytest.raises(StoreTrouble) as said:
        bootstrap.restore_key(tmp_path / "one", code, vault=elsewhere)
    assert "kunci" in said.value.sentence.lower()
    assert elsewhere.key is None


def test_a_standing_notice_is_said_until_it_was_read(tmp_path: Path) -> None:
    vault = FakeVault(warning="Kunci ada di berkas.")
    house = opened(tmp_path, vault)
    assert house.notices.said() == ("Kunci ada di berkas.",)
    house.notices.put_away("Kunci ada di berkas.")
    house.close()
    again = opened(tmp_path, vault)
    assert again.notices.said() == ()
    again.close()
