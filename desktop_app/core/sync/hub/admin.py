"""What an administrator may do: make a hub, enrol, revoke, skip numbers."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote

import psycopg
from msgspec import Struct
from psycopg import sql
from psycopg.conninfo import make_conninfo
from psycopg.rows import TupleRow

from desktop_app.core.errors import BadInput, NotFound
from desktop_app.core.ids import DeviceId
from desktop_app.core.store.cells import text, whole
from desktop_app.core.sync.hub import access, building, inspection
from desktop_app.core.sync.hub.line import told
from desktop_app.core.sync.invitation import HubAccess

USABLE = timedelta(days=3)
"""How long an enrolment may wait for its computer."""
CONNECTIONS = 4
"""One that talks, one that listens, and two that nobody has hung up."""


class Office(Struct, frozen=True):
    """An office as the hub knows it."""

    key: bytes
    """Its raw Ed25519 public key."""
    name: str


class Admin:
    """Speaks to a hub as the owner of its database, from a console only."""

    def __init__(self, url: str) -> None:
        """Connect with each act; the address may hold a name and a password."""
        self._url = url
        found = access.read_url(url)
        found.setdefault("sslmode", "prefer" if _is_here(found) else "verify-full")
        if not _is_here(found):
            found.setdefault("sslrootcert", "system")
        self._conninfo = make_conninfo(**found, connect_timeout=10, application_name="loket-admin")

    def build(self, folder: Path) -> int:
        """Make the hub, or bring it up to date; return how many scripts ran."""
        scripts = building.read(folder)
        with self._connection() as connection:
            return building.build(connection, scripts)

    def check(self) -> tuple[str, ...]:
        """Return what is not as it should be, each in a sentence."""
        with self._connection() as connection:
            return inspection.findings(connection)

    def enrol(self, office: Office, device: DeviceId, name: str, ca: str = "") -> HubAccess:
        """Make the role of a computer and return how it gets in; an older role of it ends."""
        access.conninfo(HubAccess(self._address(), "", "", ca), Path())
        role, password = f"loket_{secrets.token_hex(8)}", secrets.token_urlsafe(24)
        with self._connection() as connection, connection.transaction():
            number = _office(connection, office)
            known = connection.execute(
                "SELECT role, office, device FROM hub.devices"
                " WHERE revoked IS NULL AND office = %s AND device = %s",
                (number, device),
            )
            _shut_out(connection, known.fetchall())
            _make_role(connection, role, password)
            _let_in(connection, (role, number, device, name))
        return HubAccess(self._address(), role, password, ca)

    def revoke(self, name: str, office: str | None = None) -> None:
        """Shut a computer out at once; its facts stay."""
        with self._connection() as connection, connection.transaction():
            found = connection.execute(
                "SELECT d.role, d.office, d.device FROM hub.devices d"
                " JOIN hub.offices o ON o.office = d.office"
                " WHERE d.revoked IS NULL AND d.name = %s AND o.name = coalesce(%s, o.name)",
                (name, office),
            ).fetchall()
            if not found:
                raise NotFound(
                    f"Tidak ada komputer bernama {name} di hub ini.",
                    "Periksa ejaan namanya, atau nama kantornya.",
                )
            if len(found) > 1:
                raise BadInput(
                    f"Komputer bernama {name} ada di beberapa kantor.",
                    "Tambahkan --office dengan nama kantornya.",
                )
            _shut_out(connection, found)

    def skip(self, office: str, register: str, year: int, past: int) -> None:
        """Let numbers be given again after a restored backup, behind the last one used."""
        with self._connection() as connection, connection.transaction():
            found = connection.execute(
                """
                INSERT INTO hub.registers AS r (office, register, year, next, skipped)
                SELECT o.office, %(register)s, %(year)s, %(past)s + 1, hub.life(o.doubts)
                FROM hub.offices o WHERE o.name = %(office)s
                ON CONFLICT (office, register, year) DO UPDATE
                    SET next = greatest(r.next, excluded.next), skipped = excluded.skipped
                RETURNING r.office
                """,
                {"office": office, "register": register, "year": year, "past": past},
            ).fetchall()
            if len(found) != 1:
                raise NotFound(
                    f"Kantor {office} tidak dikenal di hub ini.", "Periksa ejaan nama kantornya."
                )

    @contextmanager
    def _connection(self) -> Iterator[psycopg.Connection[TupleRow]]:
        try:
            with psycopg.connect(self._conninfo, autocommit=True) as connection:
                yield connection
        except psycopg.Error as fault:
            raise told(fault) from fault

    def _address(self) -> str:
        """Return the address without the administrator's name and password."""
        found = access.read_url(self._url)
        port = f":{found['port']}" if "port" in found else ""
        host, name = quote(found.get("host", ""), safe=""), quote(found.get("dbname", ""))
        return f"postgresql://{host}{port}/{name}"


def _is_here(found: dict[str, str]) -> bool:
    return all(access.is_here(host) for host in found.get("host", "/").split(","))


def _office(connection: psycopg.Connection[TupleRow], office: Office) -> int:
    connection.execute(
        "INSERT INTO hub.offices (key, name) VALUES (%s, %s) ON CONFLICT (key) DO NOTHING",
        (office.key, office.name),
    )
    rows = connection.execute("SELECT office FROM hub.offices WHERE key = %s", (office.key,))
    ((number,),) = rows.fetchall()
    return whole(number)


def _make_role(connection: psycopg.Connection[TupleRow], role: str, password: str) -> None:
    # Scrambled here: neither the wire nor the server's log sees the password.
    verifier = connection.pgconn.encrypt_password(
        password.encode(), role.encode(), b"scram-sha-256"
    ).decode()
    connection.execute(
        sql.SQL(
            "CREATE ROLE {role} LOGIN PASSWORD {verifier} CONNECTION LIMIT {most} NOSUPERUSER"
            " NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION IN ROLE loket_hub_device"
        ).format(role=sql.Identifier(role), verifier=verifier, most=CONNECTIONS)
    )


def _let_in(
    connection: psycopg.Connection[TupleRow], place: tuple[str, int, DeviceId, str]
) -> None:
    _, office, device, _ = place
    connection.execute(
        "INSERT INTO hub.devices (role, office, device, name, expires)"
        " VALUES (%s, %s, %s, %s, now() + %s)",
        (*place, USABLE),
    )
    connection.execute(
        "INSERT INTO hub.reports (office, device, life) VALUES (%s, %s, '')", (office, device)
    )


def _shut_out(connection: psycopg.Connection[TupleRow], devices: list[TupleRow]) -> None:
    for role, office, device in devices:
        connection.execute("UPDATE hub.devices SET revoked = now() WHERE role = %s", (role,))
        connection.execute(sql.SQL("ALTER ROLE {} NOLOGIN").format(sql.Identifier(text(role))))
        # Nobody waits for its report, and what was wrapped for it opens nothing anew.
        place = (office, device)
        connection.execute("DELETE FROM hub.reports WHERE office = %s AND device = %s", place)
        connection.execute("DELETE FROM hub.keys WHERE office = %s AND device = %s", place)
