"""What axe-core leaves undecided about the contrast of texts, decided by what is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
  .then((answer) => done(answer.incomplete.flatMap((rule) => rule.nodes.map((node) => [rule.id, node.target]))));
"""


@dataclass(frozen=True)
class Text:
    """One text whose contrast axe-core left undecided, by which of its rules, and how it measures: None where it cannot be."""

    rule: str
    target: str
    measured: Measured | None


def texts(visit: Visit) -> list[Text]:
    """All of them on the page that is open. Raises WebDriverException."""
    if MEASURED not in visit.facts:
        undecided = visit.facts.get(UNDECIDED)
        if undecided is None:
            undecided = visit.world.execute_async_script(ASK)
        known = measure(visit, [(path, rule == RULES[1]) for rule, path in undecided]) if undecided else {}
        visit.facts[MEASURED] = [
            Text(rule, " ".join(flat(path)), known.get(number)) for number, (rule, path) in enumerate(undecided)
        ]
    found: list[Text] = visit.facts[MEASURED]
    return found


def measured(visit: Visit, rule: str) -> list[Text]:
    """Those that ``rule`` left undecided and that could be measured."""
    return [each for each in texts(visit) if each.rule == rule and each.measured]


def verdict(text: Text) -> Verdict:
    """Failed with what was measured and what is needed, or nothing."""
    known = text.measured
    return Failed(f"{known.least:.2f}:1 < {known.needed}:1", text.target) if known and is_poor(known) else None


def unsettled(visit: Visit, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """axe-core's ``findings`` on the page as it comes, without those that were measured instead."""
    settled = {(each.rule, each.target) for each in texts(visit) if each.measured}
    return tuple(
        each
        for each in findings
        if each.outcome != "needs_review" or each.palette or (each.rule, each.target) not in settled
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
