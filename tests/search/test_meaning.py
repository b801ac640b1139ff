"""Words that mean the same find each other, the wider finds the narrower, and the page says so."""

from __future__ import annotations

import json

import pytest

from generator.plain import Glossary, GlossaryEntry
from generator.search.meaning import (
    MeaningGroup,
    apart,
    beside,
    compact,
    found_by,
    group,
    groups,
    listed,
    occurs,
    shipped,
)
from generator.search.normalise import tokens
from tests.search.made import entry

OLD = MeaningGroup(("노인", "어르신", "고령자"), ("노인", "어르신", "고령자"))
MONEY = group("돈 > 예산, 지원금")
START = group("가게 시작, 가게열기, 가게열다 > 창업")
BACK = group("돌려받다, 빌리다 > 환급")
RECORDS = (
    entry("jobs/", "노인 일자리", "고령자를 돕습니다"),
    entry("money/", "예산 편성", "살림"),
    entry("start/", "창업 지원", "가르칩니다"),
    entry("back/", "환급 안내", "줍니다"),
)


@pytest.mark.parametrize(
    ("query", "found", "also"),
    [
        # Both directions, with particles, in a question, in a compound, beside other words.
        ("어르신", ["jobs/"], "노인"), ("어르신을", ["jobs/"], "노인"), ("어르신은 어디서 일하나요", ["jobs/"], "노인"), ("어르신일자리", ["jobs/"], "노인일자리"),
        ("어르신 일자리", ["jobs/"], "노인"), ("어르신일자리를 찾고 싶어요", ["jobs/"], "노인일자리"), ("고령자", ["jobs/"], "노인"),
        # One syllable, with its particle; one way only.
        ("돈", ["money/"], "예산"), ("돈을", ["money/"], "예산"), ("돈이 얼마인가요", ["money/"], "예산"), ("예산", ["money/"], None),
        # Several words, with particles and endings between; verbs in many forms, also where stem and ending are one.
        ("가게 시작", ["start/"], "창업"), ("가게를 시작하고 싶어요", ["start/"], "창업"), ("가게시작", ["start/"], "창업"), ("가게 열고 싶어요", ["start/"], "창업"), ("가게를 열려고 하는데", ["start/"], "창업"), ("가게 여는 법", ["start/"], "창업"),
        ("돌려받으려면", ["back/"], "환급"), ("돌려받는 법", ["back/"], "환급"), ("돌려받고 싶어요", ["back/"], "환급"), ("빌려요", ["back/"], "환급"), ("빌려야 하나요", ["back/"], "환급"),
        # No false friends: a longer word that begins or ends alike.
        ("돈까스", [], None), ("빌리지", ["back/"], "환급"), ("돌고래", [], None),
    ],
)  # fmt: skip
def test_found_by_another_word(finds, query, found, also):
    find = finds(*RECORDS, same=(OLD, MONEY, START, BACK))

    told = find(query)
    assert [item["path"] for item in told["items"]] == found
    if also:
        assert also in [word for term in told["words"] for word in term["also"]]
    else:
        assert not any(term["also"] for term in told["words"])


def test_the_narrower_word_does_not_find_the_wider(finds):
    find = finds(entry("wide/", "돈 이야기"), entry("narrow/", "예산 편성"), same=(MONEY,))

    assert {item["path"] for item in find("돈")["items"]} == {"wide/", "narrow/"}
    assert [item["path"] for item in find("예산")["items"]] == ["narrow/"]


def test_what_the_typed_word_says_comes_before_what_the_other_says(asks):
    ask = asks(entry("other/", "노인 복지"), entry("typed/", "어르신 복지"), same=(OLD,))

    assert ask("어르신 복지") == ["typed/", "other/"]


def test_only_a_word_that_brought_a_result_is_told(finds):
    find = finds(*RECORDS, entry("typed/", "돈 이야기"), same=(MONEY, START))

    def used(query: str) -> list[str]:
        return [each for term in find(query)["words"] for each in term["used"]]

    assert used("돈") == ["예산"]
    assert used("돈 이야기") == []
    assert used("창업") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("‘집세’과/와 같은 뜻인 ‘임대료’으로/로도", "‘집세’와 같은 뜻인 ‘임대료’로도"), ("‘노인’과/와 ‘서울’으로/로", "‘노인’과 ‘서울’로"),
        ("‘pc’을/를 ‘SOS’으로/로", "‘pc’를 ‘SOS’로"), ("‘24’을/를 ‘10’으로/로", "‘24’를 ‘10’으로"), ("‘문’과/와 ‘lim’으로/로", "‘문’과 ‘lim’으로"),
    ],
)  # fmt: skip
def test_particles_are_right(engine, text, said):
    """Behind a final consonant, a vowel, ㄹ, figures and Latin letters as they are read out."""
    assert engine("call", name="spoken", given=[text]) == said


