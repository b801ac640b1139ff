"""Which pages a site has: a page a record, one address and one title a page."""

from __future__ import annotations

import pytest

from generator.diagnostics import all_codes
from generator.pages import HELP, clashes, plan
from generator.records import contracts
from generator.render import strings
from tests.support import sites

STORY = """\
id: {id}
title: "{title}"
department: 예시과
summary: "[예시] 지어낸 기록입니다."
source: [{{section: 예시 문서}}]
"""
PAGE = """\
---
title: "{title}"
description: "[예시] 지어낸 쪽입니다."
---

[예시] 지어낸 쪽입니다.
"""


def story(name: str, title: str) -> str:
    return STORY.format(id=name, title=title)


def planned(folder):
    site = sites.site_of(folder)
    return site, plan(site, strings(site.language))


def in_empty(folder, files):
    """The pages of the empty site with ``files`` added."""
    return planned(sites.write(sites.copy("empty", folder / "site"), files))[1]


@pytest.mark.parametrize("name", sites.NAMES)
def test_every_record_has_one_page_with_its_address_title_and_place(name):
    site, pages = planned(sites.FOLDER / name)
    by_path = {page.path: page for page in pages}
    for record in site.records:
        address = record.data["was"] if record.kind == "removed" else f"{record.kind}/{record.id}"
        page = by_path[f"{address}/index.html"]
        assert page.url == f"/{address}/"
        assert page.root == "../../"
        assert page.title == record.data["title"]
        assert page.description == (
            strings(site.language)["withheld"]["lead"] if record.closed else record.data["summary"]
        )
        assert page.kind == record.kind
        assert [(source.path, source.line) for source in page.sources] == [(record.path, record.span.line)]
    assert len([page for page in pages if page.kind in contracts()]) == len(site.records)


def test_pages_come_in_the_order_of_their_addresses_each_once():
    _, pages = planned(sites.FOLDER / "korean")
    paths = [page.path for page in pages]

    assert paths == sorted(set(paths))


def test_every_kind_has_a_page_also_without_records():
    _, pages = planned(sites.FOLDER / "empty")

    assert {page.path for page in pages if page.kind == "list"} == {f"{kind}/index.html" for kind in contracts()}


def test_crumbs_lead_to_pages_that_exist_and_bear_their_titles():
    for name in sites.NAMES:
        _, pages = planned(sites.FOLDER / name)
        titles = {page.url: page.title for page in pages}
        for page in pages:
            for crumb in page.crumbs:
                assert titles[f"/{crumb.path}"] == crumb.title


def test_the_crumb_of_a_record_is_the_page_of_its_kind():
    _, pages = planned(sites.FOLDER / "korean")
    page = next(page for page in pages if page.path == "task/1-1/index.html")

    assert [(crumb.title, crumb.path) for crumb in page.crumbs] == [("실행계획 과제", "task/")]


@pytest.mark.parametrize("name", sites.NAMES)
def test_titles_and_addresses_are_unique(name):
    _, pages = planned(sites.FOLDER / name)

    assert clashes(pages) == []
    assert len({page.title for page in pages}) == len(pages)


def test_two_records_with_one_title_clash_at_the_later_one(tmp_path):
    files = {"data/story/a.yml": story("one", "[예시] 이야기"), "data/story/b.yml": story("two", "[예시] 이야기")}

    (problem,) = clashes(in_empty(tmp_path, files))

    assert (problem.code, problem.path, problem.span.line) == ("B006", "data/story/b.yml", 1)
    assert problem.facts == {
        "value": "[예시] 이야기",
        "here": "data/story/b.yml:1",
        "first": "data/story/a.yml:1",
    }


def test_two_records_of_one_file_clash_at_the_line_of_the_later_one(tmp_path):
    one, two = ("- " + story(name, "[예시] 이야기").replace("\n", "\n  ").rstrip() + "\n" for name in ("one", "two"))

    (problem,) = clashes(in_empty(tmp_path, {"data/story/all.yml": one + two}))

    assert (problem.code, problem.path, problem.span.line) == ("B006", "data/story/all.yml", 6)
    assert problem.facts["first"] == "data/story/all.yml:1"


def test_record_and_narrative_page_with_one_title_clash(tmp_path):
    files = {"data/story/a.yml": story("one", "[예시] 이야기"), "content/a.md": PAGE.format(title="[예시] 이야기")}

    assert [problem.code for problem in clashes(in_empty(tmp_path, files))] == ["B006"]


