"""Every rule of our own on a good page of our own site that was changed in one way: it finds the change, and no other does."""

import sys
from pathlib import Path

import pytest

from accessibility.rule import rules

sys.path.append(str(Path(__file__).parents[2] / "benchmarks"))

import mutants

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def bench():
    with mutants.bench() as opened:
        yield opened


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_rule_finds_its_mutants_and_no_other_rule_does(bench, rule) -> None:
    assert rule.mutants
    for mutant in rule.mutants:
        assert bench.before(mutant.page).findings == ()
        assert bench.caught(rule, mutant).by == {rule.id}, mutant
