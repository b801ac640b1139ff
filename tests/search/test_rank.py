"""In which order: by how much of a question an entry covers and how rare the words are, by places, lengths and kinds."""

from __future__ import annotations

from math import ceil

import pytest

from generator.search.index import TEXTS, files
from generator.search.meaning import MeaningGroup
from tests.search.made import entry

TERM = "term"
#: Words that stand in many entries, so that a rare one says more.
COMMON = tuple(entry(f"common-{at}/", f"지원 사업 {at}", "주민에게 도움을 주는 사업입니다.") for at in range(9))


def paths(found):
    return [item["path"] for item in found["items"]]


def test_what_has_everything_comes_first(asks):
    """Also where it has it only in a long text, and something else has most of it in its title."""
    ask = asks(
        entry("most/", "자전거 등록"), entry("all/", "알림", "가나 다라 마바", "자전거를 등록하면 보험에 듭니다." * 3)
    )

    assert ask("자전거 등록 보험")[0] == "all/"


@pytest.mark.parametrize(
    "query", ["자전거 헬리콥터", "헬리콥터 자전거 잠수함", "xylophone 자전거", "자전거 98765", "ㅋㅋㅋㅋ 자전거"]
)
def test_no_word_hides_everything(engine, asks, tmp_path, query):
    """Unknown words: behind, before, two of them, Latin, a number, initial consonants. Each is named."""
    asks(entry("a/", "자전거 등록"), *COMMON)

    found = engine.find(tmp_path, query)
    assert paths(found) == ["a/"]
    assert not found["strict"]
    assert found["missing"] == [word for word in query.split() if word != "자전거"]


def test_the_rarer_word_says_more(asks):
    """Neither has both: 사업 stands nearly everywhere, 자전거 once."""
    ask = asks(entry("rare/", "자전거"), *COMMON)

    assert ask("자전거 사업 보험")[0] == "rare/"


def test_more_of_the_question_before_less_of_it(asks):
    ask = asks(
        entry("one/", "자전거"),
        entry("two/", "길 안내", "자전거 주차"),
        entry("three/", "길", "자전거 주차 요금"),
        *COMMON,
    )

    assert ask("자전거 주차 요금 할인")[0] == "three/"
    assert ask("가까운 자전거 주차")[0] == "two/"


def test_a_long_text_does_not_win_by_holding_every_word(asks):
    long = [f"가나{at} 다라{at} 마바{at} 사아{at}" for at in range(200)]
    ask = asks(entry("long/", "모음", *long, "보험 안내"), entry("short/", "모음", "보험 안내"), *COMMON)

    assert ask("보험 안내") == ["short/", "long/"]


@pytest.mark.parametrize(
    ("query", "found"),
    [("창업센터", "a/"), ("창업센터는", "a/"), ("청년창업지원", "a/"), ("자전거보험료", "b/"), ("우주여행상품권", None), ("보험왕국건설", None)],
)  # fmt: skip
def test_a_compound_that_nothing_has_as_a_whole(asks, query, found):
    """Half of its syllables have to stand there in pairs; a quarter or a third is chance."""
    ask = asks(entry("a/", "청년 창업", "창업을 돕는 센터입니다."), entry("b/", "자전거 보험"), entry("c/", "여행"))

    assert ask(query)[:1] == ([found] if found else [])


GLOSSARY = (
    entry("glossary/#term-보험", "보험, 공제", strong=("자전거 사고에 대비해 돈을 모아 두는 일입니다.",), kind=TERM),
    entry("glossary/#term-사고", "사고", strong=("보험으로 보상받는 일입니다.",), kind=TERM),
    entry("glossary/", "용어 풀이", strong=("어려운 말을 풀었습니다.",), kind="page"),
    entry("task/", "자전거 보험 들기", "구청이 보험료를 냅니다."),
)


