"""Tables as files: CSV in UTF-8 with a byte-order mark, which Excel in Korean needs (RFC 4180), and JSON."""

from __future__ import annotations

import csv
import io
from typing import Any

from generator.exports.sheet import CellValue, TableFile, public, sheets
from generator.numbers import inferred_in
from generator.site import Site

#: A text that begins with one of these, full-width ones too, is a formula to a spreadsheet program, which would compute it.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def table_files(site: Site) -> dict[str, bytes]:
    """Path below the site to content: the CSV of each table of a record, beside the record's page."""
    return {each.path("csv"): as_csv(each) for record in site.records for each in sheets(site, record)}


def as_csv(sheet: TableFile) -> bytes:
    """One line of column names, then the rows: numbers as programs read them (-1234.5), nothing where the source has nothing.

    A table with a number that is doubted has more columns: for each column with a number that its own table makes otherwise
    the computed ones, and one with all that is known against the numbers of a row; and one where a
    cell was inferred: which, and from what. A file goes on without its page. The numbers stay alone in their cells, so that
    programs read them as before.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([harmless(each.title) for each in sheet.fields])
    writer.writerows([cell(value) for value in row] for row in sheet.rows)
    return out.getvalue().encode("utf-8-sig")


def cell(value: CellValue) -> str:
    return value.text if value.number else harmless(value.text)


def harmless(text: str) -> str:
    """``text`` as a spreadsheet program shows it and never computes it: with a blank before what would begin a formula."""
    return f" {text}" if text.startswith(FORMULA) else text


def table_json(sheet: TableFile, site: Site) -> dict[str, Any]:
    """The table for programs, with the page it stands on."""
    about = {"page": f"{site.settings['url']}{sheet.record.address}/#{sheet.anchor}"}
    return about | as_json(sheet, site)


def as_json(sheet: TableFile, site: Site) -> dict[str, Any]:
    """The table as JSON has it: ``rows`` are values (numbers, texts, null), ``printed`` is the same as it stands in the source.

    ``printed`` has the columns of the source only; ``withheld`` names the cells that are null because they are not public, and those of which a part is not.
    """
    stated = [each.role == "stated" for each in sheet.fields].count(True)
    inferred = [
        {"cells": sorted(map(list, each.cells)), "reason": public(each.reason, site)}
        for each in inferred_in(sheet.record, sheet.table)
    ]
    withheld = [
        {"row": row, "column": column, "clause": each.clause}
        for row, cells in enumerate(sheet.rows)
        for column, each in enumerate(cells)
        if each.clause is not None
    ]
    return {
        "id": sheet.anchor,
        **{name: text for name in ("caption", "unit", "as_of", "note") if (text := sheet.about(name, site))},
        "columns": [
            {
                "title": each.title,
                "type": "number" if each.number else "string",
                "role": each.role,
                **({"unit": each.unit} if each.unit else {}),
                **({"group": each.group} if each.group else {}),
                **({"of": each.of} if each.of is not None else {}),
            }
            for each in sheet.fields
        ],
        "row_headers": sheet.table.headers,
        "rows": [[each.json for each in row] for row in sheet.rows],
        "printed": [[each.printed for each in row[:stated]] for row in sheet.rows],
        **({"inferred": inferred} if inferred else {}),
        **({"withheld": withheld} if withheld else {}),
    }
