"""A hub is believed only under the authority that enrolment brought."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop_app.core.errors import RemoteAway
from desktop_app.core.ids import DeviceId
from desktop_app.core.sync.hub import door
from desktop_app.core.sync.invitation import HubAccess
from tests.hub.certificates import Authority
from tests.hub.offices import KUDUS, TestHub
from tests.hub.server import Server


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority("Hub Contoh")


@pytest.fixture(scope="module")
def guarded(authority: Authority) -> Iterator[TestHub]:
    """A server that shows a certificate for `localhost`."""
    server = Server()
    certificate, secret = authority.vouch("localhost", server.folder)
    server.hand_over(certificate, secret)
    server.settings |= {
        "ssl": "on",
        "ssl_cert_file": str(certificate),
        "ssl_key_file": str(secret),
    }
    try:
        server.start()
        hub = TestHub(server)
        yield hub
    finally:
        server.remove()


@pytest.fixture
def given(guarded: TestHub, authority: Authority) -> HubAccess:
    found = guarded.admin.enrol(KUDUS, DeviceId("a" * 32), "Laptop", authority.pem)
    return replace(found, url=found.url.replace("127.0.0.1", "localhost"))


def test_the_right_hub_is_met_under_tls(given: HubAccess, tmp_path: Path) -> None:
    line = door.open_line(given, tmp_path / "config")
    assert line.rows("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()") == [(True,)]
    line.close()


def test_a_hub_under_another_authority_is_not_met(given: HubAccess, tmp_path: Path) -> None:
    with pytest.raises(RemoteAway, match="certificate verify failed"):
        door.open_hub(replace(given, ca=Authority("Hub Palsu").pem), tmp_path).ends()


def test_a_hub_under_another_name_is_not_met(given: HubAccess, tmp_path: Path) -> None:
    elsewhere = replace(given, url=given.url.replace("localhost", "127.0.0.1"))
    with pytest.raises(RemoteAway, match="does not match host name"):
        door.open_hub(elsewhere, tmp_path).ends()
