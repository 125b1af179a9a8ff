"""Facts to the state of the office; total, in whatever order they come."""

from collections.abc import Iterable

from desktop_app.core.calendar import holidays
from desktop_app.core.calendar.holidays import HolidayList
from desktop_app.core.events import merge, telling
from desktop_app.core.events.causality import Told
from desktop_app.core.events.envelope import Event, Unread
from desktop_app.core.events.facts import ConflictSettled
from desktop_app.core.events.office_facts import (
    HolidaysImported,
    NumbersGranted,
    OfficeFact,
    SettingsChanged,
)
from desktop_app.core.events.registers import Write
from desktop_app.core.events.telling import Telling
from desktop_app.core.events.vocabulary import Value
from desktop_app.core.office.people import read_devices, read_staff
from desktop_app.core.office.revocations import rights_within
from desktop_app.core.office.state import NumberBlock, OfficeState


def fold_office(events: Iterable[Event]) -> OfficeState:
    """Return what the facts make of the office; what cannot be applied is set aside."""
    known = tuple(events)
    told = telling.begin(known, _misfit, rights_within(known))
    settings = _read_settings(told)
    staff = read_staff(told)
    devices = read_devices(told)
    lists = _read_lists(told)
    blocks = _read_blocks(told)
    return OfficeState(
        heads=told.history.heads,
        settings=settings,
        staff=staff,
        lists=lists,
        blocks=blocks,
        devices=devices,
        conflicts=told.conflicts(),
        set_aside=told.notes(),
        flagged=tuple(told.flagged),
        facts=len(told.history.events),
    )


def _misfit(event: Event) -> str:
    belongs = isinstance(event.fact, OfficeFact | ConflictSettled | Unread)
    return "" if belongs else "bukan milik kantor"


def _read_settings(told: Telling) -> dict[str, Value]:
    boxes: dict[str, list[Write]] = {}
    for changed in told.each(SettingsChanged):
        for key, value in changed.fact.values.items():
            boxes.setdefault(key, []).append(Write(changed.place, value))
    found: dict[str, Value] = {}
    for key, box in boxes.items():
        subject = f"setting:{key}"
        first = merge.read(told, subject, merge.with_values(told, subject, box)).first()
        if first is not None:
            found[key] = first.value
    return found


def _read_lists(told: Telling) -> dict[int, HolidayList]:
    boxes: dict[int, list[Told[HolidaysImported]]] = {}
    for imported in told.each(HolidaysImported):
        boxes.setdefault(imported.fact.year, []).append(imported)
    found: dict[int, HolidayList] = {}
    for year, box in boxes.items():
        subject = f"holidays:{year}"
        writes = [Write(each.place, each.fact.version) for each in box]
        first = merge.read(told, subject, merge.with_choices(told, subject, writes)).first()
        fact = next(e.fact for e in box if first is None or e.place == first.origin())
        found[year] = holidays.from_rows(year, fact.version, fact.days)
    return found


def _read_blocks(told: Telling) -> tuple[NumberBlock, ...]:
    found: list[tuple[int, NumberBlock]] = []
    for granted in told.each(NumbersGranted):
        fact = granted.fact
        if not 0 < fact.first <= fact.last:
            told.set_aside(granted.place, "blok nomor terbalik atau mulai dari nol")
            continue
        block = NumberBlock(
            fact.register, fact.year, fact.device, fact.epoch, fact.first, fact.last
        )
        if any(block == known for _, known in found):
            continue
        if any(_overlap(block, known) for _, known in found):
            told.set_aside(granted.place, "blok nomor sudah diberikan kepada komputer lain")
            continue
        found.append((granted.place, block))
    return tuple([block for _, block in found])


def _overlap(one: NumberBlock, other: NumberBlock) -> bool:
    same = (one.register, one.year) == (other.register, other.year)
    return same and one.first <= other.last and other.first <= one.last
