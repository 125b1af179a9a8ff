"""A step completed and durable, against the same statements on the driver."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TypeAlias

import sqlcipher3.dbapi2 as driver
from msgspec import Struct

from desktop_app.core.bootstrap import House, open_house
from desktop_app.core.cases.commands import CompleteStep, OpenCase, StartWork
from desktop_app.core.documents import job
from desktop_app.core.ids import CaseId, FactId
from desktop_app.core.security.roles import Role
from desktop_app.core.services.sample import office
from tests.bench.measured import Measured, took

Values: TypeAlias = Sequence[object]
KEY = bytes(range(32))
CASES = 60
SETTINGS = (
    "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON",
    "cell_size_check = ON", "trusted_schema = OFF", "cache_size = -32000",
)  # fmt: skip


class OneKey:
    """A vault whose key the bench knows."""

    warning = ""

    def get(self) -> bytes | None:
        return KEY

    def put(self, key: bytes) -> None:
        assert key == KEY


@dataclass
class Tape:
    """Stands before the driver's connection and writes down what it is asked."""

    raw: driver.Connection
    said: list[tuple[str, Values, bool]] = field(default_factory=list)

    @property
    def in_transaction(self) -> bool:
        return bool(self.raw.in_transaction)

    def execute(self, text: str, values: Values = ()) -> object:
        self.said.append((text, values, False))
        return self.raw.execute(text, values)

    def executemany(self, text: str, rows: Sequence[Values]) -> object:
        self.said.append((text, rows, True))
        return self.raw.executemany(text, rows)


class Begun(Struct, frozen=True):
    """A case whose step 1 runs, as the screen has seen it."""

    case: CaseId
    seen: tuple[FactId, ...]


def completed_step() -> Measured:
    """Time a step through the service and its statements on the bare driver, by turns."""
    with TemporaryDirectory() as scratch:
        folder, copy = Path(scratch) / "ours", Path(scratch) / "bare"
        house = open_house(folder, vault=OneKey(), press=job.render)
        house.samples.write(100, 3)
        house.close()
        shutil.copytree(folder, copy)
        house = open_house(folder, vault=OneKey())
        bare = _bare(copy / house.folders.database.name)
        ours, limit, statements = _by_turns(house, bare)
        bare.close()
        house.close()
    return Measured(
        "a step completed and durable",
        median(ours),
        1.5,
        limit=median(limit),
        beside="the same statements through raw sqlcipher3",
        notes=(f"{statements:.0f} statements a step, {CASES} cases",),
    )


def _begun(house: House, place: int) -> Begun:
    by = office.STAFF[Role.HELP_DESK]
    answers = {"applicant.name": f"Pemohon {place} Contoh", "business.name": f"UD {place} Contoh"}
    opened = house.cases.open(OpenCase("D.V.1", answers), by=by)
    case = next(iter(opened.cases))
    return Begun(case, house.cases.do(case, StartWork(1), seen=opened.heads, by=by).heads)


def _by_turns(house: House, bare: driver.Connection) -> tuple[list[float], list[float], float]:
    ours: list[float] = []
    limit: list[float] = []
    counts: list[int] = []
    for place in range(CASES):
        with _listened(house) as tape:
            one = _begun(house, place)
        _repeat(bare, tape)
        with _listened(house) as tape:
            ours.append(took(partial(_complete, house, one)))
        limit.append(took(partial(_repeat, bare, tape)))
        counts.append(len(tape.said))
    return ours, limit, median(counts)


@contextmanager
def _listened(house: House) -> Iterator[Tape]:
    database = house.records.database
    tape = Tape(database._raw)  # noqa: SLF001 the bench listens where nobody else may
    database._raw = tape  # noqa: SLF001
    yield tape
    database._raw = tape.raw  # noqa: SLF001


def _complete(house: House, one: Begun) -> None:
    house.cases.do(
        one.case,
        CompleteStep(1, {"account.username": "contoh", "account.channel": "email"}, 60, "contoh"),
        seen=one.seen,
        by=office.STAFF[Role.HELP_DESK],
    )


def _bare(path: Path) -> driver.Connection:
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    for setting in SETTINGS:
        connection.execute(f"PRAGMA {setting}").fetchall()
    connection.execute("SELECT count(*) FROM facts").fetchall()
    return connection


def _repeat(bare: driver.Connection, tape: Tape) -> None:
    for text, values, many in tape.said:
        if many:
            bare.executemany(text, values)
        else:
            bare.execute(text, values).fetchall()
