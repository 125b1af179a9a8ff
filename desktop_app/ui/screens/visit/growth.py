"""Before, after, difference and per cent of an expansion's capacities."""

from collections.abc import Mapping

from msgspec import Struct

from desktop_app.core.events.vocabulary import Scalar, Value

_WHOLE = 100


class Growth(Struct, frozen=True):
    """One product's capacity before and after the expansion."""

    name: str
    unit: str
    old: int
    new: int

    @property
    def more(self) -> int:
        """Return how much more it is."""
        return self.new - self.old

    @property
    def percent(self) -> str:
        """Return the growth as 50,0 %, or a dash where there was nothing before."""
        if not self.old:
            return "–"
        return f"{self.more * _WHOLE / self.old:.1f} %".replace(".", ",")

    @property
    def sentence(self) -> str:
        """Return all four figures as one line."""
        sign = "+" if self.more >= 0 else "−"
        more = f"{sign}{dots(abs(self.more))}"
        line = f"{self.name}: {dots(self.old)} menjadi {dots(self.new)} {self.unit}".strip()
        return f"{line}, selisih {more} ({self.percent})"


def growths(value: Value) -> tuple[Growth, ...]:
    """Return the growth of each row that tells old and new."""
    rows = value if isinstance(value, tuple) else ()
    return tuple(_growth(row) for row in rows if _whole(row, "old") or _whole(row, "new"))


def dots(number: int) -> str:
    """Write 12.500."""
    return f"{number:,}".replace(",", ".")


def _growth(row: Mapping[str, Scalar]) -> Growth:
    return Growth(
        name=str(row.get("name") or ""),
        unit=str(row.get("unit") or ""),
        old=_whole(row, "old"),
        new=_whole(row, "new"),
    )


def _whole(row: Mapping[str, Scalar], key: str) -> int:
    value = row.get(key)
    return value if isinstance(value, int) else 0
