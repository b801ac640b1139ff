"""The pages in a real Chromium: what a style sheet can break and no parser sees."""

from __future__ import annotations

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from selenium.webdriver.support.ui import WebDriverWait

pytestmark = pytest.mark.browser

#: The home page, one record page a kind, and each other sort of page.
PAGES = {
    "home": "",
    "task": "task/1-1/",
    "dataset": "dataset/example-refund/",
    "organisation": "organisation/example-team/",
    "disclosure": "disclosure/restaurants/",
    "story": "story/refund/",
    "proposal": "proposal/park/",
    "withdrawn": "task/1-9/",
    "changes": "changes/",
    "list": "task/",
    "narrative": "about/",
    "help": "help/errors/Y005/",
    "fields": "help/fields/task/",
    "sitemap": "sitemap/",
    "not found": "404.html",
}
MAIN = ("home", "task", "disclosure", "story", "proposal")
WIDTHS = (320, 360, 1280)

#: Elements that stick out of the window, the innermost ones first.
OUTSIDE = """
const wide = document.documentElement.clientWidth;
const out = [...document.body.querySelectorAll('*')].filter(
  e => !e.closest('thead') && !e.classList.contains('skip') && e.getBoundingClientRect().right > wide + 0.5);
return {scroll: document.documentElement.scrollWidth - wide, out: out.map(e => e.outerHTML.slice(0, 90))};
"""
FOCUSED = """
const e = document.activeElement;
if (!e || e === document.body) return null;
const box = e.getBoundingClientRect(), style = getComputedStyle(e);
const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
return {
  html: e.outerHTML.slice(0, 90), at: e.dataset.at, skip: e.classList.contains('skip'), main: e.tagName === 'MAIN',
  width: box.width, height: box.height, top: box.top, bottom: box.bottom, left: box.left, right: box.right,
  outline: parseFloat(style.outlineWidth), style: style.outlineStyle, shadow: style.boxShadow,
  opacity: style.opacity, seen: !!over && (e === over || e.contains(over) || over.contains(e)),
  tall: innerHeight, wide: document.documentElement.clientWidth,
};
"""
#: Controls that are shown and do not stand in a sentence: only those have to be large (WCAG 2.2, 2.5.5).
TARGETS = """
const alone = e => {
  const block = e.closest('p, li, dd, dt, td, th, h1, h2, h3, figcaption') || e.parentElement;
  const around = [...block.childNodes].filter(n => n.nodeType === 3 && n.textContent.trim());
  return around.length === 0;
};
return [...document.querySelectorAll('a[href], button, input, select, summary')]
  .filter(e => !e.classList.contains('skip') && e.checkVisibility())
  .map(e => ({html: e.outerHTML.slice(0, 90), alone: alone(e), boxes: [...e.getClientRects()].map(b => [b.width, b.height])}));
"""


LINES = """
const text = [...document.querySelectorAll('main p:not([class]), main li, main dd, main td')];
return [document.body, ...text].filter(e => e.offsetHeight).map(e => {
  const style = getComputedStyle(e);
  return style.fontSize + ' ' + Math.round(parseFloat(style.lineHeight) / parseFloat(style.fontSize) * 100) / 100;
});
"""
SMALL = """
const found = [];
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walk.nextNode()) {
  const e = walk.currentNode.parentElement, size = getComputedStyle(e).fontSize;
  if (walk.currentNode.textContent.trim() && parseFloat(size) < 17) found.push([e.outerHTML.slice(0, 90), size]);
}
return found;
"""
SPACING = """
for (const e of document.body.querySelectorAll('*')) {
  e.style.lineHeight = '1.5'; e.style.letterSpacing = '0.12em'; e.style.wordSpacing = '0.16em';
}
for (const e of document.querySelectorAll('p')) e.style.marginBottom = '2em';
"""
CUT = """
return [...document.body.querySelectorAll('*')].filter(e => !e.closest('thead, .head label') &&
  getComputedStyle(e).overflow !== 'visible' && e.scrollHeight > e.clientHeight + 1).map(e => e.outerHTML.slice(0, 90));
"""
#: The white space between what a page says last and its foot.
GAP = """
const words = [...document.querySelectorAll('main *')].filter(e => e.offsetHeight);
return document.querySelector('footer').getBoundingClientRect().top
  - Math.max(...words.map(e => e.getBoundingClientRect().bottom));
"""
NOTHING = {"scroll": 0, "out": []}


