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


def of_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """The criteria among the tags of an axe rule: ``["wcag2aa", "wcag143"]`` -> ``("1.4.3",)``."""
    return tuple(".".join(match.groups()) for tag in tags if (match := TAG.fullmatch(tag)))


def of_code(code: str) -> tuple[str, ...]:
    """The criteria in a code of HTML_CodeSniffer; none for any other text."""
    match = CODE.match(code)
    return tuple(part.replace("_", ".") for part in match[1].split(",") if part) if match else ()


def kwcag(wcag: Iterable[str]) -> tuple[str, ...]:
    """The items of KS X OT0003:2022 that belong to criteria, in order, each once."""
    items = cast("Mapping[str, list[str]]", load("accessibility", "kwcag.yml"))
    return tuple(dict.fromkeys(item for each in wcag for item in items.get(each, [])))
