"""Findings that are not believed alone: those of sniffs that were wrong too often where it was measured (``htmlcs.yml``)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, cast

from accessibility import pa11y
from accessibility.data import load
from accessibility.finding import EngineResult, Finding
from accessibility.sniff import sniff_of


def believed(answers: Sequence[EngineResult]) -> list[EngineResult]:
    """The answers without what nobody else says of the same page and the same criterion.

    Two sniffs that doubt each other's word are no two witnesses: the other one has to be another engine.
    """
    return [
        replace(answer, findings={path: _kept(path, found, answers) for path, found in answer.findings.items()})
        if answer.engine == pa11y.NAME
        else answer
        for answer in answers
    ]


def _kept(path: str, found: Sequence[Finding], answers: Sequence[EngineResult]) -> tuple[Finding, ...]:
    if not any(doubted(each.rule) for each in found):
        return tuple(found)
    broken = {
        criterion
        for answer in answers
        if answer.engine != pa11y.NAME
        for each in answer.findings.get(path, ())
        if each.outcome == "failed"
        for criterion in each.wcag
    }
    return tuple(each for each in found if not doubted(each.rule) or broken & set(each.wcag))


def doubted(code: str) -> bool:
    """Whether a code of HTML_CodeSniffer, ``WCAG2AA.Principle1.Guideline1_1.1_1_1.H36``, is one of a doubtful sniff."""
    return sniff_of(code) in _sniffs()


@cache
def _sniffs() -> Collection[str]:
    return cast("Mapping[str, Any]", load("accessibility", "htmlcs.yml")).keys()