@pytest.fixture(scope="module")
def measured(browser):
    """Everything that is measured on a page, which is opened once."""
    known = {}

    def measure(page: str) -> dict:
        if page in known:
            return known[page]
        found = known[page] = {}
        browser.open(PAGES[page])
        found["fetched"] = browser.js("return performance.getEntriesByType('resource').map(e => e.name)")
        for width in WIDTHS:
            browser.resize(width)
            found[width] = {
                "wide": browser.js("return document.documentElement.clientWidth"),
                "outside": browser.js(OUTSIDE),
                "lines": set(browser.js(LINES)),
                "small": browser.js(SMALL),
                "targets": browser.js(TARGETS),
                "gap": browser.js(GAP),
            }
        for width in (640, 1280):
            browser.resize(width)
            browser.js("document.documentElement.style.fontSize = '200%'")
            size = browser.js("return getComputedStyle(document.body).fontSize")
            found["double", width] = (size, browser.js(OUTSIDE))
        browser.js("document.documentElement.style.fontSize = ''")
        browser.resize(320)
        browser.js(SPACING)
        found["spaced"] = {"outside": browser.js(OUTSIDE), "cut": browser.js(CUT)}
        return found

    return measure


@pytest.fixture(scope="module")
def stops(browser):
    """What has the focus after each press of Tab, from the top of the page to its last link."""
    known = {}

    def press(page: str, width: int) -> list[dict]:
        if (page, width) not in known:
            browser.open(PAGES[page], width)
            wanted = browser.js("""
              const links = [...document.querySelectorAll('a[href], button, summary, input, select')].filter(
                e => e.checkVisibility());
              links.forEach((e, at) => e.dataset.at = at);
              return links.length;
            """)
            known[page, width] = []
            for _ in range(wanted):
                browser.press("Tab")
                known[page, width].append(browser.js(FOCUSED))
        return known[page, width]

    return press


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("page", PAGES)
def test_nothing_scrolls_sideways(measured, page, width):
    found = measured(page)[width]

    assert found["wide"] == width
    assert found["outside"] == NOTHING


@pytest.mark.parametrize("width", [640, 1280])
@pytest.mark.parametrize("page", PAGES)
def test_text_of_double_size_does_not_scroll_sideways(measured, page, width):
    """WCAG 2.2, 1.4.4: the reader's own size of text, not a zoom of the page."""
    assert measured(page)["double", width] == ("38px", NOTHING)


@pytest.mark.parametrize("page", PAGES)
def test_wider_spacing_of_text_does_not_scroll_or_cut(measured, page):
    """WCAG 2.2, 1.4.12."""
    assert measured(page)["spaced"] == {"outside": NOTHING, "cut": []}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("page", PAGES)
def test_body_text_is_large_and_its_lines_wide_apart(measured, page, width):
    assert measured(page)[width]["lines"] == {"19px 1.7"}


@pytest.mark.parametrize("page", PAGES)
def test_no_text_is_smaller_than_17_pixels(measured, page):
    assert measured(page)[360]["small"] == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("page", PAGES)
def test_targets_outside_sentences_are_44_pixels_or_more(measured, page, width):
    alone = [target for target in measured(page)[width]["targets"] if target["alone"]]

    assert alone
    for target in alone:
        assert max(wide for wide, _ in target["boxes"]) >= 43.5, target
        assert sum(tall for _, tall in target["boxes"]) >= 43.5, target


@pytest.mark.parametrize("page", PAGES)
def test_page_ends_with_white_space_before_its_foot(measured, page):
    """The style sheet means 4rem."""
    assert min(measured(page)[width]["gap"] for width in WIDTHS) >= 48


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_fetched_but_the_style_sheet_and_the_icon(browser, measured, page):
    fetched = measured(page)["fetched"]
    # Where no server root is above the site, the page for a wrong address finds its style sheet all the same.
    assert browser.url + "assets/style.css" in fetched
    # The first page tells what a telephone puts on its screen.
    own = {browser.url + "site.webmanifest"} if page == "home" else set()
    assert {name for name in fetched if not name.startswith(browser.url + "assets/")} <= own


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("page", MAIN)
def test_skip_link_comes_first_is_seen_and_leads_to_main(browser, page, width):
    browser.open(PAGES[page], width)
    assert browser.js("return document.querySelector('.skip').getBoundingClientRect().bottom") < 0

    browser.press("Tab")

    first = browser.js(FOCUSED)
    assert first["skip"]
    assert first["top"] >= 0
    assert first["seen"]
    assert min(first["width"], first["height"]) >= 44
    browser.press("Enter")
    assert browser.js(FOCUSED)["main"]
    browser.press("Tab")
    assert browser.js("return !!document.activeElement.closest('main, footer')")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("page", [*MAIN, "list", "not found"])
def test_every_tab_stop_is_seen_and_outlined(stops, page, width):
    assert stops(page, width)
    for stop in stops(page, width):
        assert stop is not None
        assert stop["style"] == "solid", stop
        assert stop["outline"] >= 2, stop
        assert "rgb(255, 201, 51)" in stop["shadow"], stop
        assert stop["seen"], stop
        assert min(stop["width"], stop["height"]) > 0, stop
        # A pixel is lost to rounding when the browser scrolls.
        assert -1 <= stop["top"] < stop["bottom"] <= stop["tall"] + 1, stop
        assert 0 <= stop["left"] < stop["right"] <= stop["wide"], stop


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("page", MAIN)
def test_tab_reaches_every_link_in_the_order_of_the_page(stops, page, width):
    reached = [stop["at"] for stop in stops(page, width)]

    assert reached == [str(at) for at in range(len(reached))]


