"""A small office with a counter, opened anew for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.counter import Counter


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    desk = Counter(tmp_path / "data")
    yield desk
    desk.house.close()
