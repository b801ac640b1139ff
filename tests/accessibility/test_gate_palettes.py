"""A page that offers palettes is checked in each of them, at the enhanced contrast, and in states that axe never meets."""

import pytest

from accessibility import axe, browser, palette
from accessibility.canary import FOLDER
from accessibility.server import Server
from accessibility.tools import Tools

pytestmark = pytest.mark.browser

HTML = '<html lang="ko" data-palettes="day night">'
SOUND = "body{background:#fff;color:#000} a{color:#000} [data-palette=night] :is(body,a){background:#000;color:#fff}"
LINK = '<p>글 <a href="#main">링크</a></p>'

#: Name, start tag of the page, its styles, its body, and what is found: rule, palette, state, target.
CASES = [
    ("sound", HTML, SOUND, LINK, set()),
    ("no palettes, 5:1", '<html lang="ko">', "p{color:#707070}", "<p>글</p>", set()),
    ("no palettes, 4:1", '<html lang="ko">', "p{color:#808080}", "<p>글</p>", {("color-contrast", "", "", "p")}),
    (
        "no palettes, hover",
        '<html lang="ko">',
        "a{color:#000} a:hover{color:#999} p:hover{color:#333}",
        LINK,
        {("color-contrast", "", "hover", "a")},
    ),
    (
        "no palettes, 5:1 as it stands and less under the pointer",
        '<html lang="ko">',
        "a{color:#707070} a:hover{color:#999}",
        LINK.replace("글 ", ""),
        {("color-contrast", "", "hover", "a"), ("color-contrast-enhanced", "", "", "a")},
    ),
    ("no palettes, sound in every state", '<html lang="ko">', "a{color:#000} a:hover{color:#040}", LINK, set()),
    (
        "5:1 as it comes",
        HTML,
        SOUND + "html:not([data-palette]) p{color:#707070}",
        "<p>글</p>",
        {("color-contrast-enhanced", "", "", "p")},
    ),
    (
        "5:1 in one",
        HTML,
        SOUND + "[data-palette=day] p{color:#707070}",
        "<p>글</p>",
        {("color-contrast-enhanced", "day", "", "p")},
    ),
    (
        "4:1 in one",
        HTML,
        SOUND + "[data-palette=night] p{color:#666}",
        "<p>글</p>",
        {("color-contrast", "night", "", "p")},
    ),
    (
        "a slow change",
        HTML,
        SOUND + "body,p{transition:all 9s} [data-palette=night] p{color:#666}",
        "<p>글</p>",
        {("color-contrast", "night", "", "p")},
    ),
    (
        "visited",
        HTML,
        SOUND + "[data-palette=day] a:visited{color:#aaa}",
        LINK,
        {("color-contrast", "day", "visited", "a")},
    ),
    (
        "hover",
        HTML,
        SOUND + "[data-palette=night] a:hover{color:#555}",
        LINK,
        {("color-contrast", "night", "hover", "a")},
    ),
    (
        "hover in a layer, nested",
        HTML,
        SOUND + "@layer x{@media all{[data-palette=day] p{&:hover{background:#eee} a:hover{color:#777 !important}}}}",
        LINK,
        {("color-contrast", "day", "hover", "a")},
    ),
    (
        "focus",
        HTML,
        SOUND + "[data-palette=day] a:focus-visible{background:#333}",
        LINK,
        {("color-contrast", "day", "focus", "a")},
    ),
    (
        "seen with the focus alone",
        HTML,
        SOUND + ".s{position:absolute;left:-999px;color:#bbb} .s:focus{left:0} [data-palette=night] .s{color:#fff}",
        '<a class="s" href="#main">본문으로</a><p style="margin-top:99px">글</p>',
        {("color-contrast", "day", "focus", "a")},
    ),
    (
        "taken away by hover",
        HTML,
        SOUND + "[data-palette=night] a{color:#444} [data-palette=night] a:not(:hover){color:#fff}",
        LINK,
        {("color-contrast", "night", "hover", "a")},
    ),
    (
        "by a variable",
        HTML,
        SOUND + "a:hover{--c:#444} [data-palette=night] a{color:var(--c,#fff)}",
        LINK,
        {("color-contrast", "night", "hover", "a")},
    ),
    (
        "inherited",
        HTML,
        SOUND + "[data-palette=night] p:hover{color:#444}",
        "<p>글 <b>둘째</b></p>",
        {("color-contrast", "night", "hover", "p"), ("color-contrast", "night", "hover", "b")},
    ),
    (
        "below another",
        HTML,
        SOUND + "[data-palette=night] p:hover > b i{color:#444}",
        "<p>글 <b>둘째 <i>셋째</i></b></p>",
        {("color-contrast", "night", "hover", "i")},
    ),
    (
        "one of several",
        HTML,
        SOUND + "[data-palette=night] a:is(.x, :hover){color:#444}",
        LINK,
        {("color-contrast", "night", "hover", "a")},
    ),
    (
        "in a scope",
        HTML,
        SOUND + "@scope (p) { :scope > a:hover{color:#444 !important} }",
        LINK,
        {("color-contrast", "night", "hover", "a")},
    ),
    (
        "comes with hover",
        HTML,
        SOUND + ".t{display:none} p:hover .t{display:inline} [data-palette=night] .t{color:#444}",
        '<p>글 <span class="t">둘째</span></p>',
        {("color-contrast", "night", "hover", "span")},
    ),
    (
        "without a box of its own",
        HTML,
        SOUND + "p{display:contents} [data-palette=night] p:hover b{color:#444}",
        "<p>글 <b>둘째</b></p>",
        {("color-contrast", "night", "hover", "b")},
    ),
    (
        "the ground behind it",
        HTML,
        SOUND + "[data-palette=night] main:hover{background:#eee}",
        "<p>글</p>",
        {("color-contrast", "night", "hover", target) for target in ("h1", "p")},
    ),
    (
        "after a state that looks otherwise in each",
        HTML,
        SOUND + "a:hover{font-weight:bold} [data-palette=night] a:hover{color:#444}",
        LINK,
        {("color-contrast", "night", "hover", "a")},
    ),
    (
        "a palette that looks otherwise, and a state",
        HTML,
        SOUND + "[data-palette=night] p{font-size:2em} [data-palette=night] a:focus{color:#444}",
        LINK,
        {("color-contrast", "night", "focus", "a")},
    ),
    (
        "what a state changes and nobody sees",
        HTML,
        SOUND
        + ":focus-visible{outline:3px solid #ddd;box-shadow:0 0 0 8px #ddd} a:hover{text-decoration-thickness:3px}",
        LINK,
        set(),
    ),
    # Two links cannot be under one pointer.
    (
        "one at a time",
        HTML,
        SOUND + "a:hover ~ a:hover{color:#777 !important}",
        '<p>글 <a href="#main">링크</a> <a href="#other">둘째</a></p>',
        set(),
    ),
]


