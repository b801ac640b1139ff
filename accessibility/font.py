"""Which fonts drew a page: its Hangul, its Latin letters, and whether Hangul came out as empty boxes for want of a font.

Boxes have another width and shape than letters, so what was measured of such a page is not true of what people see.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from accessibility.finding import EngineResult
from generator.diagnostics import Diagnostic

if TYPE_CHECKING:
    from accessibility.visit import Visit

#: Under this name among the facts of a page.
FACT = "fonts"
SCRIPTS = ("hangul", "latin")


def drawn(visit: Visit, known: dict[str, list[str]]) -> Mapping[str, Any]:
    """The families by script and ``missing``, of the page that is open. Raises WebDriverException.

    ``known`` keeps what the browser said of a font that a style sheet asks for: asking takes longer than looking it up.
    """
    said = visit.evaluate(_script())
    for each in (one for script in SCRIPTS for one in said[script]):
        if each["key"] not in known:
            known[each["key"]] = drew(visit.cdp, each["selector"])
    families = {script: sorted({name for each in said[script] for name in known[each["key"]]}) for script in SCRIPTS}
    return {**families, "missing": said["missing"]}


def used(answers: Iterable[EngineResult]) -> dict[str, list[str]]:
    """The families by script, over all pages."""
    facts = [each[FACT] for answer in answers for each in answer.facts.values() if FACT in each]
    return {script: sorted({name for each in facts for name in each[script]}) for script in SCRIPTS}


def missing(answers: Iterable[EngineResult]) -> tuple[Diagnostic, ...]:
    """A G021, at the first of the pages of which the Hangul could not be drawn; nothing where there is none."""
    paths = sorted(
        {path for answer in answers for path, each in answer.facts.items() if each.get(FACT, {}).get("missing")}
    )
    if not paths:
        return ()
    more = f" (+{len(paths) - 1})" if len(paths) > 1 else ""
    return (Diagnostic("G021", paths[0], facts={"page": f"{paths[0]}{more}"}),)


def drew(cdp: Callable[[str, dict[str, Any]], Any], selector: str) -> list[str]:
    """The family that drew most of the text of an element: blanks and signs may come from another.

    ``cdp`` sends a command to the browser. Raises WebDriverException.
    """
    for domain in ("DOM", "CSS"):
        cdp(f"{domain}.enable", {})
    try:
        root = cdp("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
        node = cdp("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
        fonts = cdp("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"] if node else []
    finally:
        for domain in ("CSS", "DOM"):
            cdp(f"{domain}.disable", {})
    return [max(fonts, key=lambda font: (font["glyphCount"], font["familyName"]))["familyName"]] if fonts else []


@cache
def _script() -> str:
    return (files("accessibility") / "font.js").read_text("utf-8")
