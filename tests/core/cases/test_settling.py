"""A settlement names what it settles."""

from desktop_app.core.events.facts import (
    ConflictSettled,
)
from tests.core.cases.meeting import change, met, pair, subjects


def test_a_settlement_names_the_facts_it_settles() -> None:
    one, other = pair()
    left = one.tell(change(1, {"applicant.name": "Sri"}))
    right = other.tell(change(1, {"applicant.name": "Siti"}))
    one.learn(other)
    subject = "answer:0:applicant.name"
    one.tell(ConflictSettled(subject, (left, right), right, "Siti", "dicek pada KTP"))
    state = one.state()
    assert state.conflicts == ()
    assert state.answers()["applicant.name"] == "Siti"


def test_a_value_that_a_settlement_does_not_name_reopens_it() -> None:
    one, other = pair()
    third = one.copy("laptop2", "wati")
    left = one.tell(change(1, {"applicant.name": "Sri"}))
    right = other.tell(change(1, {"applicant.name": "Siti"}))
    third.tell(change(1, {"applicant.name": "Sari"}))
    one.learn(other)
    subject = "answer:0:applicant.name"
    one.tell(ConflictSettled(subject, (left, right), right, "Siti", "dicek pada KTP"))
    state = met(one, third)
    assert subjects(state) == [subject]
    assert {claim.value for claim in state.conflicts[0].claims} == {"Siti", "Sari"}


def test_a_settlement_does_not_swallow_a_value_it_saw_but_did_not_name() -> None:
    one, other = pair()
    third = one.copy("laptop2", "wati")
    left = one.tell(change(1, {"applicant.name": "Sri"}))
    right = other.tell(change(1, {"applicant.name": "Siti"}))
    third.tell(change(1, {"applicant.name": "Sari"}))
    one.learn(other, third)
    subject = "answer:0:applicant.name"
    one.tell(ConflictSettled(subject, (left, right), right, "Siti", "dicek pada KTP"))
    assert subjects(one.state()) == [subject]


def test_two_concurrent_settlements_with_different_results_conflict() -> None:
    one, other = pair()
    left = one.tell(change(1, {"applicant.name": "Sri"}))
    right = other.tell(change(1, {"applicant.name": "Siti"}))
    one.learn(other)
    other.learn(one)
    subject = "answer:0:applicant.name"
    one.tell(ConflictSettled(subject, (left, right), left, "Sri", "menurut KTP"))
    other.tell(ConflictSettled(subject, (left, right), right, "Siti", "menurut akta"))
    state = met(one, other)
    assert subjects(state) == [subject]
    one.learn(other)
    sides = tuple(claim.fact for claim in state.conflicts[0].claims)
    one.tell(ConflictSettled(subject, sides, None, "Sri Siti", "menurut KK"))
    assert one.state().conflicts == ()
    assert one.state().answers()["applicant.name"] == "Sri Siti"


def test_two_concurrent_settlements_with_one_result_agree() -> None:
    one, other = pair()
    left = one.tell(change(1, {"applicant.name": "Sri"}))
    right = other.tell(change(1, {"applicant.name": "Siti"}))
    one.learn(other)
    other.learn(one)
    fact = ConflictSettled("answer:0:applicant.name", (left, right), left, "Sri", "KTP")
    one.tell(fact)
    other.tell(fact)
    assert met(one, other).conflicts == ()
