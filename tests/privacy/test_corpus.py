"""Floors for recall and false alarms. benchmarks/privacy.py prints the figures of the whole corpora."""

from __future__ import annotations

import pytest

from generator.diagnostics import code_of
from generator.outputs.leak import Lookout
from generator.privacy import KINDS, Permitted, scan, voice
from tests.privacy import development, heldout, independent
from tests.privacy.measure import measure

POSITIVES, NEGATIVES = 2_600, 20_400
#: Classes in which a number with the very shape of a personal one turns up by chance, and how often that may be:
#: no rule can tell such a number from a real one (see docs/decisions/0011).
BY_CHANCE = {"thirteen digits": 0.005}


def test_recall_and_false_alarms_on_the_corpus_of_another_author():
    """The first 25 of each class; benchmarks/privacy.py tells of more."""
    found = measure(independent.positives(25 * len(independent.POSITIVES)))
    assert set(found.cases) == set(independent.POSITIVES)
    assert {name: found.rate(name) for name in found.cases if found.rate(name) < 0.96} == {}
    assert found.hits.total() >= 0.995 * found.cases.total()
    alarms = measure(independent.negatives(25 * len(independent.NEGATIVES)))
    assert set(alarms.cases) == set(independent.NEGATIVES)
    assert [case.text for case, _ in alarms.wrong] == []


@pytest.mark.parametrize("corpus", [development, heldout])
def test_recall(corpus):
    found = measure(corpus.positives(POSITIVES))
    assert set(found.cases) >= {"resident", "foreigner", "passport", "licence", "mobile", "account", "card", "email"}
    assert {name: found.rate(name) for name in found.cases if found.rate(name) < 0.99} == {}


@pytest.mark.parametrize("corpus", [development, heldout])
def test_false_alarms(corpus):
    alarms = measure(corpus.negatives(NEGATIVES))
    assert len(alarms.cases) >= 20
    rates = {name: alarms.rate(name) for name in alarms.cases}
    assert {name: rate for name, rate in rates.items() if rate > BY_CHANCE.get(name, 0.001)} == {}


def test_the_corpora_share_no_text():
    def texts(corpus):
        return {each.text for each in (*corpus.positives(1_300), *corpus.negatives(3_000)) if len(each.text) > 20}

    assert not texts(development) & texts(heldout)


def test_every_kind_of_a_text_is_in_the_corpora():
    wanted = {each.wanted for each in development.positives(100)}
    # A place is in pictures only, a day of birth has its own tests; the other two are variants of kinds that are there.
    assert set(KINDS) - wanted == {"location", "birthday", "telephone", "passport-like"}


@pytest.mark.parametrize("corpus", [development, heldout, independent])
def test_what_is_quiet_has_nothing_in_it(corpus):
    """Of such texts the built files are full, and no detector is asked about them (generator/outputs/leak.py)."""
    cases = [*corpus.positives(1_300), *corpus.negatives(1_300)]
    quiet = [case.text for case in cases if voice(case.text) is None]
    assert [text for text in quiet if scan(text)] == []
    assert len(quiet) > len(cases) / 50


@pytest.mark.parametrize("corpus", [development, heldout, independent])
def test_lines_of_a_file_are_found_as_each_of_them_alone(corpus):
    """They are looked through in groups, by what speaks in them; no group hides what is in a line, nor tells of one in another."""
    lines = {
        case.text for case in (*corpus.positives(1_300), *corpus.negatives(1_300)) if case.text.strip() == case.text
    }
    alone = {text for text in lines if "\n" not in text for found in scan(text) if is_told(found)}
    found = [value for _, value in Lookout(Permitted()).fresh(sorted(each for each in lines if "\n" not in each))]
    assert len(found) >= len(alone) > len(lines) / 10
    assert [text for text in alone if not any(value in text for value in found)] == []
    assert [value for value in found if not any(value in text for text in alone)] == []


def is_told(found):
    return code_of(KINDS[found.kind].code).severity == "error"
