"""docs/sop-format.md against what the reader really takes."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.core.sop import reader
from desktop_app.core.sop.catalog import load_catalog
from desktop_app.core.sop.model import FieldKind, Procedure
from desktop_app.core.sop.table import Table
from tests.core.test_sop_words import SLIPS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/sop-format.md").read_text(encoding="utf-8")
SPOILED = "zz_unknown"


def part(heading: str) -> str:
    """Return the text under a heading, up to the next one."""
    found = re.search(rf"^#+ {re.escape(heading)}$\n(.*?)(?=^#|\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found, heading
    return found[1]


def first_cells(text: str) -> list[str]:
    rows = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    return [key for row in rows for key in re.findall(r"`([^`]+)`", row)]


def spoil(value: object) -> None:
    """Put an unknown key into every table of a document."""
    if isinstance(value, dict):
        for inner in value.values():
            spoil(inner)
        value[SPOILED] = 1
    elif isinstance(value, list):
        for inner in value:
            spoil(inner)


def taken() -> dict[str, set[str]]:
    """Return the keys that the reader knows in each kind of table."""
    raw = tomllib.loads((ROOT / "resources/sop/D.V.1.toml").read_text(encoding="utf-8"))
    spoil(raw)
    mistakes: list[str] = []
    reader.procedure(Table("file", raw, mistakes))
    known: dict[str, set[str]] = {}
    for mistake in mistakes:
        place, _, allowed = mistake.partition(f': kunci "{SPOILED}" tidak dikenal; ')
        name = place.split(" > ")[-1].split(" ")[0]
        known[name] = set(allowed.partition(": ")[2].split(", "))
    return known


TAKEN = taken()


@pytest.mark.parametrize("name", [name for name in TAKEN if name != "columns"])
def test_every_key_of_a_table_is_on_the_page(name: str) -> None:
    assert set(first_cells(part(name))) == TAKEN[name]


def test_columns_are_fields() -> None:
    assert TAKEN["columns"] == TAKEN["fields"]


def test_every_kind_of_field_is_on_the_page() -> None:
    assert sorted(first_cells(part("Kinds of fields"))) == sorted(kind.value for kind in FieldKind)


def test_every_corrected_slip_is_on_the_page() -> None:
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", part("Words of the sheet"), re.MULTILINE)
    listed = [row for row in rows if row != ("printed", "kept")]
    assert listed == [(slip.strip(), kept.strip()) for slip, kept in SLIPS]


def answered() -> dict[str, str]:
    """Return kind by key, as the tables of answer keys say."""
    rows = re.findall(r"^\| (`[^|]+) \| ([^|]+) \|", PAGE[PAGE.index("### Step 1") :], re.MULTILINE)
    found: dict[str, str] = {}
    for cell, kinds in rows:
        keys, names = re.findall(r"`([^`]+)`", cell), kinds.strip().split(", ")
        found |= dict(
            zip(keys, names if len(names) == len(keys) else names * len(keys), strict=True)
        )
    return found


def asked(procedure: Procedure) -> Iterator[tuple[str, str]]:
    for step in procedure.steps:
        for section in step.sections:
            for field in section.fields:
                yield field.key, field.kind.value


def test_every_answer_of_both_procedures_is_on_the_page_with_its_kind() -> None:
    catalog = load_catalog(ROOT / "resources/sop")
    kinds = {key: kind for one in catalog.procedures for key, kind in asked(one)}
    assert answered() == kinds


def test_the_columns_of_every_table_are_on_the_page() -> None:
    for procedure in load_catalog(ROOT / "resources/sop").procedures:
        for step in procedure.steps:
            for field in (one for section in step.sections for one in section.fields):
                row = re.search(
                    rf"^\| `{re.escape(field.key)}` \| table \|(.*)$", PAGE, re.MULTILINE
                )
                named = re.findall(r"`([^`]+)`", row[1]) if row else []
                columns = [column.key for column in field.columns]
                options = {one.value for column in field.columns for one in column.options}
                assert [name for name in named if name not in options | {"products"}] == columns
