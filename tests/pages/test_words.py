"""Dates, numbers and telephones as people read them and programs call them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render import strings
from generator.words import count, moment, telephone


@pytest.mark.parametrize(
    ("text", "korean", "english"),
    [
        ("2014", "2014년", "2014"),
        ("2014-01", "2014년 1월", "January 2014"),
        ("2014-10", "2014년 10월", "October 2014"),
        ("2014-10-20", "2014년 10월 20일", "20 October 2014"),
        ("2014-12-01", "2014년 12월 1일", "1 December 2014"),
        ("0999-02-03", "999년 2월 3일", "3 February 999"),
    ],
)
def test_moment_in_words(text, korean, english):
    assert moment(text, "ko") == korean
    assert moment(text, "en") == english


@given(st.dates())
def test_every_day_has_words_of_its_own(day: date):
    assert moment(day.isoformat(), "ko") == f"{day.year}년 {day.month}월 {day.day}일"
    assert moment(day.isoformat(), "en") == f"{day.day} {day:%B} {day.year}"


def test_there_are_twelve_months_in_both_languages():
    for language in ("ko", "en"):
        assert len(set(strings(language)["date"]["months"].split())) == 12


@pytest.mark.parametrize(("number", "text"), [(0, "0"), (999, "999"), (1000, "1,000"), (1234567, "1,234,567")])
def test_numbers_are_parted_by_thousands(number, text):
    assert count(number) == text


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("02-123-4567", "tel:+8221234567"),
        ("031-1234-5678", "tel:+823112345678"),
        # Numbers without an area code are dialled as they are.
        ("120", "tel:120"),
        ("1588-1234", "tel:15881234"),
    ],
)
def test_telephone_as_an_address(text, address):
    assert telephone(text) == address
