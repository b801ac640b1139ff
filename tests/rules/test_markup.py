"""Marks in the text of a record would show on the page (R025); neighbours of the case, a comment in a summary."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("예시입니다. <!-- 확인 전 -->", "<!-- 확인 전 -->"),
        ("예시입니다. <!-- 끝나지 않음", "<!-- 끝나지 않음"),
        ("예시입니다. %% 확인 전 %%", "%% 확인 전 %%"),
        ("예시입니다. {# 확인 전 #}", "{# 확인 전 #}"),
        ("첫 줄<br>둘째 줄", "<br>"),
        ("<b>굵게</b> 적습니다.", "<b>"),
        ("[글](https://www.example.org/)을 봅니다.", "[글](https://www.example.org/)"),
        ("[과제](/task/1-1/)를 봅니다.", "[과제](/task/1-1/)"),
        ("![그림](/a.png)", "![그림](/a.png)"),
        ("**굵게** 적습니다.", "**굵게**"),
        ("책&nbsp;나눔", "&nbsp;"),
        ("책 &amp; 옷", "&amp;"),
        ("책&#183;옷", "&#183;"),
        ("책&#xB7;옷", "&#xB7;"),
        ("&lt;예시&gt;", "&lt;"),
    ],
)
@pytest.mark.parametrize("field", ["summary", "outcomes"])
def test_a_mark_is_told_at_its_field(story_with, text, found, field):
    site = story_with(outcomes=[text]) if field == "outcomes" else story_with()
    if field == "summary":
        path = site.folder / "data/story/base.yml"
        path.write_text(path.read_text("utf-8").replace("예시로 만든 바탕 기록입니다.", f"'{text}'"), "utf-8")

    (problem,) = [each for each in site.problems() if each.code == "R025"]

    assert problem.facts["found"] == found
    assert problem.span.line == (4 if field == "summary" else 6)


@pytest.mark.parametrize(
    "text",
    [
        "3 < 5이고 5 > 3",
        "<예시> 글",
        "[별표 1](제3조)",
        "2**3",
        "100%% 예시",
        "1 * 2",
        "‘[예시]’",
        "R&D; 글",
        "책 & 옷; 글",
        "A&B",
    ],
)
def test_what_is_a_text_stays_one(story_with, text):
    assert "R025" not in [each.code for each in story_with(outcomes=[text]).problems()]
