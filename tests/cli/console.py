"""Runs the console as a process of its own, in an account of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HOUSE = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Said:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> object:
        """Return the answer as other programs read it."""
        return json.loads(self.out)


@dataclass(frozen=True, slots=True)
class Console:
    """An account with a data folder; the key lies in its configuration."""

    home: Path

    @property
    def data(self) -> Path:
        """Return the folder given with --data."""
        return self.home / "data kantor"

    def run(self, *typed: str) -> Said:
        """Run a command on the data folder."""
        return self.bare("--data", str(self.data), *typed)

    def bare(self, *typed: str) -> Said:
        """Run a command with nothing in front."""
        done = subprocess.run(
            [sys.executable, "-m", "desktop_app.cli", *typed],
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


def is_one_sentence(said: Said) -> bool:
    """Tell whether a fault was said as it should be: no trace, one line, code 2."""
    return said.code == 2 and len(said.err.splitlines()) == 1 and "Traceback" not in said.err
