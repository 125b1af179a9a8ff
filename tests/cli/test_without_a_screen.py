"""The console loads no Qt, and makes offices that a window can use."""

import subprocess
import sys

from tests.cli.console import HOUSE, Console

LOADED = """
import sys
from desktop_app.cli.__main__ import main
main(["due", "--from", "2026-11-23", "--days", "1", "--json"])
print(sorted(n for n in sys.modules if n.split(".")[0] in {"PySide6", "shiboken6"}))
"""

SIGNED_IN = """
import sys
from pathlib import Path
from desktop_app.core.bootstrap import open_house
house = open_house(Path(sys.argv[1]))
print(sorted(str(house.people.sign_in(one.id, "123456").role) for one in house.people.staff()))
house.close()
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


def test_the_staff_of_a_sample_office_can_sign_in(empty: Console) -> None:
    said = empty.run("sample", "--cases", "1", "--seed", "5")
    assert said.out.splitlines()[-1] == "PIN semua petugas contoh: 123456."
    done = subprocess.run(
        [sys.executable, "-c", SIGNED_IN, str(empty.data)],
        capture_output=True,
        cwd=HOUSE,
        env=empty.environment(),
        check=True,
        text=True,
    )
    roles = ["admin", "bidang_perizinan", "help_desk", "kepala_dinas", "tim_teknis"]
    assert done.stdout.splitlines()[-1] == str(roles)
