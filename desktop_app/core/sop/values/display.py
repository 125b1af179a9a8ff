"""Kept answers written out, for the eye and for the clipboard."""

from desktop_app.core.sop.answers import Scalar
from desktop_app.core.sop.model import Field, FieldKind
from desktop_app.core.sop.values import contact, identity, moments
from desktop_app.core.sop.values.references import References
from desktop_app.core.wording.numbers import grouped

_NUMBERS = {FieldKind.MONEY, FieldKind.AREA, FieldKind.COUNT}


def shown(field: Field, value: Scalar, references: References) -> str:
    """Write a kept answer as the field, a paper or a list shows it."""
    match value:
        case None:
            return ""
        case bool():
            return "Ya" if value else "Tidak"
        case int():
            return grouped(value) if field.kind in _NUMBERS else str(value)
        case _:
            return _text_shown(field, value, references) if value else ""


def copied(field: Field, value: Scalar, references: References) -> str:
    """Write an answer for the clipboard, as oss.go.id takes it: without spaces and dots."""
    match field.kind:
        case FieldKind.PHONE if isinstance(value, str) and value.startswith("+62"):
            return f"0{value[3:]}"
        case FieldKind.CHOICE | FieldKind.DATE | FieldKind.TICK:
            return shown(field, value, references)
        case _:
            return "" if value is None else str(value)


def _text_shown(field: Field, value: str, references: References) -> str:
    match field.kind:
        case FieldKind.NIK | FieldKind.NIB:
            return identity.fours(value)
        case FieldKind.NPWP:
            return identity.npwp_shown(value)
        case FieldKind.PHONE:
            return contact.phone_shown(value)
        case FieldKind.KBLI:
            return str(references.kbli.find(value) or value)
        case FieldKind.CHOICE:
            return next((one.label for one in field.options if one.value == value), value)
        case FieldKind.DATE:
            return moments.day(value).shown
        case FieldKind.TIME:
            return moments.moment(value).shown
        case _:
            return value
