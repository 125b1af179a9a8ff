"""Commands about the office's hub, for whoever owns its database."""

from argparse import Namespace

from desktop_app.cli import meetings, people, places, rooms, says
from desktop_app.core import paths
from desktop_app.core.bootstrap import House
from desktop_app.core.errors import BadInput, Refused
from desktop_app.core.ids import OFFICE, DeviceId
from desktop_app.core.office import identity
from desktop_app.core.office.fold import fold_office
from desktop_app.core.office.state import OfficeState
from desktop_app.core.sync.hub.admin import Admin, Office
from desktop_app.core.sync.invitation import HubAccess


def init(typed: Namespace) -> int:
    """Make the hub, or bring it up to date, and let this computer in where it has an office."""
    admin = Admin(typed.url)
    ran = admin.build(paths.resources() / "hub")
    joined = False
    if places.is_there(typed):
        with rooms.alone(typed) as house:
            joined = _join(typed, house, admin)
    if typed.json:
        says.answer({"scripts": ran, "joined": joined})
        return 0
    says.lines(f"Hub siap; {ran} langkah dijalankan." if ran else "Hub sudah siap sejak tadi.")
    says.lines(
        "Komputer ini tersambung: loket sync."
        if joined
        else "Komputer ini belum tersambung: jalankan lagi di komputer pemegang kunci kantor."
    )
    return 0


def enroll(typed: Namespace) -> int:
    """Invite a new computer and open the hub to it."""
    admin = Admin(typed.url)
    with meetings.invited(typed) as house:
        _join(typed, house, admin)
        office, name, ca = _office(house), typed.name, _ca(typed)

        def let_in(device: DeviceId) -> HubAccess:
            return admin.enrol(office, device, name, ca)

        found = house.enrolment.invite(name, by=people.admin(house, typed.by), hub=let_in)
    return meetings.handed_out(typed, found)


def revoke(typed: Namespace) -> int:
    """Shut a computer out of the hub; the office's facts are told in Atur."""
    Admin(typed.url).revoke(typed.name, typed.office)
    if typed.json:
        says.answer({"revoked": typed.name})
    else:
        says.lines(
            f"{typed.name} tidak dapat masuk lagi ke hub.",
            "Cabut juga di Atur, agar komputer lain tidak lagi mempercayainya.",
        )
    return 0


def check(typed: Namespace) -> int:
    """List every wall of the hub that does not stand; the first is the fault."""
    found = Admin(typed.url).check()
    if typed.json:
        says.answer(list(found))
    else:
        says.lines(*(found or ["Semua hak di hub seperti seharusnya."]))
    if found:
        raise Refused(found[0], "Jalankan loket hub init, atau cabut hak itu dengan psql.")
    return 0


def skip(typed: Namespace) -> int:
    """Let the hub grant numbers of a register again, behind the last one used."""
    Admin(typed.url).skip(typed.office, typed.register, typed.year, typed.past)
    if typed.json:
        says.answer({"next": typed.past + 1})
    else:
        says.lines(f"Nomor {typed.register} {typed.year} dibagi lagi mulai {typed.past + 1}.")
    return 0


def _join(typed: Namespace, house: House, admin: Admin) -> bool:
    """Let this computer into the hub if it may take others in and is not there yet."""
    keys = house.enrolment.keys
    if keys.hub() is not None:
        return True
    if not house.people.staff() or not house.granting.may():
        return False
    house.enrolment.settle(by=people.admin(house, typed.by))
    own, state = house.granting.casework.journal.identity.device, _state(house)
    known = state.device(own)
    name = known.name if known is not None else own[:8]
    keys.keep_hub(admin.enrol(_office(house), own, name, _ca(typed)))
    return True


def _office(house: House) -> Office:
    public = house.enrolment.keys.office_public()
    if public is None:
        raise Refused(
            "Kantor ini belum punya kunci.", "Jalankan di komputer yang memegang kunci kantor."
        )
    name = " ".join(identity.text(_state(house), identity.NAME).split())
    return Office(public, name or "Kantor tanpa nama")


def _state(house: House) -> OfficeState:
    return fold_office(house.granting.casework.journal.events(OFFICE))


def _ca(typed: Namespace) -> str:
    if typed.ca is None:
        return ""
    try:
        text: str = typed.ca.read_text(encoding="ascii")
    except UnicodeDecodeError:
        text = ""
    if "BEGIN CERTIFICATE" not in text:
        raise BadInput(f"{typed.ca} bukan sertifikat PEM.", "Minta berkas CA dari admin server.")
    return text
