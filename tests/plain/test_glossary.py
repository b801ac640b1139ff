"""The glossary is read as Markdown shows it, and each page explains the words that stand on it."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from markdown import Markdown

from generator.mkdocs_plugin import build_site
from generator.plain import shown_texts
from generator.plain.glossary import read_entries
from generator.render.plain import PlainMarkdown
from generator.site import read_site
from tests.support import sites

ROOT = Path(__file__).parents[2]
HEAD = "---\ntitle: 용어 풀이\ndescription: 예시로 만든 쪽입니다.\n---\n\n"
GLOSSARY = """\
앞에 적은 글입니다.

## ㄱ

결재, 결재 문서
: 맡은 사람이 문서를 보고 허락하는 일입니다.
  **둘째** 줄입니다.

바우처

:   [이용권](https://example.org/)입니다.

CCTV
폐쇄회로 TV
: 늘 찍는 카메라입니다.
"""


def entries(text: str):
    # The head of a page is blank where its text is read.
    return list(read_entries(("\n" * HEAD.count("\n") + text).split("\n")))


def shown(text: str) -> list[tuple[str, str]]:
    """What Markdown makes of the terms of a text: their identifiers, and what explains them."""
    made = Markdown(extensions=["def_list", PlainMarkdown()]).convert(text)
    lists = re.findall(r"((?:<dt.*?</dt>\s*)+)<dd>(.*?)</dd>", made, re.DOTALL)
    plain = [(re.findall(r'id="(.*?)"', terms), " ".join(re.sub("<.*?>", "", said).split())) for terms, said in lists]
    return [(ids[0], html.unescape(said)) for ids, said in plain]


def test_terms_have_names_and_what_they_mean():
    assert [(each.names, each.text) for each in entries(GLOSSARY)] == [
        (("결재", "결재 문서"), "맡은 사람이 문서를 보고 허락하는 일입니다. 둘째 줄입니다."),
        (("바우처",), "이용권입니다."),
        (("CCTV", "폐쇄회로 TV"), "늘 찍는 카메라입니다."),
    ]


def test_lines_are_those_of_the_file():
    lines = (HEAD + GLOSSARY).split("\n")
    assert [lines[each.line - 1].partition(",")[0] for each in entries(GLOSSARY)] == ["결재", "바우처", "CCTV"]


@pytest.mark.parametrize("text", [GLOSSARY, (ROOT / "content/glossary.md").read_text("utf-8").partition("\n---\n")[2]])
def test_entries_are_those_that_markdown_shows(text):
    assert [(each.anchor, each.text) for each in entries(text)] == shown(text)


@pytest.mark.parametrize("text", ["", "글\n", ": 풀이만\n", "# 제목\n\n- 하나\n- 둘\n", "낱말\n\n\n다른 글\n"])
def test_what_is_no_definition_gives_none(text):
    assert entries(text) == []


def test_what_is_withheld_is_no_explanation():
    assert entries("낱말\n: 앞 [[비공개:6|이름]] 뒤\n")[0].text == "앞 [[비공개:6]] 뒤"


@pytest.fixture
def explaining(site):
    site.write("content/glossary.md", HEAD + GLOSSARY)
    return site


def section(page: sites.Read) -> list[tuple[str, str]]:
    return [(each.text(), each.attributes["href"]) for each in page.css("section.terms dt a")]


def page(site, path: str, out: Path) -> sites.Read:
    read, problems = read_site(site.folder)
    assert not problems
    assert build_site(read, out) == []
    return sites.Read(path, (out / path).read_text("utf-8"))


STORY = "data/story/base.yml"


def test_a_record_page_explains_its_words_in_order_of_appearance(explaining, tmp_path):
    explaining.story("content: [CCTV를 달고, 결재합니다, 결재문서와 CCTV]")
    read = page(explaining, "story/base-story/index.html", tmp_path / "out")
    assert section(read) == [("CCTV", "../../glossary/#term-cctv"), ("결재", "../../glossary/#term-결재")]
    glossary = sites.Read("glossary", (tmp_path / "out/glossary/index.html").read_text("utf-8"))
    assert [each.attributes["id"] for each in glossary.css("dt")] == [
        "term-결재",
        "term-바우처",
        "term-cctv",
        "term-폐쇄회로-tv",
    ]


def test_a_record_without_hard_words_and_a_site_without_glossary_show_no_section(site, tmp_path):
    assert section(page(site, "story/base-story/index.html", tmp_path / "one")) == []
    assert not page(site, "story/base-story/index.html", tmp_path / "two").css("#terms")
    site.write("content/glossary.md", HEAD + GLOSSARY)
    assert not page(site, "story/base-story/index.html", tmp_path / "three").css("#terms")


def test_words_in_the_tables_that_a_page_shows_are_explained_too(explaining, tmp_path):
    explaining.dataset("tables: [{caption: 바우처, columns: [방법, 건수], rows: [[전화, '10']]}]")
    explaining.story("data: [dataset/base-dataset]")
    read = page(explaining, "story/base-story/index.html", tmp_path / "out")
    assert section(read) == [("바우처", "../../glossary/#term-바우처")]


def test_of_many_words_three_stand_open_and_none_is_lost(site, tmp_path):
    words = ["가람말", "나루말", "다리말", "라면말", "마루말"]
    site.write("content/glossary.md", HEAD + "".join(f"{word}\n: {word}의 뜻입니다.\n\n" for word in words))
    for number, (open_, folded) in {4: (4, 0), 5: (3, 2)}.items():
        site.story(f"content: [{', '.join(words[:number])}]")
        read = page(site, "story/base-story/index.html", tmp_path / f"out{number}")
        assert len(read.css("section.terms > dl dt")) == open_
        assert len(read.css("section.terms details dt")) == folded
        assert [word for word, _ in section(read)] == words[:number]


def test_of_a_withheld_record_nothing_is_read(explaining):
    explaining.story(
        "content: [결재]", "withheld: [{whole: yes, clause: 6, reason: 까닭입니다., review_on: 2099-01-01}]"
    )
    read, _ = read_site(explaining.folder)
    record = read.by_reference["story/base-story"]
    assert list(shown_texts(record)) == []


def test_the_page_may_have_another_name(site, tmp_path):
    site.write("content/guide/words.md", HEAD + GLOSSARY)
    site.write("site.yml", (site.folder / "site.yml").read_text("utf-8") + "glossary: guide/words\n")
    site.story("content: [결재]")
    read = page(site, "story/base-story/index.html", tmp_path / "out")
    assert section(read) == [("결재", "../../guide/words/#term-결재")]


def test_every_word_of_the_real_glossary_is_found_by_each_of_its_names():
    read, _ = read_site(ROOT)
    for entry in read.glossary.entries:
        for name in entry.names:
            assert [each for _, each in read.glossary.explained([name])] == [entry], name


def test_explanations_of_the_real_glossary_are_short():
    read, _ = read_site(ROOT)
    for entry in read.glossary.entries:
        assert len(entry.text) <= 90, entry
        assert entry.text.count("니다.") in (1, 2), entry
        assert entry.text.endswith("니다."), entry
