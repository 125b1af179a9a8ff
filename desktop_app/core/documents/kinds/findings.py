"""What the team found, point by point, and how it counts."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from desktop_app.core.documents.kinds.applied import applied_for
from desktop_app.core.documents.kinds.asked import Asked
from desktop_app.core.documents.kinds.found import seen_instead
from desktop_app.core.documents.kinds.material import Tables
from desktop_app.core.sop.model import FindingItem, Procedure
from desktop_app.core.wording.numbers import in_words

UNSEEN = "Belum diperiksa"

_FITS, _FAILS, _IDLE = "sesuai", "tidak_sesuai", "tidak_berlaku"
_WORDS = {_FITS: "Sesuai", _FAILS: "Tidak sesuai", _IDLE: "Tidak berlaku"}


class Point(Struct, frozen=True):
    """Fields of a row of `butir`."""

    no: str
    uraian: str
    data: str
    hasil: str
    nilai: str
    tegas: bool
    catatan: str
    foto: str


class Group(Struct, frozen=True):
    """Fields of a row of `kelompok`."""

    no: int
    judul: str
    butir: tuple[Point, ...]


class Count(Struct, frozen=True):
    """How many points apply, fit and fail; what does not apply is not counted."""

    berlaku: int
    sesuai: int
    tidak: int
    tidak_kata: str


def groups(asked: Asked, tables: Tables, photos: Mapping[str, str]) -> tuple[Group, ...]:
    """Return the procedure's groups with what was applied for, found and photographed."""
    made = []
    for number, group in enumerate(asked.procedure.findings, 1):
        points = (
            replace(_point(f"{number}.{place}", item, asked, tables), foto=photos.get(item.key, ""))
            for place, item in enumerate(group.items, 1)
        )
        made.append(Group(number, group.title, tuple(points)))
    return tuple(made)


def counted(made: tuple[Group, ...]) -> Count:
    """Return the numbers of the conclusion."""
    values = [point.nilai for group in made for point in group.butir]
    fits, fails = values.count(_WORDS[_FITS]), values.count(_WORDS[_FAILS])
    return Count(fits + fails, fits, fails, in_words(fails))


def unseen(made: tuple[Group, ...]) -> tuple[str, ...]:
    """Return the numbers of points nobody has judged."""
    return tuple(point.no for group in made for point in group.butir if point.hasil == UNSEEN)


def number_of(procedure: Procedure, item: str) -> str:
    """Return the number a point has on the BAP, by its key; a number stays."""
    groups_ = enumerate(procedure.findings, 1)
    numbers = {
        point.key: f"{number}.{place}"
        for number, group in groups_
        for place, point in enumerate(group.items, 1)
    }
    return numbers.get(item, item)


def _point(number: str, item: FindingItem, asked: Asked, tables: Tables) -> Point:
    result = asked.text(f"finding.{item.key}.result")
    value = asked.text(f"finding.{item.key}.value") or seen_instead(item, asked)
    return Point(
        no=number,
        uraian=item.label,
        data=applied_for(item, asked, tables),
        hasil=value if result in _WORDS else UNSEEN,
        nilai=_WORDS.get(result, ""),
        tegas=result == _FAILS,
        catatan=asked.text(f"finding.{item.key}.note"),
        foto="",
    )
