"""Feeds as readers take them: Atom and RSS with the same items, ids that stay, what changed in words.

Neighbours tried: a feed of nothing, the same feed after a move to another host, after an item was renamed, on another day; titles
with < and &; many records changed alike; records that are withheld as a whole.
"""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

import feedparser
import pytest

from generator.exports.feed import atom, rss
from generator.exports.news import items, of_channel
from generator.exports.place import WARNINGS
from generator.pages.channel import Channel, channels
from generator.site import read_site
from tests.support import sites


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    read, _ = read_site(sites.with_past(tmp_path_factory.mktemp("feeds") / "site"))
    return read.with_history()


def feeds(living) -> dict[str, feedparser.FeedParserDict]:
    return {
        path: feedparser.parse(data)
        for path, data in sites.tree(living.folder).items()
        if path.endswith((".atom", ".rss")) and path != WARNINGS
    }


def test_readers_take_every_feed(living):
    """What readers reject: no author, a bad date, a relative address, styles, a self link that leads elsewhere, an id twice."""
    found = feeds(living)

    assert len(found) > 40
    for path, feed in found.items():
        assert not feed.bozo, (path, feed.get("bozo_exception"))
        assert feed.feed.title
        assert feed.feed.language == "ko" or feed.version == "atom10"
        own = next(each.href for each in feed.feed.links if each.rel == "self")
        assert living.follow(own, living.url)[0] == living.folder / path
        assert feed.version == ("atom10" if path.endswith(".atom") else "rss20")
        if feed.version == "atom10":
            assert feed.feed.author == "[예시] 나래구청"
            assert feed.feed.id.startswith("urn:uuid:")
            assert feed.feed.updated_parsed == (
                feed.entries[0].updated_parsed if feed.entries else feed.feed.updated_parsed
            )
        ids = [each.id for each in feed.entries]
        assert len(set(ids)) == len(ids) <= 50
        for each in feed.entries:
            assert each.published_parsed[:1] > (2000,)
            assert urlsplit(each.link).scheme == "https"
            file, fragment = living.follow(each.link, living.url)
            assert file.is_file()
            assert not fragment or f'id="{fragment}"' in file.read_text("utf-8")
            assert not re.search(r"style=|data-|<script|]]>", each.get("summary", ""))
            assert each.title


def test_atom_and_rss_tell_the_same(living):
    found = feeds(living)
    for path, feed in found.items():
        other = found[path.replace(".atom", ".rss")]
        assert [each.id for each in feed.entries] == [each.id for each in other.entries]
        assert [each.title for each in feed.entries] == [each.title for each in other.entries]


def test_what_changed_is_told_in_words_and_the_beginning_is_no_news(living):
    every = feeds(living)["feed/all.atom"].entries
    told = {(each.title, each.updated[:10]): each.content[0].value for each in every}

    assert "‘" not in told["[예시] 동네 살림", "2026-06-01"]
    assert "찾는 말" in told["[예시] 동네 살림", "2026-06-01"]
    assert "2026년 6월 30일까지" in next(
        text for (title, _), text in told.items() if title == "의견 받기 시작: [예시] 여름을 나는 법"
    )
    assert ("[예시] 음식점 현황", "2025-06-15") in told or any(day == "2025-06-15" for _, day in told)
    assert all(day > "2024-06-15" for _, day in told), "that the site began is no news of each record"
    assert [each.updated for each in every] == sorted((each.updated for each in every), reverse=True)


def test_a_list_of_titles_tells_a_beginning_from_an_end(living):
    """Readers show nothing else of an entry: a warning and its end must not look like two warnings."""
    titles = [
        each.title
        for each in feeds(living)["feed/all.atom"].entries
        if "/notice/" in each.link or "/proposal/" in each.link
    ]

    assert len(set(titles)) == len(titles)
    assert {"[예시] 호우 주의(6월 14일)", "해제: [예시] 호우 주의(6월 14일)"} <= set(titles)


def test_paragraphs_stay_apart_where_a_reader_takes_the_tags_away(living):
    """Readers that show a beginning of each text take away the tags, and what stood in two paragraphs becomes one word."""
    for path, feed in feeds(living).items():
        for each in feed.entries:
            text = re.sub("<[^>]*>", "", each.content[0].value if "content" in each else each.summary)
            assert not re.search(r"\.[\[가-힣]", text), (path, text)


