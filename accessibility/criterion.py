"""Success criteria of WCAG 2.2 in the names that engines give to rules, and the Korean items beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import cast

from accessibility.data import load

#: ``wcag143``: axe writes principle, guideline (a digit each) and criterion (a number) without dots.
TAG = re.compile(r"wcag(\d)(\d)(\d{1,2})")
#: ``WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.Fail``; a code may name several: ``…1_3_1,4_1_2.H91``.
CODE = re.compile(r"WCAG2A{1,3}\.Principle\d\.Guideline\d_\d\.([\d_,]+)")

#: 표의 구성, and the rules of axe and techniques of HTML_CodeSniffer that look at tables.
TABLE_ITEM = "5.3.1"
TABLE_RULE = re.compile(r"table|\b(td|th|scope)-|\.H(39|43|51|63|73|79)\b")


def of_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """The criteria among the tags of an axe rule: ``["wcag2aa", "wcag143"]`` -> ``("1.4.3",)``."""
    return tuple(".".join(match.groups()) for tag in tags if (match := TAG.fullmatch(tag)))


def of_code(code: str) -> tuple[str, ...]:
    """The criteria in a code of HTML_CodeSniffer; none for any other text."""
    match = CODE.match(code)
    return tuple(part.replace("_", ".") for part in match[1].split(",") if part) if match else ()


def kwcag(wcag: Iterable[str], rule: str) -> tuple[str, ...]:
    """The items of KS X OT0003:2022 that belong to criteria, in order, each once.

    ``rule`` decides where a criterion is wider than its item: 1.3.1 is about all structure, item 5.3.1 about tables.
    """
    items = cast("Mapping[str, list[str]]", load("accessibility", "kwcag.yml"))
    found = dict.fromkeys(item for each in wcag for item in items.get(each, []))
    return tuple(item for item in found if item != TABLE_ITEM or TABLE_RULE.search(rule))
