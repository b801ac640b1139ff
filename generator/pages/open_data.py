"""The page that tells how to take everything away as files, and how programs ask for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.pages.page import Page, PageSource
from generator.records import contracts
from generator.site import Site

PATH = "open-data/index.html"


def open_data_page(site: Site, strings: Mapping[str, Any]) -> Page:
    words = strings["data"]
    kinds = [(contract, number) for contract in contracts().values() if (number := len(site.of(contract.kind)))]
    return Page(
        PATH,
        "open-data",
        words["title"],
        words["description"],
        "pages/open-data.html",
        {"kinds": kinds},
        (PageSource("site.yml"),),
    )
