"""Markdown that every preview of an editor (CommonMark, GFM) reads and Python-Markdown does not: on the page as meant.

The case: a list right below its text, a table right below its caption. Neighbours tried: lists of numbers, with 1), that
begin elsewhere than with 1; lists in lists by two, three and four blanks and by tabs; paragraphs, code and tables in items;
lists in quotations, footnotes and definitions; lists of another kind behind a list; tasks; headings with blanks before
them; years at the head of a line; breaks by a backslash; fences with blanks, in lists, with words behind them.
"""

from __future__ import annotations

import re

import pytest

LIST = "<ul><li>신분증</li><li>도장</li></ul>"


def tight(html: str) -> str:
    return re.sub(r"\s*\n\s*", "", html)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("준비할 것:\n- 신분증\n- 도장", f"<p>준비할 것:</p>{LIST}", id="list below its text"),
        pytest.param("준비할 것:\n* 신분증\n* 도장", f"<p>준비할 것:</p>{LIST}", id="stars"),
        pytest.param("준비할 것:\n  - 신분증\n  - 도장", f"<p>준비할 것:</p>{LIST}", id="indented by two"),
        pytest.param("| 가 |\n|---|\n| 나 |\n- 신분증\n- 도장", LIST, id="list below a table"),
        pytest.param("준비할 것:\n1. 신분증\n2. 도장", "<ol><li>신분증</li><li>도장</li></ol>", id="numbers"),
        pytest.param("준비할 것:\n1) 신분증\n2) 도장", "<ol><li>신분증</li><li>도장</li></ol>", id="numbers with )"),
        pytest.param("글\n\n3. 신분증\n4. 도장", '<ol start="3"><li>신분증</li><li>도장</li></ol>', id="begins with 3"),
        pytest.param("글\n3. 신분증\n4. 도장", '<ol start="3"><li>신분증</li><li>도장</li></ol>', id="counts on from 3"),
        pytest.param("- 신분증\n  - 원본\n- 도장", "<li>신분증<ul><li>원본</li></ul></li><li>도장</li>", id="list in a list, two"),
        pytest.param("1. 신분증\n   - 원본\n2. 도장", "<li>신분증<ul><li>원본</li></ul></li><li>도장</li>", id="list in a list, three"),
        pytest.param("- 신분증\n    - 원본\n- 도장", "<li>신분증<ul><li>원본</li></ul></li><li>도장</li>", id="list in a list, four"),
        pytest.param("- 신분증\n\t- 원본\n- 도장", "<li>신분증<ul><li>원본</li></ul></li><li>도장</li>", id="list in a list, tab"),
        pytest.param("- 가\n  - 나\n    - 다\n  - 라", "<li>가<ul><li>나<ul><li>다</li></ul></li><li>라</li></ul></li>", id="three levels"),
        pytest.param("1. 가\n- 나", "<ol><li>가</li></ol><ul><li>나</li></ul>", id="another kind behind it"),
        pytest.param("- 가\n\n  둘째 문단\n- 나", "<li><p>가</p><p>둘째 문단</p></li>", id="paragraph in an item"),
        pytest.param("- 가\n\n  ```\n  - 코드\n  ```\n- 나", "<pre><code>- 코드</code></pre>", id="code in an item"),
        pytest.param("> 글\n> - 신분증\n> - 도장", f"<blockquote><p>글</p>{LIST}</blockquote>", id="in a quotation"),
        pytest.param("글[^1]\n\n[^1]: 각주\n    - 신분증\n    - 도장", LIST, id="in a footnote"),
        pytest.param("용어\n: 뜻\n    - 신분증\n    - 도장", LIST, id="in a definition"),
        pytest.param("- [ ] 할 일\n- [x] 한 일", "<ul><li>☐ 할 일</li><li>☑ 한 일</li></ul>", id="tasks"),
        pytest.param("표: 목록\n| 가 |\n|---|\n| 1 |", "<table><caption>목록</caption>", id="table below its caption"),
        pytest.param("- 가\n| 나 | 다 |\n|---|---|\n| 1 | 2 |", "</ul><table>", id="table below a list"),
        pytest.param("글\n  ## 소제목\n글", '<h2 id="소제목">소제목</h2>', id="heading behind blanks"),
        pytest.param("첫 줄\\\n둘째 줄", "<p>첫 줄<br />둘째 줄</p>", id="break by a backslash"),
        pytest.param("   ```text 예시\n- 코드\n  ```", '<pre><code class="language-text">- 코드</code></pre>', id="fence"),
        pytest.param("````\n```\n- 코드\n```\n````", "<pre><code>```- 코드```</code></pre>", id="fence in a fence"),
    ],
)  # fmt: skip
def test_what_is_meant_is_on_the_page(html, text, expected):
    assert expected in tight(html(text))


@pytest.mark.parametrize(
    "text",
    [
        "2014. 10. 31. 기준입니다.",
        "글\n2014. 10. 31. 기준입니다.",
        "- 2014. 10. 31. 기준입니다.",
        "2014년 10월\n\n1999. 1. 2. 개정",
        "신청은 3.5% 늘고\n7. 5%는 줄었습니다.",
        "가 - 나 - 다",
        "    - 코드\n    - 코드",
        "`- 가`\n`- 나`",
        "***",
        "* * *",
        "\\- 글자 그대로",
    ],
)
def test_what_is_no_list_stays_what_it_is(html, text):
    assert not re.search(r"<ol|<ul>.*<ul>|<li><ol", html(text), re.DOTALL)
    assert text.startswith("- ") or "<li>" not in html(text)


def test_words_and_order_are_those_of_the_text(html):
    text = "가\n- 나\n  다\n  1) 라\n     마\n\n     바\n- 사\n아\n\n자\n> 차\n> - 카\n타\n"

    plain = re.sub(r"<[^>]*>", " ", html(text))

    assert "".join(plain.split()) == "가나다라마바사아자차카타"
