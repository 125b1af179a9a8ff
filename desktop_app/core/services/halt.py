"""Giving up what runs on another thread."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock


class Halt:
    """Whoever waits wants it once; whoever works says how it is stopped. For any thread."""

    def __init__(self) -> None:
        """Begin with nobody wanting anything."""
        self._lock = Lock()
        self._is_wanted = False
        self._stop: Callable[[], object] | None = None

    @property
    def is_wanted(self) -> bool:
        """Tell whether the work is not wanted any more."""
        return self._is_wanted

    def want(self) -> None:
        """Stop what runs now, or what is about to."""
        with self._lock:
            self._is_wanted = True
            if self._stop is not None:
                self._stop()

    @contextmanager
    def stopping(self, stop: Callable[[], object]) -> Iterator[None]:
        """Let the work within be stopped so; at once where that is wanted already."""
        with self._lock:
            self._stop = stop
            if self._is_wanted:
                stop()
        try:
            yield
        finally:
            with self._lock:
                self._stop = None
