"""The states in which a visit shows a page, in their order; each rule says which of them it needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Protocol


class Driven(Protocol):
    """A page that takes commands of the Chrome DevTools Protocol, and scripts."""

    def cdp(self, command: str, parameters: Mapping[str, Any]) -> Any: ...  # noqa: ANN401 - what the browser answers

    def evaluate(self, script: str, *arguments: Any) -> Any: ...  # noqa: ANN401 - what the script returns


@dataclass(frozen=True)
class PageState:
    """What is other than when the page comes."""

    name: str
    #: The window's width and height in CSS px; None: as it is.
    screen: tuple[int, int] | None = None
    #: A style sheet of the reader's own; ``ROOT`` in it is the font size of ``<html>`` in CSS px.
    style: str = ""
    #: What the style sheets of the page are told about the reader (Media Queries 5): feature and value.
    media: tuple[tuple[str, str], ...] = ()
    #: The body of a function that says whether the page can differ in this state at all.
    when: str = ""


#: The least that a page has to bear (WCAG 2.2, 1.4.12).
SPACING = (
    "*, ::before, ::after { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    "p { margin-bottom: 2em !important }"
)
#: As of a browser that enlarges text alone to 200 %.
ENLARGED = ":root { font-size: calc(2 * ROOT) !important }"
#: As a reader's own colours in Windows or Firefox (CSS Color Adjustment, 3).
FORCED = (("forced-colors", "active"),)
#: Only a style sheet that asks for it, or a script that turns the screen, tells how a device is held.
TURNS = """
const asks = (rules) => [...rules].some((rule) => /orientation|aspect-ratio/.test(rule.media?.mediaText ?? "") || (rule.cssRules && asks(rule.cssRules)));
return [...document.styleSheets].some((sheet) => {
  if (/orientation|aspect-ratio/.test(sheet.media.mediaText)) return true;
  try { return asks(sheet.cssRules); } catch { return false; }
}) || [...document.scripts].some((script) => /orientation/.test(script.text));
"""
#: As of a reader whom motion makes sick (Media Queries 5, 12.1).
CALM = (("prefers-reduced-motion", "reduce"),)
MOVES = "return document.getAnimations().some((each) => each instanceof CSSAnimation)"
#: Alike ones beside each other: what two states share is not changed between them.
STATES = (
    PageState("wide"),
    PageState("spaced", style=SPACING),
    PageState("enlarged", style=ENLARGED),
    # 1280 by 1024, at 200 % and at 400 % (WCAG 2.2, note to 1.4.10).
    PageState("zoomed", (640, 512)),
    PageState("narrow", (320, 256)),
    PageState("narrow-spaced", (320, 256), SPACING),
    # As wide as ever, so that only how the device is held changes.
    PageState("portrait", (1280, 1600), when=TURNS),
    # And as a telephone, of which alone a style sheet may speak.
    PageState("phone-upright", (390, 844), when=TURNS),
    PageState("phone-aside", (844, 390), when=TURNS),
    PageState("forced-colors", media=FORCED),
    PageState("reduced-motion", media=CALM, when=MOVES),
)
#: Rules in later states compare with what is drawn in these two.
BASES = frozenset({"wide", "narrow"})
BY_NAME = {each.name: each for each in STATES}

#: No policy of the page is in the way of a sheet that a script makes, nor does it change the document.
WEAR = """
const { sheet, roots } = globalThis.hwanhiWorn ??= { sheet: new CSSStyleSheet(), roots: [document] };
sheet.replaceSync(arguments[0].replace("ROOT", getComputedStyle(document.documentElement).fontSize));
if (!document.adoptedStyleSheets.includes(sheet)) {
  roots.length = 1;
  for (let at = 0; at < roots.length; at++) {
    for (const element of roots[at].querySelectorAll("*")) if (element.shadowRoot) roots.push(element.shadowRoot);
  }
  for (const root of roots) root.adoptedStyleSheets.push(sheet);
}
"""
SHED = """
const { sheet, roots } = globalThis.hwanhiWorn;
for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((each) => each !== sheet);
"""


class Stage:
    """A page on its way through states. ``page`` is as it comes when this is made."""

    def __init__(self, page: Driven) -> None:
        self._page = page
        self._now = STATES[0]

    def comes_up(self, state: PageState) -> bool:
        """Whether the page can look different in ``state``."""
        return not state.when or bool(self._page.evaluate(state.when))

    def show(self, state: PageState) -> None:
        """Brings the page into ``state``."""
        before, self._now = self._now, state
        if before.style and not state.style:
            self._page.evaluate(SHED)
        if state.screen != before.screen:
            self._page.cdp(*_screen(state.screen))
        if state.media != before.media:
            features = [{"name": name, "value": value} for name, value in state.media]
            self._page.cdp("Emulation.setEmulatedMedia", {"features": features})
        if state.style and state.style != before.style:
            self._page.evaluate(WEAR, state.style)


@contextmanager
def staged(page: Driven) -> Iterator[Stage]:
    """``page`` as it was afterwards, whatever happens in between."""
    stage = Stage(page)
    try:
        yield stage
    finally:
        stage.show(STATES[0])


def _screen(size: tuple[int, int] | None) -> tuple[str, Mapping[str, Any]]:
    if size is None:
        return "Emulation.clearDeviceMetricsOverride", {}
    width, height = size
    return "Emulation.setDeviceMetricsOverride", {
        "width": width,
        "height": height,
        "deviceScaleFactor": 1,
        "mobile": False,
    }
