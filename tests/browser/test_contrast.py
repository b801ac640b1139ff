"""The colours of the style sheet, by WCAG's own formula: every text reaches 7:1 on every ground that it may stand on."""

from __future__ import annotations

import re

import pytest
import sites

STYLE = (sites.ROOT / "theme/assets/style.css").read_text("utf-8")
FAULT = (sites.ROOT / "theme/pages/fault.html").read_text("utf-8")


def luminance(colour: str) -> float:
    """WCAG 2.2, "relative luminance"."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    """WCAG 2.2, "contrast ratio"."""
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def rules(style: str) -> list[tuple[str, dict[str, str]]]:
    """Selector and declarations of every rule, those inside @media too; variables are put in."""
    style = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
    names = dict(re.findall(r"(--[\w-]+):\s*([^;]+);", style))
    style = re.sub(r"var\((--[\w-]+)\)", lambda found: names[found[1]], style)
    found = re.findall(r"([^{};]+)\{([^{}]*)\}", style)
    return [
        (selector.strip(), dict(re.findall(r"([\w-]+):\s*([^;]+)(?:;|$)", body.strip()))) for selector, body in found
    ]


def pairs(style: str) -> list[tuple[str, str, str]]:
    """Selector, colour of text, colour of ground: its own ground where a rule has one, else every ground of the page."""
    grounds, texts = {}, {}
    for selector, body in rules(style):
        if "background" in body:
            grounds[selector] = body["background"]
        if "color" in body:
            texts[selector] = body["color"]
    own = [(selector, texts[selector], grounds[selector]) for selector in texts if selector in grounds]
    # A rule for a state of an element with its own ground stands on that ground.
    based = {selector: re.split(r"(?<=\w):", selector)[0] for selector in texts}
    own += [
        (selector, texts[selector], grounds[base])
        for selector, base in based.items()
        if selector not in grounds and base in grounds and base in texts
    ]
    known = {selector for selector, _, _ in own} - {"body"}
    page = {ground for selector, ground in grounds.items() if selector not in known}
    return own + [
        (selector, text, ground) for selector, text in texts.items() if selector not in known for ground in sorted(page)
    ]


PAIRS = pairs(STYLE) + [(f"fault {selector}", text, ground) for selector, text, ground in pairs(FAULT)]


def test_formula_gives_the_known_values():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffc933", "#14213d") == pytest.approx(10.4, abs=0.05)


def test_pairs_are_those_of_the_style_sheet():
    assert ("body", "#14213d", "#ffffff") in PAIRS
    assert (".quiet", "#3d4a63", "#f4f6fb") in PAIRS
    assert (".skip", "#ffffff", "#14213d") in PAIRS
    assert (".skip:visited", "#ffffff", "#14213d") in PAIRS
    assert ("a:visited", "#5b1a8b", "#f4f6fb") in PAIRS
    assert any(selector.startswith("fault ") for selector, _, _ in PAIRS)


@pytest.mark.parametrize(("selector", "text", "ground"), PAIRS)
def test_text_reaches_seven_to_one(selector, text, ground):
    assert contrast(text, ground) >= 7, selector


def test_every_colour_is_written_in_full():
    """So that the formula above sees it."""
    colours = set(re.findall(r":\s*[^;]*?(#[0-9a-fA-F]+|\brgba?\([^)]*\)|\bhsla?\([^)]*\))", STYLE))

    assert colours
    assert [colour for colour in colours if not re.fullmatch("#[0-9a-f]{6}", colour)] == []


def test_no_text_is_faded():
    for selector, body in rules(STYLE):
        assert "opacity" not in body, selector
        assert "filter" not in body, selector


def test_lines_of_tables_and_tiles_reach_three_to_one():
    """WCAG 2.2, 1.4.11."""
    lines = {
        colour
        for _, body in rules(STYLE)
        for name, value in body.items()
        if name.startswith(("border", "outline"))
        for colour in re.findall("#[0-9a-f]{6}", value)
    }
    # The amber lamp is never a line that tells anything by itself.
    for colour in lines - {"#ffc933"}:
        assert contrast(colour, "#ffffff") >= 3
        assert contrast(colour, "#f4f6fb") >= 3


def test_focus_is_seen_on_every_ground():
    focus = dict(rules(STYLE))[":focus-visible"]
    outline, ring = (re.search("#[0-9a-f]{6}", focus[name])[0] for name in ("outline", "box-shadow"))

    assert contrast(outline, "#ffffff") >= 3
    assert contrast(outline, "#f4f6fb") >= 3
    # Where the ink of the outline meets ink, the ring around it is seen.
    assert contrast(ring, "#14213d") >= 3
    assert contrast(ring, outline) >= 3
