"""One choice among buttons by mouse, arrows and number keys."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

_STEPS: dict[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_ENDS: dict[int, int] = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_KEYPAD_AND_PLAIN = Qt.KeyboardModifier.KeypadModifier


class PickGroup(QObject):
    """Keeps one button checked and one tab stop; `picked` tells a person's choice only."""

    picked = Signal(str)

    def __init__(self, parent: QObject, *, follow: bool = True, numbers: bool = True) -> None:
        super().__init__(parent)
        self._follow = follow
        self._numbers = numbers
        self._buttons: dict[str, QAbstractButton] = {}
        self._current = ""

    @property
    def current(self) -> str:
        """Give the key of the checked button, empty when none is."""
        return self._current

    def add(self, key: str, button: QAbstractButton) -> None:
        """Take a button in, in reading order."""
        self._buttons[key] = button
        button.setCheckable(True)
        button.setAutoExclusive(False)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self._pick(key))
        button.installEventFilter(self)
        self._set_tab_stop()

    def clear(self) -> None:
        """Let all buttons go; their owner deletes them."""
        self._buttons.clear()
        self._current = ""

    def show_current(self, key: str) -> None:
        """Check a button without telling anybody; empty checks none."""
        self._current = key
        for name, button in self._buttons.items():
            button.setChecked(name == key)
        self._set_tab_stop()

    def focus_current(self) -> None:
        """Put the focus where Tab would put it."""
        stop = self._tab_stop()
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn arrows, Home, End and digits into moves among the buttons."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(watched, event)
        return False

    def _on_key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.modifiers() & ~_KEYPAD_AND_PLAIN:
            return False
        usable = [name for name, button in self._buttons.items() if button.isEnabled()]
        here = next((name for name in usable if self._buttons[name] is watched), "")
        goal = self._goal(event, usable, here)
        if not goal:
            return False
        self._buttons[goal].setFocus(Qt.FocusReason.TabFocusReason)
        if self._follow or event.text().isdigit():
            self._pick(goal)
        return True

    def _goal(self, event: QKeyEvent, usable: list[str], here: str) -> str:
        key = event.key()
        if key in _STEPS and here:
            at = usable.index(here) + _STEPS[key]
            return usable[min(max(at, 0), len(usable) - 1)]
        if event.text().isdigit() and self._numbers:
            names = list(self._buttons)
            at = int(event.text()) - 1
            return names[at] if 0 <= at < len(names) and names[at] in usable else ""
        return usable[_ENDS[key]] if key in _ENDS and usable else ""

    def _pick(self, key: str) -> None:
        changed = key != self._current
        self.show_current(key)
        if changed:
            self.picked.emit(key)

    def _tab_stop(self) -> QAbstractButton | None:
        if self._current in self._buttons:
            return self._buttons[self._current]
        return next((button for button in self._buttons.values() if button.isEnabled()), None)

    def _set_tab_stop(self) -> None:
        stop = self._tab_stop()
        for button in self._buttons.values():
            policy = Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
