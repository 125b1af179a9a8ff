"""A counter for journeys: fake clock, real store, invented people."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from desktop_app.core import bootstrap
from desktop_app.core.bootstrap import House
from desktop_app.core.cases import commands
from desktop_app.core.cases.state import CaseState
from desktop_app.core.changes import Changes
from desktop_app.core.clock import KUDUS
from desktop_app.core.documents import job
from desktop_app.core.documents.render import Render
from desktop_app.core.events.vocabulary import Repair
from desktop_app.core.ids import CaseId, FactId, StaffId
from desktop_app.core.security.roles import Role
from desktop_app.core.services.people import NewStaff
from desktop_app.core.services.sample import answers
from desktop_app.core.services.sample.office import HEAD_NIP
from desktop_app.core.services.sample.people import Firm, firm
from desktop_app.core.services.views import CaseView
from desktop_app.core.sop.model import Procedure

PIN = "280764"
MONDAY = date(2026, 11, 23)
OFFICERS = (
    {
        "name": "Nur Aini (contoh)",
        "nip": "198501012010012001",
        "rank": "Penata, III/c",
        "post": "Ketua Tim Teknis",
        "agency": "Dinas Perindustrian (contoh)",
    },
    {
        "name": "Dwi Hartanto (contoh)",
        "nip": "198802022015011002",
        "rank": "Penata, III/c",
        "post": "Anggota Tim Teknis",
        "agency": "Dinas Perindustrian (contoh)",
    },
)


class FakeClock:
    """An office clock that only moves when the story says so."""

    def __init__(self, day: date = MONDAY, hour: int = 8, minute: int = 0) -> None:
        self._now = at(day, hour, minute)
        self._ticks = 1000.0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._ticks

    def passes(self, *, minutes: float = 0, seconds: float = 0) -> None:
        """Let time go by while the program runs."""
        length = minutes * 60 + seconds
        self._now += timedelta(seconds=length)
        self._ticks += length

    def goes_to(self, day: date, hour: int = 9, minute: int = 0) -> None:
        """Let days go by; forwards or, for a broken clock, backwards."""
        then = at(day, hour, minute)
        self._ticks += max((then - self._now).total_seconds(), 0)
        self._now = then

    def is_set_back(self, **by: float) -> None:
        """Let somebody turn the wall clock; the monotonic one goes on."""
        self._now -= timedelta(**by)


@dataclass
class FakeVault:
    """A key ring in memory."""

    key: bytes | None = None
    warning: str = ""

    def get(self) -> bytes | None:
        return self.key

    def put(self, key: bytes) -> None:
        self.key = key


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """Return an instant on the office's wall clock."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=KUDUS).astimezone(UTC)


