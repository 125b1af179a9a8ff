"""Large stores for measuring, made once and kept under build/."""

import json
import random
import secrets
import shutil
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from desktop_app.core.bootstrap import House, open_house
from desktop_app.core.documents import job
from desktop_app.core.events.envelope import Event, Fact, Unread
from desktop_app.core.events.facts import AnswersChanged, CaseOpened, NumberTaken, PaperIssued
from desktop_app.core.events.vocabulary import Answers, Value
from desktop_app.core.ids import CaseId, StaffId, StreamId
from desktop_app.core.rows import Tab
from desktop_app.core.services.sample import office, people
from desktop_app.core.services.views import WorklistQuery
from desktop_app.core.store.journal import Batch
from desktop_app.core.store.sealing import Stamp

TOLD = 300
"""Cases that `loket sample` tells; more are retold under other names."""
SEED = 5
PIN = "246810"
_MADE = "made.json"
_RENAMED = (
    "applicant.name", "applicant.nik", "applicant.email", "applicant.phone", "person.nik",
    "company.nib", "company.npwp", "business.name", "business.village", "business.kecamatan",
)  # fmt: skip


class Office(Struct, frozen=True):
    """A folder with that many cases, and what making it took."""

    folder: Path
    cases: int
    facts: int
    seconds: float


def office_of(cases: int, shelf: Path) -> Office:
    """Return a store with that many cases, made now or on an earlier day."""
    folder = shelf / f"office-{cases}"
    made = folder / _MADE
    if made.exists():
        kept = json.loads(made.read_text(encoding="utf-8"))
        return Office(folder, cases, kept["facts"], kept["seconds"])
    shutil.rmtree(folder, ignore_errors=True)
    begun = time.monotonic()
    facts = _made(folder, cases)
    seconds = time.monotonic() - begun
    made.write_text(json.dumps({"facts": facts, "seconds": seconds}), encoding="utf-8")
    return Office(folder, cases, facts, seconds)


def _made(folder: Path, cases: int) -> int:
    house = open_house(folder, press=job.render)
    try:
        facts = house.samples.write(min(cases, TOLD), SEED)
        for staff in office.STAFF.values():
            house.people.set_pin(staff, PIN, by=StaffId("contoh-admin"))
        if cases > TOLD:
            facts += _retold(house, cases)
        return facts
    finally:
        house.close()


def _retold(house: House, cases: int) -> int:
    stories = tuple(_stories(house))
    journal, facts = house.samples.work.journal, 0
    for done in journal.append_many(_batches(stories, cases), 0.5):
        facts += len(done.facts)
        sys.stderr.write(f"\r{facts} facts ")
    sys.stderr.write("\n")
    return facts


def _stories(house: House) -> Iterator[tuple[Event, ...]]:
    for tab in (Tab.ALL, Tab.ARCHIVE):
        for row in house.reading.worklist(WorklistQuery(tab=tab, limit=TOLD)).rows:
            yield house.samples.work.load(row.case).events


def _batches(stories: tuple[tuple[Event, ...], ...], cases: int) -> Iterator[Batch]:
    dice = random.Random(SEED)  # noqa: S311 the same office each time
    for serial in range(TOLD + 1, cases + 1):
        events = stories[serial % len(stories)]
        stream, names = StreamId(CaseId(secrets.token_hex(16))), _names(events, dice, serial)
        for event in events:
            if not isinstance(event.fact, Unread):
                fact = _renamed(event.fact, names, serial)
                yield Batch(stream, (fact,), Stamp(event.by, event.at))


def _names(events: tuple[Event, ...], dice: random.Random, serial: int) -> dict[str, str]:
    """Return what each telling name of a story is called in its next telling."""
    told: dict[str, Value] = {}
    for event in events:
        match event.fact:
            case CaseOpened(answers=answers) | AnswersChanged(answers=answers):
                told |= answers
    firm = people.firm(dice, serial)
    owner = firm.owner
    new = (owner.name, owner.nik, owner.email, owner.phone, owner.nik, firm.nib, firm.npwp,
           firm.name, firm.village, firm.kecamatan)  # fmt: skip
    pairs = zip(_RENAMED, new, strict=True)
    return {str(told[key]): name for key, name in pairs if told.get(key)}


def _renamed(fact: Fact, names: Mapping[str, str], serial: int) -> Fact:
    match fact:
        case CaseOpened():
            stem = fact.number.rpartition("-")[0]
            number = f"{stem}-{serial:06d}"
            return replace(fact, number=number, answers=_answers(fact.answers, names))
        case AnswersChanged():
            return replace(fact, answers=_answers(fact.answers, names))
        case NumberTaken():
            return replace(fact, value=serial, text=_numbered(fact.text, serial))
        case PaperIssued():
            return replace(fact, number=_numbered(fact.number, serial))
        case _:
            return fact


def _answers(answers: Answers, names: Mapping[str, str]) -> dict[str, Value]:
    return {
        key: names.get(value, value) if isinstance(value, str) else value
        for key, value in answers.items()
    }


def _numbered(text: str, serial: int) -> str:
    parts = text.split("/")
    return "/".join([*parts[:2], str(serial), *parts[3:]])
