"""Commands that write or look at everything: papers, upkeep, samples."""

import sys
from argparse import Namespace
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app.cli import places, rooms, says, shapes, trial
from desktop_app.core.errors import BadInput, Refused, Tampered
from desktop_app.core.security.roles import Role
from desktop_app.core.services.sample import office
from desktop_app.core.services.sample.history import MOST


def case_papers(typed: Namespace) -> int:
    """Write BAP and SK of a case as Word files."""
    with rooms.beside(typed) as house:
        case = house.reading.find(typed.case)
        written = house.papers.export(case, typed.out)
    if typed.json:
        says.answer([str(path) for path in written])
    else:
        says.lines(*(str(path) for path in written))
    return 0


def verify(typed: Namespace) -> int:
    """Look at every byte; the first that does not fit is the fault, all are printed."""
    with rooms.beside(typed) as house:
        found = house.records.verify()
    if typed.json:
        says.answer(shapes.faults(found))
    else:
        told = [f"{fault.place}: {fault.matter}" for fault in found]
        says.lines(*(told or ["Semua bita cocok dengan sidiknya."]))
    if found:
        raise Tampered(f"{found[0].place}, {found[0].matter}")
    return 0


def rebuild(typed: Namespace) -> int:
    """Grow the lists anew from the facts; a store has to be there."""
    places.require(typed)
    with rooms.alone(typed) as house:
        house.records.rebuild(_progress)
    if typed.json:
        says.answer({"rebuilt": True})
    else:
        says.lines("Daftar dibangun ulang dari riwayat.")
    return 0


def sample(typed: Namespace) -> int:
    """Write an invented office history; a store that holds anything takes none."""
    if typed.data is None:
        raise BadInput(
            "Riwayat contoh tidak dicampur dengan data akun ini.",
            "Beri folder baru: loket --data DIR sample --cases N.",
        )
    if not 0 < typed.cases <= MOST:
        raise BadInput(f"Jumlah berkas contoh harus 1 sampai {MOST}.", "Periksa angkanya.")
    with rooms.alone(typed) as house:
        if house.people.staff():
            raise Refused(
                f"Folder {typed.data} sudah berisi sebuah kantor.",
                "Beri folder baru untuk riwayat contoh.",
            )
        facts = house.samples.write(typed.cases, typed.seed, _written)
        for staff in office.STAFF.values():
            house.people.set_pin(staff, office.PIN, by=office.STAFF[Role.ADMIN])
    if typed.json:
        says.answer({"cases": typed.cases, "facts": facts})
    else:
        says.lines(
            f"{typed.cases} berkas contoh, {facts} peristiwa.",
            f"PIN semua petugas contoh: {office.PIN}.",
        )
    return 0


def self_test(typed: Namespace) -> int:
    """Serve one invented applicant in a folder that is thrown away."""
    with TemporaryDirectory() as folder:
        done = trial.run(Path(folder))
    if typed.json:
        says.answer({"steps": list(done)})
    else:
        says.lines(*done)
    return 0


def _progress(done: int, total: int) -> None:
    if sys.stderr.isatty() and (done == total or done % 1000 == 0):
        print(f"{done} dari {total}", file=sys.stderr)


def _written(facts: int) -> None:
    if sys.stderr.isatty():
        print(f"{facts} peristiwa", end="\r", file=sys.stderr)
