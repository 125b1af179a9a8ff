"""The program started on a folder; says when each picture stood."""

import json
import sys
import time
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from desktop_app.__main__ import premises
from desktop_app.ui.app import Program
from desktop_app.ui.theme.theme import ARGUMENTS

PIN = "246810"
LOOK_MS = 2
PATIENCE_MS = 60_000


class Boxes(Protocol):
    def type_digit(self, digit: str) -> None: ...


class Sitting(Protocol):
    @property
    def current(self) -> object | None: ...


@runtime_checkable
class SignIn(Protocol):
    pin: Boxes
    list: Sitting


class Watch(QObject):
    """Plays whoever sits down: types the PIN as soon as it is asked for."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._marks: dict[str, float] = {}
        self._table: QAbstractItemView | None = None
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._on_look)
        program.window.entry.painted.connect(self._on_first)
        QTimer.singleShot(PATIENCE_MS, self._end)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """See the worklist painted with rows in it."""
        painted = event.type() is QEvent.Type.Paint
        if painted and self._table is not None and self._table.model().rowCount():
            QTimer.singleShot(0, self._on_rows)
        return False

    def _on_first(self) -> None:
        self._mark("first window")
        self._look.start()

    def _on_look(self) -> None:
        program = self._program
        if program.house is not None:
            self._mark("store open")
        page = program.window.entry.page
        if "PIN asked" not in self._marks and isinstance(page, SignIn) and page.list.current:
            self._mark("PIN asked")
            for digit in PIN:
                page.pin.type_digit(digit)
        if self._table is None and program.window.frame is not program.window.entry:
            self._mark("PIN right")
            self._find_table(program.window.frame)

    def _find_table(self, frame: QWidget | None) -> None:
        tables = frame.findChildren(QAbstractItemView) if frame is not None else []
        for table in tables:
            self._table = table
            table.viewport().installEventFilter(self)

    def _on_rows(self) -> None:
        self._mark("worklist")
        self._end()

    def _mark(self, name: str) -> None:
        self._marks.setdefault(name, time.monotonic())

    def _end(self) -> None:
        sys.stdout.write(json.dumps(self._marks) + "\n")
        sys.stdout.flush()
        self._program.close()


def main(data: str) -> int:
    """Start the program as its own door does."""
    application = QApplication(["loket-industri", *ARGUMENTS])
    program = Program(application, premises(Path(data)))
    watch = Watch(program)
    program.start()
    code = application.exec()
    watch.deleteLater()
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
