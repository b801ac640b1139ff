"""Tables as files: CSV in UTF-8 with a byte-order mark, which Excel in Korean needs (RFC 4180)."""

from __future__ import annotations

import csv
import io

from generator.numbers import Table, plain, table_anchor, tables_of, titled
from generator.site import Site
from generator.words import marks_in_words


def table_files(site: Site) -> dict[str, bytes]:
    """Path below the site to content: one file for each table of a record, beside the record's page."""
    return {
        f"{record.reference}/{table_anchor(at)}.csv": as_csv(table, site)
        for record in site.records
        for at, table in enumerate(tables_of(record))
    }


def as_csv(table: Table, site: Site) -> bytes:
    """One line of column names, then the rows: numbers as programs read them (-1234.5), nothing where the source has nothing."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([titled(table, at) for at in range(len(table.columns))])
    for row, cells in enumerate(table.cells):
        writer.writerow([value(table, row, at, site) for at in range(len(cells))])
    return out.getvalue().encode("utf-8-sig")


def value(table: Table, row: int, column: int, site: Site) -> str:
    cell = table.cells[row][column]
    if cell.empty:
        return ""
    number = plain(cell.text, table.unit(column)) if column >= table.headers else None
    return number if number is not None else str(marks_in_words(cell.text, site.language))
