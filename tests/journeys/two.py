"""Two computers of one office with real stores, and a stick between them."""

from copy import copy
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.core import bootstrap
from desktop_app.core.bootstrap import House
from desktop_app.core.documents import job
from desktop_app.core.ids import StaffId
from desktop_app.core.services.enrolment import Invited, Joined
from desktop_app.core.services.sync import Met, Way
from desktop_app.core.sync.exchange import at_once
from tests.journeys.counter import PIN, Counter, FakeClock, FakeVault


def invited(counter: Counter, folder: Path, name: str = "Laptop lapangan") -> tuple[Path, Invited]:
    """Let the first computer write a file for a second one."""
    counter.house.people.set_pin(counter.admin, PIN, by=counter.admin)
    found = counter.house.enrolment.invite(name, by=counter.admin)
    file = folder / f"{found.tag}.loket-daftar"
    file.write_bytes(found.content)
    return file, found


@dataclass
class Laptop:
    """A second computer, empty until it joins."""

    folder: Path
    clock: FakeClock
    vault: FakeVault = field(default_factory=FakeVault)

    def __post_init__(self) -> None:
        self.house = self.opened()

    def opened(self) -> House:
        """Return the house of this computer."""
        return bootstrap.open_house(
            self.folder, clock=self.clock, vault=self.vault, press=job.render
        )

    def joins(self, counter: Counter, folder: Path) -> Joined:
        """Take an invitation from the first computer."""
        file, found = invited(counter, folder)
        return self.house.enrolment.join(file, found.code)

    def switched_off_and_on(self) -> None:
        """Close the program and start it again."""
        self.house.close()
        self.house = self.opened()


def meets(house: House, stick: Path, by: StaffId) -> Met:
    """Take from the stick and leave on it."""
    return house.sync.stick(stick, Way(at_once), by=by)


def together(counter: Counter, laptop: Laptop, stick: Path) -> None:
    """Carry the stick from the desk to the laptop, back, and once more."""
    for house in (counter.house, laptop.house, counter.house):
        meets(house, stick, counter.admin)


def seat_at(counter: Counter, laptop: Laptop) -> Counter:
    """Let the same people sit at the laptop."""
    seat = copy(counter)
    seat.house = laptop.house
    return seat
