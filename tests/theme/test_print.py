"""Paper: what is folded on the screen is unfolded, buttons go, and the sheet says where it is from."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

FOLDED = """
return [...document.querySelectorAll("main details")].filter((each) => !each.open && !each.querySelector("[href$='.json'], [href$='.atom']"))
  .map((each) => each.querySelector(":scope > :not(summary)").checkVisibility())
"""
SEEN = "return [...document.querySelectorAll('{}')].map((each) => each.checkVisibility())"


def test_a_sheet_has_what_is_folded_and_where_it_is_from(browser):
    browser.open("plan/", 700)
    assert browser.js(FOLDED)
    assert not any(browser.js(FOLDED))
    assert browser.js(SEEN.format(".paper")) == [False]
    browser.media("print")
    try:
        assert all(browser.js(FOLDED))
        assert browser.js(SEEN.format(".paper")) == [True]
        browser.open("notice/dust/", 700)
        assert browser.js(SEEN.format(".also")) == [False]
    finally:
        browser.media()
