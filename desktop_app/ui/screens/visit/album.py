"""Photos in the order of the BAP, with what is said of each."""

from msgspec import Struct

from desktop_app.core.cases.visit_state import Photo, in_order
from desktop_app.core.clock import office_time
from desktop_app.core.sop.model import Step
from desktop_app.core.wording.dates import clock
from desktop_app.ui.screens.visit.work import VisitWork

NO_PHOTOS = "Belum ada foto. Pilih berkas, seret ke sini, atau tempel dari papan klip."
WHOLE = "Kunjungan secara umum"
_TIME = slice(11, 16)


class Leaf(Struct, frozen=True):
    """A photo with its number on the BAP and the point it belongs to."""

    number: int
    photo: Photo
    point: str
    """Number of the point, empty for the visit as a whole."""

    @property
    def words(self) -> str:
        """Return what stands under the picture."""
        point = f"butir {self.point}" if self.point else self.photo.name
        return f"{self.number}. {self.photo.caption or point}"

    @property
    def time(self) -> str:
        """Return when it was taken, or else when it was kept."""
        if self.photo.moment:
            return self.photo.moment[_TIME].replace(":", ".")
        return clock(office_time(self.photo.at))


def album(work: VisitWork) -> tuple[Leaf, ...]:
    """Return the photos of the visit as its BAP numbers them."""
    numbers = {key: number for key, number, _ in points_of(work.brain.step)}
    found = in_order(work.photos, numbers)
    return tuple(Leaf(at, one, numbers.get(one.item, "")) for at, one in enumerate(found, 1))


def points_of(step: Step) -> tuple[tuple[str, str, str], ...]:
    """Return key, number and label of each point."""
    return tuple(
        (item.key, f"{major}.{minor}", item.label)
        for major, group in enumerate(step.findings, 1)
        for minor, item in enumerate(group.items, 1)
    )
