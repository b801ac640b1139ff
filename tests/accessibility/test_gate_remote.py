"""Browsers on other machines: a chromedriver that listens on a port is a remote end as a node of a Selenium Grid is one.

A Grid of two nodes, whole and broken, is in benchmarks/grid.py.
"""

from __future__ import annotations

import dataclasses
import re
import threading
from contextlib import contextmanager

import pytest
from selenium.common.exceptions import WebDriverException

from accessibility import browser, canary, chromium, remote, tab
from accessibility.audit import audit
from accessibility.chromium import flags
from accessibility.engine import AuditRequest
from accessibility.manifest import read
from accessibility.remote import SeleniumGrid, Unusable, free
from accessibility.server import Server
from accessibility.tools import Tools
from tests.support.gate import TODAY, answer, good_page, quiet, site

NOBODY = "http://127.0.0.1:9"
SLOT = {"session": None, "stereotype": {"browserName": "chrome"}}
BUSY = {**SLOT, "session": {"sessionId": "1"}}
FIREFOX = {**SLOT, "stereotype": {"browserName": "firefox"}}


@pytest.fixture(scope="module")
def end(tmp_path_factory):
    """The address of a remote end, which starts browsers as this machine does."""
    started, address = tab.listening(Tools.found(), threading.Event(), tmp_path_factory.mktemp("end"))
    with pytest.MonkeyPatch.context() as patch:
        far = chromium.far
        sandbox = [each for each in flags() if each == "--no-sandbox"]
        patch.setattr(chromium, "far", lambda *given: [*far(*given), *sandbox])
        yield address
    started.kill()
    started.wait()


def other(task):
    """Stands for pa11y-ci: answered, nothing found."""
    return (answer("pa11y-ci", *task.manifest.pages),)


def run(tmp_path, pages, **tools):
    kit = dataclasses.replace(Tools.found(), **tools)
    folder = site(tmp_path / "site", pages)
    return audit(folder, today=TODAY, language="ko", progress=quiet(), tools=kit, engines=(browser.run, other))


def the(result):
    """The one reason why it could not be done."""
    assert (result.exit_code, result.decision.publish) == (2, False)
    (reason,) = {each.code: each for each in result.diagnostics if each.code.startswith("G")}.values()
    return reason


@pytest.mark.browser
def test_a_browser_elsewhere_finds_what_one_of_this_machine_finds(tmp_path, end) -> None:
    """No browser of this machine is used, and the pages are served where other machines are told."""
    bad = good_page().replace("</main>", '<img src="data:,"><table><tr><td>1</td><td>2</td></tr></table></main>')
    nowhere = tmp_path / "nowhere"
    result = run(tmp_path, {"a.html": bad}, remote=end, serve_at="127.0.0.2", chromium=nowhere, chromedriver=nowhere)
    (page,) = result.report["pages"]
    found = {(each["engine"], each["rule"]) for each in page["findings"]}
    assert page["checked"] == ["axe", "hwanhi", "pa11y-ci"]
    assert {("axe", "image-alt"), ("hwanhi", "table-caption")} <= found
    assert {each.code for each in result.diagnostics} == {"A001"}, "the canary was caught by both engines"
    assert result.report["browser"].startswith("Chromium ")
    assert result.report["fonts"]["hangul"]


@pytest.mark.browser
def test_a_browser_that_cannot_load_the_pages_is_told_where_it_looked(tmp_path, end) -> None:
    reason = the(run(tmp_path, {"a.html": good_page()}, remote=end, serve_at="office.invalid"))
    assert reason.code == "G026"
    assert "office.invalid:" in reason.message("ko")
    assert "ERR_NAME_NOT_RESOLVED" in reason.message("en")


def test_where_no_grid_is_that_is_the_one_reason_and_no_password_is_in_it(tmp_path) -> None:
    reason = the(run(tmp_path, {"a.html": good_page()}, remote="http://me:secret@127.0.0.1:9"))
    assert reason.code == "G025"
    assert "http://127.0.0.1:9 " in f"{reason.message('ko')} "
    assert "secret" not in str(reason.facts)
    assert reason.message("ko").endswith("켜져 있지 않습니다")


