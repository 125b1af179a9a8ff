"""The office of the tour: a house in a passing folder, invented staff."""

import secrets
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.core import paths
from desktop_app.core.bootstrap import House, open_house
from desktop_app.core.ids import StaffId
from desktop_app.core.security.roles import Role
from desktop_app.core.security.session import Session
from desktop_app.core.security.vault import KEY_BYTES, FileVault
from desktop_app.core.services.people import NewStaff
from desktop_app.core.sop.values.references import load_references
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.tour.clock import TourClock
from desktop_app.ui.wizard.desk import Desk

AGENCY = "Dinas Perindustrian (contoh)"
STAFF = (
    NewStaff("Rina Wulandari (contoh)", "199203032018012003", Role.HELP_DESK),
    NewStaff("Bagus Setiawan (contoh)", "198704042011011004", Role.BUREAU, "Penata, III/c"),
    NewStaff(
        "Nur Aini (contoh)",
        "198501012010012001",
        Role.TEAM,
        "Penata, III/c",
        "Ketua Tim Teknis",
        AGENCY,
    ),
    NewStaff(
        "Dwi Hartanto (contoh)",
        "198802022015011002",
        Role.TEAM,
        "Penata, III/c",
        "Anggota Tim Teknis",
        AGENCY,
    ),
    NewStaff("Wahyu Kartikasari (contoh)", "197505052000032005", Role.HEAD, "Pembina, IV/a"),
)


@dataclass
class TourOffice:
    """One computer, everybody who sits at it, and its clock."""

    folder: Path
    theme: Theme
    jobs: Jobs
    clock: TourClock = field(default_factory=TourClock)
    opens: Callable[..., House] = open_house
    """How the house is opened; a test may have papers rendered in its own process."""

    def __post_init__(self) -> None:
        self._vault = FileVault(self.folder / "kunci")
        self._vault.put(secrets.token_bytes(KEY_BYTES))
        self.house: House = self._opened()
        self._people = self._register()

    def restart(self) -> None:
        """Close the house as the end of the program does, and open it again."""
        self.house.close()
        self.house = self._opened()

    def leave(self) -> None:
        """Close the house; what it left in the account goes too: its data pass as well."""
        self.house.close()
        shutil.rmtree(self.house.folders.config, ignore_errors=True)

    def _opened(self) -> House:
        return self.opens(self.folder / "data", clock=self.clock, vault=self._vault)

    def desk(self, role: Role) -> Desk:
        """Sit somebody of this role down at the counter."""
        house = self.house
        person = self._people[role]
        return Desk(
            cases=house.cases,
            drafts=house.drafts,
            reading=house.reading,
            papers=house.papers,
            jobs=self.jobs,
            theme=self.theme,
            references=load_references(paths.resources(), self.clock.today),
            clock=self.clock,
            staff=house.people.staff(),
            who=person,
        )

    def _register(self) -> Mapping[Role, Session]:
        people = self.house.people
        pin = f"{secrets.randbelow(900_000) + 100_000}"
        admin = people.register_first(NewStaff("Siti Mukaromah (contoh)", "", Role.ADMIN), pin)
        for person in STAFF:
            people.register(person, by=admin.staff)
        found: dict[Role, Session] = {}
        for one in people.staff():
            if one.role not in found:
                found[one.role] = self._sit_down(one.id, pin, admin.staff)
        return found

    def _sit_down(self, staff: StaffId, pin: str, admin: StaffId) -> Session:
        people = self.house.people
        people.set_pin(staff, pin, by=admin)
        return people.sign_in(staff, pin)
