"""Tables as files: CSV in UTF-8 with a byte-order mark, which Excel in Korean needs (RFC 4180)."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from generator.numbers import Inferred, Table, inferred_in, plain, table_anchor, tables_of, titled
from generator.site import Site
from generator.words import marks_in_words, strings


def table_files(site: Site) -> dict[str, bytes]:
    """Path below the site to content: one file for each table of a record, beside the record's page."""
    return {
        f"{record.reference}/{table_anchor(at)}.csv": as_csv(table, site, inferred_in(record, table))
        for record in site.records
        for at, table in enumerate(tables_of(record))
    }


def as_csv(table: Table, site: Site, inferred: Sequence[Inferred] = ()) -> bytes:
    """One line of column names, then the rows: numbers as programs read them (-1234.5), nothing where the source has nothing.

    Where a cell was inferred, one more column says which and why: a file goes on without its page.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    word = [strings(site.language)["inferred"]["title"]] if inferred else []
    writer.writerow([titled(table, at) for at in range(len(table.columns))] + word)
    for row, cells in enumerate(table.cells):
        told = [reasons(inferred, row)] if inferred else []
        writer.writerow([value(table, row, at, site) for at in range(len(cells))] + told)
    return out.getvalue().encode("utf-8-sig")


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
