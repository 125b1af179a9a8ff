"""The limit: a bare PySide6 window that says when it was painted."""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Bare(QMainWindow):
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 Qt's name
        super().paintEvent(event)
        QTimer.singleShot(0, self._told)

    def _told(self) -> None:
        sys.stdout.write(f'{{"first window": {time.monotonic()}}}\n')
        sys.stdout.flush()
        self.close()


if __name__ == "__main__":
    application = QApplication(["bare"])
    window = Bare()
    window.resize(1366, 696)
    window.show()
    sys.exit(application.exec())
