"""Facts to JSON and back."""

from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.errors import BadInput
from desktop_app.core.events import canonical, codec
from desktop_app.core.events.codec import Body
from desktop_app.core.events.envelope import Fact, Unread
from desktop_app.core.events.facts import AnswersChanged, CaseOpened, NoteAdded, WorkStarted
from desktop_app.core.events.values import shape
from desktop_app.core.ids import SessionId
from tests.core.facts_at_random import KINDS, facts, of_kind


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.__name__))
@given(data=st.data())
def test_every_kind_of_fact_comes_back_as_it_was(kind: type[Fact], data: st.DataObject) -> None:
    fact = data.draw(of_kind(kind))
    assert codec.decode(codec.encode(fact)) == fact


@given(facts)
def test_writing_a_fact_again_gives_the_same_bytes(fact: Fact) -> None:
    body = codec.encode(fact)
    back = codec.decode(body)
    assert not isinstance(back, Unread)
    assert codec.encode(back) == body
    assert canonical.parse(canonical.json_bytes(body.open)) == body.open


def test_what_tells_who_someone_is_never_stands_in_the_open_part() -> None:
    body = codec.encode(CaseOpened("IUI-2026-A-0001", "D.V.1", "1", {"applicant.name": "Contoh"}))
    assert "Contoh" not in str(body.open)
    assert b"Contoh" in (body.sealed or b"")


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\r", "\t", "\x7f", "\x85", "\ud800"])
def test_a_control_sign_is_refused_with_the_name_of_the_field(sign: str) -> None:
    with pytest.raises(BadInput, match=r"Isian applicant\.name memuat"):
        codec.encode(AnswersChanged(1, 1, {"applicant.name": f"Contoh{sign}"}))


def test_a_line_break_stays() -> None:
    fact = NoteAdded("baris satu\nbaris dua")
    assert codec.decode(codec.encode(fact)) == fact


def test_letters_with_loose_accents_are_composed() -> None:
    assert codec.decode(codec.encode(NoteAdded("Jose\u0301"))) == NoteAdded("José")


@pytest.mark.parametrize("wrong", [1.5, b"x", {"a": 1}, [1], ({"a": ()},), ("x",), 2**63])
def test_a_value_no_fact_can_hold_is_refused(wrong: object) -> None:
    with pytest.raises(BadInput):
        codec.encode(AnswersChanged(1, 1, {"luas": cast("int", wrong)}))


@pytest.mark.parametrize(
    "fact",
    [
        WorkStarted(SessionId("a"), cast("int", "1"), 1),
        WorkStarted(SessionId("a"), cast("int", True), 1),
        NoteAdded(cast("str", 5)),
        AnswersChanged(1, 1, cast("dict[str, str]", "x")),
    ],
)
def test_a_field_of_another_type_is_refused_before_it_is_lost(fact: Fact) -> None:
    with pytest.raises(BadInput):
        codec.encode(fact)


@pytest.mark.parametrize(
    "body",
    [
        Body("StepDanced", 1, {}, None),
        Body("WorkStarted", 2, {"session": "a", "step": 1, "round": 1}, None),
        Body("WorkStarted", 1, {"session": "a", "step": 1}, None),
        Body("WorkStarted", 1, {"session": "a", "step": True, "round": 1}, None),
        Body("WorkStarted", 1, {"session": "a", "step": 1, "round": 1, "mood": 1}, None),
        Body("NoteAdded", 1, {}, None),
        Body("NoteAdded", 1, {}, b'{"text": 1.5}'),
        Body("NoteAdded", 1, {}, b"\xff"),
        Body("NoteAdded", 1, {}, b"[" * 100_000),
        Body("CaseParked", 1, {"reason": "bosan", "follow_up": None}, b'{"note": ""}'),
        Body("CaseParked", 1, {"reason": "email", "follow_up": "kapan"}, b'{"note": ""}'),
    ],
)
def test_what_does_not_fit_is_unread_and_never_an_error(body: Body) -> None:
    assert isinstance(codec.decode(body), Unread)


@given(st.binary(max_size=60))
def test_any_bytes_at_all_are_unread_or_a_fact(raw: bytes) -> None:
    assert codec.decode(Body("NoteAdded", 1, {}, raw)) is not None


def test_a_type_that_cannot_travel_is_found_when_the_program_starts() -> None:
    with pytest.raises(TypeError, match="cannot be part of a fact"):
        shape(float)
