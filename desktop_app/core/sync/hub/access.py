"""How a computer reaches its hub: never without knowing who answers."""

import ipaddress
from collections.abc import Mapping
from pathlib import Path

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from desktop_app.core.errors import BadInput
from desktop_app.core.sync.invitation import HubAccess

_ALLOWED = {"host", "port", "dbname"}
_PATIENCE: Mapping[str, str | int] = {
    "connect_timeout": 10,
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
    "application_name": "loket",
    # What the hub says is there has to be on its disk.
    "options": "-c synchronous_commit=on -c lock_timeout=20s -c statement_timeout=120s",
}


def conninfo(access: HubAccess, ca_file: Path) -> str:
    """Return how to connect, never without checking who answers, but on this machine."""
    found = read_url(access.url)
    strange = sorted(found.keys() - _ALLOWED)
    if strange or not found.get("host"):
        raise BadInput(
            f"Alamat hub tidak dapat dipakai: {', '.join(strange) or 'tanpa nama komputer'}.",
            "Tulis seperti postgresql://hub.kantor.go.id/loket, tanpa tambahan.",
        )
    safe = (
        {"sslmode": "verify-full", "sslrootcert": str(ca_file)}
        if access.ca
        else {"sslmode": _without_ca(found["host"])}
    )
    who = {"user": access.role, "password": access.password}
    return make_conninfo("", **found, **who, **safe, **_PATIENCE)


def read_url(url: str) -> dict[str, str]:
    """Take an address apart; BadInput when it is none."""
    try:
        return {key: str(value) for key, value in conninfo_to_dict(url).items()}
    except psycopg.ProgrammingError as fault:
        raise BadInput(
            "Alamat hub tidak dapat dibaca.",
            "Tulis seperti postgresql://hub.kantor.go.id/loket.",
        ) from fault


def is_here(host: str) -> bool:
    """Return whether a host is this machine: a socket's folder or a loopback address."""
    if host.startswith("/") or host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _without_ca(hosts: str) -> str:
    if all(is_here(host) for host in hosts.split(",")):
        return "prefer"
    raise BadInput(
        "Hub di komputer lain hanya dihubungi dengan sertifikat yang diperiksa.",
        "Daftarkan ulang komputer ini dengan --ca sertifikat hub.",
    )
