"""Results of the inspection: what was judged, what must be repaired."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from desktop_app.core.events.vocabulary import Answers, Repair
from desktop_app.core.sop.model import Step


class Result(StrEnum):
    """How a point of the inspection came out."""

    FITS = "sesuai"
    DIFFERS = "tidak_sesuai"
    NOT_APPLICABLE = "tidak_berlaku"


class Point(Struct, frozen=True):
    """One inspected point with what was filed and what was found."""

    key: str
    number: str
    group: str
    label: str
    filed: str
    result: Result | None
    value: str
    note: str

    @property
    def repair(self) -> Repair:
        """Return what the applicant has to put right, as the team wrote it."""
        return Repair(item=self.number, matter=self.note or self.label)


class Tally(Struct, frozen=True):
    """How many points came out how."""

    fits: int
    differs: int
    not_applicable: int
    open: int

    @property
    def total(self) -> int:
        """Return the number of all points."""
        return self.fits + self.differs + self.not_applicable + self.open


def points(step: Step, answers: Answers, filed: Mapping[str, str]) -> tuple[Point, ...]:
    """Return every point in order, numbered 1.1, 1.2 as on the BAP."""
    found = []
    for major, group in enumerate(step.findings, 1):
        for minor, item in enumerate(group.items, 1):
            start = f"finding.{item.key}"
            found.append(
                Point(
                    key=item.key,
                    number=f"{major}.{minor}",
                    group=group.title,
                    label=item.label,
                    filed=filed.get(item.key, ""),
                    result=_result(answers, f"{start}.result"),
                    value=_text(answers, f"{start}.value"),
                    note=_text(answers, f"{start}.note"),
                )
            )
    return tuple(found)


def tally(judged: tuple[Point, ...]) -> Tally:
    """Count the points."""
    results = [point.result for point in judged]
    return Tally(
        fits=results.count(Result.FITS),
        differs=results.count(Result.DIFFERS),
        not_applicable=results.count(Result.NOT_APPLICABLE),
        open=results.count(None),
    )


def to_repair(judged: tuple[Point, ...]) -> tuple[Point, ...]:
    """Return the points that came out Tidak."""
    return tuple(point for point in judged if point.result is Result.DIFFERS)


def differences_first(judged: tuple[Point, ...]) -> tuple[Point, ...]:
    """Return the points as Kepala Dinas reads them: what differs on top."""
    rank = {Result.DIFFERS: 0, None: 1, Result.FITS: 2, Result.NOT_APPLICABLE: 3}
    return tuple(sorted(judged, key=lambda point: (rank[point.result], not _departs(point))))


def _departs(point: Point) -> bool:
    return bool(point.value) and point.value != point.filed


def _result(answers: Answers, key: str) -> Result | None:
    value = answers.get(key)
    return Result(value) if isinstance(value, str) and value in set(Result) else None


def _text(answers: Answers, key: str) -> str:
    value = answers.get(key)
    return value if isinstance(value, str) else ""
