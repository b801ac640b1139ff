"""Two tables or figures that count the same thing with other numbers, by comparison alone.

The cases: 37 as 11 and 26 and as 33 and 4; 213,076 and 150,213 of one year, and a growth against a fall; the programmes of a goal and those
that are named; 275 items and 275 detailed items. Neighbours tried: the division in columns and in rows, in another order, names that
share nothing; two years, one year, other units, two parts of one subject; groups that agree but one; a row and the table of its name;
figures of related records; a conflict that holds both numbers, one that holds one.
"""

from __future__ import annotations

import json

import pytest

from tests.rules.agreement.world import COMMON, agreed, story


def tables(*found, title="[예시] 나눔 자료", more=""):
    text = json.dumps(list(found), ensure_ascii=False)
    return f'id: share\nsubject: 예시 분야\nsummary: 예시로 만든 기록입니다.\ntitle: "{title}"\n{COMMON}tables: {text}\n{more}'


def table(caption, columns, *rows, headers=1, unit="개"):
    heads = [
        each if isinstance(each, dict) or at < headers else {"label": each, "unit": unit}
        for at, each in enumerate(columns)
    ]
    return {
        "caption": caption,
        "columns": heads,
        "rows": [list(row) for row in rows],
        **({"row_headers": headers} if headers > 1 else {}),
    }


OPEN = table("공개 현황", ["구분", "계", "공개 자료", "비공개 자료"], ["자료", "37", "11", "26"])
PLANNED = table("공개 추진", ["구분", "계", "공개 추진중", "미공개 대상"], ["자료", "37", "33", "4"])
YEARS = table("이용현황", ["구분", "2013년", "2014년"], ["합계", "213,076", "178,189"], unit="건")
AGAIN = table(
    "적힌 이용",
    ["구분", "2013년", "2014년", {"label": "증가율", "unit": "%", "decimals": 1}],
    ["나눔 자료", "150,213", "163,859", "9.1"],
    unit="건",
)
PLAN = table("계획의 사업", ["구분", "사업"], ["함께", "12"], ["바르게", "5"])
NAMED = table(
    "이름이 적힌 사업",
    ["목표", "주제", "사업"],
    ["함께", "가", "7"],
    ["함께", "나", "5"],
    ["바르게", "다", "4"],
    headers=2,
)
CASES = [
    ("one total in two divisions", (OPEN, PLANNED), ["33개", "4개"]),
    ("a division in rows", (OPEN, table("공개 추진", ["구분", "자료"], ["공개 추진중", "33"], ["미공개", "4"], ["합계", "37"])), ["33개", "4개"]),
    ("a division in another order", (OPEN, table("공개 추진", ["구분", "미공개 대상", "공개 추진중", "계"], ["자료", "4", "33", "37"])), ["4개", "33개"]),
    ("columns of one year, and a growth against them", (YEARS, AGAIN), ["150,213건", "163,859건", "9.1%"]),
    ("sums of groups", (PLAN, NAMED), ["5개"]),
    ("a row and the table of its name", (table("분야별", ["분야", "사람"], ["복지", "120"], ["환경", "80"]), table("복지", ["구분", "사람"], ["돌봄", "70"], ["합계", "130"])), ["130개"]),
]  # fmt: skip
SILENT = [
    ("the same division twice", (OPEN, table("자료의 공개", ["구분", "계", "공개", "비공개"], ["자료", "37", "11", "26"]))),
    ("divisions by other things", (OPEN, table("쓰는 말", ["구분", "계", "한글", "영문"], ["자료", "37", "30", "7"]))),
    ("another total", (OPEN, table("공개 추진", ["구분", "계", "공개 추진중", "미공개 대상"], ["자료", "38", "34", "4"]))),
    ("more parts", (OPEN, table("공개 추진", ["구분", "계", "공개", "일부 공개", "미공개"], ["자료", "37", "30", "3", "4"]))),
    ("other years", (YEARS, table("적힌 이용", ["구분", "2011년", "2012년"], ["나눔 자료", "1", "2"], unit="건"))),
    ("other units", (YEARS, table("적힌 이용", ["구분", "2013년", "2014년"], ["나눔 자료", "1", "2"], unit="명"))),
    ("two parts of the subject", (table("나눔 회원", ["구분", "2013년"], ["합계", "10"]), table("자료 회원", ["구분", "2013년"], ["합계", "20"]))),
    ("groups that agree", (PLAN, table("이름이 적힌 사업", ["목표", "주제", "사업"], ["함께", "가", "12"], ["바르게", "다", "5"], headers=2))),
    ("groups of something else", (PLAN, table("쓴 돈", ["목표", "주제", "예산"], ["함께", "가", "7"], ["바르게", "다", "4"], headers=2))),
    ("the same rows of other things", (table("수영", ["구분", "사람"], ["남", "3"], ["여", "4"]), table("요가", ["구분", "사람"], ["남", "5"], ["여", "6"]))),
]  # fmt: skip


