"""The computer's camera program: opened, its new pictures offered, taken."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core.services.camera_roll import pictures_in
from desktop_app.ui.screens.visit.camera_offer import CLOSED, WAITING, CameraOffer
from desktop_app.ui.screens.visit.tabs import Tab
from desktop_app.ui.theme.theme import Theme
from tests.journeys.camera_program import Camera
from tests.journeys.counter import Counter
from tests.journeys.visit_seat import SIZE, VisitSeat


@pytest.fixture
def camera(tmp_path: Path) -> Camera:
    (tmp_path / "gambar").mkdir()
    return Camera(tmp_path / "gambar" / "Camera Roll")


@pytest.fixture
def seat(qtbot: QtBot, theme: Theme, counter: Counter, camera: Camera) -> Iterator[VisitSeat]:
    made = VisitSeat(theme, counter, camera=camera)
    qtbot.addWidget(made.screen)
    made.open(SIZE)
    made.screen.body.open_tab(Tab.PHOTOS)
    yield made
    made.sight.use_usual()
    made.close()


def offer(seat: VisitSeat) -> CameraOffer:
    found = seat.screen.body.photos.offer
    assert found is not None
    return found


def test_only_pictures_made_after_the_camera_was_opened_are_offered(
    seat: VisitSeat, camera: Camera, counter: Counter, qtbot: QtBot
) -> None:
    camera.shoots("kemarin.jpg")
    tab = seat.screen.body.photos
    tab.camera.click()
    assert camera.opened == 1
    assert offer(seat).words.text() == WAITING
    camera.shoots("gerbang.jpg")
    camera.folder.joinpath("catatan.txt").write_text("bukan gambar", encoding="utf-8")
    qtbot.waitUntil(lambda: offer(seat).words.text() == "1 foto baru dari Kamera.")
    tab.item.setCurrentIndex(tab.item.findData("bounds"))
    offer(seat).take.click()
    seat.hands.settle()
    assert [(one.name, one.item) for one in counter.state.photos] == [("gerbang.jpg", "bounds")]
    assert offer(seat).words.text() == WAITING
    assert offer(seat).take.isHidden()


def test_a_folder_that_comes_with_the_first_picture_is_found(
    seat: VisitSeat, camera: Camera, qtbot: QtBot
) -> None:
    seat.screen.body.photos.camera.click()
    camera.shoots("pertama.jpg")
    qtbot.waitUntil(lambda: not offer(seat).take.isHidden())
    offer(seat).shut.click()
    assert offer(seat).isHidden()
    offer(seat).look()
    assert offer(seat).isHidden()


def test_a_camera_that_does_not_open_is_a_sentence(seat: VisitSeat, camera: Camera) -> None:
    camera.is_there = False
    seat.screen.body.photos.camera.click()
    assert offer(seat).words.text() == CLOSED
    offer(seat).shut.click()
    assert offer(seat).isHidden()


def test_the_button_of_the_camera_is_never_a_window_of_its_own(seat: VisitSeat) -> None:
    seat.screen.enlarge()
    seat.hands.settle()
    assert QApplication.activeWindow() is seat.screen


def test_without_a_camera_program_there_is_no_button(
    qtbot: QtBot, theme: Theme, counter: Counter
) -> None:
    made = VisitSeat(theme, counter)
    qtbot.addWidget(made.screen)
    made.open(SIZE)
    assert made.screen.body.photos.camera.isHidden()
    made.close()


def test_a_folder_that_is_gone_holds_no_picture(tmp_path: Path) -> None:
    assert pictures_in(tmp_path / "tidak ada") == ()
