"""What is known against a number, found by the number: one index for every place that shows it.

A doubt is made of a disagreement: of a cell that its own table contradicts, of a figure unlike its cell, of a statement that the document
says otherwise elsewhere. It belongs to the number and travels with it: into tables, figures, sentences, charts, files and results of the search.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from typing import Any

from generator.diagnostics import Fact
from generator.numbers.citation import Cited, Find, cited_at, cited_cell, table_anchor, tables_of
from generator.numbers.counterpart import counterpart
from generator.numbers.examined import Disagreement
from generator.numbers.mention import MentionedQuantity, quantities, quantity, says, stands_in
from generator.pattern import Pattern
from generator.records import Record

#: Where figures stand on a page, and statements that differ.
FIGURES, CONFLICTS = "figures", "conflicts"
#: What makes of a number one of each month or of each head: it stands in the place of no whole.
RATE = Pattern(
    r"매년|매월|매주|매일|매회|매\s?분기|해마다|달마다|주마다|날마다|마다|[가-힣]당|씩|평균|(?:^|\s)[연월주일]\s?[0-9]"
    r"|\b(?:per|each|every|a (?:year|month|week|day|head)|average|annually|monthly|weekly|daily)\b",
    re.IGNORECASE,
)
#: What a column of units is called.
UNITS = ("단위", "unit", "units")


@dataclass(frozen=True)
class Doubt:
    """One thing that is known against one number."""

    #: All of it: the statement, and the record on whose page it stands.
    known: Disagreement
    #: The number as it is printed.
    text: str
    unit: str
    #: What there is instead: computed values, each with how; or what is printed elsewhere, each with where.
    others: tuple[tuple[Fact, str], ...]
    #: The other numbers alone, as printed; none where they cannot be told from what stands around them.
    numbers: tuple[str, ...] = ()
    #: The cell that holds it; none of a number that no table has.
    cell: Cited | None = None
    #: Whether the others say the same number, but of something else.
    alike: bool = False

    @property
    def computed(self) -> bool:
        """Whether the table in which the number stands makes another of it."""
        known, cell = self.known, self.cell
        return cell is not None and (known.anchor, known.row, known.column) == (cell.anchor, cell.row, cell.column)

    @property
    def elsewhere(self) -> bool:
        """Whether another place of the document speaks against it: a statement, or, for a cell, a figure that was taken from it."""
        return self.known.anchor == CONFLICTS or (self.known.anchor == FIGURES and self.cell is not None)

    @property
    def counted(self) -> bool:
        """Whether nothing but what we made of the source ourselves speaks against it: a count, or the sum of another table."""
        known = self.known
        return known.row >= 0 or all(isinstance(way, str) and text in known.counted for way, text in self.others)

    @cached_property
    def quantity(self) -> MentionedQuantity | None:
        return quantity(self.text, self.unit)

    @property
    def place(self) -> str:
        """Where the whole statement stands: the address of a page with an anchor, from the root of the site."""
        return f"{self.known.record.address}/#{self.known.anchor}"

    def said_in(self, text: str) -> bool:
        """Whether a text says this number."""
        wanted = self.quantity
        names = self.cell.names if self.cell else ()
        return wanted is not None and says(
            text, wanted, names, self.known.subject if self.known.anchor == CONFLICTS else ""
        )


class Doubts:
    """All doubts of a site. ``find`` gives the record of a reference; ``near`` the references of the records whose numbers a record may repeat."""

    def __init__(
        self, disagreements: Iterable[Disagreement], find: Find, near: Callable[[Record], Iterable[str]]
    ) -> None:
        self._find, self._near = find, near
        self._cells: dict[tuple[str, str], dict[tuple[int, int], tuple[Doubt, ...]]] = {}
        self._figures: dict[tuple[str, str], list[Doubt]] = {}
        #: By the record whose number it is, and by the one that tells of it.
        self._records: dict[str, list[Doubt]] = {}
        self._near_to: dict[str, list[Doubt]] = {}
        known = list(disagreements)
        # What the document itself says of a number comes first: a figure that differs from its cell often says it again.
        for make in (of_cell, of_conflict, of_figure):
            for each in known:
                for doubt in make(each, find):
                    self._add(doubt)

    def _add(self, doubt: Doubt) -> None:
        cell, known = doubt.cell, doubt.known
        if cell is not None:
            table = self._cells.setdefault((cell.record.reference, cell.anchor), {})
            before = table.get((cell.row, cell.column), ())
            if known.anchor == FIGURES and any(mentioned(known.printed, each) for each in before):
                return
            # Two versions that name one cell say one thing of it.
            if known.anchor == CONFLICTS and any(each.known is known for each in before):
                table[cell.row, cell.column] = tuple(joined(each) if each.known is known else each for each in before)
                return
            table[cell.row, cell.column] = (*before, doubt)
            for other in repeated(cell):
                cells = self._cells.setdefault((other.record.reference, other.anchor), {})
                again = replace(doubt, cell=other, others=tuple(away(doubt)))
                cells[other.row, other.column] = (*cells.get((other.row, other.column), ()), again)
        elif known.anchor == FIGURES:
            self._figures.setdefault((known.record.reference, known.subject), []).append(doubt)
        owners = {known.record.reference, cell.record.reference if cell else known.record.reference}
        for owner in owners:
            self._records.setdefault(owner, []).append(doubt)

    def of_table(self, record: Record, at: int) -> Mapping[tuple[int, int], tuple[Doubt, ...]]:
        """What is known against the cells of the ``at``-th table of a record, by row and column."""
        return self._cells.get((record.reference, table_anchor(at)), {})

    def of_cell(self, cell: Cited) -> tuple[Doubt, ...]:
        return self._cells.get((cell.record.reference, cell.anchor), {}).get((cell.row, cell.column), ())

    def near(self, record: Record) -> list[Doubt]:
        """Every doubt about a number that the page of ``record`` may repeat: its own, of its datasets and of what it is linked with."""
        found = self._near_to.get(record.reference)
        if found is None:
            references = dict.fromkeys((record.reference, *self._near(record)))
            every = (doubt for reference in references for doubt in self._records.get(reference, ()))
            found = list({id(doubt): doubt for doubt in every}.values())
            self._near_to[record.reference] = found
        return found

    def about(self, reference: str) -> Sequence[Doubt]:
        """Every doubt about a number of one record, and every one that it tells of."""
        return self._records.get(reference, ())

    def of_figure(self, record: Record, figure: Mapping[str, Any]) -> tuple[Doubt, ...]:
        """What is known against a figure: by itself, by the cell that it comes from, or by one that holds the same number."""
        own = self._figures.get((record.reference, str(figure["label"])), [])
        own = [each for each in own if each.text == figure.get("value")]
        if own:
            return tuple(own)
        value, unit = figure.get("value", ""), figure.get("unit", "")
        if "from" in figure:
            cell = cited_cell(figure["from"], self._find)
            if found := self.of_cell(cell):
                return found
            value, unit = value or cell.text, unit or unit_of(cell)
        return self.in_text(record, f"{figure['label']} {value}{unit}")

    def in_text(self, record: Record, text: str) -> tuple[Doubt, ...]:
        """What is known against the numbers that a text of ``record`` says."""
        near = self.near(record)
        if not near or not any(char.isdecimal() for char in text):
            return ()
        return tuple(distinct(each for each in near if each.said_in(text)))


def distinct(doubts: Iterable[Doubt]) -> Iterator[Doubt]:
    """Each number with each statement once, though two cells hold it or two versions say it."""
    found: dict[tuple[MentionedQuantity | None, int], list[Doubt]] = {}
    for each in doubts:
        found.setdefault((each.quantity, id(each.known)), []).append(each)
    stated = {number for (number, _), (first, *_) in found.items() if first.known.anchor == CONFLICTS}
    for (number, _), (first, *more) in found.items():
        if first.known.anchor == FIGURES and number in stated:
            continue  # a figure unlike its cell is what the statement tells of
        yield joined(first) if more and first.known.anchor == CONFLICTS else first


def joined(doubt: Doubt) -> Doubt:
    """Of a number that several versions say: the versions that do not say it, or all of them where they say it of different things."""
    number = doubt.quantity
    assert number is not None  # noqa: S101 - it was found by its value
    others = tuple(each for each in doubt.known.others if not stands_in(each[1], number.value, ""))
    return replace(doubt, others=others or doubt.known.others, alike=not others)


def mentioned(number: str, doubt: Doubt) -> bool:
    """Whether a doubt says ``number`` already."""
    wanted = quantity(number, doubt.unit)
    return wanted is not None and any(stands_in(text, wanted.value, "") for _, text in doubt.others)


def of_cell(known: Disagreement, _find: Find) -> Iterator[Doubt]:
    """Of a cell that its table contradicts."""
    if known.row >= 0:
        at = int(known.anchor.rpartition("-")[2]) - 1
        cell = cited_at(known.record, at, tables_of(known.record)[at], (known.row, known.column))
        yield Doubt(known, known.printed, unit_of(cell), known.others, tuple(value for _, value in known.others), cell)


def of_figure(known: Disagreement, find: Find) -> Iterator[Doubt]:
    """Of a figure unlike its cell, and of that cell."""
    if known.anchor != FIGURES:
        return
    for figure in known.record.data.get("figures", ()):
        if figure["label"] == known.subject and figure.get("value") == known.printed and "from" in figure:
            cell = cited_cell(figure["from"], find)
            yield Doubt(known, known.printed, str(figure.get("unit", "")) or cell.unit, known.others, (cell.text,))
            yield Doubt(known, cell.text, unit_of(cell), ((known.subject, known.printed),), (known.printed,), cell)


def of_conflict(known: Disagreement, find: Find) -> Iterator[Doubt]:
    """Of each cell that a version names or that alone holds its number; and of the numbers in the same units in versions without a cell."""
    every = cells_of(known, find)
    units = dict.fromkeys(unit_of(cell) for cells in every for cell in cells)
    if not units:
        return
    texts = [text for _, text in known.others]
    for at, (cells, text) in enumerate(zip(every, texts, strict=True)):
        others = tuple(each for number, each in enumerate(known.others) if number != at)
        for cell in cells:
            unit = unit_of(cell)
            if not is_meant(known, quantity(cell.text, unit)) and cell not in known.cells[at]:
                continue
            # Of several numbers nobody can tell which of the others are in their place.
            only = sum(unit_of(each) == unit for each in cells) == 1
            number = quantity(cell.text, unit)
            alike = only and number is not None and all(stands_in(each, number.value, "") for _, each in others)
            yield Doubt(
                known, cell.text, unit, others, alternatives(known, every, at, unit) if only else (), cell, alike
            )
        for unit in units if not cells else ():
            for written, value in quantities(text, unit):
                if not is_meant(known, value):
                    continue
                # What every version says is not what they differ in, unless they say nothing else.
                if (
                    value.value in subjects(known, unit)
                    or not all(stands_in(each, value.value, "") for each in texts)
                    or len(set(texts_of(known, unit))) == 1
                ):
                    alike = all(stands_in(each, value.value, "") for _, each in others)
                    yield Doubt(known, written, value.unit, others, alternatives(known, every, at, unit), alike=alike)


def subjects(known: Disagreement, unit: str) -> frozenset[Fraction]:
    """The numbers of ``unit`` that the subject of a statement names and a version says: 275개로 센 것."""
    named = {value.value for _, value in quantities(known.subject, unit)} if unit else set()
    return frozenset(each for each in named if any(stands_in(text, each, "") for _, text in known.others))


def is_meant(known: Disagreement, number: MentionedQuantity | None) -> bool:
    """Whether a statement is about a number: about any, unless its subject names one of that unit."""
    named = subjects(known, number.unit) if number else frozenset()
    return not named or (number is not None and number.value in named)


def away(doubt: Doubt) -> Iterator[tuple[Fact, str]]:
    """What speaks against a number, for where another table prints it again: of a computed value, in which table it is computed."""
    for way, value in doubt.others:
        # What the printed number agrees with names its own table.
        if doubt.known.row >= 0 and not isinstance(way, str) and value != doubt.known.printed:
            caption = doubt.known.caption
            yield {"ko": f"‘{caption}’ 표에서 {way['ko']}", "en": f"{way['en']} in the table {caption}"}, value
        else:
            yield way, value


def repeated(cell: Cited) -> Iterator[Cited]:
    """The cells of other tables of the record that print the same number under the same names."""
    wanted = (quantity(cell.text, cell.unit), cell.names)
    for at, table in enumerate(tables_of(cell.record)):
        if table_anchor(at) == cell.anchor or wanted[0] is None:
            continue
        for row in table.find("row", cell.names[0]):
            for column in table.find("column", cell.names[1]):
                other = cited_at(cell.record, at, table, (row, column))
                if (quantity(other.text, other.unit), other.names) == wanted:
                    yield other


def unit_of(cell: Cited) -> str:
    """The unit of a cell: its column's or its table's, what a column of units says in its row, or that of the whole record."""
    if cell.unit:
        return cell.unit
    table = next(each for each in tables_of(cell.record) if each.caption == cell.caption)
    at = next((at for at, each in enumerate(table.columns) if each.label.casefold() in UNITS), None)
    return str(cell.record.data.get("unit", "")) if at is None else table.cells[cell.row][at].text.strip()


def texts_of(known: Disagreement, unit: str) -> list[tuple[MentionedQuantity, ...]]:
    """The numbers of ``unit`` in each version."""
    return [tuple(value for _, value in quantities(text, unit)) for _, text in known.others]


def cells_of(known: Disagreement, find: Find) -> list[tuple[Cited, ...]]:
    """The cells of each version of a statement."""
    if known.anchor != CONFLICTS:
        return []
    texts = [text for _, text in known.others]
    found = []
    for cells, text in zip(known.cells, texts, strict=True):
        alone = None if cells else counterpart(text, texts, known.record, find)
        found.append((alone,) if alone else cells)
    return found


def alternatives(known: Disagreement, every: Sequence[tuple[Cited, ...]], at: int, unit: str) -> tuple[str, ...]:
    """The numbers that the other versions have in the place of that of the ``at``-th: one each, or none at all.

    What we counted ourselves speaks only where no document says another number.
    """
    found: list[str] = []
    mine = known.others[at][1]
    printed = any(text not in known.counted for number, (_, text) in enumerate(known.others) if number != at)
    for number, (cells, (_, text)) in enumerate(zip(every, known.others, strict=True)):
        if number == at or (printed and text in known.counted):
            continue
        one = [cell.text for cell in cells if unit_of(cell) == unit]
        if not cells and not RATE.search(text):
            one = [written for written, value in quantities(text, unit) if not stands_in(mine, value.value, "")]
        if len(one) != 1 or any(stands_in(mine, value.value, "") for _, value in quantities(f"{one[0]}{unit}", unit)):
            return ()
        found += one
    return tuple(dict.fromkeys(found))
