"""Every page of the tiny sites, as a browser reads it: what holds for all pages, whatever they are about."""

from __future__ import annotations

import posixpath
import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from urllib.parse import quote, unquote, urlsplit

import pytest

from tests.support import sites

LANGUAGES = {"korean": "ko", "english": "en", "empty": "ko", "official": "ko"}
FOCUSABLE = "a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], [tabindex]"
#: Attributes that make a browser fetch something.
FETCHED = ("src", "srcset", "poster", "data", "background", "ping", "formaction", "action", "manifest", "xlink:href")


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


def test_sitemap_for_people_lists_every_listed_page(site):
    page = site.page("sitemap/index.html")
    linked = {site.follow(node.attributes["href"], site.address(page))[0] for node in page.css("main a, .name")}
    listed = {site.folder / entry.path for entry in site.pages if entry.path not in unlisted(site)}

    assert listed - linked == {site.folder / "sitemap/index.html"}


def test_manifest_and_pages_agree(site):
    assert {entry["path"] for entry in site.manifest if entry["kind"] != "digest"} == {page.path for page in site.pages}
    for entry in site.manifest:
        page = site.page(entry["path"])
        assert entry["sha256"] == sha256(page.html.encode()).hexdigest()
        assert entry["title"] == sites.plain(page.one("h1").text())
        assert unquote(entry["url"]) == site.base + entry["path"].removesuffix("index.html")