def test_narrative_page_at_the_address_of_a_kind_clashes(tmp_path):
    (problem,) = clashes(in_empty(tmp_path, {"content/story.md": PAGE.format(title="[예시] 이야기들")}))

    assert (problem.code, problem.facts["value"]) == ("B006", "/story/")
    assert (problem.path, "누리집이 스스로 만드는 쪽" in problem.message("ko")) == ("content/story.md", True)


@pytest.mark.parametrize("names", [("about", "About"), ("About", "ABOUT"), ("guide/a", "Guide/A")])
def test_addresses_that_differ_in_capital_letters_only_clash(tmp_path, names):
    """On servers and disks that take both for the same one of the two pages would be lost."""
    files = {f"content/{name}.md": PAGE.format(title=f"[예시] 쪽 {at}") for at, name in enumerate(names)}
    (problem,) = clashes(in_empty(tmp_path, files))
    assert problem.code == "B006"
    assert all(f"content/{name}.md:1" in problem.message("ko") for name in names)


@pytest.mark.parametrize("path", ["content/story.md", "data/story/a.yml"])
def test_a_clash_with_a_page_of_the_engine_is_told_at_the_editors_own_file(tmp_path, path):
    title = strings("ko")["sitemap"]["title"]
    text = story("one", title) if path.startswith("data/") else PAGE.format(title="[예시] 이야기들")

    (problem,) = clashes(in_empty(tmp_path, {path: text}))

    assert problem.path == path


def test_titles_that_differ_only_in_white_space_clash(tmp_path):
    files = {"data/story/a.yml": story("one", "[예시] 이야기"), "data/story/b.yml": story("two", "[예시]  이야기 ")}

    assert [problem.code for problem in clashes(in_empty(tmp_path, files))] == ["B006"]


def test_long_summary_becomes_a_short_description(tmp_path):
    text = story("one", "[예시] 이야기").replace("지어낸 기록입니다", "abcdef " * 18 + "뜻. " + "ghijkl " * 18 + "끝")
    page = next(page for page in in_empty(tmp_path, {"data/story/a.yml": text}) if page.kind == "story")

    assert len(page.description) <= 160
    assert page.description.endswith("…")


def test_records_are_grouped_in_the_order_of_the_vocabulary_and_sorted_as_people_count(tmp_path):
    folder = sites.copy("korean", tmp_path / "site")
    text = (folder / "data/task/all.yml").read_text("utf-8")
    second = text[text.index("- id: 2-1") :]
    for number in ("2-10", "2-9"):
        more = second.replace("id: 2-1", f"id: {number}").replace("민원 창구", f"민원 창구 {number}")
        sites.write(folder, {f"data/task/{number}.yml": more})
    _, pages = planned(folder)
    page = next(page for page in pages if page.path == "task/index.html")

    shown = [(term.label, [record.id for record in members]) for term, members in page.context["groups"]]

    assert shown == [("찾아가는 서비스", ["1-1"]), ("한곳에서 받는 서비스", ["2-1", "2-9", "2-10"])]
    assert page.context["count"] == 4


def test_help_for_editors_is_no_part_of_a_citizens_site():
    site, pages = planned(sites.FOLDER / "korean")
    preview = plan(site, strings("ko"), preview=True)

    assert not any(page.path.startswith(HELP) for page in pages)
    assert [page for page in preview if not page.path.startswith(HELP)] == pages
    assert len(preview) > len(pages) + len(all_codes())


def test_a_site_of_one_record_has_few_pages(tmp_path):
    pages = in_empty(tmp_path, {"data/story/a.yml": story("one", "[예시] 이야기")})

    assert len(pages) < 40


def test_help_has_a_page_for_each_error_and_each_contract_and_is_not_listed():
    _, pages = planned(sites.FOLDER / "official")
    helping = [page for page in pages if page.path.startswith(HELP)]

    assert {page.kind for page in helping} == {"help"}
    assert not any(page.listed for page in helping)
    assert {f"help/fields/{kind}/index.html" for kind in (*contracts(), "site", "narrative")} <= {
        page.path for page in helping
    }
    assert {f"help/errors/{code.name}/index.html" for code in all_codes()} <= {page.path for page in helping}
    assert {"help/index.html", "help/design/index.html", "help/design/dark/index.html"} <= {
        page.path for page in helping
    }


def test_an_address_of_the_help_is_kept_free_for_the_preview(tmp_path):
    """Else a site would be published that the preview cannot show."""
    folder = sites.write(sites.copy("empty", tmp_path / "site"), {"content/help.md": PAGE.format(title="[예시] 도움")})

    assert [each.code for each in sites.build(folder, tmp_path / "out")] == ["B006"]
