"""Ratios to a limit measured in the same run: `python -m tests.bench`."""

import argparse
import os
import platform
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from tests.bench import growing, lag, meetings, papers, reading, steps, visits, windows
from tests.bench.measured import Measured
from tests.bench.stores import office_of

MANY, QUICK, FEW = 100_000, 5_000, 100
SHELF = Path("build") / "bench"
Measures = Sequence[tuple[str, Callable[[], Sequence[Measured]]]]


def main() -> int:
    """Measure what is asked for and print the table; a missed aim is no failure."""
    wanted = _arguments()
    # Keys of these stores stay with them, whatever the account's own folders are.
    os.environ["XDG_CONFIG_HOME"] = str(SHELF.absolute() / "config")
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    cases = QUICK if wanted.quick else MANY
    print(f"Loket Industri, {date.today().isoformat()}: {_machine()}")  # noqa: DTZ011 for people
    print(f"{'':52}{'ours':>10}{'limit':>10}{'ratio':>8}{'aim':>6}")
    for name, measure in _measures(cases, wanted.runs):
        if not wanted.only or name in wanted.only:
            for measured in measure():
                print("\n".join(_lines(measured)), flush=True)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help=f"{QUICK} cases instead of {MANY}")
    parser.add_argument("--runs", type=int, default=7, help="runs of each, by turns; 7 by default")
    parser.add_argument(
        "--only", nargs="+", help="window list lag step search open paper visit fold hub"
    )
    return parser.parse_args()


def _measures(cases: int, runs: int) -> Measures:
    few = SHELF

    def many() -> Path:
        return office_of(cases, few).folder

    def small() -> Path:
        return office_of(FEW, few).folder

    return (
        ("window", lambda: [windows.first_window(small(), runs)]),
        ("list", lambda: [windows.usable_worklist(many(), runs, cases)]),
        ("lag", lambda: [lag.while_rendering(small(), max(3, runs // 2))]),
        ("step", lambda: [steps.completed_step()]),
        ("search", lambda: [reading.search(many(), runs, cases)]),
        ("open", lambda: [reading.opening(many(), small(), cases)]),
        ("paper", lambda: papers.rendered(runs)),
        ("visit", lambda: visits.visited(few, max(3, runs // 2))),
        ("fold", lambda: growing.speed(small(), office_of(FEW, few).facts)),
        ("hub", lambda: meetings.met(runs)),
        ("store", lambda: [_made(cases)]),
    )


def _made(cases: int) -> Measured:
    office = office_of(cases, SHELF)
    rate = office.facts / office.seconds
    note = f"{office.facts} facts of {cases} cases in {office.seconds:.0f} s"
    return Measured("facts written through the journal's door", rate, 0, "facts/s", notes=(note,))


def _lines(one: Measured) -> Iterator[str]:
    unit = "" if one.unit == "ms" else f" {one.unit}"
    limit = "" if one.limit is None else f"{one.limit:.1f}"
    ratio = "" if one.limit is None else f"{one.figure:.2f}"
    aim = f"{one.aim:g}" if one.aim else ""
    met = {True: "met", False: "missed", None: ""}[one.is_met]
    yield f"{one.what:52}{one.ours:>10.1f}{limit:>10}{ratio:>8}{aim:>6}  {met}{unit}"
    if one.beside:
        yield f"    against {one.beside}"
    for note in one.notes:
        yield f"    {note}"


def _machine() -> str:
    return f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, ms"


if __name__ == "__main__":
    sys.exit(main())
