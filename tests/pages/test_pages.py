"""Every page of the tiny sites, as a browser reads it: what holds for all pages, whatever they are about."""

from __future__ import annotations

import posixpath
import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from urllib.parse import quote, unquote, urljoin, urlsplit

import pytest

from generator.render import strings
from tests.support import sites

LANGUAGES = {"korean": "ko", "english": "en", "empty": "ko", "official": "ko"}
FOCUSABLE = "a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], [tabindex]"
#: Attributes that make a browser fetch something.
FETCHED = ("src", "srcset", "poster", "data", "background", "ping", "formaction", "action", "manifest", "xlink:href")
#: Where a page has words: texts, and the attributes that are read out or shown.
SAID = ("text", "aria-label", "title", "alt", "data-label")
HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
#: The role that an element has anyway; `display: block` on a narrow screen would take it away.


def unlisted(site) -> set[str]:
    """Pages that are not for search engines: help for editors, the page for a wrong address, what moved or is gone."""
    kinds = ("design", "help", "moved", "not-found", "removed")
    return {entry["path"] for entry in site.manifest if entry["kind"] in kinds}


def at(page: sites.Read, problems) -> list[str]:
    return [f"{page.path}: {problem}" for problem in problems]


def test_there_are_pages(site):
    assert len(site.pages) > 20
    assert {"index.html", "404.html", "sitemap/index.html"} <= {page.path for page in site.pages}


def test_one_heading_of_the_first_level_with_words(site):
    for page in site.pages:
        assert sites.plain(page.one("h1").text()), page.path


def test_headings_skip_no_level(site):
    for page in site.pages:
        levels = [int(node.tag[1]) for node in page.elements if re.fullmatch("h[1-6]", node.tag)]
        assert levels[0] == 1, page.path
        assert all(after <= before + 1 for before, after in pairwise(levels)), (page.path, levels)


@pytest.mark.parametrize("name", sites.NAMES)
def test_language_of_the_page(name, built):
    assert {page.one("html").attributes.get("lang") for page in built(name).pages} == {LANGUAGES[name]}


def test_title_names_page_and_site_and_is_unique(site):
    name = site.page("index.html").one("title").text()
    seen = {}
    for page in site.pages:
        title = page.one("title").text()
        assert title == name or (title.endswith(f" - {name}") and len(title) > len(name) + 3), page.path
        assert seen.setdefault(title, page.path) == page.path


def test_title_begins_with_the_heading_of_the_page(site):
    for page in site.pages:
        assert page.one("title").text().startswith(sites.plain(page.one("h1").text())), page.path


def test_description(site):
    for page in site.pages:
        description = page.one("meta[name=description]").attributes["content"]
        assert 5 <= len(description) <= 200, page.path


def test_canonical_address_or_no_index(site):
    for page in site.pages:
        listed = page.path not in unlisted(site)
        canonical = [node.attributes["href"] for node in page.css("link[rel=canonical]")]
        moved = site.kind(page.path) == "moved"
        assert moved or canonical == ([quote(site.address(page), safe=":/")] if listed else []), page.path
        assert len(page.css("meta[name=robots][content=noindex]")) == (0 if listed else 1), page.path


def test_policy_allows_nothing_but_the_sites_own_files_and_the_scripts_in_the_page(site):
    """One in the head of every page, and what asks the index in the page of results."""
    for page in site.pages:
        policy = page.one('meta[http-equiv="Content-Security-Policy"]').attributes["content"]
        directives = dict(part.split(maxsplit=1) for part in policy.split(";"))
        inline = [node.text() for node in page.css("script:not([src], [type$='json'])")]
        assert len(inline) == (2 if page.path == "search/index.html" else 1), page.path
        known = (b64encode(sha256(each.encode()).digest()).decode() for each in inline)
        assert directives == {
            "default-src": "'none'",
            "style-src": "'self'",
            "img-src": "'self'",
            "script-src": " ".join(("'self'", *(f"'sha256-{each}'" for each in known))),
            "connect-src": "'self'",
            "manifest-src": "'self'",
            "form-action": "'self'",
            "base-uri": "'none'",
        }
        # A policy in a meta element holds only for what stands after it.
        head = [node.tag for node in page.css("head > *")]
        assert min(head.index("link"), head.index("script")) > 1
        assert page.css("head > *")[1].attributes.get("http-equiv") == "Content-Security-Policy", page.path


