"""What axe-core leaves undecided about the contrast of texts, decided by what is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from accessibility.finding import Finding, Outcome
from accessibility.outcome import Failed, Verdict
from accessibility.pixels import Measured, measure
from accessibility.visit import Visit

#: Facts of a visit: what axe-core left undecided, where the visit has asked it already, and what was measured of that.
UNDECIDED, MEASURED = "undecided contrasts", "measured contrasts"
RULES = ("color-contrast", "color-contrast-enhanced")
ASK = """
const done = arguments[arguments.length - 1];
axe.run(document, { runOnly: { type: "rule", values: ["color-contrast"] }, resultTypes: ["incomplete"], preload: false })
  .then((answer) => done(answer.incomplete));
"""
#: The ways to elements with text right in their shadow tree, which axe-core does not look at.
BARE = """
const ways = [];
let page;
const search = (root, way) => {
  for (const element of root.querySelectorAll("*")) {
    if (!element.shadowRoot) continue;
    const here = [...way, (page ??= hwanhi.page()).selector(element)];
    if ([...element.shadowRoot.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /\\S/.test(node.data))) ways.push([here]);
    search(element.shadowRoot, here);
  }
};
search(document, []);
return ways;
"""
#: The ways to elements with text that is drawn in other colours than the style says, which axe-core goes by: by a filter, a blend, or
#: a coloured part that the style puts over it (::before, ::after).
REDRAWN = r"""
const page = hwanhi.page();
// Where more text is cut off than is seen, what fades says so.
const isCut = (element) => page.style(element).overflowY !== "visible" && element.scrollHeight > element.clientHeight + 2;
const changes = (element) => {
  const { filter, mixBlendMode } = page.style(element);
  return /opacity|brightness|contrast|invert|grayscale|saturate|sepia|hue|blur|url/.test(filter) || mixBlendMode !== "normal" || (page.veils(element) && !isCut(element));
};
const redrawn = page.all("body *").filter((element) => !element.getRootNode().host && changes(element)).flatMap((element) => [element, ...element.querySelectorAll("*")]);
return [...new Set(redrawn)].filter((each) => [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.data)) && !each.closest(":disabled, [aria-disabled=true], script, style, noscript, option") && page.visibleByStyle(each))
  .slice(0, 60).map((each) => [page.selector(each)]);
"""
#: Puts the page into a palette, and says in which it was; null for none.
CHOOSE = """
const root = document.documentElement;
const before = root.getAttribute("data-palette");
if (arguments[0] === null) root.removeAttribute("data-palette"); else root.setAttribute("data-palette", arguments[0]);
return before;
"""


@dataclass(frozen=True)
class MeasuredText:
    """One text whose contrast axe-core left undecided, and how it measures: None where it cannot be.

    ``rule`` is axe-core's, ``palette`` the one in which it was seen, empty for the page as it comes.
    """

    rule: str
    target: str
    palette: str
    measured: Measured | None


def undecided(incomplete: Iterable[Any], palette: str = "") -> Iterator[tuple[str, Any, str]]:
    """Rule, way to the element, and palette of each text whose contrast axe-core left undecided.

    Its rule about the enhanced contrast lets pass what the other one, run before it, cannot decide (axe-core 4.14.1): so each
    such text is asked about twice.
    """
    for rule in incomplete:
        if rule["id"] == RULES[0]:
            for node in rule["nodes"]:
                yield from ((each, node["target"], palette) for each in RULES)


def texts(visit: Visit) -> list[MeasuredText]:
    """All of them on the page that is open. Raises WebDriverException."""
    if MEASURED not in visit.facts:
        asked = visit.facts.get(UNDECIDED)
        if asked is None:
            asked = list(undecided(visit.world.execute_async_script(ASK)))
        known = {tuple(way) for _, way, palette in asked if not palette and all(isinstance(each, str) for each in way)}
        others = [*visit.evaluate(BARE), *(way for way in visit.evaluate(REDRAWN) if tuple(way) not in known)]
        asked = [*asked, *((rule, way, "") for way in others for rule in RULES)]
        palettes = dict.fromkeys(palette for _, _, palette in asked)
        visit.facts[MEASURED] = [text for palette in palettes for text in _in(visit, asked, palette)]
    found: list[MeasuredText] = visit.facts[MEASURED]
    return found


def _in(visit: Visit, asked: Iterable[tuple[str, Any, str]], palette: str) -> list[MeasuredText]:
    """Those in one palette."""
    here = [(rule, path) for rule, path, its in asked if its == palette]
    before = visit.evaluate(CHOOSE, palette) if palette else None
    try:
        known = measure(visit, [(path, rule == RULES[1]) for rule, path in here])
    finally:
        if palette:
            visit.evaluate(CHOOSE, before)
    return [MeasuredText(rule, " ".join(flat(path)), palette, known.get(at)) for at, (rule, path) in enumerate(here)]


def measured(visit: Visit, rule: str) -> list[MeasuredText]:
    """Those that ``rule`` left undecided and that could be measured. What fails the plain rule is not told twice."""
    known = [each for each in texts(visit) if each.measured]
    told = {(each.target, each.palette) for each in known if each.rule == RULES[0] and verdict(each)}
    return [
        each for each in known if each.rule == rule and (rule == RULES[0] or (each.target, each.palette) not in told)
    ]


def verdict(text: MeasuredText) -> Verdict:
    """Failed with what was measured and what is needed, or nothing."""
    known = text.measured
    where = f"{text.palette} " if text.palette else ""
    return Failed(f"{where}{known.least:.2f}:1 < {known.needed}:1", text.target) if known and is_poor(known) else None


def unsettled(visit: Visit, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """axe-core's ``findings`` without those that were measured instead."""
    settled = {(each.rule, each.target, each.palette) for each in texts(visit) if each.measured}
    return tuple(
        each
        for each in findings
        if each.outcome != "needs_review" or each.state or (each.rule, each.target, each.palette) not in settled
    )


def outcomes(came: Mapping[str, Outcome], findings: Iterable[Finding]) -> dict[str, Outcome]:
    """How axe-core's rules ``came`` out, where what they left undecided is no finding any more."""
    open_ones = {each.rule for each in findings if each.outcome == "needs_review"}
    return {
        rule: "passed" if said == "needs_review" and rule in RULES and rule not in open_ones else said
        for rule, said in came.items()
    }


def flat(path: list[Any]) -> list[str]:
    """The selectors of a way; the one into a shadow tree is a list in the list."""
    return [part for each in path for part in (flat(each) if isinstance(each, list) else [each])]


def is_poor(text: Measured) -> bool:
    """Whether the text, or some letters of it, cannot be told from the ground.

    Two letters are enough where they clearly miss what is needed; where a ground changes slowly and the last letters miss
    it by a hair, a quarter of the text has to.
    """
    return text.bad >= min(2, max(1, text.pieces)) or (text.poor > 0 and text.poor >= 0.25 * text.pieces)
