"""The colours of the style sheet in every palette, by WCAG's own formula: every text reaches 7:1 on every ground it may stand on."""

from __future__ import annotations

import re

import pytest

from generator.render.style import style, tokens
from generator.words import strings
from tests.support import sites

FAULT = (sites.ROOT / "theme/pages/fault.html").read_text("utf-8")
PALETTES = {name: palette["colours"] for name, palette in tokens()["palettes"].items()}
#: Grounds that a whole page or a part of it has; what stands on another says so itself.
PAGE = ("ground", "raised")
TEXTS = ("ink", "quiet", "link", "visited", "good", "soon", "late")


def luminance(colour: str) -> float:
    """WCAG 2.2, "relative luminance"."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    """WCAG 2.2, "contrast ratio"."""
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def rules(text: str) -> list[tuple[str, dict[str, str]]]:
    """Each selector with its declarations, those inside of @media and @container too; those of the palettes are left out."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    found = []
    for selectors, body in re.findall(r"([^{};]+)\{([^{}]*)\}", text):
        declared = dict(re.findall(r"([\w-]+)\s*:\s*([^;]+)(?:;|$)", body.strip()))
        if "color-scheme" not in declared:
            found += [(each.strip(), declared) for each in re.split(r",(?![^()]*\))", selectors)]
    return found


def ground_of(selector: str, grounds: dict[str, str]) -> str | None:
    """The ground that a selector gives itself, or the nearest element around it that it names."""
    within = [each for each in grounds if selector == each or re.match(re.escape(each) + r"[ :>.\[]", selector)]
    return grounds[max(within, key=len)] if within else None


def pairs(text: str, page: list[str]) -> list[tuple[str, str, str]]:
    """Selector, colour of text, colour of ground, as they are written: ``var(--ink)``."""
    grounds = {
        selector: body["background"] for selector, body in rules(text) if body.get("background", "none") != "none"
    }
    # Of the whole page, and of what is drawn without a text in it.
    grounds = {
        selector: ground
        for selector, ground in grounds.items()
        if selector not in ("html", "body") and not selector.endswith(("::before", "::after"))
    }
    found = []
    for selector, body in rules(text):
        if body.get("color", "inherit") != "inherit":
            own = ground_of(selector, grounds)
            found += [(selector, body["color"], ground) for ground in ([own] if own else page)]
    # What stands on a ground of its own without a colour of its own has the ink.
    coloured = {selector for selector, body in rules(text) if "color" in body}
    found += [(selector, "var(--ink)", ground) for selector, ground in grounds.items() if selector not in coloured]
    return found


def valued(colour: str, palette: dict[str, str]) -> str:
    return re.sub(r"var\(--([\w-]+)\)", lambda found: palette[found[1]], colour)


PAIRS = pairs(style(), [f"var(--{name})" for name in PAGE])


def test_formula_gives_the_known_values():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffc933", "#14213d") == pytest.approx(10.4, abs=0.05)


def test_pairs_are_those_of_the_style_sheet():
    assert ("body", "var(--ink)", "var(--raised)") in PAIRS
    assert (".quiet", "var(--quiet)", "var(--raised)") in PAIRS
    assert (".skip", "var(--ground)", "var(--ink)") in PAIRS
    assert (".skip:visited", "var(--ground)", "var(--ink)") in PAIRS
    assert ("a:visited", "var(--visited)", "var(--ground)") in PAIRS
    assert (".tiles>li a", "var(--on-tile)", "var(--tile)") in PAIRS
    assert (".action a", "var(--on-lamp)", "var(--lamp)") in PAIRS
    assert (".figures>div", "var(--ink)", "var(--raised)") in PAIRS
    assert len(PAIRS) > 40


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair[0]} {pair[1]} {pair[2]}")
def test_text_reaches_seven_to_one(name, pair):
    selector, text, ground = pair
    assert contrast(valued(text, PALETTES[name]), valued(ground, PALETTES[name])) >= 7, selector


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("ground", PAGE)
def test_every_colour_of_text_reaches_seven_to_one_on_every_ground_of_a_page(name, text, ground):
    assert contrast(PALETTES[name][text], PALETTES[name][ground]) >= 7


@pytest.mark.parametrize("name", PALETTES)
def test_marks_and_lines_reach_four_and_a_half_to_one(name):
    """WCAG 2.2, 1.4.11, asks for 3:1."""
    palette = PALETTES[name]
    for mark in (*tokens()["marks"], "line", "ink"):
        for ground in PAGE:
            assert contrast(palette[mark], palette[ground]) >= 4.5, (mark, ground)
    for text, ground in (("on-tile", "tile"), ("on-lamp", "lamp")):
        assert contrast(palette[text], palette[ground]) >= 7


@pytest.mark.parametrize("name", PALETTES)
def test_focus_is_seen_on_every_ground(name):
    """The outline on what it surrounds, and the ring where the outline meets its own colour."""
    palette = PALETTES[name]
    focus = dict(rules(style()))[":focus-visible"]
    assert re.search(r"3px solid var\(--ink\)", focus["outline"])
    assert re.search(r"var\(--lamp\)", focus["box-shadow"])
    for ground in PAGE:
        assert contrast(palette["ink"], palette[ground]) >= 4.5
    # On what is filled with ink, the lamp or a tile, the outline takes the colour of the text there.
    assert contrast(palette["on-lamp"], palette["lamp"]) >= 4.5
    assert contrast(palette["on-tile"], palette["tile"]) >= 4.5


def test_the_lamp_is_never_a_text():
    """On white it has 1.5:1."""
    assert [selector for selector, body in rules(style()) if "--lamp" in body.get("color", "")] == []


def test_every_colour_comes_from_the_tokens_and_is_written_in_full():
    sheets = [*(sites.ROOT / "theme/design").glob("*.css"), *(sites.ROOT / "theme/components").rglob("*.css")]
    assert len(sheets) > 10
    for path in sheets:
        text = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
        assert re.findall(r":[^;{}]*(#[0-9a-fA-F]{3,8}|\brgba?\(|\bhsla?\()", text) == [], path.name
    for palette in PALETTES.values():
        assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in palette.values())
        assert set(palette) == set(PALETTES["light"])


def test_no_text_is_faded():
    for selector, body in rules(style()):
        assert "opacity" not in body, selector
        assert "filter" not in body, selector


@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_palette_has_a_name(language):
    assert list(strings(language)["settings"]["palettes"]) == list(PALETTES)


def test_page_of_a_fault_reaches_seven_to_one():
    known = {each for _, body in rules(FAULT) for value in body.values() for each in re.findall("#[0-9a-f]{6}", value)}
    assert contrast("#14213d", "#ffffff") >= 7
    assert known <= {"#14213d", "#ffffff", "#f4f6fb", "#9c1c12"}
