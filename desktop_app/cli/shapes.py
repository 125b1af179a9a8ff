"""JSON shapes that other programs may rely on."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TypeAlias

from desktop_app.core.cases.state import Pause, StepState
from desktop_app.core.clock import to_text
from desktop_app.core.rows import Fault, WorklistRow
from desktop_app.core.services.book import Recap, RecapLine, StepTotal
from desktop_app.core.services.light import Light
from desktop_app.core.services.sync import Met
from desktop_app.core.services.views import CaseView, HistoryLine

Json: TypeAlias = str | int | float | bool | list["Json"] | dict[str, "Json"] | None


def case_row(row: WorklistRow) -> Json:
    """Return one entry of `case list`."""
    return {
        "id": row.case,
        "number": row.number,
        "procedure": row.procedure,
        "business": row.business,
        "step": row.step,
        "turn": row.turn,
        "due": _day(row.due),
    }


def case(view: CaseView) -> Json:
    """Return the answer of `case show`."""
    state, known = view.state, view.state.answers()
    begun = {step.number for step in state.steps}
    waiting: list[Json] = [
        _not_begun(step.number) for step in view.procedure.steps if step.number not in begun
    ]
    return {
        "number": state.number,
        "procedure": state.procedure,
        "applicant": str(known.get("applicant.name") or ""),
        "business": str(known.get("business.name") or ""),
        "step": state.step,
        "turn": view.turn.value,
        "rounds": max([state.round, *(step.round for step in state.steps)]),
        "steps": [*(_step(step) for step in state.steps), *waiting],
        "facts": [_fact(line) for line in view.history],
    }


def recap(book: Recap) -> Json:
    """Return the answer of `recap`."""
    totals = book.totals
    return {
        "month": f"{book.month.year:04d}-{book.month.number:02d}",
        "nil": book.nil,
        "totals": {
            "carried_over": totals.carried_over,
            "came_in": totals.came_in,
            "issued": totals.issued,
            "returned": totals.returned,
            "in_progress": totals.in_progress,
            "late": totals.late,
        },
        "steps": [_total(step) for step in book.steps],
        "reasons": [{"reason": reason, "count": count} for reason, count in book.reasons],
        "cases": [_line(line) for line in book.lines],
    }


def met(met_: Met) -> Json:
    """Return the answer of `stick`, and of `sync` where there is a hub."""
    return {
        "pulled": met_.pulled,
        "pushed": met_.pushed,
        "photos_in": met_.photos_in,
        "photos_out": met_.photos_out,
        "absent": len(met_.absent),
        "damaged": len(met_.damaged),
        "forks": len(met_.forks),
        "refused": len(met_.refused),
        "granted": met_.granted,
        "light": light(met_.light),
    }


def light(light_: Light) -> Json:
    """Return what only this computer has."""
    return {
        "clear": light_.is_clear,
        "changes": light_.changes,
        "drafts": light_.drafts,
        "photos": light_.photos,
        "since": _instant(light_.since),
        "met": _instant(light_.met),
        "place": light_.place,
    }


def faults(found: Iterable[Fault]) -> Json:
    """Return the answer of `verify`; empty when every byte is in its place."""
    return [{"place": fault.place, "matter": fault.matter} for fault in found]


def _step(step: StepState) -> Json:
    return {
        "number": step.number,
        "started": _instant(step.started),
        "finished": _instant(step.finished),
        "active_seconds": step.seconds,
        "pauses": [_pause(pause) for pause in step.pauses],
    }


def _not_begun(number: int) -> Json:
    return {
        "number": number,
        "started": None,
        "finished": None,
        "active_seconds": 0,
        "pauses": [],
    }


def _pause(pause: Pause) -> Json:
    return {
        "since": _instant(pause.since),
        "until": _instant(pause.until),
        "reason": pause.reason.value,
        "note": pause.note,
    }


def _fact(line: HistoryLine) -> Json:
    return {
        "id": line.id,
        "kind": line.kind,
        "at": to_text(line.at),
        "by": line.name,
        "text": line.text,
    }


def _total(step: StepTotal) -> Json:
    return {
        "number": step.number,
        "title": step.title,
        "standard": step.standard,
        "cases": step.cases,
        "median": step.median,
        "longest": step.longest,
        "late": step.late,
        "mean_pause": step.mean_pause,
    }


def _line(line: RecapLine) -> Json:
    return {
        "id": line.case,
        "number": line.number,
        "procedure": line.procedure,
        "business": line.business,
        "applicant": line.applicant,
        "place": line.place,
        "kbli": line.kbli,
        "complete": _day(line.complete),
        "bap": line.bap,
        "result": line.result,
        "sk": line.sk,
        "working_days": line.working_days,
        "handed_over": line.handed_over,
        "steps": [
            {
                "number": time.number,
                "minutes": time.minutes,
                "days": time.days,
                "text": time.text,
                "late": time.late,
            }
            for time in line.steps
        ],
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _instant(instant: datetime | None) -> str | None:
    return None if instant is None else to_text(instant)
