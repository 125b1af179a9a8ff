"""What holds for every history, however it came about."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.cases.blocking import blocked_by
from desktop_app.core.cases.commands import Command
from desktop_app.core.cases.fold import fold
from desktop_app.core.cases.state import CaseState, Phase, Status
from desktop_app.core.events.envelope import Event
from tests.core.cases.desk import Desk
from tests.core.cases.histories import ON, SETTLE, Move, commands, moves, play, tangles
from tests.core.cases.naive import Naive
from tests.core.cases.replica import CASE, IPI, IUI, Replica

stretch = st.lists(moves, min_size=1, max_size=6)
apart = st.tuples(stretch, stretch)
"""What happens at the counter and at the laptop before they meet."""
starts = st.sampled_from([0, 1, 3, 5, 5, 6, 6, 7, 7, 8])


def begun(finished: int) -> Desk:
    """Return a case that has come so far without a hitch."""
    desk = Desk().open()
    for _ in range(finished):
        play(desk, ON)
    return desk


def part(start: Desk, told: tuple[list[Move], list[Move]]) -> tuple[Replica, Replica]:
    """Let the case go on at two computers that do not see each other."""
    laptop = Desk(replica=start.replica.copy("laptop", "bayu"), sessions=start.sessions + 100)
    for desk, moves_there in zip((start, laptop), told, strict=True):
        for move in moves_there:
            play(desk, move)
    return start.replica, laptop.replica


def check(state: CaseState) -> None:
    """Say what a state may never be."""
    assert 1 <= state.step <= 8
    assert state.round >= 1
    for step in state.steps:
        assert step.seconds >= 0
        assert (step.finished is not None) == (step.status in {Status.DONE, Status.WAIVED})
        assert all(pause.until is None or pause.until > pause.since for pause in step.pauses)
    assert len({(step.number, step.round) for step in state.steps}) == len(state.steps)
    for conflict in state.conflicts:
        assert len({str(claim.value) for claim in conflict.claims}) > 1
    assert len({conflict.subject for conflict in state.conflicts}) == len(state.conflicts)
    assert (state.ending is not None) <= (state.phase is Phase.ENDED)
    assert (state.handed_over is not None) == (state.phase is Phase.CLOSED)


@given(tangles(), st.randoms(use_true_random=False))
def test_folding_never_raises_and_knows_no_order(told: list[Event], dice: Random) -> None:
    state = fold(CASE, IUI, told)
    check(state)
    shuffled = list(told)
    dice.shuffle(shuffled)
    assert fold(CASE, IUI, shuffled) == state
    assert fold(CASE, IUI, [*shuffled, *told]) == state


@given(starts, apart, st.randoms(use_true_random=False))
def test_any_part_of_a_history_in_any_order_can_be_folded(
    finished: int, told: tuple[list[Move], list[Move]], dice: Random
) -> None:
    here, there = part(begun(finished), told)
    events = [event for event in here.learn(there).events.values() if dice.random() < 0.8]
    dice.shuffle(events)
    state = fold(CASE, IUI, events)
    check(state)
    assert fold(CASE, IUI, sorted(events, key=lambda event: event.id)) == state
    assert fold(CASE, IPI, events).facts == len(events)


@given(starts, apart, apart)
def test_two_computers_that_diverge_and_unite_hold_the_same(
    finished: int,
    first: tuple[list[Move], list[Move]],
    then: tuple[list[Move], list[Move]],
) -> None:
    start = begun(finished)
    for told in (first, then):
        here, there = part(start, told)
        state = here.copy("loket", "rina").learn(there).state()
        assert there.copy("laptop", "bayu").learn(here).state() == state
        assert state.set_aside == ()
        check(state)
        start = Desk(replica=here.learn(there), sessions=start.sessions + 200)


@given(starts, apart)
def test_every_conflict_can_be_settled(finished: int, told: tuple[list[Move], list[Move]]) -> None:
    here, there = part(begun(finished), told)
    desk = Desk(replica=here.learn(there))
    for _ in range(len(desk.state().conflicts)):
        play(desk, SETTLE)
    assert desk.state().conflicts == ()


@given(starts, st.lists(moves, min_size=1, max_size=14))
def test_at_one_computer_the_fold_is_what_anybody_would_expect(
    finished: int, told: list[Move]
) -> None:
    desk = begun(finished)
    rounds = [1]
    for move in told:
        play(desk, move)
        rounds.append(desk.state().round)
    state = desk.state()
    check(state)
    assert rounds == sorted(rounds)
    assert state.set_aside == ()
    assert state.conflicts == ()
    naive = Naive()
    for event in desk.replica.events.values():
        naive.hear(event.fact)
    assert naive.answers == {r: dict(found) for r, found in state.answers_by_round.items()}
    over = {Status.DONE, Status.WAIVED}
    assert naive.done == {(s.number, s.round) for s in state.steps if s.status in over}
    counted = {(s.number, s.round): s.seconds for s in state.steps if s.status is not Status.WAIVED}
    assert all(counted.get(key, length) == length for key, length in naive.seconds.items())
    assert (naive.phase, naive.round) == (state.phase, state.round)


@given(starts, apart, commands)
def test_asking_what_blocks_a_command_never_raises(
    finished: int, told: tuple[list[Move], list[Move]], command: Command
) -> None:
    here, there = part(begun(finished), told)
    state = here.learn(there).state()
    assert set(blocked_by(state, command)) <= set(state.conflicts)
