"""What the half pages of the counter share."""

from datetime import datetime

from msgspec import Struct

from desktop_app.core.documents.kinds import typography
from desktop_app.core.documents.kinds.asked import lacking
from desktop_app.core.documents.kinds.material import Material
from desktop_app.core.ids import StaffId
from desktop_app.core.sop.model import DayRules
from desktop_app.core.wording.dates import clock_wib, full_date


class Desk(Struct, frozen=True):
    """Fields `loket.…`."""

    nama: str
    telepon: str
    gratis: bool


class Person(Struct, frozen=True):
    """Name and what is written under it; fields `petugas.…`, `penyerah.…`."""

    nama: str
    sebagai: str


class Occasion(Struct, frozen=True):
    """When something happened at the counter, and who was there."""

    at: datetime
    by: StaffId


def desk(material: Material) -> Desk:
    """Return the counter."""
    counter = material.office.counter
    return Desk(counter.desk, counter.phone, counter.is_free)


def clerk(material: Material, post: str, *, with_nip: bool = False) -> Person:
    """Return who stands at the counter; refuses without anybody."""
    who = material.clerk
    if who is None or not who.name:
        raise lacking("Nama petugas loket")
    nip = f"NIP {typography.nip(who.nip)}" if with_nip and who.nip else ""
    return Person(who.name, joined(post, nip))


def joined(*parts: str) -> str:
    """Return what is there, with commas between."""
    return ", ".join(part for part in parts if part)


def moment(material: Material) -> datetime:
    """Return the moment a slip speaks of; refuses without one."""
    if material.at is None:
        raise lacking("Tanggal dan jam")
    return material.at


def day_and_time(instant: datetime) -> str:
    """Write Jumat, 6 November 2026 pukul 10.25 WIB."""
    day = typography.day_glued(full_date(instant.date()))
    return f"{day} pukul {typography.glued(clock_wib(instant))}"


def kind_of_days(rules: DayRules) -> str:
    """Return 'hari kerja' or 'hari kalender'."""
    return "hari kerja" if rules.working_days else "hari kalender"
