"""The page of a plan's schedule: what is due when, as a chart and as a table, and the same tasks by each of their groups.

A kind asks for it with ``schedule`` in its ``x-kind``: ``views`` are the fields by which its records are grouped, the
first one in the chart too. Its records have the fields ``period`` (start and end) and ``milestones`` (when and text).
Only what is certain to the month is drawn; the rest stays words, and what the document does not state, or stated where the
copy of it has nothing left, is said to be so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.charts import Mark, MonthSpan, Timeline, timeline
from generator.diagnostics import Fact
from generator.pages.page import Page, PageSource
from generator.pages.paged import ENTRIES, paged
from generator.pages.ways import address, has_ways
from generator.records import Contract, Record, Term, contracts, labels, value_label
from generator.schedule import first_day, last_day, parse_when
from generator.site import Site

PATH = "plan/index.html"
MONTHS = 12


@dataclass(frozen=True)
class Step:
    """A milestone with its mark, unless its time is words."""

    when: str
    text: str
    done: bool
    mark: Mark | None


@dataclass(frozen=True)
class ScheduledRecord:
    """A record with what its text states of time."""

    record: Record
    period: Mapping[str, str] | None
    mark: Mark | None
    steps: tuple[Step, ...]

    @property
    def lost(self) -> bool:
        """Whether the document had its period and the copy has not."""
        return self.period is None and "period" in self.record.lost

    @property
    def drawn(self) -> bool:
        return self.mark is not None or any(step.mark for step in self.steps)


@dataclass(frozen=True)
class ScheduledGroup:
    """Records that have one value of a field; ``term`` is None where the field has none."""

    term: Term | None
    tasks: tuple[ScheduledRecord, ...]
    #: Where its tasks are listed, from the root of the site, when they are too many to be listed here.
    path: str = ""

    @property
    def drawn(self) -> bool:
        return any(task.drawn for task in self.tasks)

    @property
    def records(self) -> list[Record]:
        return [task.record for task in self.tasks]


@dataclass(frozen=True)
class View:
    """The records grouped by one field, with its name in every language."""

    field: str
    labels: Fact
    groups: tuple[ScheduledGroup, ...]


@dataclass(frozen=True)
class Board:
    """The schedule of one kind. ``part`` are the groups of the first view that stand on this page, as far as they do."""

    contract: Contract
    views: tuple[View, ...]
    part: tuple[ScheduledGroup, ...]

    @property
    def state(self) -> str | None:
        """The view whose field says how far a task has come: the first that chooses from an enum."""
        return next((view.field for view in self.views if "enum" in self.contract.fields[view.field]), None)

    @property
    def tasks(self) -> list[ScheduledRecord]:
        return [task for group in self.views[0].groups for task in group.tasks]

    @property
    def shown(self) -> list[ScheduledRecord]:
        """Those on this page."""
        return [task for group in self.part for task in group.tasks]

    @property
    def records(self) -> list[Record]:
        return [task.record for task in self.tasks]

    @property
    def lost(self) -> list[str]:
        """What is known of the periods that are lost, each once."""
        entries = [each for task in self.tasks if task.lost for each in task.record.data["lost"]]
        return list(dict.fromkeys(each["reason"] for each in entries if each["field"] == "period"))

    @property
    def drawn(self) -> int:
        return sum(task.drawn for task in self.tasks)


def programme_pages(site: Site, strings: Mapping[str, Any]) -> list[Page]:
    """The page of the schedule; none where no kind has one, or no record of such a kind is there."""
    scheduled = [each for each in contracts().values() if each.page.views and site.of(each.kind)]
    if not scheduled:
        return []
    records = [record for contract in scheduled for record in site.of(contract.kind)]
    plan = period_of(site, records)
    spans = [span for record in records for span in spans_of(record)]
    years = timeline([*spans, *([span_of(plan)] if plan else [])])
    words = strings["programme"]
    boards = [board(site, contract, years) for contract in scheduled]
    context = {
        "years": years,
        "whole": plan,
        "whole_mark": years.mark(span_of(plan), quarters=True) if plan and years else None,
    }
    sources = tuple(PageSource(record.path, record.span.line) for record in records)
    page = Page(PATH, "programme", words["title"], words["description"], "pages/programme.html", context, sources)
    groups = [((each, group), group.tasks) for each in boards for group in each.part]
    # Its groups are listed on the pages of the kind, where that has pages.
    most = ENTRIES.page if any(has_ways(site, contract) for contract in scheduled) else len(records)
    return paged(page, groups, most, show=boards_of, source=source_of, words=strings["paging"])


def boards_of(part: Sequence[tuple[tuple[Board, ScheduledGroup], Sequence[ScheduledRecord]]]) -> Mapping[str, Any]:
    """The boards of a page, each with the groups that it has there."""
    found: dict[str, Board] = {}
    for (each, group), tasks in part:
        here = found.setdefault(each.contract.kind, replace(each, part=()))
        found[each.contract.kind] = replace(here, part=(*here.part, replace(group, tasks=tuple(tasks))))
    return {"boards": list(found.values())}


def source_of(task: ScheduledRecord) -> PageSource:
    return PageSource(task.record.path, task.record.span.line)


def period_of(site: Site, records: Iterable[Record]) -> Mapping[str, str] | None:
    """The time that the one document behind ``records`` plans for; None where there are several, each with its own."""
    documents = [document for record in records for document, _ in site.settings.cited(record.places) if document]
    periods = {document.path: document.data["period"] for document in documents if "period" in document.data}
    return next(iter(periods.values())) if len(periods) == 1 else None


def spans_of(record: Record) -> Iterator[MonthSpan]:
    """Every time of a record that is certain to the month."""
    if "period" in record.data:
        yield span_of(record.data["period"])
    for milestone in record.data.get("milestones", ()):
        found = parse_when(milestone["when"])
        if found:
            yield MonthSpan(*found)


def span_of(period: Mapping[str, str]) -> MonthSpan:
    """From the first month to the last; of a period without an end only its first month is stated."""
    start = first_day(period["start"])
    end = last_day(period["end"]) if "end" in period else start
    return MonthSpan(start.year * MONTHS + start.month - 1, end.year * MONTHS + end.month - 1)


def board(site: Site, contract: Contract, years: Timeline | None) -> Board:
    tasks = [task(record, years) for record in site.of(contract.kind)]
    fields = contract.page.views
    views = tuple(View(name, labels(contract.fields[name]), grouped(site, contract, name, tasks)) for name in fields)
    return Board(contract, views, views[0].groups)


def task(record: Record, years: Timeline | None) -> ScheduledRecord:
    period = record.data.get("period")
    mark = years.mark(span_of(period), quarters=True) if period and years else None
    steps = tuple(
        Step(each["when"], each["text"], bool(each.get("done")), step_mark(each["when"], years))
        for each in record.data.get("milestones", ())
    )
    return ScheduledRecord(record, period, mark, steps)


def step_mark(when: str, years: Timeline | None) -> Mark | None:
    found = parse_when(when)
    return years.mark(MonthSpan(*found)) if found and years else None


def grouped(site: Site, contract: Contract, name: str, tasks: list[ScheduledRecord]) -> tuple[ScheduledGroup, ...]:
    """Tasks by a field: in the order of its vocabulary or of its enum, else of the values; without a value last."""
    schema = contract.fields[name]
    terms = site.settings.vocabulary(schema["x-vocabulary"]) if "x-vocabulary" in schema else []
    if "enum" in schema:
        terms = [Term(value, value_label(schema, value, site.language)) for value in schema["enum"]]
    found = {str(each.record.data[name]) for each in tasks if name in each.record.data}
    terms = terms or [Term(value, value) for value in sorted(found)]
    every = [
        ScheduledGroup(term, tuple(each for each in tasks if each.record.data.get(name) == term.id)) for term in terms
    ]
    every.append(ScheduledGroup(None, tuple(each for each in tasks if name not in each.record.data)))
    every = [group for group in every if group.tasks]
    # Where all have one value, the whole list is what has it.
    if not has_ways(site, contract) or len(every) < 2:  # noqa: PLR2004
        return tuple(every)
    return tuple(replace(group, path=address(contract, name, group.term.id if group.term else None)) for group in every)
