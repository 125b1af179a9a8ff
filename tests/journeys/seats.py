"""What every seat at a screen does: be shown, be left by a power cut."""

from typing import Protocol

from desktop_app.ui.jobs import Jobs
from desktop_app.ui.screens.case.screen import CaseScreen
from desktop_app.ui.screens.visit.screen import VisitScreen
from desktop_app.ui.tour.hands import Hands


class Keeper(Protocol):
    """Whoever keeps what is half-typed."""

    def drop(self) -> None:
        """Forget what was not written yet."""
        ...


def sit_down(screen: CaseScreen | VisitScreen, hands: Hands, size: tuple[int, int]) -> None:
    """Show the screen in the front and wait until it has read."""
    screen.resize(*size)
    screen.show()
    screen.activateWindow()
    hands.until(screen.isActiveWindow)
    screen.open()
    hands.settle()


def lose_power(screen: CaseScreen | VisitScreen, keeper: Keeper, jobs: Jobs) -> None:
    """Get up without leaving the page."""
    keeper.drop()
    screen.close()
    jobs.close()
