"""An invented office for samples: staff and kop, all marked contoh."""

from collections.abc import Mapping

from desktop_app.core.errors import Refused
from desktop_app.core.events.vocabulary import Answers, Scalar
from desktop_app.core.ids import OFFICE, StaffId
from desktop_app.core.office.commands import (
    ChangeSettings,
    EnrolDevice,
    OfficeCommand,
    RegisterStaff,
)
from desktop_app.core.office.decide import decide_office
from desktop_app.core.security.roles import Role
from desktop_app.core.services.casework import Casework
from desktop_app.core.services.rules import FIRST_TAG
from desktop_app.core.services.sample.people import MARK

STAFF = {
    Role.ADMIN: StaffId("contoh-admin"),
    Role.HELP_DESK: StaffId("contoh-helpdesk"),
    Role.BUREAU: StaffId("contoh-bidang"),
    Role.TEAM: StaffId("contoh-tim"),
    Role.HEAD: StaffId("contoh-kepala"),
}
PIN = "123456"
"""Opens the window of a sample store for each of its staff."""
_NAMES = {
    Role.ADMIN: ("Siti Mukaromah", "Sekretaris"),
    Role.HELP_DESK: ("Rina Wulandari", "Petugas Help Desk"),
    Role.BUREAU: ("Bagus Setiawan", "Kepala Bidang Perizinan"),
    Role.TEAM: ("Nur Aini", "Ketua Tim Teknis"),
    Role.HEAD: ("Wahyu Kartikasari", "Kepala Dinas (contoh)"),
}
HEAD_NIP = "190001011920012001"
"""Nobody's: born in 1900, so that it has a NIP's form and is no person's."""
_RANKS = {Role.HEAD: "Pembina Utama Muda (contoh)"}
_AGENCY = "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu (contoh)"

SETTINGS: Answers = {
    "office.government": "PEMERINTAH KABUPATEN CONTOH",
    "office.name": "DINAS PENANAMAN MODAL DAN\nPELAYANAN TERPADU SATU PINTU (CONTOH)",
    "office.address": "Jalan Contoh Nomor 1, Kudus 59300\nTelepon (0291) 000000",
    "signatory.staff": STAFF[Role.HEAD],
}

OFFICERS: tuple[Mapping[str, Scalar], ...] = (
    {"staff": STAFF[Role.TEAM], "name": f"Nur Aini {MARK}", "nip": "", "rank": "Penata, III/c",
     "post": "Ketua Tim Teknis", "agency": "Dinas Perindustrian (contoh)"},
    {"staff": "", "name": f"Dwi Hartanto {MARK}", "nip": "", "rank": "Penata Muda, III/a",
     "post": "Anggota Tim Teknis", "agency": "Dinas Perindustrian (contoh)"},
)  # fmt: skip


def set_up(work: Casework) -> None:
    """Register the sample office; refused where a real one already is."""
    state = work.rules.state()
    if any(person.id == STAFF[Role.ADMIN] for person in state.staff):
        return
    if state.staff:
        raise Refused(
            "Folder ini sudah berisi data kantor; contoh tidak dicampur dengannya.",
            "Pilih folder kosong dengan --data.",
        )
    journal = work.journal
    commands: list[OfficeCommand] = [
        *(_person(role) for role in STAFF),
        EnrolDevice(journal.identity.device, FIRST_TAG, "Komputer contoh"),
        ChangeSettings(SETTINGS),
    ]
    for command in commands:
        facts = decide_office(command, work.rules.state())
        journal.record(OFFICE, facts, journal.heads(OFFICE), STAFF[Role.ADMIN])


def _person(role: Role) -> RegisterStaff:
    name, post = _NAMES[role]
    return RegisterStaff(
        staff=STAFF[role],
        name=f"{name} {MARK}",
        nip=HEAD_NIP if role is Role.HEAD else "",
        role=role.value,
        rank=_RANKS.get(role, "Penata (contoh)"),
        post=post,
        agency=_AGENCY,
    )
