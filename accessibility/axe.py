"""The engine ``axe``: the pinned axe-core in Chromium, through axe-selenium-python."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

from axe_selenium_python.axe import Axe
from selenium.common.exceptions import JavascriptException

from accessibility import contrast, criterion, palette, refutation
from accessibility.data import load
from accessibility.finding import About, Finding, Outcome
from accessibility.spent import Spent, during
from accessibility.world import World
from generator.diagnostics import Language

NAME = "axe"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
#: Off by default in axe-core. target-size is WCAG 2.2 2.5.8; the others are KWCAG 2.2 8.1.1, once WCAG 4.1.1.
ALSO = ("target-size", "duplicate-id", "duplicate-id-active")
#: Of level AAA (WCAG 2.2 1.4.6; 2.2.4 and 3.2.5): told wherever they are broken, but no reason against publishing. The first
#: becomes one where a page offers palettes, which promises it.
#: So are those of its best practices about landmarks that no criterion asks for (2.4.1 is content with headings or a skip link).
BEYOND = (
    palette.ENHANCED,
    "meta-refresh-no-exceptions",
    "landmark-banner-is-top-level",
    "landmark-complementary-is-top-level",
    "landmark-contentinfo-is-top-level",
    "landmark-one-main",
    "region",
)
#: Asked by a rule of our own alone: important-spacing sees lines that touch as well, and label-not-visible knows that a button
#: beside a field can be its label (WCAG G167), and that a title is one (H65, KWCAG 2.2 7.3.2).
OURS = ("avoid-inline-spacing", "label-title-only")
#: Text, because axe-selenium-python puts it into its script as it is (a dict would come out as Python).
OPTIONS = json.dumps(
    {
        "runOnly": {"type": "tag", "values": TAGS},
        "rules": {rule: {"enabled": rule not in OURS} for rule in (*ALSO, *BEYOND, *OURS)},
        # Of the other outcomes only the names come back: their nodes would be most of the answer.
        "resultTypes": ["violations", "incomplete"],
        # For no-autoplay-audio; the style sheets, the other asset, are for a rule that is not run.
        "preload": {"assets": ["media"]},
    }
)
#: The same where axe looks into what is folded away, whose elements have to be told apart.
FOLDED = {**json.loads(OPTIONS), "resultTypes": ["violations"], "elementRef": True, "preload": False}
#: axe's names of the outcomes of a rule, from the worst to none at all.
NAMES: Mapping[str, Outcome] = {
    "violations": "failed",
    "incomplete": "needs_review",
    "passes": "passed",
    "inapplicable": "inapplicable",
}
OUTCOMES: tuple[tuple[str, Outcome], ...] = (("violations", "failed"), ("incomplete", "needs_review"))
#: What a failure breaks as well, and axe does not say: who misses a contrast of 4.5:1 misses one of 7:1. Of its best practices those
#: that are W3C's techniques for meeting a criterion: H2, H42, G141, ARIA13, H51, H39 and H63.
IMPLIED = {
    "color-contrast": ("1.4.6",),
    "image-redundant-alt": ("1.1.1",),
    "empty-heading": ("1.3.1", "2.4.6"),
    "heading-order": ("1.3.1", "2.4.6"),
    "landmark-unique": ("1.3.1",),
    "empty-table-header": ("1.3.1",),
    "table-duplicate-name": ("1.3.1",),
    "scope-attr-valid": ("1.3.1",),
}
PLACEHOLDER = re.compile(r"\$\{data\.(\w+)\}")


@dataclass(frozen=True)
class AxeResult:
    """What axe answered for one page."""

    version: str
    #: The address of the page that axe was in, which a redirect can make another than was asked.
    url: str
    findings: tuple[Finding, ...]
    #: How each rule came out.
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)
    #: Rule, way to the element and palette of each text whose contrast is undecided.
    undecided: tuple[tuple[str, Any, str], ...] = ()


class WarmAxe:
    """axe in the world of one tab, where its script already is.

    axe-selenium-python would send its 650 kB again for each page, not into frames, and into the reach of the page's scripts.
    """

    def __init__(self, world: World, locale: Mapping[str, Any], language: Language) -> None:
        self.world = world
        self._axe = Axe(world)  # type: ignore[no-untyped-call]  # it has no types
        self._locale = locale
        self._language: Language = language
        #: Of what was folded away on earlier pages, and had nothing wrong in it.
        self._sound: set[str] = set()

    def run(self, spent: Spent | None = None) -> AxeResult:
        """Checks the page that is open, as it comes and in each palette that it offers. Raises WebDriverException."""
        palettes = palette.offered(self.world)
        if palettes:
            palette.watch(self.world)
        spent = spent if spent is not None else Spent()
        with during(spent, "axe"):
            answer = cast("dict[str, Any]", self._axe.run(options=OPTIONS))  # type: ignore[no-untyped-call]
            answer["violations"] += self._folded()
        answer = refutation.without_refuted(answer, self.world)
        beyond = {*BEYOND} - {palette.ENHANCED} if palettes else {*BEYOND}
        found = list(_marked(findings(answer, self._locale, language=self._language), beyond))
        undecided = list(contrast.undecided(answer["incomplete"]))
        with during(spent, "palettes"):
            said = list(palette.answers(self.world, palettes or ("",)))
        for name, state, more in said:
            # What a page without palettes leaves open in a state nobody has promised to look at.
            told = more if palettes else {**more, "incomplete": []}
            where = palette.where(name, state, self._language)
            found += _marked(findings(told, self._locale, where, name, state, language=self._language), beyond)
            undecided += [] if state else contrast.undecided(more["incomplete"], name)
        # One rule stands under several names where some of its nodes passed; the first is the worst.
        outcomes = {rule["id"]: NAMES[key] for key in reversed(tuple(NAMES)) for rule in answer.get(key, ())}
        return AxeResult(answer["testEngine"]["version"], answer["url"], tuple(found), outcomes, tuple(undecided))

    def _folded(self) -> list[dict[str, Any]]:
        """What is wrong in each ``<details>`` that is closed, but for those that an earlier page had. Raises WebDriverException."""
        signs = cast("list[str]", self._opened(None))
        new = {sign: place for place, sign in enumerate(signs) if sign not in self._sound}
        if not new:
            return []
        said = self._opened([*new.values()])
        self._sound.update(sign for sign, place in new.items() if place in said["sound"])
        return cast("list[dict[str, Any]]", said["violations"])

    def _opened(self, chosen: list[int] | None) -> Any:  # noqa: ANN401 - signs, or failures
        said = self.world.execute_async_script(_opened(), FOLDED, chosen)
        if "error" in said:
            raise JavascriptException(said["error"])
        return said

    def glance(self) -> tuple[Finding, ...]:
        """What is wrong with the page as it comes, and nothing that has to be decided. Raises WebDriverException."""
        answer = cast("dict[str, Any]", self._axe.run(options=OPTIONS))  # type: ignore[no-untyped-call]
        answer = refutation.without_refuted(answer, self.world)
        found = _marked(findings(answer, self._locale, language=self._language), {*BEYOND})
        return tuple(each for each in found if each.outcome == "failed")

    def about(self) -> dict[str, About]:
        """What each rule of axe is about, which neither its answers nor those of pa11y-ci tell."""
        rules = self.world.execute_script("return axe.getRules().map(rule => [rule.ruleId, rule.tags])")
        return {rule: about(rule, tags) for rule, tags in rules}


@cache
def _opened() -> str:
    return (files("accessibility") / "opened.js").read_text("utf-8")


def _marked(found: Iterable[Finding], beyond: Collection[str]) -> Iterator[Finding]:
    """The findings, those of rules in ``beyond`` marked as that; what is undecided about these nobody has to look at."""
    for each in found:
        if each.rule not in beyond:
            yield each
        elif each.outcome == "failed":
            yield replace(each, beyond=True)


def about(rule: str, tags: Sequence[str]) -> About:
    """The criteria and the Korean items of a rule with ``tags``."""
    wcag = criterion.of_tags(tags)
    return About(wcag, criterion.kwcag(wcag, rule))


def locale_of(path: Path, language: Language) -> Mapping[str, Any]:
    """axe-core's own translation; empty for English. Raises OSError or ValueError where it cannot be read."""
    return cast("Mapping[str, Any]", json.loads(path.read_text("utf-8"))) if language == "ko" else {}


