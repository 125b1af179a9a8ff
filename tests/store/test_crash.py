"""Killed in the middle of writing: what was said to be kept is there."""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.core import paths
from desktop_app.core.paths import Folders
from desktop_app.core.security.vault import FileVault
from desktop_app.core.store import verify
from desktop_app.core.store.opening import Plan, open_store
from tests.store import desk
from tests.store.desk import CASE, STREAM

WRITER = """
import sys
from pathlib import Path
from desktop_app.core import paths
from desktop_app.core.paths import Folders
from desktop_app.core.rows import Draft
from desktop_app.core.events.facts import NoteAdded
from desktop_app.core.security.vault import FileVault
from desktop_app.core.store.opening import Plan, open_store
from tests.store import desk

home = Path(sys.argv[1])
folders = Folders(home / "data", home / "config")
plan = Plan(
    desk.StepClock(), FileVault(folders.key_file), desk.make, paths.resources() / "migrations"
)
store = open_store(folders, plan)
if not store.journal.events(desk.STREAM):
    store.journal.record(desk.STREAM, [desk.opening()], (), desk.RINA)
number = len(store.journal.events(desk.STREAM))
while True:
    store.drafts.put(Draft(desk.CASE, 1, 1, str(number), (), desk.START))
    facts = [NoteAdded(f"{number}a"), NoteAdded(f"{number}b")]
    store.journal.record(desk.STREAM, facts, store.journal.heads(desk.STREAM), desk.RINA)
    number += 2
    print(number, flush=True)
"""


def write_and_kill(home: Path, lines: int) -> int:
    """Let a real process write, kill it while it writes, return what it last said."""
    root = Path(__file__).parents[2]
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(home)], cwd=root, stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    said = 0
    with writer.stdout as output:
        for count, line in enumerate(output, 1):
            said = int(line)
            if count == lines:
                writer.kill()
    writer.wait()
    return said


@pytest.mark.parametrize("rounds", [(1, 7, 2), (23,)])
def test_what_was_kept_before_the_plug_was_pulled_is_there(
    tmp_path: Path, rounds: tuple[int, ...]
) -> None:
    folders = Folders(tmp_path / "data", tmp_path / "config")
    plan = Plan(
        desk.StepClock(),
        FileVault(folders.key_file),
        desk.make,
        paths.resources() / "migrations",
    )
    for lines in rounds:
        said = write_and_kill(tmp_path, lines)
        store = open_store(folders, plan)
        events = store.journal.events(STREAM)
        assert len(events) >= said
        assert len(events) % 2 == 1
        assert store.notice == ""
        draft = store.drafts.get(CASE, 1)
        assert draft is not None
        assert int(draft.answers) in {len(events), len(events) - 2}
        assert list(verify.faults(store.database, store.blobs, desk.make)) == []
        store.close()
