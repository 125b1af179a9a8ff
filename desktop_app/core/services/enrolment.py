"""How a computer joins an office: by a file and a spoken code."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import chain
from pathlib import Path

from msgspec import Struct

from desktop_app.core.changes import Changes
from desktop_app.core.errors import BadInput, Refused
from desktop_app.core.events import signatures
from desktop_app.core.events.envelope import Fact
from desktop_app.core.ids import OFFICE, DeviceId, StaffId
from desktop_app.core.office import identity
from desktop_app.core.office.commands import EnrolDevice, RevokeDevice
from desktop_app.core.office.decide import decide_office
from desktop_app.core.office.state import OfficeState
from desktop_app.core.security import device, recovery, spoken
from desktop_app.core.security.device import Identity
from desktop_app.core.security.roles import Act
from desktop_app.core.services import permissions
from desktop_app.core.services.devicekeys import DeviceKeys, new_keys, vouched
from desktop_app.core.services.granting import Granting
from desktop_app.core.services.people import FIRST_COMPUTER, People
from desktop_app.core.services.rules import FIRST_TAG
from desktop_app.core.sync import invitation, trust
from desktop_app.core.sync.invitation import HubAccess, Invitation
from desktop_app.core.sync.ledger import Keys

LASTS = timedelta(days=3)
SUFFIX = ".loket-daftar"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LARGEST = 1024 * 1024


class Invited(Struct, frozen=True):
    """A file for one new computer, and the code to say to whoever sits there."""

    content: bytes
    code: str
    tag: str
    device: DeviceId
    expires: datetime
    changes: Changes


class Joined(Struct, frozen=True):
    """What this computer belongs to now."""

    office_name: str
    tag: str
    has_hub: bool
    file_is_gone: bool
    """False where the used file could not be deleted; somebody has to."""


class Enrolment(Struct, frozen=True):
    """Takes computers in and sends them away; for the writer lane."""

    people: People
    keys: DeviceKeys
    granting: Granting
    keep_mark: Callable[[], None]

    @property
    def device(self) -> DeviceId:
        """Return which computer this is."""
        return self.people.casework.journal.identity.device

    def is_joined(self) -> bool:
        """Return whether this computer has keys that its office vouches for."""
        return self.keys.own(self.device) is not None

    def waits_for_office(self) -> bool:
        """Return whether it joined, but nothing of its office has come yet."""
        return self.is_joined() and not self._state().acting()

    def holds_office_key(self) -> bool:
        """Return whether this computer may take others in."""
        return self.keys.office_secret() is not None

    def settle(self, *, by: StaffId) -> Changes:
        """Make the keys of an office that was founded before there were any."""
        secret = self.keys.office_secret()
        is_nothing = not self._state().acting()
        if is_nothing or (self.is_joined() and secret is None):
            return Changes()
        if secret is None and not self.granting.may():
            raise _no_key()
        facts = self._first_facts()
        return self._record(facts, by) if facts else Changes()

    def invite(
        self, name: str, *, by: StaffId, hub: Callable[[DeviceId], HubAccess] | None = None
    ) -> Invited:
        """Enrol a new computer; `hub` opens the hub to it before anything is recorded."""
        self._check(by)
        changes = self.settle(by=by)
        secret = self.keys.office_secret()
        if secret is None:
            raise _no_key()
        work, state = self.people.casework, self._state()
        who = Identity(device.new_device(), device.new_epoch())
        tag = _free_tag({each.tag for each in state.devices})
        enrolled = decide_office(EnrolDevice(who.device, tag, name), state)
        keys = new_keys(signatures.public(secret))
        voucher = vouched(secret, who.device, keys)
        access = hub(who.device) if hub is not None else None
        with work.journal.write(by) as page:
            page.record(OFFICE, (*enrolled, voucher), page.heads(OFFICE))
            self.granting.grant_new(page, who)
        known = self.people.pins.get(by)
        written = Invitation(
            office_name=" ".join(identity.text(self._state(), "office.name").split()),
            office=keys.office.hex(),
            device=who.device,
            epoch=who.epoch,
            tag=tag,
            name=name.strip(),
            signing=keys.signing.hex(),
            identity=keys.identity,
            voucher=voucher,
            staff=by,
            pin=known[0] if known else "",
            hub=access,
        )
        code, expires = spoken.new_code(), work.clock.now() + LASTS
        content = invitation.sealed(written, code, expires)
        return Invited(content, code, tag, who.device, expires, changes.joined(page.changes))

    def join(self, file: Path, code: str) -> Joined:
        """Become the computer that a file names; the file is used up and deleted."""
        now = self.people.casework.clock.now()
        found = invitation.opened(_content(file), code, now)
        office = bytes.fromhex(found.office)
        self._check_may_join(office)
        if not trust.is_from(office, found.voucher):
            raise BadInput(
                "Berkas pendaftaran ini tidak dijamin oleh kantornya.", "Minta berkas yang baru."
            )
        self.people.casework.journal.adopt(Identity(found.device, found.epoch))
        self.keep_mark()
        if found.pin:
            self.people.pins.put(found.staff, found.pin)
        if found.hub is not None:
            self.keys.keep_hub(found.hub)
        # Last: whoever has keys has joined; before that the file may be tried again.
        self.keys.keep(found.device, Keys(bytes.fromhex(found.signing), found.identity, office))
        with suppress(OSError):
            file.unlink()
        return Joined(found.office_name, found.tag, found.hub is not None, not file.exists())

    def revoke(self, lost: DeviceId, reason: str, *, by: StaffId) -> Changes:
        """Send a computer away: nothing is encrypted to it any more."""
        self._check(by)
        if lost == self.device:
            raise Refused(
                "Komputer ini tidak bisa mencabut dirinya sendiri.",
                "Jalankan di komputer lain kantor ini.",
            )
        return self._record(decide_office(RevokeDevice(lost, reason), self._state()), by)

    def office_code(self, pin: str, *, by: StaffId) -> str:
        """Return the office's key as a code for paper, to an admin who types their PIN."""
        self._check(by)
        self.people.confirm(by, pin)
        return self.printed()

    def printed(self) -> str:
        """Return the office's key as a code, to whoever may open the store at the console."""
        secret = self.keys.office_secret()
        if secret is None:
            raise _no_key()
        return recovery.code(secret)

    def restore_office(self, typed: str, *, by: StaffId) -> None:
        """Let this computer hold the office's key, the first one being lost."""
        self._check(by)
        secret = recovery.key(typed, recovery.OFFICE)
        office = self.keys.office_public()
        if office is None or signatures.public(secret) != office:
            raise BadInput(
                "Kode itu bukan kunci kantor ini.", "Bandingkan dengan catatan kunci kantor."
            )
        self.keys.keep_office(secret)
        self.granting.hold()

    def _first_facts(self) -> tuple[Fact, ...]:
        own, state = self.device, self._state()
        secret = self.keys.office_secret()
        voucher = self.keys.renewed(own, secret) if secret else self.keys.founded(own)
        known = state.device(own)
        if known is not None and voucher in known.vouchers:
            return ()
        if known is not None:
            return (voucher,)
        tags = {each.tag for each in state.devices}
        tag = _free_tag(tags) if tags else FIRST_TAG
        name = FIRST_COMPUTER if not tags else f"Komputer {tag}"
        return (*decide_office(EnrolDevice(own, tag, name), state), voucher)

    def _check_may_join(self, office: bytes) -> None:
        """Refuse to mix two offices; a copied store may join its own office again."""
        known = self._state()
        same = any(
            trust.is_from(office, voucher) for each in known.devices for voucher in each.vouchers
        )
        empty = not known.facts and self.keys.office_public() in {None, office}
        if not same and not empty:
            raise Refused(
                "Folder data ini sudah berisi kantor lain.",
                "Gabungkan komputer ini dengan folder data yang kosong.",
            )

    def _record(self, facts: tuple[Fact, ...], by: StaffId) -> Changes:
        journal = self.people.casework.journal
        return journal.record(OFFICE, facts, journal.heads(OFFICE), by)

    def _check(self, by: StaffId) -> None:
        permissions.check(self.people.casework.rules.role(by), Act.STAFF)

    def _state(self) -> OfficeState:
        return self.people.casework.rules.state()


def _free_tag(taken: set[str]) -> str:
    pairs = (one + other for one in _LETTERS for other in _LETTERS)
    return next(tag for tag in chain(_LETTERS, pairs) if tag not in taken)


def _content(file: Path) -> bytes:
    try:
        if file.stat().st_size > _LARGEST:
            raise BadInput("Itu bukan berkas pendaftaran.", f"Pilih berkas *{SUFFIX}.")
        return file.read_bytes()
    except OSError as trouble:
        raise BadInput(
            f"{file.name} tidak bisa dibaca.", "Periksa letak berkasnya, lalu pilih lagi."
        ) from trouble


def _no_key() -> Refused:
    return Refused(
        "Kunci kantor tidak ada di komputer ini.",
        "Jalankan di komputer pertama, atau pulihkan dengan kode kunci kantor.",
    )
