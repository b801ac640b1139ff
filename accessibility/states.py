"""The states in which a visit shows a page, in their order; each rule says which of them it needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Protocol

Command = tuple[str, Mapping[str, Any]]


class Driven(Protocol):
    """A page that takes commands of the Chrome DevTools Protocol, and scripts."""

    def cdp(self, command: str, parameters: Mapping[str, Any]) -> Any: ...  # noqa: ANN401 - what the browser answers

    def evaluate(self, script: str, *arguments: Any) -> Any: ...  # noqa: ANN401 - what the script returns


@dataclass(frozen=True)
class State:
    """``enter`` brings the page there, ``leave`` back to how it comes."""

    name: str
    enter: tuple[Command, ...] = ()
    leave: tuple[Command, ...] = ()
    #: A style sheet of the reader's own; ``ROOT`` in it is the font size of ``<html>`` in CSS px.
    style: str = ""
    #: The body of a function that says whether the page can differ in this state at all.
    when: str = ""


def _screen(name: str, width: int, height: int, style: str = "", when: str = "") -> State:
    """``width`` and ``height`` of the window in CSS px."""
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    enter = (("Emulation.setDeviceMetricsOverride", size),)
    return State(name, enter, (("Emulation.clearDeviceMetricsOverride", {}),), style, when)


#: The least that a page has to bear (WCAG 2.2, 1.4.12).
SPACING = (
    "*, ::before, ::after { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    "p { margin-bottom: 2em !important }"
)
#: As of a browser that enlarges text alone to 200 %.
ENLARGED = ":root { font-size: calc(2 * ROOT) !important }"
#: As a reader's own colours in Windows or Firefox (CSS Color Adjustment, 3).
FORCED = {"features": [{"name": "forced-colors", "value": "active"}]}
#: Only a style sheet that asks for it, or a script that turns the screen, tells how a device is held.
TURNS = """
const asks = (rules) => [...rules].some((rule) => /orientation|aspect-ratio/.test(rule.media?.mediaText ?? "") || (rule.cssRules && asks(rule.cssRules)));
return [...document.styleSheets].some((sheet) => {
  if (/orientation|aspect-ratio/.test(sheet.media.mediaText)) return true;
  try { return asks(sheet.cssRules); } catch { return false; }
}) || [...document.scripts].some((script) => /orientation/.test(script.text));
"""
STATES = (
    State("wide"),
    State("spaced", style=SPACING),
    State("enlarged", style=ENLARGED),
    # 1280 by 1024, at 200 % and at 400 % (WCAG 2.2, note to 1.4.10).
    _screen("zoomed", 640, 512),
    _screen("narrow", 320, 256),
    _screen("narrow-spaced", 320, 256, SPACING),
    # As wide as ever, so that only how the device is held changes.
    _screen("portrait", 1280, 1600, when=TURNS),
    State(
        "forced-colors",
        (("Emulation.setEmulatedMedia", FORCED),),
        (("Emulation.setEmulatedMedia", {"features": []}),),
    ),
)
#: Rules in later states compare with what is drawn in these two.
BASES = frozenset({"wide", "narrow"})
BY_NAME = {each.name: each for each in STATES}

#: No policy of the page is in the way of a sheet that a script makes, nor does it change the document.
WEAR = """
const sheet = new CSSStyleSheet();
sheet.replaceSync(arguments[0].replace("ROOT", getComputedStyle(document.documentElement).fontSize));
const roots = [document];
for (let at = 0; at < roots.length; at++) {
  for (const element of roots[at].querySelectorAll("*")) if (element.shadowRoot) roots.push(element.shadowRoot);
}
for (const root of roots) root.adoptedStyleSheets.push(sheet);
globalThis.hwanhiWorn = { sheet, roots };
"""
SHED = """
const { sheet, roots } = globalThis.hwanhiWorn;
for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((each) => each !== sheet);
"""


@contextmanager
def within(state: State, page: Driven) -> Iterator[None]:
    """``page`` in ``state``, and as it was afterwards, whatever happens in between."""
    for command, parameters in state.enter:
        page.cdp(command, parameters)
    try:
        if state.style:
            page.evaluate(WEAR, state.style)
        yield
    finally:
        for command, parameters in state.leave:
            page.cdp(command, parameters)
        if state.style:
            page.evaluate(SHED)


def comes_up(state: State, page: Driven) -> bool:
    """Whether ``page``, as it comes, can look different in ``state``."""
    return not state.when or bool(page.evaluate(state.when))
