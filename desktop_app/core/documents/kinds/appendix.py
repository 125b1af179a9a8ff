"""The photos of a round as the appendix of its BAP numbers them."""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from desktop_app.core.cases.visit_state import Photo, in_order
from desktop_app.core.documents.kinds import typography
from desktop_app.core.documents.kinds.findings import number_of
from desktop_app.core.documents.kinds.material import Material
from desktop_app.core.events.vocabulary import Place
from desktop_app.core.sop.model import Procedure
from desktop_app.core.wording.dates import clock_wib

PHOTO = "foto-"
"""How the name of a picture that is a photo begins."""
_ACROSS = 2
_KEPT = "Sidik jari (SHA-256) berkas asli setiap foto tersimpan."
_MILLIONTHS = 1_000_000


class Shot(Struct, frozen=True):
    """Fields of one photo of a row of `lampiran`."""

    no: int
    gambar: str
    keterangan: str
    butir: str
    waktu: str
    tempat: str


def numbered(material: Material) -> tuple[tuple[int, Photo], ...]:
    """Return the photos in the order of their points, those of the whole visit last."""
    points = (point.key for group in material.procedure.findings for point in group.items)
    taken = (photo for photo in material.case.photos if photo.round == material.round)
    return tuple(enumerate(in_order(taken, points), 1))


def rows(material: Material) -> tuple[tuple[Shot, ...], ...]:
    """Return the photos two beside each other."""
    shots = [_shot(number, photo, material.procedure) for number, photo in numbered(material)]
    return tuple(tuple(shots[start : start + _ACROSS]) for start in range(0, len(shots), _ACROSS))


def numbers(material: Material) -> Mapping[str, str]:
    """Return the numbers of each point's photos: 4 or 4–6."""
    found: dict[str, list[int]] = {}
    for number, photo in numbered(material):
        found.setdefault(photo.item, []).append(number)
    return {item: _span(of) for item, of in found.items()}


def origin(material: Material) -> str:
    """Say where time and place of the photos come from; only what is true of some of them."""
    photos = [photo for _, photo in numbered(material)]
    places = [photo.place for photo in photos if photo.place is not None]
    told = {
        "waktu": any(_moment(photo.moment) for photo in photos),
        "koordinat": any(not place.typed for place in places),
    }
    read = " dan ".join(word for word, is_told in told.items() if is_told)
    if not read:
        return _KEPT
    but = ", kecuali yang diberi tanda diketik" if any(place.typed for place in places) else ""
    return f"{read.capitalize()} dibaca dari perangkat saat foto diambil{but}. {_KEPT}"


def _span(of: list[int]) -> str:
    return str(of[0]) if len(of) == 1 else f"{of[0]}–{of[-1]}"


def _shot(number: int, photo: Photo, procedure: Procedure) -> Shot:
    point = next(
        (item for group in procedure.findings for item in group.items if item.key == photo.item),
        None,
    )
    return Shot(
        no=number,
        gambar=f"{PHOTO}{number}",
        keterangan=photo.caption.strip(),
        butir=f"Butir {number_of(procedure, point.key)}, {point.label}" if point else "",
        waktu=_moment(photo.moment),
        tempat=_coordinates(photo.place) if photo.place is not None else "",
    )


def _moment(told: str) -> str:
    try:
        moment = datetime.fromisoformat(told)
    except ValueError:
        return ""
    day = typography.firm_date(moment.date())
    return f"{day} pukul {clock_wib(moment)}".replace(" ", typography.GLUE)


def _coordinates(place: Place) -> str:
    pair = (f"{part / _MILLIONTHS:.5f}".replace(".", ",") for part in _both(place))
    shown = ", ".join(pair).replace("-", "−")
    return f"{shown} (diketik)" if place.typed else shown


def _both(place: Place) -> tuple[int, int]:
    return place.latitude, place.longitude
