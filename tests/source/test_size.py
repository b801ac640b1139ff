"""However long a line or a file is, a look at it takes time in proportion: no pattern goes back and forth over the same text.

Tried: a megabyte of blanks, tabs, full-width blanks, dashes, brackets, quotes, backslashes, colons, number signs, garbled
letters, torn numbers; a hundred thousand lines with the same slip, so that all of them are one run.
"""

from __future__ import annotations

import pytest

from generator.source import parse

ONE_LINE = {
    "blanks before a comment": "a: x" + " " * 1_000_000 + "#x",
    "blanks in a value": "a: " + " " * 900_000 + "b: c",
    "tabs": "\t" * 1_000_000,
    "full-width blanks": "\u3000" * 300_000,
    "dashes": "-" * 1_000_000,
    "open brackets": "a: " + "[" * 1_000_000,
    "brackets and text": "a: [" + "[a] b " * 160_000,
    "quotes without commas": "a: [" + '"a" ' * 250_000,
    "quotes": 'a: "' + "b' \"" * 250_000,
    "curly quotes": "a: “" * 100_000,
    "backslashes": 'a: "' + "\\" * 1_000_000,
    "colons": "a: " + "b: " * 300_000,
    "number signs": "a: [" + "x #y, " * 160_000,
    "garbled, from the West": "ìê" * 250_000,
    "garbled, from the East": "國가" * 160_000,
    "control characters": "\x0b" * 900_000,
    "words": "a: " + "x " * 500_000,
}
MANY_LINES = {
    "full-width colons": "x：y\n" * 100_000,
    "no-break blanks": "x:\u00a0y\n" * 100_000,
    "pasted rows": "rows:\n" + "a\tb\tc\n" * 100_000,
    "line ends of old Macs": "a\r" * 200_000,
    "marks of git": "<<<<<<< a\n" * 90_000,
    "glued names": "x:y\n" * 100_000,
    "comments": "# x\n" * 200_000 + "a: [",
    "a text of several lines": "a: |\n" + "  b: [c\n" * 100_000 + "d: [",
}


@pytest.mark.parametrize("name", [*ONE_LINE, *MANY_LINES])
def test_the_time_is_in_proportion_to_the_size(within, name):
    # Measured below one second each; a pattern that goes back and forth takes minutes.
    with within(3):
        node, problems = parse((ONE_LINE | MANY_LINES)[name], "x.yml")
    assert problems or node