def test_only_what_leads_somewhere_is_shipped():
    index = dict.fromkeys(["노인", "예산", "창업", "돌려", "정보", "보공_", "공개", "돈"], "")

    finds = found_by((OLD, MONEY, START, group("우주 > 로켓"), group("노인, 노인")), index)
    assert shipped(finds) == "어르신 고령자>노인,돈>예산,가게시작 가게열기 가게열다>창업"
    assert beside(finds, ["가게"]) == {"<어르신": "노인", "<고령자": "노인"}, "no syllable alone, no verb, no key alone"
    assert occurs("정보 공개", index)
    assert not occurs("정보공개", index), "a pair across a blank is no word"
    assert occurs("돌리다", {"돌리": ""})


def test_the_glossary_adds_to_the_list_and_comes_first(finds):
    glossary = Glossary(
        "glossary",
        (
            GlossaryEntry(("두루미", "학"), "새입니다.", 1, ("뚜루미",)),
            GlossaryEntry(("결재", "결재문서"), "허락입니다.", 4),
        ),
    )
    made = groups("ko", glossary)

    assert made[0] == MeaningGroup(("두루미", "학", "뚜루미"), ("두루미", "학", "뚜루미"))
    assert made[1:] == list(listed("ko")), "결재 finds 결재문서 as it is"
    find = finds(entry("bird/", "두루미 축제"), same=made)
    assert [item["path"] for item in find("뚜루미")["items"]] == ["bird/"]


def test_names_that_hold_each_other_are_one():
    assert apart(("정보공개", "정보 공개 제도", "공개 청구")) == ("정보공개", "공개 청구")
    assert apart(("가", "나")) == ("가", "나")


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_list_is_sound(language):
    """No group of one word, no word twice in a group, one syllable only before >, nothing normalised away, no group twice."""
    said = listed(language)
    assert len(said) >= {"ko": 250, "en": 30}[language]
    assert len({(frozenset(words), frozenset(found)) for words, found in said}) == len(said)
    for words, found in said:
        every = [compact(word) for word in {*words, *found}]
        assert all(every)
        assert len(every) == len(set(every)) > 1, words
        assert all(len(compact(word)) > 1 for word in found), found
        assert all(len(tokens(word)) == 1 for word in every), "a query has it as one word"


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_script_reads_what_is_shipped(engine, language):
    """With an index that has everything, each word finds what its groups say."""

    class Everything(dict):
        def __contains__(self, key: object) -> bool:
            return True

    said = listed(language)
    text = shipped(found_by(said, Everything()))
    terms = engine("call", name="alternatives", given=[text])
    for words, found in said:
        for word in map(compact, words):
            expected = {compact(each) for each in found} - {word}
            assert expected <= set(terms.get(word, ())), word


def test_the_index_of_a_site_has_the_words(asks, tmp_path):
    asks(*RECORDS, same=(OLD,))

    pieces = [json.loads(path.read_text("utf-8")) for path in (tmp_path / "search").glob("keys-*.json")]
    assert {key: value for piece in pieces for key, value in piece.items() if key[0] == "<"} == {
        "<노인": "고령자", "<고령자": "노인", "<어르신": "노인 고령자",
    }  # fmt: skip


def test_it_stands_where_a_query_looks_for_it(finds):
    """In an index of many shards; breaking ``home`` in either language loses it."""
    many = (
        entry(f"{at}/", f"가나{at} {chr(0xAC00 + at * 31)}{chr(0xB098 + at * 17)}", "다라 마바" * 9)
        for at in range(200)
    )
    find = finds(*RECORDS, *many, same=(OLD,))

    assert [item["path"] for item in find("고령자")["items"]] == [item["path"] for item in find("노인")["items"]] != []
    assert [item["path"] for item in find("어르신")["items"]] == [item["path"] for item in find("노인")["items"]]


def test_a_stem_takes_the_vowel_that_its_own_asks_for(finds):
    """써서 is a form of 쓰다 and 아파서 of 아프다; 싸게 is none of 쓰다."""
    find = finds(
        entry("use/", "시설 이용"),
        entry("ill/", "의료 기관"),
        same=(MeaningGroup(("쓰다",), ("이용",)), MeaningGroup(("아프다",), ("의료",))),
    )

    assert [find(query)["words"][0]["also"] for query in ("써서", "아파서", "싸게")] == [["이용"], ["의료"], []]
