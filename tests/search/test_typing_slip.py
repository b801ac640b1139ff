"""The other state of the keyboard, and words that are spelled another way: understood, told, and to be undone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.correction import sound
from generator.search.normalise import letters
from tests.search.made import entry

#: The standard keyboard (KS X 5002), as the table of the standard gives it.
STROKES = dict(
    zip(
        "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ",
        "qwertyuiopasdfghjklzxcvbnmQWERTOP",
        strict=True,
    )
)
SYLLABLES = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=2, max_size=8)
RECORDS = (
    entry("civil/", "민원 처리", "CCTV를 봅니다. 까치와 쓰레기"),
    entry("open/", "정보 공개", "블로그 blog, wifi 안전교실"),
    entry("school/", "학교 통학로", "디지털 어르신 되살림"),
)
_ENGLISH = (
    "open data smart giga cloud program tax care test web refund office plan job kids school public notice budget mayor street parking bus library "
    "park health center service youth senior welfare safety camera meeting education computer internet mobile app email address contact phone fax map "
    "event news blog twitter youtube google excel pdf hwp csv xml json api sns usb cctv sos it ict iot ai eu kt sk lg led hr tf em ngo help home site "
    "guide apply report result project support startup company business market food water energy green recycle waste road traffic car bike culture art "
    "book "
)
ENGLISH = _ENGLISH.split()


@given(SYLLABLES)
def test_hangul_typed_in_the_latin_state_is_read_back(engine, word):
    """Any syllables, also with ㄲ ㄸ ㅃ ㅆ ㅉ ㅒ ㅖ and two finals; with the caps lock on where no capital matters."""
    typed = "".join(STROKES[letter] for letter in letters(word))
    assert engine("call", name="hangul", given=[typed]) == word
    assert engine("call", name="latin", given=[word]) == typed.lower()


@pytest.mark.parametrize("word", ENGLISH)
def test_english_is_no_hangul(engine, word):
    assert engine("call", name="hangul", given=[word]) == ""


@pytest.mark.parametrize(
    ("query", "changes", "found"),
    [
        ("alsdnjs", [("alsdnjs", "민원")], ["civil/"]), ("alsdnjs cjfl", [("alsdnjs", "민원"), ("cjfl", "처리")], ["civil/"]),
        ("wjdqh rhdro", [("wjdqh", "정보"), ("rhdro", "공개")], ["open/"]), ("wjdqhrhdro", [("wjdqhrhdro", "정보공개")], ["open/"]),
        ("민원 cjfl", [("cjfl", "처리")], ["civil/"]), ("alsdnjsdmf", [("alsdnjsdmf", "민원을")], ["civil/"]), ("ALSDNJS", [("ALSDNJS", "민원")], ["civil/"]),
        ("Rkcl", [("Rkcl", "까치")], ["civil/"]), ("Tmfprl", [("Tmfprl", "쓰레기")], ["civil/"]), ("ａｌｓｄｎｊｓ", [("alsdnjs", "민원")], ["civil/"]),
        ("ㅊㅊㅅㅍ", [("ㅊㅊㅅㅍ", "cctv")], ["civil/"]), ("ㅠㅣㅐㅎ", [("ㅠㅣㅐㅎ", "blog")], ["open/"]), ("쟈랴", [("쟈랴", "wifi")], ["open/"]), ("쟈랴 안전교실", [("쟈랴", "wifi")], ["open/"]),
        # What the index has as it was typed, and what it has neither way.
        ("blog", [], ["open/"]), ("cctv", [], ["civil/"]), ("ㅁㅇ", [], ["civil/"]), ("ㅠㅠ", [], []), ("zzz", [], []), ("rkskek", [], []),
    ],
)  # fmt: skip
def test_the_other_state_of_the_keyboard(finds, query, changes, found):
    find = finds(*RECORDS)

    told = find(query)
    assert [(each["from"], each["to"]) for each in told["changes"]] == changes
    assert [item["path"] for item in told["items"]] == found
    if changes:
        assert find(query, typed=True)["changes"] == []


@pytest.mark.parametrize(
    ("query", "to", "found"),
    [
        # ㅐ and ㅔ, ㅙ and ㅚ, 되 and 돼, ㄱ and ㄲ, several of them at once; a letter more, less, another, two of long words.
        ("안전교실 통학로 아닌 정보공게", "정보공개", "open/"), ("돼살림", "되살림", "school/"), ("디지탈", "디지털", "school/"), ("뒈살림 학교", "되살림", "school/"),
        ("통학노", "통학로", "school/"), ("않전교실", "안전교실", "open/"), ("안전꾜실", "안전교실", "open/"), ("안잔교슬", "안전교실", "open/"), ("민원 처라", "처리", "civil/"),
    ],
)  # fmt: skip
def test_a_word_that_nothing_has_is_read_as_one_that_sounds_or_looks_alike(finds, query, to, found):
    find = finds(*RECORDS)

    told = find(query)
    assert to in [each["to"] for each in told["changes"]]
    assert told["items"][0]["path"] == found


@pytest.mark.parametrize("query", ["민원 정할", "처래 민원을 자주", "정보 가게를", "공개 개나", "민원 새면"])
def test_a_form_of_a_verb_and_a_word_that_begins_otherwise_are_left_as_they_are(finds, query):
    """정할 is no 정한, 자주 no 아주, 가게 no 가구: short words have many neighbours."""
    find = finds(entry("a/", "민원 처리 정보 공개", "정한 아주 가구 개사 세면"))

    assert not {each["to"] for each in find(query)["changes"]} & {"정한", "아주", "가구", "개사", "세면"}


def test_a_short_word_alone_is_only_offered(finds):
    """It may well be a word."""
    find = finds(entry("a/", "쓰레기 배출"))

    told = find("배촐")
    assert (told["changes"], told["better"], told["total"]) == ([], "배출", 0)


@given(SYLLABLES)
def test_both_hear_the_same(engine, word):
    assert engine("call", name="sound", given=[letters(word)]) == sound(letters(word))


@pytest.mark.parametrize(
    "query",
    [
        "엄마",
        "엄마가 오신 곳",
        "용돈벌이 안내",
        "대출",
        "대출은 어디서",
        "도움받을 민원",
        "떨어지는 민원",
        "눈이 쌓인 민원",
        "눈 민원",
    ],
)
def test_an_everyday_word_and_a_form_of_a_verb_are_no_slips(finds, query):
    """엄마 is no 얼마, 용돈벌이 (two everyday words) no 용돈별이, 대출 no 배출, 도움받을 no 도움말을, 눈 no sns."""
    find = finds(entry("a/", "민원 처리", "얼마 용돈별이 배출 도움말을 떨어진 sns"))

    told = find(query)
    assert (told["changes"], told["better"]) == ([], None)


def test_an_everyday_word_that_the_site_has_not_is_no_correction(finds):
    """평생학슴 is one letter from 평생학습, which is everyday; but there is nothing to be found by it."""
    find = finds(entry("a/", "평생교육"))

    told = find("평생학슴")
    assert (told["changes"], told["better"]) == ([], None)
    assert find("평생교욱")["changes"] == [{"from": "평생교욱", "to": "평생교육", "offer": False}]


@pytest.mark.parametrize("query", ["월요일", "화요일에", "목요일"])
def test_a_day_of_the_week_is_no_slip_of_another(finds, query):
    told = finds(entry("a/", "일요일 공연"))(query)
    assert (told["changes"], told["better"]) == ([], None)
