"""TOML tables to the forms and checklists of a step."""

from desktop_app.core.sop.model import (
    Condition,
    Decision,
    Document,
    Equipment,
    Field,
    FieldKind,
    FindingGroup,
    FindingItem,
    Option,
    Output,
    Probe,
    Section,
)
from desktop_app.core.sop.table import Table


def section(table: Table) -> Section:
    """Read a titled group of fields."""
    made = Section(
        key=table.text("key"),
        title=table.text("title"),
        fields=tuple(form_field(inner) for inner in table.many("fields")),
        only_if=_condition(table),
        carried=table.flag("carried", default=False),
    )
    table.close()
    return made


def form_field(table: Table) -> Field:
    """Read one field, with its choices and columns."""
    made = Field(
        key=table.text("key"),
        label=table.text("label"),
        kind=table.choice("kind", FieldKind),
        required=table.flag("required", default=True),
        unit=table.text("unit", ""),
        hint=table.text("hint", ""),
        options=tuple(_option(inner) for inner in table.many("options")),
        columns=tuple(form_field(inner) for inner in table.many("columns")),
        only_if=_condition(table),
        optional_if=_condition(table, "optional_if"),
        copy=table.flag("copy", default=False),
        suggest=table.text("suggest", ""),
        beside=table.text("beside", ""),
    )
    table.close()
    return made


def document(table: Table) -> Document:
    """Read a paper the applicant brings."""
    made = Document(
        key=table.text("key"),
        label=table.text("label"),
        required=table.flag("required", default=True),
        shows=table.text("shows", ""),
        only_if=_condition(table),
    )
    table.close()
    return made


def equipment(table: Table, step: int) -> Equipment:
    """Read a tool; its key gets the step's number, so that ticks stay apart."""
    made = Equipment(
        key=f"{step}.{table.text('key')}",
        label=table.text("label"),
        probe=table.choice("probe", Probe, Probe.NONE),
    )
    table.close()
    return made


def output(table: Table) -> Output:
    """Read a result that is ticked."""
    made = Output(
        key=table.text("key"),
        label=table.text("label"),
        note=table.text("note", ""),
        required=table.flag("required", default=True),
    )
    table.close()
    return made


def decision(table: Table | None) -> Decision | None:
    """Read the Ya/Tidak of a step, if it has one."""
    if table is None:
        return None
    made = Decision(
        question=table.text("question"),
        yes=table.whole("yes"),
        no=table.whole("no"),
        interpretation=table.flag("interpretation", default=True),
    )
    table.close()
    return made


def finding_group(table: Table) -> FindingGroup:
    """Read a group of the inspection with its points."""
    made = FindingGroup(
        key=table.text("key"),
        title=table.text("title"),
        items=tuple(_finding_item(inner) for inner in table.many("items")),
    )
    table.close()
    return made


def _finding_item(table: Table) -> FindingItem:
    made = FindingItem(
        key=table.text("key"),
        label=table.text("label"),
        shows=table.texts("shows", required=False),
    )
    table.close()
    return made


def _option(table: Table) -> Option:
    made = Option(table.text("value"), table.text("label"))
    table.close()
    return made


def _condition(table: Table, key: str = "only_if") -> Condition | None:
    inner = table.one(key)
    if inner is None:
        return None
    made = Condition(inner.text("key"), inner.texts("values"))
    inner.close()
    return made