@pytest.mark.parametrize(("_case", "found", "numbers"), CASES, ids=[case for case, *_ in CASES])
def test_two_tables_that_differ_are_told_at_the_number(_case, found, numbers, tmp_path):
    problems = agreed(tmp_path, {"dataset/share.yml": tables(*found)})
    assert [each.code for each in problems] == ["N027"] * len(numbers)
    assert [each.facts["printed"] for each in problems] == numbers
    assert all(each.message("ko") and each.message("en") for each in problems)


@pytest.mark.parametrize(("_case", "found"), SILENT, ids=[case for case, _ in SILENT])
def test_tables_that_count_other_things_are_let_alone(_case, found, tmp_path):
    assert agreed(tmp_path, {"dataset/share.yml": tables(*found)}) == []


def conflict(*numbers):
    versions = ", ".join(f'{{printed: "{each}", section: 예시 문서}}' for each in numbers)
    return f"conflicts: [{{subject: 공개, versions: [{versions}]}}]\n"


def test_a_conflict_answers_where_it_holds_both_numbers(tmp_path):
    both = tables(OPEN, PLANNED, more=conflict("공개 33개, 미공개 4개", "공개 11개, 비공개 26개"))
    assert agreed(tmp_path / "both", {"dataset/share.yml": both}) == []
    one = tables(OPEN, PLANNED, more=conflict("33개", "34개"))
    assert [each.code for each in agreed(tmp_path / "one", {"dataset/share.yml": one})] == ["N027", "N027"]


def test_figures_of_one_name_in_related_records(tmp_path):
    def tale(name, value, label="모은 책"):
        return story(
            "예시입니다.",
            name=name,
            more=f'related: [story/{"b" if name == "a" else "a"}]\nfigures: [{{label: {label}, value: "{value}", unit: 권}}]\n',
        )

    (problem,) = agreed(tmp_path / "1", {"story/a.yml": tale("a", "350"), "story/b.yml": tale("b", "530")})
    assert (problem.code, problem.path, problem.facts["printed"]) == ("N027", "data/story/b.yml", "530권")
    assert agreed(tmp_path / "2", {"story/a.yml": tale("a", "350"), "story/b.yml": tale("b", "350")}) == []
    assert agreed(tmp_path / "3", {"story/a.yml": tale("a", "350"), "story/b.yml": tale("b", "530", "빌려준 책")}) == []


def test_a_figure_that_calls_what_its_cell_counts_otherwise(tmp_path):
    data = tables(table("항목의 수", ["때", "항목"], ["지금", "275"], unit="개 항목"))

    def figure(unit):
        place = "{data: dataset/share, row: 지금, column: 항목}"
        return story("예시입니다.", "share", more=f"figures: [{{label: 늘린 항목, unit: {unit}, from: {place}}}]\n")

    (problem,) = agreed(tmp_path / "1", {"dataset/share.yml": data, "story/a.yml": figure("개 세부항목")})
    assert problem.code == "N027"
    assert agreed(tmp_path / "2", {"dataset/share.yml": data, "story/a.yml": figure("개 항목")}) == []
    assert agreed(tmp_path / "3", {"dataset/share.yml": data, "story/a.yml": figure("개")}) == []
