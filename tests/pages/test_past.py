"""Pages about the past: addresses that lead on, records that are gone, what changed and when."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urljoin

import pytest

from generator.history import Change, History
from generator.pages import plan
from generator.pages.recent import MOST
from generator.render import Renderer, strings
from tests.support import sites

#: Kinds of which one record of each site was called <kind>-2013.
NEWER = ("budget", "channel", "dataset", "document", "notice", "organisation", "result", "review")


def moved(site) -> list[sites.Read]:
    return [site.page(entry["path"]) for entry in site.manifest if entry["kind"] == "moved"]


@pytest.mark.parametrize("name", ["korean", "english"])
def test_an_earlier_address_leads_to_the_present_one_by_refresh_link_and_canonical(name, built):
    """The english site lies below /a/b/."""
    site = built(name)
    pages = {page.path: page for page in moved(site)}
    assert set(pages) == {
        "disclosure/food/index.html", "proposal/garden/index.html", "story/tax-refund/index.html",
        "task/0-9/index.html", "task/1-0/index.html", "task/90-1/index.html",
        *(f"{kind}/{kind}-2013/index.html" for kind in NEWER),
    }  # fmt: skip
    wanted = {
        "task/0-9": "task/1-9",
        "task/1-0": "task/1-1",
        "task/90-1": "task/1-1",
        "story/tax-refund": "story/refund",
    }
    for old, new in wanted.items():
        page = pages[f"{old}/index.html"]
        content = page.one("meta[http-equiv=refresh]").attributes["content"]
        delay, _, target = content.partition("; url=")
        assert delay == "0"
        assert not re.match("[a-z]+:|/", target), "it works under any address"
        assert urljoin(site.address(page), target) == f"{site.url}{new}/"
        link = page.one("main a")
        assert urljoin(site.address(page), link.attributes["href"]) == f"{site.url}{new}/"
        assert link.text() == site.page(f"{new}/index.html").one("h1").text()
        assert page.one("link[rel=canonical]").attributes["href"] == f"{site.url}{new}/"
        assert page.css("meta[name=robots][content=noindex]")


def test_no_other_page_leaves_its_reader(site):
    gone = {page.path for page in moved(site)}
    for page in site.pages:
        assert bool(page.css("meta[http-equiv=refresh]")) == (page.path in gone), page.path


def test_earlier_addresses_are_in_no_list(site):
    for page in moved(site):
        address = page.path.removesuffix("index.html")
        assert f"{address}<" not in (site.folder / "sitemap.xml").read_text("utf-8")
        for other in site.pages:
            links = {site.follow(node.attributes["href"], site.address(other)) for node in other.css("a[href]")}
            assert (site.folder / page.path, "") not in links or other.path == page.path


def test_a_withdrawn_record_says_since_when_why_and_what_instead(korean):
    page = korean.page("task/1-9/index.html")
    text = sites.plain(page.one("article").text())

    assert page.one("h1").text() == "[예시] 없어진 안내 창구"
    assert "2014년 10월 20일부터 싣지 않습니다. 한곳 민원 창구와 합쳤습니다." in text
    link = page.one('section[aria-labelledby="successor"] a')
    assert (link.text(), link.attributes["href"]) == ("[예시] 한곳 민원 창구", "../../task/2-1/")
    assert page.css("meta[name=robots][content=noindex]")


def test_a_withdrawn_record_without_a_successor_promises_none(korean):
    page = korean.page("story/fair/index.html")

    assert page.css('section[aria-labelledby="successor"]') == []
    assert "장터가 끝났습니다." in page.one("article").text()


def test_withdrawn_records_are_listed_but_not_in_the_menu(korean):
    page = korean.page("removed/index.html")

    assert [node.attributes["href"] for node in page.css(".entries a")] == ["../task/1-9/", "../story/fair/"]
    assert not [node for node in page.css("header a") if "removed" in node.attributes["href"]]
    assert [
        node for node in korean.page("sitemap/index.html").css("main a") if node.attributes["href"] == "../removed/"
    ]
    assert not [node for node in korean.page("index.html").css("main a") if "removed" in node.attributes["href"]]


def test_a_page_shows_the_records_that_name_it(korean):
    def shown(path: str) -> list[tuple[str, str]]:
        links = korean.page(f"{path}/index.html").css('section[aria-labelledby="related"] a')
        return [(node.text(), node.attributes["href"]) for node in links]

    # It names the task, and is named by the disclosure, by the task and by what is gone.
    assert shown("story/refund") == [
        ("[예시] 어린이 안전교실", "../../task/1-1/"),
        ("[예시] 음식점 현황", "../../disclosure/restaurants/"),
        ("[예시] 없어진 안내 창구", "../../task/1-9/"),
    ]
    assert shown("task/2-1") == [("[예시] 없어진 안내 창구", "../../task/1-9/")]


def rendered(path: str, history: History, name: str = "korean") -> sites.Read:
    site = replace(sites.site_of(sites.FOLDER / name), history=history)
    pages = plan(site, strings(site.language))
    page = next(page for page in pages if page.path == path)
    return sites.Read(path, Renderer(site, pages).render(page))


def told(*changes: Change, reference: str = "task/1-1") -> History:
    return History(known=True, records={reference: changes})


def lines(page: sites.Read) -> list[tuple[str, str]]:
    section = page.one('section[aria-labelledby="history"]')
    return [
        (node.css_first("time").attributes["datetime"], sites.plain(node.css_first("dd").text()))
        for node in section.css("dl > div")
    ]


CHANGES = (
    Change(
        "2014-10-05", fields={"phone": "dropped", "milestones": "added", "department": "changed", "status": "changed"}
    ),
    Change("2014-10-04", ("renamed",), {"title": "changed", "colour": "changed"}),
    Change("2014-10-03", ("returned",)),
    Change("2014-10-02", ("removed",)),
    Change("2014-10-01", ("added",)),
)


def test_changes_in_words_of_the_contract_newest_first():
    assert lines(rendered("task/1-1/index.html", told(*CHANGES))) == [
        ("2014-10-05", "추진일정 더함. 담당부서, 추진 상태 고침. 전화번호 뺌"),
        ("2014-10-04", "번호와 주소 바꿈. 제목, 그 밖의 내용 고침"),
        ("2014-10-03", "다시 실음"),
        ("2014-10-02", "내림"),
        ("2014-10-01", "처음 실음"),
    ]
    assert lines(rendered("task/1-1/index.html", told(*CHANGES), "english"))[:2] == [
        ("2014-10-05", "Added: Milestones. Changed: Department, Progress. Left out: Telephone"),
        ("2014-10-04", "Identifier and address changed. Changed: Title, other content"),
    ]


def test_a_long_history_is_folded_without_a_script():
    changes = [Change(f"2014-10-{day:02}", fields={"phone": "changed"}) for day in range(20, 0, -1)]
    page = rendered("task/1-1/index.html", told(*changes))
    folded = page.one('section[aria-labelledby="history"] details')

    assert len(lines(page)) == 20
    assert len(folded.css("dl > div")) == 15
    assert folded.css_first("summary").text() == "그전에 바뀐 것 15건 보기"
    assert rendered("task/1-1/index.html", told(*changes[:5])).css("main details") == []


def test_what_is_not_known_is_said_and_what_is_empty_has_no_section():
    page = rendered("task/1-1/index.html", History())
    assert strings("ko")["history"]["unknown"] in page.one('section[aria-labelledby="history"]').text()
    assert lines(page) == []
    assert rendered("task/1-1/index.html", History(known=True)).css("#history") == []


def test_every_kind_of_record_shows_its_history(korean):
    for entry in korean.manifest:
        if (sites.ROOT / f"theme/kinds/{entry['kind']}.html").is_file():
            page = korean.page(entry["path"])
            assert strings("ko")["history"]["unknown"] in page.one('section[aria-labelledby="history"]').text()


def test_recent_changes_by_day_with_links_to_the_records():
    history = History(
        known=True,
        records={
            "task/1-1": CHANGES[:1],
            "story/refund": (Change("2014-10-06", ("added",)),),
            "removed/story-fair": (Change("2014-10-05", ("removed",)),),
        },
    )
    page = rendered("changes/index.html", history)

    assert [node.text() for node in page.css("h2")] == ["2014년 10월 6일", "2014년 10월 5일"]
    assert [node.attributes["href"] for node in page.css("main li a")] == [
        "../story/refund/",
        "../story/fair/",
        "../task/1-1/",
    ]
    assert "성공사례: 처음 실음" in page.css("main li")[0].text()


def test_recent_changes_are_not_all_changes():
    changes = [Change(f"20{year:02}-01-01", fields={"phone": "changed"}) for year in range(99, -1, -1)]
    history = History(known=True, records={"task/1-1": tuple(changes), "task/2-1": tuple(changes)})
    page = rendered("changes/index.html", history)

    assert len(page.css("main li")) == MOST
    assert page.css("h2 time")[0].attributes["datetime"] == "2099-01-01"
    assert page.css("h2 time")[-1].attributes["datetime"] == "2050-01-01"


def test_recent_changes_where_nothing_is_known():
    for history, sentence in (
        (History(), strings("ko")["history"]["unknown"]),
        (History(known=True), strings("ko")["changes"]["none"]),
    ):
        page = rendered("changes/index.html", history)
        assert sentence in page.one("main").text()
        assert page.css("h2") == []


def test_every_page_leads_to_the_recent_changes(site):
    for page in site.pages:
        assert [node for node in page.css("footer a") if node.attributes["href"].endswith("changes/")], page.path


def test_no_word_that_was_taken_out_is_in_the_built_site(tmp_path):
    """From a true repository, through a whole build."""
    folder = sites.copy("korean", tmp_path / "site")
    file = folder / "data/story/refund.yml"
    text = file.read_text("utf-8")
    sites.git(folder, "init", "-q")
    for day, content in (("2014-01-01", text.replace("예시세무과", "새어나간말")), ("2014-01-02", text)):
        file.write_text(content, "utf-8")
        sites.git(folder, "add", "-A", day=day)
        sites.git(folder, "commit", "-q", "-m", "새어나간말", day=day)

    assert sites.build(folder, tmp_path / "out") == []

    built = sites.Built(tmp_path / "out", "https://example.org/")
    assert lines(built.page("story/refund/index.html"))[0] == ("2014-01-02", "담당부서 고침")
    for path, content in sites.tree(tmp_path / "out").items():
        assert "새어나간말".encode() not in content, path
        assert b"example@example.org" not in content, path
