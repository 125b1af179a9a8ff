"""The console loads no Qt, and only what a command needs."""

import subprocess
import sys

from tests.cli.console import HOUSE, Console

LOADED = """
import sys
from desktop_app.cli.__main__ import main
main(["due", "--from", "2026-11-23", "--days", "1", "--json"])
print(sorted(n for n in sys.modules if n.split(".")[0] in {"PySide6", "shiboken6"}))
"""


def test_no_part_of_qt_is_loaded(empty: Console) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED],
        capture_output=True,
        cwd=HOUSE,
        env=empty.environment(),
        check=True,
        text=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_help_is_an_answer_not_a_fault(empty: Console) -> None:
    said = empty.bare("--help")
    assert said.code == 0
    assert "self-test" in said.out
