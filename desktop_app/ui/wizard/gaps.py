"""What a page still lacks, each as a sentence a person can act on."""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from desktop_app.core.events.vocabulary import Answers
from desktop_app.core.sop import flow
from desktop_app.core.sop.model import Field, FieldKind, Step


class GapKind(StrEnum):
    """MISSING was never given, WRONG was given and cannot be right."""

    MISSING = "belum"
    WRONG = "salah"


class Gap(Struct, frozen=True):
    """One thing to do before the step is complete; `key` says where it stands."""

    key: str
    sentence: str
    kind: GapKind = GapKind.MISSING


def missing(step: Step, answers: Answers, files: Iterable[str]) -> tuple[Gap, ...]:
    """Return what the step lacks in page order."""
    keys = flow.missing(step, answers, frozenset(files))
    return tuple(Gap(key, sentence(step, key)) for key in keys)


def sentence(step: Step, key: str) -> str:
    """Say what is missing under a key, in the words that stand on the page."""
    head, _, rest = key.partition(".")
    match head:
        case "doc":
            return _of_document(step, rest)
        case "output":
            label = next((tick.label for tick in step.ticks if tick.key == rest), rest)
            return f"Belum ditandai: {label}"
        case "finding":
            return _of_finding(step, rest)
        case _:
            return _of_field(step, key)


def _of_document(step: Step, rest: str) -> str:
    name, _, tick = rest.partition(".")
    label = next((paper.label for paper in step.documents if paper.key == name), name)
    word = {"shown": "ditunjukkan", "verified": "diverifikasi"}.get(tick, tick)
    return f"{label} belum {word}"


def _of_finding(step: Step, rest: str) -> str:
    name, _, part = rest.rpartition(".")
    label = next((item.label for item in flow.items(step) if item.key == name), name)
    if part == "note":
        return f"{label}: tulis apa yang tidak sesuai"
    return f"{label}: belum dinilai"


def _of_field(step: Step, key: str) -> str:
    for field in _fields(step):
        if field.key == key:
            verb = "dipilih" if field.kind in _PICKED else "diisi"
            return f"{field.label} belum {verb}"
        if field.kind is FieldKind.TABLE and key.startswith(f"{field.key}."):
            return _of_cell(field, key.removeprefix(f"{field.key}."))
    return f"{key} belum diisi"


def _of_cell(table: Field, rest: str) -> str:
    number, _, name = rest.partition(".")
    label = next((column.label for column in table.columns if column.key == name), name)
    return f"{table.label}, baris {number}: {label} belum diisi"


def _fields(step: Step) -> tuple[Field, ...]:
    return tuple(field for group in step.sections for field in group.fields)


_PICKED = {FieldKind.CHOICE, FieldKind.OFFICERS, FieldKind.KBLI, FieldKind.VILLAGE}
