"""Lists that are too long for one page: one page each for a part of it, with the ways to the others.

The one place that says how long a page may be, where its further pages lie and what they are called. A page of a part is made from
what stands on it and nothing else, so that its size does not grow with the site, and a thousand of them cost what one would.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from generator.pages.page import Crumb, Page, PageSource

#: The kinds of pages that there are only because a list is long: a further page of a list, and a part of it by one of its words.
FURTHER, GROUP = "list-page", "list-group"
#: The template of lines alone. It is given nothing of the site but what stands in the context of its page.
LINES_TEMPLATE = "pages/lines.html"
#: Page numbers are shown of the first page, the last, this one and so many on either side of it: as the search has them.
BESIDE = 1

GroupHead = TypeVar("GroupHead")
Item = TypeVar("Item")
Groups = Sequence[tuple[GroupHead, Sequence[Item]]]


@dataclass(frozen=True)
class Size:
    """A list of up to ``longest`` stands on one page, a longer one on pages of ``page`` each."""

    longest: int
    page: int

    def most(self, count: int) -> int:
        """How many items of a list of ``count`` stand on one page."""
        return self.page if count > self.longest else max(1, count)


#: Entries with their summary take up to 2 kB, lines of a title 150 bytes: either way a page stays near 100 kB.
ENTRIES, LINES = Size(75, 50), Size(300, 100)


@dataclass(frozen=True)
class Paging:
    """Which page of a list this is: ``number`` of ``pages``, with the items ``first`` to ``last`` of ``total``, all from 1.

    ``home`` is the address of the first one, from the root of the site.
    """

    home: str
    number: int
    pages: int
    first: int
    last: int
    total: int

    def address(self, number: int) -> str:
        """The address of a page of this list, from the root of the site."""
        return self.home if number == 1 else f"{self.home}page/{number}/"

    @property
    def before(self) -> str | None:
        return self.address(self.number - 1) if self.number > 1 else None

    @property
    def after(self) -> str | None:
        return self.address(self.number + 1) if self.number < self.pages else None

    @property
    def links(self) -> list[dict[str, Any]]:
        """The pages that are named, in order, as the component takes them."""
        near = range(max(1, self.number - BESIDE), min(self.pages, self.number + BESIDE) + 1)
        return [
            {"number": number, "path": self.address(number), "here": number == self.number}
            for number in sorted({1, self.pages, *near})
        ]


def cut(groups: Groups[GroupHead, Item], most: int) -> list[list[tuple[GroupHead, list[Item]]]]:
    """``groups`` in parts of ``most`` items, in their order; each part has the heads of what it holds. At least one part."""
    parts: list[list[tuple[GroupHead, list[Item]]]] = [[]]
    room = most
    for head, items in groups:
        at = 0
        while at < len(items):
            if not room:
                parts.append([])
                room = most
            taken = list(items[at : at + room])
            parts[-1].append((head, taken))
            at, room = at + len(taken), room - len(taken)
    return parts


def long(groups: Iterable[tuple[object, Sequence[object]]], size: Size) -> bool:
    """Whether they are too many for one page."""
    return sum(len(items) for _, items in groups) > size.longest


def paged(
    page: Page,
    groups: Groups[GroupHead, Item],
    most: int,
    *,
    show: Callable[[list[tuple[GroupHead, list[Item]]]], Mapping[str, Any]],
    source: Callable[[Item], PageSource | None],
    words: Mapping[str, str],
) -> list[Page]:
    """``page``, which shows ``groups``, as pages of ``most`` items; itself where one is enough.

    ``show`` gives what the context of a page says of its part, ``source`` where an item comes from, ``words`` are those of paging.
    The first one keeps address, title and kind.
    """
    parts = cut(groups, most)
    if len(parts) == 1:
        return [replace(page, context={**page.context, **show(parts[0])})]
    total = sum(len(items) for _, items in groups)
    home = page.url[1:]
    found = []
    for number, part in enumerate(parts, 1):
        first = (number - 1) * most + 1
        paging = Paging(home, number, len(parts), first, min(number * most, total), total)
        here = replace(
            page,
            context={**page.context, **show(part), "paging": paging},
            sources=_sources(source(item) for _, items in part for item in items) or page.sources,
        )
        if number > 1:
            here = replace(
                here,
                path=f"{paging.address(number)}index.html",
                kind=page.kind if page.kind == GROUP else FURTHER,
                title=words["title"].format(title=page.title, page=number, pages=len(parts)),
                crumbs=(*page.crumbs, Crumb(page.title, home)),
            )
        found.append(here)
    return found


def lines(
    page: Page,
    items: Sequence[Item],
    line: Callable[[Item], object],
    source: Callable[[Item], PageSource | None],
    words: Mapping[str, str],
) -> list[Page]:
    """``page`` as pages of lines (``line``); its context needs nothing but what stands above them."""
    page = replace(page, kind=GROUP, template=LINES_TEMPLATE, context={**page.context, "count": len(items)})

    def show(part: list[tuple[None, list[Item]]]) -> Mapping[str, Any]:
        return {"lines": [line(item) for _, found in part for item in found]}

    return paged(page, [(None, items)], LINES.page, show=show, source=source, words=words)


def _sources(found: Iterable[PageSource | None]) -> tuple[PageSource, ...]:
    return tuple(dict.fromkeys(each for each in found if each))
