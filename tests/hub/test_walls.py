"""What a device may not do at its hub, tried with SQL as its role."""

from collections.abc import Iterator

import psycopg
import pytest
from msgspec.structs import replace

from desktop_app.core.errors import Refused, RemoteAway
from desktop_app.core.events.signed import Parcel
from desktop_app.core.ids import StreamId
from desktop_app.core.sync.remote import WrappedKey
from tests.hub.offices import OTHERS, Seat, TestHub
from tests.store.desk import RINA, STREAM, opening
from tests.sync.devices import Device, office

TABLES = (
    "version", "offices", "devices", "chains", "facts", "ends", "streams", "keys", "blobs",
    "pieces", "registers", "reports", "blocks",
)  # fmt: skip

FORBIDDEN = (
    *(
        f"{verb} hub.{table}"
        for table in TABLES
        for verb in ("DELETE FROM", "TRUNCATE", "DROP TABLE")
    ),
    *(f"INSERT INTO hub.{table} DEFAULT VALUES" for table in TABLES),
    *(f"ALTER TABLE hub.{table} DISABLE ROW LEVEL SECURITY" for table in TABLES),
    *(f"ALTER TABLE hub.{table} ADD COLUMN mine text" for table in TABLES),
    *(f"LOCK TABLE hub.{table} IN ACCESS EXCLUSIVE MODE" for table in TABLES),
    "UPDATE hub.facts SET body = ''",
    "UPDATE hub.ends SET signature = ''",
    "UPDATE hub.devices SET office = 2",
    "UPDATE hub.devices SET revoked = NULL",
    "UPDATE hub.offices SET doubts = 0",
    "UPDATE hub.registers SET next = 1",
    "UPDATE hub.reports SET life = ''",
    "UPDATE hub.keys SET wrapped = ''",
    "COPY hub.facts FROM STDIN",
    "COPY hub.facts TO PROGRAM 'cat'",
    "COPY (SELECT 1) TO 'loket'",
    "SELECT pg_read_file('postgresql.conf')",
    "SELECT * FROM pg_authid",
    "CREATE TABLE hub.mine (a int)",
    "CREATE TABLE public.mine (a int)",
    "CREATE SCHEMA mine",
    "CREATE TEMP TABLE devices (role text, office int)",
    "CREATE FUNCTION hub.sha256(bytea) RETURNS bytea LANGUAGE sql AS 'SELECT $1'",
    "CREATE OR REPLACE FUNCTION hub.my_office() RETURNS int LANGUAGE sql AS 'SELECT 2'",
    "ALTER FUNCTION hub.append SET search_path = public",
    "DROP FUNCTION hub.append",
    "DROP SCHEMA hub CASCADE",
    "CREATE POLICY open ON hub.facts USING (true)",
    "DROP POLICY mine ON hub.facts",
    "CREATE TRIGGER t BEFORE UPDATE ON hub.facts EXECUTE FUNCTION ri_fkey_noaction_upd()",
    "CREATE RULE r AS ON INSERT TO hub.facts DO INSTEAD NOTHING",
    "SET ROLE loket_hub_owner",
    "SET ROLE loket_hub_admin",
    "SET SESSION AUTHORIZATION loket_hub_owner",
    "SET session_replication_role = replica",
    "GRANT loket_hub_admin TO current_user",
    "ALTER ROLE loket_hub_device SUPERUSER",
    "CREATE ROLE mine",
    "CREATE EXTENSION pgcrypto",
    "ALTER SYSTEM SET fsync = off",
    "DO $$ BEGIN PERFORM lo_create(1); PERFORM lo_import('/etc/passwd'); END $$",
    "SELECT hub.keep_parcel(1, 'x', 'y', '', 0, ARRAY['{}'::bytea], '', true)",
    "SELECT hub.keep_facts(1, 1, 'x', 'y', '', 0, ARRAY['{}'::bytea])",
    "SELECT hub.locked_chain(2, 'x', 'y')",
    "SELECT hub.office_of_caller()",
    "SELECT hub.life(0)",
)


