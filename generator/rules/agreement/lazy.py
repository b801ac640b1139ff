"""A pattern that is compiled when first used: most sentences need few of them, and a check should start at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property


class Lazy:
    """The methods of a pattern that are used here."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern, self.flags = pattern, flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)

    def search(self, text: str) -> re.Match[str] | None:
        return self.compiled.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        return self.compiled.match(text)

    def sub(self, to: str, text: str) -> str:
        return self.compiled.sub(to, text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text)

    def findall(self, text: str) -> list[tuple[str, ...]]:
        return self.compiled.findall(text)

    def split(self, text: str) -> list[str]:
        return [each or "" for each in self.compiled.split(text)]
