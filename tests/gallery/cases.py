"""Pictures of a case: every step, fresh, with gaps shown, filled, paused."""

import random
from dataclasses import dataclass, field
from datetime import timedelta

from PySide6.QtCore import Qt

from desktop_app.core.cases import commands
from desktop_app.core.cases.commands import Command
from desktop_app.core.cases.state import CaseState
from desktop_app.core.clock import office_day
from desktop_app.core.events.vocabulary import PauseReason, Repair, Value
from desktop_app.core.ids import CaseId, FactId
from desktop_app.core.security.roles import Role
from desktop_app.core.services.sample import answers, office
from desktop_app.core.services.sample.people import Firm, firm
from desktop_app.core.sop.model import Procedure
from desktop_app.ui.screens.case.screen import CaseScreen
from desktop_app.ui.tour.hands import ALT
from tests.gallery.booth import Booth

FAULTS = ("waste", "extinguishers")
WISHES = (("waste", "Pisahkan limbah cair dari saluran warga."),
          ("extinguishers", "Pasang satu APAR di ruang produksi."))  # fmt: skip


@dataclass
class Applicant:
    """One applicant, walked through by the services while the camera looks on."""

    booth: Booth
    service: str
    serial: int
    case: CaseId = CaseId("")  # noqa: RUF009 an id is a text
    heads: tuple[FactId, ...] = ()
    firm: Firm = field(init=False)

    def __post_init__(self) -> None:
        self.firm = firm(random.Random(self.serial), 900_000 + self.serial)  # noqa: S311 invented
        given = answers.opening(self.firm, None, office_day(self.booth.clock.now()))
        done = self.booth.house.cases.open(
            commands.OpenCase(self.service, given), by=office.STAFF[Role.HELP_DESK]
        )
        self.case, self.heads = next(iter(done.cases)), done.heads

    @property
    def state(self) -> CaseState:
        return self.booth.house.reading.case(self.case).state

    @property
    def procedure(self) -> Procedure:
        return self.booth.house.reading.case(self.case).procedure

    def does(self, command: Command, role: Role = Role.HELP_DESK) -> None:
        """Give a command, seeing everything."""
        by = office.STAFF[role]
        done = self.booth.house.cases.do(self.case, command, seen=self.state.heads, by=by)
        self.heads = done.heads

    def filled(self, number: int) -> dict[str, Value]:
        """Return what completes a step."""
        step = self.procedure.step(number)
        today = office_day(self.booth.clock.now())
        if number == 6:
            visit = answers.Visit(today, office.OFFICERS)
            return dict(answers.inspection(step, self.firm, visit))
        return dict(answers.page(step, self.firm, self.state.answers(), day=today))

    def issue(self, kind: str, role: Role) -> None:
        """Number and print a paper."""
        papers, seen = self.booth.house.papers, self.state.heads
        papers.issue(self.case, kind, seen=seen, by=office.STAFF[role])

    def passes(self, minutes: int) -> None:
        """Let time go by with the heart beating."""
        for _ in range(minutes):
            self.booth.clock.passes(seconds=59)
            self.booth.house.clockwork.beat()

    def shot(self, name: str) -> None:
        """Open the case anew and take a picture."""
        self.booth.open_case(self.case)
        self.booth.find(CaseScreen).pane.tick()
        self.booth.take(f"{self.service.replace('.', '').lower()}-{name}")


def counter_steps(booth: Booth, one: Applicant) -> None:
    """Show steps 1 to 5."""
    booth.sit(Role.HELP_DESK)
    for number in range(1, 6):
        one.shot(f"langkah-{number}")
        one.does(commands.StartWork(number))
        one.passes(3)
        one.shot(f"langkah-{number}-berjalan")
        booth.press(Qt.Key.Key_F8)
        booth.press(Qt.Key.Key_F8)
        booth.take(f"{_start(one)}-langkah-{number}-kekurangan")
        if number == 1:
            _paused(booth, one)
        one.does(commands.LeavePage(number, one.filled(number)))
        one.shot(f"langkah-{number}-terisi")
        if number == 4:
            _extras(booth, one)
        one.does(commands.CompleteStep(number, one.filled(number), 0))
        one.passes(1)


