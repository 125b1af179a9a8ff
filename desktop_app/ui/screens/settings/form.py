"""Entries with their keys: what is left and differs is kept at once."""

from collections.abc import Callable, Mapping
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from desktop_app.core.events.vocabulary import Answers, Value
from desktop_app.ui.screens.settings.entry import Entry


class Change(Struct, frozen=True):
    """New values of settings, and what stood there before, for taking it back."""

    label: str
    values: Answers
    before: Answers


Refused = Callable[[str], None]
Keep = Callable[[Change, Refused], None]


class Form(QObject):
    """Knows what was shown, so that only a person's change is kept."""

    typed = Signal()

    def __init__(self, keep: Keep, parent: QObject) -> None:
        super().__init__(parent)
        self._keep = keep
        self._entries: dict[str, Entry] = {}
        self._known: dict[str, Value] = {}
        self._may = False
        self._refused: set[str] = set()

    @property
    def keys(self) -> tuple[str, ...]:
        """Give the settings that have a field here."""
        return tuple(self._entries)

    def add(self, key: str, entry: Entry) -> None:
        """Take an entry in under the key of its setting."""
        self._entries[key] = entry
        entry.left.connect(partial(self._on_left, key))
        entry.typed.connect(self.typed)

    def show_values(self, values: Mapping[str, Value]) -> None:
        """Show what is in force, but never under somebody's hands."""
        for key, entry in self._entries.items():
            value = values.get(key)
            half_typed = entry.has_caret() and entry.value() != self._known.get(key)
            self._known[key] = value
            if not half_typed and key not in self._refused:
                entry.show_value(value)

    def show_may(self, *, may: bool) -> None:
        """Let all be changed, or only be read."""
        if may is not self._may or not may:
            self._may = may
            for entry in self._entries.values():
                entry.show_may(may=may)

    def text(self, key: str) -> str:
        """Return what stands in an entry now, half typed too."""
        value = self._entries[key].value()
        return value if isinstance(value, str) else ""

    def value(self, key: str) -> Value:
        """Return what stands in an entry now."""
        return self._entries[key].value()

    def leave(self) -> None:
        """Keep what is half typed, as when another part is opened."""
        for key in self._entries:
            self._on_left(key)

    def _on_answer(self, key: str, sentence: str) -> None:
        """Keep what was refused on the screen, so that it can be mended."""
        if sentence:
            self._refused.add(key)
        else:
            self._refused.discard(key)
        self._entries[key].show_refusal(sentence)

    def _on_left(self, key: str) -> None:
        entry = self._entries[key]
        new, old = entry.value(), self._known.get(key)
        if not self._may or new == old:
            if self._may:
                self._on_answer(key, "")
            return
        answered = partial(self._on_answer, key)
        self._keep(Change(entry.label, {key: new}, {key: old}), answered)
        self.typed.emit()
