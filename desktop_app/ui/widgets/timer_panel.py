"""The step clock beside a page: large digits, ruler, pause and reasons."""

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, discard, row, rule
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.clock_face import ClockFace, ClockMode, clock_chip
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.option_card import Option, OptionCards
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.ruler import LargeRuler
from desktop_app.ui.widgets.strokes import PAUSE_STRIPE, hatch
from desktop_app.ui.widgets.text_label import TextLabel


class PauseFace(Struct, frozen=True):
    """How long the pause lasts, and the reasons a person may choose from."""

    sentence: str
    reasons: tuple[Option, ...]
    chosen: str = ""


class TimerPanel(QWidget):
    """Tells what the person wants of the clock; never counts by itself."""

    start_wanted = Signal()
    pause_wanted = Signal()
    resume_wanted = Signal()
    reason_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._mode = ClockMode.READY
        self._reasons_shown: tuple[Option, ...] = ()
        self._panel = Panel(theme, "Waktu langkah")
        self._digits = TextLabel(theme, "", TextStyle.TIMER)
        self._remaining = TextLabel(theme, "", TextStyle.PANEL_TITLE)
        self._standard = TextLabel(theme, "", TextStyle.SECOND, Token.INK_2)
        self._ruler = LargeRuler(theme)
        self._start = Button(theme, "Mulai langkah", ButtonKind.SECOND, icon=Icon.PLAY, key="F9")
        self._pause = Button(theme, "Jeda dan pilih alasan", icon=Icon.PAUSE, key="F9")
        self._resume = Button(theme, "Lanjutkan", ButtonKind.PRIMARY, icon=Icon.PLAY, key="F9")
        self._sentence = TextLabel(theme, "", TextStyle.BODY_MEDIUM).wrapped()
        self._reasons = OptionCards(theme, (), "Alasan jeda")
        self._pausing = QWidget()
        self._pauses = QWidget()
        self._pause_rows = QWidget()
        self._total = TextLabel(theme, "", TextStyle.SECOND, Token.INK_2)
        self._chip: Chip | None = None
        self._build()
        self._connect()

    @property
    def mode(self) -> ClockMode:
        """Tell what the clock does."""
        return self._mode

    @property
    def reasons(self) -> OptionCards:
        """Give the cards of the reasons, for focus and tours."""
        return self._reasons

    def show_clock(self, face: ClockFace) -> None:
        """Show another second or another mode."""
        self._digits.setText(face.digits)
        self._remaining.show_text(face.remaining, face.ink)
        self._standard.show_text(face.standard)
        self._ruler.show_values(face.values, face.unit, face.words)
        self._show_chip(face)
        if face.mode is not self._mode:
            self._show_mode(face.mode)

    def show_pause(self, pause: PauseFace) -> None:
        """Show the running pause; the reasons keep the focus while they stay the same."""
        self._sentence.show_text(pause.sentence)
        if pause.reasons != self._reasons_shown:
            self._reasons_shown = pause.reasons
            self._reasons.show_options(pause.reasons)
        self._reasons.show_current(pause.chosen)

    def show_pauses(self, total: str, lines: tuple[str, ...]) -> None:
        """List the pauses that are over; none hides the list."""
        self._total.show_text(total)
        fresh = QWidget()
        rows = column(fresh, 6)
        for line in lines:
            rows.addLayout(self._pause_row(line))
        self._pauses_column.replaceWidget(self._pause_rows, fresh)
        discard(self._pause_rows)
        self._pause_rows = fresh
        self._pauses.setVisible(bool(lines))

    def _build(self) -> None:
        body = column(self._panel.body, 8, (14, 10, 14, 14))
        top = row(gap=12)
        side = column(gap=1)
        side.addStretch(1)
        side.addWidget(self._remaining)
        side.addWidget(self._standard)
        side.addStretch(1)
        top.addWidget(self._digits)
        top.addLayout(side, 1)
        body.addLayout(top)
        body.addWidget(self._ruler)
        for button in (self._start, self._pause):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            body.addWidget(button)
        self._build_pausing(body)
        self._build_pauses(body)
        column(self).addWidget(self._panel)
        self._show_mode(ClockMode.READY)

    def _build_pausing(self, body: QVBoxLayout) -> None:
        inside = column(self._pausing, 6)
        inside.addWidget(self._note())
        words = TextLabel(self._theme, "Alasan jeda (wajib)", TextStyle.SECOND_MEDIUM, Token.INK_2)
        inside.addWidget(words)
        inside.addWidget(self._reasons)
        inside.addWidget(self._resume)
        self._resume.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        body.addWidget(self._pausing)

    def _note(self) -> QFrame:
        note = QFrame()
        note.setProperty("panel", "note")
        note.setMinimumHeight(32)
        line = row(note, 8, (12, 6, 12, 6))
        line.addWidget(IconLabel(self._theme, Icon.PAUSE, Token.INK_2))
        line.addWidget(self._sentence, 1)
        return note

    def _build_pauses(self, body: QVBoxLayout) -> None:
        self._pauses_column = column(self._pauses, 6)
        self._pauses_column.addWidget(rule())
        head = row()
        style = TextStyle.SECOND_STRONG
        head.addWidget(TextLabel(self._theme, "Jeda tercatat", style, Token.INK_2))
        head.addStretch(1)
        head.addWidget(self._total)
        self._pauses_column.addLayout(head)
        self._pauses_column.addWidget(self._pause_rows)
        self._pauses.setVisible(False)
        body.addWidget(self._pauses)

    def _connect(self) -> None:
        self._start.clicked.connect(self.start_wanted)
        self._pause.clicked.connect(self.pause_wanted)
        self._resume.clicked.connect(self.resume_wanted)
        self._reasons.chosen.connect(self.reason_chosen)

    def _show_chip(self, face: ClockFace) -> None:
        if self._chip is None:
            self._chip = Chip(self._theme, clock_chip(face))
            self._panel.head.addWidget(self._chip)
        self._chip.show_chip(clock_chip(face))

    def _show_mode(self, mode: ClockMode) -> None:
        self._mode = mode
        self._start.setVisible(mode is ClockMode.READY)
        self._pause.setVisible(mode is ClockMode.RUNNING)
        self._pausing.setVisible(mode is ClockMode.PAUSED)

    def _pause_row(self, line: str) -> QVBoxLayout:
        words = TextLabel(self._theme, line, TextStyle.SECOND, Token.INK).wrapped()
        inside = row(gap=8)
        inside.addWidget(_PauseMark(self._theme), 0, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(words, 1)
        whole = column()
        whole.addLayout(inside)
        return whole


class _PauseMark(QWidget):
    """The hatched square before a pause."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(12, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hatch as the ruler draws it."""
        area = QRectF(0, 2, 12, 12)
        hatch(QPainter(self), area, self._theme.color(Token.IDLE_FILL), PAUSE_STRIPE)
