"""What people ask in several words, in one, and in words for figures."""

from __future__ import annotations

import pytest

from generator.search.entry import TERM
from generator.search.meaning import group
from tests.search.made import entry

RECORDS = (
    entry("hidden/", "비공개 목록", "숫자 30개입니다."),
    entry("open/", "정보 공개"),
    entry("report/", "부조리 신고"),
    entry("plan/", "실행계획"),
    entry("class/", "어린이집 안전 교실"),
    entry("walk/", "차 없는 보도", "차와 사람"),
    entry("pay/", "음식값 환급", "2013년 12월 1,255명"),
    entry("sign/", "표시 없는 문", "현황은 다음과 같습니다."),
    *(entry(f"other/{at}/", f"이야기 {word}", "목록과 현황, 안내") for at, word in enumerate(["하늘", "바다", "구름", "나무", "바람"])),
)  # fmt: skip
SAME = tuple(
    map(
        group,
        (
            "공개안하다 > 비공개",
            "공무원돈받다 > 부조리",
            "하겠다고하다 > 실행계획",
            "일하다 > 이야기",
            "인도, 보도",
            "표 > 현황",
            "식비, 음식값",
            "되돌리기, 환급",
        ),
    )
)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        # Several words that mean one thing, also such as say nothing alone, with particles and endings between.
        ("공개 안 하는 것", "hidden/"), ("공개를 안 해요", "hidden/"), ("공무원이 돈 받는 걸 봤어요", "report/"), ("구청이 하겠다고 한 일은", "plan/"),
        # Words that say little are none together: who asks what is done asks for no work.
        ("실행계획은 무슨 일을 하나요", "plan/"),
        # A particle is no part of a compound, and a syllable that is none no particle.
        ("어린이집에 안전", "class/"), ("시각장애인도 안전", "class/"), ("표시", "sign/"),
        # Two known words written as one stand apart; behind them one that says little.
        ("식비환급", "pay/"), ("음식값되돌리기", "pay/"), ("부조리신고목록", "report/"),
        # Numbers and days in words.
        ("이천십삼년", "pay/"), ("천이백오십오명", "pay/"), ("이천십삼년 십이월", "pay/"), ("삼십개", "hidden/"),
        # Words that only lean on others.
        ("부조리 때문에", "report/"), ("여기 안전 교실이 모두", "class/"),
    ],
)  # fmt: skip
def test_the_page_comes_first(finds, query, first):
    found = finds(*RECORDS, same=SAME)(query)

    assert [item["path"] for item in found["items"]][:1] == [first]


@pytest.mark.parametrize(("typed", "meant"), [("이천십일년", "2011년"), ("이십일일", "21일"), ("삼만오천이십원", "35020원"), ("만이천명", "12000명"), ("천", ""), ("일이", "12"), ("이사", "24"), ("구청", ""), ("백화점", "")])  # fmt: skip
def test_a_number_in_words(engine, typed, meant):
    assert engine("call", name="figures", given=[typed]) == meant


LONG = entry("long/", "구민 취업 지원", "다른 말입니다. " * 300)


@pytest.mark.parametrize(
    ("other", "query"), [(entry("short/", "구민 취업 안내", "지원"), "취업 지원"), (entry("short/", "일자리"), "취업")]
)
def test_a_title_says_as_much_on_a_long_page_as_on_a_short_one(asks, other, query):
    """And more than a word of the same meaning that is the title of another."""
    assert asks(other, LONG, same=(group("취업, 일자리"),))(query)[0] == "long/"


@pytest.mark.parametrize(
    ("title", "kind", "query", "found"),
    [
        ("다른 이야기", "task", "GIS", True), ("다른 이야기", "task", "사업포털", True),
        # A page that is called so answers without; a document is called after what it is about.
        ("GIS 상담", "channel", "GIS", False), ("GIS 상담", "channel", "사업포털", False), ("GIS 지침", "document", "GIS", True),
    ],
)  # fmt: skip
def test_a_word_of_the_glossary_by_another_name_and_by_letters(asks, title, kind, query, found):
    term = entry("glossary/#term-gis", "GIS, 기업누리", strong=("기업을 위한 곳입니다.",), kind=TERM)
    pages = (entry("page/", "기업 이야기", "GIS를 씁니다."), entry("other/", title, "목록", kind=kind))

    assert ("glossary/#term-gis" in asks(term, *pages, same=(group("사업포털 > GIS"),))(query)) == found


@pytest.mark.parametrize(
    ("query", "not_meant"),
    [("표시", "현황"), ("실행계획은 무슨 일을 하나요", "이야기"), ("하늘인도", "하늘보도"), ("시각장애인도", "시각장애보도"), ("어린이집에", "아동집에")],
)  # fmt: skip
def test_what_is_no_word_of_the_question_means_nothing(finds, query, not_meant):
    """A syllable that is no particle, what says nothing together with what says little, a particle behind a compound."""
    words = finds(*RECORDS, entry("child/", "아동 거실"), same=(*SAME, group("어린이, 아동"), group("하늘인, 하늘")))(
        query
    )["words"]

    assert not_meant not in {other for word in words for other in word["also"]}


def test_behind_a_compound_what_says_little_is_none_of_it(finds):
    assert "부조리신고" in finds(*RECORDS, same=SAME)("부조리신고목록")["words"][0]["stems"]


def test_two_known_words_written_as_one_may_stand_apart(finds):
    records = (
        *RECORDS,
        entry("apart/", "수영 교실", "나중에 이용료를 냅니다."),
        entry("alike/", "물놀이"),
        entry("fee/", "사용료"),
    )

    assert finds(*records, same=(group("수영, 물놀이"), group("이용료, 사용료")))("수영이용료")["strict"]
