"""The daftar periksa is opened from the dialog that packs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from desktop_app.core.security.roles import Role
from desktop_app.ui.screens.visits.pack_dialog import PackDialog
from tests.ui.visits.conftest import Opened, Room


class Reader(QObject):
    """Stands where the word processor would: gets what is opened."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.files.append(Path(url.toLocalFile()))


@pytest.fixture
def reader() -> Iterator[Reader]:
    made = Reader()
    QDesktopServices.setUrlHandler("file", made, "take")  # type: ignore[arg-type] # wants a str
    yield made
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def room(opened: Opened) -> Room:
    found = opened(Role.TEAM)
    found.counter.receives("D.V.1")
    found.counter.reaches_the_team()
    found.plans()
    return found


def test_the_checklist_opens_with_every_group_and_the_letter(room: Room, reader: Reader) -> None:
    room.screen.pack()
    dialog = room.dialog(PackDialog)
    assert isinstance(dialog, PackDialog)
    dialog.print.click()
    (file,) = reader.files
    assert file.name.startswith("Daftar periksa ")
    words = " ".join("".join(part.itertext()) for part in Document(str(file)).element.body)
    assert "DAFTAR PERIKSA KUNJUNGAN" in words
    assert "090/12" in words
    assert "13.1" in words
    assert "Daftar periksa dibuka." in dialog.told.accessibleName()


def test_a_spoilt_template_is_a_sentence_and_can_be_tried_again(room: Room, reader: Reader) -> None:
    folder = room.counter.house.office.template_folder()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "daftar-periksa.docx").write_bytes(b"bukan Word")
    room.screen.pack()
    dialog = room.dialog(PackDialog)
    assert isinstance(dialog, PackDialog)
    dialog.print.click()
    assert "daftar-periksa.docx" in dialog.told.accessibleName()
    assert dialog.print.isEnabled()
    assert not reader.files
