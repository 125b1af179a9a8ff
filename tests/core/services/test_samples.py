"""The invented history: believable, whole, the same for the same seed."""

from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from desktop_app.core.cases.state import CaseState
from desktop_app.core.errors import BadInput, Refused
from desktop_app.core.office import identity
from desktop_app.core.rows import Tab, Urgency
from desktop_app.core.security.roles import Role
from desktop_app.core.services.book import Month
from desktop_app.core.services.people import NewStaff
from desktop_app.core.services.sample import people
from desktop_app.core.services.sample.office import STAFF
from desktop_app.core.services.views import WorklistQuery
from tests.journeys.counter import Counter
from tests.journeys.sampled import Sampled
from tests.store.urgencies import urgency

CASES = 28


@pytest.fixture(scope="module")
def sampled(tmp_path_factory: pytest.TempPathFactory) -> Sampled:
    return Sampled(tmp_path_factory.mktemp("contoh"), CASES, seed=4)


def test_every_stage_of_both_procedures_is_there(sampled: Sampled) -> None:
    states = sampled.states
    assert len(states) == CASES
    assert {state.procedure for state in states} == {"D.V.1", "D.V.2"}
    assert {state.step for state in states} >= {1, 2, 5, 6, 7, 8}
    assert {state.round for state in states} >= {1, 2, 3}
    assert {state.phase.value for state in states} == {
        "berjalan", "diparkir", "selesai", "dihentikan",
    }  # fmt: skip
    assert any(step.status.value == "tidak diperlukan" for s in states for step in s.steps)
    assert any(s.handed_over and s.handed_over.letter_day for s in states)


def test_something_is_late_near_paused_and_returned(sampled: Sampled) -> None:
    now = sampled.clock.now()
    rows = sampled.house.reading.worklist(WorklistQuery()).rows
    moment = sampled.house.reading.horizon.moment(now)
    assert {urgency(row, moment) for row in rows} >= {
        Urgency.LATE, Urgency.NEAR, Urgency.PAUSED, Urgency.WAITING, Urgency.SAFE,
    }  # fmt: skip
    counts = sampled.house.reading.worklist(WorklistQuery()).cases
    assert all(counts[tab] for tab in (Tab.TEAM, Tab.HEAD, Tab.BUREAU, Tab.RETURNED, Tab.PARKED))


def test_nothing_is_set_aside_disputed_running_or_in_the_future(sampled: Sampled) -> None:
    now = sampled.clock.now()
    for state in sampled.states:
        assert (state.conflicts, state.set_aside) == ((), ())
        assert state.running() is None
        assert len(state.heads) == 1
        assert all(step.finished is None or step.finished <= now for step in state.steps)
    assert sampled.house.records.verify() == ()


def test_work_that_an_ending_cut_short_still_counts(sampled: Sampled) -> None:
    sessions = [each for s in sampled.states for step in s.steps for each in step.sessions]
    assert sessions
    assert all(session.seconds for session in sessions)


def test_letters_are_numbered_in_the_order_of_their_days(sampled: Sampled) -> None:
    for register in ("BAP", "SK"):
        papers = [p for s in sampled.states for p in s.papers if p.kind == register.lower()]
        years = {paper.at.year for paper in papers}
        rows = [
            row for year in sorted(years) for row in sampled.house.recaps.register(register, year)
        ]
        days = {paper.number: paper.at for paper in papers}
        instants = [days[row.text] for row in rows]
        assert instants == sorted(instants)
        assert len({row.text for row in rows}) == len(papers)


def test_everybody_and_everything_is_marked_as_a_sample(sampled: Sampled) -> None:
    for state in sampled.states:
        known = state.answers()
        assert people.MARK in str(known["applicant.name"])
        assert people.MARK in str(known["business.name"])
        assert str(known["applicant.nik"]).endswith("0000")
    assert all("(contoh)" in person.name for person in sampled.house.people.staff())


def test_every_month_of_the_history_balances(sampled: Sampled) -> None:
    today = sampled.clock.now().date()
    months = {Month.of(today - timedelta(days=30 * back)) for back in range(8)}
    for month in months:
        assert sampled.house.recaps.month(month).totals.balanced()


def test_half_a_year_ends_with_the_month_and_somewhere_cases_waited(sampled: Sampled) -> None:
    month = Month.of(sampled.clock.now().date()).back(1)
    book = sampled.house.recaps.month(month)
    assert [one.month for one in book.months] == [month.back(n) for n in (5, 4, 3, 2, 1, 0)]
    assert any(one.measured >= one.on_time > 0 for one in book.months)
    assert book.waits


def test_the_same_seed_tells_the_same_history_and_another_one_another(tmp_path: Path) -> None:
    desks = [Sampled(tmp_path / name, 6, seed) for name, seed in (("a", 4), ("b", 4), ("c", 5))]
    first, same, other = ([told(state) for state in desk.states] for desk in desks)
    assert first == same
    assert first != other
    for desk in desks:
        desk.house.close()


def told(state: CaseState) -> tuple[str, str, int, int, str, int]:
    """Return what two histories are compared by; ids are random on purpose."""
    name = str(state.answers()["applicant.name"])
    return state.number, name, state.step, state.round, state.opened.isoformat(), state.facts


def test_a_real_office_takes_no_samples(counter: Counter) -> None:
    with pytest.raises(Refused, match="sudah berisi data kantor"):
        counter.house.samples.write(3, 1)
    assert counter.house.reading.worklist(WorklistQuery()).total == 0


@pytest.mark.parametrize("cases", [0, -1, 10_000_000])
def test_a_number_of_cases_that_makes_no_sense_is_refused(tmp_path: Path, cases: int) -> None:
    desk = Sampled(tmp_path, 1, seed=1)
    with pytest.raises(BadInput):
        desk.house.samples.write(cases, 1)
    desk.house.close()


def test_a_sample_office_can_be_worked_in_like_a_real_one(tmp_path: Path) -> None:
    desk = Sampled(tmp_path, 2, seed=1)
    admin = STAFF[Role.ADMIN]
    desk.house.people.register(NewStaff("Baru (contoh)", "", Role.TEAM), by=admin)
    assert not desk.house.people.is_first_start()
    desk.house.close()


def test_the_sample_office_can_sign_with_a_nip_that_is_nobodys(tmp_path: Path) -> None:
    desk = Sampled(tmp_path, 2, seed=1)
    who = identity.signatory(desk.house.office.state())
    assert (who.nip[:8], who.rank) == ("19000101", "Pembina Utama Muda (contoh)")
    assert "(contoh)" in who.name
    desk.house.close()


def test_invented_numbers_have_the_right_shape() -> None:
    dice = Random(3)  # noqa: S311 - invented people, not secrets
    for serial in range(200):
        firm = people.firm(dice, serial)
        assert len(firm.owner.nik) == 16
        assert len(firm.npwp) == 15
        assert len(firm.nib) == 13
        assert firm.owner.born < date(2001, 1, 1)
