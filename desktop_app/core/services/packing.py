"""Everything a visit needs, looked at before the team leaves."""

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from msgspec import Struct

from desktop_app.core.cases.decide import decide
from desktop_app.core.cases.licensing import unused_number
from desktop_app.core.cases.visit_commands import PackVisit
from desktop_app.core.changes import Changes
from desktop_app.core.documents import papers
from desktop_app.core.errors import AppError
from desktop_app.core.ids import CaseId, FactId, StaffId, StreamId
from desktop_app.core.office import identity
from desktop_app.core.services import carried, crew, permissions
from desktop_app.core.services.carried import Check, Scans, lacking, ok, unknown
from desktop_app.core.services.casework import Casework, Loaded
from desktop_app.core.services.light import Light
from desktop_app.core.services.numbering import Number, Numbering
from desktop_app.core.services.office import Office
from desktop_app.core.services.power import Battery

BAP = "bap"
ROOM = 1024**3
"""Bytes that photos and papers of a visit need at most."""
LOW = 50
"""Per cent below which a laptop may not last a day outside."""
_REPAIR = timedelta(days=31)
"""A repair date may be set so far ahead: its holidays are counted at the site."""


def free_room(folder: Path) -> int | None:
    """Return the free bytes of the disk a folder lies on, None where it does not answer."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


class Probes(Struct, frozen=True):
    """What only the machine can tell; None: it does not."""

    room: Callable[[], int | None]
    battery: Callable[[], Battery | None]
    converter: Callable[[], str]
    """Name of what makes pages here, empty where nothing does."""
    light: Callable[[], Light]
    """What only this computer has."""


class Bag(Struct, frozen=True):
    """What was looked at, but for the scans, which take long to open."""

    before: tuple[Check, ...]
    scans: Scans
    after: tuple[Check, ...]


class Packed(Struct, frozen=True):
    """What was written, and the number that the BAP of the visit holds from now on."""

    changes: Changes
    number: str
    """Empty where the register has none for this computer."""


class Packing(Struct, frozen=True):
    """Everything but `opened` is for the writer lane; only `pack` changes anything."""

    casework: Casework
    office: Office
    numbering: Numbering
    probes: Probes

    def look(self, case: CaseId) -> Bag:
        """Look at everything that asks the database; opens no scan."""
        loaded, work = self.casework.load(case), self.casework
        members = crew.crew(loaded.state, work.rules.state())
        before = (
            carried.plan(loaded),
            crew.enough(members),
            crew.numbered(members),
            carried.answers(loaded),
            carried.documents(loaded),
        )
        after = (
            self._template(),
            self._letterhead(),
            crew.pages(self.probes.converter()),
            self._number(loaded),
            self._holidays(loaded),
            carried.clock(loaded, work),
            self._room(),
            self._battery(),
            crew.met(self.probes.light()),
        )
        return Bag(before, carried.scans(loaded, work), after)

    def opened(self, bag: Bag) -> tuple[Check, ...]:
        """Open the scans and return everything in the order of a bag that is packed."""
        return (*bag.before, carried.readable(bag.scans), *bag.after)

    def pack(
        self, case: CaseId, lacking: tuple[str, ...], *, seen: tuple[FactId, ...], by: StaffId
    ) -> Packed:
        """Write down that the team is ready and take the number of its BAP, both or neither.

        A number that the case holds already is kept; where none can be had, the team goes
        without one and the lock takes it.
        """
        work, command = self.casework, PackVisit(lacking)
        loaded = work.load(case, seen)
        act = permissions.act_of(command, loaded.procedure, loaded.state.step)
        permissions.check(work.rules.role(by), act)
        packed = decide(command, loaded.state, work.context(loaded.procedure))
        number = self._next(loaded)
        found = number if isinstance(number, Number) else None
        with work.journal.write(by) as page:
            taken = self.numbering.take(page, loaded.state, found) if found is not None else ()
            changes = page.record(StreamId(case), (*packed, *taken), loaded.seen)
        return Packed(changes, found.text if found is not None else "")

    def _template(self) -> Check:
        found = next(view for view in self.office.templates() if view.kind == BAP)
        mistake = self.office.checked(found).mistake
        if mistake:
            return lacking("Templat BAP", mistake, "Perbaiki templatnya di Atur, Naskah.")
        return ok("Templat BAP", f"{found.path.name} bisa dipakai.")

    def _letterhead(self) -> Check:
        if identity.is_sample(self.office.state()):
            told = "Kop atau penanda tangan belum diisi: BAP bertanda CONTOH."
            return lacking("Kop dan penanda tangan", told, "Lengkapi di Atur, Identitas.")
        return ok("Kop dan penanda tangan", "Sudah diisi.")

    def _number(self, loaded: Loaded) -> Check:
        number = self._next(loaded)
        if isinstance(number, AppError):
            return lacking("Nomor BAP", number.sentence, number.way_out)
        if unused_number(loaded.state, number.register) is not None:
            return ok("Nomor BAP", f"{number.text} sudah dipegang berkas ini.")
        return ok("Nomor BAP", f"{number.text}, diambil saat dicatat siap berangkat.")

    def _next(self, loaded: Loaded) -> Number | AppError:
        """Return the number the BAP would get, or why there is none."""
        visit = loaded.state.visit()
        day = visit.day if visit else self.casework.context(loaded.procedure).today
        try:
            return self.numbering.next(loaded, papers.kind(BAP).register, day)
        except AppError as fault:
            return fault

    def _holidays(self, loaded: Loaded) -> Check:
        visit = loaded.state.visit()
        first = visit.day if visit else self.casework.context(loaded.procedure).today
        known = self.office.lists()
        years = range(first.year, (first + _REPAIR).year + 1)
        gaps = [str(year) for year in years if year not in known]
        if gaps:
            told = f"Daftar {' dan '.join(gaps)} belum ada: batas perbaikan tidak bisa dihitung."
            return lacking("Hari libur", told, "Impor daftarnya di Atur, Hari libur.")
        return ok("Hari libur", f"Daftar {' dan '.join(str(year) for year in years)} ada.")

    def _room(self) -> Check:
        free = self.probes.room()
        if free is None:
            return unknown("Ruang disk", "Tidak terbaca.", "Periksa sendiri.")
        told = f"{free / ROOM:.1f} GB kosong.".replace(".", ",", 1)
        if free < ROOM:
            return lacking("Ruang disk", f"Hanya {told}", "Kosongkan sampai paling sedikit 1 GB.")
        return ok("Ruang disk", told)

    def _battery(self) -> Check:
        battery = self.probes.battery()
        if battery is None:
            told = "Komputer ini tidak melaporkan baterai."
            return unknown("Baterai", told, "Periksa sendiri, bawa pengisi daya.")
        if battery.percent < LOW:
            filling = ", sedang diisi" if battery.plugged else ""
            told = f"{battery.percent}%{filling}."
            return lacking("Baterai", told, "Isi dulu, atau bawa pengisi daya.")
        return ok("Baterai", f"{battery.percent}%.")