@pytest.mark.parametrize(
    ("nodes", "number"),
    [
        ([], 0),
        ([{"availability": "UP", "slots": [SLOT, SLOT, BUSY], "maxSessions": 2}], 1),
        ([{"availability": "UP", "slots": [SLOT], "maxSessions": 1}, {"slots": [SLOT, FIREFOX]}], 2),
        ([{"availability": "DOWN", "slots": [SLOT]}, {"availability": "DRAINING", "slots": [SLOT]}], 0),
        ([{"availability": "UP", "slots": [FIREFOX], "maxSessions": 4}], 0),
    ],
)
def test_as_many_browsers_are_used_as_are_free(nodes, number) -> None:
    assert free({"ready": True, "nodes": nodes}) == number


class Driver:
    """Stands for a browser that was opened: what it is and what it draws letters with."""

    title = "환히"
    session_id = "1"

    def __init__(self, version, letters):
        self.capabilities = {"browserVersion": version, "platformName": "linux"}
        self.letters = letters

    def __getattr__(self, _name):
        return lambda *_: None

    def get(self, url):
        self.current_url = url

    def execute_cdp_cmd(self, name, parameters):
        if name == "DOM.querySelector":
            return {"nodeId": int(re.search(r"\d", parameters["selector"])[0])}
        font = {"familyName": self.letters, "glyphCount": 1}
        return {"root": {"nodeId": 1}, "fonts": [font]}


@pytest.mark.parametrize(
    ("second", "alike"), [(("156", "Noto"), True), (("155", "Noto"), False), (("156", "Nanum"), False)]
)
def test_browsers_that_are_not_alike_are_refused(tmp_path, monkeypatch, second, alike) -> None:
    drivers = [Driver("156", "Noto"), Driver(*second)]
    monkeypatch.setattr(remote, "_Far", lambda *_: drivers.pop(0))
    grid = SeleniumGrid(dataclasses.replace(Tools.found(), remote=NOBODY), threading.Event())

    def both():
        with Server(tmp_path, "/", canary.FOLDER, seen=grid.seen) as server:
            for _ in range(2):
                with grid.tab(server):
                    pass

    if alike:
        both()
        return
    with pytest.raises(Unusable) as refused:
        both()
    assert refused.value.diagnostic.code == "G027"
    assert "156" in refused.value.diagnostic.message("ko")


@pytest.mark.parametrize(("dead", "whole"), [((1,), True), ((0, 1), False)])
def test_what_a_lost_browser_leaves_another_takes_and_the_last_one_says_why(tmp_path, monkeypatch, dead, whole) -> None:
    folder = site(tmp_path / "site", {f"{number}.html": "<p>" for number in range(20)})
    task = AuditRequest(folder, read(folder), canary.FOLDER, Tools.found(), "ko", lambda _: None)
    visit = browser._Visit(task)  # noqa: SLF001
    both = threading.Barrier(2)
    numbers = iter((0, 1))

    class Elsewhere:
        seen = "127.0.0.1"
        own = threading.local()

        @contextmanager
        def tab(self, _server):
            if not hasattr(self.own, "number"):
                self.own.number = next(numbers)
                both.wait(5)
            elif self.own.number in dead:
                raise Unusable("G025", NOBODY, detail="gone")
            yield self.own.number

    def look(number, _server, silent):
        path = visit.waiting.popleft()
        if number in dead:
            visit.waiting.append(path)  # as where its browser is gone
        else:
            visit._note(path, dict.fromkeys(browser.ENGINES, ()), "")  # noqa: SLF001
        return silent

    monkeypatch.setattr(visit, "_on", look)
    visit.share(None, Elsewhere(), 2)
    answers = visit.answers()
    assert [len(each.findings) == 20 for each in answers] == [whole, whole]
    assert [{reason.code for reason in each.diagnostics} for each in answers] == [set() if whole else {"G025"}] * 2


def test_a_browser_elsewhere_has_so_long_and_no_longer(monkeypatch) -> None:
    """The connection is given up where a machine is gone: nothing there could be ended."""

    class Way:
        client_config = type("Config", (), {"timeout": 60})()

        def execute(self, _name, _parameters):
            raise WebDriverException(str(self.client_config.timeout))

    monkeypatch.setattr(remote.Tab, "__init__", lambda *_: None)
    monkeypatch.setattr(remote.Tab, "execute", lambda self, name, parameters: self._way.execute(name, parameters))
    driver = remote._Far(lambda _limit: Way(), None, None, 60)  # noqa: SLF001
    driver._limit = float("inf")  # noqa: SLF001
    with pytest.raises(WebDriverException, match="60"):
        driver.execute("newSession", {})
    driver.session_id = "1"
    driver._limit = 7  # noqa: SLF001
    with pytest.raises(WebDriverException, match=str(7 + 2 * remote.GRACE)):
        driver.execute("get", {})