def finding(each):
    return (each.rule, each.palette, each.state, each.target)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("palettes")


@pytest.fixture(scope="module")
def tab(folder):
    tools = Tools.found()
    with Server(folder, "/", FOLDER) as server, browser.tab(tools, server.port) as driver:
        yield server, driver, axe.WarmAxe(browser.world_of(driver, tools), axe.locale_of(tools.axe_locale, "ko"), "ko")


def opened(tab, folder, name, *parts):
    (server, driver, warm), (tag, style, body) = tab, parts
    (folder / f"{name}.html").write_text(
        f'<!DOCTYPE html>{tag}<meta charset="utf-8"><title>{name}</title><style>{style}</style>'
        f'<main id="main"><h1>제목</h1>{body}</main>',
        "utf-8",
    )
    warm.world.open(server.url(f"{name}.html"))
    return driver, warm.run()


@pytest.mark.parametrize(("name", "tag", "style", "body", "found"), CASES, ids=[case[0] for case in CASES])
def test_what_shows_in_a_palette_is_found_there(tab, folder, name, tag, style, body, found) -> None:  # noqa: PLR0917
    _, result = opened(tab, folder, f"case-{CASES.index((name, tag, style, body, found))}", tag, style, body)
    about = {finding(each) for each in result.findings if "contrast" in each.rule}
    assert about == found


@pytest.mark.parametrize("state", ["focus", "hover"])
def test_a_link_that_has_the_focus_or_the_pointer_is_told_from_the_text_by_that(tab, folder, state) -> None:
    style = (
        f"a{{color:#036}} a:{state}{{outline:3px solid transparent;color:#000;text-decoration:none;background:#fd0}}"
    )
    body = (
        '<p>앞에도 뒤에도 다른 말이 넉넉히 있는 글에 <a href="https://example.org/">둘째 링크</a> 하나가 있습니다.</p>'
    )
    _, result = opened(
        tab, folder, f"told-{state}", '<html lang="ko">', f"body{{background:#f4f8fb;color:#000}} {style}", body
    )
    assert result.findings == ()


def test_each_rule_of_axe_says_in_both_languages_what_to_do(tab, folder) -> None:
    _, result = opened(tab, folder, "fix", '<html lang="ko">', "p{color:#808080}", "<p>글</p>")
    (said,) = {each.fix for each in result.findings}
    assert said == axe.fixes()["color-contrast"]["ko"]
    known = axe.fixes()
    assert set(tab[2].about()) - set(known) == set()
    assert {rule for rule, fix in known.items() if set(fix) != {"ko", "en"} or not all(fix.values())} == set()


