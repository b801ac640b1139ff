"""What a letter of news says: of a day or a week that is over, and of the one after it, for everybody, a subject or a department.

A week is one of the calendar, Monday to Sunday (ISO 8601), and a day the one before the day of the site. So a letter stays the same
as long as nothing in it changes, however often the site is built, and whoever sends it knows by its day whether it went out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from generator.exports.entry import public
from generator.exports.event import Occasion, days
from generator.exports.identity import first_reference, unique
from generator.exports.news import NewsItem, items, of_channel
from generator.pages import Page, PageSource
from generator.pages.channel import Channel, channels
from generator.records import Record
from generator.render.style import tokens
from generator.site import Site
from generator.words import moment, strings

DigestPeriod = Literal["weekly", "daily"]
SPANS: tuple[DigestPeriod, ...] = ("weekly", "daily")
#: What a letter to some is called.
OF: dict[DigestPeriod, str] = {"weekly": "weekly_of", "daily": "daily_of"}
#: Of whom there are letters: a letter of a kind would say to nobody what is theirs.
GROUPS = ("all", "subject", "department")
KIND = "digest"
FOLDER = "digest"
DAY, WEEK = timedelta(days=1), timedelta(days=7)


@dataclass(frozen=True)
class Told:
    """One thing that a letter tells. ``path`` is the page to read on, from the root of the site."""

    title: str
    path: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class DigestSection:
    """A heading with what stands below it."""

    name: str
    title: str
    told: tuple[Told, ...]


@dataclass(frozen=True)
class Digest:
    """A letter: what was from ``first`` to ``last``, and what comes in as many days after it."""

    span: DigestPeriod
    stem: str
    first: date
    last: date
    title: str
    parts: tuple[DigestSection, ...]

    @property
    def folder(self) -> str:
        """Where it lies, the same place for every week: ``digest/weekly/``, ``digest/weekly/department/…/``."""
        return f"{FOLDER}/{self.span}/" + ("" if self.stem == "all" else f"{self.stem}/")

    @property
    def page(self) -> str:
        return f"{self.folder}index.html"

    @property
    def text(self) -> str:
        return f"{self.folder}index.txt"

    @property
    def letter(self) -> str:
        return f"{self.folder}index.eml"

    @property
    def event(self) -> str:
        """What it is, as long as it is told once: its kind and its days."""
        return f"{self.span}/{self.stem}/{self.last.isoformat()}"


@dataclass(frozen=True)
class _Days:
    """The days of a letter: those it looks back on, and as many that follow, whose last is ``until``."""

    first: date
    last: date

    @property
    def until(self) -> date:
        return self.last + (self.last - self.first) + DAY

    def past(self, day: date | str) -> bool:
        return self.first.isoformat() <= str(day) <= self.last.isoformat()

    def coming(self, first: date, last: date) -> bool:
        """Whether some of the days from ``first`` to ``last`` are still to come."""
        return first <= self.until and last > self.last


def days_of(span: DigestPeriod, today: date) -> _Days:
    """Yesterday, or the last week that is over."""
    if span == "daily":
        return _Days(today - DAY, today - DAY)
    monday = today - timedelta(days=today.weekday())
    return _Days(monday - WEEK, monday - DAY)


def digests(site: Site) -> list[Digest]:
    """All that have something to say, and the weekly one for everybody, which says that there is nothing."""
    found: list[Digest] = []
    every = {span: days_of(span, site.as_of) for span in SPANS}
    since = min(each.first for each in every.values()).isoformat()
    news = items(site, since)
    until = max(each.until for each in every.values())
    ahead = {record.reference: days(site, record, until) for record in site.records}
    titles: set[str] = set()
    for span, period in every.items():
        for channel in channels(site):
            if channel.group not in GROUPS:
                continue
            parts = tuple(each for each in parts_of(site, channel, period, news, ahead) if each.told)
            if parts or (channel.group, span) == ("all", "weekly"):
                title = named(site, channel, span, titles)
                found.append(Digest(span, channel.stem, period.first, period.last, title, parts))
    return found


def named(site: Site, channel: Channel, span: DigestPeriod, taken: set[str]) -> str:
    """What the letter is called; a subject and a department may have one name, and two pages may not."""
    words = strings(site.language)["digest"]
    title = str(words[span] if channel.group == "all" else words[OF[span]].format(title=channel.title))
    while title in taken:
        title = words["also"].format(title=title, group=strings(site.language)["subscribe"]["of"][channel.group])
    taken.add(title)
    return title


def parts_of(
    site: Site, channel: Channel, period: _Days, news: Sequence[NewsItem], ahead: Mapping[str, Sequence[Occasion]]
) -> Iterator[DigestSection]:
    """First what somebody has to do now, then what was, then what comes, last what should have come."""
    words = strings(site.language)["digest"]
    coming = [
        each
        for record in channel.records
        for each in ahead[record.reference]
        if period.coming(each.start, each.end) or period.past(each.end)
    ]
    warned = [each for each in coming if each.key == "valid" and each.end > period.last and holds(site, each.record)]
    yield DigestSection("now", words["now"], tuple(in_force(site, each, period) for each in warned))
    shown = {each.record.reference for each in warned}
    fresh = [
        each
        for each in news
        if period.past(each.day) and (each.what or each.record.reference not in shown) and not over(site, each)
    ]
    told = of_channel(site, channel, fresh)
    yield DigestSection("changed", words["changed"], joined(happened(site, each) for each in told))
    # A day that lasts, as the term of a notice, stands above; here are the days on which something begins, ends or is due.
    soon = [each for each in coming if each.key != "valid" and period.last < each.end <= period.until]
    soon.sort(key=lambda each: (each.end, each.record.reference))
    yield DigestSection("soon", words["soon"], tuple(dated(site, each) for each in soon))
    late = [
        (record, state.day)
        for record in channel.records
        if not record.closed and (state := site.state(record)) and state.name == "late" and state.day
    ]
    yield DigestSection(
        "late",
        words["late"],
        tuple(overdue(site, record, day) for record, day in late if period.past(day)),
    )


def over(site: Site, each: NewsItem) -> bool:
    """Whether it tells that a notice began which holds no more: nobody is to do now what it asked for."""
    began = unique(site, first_reference(each.record), each.day, "valid")
    return each.record.contract.page.state == "notice" and each.id == began and not holds(site, each.record)


def holds(site: Site, record: Record) -> bool:
    """Whether a notice is in force or to come: one that was called off is neither, whatever its last day was to be."""
    state = site.state(record)
    return state is not None and state.name in ("active", "planned")


def in_force(site: Site, each: Occasion, period: _Days) -> Told:
    """A notice: from when, where it has not begun, until when, in short, and what to do."""
    words = strings(site.language)
    first, last = (moment(day.isoformat(), site.language) for day in (each.start, each.end))
    if each.start == each.end:
        when = last
    elif each.start <= period.last:
        when = words["notice"]["until"].format(date=last)
    else:
        when = words["date"]["from_to"].format(start=first, end=last)
    texts = [f"{when}."]
    texts += [str(text) for text in (public(each.record.data.get("summary"), site),) if text]
    texts += [str(text) for action in each.record.data.get("actions", ()) if (text := public(action, site))]
    return Told(each.title, f"{each.record.address}/", tuple(texts))


def happened(site: Site, each: NewsItem) -> Told:
    return Told(each.title, each.path, (f"{moment(each.day, site.language)}.", *each.texts))


def joined(told: Iterable[Told]) -> tuple[Told, ...]:
    """What happened to one record stands under one heading, each text once."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for each in told:
        place = (each.title, each.path)
        found[place] = tuple(dict.fromkeys((*found.get(place, ()), *each.texts)))
    return tuple(Told(*place, texts) for place, texts in found.items())


