"""Who goes on a visit, what draws its pages, and what stays behind."""

from msgspec import Struct

from desktop_app.core.cases.state import CaseState
from desktop_app.core.clock import office_day
from desktop_app.core.office.state import OfficeState
from desktop_app.core.preview.converters import INSTALL
from desktop_app.core.services.carried import Check, lacking, ok, unknown
from desktop_app.core.services.light import Light
from desktop_app.core.wording.dates import long_date

FEWEST = 2
"""Officers who usually sign a BAP."""


class Member(Struct, frozen=True):
    """An officer as the BAP will print them; without a NIP it is empty."""

    name: str
    nip: str


def crew(state: CaseState, office: OfficeState) -> tuple[Member, ...]:
    """Return the officers written down for the round, else those who are sent."""
    rows = state.answers().get("officers")
    if isinstance(rows, tuple) and rows:
        return tuple([Member(_cell(row.get("name")), _cell(row.get("nip"))) for row in rows])
    visit = state.visit()
    sent = [office.person(one) for one in visit.members] if visit is not None else []
    return tuple([Member(one.name, one.nip) for one in sent if one is not None])


def enough(members: tuple[Member, ...]) -> Check:
    """Look whether as many go as usually sign."""
    count = len(members)
    if count < FEWEST:
        told = f"{count or 'Belum ada'} petugas; BAP biasanya ditandatangani {FEWEST} petugas."
        return lacking("Jumlah petugas", told, "Tambah petugas lewat Ubah rencana.")
    return ok("Jumlah petugas", f"{count} petugas menandatangani BAP.")


def numbered(members: tuple[Member, ...]) -> Check:
    """Look whether the BAP can print the NIP of everybody."""
    bare = [member.name for member in members if not member.nip]
    if bare:
        told = f"Tanpa NIP: {', '.join(bare)}. BAP mencetak namanya saja."
        return lacking("NIP petugas", told, "Lengkapi di Atur, Petugas, sebelum berangkat.")
    if not members:
        return lacking("NIP petugas", "Belum ada petugas.", "Rencanakan kunjungannya dulu.")
    return ok("NIP petugas", "Semua petugas mempunyai NIP.")


def pages(converter: str) -> Check:
    """Look whether this computer can show the BAP page by page before it is signed."""
    if not converter:
        told = "Belum ada: BAP hanya tampil sebagai teks sebelum ditandatangani."
        return lacking("Pratinjau halaman", told, INSTALL)
    return ok("Pratinjau halaman", f"{converter} terpasang.")


def _cell(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def met(light: Light) -> Check:
    """Say when a hub or a stick was last met, and what would stay behind."""
    if light.met is None:
        return unknown("Sinkron", "Komputer ini belum pernah bertemu hub atau stik.")
    told = f"Terakhir bertemu {light.place} {long_date(office_day(light.met))}"
    if light.is_clear:
        return ok("Sinkron", f"{told}; semua di sini juga ada di sana.")
    left = f"{told}; {light.changes} perubahan sejak itu hanya di sini."
    return lacking("Sinkron", left, "Sinkronkan dulu di Sinkron.")