def test_encoding_stands_first(site):
    for page in site.pages:
        assert page.css("head > *")[0].attributes == {"charset": "utf-8"}, page.path


def test_zooming_is_not_forbidden(site):
    for page in site.pages:
        assert page.one("meta[name=viewport]").attributes["content"] == "width=device-width, initial-scale=1"


def test_skip_link_is_the_first_that_takes_focus_and_leads_to_main(site):
    for page in site.pages:
        first = next(node for node in page.css(FOCUSABLE) if node.attributes.get("tabindex") != "-1")
        assert first.attributes["class"] == "skip", page.path
        assert first.attributes["href"] == f"#{page.one('main').id}", page.path
        assert page.one("main").attributes.get("tabindex") == "-1", page.path


def test_nothing_takes_focus_out_of_order(site):
    for page in site.pages:
        assert {node.attributes["tabindex"] for node in page.css("[tabindex]")} == {"-1"}, page.path


def test_landmarks_and_their_names(site):
    for page in site.pages:
        for landmark in ("header", "main", "footer"):
            page.one(landmark)
        # The main menu stands there twice, of which a page shows one: in a row, or behind a word where it is narrow.
        names = [node.attributes.get("aria-label") for node in page.css("nav:not(.broad)")]
        assert all(names), page.path
        assert len(names) == len(set(names)), page.path


def test_what_is_named_by_an_element_is_named_by_its_heading(site):
    for page in site.pages:
        for node in page.css("[aria-labelledby]"):
            named = page.one(f'[id="{node.attributes["aria-labelledby"]}"]')
            assert re.fullmatch("h[2-6]", named.tag), page.path
            assert named.parent.mem_id == node.mem_id, page.path


def test_current_page_is_marked_in_the_menus(site):
    for page in site.pages:
        for link in page.css("nav a"):
            target = site.follow(link.attributes["href"], site.address(page))
            same = target is not None and target == (site.folder / page.path, "")
            assert (link.attributes.get("aria-current") == "page") == same, (page.path, link.html)


def test_breadcrumb_ends_with_the_page(site):
    for page in site.pages:
        crumbs = page.css("body > .crumbs li")
        if page.path in ("index.html", "404.html"):
            assert not crumbs
            continue
        assert site.follow(crumbs[0].css_first("a").attributes["href"], site.address(page))[0].name == "index.html"
        assert sites.plain(crumbs[-1].text()) == sites.plain(page.one("h1").text()), page.path
        assert crumbs[-1].css_first("[aria-current=page]")
        assert crumbs[-1].css_first("a") is None


def test_tables_have_caption_and_headers_with_scope_and_no_roles_of_their_own(site):
    for page in site.pages:
        for table in page.css("table"):
            assert table.css_first("caption"), page.path
            assert sites.plain(table.css_first("caption").text()), page.path
            names = [sites.plain(node.text()) for node in table.css("thead th")]
            assert all(names)
            for node in table.css("thead th"):
                scope = "colgroup" if "colspan" in node.attributes else "col"
                assert node.attributes["scope"] == scope, page.path
            for node in table.css("tbody th"):
                assert node.attributes["scope"] == "row", page.path
            # HTML forbids the roles that they have anyway (ARIA in HTML, and so KWCAG 2.2, 8.1.1).
            assert not [node for node in [table, *table.css("*")] if "role" in node.attributes], page.path
            for row in table.css("tbody tr"):
                assert len(row.css("th")) in (1, 2), page.path
                # On a narrow screen a cell is told by its label.
                labels = [cell.attributes["data-label"] for cell in row.css("td")]
                if len(table.css("thead tr")) == 1:
                    assert labels == names[len(row.css("th")) :], page.path
                else:
                    assert len(set(labels)) == len(labels), page.path
                    assert all(any(label.endswith(name) for name in names) for label in labels), page.path


def test_there_are_tables(korean):
    assert sum(len(page.css("table")) for page in korean.pages) > 5


