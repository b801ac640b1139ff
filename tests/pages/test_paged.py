"""Lists that are too long for one page: all of it is there, once, on pages that lead to one another."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages import FURTHER, GROUP, planned
from generator.pages.paged import ENTRIES, LINES, Paging, Size, cut
from generator.records import contracts
from generator.render import Renderer
from generator.render.key import Faces, FileKeys, ground
from generator.words import strings
from tests.support import paged as support
from tests.support import sites

WORDS = strings("ko")
#: Kinds of the site whose lists have pages, with the number of their records.
LONG = {"task": 11, "disclosure": 8, "proposal": 7}


def walked(site: sites.Built, path: str) -> list[sites.Read]:
    """The pages of a list from its first one on, as the link to the next one leads."""
    found = [site.page(path)]
    while after := found[-1].css("main a[rel=next]"):
        file, _ = site.follow(after[0].attributes["href"], site.address(found[-1]))
        found.append(site.page(file.relative_to(site.folder).as_posix()))
    return found


def links(page: sites.Read, selector: str) -> list[str]:
    """Where the links of a list lead, from the root of the site."""
    root = "../" * page.path.count("/")
    return [each.attributes["href"].removeprefix(root) for each in page.css(selector)]


@given(st.lists(st.tuples(st.text(max_size=1), st.lists(st.integers(), max_size=9)), max_size=6), st.integers(1, 5))
def test_nothing_is_lost_doubled_or_moved_and_no_part_is_too_long(groups, most):
    parts = cut(groups, most)
    sizes = [sum(len(items) for _, items in part) for part in parts]
    assert [(head, each) for part in parts for head, items in part for each in items] == [
        (head, each) for head, items in groups for each in items
    ]
    assert all(size == most for size in sizes[:-1])
    assert sizes[-1] <= most
    assert all(items for part in parts for _, items in part)


@pytest.mark.parametrize(("count", "most"), [(0, 1), (1, 1), (7, 7), (8, 3)])
def test_a_list_has_pages_from_one_item_more_than_the_longest_on(count, most):
    assert Size(7, 3).most(count) == most


def test_the_first_page_the_last_and_those_beside_this_one_are_named():
    for number, named in ((1, [1, 2, 9]), (2, [1, 2, 3, 9]), (5, [1, 4, 5, 6, 9]), (9, [1, 8, 9])):
        paging = Paging("task/", number, 9, 1, 1, 9)
        assert [each["number"] for each in paging.links] == named
        assert [each["number"] for each in paging.links if each["here"]] == [number]


@pytest.mark.parametrize(("kind", "count"), LONG.items())
def test_every_record_of_a_kind_is_on_one_page_of_its_list(paged, kind, count):
    pages = walked(paged, f"{kind}/index.html")
    found = [each for page in pages for each in links(page, ".entries h2 a, .entries h3 a")]
    assert len(found) == len(set(found)) == count
    assert len(pages) == -(-count // support.SHORT[ENTRIES][1])


def test_each_page_says_which_it_is_and_leads_to_the_others(paged):
    first, *further = walked(paged, "task/index.html")
    plural = contracts()["task"].plural("ko")
    assert first.one("h1").text() == plural
    for number, page in enumerate(further, 2):
        assert page.path == f"task/page/{number}/index.html"
        assert page.one("h1").text() == f"{plural} ({number}/{len(further) + 1}쪽)"
        assert page.one("title").text().startswith(f"{plural} ({number}/{len(further) + 1}쪽) - ")
        assert page.one("link[rel=canonical]").attributes["href"] == f"{paged.url}task/page/{number}/"
        assert links(page, ".crumbs a")[-1] == "task/"
        assert page.one("main nav[aria-label='쪽 넘기기'] [aria-current=page]").text() == f"{number}쪽"
        before = "task/" if number == 2 else f"task/page/{number - 1}/"
        assert links(page, "head link[rel=prev]") == links(page, "main a[rel=prev]") == [before]
    assert links(first, "head link[rel=next]") == ["task/page/2/"]
    assert not first.css("[rel=prev]")
    assert not further[-1].css("[rel=next]")


@pytest.mark.parametrize("kind", LONG)
def test_each_way_leads_to_all_records_that_have_its_value_and_no_others(paged, kind):
    """Its count says how many; the values of one field are the whole list, records with two values counted twice."""
    first = paged.page(f"{kind}/index.html")
    every = {each for page in walked(paged, first.path) for each in links(page, ".entries h2 a, .entries h3 a")}
    ways = first.css("[data-plain] details")
    assert [each.css_first("summary").text() for each in ways][-1] == WORDS["paging"]["letter"] or kind != "disclosure"
    for each in ways:
        seen = set()
        for link in each.css("a"):
            file, _ = paged.follow(link.attributes["href"], paged.address(first))
            pages = walked(paged, file.relative_to(paged.folder).as_posix())
            found = [one for page in pages for one in links(page, "main ul.links > li > a")]
            assert len(found) == len(set(found)) == int(link.attributes["data-n"])
            assert all(len(page.css("[data-f]")) <= support.SHORT[LINES][1] for page in pages)
            seen |= set(found)
        assert seen == every


def test_those_in_charge_of_a_department_are_on_its_pages(paged, tmp_path):
    overview = paged.page("departments/index.html")
    (way,) = (each for each in links(overview, ".directory p > a") if each.startswith("departments/예시공원과"))
    found = [each for page in walked(paged, f"{way}index.html") for each in links(page, "main ul.links > li > a")]
    records = sites.site_of(support.make(tmp_path / "site")).records
    assert sorted(found) == sorted(
        f"{each.reference}/" for each in records if each.data.get("department") == "예시공원과"
    )
    assert overview.css("#department-예시공원과"), "other pages lead there"


def test_letters_sections_and_the_schedule_have_pages_too(paged):
    index = paged.page("index/index.html")
    assert "index/ㅇ/" in links(index, ".letters a")
    assert not index.css(".directory")
    assert len(walked(paged, "index/ㅇ/index.html")) > 1
    assert "source/by/section-2-1/" in links(paged.page("source/index.html"), "main p > a")
    assert len(walked(paged, "source/by/section-2-1/index.html")) > 1
    plan = walked(paged, "plan/index.html")
    rows = [each for page in plan for each in links(page, ".plan-table tbody th a")]
    assert len(rows) == len(set(rows)) == LONG["task"]
    assert all(len(page.css(".plan-row")) < 20 for page in plan)
    assert "task/by/department/예시공원과/" in links(plan[0], "main section p > a")


def test_what_lists_all_pages_has_them_and_what_answers_questions_does_not(paged):
    listed = {entry["path"]: entry for entry in paged.manifest}
    assert listed["task/page/2/index.html"]["kind"] == FURTHER
    assert listed["task/by/department/예시공원과/index.html"]["kind"] == GROUP
    # A page is made from what stands on it.
    assert len(listed["task/page/2/index.html"]["sources"]) == support.SHORT[ENTRIES][1]
    of_department = {each["path"] for each in listed["departments/예시공원과/page/2/index.html"]["sources"]}
    assert len(of_department) == support.SHORT[LINES][1]
    assert all(each.startswith("data/") for each in of_department)
    addresses = (paged.folder / "sitemap.xml").read_text("utf-8")
    for path in ("task/page/2/", f"task/by/department/{quote('예시공원과')}/page/2/"):
        assert f"<loc>{paged.url}{path}</loc>" in addresses
    found = "".join(path.read_text("utf-8") for path in paged.folder.glob("search/text-*.json"))
    assert '"task/3-1/"' in found
    assert "/page/" not in found
    assert "/by/" not in found


def test_what_is_late_and_what_does_not_agree_has_pages(tmp_path):
    """One item a page: each is there once, what is unknown after what is late, statements after numbers."""
    folder = support.make(tmp_path / "site")
    file = folder / "data/disclosure/ga.yml"
    file.write_text(file.read_text("utf-8").replace("2013-11", "2012-11"), "utf-8")
    site = sites.site_of(folder)
    with support.short_pages({ENTRIES: (1, 1), LINES: (1, 1)}):
        pages, problems = planned(site, WORDS)
    assert problems == []
    by_path = {page.path: page for page in pages}
    late = [by_path[f"late/{part}index.html"] for part in ("", *(f"page/{number}/" for number in (2, 3, 4)))]
    shown = [[each.record.id for _, members in page.context["groups"] for each in members] for page in late]
    unknown = [[each.record.id for each in page.context["unknown"]] for page in late]
    assert [len(one) + len(other) for one, other in zip(shown, unknown, strict=True)] == [1] * len(late)
    assert sorted(each for one in shown for each in one) == ["da", "ga"]
    assert unknown[:2] == [[], []]
    number = len(site.disagreements)
    assert number > 1
    told = [by_path[f"disagreements/{'' if at == 1 else f'page/{at}/'}index.html"] for at in range(1, number + 1)]
    assert [len(page.context["numbers"]) + len(page.context["words"]) for page in told] == [1] * number
    assert {id(note) for page in told for note, _ in (*page.context["numbers"], *page.context["words"])} == set(
        map(id, site.disagreements)
    )
    renderer = Renderer(site, pages)
    for page in (*late, *told):
        assert renderer.render(page).count('aria-current="page"') >= 2


def test_the_site_map_counts_what_has_pages_and_lists_the_rest(paged):
    found = links(paged.page("sitemap/index.html"), "main a")
    assert "task/" in found
    assert not any(each.startswith("task/3-") for each in found)
    assert "story/refund/" in found


def test_markdown_goes_on_as_the_pages_do(paged):
    first = (paged.folder / "task/index.html.md").read_text("utf-8")
    second = (paged.folder / "task/page/2/index.html.md").read_text("utf-8")
    assert first.count("](../task/") == support.SHORT[ENTRIES][1] + 1
    assert "(../task/page/2/index.html.md)" in first
    assert "(../../../task/3-2/index.html.md)" in second
    assert "(../../../task/page/3/index.html.md)" in second
    llms = (paged.folder / "index.html.md").read_text("utf-8")
    assert "/task/index.html.md" in llms
    assert "/page/" not in llms


def largest(folder: Path) -> dict[str, int]:
    """The bytes of the largest page of each list of a site, rendered without anything else of it."""
    site = sites.site_of(folder)
    with support.short_pages():
        pages, problems = planned(site, WORDS)
    assert problems == []
    renderer = Renderer(site, pages)
    found: dict[str, int] = {}
    for page in pages:
        if page.kind in (FURTHER, GROUP):
            name = page.path.partition("/")[0]
            found[name] = max(found.get(name, 0), len(renderer.render(page)))
    return found


def test_no_page_of_a_list_grows_with_the_site(tmp_path):
    """Three times the tasks: what differs is a figure more in a number or a link."""
    folder = support.make(tmp_path / "site")
    before = largest(folder)
    more = {
        f"data/task/again-{number}.yml": support.task(number).replace("id: 3-", f"id: {time}-")
        for time in (4, 5)
        for number in range(1, 10)
    }
    more = {
        path.replace("again", f"again-{at}"): text.replace("한곳 일", f"한곳 일감 {at}")
        for at, (path, text) in enumerate(more.items())
    }
    after = largest(sites.write(folder, more))
    assert {name: after[name] - size for name, size in before.items() if after[name] - size > 500} == {}


def lines_of(folder: Path) -> dict[str, tuple[bytes | None, str]]:
    """Path of each page of lines to the key under which a build keeps it, and its HTML."""
    site = sites.site_of(folder)
    with support.short_pages():
        pages, _ = planned(site, WORDS)
    renderer = Renderer(site, pages)
    keys = FileKeys(Faces(site, ground(site), live=False), renderer)
    return {page.path: (keys.of_page(page), renderer.render(page)) for page in pages if page.kind == GROUP}


def test_a_page_of_lines_is_kept_until_what_stands_on_it_changes(tmp_path):
    """An edit moves a record from one way to another, and gives it another title."""
    folder = support.make(tmp_path / "site")
    before = lines_of(folder)
    file = folder / "data/task/more-2.yml"
    file.write_text(file.read_text("utf-8").replace("예시공원과", "예시과").replace("일 2", "일 둘"), "utf-8")
    after = lines_of(folder)
    both = before.keys() & after.keys()
    other = {path for path in both if before[path][1] != after[path][1]}
    assert other == {path for path in both if before[path][0] != after[path][0]}
    assert {"task/by/department/예시과/index.html", "task/by/theme/2/index.html"} <= other
    assert len(other) < len(both) / 2


def test_a_short_list_has_no_pages_and_nothing_of_them(listed_built):
    assert not list(listed_built.glob("*/page"))
    assert not list(listed_built.glob("*/by"))
    assert not (listed_built / "assets/paged.js").exists()
    assert 'rel="next"' not in (listed_built / "task/index.html").read_text("utf-8")