def visit(booth: Booth, one: Applicant) -> None:
    """Show step 6: fresh, filled, then with points that are not in order."""
    booth.sit(Role.TEAM)
    one.shot("langkah-6")
    one.does(commands.StartWork(6), Role.TEAM)
    one.passes(5)
    one.does(commands.LeavePage(6, one.filled(6)), Role.TEAM)
    one.shot("langkah-6-terisi")
    one.does(commands.LeavePage(6, _found(booth, one)), Role.TEAM)
    one.shot("langkah-6-temuan")


def verdicts(booth: Booth, one: Applicant) -> None:
    """Show Tidak, round 2 of step 5, then Ya, each with its BAP."""
    repairs = tuple(Repair(key, wish, "Foto") for key, wish in WISHES)
    limit = office_day(booth.clock.now()) + timedelta(days=10)
    one.does(
        commands.DecideVerification(
            False, _found(booth, one), repairs=repairs, repair_by=limit, seconds=0
        ),
        Role.TEAM,
    )
    one.issue("bap", Role.TEAM)
    one.shot("langkah-6-tidak")
    booth.sit(Role.HELP_DESK)
    one.shot("langkah-5-putaran-2")
    one.does(commands.StartWork(5))
    one.does(commands.CompleteStep(5, one.filled(5), 0))
    one.does(commands.StartWork(6), Role.TEAM)
    one.does(
        commands.DecideVerification(True, one.filled(6), seconds=0),
        Role.TEAM,
    )
    booth.sit(Role.TEAM)
    one.shot("langkah-6-ya")
    one.issue("bap", Role.TEAM)
    one.shot("langkah-6-bap-terbit")


def ending(booth: Booth, one: Applicant) -> None:
    """Show validation, printing, hand-over and the finished case."""
    booth.sit(Role.HEAD)
    one.shot("langkah-7")
    one.does(commands.StartWork(7), Role.HEAD)
    one.passes(1)
    one.shot("langkah-7-berjalan")
    one.does(commands.RecordValidation(0), Role.HEAD)
    booth.sit(Role.BUREAU)
    one.shot("langkah-8")
    one.does(commands.StartWork(8), Role.BUREAU)
    one.issue("sk", Role.BUREAU)
    one.shot("langkah-8-sk-terbit")
    one.does(commands.HandOver(one.firm.owner.name, "Pemohon sendiri", None, 0), Role.BUREAU)
    one.shot("selesai")
    booth.find(CaseScreen).show_history()
    booth.take(f"{_start(one)}-riwayat")
    booth.press(Qt.Key.Key_Escape)
    booth.find(CaseScreen).bar.menu.click()
    booth.take(f"{_start(one)}-menu-selesai")
    booth.press(Qt.Key.Key_Escape)
    booth.press(Qt.Key.Key_Left, ALT)
    booth.take(f"{_start(one)}-langkah-7-hanya-baca")


def _found(booth: Booth, one: Applicant) -> dict[str, Value]:
    today = office_day(booth.clock.now())
    visited = answers.Visit(today, office.OFFICERS, FAULTS)
    return answers.inspection(one.procedure.step(6), one.firm, visited)


def _paused(booth: Booth, one: Applicant) -> None:
    booth.press(Qt.Key.Key_F9)
    booth.take(f"{_start(one)}-langkah-1-alasan-jeda")
    booth.press(Qt.Key.Key_Escape)
    one.does(commands.PauseWork(180, PauseReason.APPLICANT))
    booth.clock.passes(minutes=2)
    one.shot("langkah-1-dijeda")
    one.does(commands.StartWork(1))


def _extras(booth: Booth, one: Applicant) -> None:
    booth.press(Qt.Key.Key_F6)
    booth.take(f"{_start(one)}-panel-salin")
    booth.find(CaseScreen).pane.copies.toggle()


def _start(one: Applicant) -> str:
    return one.service.replace(".", "").lower()
