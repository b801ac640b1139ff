"""Notices for programs and telephones: CAP 1.2 by its schema, the feed of warnings, text messages; and that they go by themselves.

Neighbours tried: no hazard, two at once, one that begins tomorrow, one called off before and after anybody was told, one with an
hour, one withheld as a whole, an emoji in title and message, NFD, an English site below a path, another time zone, no git.
"""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import pytest
import xmlschema

from generator.exports.cap import NAMESPACE, alert, feed, warnings
from generator.exports.sms import messages, sms_csv, sms_json
from generator.message import MOST, missing, size
from generator.pages import active_notices
from generator.site import read_site
from tests.support import sites
from tests.support.tiny import tiny


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    read, _ = read_site(sites.with_past(tmp_path_factory.mktemp("notices") / "site"))
    return read.with_history()


@pytest.fixture(scope="module")
def schema():
    return xmlschema.XMLSchema(str(Path(__file__).parent / "cap-1.2.xsd"))


def on(site, day: str):
    return replace(site, as_of=date.fromisoformat(day), moment=day)


def taken(site, schema) -> dict[str, dict]:
    """By id: what a program takes from each warning, once its schema has found it sound."""
    found = {}
    for each in warnings(site):
        content = alert(site, each)
        schema.validate(content.decode("utf-8"))
        assert content == alert(site, each)
        flat: dict[str, str] = {}
        for node in ET.fromstring(content).iter():  # noqa: S314 - our own
            flat[node.tag.removeprefix(f"{{{NAMESPACE}}}")] = (node.text or "").strip()
        for name in ("identifier", "sender"):
            assert not set(" ,<&\n") & set(flat[name])
        found[each.record.id] = flat
    return found


def test_hazards_come_change_and_go_by_themselves(site, schema):
    """Before, on the first day, on the last and after it; what is called off is told for two days more."""
    kinds = {
        day: {name: (each["msgType"], each["urgency"]) for name, each in taken(on(site, day), schema).items()}
        for day in ("2024-06-14", "2026-06-14", "2026-06-15", "2026-06-16", "2026-06-17", "2026-06-18")
    }

    assert kinds == {
        "2024-06-14": {},
        "2026-06-14": {
            "heat-june": ("Alert", "Future"),
            "ozone-june": ("Alert", "Future"),
            "rain-june": ("Alert", "Immediate"),
        },
        "2026-06-15": {
            "heat-june": ("Alert", "Immediate"),
            "ozone-june": ("Alert", "Future"),
            "rain-june": ("Cancel", "Past"),
        },
        "2026-06-16": {
            "heat-june": ("Alert", "Immediate"),
            "ozone-june": ("Alert", "Immediate"),
            "rain-june": ("Cancel", "Past"),
        },
        "2026-06-17": {"heat-june": ("Alert", "Immediate"), "rain-june": ("Cancel", "Past")},
        "2026-06-18": {},
    }
    shown = {day: [each.id for each in active_notices(on(site, day))] for day in kinds}
    assert shown == {
        "2024-06-14": [],
        "2026-06-14": ["rain-june"],
        "2026-06-15": ["heat-june"],
        "2026-06-16": ["ozone-june", "heat-june"],
        "2026-06-17": ["heat-june"],
        "2026-06-18": [],
    }