def test_who_reads_late_of_a_warning_that_was_called_off_need_not_keep_to_it(living):
    told = {each.title: each.content[0].value for each in feeds(living)["feed/kind/notice.atom"].entries}

    assert "2026년 6월 15일에 해제했습니다" in told["[예시] 호우 주의(6월 14일)"]
    assert "까지입니다" not in told["[예시] 호우 주의(6월 14일)"]
    assert "2026년 6월 17일까지입니다" in told["[예시] 폭염 주의(6월 15일)"]


def test_a_feed_has_what_it_is_about(living):
    found = feeds(living)

    assert {each.link.split("/")[-3] for each in found["feed/kind/notice.atom"].entries} == {"notice"}
    assert {each.title for each in found["feed/department/예시안전과.atom"].entries} >= {
        "의견 받기 시작: [예시] 여름을 나는 법",
        "의견을 살펴본 결과: [예시] 눈 치우기",
    }
    assert "[예시] 동네 살림" in {each.title for each in found["feed/subject/subject-살림.atom"].entries}
    assert found["feed/kind/task.atom"].entries == []


def test_what_ended_on_the_day_it_began_stands_above_its_beginning(site):
    """Readers show the newest first; of one day the end is the newer. A title may have braces, and may be long."""
    odd = "[예시] 비 {title} 주의 " + "가" * 90
    off = [
        replace(each, data={**each.data, "title": odd, "cancelled_on": each.data["valid"]["start"]})
        for each in site.of("notice")
        if each.id == "rain-june"
    ]
    asked = [
        replace(each, data={**each.data, "opens": "2025-11", "reviewed_on": "2025-11-01"})
        for each in site.of("proposal")
        if each.id == "winter-2025"
    ]

    told = [each.headline for each in items(replace(site, records=(*off, *asked))) if not each.what]

    assert told == [f"해제: {odd}", odd, "의견을 살펴본 결과: [예시] 눈 치우기", "의견 받기 시작: [예시] 눈 치우기"]


def ids(site) -> list[str]:
    return [each.id for each in items(site)]


def moved(site, **settings):
    return replace(site, settings=replace(site.settings, data={**site.settings.data, **settings}))


def test_ids_stay_through_a_move_a_new_name_and_another_day(site):
    assert len(set(ids(site))) == len(ids(site)) > 5
    assert ids(moved(site, url="http://other.example/")) == ids(site)
    assert set(ids(site)) <= set(ids(replace(site, as_of=site.as_of.replace(year=2027))))
    renamed = [
        replace(each, data={**each.data, "id": "new-name", "aliases": [*each.data.get("aliases", ()), each.id]})
        if each.id == "summer-2026"
        else each
        for each in site.records
    ]
    after = ids(replace(site, records=tuple(renamed)))
    assert set(ids(site)) - set(after) <= {each.id for each in items(site) if each.what}, "its round did not open anew"
    other = moved(site, owner={"name": "[예시] 다른 구청"})
    assert not set(ids(other)) & set(ids(site))
    assert ids(moved(site, owner={"name": "[예시] 다른 구청"}, identity="[예시] 나래구청")) == ids(site)


def test_nothing_of_the_future_is_told(site):
    early = replace(site, as_of=site.as_of.replace(month=5))

    assert max(each.day for each in items(early) if not each.what) <= "2026-05-15"


def test_the_same_done_to_many_is_told_once(site):
    every = items(site)
    channel = channels(site)[0]
    alike = [
        replace(every[-1], id=str(at), what="같은 일", record=record) for at, record in enumerate(site.of("disclosure"))
    ]

    told = of_channel(site, channel, [replace(each, day="2026-06-10") for each in alike])

    assert [each.title for each in told] == ["사전공표 30건"]
    assert told[0].path == "changes/#day-2026-06-10"


def test_signs_of_markup_and_nothing_at_all(site):
    nothing = Channel("kind", "task", "a < b & c", ())
    for text in (atom(site, nothing, []), rss(site, nothing, [])):
        feed = feedparser.parse(text)
        assert not feed.bozo
        assert feed.feed.title == "a &lt; b &amp; c - [예시] 나래구 열린 살림" or "a < b & c" in feed.feed.title
        assert feed.entries == []
    odd = replace(items(site)[0], headline="<b>제목</b> & ]]>", texts=("1 < 2 & ]]> <script>",))
    (entry,) = feedparser.parse(atom(site, nothing, [odd])).entries
    assert "script>" not in entry.content[0].value.replace("script&gt;", "")
