"""The team's visits: who goes when, and the photos they bring back."""

from datetime import date
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from desktop_app.core.calendar import workdays
from desktop_app.core.cases.context import NewPhoto
from desktop_app.core.cases.visit_state import Photo
from desktop_app.core.cases.visiting import take_photo
from desktop_app.core.changes import Changes
from desktop_app.core.errors import NoHolidayList, NotFound
from desktop_app.core.events.vocabulary import Place
from desktop_app.core.ids import CaseId, FactId, StaffId, StreamId
from desktop_app.core.photos.prepare import MEDIA, Prepared, prepare
from desktop_app.core.rows import VisitRow
from desktop_app.core.security.roles import Act
from desktop_app.core.services import attachments, permissions
from desktop_app.core.services.casework import Casework
from desktop_app.core.services.reading import Reading
from desktop_app.core.store.agenda import Agenda

Ready: TypeAlias = Prepared
"""A prepared photo, by its name for screens."""


class Snapshot(Struct, frozen=True):
    """A picture somebody chose, dropped or took, for a point of the inspection."""

    item: str
    """Key of the point; empty for the visit as a whole."""
    name: str
    source: Path | bytes
    caption: str = ""
    place: Place | None = None
    """Typed; what the camera told is used where this is None."""


class Outing(Struct, frozen=True):
    """A visit as the Kunjungan screen shows it."""

    row: VisitRow
    members: tuple[str, ...]
    """Their names."""
    days_left: int | None
    """Working days until the promised day, below 0 when it has passed; None: cannot be told."""


class Itinerary(Struct, frozen=True):
    """Everything the Kunjungan screen shows."""

    today: date
    planned: tuple[Outing, ...]
    """By day and hour."""
    waiting: tuple[Outing, ...]
    """Cases with the team that nobody was sent to yet, soonest due first."""
    done: tuple[Outing, ...]


class Itineraries(Struct, frozen=True):
    """Looks visits up; for the reader lane."""

    reading: Reading

    def all(self, since: date | None = None) -> Itinerary:
        """Return visits to come, cases that wait for one, and those made since a day."""
        agenda = Agenda(self.reading.reader.database)
        today = self.reading.today()
        return Itinerary(
            today=today,
            planned=tuple(self._outing(row, today) for row in agenda.open()),
            waiting=tuple(self._outing(row, today) for row in agenda.unplanned()),
            done=tuple(self._outing(row, today) for row in agenda.done(since or today)),
        )

    def _outing(self, row: VisitRow, today: date) -> Outing:
        names = self.reading.rules.names()
        members = tuple(names.get(member, str(member)) for member in row.members)
        return Outing(row, members, self._days_left(row, today))

    def _days_left(self, row: VisitRow, today: date) -> int | None:
        if row.due is None:
            return None
        rules = self.reading.rules
        counting = rules.counting(self.reading.catalog.newest(row.procedure))
        try:
            left = workdays.between(today, row.due, counting, rules.lists())
        except NoHolidayList:
            return None
        return min(left, -1) if today > row.due else left


class Visits(Struct, frozen=True):
    """Keeps photos; for the writer lane, but for `prepared`, which needs no store."""

    casework: Casework

    def prepared(self, snapshot: Snapshot) -> Prepared:
        """Return the photo upright and scaled; a broken or giant one is a sentence."""
        return prepare(snapshot.name, attachments.read(snapshot.name, snapshot.source))

    def keep(
        self,
        case: CaseId,
        snapshot: Snapshot,
        photo: Prepared,
        *,
        seen: tuple[FactId, ...],
        by: StaffId,
    ) -> Changes:
        """Store a prepared photo sealed and say that it counts."""
        work = self.casework
        permissions.check(work.rules.role(by), Act.VERIFY)
        loaded = work.load(case, seen)
        new = NewPhoto(
            item=snapshot.item,
            blob=work.keep(case, photo.content),
            media=MEDIA,
            size=len(photo.content),
            original=photo.original,
            name=snapshot.name,
            caption=snapshot.caption,
            moment=photo.moment,
            place=snapshot.place or photo.place,
        )
        facts = take_photo(loaded.state, work.context(loaded.procedure), new)
        return work.journal.record(StreamId(case), facts, loaded.seen, by)

    def put_back(
        self, case: CaseId, photo: Photo, *, seen: tuple[FactId, ...], by: StaffId
    ) -> Changes:
        """Let a removed photo count again, with what was said of it; its bytes never went."""
        work = self.casework
        permissions.check(work.rules.role(by), Act.VERIFY)
        loaded = work.load(case, seen)
        again = NewPhoto(
            item=photo.item,
            blob=photo.blob,
            media=photo.media,
            size=photo.size,
            original=photo.original,
            name=photo.name,
            caption=photo.caption,
            moment=photo.moment,
            place=photo.place,
        )
        facts = take_photo(loaded.state, work.context(loaded.procedure), again)
        return work.journal.record(StreamId(case), facts, loaded.seen, by)

    def picture(self, case: CaseId, photo: FactId) -> bytes:
        """Return the bytes of a kept photo, a JPEG."""
        found = next((p for p in self.casework.load(case).state.photos if p.id == photo), None)
        if found is None:
            raise NotFound("Foto itu tidak ada pada berkas ini.", "Muat ulang berkasnya.")
        return self.casework.content(case, found.blob)
