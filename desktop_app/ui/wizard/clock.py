"""The clock of a page: panel or strip, F9, and the reasons of a pause."""

from datetime import datetime

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from desktop_app.core.cases.commands import PauseWork, StartWork
from desktop_app.core.cases.deadlines import TimeReading
from desktop_app.core.cases.state import StepState
from desktop_app.core.events.vocabulary import PauseReason
from desktop_app.core.sop.model import Step, Unit
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.clock_face import ClockFace, ClockMode
from desktop_app.ui.widgets.option_card import Option, OptionCards
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.timer_panel import PauseFace, TimerPanel
from desktop_app.ui.widgets.timer_strip import TimerStrip
from desktop_app.ui.wizard import faces
from desktop_app.ui.wizard.asks import PAUSING, other_pause

_CHOOSE = "Pilih alasan jeda. Waktu berhenti saat alasan dipilih."
REASONS = tuple(
    Option(reason.value, words, hint=str(at)) for at, (reason, words) in enumerate(PAUSING, 1)
)


class StepClock(QObject):
    """Counts on from what was read; what is recorded counts the house itself."""

    asked = Signal(object)
    counted = Signal(int, str)
    """The step and its time, while it runs and is measured in minutes."""

    def __init__(self, theme: Theme, step: Step) -> None:
        super().__init__()
        self._step = step
        self._state: StepState | None = None
        self._reading: TimeReading | None = None
        self._since = QElapsedTimer()
        self._choosing = False
        self._editable = False
        self.panel = TimerPanel(theme)
        self.strip = TimerStrip(theme)
        self.choice = Panel(theme, "Alasan jeda", "waktu berhenti saat alasan dipilih")
        self._cards = OptionCards(theme, REASONS, "Alasan jeda")
        self.choice.body_column(4, 12).addWidget(self._cards)
        self._is_narrow = False
        self._connect()

    @property
    def mode(self) -> ClockMode:
        """Tell what the clock does, as the house recorded it."""
        return faces.mode_of(self._state)

    @property
    def is_choosing(self) -> bool:
        """Tell whether a pause waits for its reason."""
        return self._choosing

    def set_narrow(self, narrow: bool) -> None:
        """Show the strip instead of the panel."""
        self._is_narrow = narrow
        self.panel.setVisible(not narrow)
        self.strip.setVisible(narrow)
        self._show_choice()

    def show_step(
        self, state: StepState | None, reading: TimeReading | None, *, editable: bool
    ) -> None:
        """Take in what was read and count on from there."""
        self._state, self._reading, self._editable = state, reading, editable
        self._since.start()
        if self.mode is not ClockMode.RUNNING:
            self._choosing = False
        total, lines = faces.pause_lines(state)
        self.panel.show_pauses(total, lines)
        self._show_choice()

    def tick(self, now: datetime) -> None:
        """Show this second."""
        running = self.mode is ClockMode.RUNNING
        extra = self._since.elapsed() // 1000 if running else 0
        face = faces.face_of(self._step.standard_time, self._state, self._reading, extra)
        pause = faces.running_pause(self._state)
        if self._choosing:
            self.panel.show_pause(PauseFace(_CHOOSE, REASONS))
        elif pause is not None:
            sentence = faces.pause_sentence(pause, now)
            self.panel.show_pause(PauseFace(sentence, REASONS, pause.reason.value))
        self.panel.show_clock(self._as_choosing(face))
        self.strip.show_clock(face)
        self._hide_unusable()
        if running and self._step.standard_time.unit is Unit.MINUTES:
            self.counted.emit(self._step.number, face.digits)

    def press(self) -> None:
        """Do what F9 does: start, ask for the reason of a pause, or go on."""
        if not self._editable:
            return
        if self.mode is ClockMode.RUNNING:
            self._choosing = not self._choosing
            self._show_choice()
            return
        self.asked.emit(StartWork(self._step.number))

    def focus_reasons(self) -> None:
        """Put the focus where 1 to 5 choose a reason."""
        cards = self._cards if self._is_narrow else self.panel.reasons
        cards.focus_current()

    def choose(self, reason: str) -> None:
        """Stop the clock for a reason; the last one is written first."""
        if not self._choosing:
            return
        if reason == PauseReason.OTHER.value:
            self.asked.emit(other_pause())
            return
        self._choosing = False
        self._show_choice()
        self.asked.emit(PauseWork(0, PauseReason(reason)))

    def _connect(self) -> None:
        for source in (self.panel, self.strip):
            source.start_wanted.connect(self.press)
            source.pause_wanted.connect(self.press)
            source.resume_wanted.connect(self._on_resume)
        self.panel.reason_chosen.connect(self.choose)
        self._cards.chosen.connect(self.choose)

    def _on_resume(self) -> None:
        if self._choosing:
            self._choosing = False
            self._show_choice()
            return
        self.press()

    def _as_choosing(self, face: ClockFace) -> ClockFace:
        if not self._choosing:
            return face
        return ClockFace(
            ClockMode.PAUSED, face.digits, face.remaining, face.standard, face.values, face.unit
        )

    def _show_choice(self) -> None:
        self._cards.show_current("")
        self.choice.setVisible(self._choosing and self._is_narrow)

    def _hide_unusable(self) -> None:
        self.panel.setEnabled(self._editable)
        self.strip.setEnabled(self._editable)
