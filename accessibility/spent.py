"""Where the time of an audit goes: seconds by what was done."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

#: Seconds by name: ``load``, ``axe``, the name of a state, ``rule focus-visible``.
Spent = Counter[str]


@contextmanager
def during(spent: Spent, name: str) -> Iterator[None]:
    """What is done inside is counted under ``name``, however it ends."""
    begin = time.perf_counter()
    try:
        yield
    finally:
        spent[name] += time.perf_counter() - begin  # type: ignore[assignment]  # a Counter counts in whatever is added
