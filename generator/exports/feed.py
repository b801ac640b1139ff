"""Feeds: Atom (RFC 4287), and RSS 2.0 for those that read only that. The same items in both, with the same ids."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from html import escape
from zoneinfo import ZoneInfo

from feedgenerator import Atom1Feed, Rss201rev2Feed

from generator.exports.identity import unique
from generator.exports.news import NewsItem, items, of_channel
from generator.exports.sink import Sink
from generator.pages.channel import Channel, channels
from generator.site import Site
from generator.words import strings


class Atom(Atom1Feed):  # type: ignore[misc]
    """An empty feed is from the day of the site; the library would ask the clock."""

    def latest_post_date(self) -> datetime:
        return self.items[0]["pubdate"] if self.items else self.feed["day"]  # type: ignore[no-any-return]


class _Rss(Rss201rev2Feed):  # type: ignore[misc]
    def latest_post_date(self) -> datetime:
        return self.items[0]["pubdate"] if self.items else self.feed["day"]  # type: ignore[no-any-return]


def write_feeds(site: Site, sink: Sink) -> None:
    """Writes all feeds; one with nothing in it is there all the same, for those who wait. Raises OSError."""
    every = items(site)
    for channel in channels(site):
        told = of_channel(site, channel, every)
        for path, feed, mark in (
            (channel.atom, atom(site, channel, told), "<entry>"),
            (channel.rss, rss(site, channel, told), "<item>"),
        ):
            # An entry a line: the same stands in several feeds, and is looked through once.
            with sink.lines(path) as write:
                for line in feed.replace(mark, f"\n{mark}").splitlines(keepends=True):
                    write(line.encode())


def atom(site: Site, channel: Channel, told: Sequence[NewsItem]) -> str:
    feed = Atom(**about(site, channel, channel.atom))
    for each in told:
        feed.add_item(**common(site, each), description=None, content=html(each), unique_id=f"urn:uuid:{each.id}")
    return str(feed.writeString("utf-8")) + "\n"


def rss(site: Site, channel: Channel, told: Sequence[NewsItem]) -> str:
    feed = _Rss(**about(site, channel, channel.rss))
    for each in told:
        own = f"urn:uuid:{each.id}"
        feed.add_item(**common(site, each), description=html(each), unique_id=own, unique_id_is_permalink=False)
    return str(feed.writeString("utf-8")) + "\n"


def about(site: Site, channel: Channel, path: str) -> dict[str, object]:
    url, words = str(site.settings["url"]), strings(site.language)["subscribe"]
    name = str(site.settings["name"])
    return {
        "title": name if channel.group == "all" else f"{channel.title} - {name}",
        "link": f"{url}{home_of(channel)}",
        "description": words["feed"] if site.settings["official"] else f"{words['feed']} {words['unofficial']}",
        "language": site.language,
        "author_name": site.settings["owner"]["name"],
        "feed_url": f"{url}{path}",
        "feed_guid": f"urn:uuid:{unique(site, 'feed', channel.stem)}",
        "day": midnight(site.as_of.isoformat(), site.settings.zone),
    }


def home_of(channel: Channel) -> str:
    """The page that a feed belongs to: the list of its kind, else what changed lately."""
    return f"{channel.name}/" if channel.group == "kind" else "changes/"


def common(site: Site, each: NewsItem) -> dict[str, object]:
    day = midnight(each.day, site.settings.zone)
    return {
        "title": each.headline,
        "link": f"{site.settings['url']}{each.path}",
        "pubdate": day,
        "updateddate": day,
        "categories": [each.record.contract.plural(site.language)],
    }


def html(each: NewsItem) -> str:
    """A paragraph a line: readers that show a beginning of the text take the tags away, and no more."""
    return "\n".join(f"<p>{escape(text, quote=False)}</p>" for text in each.texts)


def midnight(day: str, zone: ZoneInfo) -> datetime:
    """The beginning of a day: history knows no hours."""
    return datetime.combine(datetime.fromisoformat(day).date(), time(), zone)
