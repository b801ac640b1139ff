"""What a rule of the gate is about, by the name that stands in its findings: for ``hwanhi explain``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from accessibility import axe
from accessibility.rule import Rule, rules
from accessibility.sniff import sniff_of, words_of
from generator.diagnostics import Language

WORDS: Mapping[Language, Mapping[str, str]] = {
    "ko": {
        "wrong": "어긋난 것",
        "fix": "고치는 법",
        "failed": "어긋나는 예",
        "passed": "맞는 예",
        "axe": "axe-core의 규칙",
        "sniff": "HTML_CodeSniffer의 규칙",
    },
    "en": {
        "wrong": "What is wrong",
        "fix": "How to fix it",
        "failed": "Fails",
        "passed": "Passes",
        "axe": "a rule of axe-core",
        "sniff": "a rule of HTML_CodeSniffer",
    },
}
#: A longer example is a page, and says less.
LONGEST = 400


def rule_told(name: str, language: Language) -> dict[str, Any] | None:
    """What there is to say of a rule, as text by what it is; None for what is no rule."""
    own = next((rule for rule in rules() if rule.id == name), None)
    if own:
        return dict(_of_own(own, language))
    words = WORDS[language]
    if name in axe.fixes():
        return {"name": f"{name} ({words['axe']})", "fix": axe.fixes()[name][language]}
    known = words_of(name if sniff_of(name) else f".Guideline.{name}")
    return (
        {"name": f"{name} ({words['sniff']})", "wrong": known["ko"], "fix": known["fix"][language]} if known else None
    )


def _of_own(rule: Rule, language: Language) -> Iterator[tuple[str, str]]:
    criteria = ", ".join([*(f"WCAG {each}" for each in rule.wcag), *(f"KWCAG {each}" for each in rule.kwcag)])
    yield "name", f"{rule.id}  {rule.name[language]}" + (f" ({criteria})" if criteria else "")
    yield "wrong", rule.message[language]
    yield "fix", rule.fix[language]
    for outcome in ("failed", "passed"):
        short = [each for each in rule.examples[outcome] if len(each) <= LONGEST]
        if short:
            yield outcome, short[0]


def rule_text(told: Mapping[str, str], language: Language) -> str:
    """The same as lines to read."""
    words = WORDS[language]
    said = [f"  {words[key]}: {told[key]}" for key in ("wrong", "fix") if key in told]
    shown = [f"\n  {words[key]}:\n    {told[key]}" for key in ("failed", "passed") if key in told]
    return "\n".join([told["name"], *said, *shown])