def dated(site: Site, each: Occasion) -> Told:
    return Told(each.title, f"{each.record.address}/", (f"{moment(each.end.isoformat(), site.language)}.",))


def overdue(site: Site, record: Record, day: date) -> Told:
    words = strings(site.language)["digest"]
    title = public(record.data["title"], site) or strings(site.language)["withheld"]["title"]
    return Told(
        str(title), f"{record.address}/", (words["overdue"].format(date=moment(day.isoformat(), site.language)),)
    )


def digest_pages(site: Site) -> list[Page]:
    """The letters as pages: what is sent is the page itself, so that what was audited is what people get."""
    records = {f"{each.address}/": each for each in site.records}
    colours = {name: tokens()["palettes"][name]["colours"] for name in ("light", "dark")}
    return [
        Page(
            each.page,
            KIND,
            each.title,
            said_days(site, each),
            "pages/digest.html",
            {"digest": each, "days": said_days(site, each), "stop": stop(site), "colours": colours},
            sources_of(records, each),
            listed=False,
        )
        for each in digests(site)
    ]


def sources_of(records: Mapping[str, Record], digest: Digest) -> tuple[PageSource, ...]:
    found = [records[told.path] for part in digest.parts for told in part.told if told.path in records]
    return tuple(dict.fromkeys(PageSource(each.path, each.span.line, each.reference) for each in found)) or (
        PageSource("site.yml"),
    )


def stop(site: Site) -> str:
    """How one gets no more of it: the site has no list of readers, so whoever sends it has to be asked."""
    words, owner = strings(site.language)["digest"], site.settings["owner"]
    return str(words["stop"] if "phone" in owner else words["stop_owner"]).format(
        **{"phone": "", **owner, "owner": owner["name"]}
    )


def said_days(site: Site, digest: Digest) -> str:
    """The days that it tells of, in words."""
    first, last = (moment(each.isoformat(), site.language) for each in (digest.first, digest.last))
    if digest.first == digest.last:
        return first
    return str(strings(site.language)["date"]["from_to"].format(start=first, end=last))
