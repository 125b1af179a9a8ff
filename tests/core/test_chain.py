"""One dense chain per device and epoch; forks and holes are named."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.events import chain
from desktop_app.core.events.chain import Break, Fork
from desktop_app.core.events.envelope import Position
from desktop_app.core.ids import DeviceId, Epoch, FactId

Link = tuple[FactId, Position]


def link(name: str, number: int, previous: str, epoch: str = "e") -> Link:
    return FactId(name), Position(DeviceId("d"), Epoch(epoch), number, previous)


WHOLE = [link("a", 1, ""), link("b", 2, "a"), link("c", 3, "b"), link("x", 1, "", "f")]


@given(st.permutations(WHOLE))
def test_a_whole_chain_is_whole_in_any_order(links: list[Link]) -> None:
    assert chain.check(links) == chain.Report((), ())


def test_a_missing_fact_breaks_the_chain_right_after_it() -> None:
    found = chain.check([WHOLE[0], WHOLE[2]])
    assert found.breaks == (Break(DeviceId("d"), Epoch("e"), 3, FactId("c")),)


def test_a_fact_that_names_another_predecessor_is_a_break() -> None:
    found = chain.check([*WHOLE[:2], link("c", 3, "a")])
    assert [(hole.number, hole.fact) for hole in found.breaks] == [(3, "c")]


def test_a_first_fact_has_no_predecessor() -> None:
    assert chain.check([link("a", 1, "z")]).breaks


def test_two_facts_at_one_position_are_a_fork_and_both_may_go_on() -> None:
    found = chain.check([*WHOLE, link("b2", 2, "a"), link("c2", 3, "b2")])
    assert found.breaks == ()
    assert found.forks == (
        Fork(DeviceId("d"), Epoch("e"), 2, (FactId("b"), FactId("b2"))),
        Fork(DeviceId("d"), Epoch("e"), 3, (FactId("c"), FactId("c2"))),
    )
