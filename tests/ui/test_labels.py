"""Labels that give way, and those that keep what they were given."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.clock_face import ClockFace, ClockMode
from desktop_app.ui.widgets.ruler_geometry import RulerValues
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.widgets.timer_panel import PauseFace, TimerPanel
from tests.gallery.inspection import faults

Shown = Callable[..., QWidget]


def test_a_label_of_fixed_width_stands_beside_what_wraps(theme: Theme, shown: Shown) -> None:
    line = QWidget()
    across = row(line, 12)
    who = TextLabel(theme, "Wahyu Kartikasari").elided()
    who.setFixedWidth(190)
    what = TextLabel(theme, "Selesai langkah 7 · Validasi Kepala Dinas").wrapped()
    across.addWidget(who)
    across.addWidget(what, 1)
    shown(line)
    assert what.x() == who.geometry().right() + 13


def test_a_label_that_gives_way_is_whole_in_its_tooltip(theme: Theme, shown: Shown) -> None:
    line = QWidget()
    line.setFixedWidth(90)
    label = TextLabel(theme, "Perusahaan yang namanya sangat panjang").elided()
    row(line).addWidget(label)
    shown(line).grab()
    assert label.width() == 90
    assert label.toolTip() == "Perusahaan yang namanya sangat panjang"


def test_a_label_that_gives_way_is_whole_where_there_is_room(theme: Theme, shown: Shown) -> None:
    line = QWidget()
    line.setFixedWidth(340)
    label = TextLabel(theme, "10 hal belum lengkap").elided()
    across = row(line)
    across.addStretch(1)
    across.addWidget(label)
    shown(line)
    assert label.width() >= label.fontMetrics().horizontalAdvance(label.text())


def test_a_long_sentence_of_a_pause_is_read_whole(theme: Theme, shown: Shown) -> None:
    panel = TimerPanel(theme)
    panel.show_clock(ClockFace(ClockMode.PAUSED, "03:03", "", "", RulerValues(3, 15)))
    asked = PauseFace("Pilih alasan jeda. Waktu berhenti saat alasan dipilih.", ())
    panel.show_pause(asked)
    window = shown(panel)
    QApplication.processEvents()
    assert faults(window) == []
