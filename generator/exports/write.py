"""The one call that writes everything beside the pages, before the pages: they say how large each file is."""

from __future__ import annotations

from collections.abc import Sequence

from generator.exports import place
from generator.exports.bulk import in_order, write_records
from generator.exports.calendar import write_calendars
from generator.exports.cap import write_warnings
from generator.exports.dcat import PREFIXES, catalogue, json_ld
from generator.exports.feed import write_feeds
from generator.exports.letter import write_letters
from generator.exports.llms import llms
from generator.exports.openapi import openapi
from generator.exports.own import OwnEntry
from generator.exports.portal import portal
from generator.exports.readme import readme
from generator.exports.schema import schemas
from generator.exports.sink import Sink
from generator.exports.sms import sms_csv, sms_json
from generator.exports.start import index, wholes
from generator.exports.start_files import start_files
from generator.exports.text import write_json
from generator.exports.turtle import turtle
from generator.exports.twin import list_twin, narrative_twin, path_of
from generator.pages import Page
from generator.records import editor_schemas
from generator.site import Site

README = f"{place.API}README.txt"


def write_exports(site: Site, pages: Sequence[Page], sink: Sink, own: Sequence[OwnEntry]) -> None:
    """Writes into the folder of a build. A pure function of records, settings, day and history. Raises OSError.

    The files that each record has of its own lie there already; ``own`` is what other files have of them, ``in_order``.
    """
    written = write_records(site, sink, own)
    sink.write(README, readme(site, written.members, sink))
    sink.archive(place.ARCHIVE, [README, *sorted(written.members)])
    write_json(sink, place.INDEX, index(site, written, sink))
    for path, schema in schemas(site).items():
        write_json(sink, path, schema)
    for name, schema in editor_schemas(site.settings, site.language).items():
        write_json(sink, f"{place.EDITOR}{name}", schema)
    write_json(sink, place.OPENAPI, openapi(site, wholes(sink)))
    by_reference = {record.reference: each for record, each in zip(in_order(site), own, strict=True)}
    tables = {reference: each.tables for reference, each in by_reference.items()}
    nodes = catalogue(site, tables, sink)
    sink.write(place.CATALOG_TURTLE, turtle(nodes, PREFIXES).encode())
    write_json(sink, place.CATALOG_JSON, json_ld(nodes))
    sink.write(place.CATALOG_CSV, portal(site, tables))
    write_twins(site, pages, sink)
    write_feeds(site, sink)
    write_calendars(site, sink, {reference: each.days for reference, each in by_reference.items()})
    for path, content in start_files(site):
        sink.write(path, content)
    write_warnings(site, sink)
    write_json(sink, place.SMS_JSON, sms_json(site))
    sink.write(place.SMS_CSV, sms_csv(site))
    write_letters(site, pages, sink)


def write_twins(site: Site, pages: Sequence[Page], sink: Sink) -> None:
    """Markdown of the pages that are no records, and the list of all of it where programs look for it: at the root of a host."""
    for page in pages:
        if "groups" in page.context and "contract" in page.context:
            sink.write(path_of(page), list_twin(site, page).encode())
        elif page.kind == "narrative":
            sink.write(path_of(page), narrative_twin(site, page).encode())
        elif page.kind == "home":
            sink.write(path_of(page), llms(site, pages).encode())
    if site.base == "/":
        sink.write("llms.txt", llms(site, pages).encode())
