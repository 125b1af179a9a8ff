"""Answers as lines and tables that a person reads."""

from collections.abc import Iterable, Mapping

from desktop_app.cli import says
from desktop_app.core.cases.state import Phase
from desktop_app.core.clock import KUDUS, office_time
from desktop_app.core.rows import WorklistRow
from desktop_app.core.services.book import Recap
from desktop_app.core.services.views import CaseView
from desktop_app.core.sop.model import Turn
from desktop_app.core.wording.dates import clock, duration, short_date

TURNS: Mapping[str, str] = {
    Turn.APPLICANT: "Pemohon",
    Turn.TEAM: "Tim Teknis",
    Turn.HEAD: "Kepala Dinas",
    Turn.BUREAU: "Bidang Perizinan",
}
GONE = frozenset({Phase.CLOSED, Phase.ENDED})


def cases(rows: Iterable[WorklistRow]) -> None:
    """Print a list of cases; those that left wait for nobody."""
    head = ("Nomor", "SOP", "Usaha", "Langkah", "Giliran", "Jatuh tempo")
    says.table(head, [_cells(row) for row in rows])


def _cells(row: WorklistRow) -> tuple[str, ...]:
    if row.phase in GONE:
        return row.number, row.procedure, row.business, row.phase.capitalize(), "", ""
    parked = " (diparkir)" if row.phase == Phase.PARKED else ""
    place = f"{row.step} · {row.step_title}{parked}"
    due = short_date(row.due) if row.due else ""
    return row.number, row.procedure, row.business, place, TURNS[row.turn], due


def case(view: CaseView) -> None:
    """Print one case: where it stands, its steps, its history."""
    state, known = view.state, view.state.answers()
    whose = "" if state.phase in GONE else f", giliran {TURNS[view.turn]}"
    says.lines(
        f"{state.number} · {view.procedure.name} ({state.procedure}) · {state.phase}",
        " · ".join(
            str(known[key]) for key in ("business.name", "applicant.name") if known.get(key)
        ),
        f"Langkah {state.step}, putaran {state.round}{whose}",
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
        told = f"{short_date(moment.date())} {clock(moment)}"
        says.lines(f"{told}  {line.name}: {line.text}")


def recap(book: Recap) -> None:
    """Print the month's register with its totals."""
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
