"""The step clock, tables, dialogs, waits and empty areas."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.clock_face import ClockFace, ClockMode, clock_chip
from desktop_app.ui.widgets.dialog_frame import DialogFrame
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.icon_label import Spinner
from desktop_app.ui.widgets.option_card import Option
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.ruler_geometry import RulerState, RulerValues
from desktop_app.ui.widgets.skeleton import Skeleton
from desktop_app.ui.widgets.table import Table
from desktop_app.ui.widgets.timer_panel import PauseFace, TimerPanel
from desktop_app.ui.widgets.timer_strip import TimerStrip

Shown = Callable[..., QWidget]
LEFT = Qt.MouseButton.LeftButton


def face(mode: ClockMode, used: float = 8, state: RulerState = RulerState.RUNNING) -> ClockFace:
    values = RulerValues(used, 15, state)
    return ClockFace(mode, "08:00", "sisa 07:00", "standar 15 menit", values)


def test_the_clock_offers_what_can_be_done(theme: Theme, shown: Shown, qtbot: QtBot) -> None:
    panel = TimerPanel(theme)
    shown(panel)
    for mode, signal in (
        (ClockMode.READY, panel.start_wanted),
        (ClockMode.RUNNING, panel.pause_wanted),
        (ClockMode.PAUSED, panel.resume_wanted),
    ):
        panel.show_clock(face(mode))
        buttons = [button for button in panel.findChildren(Button) if button.isVisible()]
        assert len(buttons) == 1
        with qtbot.waitSignal(signal):
            QTest.mouseClick(buttons[0], LEFT)
    panel.show_clock(face(ClockMode.DONE))
    assert not any(button.isVisible() for button in panel.findChildren(Button))


def test_a_reason_keeps_the_focus_while_the_seconds_run(
    theme: Theme, shown: Shown, qtbot: QtBot
) -> None:
    panel = TimerPanel(theme)
    reasons = (Option("dokumen", "Mencari dokumen", hint="1"), Option("oss", "OSS", hint="2"))
    panel.show_clock(face(ClockMode.PAUSED))
    panel.show_pause(PauseFace("Dijeda sejak 09.40, sudah 02:05", reasons))
    shown(panel)
    panel.reasons.focus_current()
    with qtbot.waitSignal(panel.reason_chosen) as met:
        QTest.keyClick(panel.reasons.card("dokumen"), Qt.Key.Key_2)
    assert met.args == ["oss"]
    panel.show_clock(face(ClockMode.PAUSED))
    panel.show_pause(PauseFace("Dijeda sejak 09.40, sudah 02:06", reasons, "oss"))
    assert panel.reasons.card("oss").hasFocus()


def test_pauses_are_listed_and_unlisted(theme: Theme, shown: Shown, qtbot: QtBot) -> None:
    panel = TimerPanel(theme)
    panel.show_clock(face(ClockMode.RUNNING))
    shown(panel)
    before = panel.sizeHint().height()
    panel.show_pauses("total 02:10", ("09.36–09.38 · Pemohon mencari NPWP di mobil",))
    assert panel.sizeHint().height() > before
    panel.show_pauses("", ())
    qtbot.waitUntil(lambda: panel.sizeHint().height() == before)


@pytest.mark.parametrize(
    ("mode", "used", "word"),
    [
        (ClockMode.READY, 0, "Belum mulai"),
        (ClockMode.RUNNING, 1, "Berjalan"),
        (ClockMode.RUNNING, 12, "Mendekati batas"),
        (ClockMode.RUNNING, 16, "Lewat standar"),
        (ClockMode.DONE, 14, "Mendekati batas"),
        (ClockMode.DONE, 16, "Lewat standar"),
    ],
)
def test_the_clock_is_named_by_its_state(mode: ClockMode, used: float, word: str) -> None:
    state = RulerState.RUNNING
    said = clock_chip(face(mode, used, state)).word
    assert said == (word if mode is not ClockMode.DONE or used > 15 else "Selesai")


def test_the_strip_has_one_button_for_each_mode(theme: Theme, shown: Shown, qtbot: QtBot) -> None:
    strip = TimerStrip(theme)
    shown(strip)
    strip.show_clock(face(ClockMode.RUNNING))
    buttons = [button for button in strip.findChildren(Button) if button.isVisible()]
    with qtbot.waitSignal(strip.pause_wanted):
        QTest.mouseClick(buttons[0], LEFT)
    assert (len(buttons), strip.height()) == (1, 44)


def test_escape_closes_a_dialog_and_the_focus_returns(
    theme: Theme, shown: Shown, qtbot: QtBot
) -> None:
    opener, other = QLineEdit("tetap ada"), QLineEdit()
    window = shown(other, opener)
    opener.setFocus()
    dialog = DialogFrame(theme, "Alasan", window)
    dialog.body.addWidget(QLineEdit())
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    qtbot.waitUntil(opener.hasFocus)
    assert opener.text() == "tetap ada"


def test_rows_of_a_table_are_41_px_and_arrows_walk_them(theme: Theme, shown: Shown) -> None:
    table, model = Table(theme, "Berkas"), QStandardItemModel(3, 2)
    for row in range(3):
        model.setItem(row, 0, QStandardItem(f"IUI-2026-{row}"))
    table.setModel(model)
    window = shown(table)
    window.resize(400, 300)
    table.selectRow(0)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert (table.currentIndex().row(), table.rowHeight(1)) == (1, 41)
    image = table.viewport().grab().toImage()
    assert image.pixelColor(1, 60) == theme.color(Token.FOCUS)
    assert image.pixelColor(190, 60) == theme.color(Token.SELECT)
    assert image.pixelColor(190, 20) == theme.color(Token.SURFACE)


def test_tab_leaves_a_table(theme: Theme, shown: Shown) -> None:
    table, after = Table(theme, "Berkas"), QLineEdit()
    table.setModel(QStandardItemModel(2, 2, table))
    shown(table, after)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after


def test_a_skeleton_waits_before_it_shows(theme: Theme, shown: Shown, qtbot: QtBot) -> None:
    skeleton = Skeleton(theme)
    shown(skeleton)
    skeleton.start()
    assert (skeleton.is_waiting, skeleton.isVisible()) == (True, False)
    qtbot.waitUntil(skeleton.isVisible)
    skeleton.stop()
    assert not skeleton.isVisible()


def test_a_quick_answer_shows_no_skeleton(theme: Theme, shown: Shown) -> None:
    skeleton = Skeleton(theme)
    shown(skeleton)
    skeleton.start()
    skeleton.stop()
    assert (skeleton.is_waiting, skeleton.isVisible()) == (False, False)


def test_a_spinner_turns_only_while_it_is_seen(theme: Theme, shown: Shown) -> None:
    spinner = Spinner(theme)
    assert not spinner.is_turning
    shown(spinner)
    assert spinner.is_turning
    spinner.hide()
    assert not spinner.is_turning


def test_an_empty_state_has_one_cause_and_its_action(theme: Theme, shown: Shown) -> None:
    state = EmptyState(theme, Icon.INBOX, "Belum ada berkas", "Layani pemohon pertama.")
    button = Button(theme, "Layani pemohon pertama", key="Ctrl N")
    state.add_action(button)
    shown(state)
    assert state.accessibleName() == "Belum ada berkas. Layani pemohon pertama."
    assert button.isVisible()


def test_a_panel_without_title_has_no_head(theme: Theme, shown: Shown) -> None:
    bare, headed = Panel(theme), Panel(theme, "Kelengkapan", "menurut SOP")
    shown(bare, headed)
    assert bare.body.y() == 1
    assert headed.body.y() == 39
    assert headed.accessibleName() == "Kelengkapan"
