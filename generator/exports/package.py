"""datapackage.json beside the tables of a record: what each file is, column by column (Data Package 2.0, datapackage.org)."""

from __future__ import annotations

from typing import Any

from generator.exports.sheet import FileColumn, TableFile
from generator.licence import licence_of
from generator.records import Record
from generator.site import Site
from generator.words import marks_in_words

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
TABLE_SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"


def data_package(
    site: Site, record: Record, tables: list[TableFile], sizes: dict[str, tuple[str, int]]
) -> dict[str, Any]:
    """The package of a record. ``sizes``: SHA-256 and bytes of each CSV by its path. Nothing is claimed that no record says."""
    licence = licence_of(record)
    page = f"{site.settings['url']}{record.address}/"
    return {
        "$schema": PROFILE,
        "name": record.id,
        "id": page,
        "title": said(record.data["title"], site),
        "description": said(record.data["summary"], site),
        "homepage": page,
        **({"keywords": [said(each, site) for each in record.data["keywords"]]} if "keywords" in record.data else {}),
        **({"licenses": [licence.for_package(site.language)]} if licence else {}),
        **({"sources": origins} if (origins := sources(site, record)) else {}),
        "resources": [resource(site, each, *sizes[each.path("csv")]) for each in tables],
    }


def sources(site: Site, record: Record) -> list[dict[str, str]]:
    """The documents that the record was made from, each once."""
    found = [document for document, _ in site.settings.cited(record.places) if document]
    return [
        {"title": str(each.data["title"]), **({"path": each.data["url"]} if "url" in each.data else {})}
        for each in found
    ]


def resource(site: Site, sheet: TableFile, total: str, size: int) -> dict[str, Any]:
    """One CSV. Withheld cells say so in words, so those words stand for a missing value where numbers are expected."""
    clauses = {str(each.text) for row in sheet.rows for each in row if each.clause is not None}
    return {
        "name": sheet.anchor,
        "path": f"{sheet.anchor}.csv",
        "type": "table",
        "title": sheet.about("caption", site),
        **({"description": note} if (note := sheet.about("note", site)) else {}),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": size,
        "hash": f"sha256:{total}",
        "schema": {
            "$schema": TABLE_SCHEMA,
            "fields": [described(each) for each in sheet.fields],
            "missingValues": ["", *sorted(clauses)],
        },
    }


def described(field: FileColumn) -> dict[str, Any]:
    """A column: ``name`` is what its head says; ``role`` tells what the source states from what we computed or noted."""
    return {
        "name": field.title,
        "type": "number" if field.number else "string",
        **({"unit": field.unit} if field.unit else {}),
        "role": field.role,
    }


def said(text: str, site: Site) -> str:
    return str(marks_in_words(text, site.language))
