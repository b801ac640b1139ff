"""What is told in feeds: what changed, in words, and what began or ended by the calendar. Nothing of it lies in the future."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.exports.entry import public
from generator.exports.identity import first_reference, unique
from generator.pages.channel import Channel
from generator.pages.recent import MANY, Recent
from generator.records import Record, label
from generator.render.past import done
from generator.schedule import first_day
from generator.site import Site
from generator.words import moment, strings

#: As many entries as a feed has.
MOST = 50


@dataclass(frozen=True)
class NewsItem:
    """One thing that happened on ``day`` (YYYY-MM-DD). ``path`` is the page to read on, ``texts`` are what there is to say."""

    day: str
    id: str
    title: str
    path: str
    texts: tuple[str, ...]
    record: Record
    #: What was done to which fields: the same done to many records at once is one piece of news.
    what: str
    #: The title with what happened before it, where one record is told several times: readers show titles only, often cut short, and
    #: a warning must not look like its end.
    headline: str


def items(site: Site, since: str = "") -> list[NewsItem]:
    """Everything there is to tell, or what there is from a day on, the newest first; those of one day in the order of records."""
    found = [*changed(site, since), *(each for each in happened(site) if each.day >= since)]
    return sorted(found, key=lambda each: each.day, reverse=True)


def changed(site: Site, since: str) -> Iterator[NewsItem]:
    """What git knows, but for the beginning of the site."""
    begun = Recent(site).beginning.day
    for record in site.records:
        for change in site.history.of(record.reference):
            if change.day > begun and change.day >= since:
                said = done(site.language, record, change)
                yield item(site, record, change.day, said, event="change", what=said)


def happened(site: Site) -> Iterator[NewsItem]:
    """Rounds that opened and were answered, notices that came into force, up to the day of the site.

    Of one record what came later first, as all is told: both may be of one day.
    """
    said, today = strings(site.language)["subscribe"], site.as_of.isoformat()
    titles = said["titles"]
    for record in site.records:
        data, scheme = record.contract.page.played(record.data), record.contract.page.state
        if record.closed:
            continue
        if scheme == "round":
            if "reviewed_on" in data and (day := first_day(data["reviewed_on"]).isoformat()) <= today:
                yield item(site, record, day, said["reviewed"], event="reviewed", title=titles["reviewed"])
            if "opens" in data and (day := first_day(data["opens"]).isoformat()) <= today:
                text = said["opened_until"] if "closes" in data else said["opened"]
                until = text.format(date=moment(data.get("closes", data["opens"]), site.language))
                yield item(site, record, day, until, event="opens", title=titles["opens"])
        if scheme == "notice" and (day := first_day(data["valid"]["start"]).isoformat()) <= today:
            until = said["valid"].format(date=moment(data["valid"]["end"], site.language))
            if "cancelled_on" in data and (off := first_day(data["cancelled_on"]).isoformat()) <= today:
                yield item(site, record, off, said["cancelled"], event="cancelled", title=titles["cancelled"])
                # Who reads of its beginning only now must not keep to what is called off.
                until = said["was_valid"].format(date=moment(data["cancelled_on"], site.language))
            yield item(site, record, day, until, event="valid")


def item(
    site: Site, record: Record, day: str, said: str, *, event: str, what: str = "", title: str = "{title}"
) -> NewsItem:
    """What is told of one ``event``. ``title`` is how a list of titles tells it from the others of its record."""
    named = public(record.data["title"], site) or strings(site.language)["withheld"]["title"]
    summary = strings(site.language)["withheld"]["lead"] if record.closed else public(record.data.get("summary"), site)
    texts = (f"{label(record.contract.schema, site.language)}. {said}.", *([summary] if summary else []))
    own = unique(site, first_reference(record), day, event)
    return NewsItem(day, own, named, f"{record.address}/", texts, record, what, title.format(title=named))


def of_channel(site: Site, channel: Channel, every: Sequence[NewsItem]) -> list[NewsItem]:
    """The items of a channel; the same done to many of its records on one day is told once."""
    members = {id(record) for record in channel.records}
    own = [each for each in every if id(each.record) in members]
    alike: dict[tuple[str, str, str], list[NewsItem]] = defaultdict(list)
    for each in own:
        alike[each.day, each.record.kind, each.what].append(each)
    found: list[NewsItem] = []
    for each in own:
        group = alike[each.day, each.record.kind, each.what]
        if not each.what or len(group) <= MANY:
            found.append(each)
        elif each is group[0]:
            found.append(together(site, channel, group))
        if len(found) == MOST:
            break
    return found


def together(site: Site, channel: Channel, group: Sequence[NewsItem]) -> NewsItem:
    first = group[0]
    words = strings(site.language)["changes"]
    title = words["many"].format(kind=first.record.contract.plural(site.language), n=len(group))
    own = unique(site, channel.stem, first.day, first.record.kind, first.what)
    return NewsItem(first.day, own, title, f"changes/#day-{first.day}", (f"{first.what}.",), first.record, "", title)
