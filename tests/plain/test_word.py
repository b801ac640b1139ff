"""Words are found with what Korean puts behind them, and not inside longer words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.plain.word import WordFinder

WORDS = [
    "바우처",
    "정보공개 청구",
    "정보공개",
    "시달",
    "CCTV",
    "U-강남",
    "빅 데이터",
    "e-mail",
    "정부3.0",
    "Cloud",
    "멘토",
]
FINDER = WordFinder({word: word for word in WORDS})


def found(text: str) -> list[str]:
    return [hit.value for hit in FINDER.find(text)]


@pytest.mark.parametrize(
    "tail",
    ["", "를", "는", "에서", "에서의", "으로부터", "까지는", "들에게", "만을", "이라는", "입니다", "등을", ",", ".", ")", "·", "별로", "하고", "합니다", "되면서", "했습니다", "된", "할"],
)  # fmt: skip
def test_a_word_is_found_whatever_particle_follows(tail):
    assert found(f"올해 바우처{tail} 있다") == ["바우처"]


@pytest.mark.parametrize(
    "text", ["바우처사업", "새바우처", "바우처럼", "멘토링", "시달력", "CCTVs1", "ACCTV", "정부3.01", "인바우처를"]
)
def test_a_word_inside_a_longer_one_is_not_found(text):
    assert found(f"올해 {text} 있다") == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("CCTV통합", "CCTV"),
        ("구청CCTV를", "CCTV"),
        ("(CCTV)", "CCTV"),
        ("e-mail홍보", "e-mail"),
        ("E-Mail로", "e-mail"),
    ],
)
def test_latin_is_found_beside_hangul(text, word):
    assert found(text) == [word]


def test_capitals_are_kept_where_a_word_is_all_capitals():
    assert found("cctv") == []
    assert found("CLOUD와 cloud") == ["Cloud", "Cloud"]


def test_a_blank_inside_a_word_may_be_missing():
    assert found("정보공개청구가") == ["정보공개 청구"]
    assert found("빅데이터, 빅 데이터") == ["빅 데이터", "빅 데이터"]


def test_the_longer_of_two_words_wins_and_the_shorter_where_the_longer_is_none():
    assert found("정보공개 청구를") == ["정보공개 청구"]
    assert found("정보공개 청구서를") == ["정보공개"]


def test_a_hit_is_the_word_without_its_particle():
    text = "구의 바우처를 쓴다"
    hit = next(FINDER.find(text))
    assert text[hit.start : hit.end] == "바우처"


def test_nothing_to_find_finds_nothing():
    assert list(WordFinder({}).find("바우처")) == []
    assert list(WordFinder({"": 1, "말": 2}).find("말 ")) == []


@given(st.lists(st.sampled_from([*WORDS, "를", " ", "·", "가나", "A", "1", "\n"]), max_size=12))
def test_hits_never_overlap_and_hold_their_word(pieces):
    text, end = "".join(pieces), 0
    for hit in FINDER.find(text):
        assert hit.start >= end
        end = hit.end
        assert text[hit.start : hit.end].replace(" ", "").lower() == hit.value.replace(" ", "").lower()


def test_hostile_text_takes_no_time(within):
    with within(2):
        for text in ("바우처" * 50_000, "가" * 200_000, "바우처" + "에" * 200_000, "C" * 200_000, "정보공개 " * 50_000):
            list(FINDER.find(text))