def test_what_a_program_is_told(site, schema):
    found = taken(site, schema)
    heat, rain = found["heat-june"], found["rain-june"]

    assert heat["status"] == "Exercise"
    assert "시연" in heat["note"]
    assert heat["expires"] == "2026-06-18T00:00:00+09:00", "the last day belongs to it, whatever hours it names"
    assert heat["description"].endswith("오전 11시부터 오후 5시까지")
    assert heat["instruction"].splitlines() == ["물을 자주 마십니다.", "한낮에는 쉼터에서 쉽니다."]
    assert (heat["event"], heat["category"], heat["severity"], heat["certainty"]) == (
        "폭염 주의",
        "Met",
        "Moderate",
        "Unknown",
    )
    assert (found["ozone-june"]["severity"], found["ozone-june"]["certainty"]) == ("Severe", "Likely")
    assert "areaDesc" not in heat
    assert rain["responseType"] == "AllClear"
    assert rain["references"] == f"{rain['sender']},hwanhi-notice-rain-june-1,2024-06-15T00:00:00+09:00"
    official = replace(
        site, settings=replace(site.settings, data={**site.settings.data, "official": True, "area": "나래시 나래구"})
    )
    real = taken(official, schema)["heat-june"]
    assert (real["status"], real["areaDesc"], "note" in real) == ("Actual", "나래시 나래구", False)


def test_the_same_warning_after_a_move_and_in_other_zones(site, schema):
    def with_settings(**settings):
        return replace(site, settings=replace(site.settings, data={**site.settings.data, **settings}))

    moved = taken(with_settings(url="http://other.example/"), schema)["heat-june"]
    here = taken(site, schema)["heat-june"]
    assert (moved["identifier"], moved["sender"]) == (here["identifier"], here["sender"])
    assert taken(with_settings(time_zone="UTC"), schema)["heat-june"]["sent"].endswith("T00:00:00-00:00")
    assert taken(with_settings(time_zone="Asia/Kathmandu"), schema)["heat-june"]["sent"].endswith("+05:45")


def test_files_and_feed_of_a_built_site(living, site):
    tree = sites.tree(living.folder)
    assert {path for path in tree if path.endswith("cap.xml")} == {
        f"notice/{each}-june/cap.xml" for each in ("heat", "ozone", "rain")
    }
    read = feedparser.parse(tree["feed/warnings.atom"])
    assert not read.bozo
    assert len({each.id for each in read.entries}) == len(read.entries) == 3
    for each in read.entries:
        (link,) = (link for link in each.links if link.rel == "enclosure")
        assert link.type == "application/cap+xml"
        file, _ = living.follow(link.href, living.url)
        assert int(link.length) == len(file.read_bytes())
    assert living.page("notice/heat-june/index.html").css('a[href="cap.xml"]')
    assert not living.page("notice/cold-january/index.html").css('a[href="cap.xml"]')
    nothing = feedparser.parse(feed(on(site, "2027-01-01"), []))
    assert (nothing.bozo, nothing.entries) == (False, [])


def test_text_messages_of_what_is_in_force_and_to_come(site):
    told = {each["record"]: each for each in messages(site)}

    assert list(told) == ["notice/heat-june", "notice/ozone-june"]
    assert told["notice/heat-june"]["text"] == "[예시] 나래구청 6/15~6/17 폭염 주의. 물을 자주 마십니다."
    assert told["notice/ozone-june"]["text"] == "[예시] 나래구 6/16 오존 경보. 오후에는 밖에서 운동하지 마세요."
    assert [each["in_force"] for each in told.values()] == [True, False]
    assert all(each["bytes"] == len(each["text"].encode("cp949")) <= MOST for each in told.values())
    rows = list(csv.reader(io.StringIO(sms_csv(site).decode("utf-8-sig"))))
    assert rows[0] == ["글", "바이트", "시작", "끝", "주소", "공식"]
    assert [row[0] for row in rows[1:]] == [each["text"] for each in told.values()]
    assert {row[-1] for row in rows[1:]} == {"아니오"}
    assert messages(on(site, "2027-01-01")) == []
    assert json.dumps(sms_json(site))
    url = {**site.settings.data, "url": "https://a.kr/"}
    near = replace(site, settings=replace(site.settings, data=url))
    assert messages(near)[0]["text"].endswith("마십니다. https://a.kr/s/heat/"), "where there is room for it"


