"""All records for programs: each kind, the whole site, and the ZIP; each record was put into JSON once (generator/exports/own.py)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice

from generator.exports import place
from generator.exports.own import OwnEntry
from generator.exports.sink import Sink
from generator.exports.text import dumped
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


def in_order(site: Site) -> list[Record]:
    """All records, as the files of more than one of them have them: kind by kind."""
    return [record for kind in contracts() for record in site.of(kind)]


def write_records(site: Site, sink: Sink, own: Iterable[OwnEntry]) -> Written:
    """Writes everything that is made of records alone, but their own files: ``own`` is what is in those, ``in_order``. Raises OSError."""
    written, entries = Written(), iter(own)
    with sink.lines(place.ALL_LINES) as every:
        for kind in contracts():
            count = len(site.of(kind))
            if not count:
                continue
            written.kinds[kind] = count
            written.members.append(place.of_kind(kind))
            with (
                sink.lines(place.of_kind(kind)) as whole,
                listing(whole, kind) as as_list,
                sink.lines(place.of_kind(kind, "ndjson")) as as_lines,
            ):
                for each in islice(entries, count):
                    as_list(each.line)
                    as_lines(each.line + b"\n")
                    every(each.line + b"\n")
                    written.members += each.members
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
