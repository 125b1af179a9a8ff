"""The small editors of a form, by keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.core.events.vocabulary import Scalar, Value
from desktop_app.core.sop.model import Field, FieldKind, Option
from desktop_app.core.sop.values.offers import suggestions
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.wizard.columns import spread
from desktop_app.ui.wizard.editors.choice import ChoiceEditor
from desktop_app.ui.wizard.editors.line import LineEditor, clean
from desktop_app.ui.wizard.editors.suggest import SuggestEditor
from desktop_app.ui.wizard.editors.table import TableEditor
from tests.core.cases.replica import IUI
from tests.ui.wizard.views import REFERENCES

Show = Callable[..., QWidget]
PRODUCTS = next(
    field for group in IUI.step(5).sections for field in group.fields if field.key == "products"
)
ROW: dict[str, Scalar] = {"name": "Meja", "kbli": "31001", "capacity": 3600, "unit": "set"}


def test_nobody_sees_control_characters_nor_keeps_them() -> None:
    assert clean("CV\x00 Jaya\u200b\ud800") == "CV Jaya\u200b"
    assert clean("Cafe\u0301") == "Café"


def test_enter_leads_to_the_next_field(shown: Show) -> None:
    first, second = LineEditor(FieldKind.TEXT), LineEditor(FieldKind.TEXT)
    shown(first, second)
    first.setFocus()
    QTest.keyClicks(first, "Sri")
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert second.hasFocus()
    assert first.value() == "Sri"


def test_a_choice_begins_with_nothing_and_is_made_by_the_arrows(shown: Show) -> None:
    editor = ChoiceEditor((Option("email", "Email"), Option("hp", "Nomor HP")))
    shown(editor)
    told: list[bool] = []
    editor.edited.connect(lambda: told.append(True))
    assert editor.value() == ""
    QTest.keyClick(editor, Qt.Key.Key_Down)
    QTest.keyClick(editor, Qt.Key.Key_Down)
    assert (editor.value(), len(told)) == ("hp", 2)
    editor.put("email")
    assert (editor.value(), len(told)) == ("email", 2)


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (FieldKind.KBLI, "furnitur kayu", "31001"),
        (FieldKind.KBLI, "31001", "31001"),
        (FieldKind.VILLAGE, "loram we", "Loram Wetan"),
    ],
)
def test_a_code_or_a_word_is_found_and_taken_by_enter(
    shown: Show, kind: FieldKind, typed: str, kept: str
) -> None:
    field = Field("business.kbli", "KBLI", kind)
    editor = SuggestEditor(lambda text: suggestions(field, text, REFERENCES))
    shown(editor)
    editor.setFocus()
    QTest.keyClicks(editor, typed)
    assert editor.offers
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.value() == kept
    assert not editor.offers


def test_esc_closes_the_offers_and_keeps_what_is_typed(shown: Show) -> None:
    field = Field("business.kbli", "KBLI", FieldKind.KBLI)
    editor = SuggestEditor(lambda text: suggestions(field, text, REFERENCES))
    shown(editor)
    editor.setFocus()
    QTest.keyClicks(editor, "kayu")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert (editor.offers, editor.value()) == ((), "kayu")


def test_a_row_is_typed_from_cell_to_cell_by_enter(
    qapp: QApplication, theme: Theme, shown: Show
) -> None:
    editor = TableEditor(theme, PRODUCTS, REFERENCES)
    window = shown(editor)
    editor.take_focus()
    QTest.keyClick(editor.view, Qt.Key.Key_Return)
    for text in ("Meja", "31001", "3.600", "set"):
        cell = window.focusWidget()
        QTest.keyClicks(cell, text)
        QTest.keyClick(cell, Qt.Key.Key_Return)
        qapp.processEvents()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert editor.value() == (ROW,)


def test_a_removed_row_comes_back(theme: Theme, shown: Show) -> None:
    editor = TableEditor(theme, PRODUCTS, REFERENCES)
    shown(editor)
    second = {**ROW, "name": "Kursi"}
    editor.put((ROW, second))
    told: list[Value] = []
    editor.edited.connect(lambda: told.append(editor.value()))
    editor.focus_cell(1, "name")
    QTest.keyClick(editor.view, Qt.Key.Key_Delete)
    assert editor.value() == (second,)
    QTest.keyClick(editor.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.value() == (ROW, second)
    assert len(told) == 2


def test_a_table_that_is_only_read_takes_nothing(theme: Theme, shown: Show) -> None:
    editor = TableEditor(theme, PRODUCTS, REFERENCES)
    shown(editor)
    editor.put((ROW,))
    editor.set_read_only(True)
    editor.focus_cell(1, "name")
    QTest.keyClick(editor.view, Qt.Key.Key_Delete)
    QTest.keyClick(editor.view, Qt.Key.Key_Insert)
    assert editor.value() == (ROW,)


def test_panels_fill_columns_in_reading_order() -> None:
    assert spread([300, 100, 100, 100], 2) == (0, 1, 1, 1)
    assert spread([100, 100, 100], 3) == (0, 1, 2)
    assert spread([], 3) == ()
