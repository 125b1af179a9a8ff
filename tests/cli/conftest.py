"""An account with a sample office, made once for all tests that only read."""

from pathlib import Path

import pytest

from tests.cli.console import Console


@pytest.fixture(scope="session")
def sampled(tmp_path_factory: pytest.TempPathFactory) -> Console:
    console = Console(tmp_path_factory.mktemp("akun"))
    said = console.alone("sample", "--cases", "14", "--seed", "5", "--json")
    assert said.code == 0, said.err
    return console


@pytest.fixture
def empty(tmp_path: Path) -> Console:
    return Console(tmp_path)