def test_the_message_names_palette_and_state(tab, folder) -> None:
    style = SOUND + "[data-palette=night] a:hover{color:#555}"
    _, result = opened(tab, folder, "message", HTML, style, LINK)
    (message,) = (each.message for each in result.findings if each.palette)
    assert message.startswith("색 배합 night, 마우스를 올렸을 때: ")
    assert palette.where("night", "", "en") == "palette night"
    assert not palette.where("", "", "ko")


@pytest.mark.parametrize("before", ["", ' data-palette="night"'])
def test_the_page_is_afterwards_as_it_came(tab, folder, before) -> None:
    look = "return [document.documentElement.outerHTML, getComputedStyle(document.querySelector('a')).color]"
    server, driver, _ = tab
    tag = HTML.replace(">", f"{before}>")
    style = SOUND + "a:hover{color:#555} a:visited{color:#aaa}"
    opened(tab, folder, "as-it-came", tag, style, LINK)
    after = driver.execute_script(look)
    driver.get(server.url("as-it-came.html"))
    assert after == driver.execute_script(look)


FOLDED = "<details{more}><summary>자세히</summary><p{style}>접혀 있는 글입니다.</p></details>"
PALE = ' style="color:#bbb"'


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (FOLDED.format(more="", style=PALE), {("color-contrast", "details > p")}),
        (FOLDED.format(more="", style=""), set()),
        (FOLDED.format(more=" open", style=PALE), {("color-contrast", "p")}),
        (FOLDED.format(more="", style="").replace("글", '<img src="data:,">'), {("image-alt", "details > p > img")}),
        # The browser keeps one of a name open.
        (
            FOLDED.format(more=' name="a" open', style="") + FOLDED.format(more=' name="a"', style=PALE),
            {("color-contrast", "details:nth-of-type(2) > p")},
        ),
        (
            f"<details><summary>자세히</summary><p>글</p>{FOLDED.format(more='', style=PALE)}</details>",
            {("color-contrast", "details > details > p")},
        ),
        # What lies over the page would hide the others, were all of them open at once.
        (
            FOLDED.format(more="", style=' style="position:fixed;inset:0;background:#fff;color:#000"')
            + FOLDED.format(more="", style=PALE),
            {("color-contrast", "details:nth-of-type(2) > p")},
        ),
        (
            "".join(FOLDED.format(more="", style="") for _ in range(40)) + FOLDED.format(more="", style=PALE),
            {("color-contrast", "details:nth-of-type(41) > p")},
        ),
        (f"<div hidden>{FOLDED.format(more='', style=PALE)}</div>", set()),
    ],
    ids=["pale", "sound", "open", "a picture", "one of a name", "in another", "over the page", "many", "hidden"],
)
def test_what_is_folded_away_is_looked_at(tab, folder, body, found) -> None:
    driver, result = opened(tab, folder, "folded", '<html lang="ko">', "", body)
    told = {(each.rule, each.target) for each in result.findings if each.rule in ("color-contrast", "image-alt")}
    assert {(rule, target.removeprefix("#main > ")) for rule, target in told} == found
    assert all(
        driver.execute_script("return document.querySelectorAll(arguments[0]).length", target) == 1
        for _, target in told
    )
    assert driver.execute_script("return document.querySelectorAll('details[open]').length") == body.count(" open")
    assert driver.execute_script("return document.querySelectorAll('details[name]').length") == body.count(" name=")


def test_what_is_folded_away_and_sound_is_asked_once_only(folder) -> None:
    tools, body = Tools.found(), FOLDED.format(more="", style="")
    with Server(folder, "/", FOLDER) as server, browser.tab(tools, server.port) as driver:
        warm = axe.WarmAxe(browser.world_of(driver, tools), axe.locale_of(tools.axe_locale, "ko"), "ko")
        own = (server, driver, warm)
        known = []
        pages = [
            ("one", "p+details p{}", "<p>글</p>"),
            ("two", "p+details p{}", "<p>다른 글</p>"),
            ("beside another", "p+details p{}", '<p class="x">글</p>'),
            ("in another style", "p+details p{color:#bbb}", "<p>글</p>"),
        ]
        for name, style, more in pages:
            _, result = opened(own, folder, name, '<html lang="ko">', style, more + body)
            known.append((len(warm._sound), [each.rule for each in result.findings]))  # noqa: SLF001 - what it remembers
    assert known == [(1, []), (1, []), (2, []), (2, ["color-contrast"])]
