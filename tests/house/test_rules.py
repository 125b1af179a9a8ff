"""Every Python file follows the rules, and every rule bites."""

import pytest

from tests.house.rules import RULES, Rule
from tests.house.sources import listing, module, modules

BY_NAME = pytest.mark.parametrize("rule", RULES, ids=[rule.offences.__name__ for rule in RULES])


@BY_NAME
def test_no_file_breaks_the_rule(rule: Rule) -> None:
    offences = [line for file in modules() for line in rule.offences(file)]
    assert not offences, listing(rule.sentence, offences)


@BY_NAME
def test_the_rule_finds_what_is_planted(rule: Rule) -> None:
    assert list(rule.offences(module(rule.planted_at, rule.planted)))