def test_the_glossary_answers_with_its_one_word(asks):
    """Who asks what a word means finds it by each of its names, and it alone of the glossary; who names it finds it where no page is called so; what
    explains a word answers no question that names another, and no question that pages answer.
    """
    ask = asks(*GLOSSARY, *COMMON)

    assert ask("보험이 뭐예요")[0] == "glossary/#term-보험"
    assert ask("공제가 뭐예요") == ["glossary/#term-보험"]
    assert ask("보험") == ["task/"]
    assert ask("자전거 보험") == ["task/"]
    assert ask("사고") == ["glossary/#term-사고"]
    assert ask("공제") == ["glossary/#term-보험"], "nothing else has it"
    assert ask("용어 풀이")[0] == "glossary/"


def test_pages_that_are_called_so_answer_without_the_glossary(asks):
    ask = asks(*GLOSSARY, entry("channel/", "보험 상담"), *COMMON)

    assert ask("보험") == ["channel/", "task/"]
    assert ask("보험이란?")[0] == "glossary/#term-보험"


OFFICES = (
    entry(
        "departments/#a", "예시교통과", "[예시] 자전거 길 넓히기", strong=("전화번호 02-123-4567",), kind="department"
    ),
    entry("departments/#b", "예시공원과", "[예시] 나무 심기", strong=("전화번호 02-123-4568",), kind="department"),
    entry("road/", "자전거 길 넓히기", "예시교통과가 맡습니다."),
)


@pytest.mark.parametrize(
    "query", ["예시교통과", "교통과", "교통과 전화번호", "교통과 연락처 알려주세요", "02-123-4567", "1234567"]
)
def test_a_department_answers_who_names_it(asks, query):
    assert asks(*OFFICES, *COMMON)(query)[0] == "departments/#a"


@pytest.mark.parametrize("query", ["자전거 길", "나무 심기", "자전거 길 넓히기는 언제 하나요", "넓히기"])
def test_a_department_answers_nothing_else(asks, query):
    """Though it says what it is in charge of."""
    assert not [path for path in asks(*OFFICES, *COMMON)(query) if path.startswith("departments/")]


def test_a_page_that_only_mentions_is_left_out_beside_one_that_is_about_it(asks):
    """A document that lists everything; where nothing is about it, it answers."""
    listing = [f"[예시] 사업 {at}" for at in range(60)]
    ask = asks(
        entry("a/", "자전거 보험"),
        entry("plan/", "실행계획", *listing, "자전거 보험, 나무 심기", kind="document"),
        *COMMON,
    )

    assert ask("자전거 보험") == ["a/"]
    assert ask("나무 심기") == ["plan/"]


@pytest.mark.parametrize(
    ("query", "found"),
    [("9월 23일", "together/"), ("9/23", "together/"), ("9월 30일", "apart/")],
)
def test_month_and_day_stand_together(asks, query, found):
    """9월 30일 23시 has both figures of 9월 23일, and its page is the shorter one."""
    ask = asks(
        entry("apart/", "마감", "9월 30일 23시까지"),
        entry("together/", "여는 날", "2014년 9월 23일에 엽니다.", "누구나 올 수 있습니다." * 9),
        *COMMON,
    )

    assert ask(query)[0] == found


@pytest.mark.parametrize("query", ["지하철 요금", "요금 지하철", "지하철 요금이 궁금해요"])
def test_words_that_stand_apart_by_chance_are_no_answer(engine, asks, tmp_path, query):
    """Each in the text of another page, and in no title: offered as what comes nearest."""
    asks(entry("a/", "걷기 모임", "지하철 역에서 만납니다."), entry("b/", "회의", "요금은 없습니다."), *COMMON)

    found = engine.find(tmp_path, query)
    assert (found["items"], found["total"]) == ([], 0)
    assert {item["path"] for item in found["nearest"]} == {"a/", "b/"}


@pytest.mark.parametrize("query", ["노인 일자리 몇 명 뽑아요", "노인 일자리 뽑나요?", "노인 일자리 뽑는지 궁금해요"])
def test_what_somebody_does_says_less_than_what_it_is_done_to(asks, query):
    ask = asks(
        entry("right/", "노인 일자리"),
        entry("wrong/", "채용 박람회", "노인과 청년의 일자리"),
        *COMMON,
        same=[MeaningGroup(("뽑다",), ("채용",))],
    )

    assert ask(query)[0] == "right/"


