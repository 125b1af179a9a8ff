"""The clock of field mode: active time of this visit, Mulai and Jeda."""

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame

from desktop_app.core.cases.commands import PauseWork, StartWork
from desktop_app.core.cases.deadlines import active_seconds
from desktop_app.core.clock import Clock
from desktop_app.core.events.vocabulary import PauseReason
from desktop_app.core.wording.dates import stopwatch
from desktop_app.ui.screens.visit.work import VisitWork
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.badge_button import TOUCH
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.clock_face import ClockMode
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.option_card import OptionCards
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard import faces
from desktop_app.ui.wizard.asks import other_pause
from desktop_app.ui.wizard.clock import REASONS
from desktop_app.ui.wizard.summary import judged_points

_SECOND = 1000
_OFFER = "Butir sudah dinilai, waktu kerja belum berjalan"
_WORDS = {
    ClockMode.READY: "Waktu kerja belum berjalan",
    ClockMode.RUNNING: "Waktu kerja berjalan",
    ClockMode.PAUSED: "Waktu kerja dijeda",
    ClockMode.DONE: "Waktu kerja selesai",
}


class FieldClock(QFrame):
    """The promise of the step counts in days by itself; this is the time of the work."""

    asked = Signal(object)
    """A command, or the question that has to be answered before it."""

    def __init__(self, theme: Theme, work: VisitWork, clock: Clock) -> None:
        super().__init__()
        self._work = work
        self._clock = clock
        self._second = QTimer(self)
        self._second.setInterval(_SECOND)
        self.digits = TextLabel(theme, "", TextStyle.TIMER_STRIP)
        self.words = TextLabel(theme, "", TextStyle.BODY).elided()
        self.start = Button(theme, "Mulai", ButtonKind.SECOND, icon=Icon.PLAY, key="F9")
        self.pause = Button(theme, "Jeda", icon=Icon.PAUSE, key="F9")
        self.resume = Button(theme, "Lanjutkan", ButtonKind.SECOND, icon=Icon.PLAY, key="F9")
        self.reasons = OptionCards(theme, REASONS, "Alasan jeda")
        self.setProperty("ground", Token.SURFACE_ALT.value)
        self.setProperty("edge", "bottom")
        self._mark = IconLabel(theme, Icon.CLOCK, Token.INK, 20)
        self._build()

    @property
    def mode(self) -> ClockMode:
        """Tell what the clock does, as the house recorded it."""
        return faces.mode_of(self._work.brain.step_state)

    def show_visit(self) -> None:
        """Show what the house recorded; a clock that runs counts on."""
        mode, editable = self.mode, self._work.brain.editable
        self.start.setVisible(editable and mode is ClockMode.READY)
        self.pause.setVisible(editable and mode is ClockMode.RUNNING)
        self.resume.setVisible(editable and mode is ClockMode.PAUSED)
        if mode is not ClockMode.RUNNING:
            self.reasons.hide()
            self._second.stop()
        elif not self._second.isActive():
            self._second.start()
        self._say(mode)
        self.tick()

    def tick(self) -> None:
        """Show this second."""
        now: datetime = self._clock.now()
        state = self._work.brain.step_state
        self.digits.setText(stopwatch(active_seconds(state, now) if state else 0))

    def press(self) -> None:
        """Do what F9 does: start, ask for the reason of a pause, or go on."""
        brain = self._work.brain
        if not brain.editable:
            return
        if self.mode is not ClockMode.RUNNING:
            self.asked.emit(StartWork(brain.number))
            return
        self.reasons.setVisible(self.reasons.isHidden())
        if not self.reasons.isHidden():
            self.reasons.focus_current()

    def _choose(self, reason: str) -> None:
        self.reasons.hide()
        self.reasons.show_current("")
        other = reason == PauseReason.OTHER.value
        self.asked.emit(other_pause() if other else PauseWork(0, PauseReason(reason)))

    def _say(self, mode: ClockMode) -> None:
        judged = any(point.result for point in judged_points(self._work.brain))
        offers = mode is ClockMode.READY and judged and self._work.brain.editable
        words = _OFFER if offers else _WORDS[mode]
        self.words.show_text(words, Token.WARN if offers else Token.INK)

    def _build(self) -> None:
        whole = column(self)
        line = row(gap=12, margins=(14, 2, 14, 2))
        for part in (self._mark, self.digits):
            line.addWidget(part)
        line.addWidget(self.words, 1)
        for button in (self.start, self.pause, self.resume):
            button.sized(TOUCH)
            button.clicked.connect(self.press)
            line.addWidget(button)
        whole.addLayout(line)
        whole.addWidget(self.reasons)
        self.reasons.hide()
        self.reasons.chosen.connect(self._choose)
        self._second.timeout.connect(self.tick)
