"""Papers of a visit: read before the laying, corrected after the lock."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.core import paths
from desktop_app.ui.screens.visit.sheets import Sheet
from desktop_app.ui.screens.visit.tabs import Tab
from desktop_app.ui.theme.palette import ThemeName
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.tour.hands import CTRL
from tests import stage
from tests.journeys.counter import Counter
from tests.journeys.test_visit_field import goes_out
from tests.journeys.visit_seat import VisitSeat


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(paths.resources())
    made.apply(qapp, ThemeName.TERANG)
    yield made
    stage.clear(qapp)


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    made = Counter(tmp_path)
    made.receives("D.V.1")
    made.reaches_the_team()
    goes_out(made, date(2026, 12, 3))
    yield made
    made.house.close()


@pytest.fixture
def seat(theme: Theme, counter: Counter) -> Iterator[VisitSeat]:
    made = VisitSeat(theme, counter)
    made.open()
    made.judges_all("waste")
    made.screen.body.open_tab(Tab.DECISION)
    made.hands.press(Qt.Key.Key_T)
    made.screen.work.put("decision.repair_by", "14/12/2026")
    yield made
    made.close()


def shown(seat: VisitSeat) -> str:
    """Return the text of the pages beside the summary; no converter works here."""
    return seat.screen.body.bap.papers.pages.text.toPlainText()


def answers_dialog(seat: VisitSeat, words: str = "") -> None:
    assert seat.screen.dialog is not None
    seat.hands.until(seat.screen.dialog.isActiveWindow)
    if words:
        seat.hands.write(words)
    seat.hands.press(Qt.Key.Key_Return, CTRL)
    seat.hands.settle()


def signs_and_locks(seat: VisitSeat) -> None:
    seat.screen.body.open_tab(Tab.SIGNING)
    seat.hands.settle()
    seat.all_sign()
    seat.goes_on()
    answers_dialog(seat)


def test_bap_and_letter_are_read_before_anything_is_laid(counter: Counter, seat: VisitSeat) -> None:
    seat.screen.body.open_tab(Tab.BAP)
    seat.hands.settle()
    assert "waste belum ada" in shown(seat)
    assert "[KONSEP]" in shown(seat)
    papers = seat.screen.body.bap.papers
    assert papers.choice is not None
    papers.look_at(Sheet.LETTER)
    seat.hands.settle()
    assert "waste belum ada" in shown(seat)
    assert "Pengembalian" in shown(seat)
    assert counter.state.signings == ()
    assert counter.state.papers == ()


def test_what_was_read_before_signing_is_what_is_signed(seat: VisitSeat) -> None:
    seat.screen.body.open_tab(Tab.BAP)
    seat.hands.settle()
    before = shown(seat)
    seat.screen.body.open_tab(Tab.SIGNING)
    seat.hands.settle()
    seat.screen.body.open_tab(Tab.BAP)
    seat.hands.settle()
    assert seat.screen.work.signing is not None
    assert shown(seat) == before


def test_a_change_after_reading_is_read_again(seat: VisitSeat) -> None:
    seat.screen.body.open_tab(Tab.BAP)
    seat.hands.settle()
    seat.screen.body.open_tab(Tab.FINDINGS)
    seat.screen.work.put("finding.waste.note", "selokan timur masih keruh")
    seat.screen.body.open_tab(Tab.BAP)
    seat.hands.settle()
    assert "selokan timur masih keruh" in shown(seat)


def test_a_locked_bap_is_corrected_by_an_addendum_signed_like_it(
    counter: Counter, seat: VisitSeat
) -> None:
    signs_and_locks(seat)
    body = seat.screen.body
    (bap,) = counter.state.papers
    frozen = counter.house.papers.content(counter.case, bap.blob)
    assert body.tab is Tab.BAP
    body.bap.addendum.click()
    answers_dialog(seat, "Luas tanah yang benar 312 meter persegi.")
    assert seat.screen.body.tab is Tab.SIGNING
    assert counter.state.addenda[0].text == "Luas tanah yang benar 312 meter persegi."
    seat.all_sign()
    body.open_tab(Tab.BAP)
    seat.hands.settle()
    assert "312 meter persegi" in shown(seat)
    seat.goes_on()
    answers_dialog(seat)
    kinds = [paper.kind for paper in counter.state.papers]
    assert kinds == ["bap", "bap-adendum"]
    assert counter.house.papers.content(counter.case, bap.blob) == frozen
    found = counter.state.signing(1, 1)
    assert found is not None
    assert found.locked is not None


def test_an_addendum_that_nobody_signed_is_written_again(counter: Counter, seat: VisitSeat) -> None:
    signs_and_locks(seat)
    body = seat.screen.body
    for words in ("Salah", " ketik diperbaiki"):
        body.open_tab(Tab.BAP)
        seat.hands.settle()
        body.bap.addendum.click()
        assert seat.screen.dialog is not None
        seat.screen.dialog.text.moveCursor(seat.screen.dialog.text.textCursor().MoveOperation.End)
        answers_dialog(seat, words)
    (kept,) = counter.state.addenda
    assert (kept.part, kept.text) == (1, "Salah ketik diperbaiki")
