"""Recall for each kind and false alarms for each class of look-alikes, over one corpus."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.diagnostics import code_of
from generator.privacy import KINDS, Permitted, scan_under
from tests.privacy.values import Case

PERMITTED = Permitted(phones=("023423",), mail_domains=("gangnam.go.kr", "korea.kr"))


@dataclass
class Measured:
    """How many cases of a class there are, in how many the detector was right, and some in which it was not."""

    cases: Counter[str] = field(default_factory=Counter)
    hits: Counter[str] = field(default_factory=Counter)
    stopped: Counter[str] = field(default_factory=Counter)
    wrong: list[tuple[Case, list[str]]] = field(default_factory=list)

    def rate(self, name: str) -> float:
        return self.hits[name] / self.cases[name]


def measure(cases: Iterable[Case]) -> Measured:
    """For personal data a hit is a find of the wanted kind that covers the value's middle; for look-alikes any find.

    ``stopped`` counts the false alarms that would stop publication, not only warn.
    """
    measured = Measured()
    for case in cases:
        measured.cases[case.name] += 1
        found = scan_under(case.text, [case.head] if case.head else [], PERMITTED)
        if case.wanted:
            middle = case.text.index(case.value) + len(case.value) // 2
            hit = any(each.kind == case.wanted and each.start <= middle < each.end for each in found)
        else:
            hit = bool(found)
            measured.stopped[case.name] += any(code_of(KINDS[each.kind].code).severity == "error" for each in found)
        measured.hits[case.name] += hit
        if hit != bool(case.wanted):
            measured.wrong.append((case, [each.kind for each in found]))
    return measured
