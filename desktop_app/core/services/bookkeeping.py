"""From the rows of the store to the book of a month; pure."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from enum import Enum, auto
from statistics import mean, median, quantiles

from msgspec import Struct
from msgspec.structs import replace

from desktop_app.core.cases.state import Phase, Status
from desktop_app.core.clock import office_day
from desktop_app.core.rows import RecapRow, RecapStep
from desktop_app.core.services.book import (
    Month,
    Recap,
    RecapLine,
    Spread,
    StepTime,
    StepTotal,
    Totals,
)
from desktop_app.core.services.waiting import finished, waits
from desktop_app.core.sop.model import Procedure, StandardTime, Unit
from desktop_app.core.wording.dates import short_date

FEW = 5
"""Below so many cases all of them are told, not eight of ten."""
CountDays = Callable[[date, date], int | None]
"""Working days after the first day up to the second; None without a list."""


class Standing(Enum):
    """Where a case stood when the month ended."""

    ELSEWHERE = auto()
    ISSUED = auto()
    RETURNED = auto()
    IN_PROGRESS = auto()


class Bookkeeper(Struct, frozen=True):
    """Keeps one month's book; `today` ends a month that is not over."""

    month: Month
    today: date
    procedures: Sequence[Procedure]
    count: CountDays

    @property
    def last(self) -> date:
        """Return the last day the book knows of."""
        return min(self.month.after().first() - timedelta(days=1), self.today)

    def keep(self, rows: Iterable[RecapRow]) -> Recap:
        """Return the book; a case that left before the month is not in it."""
        everywhere = [(row, self._standing(row)) for row in rows]
        here = [pair for pair in everywhere if pair[1] is not Standing.ELSEWHERE]
        return Recap(
            month=self.month,
            title=f"Buku Rekap {self.month}",
            lines=tuple(self._line(row, standing) for row, standing in here),
            totals=self._totals(here),
            steps=self._step_totals([row for row, _ in here]),
            reasons=self._reasons([row for row, _ in here]),
            nil=not here,
            waits=waits([row for row, _ in here], self.month),
        )

    def _standing(self, row: RecapRow) -> Standing:
        first = self.month.first()
        left = _left_day(row)
        if office_day(row.opened) > self.last or (left is not None and left < first):
            return Standing.ELSEWHERE
        if left is not None and left <= self.last:
            return Standing.RETURNED if row.phase == Phase.ENDED else Standing.ISSUED
        return Standing.RETURNED if self._with_applicant(row) else Standing.IN_PROGRESS

    def _with_applicant(self, row: RecapRow) -> bool:
        """Return whether step 6 said Tidak and step 5 was not done again by then."""
        for round_ in range(1, row.returns + 1):
            back = _day(finished(row, 6, round_))
            again = _day(finished(row, 5, round_ + 1))
            if back is None or back > self.last:
                continue
            if again is None or again > self.last:
                return True
        return False

    def _totals(self, here: Sequence[tuple[RecapRow, Standing]]) -> Totals:
        standings = Counter(standing for _, standing in here)
        old = sum(1 for row, _ in here if office_day(row.opened) < self.month.first())
        return Totals(
            carried_over=old,
            came_in=len(here) - old,
            issued=standings[Standing.ISSUED],
            returned=standings[Standing.RETURNED],
            in_progress=standings[Standing.IN_PROGRESS],
            late=sum(1 for row, _ in here if self._overran(row)),
        )

    def _overran(self, row: RecapRow) -> bool:
        return any(self._is_past(row, step) for step in row.steps)

    def _is_past(self, row: RecapRow, step: RecapStep) -> bool:
        """Tell whether a promise was broken; one that ended with its case was not."""
        ends = _day(step.finished) or _left_day(row) or self.last
        return step.due is not None and min(ends, self.last) > step.due

    def _line(self, row: RecapRow, standing: Standing) -> RecapLine:
        row = self._by_then(row)
        days = [self._days(row, s) for s in row.steps if s.standard_unit == Unit.DAYS]
        return RecapLine(
            case=row.case,
            number=row.number,
            business=row.business,
            applicant=row.applicant,
            place=", ".join(part for part in (row.village, row.kecamatan) if part),
            procedure=row.procedure,
            kbli=row.kbli,
            complete=_day(row.complete),
            bap=_letter(row.bap_number, row.bap_day),
            result=_result(row, standing),
            sk="; ".join([*filter(None, [_letter(row.sk_number, row.sk_day)]), *row.voided]),
            working_days=days[-1] if days else None,
            handed_over=_handed_over(row),
            steps=self._step_times(row),
        )

    def _by_then(self, row: RecapRow) -> RecapRow:
        """Return the case as the book's last day saw it: a past month shows no later letter."""
        bap, sk = self._known(row.bap_day), self._known(row.sk_day)
        handed = self._known(_day(row.handed_over))
        return replace(
            row,
            bap_number=row.bap_number if bap else "",
            sk_number=row.sk_number if sk else "",
            handed_over=row.handed_over if handed else None,
            steps=tuple(
                step
                for step in row.steps
                if self._known(_day(step.started)) and self._known(_day(step.finished))
            ),
        )

    def _known(self, day: date | None) -> bool:
        return day is None or day <= self.last

    def _step_times(self, row: RecapRow) -> tuple[StepTime, ...]:
        numbers = sorted({step.step for step in row.steps})
        return tuple(
            self._step_time(row, [s for s in row.steps if s.step == number]) for number in numbers
        )

    def _step_time(self, row: RecapRow, rounds: Sequence[RecapStep]) -> StepTime:
        newest = rounds[-1]
        late = any(self._is_late(row, step) for step in rounds)
        if all(step.status == Status.WAIVED for step in rounds):
            return StepTime(newest.step, None, None, "tidak diperlukan", late=False)
        if newest.standard_unit == Unit.DAYS:
            days = self._days(row, newest)
            text = "" if days is None else f"{days} hari"
            return StepTime(newest.step, None, days, text, late)
        seconds = sum(step.active_seconds for step in rounds)
        return StepTime(newest.step, round(seconds / 60, 2), None, clock_text(seconds), late)

    def _days(self, row: RecapRow, step: RecapStep) -> int | None:
        """Count from the day the file was complete in that round."""
        start = _day(finished(row, step.step - 1, step.round)) or _day(step.started)
        end = _day(step.finished)
        return None if start is None or end is None else self.count(start, end)

    def _is_late(self, row: RecapRow, step: RecapStep) -> bool:
        if step.standard_unit == Unit.MINUTES:
            return step.active_seconds > step.standard_value * 60
        if step.due is not None:
            return self._is_past(row, step)
        return (self._days(row, step) or 0) > step.standard_value

    def _reasons(self, rows: Sequence[RecapRow]) -> tuple[tuple[str, int], ...]:
        """Count why cases went back or stood still in this month, not before or after it."""
        counted: Counter[str] = Counter()
        for row in rows:
            counted.update(r.matter for r in row.return_reasons if self.month.holds(r.day))
            pauses = [reason for step in row.steps for reason in step.pause_reasons]
            counted.update(f"Jeda: {r.matter}" for r in pauses if self.month.holds(r.day))
        return tuple(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))

    def _step_totals(self, rows: Sequence[RecapRow]) -> tuple[StepTotal, ...]:
        titles = {step.number: step for sop in self.procedures for step in sop.steps}
        return tuple(
            self._step_total(number, titles[number].title, titles[number].standard_time, rows)
            for number in sorted(titles)
        )

    def _step_total(
        self, number: int, title: str, standard: StandardTime, rows: Sequence[RecapRow]
    ) -> StepTotal:
        done = [
            (row, step)
            for row in rows
            for step in row.steps
            if step.step == number
            and step.status == Status.DONE
            and self.month.holds(_day(step.finished))
        ]
        in_days = standard.unit is Unit.DAYS
        lengths = [
            length
            for row, step in done
            if (length := self._days(row, step) if in_days else step.active_seconds) is not None
        ]
        return StepTotal(
            number=number,
            title=title,
            standard=f"{standard.value} {standard.unit}",
            cases=len(done),
            median=_length(median(lengths), in_days=in_days) if lengths else "",
            longest=_length(max(lengths), in_days=in_days) if lengths else "",
            late=sum(1 for row, step in done if self._is_late(row, step)),
            mean_pause=clock_text(mean(s.paused_seconds for _, s in done)) if done else "",
            spread=spread_of(lengths, standard.value * (1 if in_days else 60)),
        )


