"""BAPs laid before their signers and what they left, read from the facts."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from msgspec.structs import replace

from desktop_app.core.cases.story import Story
from desktop_app.core.cases.visit_state import Addendum, Mark, Signing
from desktop_app.core.events import merge
from desktop_app.core.events.causality import Told
from desktop_app.core.events.registers import Write
from desktop_app.core.events.visit_facts import (
    AddendumWritten,
    BapLaid,
    BapLocked,
    BapSigned,
    SignaturesVoided,
    SigningRefused,
)
from desktop_app.core.ids import FactId

UNLAID = "BAP yang ditandatangani belum ada di sini"
SIGNED, REFUSED = "menandatangani", "menolak"
LOCKED, VOID = "terkunci", "dibatalkan"


def read_signings(story: Story) -> tuple[Signing, ...]:
    """Return the one BAP of each round and part that stands, in the order of its rounds.

    Marks on equal contents unite; two that were signed unseen with different
    contents conflict, and so does a signature with a refusal, a lock with a void.
    """
    laid = {told.event.id: told for told in story.told.each(BapLaid)}
    marks = _marks(story, laid)
    groups: dict[tuple[int, int], list[Told[BapLaid]]] = {}
    signings: dict[int, Signing] = {}
    for name, locked in _lasting(story, laid):
        told = laid[name]
        signings[told.place] = _signing(told, marks[name], locked)
        groups.setdefault((told.fact.round, told.fact.part), []).append(told)
    return tuple([_standing(story, key, groups[key], signings) for key in sorted(groups)])


def read_addenda(story: Story) -> tuple[Addendum, ...]:
    """Return the addenda in order; text written again before signing takes the place."""
    found: dict[tuple[int, int], Addendum] = {}
    for told in story.told.each(AddendumWritten):
        fact, event = told.fact, told.event
        found[fact.round, fact.part] = Addendum(
            fact.round, fact.part, fact.text, event.at, event.by
        )
    return tuple([found[key] for key in sorted(found)])


def _standing(
    story: Story, key: tuple[int, int], laid: list[Told[BapLaid]], signings: dict[int, Signing]
) -> Signing:
    frozen = [told for told in laid if signings[told.place].is_frozen]
    subject = f"bap:{key[0]}:{key[1]}"
    writes = [Write(told.place, told.fact.content) for told in frozen or laid]
    chosen = merge.with_choices(story.told, subject, writes)
    # Nobody loses a signature while both are unsigned: the first will do.
    reading = merge.read(story.told, subject, chosen, story.marks.decision) if frozen else None
    standing = reading.writes if reading else tuple(chosen[-1:])
    places = [write.origin() for write in standing]
    return _united([signings[place] for place in places])


def _united(same: list[Signing]) -> Signing:
    first = same[0]
    marks: dict[str, Mark] = {}
    for signing in same:
        if signing.content == first.content:
            marks = {**{mark.signer: mark for mark in signing.marks}, **marks}
    locked = next((s.locked for s in same if s.locked is not None), None)
    return replace(first, marks=tuple(marks.values()), locked=locked)


def _marks(story: Story, laid: Iterable[FactId]) -> dict[FactId, tuple[Mark, ...]]:
    found: dict[FactId, dict[str, list[tuple[Write, Mark]]]] = {name: {} for name in laid}
    for place, name, mark in sorted(_each_mark(story), key=lambda each: each[0]):
        if name in found:
            write = Write(place, SIGNED if mark.strokes else REFUSED)
            found[name].setdefault(mark.signer, []).append((write, mark))
        else:
            story.told.set_aside(place, UNLAID)
    return {
        name: tuple([_mark(story, f"mark:{name}:{who}", left) for who, left in by_signer.items()])
        for name, by_signer in found.items()
    }


def _mark(story: Story, subject: str, left: list[tuple[Write, Mark]]) -> Mark:
    by_place = {write.place: mark for write, mark in left}
    chosen = merge.with_choices(story.told, subject, [write for write, _ in left])
    reading = merge.read(story.told, subject, chosen, story.marks.decision)
    return by_place[reading.writes[0].origin()]


def _each_mark(story: Story) -> Iterator[tuple[int, FactId, Mark]]:
    for signed in story.told.each(BapSigned):
        fact, event = signed.fact, signed.event
        mark = Mark(fact.signer, fact.name, fact.strokes, "", "", event.at, event.by)
        yield signed.place, fact.laid, mark
    for refused in story.told.each(SigningRefused):
        no, event = refused.fact, refused.event
        mark = Mark(no.signer, no.name, "", no.reason, no.witness, event.at, event.by)
        yield refused.place, no.laid, mark


def _lasting(story: Story, laid: Iterable[FactId]) -> Iterator[tuple[FactId, datetime | None]]:
    """Yield what was not voided, with the instant of its lock; a disputed lock holds."""
    writes: dict[FactId, list[Write]] = {name: [] for name in laid}
    for place, name, value in _each_end(story):
        if name in writes:
            writes[name].append(Write(place, value))
        else:
            story.told.set_aside(place, UNLAID)
    for name, written in writes.items():
        subject = f"lock:{name}"
        chosen = merge.with_choices(story.told, subject, sorted(written, key=_place))
        standing = merge.read(story.told, subject, chosen, story.marks.decision).writes
        locks = [write.origin() for write in standing if write.value == LOCKED]
        if locks or not standing:
            yield name, story.told.history.events[locks[0]].at if locks else None


def _each_end(story: Story) -> Iterator[tuple[int, FactId, str]]:
    for locked in story.told.each(BapLocked):
        yield locked.place, locked.fact.laid, LOCKED
    for voided in story.told.each(SignaturesVoided):
        yield voided.place, voided.fact.laid, VOID


def _signing(told: Told[BapLaid], marks: tuple[Mark, ...], locked: datetime | None) -> Signing:
    fact = told.fact
    return Signing(
        id=told.event.id,
        round=fact.round,
        part=fact.part,
        content=fact.content,
        fulfilled=fact.fulfilled,
        repairs=fact.repairs,
        repair_by=fact.repair_by,
        note=fact.note,
        marks=marks,
        locked=locked,
    )


def _place(write: Write) -> int:
    return write.place
