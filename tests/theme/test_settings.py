"""The reader's own size of text and palette: by keyboard, remembered, before the first paint, and nothing breaks without."""

from __future__ import annotations

import pytest

from generator.render.style import tokens

pytestmark = pytest.mark.browser

GROUND = "return getComputedStyle(document.documentElement).backgroundColor"
SIZE = "return getComputedStyle(document.body).fontSize"
CHOSEN = "return [document.documentElement.dataset.size || '', document.documentElement.dataset.palette || '']"


def rgb(colour: str) -> str:
    return "rgb({}, {}, {})".format(*(int(colour[at : at + 2], 16) for at in (1, 3, 5)))


def ground(palette: str) -> str:
    return rgb(tokens()["palettes"][palette]["colours"]["ground"])


@pytest.fixture(autouse=True)
def _fresh(browser):
    browser.open("settings/")
    browser.js("localStorage.clear()")
    yield
    browser.js("localStorage.clear()")
    browser.media()


def reach(browser, selector: str) -> None:
    """With the Tab key alone."""
    for _ in range(60):
        browser.press("Tab")
        if browser.js(f"return document.activeElement.matches('{selector}')"):
            return
    pytest.fail(f"Tab does not reach {selector}")


@pytest.mark.parametrize(
    ("feature", "value", "palette"),
    [
        ("prefers_color_scheme", "light", "light"),
        ("prefers_color_scheme", "dark", "dark"),
        ("prefers_contrast", "more", "contrast"),
    ],
)
def test_the_first_choice_is_that_of_the_system(browser, feature, value, palette):
    browser.media(**{feature: value})
    browser.open("task/1-1/")
    assert browser.js(GROUND) == ground(palette)


@pytest.mark.parametrize("palette", tokens()["palettes"])
def test_a_palette_that_the_reader_chose_holds_on_every_page_whatever_the_system_says(browser, palette):
    browser.open("settings/")
    browser.js(f"document.querySelector('main input[value={palette}]').click()")
    assert browser.js(GROUND) == ground(palette)
    browser.media(prefers_color_scheme="dark", prefers_contrast="more")
    browser.open("task/1-1/")
    assert browser.js(GROUND) == ground(palette)


@pytest.mark.parametrize(("number", "percent"), list(enumerate(tokens()["sizes"], 1)))
def test_a_size_that_the_reader_chose_holds_on_every_page(browser, number, percent):
    browser.open("settings/")
    browser.js(f"document.querySelector('main [name$=size][value=\"{number}\"]').click()")
    browser.open("story/refund/")
    assert float(browser.js(SIZE).removesuffix("px")) == pytest.approx(19 * percent / 100)


def test_the_panel_opens_and_is_used_by_keyboard_alone(browser):
    browser.open("task/1-1/")
    reach(browser, ".tools button")
    assert browser.js("return document.activeElement.getAttribute('aria-expanded')") == "false"
    browser.press("Enter")
    assert browser.js("return document.activeElement.getAttribute('aria-expanded')") == "true"
    browser.press("Tab")
    assert browser.js("return document.activeElement.name") == "head-size"
    browser.press("ArrowRight")
    assert browser.js(CHOSEN) == ["2", ""]
    browser.press("Tab")
    browser.press("ArrowRight")
    assert browser.js(CHOSEN) == ["2", "light"]
    assert browser.js("return document.querySelector('[role=status]').textContent.trim()")
    browser.open("disclosure/")
    assert browser.js(CHOSEN) == ["2", "light"]


def test_going_back_to_the_first_choice_forgets(browser):
    browser.js("document.querySelector('main input[value=dark]').click()")
    browser.js("document.querySelector('main [name$=palette][value=\"\"]').click()")
    assert browser.js("return localStorage.getItem('hwanhi')") == "{}"
    assert browser.js(CHOSEN) == ["", ""]


def test_both_forms_show_what_holds(browser):
    browser.js("localStorage.setItem('hwanhi', JSON.stringify({size: '3', palette: 'contrast'}))")
    browser.open("settings/")
    browser.js("document.querySelector('.tools button').click()")
    held = browser.js("return [...document.querySelectorAll('[data-settings] :checked')].map(e => e.value)")
    assert held == ["3", "contrast"] * 2


def test_the_choice_is_there_before_the_first_paint(browser):
    """Set by the script of the head, when nothing of the body is there yet; the other script would come too late."""
    browser.js("localStorage.setItem('hwanhi', JSON.stringify({size: '5', palette: 'complement'}))")
    watch = """
      new MutationObserver(() => {
        if (document.body && !window.found) {
          const look = document.documentElement.dataset;
          window.found = [look.size || '', look.palette || ''];
        }
      }).observe(document, {childList: true, subtree: true});
    """
    added = browser.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": watch})
    try:
        browser.open("task/1-1/")
        assert browser.js("return window.found") == ["5", "complement"]
    finally:
        browser.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", added)


@pytest.mark.parametrize("kept", ["", "{", "[]", '"x"', "null", '{"size":"<b>","palette":9}'])
def test_what_is_broken_on_the_device_breaks_no_page(browser, kept):
    browser.driver.execute_script("localStorage.setItem('hwanhi', arguments[0])", kept)
    browser.driver.get_log("browser")
    browser.open("task/1-1/")
    browser.js("document.querySelector('.tools button').click()")
    browser.js("document.querySelector('[data-settings] [value=dark]').click()")
    assert browser.js(GROUND) == ground("dark")
    assert browser.driver.get_log("browser") == []


def test_a_page_of_one_palette_keeps_it(browser):
    browser.js("localStorage.setItem('hwanhi', JSON.stringify({palette: 'dark'}))")
    browser.open("help/design/complement/")
    assert browser.js(GROUND) == ground("complement")
    browser.open("help/design/")
    assert browser.js(GROUND) == ground("dark")


def test_without_scripts_there_is_a_link_to_a_page_that_says_what_to_do(chromium, served):
    driver = chromium(**{"profile.managed_default_content_settings.javascript": 2})
    driver.get(served[1] + "task/1-1/")
    link = driver.find_element("css selector", ".tools a")
    assert link.is_displayed()
    link.click()
    assert "스크립트가 꺼져" in driver.find_element("css selector", "main").text
    assert driver.find_element("css selector", "#device").is_displayed()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(
    "page", ["", "task/1-1/", "dataset/example-refund/", "settings/", "help/design/", "organisation/example-team/"]
)
def test_the_largest_size_does_not_scroll_sideways(browser, page, width):
    browser.js("localStorage.setItem('hwanhi', JSON.stringify({size: '5'}))")
    browser.open(page, width)
    assert browser.js(SIZE) == "38px"
    assert browser.js("return document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


@pytest.mark.parametrize("width", [320, 412, 1280])
def test_nothing_moves_when_the_link_to_the_settings_becomes_a_button(browser, width):
    """The script comes after the first paint on a slow telephone; a wider button would break the line of the head."""
    browser.open("task/1-1/", width)
    boxes = browser.js("""
      const button = document.querySelector(".tools button"), link = button.previousElementSibling;
      const box = (element) => JSON.stringify(element.getBoundingClientRect());
      const after = box(button);
      button.hidden = true;
      link.hidden = false;
      return [box(link), after];
    """)
    assert boxes[0] == boxes[1]
