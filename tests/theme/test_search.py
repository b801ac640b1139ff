"""The page of results in a real Chromium: by keyboard, without scripts, with whatever somebody may type."""

from __future__ import annotations

import unicodedata
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from selenium.webdriver.support.ui import WebDriverWait

from tests.support import sites

pytestmark = pytest.mark.browser

AXE = (sites.ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")
AUDIT = """
const done = arguments[0];
axe.run(document, {resultTypes: ["violations", "incomplete"], rules: {"color-contrast-enhanced": {enabled: true}, "target-size": {enabled: true}}})
  .then(found => done([...found.violations, ...found.incomplete].map(each => each.id + " " + each.nodes.map(node => node.html).join(" "))));
"""


def search(browser, query: str, more: str = "", width: int = 1280) -> None:
    browser.open(f"search/?q={quote(query)}{more}", width)
    WebDriverWait(browser.driver, 5).until(
        lambda _: browser.js("return 'done' in document.getElementById('search').dataset")
    )


def told(browser) -> str:
    return browser.js("return document.getElementById('search-status').textContent")


def found(browser) -> list[str]:
    return browser.js(
        "return [...document.querySelectorAll('.search-list h2 a')].map(a => new URL(a.href).pathname.slice(1))"
    )


def tab_to(browser, selector: str) -> int:
    for count in range(1, 60):
        browser.press("Tab")
        if browser.js(f"return document.activeElement.matches('{selector}')"):
            return count
    raise AssertionError(selector)


def test_by_keyboard_from_the_field_to_a_record_and_back(browser):
    browser.open("search/")
    tab_to(browser, "#search-page")
    browser.driver.execute_cdp_cmd("Input.insertText", {"text": "민원"})
    browser.press("Enter")
    WebDriverWait(browser.driver, 5).until(lambda _: found(browser))
    assert parse_qs(urlsplit(browser.driver.current_url).query) == {"q": ["민원"]}
    said = told(browser)
    assert said == browser.driver.title.removesuffix(" - [예시] 환한구 누리집")
    assert said.startswith("‘민원’ 찾기 결과 ")
    assert browser.js("return document.getElementById('search-page').value") == "민원"

    tab_to(browser, ".search-list h2 a")
    first = found(browser)[0]
    browser.press("Enter")
    WebDriverWait(browser.driver, 5).until(lambda driver: driver.current_url.endswith(first))
    browser.driver.back()
    WebDriverWait(browser.driver, 5).until(lambda _: found(browser))
    assert (told(browser), found(browser)[0]) == (said, first)


def test_kind_department_and_hit_stand_with_a_result(browser):
    search(browser, "안전교실")
    entry = browser.js("return document.querySelector('.search-list li').innerText").split("\n")
    assert entry[0] == "[예시] 어린이 안전교실"
    assert "예시과" in entry[-1]
    assert browser.js(
        "return [...document.querySelectorAll('.search-list mark')].every(e => e.textContent === '안전교실')"
    )
    assert browser.js("return document.querySelectorAll('.search-list mark').length") >= 1


def test_filters_and_pages_are_in_the_address(browser):
    search(browser, "예시")
    everything, first = told(browser), found(browser)
    assert "쪽 가운데 1쪽" in everything
    browser.js("document.querySelector('.search-pages a:not([aria-current])').click()")
    WebDriverWait(browser.driver, 5).until(lambda _: found(browser) and found(browser) != first)
    assert "page=2" in browser.driver.current_url
    assert "쪽 가운데 2쪽" in browser.driver.title

    search(browser, "예시", "&kind=task")
    assert found(browser)
    assert all(path.startswith("task/") for path in found(browser))
    assert browser.js("return document.getElementById('search-kind').value") == "task"
    assert browser.js("return document.querySelector('#search-results details').open")
    search(browser, "예시", f"&department={quote('예시위생과')}")
    assert found(browser) == ["departments/", "disclosure/restaurants/"]


def test_decomposed_hangul_and_slips(browser):
    """A long word is read as what it looks like, and one can have it as it was typed; a short one is only offered."""
    search(browser, unicodedata.normalize("NFD", "안전교실"))
    assert "task/1-1/" in found(browser)
    for slip in ("안전고실", "dkswjsrytlf"):
        search(browser, slip)
        assert "task/1-1/" in found(browser)
        changed = browser.js("return document.querySelector('.search-changed').textContent")
        assert changed == f"‘{slip}’을 ‘안전교실’로 바꾸어 찾았습니다. 적은 대로 찾기" or slip.isascii()
    browser.js("document.querySelector('.search-changed a').click()")
    WebDriverWait(browser.driver, 5).until(lambda _: told(browser) == "찾지 못했습니다: ‘dkswjsrytlf’")
    assert found(browser) == []
    search(browser, "안준")
    assert browser.js("return document.querySelector('.search-better').textContent") == "혹시 ‘안전’?"
    browser.js("document.querySelector('.search-better a').click()")
    WebDriverWait(browser.driver, 5).until(lambda _: "task/1-1/" in found(browser))


def test_a_word_of_the_same_meaning_is_told(browser):
    search(browser, "밥집")
    assert "disclosure/restaurants/" in found(browser)
    assert "‘밥집’과 같은 뜻인 ‘음식점’" in browser.js("return document.getElementById('search-results').textContent")


@pytest.mark.parametrize(
    "query",
    [
        "<img src=x onerror=window.hit=1>", '"><script>window.hit=1</script>', "'-alert(1)-'", "javascript:window.hit=1", "{q}", "$&",
        "안전교실<svg/onload=window.hit=1>", "((((", "%00", "&kind=<b>",
    ],
)  # fmt: skip
def test_hostile_queries_are_text(browser, query):
    search(browser, query, "&kind=%3Cb%3E&department=%22%3E%3Cimg%20src=x%20onerror=window.hit=1%3E&page=%3Cb%3E")
    assert query in told(browser)
    assert browser.js(
        "return window.hit === undefined && !document.querySelector('main img, main script, main svg, main b')"
    )
    assert browser.js("return document.getElementById('search-page').value") == query


def test_hostile_records_are_text(browser, served):
    tag = "<img src=x onerror=window.hit=1>안전교실"
    shards = {path: path.read_text("utf-8") for path in (served[0].folder / "search").glob("text-*.json")}
    browser.driver.execute_cdp_cmd("Network.enable", {})
    browser.driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
    try:
        for path, text in shards.items():
            path.write_text(text.replace("안전교실", tag), "utf-8")
        search(browser, "안전교실")
    finally:
        for path, text in shards.items():
            path.write_text(text, "utf-8")
        browser.driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": False})
    assert tag in browser.js("return document.querySelector('.search-list').textContent")
    assert browser.js("return window.hit === undefined && !document.querySelector('main img')")


@pytest.mark.parametrize(
    ("palette", "width"),
    # A palette changes no layout: each is looked at in one width, the first in both.
    [("light", 320), ("light", 1280), ("dark", 320), ("contrast", 1280), ("complement", 320)],
)
def test_axe_finds_nothing_on_results_and_on_none(browser, palette, width):
    for query, more in (("예시", "&kind=task"), ("안전고실", ""), ("예시", "&page=2")):
        search(browser, query, more, width)
        browser.js(f"document.documentElement.dataset.palette = '{palette}'")
        browser.js("document.querySelectorAll('#search-results details').forEach(each => { each.open = true; })")
        browser.driver.execute_script(AXE)
        assert browser.driver.execute_async_script(AUDIT) == []
        assert browser.js("return document.documentElement.scrollWidth") <= width


def test_without_scripts_it_leads_to_the_lists(chromium, served):
    driver = chromium(**{"profile.managed_default_content_settings.javascript": 2})
    driver.get(served[1] + "search/?q=" + quote("민원"))
    text = driver.find_element("css selector", "main").text
    assert "스크립트가 꺼져 있어" in text
    links = [
        each.get_attribute("href").removeprefix(served[1]) for each in driver.find_elements("css selector", "#browse a")
    ]
    assert {"task/", "dataset/", "sitemap/"} <= set(links)
    assert all(each.is_displayed() for each in driver.find_elements("css selector", "#browse a"))


def test_where_the_index_does_not_come_it_says_so(browser):
    browser.driver.execute_cdp_cmd("Network.enable", {})
    browser.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*index.json*"]})
    search(browser, "민원")
    browser.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
    assert "받지 못했습니다" in told(browser)
    assert browser.js("return getComputedStyle(document.getElementById('browse')).visibility") == "visible"


def test_no_script_of_the_page_of_results_stops_with_an_error(browser):
    told = "addEventListener('error', e => wrong.push(e.message)); addEventListener('unhandledrejection', e => wrong.push(`${e.reason}`))"
    added = browser.driver.execute_cdp_cmd(
        "Page.addScriptToEvaluateOnNewDocument", {"source": f"window.wrong = []; {told}"}
    )
    try:
        search(browser, "민원")
        # The script of all other pages is fetched once the results stand there, and has run where it listens for the settings.
        fetched = "return performance.getEntriesByType('resource').some(each => each.name.includes('page.js'))"
        WebDriverWait(browser.driver, 5).until(lambda _: browser.js(fetched))
        assert (
            browser.driver.execute_async_script("const done = arguments[0]; setTimeout(() => done(window.wrong), 300)")
            == []
        )
    finally:
        browser.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", added)
