"""Whatever is typed, the answer is code 0 or 2, and never a traceback."""

import os
from contextlib import chdir

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.cli.console import Console, Said, is_one_sentence

NASTY = (
    "", " ", "-", "--", "---", "-1", "0", "1e9", "9" * 400, "٣", "½", "\0", "\n", "a\nb", "\ud800",
    "\u202e", "x" * 5000, "../..", "/", "/proc/self/mem", "%s", "{}",
    "'", '"', ";", "*", "=1+1", "D.V.1", "d.v.1", "IUI-2026-A-0001", "ipi-2026-a-0001", "1" * 64,
    "2026-10", "2026-00", "9999-12", "0001-01", "2026-11-23", "9999-12-31", "0001-01-01", "3660",
    "3661", "2147483648", "@", "--month=2026-10", "--from=2026-11-23", "--days=15", "--json=1",
)  # fmt: skip
WORDS = (
    "sop", "list", "show", "check", "due", "case", "papers", "recap", "verify", "key", "restore",
    "--json", "--help", "-h", "--data", "--from", "--days", "--month", "--csv", "--xlsx", "--out",
)  # fmt: skip
STARTS: tuple[list[str], ...] = (
    [], ["sop", "show"], ["sop", "check"], ["due", "--from"], ["due", "--days", "3", "--from"],
    ["due", "--from", "2026-11-23", "--days"], ["case", "show"], ["case", "papers"],
    ["case", "papers", "IUI-2026-A-0001", "--out"], ["recap", "--month"],
    ["recap", "--month", "2026-10", "--csv"], ["recap", "--month", "2026-10", "--xlsx"],
    ["key", "restore"], ["sample", "--seed", "1", "--cases"],
)  # fmt: skip
typed = st.lists(st.sampled_from(NASTY + WORDS) | st.text(max_size=20), max_size=4)


def well_said(said: Said) -> bool:
    return said.code == 0 or is_one_sentence(said)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(STARTS), typed)
@example(["recap", "--month"], ["9999-12"])
@example(["recap", "--month"], ["0001-01"])
@example(["due", "--days", "3", "--from"], ["9999-12-31"])
@example(["case", "show"], ["\ud800"])
@example(["case", "show"], ["\0"])
@example(["case", "papers", "IUI-2026-A-0001", "--out"], ["/proc/self/mem"])
@example(["case", "papers", "IUI-2026-A-0001", "--out"], ["x" * 5000])
@example(["recap", "--month", "2026-10", "--csv"], ["/"])
@example(["sop", "show"], ["-", "", ""])
@example(["sop", "check"], ["/proc/self/mem"])
@example(["sample", "--seed", "1", "--cases"], ["3"])
def test_anything_may_be_typed(sampled: Console, start: list[str], rest: list[str]) -> None:
    place = sampled.home / "tempat kerja"
    place.mkdir(exist_ok=True)
    with chdir(place):
        said = sampled.run(*start, *rest)
    assert well_said(said), said


@pytest.mark.parametrize("option", ["--csv", "--xlsx"])
def test_a_pipe_is_not_replaced_by_a_recap(sampled: Console, option: str) -> None:
    pipe = sampled.home / f"pipa{option}"
    os.mkfifo(pipe)
    assert is_one_sentence(sampled.run("recap", "--month", "2026-10", option, str(pipe)))
    assert pipe.is_fifo()


@pytest.mark.parametrize("name", NASTY[4:])
def test_any_data_folder_may_be_named(empty: Console, name: str) -> None:
    empty.home.joinpath("kerja").mkdir()
    with chdir(empty.home / "kerja"):
        for command in (["case", "list"], ["due", "--from", "2026-11-23", "--days", "1"]):
            said = empty.here("--data", name, *command)
            assert well_said(said), said
        assert not list((empty.home / "kerja").iterdir())
