"""Making a hub, looking after it, and what enrolment hands out."""

from pathlib import Path

import psycopg
import pytest

from desktop_app.core.errors import BadInput, NotFound, Refused, RemoteAway
from desktop_app.core.ids import DeviceId
from desktop_app.core.sync.hub import access, building, door
from desktop_app.core.sync.hub.admin import Admin
from desktop_app.core.sync.hub.line import Line
from desktop_app.core.sync.hub.remote import Hub
from desktop_app.core.sync.invitation import HubAccess
from tests.hub.offices import KUDUS, OTHERS, SCRIPTS, TestHub
from tests.hub.server import Server

DEVICE = DeviceId("a" * 32)

HARM = (
    "ALTER ROLE loket_hub_owner SUPERUSER",
    "ALTER ROLE loket_hub_device LOGIN",
    "ALTER ROLE {role} CREATEROLE",
    "GRANT loket_hub_owner TO {role}",
    "GRANT pg_read_all_data TO {role}",
    "ALTER TABLE hub.facts NO FORCE ROW LEVEL SECURITY",
    "ALTER TABLE hub.keys DISABLE ROW LEVEL SECURITY",
    "ALTER TABLE hub.facts OWNER TO boss",
    "ALTER FUNCTION hub.append OWNER TO boss",
    "ALTER FUNCTION hub.append SET search_path = public",
    "ALTER FUNCTION hub.relay RESET search_path",
    "GRANT INSERT ON hub.facts TO loket_hub_device",
    "GRANT SELECT ON hub.facts TO PUBLIC",
    "GRANT EXECUTE ON FUNCTION hub.append TO PUBLIC",
    "GRANT EXECUTE ON FUNCTION hub.keep_parcel TO loket_hub_device",
    "GRANT TEMP ON DATABASE {database} TO PUBLIC",
    "GRANT TEMP ON DATABASE {database} TO loket_hub_device",
)
MENDED = (
    "ALTER ROLE loket_hub_owner NOSUPERUSER",
    "ALTER ROLE loket_hub_device NOLOGIN",
)
"""Roles belong to the whole server: other tests use them too."""


def test_a_hub_as_it_was_built_has_nothing_to_find(hub: TestHub) -> None:
    hub.seat(DEVICE)
    assert hub.admin.check() == ()


@pytest.mark.parametrize("harm", HARM)
def test_whatever_opens_a_wall_is_found(hub: TestHub, harm: str) -> None:
    seat = hub.seat(DEVICE)
    statement = harm.format(role=seat.access.role, database=hub.name)
    with hub.boss(hub.name) as boss:
        boss.execute(statement.encode())
        try:
            assert hub.admin.check()
        finally:
            for mended in MENDED:
                boss.execute(mended.encode())


def test_a_revoked_role_that_was_let_in_again_is_found(hub: TestHub) -> None:
    seat = hub.seat(DEVICE)
    hub.admin.revoke(seat.name)
    assert hub.admin.check() == ()
    with hub.boss(hub.name) as boss:
        boss.execute(f"ALTER ROLE {seat.access.role} LOGIN".encode())
    assert len(hub.admin.check()) == 1


def test_building_again_changes_nothing(hub: TestHub) -> None:
    assert hub.admin.build(SCRIPTS) == 0


def test_a_hub_of_a_newer_program_is_left_alone(hub: TestHub) -> None:
    with hub.boss(hub.name) as boss:
        boss.execute("INSERT INTO hub.version (number) VALUES (99)")
    with pytest.raises(Refused, match="versi Loket Industri yang lebih baru"):
        hub.admin.build(SCRIPTS)


def test_scripts_leave_no_gap() -> None:
    assert [script.number for script in building.read(SCRIPTS)] == [1, 2, 3, 4, 5]


def test_an_account_that_may_not_build_is_told_so(server: Server, hub: TestHub) -> None:
    with hub.boss() as boss:
        boss.execute(f"CREATE ROLE nobody LOGIN PASSWORD '{server.password}'".encode())
    with pytest.raises(Refused, match="tidak boleh membuat hub"):
        Admin(server.url("postgres", "nobody")).build(SCRIPTS)


def test_where_no_hub_is_a_sentence_says_so(server: Server) -> None:
    for database in ("postgres", "tiada"):
        with pytest.raises(NotFound, match="belum ada hub"):
            Admin(server.url(database)).check()


def test_a_name_belongs_to_one_computer_of_an_office(hub: TestHub) -> None:
    hub.seat(DEVICE, "Laptop")
    hub.seat(DeviceId("c" * 32), "Laptop", OTHERS)
    with pytest.raises(BadInput, match="sudah dipakai"):
        hub.seat(DeviceId("b" * 32), "Laptop")
    with pytest.raises(BadInput, match="beberapa kantor"):
        hub.admin.revoke("Laptop")
    hub.admin.revoke("Laptop", OTHERS.name)
    hub.admin.revoke("Laptop", KUDUS.name)
    with pytest.raises(NotFound):
        hub.admin.revoke("Laptop")


def test_passwords_lie_on_the_server_as_scram_only(hub: TestHub) -> None:
    seat = hub.seat(DEVICE)
    with hub.boss() as boss:
        kept = boss.execute(
            "SELECT rolpassword FROM pg_authid WHERE rolname = %s", (seat.access.role,)
        ).fetchone()
    assert kept is not None
    assert kept[0].startswith("SCRAM-SHA-256$")
    assert seat.access.password not in kept[0]


def test_the_address_that_is_handed_out_holds_no_administrators_password(hub: TestHub) -> None:
    given = hub.seat(DEVICE).access
    assert given.url == f"postgresql://127.0.0.1:{hub.server.port}/{hub.name}"


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://hub.contoh/loket?sslmode=disable",
        "postgresql://hub.contoh/loket?sslrootcert=x",
        "postgresql://orang:sandi@hub.contoh/loket",
        "postgresql:///loket",
        "http://hub.contoh/loket",
    ],
)
def test_an_address_may_not_bring_options_of_its_own(url: str) -> None:
    with pytest.raises(BadInput):
        access.conninfo(HubAccess(url, "r", "p", "ca"), Path("ca.pem"))


@pytest.mark.parametrize("host", ["hub.contoh", "10.0.0.1", "127.0.0.1,hub.contoh", "::2"])
def test_off_this_machine_a_certificate_is_asked_for(host: str) -> None:
    url = f"postgresql://{host.replace(':', '%3A')}/loket"
    with pytest.raises(BadInput, match="sertifikat"):
        access.conninfo(HubAccess(url, "r", "p"), Path("ca.pem"))
    found = psycopg.conninfo.conninfo_to_dict(
        access.conninfo(HubAccess(url, "r", "p", "pem"), Path("ca.pem"))
    )
    assert (found["sslmode"], found["sslrootcert"]) == ("verify-full", "ca.pem")


def test_a_hub_that_does_not_answer_is_away() -> None:
    with pytest.raises(RemoteAway):
        Hub(Line("host=127.0.0.1 port=1 user=x dbname=x")).ends()


def test_a_wrong_password_is_told_as_such(hub: TestHub, tmp_path: Path) -> None:
    given = hub.seat(DEVICE).access
    wrong = HubAccess(given.url, given.role, "salah", "")
    with pytest.raises(Refused, match="kata sandi"):
        door.open_hub(wrong, tmp_path).ends()
