"""Choosing by mouse and keyboard: groups, cards, tabs, ticks, figures."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.choices import CheckCell, Choice, Mark
from desktop_app.ui.widgets.kpi_strip import Kpi, KpiStrip
from desktop_app.ui.widgets.option_card import Option, OptionCard, OptionCards
from desktop_app.ui.widgets.segmented import Segment, SegmentedControl
from desktop_app.ui.widgets.tab_strip import Tab, TabStrip

LEFT = Qt.MouseButton.LeftButton
KINDS = (
    Segment("satu", "Perseorangan"),
    Segment("dua", "Non-perseorangan"),
    Segment("tiga", "Lain"),
)
REASONS = (
    Option("dokumen", "Pemohon mencari dokumen"),
    Option("oss", "oss.go.id tidak bisa dibuka"),
    Option("lain", "Lainnya", "Tulis alasan", danger=True),
)

Shown = Callable[..., QWidget]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def segments(theme: Theme, shown: Shown) -> SegmentedControl:
    control = SegmentedControl(theme, KINDS, "Jenis pemohon")
    shown(QLineEdit(), control, QLineEdit())
    return control


def test_the_first_segment_is_active_at_first(segments: SegmentedControl) -> None:
    assert segments.current == "satu"


def test_an_arrow_chooses_the_next_segment(segments: SegmentedControl, qtbot: QtBot) -> None:
    segments.focus_current()
    with qtbot.waitSignal(segments.chosen) as met:
        QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert (met.args, segments.current) == (["dua"], "dua")
    assert focused().accessibleName() == "Non-perseorangan"


def test_arrows_stop_at_both_ends(segments: SegmentedControl) -> None:
    segments.focus_current()
    QTest.keyClick(focused(), Qt.Key.Key_Left)
    assert segments.current == "satu"
    QTest.keyClick(focused(), Qt.Key.Key_End)
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert segments.current == "tiga"


def test_a_number_chooses_a_segment(segments: SegmentedControl) -> None:
    segments.focus_current()
    QTest.keyClick(focused(), Qt.Key.Key_3)
    assert segments.current == "tiga"
    QTest.keyClick(focused(), Qt.Key.Key_9)
    assert segments.current == "tiga"


def test_tab_stops_once_in_a_group(segments: SegmentedControl) -> None:
    before, after = segments.window().findChildren(QLineEdit)
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert focused().accessibleName() == "Perseorangan"
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is after


def test_showing_a_segment_tells_nobody(segments: SegmentedControl, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(segments.chosen):
        segments.show_current("dua")
    assert segments.current == "dua"


def test_no_card_is_chosen_until_a_person_does(theme: Theme, qtbot: QtBot, shown: Shown) -> None:
    cards = OptionCards(theme, REASONS, "Alasan jeda")
    shown(cards)
    assert cards.current == ""
    with qtbot.waitSignal(cards.chosen) as met:
        QTest.mouseClick(cards.card("oss"), LEFT)
    assert met.args == ["oss"]
    assert cards.card("oss").isChecked()
    assert not cards.card("dokumen").isChecked()


def test_a_card_is_chosen_with_space_or_its_number(theme: Theme, shown: Shown) -> None:
    cards = OptionCards(theme, REASONS)
    shown(cards)
    cards.focus_current()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert cards.current == "dokumen"
    QTest.keyClick(focused(), Qt.Key.Key_3, Qt.KeyboardModifier.KeypadModifier)
    assert cards.current == "lain"


def test_other_options_start_unchosen(theme: Theme, shown: Shown) -> None:
    cards = OptionCards(theme, REASONS)
    shown(cards)
    cards.show_current("oss")
    cards.show_options(REASONS[:1])
    assert cards.current == ""
    cards.focus_current()
    assert focused().accessibleName() == "Pemohon mencari dokumen"


def test_a_long_second_line_makes_the_card_higher(theme: Theme, shown: Shown) -> None:
    cards = OptionCards(theme, (Option("a", "Judul", "kata " * 60), Option("b", "Judul", "kata")))
    shown(cards).resize(300, 400)
    assert cards.card("a").heightForWidth(300) > cards.card("b").heightForWidth(300)
    assert cards.card("b").heightForWidth(300) == 56


def test_tabs_are_chosen_with_arrows_and_tell_their_count(
    theme: Theme, qtbot: QtBot, shown: Shown
) -> None:
    tabs = TabStrip(theme, (Tab("semua", "Semua", 24), Tab("loket", "Giliran loket")))
    shown(tabs)
    tabs.show_counts({"loket": 6})
    tabs.focus_current()
    with qtbot.waitSignal(tabs.chosen) as met:
        QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert met.args == ["loket"]
    assert focused().accessibleName() == "Giliran loket, 6"


def test_space_ticks_and_unticks(theme: Theme, shown: Shown) -> None:
    box = Choice(theme, "Diverifikasi")
    shown(box)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert not box.isChecked()


def test_dots_are_exclusive(theme: Theme, shown: Shown) -> None:
    work, calendar = Choice(theme, "Hari kerja", Mark.DOT), Choice(theme, "Kalender", Mark.DOT)
    shown(work, calendar)
    QTest.mouseClick(work, LEFT)
    QTest.mouseClick(calendar, LEFT)
    assert (work.isChecked(), calendar.isChecked()) == (False, True)


def test_the_whole_cell_ticks(theme: Theme, shown: Shown) -> None:
    cell = CheckCell(theme, "KTP ditunjukkan")
    shown(cell).resize(120, 44)
    for corner in (QPoint(2, 2), QPoint(cell.width() - 3, cell.height() - 3)):
        before = cell.isChecked()
        QTest.mouseClick(cell, LEFT, pos=corner)
        assert cell.isChecked() is not before
    assert cell.ring_rect().width() == 18


def test_a_figure_filters_and_lets_go(theme: Theme, qtbot: QtBot, shown: Shown) -> None:
    strip = KpiStrip(theme)
    shown(strip)
    figures = (Kpi("lewat", "Lewat standar", "1"), Kpi("dekat", "Mendekati batas", "4"))
    strip.show_figures(figures)
    cell = strip.cell("lewat")
    with qtbot.waitSignal(strip.chosen) as met:
        QTest.mouseClick(cell, LEFT)
    assert met.args == ["lewat"]
    cell.setFocus()
    with qtbot.waitSignal(strip.chosen) as met:
        QTest.keyClick(cell, Qt.Key.Key_Space)
    assert met.args == [""]


def test_new_figures_of_the_same_kind_keep_the_focus(theme: Theme, shown: Shown) -> None:
    strip = KpiStrip(theme)
    strip.show_figures((Kpi("lewat", "Lewat standar", "1"),))
    shown(strip)
    strip.cell("lewat").setFocus()
    strip.show_figures((Kpi("lewat", "Lewat standar", "2"),))
    assert focused() is strip.cell("lewat")
    assert focused().accessibleName() == "Lewat standar: 2"


def test_other_cards_take_the_place_of_the_old_at_once(theme: Theme, shown: Shown) -> None:
    cards = OptionCards(theme, REASONS)
    shown(cards)
    cards.show_options(REASONS[:2])
    seen = [card for card in cards.findChildren(OptionCard) if not card.isHidden()]
    assert len(seen) == 2
