"""Fields, search, buttons, banners and messages."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.button import LARGE, SMALL, Button
from desktop_app.ui.widgets.copy_button import CopyButton
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.field_box import FieldState
from desktop_app.ui.widgets.search_field import SearchField
from desktop_app.ui.widgets.text_label import TextLabel

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
NIB = FieldLook("NIB", unit="12 dari 13", copyable=True, message_line=True)

Shown = Callable[..., QWidget]


@pytest.fixture
def field(theme: Theme, shown: Shown) -> Field:
    made = Field(theme, QLineEdit("1203 1900 4571"), NIB)
    shown(made, QLineEdit())
    return made


def test_a_message_never_moves_the_form(field: Field) -> None:
    before = (field.sizeHint(), field.editor.geometry(), field.box.geometry())
    field.show_state(FieldState.BAD, "NIB harus 13 digit. Baru 12: periksa digit terakhir.")
    assert (field.sizeHint(), field.editor.geometry(), field.box.geometry()) == before
    assert (field.state, field.message[:3]) == (FieldState.BAD, "NIB")


def test_a_right_value_clears_the_message(field: Field) -> None:
    field.show_state(FieldState.BAD, "NIB harus 13 digit.")
    field.show_state(FieldState.OK)
    assert (field.state, field.message) == (FieldState.OK, "")


def test_the_editor_says_label_and_message(theme: Theme, field: Field, qtbot: QtBot) -> None:
    field.show_state(FieldState.WARN, "Kurang satu nol?")
    assert field.editor.accessibleName() == "NIB"
    assert field.editor.accessibleDescription() == "Kurang satu nol?"
    phone = Field(theme, QLineEdit(), FieldLook("Telepon", optional=True))
    qtbot.addWidget(phone)
    assert phone.editor.accessibleName() == "Telepon, opsional"


def test_the_border_of_an_error_is_two_px(theme: Theme, field: Field) -> None:
    field.show_state(FieldState.BAD, "Salah.")
    image = field.box.grab().toImage()
    red = theme.color(Token.BAD_FILL)
    middle = image.height() // 2
    assert [image.pixelColor(x, middle) == red for x in range(3)] == [True, True, False]


def test_reading_only_binds_the_editor(theme: Theme, field: Field, qtbot: QtBot) -> None:
    edit = field.editor
    assert isinstance(edit, QLineEdit)
    field.show_state(FieldState.READ_ONLY)
    QTest.keyClicks(edit, "8")
    assert edit.text() == "1203 1900 4571"
    field.show_state(FieldState.NORMAL)
    QTest.keyClicks(edit, "8")
    assert edit.text() == "1203 1900 45718"
    kind = Field(theme, QComboBox(), FieldLook("Jenis"))
    qtbot.addWidget(kind)
    kind.show_state(FieldState.READ_ONLY)
    assert not kind.editor.isEnabled()


def test_the_keyboard_copies_and_goes_on(field: Field, qtbot: QtBot) -> None:
    field.setFocus()
    assert field.editor.hasFocus()
    with qtbot.waitSignal(field.copy_wanted):
        QTest.keyClick(field.editor, Qt.Key.Key_C, CTRL_SHIFT)
    assert not field.editor.hasFocus()


def test_the_mouse_copies_and_the_caret_stays(field: Field, qtbot: QtBot) -> None:
    field.setFocus()
    button = field.findChild(CopyButton)
    assert button is not None
    with qtbot.waitSignal(field.copy_wanted):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert field.editor.hasFocus()


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_tick_goes_when_the_value_changes(
    theme: Theme, kind: type[QLineEdit] | type[QPlainTextEdit], shown: Shown
) -> None:
    field = Field(theme, kind(), NIB)
    shown(field)
    field.show_copied(copied=True)
    assert field.is_copied
    QTest.keyClicks(field.editor, "8")
    assert not field.is_copied


def test_the_tick_goes_when_another_entry_is_chosen(theme: Theme, qtbot: QtBot) -> None:
    kind = QComboBox()
    kind.addItems(["CV", "PT"])
    field = Field(theme, kind, FieldLook("Jenis", copyable=True))
    qtbot.addWidget(field)
    field.show_copied(copied=True)
    kind.setCurrentIndex(1)
    assert not field.is_copied


def test_every_letter_searches(theme: Theme, shown: Shown) -> None:
    search, heard = SearchField(theme, "Cari nama"), list[str]()
    shown(search)
    search.searched.connect(heard.append)
    search.take_focus()
    QTest.keyClicks(search.edit, "jati")
    assert heard == ["j", "ja", "jat", "jati"]


def test_the_list_moves_while_the_search_keeps_the_focus(
    theme: Theme, qtbot: QtBot, shown: Shown
) -> None:
    search = SearchField(theme, "Cari nama")
    shown(search)
    search.take_focus()
    edit = search.edit
    for key, step in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, -1), (Qt.Key.Key_PageDown, 10)):
        with qtbot.waitSignal(search.moved) as met:
            QTest.keyClick(edit, key)
        assert met.args == [step]
    assert edit.hasFocus()


def test_enter_opens_and_alt_enter_looks_in_the_archive(
    theme: Theme, qtbot: QtBot, shown: Shown
) -> None:
    search = SearchField(theme, "Cari nama")
    shown(search)
    with qtbot.waitSignal(search.entered):
        QTest.keyClick(search.edit, Qt.Key.Key_Return)
    with qtbot.waitSignal(search.archive_wanted):
        QTest.keyClick(search.edit, Qt.Key.Key_Enter, Qt.KeyboardModifier.AltModifier)


def test_escape_clears_the_search(theme: Theme, shown: Shown) -> None:
    search = SearchField(theme, "Cari nama")
    shown(search)
    search.show_text("jatti")
    QTest.keyClick(search.edit, Qt.Key.Key_Escape)
    assert search.text == ""


def test_a_button_shows_an_ampersand_as_it_is(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Buka Maju & Jaya", key="Enter")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Buka Maju & Jaya"
    assert button.shortcut().isEmpty()


def test_buttons_have_the_heights_of_the_design(theme: Theme, shown: Shown) -> None:
    heights = []
    for button in (
        Button(theme, "Jeda"),
        Button(theme, "Kecil").sized(SMALL),
        Button(theme, "Besar").sized(LARGE),
    ):
        shown(button)
        heights.append(button.height())
    assert heights == [32, 26, 40]


def test_space_and_mouse_press_a_button(theme: Theme, qtbot: QtBot, shown: Shown) -> None:
    button = Button(theme, "Tunjukkan", key="F8")
    shown(button)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_icon_button_is_square_and_has_a_name(theme: Theme, shown: Shown) -> None:
    button = Button(theme, "", icon=Icon.ARROW_LEFT)
    button.show_icon_only("Kembali")
    shown(button)
    assert (button.size().width(), button.size().height()) == (32, 32)
    assert (button.accessibleName(), button.toolTip()) == ("Kembali", "Kembali")


def test_a_banner_takes_no_room_until_it_speaks(theme: Theme, qtbot: QtBot, shown: Shown) -> None:
    banner = Banner(theme)
    shown(banner)
    assert not banner.isVisible()
    banner.show_banner(BannerText(Tone.BAD, "NIB harus 13 digit.", "Baru 12.", "Tunjukkan", "F8"))
    assert banner.isVisible()
    assert banner.accessibleName() == "NIB harus 13 digit. Baru 12."
    assert banner.action is not None
    with qtbot.waitSignal(banner.acted):
        QTest.mouseClick(banner.action, Qt.MouseButton.LeftButton)
    banner.show_banner(BannerText(Tone.OK, "Tersimpan."))
    assert banner.action is None


def test_names_are_never_markup(theme: Theme, shown: Shown) -> None:
    label = TextLabel(theme, "PT <b>Jaya</b> & Anak")
    banner = Banner(theme)
    shown(label, banner)
    banner.show_banner(BannerText(Tone.INFO, "", "PT <b>Jaya</b>"))
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.sizeHint().width() > 130
    assert "PT <b>Jaya</b>" in banner.accessibleName()


def test_a_cut_text_is_whole_in_the_tooltip(theme: Theme, shown: Shown) -> None:
    label = TextLabel(theme, "Konveksi Padurenan Jaya Abadi", TextStyle.BODY).elided()
    shown(label)
    label.setFixedWidth(60)
    label.grab()
    assert label.toolTip() == "Konveksi Padurenan Jaya Abadi"
