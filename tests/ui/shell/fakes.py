"""A house of a few people and one running clock, for tests of the window."""

from datetime import datetime
from pathlib import Path

from desktop_app.core.cases.commands import Command, PauseWork
from desktop_app.core.changes import Changes
from desktop_app.core.errors import BadInput, Refused
from desktop_app.core.ids import CaseId, FactId, SessionId, StaffId
from desktop_app.core.security.roles import Role
from desktop_app.core.security.session import Session
from desktop_app.core.services.clockwork import Beat, RunningClock
from desktop_app.core.services.enrolment import Joined
from desktop_app.core.services.light import Light
from desktop_app.core.services.people import NewStaff, StaffView
from tests.ui.worklist.sample_rows import NOW

PIN = "246802"
JOIN_CODE = "00000 11111 22222"
CODE = "-".join(f"{place:02}ABC" for place in range(1, 14))


def person(staff: str, name: str, role: Role, agency: str = "") -> StaffView:
    """Return somebody who may sign in."""
    return StaffView(StaffId(staff), name, "", role, "", "", agency, True, None)


PEOPLE = (
    person("rina", "Rina Wulandari", Role.HELP_DESK),
    person("agus", "Agus Setiyawan", Role.HELP_DESK),
    person("siti", "Siti Mukaromah, S.E.", Role.BUREAU),
    person("dwi", "Dwi Hartanto, S.T.", Role.TEAM, "Dinas Perindustrian"),
    person("nur", "Nur Aini, S.T.", Role.TEAM, "Dinas Perindustrian"),
    person("wahyu", "Ir. Wahyu Kartikasari, M.Si.", Role.HEAD),
)


class FakePeople:
    """Knows one PIN for everybody."""

    def __init__(self, people: tuple[StaffView, ...] = PEOPLE) -> None:
        self.people = people
        self.wrong = 0

    def is_first_start(self) -> bool:
        return not self.people

    def staff(self) -> tuple[StaffView, ...]:
        return self.people

    def sign_in(self, staff: StaffId, pin: str) -> Session:
        if pin != PIN:
            self.wrong += 1
            left = 5 - self.wrong
            raise Refused(f"PIN belum cocok. Sisa {left} percobaan sebelum dikunci 5 menit.")
        found = next(one for one in self.people if one.id == staff)
        return _session(found.id, found.name, found.role, NOW)

    def register_first(self, person: NewStaff, pin: str) -> Session:
        self.people = (_seen(person),)
        return _session(StaffId("first"), person.name, person.role, NOW)


class FakeClockwork:
    """Runs one clock, or none."""

    def __init__(self) -> None:
        self.clock: RunningClock | None = None
        self.beats = 0
        self.recovered = 0
        self.notice = ""

    def start(self) -> None:
        self.clock = RunningClock(
            CaseId("c"), 4, 1, SessionId("s"), StaffId("rina"), NOW, seconds=125
        )

    def running(self) -> RunningClock | None:
        return self.clock

    def beat(self) -> Beat:
        self.beats += 1
        return Beat(self.clock, None, self.notice)

    def recover(self) -> Changes | None:
        self.recovered += 1
        return None


class FakeCases:
    """Remembers what was done."""

    def __init__(self, clockwork: FakeClockwork) -> None:
        self.done: list[tuple[CaseId, Command, StaffId]] = []
        self._clockwork = clockwork

    def do(
        self, case: CaseId, command: Command, *, seen: tuple[FactId, ...], by: StaffId
    ) -> Changes:
        self.done.append((case, command, by))
        if isinstance(command, PauseWork):
            self._clockwork.clock = None
        return Changes()


class FakeRecovery:
    """Holds a code of thirteen groups."""

    def __init__(self) -> None:
        self.noted: datetime | None = NOW

    def noted_at(self) -> datetime | None:
        return self.noted

    def code(self, pin: str, *, by: StaffId) -> str:
        if pin != PIN:
            raise Refused("PIN belum cocok.")
        return CODE

    def note(self, group: str) -> None:
        if group.upper() != CODE[-5:]:
            raise BadInput("Belum sama dengan kelompok terakhir.", "Ketik lagi.")
        self.noted = NOW


class FakeNotices:
    """Says what it is given until it is put away."""

    def __init__(self) -> None:
        self.sentences: tuple[str, ...] = ()

    def said(self, staff: StaffId | None = None) -> tuple[str, ...]:
        return self.sentences

    def put_away(self, sentence: str) -> None:
        self.sentences = tuple(each for each in self.sentences if each != sentence)


class FakeJoining:
    """Takes one code; the office comes with the stick `kantor.loket-stik`."""

    def __init__(self, people: FakePeople) -> None:
        self.has_joined = False
        self._people = people

    def waits(self) -> bool:
        return self.has_joined and not self._people.people

    def join(self, file: Path, code: str) -> Joined:
        if code != JOIN_CODE:
            raise BadInput("Kode itu tidak membuka berkas pendaftaran ini.")
        self.has_joined = True
        return Joined("Dinas Contoh", "B", has_hub=False, file_is_gone=True)

    def from_stick(self, file: Path) -> bool:
        if file.name == "kantor.loket-stik":
            self._people.people = PEOPLE
        return not self.waits()

    def from_hub(self) -> bool:
        raise Refused("Kantor ini belum memakai hub.")


class FakeDisputes:
    """Says how many people disagree."""

    def __init__(self) -> None:
        self.waiting = 0

    def count(self) -> int:
        return self.waiting


class FakeSync:
    """Says that one fact is only here."""

    def __init__(self) -> None:
        self.found = Light(1, 0, 0, NOW, None, "")

    def light(self) -> Light:
        return self.found


class FakeHouse:
    """The parts the window itself asks."""

    def __init__(self, people: tuple[StaffView, ...] = PEOPLE) -> None:
        self.people = FakePeople(people)
        self.clockwork = FakeClockwork()
        self.cases = FakeCases(self.clockwork)
        self.recovery = FakeRecovery()
        self.joining = FakeJoining(self.people)
        self.notices = FakeNotices()
        self.disputes = FakeDisputes()
        self.sync = FakeSync()
        self.closed = 0

    def close(self) -> None:
        self.closed += 1


def _seen(new: NewStaff) -> StaffView:
    return person("first", new.name, new.role)


def _session(staff: StaffId, name: str, role: Role, at: datetime) -> Session:
    return Session(staff, name, role, at, at)
