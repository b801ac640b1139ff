"""The reading of an amount has the value of what is printed, and nothing is said where there is nothing to say."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.render.amount import read_out, spelled
from generator.render.era import in_words

PRINTED = {
    "": 1, "십": 10, "백": 100, "천": 1000, "만": 10**4, "십만": 10**5, "백만": 10**6, "천만": 10**7,
    "억": 10**8, "십억": 10**9, "백억": 10**10, "천억": 10**11, "조": 10**12,
}  # fmt: skip
SPOKEN = {"경": 10**16, "조": 10**12, "억": 10**8, "만": 10**4, "": 1}


@pytest.mark.parametrize(
    ("value", "unit", "korean", "english"),
    [
        ("3,022", "백만원", "30억 2,200만원", "3,022 million won"),
        ("12", "천원", "1만 2,000원", "12,000 won"),
        ("1,234", "천원", "123만 4,000원", "1.234 million won"),
        ("30.22", "억원", "30억 2,200만원", "3,022 million won"),
        ("1.5", "만원", "1만 5,000원", "15,000 won"),
        ("0.5", "억원", "5,000만원", "50 million won"),
        ("2", "조원", None, "2,000,000 million won"),
        ("100", "백만 원", "1억원", "100 million won"),
        ("△30", "백만원", "마이너스 3,000만원", "minus 30 million won"),
        ("12,345", "만원/월", "1억 2,345만원/월", "123.45 million won/월"),
        ("3,022,000,000", "원", "30억 2,200만원", "3,022 million won"),
        ("1.00005", "만원", "1만 0.5원", "10,000.5 won"),
        ("80", "만원", None, "800,000 won"),
        ("9,999,999", "원", None, None),
        ("0", "백만원", None, None),
        ("12.5", "%", None, None),
        ("12", "명", None, None),
        ("1,255", "개소", None, None),
        ("5", "백만", None, None),
        ("3,022", "", None, None),
        ("-", "백만원", None, None),
        ("약 30", "백만원", None, None),
        ("[[비공개:6]]", "백만원", None, None),
        ("1" * 25, "백만원", None, None),
        ("1,234", "thousand won", "123만 4,000원", "1.234 million won"),
        ("3,022", "million won", "30억 2,200만원", None),
        ("12", "million dollars", None, None),
    ],
)
def test_examples(value, unit, korean, english):
    assert spelled(value, unit, "ko") == korean
    assert spelled(value, unit, "en") == english


def won(said: str) -> Decimal:
    """The value of a reading, read back by other means than it was made."""
    sign = -1 if said.startswith(("마이너스 ", "minus ")) else 1
    said = said.removeprefix("마이너스 ").removeprefix("minus ")
    if said.endswith("won"):
        number, *scale = said.removesuffix("won").split()
        return sign * Decimal(number.replace(",", "")) * (10**6 if scale == ["million"] else 1)
    total = Decimal(0)
    for part in said.removesuffix("원").split():
        number, scale = re.fullmatch(r"([\d,.]+)([경조억만]?)", part).groups()
        total += Decimal(number.replace(",", "")) * SPOKEN[scale]
    return sign * total


numbers = st.decimals(min_value=0, max_value=10**9, places=3) | st.integers(0, 10**13).map(Decimal)


@given(numbers, st.sampled_from(sorted(PRINTED)), st.booleans(), st.sampled_from(["ko", "en"]), st.booleans())
def test_the_reading_has_the_value_of_the_printed_number(number, scale, negative, language, commas):
    printed = f"{number:,f}" if commas else f"{number:f}"
    said = spelled(f"△{printed}" if negative else printed, f"{scale}원", language)
    assume(said is not None)
    assert won(said) == number * PRINTED[scale] * (-1 if negative else 1)
    if language == "ko":
        assert all(part.count(",") <= 1 for part in said.split() if not part.endswith("경"))


@given(st.text(max_size=30), st.text(max_size=8))
def test_anything_may_be_asked(value, unit):
    assert spelled(value, unit, "ko") is None or "원" in spelled(value, unit, "ko")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("모두 3,022백만원입니다.", "모두 3,022백만원(30억 2,200만원)입니다."),
        ("3,022백만원과 3,022백만원", "3,022백만원(30억 2,200만원)과 3,022백만원"),
        ("3,022백만원(30억 2,200만원)", "3,022백만원(30억 2,200만원)"),
        ("약 12천원 이상", "약 12천원(1만 2,000원) 이상"),
        ("월 140만원 이상, 150~179만원", "월 140만원 이상, 150~179만원"),
        ("3억 2,200만원", "3억 2,200만원"),
        ("1,200 백만 원", "1,200 백만 원(12억원)"),
        ("5명, 12건, 30%", "5명, 12건, 30%"),
        ("<b>12천원</b> & 값", "&lt;b&gt;12천원(1만 2,000원)&lt;/b&gt; &amp; 값"),
    ],
)
def test_amounts_in_a_text_are_read_out_once(text, expected):
    assert str(read_out(text, "ko")) == expected


def test_a_text_that_is_safe_stays_so_and_anything_else_is_left():
    assert read_out(Markup("<b>12천원</b>"), "ko") == Markup("<b>12천원(1만 2,000원)</b>")
    assert read_out(12, "ko") == 12


def test_english_text():
    assert str(read_out("3,022백만원 in all", "en")) == "3,022백만원 (3,022 million won) in all"


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("‘14. 7월", "2014년 7월"),
        ("‘14년 7월 현재", "2014년 7월 현재"),
        ("‘13년 예산편성 시", "2013년 예산편성 시"),
        ("2014. 6. 기준", "2014년 6월"),
        ("2014. 4월말 기준", "2014년 4월말"),
        ("2013. 10.", "2013년 10월"),
        ("2014. 1월~9월 발송분 기준", "2014년 1월~9월 발송분"),
        ("2013. 1월 ～ 2014. 9월", "2013년 1월 ～ 2014년 9월"),
        ("2014. 10월 ～ 2017. 12월", "2014년 10월 ～ 2017년 12월"),
        ("2014년 10월 31일", "2014년 10월 31일"),
        ("2011. 5. 2", "2011년 5월 2일"),
        ("2011. 5. 2.", "2011년 5월 2일"),
        ("2014-09", "2014년 9월"),
        ("2014-09-30 기준", "2014년 9월 30일"),
        ("2011년~2014년", "2011년~2014년"),
        ("2014년 4월 말", "2014년 4월 말"),
        ("4~10월호", "4~10월호"),
        ("2013년 9월 대비", "2013년 9월 대비"),
        ("02-3423-5604", "02-3423-5604"),
    ],
)
def test_reference_dates_are_in_words(printed, said):
    assert in_words(printed, "ko") == said


def test_english_dates():
    assert in_words("2014-09-30", "en") == "30 September 2014"
