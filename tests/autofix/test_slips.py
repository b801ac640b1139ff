"""Every slip in the tables is told once, at the line to change, and what is offered makes the file what was meant.

``slips.py`` holds what editors sent in; ``neighbours.py`` other slips of the same kinds: other signs, blanks, quotes and
brackets, other places of the same sign, other encodings and line ends, several lines at once.
"""

from __future__ import annotations

from string import Formatter

import pytest

from generator.diagnostics.fix import last_touched
from tests.autofix.neighbours import NEIGHBOURS
from tests.autofix.slips import FIRST
from tests.autofix.trial import outcome, site

SLIPS = [slip for slip in (*FIRST, *NEIGHBOURS) if not slip.fields]


@pytest.fixture(scope="module", name="folder")
def small_site(tmp_path_factory):
    return site(tmp_path_factory.mktemp("slips") / "site")


def test_names_tell_slips_apart():
    names = [slip.name for slip in (*FIRST, *NEIGHBOURS)]
    assert len(set(names)) == len(names)
    assert len(FIRST) == 66
    assert len(NEIGHBOURS) >= 80


def wanted(problem):
    """The facts that the sentences of a problem need."""
    sentences = (*problem.entry.message.values(), *problem.entry.help.values())
    return {name for each in sentences for _, name, _, _ in Formatter().parse(each) if name}


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_slip(folder, slip):
    found = outcome(folder, slip)
    problems = found.problems
    assert [each.code for each in problems] == ([slip.code] if slip.code else [])
    for each in problems:
        assert wanted(each) <= set(each.facts), "a sentence with a gap"
        assert each.span.line == slip.line
        assert (each.fix is not None) == (slip.after is not None)
        touched = {
            line
            for edit in (each.fix.edits if each.fix else ())
            for line in range(edit.span.line, max(edit.span.line, last_touched(edit)) + 1)
        }
        assert not touched or slip.line in touched
    name = slip.renamed or slip.path
    if slip.after is None:
        assert found.after == {slip.path: slip.data}, "where nobody knows the answer nothing is changed"
    else:
        # Byte by byte: comments, order, quotes, line ends and every other line as they were.
        assert {path: data.decode() for path, data in found.after.items()} == {name: slip.after}
        later = {each.code for each in found.left}
        assert slip.code not in later, "what was offered did not help"
