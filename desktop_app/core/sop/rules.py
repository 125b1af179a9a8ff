"""What a procedure's parts must be to each other."""

import re
from collections.abc import Iterable, Iterator

from desktop_app.core.sop.fieldrules import field_mistakes
from desktop_app.core.sop.model import Condition, Field, FieldKind, Procedure, Step

_KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*")
_NUMBER = re.compile(r"[\w.-]{1,20}")
_CODE = re.compile(r"[A-Z]{2,5}")
_RESERVED = ("doc", "tool", "output", "finding")


def contradictions(procedure: Procedure, place: str) -> tuple[str, ...]:
    """Return what does not fit together, each with file, table and key."""
    numbered = not procedure.steps or any(step.number for step in procedure.steps)
    # Without any number every step seems the same one: that was told once already.
    ordering = (_steps, _duplicates) if numbered else ()
    return tuple(
        mistake
        for part in (_head, *ordering, _conditions, _references, _fields)
        for mistake in part(procedure, place)
    )


def _head(procedure: Procedure, place: str) -> Iterator[str]:
    here = f"{place} > procedure"
    if procedure.number and not _NUMBER.fullmatch(procedure.number):
        yield f'{here}: kunci "number" hanya huruf, angka, titik, dan garis, paling banyak 20'
    if procedure.code and not _CODE.fullmatch(procedure.code):
        yield f'{here}: kunci "code" harus 2 sampai 5 huruf besar'
    if procedure.days.on_return not in {"ULANG", "JEDA", "JALAN"}:
        yield f'{place} > days: kunci "on_return" harus ULANG, JEDA, atau JALAN'
    if not 1 <= procedure.days.starts_after_step <= len(procedure.steps):
        yield f'{place} > days: kunci "starts_after_step" menunjuk langkah yang tidak ada'
    lanes = procedure.sheet.lanes if procedure.sheet else ()
    for step in procedure.steps:
        for actor in step.actors:
            if lanes and actor not in lanes:
                yield f'{place} > steps {step.number}: kunci "actors" berisi "{actor}", bukan lajur'


def _steps(procedure: Procedure, place: str) -> Iterator[str]:
    numbers = [step.number for step in procedure.steps]
    if numbers != list(range(1, len(numbers) + 1)):
        found = ", ".join(str(number) for number in numbers) or "tidak ada"
        yield f'{place} > steps: kunci "number" harus berurutan dari 1, yang ada: {found}'
    for step in procedure.steps:
        yield from _targets(step, len(numbers), f"{place} > steps {step.number} > decision")
    if len([step for step in procedure.steps if step.decision]) > 1:
        yield f'{place} > steps: kunci "decision" hanya boleh pada satu langkah'


def _targets(step: Step, last: int, place: str) -> Iterator[str]:
    decision = step.decision
    if decision is None:
        return
    if not step.number < decision.yes <= last:
        yield f'{place}: kunci "yes" harus menunjuk langkah sesudahnya, paling jauh {last}'
    if not 1 <= decision.no <= step.number:
        yield f'{place}: kunci "no" harus menunjuk langkah 1 sampai {step.number}'


def _duplicates(procedure: Procedure, place: str) -> Iterator[str]:
    steps = procedure.steps
    groups: tuple[tuple[str, list[tuple[str, str]]], ...] = (
        ("sections", [(s.key, f"steps {t.number}") for t in steps for s in t.sections]),
        ("fields", [(f.key, where) for f, where, _ in _all_fields(procedure)]),
        ("documents", [(d.key, f"steps {t.number}") for t in steps for d in t.documents]),
        ("equipment", [(e.key, f"steps {t.number}") for t in steps for e in t.equipment]),
        ("ticks", [(o.key, f"steps {t.number}") for t in steps for o in t.ticks]),
        ("findings", [(g.key, "findings") for g in procedure.findings]),
        ("items", [(i.key, f"findings {g.key}") for g in procedure.findings for i in g.items]),
    )
    for name, keys in groups:
        yield from _doubled(name, keys, place)


