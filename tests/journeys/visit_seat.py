"""Field mode before a member of the team, on a real house, calls inline."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.core.cases.signers import signers
from desktop_app.core.cases.state import CaseState
from desktop_app.core.services.preview import Preview
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.screens.visit.camera_app import CameraApp
from desktop_app.ui.screens.visit.doors import PreviewDoor, VisitDesk
from desktop_app.ui.screens.visit.screen import VisitScreen
from desktop_app.ui.screens.visit.tabs import Tab
from desktop_app.ui.theme.palette import ThemeName
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.tour.hands import ALT, CTRL, Hands
from tests.journeys.counter import Counter
from tests.journeys.seats import lose_power, sit_down
from tests.journeys.wizard_seat import application, desk

SIZE = (1366, 728)


class KeptSight:
    """The look of field mode, kept as long as the test."""

    def __init__(self, app: QApplication, theme: Theme) -> None:
        self._app, self._theme = app, theme
        self.is_outdoor = False
        self.text_step = 0

    def show_outdoor(self, *, on: bool) -> None:
        self.is_outdoor = on
        self._theme.apply(self._app, ThemeName.LUAR if on else ThemeName.TERANG)

    def use_usual(self) -> None:
        self._theme.apply(self._app, ThemeName.TERANG)

    def keep_text_step(self, step: int) -> None:
        self.text_step = step


class VisitSeat:
    """Whoever sits here presses keys and draws; the counter sees what came of it."""

    def __init__(
        self,
        theme: Theme,
        counter: Counter,
        preview: PreviewDoor | None = None,
        camera: CameraApp | None = None,
    ) -> None:
        self.counter = counter
        self.jobs = Jobs(inline=True)
        house = counter.house
        self.sight = KeptSight(application(), theme)
        self.desk = VisitDesk(
            desk(theme, counter, counter.team, self.jobs),
            house.visits,
            house.signing,
            preview or Preview(counter.folder / "pages", find=lambda: None),
            self.sight,
            camera,
        )
        self.screen = VisitScreen(self.desk, counter.case)
        self.hands = Hands(application(), self.jobs)

    def open(self, size: tuple[int, int] = SIZE) -> None:
        """Show the visit."""
        sit_down(self.screen, self.hands, size)

    def close(self) -> None:
        """Get up without leaving, as a cut of power does."""
        lose_power(self.screen, self.screen.work.keeper, self.jobs)

    @property
    def state(self) -> CaseState:
        return self.counter.state

    def opens(self, at: int) -> None:
        """Open a tab by Alt and its place."""
        self.hands.press(Qt.Key(Qt.Key.Key_0.value + at), ALT)

    def goes_on(self) -> None:
        """Press what the foot offers."""
        self.hands.press(Qt.Key.Key_Return, CTRL)

    def judges_all(self, *faults: str) -> None:
        """Answer every point by letter; faults get a note."""
        self.screen.body.open_tab(Tab.FINDINGS)
        self.screen.body.findings.take_focus()
        for line in self.screen.body.findings.points.rows:
            line.take_focus()
            if line.key in faults:
                self.hands.press(Qt.Key.Key_T)
                self.hands.write(f"{line.key} belum ada")
            else:
                self.hands.press(Qt.Key.Key_S)

    def signs(self) -> None:
        """Let whoever is next draw a line and keep it."""
        card = next(one for one in self.screen.body.signing.cards if one.pad.isVisible())
        draw(card.pad)
        self.hands.press(Qt.Key.Key_Return)

    def all_sign(self) -> None:
        """Let everybody sign in turn."""
        for _ in signers(self.state, self.screen.work.brain.round):
            self.signs()


def draw(pad: QWidget) -> None:
    """Draw a wave with the mouse and leave the focus on the pad."""
    middle = pad.height() // 2
    points = [QPoint(pad.width() // 2 - 60 + at * 12, middle + (-1) ** at * 18) for at in range(10)]
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(pad, point)
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=points[-1])
    pad.setFocus()
