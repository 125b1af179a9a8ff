"""How far the visit's photos are from the point that OSS has."""

from msgspec.structs import replace

from desktop_app.core.sop.flow import items
from desktop_app.ui.screens.visit.coordinates import distance, metres_from
from desktop_app.ui.screens.visit.work import VisitWork
from desktop_app.ui.wizard.findings import Point

OSS_POINT = "business.coordinates"
"""The answer that tells where the factory is, as OSS has it."""


def nearest(work: VisitWork) -> int | None:
    """Return how many metres the nearest photo is away; None where nothing tells."""
    asked = str(work.brain.value(OSS_POINT) or "")
    known = (metres_from(photo.place, asked) for photo in work.photos)
    return min((away for away in known if away is not None), default=None)


def with_distance(judged: tuple[Point, ...], work: VisitWork) -> tuple[Point, ...]:
    """Return the points, the one of the site with the distance behind what was filed."""
    words = distance(nearest(work))
    if not words:
        return judged
    site = {item.key for item in items(work.brain.step) if OSS_POINT in item.shows}
    return tuple(
        replace(one, filed=f"{one.filed} · foto {words}") if one.key in site else one
        for one in judged
    )
