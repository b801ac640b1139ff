"""Every record once more: by the first letter of its title, and by department."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.diagnostics import Language
from generator.pages.order import INITIALS, LATIN, NUMBERS, OTHER, by_title, initial, title_order
from generator.pages.page import Crumb, Page, PageSource
from generator.pages.paged import LINES, lines, long
from generator.pages.past import source
from generator.records import Narrative, Record
from generator.site import Site

Strings = Mapping[str, Any]
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#: So many telephones of a department are told above a long list.
PHONES = 10
KOREAN = tuple(dict.fromkeys(INITIALS))


@dataclass(frozen=True)
class DirectoryEntry:
    """A line of an index: ``path`` from the root of the site; ``about`` says what it is."""

    title: str
    path: str
    about: str
    #: Of a record on a page of a long list: its values, as theme/scripts/paged.js reads them.
    values: str = ""


@dataclass(frozen=True)
class DirectoryGroup:
    """Entries under one heading. ``anchor`` is the id of the heading."""

    anchor: str
    label: str
    entries: tuple[DirectoryEntry, ...]
    #: What has to be said of the group.
    text: str = ""
    #: Telephones that the records of the group name.
    phones: tuple[str, ...] = ()
    #: Where the entries stand, from the root of the site, when they are too many to stand here.
    path: str = ""

    @property
    def name(self) -> str:
        """Its part of an address."""
        return self.anchor.partition("-")[2] or self.anchor


def directory_pages(site: Site, narratives: Iterable[Page], strings: Strings) -> list[Page]:
    """Both, and the pages of their groups where they are long; ``narratives`` are the pages of the site's own texts."""
    return [
        *apart(index_page(site, narratives, strings), site, strings),
        *apart(departments_page(site, strings), site, strings),
    ]


def apart(page: Page, site: Site, strings: Strings) -> list[Page]:
    """A page of groups; where all of them are too long for one page, each has pages of its own, and it leads to them."""
    groups: list[DirectoryGroup] = page.context["groups"]
    if not long([(group, group.entries) for group in groups], LINES):
        return [page]
    home, words = page.url[1:], strings["paging"]
    moved = [folded(group, f"{home}{group.name}/", strings) for group in groups]
    made_from = {f"{record.address}/": source(record) for record in site.records}
    found = [replace(page, context={**page.context, "groups": moved}, sources=(PageSource("site.yml"),))]
    for group in moved:
        first = Page(
            f"{group.path}index.html",
            page.kind,
            words["in"].format(title=page.title, word=group.label),
            page.description,
            "",
            {"text": group.text, "phones": group.phones},
            (PageSource("site.yml"),),
            (Crumb(page.title, home),),
        )
        found += lines(first, group.entries, lambda entry: entry, lambda entry: made_from.get(entry.path), words)
    return found


def folded(group: DirectoryGroup, path: str, strings: Strings) -> DirectoryGroup:
    """A group whose entries stand at ``path``. Of many telephones each stands with its record alone."""
    if len(group.phones) > PHONES:
        return replace(group, path=path, phones=(), text=strings["departments"]["phones"])
    return replace(group, path=path)


def index_page(site: Site, narratives: Iterable[Page], strings: Strings) -> Page:
    words = strings["index"]
    entries = [entry(site, record) for record in site.records]
    entries += [DirectoryEntry(page.title, page.url[1:], words["page"]) for page in narratives]
    entries.sort(key=lambda each: (title_order(each.title), each.about))
    return Page(
        "index/index.html",
        "index",
        words["title"],
        words["description"],
        "pages/directory.html",
        {
            "groups": by_initial(entries, site.language, words),
            "count": len(entries),
            "jump": words["jump"],
            "short": True,
        },
        sources(site.records, site.narratives),
    )


def by_initial(entries: Sequence[DirectoryEntry], language: Language, words: Strings) -> list[DirectoryGroup]:
    """In the order of the reader's script: ㄱ to ㅎ, numbers, A to Z in Korean; A to Z, numbers, Hangul in English."""
    found: dict[str, list[DirectoryEntry]] = {}
    for each in entries:
        found.setdefault(heading(initial(each.title), language), []).append(each)
    order = (*KOREAN, NUMBERS, LATIN, OTHER) if language == "ko" else (*LETTERS, NUMBERS, "hangul", OTHER)
    return [
        DirectoryGroup(f"letter-{anchor(name)}", words["headings"].get(name, name), tuple(found[name]))
        for name in order
        if name in found
    ]


def heading(letter: str, language: Language) -> str:
    """The letters of the other script stand together."""
    if language == "ko":
        return LATIN if letter in LETTERS else letter
    return "hangul" if letter in KOREAN else letter


def departments_page(site: Site, strings: Strings) -> Page:
    words = strings["departments"]
    return Page(
        "departments/index.html",
        "departments",
        words["title"],
        words["description"],
        "pages/directory.html",
        {"groups": by_department(site, words), "count": len(site.records), "jump": words["jump"], "short": False},
        sources(site.records, ()),
    )


def by_department(site: Site, words: Strings) -> list[DirectoryGroup]:
    """Departments in the order of the dictionary; at the end what names none."""
    found: dict[str, list[Record]] = {}
    for record in sorted(site.records, key=by_title):
        found.setdefault(str(record.data.get("department", "")), []).append(record)
    names = sorted((name for name in found if name), key=title_order)
    groups = [department(site, name, found[name], words) for name in names]
    if "" in found:
        text = words["none_text_own" if any(each.own for each in found[""]) else "none_text"]
        groups.append(DirectoryGroup("none", words["none"], tuple(entry(site, each) for each in found[""]), text))
    return groups


def department(site: Site, name: str, records: Sequence[Record], words: Strings) -> DirectoryGroup:
    """A department with what it is in charge of and the telephones that its records name."""
    phones = tuple(dict.fromkeys(str(each.data["phone"]) for each in records if "phone" in each.data))
    own = any(each.own for each in records)
    text = "" if phones else words["phone_none_own" if own else "phone_none"]
    return DirectoryGroup(place(name), name, tuple(entry(site, each) for each in records), text, phones)


def entry(site: Site, record: Record) -> DirectoryEntry:
    return DirectoryEntry(record.data["title"], f"{record.address}/", record.contract.title(site.language))


def place(department: str) -> str:
    """The id of a department's heading; links to it are made with the same."""
    return f"department-{anchor(department)}"


def anchor(text: str) -> str:
    """``text`` as a part of an id: no white space (HTML, 3.2.6), and other signs by their number, so that no two are one."""
    plain = re.sub(r"\s+", "-", text.strip())
    return re.sub(r"[^\w-]", lambda found: f"_{ord(found[0]):x}", plain)


def sources(records: Iterable[Record], narratives: Iterable[Narrative]) -> tuple[PageSource, ...]:
    return (PageSource("site.yml"), *map(source, records), *(PageSource(each.path) for each in narratives))
