"""What is found of a department: its name, whole or in part, its telephones, and what it is in charge of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.pages.directory import DirectoryGroup, by_department
from generator.search.text import Texts, said
from generator.site import Site


def departments(site: Site, strings: Mapping[str, Any]) -> Iterator[tuple[DirectoryGroup, Texts]]:
    """The departments that records name, each with its texts."""
    words, mark = strings["departments"], strings["withheld"]["mark"]
    for group in by_department(site, words):
        if group.anchor != "none":
            phones = f"{words['phone']} {', '.join(group.phones)}" if group.phones else group.text
            yield group, Texts([phones], [said(each.title, mark) for each in group.entries])
