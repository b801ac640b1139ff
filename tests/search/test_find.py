"""What is found, and in which order: the engine of the page on indexes made for it."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.index import TEXTS
from generator.search.posting import LEVELS, numbers, posting
from tests.search.made import entry

RECORDS = (
    entry("a/", "행정정보 사전공개", "정보공개제도를 고칩니다.", department="민원여권과"),
    entry("b/", "민원 처리", "학교를 찾아가서 돕습니다. Giga-Wifi 1,255개소", department="전산정보과"),
    entry("c/", "어린이 안전", "행정 보고를 합니다. 도서관이 6,799명", department="감사과", kind="story"),
)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        # A part of a compound; 행정 보고 holds no 정보.
        ("정보", ["a/", "b/"]), ("공개", ["a/"]), ("정보공개", ["a/"]), ("정보공개제도", ["a/"]),
        # Particles and endings.
        ("학교에서", ["b/"]), ("학교", ["b/"]), ("민원을", ["b/", "a/"]), ("도서관에서는", ["c/"]),
        # Blanks.
        ("민원처리", ["b/"]), ("민원 처리", ["b/"]), ("처리 민원", ["b/"]), ("행정 정보", ["a/"]), ("사전 공개", ["a/"]),
        # Initial consonants, also as the keyboard joins them.
        ("ㅈㅂㄱㄱ", ["a/"]), ("ㅁㅇㅊㄹ", ["b/"]), ("ㅁㅇ ㅊㄹ", ["b/"]), ("ㄱㅅㄱ", ["c/"]), ("ㄳㄱ", ["c/"]), ("ㅈㄷ", []),
        # Numbers.
        ("1,255", ["b/"]), ("1255", ["b/"]), ("1255개소", ["b/"]), ("6799명", ["c/"]), ("125", []),
        # Latin.
        ("GIGA", ["b/"]), ("gig", ["b/"]), ("wi-fi", ["b/"]), ("Giga-Wifi", ["b/"]), ("wifi에서", ["b/"]),
        # How somebody asks is not what for.
        ("학교 어디 있나요", ["b/"]),
        # Nothing.
        ("우주여행", []), ("", []), ("!!!", []), ("ㅈ", []),
    ],
)  # fmt: skip
def test_found(asks, query, found):
    ask = asks(*RECORDS)

    assert ask(query) == found
    assert ask(unicodedata.normalize("NFD", query)) == found


#: Tasks by their number in the plan, other texts in which the same figures stand.
NUMBERED = (
    entry("task/1-2/", "청년의 일자리", "2개 기관이 1명씩 돕습니다.", "1-2"),
    entry("task/2-1/", "노인의 일자리", "1개 기관이 2명씩 돕습니다.", "2-1"),
    entry("task/1-1/", "이웃의 일자리", "한 해에 한 번 돕습니다.", "1-1"),
    entry("task/13-2/", "어르신의 일자리", "한 해에 두 번 돕습니다.", "13-2"),
    entry("story/many/", "13곳에서 2명씩", "13곳에서 2명씩 일합니다.", strong=("13곳 2명",)),
    entry("task/2-10/", "여성의 일자리", "10개 기관이 2명씩 돕습니다.", "2-10"),
    entry("story/day/", "일자리 이야기", "2014년 1월 2일의 일, 2명과 1명"),
    entry("task/1-12/", "이웃의 나무", "1곳에 12그루를 심습니다.", "1-12"),
    entry("task/3-1-2/", "이웃의 꽃", "3곳에 1송이, 2송이를 심습니다.", "3-1-2"),
    entry("story/112/", "112", "112에 전화한 이야기"),
    entry("story/tasks/", "과제의 목록", "과제마다 1명씩, 노인 과제는 2명과 1명", strong=("과제 1건",)),
)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("1-2", "task/1-2/"),
        ("2-1", "task/2-1/"),
        ("13-2", "task/13-2/"),
        ("2-10", "task/2-10/"),
        ("２－１", "task/2-1/"),
        ("2 - 1", "task/2-1/"),
        ("2–1", "task/2-1/"),
        ("제2-1호", "task/2-1/"),
        ("2-1번", "task/2-1/"),
        ("노인 과제 1-1", "task/1-1/"),
        ("과제 1-1", "task/1-1/"),
        ("1-1과제", "task/1-1/"),
        ("2-1 과제가 뭐예요", "task/2-1/"),
        ("과제 1-1.", "task/1-1/"),
        ("#2-1", "task/2-1/"),
        ("task-2-1", "task/2-1/"),
        ("1-12", "task/1-12/"),
        ("과제 1-12", "task/1-12/"),
        ("112", "story/112/"),
        ("3-1-2", "task/3-1-2/"),
        ("과제 3-1-2", "task/3-1-2/"),
    ],
)
def test_what_the_document_calls_by_a_number_is_found_by_it(asks, query, first):
    assert asks(*NUMBERED)(query)[0] == first


def test_who_asks_for_two_numbers_gets_both_first(asks):
    assert set(asks(*NUMBERED)("2-1, 과제 1-2")[:2]) == {"task/2-1/", "task/1-2/"}
    # 1 and 3 beside each other could be a day.
    assert set(asks(*NUMBERED)("2-1, 13-2")[:2]) == {"task/2-1/", "task/13-2/"}
    assert set(asks(*NUMBERED)("3-1-2와 2-1")[:2]) == {"task/3-1-2/", "task/2-1/"}


@pytest.mark.parametrize("query", ["11-2", "과제 11-2", "2014-10", "2013-2014 과제", "02-2104-5678 과제"])
def test_figures_of_another_number_are_no_number(asks, query):
    """1-12 and 11-2 have the same figures."""
    assert asks(*NUMBERED)(query)[:1] != ["task/1-12/"]


DATED = (
    entry("dots/", "회의", "회의는 2014.10.20. 열렸습니다."),
    entry("blanks/", "회의", "회의는 2014. 10. 20. 열렸습니다."),
    entry("iso/", "회의", "2014-10-20"),
    entry("words/", "회의", "회의는 2014년 10월 20일 열렸습니다."),
    entry("short/", "회의", "회의는 ’14.10.20. 열렸습니다."),
    entry("month/", "회의", "2014.9월 말에 끝났습니다."),
    entry("zero/", "회의", "기간: 2014.09.01.~09.30."),
    entry("decimal/", "회의", "정부3.0 점수 20.14 평균 10.5"),
)
DAY = ["blanks/", "dots/", "iso/", "short/", "words/"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("2014", [*DAY, "month/", "zero/"]), ("2014년", [*DAY, "month/", "zero/"]), ("2014.10.20.", DAY), ("2014.10.20", DAY),
        ("2014년 10월 20일", DAY), ("2014-10-20", DAY), ("2014. 10. 20", DAY), ("2014.10", DAY), ("’14년 10월", DAY), ("10월 20일", DAY),
        ("2014년 9월", ["month/", "zero/"]), ("2014.9", ["month/", "zero/"]), ("2014년 09월", ["month/", "zero/"]), ("9월 30일", ["zero/"]),
        ("3.0", ["decimal/"]), ("10.5", ["decimal/"]), ("20.14", ["decimal/"]),
    ],
)  # fmt: skip
def test_days_are_found_however_they_are_written(asks, query, found):
    """In text and query: dots, dots and blanks, hyphens, words, short years, zeros, a month alone; decimals stay decimals."""
    assert sorted(asks(*DATED)(query)) == sorted(found)


@pytest.mark.parametrize("unseen", "\u200b\u200c\u200d\u2060\ufeff\u00ad\ufe0f\u034f\u3164\u200e\U000e0100")
def test_words_with_something_in_them_that_nobody_sees(asks, unseen):
    ask = asks(
        entry("torn/", f"돌{unseen}고래", f"수족{unseen}관 20{unseen}14년"), entry("whole/", "수족관 돌고래 2014년")
    )

    assert sorted(ask("돌고래")) == sorted(ask(f"돌{unseen}고래")) == ["torn/", "whole/"]
    assert sorted(ask("수족관 2014")) == ["torn/", "whole/"]


def test_a_site_of_more_pages_than_two_to_the_eighteenth(engine, tmp_path):
    """An index as generator/search writes it, in which only the entries that are found have texts."""
    count, places = 300_000, (5, 262_149, 299_999)
    directory = {
        "version": "a", "count": numbers([count]), "kinds": {"task": "과제"}, "departments": [""], "runs": " ".join(numbers([each]) for each in (0, 0, 0, count - 1)),
        "spread": numbers([1, 1, 1]), "latin": "", "alone": "", "particles": "은", "same": "", "words": {},
    }  # fmt: skip
    contents = {
        "index": directory,
        "keys-0": {"환경": posting([list(places)])},
        **{f"text-{at // TEXTS}": [[f"{at}/", "환경", "환경"]] * TEXTS for at in places},
    }
    (tmp_path / "search").mkdir()
    for name, content in contents.items():
        (tmp_path / f"search/{name}.json").write_text(json.dumps(content), "utf-8")

    assert [item["path"] for item in engine.find(tmp_path, "환경")["items"]] == [f"{at}/" for at in places]


def test_title_before_department_before_text(asks):
    ask = asks(
        entry("text/", "가나", "환경", "환경", "환경"),
        entry("department/", "다라", department="환경과"),
        entry("summary/", "마바", strong=("환경",)),
        entry("title/", "환경 지킴이"),
    )

    assert ask("환경") == ["title/", "department/", "summary/", "text/"]


def test_syllables_that_stand_apart_are_no_word(asks):
    ask = asks(entry("a/", "가", "이전보다 나은 업무보공, 열린 공개"), entry("b/", "나", "정보공개"))

    assert ask("전보공개") == []


def test_a_slip_is_offered_where_it_may_be_a_word(engine, asks, tmp_path):
    """A short word alone may be one that the site does not have; a long one is taken for what it looks like (test_slip.py)."""
    asks(*RECORDS)

    assert engine.find(tmp_path, "학겨에서")["better"] == "학교"
    assert engine.find(tmp_path, "학교")["better"] is None
    assert engine.find(tmp_path, "우주여행")["better"] is None


def test_where_nothing_has_all_what_has_most_is_shown_as_such(engine, asks, tmp_path):
    asks(*RECORDS)

    found = engine.find(tmp_path, "행정정보 사전공개 헬리콥터")
    assert not found["strict"]
    assert [item["path"] for item in found["items"]] == ["a/"]
    assert found["missing"] == ["헬리콥터"]
    assert engine.find(tmp_path, "민원 헬리콥터")["total"] == 2, "what nothing has hides nothing"
    assert engine.find(tmp_path, "헬리콥터 1")["total"] == 0, "a figure alone is no answer"


def test_pages_and_filters(engine, asks, tmp_path):
    asks(
        *(entry(f"{at}/", f"환경 {at}", department="환경과" if at % 2 else "", kind="task") for at in range(23)),
        entry("story/", "환경 이야기", kind="story"),
    )

    found = engine.find(tmp_path, "환경", page=3)
    assert (found["total"], found["pages"], found["page"], len(found["items"])) == (24, 3, 3, 4)
    assert {each["name"]: each["count"] for each in found["kinds"]} == {"task": 23, "story": 1}
    assert found["departments"] == [{"name": "환경과", "count": 11}]
    assert engine.find(tmp_path, "환경", page=99)["page"] == 3
    assert engine.find(tmp_path, "환경", page=-1)["page"] == 1
    narrowed = engine.find(tmp_path, "환경", kind="task", department="환경과")
    assert (narrowed["total"], narrowed["pages"]) == (11, 2)
    assert {each["name"]: each["count"] for each in narrowed["kinds"]} == {"task": 11}
    seen = [item["path"] for at in (1, 2, 3) for item in engine.find(tmp_path, "환경", page=at)["items"]]
    assert len(seen) == len(set(seen)) == 24


def test_a_query_of_many_words_is_found_by_its_first(engine, asks, tmp_path):
    text = "하나로 두번째 세번째 네번째 다섯째 여섯째 일곱째 여덟째 아홉째 열번째"
    asks(entry("a/", text), *RECORDS)

    found = engine.find(tmp_path, text)
    assert ([item["path"] for item in found["items"]], found["strict"], found["better"]) == (["a/"], True, None)


@given(
    st.dictionaries(st.integers(0, 3_000), st.sampled_from(LEVELS)),
    st.lists(st.integers(0, 1_000_000), max_size=20),
)
def test_what_is_written_is_read(engine, places, values):
    assert engine("numbers", text=numbers(values)) == values
    told = engine(
        "spread",
        text=posting([sorted(at for at, level in places.items() if level == each) for each in LEVELS]),
        count=3_001,
    )
    assert {at: level for at, level in enumerate(told["levels"]) if level} == places
    assert sorted(told["entries"]) == sorted(places)


@pytest.mark.parametrize(
    "query",
    ["((((", "[a-", "\\", "a{99999}", "$&", "*", "정보*", "^ㅈㅓ", "__proto__", "constructor", "\x00", "가" * 500, "정보_", "<b>정보</b>", "👍", "ㅏㅏㅏ"],
)  # fmt: skip
def test_no_query_breaks_it(engine, asks, tmp_path, query):
    asks(*RECORDS)

    assert engine.find(tmp_path, query)["total"] <= len(RECORDS)
