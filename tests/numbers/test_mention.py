"""Numbers in sentences: the same value in the same unit however it is spelled, and nothing that only looks like it."""

from __future__ import annotations

import pytest

from generator.numbers.mention import quantities, quantity, says

ROW, SUBJECT = "미공개 대상", "공공데이터 가운데 공개하지 않는 것"


@pytest.mark.parametrize(
    ("number", "unit", "text"),
    [
        pytest.param("33", "개", "공공데이터 37개 중 33개를 공개합니다.", id="another number before it"),
        pytest.param("33", "개", "(33개)", id="in brackets"),
        pytest.param("33", "개", "모두 33 개입니다.", id="a blank before the unit"),
        pytest.param("176", "명", "176인을 채용했습니다.", id="another word for the unit"),
        pytest.param("95", "개소", "95곳에서 배웠습니다.", id="places by another word"),
        pytest.param("415", "명", "총415명 교육", id="a word glued before it"),
        pytest.param("6,799", "명", "95개소/6,799명", id="a slash before it"),
        pytest.param("9.1", "%", "전년보다 9.1퍼센트 늘었습니다.", id="per cent in letters"),
        pytest.param("9.1", "%", "전년보다 9.1% 늘었습니다.", id="per cent by its sign"),
        pytest.param("3,022", "백만원", "예산은 30억 2,200만원입니다.", id="money as it is spoken"),
        pytest.param("3,022", "백만원", "3,022백만원(30억 2,200만원)", id="money in its scale"),
        pytest.param("25", "백만원", "2천5백만원을 들였습니다.", id="scales inside scales"),
        pytest.param("15", "천명", "1만 5천명이 왔습니다.", id="people in thousands"),
        pytest.param("15,000", "명", "1만5천 명이 왔습니다.", id="the other way round"),
        pytest.param("178,189", "건", "2014년(9월) 178,189", id="no unit, but a comma"),
        pytest.param("29", "개 기관", "29개 기관이 이용합니다.", id="a unit of two words"),
        pytest.param("29", "개 기관", "29개기관이 이용합니다.", id="a unit of two words written as one"),
        pytest.param("-5", "%", "지난해보다 △5%입니다.", id="a minus of accounts"),
        pytest.param("33", "databases", "33 databases are open.", id="English"),
        pytest.param("33", "database", "33 databases are open.", id="English plural"),
        pytest.param("3", "million won", "The budget is 3,000,000 won.", id="English scale written out"),
        pytest.param("2,500", "people", "2.5 thousand people came.", id="English scale in the sentence"),
        pytest.param("33", "%", "33 per cent of all.", id="English per cent"),
    ],
)
def test_is_said_by(number, unit, text):
    wanted = quantity(number, unit)
    assert wanted is not None
    # Small ones need a word beside them; that is another test.
    assert says(text, wanted, ["x"], text)


@pytest.mark.parametrize(
    ("number", "unit", "text"),
    [
        pytest.param("33", "개", "공공데이터 37개입니다.", id="another number"),
        pytest.param("33", "개", "133개입니다.", id="the end of a longer number"),
        pytest.param("33", "개", "33.5개입니다.", id="the beginning of a longer number"),
        pytest.param("33", "개", "1,33개", id="behind a comma"),
        pytest.param("33", "개", "33개월 동안", id="months"),
        pytest.param("33", "개", "33개사가 왔습니다.", id="companies"),
        pytest.param("33", "개", "33개소에서", id="places"),
        pytest.param("33", "개", "33개당 하나", id="a rate"),
        pytest.param("33", "개", "33개 당 하나", id="a rate with a blank"),
        pytest.param("33", "개", "20~33개", id="the end of a range"),
        pytest.param("33", "개", "33개~40개", id="the beginning of a range"),
        pytest.param("33", "회", "제33회 대회", id="an ordinal"),
        pytest.param("33", "회", "제 33회 대회", id="an ordinal with a blank"),
        pytest.param("33", "명", "33세", id="an age"),
        pytest.param("9.1", "%", "9.1%p 올랐습니다.", id="points"),
        pytest.param("9.1", "%", "9.1%포인트 올랐습니다.", id="points in letters"),
        pytest.param("2,014", "건", "2014년에 접수했습니다.", id="a year"),
        pytest.param("2014", "", "2014년 계획 미공개 대상", id="a year for a number without a unit"),
        pytest.param("3423", "건", "02-3423-7123 건축과", id="a telephone number"),
        pytest.param("150", "건", "150,213건", id="thousands of a longer number"),
        pytest.param("80", "만원/월", "80만원", id="an amount for one of a month"),
        pytest.param("50", "%", "지난해보다 △50%입니다.", id="the other sign"),
        pytest.param("33", "databases", "33 datasets are open.", id="English, another unit"),
        pytest.param("3", "million won", "It costs 3 won.", id="English, another scale"),
        pytest.param("13", "명", "2014.10.13 명단", id="a day written with points"),
    ],
)
def test_is_not_said_by(number, unit, text):
    wanted = quantity(number, unit)
    assert wanted is not None
    assert not says(text, wanted, ["미공개 대상"], text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("미공개 대상인 공공데이터 4개도 살펴봅니다.", True, id="the header"),
        pytest.param("미공개대상 4개", True, id="the header without its blank"),
        pytest.param("대상이 아닌 미공개 자료 4개", True, id="all words of the header"),
        pytest.param("공공데이터 가운데 4개를 뺐습니다.", True, id="words of the subject"),
        pytest.param("교육을 4개 과정으로 엽니다.", False, id="something else"),
        pytest.param("미공개 대상이 있습니다. 교육은 4개입니다.", False, id="the header in another sentence"),
        pytest.param("공공데이터 교육을 4개 과정으로 엽니다.", False, id="one word of the subject"),
    ],
)
def test_a_small_number_needs_what_it_counts_beside_it(text, said):
    wanted = quantity("4", "개")
    assert wanted is not None
    assert says(text, wanted, [ROW], SUBJECT) is said


def test_numbers_of_a_unit_are_found_in_order():
    assert [text for text, _ in quantities("37개 중 33개, 공개 11개(2014년 9월), 5명", "개")] == ["37", "33", "11"]
    assert [text for text, _ in quantities("213,076", "건")] == ["213,076"], (
        "a number alone is in the unit that is spoken of"
    )
    assert quantities("2014년 213,076", "건") == []


def test_a_long_text_takes_no_time(within):
    wanted = quantity("33", "개")
    assert wanted is not None
    with within(1):
        assert not says("1천 " * 5000 + "9" * 5000 + "가 나 " * 5000, wanted)
