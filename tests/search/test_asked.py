"""What people ask in several words, in one, and in words for figures."""

from __future__ import annotations

import pytest
from made import entry

from generator.search.entry import TERM
from generator.search.meaning import group

RECORDS = (
    entry("hidden/", "비공개 목록", "숫자 30개입니다."),
    entry("open/", "정보 공개"),
    entry("report/", "부조리 신고"),
    entry("plan/", "실행계획"),
    entry("class/", "어린이집 안전 교실"),
    entry("walk/", "차 없는 보도", "차와 사람"),
    entry("pay/", "음식값 환급", "2013년 12월 1,255명"),
    entry("sign/", "표시 없는 문", "현황은 다음과 같습니다."),
    *(entry(f"other/{at}/", f"이야기 {word}", "목록과 현황, 안내") for at, word in enumerate("하늘 바다 구름 나무 바람".split())),
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


def test_a_title_says_as_much_on_a_long_page_as_on_a_short_one(asks):
    """And more than a word of the same meaning in the title of another."""
    long = entry("long/", "구민 취업 지원", "다른 말입니다. " * 300)

    assert asks(entry("short/", "구민 취업 안내", "취업"), long)("취업 지원")[0] == "long/"
    assert asks(entry("short/", "일자리"), long, same=(group("취업, 일자리"),))("취업")[0] == "long/"


def test_a_word_of_the_glossary_by_another_name_and_by_letters(asks):
    """Where no page is called so; a document does not count, which is called after what it is about."""
    term = entry("glossary/#term-g4b", "G4B, 기업포털", strong=("기업을 위한 누리집입니다.",), kind=TERM)
    pages = (entry("page/", "기업 이야기", "G4B를 씁니다."), entry("page/2/", "다른 이야기", "포털"))
    ask = asks(term, *pages, same=(group("사업포털 > G4B"),))

    assert ask("G4B")[0] == "glossary/#term-g4b"
    assert "glossary/#term-g4b" in ask("사업포털")
    assert "glossary/#term-g4b" in asks(term, *pages, entry("document/", "G4B 지침", kind="document"))("G4B")
    assert asks(term, *pages, entry("channel/", "G4B 상담", kind="channel"))("G4B") == ["channel/", "page/"]
