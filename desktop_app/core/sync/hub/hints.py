"""Word from the hub that somebody left something: a hint, never a proof."""

import psycopg
from psycopg import sql

from desktop_app.core.store.cells import text
from desktop_app.core.sync.hub import words
from desktop_app.core.sync.hub.line import Line


class Hints:
    """Waits on a line of its own; a missed hint costs minutes, never facts."""

    def __init__(self, line: Line) -> None:
        """Listen with the first wait; one thread at a time."""
        self._line = line
        self._heard: psycopg.Connection[tuple[object, ...]] | None = None

    def wait(self, seconds: float) -> bool:
        """Return True as soon as something was left, False after so many seconds.

        The first wait, and the first after a line broke, returns True: nobody knows what
        was missed.
        """
        with self._line.open() as connection:
            if connection is not self._heard:
                ((channel,),) = connection.execute(words.CHANNEL).fetchall()
                connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(text(channel))))
                self._heard = connection
                return True
            return any(True for _ in connection.notifies(timeout=seconds, stop_after=1))

    def close(self) -> None:
        """Hang up."""
        self._heard = None
        self._line.close()
