"""Pages of a real paper, leafed and enlarged by keyboard."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.services.papers import Rendered
from desktop_app.core.services.preview import Preview, Sight
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.paper_pages import WAITING, PaperPages
from tests.core.documents.finished import finished

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def sight(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sight]:
    preview = Preview(tmp_path_factory.mktemp("previews"))
    yield preview.of(Rendered("BAP contoh.docx", finished("bap_dv1_ttd")))
    preview.close()


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs(parent=qapp)
    yield made
    made.close()


@pytest.fixture
def pages(theme: Theme, jobs: Jobs, shown: Callable[..., QWidget]) -> PaperPages:
    made = PaperPages(theme, jobs)
    made.setFixedSize(900, 600)
    shown(made)
    return made


def has_ink(pages: PaperPages) -> bool:
    """Tell whether letters stand on the page that is seen."""
    image = pages.canvas.viewport().grab().toImage()
    inside = ((x, y) for x in range(200, 700, 2) for y in range(60, 300, 2))
    return any(image.pixelColor(x, y).lightness() < 90 for x, y in inside)


def test_it_waits_then_shows_the_first_page_and_says_how_many(
    pages: PaperPages, sight: Sight, theme: Theme, qtbot: QtBot
) -> None:
    assert pages.where.text() == WAITING
    assert not pages.save.isEnabled()
    pages.show_sight(sight)
    assert pages.where.text() == f"Halaman 1 dari {len(sight.sizes)}"
    assert pages.canvas.accessibleDescription() == pages.where.text()
    qtbot.waitUntil(lambda: has_ink(pages))
    image = pages.canvas.viewport().grab().toImage()
    colours = {image.pixelColor(x, 60).name() for x in range(0, image.width(), 2)}
    assert theme.color(Token.SURFACE_SUNK).name() in colours
    assert "#ffffff" in colours


def test_keys_leaf_and_enlarge(pages: PaperPages, sight: Sight) -> None:
    pages.show_sight(sight)
    pages.take_focus()
    QTest.keyClick(pages.canvas, Qt.Key.Key_PageDown)
    assert pages.canvas.page == 2
    QTest.keyClick(pages.canvas, Qt.Key.Key_End)
    assert pages.where.text() == f"Halaman {len(sight.sizes)} dari {len(sight.sizes)}"
    QTest.keyClick(pages.canvas, Qt.Key.Key_Home)
    before = pages.canvas.zoom
    QTest.keyClick(pages.canvas, Qt.Key.Key_Plus, CTRL)
    assert pages.canvas.zoom > before
    QTest.keyClick(pages.canvas, Qt.Key.Key_Minus, CTRL)
    QTest.keyClick(pages.canvas, Qt.Key.Key_Minus, CTRL)
    assert pages.canvas.zoom < before
    QTest.keyClick(pages.canvas, Qt.Key.Key_0, CTRL)
    assert pages.canvas.zoom == pytest.approx(before, rel=0.05)


def test_without_pages_the_text_is_shown_with_what_to_install(
    pages: PaperPages, tmp_path: Path
) -> None:
    paper = Rendered("BAP contoh.docx", finished("bap_dv1"))
    pages.show_sight(Preview(tmp_path / "previews", lambda: None).of(paper))
    assert "BERITA ACARA" in pages.text.toPlainText()
    assert "Pasang LibreOffice" in pages.banner.accessibleName()
    assert not pages.save.isEnabled()
    assert pages.text.isVisible()


def test_every_control_has_a_name_and_saving_is_asked_for(
    pages: PaperPages, sight: Sight, qtbot: QtBot
) -> None:
    pages.show_sight(sight)
    controls = (pages.canvas, pages.text, pages.smaller, pages.larger, pages.fit, pages.save)
    assert all(control.accessibleName() for control in controls)
    with qtbot.waitSignal(pages.save_wanted):
        QTest.mouseClick(pages.save, Qt.MouseButton.LeftButton)
