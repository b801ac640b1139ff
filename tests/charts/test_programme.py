"""The page of the schedule: what the text states is drawn, and nothing else; what is missing is said to be missing."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.pages import plan
from generator.pages.programme import PATH, programme_pages
from generator.render import Renderer, strings
from generator.schedule import parse_when

JANUARY = 2014 * 12


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("2014년 12월", (11, 11)),
        ("2014. 12월", (11, 11)),
        ("2014-12", (11, 11)),
        ("2014년 5월~12월", (4, 11)),
        ("2014. 5~12월", (4, 11)),
        ("2014년 5월부터 2015년 3월까지", (4, 14)),
        ("2014년 9월 23일", (8, 8)),
        ("2014년 2분기", (3, 5)),
        ("2014년 2/4분기", (3, 5)),
        ("September 2014", (8, 8)),
        ("May to December 2014", (4, 11)),
        ("from May 2014 to March 2015", (4, 14)),
    ],
)
def test_what_is_certain_to_the_month_is_understood(text, months):
    assert parse_when(text) == tuple(JANUARY + month for month in months)


@pytest.mark.parametrize(
    "text",
    [
        "매월", "연중", "월1회", "분기1회", "연2회", "2014년 말 예정", "2014년부터", "2014년", "2014", "2014년 13월", "12월",
        "2014년 상반기", "2014년 12월~5월", "2014년 12월 예정", "2014년 12월부터", "every month", "September", "2014년 12월 이후",
        "May 2014 March", "", "1234567년 1월",
    ],
)  # fmt: skip
def test_anything_else_stays_words(text):
    assert parse_when(text) is None


def page_of(folder) -> LexborHTMLParser:
    return LexborHTMLParser((folder / PATH).read_text("utf-8"))


def test_a_period_fills_its_quarters_and_a_step_its_months(gallery):
    rects = page_of(gallery).css(".plan-track rect")
    found = [(each.attributes["class"], each.attributes["x"], each.attributes["width"]) for each in rects]

    # 2014 to 2017: a year is 25 per cent, a quarter 6.25, a month 2.08.
    assert found == [("mark-1", "18.75%", "81.25%"), ("mark-2", "8.33%", "16.67%")]


def test_what_is_not_certain_is_words(gallery):
    rows = page_of(gallery).css(".plan-row:not(.plan-axis)")
    said = [each.text(strip=True) for each in rows[0].css("p")]

    assert said == [
        "추진 상태: 추진 중", "2014년 10월부터 2017년 12월까지", "매월: 안내문 발송", "2014년 5월~12월: 디자인 적용 (마침)",
        "2014년 말 예정: 시행",
    ]  # fmt: skip
    assert len(rows[0].css("svg")) == 2


def test_the_table_has_what_the_picture_has(gallery):
    cells = [each.text(strip=True) for each in page_of(gallery).css("tbody td")]

    assert cells[0] == "2014년 10월부터 2017년 12월까지"
    assert all(when in cells[1] for when in ("매월", "2014년 5월~12월", "2014년 말 예정"))
    assert cells[2] == "추진 중"


def rendered(site) -> LexborHTMLParser:
    read = site.read()
    pages = plan(read, strings("ko"))
    return LexborHTMLParser(Renderer(read, pages).render(next(each for each in pages if each.path == PATH)))


def test_nothing_stated_is_said_and_nothing_drawn(site):
    tree = rendered(site)

    assert not tree.css("main svg")
    assert tree.css_first(".plan-row").text(strip=True).endswith("원문에 적혀 있지 않음")
    assert {each.text(strip=True) for each in tree.css("tbody td")} == {"원문에 적혀 있지 않음"}
    assert "1건 가운데 때를 그림으로 그릴 수 있는 것은 0건" in tree.css_first("main").text()


def test_the_period_of_the_document_sets_the_years(site):
    settings = (site.folder / "site.yml").read_text("utf-8")
    site.write(
        "site.yml", settings + "source: {title: 예시, publisher: 예시, period: {start: 2014-10, end: 2017-12}}\n"
    )
    tree = rendered(site)

    assert [each.text() for each in tree.css(".plan-long")] == ["2014년", "2015년", "2016년", "2017년"]
    assert tree.css_first(".plan-track rect").attributes["width"] == "81.25%"


def test_every_task_is_in_every_group_list(gallery):
    tree = page_of(gallery)
    for view in ("theme", "goal", "department", "status"):
        links = tree.css(f"section[aria-labelledby=task-by-{view}] a")
        assert [each.attributes["href"] for each in links] == ["../task/9-9/"]


def test_a_site_without_tasks_has_no_such_page(site):
    (site.folder / "data/task/base.yml").unlink()
    read = site.read()

    assert programme_pages(read, strings("ko")) == []
    assert PATH not in {page.path for page in plan(read, strings("ko"))}


def test_pictures_hold_no_links(gallery):
    assert not page_of(gallery).css("[aria-hidden] a")
