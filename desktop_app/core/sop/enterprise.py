"""What an enterprise is by its answers: its name, scale and growth."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from msgspec import Struct

from desktop_app.core.sop.answers import Answers, Scalar
from desktop_app.core.sop.model import Limits

WORKERS = (
    "business.workers_male",
    "business.workers_female",
    "business.foreign_male",
    "business.foreign_female",
)


class Scale(StrEnum):
    """Scale of an industry by workers and investment without land and buildings."""

    SMALL = "kecil"
    MEDIUM = "menengah"
    LARGE = "besar"


class Growth(Struct, frozen=True):
    """Capacity before and after; `tenths` of a percent, None where it has no meaning."""

    old: int
    new: int
    unit: str

    @property
    def added(self) -> int:
        """Return what comes on top of the old capacity."""
        return self.new - self.old

    @property
    def tenths(self) -> int | None:
        """Return the growth in tenths of a percent, rounded half up."""
        if self.old <= 0:
            return None
        return (self.added * 2000 + self.old) // (2 * self.old)


def enterprise_name(answers: Answers) -> str:
    """Return the name papers carry: form and deed name, else the business's own."""
    name = _text(answers, "company.name")
    if answers.get("company.type") != "non_perseorangan" or not name:
        return _text(answers, "business.name")
    form = _text(answers, "company.form")
    if form in {"", "Lainnya"} or name.split()[0].casefold() == form.casefold():
        return name
    return f"{form} {name}"


def workers(answers: Answers) -> int | None:
    """Return all workers together, None before any was counted."""
    counted = [number for key in WORKERS if (number := whole(answers, key)) is not None]
    return sum(counted) if counted else None


def scale(answers: Answers, limits: Limits) -> Scale | None:
    """Return the scale, None before workers and investment are known."""
    people, investment = workers(answers), whole(answers, "business.investment")
    if people is None or investment is None:
        return None
    if people <= limits.small_workers:
        return Scale.SMALL if investment < limits.small_investment else Scale.MEDIUM
    return Scale.MEDIUM if investment <= limits.medium_investment else Scale.LARGE


def growth(row: Mapping[str, Scalar]) -> Growth | None:
    """Return one commodity's growth, None while a figure is missing."""
    old, new = row.get("old"), row.get("new")
    if isinstance(old, bool) or isinstance(new, bool):
        return None
    if not isinstance(old, int) or not isinstance(new, int):
        return None
    return Growth(old, new, str(row.get("unit") or "").strip())


def total_growth(rows: Iterable[Mapping[str, Scalar]]) -> Growth | None:
    """Return the growth of all commodities, None where their units differ."""
    known = [growth(row) for row in rows]
    whole_rows = [one for one in known if one is not None]
    units = {one.unit.casefold() for one in whole_rows}
    if not known or len(whole_rows) < len(known) or len(units) > 1:
        return None
    old, new = sum(one.old for one in whole_rows), sum(one.new for one in whole_rows)
    return Growth(old, new, whole_rows[0].unit)


def whole(answers: Answers, key: str) -> int | None:
    """Return an answer that is a number, None where it is absent."""
    value = answers.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _text(answers: Answers, key: str) -> str:
    value = answers.get(key)
    return value.strip() if isinstance(value, str) else ""
