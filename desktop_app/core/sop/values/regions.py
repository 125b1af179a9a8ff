"""Villages of the kabupaten, with their kecamatan and postcode."""

import csv
from difflib import get_close_matches
from pathlib import Path

from msgspec import Struct, field

from desktop_app.core.sop.values.spelling import spelled


class Village(Struct, frozen=True):
    """A desa or kelurahan."""

    code: str
    kind: str
    name: str
    kecamatan: str
    postcode: str


class Regions(Struct, frozen=True):
    """The villages, and names of wider regions as identity numbers begin."""

    villages: tuple[Village, ...]
    kecamatan: dict[str, str] = field(default_factory=dict)
    """Six digits to the name."""
    provinces: dict[str, str] = field(default_factory=dict)
    """Two digits to the name."""

    def find(self, typed: str) -> Village | None:
        """Return the village of this name, spaces and case aside."""
        wanted = spelled(typed)
        return next((one for one in self.villages if spelled(one.name) == wanted), None)

    def search(self, typed: str, limit: int = 12) -> tuple[Village, ...]:
        """Return villages whose name begins so, then those that contain it."""
        wanted = spelled(typed)
        if not wanted:
            return ()
        hits = [one for one in self.villages if wanted in spelled(one.name + one.kecamatan)]
        ranked = sorted(hits, key=lambda one: (not spelled(one.name).startswith(wanted), one.name))
        return tuple(ranked[:limit])

    def similar(self, typed: str) -> tuple[str, ...]:
        """Return up to three names that may have been meant."""
        names = {spelled(one.name): one.name for one in self.villages}
        close = (names[name] for name in get_close_matches(spelled(typed), names, 3, 0.7))
        found = (one.name for one in self.search(typed, 3))
        return tuple(dict.fromkeys((*found, *close)))[:3]

    def home(self) -> str:
        """Return the first four digits of identity numbers of this kabupaten."""
        return next(iter(self.kecamatan), "")[:4]


def load_regions(folder: Path) -> Regions:
    """Read the tables that ship with the program."""
    villages: list[Village] = []
    kecamatan: dict[str, str] = {}
    for path in sorted(folder.glob("*.csv")):
        if path.name == "provinces.csv":
            continue
        for row in _rows(path):
            if row["jenis"] == "kecamatan":
                kecamatan[row["kode"].replace(".", "")] = row["nama"]
            else:
                villages.append(
                    Village(
                        row["kode"], row["jenis"], row["nama"], row["kecamatan"], row["kode_pos"]
                    )
                )
    provinces = {row["kode"]: row["nama"] for row in _rows(folder / "provinces.csv")}
    return Regions(tuple(villages), kecamatan, provinces)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