@pytest.fixture
def pair(hub: TestHub) -> tuple[tuple[Device, Seat], tuple[Device, Seat]]:
    desk, laptop = office(2)
    desk.journal.record(STREAM, [opening()], (), RINA)
    desk.ledger.sign()
    here, there = (hub.seat(each.ledger.device) for each in (desk, laptop))
    return (desk, here), (laptop, there)


@pytest.fixture
def psql(pair: tuple[tuple[Device, Seat], tuple[Device, Seat]]) -> Iterator[psycopg.Connection]:
    (desk, seat), _ = pair
    seat.hub.push(parcels(desk))
    with seat.psql() as connection:
        yield connection


def test_every_forbidden_statement_is_refused(psql: psycopg.Connection) -> None:
    allowed = []
    for statement in FORBIDDEN:
        try:
            psql.execute(statement.encode())
        except psycopg.Error:
            continue
        allowed.append(statement)
    assert not allowed


def test_nothing_has_changed_after_all_that_was_tried(
    psql: psycopg.Connection, hub: TestHub
) -> None:
    before = psql.execute("SELECT * FROM hub.facts ORDER BY id").fetchall()
    for statement in FORBIDDEN:
        try:
            psql.execute(statement.encode())
        except psycopg.Error:
            continue
    # PostgreSQL only warns of grants that grant nothing.
    psql.execute("GRANT SELECT ON hub.facts TO PUBLIC")
    assert before
    assert psql.execute("SELECT * FROM hub.facts ORDER BY id").fetchall() == before
    assert not hub.admin.check()


def test_a_device_appends_to_its_own_chain_only(
    pair: tuple[tuple[Device, Seat], tuple[Device, Seat]],
) -> None:
    (desk, _), (_, seat) = pair
    with seat.psql() as psql, pytest.raises(psycopg.Error, match="no chain") as refused:
        append(psql, parcels(desk)[0])
    assert refused.value.sqlstate == "LK003"


def test_what_is_relayed_is_not_taken_for_its_writers_own_word(
    pair: tuple[tuple[Device, Seat], tuple[Device, Seat]], hub: TestHub
) -> None:
    (desk, own), (_, other) = pair
    other.hub.push(parcels(desk))
    with hub.boss(hub.name) as boss:
        assert boss.execute("SELECT own FROM hub.ends").fetchall() == [(False,)]
        own.hub.push(parcels(desk))
        assert boss.execute("SELECT own FROM hub.ends").fetchall() == [(True,)]


def test_a_forged_end_that_others_bring_does_not_stop_the_writer(
    pair: tuple[tuple[Device, Seat], tuple[Device, Seat]],
) -> None:
    (desk, own), (_, other) = pair
    (parcel,) = parcels(desk)
    forged = replace(parcel, end=replace(parcel.end, signature=bytes(64)))
    other.hub.push([forged])
    own.hub.push([parcel])
    assert own.hub.ends() == [parcel.end]


@pytest.mark.parametrize("harm", ["number", "previous", "gap", "empty", "words"])
def test_what_is_no_chain_is_refused(
    pair: tuple[tuple[Device, Seat], tuple[Device, Seat]], harm: str
) -> None:
    (desk, seat), _ = pair
    with pytest.raises(RemoteAway):
        seat.hub.push([harmed(parcels(desk)[0], harm)])
    assert not seat.hub.ends()


def test_one_office_sees_nothing_of_another(
    pair: tuple[tuple[Device, Seat], tuple[Device, Seat]], hub: TestHub
) -> None:
    (desk, seat), _ = pair
    seat.hub.push(parcels(desk))
    seat.hub.put_keys([WrappedKey(STREAM, desk.ledger.device, b"tertutup")])
    stranger = hub.seat(Device().ledger.device, office=OTHERS)
    stranger.numbers.report(())
    assert not stranger.hub.ends()
    assert not list(stranger.hub.pull({}))
    assert not stranger.hub.keyless(desk.ledger.device)
    assert not stranger.hub.keys(desk.ledger.device, [STREAM])
    with stranger.psql() as psql:
        for table in set(TABLES) - {"version", "offices", "devices", "reports"}:
            assert not psql.execute(f"TABLE hub.{table}".encode()).fetchall(), table
        assert len(psql.execute("SELECT * FROM hub.offices").fetchall()) == 1
        assert len(psql.execute("SELECT * FROM hub.devices").fetchall()) == 1