def spread_of(lengths: Sequence[float], standard: int) -> Spread | None:
    """Return where the times of a step lie, in parts of its standard."""
    if not lengths:
        return None
    low, high = min(lengths), max(lengths)
    if len(lengths) >= FEW:
        tenths = quantiles(lengths, n=10, method="inclusive")
        low, high = tenths[0], tenths[-1]
    return Spread(low / standard, median(lengths) / standard, high / standard)


def clock_text(seconds: float) -> str:
    """Write active time as minutes and seconds: 12:05."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02d}"


def _length(value: float, *, in_days: bool) -> str:
    return f"{value:g} hari".replace(".", ",") if in_days else clock_text(value)


def _day(instant: datetime | None) -> date | None:
    return None if instant is None else office_day(instant)


def _left_day(row: RecapRow) -> date | None:
    """Return the day the case left the office's hands: its SK or its ending."""
    if row.phase == Phase.ENDED:
        return _day(row.ended)
    return row.sk_day if row.sk_number else _day(row.handed_over)


def _result(row: RecapRow, standing: Standing) -> str:
    if row.phase == Phase.ENDED:
        return row.ending
    match standing:
        case Standing.ISSUED:
            return "Ya"
        case Standing.RETURNED:
            return "Tidak"
        case _:
            return "proses"


def _letter(number: str, day: date | None) -> str:
    return f"{number}, {short_date(day)}" if number and day else number


def _handed_over(row: RecapRow) -> str:
    day = _day(row.handed_over)
    return "" if day is None else f"{short_date(day)}, {row.receiver}"
