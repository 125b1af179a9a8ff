"""Where a procedure leads, and what a step still lacks."""

from collections.abc import Collection, Iterator

from desktop_app.core.errors import NotFound
from desktop_app.core.sop.answers import Answers, Value, filled
from desktop_app.core.sop.model import (
    Condition,
    Document,
    Field,
    FieldKind,
    FindingItem,
    Procedure,
    Section,
    Step,
)

RESULTS = ("sesuai", "tidak_sesuai", "tidak_berlaku")


def following(procedure: Procedure, number: int, *, fulfilled: bool | None = None) -> int | None:
    """Return the step after this one is completed, None after the last.

    A step with a decision needs `fulfilled`.
    """
    step = procedure.step(number)
    if step.decision is not None:
        if fulfilled is None:
            raise NotFound("Langkah ini belum diputuskan.", "Pilih Ya atau Tidak.")
        return step.decision.yes if fulfilled else step.decision.no
    return number + 1 if number < len(procedure.steps) else None


def preceding(number: int) -> int | None:
    """Return the page before this one, None before the first."""
    return number - 1 if number > 1 else None


def pages(procedure: Procedure) -> tuple[int, ...]:
    """Return the numbers of all steps in the order of the sheet."""
    return tuple(step.number for step in procedure.steps)


def holds(condition: Condition | None, answers: Answers) -> bool:
    """Tell whether what hangs on the condition is asked for."""
    return condition is None or answers.get(condition.key) in condition.values


def documents(step: Step, answers: Answers) -> tuple[Document, ...]:
    """Return the papers this applicant has to bring, optional ones too."""
    return tuple(paper for paper in step.documents if holds(paper.only_if, answers))


def sections(step: Step, answers: Answers) -> tuple[Section, ...]:
    """Return the groups of fields that this applicant meets."""
    return tuple(group for group in step.sections if holds(group.only_if, answers))


def fields(step: Step, answers: Answers) -> tuple[Field, ...]:
    """Return the visible fields of a page in order."""
    return tuple(
        field
        for group in sections(step, answers)
        for field in group.fields
        if holds(field.only_if, answers)
    )


def missing(step: Step, answers: Answers, files: Collection[str] = ()) -> tuple[str, ...]:
    """Return the keys of what the step lacks, in page order.

    `files` are the keys of documents with an attached file: they count as shown.
    A cell of a table is `<table>.<row>.<column>`, rows from 1.
    """
    return (
        *(key for paper in documents(step, answers) for key in _unseen(paper, answers, files)),
        *(key for field in fields(step, answers) for key in _unanswered(step, field, answers)),
        *(
            f"output.{tick.key}"
            for tick in step.ticks
            if tick.required and answers.get(f"output.{tick.key}") is not True
        ),
    )


def is_wanted(field: Field, answers: Answers) -> bool:
    """Tell whether the step misses an answer to the field while there is none."""
    excused = field.optional_if is not None and holds(field.optional_if, answers)
    return field.required and not excused


def items(step: Step) -> tuple[FindingItem, ...]:
    """Return all points that the step inspects, in order."""
    return tuple(item for group in step.findings for item in group.items)


def is_fresh(procedure: Procedure, key: str) -> bool:
    """Tell whether an answer is asked anew in each round.

    So are the fields and findings of fresh steps, and the outputs of every step
    that a Tidak leads back through.
    """
    if key.startswith("output."):
        back = min((s.decision.no for s in procedure.steps if s.decision), default=None)
        owner = next((s.number for s in procedure.steps if _ticks(s, key)), 0)
        return back is not None and owner >= back
    return any(_asks(step, key) for step in procedure.steps if step.fresh)


def _ticks(step: Step, key: str) -> bool:
    return any(key == f"output.{tick.key}" for tick in step.ticks)


def _asks(step: Step, key: str) -> bool:
    head, _, rest = key.partition(".")
    match head:
        case "finding":
            return bool(step.findings)
        case "doc":
            return any(rest.startswith(f"{paper.key}.") for paper in step.documents)
        case "tool":
            return any(rest == tool.key for tool in step.equipment)
        case _:
            kept = (group.fields for group in step.sections if not group.carried)
            return any(key == field.key for group in kept for field in group)


def _unseen(paper: Document, answers: Answers, files: Collection[str]) -> Iterator[str]:
    if not paper.required:
        return
    start = f"doc.{paper.key}"
    if answers.get(f"{start}.shown") is not True and paper.key not in files:
        yield f"{start}.shown"
    if answers.get(f"{start}.verified") is not True:
        yield f"{start}.verified"


def _unanswered(step: Step, field: Field, answers: Answers) -> Iterator[str]:
    value = answers.get(field.key)
    match field.kind:
        case FieldKind.FINDINGS if field.required:
            yield from _unjudged(step, answers)
        case FieldKind.TABLE if filled(value):
            yield from _open_cells(field, value)
        case _ if is_wanted(field, answers) and not filled(value):
            yield field.key


def _unjudged(step: Step, answers: Answers) -> Iterator[str]:
    for item in items(step):
        result = answers.get(f"finding.{item.key}.result")
        if result not in RESULTS:
            yield f"finding.{item.key}.result"
        elif result == "tidak_sesuai" and not filled(answers.get(f"finding.{item.key}.note")):
            yield f"finding.{item.key}.note"


def _open_cells(field: Field, rows: Value) -> Iterator[str]:
    for number, row in enumerate(rows if isinstance(rows, tuple) else (), 1):
        for column in field.columns:
            if column.required and not filled(row.get(column.key)):
                yield f"{field.key}.{number}.{column.key}"
