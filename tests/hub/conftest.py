"""One PostgreSQL for all tests of a run, and hubs in it."""

from collections.abc import Iterator

import pytest

from tests.hub.offices import TestHub
from tests.hub.server import Server


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    made = Server()
    made.start()
    yield made
    made.remove()


@pytest.fixture
def hub(server: Server) -> Iterator[TestHub]:
    made = TestHub(server)
    yield made
    made.close()
