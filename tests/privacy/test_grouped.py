"""Words by their first letter match what they matched one by one, wherever they stand."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pattern import alternatives, grouped

LETTERS = st.text("가나다ab", min_size=1, max_size=3)


@given(words=st.lists(LETTERS, min_size=1, max_size=12), text=st.text("가나다ab ", max_size=30))
def test_words_match_as_one_by_one(words, text):
    """In their order: of 가나 and 가 the one that stands first is taken."""
    plain = "|".join(words)
    assert [each.span() for each in re.finditer(grouped(plain), text)] == [
        each.span() for each in re.finditer(plain, text)
    ]
    assert [each.span() for each in re.finditer(f"나(?:{grouped(*words)})b", text)] == [
        each.span() for each in re.finditer(f"나(?:{plain})b", text)
    ]


@pytest.mark.parametrize(
    ("alternation", "apart"),
    [
        ("가|나다", ["가", "나다"]),
        (r"가(?:나|다)|[|)]|\||b\(", ["가(?:나|다)", "[|)]", r"\|", r"b\("]),
        (r"[]|]|a[^]|]", ["[]|]", "a[^]|]"]),
        (r"[\]|]|", [r"[\]|]", ""]),
    ],
)
def test_what_is_in_brackets_stays_together(alternation, apart):
    assert alternatives(alternation) == apart


@pytest.mark.parametrize("word", ["", "가?", "가{2}", "[가나]다", r"\s가", "(가)", ".가", "|가"])
def test_what_begins_with_no_plain_letter_is_refused(word):
    with pytest.raises(ValueError, match="does not begin"):
        grouped(f"나|{word}")


def test_one_letter_is_enough_to_look_for():
    """What ``re`` needs to pass over a text: each alternative begins with a letter of its own."""
    assert grouped("담당|담임|과장", r"\(주\)|담") == r"담(?:당|임|)|과장|\(주\)"
