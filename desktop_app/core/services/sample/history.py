"""Months of an invented office, written through the journal's own door."""

import random
import secrets
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from itertools import chain, islice, repeat

from msgspec import Struct
from msgspec.structs import replace

from desktop_app.core.calendar import workdays
from desktop_app.core.calendar.workdays import Counting
from desktop_app.core.cases import commands
from desktop_app.core.cases.decide import decide, open_case
from desktop_app.core.clock import KUDUS, office_day
from desktop_app.core.errors import BadInput
from desktop_app.core.events.facts import CaseFact
from desktop_app.core.ids import CaseId, StreamId
from desktop_app.core.services.casework import Casework
from desktop_app.core.services.sample import fates, office, people
from desktop_app.core.services.sample.acts import Act, Print
from desktop_app.core.services.sample.fates import SHOWCASES, Fate
from desktop_app.core.services.sample.prints import Prints
from desktop_app.core.services.sample.stories import Story, office_instant
from desktop_app.core.store.journal import Batch
from desktop_app.core.store.sealing import Stamp

SPREAD = 200
"""Days before now over which the cases were opened."""
MOST = 200_000
_PIECE = 0.5
PROXIES = 0.12
"""Share of applicants who send somebody with a power of attorney."""


class _Seed(Struct, frozen=True):
    """One case to be told: the same dice tell the same story."""

    dice: int
    opened: datetime
    procedure: int
    fate: Fate
    place: int = 0
    """Its turn among all cases by the instant of opening."""


class Samples(Struct, frozen=True):
    """Invented cases in a store that holds nothing else."""

    work: Casework
    prints: Prints

    def write(self, cases: int, seed: int, progress: Callable[[int], None] | None = None) -> int:
        """Write the office and its cases and return how many facts they took."""
        if not 0 < cases <= MOST:
            raise BadInput(f"Jumlah berkas contoh harus 1 sampai {MOST}.", "Periksa angkanya.")
        office.set_up(self.work)
        seeds = self._seeds(cases, seed)
        self.prints.plan(self._printed(seeds))
        facts = 0
        for done in self.work.journal.append_many(self._batches(seeds), _PIECE):
            facts += len(done.facts)
            if progress is not None:
                progress(facts)
        return facts

    def _seeds(self, cases: int, seed: int) -> list[_Seed]:
        dice = random.Random(seed)  # noqa: S311 - the same seed gives the same history
        others = len(self.work.catalog.numbers()) - 1
        drawn = [
            _Seed(
                dice=dice.getrandbits(48),
                opened=self._instant(
                    dice, show.age if show else round(SPREAD * dice.random() ** 1.8)
                ),
                procedure=show.procedure if show else dice.choices((0, 1), (4, min(others, 1)))[0],
                fate=show.fate if show else fates.draw(dice),
            )
            for show in islice(chain(SHOWCASES, repeat(None)), cases)
        ]
        ordered = sorted(drawn, key=lambda each: each.opened)
        return [replace(each, place=place) for place, each in enumerate(ordered, 1)]

    def _instant(self, dice: random.Random, age: int) -> datetime:
        """Return an hour of service on the working day before the age in days."""
        now = self.work.clock.now()
        today = office_day(now, KUDUS)
        day = self._workday(today - timedelta(days=age + 7), 1)
        while (following := self._workday(day, 1)) <= today - timedelta(days=age):
            day = following
        return min(office_instant(dice, day), now - timedelta(hours=1))

    def _story(self, seed: _Seed) -> Story:
        dice = random.Random(seed.dice)  # noqa: S311 - an invented history, not a secret
        catalog = self.work.catalog
        return Story(
            dice=dice,
            procedure=catalog.newest(catalog.numbers()[seed.procedure]),
            firm=people.firm(dice, seed.place),
            proxy=people.person(dice, seed.place + 5_000_000) if dice.random() < PROXIES else None,
            fate=seed.fate,
            officers=office.OFFICERS,
            workday_after=self._workday,
            now=seed.opened,
        )

    def _told(self, seed: _Seed) -> list[Act]:
        """Return the acts that lie in the past; a clock that would still run is left out."""
        now, past = self.work.clock.now(), list[Act]()
        begun: dict[int, int] = {}
        for act in self._story(seed).tell():
            if act.at >= now or fates.halts_before(seed.fate.halt, act.doing, begun):
                break
            past.append(act)
            if isinstance(act.doing, commands.StartWork):
                begun[act.doing.step] = begun.get(act.doing.step, 0) + 1
            if fates.halts_after(seed.fate.halt, act.doing):
                break
        while past and isinstance(past[-1].doing, commands.StartWork):
            past.pop()
        return past

    def _printed(self, seeds: list[_Seed]) -> Iterator[tuple[datetime, int, Print]]:
        for seed in seeds:
            for act in self._told(seed):
                if isinstance(act.doing, Print):
                    yield act.at, seed.place, act.doing

    def _batches(self, seeds: list[_Seed]) -> Iterator[Batch]:
        numbers: dict[str, int] = {}
        for seed in seeds:
            case = CaseId(secrets.token_hex(16))
            for act in self._told(seed):
                stamp = Stamp(office.STAFF[act.role], act.at)
                match act.doing:
                    case commands.OpenCase():
                        facts = self._opened(act.doing, act.at, numbers)
                    case Print():
                        facts = self.prints.facts(case, seed.place, act)
                    case _:
                        facts = self._decided(case, act.doing, act.at)
                if facts:
                    yield Batch(StreamId(case), facts, stamp)

    def _opened(
        self, command: commands.OpenCase, at: datetime, numbers: dict[str, int]
    ) -> tuple[CaseFact, ...]:
        work = self.work
        procedure = work.catalog.newest(command.procedure)
        context = work.context(procedure, at)
        stem = f"{procedure.code}-{context.today.year}-{work.rules.tag(context.device)}"
        if stem not in numbers:
            numbers[stem] = work.journal.projecting().next_case_number(stem) - 1
        numbers[stem] += 1
        return open_case(command, context, f"{stem}-{numbers[stem]:04d}")

    def _decided(
        self, case: CaseId, command: commands.Command, at: datetime
    ) -> tuple[CaseFact, ...]:
        work = self.work
        state = work.journal.state(case)
        procedure = work.catalog.get(state.procedure, state.version)
        return decide(command, state, work.context(procedure, at))

    def _workday(self, day: date, days: int) -> date:
        return workdays.add(day, days, Counting(), self.work.rules.lists())


def _age(dice: random.Random) -> int:
    """Draw an age in days; the last weeks more often, for their cases still run."""
    return round(dice.triangular(0, SPREAD, 0))
