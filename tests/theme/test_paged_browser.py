"""A list of many pages in a real Chromium: read without scripts, narrowed down by several words with them."""

from __future__ import annotations

import pytest

from tests.support import browser as browsers
from tests.support.browser import becomes

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def tab(chromium, paged):
    with browsers.served(paged.folder) as address:
        driver = chromium()
        yield driver, address
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def shown(driver):
    return driver.execute_script(
        "return [...document.querySelectorAll('[data-whole] li')].filter(e => e.checkVisibility() && !e.closest('nav'))"
        ".map(e => e.querySelector('a').textContent)"
    )


def status(driver):
    return driver.execute_script("return document.querySelector('main [role=status]').textContent")


def choose(driver, **values):
    driver.execute_script(
        "document.querySelector('.finder').open = true;"
        "for (const name in arguments[0]) document.getElementById('filter-' + name).value = arguments[0][name];"
        "document.querySelector('.filter button').click()",
        values,
    )


def test_without_scripts_every_page_and_every_way_is_a_link(tab):
    driver, address = tab
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    driver.get(f"{address}task/")
    assert not driver.execute_script("return document.querySelector('main form.filter')")
    seen = []
    while True:
        seen += shown(driver)
        after = driver.execute_script("return document.querySelector('main [rel=next]')?.href")
        if not after:
            break
        driver.get(after)
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    assert len(seen) == len(set(seen)) == 11


def test_one_word_leads_to_its_pages(tab):
    driver, address = tab
    driver.get(f"{address}task/")
    choose(driver, department="예시공원과")
    becomes(lambda: driver.execute_script("return decodeURI(location.pathname)"), "/task/by/department/예시공원과/")


def test_two_words_are_looked_for_in_all_pages_of_the_rarer(tab):
    """Its second page has one of them: lines are read on until all are seen."""
    driver, address = tab
    driver.get(f"{address}task/")
    choose(driver, department="예시공원과", theme="2", status="none")
    becomes(lambda: status(driver), "11건 가운데 5건")
    assert shown(driver) == [f"[예시] 한곳 일 {number}" for number in range(1, 6)]
    assert "department=" in driver.current_url, "so that it can be sent and gone back to"
    driver.execute_script("document.querySelector('[data-whole] a').click()")
    becomes(lambda: driver.execute_script("return document.querySelector('h1').textContent"), "[예시] 한곳 일 1")


def test_what_nothing_has_is_told_and_an_old_value_chooses_nothing(tab):
    driver, address = tab
    driver.get(f"{address}task/?department=예시과&theme=2")
    becomes(lambda: status(driver).partition(".")[0], "맞는 것이 없습니다")
    driver.get(f"{address}task/?theme=gone")
    assert status(driver) == "모두 11건 가운데 1–3번째"


def test_what_cannot_be_fetched_is_told_and_the_ways_are_there_again(tab):
    driver, address = tab
    driver.execute_cdp_cmd("Network.enable", {})
    driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*/by/department/*"]})
    driver.get(f"{address}task/?department=예시공원과&theme=2")
    becomes(lambda: status(driver).partition(".")[0], "목록을 받지 못했습니다")
    driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
    assert driver.execute_script("return document.querySelectorAll('.finder nav details').length") == 4
