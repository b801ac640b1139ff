"""What else something is called: a line of the glossary, read, shown, and told where it cannot be read."""

from __future__ import annotations

import pytest

from generator.mkdocs_plugin import build_site
from generator.plain.also import unclear
from generator.plain.glossary import read_entries
from generator.site import read_site

HEAD = "---\ntitle: 용어 풀이\ndescription: 예시로 만든 쪽입니다.\n---\n\n어르신, 실버\n: 나이가 많은 분입니다.\n"
SAME = ": 같은 말: 노인, 고령자"


@pytest.mark.parametrize(
    "lines",
    [
        SAME, ":   같은 말: 노인, 고령자", ": 같은말 : 노인，고령자", ": 같은 말：노인、 고령자", ": Also: 노인, 고령자", ": also: 노인 , 고령자", "\n: 같은 말: 노인, 고령자",
        ": 같은 말: 노인\n: 같은 말: 고령자", ": 같은 말: 노인, [[비공개:6|감춘말]], 고령자",
    ],
)  # fmt: skip
def test_other_words_are_read(lines):
    """With blanks and commas of any width, in either language, behind a blank line, on two lines, without what is withheld."""
    entries = list(read_entries((HEAD + lines + "\n\n바우처\n: 이용권입니다.\n").split("\n")))

    assert [(each.names, each.text, each.also) for each in entries[-2:]] == [
        (("어르신", "실버"), "나이가 많은 분입니다.", ("노인", "고령자")),
        (("바우처",), "이용권입니다.", ()),
    ]


@pytest.mark.parametrize(
    "line",
    [
        SAME, ": 같은 말을 두 번 하지 않습니다.", ": 비슷한 말: 여럿 있으나 뜻이 조금 다릅니다.", ": 나이: 예순다섯부터입니다.", "  같은 말이 이어집니다.", "",
        ": 같은 말: 나이 많은 이, 어르신네", "Also, this is said.", ": Same day service is another thing.",
    ],
)  # fmt: skip
def test_what_is_right_and_what_explains_is_left_alone(line):
    assert list(unclear(line, 8, ("낱말",), "content/glossary.md", "ko")) == []


@pytest.mark.parametrize(
    ("line", "code", "right"),
    [
        # No list: nothing, other signs between, the word itself or one twice, a comma too many, a sentence.
        (": 같은 말:", "Y044", None), (": 같은 말: 노인; 고령자", "Y044", SAME), (": 같은 말: 노인/고령자", "Y044", SAME), (": 같은 말: 노인 | 고령자", "Y044", SAME),
        (": 같은 말: 노인, 어르신, 고령자", "Y044", SAME), (": 같은 말: 노인, 고령자, 노 인", "Y044", SAME), (": 같은 말: 노인,, 고령자,", "Y044", SAME),
        (": 같은 말: 노인이라고도 합니다.", "Y044", None), (": 같은 말: 나이가 많아서 일을 그만둔 우리 동네 사람", "Y044", None), (": Also:", "Y044", None),
        # A list that is none by its beginning: another name for it, no mark, a list of Markdown, an equals sign, brackets.
        (": 동의어: 노인, 고령자", "Y045", SAME), (": 비슷한 말: 노인, 고령자", "Y045", SAME), (": 같은 뜻: 노인, 고령자", "Y045", SAME), (": 유의어 = 노인, 고령자", "Y045", SAME),
        ("같은 말: 노인, 고령자", "Y045", SAME), ("- 같은 말: 노인, 고령자", "Y045", SAME), (": (같은 말: 노인, 고령자)", "Y045", SAME), (": synonyms: 노인; 고령자", "Y045", SAME),
        (": 다른 이름: 노인、고령자", "Y045", SAME), ("Also known as: 노인, 고령자", "Y045", SAME),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_with_what_to_put_there(line, code, right):
    (found,) = unclear(line, 8, ("어르신",), "content/glossary.md", "ko")

    assert (found.code, found.span.line) == (code, 8)
    assert (found.fix.edits[0].text if found.fix else None) == right
    for language in ("ko", "en"):
        assert "…" not in found.message(language) + found.help(language)
    if right:
        assert list(unclear(right, 8, ("어르신",), "content/glossary.md", "ko")) == []


def test_an_english_site_is_told_in_english():
    (found,) = unclear("Synonyms: pensioner, senior", 8, ("Elderly",), "content/glossary.md", "en")

    assert found.fix.edits[0].text == ": Also: pensioner, senior"


def test_citizens_read_the_words_and_the_search_has_them(site, tmp_path):
    """On the page of the glossary as a second explanation; pages of records show the explanation only."""
    site.write("content/glossary.md", HEAD + SAME + "\n")
    site.story("content: [어르신을 돕습니다]")
    read, found = read_site(site.folder)
    assert found == []
    assert build_site(read, tmp_path / "out") == []

    page = (tmp_path / "out/glossary/index.html").read_text("utf-8")
    assert "<dd>같은 말: 노인, 고령자</dd>" in page
    story = (tmp_path / "out/story/base-story/index.html").read_text("utf-8")
    assert "나이가 많은 분입니다." in story
    assert "고령자" not in story
    assert any('"<노인"' in path.read_text("utf-8") for path in (tmp_path / "out/search").glob("keys-*.json"))
