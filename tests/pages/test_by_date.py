"""What pages say on a day: states, the page of what is late, and notices while they are valid."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.pages import plan
from generator.render import Renderer, strings
from tests.support import sites

ITEM = """\
- id: {id}
  field: 위생
  title: "[예시] 항목 {id}"
  status: active
  summary: "[예시] 지어낸 항목입니다."
  source: [{{section: 예시 문서}}]
"""


def built_on(day: str, folder, name: str = "korean", more: dict[str, str] | None = None) -> sites.Built:
    site = sites.write(sites.copy(name, folder / "site"), more or {})
    done = sites.call("build", "--site", site, "--out", folder / day, "--as-of", day)
    assert done.returncode == 0, done.stdout
    return sites.Built(folder / day, {"korean": "https://example.org/", "english": "https://example.org/a/b/"}[name])


def said(page: sites.Read, selector: str = ".state") -> list[str]:
    return [sites.plain(node.text()) for node in page.css(selector)]


@pytest.mark.parametrize(
    ("setting", "foot", "state"),
    [
        pytest.param(
            "2014-10",
            "2014년 10월 기준(날을 알 수 없어, 기한은 마지막 날인 2014년 10월 31일로 셈합니다)",
            "최신: 다음 공표는 2015년 1월 10일까지",
            id="month",
        ),
        pytest.param(
            "2015-02",
            "2015년 2월 기준(날을 알 수 없어, 기한은 마지막 날인 2015년 2월 28일로 셈합니다)",
            "지연: 49일 늦음(기한 2015년 1월 10일)",
            id="short month",
        ),
        pytest.param(
            "2014",
            "2014년 기준(날을 알 수 없어, 기한은 마지막 날인 2014년 12월 31일로 셈합니다)",
            "곧 갱신: 2015년 1월 10일까지",
            id="year",
        ),
        pytest.param("2014-10-31", "2014년 10월 31일 기준", "최신: 다음 공표는 2015년 1월 10일까지", id="day"),
    ],
)
def test_a_site_of_which_only_the_month_is_known_says_from_which_day_it_counts(tmp_path, setting, foot, state):
    """A year as well; the last day of February is found."""
    site = sites.copy("korean", tmp_path / "site")
    settings = (site / "site.yml").read_text("utf-8")
    sites.write(site, {"site.yml": settings.replace("as_of: 2014-10-31\n", f"as_of: {setting}\n")})
    read = sites.site_of(site)
    pages = plan(read, strings("ko"))
    shown = next(each for each in pages if each.path == "disclosure/restaurants/index.html")
    page = sites.Read(shown.path, Renderer(read, pages).render(shown))
    assert foot in [sites.plain(node.text()) for node in page.css("footer p")]
    assert said(page) == [f"갱신 상태 {state}"]
    late = Renderer(read, pages).render(next(each for each in pages if each.path == "late/index.html"))
    assert ("그 마지막 날로 셈합니다" in late) == ("(" in foot)


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2014-10-31", "갱신 상태 최신: 다음 공표는 2015년 1월 10일까지"),
        ("2015-01-10", "갱신 상태 곧 갱신: 2015년 1월 10일까지"),
        ("2015-01-11", "갱신 상태 지연: 1일 늦음(기한 2015년 1월 10일)"),
        ("2015-02-09", "갱신 상태 지연: 30일 늦음(기한 2015년 1월 10일)"),
    ],
)
def test_state_of_an_item_is_in_words_on_its_page_and_in_the_list(tmp_path, day, state):
    built = built_on(day, tmp_path)
    assert said(built.page("disclosure/restaurants/index.html")) == [state]
    assert said(built.page("disclosure/index.html"))[0] == state


def test_cycle_is_shown_in_its_one_spelling_and_timing_as_it_was_written(korean, english):
    texts = said(korean.page("disclosure/restaurants/index.html"), "dd")
    assert {"분기마다", "분기가 끝난 다음 달 10일까지"} <= set(texts)
    assert "quarterly" in said(english.page("disclosure/restaurants/index.html"), "dd")


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2014-08-31", "예정: 2014년 9월 1일부터"),
        ("2014-09-01", "의견 받는 중: 2014년 10월 31일까지"),
        ("2014-10-31", "곧 마감: 2014년 10월 31일까지"),
        ("2014-11-01", "심사를 마침: 2014년 11월"),
    ],
)
def test_state_of_a_proposal(tmp_path, day, state):
    built = built_on(day, tmp_path)
    for path in ("proposal/park/index.html", "proposal/index.html"):
        assert said(built.page(path)) == [f"지금 상태 {state}"]


def test_page_of_what_is_late_goes_by_department_and_days(tmp_path):
    items = "".join(
        ITEM.format(id=name) + f"  cycle: 매월\n  last_published: {last}\n" + (f"  department: {department}\n" if department else "")
        for name, last, department in (
            ("one", "2014-08-20", "예시가과"), ("two", "2014-07-20", "예시나과"), ("three", "2014-06-20", "예시가과"),
            ("four", "2014-01", None), ("five", "2014-09-30", "예시나과"),
        )
    )  # fmt: skip
    retired = (
        ITEM.format(id="gone").replace("status: active", "status: retired") + "  cycle: 매월\n  last_published: 2001\n"
    )
    event = ITEM.format(id="event") + "  cycle: 수시\n  last_published: 2001\n"
    page = built_on("2014-10-31", tmp_path, more={"data/disclosure/more.yml": items + retired + event}).page(
        "late/index.html"
    )

    assert said(page, "main h2") == [
        "예시가과",
        "예시나과",
        "담당부서가 적혀 있지 않음",
        "확인할 수 없는 것",
        "이렇게 셈합니다",
    ]
    assert said(page, "main h3") == [f"[예시] 항목 {name}" for name in ("three", "one", "two", "four", "event")] + [
        "[예시] 쉼터 현황"
    ]
    assert [text.split("(")[0] for text in said(page)[:4]] == [f"지연: {days}일 늦음" for days in (92, 31, 61, 245)]
    assert "늦어진 것이 4건 있습니다." in page.one("main").text()


def test_page_of_what_is_late_is_honest_where_nothing_is_known(built, korean):
    page = korean.page("late/index.html")
    assert "2014년 10월 31일 기준으로, 늦어진 것으로 확인된 것은 없습니다." in page.one("main").text()
    assert "아래 1건은 늦었는지 알 수 없습니다" in page.one("main").text()
    empty = built("empty").page("late/index.html").one("main").text()
    assert "확인된 것은 없습니다" in empty
    assert "알 수 없습니다" not in empty


def test_page_of_what_is_late_is_reached_from_every_page_and_from_the_list(site):
    for page in site.pages:
        targets = [site.follow(node.attributes["href"], site.address(page)) for node in page.css("footer nav a")]
        assert (site.folder / "late/index.html", "") in targets
    links = [node.attributes["href"] for node in site.page("disclosure/index.html").css("main a")]
    assert "../late/" in links


def banners(built: sites.Built) -> dict[str, list[str]]:
    """Page to the titles in its banner; a page without a banner has None."""
    found = {}
    for page in built.pages:
        banner = page.css("body > section.notices")
        found[page.path] = [node.text() for node in banner[0].css("a")] if banner else None
    return found


DUST, LIBRARY, SNOW = "[예시] 황사 경보(10월 30일)", "[예시] 도서관 쉬는 날", "[예시] 눈 치우기"


@pytest.mark.parametrize(
    ("day", "titles"),
    [("2014-10-29", None), ("2014-10-30", [DUST]), ("2014-10-31", [DUST, LIBRARY]), ("2014-11-01", [DUST]), ("2014-11-02", None), ("2014-12-01", [SNOW])],
)  # fmt: skip
def test_active_notices_stand_on_every_page_and_go_by_themselves(tmp_path, day, titles):
    found = banners(built_on(day, tmp_path))
    assert len(found) > 60
    assert {tuple(each) if each else None for each in found.values()} == {tuple(titles) if titles else None}


def test_banner_has_a_name_words_for_the_severity_and_links_that_lead_to_the_notice(korean, english):
    for built, words, word in ((korean, "지금 유효한 알림", "경보"), (english, "Notices in force", "advisory")):
        for page in built.pages:
            banner = page.one("body > section.notices")
            assert banner.attributes["aria-label"] == words
            # Nothing interrupts: the page stands still, and is read in its turn.
            assert not {"role", "aria-live"} & set(banner.attributes)
            assert banner.css_first("strong").text() == word
            for link in banner.css("a"):
                file, _ = built.follow(link.attributes["href"], built.address(page))
                assert sites.plain(LexborHTMLParser(file.read_text("utf-8")).css_first("h1").text()) == sites.plain(
                    link.text()
                )


def test_no_two_landmarks_of_a_page_have_one_name(site):
    """On the list of notices a group and the banner are about the same; their names are not (axe: landmark-unique)."""
    for page in site.pages:
        named = [
            page.one(f'[id="{node.attributes["aria-labelledby"]}"]').text()
            for node in page.css("section[aria-labelledby]")
        ]
        named += [node.attributes["aria-label"] for node in page.css("section[aria-label]")]
        assert len(named) == len(set(named)), page.path


def test_banner_of_a_wrong_address_works_from_any_depth(english):
    page = english.page("404.html")
    assert [node.attributes["href"] for node in page.css(".notices a")] == ["/a/b/notice/ozone/"]


def test_the_gravest_comes_first(tmp_path):
    notice = "- id: {0}\n  title: '[예시] {0}'\n  category: safety\n  severity: {0}\n  valid: {{start: 2014-10-31, end: 2014-10-31}}\n  summary: '[예시] 지어낸 알림입니다.'\n"
    more = {"data/notice/all.yml": "".join(notice.format(each) for each in ("info", "caution", "warning"))}
    found = banners(built_on("2014-10-31", tmp_path, more=more))
    assert found["index.html"] == ["[예시] warning", "[예시] caution", "[예시] info"]


def test_list_of_notices_has_the_active_first_and_the_past_as_archive(korean):
    page = korean.page("notice/index.html")
    assert said(page, "main h2") == ["지금 알림", "곧 시작하는 알림", "지난 알림"]
    assert said(page, "main h3") == [DUST, LIBRARY, SNOW, "[예시] 폭염 주의(8월 1일)"]


def test_list_says_where_no_notice_is_valid(tmp_path, built):
    page = built_on("2014-11-03", tmp_path).page("notice/index.html")
    assert "지금 유효한 알림은 없습니다." in page.one("main").text()
    assert "아직 올라온 것이 없습니다." in built("empty").page("notice/index.html").one("main").text()


def test_page_of_a_notice_says_what_to_do_and_until_when(korean):
    page = korean.page("notice/dust/index.html")
    text = sites.plain(page.one("main").text())
    for words in (
        "유효함: 2014년 11월 2일까지",
        "오전 11시부터 오후 6시까지",
        "마스크를 씁니다.",
        "02-123-4567",
        "예시 문서 > 3장",
    ):
        assert words in text
    assert said(korean.page("notice/heat/index.html")) == ["지금 상태 끝남: 2014년 8월 3일"]


def test_a_dataset_that_is_late_is_late_everywhere(tmp_path):
    """Its own page said so, and the page of all that is late did not."""
    text = """\
id: visits
subject: 세금
title: "[예시] 방문"
summary: "[예시] 지어낸 자료입니다."
cycle: 분기별
last_published: 2014-01
source: [{section: 예시 문서}]
tables: [{caption: 방문, columns: [곳, {label: 수, unit: 명}], rows: [[가, "1"]]}]
"""
    site = built_on("2014-10-31", tmp_path, more={"data/dataset/visits.yml": text})
    assert "늦음" in said(site.page("dataset/visits/index.html"))[0]
    assert "[예시] 방문" in said(site.page("late/index.html"), "main")[0]
    due = sites.call("due", "--site", tmp_path / "site", "--as-of", "2014-10-31")
    assert "[예시] 방문" in due.stdout
