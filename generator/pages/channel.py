"""What can be subscribed to: everything, each kind, department and subject, rounds and notices. One list for feeds, calendars and their page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.pages.directory import anchor
from generator.pages.order import title_order
from generator.records import Record, contracts
from generator.site import Site
from generator.withholding import OPEN

Group = Literal["all", "kind", "department", "subject"]
#: Kinds of record that have a day by themselves, whatever becomes of them.
DATED = ("publication", "release", "round", "notice")


@dataclass(frozen=True)
class Channel:
    """``title`` is the word of the site for it; ``name`` is its part of an address, which stays as long as the word does."""

    group: Group
    name: str
    title: str
    records: tuple[Record, ...]

    @property
    def stem(self) -> str:
        return "all" if self.group == "all" else f"{self.group}/{self.name}"

    @property
    def atom(self) -> str:
        return f"feed/{self.stem}.atom"

    @property
    def rss(self) -> str:
        return f"feed/{self.stem}.rss"

    @property
    def calendar(self) -> str:
        return f"calendar/{self.stem}.ics"

    @property
    def dated(self) -> bool:
        """Whether a calendar of it can ever have a day in it: that it has none today takes no calendar away."""
        return any(each.contract.page.state in DATED or "milestones" in each.contract.fields for each in self.records)


def channels(site: Site) -> list[Channel]:
    """All of them, in the order in which a page lists them."""
    return [
        Channel("all", "all", str(site.settings["name"]), site.records),
        *kinds(site),
        *subjects(site),
        *departments(site),
    ]


def kinds(site: Site) -> Iterator[Channel]:
    for contract in contracts().values():
        # What says that another record is gone is told with the others.
        if (records := site.of(contract.kind)) and contract.page.address is None:
            yield Channel("kind", contract.kind, contract.plural(site.language), tuple(records))


def subjects(site: Site) -> Iterator[Channel]:
    """The words of each vocabulary that a kind groups its records by, in their order."""
    fields = {
        kind: (name, str(contract.fields[name]["x-vocabulary"]))
        for kind, contract in contracts().items()
        if (name := contract.page.group_by) and "x-vocabulary" in contract.fields[name]
    }
    for vocabulary in dict.fromkeys(vocabulary for _, vocabulary in fields.values()):
        used = {kind: name for kind, (name, other) in fields.items() if other == vocabulary}
        found: dict[object, list[Record]] = {}
        for record in site.records:
            if record.kind in used:
                found.setdefault(record.data.get(used[record.kind]), []).append(record)
        for term in site.settings.vocabulary(vocabulary):
            if term.id in found:
                yield Channel("subject", f"{anchor(vocabulary)}-{anchor(term.id)}", term.label, tuple(found[term.id]))


def departments(site: Site) -> Iterator[Channel]:
    found: dict[str, list[Record]] = {}
    for record in site.records:
        # One that is withheld has no name to subscribe to.
        if "department" in record.data and OPEN not in str(record.data["department"]):
            found.setdefault(str(record.data["department"]), []).append(record)
    for name in sorted(found, key=title_order):
        yield Channel("department", anchor(name), name, tuple(found[name]))
