"""What is offered for copying says where it goes, where that is not the line that the problem is told at."""

from __future__ import annotations

import pytest

from generator.diagnostics import Edit, Fix, Span
from generator.diagnostics.format import directed

LINES = ["a: 1", "b: 2", "c: 3"]


def at(line: int, column: int, end: int | None = None) -> Span:
    return Span(line, column, line, end or column)


@pytest.mark.parametrize(
    ("edits", "line", "head", "copied"),
    [
        ([Edit(at(2, 4, 5), "9")], 2, ("fix", 2), ["b: 9"]),
        ([Edit(at(3, 4, 5), "9")], 2, ("fix_line", 3), ["c: 9"]),
        ([Edit(at(3, 1), "new: 1\n")], 2, ("above", 3), ["new: 1"]),
        ([Edit(at(2, 5), "\nnew: 1")], 2, ("below", 2), ["new: 1"]),
        ([Edit(at(2, 1), "x: 1\ny: 2\n")], 2, ("above", 2), ["x: 1", "y: 2"]),
        ([Edit(at(2, 4, 5), "9\nd: 4")], 2, ("fix", 2), ["b: 9", "d: 4"]),
        ([Edit(Span(2, 1, 3, 1), "")], 2, ("fix", 2), []),
        ([Edit(at(4, 1), "new: 1\n")], 2, ("below", 3), ["new: 1"]),
        ([Edit(at(3, 5), "\nnew: 1\n")], 2, ("below", 3), ["new: 1", ""]),
        ([Edit(at(3, 5), "\n")], 2, ("fix_line", 3), ["c: 3", ""]),
    ],
)
def test_new_lines_are_told_where_they_go(edits, line, head, copied):
    assert directed(Fix(tuple(edits)), line, LINES) == (head, copied)
