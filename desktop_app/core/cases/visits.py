"""The planned visits of a case and its photos, read from its facts."""

from msgspec.structs import replace

from desktop_app.core.cases.story import Story
from desktop_app.core.cases.visit_state import Photo, Visit
from desktop_app.core.events import merge
from desktop_app.core.events.causality import Told
from desktop_app.core.events.registers import Write
from desktop_app.core.events.visit_facts import (
    PhotoDescribed,
    PhotoRemoved,
    PhotoTaken,
    VisitCancelled,
    VisitPacked,
    VisitPlanned,
)
from desktop_app.core.ids import FactId
from desktop_app.core.wording.dates import long_date

CANCELLED = "tidak jadi"
ABSENT = "foto ini belum ada di sini"


def read_visits(story: Story) -> tuple[Visit, ...]:
    """Return the plan of each round that stands; two made unseen conflict."""
    plans: dict[int, dict[int, Told[VisitPlanned]]] = {}
    for told in story.told.each(VisitPlanned):
        plans.setdefault(told.fact.round, {})[told.place] = told
    writes: dict[int, list[Write]] = {
        round_: [Write(place, _spelled(told.fact)) for place, told in found.items()]
        for round_, found in plans.items()
    }
    for cancelled in story.told.each(VisitCancelled):
        if cancelled.fact.round in writes:
            writes[cancelled.fact.round].append(Write(cancelled.place, CANCELLED))
        else:
            story.told.set_aside(cancelled.place, "kunjungan ini belum direncanakan")
    found = [_visit(story, round_, plans[round_], writes[round_]) for round_ in sorted(plans)]
    return tuple([visit for visit in found if visit is not None])


def read_photos(story: Story) -> tuple[Photo, ...]:
    """Return the photos that count in the order they were taken; equal bytes once a point."""
    taken = {told.event.id: told for told in story.told.each(PhotoTaken)}
    words: dict[FactId, list[Told[PhotoDescribed]]] = {name: [] for name in taken}
    for described in story.told.each(PhotoDescribed):
        if described.fact.photo in taken:
            words[described.fact.photo].append(described)
        else:
            story.told.set_aside(described.place, ABSENT)
    for removed in story.told.each(PhotoRemoved):
        if taken.pop(removed.fact.photo, None) is None:
            story.told.set_aside(removed.place, ABSENT)
    found = [_described(story, told, words[name]) for name, told in taken.items()]
    single = {(photo.round, photo.item, photo.blob): photo for photo in reversed(found)}
    return tuple(reversed(single.values()))


def _described(story: Story, taken: Told[PhotoTaken], words: list[Told[PhotoDescribed]]) -> Photo:
    photo = _photo(taken)
    by_place = {told.place: told.fact for told in words}
    writes = [Write(place, f"{fact.item}: {fact.caption}") for place, fact in by_place.items()]
    subject = f"photo:{photo.id}"
    chosen = merge.with_choices(story.told, subject, writes)
    standing = merge.read(story.told, subject, chosen, story.marks.decision).first()
    if standing is None:
        return photo
    fact = by_place[standing.origin()]
    return replace(photo, item=fact.item, caption=fact.caption, place=fact.place)


def _visit(
    story: Story, round_: int, plans: dict[int, Told[VisitPlanned]], writes: list[Write]
) -> Visit | None:
    subject = f"visit:{round_}"
    chosen = merge.with_choices(story.told, subject, sorted(writes, key=_place))
    reading = merge.read(story.told, subject, chosen, story.marks.decision)
    standing = [plans[w.origin()] for w in reading.writes if w.origin() in plans]
    if not standing:
        return None
    told = standing[0]
    packed = [p for p in story.told.each(VisitPacked) if p.fact.round == round_]
    after = [p for p in packed if story.told.knew(p.place, told.place)]
    return Visit(
        round=round_,
        members=told.fact.members,
        letter=told.fact.letter,
        letter_day=told.fact.letter_day,
        day=told.fact.day,
        hour=told.fact.hour,
        packed=after[-1].event.at if after else None,
        lacking=after[-1].fact.lacking if after else (),
    )


def _spelled(plan: VisitPlanned) -> str:
    who = ", ".join(plan.members)
    return f"{long_date(plan.day)} {plan.hour}, surat tugas {plan.letter}: {who}"


def _photo(told: Told[PhotoTaken]) -> Photo:
    fact, event = told.fact, told.event
    return Photo(
        id=event.id,
        round=fact.round,
        item=fact.item,
        blob=fact.blob,
        media=fact.media,
        size=fact.size,
        original=fact.original,
        name=fact.name,
        caption=fact.caption,
        moment=fact.moment,
        place=fact.place,
        at=event.at,
        by=event.by,
    )


def _place(write: Write) -> int:
    return write.place
