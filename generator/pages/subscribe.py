"""The page that says in plain words how news and dates come by themselves."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from generator.pages.channel import channels
from generator.pages.page import Page, PageSource
from generator.pages.past import source
from generator.site import Site

PATH = "subscribe/index.html"


def subscribe_page(site: Site, strings: Mapping[str, Any]) -> Page:
    words = strings["subscribe"]
    whole, *rest = channels(site)
    groups = [(name, list(members)) for name, members in groupby(rest, key=lambda each: each.group)]
    return Page(
        PATH,
        "subscribe",
        words["title"],
        words["description"],
        "pages/subscribe.html",
        {"whole": whole, "groups": groups},
        (PageSource("site.yml"), *map(source, site.records)),
    )
