"""The chair before the screen: who sits there works one case."""

from PySide6.QtCore import Qt

from desktop_app.core.ids import CaseId
from desktop_app.core.security.roles import Role
from desktop_app.core.services.sample.people import Firm
from desktop_app.core.services.views import CaseView
from desktop_app.ui.screens.case.screen import CaseScreen
from desktop_app.ui.screens.new_applicant.dialog import NewApplicantDialog
from desktop_app.ui.tour.answering import Answering, Known
from desktop_app.ui.tour.camera import Camera
from desktop_app.ui.tour.clock import beats
from desktop_app.ui.tour.hands import ALT, CTRL, Hands
from desktop_app.ui.tour.office import TourOffice
from desktop_app.ui.widgets.clock_face import ClockMode

SIZE = (1286, 670)
"""The window of a counter PC less its rail and its status bar."""


class Seat:
    """One person after the other sits down; each sees the case anew."""

    def __init__(self, office: TourOffice, hands: Hands, camera: Camera) -> None:
        self._office = office
        self._hands = hands
        self._camera = camera
        self._screen: CaseScreen | None = None
        self.case = CaseId("")

    @property
    def view(self) -> CaseView:
        """Return the case as it is now."""
        return self._office.house.reading.case(self.case)

    @property
    def screen(self) -> CaseScreen:
        """Return the case's screen; somebody sits before it."""
        if self._screen is None:
            raise LookupError("nobody sits here")
        return self._screen

    def receive(self, at: int, firm: Firm) -> None:
        """Open a case by 'Pemohon baru', the services counted from 1."""
        dialog = NewApplicantDialog(self._office.desk(Role.HELP_DESK))
        opened: list[str] = []
        dialog.opened.connect(opened.append)
        dialog.show()
        dialog.activateWindow()
        self._hands.settle()
        self._hands.press(Qt.Key(Qt.Key.Key_0.value + at), ALT)
        for text in (firm.owner.nik, firm.owner.name, firm.owner.phone, firm.name):
            self._hands.replace(text)
            self._hands.press(Qt.Key.Key_Return)
        self._camera.take(dialog, "pemohon-baru")
        self._hands.press(Qt.Key.Key_Return, CTRL)
        self.case = CaseId(opened[0])
        dialog.deleteLater()

    def sit(self, role: Role) -> None:
        """Let somebody of this role open the case."""
        self.leave()
        self._screen = CaseScreen(self._office.desk(role), self.case)
        self._screen.resize(*SIZE)
        self._screen.show()
        self._screen.activateWindow()
        self._screen.open()
        self._hands.settle()

    def leave(self) -> None:
        """Get up; what is half-typed is kept."""
        if self._screen is not None:
            self._screen.leave()
            self._hands.settle()
            self._screen.close()
            self._screen.deleteLater()
            self._screen = None

    def start_clock(self) -> None:
        """Press F9 unless the clock of the step runs already."""
        if self.screen.pane.wizard.page_now.clock.mode is not ClockMode.RUNNING:
            self._hands.press(Qt.Key.Key_F9)

    def work(self, minutes: float) -> None:
        """Let minutes of work go by, the program beating."""
        for seconds in beats(minutes):
            self._office.clock.pass_seconds(seconds)
            self._office.house.clockwork.beat()

    def pause(self, reason: int, minutes: float) -> None:
        """Pause by F9 and a number key, then go on by F9."""
        self._hands.press(Qt.Key.Key_F9)
        self._hands.press(Qt.Key(Qt.Key.Key_0.value + reason))
        self._office.clock.pass_seconds(minutes * 60)
        self.show("dijeda")
        self._hands.press(Qt.Key.Key_F9)

    def answer(self, known: Known) -> int:
        """Close every gap of the page by keyboard."""
        return Answering(self._hands, self.screen, known).close_gaps()

    def show(self, what: str) -> None:
        """Take a picture of the page."""
        self.screen.pane.tick()
        self._hands.settle()
        brain = self.screen.pane.wizard.brain
        again = f"-putaran-{brain.round}" if brain.round > 1 else ""
        self._camera.take(self.screen, f"langkah-{brain.number}{again}-{what}")

    def finish(self) -> None:
        """Press Ctrl Enter; a question that comes up is answered by Enter."""
        self._hands.press(Qt.Key.Key_Return, CTRL)
        dialog = self.screen.pane.actor.dialog
        if dialog is not None:
            self._hands.settle()
            self._camera.take(dialog, "pertanyaan")
            self._hands.press(Qt.Key.Key_Return)

    def issue(self, kind: str) -> None:
        """Press the button that numbers a paper."""
        if not self.screen.pane.wizard.page_now.focus_gap(kind):
            raise LookupError("this page prints nothing")
        self._hands.press(Qt.Key.Key_Space)

    def act_on_banner(self) -> None:
        """Press the button of the banner over the page."""
        button = self.screen.pane.wizard.page_now.banner.action
        if button is None:
            raise LookupError("the banner offers nothing")
        button.setFocus()
        self._hands.press(Qt.Key.Key_Space)
