"""A copy of a page is operated when it has come as far as the page that was visited."""

from __future__ import annotations

import pytest

from accessibility import browser
from accessibility.canary import FOLDER
from accessibility.listeners import listeners
from accessibility.operate import Copy, reload
from accessibility.server import Server
from accessibility.tools import Tools
from accessibility.visit import Visit

pytestmark = pytest.mark.browser

#: A script that comes after the page counts as loaded, as one does that another one has called up.
LATE = '<script>onload = () => setTimeout(() => document.addEventListener("keydown", () => {{}}), {after})</script>'
PAGE = '<!DOCTYPE html><html lang="ko"><meta charset="utf-8"><title>늦은 스크립트</title><main><h1>제목</h1><button>가</button></main>'


@pytest.fixture(scope="module")
def tab(tmp_path_factory):
    folder = tmp_path_factory.mktemp("copies")
    tools = Tools.found()
    with Server(folder, "/", FOLDER) as server, browser.tab(tools, server.port) as driver:
        yield folder, server, browser.world_of(driver, tools)


def visited(tab, name: str, html: str) -> Visit:
    folder, server, world = tab
    (folder / f"{name}.html").write_text(html, "utf-8")
    world.open(server.url(f"{name}.html"))
    world.execute_async_script("setTimeout(arguments[0], 900)")
    return Visit(world)


def heard(visit: Visit) -> set[str]:
    return {each.type for each in listeners(visit)}


@pytest.mark.parametrize("after", [250])
def test_a_copy_listens_to_what_the_page_listens_to(tab, after) -> None:
    visit = visited(tab, f"late-{after}", PAGE + LATE.format(after=after))
    assert "keydown" in heard(visit)
    for _ in range(3):
        Copy(visit).renew()
        assert "keydown" in heard(visit)


def test_a_page_that_listens_to_less_the_second_time_is_not_waited_for_for_ever(tab) -> None:
    visit = visited(tab, "once", PAGE)
    visit.facts["heard"] = frozenset({"keydown", "wheel"})
    reload(visit, visit.driver.current_url)
    assert heard(visit) == set()
