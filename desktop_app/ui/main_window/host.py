"""What the rooms may ask of the program that stands around them."""

from typing import Protocol

from PySide6.QtWidgets import QApplication

from desktop_app.core.security.roles import LABELS
from desktop_app.core.settings import Settings
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.main_window.window import MainWindow
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.wizard.sights import Worker


class Host(Protocol):
    """The program that stands around the rooms."""

    app: QApplication
    theme: Theme
    jobs: Jobs
    window: MainWindow
    settings: Settings

    def use_theme(self, wish: str) -> None:
        """Put a look in force by its wish."""
        ...

    def use_settings(self, settings: Settings) -> None:
        """Put the settings of this computer in force."""
        ...


def duty(host: Host, who: Worker) -> str:
    """Write a person's role and the counter of this machine, for the head of a page."""
    return " · ".join(part for part in (LABELS[who.role], host.settings.counter) if part)
