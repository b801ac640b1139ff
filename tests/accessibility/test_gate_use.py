"""What the rules that use a page do to it, beside their examples: they come through, and nothing leaves the page."""

import pytest

from accessibility import browser, widget
from accessibility.canary import FOLDER
from accessibility.rule import over
from accessibility.server import Server
from accessibility.tools import Tools
from tests.accessibility.test_gate_rules import Tab, document

pytestmark = pytest.mark.browser

SPOILT = "<script>Array.prototype.filter = Array.prototype.map = JSON.stringify = () => []</script>"
TRAP = (
    '<a href="#a">하나</a><textarea id="t" aria-label="내용"></textarea><button>저장</button>'
    '<script>t.onkeydown = (e) => { if (e.key === "Tab") e.preventDefault(); }</script>'
)
#: Stops that have stops inside, which only the browser knows; the script makes the walk one by keys.
INSIDE = (
    '<input type="date" aria-label="날짜"><video controls></video><iframe title="틀" srcdoc="<a href=x>x</a>"></iframe>'
    '<label><input type="radio" name="r">하나</label><label><input type="radio" name="r">둘</label>'
    '<details><summary>더</summary><a href="#q">안</a></details><p contenteditable>글</p><a href="#e">끝</a>'
    "<script>document.onkeydown = () => {}</script>"
)
LEAVES = (
    '<form action="/sent.html"><input aria-label="이름" name="n" onchange="this.form.submit()"><button>보내기</button></form>'
    '<div onclick="location.href = &quot;/gone.html&quot;">가기</div>'
    '<span onclick="open(&quot;/new.html&quot;)">새 창</span>'
    '<i onclick="const a = document.createElement(&quot;a&quot;); a.href = &quot;/file.zip&quot;; a.download = 1; a.click()">받기</i>'
)
BUTTON = '<button type="button" aria-expanded="false" onclick="more.hidden = !more.hidden">{}</button><p id="more" hidden>더</p>'
AROUND = (
    '<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>{0}</title></head><body><a href="#main">본문으로</a>'
    '<header>{1}</header><main id="main"><h1>{0}</h1></main></body></html>'
)


@pytest.fixture(scope="module")
def tab(tmp_path_factory):
    folder = tmp_path_factory.mktemp("use")
    with Server(folder, "/", FOLDER) as server, browser.tab(Tools.found(), server.port) as driver:
        yield Tab(server, driver, folder)


def named(*names: str):
    return [each for each in over("visit") if each.id in names]


def test_keys_arrive_where_a_page_has_spoilt_what_the_driver_leans_on(tab) -> None:
    rules = named("keyboard-trap")
    assert tab.check("spoilt.html", document(SPOILT + TRAP, "쪽"), rules).outcomes == {"keyboard-trap": "failed"}


def test_stops_with_stops_inside_are_left_out_by_nobody(tab) -> None:
    rules = named("keyboard-trap", "keyboard-reach")
    assert tab.check("inside.html", document(INSIDE, "쪽"), rules).findings == ()


def test_nothing_that_is_tried_leaves_the_page(tab) -> None:
    tab.world.driver.requests()  # those of the tests before
    checked = tab.check("leaves.html", document(LEAVES, "쪽"), over("visit"))
    assert [each.target for each in checked.findings if each.rule == "click-without-key"] == [
        "#main > div",
        "#main > span",
    ]
    assert tab.world.driver.current_url == tab.server.url("leaves.html")
    assert len(tab.world.driver.window_handles) == 1
    asked = [each for each in tab.world.driver.requests() if each.startswith("http")]
    assert {each.rpartition("/")[2] for each in asked} <= {"leaves.html", "leaves.html#main", "favicon.ico"}
    assert asked


def test_a_button_around_the_content_is_tried_once_for_pages_that_are_alike(tab, monkeypatch) -> None:
    tried = []
    press = widget.__dict__["_press"]
    monkeypatch.setattr(widget, "_press", lambda copy, said: tried.append(said["selector"]) or press(copy, said))
    rules = named("state-not-told")
    for name, word in (("one", "더 보기"), ("two", "더 읽기"), ("three", "<b>더</b>")):
        checked = tab.check(f"{name}.html", AROUND.format(name, BUTTON.format(word)), rules)
        assert checked.outcomes == {"state-not-told": "failed"}
    # The third has an element more.
    assert len(tried) == 2
