"""A whole TOML document to a procedure."""

from desktop_app.core.sop import forms
from desktop_app.core.sop.model import (
    DayRules,
    FieldKind,
    FindingGroup,
    Limits,
    Procedure,
    Sheet,
    Step,
    Turn,
)
from desktop_app.core.sop.table import Table


def procedure(table: Table) -> Procedure:
    """Read every part; what is wrong goes into the table's mistakes."""
    table.asked.add("extends")
    head = table.one("procedure") or _absent(table, "procedure")
    groups = tuple(forms.finding_group(inner) for inner in table.many("findings"))
    steps = tuple(_step(inner, groups) for inner in table.many("steps"))
    if not steps and "steps" not in table.values:
        table.wrong("steps", "belum ada")
    made = Procedure(
        number=head.text("number"),
        version=head.text("version"),
        code=head.text("code"),
        name=head.text("name"),
        source=head.text("source"),
        legal_basis=head.texts("legal_basis"),
        qualifications=head.texts("qualifications"),
        related=head.texts("related"),
        equipment=head.texts("equipment"),
        warning=head.text("warning"),
        record_keeping=head.text("record_keeping"),
        steps=steps,
        sheet=_sheet(table.one("sheet")),
        findings=groups,
        days=_days(table.one("days")),
        limits=_limits(table.one("limits")),
    )
    head.close()
    table.close()
    return made


def _step(table: Table, groups: tuple[FindingGroup, ...]) -> Step:
    number = table.whole("number")
    sections = tuple(forms.section(inner) for inner in table.many("sections"))
    kinds = {field.kind for section in sections for field in section.fields}
    made = Step(
        number=number,
        activity=table.text("activity"),
        title=table.text("title"),
        actors=table.texts("actors"),
        reading=table.texts("reading", required=False),
        turn=table.choice("turn", Turn),
        requirements=table.texts("requirements"),
        standard_time=table.time("standard_time"),
        outputs=table.texts("outputs"),
        documents=tuple(forms.document(inner) for inner in table.many("documents")),
        equipment=tuple(forms.equipment(inner, number) for inner in table.many("equipment")),
        sections=sections,
        ticks=tuple(forms.output(inner) for inner in table.many("ticks")),
        tell=table.text("tell", ""),
        secrets=table.text("secrets", ""),
        waivers=table.texts("waivers", required=False),
        decision=forms.decision(table.one("decision")),
        fresh=table.flag("fresh", default=False),
        interpretation=table.flag("interpretation", default=True),
        findings=groups if FieldKind.FINDINGS in kinds else (),
    )
    table.close()
    return made


def _sheet(table: Table | None) -> Sheet | None:
    if table is None:
        return None
    made = Sheet(
        annex=table.text("annex"),
        decree=table.text("decree"),
        decree_date=table.text("decree_date"),
        decree_number=table.text("decree_number"),
        subject=table.text("subject"),
        chapter=table.text("chapter"),
        government=table.text("government"),
        approved_by=table.text("approved_by"),
        identity=table.texts("identity"),
        parts=table.texts("parts"),
        columns=table.texts("columns"),
        lanes=table.texts("lanes"),
        quality=table.texts("quality"),
        branches=table.texts("branches"),
    )
    table.close()
    return made


def _days(table: Table | None) -> DayRules:
    usual = DayRules()
    if table is None:
        return usual
    made = DayRules(
        working_days=table.flag("working_days", default=usual.working_days),
        starts_after_step=table.whole("starts_after_step", usual.starts_after_step),
        first_day_next=table.flag("first_day_next", default=usual.first_day_next),
        on_return=table.text("on_return", usual.on_return),
    )
    table.close()
    return made


def _limits(table: Table | None) -> Limits:
    usual = Limits()
    if table is None:
        return usual
    made = Limits(
        small_workers=table.whole("small_workers", usual.small_workers),
        small_investment=table.whole("small_investment", usual.small_investment),
        medium_investment=table.whole("medium_investment", usual.medium_investment),
        expansion_percent=table.whole("expansion_percent", usual.expansion_percent),
    )
    table.close()
    return made


def _absent(table: Table, key: str) -> Table:
    if key not in table.values:
        table.wrong(key, "belum ada")
    return Table(f"{table.place} > {key}", {}, [])
