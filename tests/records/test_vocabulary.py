"""A word stands once in a vocabulary: told once, at its second place, and no record is listed twice for it.

Neighbours that were tried beyond the reported case: a word alone and with a label, twice the same label, other blanks, other
case, composed and decomposed Hangul, three times; the same word in two vocabularies, which is sound.
"""

from __future__ import annotations

import unicodedata

import pytest

APART = unicodedata.normalize("NFD", "복지")


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("[복지, 안전, 복지]", ["복지"]), ("[복지, {id: 복지, label: 사는 일}]", ["복지"]), ("[{id: a, label: 복지}, {id: a, label: 안전}]", ["a"]),
        ("[{id: a, label: 복지}, {id: b, label: 복지}]", ["복지"]), ("[복지 정책, '복지  정책']", ["'복지  정책'"]), ("[Welfare, welfare]", ["welfare"]),
        (f"[복지, {APART}]", ["복지"]), ("[복지, 복지, 복지]", ["복지", "복지"]), ("[복지, {id: a, label: 복지}]", ["복지"]),
        ("[복지, 복지 정책]", []), ("[{id: a, label: 복지}, {id: b, label: 안전}]", []), ("[복지]", []),
    ],
)  # fmt: skip
def test_a_word_twice(site, words, marked):
    text = (site.folder / "site.yml").read_text("utf-8")
    site.write(
        "site.yml", text.replace("field: [예시 분야]", f"field: [예시 분야], more: {words}, another: [복지, 안전]")
    )
    # No kind knows the two lists, which is told as well.
    problems = [each for each in site.problems() if each.code != "F001"]
    assert [each.code for each in problems] == ["F012"] * len(marked)
    # Places count composed characters, as an editor shows them.
    site.write("site.yml", unicodedata.normalize("NFC", (site.folder / "site.yml").read_text("utf-8")))
    assert [site.marked(each) for each in problems] == marked
    assert all("vocabulary.more" in each.message("ko") for each in problems)


@pytest.mark.parametrize(
    ("name", "offered"),
    [("themes", "theme"), ("tehme", "theme"), ("Theme", "theme"), ("fields", None), ("colours", None), ("분야", None)],
)
def test_a_list_that_no_kind_knows_is_told_at_its_name(site, name, offered):
    """The right name is offered where it is free: there is a list called field already."""
    text = (site.folder / "site.yml").read_text("utf-8").replace(", theme: [예시 주제]", "")
    site.write("site.yml", text.replace("field: [예시 분야]", f"field: [예시 분야], {name}: [예시 주제]"))
    (problem,) = [each for each in site.problems() if each.code == "F001"]
    assert (site.marked(problem), problem.facts["key"]) == (name, name)
    assert (problem.fix.edits[0].text if problem.fix else None) == offered
    if not offered:
        assert "goal" in problem.help("ko")
