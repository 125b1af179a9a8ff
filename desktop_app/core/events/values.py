"""How each type of a fact's field is written as JSON and read back."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import NamedTuple, NewType, NoReturn, TypeAlias, Union, get_args, get_origin
from typing import get_type_hints as hints_of

from msgspec import Struct

from desktop_app.core.errors import BadInput
from desktop_app.core.events import canonical
from desktop_app.core.events.envelope import Json
from desktop_app.core.events.vocabulary import Answers, Scalar, Value

Write: TypeAlias = Callable[[object, str], Json]
Read: TypeAlias = Callable[[Json], object]


class Shape(NamedTuple):
    """Writer and reader of one type; the reader raises ValueError or TypeError."""

    write: Write
    """Given the value and its place for the error; raises BadInput."""
    read: Read


def shapes(make: type) -> dict[str, Shape]:
    """Return the shape of every field of a fact, by name."""
    return {name: shape(hint) for name, hint in hints_of(make).items()}


def shape(hint: object) -> Shape:
    """Return how values of this annotation travel."""
    for plain, found in _PLAIN:
        if hint == plain:
            return found
    if isinstance(hint, NewType):
        return shape(hint.__supertype__)
    if get_origin(hint) in {Union, UnionType}:
        return _optional(shape(next(arm for arm in get_args(hint) if arm is not NoneType)))
    if get_origin(hint) is tuple:
        return _many(shape(get_args(hint)[0]))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Shape(_write_text, hint)
    if isinstance(hint, type) and issubclass(hint, Struct):
        return _record(hint)
    raise TypeError(f"{hint} cannot be part of a fact")


def write_value(value: object, place: str) -> Json:
    """Write an answer of any kind; what is none is a BadInput at the place."""
    match value:
        case str():
            return canonical.text(str(value), place)
        case bool() | None:
            return value
        case int():
            return canonical.whole(value, place)
        case tuple():
            return [_write_row(row, place) for row in value]
        case _:
            return _refuse(place)


def _write_row(value: object, place: str) -> Json:
    if not isinstance(value, Mapping):
        _refuse(place)
    return {
        canonical.text(str(key), place): _write_scalar(cell, f"{place}.{key}")
        for key, cell in value.items()
    }


def _write_scalar(value: object, place: str) -> Json:
    if isinstance(value, tuple):
        _refuse(place)
    return write_value(value, place)


def _write_answers(value: object, place: str) -> Json:
    if not isinstance(value, Mapping):
        _refuse(place)
    return {
        canonical.text(str(key), str(key)): write_value(v, str(key)) for key, v in value.items()
    }


def _write_text(value: object, place: str) -> Json:
    return canonical.text(str(value), place) if isinstance(value, str) else _refuse(place)


def _write_whole(value: object, place: str) -> Json:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return write_value(value, place) if whole else _refuse(place)


def _write_tick(value: object, place: str) -> Json:
    return value if isinstance(value, bool) else _refuse(place)


def _write_day(value: object, place: str) -> Json:
    return value.isoformat() if isinstance(value, date) else _refuse(place)


def _refuse(place: str) -> NoReturn:
    raise BadInput(f"Isian {place} tidak dapat disimpan.", "Periksa isian ini.")


def _read_as(kind: type) -> Read:
    def read(raw: Json) -> object:
        if type(raw) is kind:
            return raw
        raise TypeError(f"{kind.__name__} expected")

    return read


def _read_scalar(raw: Json) -> object:
    if isinstance(raw, list | dict):
        raise TypeError("a single value expected")
    return raw


def _read_row(raw: Json) -> object:
    if isinstance(raw, dict):
        return {key: _read_scalar(cell) for key, cell in raw.items()}
    raise TypeError("a row expected")


def _read_value(raw: Json) -> object:
    if isinstance(raw, list):
        return tuple([_read_row(row) for row in raw])
    return _read_scalar(raw)


def _read_answers(raw: Json) -> object:
    if isinstance(raw, dict):
        return {key: _read_value(value) for key, value in raw.items()}
    raise TypeError("answers expected")


def _read_day(raw: Json) -> object:
    if isinstance(raw, str):
        return date.fromisoformat(raw)
    raise TypeError("a day expected")


def _optional(inner: Shape) -> Shape:
    return Shape(
        lambda value, place: None if value is None else inner.write(value, place),
        lambda raw: None if raw is None else inner.read(raw),
    )


def _many(inner: Shape) -> Shape:
    def write(value: object, place: str) -> Json:
        if not isinstance(value, tuple):
            _refuse(place)
        return [inner.write(item, place) for item in value]

    def read(raw: Json) -> object:
        if isinstance(raw, list):
            return tuple([inner.read(item) for item in raw])
        raise TypeError("a list expected")

    return Shape(write, read)


def _record(make: type) -> Shape:
    parts = shapes(make)

    def write(value: object, place: str) -> Json:
        return {
            name: part.write(getattr(value, name), f"{place}.{name}")
            for name, part in parts.items()
        }

    def read(raw: Json) -> object:
        if isinstance(raw, dict) and raw.keys() == parts.keys():
            return make(**{name: part.read(raw[name]) for name, part in parts.items()})
        raise TypeError(f"{make.__name__} expected")

    return Shape(write, read)


_ROW = Mapping[str, Scalar]
_PLAIN: tuple[tuple[object, Shape], ...] = (
    (str, Shape(_write_text, _read_as(str))),
    (int, Shape(_write_whole, _read_as(int))),
    (bool, Shape(_write_tick, _read_as(bool))),
    (date, Shape(_write_day, _read_day)),
    (_ROW, Shape(_write_row, _read_row)),
    (Answers, Shape(_write_answers, _read_answers)),
    (Value, Shape(write_value, _read_value)),
)
