"""The check of plain words: what it warns of, at which place, and what it leaves alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.plain.check import hard_words
from generator.plain.sentence import SYLLABLES, WORDS, sentences
from generator.site import read_site

ROOT = Path(__file__).parents[2]
STORY = 'id: base-story\ntitle: "[예시] 바탕 이야기"\ndepartment: 예시과\nsource: [{section: 예시 문서}]\n'
GLOSSARY = "---\ntitle: 용어 풀이\ndescription: 예시로 만든 쪽입니다.\n---\n\nSMS\n: 휴대전화 문자입니다.\n\n시달\n: 알리는 일입니다.\n"


def summed(site, text: str):
    site.write("data/story/base.yml", f"{STORY}summary: {text}\n")
    return site


def told(site) -> list[tuple[str, str]]:
    return [(each.code, site.marked(each)) for each in site.problems()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("소식을 SMS로 보냅니다.", [("F024", "SMS")]),
        ("소식을 sMS와 iOS로 보냅니다.", [("F024", "sMS"), ("F024", "iOS")]),
        ("G4B와 R&D를 합니다.", [("F024", "G4B"), ("F024", "R&D")]),
        ("지침을 시달했습니다.", [("F025", "시달")]),
        ("이관하고 수합합니다.", [("F025", "이관"), ("F025", "수합")]),
        ("시달력과 이관문을 봅니다.", []),
        ("소식을 문자로 보냅니다.", []),
        ("TV와 A4와 Cloud를 봅니다.", []),
        ("CCTV(늘 찍는 카메라)를 답니다.", []),
        ("늘 찍는 카메라(CCTV)를 답니다.", []),
        ("http://example.org/SMS/CCTV 에 있습니다.", []),
        ("제II장과 VII장입니다.", []),
    ],
)
def test_words_are_told_at_their_place(site, text, expected):
    assert told(summed(site, text)) == expected


@pytest.mark.parametrize("style", ['"소식을 SMS로 보냅니다."', "'소식을 SMS로 보냅니다.'", ">-\n  소식을\n  SMS로 보냅니다.", "|\n  소식을\n  SMS로 보냅니다."])  # fmt: skip
def test_the_place_is_right_however_the_summary_is_written(site, style):
    assert told(summed(site, style)) == [("F024", "SMS")]


def test_a_word_that_stands_twice_is_told_at_both_places(site):
    summed(site, "SMS를 받고 SMS로 답합니다.")
    assert [each.span.column for each in site.problems()] == [10, 18]


def test_what_the_glossary_explains_is_not_told(site):
    site.write("content/glossary.md", GLOSSARY)
    assert told(summed(site, "지침을 시달하고 SMS로 보냅니다. SNS로도 보냅니다.")) == [("F024", "SNS")]


def test_other_fields_may_hold_any_words(site):
    site.story("content: [지침을 SMS로 시달합니다.]")
    assert told(site) == []


def test_descriptions_are_looked_at_as_well(site):
    site.write("content/about.md", "---\ntitle: 안내\ndescription: SMS로 알립니다.\n---\n\nCCTV\n")
    text = (site.folder / "site.yml").read_text("utf-8").replace("예시로 만든 누리집입니다.", "CCTV를 시달합니다.")
    site.write("site.yml", text)
    assert sorted(told(site)) == [("F024", "CCTV"), ("F024", "SMS"), ("F025", "시달")]


def test_warnings_do_not_stop_the_build(site):
    summed(site, "지침을 SMS로 시달했습니다.")
    read, problems = read_site(site.folder)
    assert read is not None
    assert {each.severity for each in problems} == {"warning"}


def test_withheld_records_are_not_looked_at(site):
    site.write(
        "data/story/base.yml",
        f"{STORY}summary: SMS로 시달합니다.\n"
        "withheld: [{whole: yes, clause: 6, reason: 까닭입니다., review_on: 2099-01-01}]\n",
    )
    assert told(site) == []


def long(words: int) -> str:
    return " ".join(["책을"] * (words - 1) + ["봅니다."])


def test_a_sentence_may_have_so_many_words_and_no_more(site):
    assert told(summed(site, long(WORDS["ko"]))) == []
    assert [code for code, _ in told(summed(site, long(WORDS["ko"] + 1)))] == ["F023"]


def test_a_sentence_of_long_compounds_is_long_too(site):
    assert [code for code, _ in told(summed(site, "가" * SYLLABLES + "나"))] == ["F023"]
    assert told(summed(site, "가" * SYLLABLES)) == []


def test_the_long_sentence_itself_is_marked(site):
    assert told(summed(site, f"짧습니다. {long(21)}")) == [("F023", long(21))]


def test_dates_end_no_sentence():
    assert [each.text for each in sentences("2014. 10. 20. 에 열었습니다. “끝.” 또 봅니다")] == [
        "2014. 10. 20. 에 열었습니다.", "“끝.”", "또 봅니다"
    ]  # fmt: skip


def english(site, text: str) -> list[tuple[str, str]]:
    settings = (site.folder / "site.yml").read_text("utf-8").replace("language: ko", "language: en")
    site.write("site.yml", settings)
    return told(summed(site, text))


def test_english_sites_hear_of_abbreviations_and_long_sentences_only(site):
    assert english(site, "Sent by SMS. 시달했습니다.") == [("F024", "SMS")]
    assert english(site, "Closed-circuit television (CCTV), as in the UK.") == []
    assert english(site, " ".join(["word"] * 25) + ".") == []
    assert [code for code, _ in english(site, " ".join(["word"] * 26) + ".")] == ["F023"]


def listed() -> list[tuple[str, str]]:
    """The hard words as they stand in the file: a loader would drop those that stand there twice."""
    text = (ROOT / "generator/plain/terms.yml").read_text("utf-8").partition("hard:\n")[2]
    return re.findall(r"^  ([가-힣 ]+): (.+)$", text.partition("\nknown:")[0], re.MULTILINE)


def test_the_list_of_hard_words_is_whole_sorted_and_each_once():
    words = [word for word, _ in listed()]
    assert len(words) > 150
    assert words == sorted(set(words))


@pytest.mark.parametrize(("word", "plainer"), listed())
def test_a_hard_word_is_found_and_what_stands_for_it_is_not_hard(word, plainer):
    assert [hit.value for hit in hard_words().find(f"이 {word}을 봅니다")] == [plainer]
    assert re.fullmatch(r"[가-힣 ,]+", plainer)
    assert not list(hard_words().find(plainer))


def test_the_real_site_has_no_warning():
    _, problems = read_site(ROOT)
    assert [each for each in problems if each.code.startswith("F02")] == []
