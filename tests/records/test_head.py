"""What is wrong with the two lines of the head of a page is told at its line, with the text to put there (B003).

Neighbours: other dashes, fewer, more and indented ones; empty lines above; a line across the page further down, which
closes no head; a comment above; fields after an empty line, and texts that look like fields.
"""

from __future__ import annotations

import pytest

from generator.diagnostics import edited
from generator.records.head import head_end

FIELDS = "title: 예시\ndescription: 예시로 만든 쪽입니다.\n"
RIGHT = f"---\n{FIELDS}---\n글\n"


@pytest.mark.parametrize(
    ("text", "lines", "right"),
    [
        (f"————\n{FIELDS}————\n글\n", [1, 4], RIGHT),
        (f"--\n{FIELDS}---\n글\n", [1], RIGHT),
        (f"---\n{FIELDS}-----\n글\n", [4], RIGHT),
        (f"---\n{FIELDS}===\n글\n", [4], RIGHT),
        (f"－－－\n{FIELDS}- - -\n글\n", [1, 4], RIGHT),
        (f" ---\n{FIELDS} ---\n글\n", [1, 4], RIGHT),
        (f"\n{RIGHT}", [1], RIGHT),
        (f"\n \n{RIGHT}", [1], RIGHT),
        (f"{FIELDS}---\n글\n", [1], RIGHT),
        (f"{FIELDS}글\n", [1, 4], RIGHT),
        (f"---\n{FIELDS}글\n", [4], RIGHT),
        (f"---\n{FIELDS}", [4], f"---\n{FIELDS}---\n"),
        (f"---\n{FIELDS}".rstrip(), [4], f"---\n{FIELDS}---"),
        (f"---\n{FIELDS}\n글\n\n---\n글\n", [4], f"---\n{FIELDS}---\n\n글\n\n---\n글\n"),
        (f"---\n{FIELDS}———\n글\n\n---\n글\n", [4], f"---\n{FIELDS}---\n글\n\n---\n글\n"),
        (f"---\n{FIELDS}\n문의: 예시과\n", [4], f"---\n{FIELDS}---\n\n문의: 예시과\n"),
        (f"---\n{FIELDS}\n# 소제목\n\n글\n", [4], f"---\n{FIELDS}---\n\n# 소제목\n\n글\n"),
        (f"<!-- 메모 -->\n{RIGHT}", [1], None),
        ("글\n", [1], None),
        ("", [1], None),
        ("---\n글\n", [1], None),
    ],
)
def test_a_line_of_the_head_is_told_at_its_place(text, lines, right):
    told, now = [], text
    for _ in range(4):
        _, problem = head_end(now.split("\n"), "content/a.md")
        if problem is None:
            break
        told.append(problem.span.line)
        if problem.fix is None:
            break
        now = "\n".join(edited(now.split("\n"), problem.fix.edits))

    assert told == lines
    assert now == (text if right is None else right)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (RIGHT, 3),
        (f"---  \n{FIELDS}--- \n", 3),
        (f"---\n# 메모\n{FIELDS}\norder: 1\n---\n", 6),
        (f"---\n{FIELDS}withheld:\n- clause: 6\n  reason: 예시\n---\n", 6),
        ("---\ndescription: >\n  글\n\n  글\ntitle: 예시\n---\n", 6),
        ("---\ntitle 예시\ndescription: 예시\n---\n", 3),
        ("---\n---\n글", 1),
    ],
)
def test_a_head_ends_at_its_line(text, end):
    assert head_end(text.split("\n"), "content/a.md") == (end, None)
