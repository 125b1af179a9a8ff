"""Another computer is taken in by a file, a spoken code and a stick."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.ui.screens.sync.invite_dialog import InviteDialog
from tests.journeys.counter import PIN
from tests.journeys.two import Laptop
from tests.ui.sync.conftest import OpenedAt, Room


@pytest.fixture
def laptop(tmp_path: Path, room: Room) -> Iterator[Laptop]:
    second = Laptop(tmp_path / "laptop", room.counter.clock)
    yield second
    second.house.close()


def invite(room: Room, file: Path) -> str:
    """Take a computer in at the desk; return the code that is shown."""
    room.counter.house.people.set_pin(room.counter.admin, PIN, by=room.counter.admin)
    room.screen.ways.invite.click()
    dialog = room.screen.findChild(InviteDialog)
    assert dialog is not None
    dialog.name.setText("Laptop Tim 1")
    dialog.write_to(file)
    code = dialog.code.text()
    dialog.reject()
    return code


def test_without_a_name_no_computer_is_taken_in(room: Room) -> None:
    room.screen.ways.invite.click()
    dialog = room.screen.findChild(InviteDialog)
    assert dialog is not None
    dialog.choose()
    assert dialog.banner.accessibleName() == "Nama komputer belum diisi."
    assert len(room.counter.house.office.state().devices) == 1


def test_file_code_and_stick_bring_the_office_to_another_computer(
    room: Room, laptop: Laptop, tmp_path: Path
) -> None:
    file, stick = tmp_path / "b.loket-daftar", tmp_path / "kantor.loket-stik"
    code = invite(room, file)
    room.screen.export_to(stick)
    assert laptop.house.joining.join(file, code).tag == "B"
    assert laptop.house.joining.from_stick(stick)
    assert laptop.house.people.sign_in(room.counter.admin, PIN).staff == room.counter.admin
    devices = {device.name for device in laptop.house.office.state().devices}
    assert devices == {"Komputer pertama", "Laptop Tim 1"}


def test_who_does_not_hold_the_offices_key_takes_nobody_in(
    room: Room, laptop: Laptop, opened_at: OpenedAt, tmp_path: Path
) -> None:
    file, stick = tmp_path / "b.loket-daftar", tmp_path / "kantor.loket-stik"
    code = invite(room, file)
    room.screen.export_to(stick)
    laptop.house.joining.join(file, code)
    laptop.house.joining.from_stick(stick)
    assert room.screen.ways.invite.isVisible()
    assert opened_at(laptop.house).screen.ways.invite.isHidden()
