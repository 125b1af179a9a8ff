"""Answers in words: for the checklist, the findings, the copy panel."""

from collections.abc import Mapping

from desktop_app.core.events.vocabulary import Answers, Scalar, Value
from desktop_app.core.sop.model import Field, FieldKind, FindingItem, Procedure
from desktop_app.core.sop.values.display import shown
from desktop_app.core.sop.values.references import References


def in_words(field: Field, value: Value, references: References) -> str:
    """Write an answer as a person reads it, rows of a table one after the other."""
    if isinstance(value, tuple):
        rows = [_row(field, dict(row), references) for row in value]
        return "; ".join(row for row in rows if row)
    return shown(field, value, references)


def with_unit(field: Field, value: Value, references: References) -> str:
    """Write an answer with its unit: 1.250 m², Rp 145.000.000, 9 orang."""
    text = in_words(field, value, references)
    if not text or not field.unit:
        return text
    return f"{field.unit} {text}" if field.kind is FieldKind.MONEY else f"{text} {field.unit}"


def filed(
    fields: Mapping[str, Field], item: FindingItem, answers: Answers, references: References
) -> str:
    """Write what the applicant filed about an inspected point."""
    texts = [
        with_unit(fields[key], answers.get(key), references) for key in item.shows if key in fields
    ]
    return ", ".join(text for text in texts if text)


def fields_of(procedure: Procedure) -> dict[str, Field]:
    """Return every field of a procedure by its key."""
    groups = (group for step in procedure.steps for group in step.sections)
    return {field.key: field for group in groups for field in group.fields}


def _row(field: Field, row: dict[str, Scalar], references: References) -> str:
    texts = [shown(column, row.get(column.key), references) for column in field.columns]
    return " ".join(text for text in texts if text)
