"""What looks like a mark of Markdown and is none is told at its line; where one answer is right, that answer works.

Each line below is a neighbour: the texts of the cases and those thought up beside them. ``None``: told without an answer.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markdown import mended, slips, uncommented

LISTS = [
    ("준비할 것:\n• 신분증\n• 도장", "준비할 것:\n- 신분증\n- 도장"),
    ("• 신분증\n•도장", "- 신분증\n- 도장"),
    ("○ 신분증\n○ 도장", "- 신분증\n- 도장"),
    ("ㅇ 신분증\nㅇ 도장", "- 신분증\n- 도장"),
    ("· 신분증\n· 도장", "- 신분증\n- 도장"),
    ("– 신분증\n– 도장", "- 신분증\n- 도장"),
    ("－ 신분증\n－ 도장", "- 신분증\n- 도장"),
    ("\uf0b7 신분증\n\uf0b7 도장", "- 신분증\n- 도장"),
    ("준비할 것:\n▶ 신분증", "준비할 것:\n- 신분증"),
    ("□ 신분증\n ○ 원본", None),
    ("-신분증\n-도장", "- 신분증\n- 도장"),
    ("-신분증", "- 신분증"),
    ("준비할 것:\n*신분증\n*도장", "준비할 것:\n* 신분증\n* 도장"),
    ("1.신분증\n2.도장", "1. 신분증\n2. 도장"),
    ("1)신분증\n2)도장", "1) 신분증\n2) 도장"),
    ("- 신분증\n-도장", "- 신분증\n- 도장"),
    ("-\u00a0신분증\n-\u3000도장", "- 신분증\n- 도장"),
    ("\u3000- 신분증", "- 신분증"),
    ("① 신분증\n② 도장", "1. 신분증\n2. 도장"),
    ("⑴ 신분증\n⑵ 도장", "1. 신분증\n2. 도장"),
    ("(1) 신분증\n(2) 도장", "1. 신분증\n2. 도장"),
    ("② 신분증\n③ 도장", "② 신분증\n\n③ 도장"),
    ("가. 신분증\n나. 도장\n다. 신청서", "가. 신분증\n\n나. 도장\n\n다. 신청서"),
    ("(가) 신분증\n(나) 도장", "(가) 신분증\n\n(나) 도장"),
    ("ⅰ. 신분증\nⅱ. 도장", "ⅰ. 신분증\n\nⅱ. 도장"),
    ("a. one\nb. two", "a. one\n\nb. two"),
    ("*신분증\n*도장", "* 신분증\n* 도장"),
    ("가져올 것\n*신분증\n*도장\n*사진", "가져올 것\n* 신분증\n* 도장\n* 사진"),
    ("•\t신분증\n•\t도장", "- 신분증\n- 도장"),
    ("①\t신분증\n②\t도장", "1. 신분증\n2. 도장"),
    ("용어\n:뜻입니다", "용어\n: 뜻입니다"),
    ("용어\n： 뜻입니다", "용어\n: 뜻입니다"),
]
TABLES = [
    ("| 가 | 나 |\n| 1 | 2 |", "| 가 | 나 |\n|---|---|\n| 1 | 2 |"),
    ("| 가 | 나 |\n|---|\n| 1 | 2 |", "| 가 | 나 |\n|---|---|\n| 1 | 2 |"),
    ("| 가 | 나 |\n|---|---|---|\n| 1 | 2 |", "| 가 | 나 |\n|---|---|\n| 1 | 2 |"),
    ("| 가 | 나 |\n|—|—|\n| 1 | 2 |", "| 가 | 나 |\n|---|---|\n| 1 | 2 |"),
    ("| 가 | 나 |\n|===|===|\n| 1 | 2 |", "| 가 | 나 |\n|---|---|\n| 1 | 2 |"),
    ("| 가 | 나 |\n|---+---|\n| 1 | 2 |", "| 가 | 나 |\n|---|---|\n| 1 | 2 |"),
    ("| 가 | 나 |\n\n|---|---|\n| 1 | 2 |", "| 가 | 나 |\n|---|---|\n| 1 | 2 |"),
    ("| 가 | 나 |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |", "| 가 | 나 |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |"),
    ("| 가 | 나 |\n|---|---|\n| 1 | 2 |\n글", "| 가 | 나 |\n|---|---|\n| 1 | 2 |\n\n글"),
    ("| 가 | 나 |\n|---|---|\n| 1 | 2 | 3 |", None),
    ("| 가 | 나 |\n|---|---|\n| 1 |", None),
    ("+---+---+\n| 가 | 나 |\n+---+---+", None),
    ("1\t하나\n2\t둘", "| 1 | 하나 |\n|---|---|\n| 2 | 둘 |"),
    ("｜ 가 ｜ 나 ｜\n｜ 1 ｜ 2 ｜", "| 가 | 나 |\n|---|---|\n| 1 | 2 |"),
    ("｜ 가 ｜ 나 ｜\n｜---｜---｜\n｜ 1 ｜ 2 ｜", "| 가 | 나 |\n|---|---|\n| 1 | 2 |"),
    ("가 │ 나\n1 │ 2", "| 가 | 나 |\n|---|---|\n| 1 | 2 |"),
    ("이름\t수\n하나\t1", "| 이름 | 수 |\n|---|---|\n| 하나 | 1 |"),
]
NOTES = [
    ("글\n\n[^3]: 각주", None),
    ("글[^4]", None),
    ("글[^1]\n\n[^1]: 하나\n[^1]: 둘", None),
    ("글[^1]\n\n[^1] : 각주", "글[^1]\n\n[^1]: 각주"),
    ("글[^1]\n\n[^1]：각주", "글[^1]\n\n[^1]: 각주"),
    ("글[^1]\n\n[^1] 각주", "글[^1]\n\n[^1]: 각주"),
    ("글[^1] `[^2]`\n\n[^1]: 각주\n[^2]: 각주", None),
]
LINKS = [
    ("[글] (about.md)", "[글](about.md)"),
    ("[글] (https://www.example.org/)", "[글](https://www.example.org/)"),
    ("![그림] (a.png)", "![그림](a.png)"),
    ("! [그림](a.png)", "![그림](a.png)"),
    ("[글]（/story/）", "[글](/story/)"),
    ("［글］(about.md)", "[글](about.md)"),
    ("(글)[https://www.example.org/]", "[글](https://www.example.org/)"),
    ("[글]<https://www.example.org/>", "[글](https://www.example.org/)"),
    ("[글](about.md", "[글](about.md)"),
    ("[글](주소", "[글](주소)"),
    ("[글](about.md 을 보세요.", "[글](about.md) 을 보세요."),
    ("[글(about.md)을 보세요.", "[글](about.md)을 보세요."),
    ("[1]: 각주", None),
    ("[[about]]", None),
    ("[[about|소개]]를 보세요.", None),
    ("[목록][1]을 보세요.", None),
    ("[목록][list]", None),
    ("[목록][]", None),
    ("[](https://www.example.org/)", None),
    ("[ ](about.md)", None),
    ("！[사진](a.png)", "![사진](a.png)"),
    ("글[^1]\n\n[1]: 각주", "글[^1]\n\n[^1]: 각주"),
]
MARKS = [
    ("**굵게 **글", "**굵게** 글"),
    ("글** 굵게**", "글 **굵게**"),
    ("** 굵게 **", "**굵게**"),
    ("__ 굵게 __", "__굵게__"),
    ("글 **굵게", None),
    ("글** 입니다", None),
    ("~~옛 글~~", None),
    ("__밑줄__과 글", "**밑줄**과 글"),
    ("글과 _기울임_을", "글과 *기울임*을"),
    ("글_기울임_ 글", "글*기울임* 글"),
    ("＊＊굵게＊＊", "**굵게**"),
    ("＊기울임＊ 글", "*기울임* 글"),
    ("＿＿굵게＿＿ 글", "**굵게** 글"),
    ("｀코드｀", "`코드`"),
    ("{{ title }}", None),
    ("{% include a %}", None),
    ("<%= title %>", None),
    ("글\n\n[TOC]", "글\n\n"),
    ("[toc]\n\n## 소제목", "[TOC]\n\n## 소제목"),
    ("[[_TOC_]]\n\n## 소제목", "[TOC]\n\n## 소제목"),
    ("==중요==", "**중요**"),
    ("#소제목", "# 소제목"),
    ("#강남구 #정부3.0", "\\#강남구 #정부3.0"),
    ("#1 창구", "\\#1 창구"),
    ("＃ 소제목", "# 소제목"),
    ("＞ 인용", "> 인용"),
    ("####### 소제목", None),
    ("2*3*4입니다", "2\\*3\\*4입니다"),
    ("글입니다.\n---\n글", "글입니다.\n\n---\n글"),
    ("첫 줄\n둘째 줄\n---", "첫 줄\n둘째 줄\n\n---"),
    ("## 소제목 {#이름}", None),
    ("## 소제목 {#name}", "## 소제목"),
    ("글\n{: .warning}", "글\n"),
    ('!!! note "알림"\n    글', "> **알림**\n>\n> 글"),
    ("!!! warning\n    글", "> **주의**\n>\n> 글"),
    ("> [!NOTE]\n> 글", "> **참고**\\\n> 글"),
    ("::: note\n글\n:::", None),
    ("```\n코드", None),
    ("- 가\n  ```\n  코드", None),
]
TAGS = [
    ("<b>굵게</b>", "**굵게**"),
    ("<strong class='x'>굵게</strong> 글", "**굵게** 글"),
    ("<i>기울임</i>", "*기울임*"),
    ("첫 줄<br>둘째 줄", "첫 줄\\\n둘째 줄"),
    ("첫 줄<br />\n둘째 줄", "첫 줄\\\n둘째 줄"),
    ("<h2>소제목</h2>", "## 소제목"),
    ('<a href="about.md">글</a>', "[글](about.md)"),
    ('<img src="a.png" alt="그림">', "![그림](a.png)"),
    ("<details><summary>더 보기</summary>\n글\n</details>", None),
    ("<script>alert(1)</script>", None),
    ("<p style='color: red'>글</p>", None),
    ("<![CDATA[글]]>", None),
    ("<div\nclass='x'>", None),
    ("<u>글</u>", None),
    ("| 가 |\n|---|\n| 1<br>2 |", None),
]
MEMOS = [
    ("// 메모입니다", "<!-- 메모입니다 -->"),
    ("글\n//메모\n글", "글\n<!-- 메모 -->\n글"),
    ("  /// 과장님 확인", "  <!-- 과장님 확인 -->"),
    ("// 확인 -- 나중에", None),
]
ALL = [
    *(("B018", *each) for each in LISTS),
    *(("B019", *each) for each in TABLES),
    *(("B020", *each) for each in NOTES),
    *(("B021", *each) for each in LINKS),
    *(("B022", *each) for each in MARKS if each[0] != "## 소제목 {#이름}"),
    *(("B017", *each) for each in TAGS),
    *(("B016", *each) for each in MEMOS),
]


@pytest.mark.parametrize(("code", "text", "right"), ALL, ids=[f"{code} {text}" for code, text, _ in ALL])
def test_a_slip_is_told_and_its_answer_works(told, answered, code, text, right):
    assert code in {each for each, _ in told(text)}

    assert answered(text) == (text if right is None else right)
    if right is not None:
        assert told(right) == []


@pytest.mark.parametrize(("code", "text", "right"), [each for each in ALL if each[2]])
def test_what_is_offered_shows_no_mark(html, code, text, right):  # noqa: ARG001
    plain = re.sub(r"<pre>.*?</pre>|<[^>]*>", " ", html(right), flags=re.DOTALL)

    assert not re.search(r"\*\*|__|==|\]\(|^\s*[-|•○>]|\[\^|&lt;", plain, re.MULTILINE)


@pytest.mark.parametrize(
    "text",
    [
        "보통 글입니다. **굵게** 쓰고 *기울입니다*. 2014. 10. 31. 기준",
        "[별표 1] (제3조 관련)",
        "[공지][필독] 글입니다.",
        "온도는 -3도이고 시간은 9:00~18:00입니다.",
        "-3.5% 줄었습니다.",
        "※ 참고하세요.",
        "○ 한 줄만 있는 글입니다.",
        "가. 한 줄만 있는 글입니다.",
        "A | B 가운데 하나",
        "2 * 3 * 4 그리고 2 ** 3",
        "* 표시는 꼭 적습니다.",
        "**굵은 `코드`**는 `**`로 적습니다.",
        "`<br>`은 HTML입니다. <예시> 글 a < b > c",
        "소제목\n---\n\n글",
        "# 하나\n## 둘\n\n***\n\n글",
        '[글](about.md "제목") [글](<a b.md>) [글][가] [가]\n\n[가]: about.md',
        "![그림](a_(1).png) [글](https://www.example.org/a_(b))",
        "글[^1] 글[^2]\n\n[^1]: 하나\n[^2]: 둘\n\n    이어집니다.",
        "용어\n: 뜻입니다.\n\n다른 용어\n:   뜻입니다.",
        "| 가 | 나 |\n|:-:|--:|\n| 1 | 2 \\| 3 |\n| `a` | |",
        "가 | 나\n--|--\n1 | 2",
        "```\n- 코드\n|a|b|\n[^1]\n<b>\n```\n\n    <b>코드</b>",
        "~~~\n```\n~~~",
        "# 소제목 #",
        "> 인용\n>\n> - 가\n> - 나",
        "&lt;b&gt; &middot; &nbsp;",
        "\\#강남구 \\- 글 \\[^1] \\<b>",
        "<https://www.example.org/> <office@example.org>",
        "[TOC]\n\n## 소제목",
        "-\t신분증\n-\t도장",
        "1.\t신분증\n2.\t도장",
        "1)\t신분증\n2)\t도장",
        "- [ ]\t신분증\n- [x]\t도장",
        "글\n  -\t신분증\n  -\t도장",
        "snake_case_name __굵게__ _기울임_. 글",
        "2＊3＊4는 24입니다.",
        "[공지][필독] 글 [1][2] 글 [글][가]\n\n[가]: about.md",
        "//www.example.org/a",
        "`{{ title }}` `[[about]]`",
        "*참고*입니다.\n*기울임*입니다.",
        "첫 줄\\\n둘째 줄  \n셋째 줄",
    ],
)  # fmt: skip
def test_what_is_right_is_not_told(told, text):
    assert told(text) == []


ADDRESS = "https://www.example.org/list?a=b"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (f"신청: {ADDRESS}", f"신청: <{ADDRESS}>"),
        (f"({ADDRESS})", f"(<{ADDRESS}>)"),
        (f"{ADDRESS}.", f"<{ADDRESS}>."),
        (f"{ADDRESS}에서", None),
        ("https://www.example.org/목록", None),
    ],
)
def test_an_address_that_is_text_is_told(told, answered, text, right):
    assert [code for code, _ in told(text)] == ["R026"]
    assert answered(text) == (right or text)


@pytest.mark.parametrize("text", [f"[글]({ADDRESS})", f"<{ADDRESS}>", f"`{ADDRESS}`", f"[글][가]\n\n[가]: {ADDRESS}"])
def test_an_address_that_can_be_pressed_is_not_told(told, text):
    assert told(text) == []


PIECES = ["- ", "  - ", "1. ", "① ", "• ", "**", "[^1]", "[^1]: ", "|", "|---|", "\n", "\n\n", "```\n", "<!--", "-->", "<b>",
          "[글](", ")", "# ", "> ", "    ", "\t", "가", "글 ", "`", "\\", "표: ", "!!! note\n", "---\n", ":", "==", "~~", "\u3000"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_any_text_is_read_and_every_answer_leads_somewhere(html, answered, text):
    """No text, however broken, stops the reading, loses a word, or has answers that undo each other."""
    answered(text)
    html(text)
    for each in slips(text, "content/a.md"):
        lines = text.split("\n")
        assert 1 <= each.span.line <= len(lines)
        assert 1 <= each.span.column <= len(lines[each.span.line - 1]) + 1
    kept = [char for char in mended(uncommented(text)) if char in "가글"]
    assert kept == [char for char in uncommented(text) if char in "가글"]
