"""Offices at a hub of the tests' own, and their computers."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg.rows import TupleRow

from desktop_app.core import paths
from desktop_app.core.events import signatures
from desktop_app.core.ids import DeviceId
from desktop_app.core.sync.hub import access
from desktop_app.core.sync.hub.admin import Admin, Office
from desktop_app.core.sync.hub.line import Line
from desktop_app.core.sync.hub.numbers import Numbers
from desktop_app.core.sync.hub.remote import Hub
from desktop_app.core.sync.invitation import HubAccess
from tests.hub.server import Server
from tests.sync.devices import OFFICE_SECRET

KUDUS = Office(signatures.public(OFFICE_SECRET), "DPMPTSP Contoh")
OTHERS = Office(bytes(range(32, 64)), "Kantor Lain Contoh")
SCRIPTS = paths.resources() / "hub"


class Seat:
    """One computer's way into a hub."""

    def __init__(self, access_given: HubAccess, device: DeviceId, name: str) -> None:
        self.access, self.device, self.name = access_given, device, name
        self.line = Line(self.conninfo())
        self.hub = Hub(self.line)
        self.numbers = Numbers(self.line)

    def conninfo(self) -> str:
        return access.conninfo(self.access, paths.resources() / "none.pem")

    @contextmanager
    def psql(self) -> Iterator[psycopg.Connection[TupleRow]]:
        """Talk SQL to the hub as this computer could, without the program."""
        with psycopg.connect(self.conninfo(), autocommit=True) as connection:
            yield connection


_SHARED = "SELECT rolname FROM pg_roles WHERE rolname LIKE 'loket\\_hub\\_%'"


class TestHub:
    """A hub in a database of its own, built by an account that is no superuser."""

    __test__ = False

    def __init__(self, server: Server) -> None:
        self.server = server
        self.name = f"hub_{secrets.token_hex(6)}"
        self.keeper = f"keeper_{secrets.token_hex(6)}"
        with self.boss() as boss:
            boss.execute(f"CREATE ROLE {self.keeper} LOGIN CREATEROLE PASSWORD '{server.password}'")
            boss.execute(f"CREATE DATABASE {self.name} OWNER {self.keeper}")
            # From PostgreSQL 16 on, who did not make the roles has to be given them.
            shared = boss.execute(_SHARED).fetchall()
            for (role,) in shared if server.release > 15 else ():
                boss.execute(f"GRANT {role} TO {self.keeper} WITH ADMIN OPTION")
        self.admin = Admin(server.url(self.name, self.keeper))
        self.admin.build(SCRIPTS)
        self.seats: list[Seat] = []

    def seat(self, device: DeviceId, name: str = "", office: Office = KUDUS) -> Seat:
        called = name or f"Komputer {device[:8]}"
        seat = Seat(self.admin.enrol(office, device, called), device, called)
        self.seats.append(seat)
        return seat

    @contextmanager
    def boss(self, database: str = "postgres") -> Iterator[psycopg.Connection[TupleRow]]:
        """Talk SQL as the superuser of the server."""
        with psycopg.connect(self.server.url(database), autocommit=True) as connection:
            yield connection

    def close(self) -> None:
        for seat in self.seats:
            seat.hub.close()
