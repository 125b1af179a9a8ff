"""The step clock as a strip, where height or width is short."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import SMALL, Button
from desktop_app.ui.widgets.clock_face import ClockFace, ClockMode
from desktop_app.ui.widgets.ruler import Ruler
from desktop_app.ui.widgets.text_label import TextLabel

HEIGHT = 44
_RULER = 150


class TimerStrip(QFrame):
    """Digits, remaining over standard, a ruler and one button."""

    start_wanted = Signal()
    pause_wanted = Signal()
    resume_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._digits = TextLabel(theme, "", TextStyle.TIMER_STRIP)
        self._remaining = TextLabel(theme, "", TextStyle.SECOND_STRONG)
        self._standard = TextLabel(theme, "", TextStyle.SECOND, Token.INK_2)
        self._ruler = Ruler(theme)
        self._ruler.setFixedWidth(_RULER)
        self._buttons = {
            ClockMode.READY: Button(theme, "Mulai", icon=Icon.PLAY, key="F9").sized(SMALL),
            ClockMode.RUNNING: Button(theme, "Jeda", icon=Icon.PAUSE, key="F9").sized(SMALL),
            ClockMode.PAUSED: Button(theme, "Lanjutkan", icon=Icon.PLAY, key="F9").sized(SMALL),
        }
        self.setProperty("panel", "plain")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._build()
        self._buttons[ClockMode.READY].clicked.connect(self.start_wanted)
        self._buttons[ClockMode.RUNNING].clicked.connect(self.pause_wanted)
        self._buttons[ClockMode.PAUSED].clicked.connect(self.resume_wanted)

    def show_clock(self, face: ClockFace) -> None:
        """Show another second or another mode."""
        self._digits.setText(face.digits)
        self._remaining.show_text(face.remaining, face.ink)
        self._standard.show_text(face.standard)
        self._ruler.show_values(face.values, face.words)
        for mode, button in self._buttons.items():
            button.setVisible(mode is face.mode)

    def _build(self) -> None:
        layout = row(self, 12, (11, 0, 6, 0))
        lines = column()
        lines.addStretch(1)
        lines.addWidget(self._remaining)
        lines.addWidget(self._standard)
        lines.addStretch(1)
        layout.addWidget(self._digits)
        layout.addLayout(lines)
        layout.addWidget(self._ruler)
        for button in self._buttons.values():
            layout.addWidget(button)
            button.setVisible(False)
