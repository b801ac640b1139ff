"""One truth in a site: its sentences, tables, figures and lists held against each other.

``prose`` for numbers in sentences (N026), ``crossing`` for tables and figures that count the same thing (N027), ``tally`` for
counts beside what they count (N028), ``spelling`` for names of one thing (N029). docs/numbers.md tells editors of it, and
docs/decisions/0032 why it matches as it does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.numbers import Table
from generator.records import Record
from generator.rules.agreement.pool import Find, pool_of, survey
from generator.rules.agreement.prose import verdict
from generator.rules.agreement.report import told


def agree(records: Iterable[Record], tables: Mapping[str, list[Table]], find: Find, folder: Path) -> Iterator[Diagnostic]:
    """What does not agree among sound records. ``tables`` are those of each by its reference, ``folder`` that of the site."""
    records = list(records)
    site = survey(records, tables, find)
    for record in records:
        pool = pool_of(record, site)
        for saying in pool.sayings:
            found = verdict(pool, saying)
            if found:
                yield told(found, folder)
