"""Records on paper: a poster to be put on a wall, and a short address that is easily typed and read out.

Only of the records that site.yml names: every page is audited, and a poster of each record would take as long again
(docs/decisions/0062-paper-and-voice.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.pages.page import Crumb, Page, PageSource, shorten
from generator.pages.past import MOVED, source
from generator.paper import SHORT, posters, short_address
from generator.site import Site

Strings = Mapping[str, Any]
#: The page of a poster lies beside that of its record.
POSTER = "poster/"


def poster_pages(site: Site, strings: Strings) -> Iterator[Page]:
    """The poster of each record that is named, and the page at its short address that leads to it."""
    words = strings["poster"]
    for record in site.records:
        for each in () if record.closed else posters(site.settings, record):
            title = record.data["title"]
            kind = Crumb(record.contract.plural(site.language), f"{record.kind}/")
            yield Page(
                f"{record.address}/{POSTER}index.html",
                "poster",
                words["title"].format(title=title),
                shorten(record.data["summary"]),
                "pages/poster.html",
                {"target": record, "short": short_address(site.settings, record)},
                (source(record),),
                (kind, Crumb(title, f"{record.address}/")),
                listed=False,
            )
            if "code" in each:
                yield Page(
                    f"{SHORT}{each['code']}/index.html",
                    MOVED,
                    words["short"].format(title=title, code=each["code"]),
                    words["short_description"].format(title=title),
                    "pages/moved.html",
                    {"target": record, "short": True},
                    (PageSource("site.yml"), source(record)),
                    (kind,),
                    listed=False,
                    moved_to=f"{record.address}/",
                )
