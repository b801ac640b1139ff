"""Two states of one table, by its rows and columns: which came, went, have another name, and which cells say something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.diagnostics import Language
from generator.difference.line import DifferenceLine
from generator.difference.pair import Pair, pairs
from generator.difference.tree import Fields, Items, Leaf, Tree, leaves, marks
from generator.words import strings

Where = tuple[str, ...]
#: Between the name of a group of columns and that of a column, as checks of tables write it.
LEVELS = " > "


@dataclass(frozen=True)
class TableCells:
    """The names of the columns and rows of a table, and its cells."""

    columns: tuple[Leaf, ...]
    #: Columns with all that is said of them: unit, decimals.
    heads: tuple[Tree, ...]
    rows: tuple[Leaf, ...]
    cells: tuple[tuple[Tree, ...], ...]


def grid(table: Fields) -> TableCells:
    columns = _items(table.entries["columns"])
    rows = [_items(row) for row in _items(table.entries["rows"])]
    heads = table.entries.get("row_headers")
    number = int(heads.raw) if isinstance(heads, Leaf) and heads.raw.isascii() and heads.raw.isdecimal() else 1
    return TableCells(
        tuple(_column(each) for each in columns),
        tuple(columns),
        tuple(_joined(list(row[: max(1, number)])) for row in rows),
        tuple(tuple(row) for row in rows),
    )


def table_lines(old: Fields, new: Fields, where: Where, language: Language, why: str) -> Iterator[DifferenceLine]:
    """The differences in columns and rows; ``why`` what is gone is not shown, where the newer state withholds something."""
    before, after = grid(old), grid(new)
    columns = pairs([each.raw for each in before.columns], [each.raw for each in after.columns])
    kept = [(one, other) for one, other in columns if one is not None and other is not None]
    yield from _columns(before, after, columns, where, language=language, why=why)
    yield from _rows(before, after, kept, where, language=language, why=why)


def _columns(
    before: TableCells, after: TableCells, columns: Sequence[Pair], where: Where, *, language: Language, why: str
) -> Iterator[DifferenceLine]:
    words = strings(language)["comparison"]
    for one, other in columns:
        name = before.columns[one].shown if one is not None else ""
        later = after.columns[other].shown if other is not None else ""
        if one is None:
            yield DifferenceLine((*where, words["column"].format(name=later)), "added", after=_down(after, other))
        elif other is None:
            yield DifferenceLine(
                (*where, words["column"].format(name=name)), "dropped", before=why or _down(before, one)
            )
        elif before.columns[one].raw != after.columns[other].raw:
            yield DifferenceLine((*where, words["column_name"]), "changed", why or name, later)
        elif _raw(before.heads[one]) != _raw(after.heads[other]):
            place = (*where, words["column"].format(name=after.columns[other].raw))
            yield DifferenceLine(place, "changed", why or _listed(before.heads[one]), _listed(after.heads[other]))


def _rows(
    before: TableCells,
    after: TableCells,
    kept: Sequence[tuple[int, int]],
    where: Where,
    *,
    language: Language,
    why: str,
) -> Iterator[DifferenceLine]:
    """``kept`` are the columns that both states have."""
    words = strings(language)["comparison"]

    def alike(one: int, other: int) -> bool:
        same = sum(_cell(before, one, left) == _cell(after, other, right) for left, right in kept[1:])
        return 2 * same >= len(kept) - 1

    for one, other in pairs([each.raw for each in before.rows], [each.raw for each in after.rows], alike):
        if one is None and other is not None:
            name = words["row"].format(name=after.rows[other].shown)
            yield DifferenceLine((*where, name), "added", after=_across(after, other))
        elif one is not None and other is None:
            name = words["row"].format(name=before.rows[one].shown)
            yield DifferenceLine((*where, name), "dropped", before=why or _across(before, one))
        elif one is not None and other is not None:
            name = words["row"].format(name=after.rows[other].shown)
            for left, right in kept:
                cell, now = _at(before, one, left), _at(after, other, right)
                if _raw(cell) != _raw(now):
                    place = (*where, name, words["column"].format(name=after.columns[right].shown))
                    covered = str(words["withheld_now"]) if marks(now) > marks(cell) else ""
                    yield DifferenceLine(place, "changed", covered or _text(cell), _text(now))


def _items(value: Tree) -> Sequence[Tree]:
    return value.items if isinstance(value, Items) else (value,)


def _column(value: Tree) -> Leaf:
    """A column by its name, with that of its group; its unit and the like are told with it."""
    if isinstance(value, Leaf):
        return value
    entries = value.entries if isinstance(value, Fields) else {}
    parts = [each for name in ("group", "label") if isinstance(each := entries.get(name), Leaf)]
    unit = entries.get("unit")
    name = LEVELS.join(each.shown for each in parts)
    shown = name + (f" ({unit.shown})" if isinstance(unit, Leaf) else "")
    return Leaf(LEVELS.join(each.raw for each in parts), shown)


def _joined(values: Sequence[Tree]) -> Leaf:
    found = [leaf for value in values for leaf in leaves(value)]
    return Leaf(" ".join(each.raw for each in found), " ".join(each.shown for each in found))


EMPTY = Leaf("", "")


def _at(table: TableCells, row: int, column: int) -> Tree:
    """A cell; an empty one where a row is too short, which the rules tell."""
    return table.cells[row][column] if column < len(table.cells[row]) else EMPTY


def _cell(table: TableCells, row: int, column: int) -> list[str]:
    return _raw(_at(table, row, column))


def _raw(value: Tree) -> list[str]:
    return [each.raw for each in leaves(value)]


def _text(value: Tree) -> str:
    return " ".join(each.shown for each in leaves(value))


def _listed(value: Tree) -> str:
    return ", ".join(each.shown for each in leaves(value))


def _across(table: TableCells, row: int | None) -> str:
    """A row with the names of its columns."""
    assert row is not None  # noqa: S101
    return ", ".join(
        f"{name.shown}: {_text(_at(table, row, at))}" for at, name in enumerate(table.columns) if _cell(table, row, at)
    )


def _down(table: TableCells, column: int | None) -> str:
    """A column with the names of its rows."""
    assert column is not None  # noqa: S101
    return ", ".join(f"{name.shown}: {_text(_at(table, at, column))}" for at, name in enumerate(table.rows))
