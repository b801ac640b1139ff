"""One spelling for many: in the index and in the query, and both the same."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.normalise import initials, letters, normalise, tokens
from generator.search.particle import PARTICLES, stems

HANGUL = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=12)
LETTERS = st.text(st.sampled_from("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅇㅈㅊㅋㅌㅍㅎ"), max_size=6)
MIXED = st.lists(
    st.one_of(
        HANGUL, LETTERS, st.text(st.sampled_from("aB1,.09ÉｆＬ３㎡Ⅱⓐㆍ·- /[]²"), max_size=8), st.text(max_size=4)
    ),
    max_size=6,
).map("".join)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("1,234,567", "1234567"), ("12,34", "12,34"), ("3,022백만원", "3022백만원"), ("ＣＣＴＶ", "cctv"), ("Giga-City", "giga-city"),
        ("ㄳ", "ㄱㅅ"), ("ㅄ", "ㅂㅅ"), ("ㅈㅂㄱㄱ", "ㅈㅂㄱㄱ"), ("진정ㆍ고충", "진정·고충"), ("개발․보급", "개발·보급"), ("ㅈㅓㅇ", "저ㅇ"),
    ],
)  # fmt: skip
def test_spellings(text, same):
    assert normalise(text) == same


@given(MIXED)
def test_a_mac_says_the_same(text):
    assert normalise(unicodedata.normalize("NFD", text)) == normalise(unicodedata.normalize("NFC", text))


@given(HANGUL)
def test_hangul_stays_as_it_is(text):
    assert normalise(text) == text


@given(MIXED)
def test_the_page_does_what_the_index_does(engine, text):
    assert engine("normalise", text=text) == normalise(text)


@given(HANGUL)
def test_letters_are_those_that_are_typed(engine, text):
    assert engine("typed", text=text) == letters(text)
    assert len(initials(text)) == len(text)
    assert set(initials(text)) <= set("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")


@given(st.one_of(HANGUL, st.tuples(HANGUL, st.sampled_from(PARTICLES)).map("".join)))
def test_stems_are_the_same_in_both(engine, word):
    assert tuple(engine("stems", text=word, particles=PARTICLES)) == stems(word)


@pytest.mark.parametrize(
    ("word", "stem"), [("학교에서", "학교"), ("민원을", "민원"), ("신청하려면", "신청"), ("구청의", "구청")]
)
def test_particles(word, stem):
    assert stem in stems(word)


@pytest.mark.parametrize("word", ["은", "나를", "의"])
def test_a_word_of_one_syllable_keeps_its_particle(word):
    assert stems(word) == ()


def test_tokens_are_runs_of_one_sort():
    assert [word for word, _, _ in tokens(normalise("정부3.0과 CCTV 1,255개소"))] == [
        "정부",
        "3.0",
        "과",
        "cctv",
        "1255",
        "개소",
    ]


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("정보공개", "전보공개", True), ("민원", "미눤", True), ("일자리", "일자라", True), ("학교", "하교", True), ("민원", "민원", True),
        ("정보", "저옵", True), ("정보", "민원", False), ("학습지", "학습자료지", False), ("민원", "미눙", False),
    ],
)  # fmt: skip
def test_one_slip(engine, one, other, near):
    assert engine("near", one=letters(one), other=letters(other)) is near


@given(st.text(st.sampled_from("ㄱㄴㅏㅓ"), max_size=6), st.text(st.sampled_from("ㄱㄴㅏㅓ"), max_size=6))
def test_near_is_at_most_one_edit(engine, one, other):
    assert engine("near", one=one, other=other) is (distance(one, other) <= 1)


def distance(one: str, other: str) -> int:
    """Optimal string alignment: insertions, deletions, replacements, swaps of neighbours."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]
