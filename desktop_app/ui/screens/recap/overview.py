"""The month in charts: times of the steps, on time, waits, reasons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from desktop_app.core.services.book import Recap, Wait
from desktop_app.ui.screens.recap.bar_lines import BarLines, Line
from desktop_app.ui.screens.recap.month_bars import MonthBars
from desktop_app.ui.screens.recap.step_times import StepTimes
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.boxes import column
from desktop_app.ui.widgets.panel import Panel

BESIDE = 400
"""The width of the smaller charts beside the steps."""
MOST_WAITS, MOST_REASONS = 5, 8
GAP, LOW = 12, 72
"""LOW is the height that the reasons shrink to at most."""
QWIDGETSIZE_MAX = 16777215
"""What Qt calls no limit."""
_HOW = "balok: 8 dari 10 berkas, titik: nilai tengah"
_NO_WAIT = "Bulan ini belum ada berkas yang menunggu."
_NO_REASON = "Belum ada berkas yang dikembalikan atau dijeda."


class Overview(QScrollArea):
    """The steps stand beside the smaller charts; over them where the window is small."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.times = StepTimes(theme)
        self.months = MonthBars(theme)
        self.waits = BarLines(theme, _NO_WAIT, first_stands_out=True)
        self.reasons = BarLines(theme, _NO_REASON)
        self._steps = Panel(theme, "Durasi terhadap standar, tiap langkah", _HOW)
        self._on_time = Panel(theme, "Tepat waktu per bulan", "persen langkah")
        self._waiting = Panel(theme, "Sumbatan: di mana berkas menunggu", "rata-rata per berkas")
        self._why = Panel(theme, "Sebab pengembalian dan jeda")
        self._beside = QWidget()
        self._why_area = QScrollArea()
        self._is_compact = False
        self._build()

    def show_recap(self, recap: Recap) -> None:
        """Draw another month."""
        self.times.show_steps(recap.steps)
        self.months.show_months(recap.months)
        self.waits.show_lines([_wait_line(wait) for wait in recap.waits[:MOST_WAITS]])
        reasons = recap.reasons[:MOST_REASONS]
        self.reasons.show_lines([_reason_line(words, count) for words, count in reasons])
        self._give_room()

    def set_compact(self, *, compact: bool) -> None:
        """Put the smaller charts under the steps where they have no room beside them."""
        flow = QBoxLayout.Direction
        self._whole.setDirection(flow.TopToBottom if compact else flow.LeftToRight)
        self._beside.setMinimumWidth(0 if compact else BESIDE)
        self._beside.setMaximumWidth(QWIDGETSIZE_MAX if compact else BESIDE)
        self._is_compact = compact
        self._give_room()

    def _give_room(self) -> None:
        """Let the reasons scroll by themselves where the page needs not."""
        whole = self.reasons.sizeHint().height()
        self._why_area.setMinimumHeight(whole if self._is_compact else min(whole, LOW))

    def _build(self) -> None:
        page = QWidget()
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        self._whole.setSpacing(GAP)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self._steps, 1)
        self._whole.addWidget(self._beside)
        beside = column(self._beside, GAP)
        _hold(self._why_area, self.reasons, "Sebab pengembalian dan jeda")
        for panel, chart in (
            (self._on_time, self.months),
            (self._waiting, self.waits),
            (self._why, self._why_area),
        ):
            column(panel.body).addWidget(chart)
            beside.addWidget(panel)
        beside.setStretch(2, 1)
        column(self._steps.body).addWidget(self.times)
        _hold(self, page, "Ringkasan bulan ini")
        self.set_compact(compact=False)


def _hold(area: QScrollArea, content: QWidget, words: str) -> None:
    area.setAccessibleName(words)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    # Qt fills both with the window's grey otherwise; the ground below shall show.
    area.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)


def _wait_line(wait: Wait) -> Line:
    told = f"{wait.where}, rata-rata {wait.text}, {wait.cases} berkas"
    return Line(wait.where, wait.text, wait.seconds, told)


def _reason_line(words: str, count: int) -> Line:
    return Line(words, f"{count} kali", count, f"{words}, {count} kali")
