"""Where cases waited between two pieces of work, from the month's rows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from statistics import mean

from desktop_app.core.clock import office_day
from desktop_app.core.rows import RecapRow, RecapStep
from desktop_app.core.services.book import Month, Wait
from desktop_app.core.wording.numbers import decimal

AT_COUNTER = "Jeda selama di loket"
EMAIL = "Menunggu email aktivasi"
REPAIR = "Pemohon memperbaiki"
HANDING = "Menunggu SK diambil"
BEFORE = {
    2: EMAIL,
    6: "Menunggu jadwal kunjungan",
    7: "Menunggu validasi",
    8: "Menunggu cetak",
}
"""What a case waits for between the step before and this one."""
ACTIVATED, REPAIRED, VISITED, LAST = 2, 5, 6, 8
_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def waits(rows: Iterable[RecapRow], month: Month) -> tuple[Wait, ...]:
    """Return the waits that ended in the month, the longest first; what took no minute is none."""
    lengths: defaultdict[str, list[float]] = defaultdict(list)
    for row in rows:
        for where, seconds in _of_case(row, month).items():
            lengths[where].append(seconds)
    found = [
        Wait(where, len(taken), mean(taken), wait_text(mean(taken)))
        for where, taken in lengths.items()
        if mean(taken) >= _MINUTE
    ]
    return tuple(sorted(found, key=lambda wait: (-wait.seconds, wait.where)))


def wait_text(seconds: float) -> str:
    """Write a wait in the unit that a reader would choose: 6,1 hari; 5 jam; 12 mnt."""
    minutes, hours = round(seconds / _MINUTE), round(seconds / _HOUR)
    if hours >= _DAY // _HOUR:
        return f"{decimal(round(seconds * 10 / _DAY))} hari"
    return f"{hours} jam" if minutes >= _HOUR // _MINUTE else f"{minutes} mnt"


def _of_case(row: RecapRow, month: Month) -> dict[str, float]:
    """Return how long one case waited where; several waits of one kind are one sum."""
    summed: defaultdict[str, float] = defaultdict(float)
    for where, ended, seconds in _stretches(row):
        if month.holds(office_day(ended)):
            summed[where] += seconds
    return summed


def _stretches(row: RecapRow) -> Iterator[tuple[str, datetime, float]]:
    for step in row.steps:
        begun = step.started or step.finished
        where, since = _wait_before(row, step)
        if begun is not None and since is not None and begun >= since:
            yield where, begun, (begun - since).total_seconds()
        if step.paused_seconds and step.finished is not None and step.step < VISITED:
            yield (
                EMAIL if step.step == ACTIVATED else AT_COUNTER,
                step.finished,
                step.paused_seconds,
            )
    printed = max((s.finished for s in row.steps if s.step == LAST and s.finished), default=None)
    if printed is not None and row.handed_over is not None and row.handed_over >= printed:
        yield HANDING, row.handed_over, (row.handed_over - printed).total_seconds()


def _wait_before(row: RecapRow, step: RecapStep) -> tuple[str, datetime | None]:
    """Return what the case waited for until this step was begun, and since when."""
    if step.step == REPAIRED and step.round > 1:
        return REPAIR, finished(row, VISITED, step.round - 1)
    where = BEFORE.get(step.step, "")
    return where, finished(row, step.step - 1, step.round) if where else None


def finished(row: RecapRow, number: int, round_: int) -> datetime | None:
    """Return when a step was finished in a round; None while it is not."""
    return next((s.finished for s in row.steps if (s.step, s.round) == (number, round_)), None)
