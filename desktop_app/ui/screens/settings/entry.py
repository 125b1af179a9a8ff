"""What every editor of one setting can do, whatever it looks like."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from desktop_app.core.events.vocabulary import Value


class Entry(Protocol):
    """Told when it is left, for saving; and while it is typed, for previews."""

    left: SignalInstance
    typed: SignalInstance

    @property
    def label(self) -> str:
        """Give the words over it."""
        ...

    def value(self) -> Value:
        """Return what stands there."""
        ...

    def show_value(self, value: Value) -> None:
        """Show a value without a signal."""
        ...

    def show_may(self, *, may: bool) -> None:
        """Let it be changed, or only be read."""
        ...

    def show_refusal(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence says that nothing is."""
        ...

    def has_caret(self) -> bool:
        """Tell whether somebody types in it now."""
        ...
