"""From texts to values: the contract decides what a text means, and only where it asks for something else than text."""

from __future__ import annotations

import json

import pytest

TEXTS = ["0101", "no", "12:30", "~", "null", "1e3", "2014-10-20", "true", "1,200"]


def with_count(site, text: str):
    """The site with ``text`` where the contract asks for a whole number."""
    site.write(
        "data/proposal/base.yml",
        f"id: p\nround: 1회\ntitle: 제안\ncounts:\n  received: {text}\nsummary: 예시입니다.\nsource: [{{section: 가}}]\n",
    )
    return site


def data_of(site, kind: str = "story") -> dict:
    return site.read().of(kind)[0].data


@pytest.mark.parametrize("year", ["2014년", "14", "'14", "이천십사"])
def test_a_year_is_told_once(site, year):
    site.write("data/budget/x.yml", f"id: x\nyear: {year}\n")
    assert [each.code for each in site.problems() if each.span.line == 2] in (["F008"], ["Y018"])


@pytest.mark.parametrize("text", ["~", "null", "NULL"])
def test_words_of_yaml_for_nothing_are_nothing(site, text):
    site.story(f"audience: {text}")
    assert site.codes() == ["F003"]


@pytest.mark.parametrize("text", [each for each in TEXTS if each not in ("~", "null")])
def test_text_stays_text_where_text_is_asked(site, text):
    site.story(f"audience: {text}")
    assert data_of(site)["audience"] == text


@pytest.mark.parametrize(
    ("text", "number"),
    [("35", 35), ("1,200", 1200), ("12,345,678", 12345678), ('"35"', 35), ("0", 0), ("007", 7), ("' 12 '", 12)],
)
def test_a_whole_number_is_read_as_people_write_it(site, text, number):
    assert data_of(with_count(site, text), "proposal")["counts"]["received"] == number


@pytest.mark.parametrize(
    "text", ["서른", "35명", "1,20", "12,34,567", "1.0", "1e3", "0x10", "yes", "1 200", "9" * 19, "1_000", "½"]
)
def test_anything_else_is_no_whole_number(site, text):
    problem = with_count(site, text).one()
    assert problem.code == "F005"
    assert problem.facts["value"] == text


@pytest.mark.parametrize("text", ["yes", "Yes", "true", "TRUE", "예", "네"])
def test_yes(story_with, text):
    figures = data_of(story_with(figures=[{"label": "가", "value": "1", "approximate": text}]))["figures"]
    assert figures[0]["approximate"] is True


@pytest.mark.parametrize("text", ["no", "No", "false", "아니오", "아니요"])
def test_no(story_with, text):
    figures = data_of(story_with(figures=[{"label": "가", "value": "1", "approximate": text}]))["figures"]
    assert figures[0]["approximate"] is False


@pytest.mark.parametrize("text", ["on", "off", "1", "0", "y", "ㅇㅇ", "예."])
def test_neither_yes_nor_no(story_with, text):
    problem = story_with(figures=[{"label": "가", "value": "1", "approximate": text}]).one()
    assert problem.code == "F006"


@pytest.mark.parametrize("wanted", [["예시과"], {"이름": "예시과"}])
def test_a_group_is_no_text(site, wanted):
    site.write(
        "data/story/base.yml",
        f"id: a\ntitle: b\nsummary: 예시입니다.\nsource: [{{section: 가}}]\ndepartment: {json.dumps(wanted)}\n",
    )
    assert site.one().code == "F004"


@pytest.mark.parametrize("field", ["outcomes", "figures", "data", "related", "period", "source"])
def test_a_text_is_no_group(site, field):
    text = (site.folder / "data/story/base.yml").read_text("utf-8")
    if field == "source":
        site.write("data/story/base.yml", text.replace("[{section: 예시 문서}]", "예시 문서"))
    else:
        site.story(f"{field}: 예시")
    problem = site.one()
    assert problem.code == "F004"
    assert site.marked(problem).startswith("예시")


def test_a_point_is_a_text_or_a_text_with_points(story_with):
    points = ["가", {"text": "나", "points": ["다", {"text": "라", "points": ["0101"]}]}]
    assert data_of(story_with(outcomes=points))["outcomes"] == points


def test_a_point_with_no_points_below_says_what_is_missing(story_with):
    site = story_with(outcomes=[{"text": "가"}])
    problem = site.one()
    assert (problem.code, problem.facts["key"]) == ("F002", "points")