def fixes() -> Mapping[str, Mapping[Language, str]]:
    """What to do about a finding of each rule, which axe does not say to those who write a page."""
    return cast("Mapping[str, Mapping[Language, str]]", load("accessibility", "axe.yml"))


def unspoken() -> Mapping[str, str]:
    """What the rules that axe-core's Korean translation leaves out say in Korean."""
    return cast("Mapping[str, str]", load("accessibility", "axe-words.yml"))


def findings(
    answer: Mapping[str, Any],
    locale: Mapping[str, Any],
    where: str = "",
    palette: str = "",
    state: str = "",
    *,
    language: Language,
) -> Iterator[Finding]:
    """A finding for each node of each violation (failed) and of each incomplete result (needs_review).

    ``where`` says to a person in which ``palette`` and ``state`` axe looked.
    """
    for key, outcome in OUTCOMES:
        for rule in answer[key]:
            text = locale.get("rules", {}).get(rule["id"], rule)["help"]
            if locale:
                text = unspoken().get(rule["id"], text)
            wcag = criterion.of_tags(rule["tags"]) + (IMPLIED.get(rule["id"], ()) if outcome == "failed" else ())
            for node in rule["nodes"]:
                reason = _reason(node, locale) if outcome == "needs_review" else ""
                yield Finding(
                    engine=NAME,
                    rule=rule["id"],
                    outcome=outcome,
                    target=" ".join(_parts(node["target"])),
                    message=f"{where}: {text} {reason}".removeprefix(": ").strip(),
                    wcag=wcag,
                    kwcag=criterion.kwcag(wcag, rule["id"]),
                    palette=palette,
                    state=state,
                    fix=fixes().get(rule["id"], {}).get(language, ""),
                )


def _reason(node: Mapping[str, Any], locale: Mapping[str, Any]) -> str:
    """Why axe cannot decide, translated where its translation is a plain sentence."""
    for check in (*node["any"], *node["all"], *node["none"]):
        data = check.get("data")
        facts = data if isinstance(data, dict) else {}
        text = locale.get("checks", {}).get(check["id"], {}).get("incomplete")
        if isinstance(text, dict):
            text = text.get(facts.get("messageKey") or "default")
        if isinstance(text, str):
            text = PLACEHOLDER.sub(lambda match: str(facts.get(match[1], match[0])), text)  # noqa: B023 - used at once
            if "${" not in text:
                return text
        return cast("str", check["message"])
    return ""


def _parts(target: Sequence[Any]) -> Iterator[str]:
    """The selectors of a target; the way into a shadow tree is a list in the list."""
    for part in target:
        if isinstance(part, str):
            yield part
        else:
            yield from _parts(part)
