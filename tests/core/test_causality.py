"""Order, ancestry and what a screen had shown."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.events.causality import arrange, seen_by
from desktop_app.core.events.envelope import Event
from desktop_app.core.events.facts import NoteAdded
from desktop_app.core.ids import DeviceId, FactId, StaffId

NOON = datetime(2026, 11, 23, 5, tzinfo=UTC)


def told(name: str, *parents: str) -> Event:
    above = tuple(FactId(parent) for parent in parents)
    return Event(FactId(name), above, NOON, StaffId("s"), DeviceId("d"), NoteAdded(name))


def order(*events: Event) -> str:
    return "".join([event.id for event in arrange(events).events])


def test_parents_stand_before_children_and_ties_go_by_hash() -> None:
    assert order(told("a", "z"), told("m"), told("z", "m"), told("b", "m")) == "mbza"


def test_the_order_does_not_depend_on_what_came_first() -> None:
    events = [told("a", "z"), told("m"), told("z", "m"), told("b", "m"), told("c", "a", "b")]
    assert {order(*events), order(*reversed(events)), order(*events, *events)} == {"mbzac"}


def test_a_fact_knows_all_it_descends_from() -> None:
    history = arrange([told("a"), told("b", "a"), told("c", "a"), told("d", "b")])
    place = history.places
    assert history.knew(place[FactId("d")], place[FactId("a")])
    assert not history.knew(place[FactId("d")], place[FactId("c")])
    assert not history.knew(place[FactId("a")], place[FactId("a")])


def test_heads_are_the_facts_nobody_built_on() -> None:
    assert arrange([told("a"), told("b", "a"), told("c", "a")]).heads == ("b", "c")


def test_a_fact_without_its_parent_is_ordered_and_named_an_orphan() -> None:
    history = arrange([told("b", "gone"), told("a")])
    assert [history.events[place].id for place in history.orphans] == ["b"]


def test_what_stands_on_a_fact_that_is_not_here_is_no_head() -> None:
    """Whoever named it as seen would replace, unseen, what comes later above it."""
    history = arrange([told("b", "gone"), told("c", "b"), told("a")])
    assert history.heads == ("a",)


def test_a_fact_is_a_head_until_something_whole_builds_on_it() -> None:
    assert arrange([told("a"), told("b", "a", "gone")]).heads == ("a",)


def test_a_circle_that_no_hash_could_make_is_broken() -> None:
    assert order(told("b", "a"), told("a", "b"), told("c", "c")) == "abc"


def test_what_a_screen_had_shown_is_its_heads_and_all_above_them() -> None:
    events = [told("a"), told("b", "a"), told("c", "a"), told("d", "b", "c")]
    assert [e.id for e in seen_by(events, [FactId("c"), FactId("?")])] == ["a", "c"]
    assert len(seen_by(events, [FactId("d")])) == 4


def test_nothing_has_no_order() -> None:
    assert arrange([]).events == ()


@st.composite
def graphs(draw: st.DrawFn) -> list[Event]:
    names = draw(st.lists(st.text("abcdef", min_size=1, max_size=4), unique=True, max_size=12))
    made: list[Event] = []
    for name in names:
        above = draw(st.sets(st.sampled_from([e.id for e in made]), max_size=3)) if made else set()
        made.append(told(name, *above))
    return made


@given(graphs())
def test_bitsets_say_the_same_as_walking_up(events: list[Event]) -> None:
    above = {event.id: set(event.parents) for event in events}
    for event in events:
        above[event.id] |= {name for parent in event.parents for name in above[parent]}
    history = arrange(reversed(events))
    for later, event in enumerate(history.events):
        known = {history.events[p].id for p in range(len(events)) if history.knew(later, p)}
        assert known == above[event.id]
        assert all(history.places[parent] < later for parent in event.parents)
