"""Journals in memory and on disk, and a store with its file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.core.store.journal import Journal
from tests.store import desk


@pytest.fixture
def store(tmp_path: Path) -> Iterator[desk.SqlDesk]:
    store = desk.SqlDesk(tmp_path / "loket.db")
    yield store
    store.close()


@pytest.fixture(params=["memory", "disk"])
def journal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Journal]:
    """Give each test of the contract both bodies of the journal."""
    if request.param == "memory":
        yield desk.memory_journal()
        return
    store = desk.SqlDesk(tmp_path / "loket.db")
    yield store.journal
    store.close()
