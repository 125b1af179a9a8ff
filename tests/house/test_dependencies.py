"""Dependencies: declared once, locked with hashes, explained."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

from tests.house.sources import HOUSE, Module, modules

APP = "desktop_app"
PYPROJECT = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))
RUN = PYPROJECT["project"]["dependencies"]
DEV = PYPROJECT["project"]["optional-dependencies"]["dev"]


def test_the_lists_pin_what_is_declared() -> None:
    assert asked_for("run") == names(RUN), "requirements/run.txt is stale: make lock"
    assert asked_for("dev") == names(RUN + DEV), "requirements/dev.txt is stale: make lock"


def test_tests_run_on_the_versions_that_are_shipped() -> None:
    shipped, tested = pins("run"), pins("dev")
    differing = {name for name in shipped if shipped[name] != tested.get(name)}
    assert not differing, f"requirements/run.txt and dev.txt differ: make lock ({differing})"


def test_every_pin_carries_hashes() -> None:
    for name in ("run", "dev"):
        entries = re.split(r"\n(?=\S)", locked(name))
        bare = [entry for entry in entries if "==" in entry and "--hash=sha256:" not in entry]
        assert not bare, f"requirements/{name}.txt has pins without hash: make lock"


def test_every_dependency_is_explained() -> None:
    explained = set(re.findall(r"^\| ([\w-]+) \|", document(), re.MULTILINE))
    missing = {plain(name) for name in RUN + DEV} ^ {
        normal(name) for name in explained - {"library"}
    }
    assert not missing, f"docs/dependencies.md and pyproject.toml differ: {sorted(missing)}"


def test_what_is_imported_is_declared_not_merely_there() -> None:
    homes = packages_distributions()
    imported = {name for file in modules() if file.is_under(APP) for name in roots(file)}
    strangers = {
        name
        for name in imported - sys.stdlib_module_names - {APP}
        if not {normal(home) for home in homes.get(name, ())} & names(RUN)
    }
    assert not strangers, f"Declare in pyproject.toml what the program imports: {strangers}"


def test_the_version_is_written_once() -> None:
    assert PYPROJECT["project"]["dynamic"] == ["version"]
    assert PYPROJECT["tool"]["setuptools"]["dynamic"]["version"] == {
        "attr": "desktop_app.__version__"
    }


def roots(file: Module) -> set[str]:
    """Return the first part of each name that a file imports."""
    found: set[str] = set()
    for node in file.tree.body:
        match node:
            case ast.Import(names=aliases):
                found |= {alias.name.split(".")[0] for alias in aliases}
            case ast.ImportFrom(module=str(name)):
                found.add(name.split(".")[0])
    return found


def asked_for(name: str) -> set[str]:
    """Return the names that the list says the project itself asked for."""
    entries = re.split(r"\n(?=[a-z0-9])", locked(name))
    return {normal(entry.split("==")[0]) for entry in entries if "(pyproject.toml)" in entry}


def pins(name: str) -> dict[str, str]:
    """Return the version of each name in a pinned list, markers apart."""
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", locked(name), re.MULTILINE))


def locked(name: str) -> str:
    """Return the text of a pinned list."""
    return (HOUSE / "requirements" / f"{name}.txt").read_text(encoding="utf-8")


def document() -> str:
    """Return the page that explains the dependencies."""
    return (HOUSE / "docs" / "dependencies.md").read_text(encoding="utf-8")


def names(requirements: list[str]) -> set[str]:
    """Return the names of requirements without their bounds."""
    return {plain(requirement) for requirement in requirements}


def plain(requirement: str) -> str:
    """Return the name of one requirement as lists write it."""
    return normal(re.split(r"[<>=!\[ ;]", requirement)[0])


def normal(name: str) -> str:
    """Return the one spelling under which names are compared."""
    return re.sub(r"[-_.]+", "-", name).lower()
