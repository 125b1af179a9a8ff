"""Facts to JSON and back, from nothing but their fields."""

from collections.abc import Mapping
from typing import NamedTuple, Protocol, cast, get_args, get_type_hints

from desktop_app.core.events import canonical, values
from desktop_app.core.events.envelope import Fact, Json, Unread
from desktop_app.core.events.facts import CaseFact
from desktop_app.core.events.office_facts import OfficeFact
from desktop_app.core.events.vocabulary import SEAL

VERSION = 1
"""Version written for every kind until one of them changes its fields."""


class Body(NamedTuple):
    """A fact taken apart; `sealed` is None where the kind hides nothing."""

    kind: str
    version: int
    open: dict[str, Json]
    sealed: bytes | None


class _Member(NamedTuple):
    name: str
    shape: values.Shape
    sealed: bool


class _Make(Protocol):
    def __call__(self, **given: object) -> Fact: ...


class _Kind(NamedTuple):
    make: _Make
    members: tuple[_Member, ...]
    seals: bool


def _kind(make: type[Fact]) -> _Kind:
    shapes = values.shapes(make)
    members = tuple(
        _Member(name, shapes[name], SEAL in getattr(hint, "__metadata__", ()))
        for name, hint in get_type_hints(make, include_extras=True).items()
    )
    return _Kind(cast("_Make", make), members, any(member.sealed for member in members))


_KINDS: Mapping[str, _Kind] = {
    make.__name__: _kind(make) for make in (*get_args(CaseFact), *get_args(OfficeFact))
}


def seals(kind: str) -> bool:
    """Return whether facts of this kind have a sealed part; unknown ones have not."""
    known = _KINDS.get(kind)
    return known is not None and known.seals


def encode(fact: Fact) -> Body:
    """Take a fact apart; BadInput names the field that cannot be taken."""
    name = type(fact).__name__
    kind = _KINDS[name]
    open_part: dict[str, Json] = {}
    sealed_part: dict[str, Json] = {}
    for member in kind.members:
        part = sealed_part if member.sealed else open_part
        part[member.name] = member.shape.write(getattr(fact, member.name), member.name)
    sealed = canonical.json_bytes(sealed_part) if kind.seals else None
    return Body(name, VERSION, open_part, sealed)


def decode(body: Body) -> Fact | Unread:
    """Put a fact together; whatever does not fit is Unread, never an error."""
    known = _KINDS.get(body.kind)
    if known is None:
        return Unread(body.kind, "jenis tidak dikenal")
    if body.version != VERSION:
        return Unread(body.kind, f"versi {body.version} tidak dikenal")
    try:
        return _put_together(known, body)
    except (ValueError, TypeError, KeyError):
        return Unread(body.kind, "isi tidak terbaca")


def _put_together(kind: _Kind, body: Body) -> Fact:
    hidden = canonical.parse(body.sealed or b"") if kind.seals else {}
    if not isinstance(hidden, dict):
        raise TypeError("the sealed part is not an object")
    if len(hidden) + len(body.open) != len(kind.members):
        raise ValueError("other fields than this kind has")
    return kind.make(
        **{
            member.name: member.shape.read((hidden if member.sealed else body.open)[member.name])
            for member in kind.members
        }
    )
