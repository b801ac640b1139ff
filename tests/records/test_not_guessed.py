"""What has more than one possible meaning is not guessed: a telephone with a digit missing, two of them, a licence that is none."""

from __future__ import annotations

import pytest

from generator.records.forms.number import read_printed
from generator.records.forms.telephone import read_telephone
from generator.records.suggestion import Choice, did_you_mean


@pytest.mark.parametrize("text", ["02-3423-712", "02-3423-71234", "031-234-567", "02) 3423-712", "02-342-37123"])
def test_a_telephone_with_a_digit_missing_or_too_many_is_not_read_as_another(text):
    found = read_telephone(text)
    assert not found.text
    assert found.note == {"ko": "숫자의 수가 맞지 않습니다.", "en": "It has too many or too few digits."}


@pytest.mark.parametrize("text", ["02-3423-7123", "02)3423-7123", "02 3423 7123", "0234237123", "02-34237123"])
def test_one_with_all_its_digits_is(text):
    assert read_telephone(text).text == "02-3423-7123"


def test_words_that_digits_tell_apart_are_not_near():
    known = [Choice(f"kogl-{at}", {"ko": f"공공누리 제{at}유형", "en": f"KOGL type {at}"}, ()) for at in range(5)]
    assert did_you_mean("kogl-5", known) == {"suggestion": ""}
    assert did_you_mean("kogl", known) == {"suggestion": ""}
    assert did_you_mean("kgol-1", known)["suggestion"]


def test_two_telephones_are_not_joined_to_none(site):
    site.write(
        "data/channel/desk.yml",
        'id: desk\ntitle: "[예시] 창구"\nsummary: 예시로 만든 기록입니다.\nphone: [02-3423-7123, 02-3423-7124]\n'
        "source: [{section: 예시 문서}]\n",
    )
    found = next(each for each in site.problems() if each.code == "F004")
    assert found.fix is None


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("1,234여", "approximate: yes"), ("약 1,234", "approximate: yes"), ("1,234명 정도", "approximate: yes"), ("1,234여 명", "approximate: yes"),
        ("10~20", "글로"), ("10 – 20", "글로"), ("1,23", "세 자리"), ("12,34", "세 자리"), ("1,234,", "세 자리"), ("1,234명", "‘명’은"),
    ],
)  # fmt: skip
def test_a_number_that_is_none_is_told_as_what_it_is(text, note):
    found = read_printed(text)
    assert not found.text
    assert note in found.note["ko"]


@pytest.mark.parametrize("value", ["1,23", "12,34", "00123", "1,234,"])
def test_a_figure_is_printed_as_numbers_are(site, value):
    site.story(f'figures: [{{label: 모인 사람, value: "{value}", unit: 명}}]')
    assert "F008" in site.codes()


@pytest.mark.parametrize("value", ["1,234", "1234", "0", "0.5", "12,345,678.9", "-3.2", "△1,234"])
def test_figures_as_documents_print_them(site, value):
    site.story(f'figures: [{{label: 모인 사람, value: "{value}", unit: 명}}]')
    assert site.codes() == []
