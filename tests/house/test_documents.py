"""README, docs and resources agree with what is there."""

import re
import tomllib

import pytest

from desktop_app import __version__
from tests.house.sources import HOUSE, listing, texts

PAGES = [page for page, _ in texts() if page.endswith(".md")]
TOMLS = [path for path, _ in texts() if path.startswith("resources/") and path.endswith(".toml")]


def test_the_readme_names_every_target_of_make() -> None:
    targets = re.findall(r"^([a-z]+): .*##", read("Makefile"), re.MULTILINE)
    missing = [target for target in targets if f"make {target}" not in read("README.md")]
    assert targets
    assert not missing, listing("README.md does not say what these do.", missing)


@pytest.mark.parametrize("page", PAGES)
def test_links_inside_the_house_lead_somewhere(page: str) -> None:
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", read(page))
    dead = [link for link in links if not (HOUSE / page).parent.joinpath(link).exists()]
    assert not dead, listing(f"{page} links to what is not there.", dead)


def test_every_toml_of_the_resources_loads() -> None:
    empty = [path for path in TOMLS if not tomllib.loads(read(path))]
    assert TOMLS
    assert not empty, listing("These say nothing.", empty)


def test_the_console_command_leads_to_a_function() -> None:
    entry = tomllib.loads(read("pyproject.toml"))["project"]["scripts"]["loket"]
    path, function = entry.replace(".", "/").split(":")
    assert f"\ndef {function}(" in read(f"{path}.py")


def test_the_changelog_knows_this_version() -> None:
    assert f"## {__version__}" in read("CHANGELOG.md")


def test_the_version_stands_in_one_file_of_code() -> None:
    written = re.compile(rf"""["']{re.escape(__version__)}["']""")
    places = [path for path, text in texts() if path.endswith(".py") and written.search(text)]
    assert places == ["desktop_app/__init__.py"], "Read desktop_app.__version__ instead."


def read(path: str) -> str:
    """Return the text of a file of the house."""
    return (HOUSE / path).read_text(encoding="utf-8")
