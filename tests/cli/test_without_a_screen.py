"""The console loads no Qt, and makes offices that a window can use."""

import importlib
import subprocess
import sys

import pytest

from desktop_app.cli.acts import ACTS
from tests.cli.console import HOUSE, Console

LOADED = """
import sys
from desktop_app.cli.__main__ import main
main(["due", "--from", "2026-11-23", "--days", "1", "--json"])
print(sorted(n for n in sys.modules if n.split(".")[0] in {"PySide6", "shiboken6"}))
"""

NEEDED = """
import contextlib, io, sys
from desktop_app.cli.__main__ import main
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    main(sys.argv[1:])
heavy = {"sqlalchemy", "sqlcipher3", "docx", "docxtpl", "keyring", "cryptography", "openpyxl"}
print(sorted(heavy & {name.split(".")[0] for name in sys.modules}))
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


@pytest.mark.parametrize(
    "typed",
    [
        ["--help"],
        ["sop", "list"],
        ["sop", "show", "D.V.1", "--json"],
        ["due", "--from", "2026-11-23", "--days", "15"],
    ],
)
def test_what_needs_no_store_loads_none(empty: Console, typed: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", NEEDED, *typed],
        capture_output=True,
        cwd=HOUSE,
        env=empty.environment(),
        check=True,
        text=True,
    )
    assert done.stdout == "[]\n"


def test_every_act_that_can_be_typed_has_its_room() -> None:
    for room, act in ACTS.values():
        assert callable(getattr(importlib.import_module(f"desktop_app.cli.{room}"), act))


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
