"""Regular expressions that are compiled when they are first used: a sound site needs few of them, and each takes long.

A range of Hangul takes a third of a millisecond (``re`` marks its syllables one by one), and several where case is ignored: that is
said of the Latin words alone, ``(?i:…)``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any


class Pattern:
    """A regular expression as ``re.compile`` makes it, with the methods that are used here."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)

    # Kept in the instance at the first use, so that later ones cost no more than those of ``re.Pattern``.
    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        return self.compiled.search

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        return self.compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        return self.compiled.finditer

    @cached_property
    def sub(self) -> Callable[..., str]:
        return self.compiled.sub

    @cached_property
    def findall(self) -> Callable[..., list[Any]]:
        return self.compiled.findall

    @cached_property
    def split(self) -> Callable[..., list[str]]:
        return self.compiled.split


def grouped(*alternations: str) -> str:
    """All alternatives of ``alternations``, by the letter that each begins with: the same matches, first come first tried as before.

    Of some hundred words ``re`` tries each one at each place of a text. Of these it tries none but where one of the letters stands,
    and there those that begin with it. Raises ValueError where one begins with anything but a plain letter or an escaped sign.
    """
    groups: dict[str, list[str]] = {}
    for each in (one for alternation in alternations for one in alternatives(alternation)):
        found = BEGIN.match(each)
        if not found:
            raise ValueError(f"does not begin with a letter: {each}")
        groups.setdefault(found[0], []).append(each[found.end() :])
    return "|".join(
        first + (rests[0] if len(rests) == 1 else f"(?:{'|'.join(dict.fromkeys(rests))})")
        for first, rests in groups.items()
    )


#: A letter, or a sign that is escaped, that stands once.
BEGIN = re.compile(r"(?:[^\W_]|\\[^\w\s])(?![?*+{])")
#: What belongs together within an alternation: an escaped sign, a class, a bracket.
PART = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]|[^\\\[()|]+")


def alternatives(alternation: str) -> list[str]:
    """What stands between the ``|`` that are in no bracket."""
    found, depth = [""], 0
    for sign in PART.findall(alternation):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 0:
            found.append("")
        else:
            found[-1] += sign
    return found
