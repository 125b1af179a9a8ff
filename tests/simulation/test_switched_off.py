"""Each defence, taken away, is missed by a check with a name."""

import pytest

from tests.simulation.defences import Defence
from tests.simulation.running import run
from tests.simulation.switching import MISSED, first_miss
from tests.simulation.world import Plan


@pytest.mark.parametrize("defence", list(Defence), ids=str)
def test_taking_a_defence_away_is_noticed(defence: Defence) -> None:
    missed = first_miss(defence, 400)
    assert missed is not None
    assert missed.check in MISSED[defence]
    assert run(Plan(missed.seed)).check == ""
