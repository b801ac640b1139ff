"""Comments of HTML are for those who write, and never leave: not in the page, not in the search.

The case: ``<!-- 내부 메모 -->``. Neighbours tried: over lines, within a paragraph, an item and a table, two in a line, empty,
with > or -- in them, ended by --!>, never ended, in code (where it is an example and stays), behind a backslash; and what
looks like a comment: %% %%, {# #}, {% comment %}, /* */, [//]: # without its quotes, dashes of a word processor, entities,
a comment in a comment.
"""

from __future__ import annotations

import pytest

from generator.markdown import blank_comments, slips


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("앞\n\n<!-- 메모 -->\n\n뒤", id="alone"),
        pytest.param("앞\n<!-- 메모 -->\n뒤", id="between two lines"),
        pytest.param("앞 <!-- 메모 --> 뒤", id="within a line"),
        pytest.param("앞 <!--메모--><!-- 메모 -->뒤", id="two"),
        pytest.param("앞\n\n<!--\n메모\n\n- 메모\n\n```\n메모\n-->\n\n뒤", id="over lines, a fence in it"),
        pytest.param("앞 <!-- 메모 > 메모 -- 메모 --> 뒤", id="signs in it"),
        pytest.param("앞 <!-- 메모 --!> 뒤", id="ended as HTML allows"),
        pytest.param("앞 <!--> 뒤", id="empty"),
        pytest.param("앞\n\n<!-- 메모 --> 뒤", id="before a text"),
        pytest.param("앞\n\n<!-- 메모 -->\n- 뒤", id="before a list"),
        pytest.param("앞\n\n  <!-- 메모\n메모 --> 뒤", id="over lines, before a text"),
        pytest.param("- 앞\n- <!-- 메모 -->뒤", id="in an item"),
        pytest.param("| 앞 |\n|---|\n| 뒤<!-- 메모 | 메모 --> |", id="in a table"),
        pytest.param("> 앞 <!-- 메모 -->\n\n뒤", id="in a quotation"),
        pytest.param('앞\n\n[//]: # (메모)\n[메모]: <> (메모)\n[comment]: # "메모"\n\n뒤', id="as references"),
    ],
)
def test_a_comment_is_left_out(html, told, text):
    made = html(text)

    assert "메모" not in made
    assert "--" not in made
    assert "<code>" not in made
    assert "앞" in made
    assert "뒤" in made
    assert told(text) == []


def test_lines_and_columns_stay_where_they_are():
    text = "앞 <!-- 메모\n메모 --> 뒤"

    assert blank_comments(text) == ("앞        \n       뒤", [])


def test_a_comment_between_lines_of_one_paragraph_does_not_part_it(html):
    assert html("앞\n<!-- 메모 -->\n뒤").count("<p>") == 1


@pytest.mark.parametrize(
    "text",
    [
        "```\n<!-- 예시 -->\n```",
        "~~~ html\n<!-- 예시 -->\n~~~",
        "글\n\n    <!-- 예시 -->",
        "`<!-- 예시 -->`처럼 적습니다.",
        "``<!-- 예시 ` -->``처럼 적습니다.",
        "\\<!-- 예시 -->",
        "- 글\n\n  ```\n  <!-- 예시 -->\n  ```",
    ],
)
def test_in_code_it_is_an_example(html, text):
    assert "&lt;!-- 예시" in html(text)


def test_one_that_never_ends_is_told_where_it_begins():
    (problem,) = slips("앞\n\n글 <!-- 메모\n\n뒤", "content/a.md")

    assert (problem.code, problem.span.line, problem.span.column) == ("B016", 3, 3)


@pytest.mark.parametrize(
    "memo",
    [
        "%% 메모 %%",
        "{# 메모 #}",
        "{# memo of mine #}",
        "{% comment %} 메모 {% endcomment %}",
        "/* 메모 */",
        "[//]: # 메모",
        "[메모]: # 메모",
        "<!— 메모 —>",
        "<!– 메모 –>",
        "<! -- 메모 -->",
        "<!- 메모 ->",
        "&lt;!-- 메모 --&gt;",
    ],
)
def test_what_is_a_comment_elsewhere_is_told_with_ours(told, answered, html, memo):
    assert [code for code, _ in told(f"앞\n\n{memo}\n\n뒤")] == ["B016"]

    made = html(answered(f"앞\n\n{memo}\n\n뒤"))

    assert "메모" not in made
    assert "memo" not in made


@pytest.mark.parametrize(
    "memo", ["%%\n메모\n%%", "{#\n메모\n#}", "/*\n메모\n*/", "{% comment %}\n메모\n{% endcomment %}"]
)
def test_one_of_others_over_lines_is_told(told, memo):
    assert "B016" in [code for code, _ in told(f"앞\n\n{memo}\n\n뒤")]


def test_a_comment_in_a_comment_ends_too_soon_and_is_told(told):
    assert told("<!-- 가 <!-- 나 --> 다 -->\n") == [("B016", "-->")]


@pytest.mark.parametrize(
    "text", ["{{ 이름 }} {% raw %}", "100%% 확실", "A --> B", "제2조 <별표>", "# 색 {#c0ffee}", "값 %d%% 와 %d%%"]
)
def test_what_is_no_note_is_none(told, text):
    assert "B016" not in [code for code, _ in told(text)]
