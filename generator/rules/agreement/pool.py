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
from typing import Any, TypeVar

from generator.numbers import tables_of
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

    def table_of(self, cell: Counted) -> list[tuple[Counted, int, int]]:
        """The numbers of the table of a cell that count the same kind, each with its row and column; none for a figure."""
        if not cell.place:
            return []
        return [
            (each, *each.place[1:]) for each in self.own
            if each.place and each.record is cell.record and each.place[0] == cell.place[0] and each.kind == cell.kind
        ]  # fmt: skip

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


Value = TypeVar("Value")


class OfRecord(dict[str, Value]):
    """What there is of each record, by its reference: made when somebody first asks for it."""

    def __init__(self, make: Callable[[str], Value]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, reference: str) -> Value:
        found = self[reference] = self._make(reference)
        return found


class Survey:
    """Everything that is counted and said in ``records``, sound ones. Of each it is read when somebody looks around there."""

    def __init__(self, records: Iterable[Record], find: Find) -> None:
        self.records = {each.reference: each for each in records}
        self._find = find
        self._order = {reference: at for at, reference in enumerate(self.records)}
        self.named: dict[str, dict[str, None]] = {}
        self.naming: dict[str, dict[str, None]] = {}
        for record in self.records.values():
            for each in record.names:
                name(record, find(each), self)
        self.tables = OfRecord(lambda each: tables_of(self.records[each]))
        #: Everything that somebody wrote, and the parts that are figures.
        self._read = OfRecord(self._parts)
        self.cells = OfRecord(self._cells)
        self.figures = OfRecord(self._figures)
        #: The figures that cite a cell, with the cell.
        self.cited = OfRecord(self._cited)
        self.said = OfRecord(lambda each: list(sayings(self.records[each], self.texts(each))))
        self.conflicts = OfRecord(self._conflicts)
        #: The versions of each conflict as printed.
        self.printed = OfRecord(lambda each: versions(self.records[each]))

    def around(self, reference: str) -> dict[str, None]:
        """The records that a record names, that name it, and that name a dataset of its own."""
        near = dict.fromkeys(islice((*self.named.get(reference, ()), *self.naming.get(reference, ())), MOST))
        citable = tuple(f"{kind}/" for kind in citable_kinds())
        for each in list(near):
            if each.startswith(citable):
                near.update(dict.fromkeys(islice(self.naming.get(each, ()), MOST)))
        near.pop(reference, None)
        return near

    def texts(self, reference: str) -> list[Part]:
        return self._read[reference][0]

    def _parts(self, reference: str) -> tuple[list[Part], list[Part]]:
        texts, figures = [], []
        for part in parts(self.records[reference]):
            if isinstance(part.value, str):
                if is_text(part) and not part.schema.get("x-reference"):
                    texts.append(part)
            elif part.schema.get("x-figure") and isinstance(part.value, dict):
                figures.append(part)
        return texts, figures

    def _cells(self, reference: str) -> list[Counted]:
        """The numbers in its tables; a cell that a figure cites is called as the figure is."""
        cells = list(counted(self.records[reference], self.tables[reference]))
        citing = {reference, *self.naming.get(reference, ())} if cells else ()
        for other in sorted(citing, key=self._order.__getitem__):
            for part in self._read[other][1]:
                for cell in self._origin(part, cells) if self._home(part) == reference else ():
                    cell.labels.append(str(part.value.get("label", "")))
        return cells

    def _home(self, part: Part) -> str | None:
        """The record from whose table a figure comes."""
        place = part.value.get("from")
        record = self._find(str(place.get("data"))) if isinstance(place, dict) else None
        return record.reference if record else None

    def _origin(self, part: Part, cells: Iterable[Counted]) -> list[Counted]:
        """The cell that a figure comes from, among ``cells``, those of its home."""
        place = part.value["from"]
        for at, table in enumerate(self.tables[str(self._home(part))]):
            if place.get("table", table.caption) == table.caption:
                rows, columns = table.find("row", str(place.get("row"))), table.find("column", str(place.get("column")))
                wanted = {(at, row, column) for row in rows for column in columns}
                return [each for each in cells if each.place in wanted]
        return []

    def _figures(self, reference: str) -> list[Counted]:
        """Figures with a number of their own: each has a place of its own."""
        record = self.records[reference]
        return [own for part in self._read[reference][1] if (own := figure(part, record))]

    def _cited(self, reference: str) -> list[tuple[Part, Counted]]:
        return [
            (part, cell)
            for part in self._read[reference][1]
            if (home := self._home(part))
            for cell in self._origin(part, self.cells[home])
        ]

    def _conflicts(self, reference: str) -> list[frozenset[Fraction]]:
        """The numbers of each conflict that is declared, in tables and beside them."""
        stated = [each for table in self.tables[reference] for each in table.data.get("stated", ())]
        printed = self.printed[reference]
        return [
            *(answered(each, self.cells[reference]) for each in stated),
            *(frozenset(number.value for text in each for number in quantities(text)) for each in printed),
        ]


Find = Callable[[str], Record | None]


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
        for each in record.data.get("conflicts", ())
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


def pool_of(record: Record, site: Survey) -> Pool:
    """What a record may repeat, out of all that is counted and said."""
    own = record.reference
    citable = tuple(f"{kind}/" for kind in citable_kinds())
    named = [each for each in site.named.get(own, ()) if each.startswith(citable)]
    near = site.around(own)
    figures = site.figures[own]
    return Pool(
        record,
        own=[*site.cells[own], *figures, *(cell for each in named for cell in site.cells[each])],
        heads=[*(cell for _, cell in site.cited[own]), *figures],
        known=[*(cell for each in near if each not in named for cell in site.cells[each]), *(cell for each in near for cell in site.figures[each])],
        sayings=site.said[own],
        texts=site.texts(own),
        others=[each for other in near for each in site.said[other]],
        declared=[each for other in (own, *near) for each in site.conflicts[other]],
    )  # fmt: skip
