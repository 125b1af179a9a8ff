"""`loket simulate` plays seeds, and says so where it cannot."""

import sys
from argparse import Namespace

import pytest

from desktop_app.core.errors import AppError
from tests.cli.console import Console, is_one_sentence
from tests.simulation import console as simulation
from tests.simulation.running import Outcome


def test_it_says_how_many_seeds_a_second_and_which_failed(empty: Console) -> None:
    said = empty.run("simulate", "--seeds", "2", "--start", "7", "--json")
    assert said.code == 0, said.err
    assert isinstance(said.json, dict)
    assert (said.json["seeds"], said.json["failed"]) == (2, [])
    assert said.json["per_second"] > 0
    assert empty.run("simulate", "--seeds", "1").out.startswith("1 benih dari 1, 0 gagal\n")


def test_a_failing_seed_is_a_fault_with_the_line_that_plays_it_again(
    capsys: pytest.CaptureFixture[str],
) -> None:
    typed = Namespace(seeds=9, start=1, store=True, json=False)
    failed = [Outcome(4, "same_facts", "machine 1: 3 missing")]
    with pytest.raises(AppError, match="loket simulate --seeds 1 --start 4 --store"):
        simulation.judge(typed, failed, 2.5)
    assert "benih 4: same_facts: machine 1: 3 missing" in capsys.readouterr().out


def test_an_installed_program_has_no_simulation_and_says_so(
    empty: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tests.simulation.console", None)
    said = empty.run("simulate", "--seeds", "1")
    assert is_one_sentence(said), said
    assert "tidak ikut" in said.err
