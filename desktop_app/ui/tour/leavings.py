"""What the tour leaves behind besides papers and pictures."""

import json
from pathlib import Path

from desktop_app.core.clock import office_time, to_text
from desktop_app.core.services.views import CaseView, HistoryLine
from desktop_app.core.wording.dates import clock, short_date


def write_history(view: CaseView, folder: Path) -> tuple[Path, Path]:
    """Write the case's history for people and for programs."""
    folder.mkdir(parents=True, exist_ok=True)
    lines, facts = folder / "riwayat.txt", folder / "riwayat.json"
    lines.write_text("\n".join(_lines(view)) + "\n", encoding="utf-8")
    told = {
        "number": view.state.number,
        "procedure": view.state.procedure,
        "rounds": view.state.round,
        "facts": [
            {"at": to_text(line.at), "by": line.name, "kind": line.kind, "text": line.text}
            for line in view.history
        ],
    }
    facts.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return lines, facts


def _lines(view: CaseView) -> list[str]:
    head = f"{view.state.number}, {view.procedure.name} (SOP {view.procedure.number})"
    return [head, "", *(_line(one) for one in view.history)]


def _line(one: HistoryLine) -> str:
    at = office_time(one.at)
    return f"{short_date(at.date())} {clock(at)}  {one.name}: {one.text}"
