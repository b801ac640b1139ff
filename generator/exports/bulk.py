"""All records for programs: each by itself, each kind, the whole site, and the ZIP; each record is put into JSON once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from generator.exports import place
from generator.exports.entry import entry
from generator.exports.package import data_package
from generator.exports.sheet import sheets
from generator.exports.sink import Sink
from generator.exports.table import as_csv, table_json
from generator.exports.text import dumped, write_json
from generator.exports.twin import record_twin
from generator.exports.workbook import write_workbook
from generator.records import Record, contracts
from generator.site import Site

#: The whole site in one JSON: beyond so many bytes hardly a program takes it at once, and there are the kinds and NDJSON.
LARGEST = 10_000_000
Write = Callable[[bytes], None]


@dataclass
class Written:
    """What was written of the records: how many of each kind, and the members of the ZIP in their order."""

    kinds: dict[str, int] = field(default_factory=dict)
    members: list[str] = field(default_factory=list)


def write_records(site: Site, sink: Sink) -> Written:
    """Writes everything that is made of records alone, holding one of them at a time. Raises OSError."""
    written = Written()
    with sink.lines(place.ALL_LINES) as every:
        for kind in contracts():
            records = site.of(kind)
            if not records:
                continue
            written.kinds[kind] = len(records)
            written.members.append(place.of_kind(kind))
            with (
                sink.lines(place.of_kind(kind)) as whole,
                listing(whole, kind) as as_list,
                sink.lines(place.of_kind(kind, "ndjson")) as as_lines,
            ):
                for record in records:
                    line = write_record(site, record, sink, written)
                    as_list(line)
                    as_lines(line + b"\n")
                    every(line + b"\n")
    written.members.append(place.ALL_LINES)
    if sink.known(place.ALL_LINES)[1] <= LARGEST:
        with (
            sink.lines(place.ALL) as whole,
            listing(whole) as as_list,
            (sink.out / place.ALL_LINES).open("rb") as lines,
        ):
            for line in lines:
                as_list(line.rstrip(b"\n"))
    return written


def write_record(site: Site, record: Record, sink: Sink, written: Written) -> bytes:
    """Writes what a record has of its own: its entry, its tables and what they are. Returns the entry as a line of JSON."""
    tables = sheets(site, record)
    line = dumped(entry(site, record, tables))
    with sink.lines(place.of_record(record.reference)) as write:
        write(line + b"\n")
    for each in tables:
        sink.write(each.path("csv"), as_csv(each))
        write_json(sink, each.path("json"), table_json(each, site))
        written.members.append(each.path("csv"))
    sink.write(f"{record.address}/index.html.md", record_twin(site, record, tables).encode())
    if tables:
        sums = {each.path("csv"): sink.known(each.path("csv")) for each in tables}
        write_json(sink, place.package_of(record.reference), data_package(site, record, tables, sums))
        written.members.append(place.package_of(record.reference))
        write_workbook(site, record, tables, sink)
    return line


@contextmanager
def listing(write: Write, kind: str = "") -> Iterator[Write]:
    """Gives what takes the next item of a list of JSON, each on a line of its own; ``kind`` is that of all items."""
    named = b'"kind":' + dumped(kind) + b"," if kind else b""
    write(b"{" + named + b'"records":[\n')
    first = True

    def item(line: bytes) -> None:
        nonlocal first
        write(line if first else b",\n" + line)
        first = False

    yield item
    write(b"\n]}\n")
