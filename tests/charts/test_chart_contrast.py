"""The marks of charts are seen in each palette, and beside each other without colour (WCAG 2.2, 1.4.11; KWCAG 2.2, 5.3.1)."""

from __future__ import annotations

import re

import pytest
import yaml

from tests.support import sites

TOKENS = sites.ROOT / "theme/design/tokens.yml"
STYLE = (sites.ROOT / "theme/components/chart/chart.css").read_text("utf-8")


def palettes() -> dict[str, tuple[str, list[str]]]:
    """Ground and marks of every palette."""
    tokens = yaml.safe_load(TOKENS.read_text("utf-8"))
    return {
        name: (palette["colours"]["ground"], [palette["colours"][mark] for mark in tokens["marks"]])
        for name, palette in tokens["palettes"].items()
    }


def luminance(colour: str) -> float:
    """WCAG 2.2, "relative luminance"."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", palettes())
def test_marks_reach_four_and_a_half_to_one(name):
    ground, marks = palettes()[name]
    assert len(marks) == 4
    for mark in marks:
        assert contrast(mark, ground) >= 4.5, mark


def test_a_pale_mark_would_be_seen():
    assert contrast("#ffc933", "#ffffff") < 4.5


def test_the_styles_name_no_colour_of_their_own():
    """So that every palette, print and the system's own colours reach every mark."""
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|\brgb|\bhsl", STYLE)
    forced = STYLE[STYLE.index("forced-colors") :]
    for at in (1, 2, 3, 4):
        assert f".mark-{at} {{ fill: var(--mark-{at}); }}" in STYLE
        for name in ("mark", "edge", "stroke"):
            assert f".{name}-{at}" in forced


def test_no_text_is_smaller_than_seventeen_pixels():
    sizes = [float(each) for each in re.findall(r"font-size: ([0-9.]+)rem", STYLE)]
    assert sizes
    assert min(sizes) * 16 >= 17
    assert set(re.findall(r"font-size: ([^;]+);", STYLE)) <= {f"{each:g}rem" for each in sizes} | {"1em"}
