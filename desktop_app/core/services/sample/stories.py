"""What happened to one sample case: commands at believable instants."""

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from desktop_app.core.cases import commands as do
from desktop_app.core.clock import KUDUS, office_day
from desktop_app.core.events.vocabulary import (
    Ending,
    ParkReason,
    PauseReason,
    Repair,
    Scalar,
    Value,
)
from desktop_app.core.security.roles import Role
from desktop_app.core.services.sample import answers
from desktop_app.core.services.sample.acts import Act, Doing, Print
from desktop_app.core.services.sample.fates import Fate
from desktop_app.core.services.sample.people import Firm, Person
from desktop_app.core.sop import flow
from desktop_app.core.sop.model import Procedure, Unit

OPENS, CLOSES = time(8, 0), time(14, 30)
ACCOUNT_STEPS, UPLOAD_STEP, VISIT_STEP = 2, 5, 6


@dataclass(slots=True)
class Story:
    """Tells one case from the desk to its end; `now` walks on with the telling."""

    dice: random.Random
    procedure: Procedure
    firm: Firm
    proxy: Person | None
    fate: Fate
    officers: tuple[Mapping[str, Scalar], ...]
    workday_after: Callable[[date, int], date]
    now: datetime
    known: dict[str, Value] = field(default_factory=dict)

    def tell(self) -> Iterator[Act]:
        """Yield the acts in order; a reader stops when they lie in the future."""
        opening = answers.opening(self.firm, self.proxy, office_day(self.now))
        self.known.update(opening)
        yield self._act(Role.HELP_DESK, do.OpenCase(self.procedure.number, opening))
        for number in range(1, 6):
            yield from self._counter_step(number)
            if self.fate.ends_at == number:
                return
        yield from self._inspected()
        if self.fate.ends_at == VISIT_STEP:
            return
        yield from self._validated()
        yield from self._handed_over()

    def _counter_step(self, number: int) -> Iterator[Act]:
        step = self.procedure.step(number)
        if self.fate.has_account and number <= ACCOUNT_STEPS and step.waivers:
            yield self._act(Role.HELP_DESK, do.WaiveStep(number, step.waivers[0]))
            return
        seconds = self._seconds(number)
        yield self._act(Role.HELP_DESK, do.StartWork(number))
        if self.fate.parks_at == number:
            yield from self._parked(number, seconds // 2)
            seconds -= seconds // 2
        elif self.fate.pauses_at == number:
            yield from self._paused(number, seconds // 2)
            seconds -= seconds // 2
        self._pass(seconds)
        if self.fate.ends_at == number:
            yield self._act(Role.BUREAU, self._ending(seconds))
            return
        yield self._completed(number, seconds)
        self._pass(self.dice.randrange(20, 180))

    def _completed(self, number: int, seconds: int) -> Act:
        step = self.procedure.step(number)
        given = answers.page(step, self.firm, self.known, day=office_day(self.now))
        note = ""
        if self.fate.notes and number == UPLOAD_STEP:
            given.pop("doc.land.verified", None)
            note = "Bukti tanah asli menyusul"
        self.known.update(given)
        return self._act(Role.HELP_DESK, do.CompleteStep(number, given, seconds, note))

    def _paused(self, number: int, seconds: int) -> Iterator[Act]:
        self._pass(seconds)
        reasons = (PauseReason.APPLICANT, PauseReason.OSS_DOWN, PauseReason.NETWORK)
        yield self._act(Role.HELP_DESK, do.PauseWork(seconds, self.dice.choice(reasons)))
        self._pass(self.dice.randrange(120, 1500))
        yield self._act(Role.HELP_DESK, do.StartWork(number))

    def _parked(self, number: int, seconds: int) -> Iterator[Act]:
        self._pass(seconds)
        reason = self.dice.choice([r for r in ParkReason if r is not ParkReason.OTHER])
        back = self.workday_after(office_day(self.now), self.dice.randrange(1, 6))
        yield self._act(
            Role.HELP_DESK, do.ParkCase(reason, back, "kartu tindak lanjut diberikan", seconds)
        )
        self._to(back)
        yield self._act(Role.HELP_DESK, do.ResumeCase())
        self._pass(30)
        yield self._act(Role.HELP_DESK, do.StartWork(number))

    def _inspected(self) -> Iterator[Act]:
        for round_ in range(1, self.fate.returns + 2):
            last = round_ == self.fate.returns + 1
            days = self.dice.randrange(3, 14)
            if self.fate.slow and last:
                days = self.dice.randrange(16, 22)
            self._to(self.workday_after(office_day(self.now), days))
            if self.fate.ends_at == VISIT_STEP:
                yield self._act(Role.BUREAU, self._ending(0))
                return
            yield from self._visited(() if last else self._faults(round_))
            self._pass(300)
            yield self._act(Role.TEAM, Print("bap", round_))
            if not last:
                self._to(self.workday_after(office_day(self.now), self.dice.randrange(2, 9)))
                yield from self._repaired()

    def _visited(self, faults: tuple[str, ...]) -> Iterator[Act]:
        step = self.procedure.step(VISIT_STEP)
        seconds = self.dice.randrange(2700, 9000)
        yield self._act(Role.TEAM, do.StartWork(VISIT_STEP))
        self._pass(seconds)
        today = office_day(self.now)
        given = answers.inspection(step, self.firm, answers.Visit(today, self.officers, faults))
        labels = {item.key: item.label for item in flow.items(step)}
        repairs = tuple(Repair(key, f"Lengkapi: {labels[key]}", "Foto") for key in faults)
        limit = self.workday_after(today, 10) if faults else None
        self.known.update(given)
        yield self._act(
            Role.TEAM,
            do.DecideVerification(
                not faults, given, repairs=repairs, repair_by=limit, seconds=seconds
            ),
        )

    def _repaired(self) -> Iterator[Act]:
        seconds = self._seconds(5) // 2
        yield self._act(Role.HELP_DESK, do.StartWork(5))
        self._pass(seconds)
        yield self._completed(5, seconds)

    def _faults(self, round_: int) -> tuple[str, ...]:
        keys = [item.key for item in flow.items(self.procedure.step(VISIT_STEP))]
        return tuple(sorted(self.dice.sample(keys, k=max(1, 4 - round_))))

    def _validated(self) -> Iterator[Act]:
        self._to(self.workday_after(office_day(self.now), self.dice.randrange(1, 3)))
        if self.fate.sent_back:
            yield self._act(Role.HEAD, do.StartWork(7))
            self._pass(120)
            yield self._act(Role.HEAD, do.ReturnToTeam("Lengkapi uraian mesin di BAP", 120))
            self._to(self.workday_after(office_day(self.now), 1))
            yield from self._visited(())
            self._to(self.workday_after(office_day(self.now), 1))
        seconds = self._seconds(7)
        yield self._act(Role.HEAD, do.StartWork(7))
        self._pass(seconds)
        yield self._act(Role.HEAD, do.RecordValidation(seconds))

    def _handed_over(self) -> Iterator[Act]:
        self._to(self.workday_after(office_day(self.now), self.dice.randrange(1, 5)))
        seconds = self._seconds(8)
        yield self._act(Role.BUREAU, do.StartWork(8))
        self._pass(seconds)
        yield self._act(Role.BUREAU, Print("sk", self.fate.returns + 1))
        receiver = self.proxy or self.firm.owner
        yield self._act(
            Role.BUREAU,
            do.HandOver(
                receiver.name,
                "Kuasa" if self.proxy else "Pemohon sendiri",
                office_day(self.now) if self.proxy else None,
                seconds,
            ),
        )

    def _ending(self, seconds: int) -> do.EndCase:
        ending = self.dice.choice(list(Ending))
        return do.EndCase(ending, f"Contoh: {ending.value}", seconds)

    def _seconds(self, number: int) -> int:
        """Return how long the step takes; mostly well within the standard."""
        standard = self.procedure.step(number).standard_time
        minutes = standard.value if standard.unit is Unit.MINUTES else 60
        return max(20, round(minutes * 60 * self.dice.triangular(0.25, 1.35, 0.7)))

    def _act(self, role: Role, doing: Doing) -> Act:
        return Act(self.now, role, doing)

    def _pass(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    def _to(self, day: date) -> None:
        self.now = office_instant(self.dice, day)


def office_instant(dice: random.Random, day: date) -> datetime:
    """Return an instant of that day while the counter is open."""
    open_for = (CLOSES.hour * 60 + CLOSES.minute - OPENS.hour * 60 - OPENS.minute) * 60
    opened = datetime.combine(day, OPENS, KUDUS)
    return (opened + timedelta(seconds=dice.randrange(open_for))).astimezone(UTC)
