"""Departments as what can be found: by their names, whole or in part, and by their telephones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.pages.directory import by_department
from generator.search.entry import Entry
from generator.search.text import Texts, said
from generator.site import Site

#: What the address of a filter says.
KIND = "department"


def departments(site: Site, path: str, strings: Mapping[str, Any]) -> Iterator[Entry]:
    """An entry for each department that records name: its place on the page at ``path``, its telephones, what it does."""
    words, mark = strings["departments"], strings["withheld"]["mark"]
    for group in by_department(site, words):
        if group.anchor != "none":
            title = said(group.label, mark)
            phones = f"{words['phone']} {', '.join(group.phones)}" if group.phones else group.text
            titles = [said(each.title, mark) for each in group.entries]
            yield Entry(
                f"{path}#{group.anchor}", KIND, strings["search"]["words"]["department"], title, title, Texts([phones], titles)
            )
