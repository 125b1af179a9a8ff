"""Who may import whom, as pyproject.toml draws it."""

import re
import statistics
import subprocess
import sys
import tomllib
from pathlib import Path

import grimp

from tests.house.sources import HOUSE, listing

MOST_ROOMS = 3.0
"""Of other rooms, that is folders, a module knows in the middle: docs/adr/0005."""
DOORS = (
    "desktop_app.core.calendar",
    "desktop_app.core.cases.commands",
    "desktop_app.core.cases.deadlines",
    "desktop_app.core.cases.landmarks",
    "desktop_app.core.cases.signers",
    "desktop_app.core.cases.state",
    "desktop_app.core.cases.strokes",
    "desktop_app.core.cases.visit_commands",
    "desktop_app.core.cases.visit_state",
    "desktop_app.core.changes",
    "desktop_app.core.clock",
    "desktop_app.core.errors",
    "desktop_app.core.events.vocabulary",
    "desktop_app.core.ids",
    "desktop_app.core.office.state",
    "desktop_app.core.rows",
    "desktop_app.core.security.roles",
    "desktop_app.core.services",
    "desktop_app.core.settings",
    "desktop_app.core.sop.model",
    "desktop_app.core.wording",
)
FORMS = ("desktop_app.ui.wizard", "desktop_app.ui.screens")
RULES_OF_FORMS = (
    "desktop_app.core.sop.answers",
    "desktop_app.core.sop.enterprise",
    "desktop_app.core.sop.flow",
    "desktop_app.core.sop.values",
)
"""Pure rules that a form asks while somebody types: docs/adr/0004."""
ROOTS = ("desktop_app.ui.tour",)
"""They put a whole house together, as app does, and play its people: docs/adr/0006."""


def test_every_import_goes_down() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    told = subprocess.run(
        [program, "--no-logo", "--no-cache"], cwd=HOUSE, check=False, capture_output=True, text=True
    )
    assert told.returncode == 0, told.stdout + told.stderr


def test_a_room_that_is_built_stands_without_brackets() -> None:
    pyproject = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))
    offences = [
        f"{contract['containers'][0]}: ({room})"
        for contract in pyproject["tool"]["importlinter"]["contracts"]
        for layer in contract.get("layers", [])
        for room in re.findall(r"\((\w+)\)", layer)
        if is_built(f"{contract['containers'][0]}.{room}")
    ]
    assert not offences, listing("Take the brackets off in pyproject.toml.", offences)


def test_the_screens_enter_core_by_its_doors() -> None:
    graph = grimp.build_graph("desktop_app")
    offences = [
        f"{importer} imports {imported}"
        for importer in sorted(graph.find_descendants("desktop_app.ui"))
        for imported in sorted(graph.find_modules_directly_imported_by(importer))
        if imported.startswith("desktop_app.core") and not is_open(importer, imported)
        if not any(is_in(importer, root) for root in ROOTS)
    ]
    assert not offences, listing("ui takes from core only services and plain values.", offences)


def test_a_module_knows_few_other_rooms() -> None:
    graph = grimp.build_graph("desktop_app")
    known = {
        name: {room(other) for other in graph.find_modules_directly_imported_by(name)}
        - {room(name)}
        for name in graph.modules
        if not graph.find_children(name)
    }
    busiest = sorted(known, key=lambda name: -len(known[name]))[:8]
    median = statistics.median(len(rooms) for rooms in known.values())
    assert median <= MOST_ROOMS, listing(
        f"A module knows {median} other rooms; at most {MOST_ROOMS} is the bar.",
        [f"{name}: {len(known[name])}" for name in busiest],
    )


def is_built(name: str) -> bool:
    """Say whether a module or package of that dotted name exists."""
    place = HOUSE.joinpath(*name.split("."))
    return place.with_suffix(".py").exists() or (place / "__init__.py").exists()


def is_open(importer: str, imported: str) -> bool:
    """Say whether a module lies behind a door that the importer may open."""
    if any(is_in(imported, rule) for rule in RULES_OF_FORMS):
        return any(is_in(importer, form) for form in FORMS)
    return any(is_in(imported, door) for door in DOORS)


def is_in(name: str, room: str) -> bool:
    """Say whether a module is the room or lies in it."""
    return name == room or name.startswith(f"{room}.")


def room(name: str) -> str:
    """Return the folder a module stands in."""
    return name.rpartition(".")[0]
