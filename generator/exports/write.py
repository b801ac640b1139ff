"""The one call that writes everything beside the pages, before the pages: they say how large each file is."""

from __future__ import annotations

from collections.abc import Sequence

from generator.exports import place
from generator.exports.bulk import write_records
from generator.exports.calendar import write_calendars
from generator.exports.feed import write_feeds
from generator.exports.readme import readme
from generator.exports.sink import Sink
from generator.exports.start import index
from generator.pages import Page
from generator.site import Site

README = f"{place.API}README.txt"


def write_exports(site: Site, pages: Sequence[Page], sink: Sink) -> None:  # noqa: ARG001
    """Writes into the folder of a build. A pure function of records, settings, day and history. Raises OSError."""
    written = write_records(site, sink)
    sink.write(README, readme(site, written.members, sink))
    sink.archive(place.ARCHIVE, [README, *sorted(written.members)])
    sink.write(place.INDEX, index(site, written, sink))
    write_feeds(site, sink)
    write_calendars(site, sink)
