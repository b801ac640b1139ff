"""The engine ``axe``: the pinned axe-core in Chromium, through axe-selenium-python."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from axe_selenium_python.axe import Axe
from selenium.webdriver.chrome.webdriver import WebDriver

from accessibility import criterion, palette
from accessibility.finding import Finding, Outcome
from generator.diagnostics import Language

NAME = "axe"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
#: Off by default in axe-core. target-size is WCAG 2.2 2.5.8; the others are KWCAG 2.2 8.1.1, once WCAG 4.1.1.
ALSO = ("target-size", "duplicate-id", "duplicate-id-active")
#: Text, because axe-selenium-python puts it into its script as it is (a dict would come out as Python).
OPTIONS = json.dumps(
    {
        "runOnly": {"type": "tag", "values": TAGS},
        "rules": {rule: {"enabled": True} for rule in ALSO},
        # Of the other outcomes only the names come back: their nodes would be most of the answer.
        "resultTypes": ["violations", "incomplete"],
        # For no-autoplay-audio; the style sheets, the other asset, are for a rule that is not run.
        "preload": {"assets": ["media"]},
    }
)
OUTCOMES: tuple[tuple[str, Outcome], ...] = (("violations", "failed"), ("incomplete", "needs_review"))
PLACEHOLDER = re.compile(r"\$\{data\.(\w+)\}")


@dataclass(frozen=True)
class Result:
    """What axe answered for one page."""

    version: str
    #: The address of the page that axe was in, which a redirect can make another than was asked.
    url: str
    findings: tuple[Finding, ...]
    #: The rules that had something to look at, and those that had not.
    applied: frozenset[str] = frozenset()
    idle: frozenset[str] = frozenset()


class WarmAxe:
    """axe in one tab: the browser puts the script into each new document by itself, frames included.

    axe-selenium-python would send its 650 kB again for each page, and not into frames.
    """

    def __init__(self, driver: WebDriver, script: Path, locale: Mapping[str, Any], language: Language) -> None:
        self._driver = driver
        self._axe = Axe(driver, script_url=str(script))  # type: ignore[no-untyped-call]  # it has no types
        self._locale = locale
        self._language: Language = language
        source = script.read_text("utf-8")
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": source})

    def run(self) -> Result:
        """Checks the page that is open, as it comes and in each palette that it offers.

        Raises WebDriverException, TimeoutException among them: an error inside of axe never comes back, so nothing but
        the script's time limit ends it.
        """
        if not self._driver.execute_script("return typeof axe === 'object'"):
            self._axe.inject()  # type: ignore[no-untyped-call]
        palettes = palette.offered(self._driver)
        options = palette.options(OPTIONS) if palettes else OPTIONS
        answer = cast("dict[str, Any]", self._axe.run(options=options))  # type: ignore[no-untyped-call]
        found = list(findings(answer, self._locale))
        if palettes:
            for name, state, more in palette.answers(self._driver, palettes):
                found += findings(more, self._locale, palette.where(name, state, self._language), name, state)
        ran = {key: _rules(answer, key) for key in ("passes", "violations", "incomplete", "inapplicable")}
        idle = ran.pop("inapplicable")
        applied = frozenset[str]().union(*ran.values())
        return Result(answer["testEngine"]["version"], answer["url"], tuple(found), applied, idle - applied)

    def criteria(self) -> dict[str, tuple[str, ...]]:
        """The success criteria of each rule of axe, which pa11y-ci does not tell."""
        rules = self._driver.execute_script("return axe.getRules().map(rule => [rule.ruleId, rule.tags])")
        return {rule: criterion.of_tags(tags) for rule, tags in rules}


def _rules(answer: Mapping[str, Any], key: str) -> frozenset[str]:
    return frozenset(rule["id"] for rule in answer.get(key, ()))


def locale_of(path: Path, language: Language) -> Mapping[str, Any]:
    """axe-core's own translation; empty for English. Raises OSError or ValueError where it cannot be read."""
    return cast("Mapping[str, Any]", json.loads(path.read_text("utf-8"))) if language == "ko" else {}


def findings(
    answer: Mapping[str, Any], locale: Mapping[str, Any], where: str = "", palette: str = "", state: str = ""
) -> Iterator[Finding]:
    """A finding for each node of each violation (failed) and of each incomplete result (needs_review).

    ``where`` says to a person in which ``palette`` and ``state`` axe looked.
    """
    for key, outcome in OUTCOMES:
        for rule in answer[key]:
            text = locale.get("rules", {}).get(rule["id"], rule)["help"]
            wcag = criterion.of_tags(rule["tags"])
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
