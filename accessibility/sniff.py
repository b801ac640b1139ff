"""The sniffs of HTML_CodeSniffer, which names its findings by them: ``WCAG2AA.Principle1.Guideline1_1.1_1_1.H36``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from accessibility.data import load


def sniff_of(code: str) -> str:
    """The sniff of a code, ``1_1_1.H36``; empty for any other text."""
    return code.partition(".Guideline")[2].partition(".")[2]


def words_of(code: str) -> Mapping[str, Any] | None:
    """What a sniff says in Korean (``ko``), and what to do about it in both languages (``fix``); None where nobody has written it."""
    words = cast("Mapping[str, Mapping[str, Any]]", load("accessibility", "htmlcs-words.yml"))
    known = [each for each in words if sniff_of(code).startswith(each)]
    return words[max(known, key=len)] if known else None
