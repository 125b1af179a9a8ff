"""Tables by keyboard, from a spreadsheet, and beside what was applied for."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.core.sop.answers import Rows
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.wizard.editors import pasted
from desktop_app.ui.wizard.editors.table import TableEditor
from tests.core.cases.replica import IUI
from tests.ui.wizard.views import REFERENCES

Show = Callable[..., QWidget]
TABLES = {field.key: field for group in IUI.step(6).sections for field in group.fields}
CTRL = Qt.KeyboardModifier.ControlModifier
APPLIED: Rows = (
    {"name": "Kursi", "kbli": "31001", "capacity": 1200, "unit": "unit"},
    {"name": "Meja", "kbli": "31001", "capacity": 400, "unit": "unit"},
)


@pytest.fixture
def products(theme: Theme, shown: Show) -> TableEditor:
    editor = TableEditor(theme, TABLES["found.products"], REFERENCES)
    shown(editor)
    editor.show_applied(APPLIED)
    return editor


def types(qapp: QApplication, editor: TableEditor, key: Qt.Key, *texts: str) -> None:
    for text in texts:
        cell = editor.window().focusWidget()
        QTest.keyClicks(cell, text)
        QTest.keyClick(cell, key)
        qapp.processEvents()


def beside(editor: TableEditor, at: int) -> list[str]:
    model = editor.view.model()
    return [str(model.data(model.index(at, column))) for column in range(3, 6)]


def test_tab_walks_like_enter_and_begins_a_row_after_the_last(
    qapp: QApplication, products: TableEditor
) -> None:
    products.view.add_row()
    types(qapp, products, Qt.Key.Key_Tab, "Kursi", "900", "unit", "Bangku", "70", "unit")
    assert products.value() == (
        {"name": "Kursi", "capacity": 900, "unit": "unit"},
        {"name": "Bangku", "capacity": 70, "unit": "unit"},
    )


def test_tab_in_a_new_row_that_is_empty_leaves_the_table(
    qapp: QApplication, products: TableEditor
) -> None:
    products.view.add_row()
    types(qapp, products, Qt.Key.Key_Tab, "Kursi", "900", "unit", "")
    assert products.view.model().rowCount() == 1
    assert not products.view.is_typing
    assert not products.view.hasFocus()


def test_shift_tab_goes_back_a_cell(qapp: QApplication, products: TableEditor) -> None:
    products.view.add_row()
    types(qapp, products, Qt.Key.Key_Tab, "Kursi")
    QTest.keyClick(products.window().focusWidget(), Qt.Key.Key_Backtab)
    assert products.view.currentIndex().column() == 0
    assert products.view.is_typing


def test_each_row_stands_beside_what_was_applied_for(
    qapp: QApplication, products: TableEditor
) -> None:
    products.view.add_row()
    types(qapp, products, Qt.Key.Key_Return, "kursi", "900", "unit", "Bangku", "70")
    assert beside(products, 0) == ["1.200", "−300", "−25,0"]
    assert beside(products, 1) == ["", "", ""]


def test_what_was_applied_for_is_taken_over_without_its_figures(products: TableEditor) -> None:
    products.take.click()
    assert products.value() == ({"name": "Kursi", "unit": "unit"}, {"name": "Meja", "unit": "unit"})
    assert products.view.is_typing
    assert products.view.currentIndex().column() == 1
    assert products.take.isHidden()
    products.undo()
    assert products.value() == ()
    assert not products.take.isHidden()


def test_a_copied_table_lands_in_cells_and_can_be_taken_back(theme: Theme, shown: Show) -> None:
    editor = TableEditor(theme, TABLES["machines"], REFERENCES)
    shown(editor)
    told: list[int] = []
    editor.edited.connect(lambda: told.append(len(told)))
    QGuiApplication.clipboard().setText(
        "Nama mesin atau peralatan\tMerek/tipe\tJumlah\tAsal\tTahun\t"
        "Kapasitas\tKondisi\tTerpasang\r\n"
        'Gergaji "pita"\tContoh A\t2\tIndonesia\t2020\t10 m³\tBaik\tYa\r\n'
        "Ketam\t\t1.000\t\t\t\tRusak\tTidak\r\n"
    )
    editor.take_focus()
    QTest.keyClick(editor.view, Qt.Key.Key_V, CTRL)
    rows = editor.value()
    assert isinstance(rows, tuple)
    assert [(row["name"], row["count"], row["condition"]) for row in rows] == [
        ('Gergaji "pita"', 2, "baik"),
        ("Ketam", 1000, "rusak"),
    ]
    assert [row["installed"] for row in rows] == ["ya", "tidak"]
    assert told
    QTest.keyClick(editor.view, Qt.Key.Key_Z, CTRL)
    assert editor.value() == ()


def test_a_paste_in_an_open_cell_spreads_from_there(
    qapp: QApplication, products: TableEditor
) -> None:
    products.view.add_row()
    types(qapp, products, Qt.Key.Key_Return, "Kursi")
    QGuiApplication.clipboard().setText("900\tunit\n")
    QTest.keyClick(products.window().focusWidget(), Qt.Key.Key_V, CTRL)
    assert products.value() == ({"name": "Kursi", "capacity": 900, "unit": "unit"},)


def test_a_single_text_is_pasted_into_the_open_cell(products: TableEditor) -> None:
    products.view.add_row()
    QGuiApplication.clipboard().setText("Kursi lipat")
    QTest.keyClick(products.window().focusWidget(), Qt.Key.Key_V, CTRL)
    assert products.value() == ({"name": "Kursi lipat"},)


def test_what_is_typed_after_a_paste_is_not_taken_back(
    qapp: QApplication, products: TableEditor
) -> None:
    QGuiApplication.clipboard().setText("Kursi\t900\tunit\n")
    products.paste()
    products.view.add_row()
    types(qapp, products, Qt.Key.Key_Return, "Meja")
    products.undo()
    rows = products.value()
    assert isinstance(rows, tuple)
    assert [row["name"] for row in rows] == ["Kursi", "Meja"]


def test_one_tap_opens_a_cell_once_fingers_are_expected(products: TableEditor) -> None:
    products.put(({"name": "Kursi", "capacity": 900, "unit": "unit"},))
    products.view.open_on_tap()
    at = products.view.visualRect(products.view.model().index(0, 1)).center()
    QTest.mouseClick(products.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert products.view.is_typing
    assert products.view.currentIndex().column() == 1


def test_a_workbook_is_cut_and_a_plain_text_is_no_table() -> None:
    assert pasted.cells("satu kata") == ()
    assert pasted.cells("a\r\nb\r\n") == (("a",), ("b",))
    assert len(pasted.cells("x\ty\n" * 1000)) == pasted.MOST
