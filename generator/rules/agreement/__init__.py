"""One truth in a site: its sentences, tables, figures and lists held against each other.

``prose`` for numbers in sentences (N026), ``crossing`` for tables and figures that count the same thing (N027), ``tally`` for
counts beside what they count (N028), ``spelling`` for names of one thing (N029). docs/numbers.md tells editors of it, and
docs/decisions/0032 why it matches as it does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.records import Record
from generator.rules.agreement.crossing import answered, crossings
from generator.rules.agreement.pool import Survey, pool_of
from generator.rules.agreement.prose import verdict
from generator.rules.agreement.report import counted, crossed, spelled, told
from generator.rules.agreement.spelling import AlikePair, Names, Spelling, alike, headings, names_in, together
from generator.rules.agreement.structure import structures
from generator.rules.agreement.tally import tallies

__all__ = [
    "AlikePair",
    "Names",
    "Spelling",
    "Survey",
    "alike",
    "headings",
    "names_in",
    "numbers_around",
    "together",
    "told_once",
]


def numbers_around(record: Record, site: Survey, folder: Path) -> Iterator[Diagnostic]:
    """What does not agree between a record and those around it; ``folder`` is that of the site.

    A number is told once: what a cell says of it is surer than what can be counted.
    """
    pool = pool_of(record, site)
    wrong = [found for each in pool.sayings if (found := verdict(pool, each))]
    blamed = {id(each.saying) for each in wrong}
    yield from (told(each, folder) for each in wrong)
    yield from (crossed(each) for each in crossings(pool, site))
    yield from (
        crossed(each) for each in structures(pool) if not any(answered(each, numbers) for numbers in pool.declared)
    )
    yield from (counted(each, folder) for each in tallies(pool) if id(each.saying) not in blamed)


def told_once(found: Iterable[Spelling], folder: Path) -> Iterator[Diagnostic]:
    """Names that are spelled otherwise elsewhere, one in each line."""
    lines: set[tuple[str, int]] = set()
    for each in found:
        problem = spelled(each, folder)
        if (problem.path, problem.span.line) not in lines:
            lines.add((problem.path, problem.span.line))
            yield problem
