"""The window's door: reads the command line and opens the program."""

import argparse
import sys
from pathlib import Path
from types import ModuleType

from desktop_app.core.clock import SystemClock
from desktop_app.core.documents import door
from desktop_app.core.paths import folders, resources
from desktop_app.ui.app import OpenHouse, Premises, Progress, run


def main() -> int:
    """Open the window on the usual data folder or on one given by hand."""
    parser = argparse.ArgumentParser(prog="loket-industri", description="Loket Industri")
    parser.add_argument("--data", type=Path, metavar="DIR", help="folder data, bawaan: akun ini")
    return run(premises(parser.parse_args().data))


def premises(data: Path | None) -> Premises:
    """Say where everything lies and how the store there is opened."""
    clock, places = SystemClock(), folders(data)

    def open_house(core: ModuleType, progress: Progress) -> OpenHouse:
        house: OpenHouse = core.open_telling(data, clock, progress)
        return house

    def restore_key(core: ModuleType, typed: str) -> None:
        core.restore_key(data, typed)

    return Premises(
        resources(),
        places.logs,
        places.settings,
        places.data,
        clock.now,
        open_house,
        restore_key,
    )


if __name__ == "__main__":
    if door.is_child(sys.argv[1:]):
        door.become_child()
    sys.exit(main())