def test_page_is_the_same_with_scripts_forbidden(chromium, browser, served):
    path = PAGES["task"]
    browser.open(path)
    text = browser.driver.find_element("css selector", "main").text
    driver = chromium(**{"profile.managed_default_content_settings.javascript": 2})

    driver.get(served[1] + path)

    assert "[예시] 어린이 안전교실" in text
    assert driver.find_element("css selector", "main").text == text


def test_policy_refuses_nothing_that_the_page_needs(browser):
    browser.driver.get_log("browser")
    for path in PAGES.values():
        browser.open(path)

    said = [entry["message"] for entry in browser.driver.get_log("browser")]

    assert said == []


#: Tables of one and two levels of heads, of the plan, of Markdown and of the help.
TABLES = ("dataset/example-refund/", "disclosure/restaurants/", "help/fields/task/", "help/fields/dataset/")
WRITTEN = """
return Object.fromEntries(Object.entries({table: 'table', row: 'tr', columnheader: 'thead th', rowheader: 'tbody th', cell: 'td'})
  .map(([role, selector]) => [role, document.querySelectorAll(selector).length]));
"""


@pytest.mark.parametrize("page", TABLES)
def test_narrow_tables_are_still_tables_to_a_screen_reader(browser, page):
    """Rows are shown as blocks, and HTML forbids to write their roles out: Chromium has to go by the elements."""
    told = []
    for width in (320, 1280):
        browser.open(page, width)
        written = browser.js(WRITTEN)
        nodes = browser.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
        parts = [
            (node["role"]["value"], node["name"]["value"])
            for node in nodes
            if not node.get("ignored") and node["role"]["value"] in written
        ]
        assert {role: [each for each, _ in parts].count(role) for role in written} == written, width
        assert all(name for role, name in parts if role not in ("row", "cell")), width
        told.append(parts)
    assert told[0] == told[1]


def test_narrow_cells_show_the_name_of_their_column(browser):
    label = "return getComputedStyle(document.querySelector('td'), '::before').content"
    browser.open(PAGES["dataset"], 320)
    assert browser.js(label) == '"건수 (건)" / ""'

    browser.resize(1280)

    assert browser.js(label) == "none"


@pytest.fixture
def emulated(browser):
    """Print or a choice of the reader, until the end of the test."""
    yield browser.media
    browser.media()


@pytest.mark.parametrize("page", ["task", "story", "disclosure"])
def test_print_leaves_the_menus_out_and_the_record_in(browser, emulated, page):
    browser.open(PAGES[page])
    emulated("print")

    shown = browser.js("""
      const seen = s => [...document.querySelectorAll(s)].filter(e => e.offsetHeight > 0).length;
      return {menus: seen('nav'), skip: seen('.skip'), main: seen('main h1'), name: seen('.name'), owner: seen('.foot p')};
    """)

    assert shown["menus"] == shown["skip"] == 0
    assert shown["main"] == shown["name"] == 1
    assert shown["owner"] >= 3


def test_print_shows_where_links_lead(browser, emulated):
    browser.open(PAGES["disclosure"])
    emulated("print")

    link = browser.js("return getComputedStyle(document.querySelector('main a[href^=http]'), '::after').content")

    assert "https://office.example/list" in link


def test_printed_table_is_a_table(browser, emulated):
    """Paper of A4 is narrower than 48rem: what is meant for telephones must not reach it."""
    browser.open(PAGES["dataset"], 700)
    emulated("print")

    assert browser.js("return getComputedStyle(document.querySelector('td')).display") == "table-cell"


def test_colours_that_the_reader_chose_leave_focus_and_tiles_to_be_seen(browser, emulated):
    """Forced colours take backgrounds and shadows away; lines and outlines stay."""
    browser.open(PAGES["home"])
    emulated(forced_colors="active")
    browser.press("Tab")

    stop = browser.js(FOCUSED)

    assert stop["skip"]
    assert (stop["style"], stop["outline"] >= 2) == ("solid", True)
    assert browser.js("return parseFloat(getComputedStyle(document.querySelector('.tiles > li')).borderTopWidth)") > 0


@pytest.mark.parametrize("base", ["", "site/"])
def test_an_earlier_address_leads_on_by_itself_under_any_address(browser, served, base):
    """The same files at the root of a host and below a path, as GitHub has project pages."""
    built, _ = served
    folder = built.folder.parent if base else built.folder
    assert built.folder.name == "site"
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        root = f"http://127.0.0.1:{server.server_port}/{base}"
        for old, new in (
            ("task/1-0/", "task/1-1/"),
            ("task/0-9/", "task/1-9/"),
            ("story/tax-refund/", "story/refund/"),
        ):
            browser.driver.get(root + old)
            WebDriverWait(browser.driver, 5).until(
                lambda driver, to=root + new: (
                    (driver.current_url, browser.js("return document.readyState")) == (to, "complete")
                )
            )
            assert browser.js("return document.querySelectorAll('main h1').length") == 1
        server.shutdown()
