"""What of a question says nothing of what is looked for: question words, endings in all polite forms, with blanks and without."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.particle import PARTICLES
from tests.search.made import entry

_WORDS = (
    # Question words, bare, with particles, with the copula, with what they count.
    "언제 언제까지 언제까지인가요 언제부터예요 어디 어디서 어디에서 어디로 어디예요 어디인가요 어디죠 누가 누구에게 누구인가요 왜 왜요 어느 어떤 어떤가요 "
    "얼마 얼마나 얼마예요 얼마인가요 얼만가요 얼마죠 얼마입니까 몇 몇명 몇명인가요 몇개예요 몇시까지 며칠 어떻게 어떻게하나요 어떻게해요 어떻게되나요 어떻게되죠 "
    "뭐 뭐가 뭔가요 뭐예요 뭘 무엇 무엇인가요 무엇을 무슨 어디있나요 어디에있나요 뭐가있나요 누가하나요 언제하나요 어디서하나요 "
    # Verbs that say nothing, plain, polite, formal; possibility, duty, wish, request; spoken contractions.
    "하는법 하는방법 하고싶어요 하고싶은데요 하고싶습니다 할수있나요 할수있을까요 할수있습니까 할수있는지 되나요 됩니까 됐나요 되었나요 되는지 해야하나요 해야되나요 "
    "해야됩니까 해야돼요 하면되나요 하면돼요 하나요 합니까 해요 했나요 할까요 하려면 하려고하는데요 알려주세요 알려줘 알려주십시오 알려주시겠어요 궁금해요 "
    "궁금합니다 궁금한데요 있어요 있나요 있습니까 있을까요 있는지 없나요 가능한가요 가능해요 가능할까요 가능합니까 필요한가요 보고싶은데 보고싶어요 받을수있나요 "
    "받으려면 싶은데 싶어요 싶습니다 주세요 주나요 부탁드려요 부탁드립니다 모르겠어요 하는건가요 하는거예요 하는건지 해주세요 찾고있어요 안녕하세요 좀 혹시 있다던데요 한다는데 된다고 있다면"
)
_NOUNS = (
    # Nouns that look like verbs, endings or question words.
    "보고 가지 주기 가을 주가 수도 하수도 하자 해고 해지 해제 인가 인지 가구 주거 주민 주소 가게 내면 받기 수수료 지방 가로 가로등 오존 구하기 이사 이혼 지도 점수 "
    "수영 법률 방법 공개 하천 보건 보육 보도 보호 쓰기 쓰레기 나무 나이 시간 시장 이야기 회의 왜가리 부탁 알림 내진 하나로 있음 고지 도로 여권"
)
WORDS, NOUNS = _WORDS.split(), _NOUNS.split()


@pytest.mark.parametrize("word", WORDS)
def test_what_only_asks_says_nothing(engine, word):
    assert engine("call", name="silent", given=[word])


@pytest.mark.parametrize("word", NOUNS)
def test_a_noun_that_looks_like_it_says_something(engine, word):
    assert not engine("call", name="silent", given=[word])


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("신청하는법", "신청"), ("신청하려면", "신청"), ("신청하고싶어요", "신청"), ("신청해야하나요", "신청"), ("언제신청하나요", "신청"),
        ("예산이얼마인가요", "예산"), ("예산은얼마예요", "예산"), ("지원받을수있나요", "지원"), ("담당부서가어디인가요", "담당부서"), ("과제인가요", "과제"),
        ("환급받는방법", "환급"), ("정보공개청구하는방법", "정보공개청구"), ("센터는어디에있나요", "센터"), ("일자리찾고있어요", "일자리"), ("노인인데요", "노인"),
        ("신청가능한가요", "신청"), ("설치해주세요", "설치"), ("문의드립니다", "문의"), ("몇명지원하나요", "지원"), ("대상이누구인가요", "대상"),
        # Nothing is cut off nouns: 보고, 해고, 해지, 인가, 인지, 하자 behind another noun.
        *((noun, noun) for noun in ["업무보고", "부당해고", "계약해지", "사업인가", "수입인지", "하자보수", "건물하자", "주차장", "공시지가", "생활체육", "도시가스", "산림조합", "무인민원발급기"]),
    ],
)  # fmt: skip
def test_a_word_without_how_it_is_asked_for(engine, written, word):
    assert engine("call", name="bared", given=[written]) == word


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("정보 공개 신청 할 수 있나요", ["정보", "공개", "신청"]), ("신청 하는 법", ["신청"]), ("세금 돌려받는 법", ["세금", "돌려받는"]),
        ("정보를 어디에서 볼 수 있나요?", ["정보를"]), ("업무 보고", ["업무", "보고"]), ("예산이 얼마나 되는지 궁금합니다", ["예산이"]),
        ("민원은 어디에 어떻게 넣어야 하나요", ["민원은"]), ("도서관이 몇 시까지 하나요", ["도서관이"]), ("CCTV를 설치하고 싶은데 어떻게 해요", ["cctv", "설치"]),
        ("How can I apply for a refund?", ["apply", "refund"]), ("where is the library", ["library"]), ("What are the fees", ["fees"]),
        # Only such words: they are looked for as they are.
        ("어디서 하나요", ["어디서", "하나요"]), ("뭐 있어요?", ["뭐", "있어요"]), ("how to", ["how", "to"]), ("", []),
    ],
)  # fmt: skip
def test_the_words_of_a_question(engine, query, words):
    given = {"particles": PARTICLES}
    assert [term["word"] for term in engine("call", name="parse", given=[query, given])] == words


def test_a_word_of_service_is_light(asks):
    """신청 alone is looked for; beside another word it is not missed, and what has both comes first."""
    ask = asks(entry("both/", "환급 신청 안내"), entry("one/", "환급 제도 안내"), entry("other/", "신청 기간"))

    assert ask("환급 신청하고 싶어요") == ["both/", "one/"]
    assert ask("환급신청") == ["both/", "one/"]
    assert set(ask("신청")) == {"both/", "other/"}
    assert ask("환급 어떻게 신청해요?")[0] == "both/"


@pytest.mark.parametrize(
    "unit",
    [
        "알아보",
        "해",
        "하하",
        "하는지",
        "어디에서",
        "받아",
        "가가",
        "있있",
        "몇",
        "되어",
        "찾아보아",
        "것은",
        "할수",
        "이가",
        "도와",
    ],
)
def test_no_word_keeps_the_grammar_busy(engine, unit):
    """A pattern that could begin again at every syllable would try them all: such a word is answered within a second."""
    given = {"particles": PARTICLES}
    began = time.perf_counter()
    engine("call", name="parse", given=[unit * (190 // len(unit)) + "강", given])
    engine("call", name="parse", given=[" ".join([unit] * 40) + " 강", given])
    assert time.perf_counter() - began < 1


@given(st.lists(st.text("ab+", max_size=8), min_size=1, max_size=30))
def test_a_grammar_is_a_regular_expression(engine, words):
    """Whatever of the notation stands in ours: alternatives, options, repetitions, both ways of looking ahead, the end, a sign as it is."""
    for source in (
        "a|b(?:a|ab|)?b",
        "(?!ab$)(?:a|b(?=a))*b?",
        "(?:(?:a|ab)(?:b|ba)?)*",
        r"(?:\+|a(?!b))*(?:b\+)?",
        "(?:a*)*(?:(?!b$)b)?a?",
    ):
        assert engine("grammar", source=source, words=words) == [bool(re.fullmatch(source, word)) for word in words], (
            source
        )
