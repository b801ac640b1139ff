"""The engines in the browser when something is wrong with them: nothing is published, and the reason is said."""

import dataclasses

import pytest

from accessibility import browser
from accessibility.audit import audit
from accessibility.tab import DRIVERS, tab
from accessibility.tools import Tools
from tests.support.gate import PINNED, TODAY, answer, good_page, quiet, site

#: All that is asked of axe beside its answer.
HEAD = "const COLOR = {Color: class { parseString() {} }, getContrast: () => 21, flattenColors: (one) => one}; window.axe = {getRules: () => [], setup() {}, teardown() {}, utils: {getNodeFromTree: () => null}, commons: {color: COLOR}, run: () => "
RESULT = "{testEngine: {version: '%s'}, url: location.href, violations: [], incomplete: []}"


def other(task):
    """Stands for pa11y-ci: answered, nothing found."""
    return (answer("pa11y-ci", *task.manifest.pages),)


def run(tmp_path, pages=None, **tools):
    folder = site(tmp_path / "site", pages or {"index.html": good_page()})
    kit = dataclasses.replace(Tools.found(), **tools)
    return audit(folder, today=TODAY, language="ko", progress=quiet(), tools=kit, engines=(browser.run, other))


def codes(result) -> set[str]:
    assert not result.decision.publish
    return {each.code for each in result.diagnostics}


@pytest.mark.parametrize("tool", ["chromium", "chromedriver", "axe_script", "axe_locale"])
def test_a_tool_is_missing(tmp_path, tool) -> None:
    result = run(tmp_path, **{tool: tmp_path / "nowhere"})
    assert codes(result) == {"G006"}
    assert result.exit_code == 2
    assert str(tmp_path / "nowhere") in result.diagnostics[0].message("ko")


@pytest.mark.parametrize("tool", ["chromium", "chromedriver"])
def test_a_tool_ends_at_once(tmp_path, tool) -> None:
    broken = tmp_path / "broken"
    broken.write_text("#!/bin/sh\nexit 3\n")
    broken.chmod(0o755)
    result = run(tmp_path, **{tool: broken})
    assert codes(result) == {"G007"}
    assert result.exit_code == 2


@pytest.mark.browser
@pytest.mark.parametrize(
    ("script", "expected"),
    [
        pytest.param(HEAD + "{ throw new Error('broken') }}", {"G010", "G011", "G012"}, id="axe throws"),
        pytest.param(HEAD + "Promise.reject(new Error('x'))}", {"G010", "G011", "G012"}, id="axe never calls back"),
        pytest.param(
            HEAD + f"Promise.resolve({RESULT % '3.1.1'})}}", {"G010", "G012"}, id="another version, and blind"
        ),
        pytest.param(HEAD + f"Promise.resolve({RESULT % PINNED['axe']})}}", {"G012"}, id="right version, but blind"),
        pytest.param("syntax error here", {"G010", "G011", "G012"}, id="no axe at all"),
    ],
)
def test_axe_does_not_answer_as_it_should(tmp_path, script, expected) -> None:
    (tmp_path / "axe.js").write_text(script)
    result = run(tmp_path, axe_script=tmp_path / "axe.js", script_limit=0.7)
    # Our own rules lean on axe as well, and say what they like.
    assert codes(result) - {"A001"} == expected
    assert result.exit_code == 2


@pytest.mark.browser
def test_pages_that_cannot_be_checked_are_named_and_the_others_are_checked(tmp_path) -> None:
    moved = '<meta http-equiv="refresh" content="0.5; url=index.html"><title>옮김</title>'
    stuck = '<!DOCTYPE html><html lang="ko"><title>멈춤</title><script>for (;;) {}</script>'
    pages = {
        "index.html": good_page(),
        "moved.html": moved,
        "stuck.html": stuck,
        "알림.html": good_page()
        .replace("현황</title>", "알림</title><script>alert(1)</script>")
        .replace("default-src", "x"),
    }
    result = run(tmp_path, pages, page_limit=4, script_limit=4)
    checked = {page["path"]: page["checked"] for page in result.report["pages"]}
    # A refresh is held back: the page is checked as it stands.
    assert checked["index.html"] == checked["알림.html"] == checked["moved.html"] == ["axe", "hwanhi", "pa11y-ci"]
    assert checked["stuck.html"] == ["pa11y-ci"]
    assert codes(result) >= {"G011"}
    why = {each.facts["page"]: each.facts["detail"] for each in result.diagnostics if each.code == "G011"}
    assert why["stuck.html"] == "no answer in time"


@pytest.mark.browser
def test_a_browser_that_stays_silent_is_given_up(tmp_path) -> None:
    (tmp_path / "axe.js").write_text(HEAD + "new Promise(() => {})}")
    pages = {f"{number}.html": good_page() for number in range(30)}
    result = run(tmp_path, pages, axe_script=tmp_path / "axe.js", script_limit=0.5)
    assert codes(result) == {"G007"}


@pytest.mark.browser
@pytest.mark.parametrize("failures", [1, DRIVERS + 1])
def test_a_driver_that_ended_is_started_again(tmp_path, failures) -> None:
    """It ends when the port it chose is another's in one of the two families of addresses."""
    tools = Tools.found()
    driver = tmp_path / "chromedriver"
    driver.write_text(
        f'#!/bin/sh\ncd "{tmp_path}"; echo "$*" >>tried; '
        f'[ "$(wc -l <tried)" -gt {failures} ] && exec {tools.chromedriver} "$@"; exit 1\n'
    )
    driver.chmod(0o755)
    with tab(dataclasses.replace(tools, chromedriver=driver)) as opened:
        assert opened.execute_script("return 6 * 7") == 42
    assert set((tmp_path / "tried").read_text().split()) == {"--port=0"}, (
        "it takes a port itself, which nobody else can take"
    )