def test_what_is_written_lands_in_ones_own_office(
    pair: tuple[tuple[Device, Seat], tuple[Device, Seat]], hub: TestHub
) -> None:
    (desk, seat), _ = pair
    stranger = hub.seat(Device().ledger.device, office=OTHERS)
    stranger.hub.push(parcels(desk))
    stranger.hub.put_keys([WrappedKey(StreamId("s"), desk.ledger.device, b"palsu")])
    stranger.hub.drop_keys([STREAM])
    assert not seat.hub.ends()
    assert not seat.hub.keys(desk.ledger.device, [StreamId("s")])


def test_a_temporary_table_of_the_same_name_fools_nobody(
    pair: tuple[tuple[Device, Seat], tuple[Device, Seat]], hub: TestHub
) -> None:
    """Even where an administrator has let devices make them."""
    (desk, _), (_, other) = pair
    with hub.boss(hub.name) as boss:
        boss.execute(f"GRANT TEMP ON DATABASE {hub.name} TO loket_hub_device".encode())
    with other.psql() as psql:
        psql.execute("CREATE TEMP TABLE devices AS SELECT * FROM hub.devices")
        device = desk.ledger.device
        psql.execute("UPDATE devices SET device = %s, office = 99", (device,))
        psql.execute("CREATE TEMP TABLE ends AS SELECT * FROM hub.ends")
        psql.execute(
            "CREATE FUNCTION pg_temp.sha256(bytea) RETURNS bytea LANGUAGE sql AS 'SELECT $1'"
        )
        psql.execute("SET search_path = pg_temp, hub, public")
        assert psql.execute("SELECT hub.my_device()").fetchone() == (other.device,)
        with pytest.raises(psycopg.Error, match="no chain"):
            append(psql, parcels(desk)[0])


def test_a_revoked_device_is_shut_out_in_the_middle_of_its_session(
    pair: tuple[tuple[Device, Seat], tuple[Device, Seat]], hub: TestHub
) -> None:
    (desk, seat), _ = pair
    seat.hub.push(parcels(desk))
    hub.admin.revoke(seat.name)
    assert not seat.hub.ends()
    with pytest.raises(Refused):
        seat.hub.push(parcels(desk))
    seat.hub.close()
    with pytest.raises(Refused):
        seat.hub.ends()


def test_an_enrolment_that_was_taken_up_in_time_stays(hub: TestHub) -> None:
    seat = hub.seat(Device().ledger.device)
    seat.hub.ends()
    let_time_pass(hub)
    seat.hub.close()
    assert not seat.hub.ends()


def test_an_enrolment_that_waited_too_long_opens_nothing(hub: TestHub) -> None:
    seat = hub.seat(Device().ledger.device)
    let_time_pass(hub)
    with pytest.raises(Refused):
        seat.hub.ends()


def test_enrolling_a_computer_again_ends_its_older_role(hub: TestHub) -> None:
    device = Device().ledger.device
    older, newer = hub.seat(device), hub.seat(device)
    with pytest.raises(Refused):
        older.hub.ends()
    assert not newer.hub.ends()


def let_time_pass(hub: TestHub) -> None:
    with hub.boss(hub.name) as boss:
        boss.execute("UPDATE hub.devices SET expires = now() - interval '1 minute'")


def parcels(device: Device) -> list[Parcel]:
    return device.ledger.lacking((), 20)


def append(psql: psycopg.Connection, parcel: Parcel) -> None:
    end = parcel.end
    psql.execute(
        "SELECT hub.append(%s, %b, %s, %b, %b)",
        (end.epoch, bytes.fromhex(end.base), end.after, list(parcel.facts), end.signature),
    )


def harmed(parcel: Parcel, harm: str) -> Parcel:
    match harm:
        case "number":
            return replace(parcel, facts=parcel.facts[1:])
        case "previous":
            return replace(parcel, facts=parcel.facts[::-1])
        case "gap":
            end = replace(parcel.end, after=7, base=parcel.end.fact)
            return replace(parcel, end=end)
        case "empty":
            return replace(parcel, facts=())
        case _:
            return replace(parcel, facts=(b"bukan json",))