def test_nothing_holds_up_the_first_paint_but_the_script_that_comes_before_it(site):
    for page in site.pages:
        assert page.css("style, iframe, object, embed, base") == [], page.path
        for node in page.css("script[src]"):
            # A module waits by itself.
            assert "defer" in node.attributes or node.attributes["type"] == "module", page.path
            assert site.follow(node.attributes["src"], site.address(page))[0].is_file(), page.path
        names = {name for node in page.elements for name in node.attributes}
        assert not [name for name in names if name == "style" or name.startswith("on")], page.path


def test_nothing_but_one_style_sheet_holds_up_the_first_paint(site):
    for page in site.pages:
        assert len(page.css("link[rel=stylesheet]")) == 1, page.path
        head = [
            node.tag
            for node in page.css("head > *")
            if node.attributes.get("rel") == "stylesheet" or node.tag == "script"
        ]
        # The reader's choice comes first, so that nothing is painted without it.
        assert head[:2] == ["script", "link"], page.path


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


def test_no_request_to_another_host(site):
    for page in site.pages:
        fetched = [
            value for node in page.elements for name, value in node.attributes.items() if name in FETCHED and value
        ]
        fetched += [node.attributes["href"] for node in page.css("link:not([rel=canonical])")]
        for address in fetched:
            assert site.follow(address, site.address(page)), (page.path, address)
            assert not urlsplit(address).netloc


def test_style_sheet_and_icon_fetch_nothing(site):
    style = (site.folder / "assets/style.css").read_text("utf-8")
    icon = (site.folder / "assets/icon.svg").read_text("utf-8")

    assert not re.search(r"url\(|@import|@font-face", style)
    assert re.findall(r"https?://[^\"]+", icon) == ["http://www.w3.org/2000/svg"]
    assert "<script" not in icon


#: Folders and endings of what goes out beside pages; docs/open-data.md says what each is.
FOR_PROGRAMS = re.compile(
    r"(?:.+/table-\d+\.(?:csv|json)|.+/datapackage\.json|api/v1/.+\.(?:json|ndjson|zip|txt)|schema/(?:v1/)?\w+\.json"
    r"|.+/tables\.xlsx|digest/.+\.(?:txt|eml)|sms\.(?:json|csv)|notice/[\w-]+/cap\.xml"
    r"|feed/.+\.(?:atom|rss)|calendar/.+\.ics|(?:.+/)?index\.html\.md|(?:llms|robots)\.txt|opensearch\.xml|card/[0-9a-f]{16}\.png"
    r"|site\.webmanifest|catalog\.(?:ttl|jsonld|csv))"
)


def test_only_html_the_files_of_the_look_two_lists_and_files_for_programs_are_sent(site):
    others = {path for path in sites.tree(site.folder) if not path.endswith(".html")}

    tables = {path for path in others if path.endswith((".csv", ".xlsx"))}
    index = {path for path in others if re.fullmatch(r"search/.+\.json", path)}
    assert index
    assert {path for path in others - index if not FOR_PROGRAMS.fullmatch(path)} == {
        *(
            f"assets/{name}"
            for name in ("style.css", "icon.svg", "page.js", "list.js", "listen.js", "search.js", "slip.js", "value.js")
        ),
        "pages.json",
        "sitemap.xml",
    }
    linked = {
        posixpath.normpath(f"{page.path.removesuffix('index.html')}{link.attributes['href']}")
        for page in site.pages
        for link in page.css('a[href$=".csv"], a[href$=".xlsx"]')
    }
    assert tables == linked - {each for each in linked if ":/" in each}


def test_identifiers_are_unique(site):
    for page in site.pages:
        ids = [node.attributes["id"] for node in page.css("[id]")]
        assert all(ids), page.path
        assert len(ids) == len(set(ids)), page.path


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


def test_sitemap_for_people_lists_every_listed_page(site):
    page = site.page("sitemap/index.html")
    linked = {site.follow(node.attributes["href"], site.address(page))[0] for node in page.css("main a, .name")}
    listed = {site.folder / entry.path for entry in site.pages if entry.path not in unlisted(site)}

    assert listed - linked == {site.folder / "sitemap/index.html"}


# The page for a wrong address.


