"""Killed while a BAP is locked: nothing of it is there, or everything."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.core.services.signed import inspected, laid, locked, sign
from tests.journeys.counter import Counter

HOUSE = Path(__file__).parents[2]
NOTHING, ALL = (False, False, False, 0), (True, True, True, 1)


def killed(counter: Counter, folder: Path, dies_at: int) -> str:
    """Let a real process lock a copy of the store; return what it could still say."""
    assert counter.vault.key is not None
    words = (folder, counter.vault.key.hex(), counter.case, counter.team, dies_at)
    program = subprocess.run(
        [sys.executable, "-m", "tests.journeys.locker", *map(str, words)],
        cwd=HOUSE,
        check=False,
        capture_output=True,
        text=True,
    )
    assert program.returncode == -9, program.stderr
    return program.stdout.strip()


@pytest.fixture
def signed(tmp_path: Path) -> Counter:
    """A store whose only case lacks nothing but the lock; closed."""
    counter = Counter(tmp_path / "data")
    inspected(counter)
    sign(counter, laid(counter))
    counter.clock.passes(minutes=1440)
    counter.house.clockwork.settle()
    counter.house.close()
    return counter


def looked_at(counter: Counter, folder: Path) -> tuple[bool, bool, bool, int]:
    """Return whether the lock, the result and the paper are there, and how many numbers."""
    shutil.copytree(folder, counter.folder, dirs_exist_ok=False)
    counter.house = counter.opened()
    state = counter.state
    (signing,) = state.signings
    assert counter.house.records.verify() == ()
    numbers = len(counter.house.recaps.register("BAP", 2026))
    return signing.locked is not None, bool(state.verdicts), bool(state.papers), numbers


def test_a_lock_is_kept_whole_or_not_at_all_wherever_the_plug_is_pulled(
    signed: Counter, tmp_path: Path
) -> None:
    before = tmp_path / "signed"
    shutil.move(signed.folder, before)
    shutil.copytree(before, tmp_path / "whole")
    statements = int(killed(signed, tmp_path / "whole", 0))
    assert looked_at(signed, tmp_path / "whole") == ALL
    signed.house.close()
    found = []
    for dies_at in (1, statements // 3, statements * 2 // 3, statements - 2, statements):
        shutil.rmtree(signed.folder)
        torn = tmp_path / f"torn-{dies_at}"
        shutil.copytree(before, torn)
        assert killed(signed, torn, dies_at) == ""
        found.append(looked_at(signed, torn))
        signed.heads = signed.state.heads
        (signing,) = signed.state.signings
        if signing.locked is None:
            locked(signed, signing)
        assert [paper.number for paper in signed.state.papers] == ["503/BAP-IUI/0001/2026"]
        signed.house.close()
    # The last statement is the one that keeps all of it at once.
    assert found == [NOTHING] * 5
