"""Whatever stands in an SOP or holiday file, the answer is sentences."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.core.calendar.holidayfiles import import_file
from desktop_app.core.errors import BadInput, BadProcedure
from desktop_app.core.sop import reader
from desktop_app.core.sop.extension import extended
from desktop_app.core.sop.loader import check, load
from desktop_app.core.sop.rules import contradictions
from desktop_app.core.sop.table import Raw, Table

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "resources/sop"
TEXTS = [
    (ROOT / "tests/golden/sop-small.toml").read_text(encoding="utf-8"),
    (SHIPPED / "D.V.1.toml").read_text(encoding="utf-8"),
    (SHIPPED / "D.V.2.toml").read_text(encoding="utf-8"),
]
JUNK: st.SearchStrategy[object] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.dates() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["key", "number", "kind", "fields", "x"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)
QUICK = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def places(value: object) -> Iterator[tuple[dict[str, object] | list[object], str | int]]:
    """Name every slot of a document in which something stands."""
    inner: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    for key, below in inner:
        assert isinstance(value, dict | list)
        yield value, key
        yield from places(below)


def spoiled(raw: Raw, draw: st.DataObject) -> None:
    slots = list(places(raw))
    for _ in range(draw.draw(st.integers(1, 3))):
        holder, key = draw.draw(st.sampled_from(slots))
        junk = draw.draw(JUNK)
        if isinstance(holder, dict):
            holder[str(key)] = junk
        elif isinstance(key, int) and key < len(holder):
            holder[key] = junk


def wrong(mistakes: tuple[str, ...]) -> list[str]:
    return [mistake for mistake in mistakes if not mistake.startswith("x.toml")]


@QUICK
@given(st.sampled_from(TEXTS[:2]), st.data())
def test_a_spoiled_document_is_answered_with_mistakes(text: str, data: st.DataObject) -> None:
    raw = tomllib.loads(text)
    spoiled(raw, data)
    mistakes: list[str] = []
    procedure = reader.procedure(Table("x.toml", raw, mistakes))
    assert wrong((*mistakes, *contradictions(procedure, "x.toml"))) == []


@QUICK
@given(st.data())
def test_a_spoiled_extension_is_answered_with_mistakes(data: st.DataObject) -> None:
    parent, child = tomllib.loads(TEXTS[1]), tomllib.loads(TEXTS[2])
    spoiled(child, data)
    mistakes: list[str] = []
    united = extended(parent, child, "x.toml", mistakes)
    procedure = reader.procedure(Table("x.toml", united, mistakes))
    assert wrong((*mistakes, *contradictions(procedure, "x.toml"))) == []


@QUICK
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8")))
def test_any_bytes_are_answered_in_sentences(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.toml"
    path.write_bytes(content)
    assert check(path, SHIPPED)
    with pytest.raises(BadProcedure):
        load(path, SHIPPED)


@QUICK
@given(
    st.sampled_from(["x.toml", "x.csv"]),
    st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8")),
)
def test_any_holiday_file_is_refused_or_read(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(BadInput) as refused:
        import_file(path)
    assert refused.value.way_out


@QUICK
@given(st.integers(0, len(TEXTS[1])), st.text(max_size=3))
def test_a_slip_of_the_finger_anywhere_never_raises(tmp_path: Path, at: int, slip: str) -> None:
    path = tmp_path / "x.toml"
    path.write_text(TEXTS[1][:at] + slip + TEXTS[1][at:], encoding="utf-8")
    assert wrong(check(path, SHIPPED)) == []
