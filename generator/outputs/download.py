"""Tables as files: CSV in UTF-8 with a byte-order mark, which Excel in Korean needs (RFC 4180)."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from generator.numbers import Inferred, Table, inferred_in, plain, remarks, table_anchor, tables_of, titled
from generator.numbers.table import LEVELS
from generator.records import Record
from generator.site import Site
from generator.words import marks_in_words, strings


def table_files(site: Site) -> dict[str, bytes]:
    """Path below the site to content: one file for each table of a record, beside the record's page."""
    return {
        f"{record.reference}/{table_anchor(at)}.csv": as_csv(table, site, record, at)
        for record in site.records
        for at, table in enumerate(tables_of(record))
    }


def as_csv(table: Table, site: Site, record: Record, at: int) -> bytes:
    """One line of column names, then the rows: numbers as programs read them (-1234.5), nothing where the source has nothing.

    A table with a number that is doubted has one column more: what is known against the numbers of the row; and one where a
    cell was inferred: which, and from what. A file goes on without its page. The numbers stay alone in their cells, so that
    programs read them as before.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    words = strings(site.language)
    notes, inferred = by_row(table, site, record, at), inferred_in(record, table)
    names = [titled(table, column) for column in range(len(table.columns))]
    names += [unlike(names, words["disagreement"]["column"])] if notes else []
    writer.writerow([*names, *([unlike(names, words["inferred"]["title"])] if inferred else [])])
    for row, cells in enumerate(table.cells):
        more = ([notes.get(row, "")] if notes else []) + ([reasons(inferred, row)] if inferred else [])
        writer.writerow([*(value(table, row, column, site) for column in range(len(cells))), *more])
    return out.getvalue().encode("utf-8-sig")


def by_row(table: Table, site: Site, record: Record, at: int) -> dict[int, str]:
    """By row of the ``at``-th table of a record: what is known against its numbers, each with the name of its column."""
    words = strings(site.language)["disagreement"]
    found: dict[int, list[str]] = {}
    for (row, column), doubts in site.doubts.of_table(record, at).items():
        name = table.columns[column].name.replace(LEVELS, " ")
        found.setdefault(row, []).extend(f"{name} {each.text}" for each in remarks(doubts, words, site.language))
    return {row: str(marks_in_words(" / ".join(each), site.language)) for row, each in found.items()}


def unlike(names: list[str], name: str) -> str:
    """``name``, or what tells it from a column of the same name."""
    return name if name not in names else unlike(names, f"{name} *")


def reasons(inferred: Sequence[Inferred], row: int) -> str:
    """What of a row was inferred, and from what; empty where nothing was."""
    found = [each for each in inferred if any(at == row for at, _ in each.cells)]
    return " ".join(f"{each.subject}: {each.reason}" if each.subject else each.reason for each in found)


def value(table: Table, row: int, column: int, site: Site) -> str:
    cell = table.cells[row][column]
    if cell.empty:
        return ""
    number = plain(cell.text, table.unit(column)) if column >= table.headers else None
    return number if number is not None else str(marks_in_words(cell.text, site.language))
