"""How the planted errors are judged: in the line and the words that are wrong, elsewhere, or not at all."""

import pytest

from benchmarks.planted import Case, case, cases, judged
from generator.diagnostics import Diagnostic, Span

RECORDS = {"data/task/a.yml": "id: a\nstate: [10명, 12명]\nplan: [10명]\n"}
WRONG = {"path": "data/task/a.yml", "within": "state: [10명", "text": "10명", "kind": "prose"}


def one(*wrong: dict) -> Case:
    return case({"id": "example", "records": RECORDS, "wrong": list(wrong)})


def at(line: int, column: int, end: int, path: str = "data/task/a.yml") -> Diagnostic:
    return Diagnostic("N011", path, Span(line, column, line, end))


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        pytest.param(at(2, 9, 12), "words", id="the number itself"),
        pytest.param(at(2, 1, 30), "words", id="the whole line"),
        pytest.param(at(2, 14, 17), "line", id="another number of the line"),
        pytest.param(at(2, 12, 14), "line", id="what comes right after it"),
        pytest.param(at(3, 8, 11), "elsewhere", id="the same number in another line"),
        pytest.param(at(2, 9, 12, "data/task/b.yml"), "elsewhere", id="another file"),
    ],
)
def test_what_is_told_is_judged_by_its_place(told, verdict):
    assert judged(one(WRONG), [told]) == verdict
    assert judged(one(), [told]) == "false alarm"


def test_nothing_told_is_a_miss_or_right():
    assert judged(one(WRONG), []) == "missed"
    assert judged(one(), []) == "silent"


def test_either_of_two_that_differ_is_the_right_place():
    other = {"path": "data/task/a.yml", "text": "plan: [10명]"}
    assert judged(one({**WRONG, "or": [other]}), [at(3, 8, 11)]) == "words"


def test_a_text_in_two_lines_is_no_place():
    with pytest.raises(ValueError, match="2 lines"):
        one({**WRONG, "within": "10명"})


def test_every_case_can_be_read_and_says_that_it_is_an_example():
    read = cases()
    assert all("[예시]" in text or "[Example]" in text for each in read for text in each.records.values())
    assert sum(bool(each.places) for each in read) >= 80
    assert sum(not each.places for each in read) >= 120
