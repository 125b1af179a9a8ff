"""Damaged and read-only stores: what is whole is read, the rest is said."""

import random
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.console import Console, Said, is_one_sentence

PAGE = 4096
LOOKING = (["case", "list"], ["recap", "--month", "2026-10"], ["verify"])


@pytest.fixture
def copied(sampled: Console, tmp_path: Path) -> Console:
    """Return the sample office in a copy that a test may damage."""
    copy = Console(tmp_path)
    shutil.copytree(sampled.data, copy.data)
    code = sampled.run("key", "show").out.splitlines()[0]
    assert copy.run("key", "restore", code).code == 0
    return copy


@pytest.fixture
def barred(copied: Console) -> Iterator[Console]:
    """Close the folder of the store to writing, as a read-only mount does."""
    places = [copied.data, *copied.data.rglob("*")]
    for place in places:
        place.chmod(0o555 if place.is_dir() else 0o444)
    yield copied
    for place in places:
        place.chmod(0o755)


def flip(console: Console, at: int) -> None:
    file = console.data / "loket.db"
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    file.write_bytes(content)


def shows_case(console: Console, case: str) -> Said:
    return console.run("case", "show", case)


def test_a_damaged_page_is_either_not_needed_or_said(copied: Console) -> None:
    case = copied.run("case", "list").out.splitlines()[1].split()[0]
    right = copied.run("case", "list"), shows_case(copied, case)
    size, dice = (copied.data / "loket.db").stat().st_size, random.Random(7)  # noqa: S311
    said = set[int]()
    for page in dice.sample(range(size // PAGE), 24):
        at = page * PAGE + dice.randrange(100, PAGE)
        flip(copied, at)
        for answer, whole in zip(
            (copied.run("case", "list"), shows_case(copied, case)), right, strict=True
        ):
            said.add(answer.code)
            assert answer == whole or (is_one_sentence(answer) and not answer.out), answer
        assert copied.run("verify").code == 2
        flip(copied, at)
    assert said == {0, 2}


def test_verify_speaks_one_language_and_a_fault_is_a_line(copied: Console) -> None:
    size = (copied.data / "loket.db").stat().st_size
    for page in (size // PAGE // 2, size // PAGE - 2):
        flip(copied, page * PAGE + 999)
    said = copied.run("verify")
    assert is_one_sentence(said), said
    lines = said.out.splitlines()
    assert lines
    assert all(": " in line for line in lines)
    for english in ("Tree", "Page", "returns", "error", "never used", "database main"):
        assert english not in said.out + said.err
    found = copied.run("verify", "--json").json
    assert isinstance(found, list)
    assert all("\n" not in fault["matter"] for fault in found)
    assert len(lines) == len(found)


def test_a_folder_in_the_place_of_the_database_is_said(copied: Console) -> None:
    (copied.data / "loket.db").unlink()
    (copied.data / "loket.db").mkdir()
    for command in LOOKING:
        said = copied.run(*command)
        assert is_one_sentence(said), said
        assert str(copied.data) in said.err


def test_a_read_only_store_is_read(barred: Console, sampled: Console) -> None:
    for command in LOOKING:
        said = barred.powerless(*command)
        assert (said.code, said.err) == (0, ""), said
        assert said.out == sampled.run(*command).out
    case = sampled.run("case", "list").out.splitlines()[1].split()[0]
    assert barred.powerless("case", "show", case).out == sampled.run("case", "show", case).out


def test_a_read_only_store_is_not_written_and_the_folder_is_named(barred: Console) -> None:
    for command in (["rebuild"], ["sample", "--cases", "1"]):
        said = barred.powerless(*command)
        assert is_one_sentence(said), said
        assert str(barred.data) in said.err
        assert "diketik" not in said.err


def test_a_read_only_store_that_was_left_open_says_what_to_do(copied: Console) -> None:
    left_open(copied)
    places = [copied.data, copied.data / "loket.db", copied.data / "loket.db-wal"]
    for place in places:
        place.chmod(0o555)
    said = copied.powerless("case", "list")
    for place in places:
        place.chmod(0o755)
    assert is_one_sentence(said), said
    assert str(copied.data) in said.err
    assert "Salin folder" in said.err


def left_open(console: Console) -> None:
    """Leave a write-ahead log behind, as a computer does that lost its current."""
    plain = console.home / "plain.db"
    connection = sqlite3.connect(plain)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE t (a)")
    connection.commit()
    shutil.copy(plain.with_name("plain.db-wal"), console.data / "loket.db-wal")
    connection.close()