@dataclass
class Counter:
    """A house, the people who sit in it, and the case they work on."""

    folder: Path
    clock: FakeClock = field(default_factory=FakeClock)
    vault: FakeVault = field(default_factory=FakeVault)
    press: Render = job.render
    firm: Firm = field(default_factory=lambda: firm(Random(7), 7))  # noqa: S311 - an invented business, not a secret

    def __post_init__(self) -> None:
        self.house = self.opened()
        self.admin = self.house.people.register_first(
            NewStaff("Siti Mukaromah (contoh)", "", Role.ADMIN), PIN
        ).staff
        self.rina = self.hired("Rina Wulandari (contoh)", Role.HELP_DESK)
        self.bureau = self.hired("Bagus Setiawan (contoh)", Role.BUREAU)
        self.team = self.hired("Nur Aini (contoh)", Role.TEAM)
        self.head = self.hired(
            "Wahyu Kartikasari (contoh)", Role.HEAD, HEAD_NIP, "Pembina Utama Muda (contoh)"
        )
        self.case = CaseId("")
        self.heads: tuple[FactId, ...] = ()
        self.procedure: Procedure = self.house.reading.procedures()[0]

    def opened(self, *, writable: bool = True) -> House:
        """Return the house as the program opens it, or as the console does beside it."""
        return bootstrap.open_house(
            self.folder, clock=self.clock, vault=self.vault, press=self.press, writable=writable
        )

    def hired(self, name: str, role: Role, nip: str = "", rank: str = "") -> StaffId:
        """Register a member of staff; PINs are slow on purpose and given where needed."""
        self.house.people.register(NewStaff(name, nip, role, rank), by=self.admin)
        return next(person.id for person in self.house.people.staff() if person.name == name)

    def switched_off_and_on(self) -> None:
        """Close the program and start it again."""
        self.house.close()
        self.house = self.opened()

    # What the people do.

    def receives(self, number: str) -> None:
        """Press 'Pemohon baru' and choose the SOP."""
        given = answers.opening(self.firm, None, self.today)
        changes = self.house.cases.open(commands.OpenCase(number, given), by=self.rina)
        (self.case,) = changes.cases
        self.heads = changes.heads
        self.procedure = self.house.reading.case(self.case).procedure

    def does(self, command: commands.Command, by: StaffId | None = None) -> Changes:
        """Give a command with what the screen shows."""
        changes = self.house.cases.do(self.case, command, seen=self.heads, by=by or self.rina)
        self.heads = changes.heads
        return changes

    def works_through(self, *steps: int, minutes: float = 4) -> None:
        """Do steps of the counter, each with its clock."""
        for number in steps:
            self.does(commands.StartWork(number))
            self.passes(minutes)
            step = self.procedure.step(number)
            page = answers.page(step, self.firm, self.state.answers(), day=self.today)
            self.does(commands.CompleteStep(number, page, 0))

    def passes(self, minutes: float) -> None:
        """Let time go by with the heartbeat of a running program."""
        for _ in range(int(minutes * 60) // 60):
            self.clock.passes(seconds=60)
            self.house.clockwork.beat()
        self.clock.passes(seconds=minutes * 60 % 60)

    def visits(self, *faults: str, repair_by: date | None = None) -> None:
        """Inspect the place; with faults the team says Tidak."""
        self.does(commands.StartWork(6), self.team)
        self.passes(90)
        visit = answers.Visit(self.today, OFFICERS, faults)
        page = answers.inspection(self.procedure.step(6), self.firm, visit)
        repairs = tuple(Repair(key, f"Perbaiki {key}", "Foto") for key in faults)
        self.does(
            commands.DecideVerification(not faults, page, repairs=repairs, repair_by=repair_by),
            self.team,
        )

    def issues(self, kind: str, by: StaffId | None = None) -> None:
        """Number and print a paper."""
        changes = self.house.papers.issue(self.case, kind, seen=self.heads, by=by or self.bureau)
        self.heads = changes.heads

    def reaches_the_team(self) -> None:
        """Go through steps 1 to 5 on a Monday, so that the file is complete."""
        self.works_through(1, 2, 3, 4, 5)

    def is_sent_back_once(self) -> None:
        """Step 6 says Tidak on 3 December, the applicant mends on the tenth, then Ya."""
        self.clock.goes_to(date(2026, 12, 3), 10)
        self.visits("waste", "extinguishers", repair_by=date(2026, 12, 14))
        self.issues("bap", self.team)
        self.clock.goes_to(date(2026, 12, 10), 9)
        self.works_through(5, minutes=12)
        self.clock.goes_to(date(2026, 12, 15), 9)
        self.visits()
        self.issues("bap", self.team)

    def is_validated_and_handed_over(self) -> None:
        """Steps 7 and 8 on the next morning."""
        self.clock.goes_to(date(2026, 12, 16), 8, 30)
        self.does(commands.StartWork(7), self.head)
        self.passes(2)
        self.does(commands.RecordValidation(), self.head)
        self.does(commands.StartWork(8), self.bureau)
        self.issues("sk")
        self.does(commands.HandOver(self.firm.owner.name, "Pemohon sendiri"), self.bureau)

    # What can be seen.

    @property
    def today(self) -> date:
        """Return the office's day."""
        return self.clock.now().astimezone(KUDUS).date()

    @property
    def view(self) -> CaseView:
        """Return the case screen."""
        return self.house.reading.case(self.case)

    @property
    def state(self) -> CaseState:
        """Return the case as folded for the screen."""
        return self.view.state

    @property
    def told(self) -> list[str]:
        """Return the history in words."""
        return [line.text for line in self.view.history]
