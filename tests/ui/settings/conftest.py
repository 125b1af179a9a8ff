"""A real office in a folder of its own, and Atur over it."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from desktop_app.core.bootstrap import House, open_house
from desktop_app.core.ids import StaffId
from desktop_app.core.security.roles import Role
from desktop_app.core.security.vault import FileVault
from desktop_app.core.services.people import NewStaff
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.screens.settings.doors import Doors
from desktop_app.ui.screens.settings.screen import SettingsOutfit, SettingsScreen
from desktop_app.ui.theme.theme import Theme

NOW = datetime(2026, 11, 24, 9, 42)  # noqa: DTZ001  the office's wall clock
PIN = "258036"


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    made = open_house(tmp_path / "data", vault=FileVault(tmp_path / "key"))
    yield made
    made.close()


@pytest.fixture
def admin(house: House) -> StaffId:
    return house.people.register_first(NewStaff("Rina Contoh, S.E.", "", Role.ADMIN), PIN).staff


@pytest.fixture
def helper(house: House, admin: StaffId) -> StaffId:
    house.people.register(NewStaff("Nur Contoh", "", Role.HELP_DESK), by=admin)
    return house.office.state().staff[-1].id


@pytest.fixture
def screen(
    theme: Theme, house: House, admin: StaffId, shown: Callable[..., QWidget]
) -> SettingsScreen:
    doors = Doors(house.office, house.people, house.reading, house.recovery, house.folders.data)
    made = SettingsScreen(SettingsOutfit(theme, Jobs(inline=True), doors, lambda: NOW))
    made.show_person("Rina Contoh, S.E.", "Admin", staff=admin, role=Role.ADMIN)
    shown(made).resize(1286, 670)
    made.open()
    return made
