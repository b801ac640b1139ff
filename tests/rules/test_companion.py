"""A field that is written only where another one has certain values: the ground of what is not open."""

from __future__ import annotations

import pytest

HEAD = 'id: example\ntitle: "[예시] 문서"\nsummary: 예시로 만든 기록입니다.\nsource: [{section: 예시 문서}]\n'


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("openness: open\nclause: 6\n", [("F028", "clause")]),
        ("openness: unstated\nclause: 6\n", [("F028", "clause")]),
        ("openness: closed\n", [("F029", "closed")]),
        ("openness: partial\n", [("F029", "partial")]),
        ("openness: 비공개\n", [("F007", "비공개")]),
        ("openness: 공개\nclause: 6\n", [("F007", "공개")]),
        ("openness:\nclause: 6\n", [("F003", "openness")]),
        ("clause: 6\n", [("F002", "i")]),
        ("openness: closed\nclause: 6\n", []),
        ("openness: partial\nclause: 5\n", []),
        ("openness: open\n", []),
        ("openness: unstated\n", []),
        ("openness: closed\nlost: [{field: clause, reason: 우리가 가진 글에 남아 있지 않습니다.}]\n", []),
    ],
)  # fmt: skip
def test_the_ground_stands_where_something_is_not_open(site, lines, told):
    site.write("data/document/example.yml", HEAD + lines)
    assert [(each.code, site.marked(each)) for each in site.problems()] == told


def test_the_sentence_names_both_fields_as_people_call_them(site):
    site.write("data/document/example.yml", f"{HEAD}openness: open\nclause: 6\n")
    (problem,) = site.problems()
    assert (
        problem.message("ko")
        == '"비공개 근거" 항목은 "공개 구분"이 부분공개, 비공개일 때에만 적습니다. 여기에는 공개라고 적혀 있습니다.'
    )
    assert (
        problem.message("en") == '"Clause" is written only where "Openness" is partly open, not open; here it is open.'
    )
