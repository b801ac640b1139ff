"""What surrounds a record: the numbers that its sentences may repeat, and the sentences of the records around it.

Only what is named is looked at (``data``, ``from``, ``related``, and who names the same): the work grows with the records, not
with their pairs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from itertools import islice
from typing import Any

from generator.numbers import Table
from generator.numbers.quantity import quantities
from generator.records import Part, Record, citable_kinds, parts
from generator.rules.agreement.fact import Counted, counted, figure
from generator.rules.agreement.label import grams
from generator.rules.agreement.saying import Saying, is_text, sayings

#: Fields of a version of a conflict that say where it stands.
PLACES = frozenset({"section", "document", "from"})
#: Records around one that are looked at: a dataset that a thousand records name makes no family of them.
MOST = 40


@dataclass
class Pool:
    """All that a record can repeat: its own numbers and those of its datasets, and what related records say."""

    record: Record
    #: Cells and figures that its sentences may repeat.
    own: list[Counted] = field(default_factory=list)
    #: Cells that its figures cite, and its figures.
    heads: list[Counted] = field(default_factory=list)
    #: Those of related records: equal numbers are no slips.
    known: list[Counted] = field(default_factory=list)
    sayings: list[Saying] = field(default_factory=list)
    texts: list[Part] = field(default_factory=list)
    #: Sentences of the records around it.
    others: list[Saying] = field(default_factory=list)
    #: The numbers of each declared conflict of it and of the records around it.
    declared: list[frozenset[Fraction]] = field(default_factory=list)

    @cached_property
    def title(self) -> frozenset[str]:
        return grams(str(self.record.data.get("title", "")))

    @cached_property
    def beside(self) -> dict[tuple[int, int], list[Saying]]:
        """The sayings around it by their place among the numbers of their sentence."""
        found: dict[tuple[int, int], list[Saying]] = {}
        for each in self.others:
            found.setdefault((each.order, len(each.all)), []).append(each)
        return found

    @cached_property
    def values(self) -> dict[Fraction, list[Counted]]:
        found: dict[Fraction, list[Counted]] = {}
        for each in self.own:
            found.setdefault(each.value, []).append(each)
        return found

    @cached_property
    def single(self) -> dict[str, int]:
        """How many different numbers there are of each kind."""
        found: dict[str, set[Fraction]] = {}
        for each in self.own:
            found.setdefault(each.kind, set()).add(each.value)
        return {kind: len(values) for kind, values in found.items()}

    @cached_property
    def grids(self) -> list[dict[tuple[int, int], Counted]]:
        """The numbers of each table by their row and column."""
        found: dict[tuple[str, int], dict[tuple[int, int], Counted]] = {}
        for each in self.own:
            if each.place and not each.figure:
                found.setdefault((each.record.reference, each.place[0]), {})[each.place[1:]] = each
        return list(found.values())

    @cached_property
    def sums(self) -> frozenset[Fraction]:
        """The sums of the lines of its tables, totals left out."""
        lines: dict[tuple[str, int, str, int], Fraction] = {}
        for each in self.own:
            if each.place:
                at, row, column = each.place
                own = each.record.reference
                for key, total in (
                    ((own, at, "row", row), each.total_column),
                    ((own, at, "column", column), each.total_row),
                ):
                    lines[key] = lines.get(key, Fraction(0)) + (0 if total else each.value)
        return frozenset(lines.values())

    @cached_property
    def said(self) -> frozenset[tuple[Fraction, str]]:
        return frozenset((each.quantity.value, each.quantity.kind) for each in self.sayings)


@dataclass
class Survey:
    """Everything that is counted and said, by the reference of its record."""

    cells: dict[str, list[Counted]] = field(default_factory=dict)
    figures: dict[str, list[Counted]] = field(default_factory=dict)
    #: The figures that cite a cell, with the cell.
    cited: dict[str, list[tuple[Part, Counted]]] = field(default_factory=dict)
    #: Everything that somebody wrote.
    texts: dict[str, list[Part]] = field(default_factory=dict)
    said: dict[str, list[Saying]] = field(default_factory=dict)
    conflicts: dict[str, list[frozenset[Fraction]]] = field(default_factory=dict)
    #: The versions of each conflict as printed.
    printed: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    named: dict[str, dict[str, None]] = field(default_factory=dict)
    naming: dict[str, dict[str, None]] = field(default_factory=dict)

    def around(self, reference: str) -> dict[str, None]:
        """The records that a record names, that name it, and that name a dataset of its own."""
        near = dict.fromkeys(islice((*self.named.get(reference, ()), *self.naming.get(reference, ())), MOST))
        citable = tuple(f"{kind}/" for kind in citable_kinds())
        for each in list(near):
            if each.startswith(citable):
                near.update(dict.fromkeys(islice(self.naming.get(each, ()), MOST)))
        near.pop(reference, None)
        return near


Find = Callable[[str], Record | None]


def survey(records: Iterable[Record], tables: Mapping[str, list[Table]], find: Find) -> Survey:
    """Reads every record once. ``tables`` are those of each record by its reference."""
    site = Survey()
    figures: list[tuple[Record, Part]] = []
    for record in records:
        own = record.reference
        texts: list[Part] = []
        for part in parts(record):
            if isinstance(part.value, str):
                if part.schema.get("x-reference"):
                    name(record, find(part.value), site)
                elif is_text(part):
                    texts.append(part)
            elif part.schema.get("x-figure") and isinstance(part.value, dict):
                figures.append((record, part))
        site.texts[own] = texts
        site.cells[own] = list(counted(record, tables[own])) if own in tables else []
        site.said[own] = list(sayings(record, texts))
        stated = [each for table in tables.get(own, ()) for each in table.data.get("stated", ())]
        if stated:
            site.conflicts[own] = [answered(each, site.cells[own]) for each in stated]
        if "conflicts" in record.data:
            site.printed[own] = versions(record)
            site.conflicts.setdefault(own, []).extend(
                frozenset(number.value for text in each for number in quantities(text)) for each in site.printed[own]
            )
    for record, part in figures:
        cite(record, part, tables, find, site)
    return site


def name(record: Record, other: Record | None, site: Survey) -> None:
    if other is not None and other is not record:
        site.named.setdefault(record.reference, {})[other.reference] = None
        site.naming.setdefault(other.reference, {})[record.reference] = None


def versions(record: Record) -> list[tuple[str, ...]]:
    """What each version of each of its conflicts says, whatever field says it."""
    return [
        tuple(
            " ".join(str(text) for name, text in version.items() if name not in PLACES) for version in each["versions"]
        )
        for each in record.data.get("conflicts", [])
    ]


def answered(stated: Mapping[str, Any], cells: Iterable[Counted]) -> frozenset[Fraction]:
    """The number of a cell that is published as printed though it does not follow, and those that its reason tells of."""
    told = {each.value for each in quantities(str(stated.get("reason", "")))}
    return frozenset(
        told
        | {
            each.value
            for each in cells
            if (each.row, each.column) == (str(stated.get("row")), str(stated.get("column")))
        }
    )


def cite(record: Record, part: Part, tables: Mapping[str, list[Table]], find: Find, site: Survey) -> None:
    """A figure with a number of its own has a place of its own; a cell that it cites is called as the figure is."""
    own = figure(part, record)
    if own:
        site.figures.setdefault(record.reference, []).append(own)
    for cell in origin(part.value.get("from"), tables, find, site):
        cell.labels.append(str(part.value.get("label", "")))
        site.cited.setdefault(record.reference, []).append((part, cell))


def origin(place: object, tables: Mapping[str, list[Table]], find: Find, site: Survey) -> list[Counted]:
    """The cell that ``from`` names; none where it names none."""
    record = find(str(place.get("data"))) if isinstance(place, dict) else None
    if record is None or not isinstance(place, dict):
        return []
    for at, table in enumerate(tables.get(record.reference, [])):
        if place.get("table", table.caption) == table.caption:
            rows, columns = table.find("row", str(place.get("row"))), table.find("column", str(place.get("column")))
            wanted = {(at, row, column) for row in rows for column in columns}
            return [each for each in site.cells[record.reference] if each.place in wanted]
    return []


def pool_of(record: Record, site: Survey) -> Pool:
    """What a record may repeat, out of all that is counted and said."""
    own = record.reference
    citable = tuple(f"{kind}/" for kind in citable_kinds())
    named = [each for each in site.named.get(own, ()) if each.startswith(citable)]
    near = site.around(own)
    figures = site.figures.get(own, [])
    return Pool(
        record,
        own=[*site.cells[own], *figures, *(cell for each in named for cell in site.cells.get(each, ()))],
        heads=[*(cell for _, cell in site.cited.get(own, ())), *figures],
        known=[*(cell for each in near if each not in named for cell in site.cells.get(each, ())), *(cell for each in near for cell in site.figures.get(each, ()))],
        sayings=site.said[own],
        texts=site.texts[own],
        others=[each for other in near for each in site.said.get(other, ())],
        declared=[each for other in (own, *near) for each in site.conflicts.get(other, ())],
    )  # fmt: skip
