"""Envelopes to bytes, bytes to ids."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop_app.core.events import canonical, codec
from desktop_app.core.events.envelope import Envelope, Json, Position
from desktop_app.core.ids import DeviceId, Epoch, FactId, StaffId, StreamId
from tests.core.facts_at_random import facts

PLAIN = Envelope(
    stream=StreamId("ab" * 16),
    position=Position(DeviceId("d1"), Epoch("e1"), 1, ""),
    parents=(),
    office=(),
    at=datetime(2026, 11, 22, 23, 30, tzinfo=UTC),
    by=StaffId("rina"),
    kind="CaseResumed",
    version=1,
    open={},
    sealed="",
)


@st.composite
def envelopes(draw: st.DrawFn) -> Envelope:
    body = codec.encode(draw(facts))
    number = draw(st.integers(1, 10**6))
    ids = st.lists(st.text("0123456789abcdef", min_size=64, max_size=64), max_size=2)
    moment = draw(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)))  # noqa: DTZ001 hypothesis wants it naive
    return Envelope(
        stream=StreamId("office"),
        position=Position(DeviceId("d"), Epoch("e"), number, "" if number == 1 else "ff" * 32),
        parents=tuple(FactId(text) for text in draw(ids)),
        office=(),
        at=moment.replace(microsecond=moment.microsecond // 1000 * 1000, tzinfo=UTC),
        by=StaffId("rina"),
        kind=body.kind,
        version=body.version,
        open=body.open,
        sealed="",
    )


@given(envelopes())
def test_an_envelope_comes_back_from_its_bytes(envelope: Envelope) -> None:
    assert canonical.envelope(canonical.envelope_bytes(envelope)) == envelope


def test_the_bytes_of_an_envelope_never_change() -> None:
    raw = canonical.envelope_bytes(PLAIN)
    assert raw == (
        b'{"at":"2026-11-22T23:30:00.000Z","by":"rina","device":"d1","epoch":"e1",'
        b'"kind":"CaseResumed","number":1,"office":[],"open":{},"parents":[],"previous":"",'
        b'"sealed":"","stream":"abababababababababababababababab","version":1}'
    )
    assert canonical.fact_id(raw) == (
        "d3700fb70df9688b48818c4969f0bee191989c8de8535f7b1471e322bea02512"
    )


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=12,
)


@given(JSON)
def test_the_spelling_is_that_of_plain_json(value: Json) -> None:
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    assert canonical.json_bytes(value) == plain.encode()
    assert canonical.parse(plain.encode()) == value


@pytest.mark.parametrize("number", [b"1.5", b"1.0", b"1e3", b"NaN"])
def test_a_number_that_is_not_whole_is_never_read(number: bytes) -> None:
    raw = canonical.envelope_bytes(PLAIN).replace(b'"open":{}', b'"open":{"area":' + number + b"}")
    for read in (canonical.read, canonical.envelope, canonical.parse):
        with pytest.raises(ValueError, match=r"\w"):
            read(raw)


def test_the_order_of_keys_and_the_time_zone_leave_no_trace() -> None:
    jakarta = PLAIN.at.astimezone(timezone(timedelta(hours=7)))
    one = replace(PLAIN, open={"a": 1, "b": 2}, at=jakarta)
    other = replace(PLAIN, open={"b": 2, "a": 1})
    assert canonical.envelope_bytes(one) == canonical.envelope_bytes(other)


@given(st.data())
def test_a_changed_byte_changes_the_id(data: st.DataObject) -> None:
    raw = bytearray(canonical.envelope_bytes(PLAIN))
    before = canonical.fact_id(bytes(raw))
    raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 255))
    assert canonical.fact_id(bytes(raw)) != before


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"[]",
        b"{}",
        canonical.envelope_bytes(PLAIN) + b" ",
        canonical.envelope_bytes(PLAIN).replace(b":1,", b":1.0,"),
        canonical.envelope_bytes(PLAIN).replace(b'"open":{}', b'"open":[]'),
        canonical.envelope_bytes(PLAIN).replace(b'"open":{}', b'"open":{"a":NaN}'),
        canonical.envelope_bytes(PLAIN).replace(b'"number":1', b'"number":true'),
        canonical.envelope_bytes(PLAIN).replace(b'"parents":[]', b'"parents":[1]'),
        canonical.envelope_bytes(PLAIN).replace(b'"parents":[]', b'"parents":""'),
        canonical.envelope_bytes(PLAIN).replace(b'"by":"rina"', b'"by":5'),
        canonical.envelope_bytes(PLAIN).replace(b'"version":1', b'"version":1,"version":1'),
    ],
)
def test_bytes_in_any_other_spelling_are_no_envelope(raw: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        canonical.envelope(raw)
