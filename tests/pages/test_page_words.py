"""What pages say: whose site it is, that there is nothing yet, days, what is related, what is newest."""

from __future__ import annotations

import re

from generator.render import strings
from tests.support import sites


def test_official_site_does_not_call_itself_a_demonstration(built):
    for name in sites.NAMES:
        for page in built(name).pages:
            assert len(page.css(".unofficial")) == (0 if name == "official" else 1), page.path


def test_unofficial_site_names_the_office_that_it_is_not(korean, english, built):
    assert "[예시] 환한구의 공식 누리집이 아닙니다" in korean.page("index.html").one(".unofficial").text()
    assert (
        "not the official site of [Example] Brightly District" in english.page("index.html").one(".unofficial").text()
    )
    assert "공공기관의 공식 누리집이 아닙니다" in built("empty").page("index.html").one(".unofficial").text()


def test_empty_site_says_that_there_is_nothing_yet(built):
    empty = built("empty")
    for kind in ("task", "disclosure", "story", "proposal"):
        assert strings("ko")["list"]["none"] in empty.page(f"{kind}/index.html").one("main").text()


def test_dates_are_in_words_and_in_numbers(korean, english):
    for site, words in ((korean, "2014년 6월 10일"), (english, "10 June 2014")):
        times = site.page("disclosure/restaurants/index.html").css("time")
        assert ("2014-06-10", words) in [(time.attributes["datetime"], time.text()) for time in times]
        for page in site.pages:
            for node in page.css("time"):
                assert re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", node.attributes["datetime"])


def test_related_records_are_linked_by_their_titles(korean):
    page = korean.page("task/1-1/index.html")
    links = page.css('section[aria-labelledby="related"] a')

    assert [(node.text(), node.attributes["href"]) for node in links] == [
        ("[예시] 문자로 하는 환급 신청", "../../story/refund/"),
        ("[예시] 동네 공원", "../../proposal/park/"),
        # It names this task; the task does not name it.
        ("[예시] 음식점 현황", "../../disclosure/restaurants/"),
        ("[예시] 황사 경보(10월 30일)", "../../notice/dust/"),
    ]


def test_updates_are_shown_newest_first(korean):
    page = korean.page("task/1-1/index.html")

    moments = [node.attributes["datetime"] for node in page.css('section[aria-labelledby="updates"] time')]

    assert moments == ["2014-10", "2014-09-23"]
