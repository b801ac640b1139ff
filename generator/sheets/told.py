"""What both ways from a sheet into records say of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.diagnostics import Diagnostic, distinct, visible
from generator.fault import reason
from generator.privacy import conceal
from generator.session import Session

#: A word that is read in its usual sense, or that no vocabulary has: one word, one mending, however many cells have it.
SPREAD = ("S027", "S028")


def unable(session: Session, target: Path, error: OSError) -> int:
    why = reason(error)
    session.say("sheet_unable", file=target, reason=why if isinstance(why, str) else why[session.language])
    return 2


def ordered(problems: Sequence[Diagnostic]) -> list[Diagnostic]:
    """By sheet, row and column."""
    return sorted(distinct(problems), key=lambda each: (each.path.rpartition(" ")[0], each.span, each.code))


def by_column(problems: Sequence[Diagnostic]) -> list[Diagnostic]:
    """``ordered``, and what is wrong in the same way in many cells of a column told once, at the first, with the names of all."""
    found: dict[object, list[Diagnostic]] = {}
    for each in ordered(problems):
        cell, others = each.facts.get("cell"), {name: fact for name, fact in each.facts.items() if name != "cell"}
        sheet = each.path.removesuffix(f"{cell}]") if each.code in SPREAD else each.path
        same = (each.code, sheet, each.span.column, repr(others)) if each.code in SPREAD else id(each)
        found.setdefault(same, []).append(each)
    return [
        replace(same[0], facts={**same[0].facts, "cell": cells(same)}) if same[1:] else same[0]
        for same in found.values()
    ]


def cells(problems: Sequence[Diagnostic]) -> str:
    """The names of their cells, those that follow each other as a range: C4:C9, C12."""
    runs: list[list[Diagnostic]] = []
    for each in problems:
        if runs and each.span.line == runs[-1][-1].span.line + 1:
            runs[-1].append(each)
        else:
            runs.append([each])
    return ", ".join(":".join(dict.fromkeys(str(each.facts["cell"]) for each in (run[0], run[-1]))) for run in runs)


def cut(text: str, longest: int = 70) -> str:
    """A value as a log may hold it."""
    shown = visible(conceal(" ".join(text.split())))
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"
