"""Tests leave nothing in the account of whoever runs them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.core import paths

HOUSE = Path(__file__).parents[2]
PLACES = """
from pathlib import Path
from desktop_app.core import paths
for places in (paths.folders(), paths.folders(Path("data kantor"))):
    print(places.config)
print(paths.folders().data)
"""


def test_what_a_store_leaves_lies_in_a_passing_account(account: Path, tmp_path: Path) -> None:
    usual, given = paths.folders(), paths.folders(tmp_path / "data kantor")
    for place in (usual.data, usual.config, given.config):
        assert place.is_relative_to(account)


def test_children_of_tests_live_in_the_same_account(account: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PLACES], cwd=HOUSE, check=True, capture_output=True, text=True
    )
    places = [Path(line) for line in done.stdout.splitlines()]
    assert len(places) == 3
    assert all(place.is_relative_to(account) for place in places)


def test_the_passing_account_is_not_the_machines_own(account: Path) -> None:
    own = Path.home()
    assert account.is_dir()
    assert not account.is_relative_to(own / ".config")
    assert not account.is_relative_to(own / ".local")


@pytest.mark.parametrize("name", ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "LOCALAPPDATA"])
def test_every_way_to_the_own_account_is_turned(account: Path, name: str) -> None:
    assert Path(os.environ[name]).is_relative_to(account)
