"""The window's door: reads the command line and opens the program."""

import argparse
import sys
from pathlib import Path
from types import ModuleType

from desktop_app.core.clock import SystemClock
from desktop_app.core.paths import Folders, folders, resources
from desktop_app.ui.app import OpenHouse, Premises, run


def main() -> int:
    """Open the window on the usual data folder or on one given by hand."""
    parser = argparse.ArgumentParser(prog="loket-industri", description="Loket Industri")
    parser.add_argument("--data", type=Path, metavar="DIR", help="folder data, bawaan: akun ini")
    return run(premises(folders(parser.parse_args().data)))


def premises(places: Folders) -> Premises:
    """Say where everything lies and how the store there is opened."""
    clock = SystemClock()

    def open_house(core: ModuleType) -> OpenHouse:
        vault = core.usual_vault(str(places.data), places.key_file)
        house: OpenHouse = core.open_house(places.data, clock=clock, vault=vault)
        return house

    return Premises(resources(), places.logs, places.settings, clock.now, open_house)


if __name__ == "__main__":
    sys.exit(main())
