"""Particles behind a value: by its last syllable, as it is spoken.

Neighbours tried beyond 하나이(가): digits (also ten, hundred, with units), capitals read letter by letter, English words, brackets
behind the word, quotes of five kinds, the ending ㄹ before (으)로, signs without a sound, particles inside a value.
"""

from __future__ import annotations

import re

import pytest

from generator.diagnostics import all_codes, fill
from generator.diagnostics.particle import PARTICLES

AFTER_CONSONANT = [
    *(
        "값 묶음",
        "목록",
        "3",
        "10",
        "1,200",
        "title",
        "phone",
        "section",
        "column",
        "URL",
        "HTML",
        "2014-10-01",
        "3칸",
        "제1문",
        "공간(예시)",
    ),
    *("web", "book", "kogl-1", "‘문’", "２０１０", "plan"),
]
AFTER_VOWEL = [
    *(
        "하나",
        "2",
        "4",
        "1,205",
        "5",
        "9",
        "field",
        "status",
        "data",
        "source",
        "CSV",
        "PDF",
        "API",
        "부서",
        "날짜(제1호)",
        "table 2",
        "‘나무’",
    ),
    *("page", "date", "", "!?", "cycle_2"),
]


@pytest.mark.parametrize("word", AFTER_CONSONANT)
def test_after_a_consonant(word):
    assert fill('"{word}"이(가) {word}은(는) ‘{word}’을(를) {word}과(와)', {"word": word}) == (
        f'"{word}"이 {word}은 ‘{word}’을 {word}과'
    )


@pytest.mark.parametrize("word", AFTER_VOWEL)
def test_after_a_vowel(word):
    if word:
        assert (
            fill('"{word}"이(가) ({word})은(는) “{word}”을(를)', {"word": word}) == f'"{word}"가 ({word})는 “{word}”를'
        )


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("서울", "로"),
        ("title", "로"),
        ("부산", "으로"),
        ("1", "로"),
        ("3", "으로"),
        ("나", "로"),
        ("8", "로"),
        ("10%", "로"),
        ("3‰", "로"),
        ("36℃", "로"),
    ],
)
def test_direction_after_lieul(word, said):
    assert fill('"{word}"(으)로', {"word": word}) == f'"{word}"{said}'


def test_brackets_behind_a_word_are_not_spoken():
    assert fill('"{label}"({day})이(가)', {"label": "공표한 날", "day": "2014-10-02"}) == '"공표한 날"(2014-10-02)이'


def test_words_of_somebody_else_stay():
    assert fill("{word}이(가) 이(가)", {"word": "나이(가)"}) == "나이(가)가 이(가)"


def test_no_sentence_shows_both_forms():
    """Behind a placeholder the particle is chosen; where a sentence writes both forms elsewhere, nobody would choose."""
    for code in all_codes():
        for text in (code.message["ko"], code.help["ko"]):
            names = dict.fromkeys(re.findall(r"\{(\w+)\}", text), "값")
            assert not any(particle in fill(text, names) for particle in PARTICLES), code.name


def test_no_sentence_has_one_form_only_where_it_should_be_chosen():
    """A particle that is fixed behind a placeholder is right for half of the values."""
    fixed = re.compile(r"\{\w+\}[\"'’”]*(?:이|가|은|는|을|를|과|와|으로|로|이라는|라는)(?=[\s,.])")
    for code in all_codes():
        for text in (code.message["ko"], code.help["ko"]):
            assert not fixed.search(text), (code.name, fixed.search(text)[0])
