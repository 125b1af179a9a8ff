"""Who sits here: staff, PIN, lock."""

import secrets
from datetime import datetime

from msgspec import Struct

from desktop_app.core.changes import Changes
from desktop_app.core.clock import KUDUS, office_time
from desktop_app.core.errors import NotFound, Refused
from desktop_app.core.ids import OFFICE, StaffId
from desktop_app.core.office.commands import (
    EnrolDevice,
    OfficeCommand,
    RegisterStaff,
    ReinstateStaff,
    RevokeStaff,
)
from desktop_app.core.office.decide import Decided, decide_office
from desktop_app.core.office.state import NO_OFFICE, Staff
from desktop_app.core.security import passwords
from desktop_app.core.security.passwords import Attempts
from desktop_app.core.security.roles import Act, Role
from desktop_app.core.security.session import Session
from desktop_app.core.services import permissions
from desktop_app.core.services.casework import Casework
from desktop_app.core.services.devicekeys import DeviceKeys
from desktop_app.core.services.rules import FIRST_TAG
from desktop_app.core.store.local import Pins
from desktop_app.core.wording.dates import clock

FIRST_COMPUTER = "Komputer pertama"


class StaffView(Struct, frozen=True):
    """A member of staff as the sign-in screen and Atur show them."""

    id: StaffId
    name: str
    nip: str
    role: Role
    rank: str
    post: str
    agency: str
    has_pin: bool
    locked_until: datetime | None
    used: datetime | None = None
    """When this person last signed in on this computer."""


class NewStaff(Struct, frozen=True):
    """What is typed of a member of staff."""

    name: str
    nip: str
    role: Role
    rank: str = ""
    post: str = ""
    agency: str = ""


