"""Somebody pulls the plug while a clerk is typing."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop_app.core import bootstrap
from desktop_app.core.documents import job
from desktop_app.core.security.vault import FileVault
from tests.journeys import typist, worker

HOUSE = Path(__file__).parents[2]
TYPED = 70
A_SECOND = 1.0


def typed_until_killed(folder: Path) -> tuple[list[float], float]:
    """Let somebody type, pull the plug; return when each letter came, and when it ended."""
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.typist", str(folder)],
        cwd=HOUSE,
        stdout=subprocess.PIPE,
        env=os.environ
        | {"XDG_CONFIG_HOME": str(folder / "config"), "QT_QPA_PLATFORM": "offscreen"},
        text=True,
    )
    moments: list[float] = []
    assert program.stdout is not None
    try:
        while len(moments) < TYPED:
            count, at = program.stdout.readline().split()
            moments.append(float(at))
            assert int(count) == len(moments)
    finally:
        program.kill()
        ended = time.monotonic()
        program.wait(timeout=60)
    moments += [float(line.split()[1]) for line in program.stdout if line.count(" ") == 1]
    program.stdout.close()
    return moments, ended


def test_a_cut_of_power_costs_at_most_the_last_second_of_typing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    moments, ended = typed_until_killed(tmp_path)
    house = bootstrap.open_house(
        tmp_path / "data", vault=FileVault(tmp_path / "store.key"), press=job.render
    )
    try:
        view = worker.the_case(house)
        draft = view.draft(1)
        assert draft is not None
        kept = str(draft.answers[typist.FIELD])
        letters = "".join(chr(ord("a") + at % 26) for at in range(len(moments)))
        assert letters.startswith(kept)
        assert len(kept) >= sum(at < ended - A_SECOND for at in moments)
        assert house.records.verify() == ()
    finally:
        house.close()
