"""Commands that only look: procedures, dates, cases, the book."""

from argparse import Namespace
from pathlib import Path

from desktop_app.cli import rooms, says, shapes
from desktop_app.core.calendar import workdays
from desktop_app.core.calendar.workdays import USUAL, Due
from desktop_app.core.clock import KUDUS, office_time
from desktop_app.core.errors import BadInput, BadProcedure
from desktop_app.core.paths import resources
from desktop_app.core.rows import Tab, WorklistRow
from desktop_app.core.services.book import Recap
from desktop_app.core.services.views import CaseView, WorklistQuery
from desktop_app.core.sop import loader, show
from desktop_app.core.sop.model import Procedure
from desktop_app.core.wording.dates import duration, full_date

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
        _print_procedure(procedure)
    return 0


def sop_check(typed: Namespace) -> int:
    """Print every mistake of a file, one in a line; a file with mistakes is a fault."""
    file: Path = typed.file
    if not file.is_file():
        raise BadInput(f"Berkas {file} tidak ada.", "Periksa letak berkas SOP itu.")
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
        head = ("Nomor", "SOP", "Usaha", "Langkah", "Giliran", "Jatuh tempo")
        says.table(head, [_cells(row) for row in rows])
    return 0


def case_show(typed: Namespace) -> int:
    """Print one case with all its steps."""
    with rooms.beside(typed) as house:
        view = house.reading.case(house.reading.find(typed.case))
    if typed.json:
        says.answer(shapes.case(view))
    else:
        _print_case(view)
    return 0


def recap(typed: Namespace) -> int:
    """Print the book of a month, and write it to the files asked for."""
    with rooms.beside(typed) as house:
        book = house.recaps.month(typed.month)
        if typed.xlsx:
            house.recaps.to_xlsx(book, typed.xlsx)
        if typed.csv:
            house.recaps.to_csv(book, typed.csv)
    if typed.json:
        says.answer(shapes.recap(book))
    else:
        _print_recap(book)
    return 0


def _due(typed: Namespace) -> Due:
    if rooms.is_there(typed):
        with rooms.beside(typed) as house:
            return house.reading.due(typed.start, typed.days)
    return workdays.due(typed.start, typed.days, USUAL, rooms.shipped_lists())


def _cells(row: WorklistRow) -> tuple[str, ...]:
    place = f"{row.step} · {row.step_title}"
    if row.phase in {"selesai", "dihentikan"}:
        place = row.phase
    due_day = row.due.isoformat() if row.due else ""
    return row.number, row.procedure, row.business, place, row.turn, due_day


def _print_procedure(procedure: Procedure) -> None:
    says.lines(f"{procedure.number} {procedure.name}", procedure.source, "")
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
            for step in procedure.steps
        ],
    )


def _print_case(view: CaseView) -> None:
    state, known = view.state, view.state.answers()
    says.lines(
        f"{state.number} · {view.procedure.name} ({state.procedure}) · {state.phase}",
        f"{known.get('business.name', '')} · {known.get('applicant.name', '')}",
        f"Langkah {state.step}, putaran {state.round}, giliran {view.turn}",
        "",
    )
    says.table(
        ("Langkah", "Putaran", "Keadaan", "Waktu kerja", "Jeda"),
        [
            (
                f"{step.number} · {view.procedure.step(step.number).title}",
                str(step.round),
                step.status.value,
                duration(step.seconds),
                str(len(step.pauses)),
            )
            for step in state.steps
        ],
    )
    says.lines("")
    for line in view.history:
        moment = office_time(line.at, KUDUS)
        says.lines(f"{moment:%Y-%m-%d %H.%M}  {line.name}: {line.text}")


def _print_recap(book: Recap) -> None:
    totals = book.totals
    says.lines(
        book.title,
        f"Sisa bulan lalu {totals.carried_over} + masuk {totals.came_in} = "
        f"SK terbit {totals.issued} + dikembalikan {totals.returned} + "
        f"dalam proses {totals.in_progress}; lewat batas {totals.late}",
        "",
    )
    if book.nil:
        says.lines("Nihil")
        return
    head = ("Nomor", "Usaha", "Hasil", "SK", *(f"L{step.number}" for step in book.steps))
    rows = []
    for line in book.lines:
        times = {time.number: time.text for time in line.steps}
        cells = [times.get(step.number, "") for step in book.steps]
        rows.append((line.number, line.business, line.result, line.sk, *cells))
    says.table(head, rows)
