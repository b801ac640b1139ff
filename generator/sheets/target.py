"""Which table of which record a sheet is about, and which of its columns each head is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.diagnostics import Diagnostic
from generator.numbers.amount import parse, printed_places
from generator.numbers.table import LEVELS, Column, column
from generator.pattern import Pattern
from generator.records import Record, letters, listed
from generator.sheets.block import BLANK, BlockHead, SheetBlock
from generator.withholding import withheld_clause

#: Behind a number: what was counted. Years, times and numbers in a series are no quantities.
COUNTED = Pattern(r"(?P<number>[-+△▲▽▼−–]?\s?[0-9][0-9,]*(?:\.[0-9]+)?)\s?(?P<unit>%|％|[가-힣㎡㎞㎥]{1,3})")
SERIES = frozenset(
    ["년", "월", "일", "시", "분", "초", "호", "차", "번", "위", "층", "급", "학년", "세", "동", "반", "회차", "분기"]
)
#: Columns whose numbers name something and count nothing.
NAMING = ("연도", "년도", "번호", "코드", "year", "code")
#: The share of the columns of a table that a sheet has to have, to be that table.
SHARE = 0.5


@dataclass
class TableTarget:
    """The table of a record that gets other rows: ``at`` is its place among the tables, None for a new one."""

    record: Record
    #: The field in which tables stand.
    name: str
    at: int | None = None
    data: dict[str, Any] = field(default_factory=dict)
    #: For each head which column of the record it is; None for a new one.
    of: list[int | None] = field(default_factory=list)

    @property
    def columns(self) -> list[Column]:
        return [column(each) for each in self.data.get("columns", ())]

    @property
    def caption(self) -> str:
        return str(self.data.get("caption", ""))

    @property
    def headers(self) -> int | None:
        return int(self.data.get("row_headers", 1)) if self.at is not None else None

    @property
    def gone(self) -> list[str]:
        """The columns that the sheet has not."""
        return [each.name for at, each in enumerate(self.columns) if at not in self.of]


def target_of(record: Record, name: str, wanted: str, block: SheetBlock) -> tuple[TableTarget | None, list[Diagnostic]]:
    """The table that is meant: by its number or caption, by the title in the sheet, by the same heads. Nobody guesses between two."""
    tables = record.data.get(name, [])
    captions = [str(each["caption"]) for each in tables]
    grid = block.grid
    where = grid.name or grid.file
    if wanted.isdecimal():
        if not 1 <= int(wanted) <= len(tables):
            return None, [grid.problem("S040", table=wanted, known=numbered(captions), cell=where)]
        return fitted(record, name, int(wanted) - 1, block)
    title = wanted or block.caption
    found = [at for at, each in enumerate(captions) if each == title] or [
        at for at, each in enumerate(captions) if title and letters(each) == letters(title)
    ]
    if len(found) == 1:
        return fitted(record, name, found[0], block)
    alike = [at for at, each in enumerate(tables) if same_heads(each, block)]
    if not title and len(alike) == 1:
        return fitted(record, name, alike[0], block)
    if len(found) > 1 or not title or (alike and not wanted):
        return None, [
            grid.problem(
                "S040", table=title or {"ko": "적히지 않음", "en": "not told"}, known=numbered(captions), cell=where
            )
        ]
    made = TableTarget(record, name, None, {"caption": title}, [None] * len(block.heads))
    return made, []


def numbered(captions: Sequence[str]) -> Any:  # noqa: ANN401 - a fact
    """The tables of a record for people: 1 = 신청 방법별 건수, …"""
    return ", ".join(f"{at} = {each}" for at, each in enumerate(captions, 1)) or {"ko": "없음", "en": "none"}


def same_heads(data: dict[str, Any], block: SheetBlock) -> bool:
    columns = [column(each) for each in data["columns"]]
    return None not in matched(columns, block.heads) and len(columns) == len(block.heads)


def fitted(record: Record, name: str, at: int, block: SheetBlock) -> tuple[TableTarget | None, list[Diagnostic]]:
    """A table that is there, its columns found by their names; told where they are those of another table."""
    made = TableTarget(record, name, at, record.data[name][at])
    made.of = matched(made.columns, block.heads)
    found = {each for each in made.of if each is not None}
    headers = set(range(made.headers or 1))
    if not headers <= found or not found - headers or len(found) < SHARE * len(made.columns):
        known = listed([each.name for each in made.columns])
        facts = {"table": made.caption, "heads": listed([each.name for each in block.heads]), "known": known}
        row = block.heads[0].row
        return None, [block.grid.problem("S041", row, block.heads[0].column, **facts)]
    return made, []


def matched(columns: Sequence[Column], heads: Sequence[BlockHead]) -> list[int | None]:
    """Which column each head is: by its whole name, by the same letters, without a unit in brackets that the column has as its own."""
    found: list[int | None] = [None] * len(heads)
    for ways in (exact, spelled, short):
        for at, head in enumerate(heads):
            fitting = [number for number, each in enumerate(columns) if number not in found and ways(each, head)]
            if found[at] is None and len(fitting) == 1:
                found[at] = fitting[0]
    return found


def exact(one: Column, head: BlockHead) -> bool:
    return one.name == head.name


def spelled(one: Column, head: BlockHead) -> bool:
    bare = f"{head.group}{LEVELS}{head.bare}" if head.group else head.bare
    return letters(one.name) in (
        letters(head.name),
        *([letters(bare)] if head.unit and head.unit in (one.unit, "") else []),
    )


def short(one: Column, head: BlockHead) -> bool:
    """One of the two says the name over several columns, and the other does not."""
    return bool(one.group) != bool(head.group) and letters(one.label) in (letters(head.label), letters(head.bare))


def column_of(head: BlockHead, texts: Sequence[str], *, naming: bool) -> tuple[Any, list[str]]:
    """A new column as a record has it, with its cells: numbers with the unit that all of them have, and their decimals."""
    label: dict[str, Any] = {**({"group": head.group} if head.group else {}), "label": head.label}
    texts = list(texts)
    plain = label if head.group else head.label
    if naming or letters(head.label).endswith(tuple(map(letters, NAMING))):
        return plain, texts
    said = head.unit
    if not said and (found := common_unit(texts)):
        said = found
    bare = without_unit(texts, said)
    filled = [each for each in bare if each != BLANK and withheld_clause(each) is None]
    if not filled or any(parse(each) is None or each.endswith("%") or coded(each) for each in filled):
        return plain, texts
    places = max(map(printed_places, filled))
    if head.unit:
        label["label"] = head.bare
    if said:
        label["unit"] = said
    if places or not said:
        label["decimals"] = places
    return label, bare


def coded(text: str) -> bool:
    """Whether it is a number by its digits only: 007."""
    return len(text) > 1 and text[0] == "0" and text[1].isdecimal()


def common_unit(texts: Sequence[str]) -> str:
    """The unit that stands behind every number of a column; empty where there is none, or where it numbers a series."""
    found = {match["unit"] if (match := COUNTED.fullmatch(each)) else "" for each in texts if each != BLANK}
    unit = next(iter(found)) if len(found) == 1 else ""
    return "" if unit in SERIES else unit


def without_unit(texts: Sequence[str], unit: str) -> list[str]:
    """Numbers without the unit that their column has: 33.3% as 33.3. What is no number stays as it is."""
    if not unit:
        return list(texts)
    return [
        match["number"]
        if (match := COUNTED.fullmatch(each)) and match["unit"] in (unit, *("％" if unit == "%" else ()))
        else each
        for each in texts
    ]
