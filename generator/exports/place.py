"""Where the files for programs lie: addresses that are promised (docs/open-data.md), each written once."""

from __future__ import annotations

#: Within one version things are added, and nothing is taken away or becomes something else.
API = "api/v1/"
INDEX = f"{API}index.json"
OPENAPI = f"{API}openapi.json"
ALL = f"{API}all.json"
ALL_LINES = f"{API}all.ndjson"
ARCHIVE = f"{API}all.zip"
CATALOG_TURTLE, CATALOG_JSON, CATALOG_CSV = "catalog.ttl", "catalog.jsonld", "catalog.csv"
SCHEMAS = "schema/v1/"
#: What editors of YAML read of the contracts; of another form than the above, which say what programs get.
EDITOR = "schema/"
#: For browsers and for whoever finds a hole.
OPENSEARCH, WEB_MANIFEST, SECURITY = "opensearch.xml", "site.webmanifest", ".well-known/security.txt"
#: Warnings for programs, and the text messages of them.
WARNINGS = "feed/warnings.atom"
SMS_JSON, SMS_CSV = "sms.json", "sms.csv"
#: The name of the workbook beside the page of a record.
WORKBOOK = "tables"


def of_kind(kind: str, ending: str = "json") -> str:
    """All records of a kind."""
    return f"{API}{kind}.{ending}"


def of_record(reference: str) -> str:
    """One record."""
    return f"{API}{reference}.json"


def package_of(reference: str) -> str:
    """What the tables of a record are, for programs (Data Package 2.0)."""
    return f"{reference}/datapackage.json"


def cap_of(address: str) -> str:
    """The warning of a notice (CAP 1.2). Its ending is .xml: .cap means another thing to servers."""
    return f"{address}/cap.xml"


def workbook_of(reference: str) -> str:
    """The tables of a record as one workbook, for people with a spreadsheet program."""
    return f"{reference}/{WORKBOOK}.xlsx"
