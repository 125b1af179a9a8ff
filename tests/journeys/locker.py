"""A program that locks a signed BAP and dies at one of its statements."""

import os
import signal
import sys
from itertools import count
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.engine import Engine

from desktop_app.core import bootstrap
from desktop_app.core.documents import job
from desktop_app.core.ids import CaseId, StaffId
from tests.journeys.counter import FakeClock, FakeVault

DAY = 1440


def main(folder: Path, key: str, about: tuple[CaseId, StaffId], dies_at: int) -> None:
    """Lock, and pull the plug before the given statement; 0 lets it live."""
    statements = count(1)
    armed = False

    def told(_statement: str) -> None:
        if armed and next(statements) == dies_at:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "connect", lambda raw, _record: raw.set_trace_callback(told))
    clock = FakeClock()
    clock.passes(minutes=DAY)
    house = bootstrap.open_house(
        folder, clock=clock, vault=FakeVault(bytes.fromhex(key)), press=job.render
    )
    case, team = about
    state = house.reading.case(case).state
    (signing,) = state.signings
    closing = house.signing.prepare(case, signing.id, seen=state.heads, by=team)
    rendered = house.signing.render(closing)
    armed = True
    house.signing.keep(closing, rendered, by=team)
    print(next(statements) - 1, flush=True)  # noqa: T201 - the test reads it
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(
        Path(sys.argv[1]),
        sys.argv[2],
        (CaseId(sys.argv[3]), StaffId(sys.argv[4])),
        int(sys.argv[5]),
    )