def test_page_for_a_wrong_address_works_from_any_depth(site):
    page = site.page("404.html")
    links = [node.attributes["href"] for node in page.css("link[href], a[href]")]
    inner = [link for link in links if not link.startswith(("#", "http", "tel:"))]

    assert len(inner) > 8
    for wrong in ("nothing", "a/b/c/d/nothing/", "task/1-1/nothing.html", "task/%ED%95%9C/"):
        for link in inner:
            assert link.startswith(site.base)
            assert site.follow(link, site.url + wrong)[0].is_file(), link


def test_page_for_a_wrong_address_of_a_site_below_a_path(english):
    assert english.base == "/a/b/"
    assert english.page("404.html").one("link[rel=stylesheet]").attributes["href"] == "/a/b/assets/style.css"


def test_page_for_a_wrong_address_promises_no_more_than_it_has(site):
    """What is said to be below is there."""
    text = site.page("404.html").one("main").text()

    assert "search" not in text.lower()


# One language at a time.


def hangul(page: sites.Read, without: str):
    """Texts with Hangul, but for what stands in elements that match ``without``."""
    tree = sites.Read(page.path, page.html)
    for node in tree.css(without):
        node.decompose()
    return [(where, text) for where, text in tree.texts if HANGUL.search(text)]


def test_english_site_speaks_english(english):
    """Examples in the help for editors are code, and come from contracts that are written for Korean offices."""
    for page in english.pages:
        assert hangul(page, "main code, main .example") == [], page.path


def test_what_is_not_in_the_language_of_the_page_says_so(english):
    """WCAG 2.2, 3.1.2: a screen reader needs to know in which voice to read."""
    for page in english.pages:
        assert hangul(page, "[lang=ko]") == [], page.path


def words_of(value):
    if isinstance(value, dict):
        for inner in value.values():
            yield from words_of(inner)
    else:
        # The parts between placeholders, where they are words at all.
        yield from (part.strip() for part in re.split(r"\{\w+\}", value) if len(part.strip()) > 3)


@pytest.mark.parametrize("name", ["korean", "empty", "official"])
def test_korean_site_has_no_word_of_the_english_interface(name, built):
    english = {
        words
        for key, value in strings("en").items()
        if key not in ("command", "fault", "comparison")
        for words in words_of(value)
    }
    english -= set(words_of(strings("ko")))
    pattern = re.compile(r"(?<![A-Za-z])(?:" + "|".join(map(re.escape, sorted(english))) + r")(?![A-Za-z])")
    for page in built(name).pages:
        tree = sites.Read(page.path, page.html)
        # English by intent: the professional term of a field, and what an editor writes into a file.
        for node in tree.css("code, td .quiet, article > p.quiet, [lang=en]"):
            node.decompose()
        found = [(where, text) for where, text in tree.texts if where.split()[-1] in SAID and pattern.search(text)]
        assert found == [], page.path


def test_korean_headings_labels_and_links_are_korean(korean):
    for page in korean.pages:
        for node in page.css("title, h1, h2, h3, dt, caption, th, a, nav"):
            text = sites.plain(node.text())
            said = f"{text} {node.attributes.get('aria-label', '')}"
            if not node.css_first("code") and re.search("[A-Za-z]{3}", said):
                assert HANGUL.search(said), (page.path, node.html)


def test_english_terms_in_korean_help_say_that_they_are_english(built):
    """WCAG 2.2, 3.1.2."""
    page = built("official").page("help/fields/task/index.html")
    terms = [node for node in page.css("td .quiet") if re.fullmatch("[A-Za-z ()0-9,.-]+", node.text())]

    assert terms
    assert {node.attributes.get("lang") for node in terms} == {"en"}


# What a record page says.


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


def test_one_record_is_not_called_records(english):
    """In English one thing has no plural."""
    for page in english.pages:
        assert not [text for _, text in page.texts if re.search(r"\b1 records\b", text)], page.path


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


def test_manifest_and_pages_agree(site):
    assert {entry["path"] for entry in site.manifest if entry["kind"] != "digest"} == {page.path for page in site.pages}
    for entry in site.manifest:
        page = site.page(entry["path"])
        assert entry["sha256"] == sha256(page.html.encode()).hexdigest()
        assert entry["title"] == sites.plain(page.one("h1").text())
        assert unquote(entry["url"]) == site.base + entry["path"].removesuffix("index.html")
