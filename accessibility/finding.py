"""What an engine says: findings on a page, and the answer of one engine for all pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from generator.diagnostics import Diagnostic

Outcome = Literal["failed", "needs_review", "passed", "inapplicable"]


@dataclass(frozen=True)
class Finding:
    """One place where a rule failed or cannot be decided; ``outcome`` is one of those two.

    ``target`` is a CSS selector, or empty for the page as a whole. ``wcag`` holds success criteria (``1.4.3``),
    ``kwcag`` items of KS X OT0003:2022 (``5.4.3``). ``palette`` is the one in which it shows, ``state`` what the element is
    then (``visited``, ``hover``, ``focus``); both are empty for the page as it comes.
    """

    engine: str
    rule: str
    outcome: Outcome
    target: str
    message: str
    wcag: tuple[str, ...] = ()
    kwcag: tuple[str, ...] = ()
    palette: str = ""
    state: str = ""
    #: What to do, for a person; empty where the engine does not say it.
    fix: str = ""
    #: Goes beyond levels A and AA, which nobody has promised on this page: told, but no reason against publishing.
    beyond: bool = False

    @property
    def sign(self) -> str:
        """The rule with where it was broken: ``color-contrast@dark``, ``color-contrast@dark:hover``."""
        return f"{self.rule}{self.palette and '@'}{self.palette}{self.state and ':'}{self.state}"


@dataclass(frozen=True)
class About:
    """What a rule is about."""

    wcag: tuple[str, ...] = ()
    kwcag: tuple[str, ...] = ()


@dataclass(frozen=True)
class EngineResult:
    """All that one engine answered in one run."""

    engine: str
    #: The version that answered, read from the answer itself; empty where none came.
    version: str = ""
    #: By path of the page. A page that is no key was not checked; one with no findings was, and is clean.
    findings: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    #: Why a page is no key of ``findings``, where the engine said it.
    unanswered: Mapping[str, str] = field(default_factory=dict)
    #: The rules that the engine reported on the canary page.
    canary: frozenset[str] = frozenset()
    #: What kept the engine as a whole from answering.
    diagnostics: tuple[Diagnostic, ...] = ()
    #: The rules that ran, where the engine lists them.
    rules: Mapping[str, About] = field(default_factory=dict)
    #: How each of them came out, by path of the page and rule.
    outcomes: Mapping[str, Mapping[str, Outcome]] = field(default_factory=dict)
    #: By path of the page, what rules over all pages have to know of it.
    facts: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    #: By path of the page, the files of the folder that it was seen to ask for, there or not.
    loads: Mapping[str, frozenset[str]] = field(default_factory=dict)
    #: Seconds by what was done, where the engine tells them; no part of a report, as no two runs take the same.
    spent: Mapping[str, float] = field(default_factory=dict)
    #: Name and version of the browser, where the engine tells them.
    browser: str = ""
