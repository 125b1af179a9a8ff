"""What was found is typed in tables on the spot and stands on the BAP."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.core import paths
from desktop_app.ui.screens.visit.tabs import Tab
from desktop_app.ui.theme.palette import ThemeName
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.tour.hands import CTRL
from desktop_app.ui.wizard.editors.rows_view import RowsView
from desktop_app.ui.wizard.editors.table import TableEditor
from tests import stage
from tests.core.documents import reading
from tests.journeys.counter import Counter
from tests.journeys.test_visit_field import goes_out, locks
from tests.journeys.visit_seat import VisitSeat

VISITED = date(2026, 12, 3)
TOUCH = 44


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(paths.resources())
    made.apply(qapp, ThemeName.TERANG)
    yield made
    stage.clear(qapp)


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    made = Counter(tmp_path)
    made.receives("D.V.2")
    made.reaches_the_team()
    goes_out(made, VISITED)
    yield made
    made.house.close()


def table(seat: VisitSeat, name: str) -> TableEditor:
    """Return a table of the visit by its heading."""
    tables = seat.screen.body.findings.findChildren(TableEditor)
    return next(one for one in tables if name in one.view.accessibleName())


def types(seat: VisitSeat, *texts: str) -> None:
    for text in texts:
        cell = seat.screen.window().focusWidget()
        QTest.keyClicks(cell, text)
        QTest.keyClick(cell, Qt.Key.Key_Return)
        seat.hands.settle()


def test_capacities_found_are_typed_beside_those_applied_for_and_printed(
    counter: Counter, theme: Theme
) -> None:
    seat = VisitSeat(theme, counter)
    seat.open()
    capacity = table(seat, "Kapasitas yang ditemukan")
    applied = counter.state.answers(1)["capacity"]
    assert isinstance(applied, tuple)
    product = str(applied[0]["name"])
    capacity.take.click()
    seat.hands.settle()
    types(seat, "1.000", "1.250")
    QTest.keyClick(seat.screen.window().focusWidget(), Qt.Key.Key_Escape)
    model = capacity.view.model()
    words = [str(model.data(model.index(0, at))) for at in range(4, 7)]
    assert words[1:] == ["+250", "25,0"]
    seat.judges_all()
    seat.screen.body.open_tab(Tab.DECISION)
    seat.hands.press(Qt.Key.Key_Y)
    locks(seat)
    issued = next(paper for paper in counter.state.papers if paper.kind == "bap")
    frozen = counter.house.papers.frozen(counter.case, issued.blob)
    told = reading.text(frozen.content)
    assert "Kapasitas di Lapangan" in told
    assert "1.250" in told
    assert product in told
    seat.jobs.close()


def test_a_table_pasted_in_the_field_is_kept_when_the_power_goes(
    counter: Counter, theme: Theme
) -> None:
    seat = VisitSeat(theme, counter)
    seat.open()
    materials = table(seat, "Bahan baku")
    QGuiApplication.clipboard().setText("Kayu mahoni\t500\tm³\tImpor\nLem\t70\tkg\tDalam negeri\n")
    materials.take_focus()
    QTest.keyClick(materials.view, Qt.Key.Key_V, CTRL)
    seat.screen.keep()
    seat.hands.settle()
    assert seat.screen.photos.arrivals == ()
    seat.close()
    again = VisitSeat(theme, counter)
    again.open()
    rows = table(again, "Bahan baku").value()
    assert isinstance(rows, tuple)
    assert [(row["name"], row["amount"], row["origin"]) for row in rows] == [
        ("Kayu mahoni", 500, "impor"),
        ("Lem", 70, "dalam_negeri"),
    ]
    again.close()


def test_rows_and_buttons_of_a_table_are_large_enough_for_a_finger(
    counter: Counter, theme: Theme
) -> None:
    seat = VisitSeat(theme, counter)
    seat.open((1093, 614))
    for one in seat.screen.body.findings.findChildren(RowsView):
        assert one.verticalHeader().defaultSectionSize() >= TOUCH
    first = table(seat, "Kapasitas yang ditemukan")
    assert first.take.height() >= TOUCH
    assert first.clip.height() >= TOUCH
    seat.close()
