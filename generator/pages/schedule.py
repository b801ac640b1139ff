"""Pages that depend on the day: what is late, and notices in the order of their urgency."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.pages.page import Page, PageSource
from generator.pages.paged import LINES, Groups, paged
from generator.records import Contract, Record, Term, natural_order
from generator.schedule import PUBLICATION, RELEASE, State, order_of_notice
from generator.site import Site

#: The states of a notice in the order of the list: what is valid now first, the archive last.
NOTICES = ("active", "planned", "expired")
#: The same of a round: what one can take part in now, the nearest deadline first, and last what nobody knows the time of.
ROUNDS = {
    "round_open": ("closing", "open"),
    "round_planned": ("planned",),
    "round_review": ("review",),
    "round_answered": ("answered",),
    "round_unknown": ("unknown",),
}


@dataclass(frozen=True)
class Dated:
    """A record with its state."""

    record: Record
    state: State

    @property
    def department(self) -> str | None:
        return self.record.data.get("department")


def dated(site: Site, *names: str) -> list[Dated]:
    """The records that are published in cycles and in one of these states; the longest late, or the next due, first."""
    found = [
        Dated(record, state)
        for record in site.records
        if record.contract.page.state in (PUBLICATION, RELEASE)
        and (state := site.state(record))
        and state.name in names
    ]
    sign = -1 if names == ("late",) else 1
    return sorted(found, key=lambda each: (sign * each.state.days, each.record.kind, natural_order(each.record.id)))


def by_department(entries: Iterable[Dated]) -> list[tuple[str | None, list[Dated]]]:
    """Entries by department, the one with the longest delay first; those without a department at the end."""
    groups: dict[str | None, list[Dated]] = {}
    for entry in entries:
        groups.setdefault(entry.department, []).append(entry)
    return sorted(groups.items(), key=lambda group: (group[0] is None, -group[1][0].state.days, group[0] or ""))


def late_pages(site: Site, strings: Mapping[str, Any]) -> list[Page]:
    """What is late, for citizens; and what nobody can know to be late or not. On several pages where it is much."""
    late, unknown = dated(site, "late"), dated(site, "unknown")
    words = strings["late"]
    sources = tuple(map(source_of, (*late, *unknown)))
    page = Page(
        "late/index.html",
        "late",
        words["title"],
        words["description"],
        "pages/late.html",
        {"count": len(late), "unknown_count": len(unknown)},
        sources or (PageSource("site.yml"),),
    )
    groups: list[tuple[tuple[bool, str | None], list[Dated]]] = [
        *(((True, department), members) for department, members in by_department(late)),
        ((False, None), unknown),
    ]
    most = LINES.most(len(late) + len(unknown))
    return paged(page, groups, most, show=late_of, source=source_of, words=strings["paging"])


def late_of(part: Groups[tuple[bool, str | None], Dated]) -> Mapping[str, Any]:
    """What of the page of what is late stands on one of its pages."""
    return {
        "groups": [(department, members) for (late, department), members in part if late],
        "unknown": [each for (late, _), members in part if not late for each in members],
    }


def source_of(each: Dated) -> PageSource:
    return PageSource(each.record.path, each.record.span.line)


def active_notices(site: Site) -> list[Record]:
    """The notices that stand at the top of every page, the gravest first."""
    return sorted(in_state(site, site.records, "active"), key=order_of_notice)


def by_state(site: Site, contract: Contract, strings: Mapping[str, Any]) -> list[tuple[Term | None, list[Record]]]:
    """Notices in groups: in force, planned, past; empty groups are left out. Past ones come newest first."""
    records = site.of(contract.kind)
    grouped = [(name, sorted(in_state(site, records, name), key=order_of_notice)) for name in NOTICES]
    for name, members in grouped:
        if name != "active":
            members.sort(
                key=lambda each: str(each.data[contract.page.field("valid")]["end"]), reverse=name == "expired"
            )
    return [(Term(name, strings["group"][name]), members) for name, members in grouped if members]


def by_round(site: Site, contract: Contract, strings: Mapping[str, Any]) -> list[tuple[Term | None, list[Record]]]:
    """Rounds in groups, empty ones left out: open, planned, under review, and what came of the old ones, newest first."""
    states = {record.reference: site.state(record) for record in site.of(contract.kind)}
    grouped: list[tuple[Term | None, list[Record]]] = []
    for name, members in ROUNDS.items():
        found = [
            (state, record)
            for record in site.of(contract.kind)
            if (state := states[record.reference]) and state.name in members
        ]
        # What ended last comes first; of what is still to come the next. What has no end comes after both.
        sign = -1 if name in ("round_review", "round_answered") else 1
        found.sort(key=lambda each: (each[0].day is None, sign * each[0].day.toordinal() if each[0].day else 0))
        if found:
            grouped.append((Term(name, strings["group"][name]), [record for _, record in found]))
    withheld = [record for record in site.of(contract.kind) if states[record.reference] is None]
    return [*grouped, (Term("withheld", strings["withheld"]["title"]), withheld)] if withheld else grouped


def in_state(site: Site, records: Iterable[Record], name: str) -> list[Record]:
    return [
        record
        for record in records
        if record.contract.page.state == "notice" and (state := site.state(record)) and state.name == name
    ]
