"""Which cell is wrong where several relations of a table fail: found by crossing rows and columns.

A wrong cell spoils every relation it stands in. So the smallest set of cells is sought that, changed, makes all failed
relations hold and breaks none that held (localisation of errors by the least number of changes: Fellegi and Holt, A
Systematic Approach to Automatic Edit and Imputation, 1976). Where two such sets are equally small, nobody knows.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from generator.diagnostics import Fact
from generator.numbers.amount import Amount, rounded_to
from generator.numbers.formula import RATES, WAYS, WHOLE, Equation, Place, agrees, compute, sum_of
from generator.numbers.table import Axis

#: More cells than that are not changed at once: what explains everything explains nothing.
MOST_CELLS = 3
#: Changes that are tried for one knot of relations. A table with more errors than that has to be looked at anyway.
MOST_TRIED = 1_000
#: How the value came about that a cell would need as a term of a relation.
FITS: dict[tuple[str, Axis], Fact] = {
    ("total", "column"): {"ko": "가로 합계에 맞는 값", "en": "value that the sum across needs"},
    ("total", "row"): {"ko": "세로 합계에 맞는 값", "en": "value that the sum down needs"},
    **{(name, axis): {"ko": f"{ko}에 맞는 값", "en": f"value that the {en} needs"}
       for name, ko, en in (("share", "비율", "share"), ("average", "평균", "average"),
                            ("difference", "차이", "difference"), ("growth", "증가율", "growth rate"))
       for axis in ("row", "column")},
}  # fmt: skip
Values = Mapping[Place, Amount]


@dataclass
class Crossed:
    """What crossing told. ``culprits``: each wrong cell with the value it needs and the failed relations it stands in."""

    culprits: dict[Place, tuple[Fraction, list[Equation]]] = field(default_factory=dict)
    #: By identity, the failed relations that the culprits explain.
    explained: set[int] = field(default_factory=set)
    #: Results that fail in one relation and that another proves, with how.
    proven: dict[Place, Fact] = field(default_factory=dict)


def cross(equations: Sequence[Equation], values: Values, named: Collection[Place] = ()) -> Crossed:
    """Crosses the relations of one table. ``named`` are cells that its record says are wrong: they decide between equals."""
    found = Crossed()
    failed = [each for each in equations if not each.holds]
    held: dict[Place, list[Equation]] = {}
    for each in equations:
        for cell in (each.result, *each.terms) if each.holds else ():
            held.setdefault(cell, []).append(each)
    for knot in knots(failed):
        solutions = _Search(knot, held).solutions(values)
        chosen = [each for each in solutions if len(solutions) == 1 or set(each) <= set(named)]
        if len(chosen) == 1:
            blame(knot, chosen[0], found)
        for each in knot:
            if id(each) not in found.explained and not any(each.result in one for one in solutions):
                prove(each, held, found)
    return found


def blame(knot: Sequence[Equation], solution: Values, found: Crossed) -> None:
    """A result that fails in its own relation only is told as that relation; any other cell is a culprit."""
    for cell, amount in solution.items():
        own = [each for each in knot if cell in (each.result, *each.terms)]
        if [each.result for each in own] != [cell]:
            found.culprits[cell] = (amount.value, own)
            found.explained |= {id(each) for each in own}


def prove(failed: Equation, held: Mapping[Place, Sequence[Equation]], found: Crossed) -> None:
    """Whether a sum along the other lines says that the result is right as printed."""
    for each in held.get(failed.result, ()):
        if each.check.relation == "total":
            ways = WAYS if each.result == failed.result else FITS
            found.proven[failed.result] = ways[each.check.relation, each.check.axis]


def knots(failed: Sequence[Equation]) -> Iterator[list[Equation]]:
    """The failed relations that share cells, together."""
    left = list(failed)
    while left:
        knot = [left.pop(0)]
        cells = {knot[0].result, *knot[0].terms}
        while more := [each for each in left if cells & {each.result, *each.terms}]:
            knot += more
            left = [each for each in left if each not in more]
            cells = cells.union(*({each.result, *each.terms} for each in more))
        yield knot


def asked(cell: Place, equations: Sequence[Equation]) -> list[Fact]:
    """What each relation that a wrong cell stands in asks of it, in words."""
    return [(WAYS if each.result == cell else FITS)[each.check.relation, each.check.axis] for each in equations]


def in_words(ways: Sequence[tuple[Fact, str]]) -> Fact:
    """Ways with their numbers, as one phrase in both languages: 세로로 더한 값 1, 가로 합계에 맞는 값 1."""
    found = {}
    for language in ("ko", "en"):
        phrases = [f"{way if isinstance(way, str) else way[language]} {number}".strip() for way, number in ways]
        found[language] = ", ".join(dict.fromkeys(phrases))
    return found


class _Search:
    """All smallest sets of cells that mend a knot."""

    def __init__(self, knot: Sequence[Equation], held: Mapping[Place, Sequence[Equation]]) -> None:
        self.knot, self.held, self.left = knot, held, MOST_TRIED
        self.own: dict[Place, list[Equation]] = {}
        self.printed: dict[Place, Amount] = {}
        for each in knot:
            for cell in (each.result, *each.terms):
                self.own.setdefault(cell, []).append(each)

    def solutions(self, values: Values) -> list[dict[Place, Amount]]:
        """Each with the new amounts of its cells; none where there is none or too much to try."""
        # What stands in an exact sum that holds cannot change alone: with rows and columns few cells are left.
        self.printed = dict(values)
        free = {cell for cell in self.own if not any(exact(each, values) for each in self.held.get(cell, ()))}
        for size in range(1, min(MOST_CELLS, len(self.knot)) + 1):
            found = {frozenset(each): each for each in self.mended(size, values, {}, self.knot, free)}
            if self.left <= 0:
                return []
            if found:
                return list(found.values())
        return []

    def mended(
        self,
        size: int,
        values: Values,
        changed: dict[Place, Amount],
        failing: Sequence[Equation],
        free: Collection[Place],
    ) -> Iterator[dict[Place, Amount]]:
        """The changes that mend all of ``failing`` with ``size`` more cells."""
        if not failing:
            yield changed
        if not failing or not size:
            return
        for equation in failing:
            for cell in (equation.result, *equation.terms):
                new = solved(equation, cell, values) if cell in free and cell not in changed else None
                if new is None or self.left <= 0:
                    continue
                self.left -= 1
                after = ChainMap({cell: new}, dict(changed), self.printed)
                if all(holds(each, after) for each in self.held.get(cell, ())):
                    own = self.own[cell]
                    mine = {id(each) for each in own}
                    left = [each for each in failing if id(each) not in mine]
                    left += [each for each in own if not holds(each, after)]
                    yield from self.mended(size - 1, after, {**changed, cell: new}, left, free)


def exact(equation: Equation, values: Values) -> bool:
    cells = (equation.result, *equation.terms)
    return equation.check.relation in ("total", "difference") and all(values[each].exact for each in cells)


def holds(equation: Equation, values: Values) -> bool:
    return agrees(equation.check, values[equation.result], [values[each] for each in equation.terms])


def solved(equation: Equation, cell: Place, values: Values) -> Amount | None:
    """The cell as the relation needs it while all others stay; None where no number of its kind does."""
    result, terms = values[equation.result].value, [values[each].value for each in equation.terms]
    at = equation.terms.index(cell) if cell in equation.terms else None
    value = result_of(equation, terms) if at is None else term_of(equation, at, result, terms)
    printed = values[cell]
    if value is None:
        return None
    value = Fraction(rounded_to(value, printed.places)) if equation.check.relation in RATES else value
    # Less than nothing of what is counted, or a part of one, is no answer; what changed may have become less.
    falls = at is None and equation.check.relation in ("difference", "growth")
    if (
        value == printed.value
        or (value < 0 <= min(result, *terms) and not falls)
        or (printed.exact and value.denominator != 1)
    ):
        return None
    return replace(printed, value=value)


def result_of(equation: Equation, terms: Sequence[Fraction]) -> Fraction | None:
    bounds = compute(equation.check, [Amount(each) for each in terms])
    return None if bounds is None else bounds[1]


def term_of(equation: Equation, at: int, result: Fraction, terms: Sequence[Fraction]) -> Fraction | None:
    """The ``at``-th term, from the result and the other terms."""
    check, first = equation.check, at == 0
    if check.relation == "total":
        return result - sum_of([each for other, each in enumerate(terms) if other != at])
    if check.relation == "difference":
        return result + terms[-1] if first else terms[0] - result
    if check.relation == "average":
        return result * check.periods
    rate = result / WHOLE + (1 if check.relation == "growth" else 0)
    if first:
        return rate * terms[-1]
    return terms[0] / rate if rate else None
