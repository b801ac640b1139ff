"""What is wrong in two states: new, solved, still there. A line that moved and a file that was renamed make no new problem."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, distinct


@dataclass(frozen=True)
class Problems:
    """``solved`` are those of the older state: of them no sentence is shown, which may repeat what is withheld today."""

    new: tuple[Diagnostic, ...]
    solved: tuple[Diagnostic, ...]
    still: tuple[Diagnostic, ...]


def sorted_out(old: Sequence[Diagnostic], new: Sequence[Diagnostic]) -> Problems:
    """Errors first, then by place."""
    before, after = distinct(old), distinct(new)
    here = Counter(_sign(each) for each in before)
    still, left = [], []
    for each in after:
        if here[_sign(each)]:
            here[_sign(each)] -= 1
            still.append(each)
        else:
            left.append(each)
    rest = []
    for each in before:
        if here[_sign(each)]:
            here[_sign(each)] -= 1
            rest.append(each)
    # What stands in another file now, as where a list was taken apart.
    anywhere = Counter(_sign(each)[1:] for each in rest)
    new_ones = []
    for each in left:
        if anywhere[_sign(each)[1:]]:
            anywhere[_sign(each)[1:]] -= 1
            still.append(each)
        else:
            new_ones.append(each)
    solved = []
    for each in rest:
        if anywhere[_sign(each)[1:]]:
            anywhere[_sign(each)[1:]] -= 1
            solved.append(each)
    return Problems(_ordered(new_ones), _ordered(solved), _ordered(still))


def _sign(each: Diagnostic) -> tuple[str, str, str]:
    return (each.path, each.code, repr(sorted(each.facts.items())))


def _ordered(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(found, key=lambda each: (each.severity, each.order)))
