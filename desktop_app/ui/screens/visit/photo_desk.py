"""Photos on their way in: prepared beside the lanes, then kept one by one."""

from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from desktop_app.core.changes import Changes
from desktop_app.core.ids import FactId
from desktop_app.core.services.visits import Ready, Snapshot
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import notice_for
from desktop_app.ui.screens.visit.work import VisitWork

THUMB = 420
"""Pixels of the longer side of a thumbnail: sharp on a screen of double density."""
LARGE = 1920
"""Pixels of the longer side of a photo that is looked at alone."""
_MOST_THUMBS = 200


class Arrival(Struct, frozen=True):
    """A photo that is not kept yet, and why it cannot be where that is known."""

    number: int
    name: str
    sentence: str = ""


class PhotoDesk(QObject):
    """Never holds more than two large pictures: that is how many threads prepare."""

    arriving = Signal()
    """What is on its way, or could not be taken, changed."""
    pictured = Signal(str)
    """A thumbnail is there; the photo's id."""

    def __init__(self, work: VisitWork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._numbers = count(1)
        self._coming: dict[int, Arrival] = {}
        self._thumbs: dict[FactId, QImage] = {}
        self._asked: set[FactId] = set()

    @property
    def arrivals(self) -> tuple[Arrival, ...]:
        """Return what is on its way, in the order it came."""
        return tuple(self._coming.values())

    @property
    def is_taking(self) -> bool:
        """Tell whether a photo is on its way."""
        return any(not one.sentence for one in self._coming.values())

    def take_files(self, item: str, files: list[str]) -> None:
        """Take photos from files for a point."""
        paths = [Path(name) for name in files]
        self.take(*[Snapshot(item, path.name, path) for path in paths])

    def take_image(self, item: str, image: QImage) -> None:
        """Take a picture from the clipboard for a point."""
        held = QByteArray()
        buffer = QBuffer(held)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"PNG")).write(image)
        self.take(Snapshot(item, "papan-klip.png", bytes(held.data())))

    def take(self, *snapshots: Snapshot) -> None:
        """Prepare photos in the background, then keep each."""
        taken = [(next(self._numbers), snapshot) for snapshot in snapshots]
        self._coming |= {number: Arrival(number, one.name) for number, one in taken}
        self.arriving.emit()
        for number, snapshot in taken:
            self._prepare(number, snapshot)

    def _prepare(self, number: int, snapshot: Snapshot) -> None:
        door, jobs = self._work.desk.visits, self._work.desk.desk.jobs
        refused = partial(self._refuse, number)
        # Not a method of this desk: a photo goes on to be kept although the screen is left.
        hand_on = partial(_hand_on, jobs, self._keeper(snapshot), partial(self._kept, number))
        jobs.submit_paper(partial(door.prepared, snapshot), partial(hand_on, refused), refused)

    def dismiss(self, number: int) -> None:
        """Put away the sentence about a photo that could not be taken."""
        self._coming.pop(number, None)
        self.arriving.emit()

    def thumbnail(self, photo: FactId) -> QImage | None:
        """Return a thumbnail; it is read in the background where it is not there yet."""
        found = self._thumbs.get(photo)
        if found is None and photo not in self._asked:
            self._asked.add(photo)
            self._read(photo)
        return found

    def read_large(self, photo: FactId, told: Callable[[QImage], object]) -> None:
        """Read a photo in the background, large enough to fill a screen."""
        work, jobs = self._work, self._work.desk.desk.jobs

        def decode(content: bytes) -> None:
            jobs.submit_paper(partial(picture_of, content, LARGE), told)

        jobs.submit_write(partial(work.desk.visits.picture, work.case, photo), decode)

    def _keeper(self, snapshot: Snapshot) -> Callable[[Ready], Changes]:
        work, desk = self._work, self._work.desk
        by = desk.desk.who.staff

        def keep(ready: Ready) -> Changes:
            # What was recorded a moment ago was seen by this computer too.
            return desk.visits.keep(work.case, snapshot, ready, seen=work.brain.seen, by=by)

        return keep

    def _kept(self, number: int, changes: Changes) -> None:
        self._coming.pop(number, None)
        self._work.note(changes)
        self.arriving.emit()

    def _refuse(self, number: int, error: Exception) -> None:
        name = self._coming[number].name
        self._coming[number] = Arrival(number, name, notice_for(error).whole)
        self.arriving.emit()

    def _read(self, photo: FactId) -> None:
        case, desk = self._work.case, self._work.desk
        desk.desk.jobs.submit_write(
            partial(desk.visits.picture, case, photo), partial(self._decode, photo)
        )

    def _decode(self, photo: FactId, content: bytes) -> None:
        self._work.desk.desk.jobs.submit_paper(
            partial(picture_of, content, THUMB), partial(self._show, photo)
        )

    def _show(self, photo: FactId, image: QImage) -> None:
        if len(self._thumbs) >= _MOST_THUMBS:
            oldest = next(iter(self._thumbs))
            del self._thumbs[oldest]
            self._asked.discard(oldest)
        self._thumbs[photo] = image
        self.pictured.emit(str(photo))


def _hand_on(
    jobs: Jobs,
    keep: Callable[[Ready], Changes],
    kept: Callable[[Changes], object],
    refused: Callable[[Exception], object],
    ready: Ready,
) -> None:
    jobs.submit_write(partial(keep, ready), kept, refused)


def picture_of(content: bytes, side: int) -> QImage:
    """Decode a JPEG at about the size it is shown at; for any thread."""
    held = QByteArray(content)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
