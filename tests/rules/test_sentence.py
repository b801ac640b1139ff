"""Sentences of texts that other rules would tell of too; the others are in test_contract_kept.py (F014)."""

from __future__ import annotations

import pytest

from generator.rules.sentence import count


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("In the U.S. Army J. Doe did so, i.e. alone, at 9 a.m. Monday in No. 3 of Vol. 4 there. It is free. Come.", 3),
        ("Prof. Doe and Mrs. Roe come to St. Mary on Nov. 3 this year.", 1),
        ("“Come. Take books.” said the office. It is free.", 2),
        ("“책을 나눕니다.” 구의 말입니다.", 2),
        ("책(예시. 동화. 시.)을 나눕니다. [가. 나.] 동에서 합니다.", 2),
        ("", 0),
    ],
)
def test_sentences_are_counted_as_readers_do(text, sentences):
    assert count(text) == sentences
