"""A site that has just begun: its menu leads to what there is, and nothing on it speaks of what it does not have."""

from __future__ import annotations

import pytest

from tests.support import sites

SETTINGS = """\
name: "[예시] 새봄구"
description: "[예시] 시험에 쓰는 누리집입니다."
language: ko
url: https://example.org/
official: no
as_of: 2014-10-31
owner: {name: "[예시] 새봄구청"}
"""
HEAD = '{{id: {id}, title: "[예시] {title}", summary: "[예시] 예시로 만든 기록입니다.", source: own, {more}}}\n'
NOTICE = HEAD.format(
    id="closed",
    title="구청 쉬는 날",
    more="category: general, severity: info, valid: {start: 2014-10-30, end: 2014-11-02}",
)
CHANNEL = HEAD.format(
    id="desk",
    title="민원 창구",
    more="mode: offline, withheld: [{field: phone, clause: 6, reason: 예시입니다., review_on: 2015-06-10}]",
)
STORY = HEAD.format(id="walk", title="걷기", more="department: 예시과, content: [예시입니다.]")


def built(folder, records: dict[str, str], more: str = "") -> sites.Built:
    site = sites.write(folder / "site", {"site.yml": SETTINGS + more, **records})
    done = sites.call("build", "--site", site, "--out", folder / "out")
    assert done.returncode == 0, done.stdout
    return sites.Built(folder / "out", "https://example.org/")


def menu(site: sites.Built) -> list[str]:
    return [sites.plain(each.text()) for each in site.page("index.html").css("nav.main-menu.broad a")]


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ({"data/story/walk.yml": STORY, "data/notice/closed.yml": NOTICE}, ["성공사례"]),
        ({"data/notice/closed.yml": NOTICE, "data/channel/desk.yml": CHANNEL}, ["소통채널", "알림"]),
        ({}, ["실행계획 과제", "주요성과", "사전공표", "성공사례", "통계와 자료", "정책제안"]),
    ],
    ids=["one of the menu", "none of the menu", "nothing yet"],
)
def test_the_menu_leads_to_what_there_is(tmp_path, records, expected):
    assert sorted(menu(built(tmp_path, records))) == sorted(expected)


def test_a_notice_of_no_hazard_has_no_category_before_its_title(tmp_path):
    site = built(tmp_path, {"data/notice/closed.yml": NOTICE})
    (told,) = [sites.plain(each.text()) for each in site.page("index.html").css("body > .notices li")]
    assert told.startswith("안내 [예시] 구청 쉬는 날")


def test_a_short_address_has_not_changed(tmp_path):
    site = built(tmp_path, {"data/notice/closed.yml": NOTICE}, "posters: [{record: notice/closed, code: rest}]\n")
    text = (site.folder / "s/rest/index.html").read_text("utf-8")
    assert "짧은 주소" in text
    assert "옛 주소" not in text
    assert "바뀌었습니다" not in text


def test_the_twin_says_who_wrote_it_and_what_is_withheld(tmp_path):
    site = built(tmp_path, {"data/channel/desk.yml": CHANNEL})
    text = (site.folder / "channel/desk/index.html.md").read_text("utf-8")
    assert "이 기록은 [예시] 새봄구청에서 직접 썼습니다." in text
    assert "비공개한 것: 전화번호. " in text


def test_the_twin_names_the_document_and_the_page(tmp_path):
    story = STORY.replace("source: own", 'source: [{section: "1. 걷는 길", page: 12}]')
    settings = "source: {title: 예시 계획, publisher: 예시구, date: 2014-10, url: https://example.org/plan}\n"
    text = (built(tmp_path, {"data/story/walk.yml": story}, settings).folder / "story/walk/index.html.md").read_text(
        "utf-8"
    )
    assert "「예시 계획」" in text
    assert "- 1\\. 걷는 길, 12쪽" in text
