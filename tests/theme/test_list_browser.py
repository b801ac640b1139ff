"""A list in a real Chromium: complete without scripts; with them narrowed down and sorted, by keyboard, in the address."""

from __future__ import annotations

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from tests.support import browser as browsers
from tests.support import sites
from tests.support.browser import becomes

pytestmark = pytest.mark.browser

AXE = sites.ROOT / "node_modules/axe-core/axe.min.js"
LIST = "disclosure/"
#: In the order of the page: the vocabulary's, then that of titles.
PRINTED = [
    "[예시] 음식점 현황", "다리 점검", "라면 가게 위생",
    "[예시] 쉼터 현황", "가로등 현황", "나무 심은 곳", "마을 소식", "사고 통계",
]  # fmt: skip
ENTRIES = """
return [...document.querySelectorAll('.entries > li')].filter(e => e.checkVisibility())
  .map(e => e.querySelector('a').textContent);
"""
HEADINGS = """
return [...document.querySelectorAll('main h2')].filter(e => e.checkVisibility()).map(e => e.textContent);
"""
SHIFT = """
const done = arguments[0];
new PerformanceObserver(list => done(list.getEntries().reduce((sum, e) => sum + e.value, 0)))
  .observe({type: 'layout-shift', buffered: true});
setTimeout(() => done(0), 500);
"""
RUN = """
const done = arguments[0];
axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'],
         rules: {'color-contrast-enhanced': {enabled: true}, 'target-size': {enabled: true}}})
  .then(r => done({failed: r.violations.map(v => v.id + ' ' + v.nodes[0].html),
                   open: r.incomplete.filter(v => v.id.startsWith('color')).map(v => v.id + ' ' + v.nodes[0].html)}));
"""


class Page:
    """The list in the tab, as a reader sees it."""

    def __init__(self, driver, address):
        self.driver, self.address = driver, address

    def open(self, query="", path=LIST, width=1280, *, scripts=True):
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not scripts})
        self.driver.get(self.address + path + query)

    def js(self, script):
        return self.driver.execute_script(script)

    def press(self, *keys):
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def tab_to(self, selector, most=60):
        """Tab until the element has the focus: no script helps."""
        for _ in range(most):
            if self.js(f"return document.activeElement.matches({selector!r})"):
                return
            self.press(Keys.TAB)
        pytest.fail(f"Tab does not reach {selector}")

    @property
    def entries(self):
        return self.js(ENTRIES)

    @property
    def headings(self):
        return self.js(HEADINGS)

    @property
    def status(self):
        return self.js("return document.querySelector('main [role=status]').textContent")

    @property
    def query(self):
        return self.js("return decodeURIComponent(location.search)")

    @property
    def focus(self):
        return self.js("const e = document.activeElement; return e.id || e.tagName")

    def axe(self):
        self.js(AXE.read_text("utf-8"))
        return self.driver.execute_async_script(RUN)


@pytest.fixture(scope="module")
def tab(chromium, listed_built):
    with browsers.served(listed_built) as address:
        yield Page(chromium(), address)


@pytest.fixture
def page(tab):
    yield tab
    tab.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_without_scripts_everything_is_there_in_order(page):
    page.open(scripts=False)
    assert page.entries == PRINTED
    assert page.headings == ["위생", "복지"]
    assert page.status == "모두 8건"
    assert not page.js("return document.querySelector('main form')")
    for heading in page.js("return [...document.querySelectorAll('main nav a')].map(e => e.getAttribute('href'))"):
        assert page.js(f"return document.querySelector({heading!r}).textContent")


def test_without_scripts_facets_are_lists_of_links(page):
    page.open(scripts=False)
    page.tab_to(".finder > summary")
    page.press(Keys.ENTER)
    facets = page.js(
        "return [...document.querySelectorAll('[data-plain] > details > summary')].map(e => e.textContent)"
    )
    assert facets == ["분야", "담당부서", "공표 주기", "갱신 상태"]
    page.tab_to("[data-plain] summary")
    page.press(Keys.TAB, Keys.ENTER)
    seen = page.js(
        "return [...document.querySelectorAll('.finder-values > li')].filter(e => e.checkVisibility())"
        ".map(e => e.textContent.replace(/\\s+/g, ' ').trim())"
    )
    assert seen[0] == "예시건축과 2건 가로등 현황 다리 점검"


def test_with_scripts_nothing_moves_and_nothing_is_missing(page):
    page.open()
    assert page.entries == PRINTED
    assert page.status == "모두 8건"
    assert page.query == ""
    assert page.driver.execute_async_script(SHIFT) < 0.001


def test_by_keyboard_alone(page):
    page.open()
    page.tab_to(".finder > summary")
    page.press(Keys.ENTER)
    page.tab_to("#filter-department")
    page.press(Keys.ARROW_DOWN)
    # Choosing alone changes nothing (WCAG 2.2, 3.2.2).
    assert page.entries == PRINTED
    assert page.query == ""
    page.tab_to(".filter button")
    page.press(Keys.ENTER)
    assert page.entries == ["다리 점검", "가로등 현황"]
    assert page.status == "8건 가운데 2건"
    assert page.query == "?department=예시건축과"
    assert page.focus == "BUTTON"
    assert page.headings == ["위생", "복지"]
    page.press(Keys.TAB, Keys.ENTER)
    assert page.entries == PRINTED
    assert page.status == "모두 8건"
    assert page.query == ""


