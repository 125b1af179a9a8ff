"""Files, letter numbers, papers, promises and notes of a case."""

from collections.abc import Iterator

from msgspec.structs import replace

from desktop_app.core.cases.state import File, LetterNumber, Note, Paper, Promise
from desktop_app.core.cases.story import Story
from desktop_app.core.events import merge, registers
from desktop_app.core.events.causality import Told
from desktop_app.core.events.facts import (
    DeadlinePromised,
    FileAttached,
    FileRemoved,
    LicenceRevoked,
    NoteAdded,
    NumberTaken,
    NumberVoided,
    PaperIssued,
    ReturnedToTeam,
)
from desktop_app.core.events.registers import Write


def read_files(story: Story) -> tuple[File, ...]:
    """Return the files that count; the same bytes for the same document once."""
    removed = set()
    attached = {told.event.id: told for told in story.told.each(FileAttached)}
    for removal in story.told.each(FileRemoved):
        if removal.fact.file in attached:
            removed.add(removal.fact.file)
        else:
            story.told.set_aside(removal.place, "berkas yang dikeluarkan belum ada di sini")
    found: dict[tuple[int, int, str, str], File] = {}
    for name, told in attached.items():
        if name not in removed:
            file = _file(story, told)
            found.setdefault((file.step, file.round, file.document, file.blob), file)
    return tuple(found.values())


def read_promises(story: Story) -> tuple[Promise, ...]:
    """Return one promise for each step and round; of two unseen the earlier day."""
    boxes: dict[tuple[int, int], list[Write]] = {}
    told = {t.place: t for t in story.told.each(DeadlinePromised)}
    for place, promised in told.items():
        key = promised.fact.step, promised.fact.round
        boxes.setdefault(key, []).append(Write(place, None))
    found = []
    for (step, round_), writes in boxes.items():
        standing = registers.standing(story.told.history, writes)
        fact = min([told[write.place].fact for write in standing], key=lambda f: f.due)
        found.append(
            Promise(step, round_, fact.start, fact.due, fact.calendar_days, fact.holiday_list)
        )
    return tuple(sorted(found, key=lambda promise: (promise.round, promise.step)))


def read_numbers(story: Story) -> tuple[LetterNumber, ...]:
    """Return the numbers given to this case, cancelled ones with their reason."""
    found: dict[tuple[str, int, int], LetterNumber] = {}
    for told in story.told.each(NumberTaken):
        taken = told.fact
        number = LetterNumber(taken.register, taken.year, taken.value, taken.text, "")
        found.setdefault((taken.register, taken.year, taken.value), number)
    for voided in story.told.each(NumberVoided):
        key = voided.fact.register, voided.fact.year, voided.fact.value
        if key not in found:
            story.told.set_aside(voided.place, "nomor yang dibatalkan belum ada di sini")
        elif not found[key].voided:
            found[key] = replace(found[key], voided=voided.fact.reason or "tanpa alasan")
    return tuple(found.values())


def read_papers(story: Story) -> tuple[Paper, ...]:
    """Return the issued papers; two numbers given unseen to one paper conflict."""
    gone = {told.fact.number for told in story.told.each(LicenceRevoked) if told.fact.number}
    issued = {told.place: told for told in story.told.each(PaperIssued)}
    lost = set(_lost(story, issued))
    found: dict[tuple[str, int, str, str], Paper] = {}
    for place, told in issued.items():
        fact, event = told.fact, told.event
        paper = Paper(
            kind=fact.paper,
            round=fact.round,
            number=fact.number,
            day=fact.day,
            blob=fact.blob,
            digest=fact.digest,
            at=event.at,
            by=event.by,
            revoked=fact.number in gone or place in lost,
        )
        found.setdefault((paper.kind, paper.round, paper.number, paper.blob), paper)
    return tuple(found.values())


def read_notes(story: Story) -> tuple[Note, ...]:
    """Return the remarks, each once."""
    notes = [
        Note(told.fact.text, told.event.at, told.event.by) for told in story.told.each(NoteAdded)
    ]
    return tuple(dict.fromkeys(notes))


def read_returns(story: Story) -> tuple[Note, ...]:
    """Return what Kepala Dinas sent back to the team, in order."""
    returned = story.told.each(ReturnedToTeam)
    notes = [Note(told.fact.note, told.event.at, told.event.by) for told in returned]
    return tuple(dict.fromkeys(notes))


def _file(story: Story, told: Told[FileAttached]) -> File:
    fact, event = told.fact, told.event
    return File(
        id=event.id,
        step=fact.step,
        round=story.marks.round_of(fact.step, fact.round),
        document=fact.document,
        blob=fact.blob,
        media=fact.media,
        size=fact.size,
        name=fact.name,
        at=event.at,
        by=event.by,
    )


def _lost(story: Story, issued: dict[int, Told[PaperIssued]]) -> Iterator[int]:
    boxes: dict[str, list[Write]] = {}
    for place, told in issued.items():
        if told.fact.number:
            subject = f"paper:{told.fact.paper}:{told.fact.round}"
            boxes.setdefault(subject, []).append(Write(place, told.fact.number))
    for subject, writes in boxes.items():
        reading = merge.read(story.told, subject, merge.with_choices(story.told, subject, writes))
        for write in reading.writes:
            named = [story.told.history.places.get(fact, -1) for fact in write.settles or ()]
            losing = [p for p in named if p in issued and issued[p].fact.number != write.value]
            yield from losing
