"""One place in which two states differ, as people read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Act = Literal["added", "changed", "dropped"]


@dataclass(frozen=True)
class DifferenceLine:
    """``where`` leads to the place by the names that people know: field, table, row, column. The texts are ready to be shown."""

    where: tuple[str, ...]
    act: Act
    before: str = ""
    after: str = ""
