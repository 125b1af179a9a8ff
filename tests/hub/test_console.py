"""The hub from the console: made, met by two computers, closed to one."""

from pathlib import Path

import psycopg
import pytest

from tests.cli.console import Console
from tests.hub.offices import TestHub
from tests.hub.server import Server


@pytest.fixture
def url(server: Server) -> str:
    """Return the address of an empty database, as its owner types it."""
    made = TestHub(server)
    with made.boss() as boss:
        boss.execute(f"DROP DATABASE {made.name}".encode())
        boss.execute(f"CREATE DATABASE {made.name} OWNER {made.keeper}".encode())
    return server.url(made.name, made.keeper)


@pytest.fixture
def desk(tmp_path: Path) -> Console:
    console = Console(tmp_path / "meja")
    console.home.mkdir()
    assert console.run("sample", "--cases", "2").code == 0
    return console


def test_two_computers_meet_at_a_hub_that_the_console_made(
    desk: Console, url: str, tmp_path: Path
) -> None:
    assert desk.run("hub", "init", "--url", url, "--json").json == {"scripts": 5, "joined": True}
    assert desk.run("hub", "init", "--url", url, "--json").json == {"scripts": 0, "joined": True}
    file, laptop = tmp_path / "B.loket-daftar", Console(tmp_path / "laptop")
    laptop.home.mkdir()
    said = desk.run("hub", "enroll", "Laptop lapangan", "--url", url, "--out", str(file), "--json")
    assert said.code == 0, said.err
    assert isinstance(said.json, dict)
    assert desk.run("sync").code == 0
    assert laptop.run("join", str(file), said.json["code"]).code == 0
    met = laptop.run("sync", "--json")
    assert met.code == 0, met.err
    cases = [each.run("case", "list", "--json").json for each in (desk, laptop)]
    assert cases[0] == cases[1]
    assert "Semua yang ada di sini juga ada di tempat lain." in laptop.run("sync").out
    assert desk.run("hub", "check", "--url", url).out.startswith("Semua hak")
    assert desk.run("hub", "revoke", "Laptop lapangan", "--url", url).code == 0
    assert "menolak" in laptop.run("sync").err


def test_a_wall_that_fell_is_a_fault(desk: Console, url: str) -> None:
    assert desk.run("hub", "init", "--url", url).code == 0
    with psycopg.connect(url, autocommit=True) as keeper:
        keeper.execute("GRANT INSERT ON hub.facts TO loket_hub_device")
    said = desk.run("hub", "check", "--url", url)
    assert said.code == 2
    assert "INSERT atas facts" in said.err


def test_a_hub_that_is_not_there_is_a_sentence(desk: Console) -> None:
    said = desk.run("hub", "check", "--url", "postgresql://hub.contoh.invalid/loket")
    assert said.code == 2
    assert "tidak dapat dihubungi" in said.err
