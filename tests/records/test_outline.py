"""The outline of the source document: what records may name, and what is said where they name something else."""

from __future__ import annotations

import pytest

from generator.records.outline import outline_of

OUTLINE = """\
source:
  title: "[예시] 계획"
  publisher: "[예시] 구"
  outline:
    - 예시 문서
    - title: Ⅰ. 할 일
      parts:
        - 1. 일자리
        - {title: 2. 복지, parts: [노인, 아동]}
"""


@pytest.fixture
def outlined(site):
    site.write("site.yml", (site.folder / "site.yml").read_text("utf-8") + OUTLINE)
    return site


def from_section(site, section: str):
    text = (site.folder / "data/story/base.yml").read_text("utf-8")
    return site.write("data/story/base.yml", text.replace("section: 예시 문서", f'section: "{section}"'))


def test_sections_have_the_paths_that_records_write_and_an_anchor_each():
    outline = outline_of(
        ["머리말", {"title": "Ⅰ. 할 일", "parts": ["1. 일자리", {"title": "2. 복지", "parts": ["노인"]}]}]
    )

    assert [(each.path, each.anchor) for each in outline] == [
        ("머리말", "section-1"),
        ("Ⅰ. 할 일", "section-2"),
        ("Ⅰ. 할 일 > 1. 일자리", "section-2-1"),
        ("Ⅰ. 할 일 > 2. 복지", "section-2-2"),
        ("Ⅰ. 할 일 > 2. 복지 > 노인", "section-2-2-1"),
    ]


@pytest.mark.parametrize(
    "section",
    ["예시 문서", "Ⅰ. 할 일", "Ⅰ. 할 일 > 1. 일자리", "Ⅰ. 할 일 > 2. 복지 > 노인", "Ⅰ.  할 일>2. 복지 >  노인"],
)
def test_every_path_of_the_outline_may_be_named(outlined, section):
    from_section(outlined, section)

    assert outlined.codes() == []


@pytest.mark.parametrize(
    ("section", "meant", "choices"),
    [
        ("Ⅰ. 할 일 > 1. 일자라", "Ⅰ. 할 일 > 1. 일자리", "‘Ⅰ. 할 일’ 아래에 있는 제목: 1. 일자리, 2. 복지"),
        ("Ⅰ. 할 일 > 2. 복지 > 노인들", "Ⅰ. 할 일 > 2. 복지 > 노인", "‘2. 복지’ 아래에 있는 제목: 노인, 아동"),
        ("Ⅰ. 할 일 > 2. 복지 > 아동 > 방학", "Ⅰ. 할 일 > 2. 복지 > 아동", "‘아동’ 아래에는 딸린 제목이 없습니다."),
        ("1. 일자리", "Ⅰ. 할 일 > 1. 일자리", "맨 위의 제목: 예시 문서, Ⅰ. 할 일"),
    ],
)
def test_an_unknown_section_is_told_at_its_place_with_what_was_meant(outlined, section, meant, choices):
    from_section(outlined, section)

    problem = outlined.one()

    assert (problem.code, problem.path) == ("R020", "data/story/base.yml")
    assert outlined.marked(problem) == f'"{section}"'
    assert problem.message("ko").endswith(f" 혹시 ‘{meant}’인가요?")
    assert problem.help("ko").endswith(choices)


def test_each_place_of_a_record_is_looked_at(outlined):
    text = (outlined.folder / "data/story/base.yml").read_text("utf-8")
    outlined.write(
        "data/story/base.yml", text.replace("[{section: 예시 문서}]", "[{section: 예시 문서}, {section: 없음}]")
    )

    assert outlined.marked(outlined.one()) == "없음"


def test_an_empty_section_is_blamed_once(outlined):
    from_section(outlined, " ")

    assert outlined.codes() == ["F003"]


def test_without_an_outline_any_section_may_be_named(site):
    from_section(site, "어디든 > 좋습니다")

    assert site.codes() == []


@pytest.mark.parametrize("twice", ["노인", "{title: 노인, parts: [가]}", '" 노인"'])
def test_a_heading_is_there_once_in_its_place(outlined, twice):
    text = (outlined.folder / "site.yml").read_text("utf-8")
    outlined.write("site.yml", text.replace("아동]", f"{twice}]"))

    problem = outlined.one()

    assert (problem.code, problem.path, problem.facts["first"]) == ("R021", "site.yml", "16")
    assert "노인" in outlined.marked(problem)


def test_the_same_heading_in_another_place_is_fine(outlined):
    text = (outlined.folder / "site.yml").read_text("utf-8")
    outlined.write("site.yml", text.replace("- 1. 일자리", "- {title: 1. 일자리, parts: [노인, 아동]}"))

    assert outlined.codes() == []


def test_a_heading_cannot_hold_the_mark_between_headings(outlined):
    text = (outlined.folder / "site.yml").read_text("utf-8")
    outlined.write("site.yml", text.replace("- 1. 일자리", '- "1 > 일자리"'))

    assert outlined.codes() == ["F008"]
