"""Blocks of letter numbers, given by the one with the office's key."""

from collections.abc import Iterator

from msgspec import Struct

from desktop_app.core.clock import KUDUS, from_text, office_day, to_text
from desktop_app.core.errors import Refused
from desktop_app.core.events import canonical
from desktop_app.core.ids import OFFICE, DeviceId, StaffId
from desktop_app.core.office import rulebook
from desktop_app.core.office.commands import GrantNumbers
from desktop_app.core.office.decide import decide_office
from desktop_app.core.security.device import Identity
from desktop_app.core.security.roles import Act
from desktop_app.core.services import permissions
from desktop_app.core.services.casework import Casework
from desktop_app.core.services.devicekeys import DeviceKeys
from desktop_app.core.store.journal import Page
from desktop_app.core.store.logbook import Chain, Log

OWN = 1000
"""How many numbers the computer with the office's key gives itself at once."""
OTHERS = 100
"""How many another computer gets: enough for weeks in the field."""
LOW = 30
"""A computer with fewer left gets a new block at the next meeting."""
GAP = 1000
"""Wider than what a computer may have granted after the backup it was set back to."""
_DECEMBER = 12
_HELD = "nomor ditahan sejak"


class Granting(Struct, frozen=True):
    """Only one computer grants, so no number can be granted twice; for the writer lane."""

    casework: Casework
    keys: DeviceKeys
    log: Log

    def may(self) -> bool:
        """Return whether this computer grants: it holds the office's key, or is the only one."""
        if self.keys.office_secret() is not None:
            return True
        devices = self.casework.rules.state().devices
        return not any(device.vouchers for device in devices)

    def hold(self) -> None:
        """Grant nothing until every other computer was heard of, or an admin skips ahead."""
        self.keys.notes.put(_HELD, to_text(self.casework.clock.now()))

    def skip(self, *, by: StaffId) -> None:
        """Go on granting behind a gap so wide that no lost block can lie in it."""
        permissions.check(self.casework.rules.role(by), Act.STAFF)
        with self.casework.journal.write(by) as page:
            for book in self._books():
                self._grant(page, book, self.casework.journal.identity, OWN, GAP)
        self.keys.notes.put(_HELD, "")

    def silent(self) -> tuple[DeviceId, ...]:
        """Return the computers that have to be heard of before numbers are granted again."""
        held = self.keys.notes.get(_HELD)
        if not held:
            return ()
        own, since = self.casework.journal.identity.device, from_text(held).timestamp()
        latest: dict[DeviceId, float] = {}
        for chain in self.log.chains():
            latest[chain[0]] = max(latest.get(chain[0], 0.0), self._last_written(chain))
        others = (d.id for d in self.casework.rules.state().devices if not d.revoked)
        found = tuple(d for d in others if d != own and latest.get(d, 0.0) < since)
        if not found:
            self.keys.notes.put(_HELD, "")
        return found

    def require(self, register: str, year: int) -> None:
        """Refuse where this computer has no number left and another has to grant."""
        if not self.may():
            raise Refused(
                f"Jatah nomor {register} tahun {year} di komputer ini habis.",
                "Sinkronkan dengan komputer pertama kantor; sampai saat itu naskah "
                "tercetak sebagai [KONSEP].",
            )

    def grant_own(self, page: Page, register: str, year: int) -> None:
        """Give this computer a block; Refused where another has to."""
        self.require(register, year)
        if self.silent():
            raise Refused(
                "Komputer ini dipulihkan dari cadangan: nomor belum boleh dijatah.",
                "Temui dulu semua komputer lain, atau admin melompati nomor di Sinkron.",
            )
        self._grant(page, (register, year), self.casework.journal.identity, OWN)

    def grant_others(self, by: StaffId) -> int:
        """Give every other computer that runs low a block; returns how many blocks."""
        if not self.may() or self.silent():
            return 0
        with self.casework.journal.write(by) as page:
            lacking = list(self._lacking())
            for book, identity in lacking:
                self._grant(page, book, identity, OTHERS)
        return len(lacking)

    def grant_new(self, page: Page, identity: Identity) -> None:
        """Give a computer that is being enrolled its first numbers, unless they are held."""
        if self.silent():
            return
        for book in self._books():
            self._grant(page, book, identity, OTHERS)

    def _lacking(self) -> Iterator[tuple[tuple[str, int], Identity]]:
        own = self.casework.journal.identity.device
        others = [d.id for d in self.casework.rules.state().devices if not d.revoked]
        for device in others:
            identity = self._newest(device)
            if device == own or identity is None:
                continue
            for book in self._books():
                if self._left(book, identity) < LOW:
                    yield book, identity

    def _books(self) -> list[tuple[str, int]]:
        """Return which registers of which years: in December those of January too."""
        today = office_day(self.casework.clock.now(), KUDUS)
        years = [today.year, today.year + 1] if today.month == _DECEMBER else [today.year]
        return [(register, year) for register in rulebook.REGISTERS for year in years]

    def _newest(self, device: DeviceId) -> Identity | None:
        """Return the chain a computer writes now, as far as it is known here."""
        written = [chain for chain in self.log.chains() if chain[0] == device]
        if written:
            return Identity(*max(written, key=self._last_written))
        granted = [b for b in self.casework.rules.state().blocks if b.device == device]
        return Identity(device, granted[-1].epoch) if granted else None

    def _last_written(self, chain: Chain) -> float:
        number = self.log.chains()[chain]
        bodies = self.log.between(chain, number - 1, number)
        return max(canonical.read(body).at.timestamp() for body in bodies)

    def _left(self, book: tuple[str, int], identity: Identity) -> int:
        own = (*book, identity.device, identity.epoch)
        blocks = sorted(
            (b.first, b.last)
            for b in self.casework.rules.state().blocks
            if (b.register, b.year, b.device, b.epoch) == own
        )
        begin = self.casework.journal.projecting().next_number(*book, identity)
        if begin is None:
            return 0
        return sum(max(0, last - max(first, begin) + 1) for first, last in blocks)

    def _grant(
        self, page: Page, book: tuple[str, int], identity: Identity, many: int, gap: int = 0
    ) -> None:
        register, year = book
        first = page.granted(register, year) + 1 + gap
        command = GrantNumbers(
            register, year, identity.device, identity.epoch, first, first + many - 1
        )
        facts = decide_office(command, self.casework.rules.state())
        page.record(OFFICE, facts, page.heads(OFFICE))
