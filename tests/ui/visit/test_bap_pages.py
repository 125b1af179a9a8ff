"""Pages of the BAP: saved as shown, printed, given up, made again."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from desktop_app.core.cases.visit_commands import LayBap
from desktop_app.core.preview import pages
from desktop_app.core.services.halt import Halt
from desktop_app.core.services.papers import Rendered
from desktop_app.core.services.preview import Sight
from desktop_app.ui.screens.visit.tabs import Tab
from desktop_app.ui.theme.theme import Theme
from tests.core.services.signed import inspected
from tests.journeys.counter import Counter
from tests.journeys.visit_seat import SIZE, VisitSeat


class Converters:
    """A converter that makes one page, unless it was given up."""

    seconds = 120

    def __init__(self) -> None:
        self.halts: list[Halt] = []
        self.is_slow = False
        made = io.BytesIO()
        Image.new("RGB", (300, 460), "white").save(made, "PDF")
        self.pdf = made.getvalue()

    def converter(self) -> str:
        return "LibreOffice"

    def of(self, rendered: Rendered, halt: Halt | None = None) -> Sight:
        assert halt is not None
        self.halts.append(halt)
        if self.is_slow:
            return Sight(rendered.file_name, b"", (), "Isi BAP", "Pembuatan halaman dihentikan.")
        name = Path(rendered.file_name).with_suffix(".pdf").name
        return Sight(name, self.pdf, pages.sizes(self.pdf), "", "")


@pytest.fixture
def converters() -> Converters:
    return Converters()


@pytest.fixture
def seat(
    qtbot: QtBot, theme: Theme, counter: Counter, converters: Converters
) -> Iterator[VisitSeat]:
    inspected(counter)
    counter.does(LayBap(fulfilled=True), counter.team)
    made = VisitSeat(theme, counter, converters)
    qtbot.addWidget(made.screen)
    made.open(SIZE)
    made.screen.body.open_tab(Tab.BAP)
    made.hands.settle()
    yield made
    made.sight.use_usual()
    made.close()


def test_what_is_saved_is_the_pdf_that_is_shown(
    seat: VisitSeat, converters: Converters, tmp_path: Path
) -> None:
    bap = seat.screen.body.bap
    assert bap.pages.save.isEnabled()
    bap.desk.save(tmp_path)
    seat.hands.settle()
    (kept,) = tmp_path.glob("*.pdf")
    assert kept.read_bytes() == converters.pdf
    assert kept.name in bap.banner.accessibleName()


def test_printing_hands_the_shown_pdf_to_the_computer(
    seat: VisitSeat, converters: Converters, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[bytes] = []

    def open_(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()).read_bytes())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_)
    seat.screen.body.bap.pages.print.click()
    seat.hands.settle()
    assert opened == [converters.pdf]
    assert "pembaca PDF" in seat.screen.body.bap.banner.accessibleName()


def test_giving_up_leaves_the_text_and_a_way_to_begin_again(
    seat: VisitSeat, converters: Converters
) -> None:
    shown = seat.screen.body.bap.pages
    assert shown.again.isHidden()
    shown.wait.stop.click()
    assert converters.halts[-1].is_wanted
    converters.is_slow = True
    shown.again_wanted.emit()
    seat.hands.settle()
    assert shown.text.toPlainText() == "Isi BAP"
    assert not shown.again.isHidden()
    assert not shown.print.isEnabled()
    converters.is_slow = False
    shown.again.click()
    seat.hands.settle()
    assert shown.sight is not None
    assert shown.sight.pdf == converters.pdf
    assert not converters.halts[-1].is_wanted


def test_seconds_are_counted_against_the_limit_of_the_converter(seat: VisitSeat) -> None:
    wait = seat.screen.body.bap.pages.wait
    wait.begin()
    wait.pass_second()
    assert wait.words.text() == "Membuat halaman dengan LibreOffice: 1 detik, paling lama 120 detik"
    assert (wait.bar.value(), wait.bar.maximum()) == (1, 120)
    wait.end()
