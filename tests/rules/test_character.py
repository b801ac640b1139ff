"""Characters that are no text are told at their place, in settings, records and pages, and mended where one answer is right.

Neighbours that were tried beyond the reported cases (U+F0B7, U+202E): other bullets and arrows of Symbol and Wingdings, private
signs that nobody knows, the other planes; every mark of direction; line and paragraph separators, the place of a picture, a
tags, annotations; as an escape in quotes, in keys, comments, heads of pages, code, a text in NFD, a broken file.
"""

from __future__ import annotations

import unicodedata

import pytest

from generator.diagnostics.fix import edited
from generator.records.content import beside
from generator.rules.character import BULLETS, strange_characters

DIRECTION = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
PAGE = "---\ntitle: 쪽\ndescription: 예시 쪽입니다.\n---\n\n# 쪽\n\n"
KNOWN = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0e0": "→", "\uf0fc": "✓", "\uf02d": "−"}


def found(site) -> list:
    return [each for each in site.problems() if each.code == "F040"]


def mended(site) -> list[str]:
    """The text of the story after every fix that is offered was made."""
    lines = (site.folder / "data/story/base.yml").read_text("utf-8").split("\n")
    edits = [edit for each in found(site) if each.fix for edit in each.fix.edits]
    return edited(lines, edits)


@pytest.mark.parametrize(
    ("character", "instead"),
    [*KNOWN.items(), *((each, "") for each in DIRECTION), ("\ufffc", ""), ("\u206a", ""), ("\U000e0041", "")],
)
def test_what_has_one_right_answer_is_mended(site, character, instead):
    site.story(f"audience: {character}예시 {character}대상")
    problems = found(site)
    assert [each.span.column for each in problems] == [11, 15]
    assert f"U+{ord(character):04X}" in problems[0].message("ko")
    (site.folder / "data/story/base.yml").write_text("\n".join(mended(site)), "utf-8")
    assert site.codes() == []
    # Before a value pages make their own bullet.
    first = "" if character in BULLETS else instead
    assert f"audience: {first}예시 {instead}대상" in (site.folder / "data/story/base.yml").read_text("utf-8")


@pytest.mark.parametrize("character", ["\ue000", "\uf53a", "\uf8ff", "\U000f0000", "\U0010fffd"])
def test_what_nobody_knows_is_told_without_an_answer(site, character):
    site.story(f"audience: 예시 {character} 대상")
    (problem,) = found(site)
    assert problem.fix is None
    assert site.marked(problem) == character


@pytest.mark.parametrize("escape", ["\\u202E", "\\uf0b7", "\\u2067", "\\U000E0041", "\\U000F0001"])
def test_an_escape_in_quotes_is_the_same(site, escape):
    site.story(f'audience: "예시{escape} 대상"')
    (problem,) = found(site)
    assert site.marked(problem) == escape


def test_line_separators_that_only_yaml_and_browsers_know(site):
    site.story('audience: "예시\u2028대상"')
    assert found(site)
    assert 'audience: "예시 대상"' in mended(site)


def test_settings_keys_comments_and_files_that_are_broken_otherwise(site):
    text = (site.folder / "site.yml").read_text("utf-8")
    site.write("site.yml", text.replace("예시 구청", "예시\u202e 구청"))
    site.write("data/story/base.yml", "id: base-story\n# \uf0b7 설명\n\u2066title: [\n")
    texts = [(site.folder / "site.yml", "site.yml"), *beside(site.folder, ())]
    assert [(each.path, each.span.line) for each in strange_characters(texts)] == [
        ("site.yml", 6), ("data/story/base.yml", 2), ("data/story/base.yml", 3),
    ]  # fmt: skip


def test_a_bullet_in_markdown_becomes_an_item_of_a_list(site):
    site.write("content/쪽.md", f"{PAGE}\uf0b7 신분증\n  \uf0a7\t도장\n글 \uf0e0 글 \\u202E\n")
    problems = found(site)
    assert [each.fix.edits[0].text for each in problems] == ["- ", "- ", "→"]
    lines = (site.folder / "content/쪽.md").read_text("utf-8").split("\n")
    assert edited(lines, [each.fix.edits[0] for each in problems])[-4:-1] == ["- 신분증", "  - 도장", "글 → 글 \\u202E"]


def test_places_count_composed_characters(site):
    site.write(
        "data/story/base.yml",
        unicodedata.normalize("NFD", (site.folder / "data/story/base.yml").read_text("utf-8"))
        + unicodedata.normalize("NFD", "audience: 예시 대상\u202e\n"),
    )
    assert [each.span.column for each in found(site)] == [16]


@pytest.mark.parametrize("character", "·•※→“”…‘’★①㎡ⓒ\u200b\u200d\ufe0f\u00ad\u3000\u00a0")
def test_signs_of_ordinary_text_and_blanks_are_none_of_them(site, character):
    site.story(f'audience: "예시{character}대상"')
    assert found(site) == []
