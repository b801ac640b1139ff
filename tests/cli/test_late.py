"""``hwanhi due``: who is how late, by department; and that being late is no problem."""

from __future__ import annotations

import json

import pytest

ITEM = """\
- id: {id}
  field: 예시 분야
  title: "[예시] 항목 {id}"
  department: {department}
  status: active
  cycle: 매월
  last_published: {last}
  summary: 예시로 만든 기록입니다.
  source: [{{section: 예시 문서}}]
"""
ITEMS = "".join(
    ITEM.format(id=name, department=department, last=last)
    for name, department, last in (
        ("one", "예시가과", "2014-08-20"),
        ("two", "예시나과", "2014-06-20"),
        ("three", "예시가과", "2014-07-20"),
        ("four", "예시가과", "2014-09-30"),
        ("five", "예시가과", "2014-10-30"),
    )
)
DAY = ("--as-of", "2014-10-31")


@pytest.fixture
def late(site):
    site.write("data/disclosure/more.yml", ITEMS)
    return site


@pytest.mark.usefixtures("late")
def test_full_goes_by_department_the_longest_late_first(hwanhi):
    said = hwanhi("due", *DAY)
    assert said.code == 0
    assert said.out.splitlines() == [
        "예시나과",
        "  지연: 92일 늦음(기한 2014년 7월 31일)",
        "    [예시] 항목 two (data/disclosure/more.yml:10)",
        "",
        "예시가과",
        "  지연: 61일 늦음(기한 2014년 8월 31일)",
        "    [예시] 항목 three (data/disclosure/more.yml:19)",
        "  지연: 31일 늦음(기한 2014년 9월 30일)",
        "    [예시] 항목 one (data/disclosure/more.yml:1)",
        "",
        "예시가과",
        "  곧 갱신: 2014년 10월 31일까지",
        "    [예시] 항목 four (data/disclosure/more.yml:28)",
        "",
        "늦어진 것이 3건 있습니다. (기준일 2014년 10월 31일)",
        "곧 갱신할 것이 1건 있습니다.",
        "확인할 수 없는 것이 1건 있습니다. cycle과 last_published를 적으면 셈합니다.",
    ]


@pytest.mark.usefixtures("late")
def test_concise_is_a_line_each(hwanhi):
    lines = hwanhi("due", *DAY, "--format", "concise").out.splitlines()
    assert len(lines) == 4
    assert lines[0] == "data/disclosure/more.yml:10: 예시나과: [예시] 항목 two: 지연: 92일 늦음(기한 2014년 7월 31일)"


@pytest.mark.usefixtures("late")
def test_github_gets_notices(hwanhi):
    lines = hwanhi("due", *DAY, "--format", "github").out.splitlines()
    assert len(lines) == 4
    assert lines[0].startswith("::notice file=data/disclosure/more.yml,line=10::예시나과: ")


@pytest.mark.usefixtures("late")
def test_json_has_every_state_that_somebody_has_to_look_at(hwanhi):
    entries = json.loads(hwanhi("due", *DAY, "--format", "json").out)
    assert [(each["record"], each["state"], each["days_late"], each["due"], each["reason"]) for each in entries] == [
        ("disclosure/two", "late", 92, "2014-07-31", None),
        ("disclosure/three", "late", 61, "2014-08-31", None),
        ("disclosure/one", "late", 31, "2014-09-30", None),
        ("disclosure/four", "soon", 0, "2014-10-31", None),
        ("disclosure/base-disclosure", "unknown", 0, None, "last"),
    ]
    assert entries[0]["department"] == "예시나과"


def test_nothing_late(site, hwanhi):
    (site.folder / "data/disclosure/base.yml").unlink()
    said = hwanhi("due", *DAY)
    assert (said.code, said.out) == (0, "늦어진 것으로 확인된 것이 없습니다. (기준일 2014년 10월 31일)\n")


def test_a_broken_site_is_told_as_ever(late, hwanhi):
    late.story("zzzz: 값")
    assert hwanhi("due", *DAY).code == 1


def test_late_stops_no_build(late, hwanhi):
    assert hwanhi("check", *DAY).code == 0
    assert hwanhi("build", *DAY).code == 0
    assert "지연: 92일 늦음" in (late.folder / "build/site/late/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("when", "said"), [("2014-10", "2014년 10월"), ("2014", "2014년"), ("2014-10-31", "2014년 10월 31일")]
)
def test_a_month_or_a_year_is_taken_and_told_as_it_was_given(hwanhi, when, said):
    out = hwanhi("due", "--as-of", when).out
    assert f"(기준일 {said})" in out
    assert ("마지막 날인" in out) == (when != "2014-10-31")
