"""Every placeholder of every template gives back exactly what was put in."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from jinja2 import nodes
from msgspec.structs import replace

from desktop_app.core.documents import job, papers
from desktop_app.core.documents.context import Entry
from desktop_app.core.documents.job import Job
from desktop_app.core.documents.shelf import Shelf
from desktop_app.core.documents.template import stories_of
from desktop_app.core.office.identity import PaperSize
from tests.core.documents import reading, specimens
from tests.core.documents.finished import SAMPLES, material
from tests.core.documents.test_values import AWKWARD

SHELF = Shelf(specimens.RESOURCES / "templates", specimens.RESOURCES / "none")
ALL = " | ".join(AWKWARD)
DRAWN = {"qr", "gambar"}
"""Fields that become a picture: only some letters fit into its code or its name."""
MARKED = re.compile("⟦([^⟦⟧]*)⟧(.*?)⟦/⟧", re.DOTALL)
BOTH = pytest.mark.parametrize("size", PaperSize)
EVERY = pytest.mark.parametrize("name", SAMPLES)


def contexts(name: str) -> Iterator[dict[str, Entry]]:
    """Yield the fields of a sample paper, numbered and as KONSEP."""
    kind, made = papers.kind(SAMPLES[name]), material(name)
    yield papers.context(kind.build(made))
    yield papers.context(kind.build(replace(made, number="", day=None)))


def filled(entry: Entry, path: str, inside: str) -> Entry:
    """Return the same fields, each text marked with its own name around what is inside."""
    match entry:
        case str():
            return entry if path.rpartition(".")[2] in DRAWN else f"⟦{path}⟧{inside}⟦/⟧"
        case list():
            return [filled(each, f"{path}[{place}]", inside) for place, each in enumerate(entry)]
        case dict():
            return {
                key: filled(each, f"{path}.{key}".strip("."), inside) for key, each in entry.items()
            }
        case _:
            return entry


def printed(name: str, size: PaperSize, inside: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the content of every marked field on the paper."""
    kind = SAMPLES[name]
    for context in contexts(name):
        marked = filled(context, "", inside)
        assert isinstance(marked, dict)
        docx = job.render(Job(SHELF.template(kind, size), marked, "x"))
        for root in reading.stories(docx).values():
            for paragraph in reading.paragraphs(root):
                yield from MARKED.findall(paragraph)


@BOTH
@EVERY
def test_what_goes_into_a_field_comes_out_of_it_exactly(name: str, size: PaperSize) -> None:
    plain = list(printed(name, size, "x"))
    awkward = list(printed(name, size, ALL))

    assert plain
    assert {content for _, content in awkward} == {ALL}
    assert Counter(field for field, _ in awkward) == Counter(field for field, _ in plain)


@BOTH
@pytest.mark.parametrize("kind", sorted(set(SAMPLES.values())))
def test_every_placeholder_of_a_template_is_among_them(kind: str, size: PaperSize) -> None:
    names = [name for name, of in SAMPLES.items() if of == kind]
    seen = {field for name in names for field, _ in printed(name, size, "x")}
    last = {re.sub(r"\[\d+\]", "", field).rsplit(".", 1)[-1] for field in seen}
    numbers = {
        key
        for name in names
        for context in contexts(name)
        for key, entry in leaves(context)
        if isinstance(entry, int)
    }
    missing = [field for field in placeholders(kind, size) if field not in last | numbers | DRAWN]

    assert missing == []


def placeholders(kind: str, size: PaperSize) -> set[str]:
    """Return the last name of all that is printed; of a loop's rows, that of the list."""
    found = set()
    for story in stories_of(SHELF.template(kind, size)):
        over = {
            loop.target.name: last_name(loop.iter)
            for loop in story.tree.find_all(nodes.For)
            if isinstance(loop.target, nodes.Name)
        }
        outputs = story.tree.find_all(nodes.Output)
        found |= {of_list(last_name(part), over) for each in outputs for part in each.nodes}
    return found - {""}


def of_list(name: str, over: dict[str, str]) -> str:
    """Return the list's name for a loop's own."""
    while name in over:
        name = over[name]
    return name


def last_name(node: nodes.Node) -> str:
    """Return the last name of a path, filters and places in a list aside."""
    match node:
        case nodes.Name():
            return node.name
        case nodes.Getattr():
            return node.attr
        case nodes.Getitem() | nodes.Filter() if node.node is not None:
            return last_name(node.node)
        case _:
            return ""


def leaves(entry: Entry, name: str = "") -> Iterator[tuple[str, Entry]]:
    """Yield every value with its own name, those of lists under the list's."""
    match entry:
        case dict():
            for key, each in entry.items():
                yield from leaves(each, key)
        case list():
            for each in entry:
                yield from leaves(each, name)
        case _:
            yield name, entry
