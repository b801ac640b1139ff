"""Every palette that a page offers: axe's rules about colours in each, and with links visited, hovered, focused.

A page says which there are by ``<html data-palettes="light dark">``; ``data-palette`` on the same element chooses one. Who
offers palettes promises the enhanced contrast in each of them (docs/decisions/0019).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, cast

from selenium.common.exceptions import JavascriptException

from accessibility.world import World
from generator.diagnostics import Language

#: Off by default in axe-core: 7:1, WCAG 2.2 1.4.6.
ENHANCED = "color-contrast-enhanced"
#: Whether a link can be told from the text around it: what has the focus or the pointer is told from it by that.
AMID_TEXT = "link-in-text-block"
RULES = ("color-contrast", ENHANCED, AMID_TEXT)
OPTIONS = {
    "runOnly": {"type": "rule", "values": RULES},
    "resultTypes": ["violations", "incomplete"],
    "elementRef": True,
    "preload": False,
}
PALETTE = {"ko": "색 배합 {name}", "en": "palette {name}"}
STATES: Mapping[str, Mapping[Language, str]] = {
    "visited": {"ko": "이미 가 본 링크일 때", "en": "link already visited"},
    "hover": {"ko": "마우스를 올렸을 때", "en": "under the pointer"},
    "focus": {"ko": "초점이 있을 때", "en": "with the focus"},
}


def offered(world: World) -> tuple[str, ...]:
    """The palettes that the page that is open offers; none for most pages of this world."""
    text = world.execute_script("return document.documentElement.getAttribute('data-palettes')")
    return tuple(dict.fromkeys((text or "").split()))


def watch(world: World) -> None:
    """To be called before axe looks at the page as it comes: most of what it would say in palettes follows from that."""
    world.execute_script(_text("contrasts.js"))


def answers(world: World, palettes: Sequence[str]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Palette, state (empty: as the page stands) and axe's answer, of the page that is open.

    Raises WebDriverException, where a palette could not be checked too: then the page is not checked.
    """
    said = cast("dict[str, Any]", world.execute_async_script(_text("palettes.js"), list(palettes), OPTIONS))
    if "error" in said:
        raise JavascriptException(said["error"])
    for each in said["answers"]:
        if each["state"] in {"focus", "hover"}:
            for key in ("violations", "incomplete"):
                each[key] = [rule for rule in each[key] if rule["id"] != AMID_TEXT]
        yield each["palette"], each["state"], each


def where(palette: str, state: str, language: Language) -> str:
    """In which palette and state, for a person; empty for the page as it comes."""
    parts = [PALETTE[language].format(name=palette)] if palette else []
    return ", ".join([*parts, STATES[state][language]] if state else parts)


@cache
def _text(name: str) -> str:
    return (files("accessibility") / name).read_text("utf-8")
