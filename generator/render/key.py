"""The sum of everything that a file is made from: what was made under the same sum once need not be made again.

A page is made from the engine, from what every page is given, from its record, and from the records near it, with what is known
against their numbers. Near (generator/render/near.py) is all that its template can reach, and this is the sum of that.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from functools import cache

from generator.engine import engine_sum, libraries, summed
from generator.pages import GROUP, Page
from generator.records import Contract, Record
from generator.render import FEED, LIST, Renderer, shown_on
from generator.render.near import Near
from generator.site import Site


def ground(site: Site) -> bytes:
    """The sum of what every file of a site is made from and looked through with: the engine, its libraries, the settings."""
    return summed(engine_sum(), libraries(), repr(site.settings.data), repr(sorted(site.cleared)))


class Faces:
    """What may be shown of each record, as sums; ``ground`` is that of the site, ``live`` the preview."""

    def __init__(self, site: Site, ground: bytes, *, live: bool) -> None:
        self.site = site
        self._faces: dict[str, bytes] = {}
        self._near: dict[str, bytes] = {}
        self.common = summed(ground, repr((site.as_of.isoformat(), site.moment, site.own, live)))

    def of_own(self, record: Record) -> bytes:
        """The key of the files that a record has of its own, which say what its page says."""
        history = self.site.history
        past = (history.of(record.reference), history.knows(record.reference))
        return summed(self.common, "own", repr(past), self.near(record))

    def near(self, record: Record) -> bytes:
        """What a page may show because of a record: of it, and of all that are near it."""
        found = self._near.get(record.reference)
        if found is None:
            found = self._near[record.reference] = summed(*map(self.face, Near(self.site, record)))
        return found

    def face(self, record: Record) -> bytes:
        """What pages and files may show of a record."""
        found = self._faces.get(record.reference)
        if found is None:
            known = (self.site.notes(record), self.site.doubts.about(record.reference))
            found = self._faces[record.reference] = summed(record_sum(record), repr(plain(known)))
        return found


class FileKeys:
    """The keys of the pages of one site, and of the files beside them."""

    def __init__(self, faces: Faces, renderer: Renderer) -> None:
        self.site, self.renderer, self.near = faces.site, renderer, faces.near
        #: The sums of values of contexts by their ``id``, with the value, lest another one gets it.
        self._values: dict[int, tuple[object, bytes]] = {}
        shared = renderer.shared
        self.common = summed(
            faces.common,
            repr([[(each.path, each.title) for each in shared[name]] for name in ("menu", "footer")]),
            repr(FEED in renderer.sizes),
            repr((shared["glossary"], self.site.glossary.entries, shared["ways"] and shared["ways"].url)),
            *(record_sum(notice) for notice in shared["notices"]),
        )

    def of_page(self, page: Page) -> bytes | None:
        """The key of a page of a record, of a list of records, of help, which shows nothing but the engine, or of lines, which are its
        context; None for the others, which are made from the whole site.
        """
        record = page.context.get("record")
        own = (page.path, page.template, page.title, page.description, page.crumbs, page.listed, page.moved_to)
        if page.kind == "help":
            return summed(self.common, repr(own))
        if page.kind == GROUP:
            return summed(self.common, repr(own), self._context(page))
        if page.template == LIST:
            told = self.renderer.files_of_list(page)
            return summed(self.common, repr(own), self._context(page), repr(told), *map(self.near, shown_on(page)))
        if record is None:
            return None
        past = (self.renderer.changes_of(record), self.site.history.knows(record.reference))
        files = sorted(self.renderer.files.get(record.reference, {}).items())
        return summed(self.common, repr(own), repr(past), repr(files), self.near(record))

    def _context(self, page: Page) -> bytes:
        """The sum of what a page is given. The pages of one list share most of it, and each of these values is read once."""
        return summed(*(part for name, value in page.context.items() for part in (name, self._value(value))))

    def _value(self, value: object) -> bytes:
        found = self._values.get(id(value))
        if found is None:
            found = self._values[id(value)] = value, summed(repr(plain(value)))
        return found[1]


def record_sum(record: Record) -> bytes:
    return summed(record.kind, record.path, record.sum)


def plain(value: object) -> object:  # noqa: PLR0911 - one for each sort of value
    """A value as one whose ``repr`` is the same in every process; of a record, what a note can say of it."""
    if isinstance(value, str | int | None):
        return value
    if isinstance(value, Contract):
        return value.kind
    if isinstance(value, Record):
        return (value.reference, value.address, value.data.get("title"))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return [plain(getattr(value, each)) for each in names_of(type(value))]
    if isinstance(value, Mapping):
        return [(key, plain(each)) for key, each in value.items()]
    if isinstance(value, (set, frozenset)):
        return sorted(map(repr, value))
    return [plain(each) for each in value] if isinstance(value, (list, tuple)) else value


@cache
def names_of(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass: asked a hundred times for each page."""
    return tuple(each.name for each in dataclasses.fields(kind))