def test_a_group_without_hits_goes_with_its_heading(page):
    page.open("?department=예시공원과")
    assert page.headings == ["복지"]
    assert page.entries == ["나무 심은 곳", "사고 통계"]
    assert not page.js("return document.querySelector('main nav').checkVisibility()"), "ways to hidden groups"


def test_an_address_opened_afresh(page):
    page.open("?field=복지&cycle=yearly&state=fresh")
    assert page.entries == ["나무 심은 곳"]
    assert page.status == "8건 가운데 1건"
    chosen = page.js("return [...document.querySelectorAll('.filter select')].map(e => e.selectedOptions[0].text)")
    assert chosen == ["복지", "모두", "매년", "최신", "처음 차례"]
    assert page.js("return document.querySelector('.finder').open")


def test_what_an_address_names_and_is_not_there_chooses_nothing(page):
    page.open("?department=없는과&sort=<b>&other=1")
    assert page.entries == PRINTED
    assert page.status == "모두 8건"


def test_sorting_is_one_list_and_back(page):
    page.open("?sort=title")
    assert page.entries == sorted(PRINTED, key=lambda each: each.removeprefix("["))
    assert page.headings == ["제목 가나다순"]
    page.open("?sort=urgent&field=위생")
    assert page.entries[0] == "다리 점검"
    assert page.js("return document.querySelector('.finder').open")
    page.js("document.querySelector('#filter-sort').value = ''; document.querySelector('#filter-field').value = ''")
    page.js("document.querySelector('.filter button').click()")
    assert page.entries == PRINTED
    assert page.headings == ["위생", "복지"]


def test_back_and_forward(page):
    page.open()
    for value in ("예시건축과", "예시위생과"):
        page.js(f"document.querySelector('#filter-department').value = {value!r}")
        page.js("document.querySelector('.filter button').click()")
    assert page.entries == ["[예시] 음식점 현황", "라면 가게 위생"]
    page.driver.back()
    becomes(lambda: (page.query, page.status), ("?department=예시건축과", "8건 가운데 2건"))
    page.driver.back()
    becomes(lambda: page.entries, PRINTED)
    assert page.js("return document.querySelector('#filter-department').value") == ""
    page.driver.forward()
    becomes(lambda: page.entries, ["다리 점검", "가로등 현황"])


def test_the_same_choice_twice_is_one_step_back(page):
    page.open("?field=복지")
    before = page.js("return history.length")
    assert before < 50, "a longer history does not grow"
    page.js("document.querySelector('.filter button').click()")
    assert page.js("return history.length") == before


def test_nothing_found_is_said_with_a_way_back(page):
    page.open("?field=위생&department=예시공원과")
    assert page.entries == []
    assert page.headings == []
    assert page.status == "8건 가운데 0건"
    said = page.js("return document.querySelector('[data-none]').innerText")
    assert said.startswith("맞는 것이 없습니다.")
    page.tab_to("[data-none] a")
    page.press(Keys.ENTER)
    assert page.entries == PRINTED
    assert page.focus == "BUTTON", "focus is not lost with the link"


def test_a_link_still_opens_elsewhere(page):
    """An entry that was moved and hidden and shown again leads where it led."""
    page.open("?sort=title&field=복지")
    page.js("document.querySelector('[data-flat] li:not([hidden]) a').click()")
    assert page.driver.current_url.endswith("/disclosure/ga/")


@pytest.mark.parametrize(
    ("palette", "query"),
    # What a choice changes has the same colours after each.
    [
        ("light", "?department=예시건축과"), ("dark", "?department=예시건축과"), ("contrast", "?field=위생&department=예시공원과"),
        ("complement", "?sort=title"), ("light", "?field=위생&department=예시공원과"), ("light", "?sort=title"),
    ],
)  # fmt: skip
def test_axe(page, palette, query):
    page.open(query, width=360)
    page.js(f"document.documentElement.dataset.palette = {palette!r}")
    assert page.axe() == {"failed": [], "open": []}


@pytest.mark.parametrize(
    "path", ["index/", "departments/", "proposal/", "proposal/near/", "story/refund/", "organisation/"]
)
def test_axe_on_the_other_pages(page, path):
    page.open(path=path, width=360)
    assert page.axe() == {"failed": [], "open": []}


@pytest.mark.parametrize(
    "path",
    [
        LIST,
        "disclosure/?sort=title&field=복지",
        "index/",
        "departments/",
        "proposal/",
        "story/",
        "organisation/example-team/",
    ],
)
def test_nothing_sticks_out_of_a_narrow_window(page, path):
    page.open(path=path, width=320)
    assert page.js("return document.documentElement.scrollWidth") <= 320


def test_controls_are_as_tall_as_a_fingertip(page):
    page.open("?field=복지", width=320)
    small = page.js(
        "return [...document.querySelectorAll('.finder select, .finder button, .finder a, .finder summary')]"
        ".filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.9).map(e => e.outerHTML)"
    )
    assert small == []
