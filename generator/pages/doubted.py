"""Where a number that is doubted stands: every record whose page shows it, found by the index that the pages themselves use."""

from __future__ import annotations

from collections.abc import Iterator

from generator.numbers import Disagreement, Doubt, tables_of
from generator.records import Record
from generator.site import Site


def appearances(site: Site) -> list[tuple[Disagreement, list[Record]]]:
    """Everything that does not agree, each with the other records whose pages show one of its numbers."""
    found: dict[int, list[Record]] = {}
    for record in site.records:
        for known in {id(doubt.known): doubt.known for doubt in shown(site, record)}.values():
            if known.record.reference != record.reference:
                found.setdefault(id(known), []).append(record)
    return [(known, found.get(id(known), [])) for known in site.disagreements]


def shown(site: Site, record: Record) -> Iterator[Doubt]:
    """The doubts on the page of a record: in its tables and those that it shows, in its figures, in its sentences."""
    if record.closed or not site.doubts.near(record):
        return
    others = [site.by_reference[name] for name in record.data.get("data", ()) if name in site.by_reference]
    for each in (record, *others):
        for at in range(len(tables_of(each))):
            for doubts in site.doubts.of_table(each, at).values():
                yield from doubts
    for figure in record.data.get("figures", ()):
        yield from site.doubts.of_figure(record, figure)
    for doubts in site.caveats(record).values():
        yield from doubts
