"""One spelling for many: in the index and in the query, and both the same."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.normalise import INVISIBLE, initials, letters, normalise, tokens
from generator.search.particle import PARTICLES, stems

HANGUL = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=12)
LETTERS = st.text(st.sampled_from("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅇㅈㅊㅋㅌㅍㅎ"), max_size=6)
FIGURE = st.from_regex(r"\A['‘’]?(19|20)?[0-9]{1,2}\Z|\A0?[0-9]{1,2}\Z")
DAYS = st.lists(
    st.tuples(FIGURE, st.sampled_from([".", ". ", "-", "/", "~", "년 ", "월 ", "일", ".(화)", ",", "", "–"])).map(
        "".join
    ),
    max_size=6,
).map("".join)
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad\ufe0f\ufe0e\u034f\u115f\u3164\uffa0\u180e\u200e\u200f\u061c\u202e\u2066\U000e0100\U000e0041"
MIXED = st.lists(
    st.one_of(
        HANGUL, LETTERS, DAYS, st.text(st.sampled_from("aB1,.09ÉｆＬ３㎡Ⅱⓐㆍ·- /[]²"), max_size=8), st.text(max_size=4)
    ),
    max_size=6,
).map("".join)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("1,234,567", "1234567"), ("12,34", "12,34"), ("3,022백만원", "3022백만원"), ("ＣＣＴＶ", "cctv"), ("Giga-City", "giga-city"),
        ("ㄳ", "ㄱㅅ"), ("ㅄ", "ㅂㅅ"), ("ㅈㅂㄱㄱ", "ㅈㅂㄱㄱ"), ("진정ㆍ고충", "진정·고충"), ("개발․보급", "개발·보급"), ("ㅈㅓㅇ", "저ㅇ"),
        # Days, as year, month and day: with dots and blanks, hyphens, zeros, short years, at both ends of a time.
        ("2014.10.20.", "2014 10 20."), ("2014. 10. 20.", "2014 10 20."), ("2014-09-05", "2014 9 5"), ("2014/9/5", "2014 9 5"),
        ("2014.9월 말", "2014 9월 말"), ("2014.09", "2014 9"), ("’14.10.20.", "2014 10 20."), ("'99.1", "1999 1"), ("14.10.20", "2014 10 20"),
        ("’14년 09월 05일", "2014년 9월 5일"), ("9.30.(화)", "9 30.(화)"), ("2014.9.1.~9.30.", "2014 9 1.~9 30"), ("２０１４．１０．２０", "2014 10 20"),
        # What is no day: decimals, versions, addresses, telephones.
        ("3.0", "3.0"), ("14.10", "14.10"), ("12.5", "12.5"), ("2014.13", "2014.13"), ("192.168.10.20", "192.168.10.20"), ("1.2.3", "1.2.3"),
        ("2014.10.205", "2014.10.205"), ("02-123-4567", "02-123-4567"), ("rose by 3.5.", "rose by 3.5."), ("2014-2015", "2014-2015"),
    ],
)  # fmt: skip
def test_spellings(text, same):
    assert normalise(text) == same


@given(MIXED)
def test_a_mac_says_the_same(text):
    assert normalise(unicodedata.normalize("NFD", text)) == normalise(unicodedata.normalize("NFC", text))


@given(HANGUL, st.sampled_from(UNSEEN))
def test_what_nobody_sees_is_left_out(engine, text, unseen):
    """Zero-width blanks and joiners, byte-order marks, soft hyphens, word joiners, variation selectors, fillers, marks of
    direction, tags: between any two syllables, also where a Mac took them apart.
    """
    torn = unseen.join(text)
    for written in (torn, unicodedata.normalize("NFD", torn), unseen + text + unseen):
        # 시월 and its like are months: in whatever dress the same.
        assert normalise(written) == normalise(text) == engine("normalise", text=written)


def test_both_leave_out_the_same_of_all_that_unicode_has(engine):
    every = "".join(chr(at) for at in range(0x110000) if not 0xD800 <= at <= 0xDFFF)
    unseen = set(INVISIBLE.findall(every))
    assert len(unseen) > 4_000
    told = engine("normalise", text=".".join(unseen))
    assert set(told) == {"."}
    # Nothing else is left out: a syllable, then each character that is not a mark and changes nothing by NFKC.
    kept = [char for char in every if unicodedata.category(char) in ("Cf", "Cc", "Zs", "Co") and char not in unseen]
    assert engine("normalise", text="가".join(kept[:500])) == normalise("가".join(kept[:500]))


@given(HANGUL.filter(lambda text: "월" not in text))
def test_hangul_stays_as_it_is(text):
    """But for the names of months (유월 is 6월), which have a test of their own."""
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