class People(Struct, frozen=True):
    """Staff are office facts; PINs stay on this machine; for the writer lane."""

    casework: Casework
    pins: Pins
    keys: DeviceKeys

    def is_first_start(self) -> bool:
        """Return True while nobody is registered."""
        return not self.casework.rules.state().acting()

    def register_first(self, person: NewStaff, pin: str) -> Session:
        """Register the first person and this computer, and sign the person in."""
        if not self.is_first_start():
            raise Refused("Petugas pertama sudah terdaftar.", "Masuk sebagai admin.")
        if self.keys.office_public() is not None and self.keys.office_secret() is None:
            raise Refused(
                "Komputer ini sudah bergabung dengan sebuah kantor.", "Ambil data kantor itu dulu."
            )
        if person.role is not Role.ADMIN:
            raise Refused("Petugas pertama harus admin.", "Pilih peran Admin.")
        kept = passwords.hashed(pin)
        staff = new_staff()
        journal = self.casework.journal
        device = journal.identity.device
        with journal.write(staff) as page:
            facts = (
                *decide_office(_command(staff, person), NO_OFFICE),
                *decide_office(EnrolDevice(device, FIRST_TAG, FIRST_COMPUTER), NO_OFFICE),
                self.keys.founded(device),
            )
            page.record(OFFICE, facts, page.heads(OFFICE))
        self.pins.put(staff, kept)
        return self._signed_in(staff)

    def staff(self) -> tuple[StaffView, ...]:
        """Return those who may sign in, the latest users of this machine first."""
        used = self.pins.used_at()
        place = {staff: at for at, staff in enumerate(used)}
        acting = self.casework.rules.state().acting()
        ordered = sorted(acting, key=lambda person: place.get(person.id, len(place)))
        return tuple(self._view(person, used.get(person.id)) for person in ordered)

    def sign_in(self, staff: StaffId, pin: str) -> Session:
        """Check the PIN; five wrong ones lock the person here for five minutes."""
        self.confirm(staff, pin)
        return self._signed_in(staff)

    def confirm(self, staff: StaffId, pin: str) -> None:
        """Check the PIN of somebody who signed in already; misses count alike."""
        now = self.casework.clock.now()
        person = self._person(staff)
        known = self.pins.get(staff)
        if known is None:
            raise Refused(f"{person.name} belum punya PIN.", "Minta admin membuatkan PIN di Atur.")
        kept, attempts = known
        until = attempts.locked_until(now)
        if until is not None:
            raise _locked(until)
        if not passwords.fits(kept, pin):
            raise self._missed(staff, attempts, now)
        self.pins.note(staff, Attempts())

    def set_pin(self, staff: StaffId, pin: str, *, by: StaffId) -> None:
        """Give a person a six-digit PIN: their own, or anybody's by an admin."""
        self._person(staff)
        if staff != by:
            permissions.check(self.casework.rules.role(by), Act.STAFF)
        self.pins.put(staff, passwords.hashed(pin))

    def unlock(self, staff: StaffId, *, by: StaffId) -> None:
        """Let a locked person try again at once; admins only."""
        permissions.check(self.casework.rules.role(by), Act.STAFF)
        self._person(staff)
        self.pins.note(staff, Attempts())

    def register(self, person: NewStaff, *, by: StaffId) -> Changes:
        """Add a member of staff; they sign in once an admin gave them a PIN."""
        return self._do(_command(new_staff(), person), by)

    def correct(self, staff: StaffId, person: NewStaff, *, by: StaffId) -> Changes:
        """Put a member of staff's particulars right."""
        self._person(staff)
        return self._do(_command(staff, person), by)

    def revoke(self, staff: StaffId, reason: str, *, by: StaffId) -> Changes:
        """Let a person no longer act; what they did stands."""
        return self._do(RevokeStaff(staff, reason), by)

    def reinstate(self, staff: StaffId, reason: str, *, by: StaffId) -> Changes:
        """Let somebody who was revoked act again."""
        return self._do(ReinstateStaff(staff, reason), by)

    def _do(self, command: OfficeCommand, by: StaffId) -> Changes:
        permissions.check(self.casework.rules.role(by), Act.STAFF)
        facts: Decided = decide_office(command, self.casework.rules.state())
        journal = self.casework.journal
        return journal.record(OFFICE, facts, journal.heads(OFFICE), by) if facts else Changes()

    def _signed_in(self, staff: StaffId) -> Session:
        now, person = self.casework.clock.now(), self._person(staff)
        self.pins.used(staff, now)
        return Session(staff, person.name, Role(person.role), now, now)

    def _missed(self, staff: StaffId, attempts: Attempts, now: datetime) -> Refused:
        after = attempts.missed(now)
        self.pins.note(staff, after)
        until = after.locked_until(now)
        if until is not None:
            return _locked(until)
        return Refused(
            "PIN belum cocok.", f"Sisa {after.left()} percobaan sebelum dikunci 5 menit."
        )

    def _person(self, staff: StaffId) -> Staff:
        person = self.casework.rules.state().person(staff)
        if person is None or person.revoked:
            raise NotFound("Petugas itu tidak terdaftar.", "Pilih nama dari daftar.")
        return person

    def _view(self, person: Staff, used: datetime | None) -> StaffView:
        known = self.pins.get(person.id)
        now = self.casework.clock.now()
        return StaffView(
            id=person.id,
            name=person.name,
            nip=person.nip,
            role=Role(person.role),
            rank=person.rank,
            post=person.post,
            agency=person.agency,
            has_pin=known is not None,
            locked_until=known[1].locked_until(now) if known else None,
            used=used,
        )


def new_staff() -> StaffId:
    """Return an id that nobody has."""
    return StaffId(secrets.token_hex(8))


def _command(staff: StaffId, person: NewStaff) -> RegisterStaff:
    return RegisterStaff(
        staff=staff,
        name=person.name,
        nip=person.nip,
        role=person.role.value,
        rank=person.rank,
        post=person.post,
        agency=person.agency,
    )


def _locked(until: datetime) -> Refused:
    return Refused(
        f"Terkunci sampai {clock(office_time(until, KUDUS))}.", "Admin bisa membuka lebih cepat."
    )
