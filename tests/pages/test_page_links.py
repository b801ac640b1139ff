"""Links of every page: where they lead, that they lead somewhere, and that they lead everywhere."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from tests.support import sites


def test_links_lead_to_the_web_or_to_a_telephone(site):
    for page in site.pages:
        for node in page.css("[href]"):
            assert urlsplit(node.attributes["href"]).scheme in ("", "http", "https", "tel", "webcal"), (
                page.path,
                node.html,
            )


def test_telephone_links_hold_the_number_that_is_shown(site):
    found = 0
    for page in site.pages:
        for node in page.css('a[href^="tel:"]'):
            found += 1
            number = node.attributes["href"]
            assert re.fullmatch(r"tel:\+82[1-9]\d{7,9}", number), page.path
            assert "0" + number.removeprefix("tel:+82") == node.text().replace("-", ""), page.path
    assert found or site.page("index.html").css(".foot p")[0].text() == "운영: [예시] 환한구청"


def test_every_internal_link_leads_to_a_page_and_a_place_that_exist(site):
    pages = {page.path: page for page in site.pages}
    for page in site.pages:
        for node in page.css("[href], [src]"):
            link = node.attributes.get("href") or node.attributes.get("src")
            target = site.follow(link, site.address(page))
            if target is None:
                continue
            file, fragment = target
            assert file.is_file(), (page.path, link)
            if fragment:
                there = pages[file.relative_to(site.folder).as_posix()]
                assert there.css(f'[id="{fragment}"]'), (page.path, link)


def test_every_listed_page_is_reached_from_the_home_page(site):
    seen, ahead = set(), ["index.html"]
    while ahead:
        path = ahead.pop()
        if path in seen:
            continue
        seen.add(path)
        page = site.page(path)
        for node in page.css("a[href]"):
            target = site.follow(node.attributes["href"], site.address(page))
            if target and target[0].suffix == ".html":
                ahead.append(target[0].relative_to(site.folder).as_posix())

    moved = {entry["path"] for entry in site.manifest if entry["kind"] == "moved"}
    assert {page.path for page in site.pages} - seen == {"404.html", *moved}


def test_links_with_the_same_words_lead_to_the_same_place(site):
    for page in site.pages:
        for part in ("header a, footer a", "main .links a, main .entries a, main .tiles a"):
            seen = {}
            for node in page.css(part):
                words = sites.plain(node.text())
                assert words, (page.path, node.html)
                target = urljoin(site.address(page), node.attributes["href"])
                assert seen.setdefault(words, target) == target, page.path
