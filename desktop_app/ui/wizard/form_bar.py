"""The row over a form: the switch that changes it, and the copy panel."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.core.sop.model import Field
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.segmented import Segment, SegmentedControl
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.brain import PageBrain, Said

_ICONS = {"perseorangan": Icon.USER_ROUND, "non_perseorangan": Icon.BUILDING_2}
_ORDER = "Urutan isian mengikuti formulir oss.go.id."


class FormBar(QWidget):
    """Switching hides the other fields and keeps what they hold."""

    answered = Signal(str, object)
    panel_wanted = Signal()

    def __init__(self, theme: Theme, switch: Field | None, *, copies: bool) -> None:
        super().__init__()
        self._switch = switch
        self._control: SegmentedControl | None = None
        self._copied = TextLabel(theme, "", TextStyle.BODY, Token.INK_2)
        self._panel = Button(
            theme, "Panel salin", ButtonKind.SECOND, icon=Icon.CLIPBOARD_COPY, key="F6"
        )
        self._panel.clicked.connect(self.panel_wanted)
        layout = row(self, 12)
        if switch is not None:
            self._control = self._build_switch(theme, switch)
            layout.addWidget(self._control)
        remark = TextLabel(theme, _ORDER if copies else "", TextStyle.BODY, Token.INK_2)
        layout.addWidget(remark.elided(), 1)
        layout.addWidget(self._copied)
        layout.addWidget(self._panel)
        self._panel.setVisible(copies)

    def show_page(self, brain: PageBrain, said: Mapping[str, Said]) -> None:
        """Show which side is switched on; none until a person chose."""
        if self._control is not None and self._switch is not None:
            self._control.show_current(str(brain.value(self._switch.key) or ""))
            self._control.setEnabled(brain.editable)

    def show_copied(self, done: int, total: int) -> None:
        """Say how much was copied."""
        self._copied.show_text(f"{done} dari {total} tersalin" if done else "")

    def focus_gap(self, key: str) -> bool:
        """Put the focus on the switch."""
        if self._switch is None or key != self._switch.key or self._control is None:
            return False
        self._control.focus_current()
        return True

    def choose(self, at: int) -> None:
        """Switch to a side by its place, as Alt 1 and Alt 2 do."""
        if self._control is None or self._switch is None or not self._control.isEnabled():
            return
        value = self._switch.options[at].value
        self._control.show_current(value)
        self.answered.emit(self._switch.key, value)

    def _build_switch(self, theme: Theme, switch: Field) -> SegmentedControl:
        segments = tuple(
            Segment(option.value, option.label, _ICONS.get(option.value), f"Alt {at}")
            for at, option in enumerate(switch.options, 1)
        )
        control = SegmentedControl(theme, segments, switch.label)
        control.show_current("")
        control.chosen.connect(lambda value: self.answered.emit(switch.key, value))
        for at in range(len(segments)):
            self._add_shortcut(at)
        return control

    def _add_shortcut(self, at: int) -> None:
        shortcut = QShortcut(QKeySequence(f"Alt+{at + 1}"), self)
        shortcut.activated.connect(lambda: self.choose(at))


def is_switch(fields: tuple[Field, ...]) -> bool:
    """Tell whether a section is one choice that changes the form under it."""
    return len(fields) == 1 and 0 < len(fields[0].options) <= _MOST_SIDES


_MOST_SIDES = 3
