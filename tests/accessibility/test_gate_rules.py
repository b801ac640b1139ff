"""The rules of our own, one small page a case: passes, fails, not applicable."""

import pytest

from accessibility import browser, own
from accessibility.canary import FOLDER
from accessibility.server import Server
from accessibility.tools import Tools

pytestmark = pytest.mark.browser

SKIP = '<a href="#main">본문으로</a>'
MAIN = '<main id="main" tabindex="-1"><a href="/">처음</a></main>'
TABLE = '<table><caption>건수</caption><tr><th scope="col">연도</th></tr><tr><td>1</td></tr></table>'
WIDE = '<div style="width: 700px">넓음</div>'
REMOTE = "https://example.com/file"

CASES = [
    ("skip-link-first", "passes", SKIP + MAIN, []),
    ("skip-link-first", "target holds main", '<a href="#all">본문으로</a><div id="all">' + MAIN + "</div>", []),
    (
        "skip-link-first",
        "shown on focus",
        "<style>.s{position:absolute;left:-999px}.s:focus{left:0}</style>" + SKIP.replace("<a", '<a class="s"') + MAIN,
        [],
    ),
    (
        "skip-link-first",
        "slides in",
        "<style>.s{position:absolute;top:-99px;transition:top 2s}.s:focus{top:0}</style>"
        + SKIP.replace("<a", '<a class="s"')
        + MAIN,
        [],
    ),
    ("skip-link-first", "nothing to reach by the keyboard", "<main><p>글</p></main>", []),
    ("skip-link-first", "a hidden link before it", '<a href="/" hidden>숨김</a>' + SKIP + MAIN, []),
    ("skip-link-first", "no skip link", MAIN, ["#main > a"]),
    ("skip-link-first", "not the first", '<a href="/">처음</a>' + SKIP + MAIN, ["html > body > a:nth-of-type(1)"]),
    (
        "skip-link-first",
        "overtaken by tabindex",
        SKIP + '<button tabindex="1">앞</button>' + MAIN,
        ["html > body > button"],
    ),
    ("skip-link-first", "no such target", '<a href="#gone">본문으로</a>' + MAIN, ["html > body > a"]),
    ("skip-link-first", "target is not main", SKIP + '<p id="main">글</p><main></main>', ["html > body > a"]),
    (
        "skip-link-first",
        "never seen",
        "<style>.s{position:absolute;left:-999px}</style>" + SKIP.replace("<a", '<a class="s"') + MAIN,
        ["html > body > a"],
    ),
    ("forced-colors", "passes", '<p>글</p><a href="/">처음</a><button>찾기</button><input><select></select>', []),
    ("forced-colors", "no control", "<p>글</p>", []),
    ("forced-colors", "a picture alone", '<a href="/"><svg width="9" height="9"><path d="M0 0h9v9"/></svg></a>', []),
    ("forced-colors", "hidden", '<button hidden class="f"></button><style>.f{border:0}</style>', []),
    (
        "forced-colors",
        "only a background",
        '<style>.f{background:#06c;border:0;width:48px;height:48px}</style><button class="f" type="button"></button>',
        ["html > body > button"],
    ),
    ("forced-colors", "a field without border", "<style>input{border:0}</style><input>", ["html > body > input"]),
    (
        "forced-colors",
        "a shadow is no border",
        "<style>textarea{border:0;box-shadow:0 0 0 2px #000}</style><textarea></textarea>",
        ["html > body > textarea"],
    ),
    (
        "forced-colors",
        "text in the colour of its ground",
        "<style>p{forced-color-adjust:none;color:#fff}</style><p>글</p>",
        ["html > body > p"],
    ),
    ("table-caption", "passes", TABLE, []),
    ("table-caption", "no table", "<p>글</p>", []),
    ("table-caption", "for layout", '<table role="presentation"><tr><td>1</td></tr></table>', []),
    ("table-caption", "hidden", "<div hidden><table><tr><td>1</td></tr></table></div>", []),
    ("table-caption", "no caption", TABLE.replace("<caption>건수</caption>", ""), ["html > body > table"]),
    ("table-caption", "blank caption", TABLE.replace("건수", " "), ["html > body > table"]),
    ("table-caption", "no scope", TABLE.replace(' scope="col"', ""), ["html > body > table"]),
    ("table-caption", "a scope that is none", TABLE.replace('"col"', '"column"'), ["html > body > table"]),
    ("table-caption", "no header cell", TABLE.replace('th scope="col"', "td"), ["html > body > table"]),
    ("no-sideways-scroll", "passes", "<p>글</p>", []),
    ("no-sideways-scroll", "in a scroller of its own", f'<div style="overflow-x: auto">{WIDE}</div>', []),
    ("no-sideways-scroll", "wide", f"<section>{WIDE}</section>", ["html > body > section > div"]),
    ("no-sideways-scroll", "a long word", f"<p>{'a' * 300}</p>", ["html"]),
    ("external-request", "passes", '<img src="/a.png" alt=""><a href="https://example.com/">링크</a>', []),
    ("external-request", "an address that is no request", f'<link rel="canonical" href="{REMOTE}">', []),
    ("external-request", "data", '<img src="data:,x" alt="">', []),
    ("external-request", "image", f'<img src="{REMOTE}" alt="">', ["html > body > img"]),
    ("external-request", "one of a set", f'<img srcset="/a.png 1x, {REMOTE} 2x" alt="">', ["html > body > img"]),
    ("external-request", "script", f'<script async src="{REMOTE}"></script>', ["html > head > script"]),
    ("external-request", "style", f'<link rel="stylesheet" href="{REMOTE}">', ["html > head > link"]),
    (
        "external-request",
        "frame",
        f'<iframe loading="lazy" src="{REMOTE}" title="틀"></iframe>',
        ["html > body > iframe"],
    ),
    (
        "external-request",
        "font",
        f"<style>@font-face{{font-family:f;src:url({REMOTE})}}p{{font-family:f}}</style><p>글</p>",
        [""],
    ),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("rules")


@pytest.fixture(scope="module")
def tab(folder):
    with Server(folder, "/", FOLDER) as server, browser.tab(Tools.found()) as driver:
        yield server, driver


@pytest.mark.parametrize(("rule", "name", "html", "targets"), CASES, ids=[f"{case[0]}: {case[1]}" for case in CASES])
def test_a_rule(tab, folder, rule, name, html, targets) -> None:  # noqa: PLR0917 - fixtures and the columns of a table
    server, driver = tab
    page = folder / f"{rule}-{name.replace(' ', '-')}.html"
    page.write_text(f'<!DOCTYPE html><meta charset="utf-8"><title>{name}</title>{html}', "utf-8")
    driver.get(server.url(page.name))
    title, found, _ = own.check(driver, "ko", sends_on=False)
    assert title == name
    assert [each.target for each in found if each.rule == rule] == targets
    assert all(each.message and each.outcome == "failed" for each in found)


def test_a_check_leaves_the_page_as_wide_as_it_was(tab, folder) -> None:
    server, driver = tab
    (folder / "width.html").write_text("<p>글</p>", "utf-8")
    driver.get(server.url("width.html"))
    own.check(driver, "ko", sends_on=False)
    assert driver.execute_script("return innerWidth") > 1000


def test_titles_are_compared_over_all_pages_and_missing_ones_are_another_rule() -> None:
    found = dict(own.twins({"a": "과제", "b": "과제", "c": "사례", "d": "", "e": ""}, "ko"))
    assert set(found) == {"a", "b"}
    assert (found["a"].rule, found["a"].kwcag) == ("unique-title", ("6.4.2",))
    assert "(b)" in found["a"].message
