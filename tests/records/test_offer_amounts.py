"""Amounts as people say them: in several scales, which no figure holds, they are told as the number and the unit of a table."""

from __future__ import annotations

import pytest

from generator.records.forms.number import read_printed

SPOKEN = [
    ("3억 2천만원", "32,000", "만원"), ("3억2,500만원", "32,500", "만원"), ("2천5백만원", "2,500", "만원"), ("1조 2천억원", "12,000", "억원"),
    ("12만 3천명", "123,000", "명"), ("5만3백명", "50,300", "명"), ("1억 2천만", "12,000", "만"), ("-3억 2천만원", "-32,000", "만원"),
    ("3만 5천 원", "35,000", "원"), ("1억 2,345만 6,789원", "123,456,789", "원"), ("△2억 5,000만원", "△25,000", "만원"), ("3천5백 달러", "3,500", "달러"), ("１억 5천만 원", "15,000", "만원"),
]  # fmt: skip
#: Of which nobody knows whether a scale was left out.
OPEN = ["3억2천", "1천 2백", "2만 5천"]
SIMPLE = [
    ("3억원", "억원"),
    ("1,234백만원", "백만원"),
    ("2천만원", "천만원"),
    ("30명", "명"),
    ("35백만 원", "백만 원"),
    ("5 km2", "km2"),
]


@pytest.mark.parametrize(("text", "number", "unit"), SPOKEN)
def test_an_amount_in_several_scales_is_one_number_of_one_unit(text, number, unit):
    note = read_printed(text).note
    assert f"숫자는 {number}, 단위(unit)는 {unit}" in note["ko"]
    assert f"the number {number}, and {unit} as its unit" in note["en"]


@pytest.mark.parametrize(("text", "unit"), SIMPLE)
def test_an_amount_in_one_scale_keeps_its_number(text, unit):
    assert f"‘{unit}’" in read_printed(text).note["ko"]


@pytest.mark.parametrize("text", OPEN)
def test_an_amount_without_a_unit_is_not_guessed(text):
    assert read_printed(text).note["ko"].startswith("얼마인지 숫자와 단위(unit)로 나누어 적으세요.")
