"""Somebody pulls the battery while the team writes or signs."""

import os
import subprocess
import sys
import time
from pathlib import Path

from desktop_app.core import bootstrap
from desktop_app.core.bootstrap import House
from desktop_app.core.documents import job
from desktop_app.core.services.views import CaseView, WorklistQuery
from tests.journeys import visitor
from tests.journeys.counter import FakeClock, FakeVault

HOUSE = Path(__file__).parents[2]
TYPED = 60
A_SECOND = 1.0


def done_until_killed(folder: Path, deed: str, times: int) -> tuple[list[float], float]:
    """Let the team work, pull the plug; return when each thing was done, and when it ended."""
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.visitor", str(folder), deed],
        cwd=HOUSE,
        stdout=subprocess.PIPE,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        text=True,
    )
    moments: list[float] = []
    assert program.stdout is not None
    try:
        while len(moments) < times:
            moments.append(float(program.stdout.readline().split()[1]))
    finally:
        program.kill()
        ended = time.monotonic()
        program.wait(timeout=60)
    moments += [float(line.split()[1]) for line in program.stdout if line.count(" ") == 1]
    program.stdout.close()
    return moments, ended


def opened(folder: Path) -> House:
    key = (folder / visitor.KEY).read_bytes()
    return bootstrap.open_house(
        folder / "data",
        clock=FakeClock(visitor.VISITED, 11),
        vault=FakeVault(key),
        press=job.render,
    )


def the_case(house: House) -> CaseView:
    (row,) = house.reading.worklist(WorklistQuery()).rows
    return house.reading.case(row.case)


def test_a_pulled_battery_costs_at_most_the_last_second_of_a_note(tmp_path: Path) -> None:
    moments, ended = done_until_killed(tmp_path, "note", TYPED)
    house = opened(tmp_path)
    try:
        draft = the_case(house).draft(6)
        assert draft is not None
        kept = str(draft.answers[visitor.NOTE])
        letters = "".join(chr(ord("a") + at % 26) for at in range(len(moments)))
        assert letters.startswith(kept)
        assert len(kept) >= sum(at < ended - A_SECOND for at in moments)
        assert house.records.verify() == ()
    finally:
        house.close()


def test_a_signature_that_was_shown_survives_a_pulled_battery(tmp_path: Path) -> None:
    moments, _ = done_until_killed(tmp_path, "sign", 2)
    house = opened(tmp_path)
    try:
        signing = the_case(house).state.signing(1)
        assert signing is not None
        assert len(signing.marks) >= len(moments)
        assert all(mark.strokes for mark in signing.marks)
        assert house.records.verify() == ()
    finally:
        house.close()
