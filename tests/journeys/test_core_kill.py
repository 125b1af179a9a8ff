"""Somebody pulls the plug in the middle of every step."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.core import bootstrap
from desktop_app.core.cases.state import Status
from desktop_app.core.documents import job
from desktop_app.core.events.vocabulary import PauseReason
from desktop_app.core.security.vault import FileVault
from tests.journeys import worker

HOUSE = Path(__file__).parents[2]


def killed_in_the_middle_of(folder: Path, step: int) -> None:
    """Let a program work on a step, then kill it as a power cut does."""
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.worker", str(folder), str(step)],
        cwd=HOUSE,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"XDG_CONFIG_HOME": str(folder / "config")},
    )
    assert program.stdout is not None
    assert program.stdin is not None
    try:
        assert program.stdout.readline().strip() == b"siap"
    finally:
        program.kill()
        program.wait(timeout=60)
        program.stdin.close()
        program.stdout.close()


def looked_at(folder: Path, step: int) -> None:
    """Start the program again and find everything where it was."""
    house = bootstrap.open_house(
        folder / "data", vault=FileVault(folder / "store.key"), press=job.render
    )
    try:
        view = worker.the_case(house)
        draft = view.draft(step)
        assert view.state.step == step
        assert draft is not None
        assert draft.answers == {"account.resend": f"langkah {step}"}
        found = view.state.step_state(step)
        assert found is not None
        assert found.status is Status.PAUSED
        assert found.pauses[-1].reason is PauseReason.SWITCHED_OFF
        assert house.records.verify() == ()
    finally:
        house.close()


def test_after_kill_9_in_any_step_the_case_goes_on_where_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for step in range(1, 9):
        killed_in_the_middle_of(tmp_path, step)
        looked_at(tmp_path, step)
