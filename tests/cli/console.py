"""Runs the console in an account of its own, here or as a process."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from msgspec import Struct

from desktop_app.cli.__main__ import main

HOUSE = Path(__file__).parents[2]

# The powers of root to write and read whatever the modes of files forbid.
POWERLESS = """
import ctypes, os, sys
for power in (1, 2):
    ctypes.CDLL(None).prctl(24, power, 0, 0, 0)
os.execv(sys.executable, [sys.executable, "-m", "desktop_app.cli", *sys.argv[1:]])
"""


class Said(Struct, frozen=True):
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> object:
        """Return the answer as other programs read it."""
        return json.loads(self.out)


class Console(Struct, frozen=True):
    """An account with a data folder; the key lies in its configuration."""

    home: Path

    @property
    def data(self) -> Path:
        """Return the folder given with --data."""
        return self.home / "data kantor"

    def run(self, *typed: str) -> Said:
        """Run a command on the data folder, in this process: a new one takes seconds."""
        return self.here("--data", str(self.data), *typed)

    def here(self, *typed: str) -> Said:
        """Run a command in this process."""
        out, err = io.StringIO(), io.StringIO()
        with pytest.MonkeyPatch.context() as patch:
            for name, value in self.environment().items():
                patch.setenv(name, value)
            with redirect_stdout(out), redirect_stderr(err):
                code = _ended(typed)
        return Said(code, out.getvalue(), err.getvalue())

    def alone(self, *typed: str) -> Said:
        """Run a command on the data folder, in a process of its own."""
        return self.bare("--data", str(self.data), *typed)

    def powerless(self, *typed: str) -> Said:
        """Run a command on the data folder as somebody whom the modes of files bind."""
        return self._process("-c", POWERLESS, "--data", str(self.data), *typed)

    def bare(self, *typed: str) -> Said:
        """Run a command with nothing in front, in a process of its own."""
        return self._process("-m", "desktop_app.cli", *typed)

    def _process(self, *arguments: str) -> Said:
        done = subprocess.run(
            [sys.executable, *arguments],
            capture_output=True,
            cwd=HOUSE,
            env=self.environment(),
            check=False,
            timeout=170,
        )
        return Said(done.returncode, done.stdout.decode(), done.stderr.decode())

    def environment(self) -> dict[str, str]:
        """Return the variables of an account without a key ring."""
        return os.environ | {
            "HOME": str(self.home),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_DATA_HOME": str(self.home / "share"),
            "LOCALAPPDATA": str(self.home / "local"),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        }


def _ended(typed: Sequence[str]) -> int:
    """Return the code; help ends the program itself, as in a process of its own."""
    try:
        return main(typed)
    except SystemExit as end:
        return int(end.code or 0)


def is_one_sentence(said: Said) -> bool:
    """Tell whether a fault was said as it should be: no trace, one line, code 2."""
    return said.code == 2 and len(said.err.splitlines()) == 1 and "Traceback" not in said.err