@pytest.mark.parametrize(
    ("text", "bytes_", "lost"),
    [
        ("가" * 45, 90, ""),
        ("뷁똠방각하", 10, ""),
        (unicodedata.normalize("NFD", "가"), 4, "가"),
        ("a·→㎍△℃…", 13, ""),
        ("황사 😷😷 —", 12, "😷—"),
    ],
)
def test_bytes_are_counted_as_networks_count_them(text, bytes_, lost):
    assert size(text) == bytes_
    assert missing(text) == tuple(unicodedata.normalize("NFD", lost) if lost == "가" else lost)


NOTICE = """\
id: hazard
title: "[예시] 황사 경보 😷"
category: yellow-dust
severity: warning
valid: {start: 2014-10-30, end: 2014-11-02, time: 오후 2시부터}
summary: "[예시] 밖에 나가지 마세요."
"""
LONG = "오후에는 어린이와 어르신은 밖에 나가지 말고 집과 사무실의 창문을 모두 꼭 닫고 물을 자주 드세요"
WITHHELD = "withheld: [{clause: 6, reason: 예시입니다., review_on: 2030-01-01}]"


@pytest.mark.parametrize(
    ("lines", "day", "codes"),
    [
        ("", "2014-10-31", []),
        (f"actions: [{LONG}]", "2014-10-31", ["N036"]),
        (f"actions: [{LONG}]", "2014-10-29", ["N036", "T010"]),
        (f"actions: [{LONG}]", "2014-12-31", []),
        (f"actions: [{LONG}]\ncancelled_on: 2014-10-30", "2014-10-31", []),
        (f'actions: [{LONG}]\nsms: "[예시구] 황사 경보. 창문을 닫으세요."', "2014-10-31", []),
        (f"sms: {LONG}", "2014-12-31", ["N035"]),
        ('sms: "창문을 닫으세요 😷"', "2014-10-31", ["N037"]),
        (f'sms: "{LONG} 😷"', "2014-10-31", ["N035", "N037"]),
        ("actions: [창문을 — 닫습니다.]", "2014-10-31", ["N037"]),
        (f'sms: "{unicodedata.normalize("NFD", "창문을 닫으세요")}"', "2014-10-31", []),
        ("cancelled_on: 2014-11-03", "2014-10-31", ["N038"]),
        ("cancelled_on: 2014-10-20", "2014-10-31", []),
        (f'actions: ["[[비공개:6]]", {LONG[:20]}]\n{WITHHELD}', "2014-10-31", []),
    ],
)
def test_what_cannot_be_sent_is_refused_with_a_sentence(tmp_path, lines, day, codes):
    made = tiny(tmp_path)
    with (tmp_path / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"as_of: {day}\n")
    made.write("data/notice/a.yml", f"{NOTICE}{lines}\n")

    assert sorted(made.codes()) == codes


def test_other_news_and_what_is_withheld_warn_of_nothing(tmp_path, schema):
    made = tiny(tmp_path)
    with (tmp_path / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write("as_of: 2014-10-31\n")
    made.write("data/notice/a.yml", NOTICE.replace("yellow-dust", "general"))
    closed = f"{NOTICE}withheld: [{{whole: yes, clause: 2, reason: 예시입니다., review_on: 2030-01-01}}]\n"
    made.write("data/notice/b.yml", closed.replace("id: hazard", "id: closed"))
    made.write("data/notice/c.yml", NOTICE.replace("id: hazard", "id: other").replace("2014-10-30", "2014-10-31"))
    read = made.read()

    assert list(taken(read, schema)) == ["other"], "without git it is told from its first day on"
    assert list(taken(replace(read, as_of=date(2014, 10, 30)), schema)) == []
    assert [each["record"] for each in messages(read)] == ["notice/other"]


def test_an_english_site_below_a_path(schema):
    read = sites.site_of(sites.FOLDER / "english")
    found = taken(read, schema)["ozone"]

    assert (found["language"], found["event"]) == ("en", "ozone advisory")
    assert found["web"] == "https://example.org/a/b/notice/ozone/"
    assert messages(read)[0]["text"].startswith("[Example] Brightly District: ozone until 2 Nov.")