def _doubled(name: str, keys: Iterable[tuple[str, str]], place: str) -> Iterator[str]:
    first: dict[str, str] = {}
    for key, where in keys:
        here = f'{place} > {where} > {name} "{key}": kunci "key"'
        if key in first:
            yield f"{here} sudah dipakai di {first[key]}"
        elif key and not _KEY.fullmatch(key) and name != "equipment":
            yield f"{here} hanya huruf kecil, angka, garis bawah, dan titik"
        first.setdefault(key, where)


def _conditions(procedure: Procedure, place: str) -> Iterator[str]:
    known = {f.key: (f, step) for f, _, step in _all_fields(procedure)}
    for condition, where, step in _all_conditions(procedure):
        here = f"{place} > {where} > only_if: kunci"
        if condition.key not in known:
            yield f'{here} "key" menunjuk isian "{condition.key}" yang tidak ada'
            continue
        asked, asked_in = known[condition.key]
        if asked_in > step:
            yield f'{here} "key" menunjuk isian yang baru ditanyakan di langkah {asked_in}'
        options = {option.value for option in asked.options}
        unknown = [value for value in condition.values if options and value not in options]
        if unknown:
            yield f'{here} "values" berisi "{unknown[0]}", bukan pilihan "{condition.key}"'


def _references(procedure: Procedure, place: str) -> Iterator[str]:
    known = {f.key for f, _, _ in _all_fields(procedure)}
    for key, where in _all_references(procedure):
        if key not in known:
            yield f'{place} > {where} menunjuk isian "{key}" yang tidak ada'


def _fields(procedure: Procedure, place: str) -> Iterator[str]:
    for field, where, _ in _all_fields(procedure):
        here = f'{place} > {where} > fields "{field.key}"'
        head = field.key.partition(".")[0]
        if head in _RESERVED and field.kind is not FieldKind.FINDINGS:
            yield f'{here}: kunci "key" tidak boleh dimulai dengan "{head}"'
        if field.kind is FieldKind.FINDINGS and not procedure.findings:
            yield f'{here}: kunci "kind" findings memerlukan tabel findings'
        yield from field_mistakes(field, here)


def _all_fields(procedure: Procedure) -> Iterator[tuple[Field, str, int]]:
    for step in procedure.steps:
        for section in step.sections:
            for field in section.fields:
                yield field, f'steps {step.number} > sections "{section.key}"', step.number


def _all_conditions(procedure: Procedure) -> Iterator[tuple[Condition, str, int]]:
    for field, where, step in _all_fields(procedure):
        here = f'{where} > fields "{field.key}"'
        yield from ((one, here, step) for one in (field.only_if, field.optional_if) if one)
    for row in procedure.steps:
        here = f"steps {row.number}"
        for section in row.sections:
            if section.only_if:
                yield section.only_if, f'{here} > sections "{section.key}"', row.number
        for document in row.documents:
            if document.only_if:
                yield document.only_if, f'{here} > documents "{document.key}"', row.number


def _all_references(procedure: Procedure) -> Iterator[tuple[str, str]]:
    for field, where, _ in _all_fields(procedure):
        if field.suggest:
            yield field.suggest, f'{where} > fields "{field.key}": kunci "suggest"'
        if field.beside:
            yield field.beside, f'{where} > fields "{field.key}": kunci "beside"'
    for step in procedure.steps:
        for document in step.documents:
            if document.shows:
                where = f'steps {step.number} > documents "{document.key}": kunci "shows"'
                yield document.shows, where
    yield from _shown_beside_findings(procedure)


def _shown_beside_findings(procedure: Procedure) -> Iterator[tuple[str, str]]:
    for group in procedure.findings:
        for item in group.items:
            for key in item.shows:
                yield key, f'findings "{group.key}" > items "{item.key}": kunci "shows"'
