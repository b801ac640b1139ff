"""The files that a record has of its own: its entry, its tables and what they are, its page once more as Markdown.

They follow from the record, from those that it is linked with and from what is known against their numbers, as its page does
(generator/render/near.py): so any process can make them, and an earlier build may have.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from generator.exports import place
from generator.exports.calendar import DayEntry, events
from generator.exports.entry import entry
from generator.exports.package import data_package
from generator.exports.sheet import sheets
from generator.exports.table import as_csv, table_json
from generator.exports.text import as_file
from generator.exports.twin import record_twin
from generator.exports.workbook import workbook
from generator.numbers import tables_of
from generator.records import Record
from generator.site import Site


@dataclass(frozen=True)
class OwnFile:
    """One file, ``path`` below the site. Where it is JSON or packed, it is looked through as its ``source``: all that is in it as a line of JSON."""

    path: str
    content: bytes
    source: bytes | None = None
    #: Whether the ZIP of the whole site has it.
    member: bool = False


#: A table in a list of datasets: its caption, and how many rows it has.
TableLines = tuple[str, int]


@dataclass(frozen=True)
class OwnEntry:
    """What the files of many records have of one: its entry as a line of JSON, those of its own files that are in the ZIP, its days
    as calendars have them, and of each of its tables the caption and the number of rows.
    """

    line: bytes
    members: tuple[str, ...]
    days: tuple[DayEntry, ...]
    tables: tuple[TableLines, ...]


def own_entry(site: Site, record: Record, files: Sequence[OwnFile]) -> OwnEntry:
    """What other files have of a record, whose own are ``files``."""
    members = tuple(each.path for each in files if each.member)
    tables = tuple((each.caption, len(each.cells)) for each in tables_of(record))
    return OwnEntry(files[0].content.rstrip(b"\n"), members, tuple(events(site, record)), tables)


def own_files(site: Site, record: Record) -> Iterator[OwnFile]:
    """The files of a record, that of its entry first."""
    tables = sheets(site, record)
    line = as_file(entry(site, record, tables))
    yield OwnFile(place.of_record(record.reference), line, line)
    sums: dict[str, tuple[str, int]] = {}
    for each in tables:
        content = as_csv(each)
        sums[each.path("csv")] = sha256(content).hexdigest(), len(content)
        yield OwnFile(each.path("csv"), content, member=True)
        content = as_file(table_json(each, site))
        yield OwnFile(each.path("json"), content, content)
    yield OwnFile(f"{record.address}/index.html.md", record_twin(site, record, tables).encode())
    if tables:
        package = as_file(data_package(site, record, tables, sums))
        yield OwnFile(place.package_of(record.reference), package, package, member=True)
        source, content = workbook(site, record, tables)
        yield OwnFile(place.workbook_of(record.reference), content, source)
