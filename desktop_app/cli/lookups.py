"""Commands that only look: procedures, dates, cases, the book."""

import stat
from argparse import Namespace
from pathlib import Path

from desktop_app.cli import pages, rooms, says, shapes
from desktop_app.core.calendar import workdays
from desktop_app.core.calendar.workdays import USUAL, Due
from desktop_app.core.errors import BadInput, BadProcedure
from desktop_app.core.paths import resources, why_unusable
from desktop_app.core.rows import Tab, WorklistRow
from desktop_app.core.services.views import WorklistQuery
from desktop_app.core.sop import loader, show
from desktop_app.core.wording.dates import full_date

PAGE = 500


def sop_list(typed: Namespace) -> int:
    """Print every procedure this office knows."""
    known = rooms.catalog(typed)
    found = [known.newest(number) for number in known.numbers()]
    if typed.json:
        says.answer([{"number": p.number, "version": p.version, "name": p.name} for p in found])
    else:
        says.table(("SOP", "Versi", "Nama"), [(p.number, p.version, p.name) for p in found])
    return 0


def sop_show(typed: Namespace) -> int:
    """Print one procedure whole."""
    procedure = rooms.catalog(typed).newest(typed.number)
    if typed.json:
        says.answer(show.as_json(procedure))
    else:
        pages.procedure(procedure)
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


def due(typed: Namespace) -> int:
    """Print when so many days are over, by the office's lists where there is a store."""
    found = _due(typed)
    if typed.json:
        says.answer(shapes.due(found))
    else:
        says.lines(
            full_date(found.due),
            f"{found.calendar_days} hari kalender, daftar libur {found.holiday_list}",
        )
    return 0


def case_list(typed: Namespace) -> int:
    """Print every case, the most urgent first, those that left last."""
    with rooms.beside(typed) as house:
        rows: list[WorklistRow] = []
        for tab in (Tab.ALL, Tab.ARCHIVE):
            offset, total = 0, 1
            while offset < total:
                page = house.reading.worklist(WorklistQuery(tab, limit=PAGE, offset=offset))
                rows += page.rows
                offset, total = offset + PAGE, page.total
    if typed.json:
        says.answer([shapes.case_row(row) for row in rows])
    else:
        pages.cases(rows)
    return 0


def case_show(typed: Namespace) -> int:
    """Print one case with all its steps."""
    with rooms.beside(typed) as house:
        view = house.reading.case(house.reading.find(typed.case))
    if typed.json:
        says.answer(shapes.case(view))
    else:
        pages.case(view)
    return 0


def recap(typed: Namespace) -> int:
    """Print the book of a month, and write it to the files asked for."""
    if typed.csv is not None and typed.csv == typed.xlsx:
        raise BadInput("--csv dan --xlsx menunjuk berkas yang sama.", "Beri dua nama.")
    with rooms.beside(typed) as house:
        book = house.recaps.month(typed.month)
        if typed.xlsx:
            house.recaps.to_xlsx(book, typed.xlsx)
        if typed.csv:
            house.recaps.to_csv(book, typed.csv)
    if typed.json:
        says.answer(shapes.recap(book))
    else:
        pages.recap(book)
    return 0


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


def _due(typed: Namespace) -> Due:
    if rooms.is_there(typed):
        with rooms.beside(typed) as house:
            return house.reading.due(typed.start, typed.days)
    return workdays.due(typed.start, typed.days, USUAL, rooms.shipped_lists())
