"""The application between two tests: nothing of the first one left on it."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication


def clear(app: QApplication) -> None:
    """Let all windows go, then the style sheet: Qt styles anew whatever still lives."""
    for window in app.topLevelWidgets():
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.setStyleSheet("")