@pytest.mark.parametrize(
    "query",
    [
        "구청에 자전거 등록",
        "자전거 등록 관련된 일이 있어요",
        "여러 자전거 등록",
        "자전거 등록 목록",
        "무료 자전거 등록",
    ],
)
def test_words_that_say_little_are_not_missed(engine, asks, tmp_path, query):
    asks(
        entry("a/", "자전거 등록"), entry("b/", "구청장 일정", "구청에서 하는 일이 무료로 실립니다. 여러 목록"), *COMMON
    )

    found = engine.find(tmp_path, query)
    assert found["items"][0]["path"] == "a/"
    assert found["strict"]


@pytest.mark.parametrize("query", ["맑은 물", "맑은물", "맑은 물이 뭐예요", "‘맑은 물’은?"])
def test_what_is_called_as_one_asks_comes_first(asks, query):
    """Blanks, a particle, marks around it; the other titles are as short and have the words as well."""
    ask = asks(entry("a/", "맑은 물터"), entry("b/", "맑은 물 맛"), entry("named/", "맑은 물", kind="story"), *COMMON)

    assert ask(query)[0] == "named/"


def test_a_page_that_answers_before_one_that_counts(asks):
    """Figures first where somebody asks how many."""
    ask = asks(entry("count/", "자전거 보험", kind="dataset"), entry("task/", "자전거 보험", kind="task"))

    assert ask("자전거 보험 어디서 들어요") == ["task/", "count/"]
    assert ask("자전거 보험 몇 명")[0] == "count/"


def test_nothing_found_offers_what_comes_nearest(engine, asks, tmp_path):
    asks(entry("a/", "자전거 길"), *COMMON)

    found = engine.find(tmp_path, "자전차타기행사")
    assert (found["total"], [item["path"] for item in found["nearest"]]) == (0, ["a/"])
    assert engine.find(tmp_path, "우주여행")["nearest"] == []
    assert engine.find(tmp_path, "자전거")["nearest"] == []


def test_the_first_two_are_shown_before_the_others_are_read(engine, asks, tmp_path):
    asks(*(entry(f"{at}/", f"보험 {at}", "보험" * 300) for at in range(20)))

    steps = engine("steps", folder=str(tmp_path), query="보험")
    assert steps["early"]["paths"] == steps["paths"][:2]
    assert steps["early"]["total"] == steps["total"] == 20
    read = [[name for name in names if name.startswith("text-")] for names in (steps["early"]["read"], steps["read"])]
    assert read == [["text-0"], [f"text-{at}" for at in range(ceil(10 / TEXTS))]], (
        "several entries have a file together"
    )


@pytest.mark.parametrize(
    "query",
    [
        "부모님이 혼자 지내시는데 거동이 불편하셔서 식사나 집안일을 도와줄 사람을 구청에서 보내 주는 제도가 있는지 알고 싶습니다",
        "회사를 그만두고 작은 가게를 열어 보려는데 어떤 자리에 어떤 업종이 많은지 미리 알아볼 자료",
        "청년창업지원샌터육성기본계획수립",
    ],
)
def test_a_query_reads_few_files(engine, tmp_path, query):
    """However long it is, and where no word of it is known: pairs, corrections, ten texts and three rests."""
    many = [
        entry(f"{at}/", f"환경 사업 {at}", *(f"가게 자리 {at} 제도 {each}" for each in range(40))) for at in range(60)
    ]
    for path, content in files(many, {}).items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(content)

    read = engine("steps", folder=str(tmp_path), query=query)["read"]
    assert sum(name.startswith("keys-") for name in read) <= 20
    assert sum(name.startswith("text-") for name in read) <= 12
    assert sum(name.startswith("more-") for name in read) <= 3
