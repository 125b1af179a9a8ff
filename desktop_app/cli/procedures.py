"""Commands about procedures; no store is opened for them."""

import stat
from argparse import Namespace
from pathlib import Path

from desktop_app.cli import says, shelves
from desktop_app.core.errors import BadInput, BadProcedure
from desktop_app.core.paths import resources, why_unusable
from desktop_app.core.sop import loader, show
from desktop_app.core.sop.model import Procedure


def sop_list(typed: Namespace) -> int:
    """Print every procedure this office knows."""
    known = shelves.catalog(typed)
    found = [known.newest(number) for number in known.numbers()]
    if typed.json:
        says.answer([{"number": p.number, "version": p.version, "name": p.name} for p in found])
    else:
        says.table(("SOP", "Versi", "Nama"), [(p.number, p.version, p.name) for p in found])
    return 0


def sop_show(typed: Namespace) -> int:
    """Print one procedure whole."""
    procedure = shelves.catalog(typed).newest(typed.number)
    if typed.json:
        says.answer(show.as_json(procedure))
    else:
        _print(procedure)
    return 0


def sop_check(typed: Namespace) -> int:
    """Print every mistake of a file, one in a line; a file with mistakes is a fault."""
    file: Path = typed.file
    _refuse_other_than_a_file(file)
    mistakes = loader.check(file, resources() / "sop")
    if typed.json:
        says.answer(list(mistakes))
    else:
        says.lines(*(mistakes or [f"{file.name} benar."]))
    if mistakes:
        raise BadProcedure(mistakes)
    return 0


def _print(shown: Procedure) -> None:
    """Print a procedure as the table of its steps."""
    says.lines(f"{shown.number} {shown.name}", shown.source, "")
    says.table(
        ("No", "Kegiatan", "Waktu", "Kelengkapan", "Output"),
        [
            (
                str(step.number),
                step.activity,
                f"{step.standard_time.value} {step.standard_time.unit}",
                ", ".join(step.requirements),
                ", ".join(step.outputs),
            )
            for step in shown.steps
        ],
    )


def _refuse_other_than_a_file(file: Path) -> None:
    try:
        mode = file.stat().st_mode
    except OSError as trouble:
        raise BadInput(
            f"Berkas {file} tidak dapat dibaca: {why_unusable(trouble)}.",
            "Periksa letak berkas SOP itu.",
        ) from trouble
    if not stat.S_ISREG(mode):
        kind = "folder, bukan berkas" if stat.S_ISDIR(mode) else "bukan berkas biasa"
        raise BadInput(f"{file} itu {kind}.", "Tulis letak berkas .toml sebuah SOP.")
