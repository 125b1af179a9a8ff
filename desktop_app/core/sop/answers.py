"""Answers of a form, and what checking one of them gives."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

Scalar: TypeAlias = str | int | bool | None
Rows: TypeAlias = tuple[Mapping[str, Scalar], ...]
Value: TypeAlias = Scalar | Rows
Answers: TypeAlias = Mapping[str, Value]
"""The same shapes as facts hold; this room does not know facts."""


class Level(StrEnum):
    """How an answer stands: an error asks for a note, a warning never stops."""

    GOOD = "good"
    WARNING = "warning"
    ERROR = "error"


class Checked(Struct, frozen=True):
    """One typed answer, understood: `value` is kept, `shown` stands in the field."""

    value: Value
    shown: str
    level: Level = Level.GOOD
    message: str = ""
    """What is true or wrong, and what to do; a screen shows it under the field."""


class Hint(Struct, frozen=True):
    """Something that only shows between answers; stands under the field `key`."""

    key: str
    level: Level
    message: str


def filled(value: Value) -> bool:
    """Tell whether there is an answer; 0 is one, an empty text is none."""
    match value:
        case None | False | ():
            return False
        case str():
            return bool(value.strip())
        case _:
            return True
