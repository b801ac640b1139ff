"""Letters of news: what they tell of a day or a week, the same words as page, text and letter, and nothing of who gets them.

Neighbours tried: a week in which nothing was, a day at each end of a week, a month's end, a round that opens, ends and is answered, a
notice that begins later in the week, one that is over, withheld records, a subject and a department of one name, no telephone, English.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from email import message_from_bytes
from email.policy import default
from urllib.parse import unquote

import pytest

from generator.exports import letter
from generator.exports.digest import Digest, days_of, digest_pages, digests, in_force, named
from generator.exports.event import days
from generator.pages import planned
from generator.pages.channel import channels
from generator.site import Site
from generator.words import strings
from tests.support import sites


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Site:
    return sites.site_of(sites.with_past(tmp_path_factory.mktemp("past") / "site")).with_history()


def at(site: Site, day: str) -> dict[str, Digest]:
    made = digests(replace(site, as_of=date.fromisoformat(day), moment=day))
    return {each.folder: each for each in made}


def told(digest: Digest) -> dict[str, list[str]]:
    return {part.name: [each.title for each in part.told] for part in digest.parts}


@pytest.mark.parametrize(
    ("today", "week", "day"),
    [
        ("2026-06-15", ("2026-06-08", "2026-06-14"), "2026-06-14"),
        ("2026-06-21", ("2026-06-08", "2026-06-14"), "2026-06-20"),
        ("2026-01-01", ("2025-12-22", "2025-12-28"), "2025-12-31"),
        ("2024-03-01", ("2024-02-19", "2024-02-25"), "2024-02-29"),
    ],
)
def test_a_week_is_the_last_that_is_over_and_a_day_the_last_too(today, week, day):
    weekly, daily = (days_of(span, date.fromisoformat(today)) for span in ("weekly", "daily"))

    assert (weekly.first.isoformat(), weekly.last.isoformat()) == week
    assert (daily.first.isoformat(), daily.last.isoformat()) == (day, day)
    assert weekly.until - weekly.last == timedelta(days=7)
    assert daily.until - daily.last == timedelta(days=1)


def test_what_changed_and_what_comes(site):
    weekly = at(site, "2026-06-08")["digest/weekly/"]
    said = {each.title: each.texts for part in weekly.parts for each in part.told if part.name == "changed"}

    assert "정책제안 주제. 의견을 2026년 6월 30일까지 받습니다." in said["[예시] 여름을 나는 법"]
    assert said["[예시] 동네 살림"][0] == "2026년 6월 1일."
    assert "찾는 말" in said["[예시] 동네 살림"][1]
    # A notice that begins later in the week, on its last day; it was called off on the next.
    (rain,) = next(part for part in weekly.parts if part.name == "now").told
    assert (rain.title, rain.texts[0]) == ("[예시] 호우 주의(6월 14일)", "2026년 6월 14일.")
    assert told(at(site, "2026-06-10")["digest/weekly/"]) == told(weekly)

    later = told(at(site, "2026-06-29")["digest/weekly/"])
    assert "[예시] 여름을 나는 법: 의견 마감" in later["soon"]
    assert "새 쉼터 열기 ([예시] 쉼터 늘리기)" in later["soon"]
    assert "[예시] 음식점 현황: 공표 기한" in later["soon"]
    assert "changed" not in later, "what changed before that week was told"


def test_a_notice_is_told_while_it_is_in_force_and_late_things_once(site):
    first = told(at(site, "2026-06-15")["digest/daily/"])
    # The rain was called off that day, and what it asked for is asked of nobody any more.
    assert "[예시] 호우 주의(6월 14일)" not in told(at(site, "2026-06-15")["digest/weekly/"])["changed"]
    assert first["now"] == ["[예시] 폭염 주의(6월 15일)"]
    assert "[예시] 호우 주의(6월 14일)" in told(at(site, "2026-06-16")["digest/daily/"])["changed"]
    assert told(at(site, "2026-06-17")["digest/daily/"])["now"] == ["[예시] 폭염 주의(6월 15일)"]
    # On the day after it ended it is what was, and then nothing.
    assert "digest/daily/" not in at(site, "2026-06-20")
    late = [told(at(site, day)["digest/weekly/"]).get("late", []) for day in ("2026-07-06", "2026-07-13")]
    assert ["[예시] 음식점 현황" in each for each in late] == [True, False]


@pytest.mark.parametrize(
    ("day", "said"),
    [("2026-06-08", "2026년 6월 15일부터 2026년 6월 17일까지."), ("2026-06-16", "2026년 6월 17일까지.")],
)
def test_a_notice_of_several_days_is_told_from_its_first_until_it_has_begun(site, day, said):
    notice = site.by_reference["notice/heat-june"]
    (occasion,) = days(replace(site, as_of=date.fromisoformat(day)), notice)

    assert in_force(site, occasion, days_of("daily", date.fromisoformat(day))).texts[0] == said


def test_a_letter_stays_the_same_through_its_week(site):
    made = [at(site, f"2026-06-{day:02}")["digest/weekly/"] for day in range(8, 15)]

    assert len({each.event for each in made}) == 1
    assert len({str(each.parts) for each in made}) == 1
    assert at(site, "2026-06-15")["digest/weekly/"].event != made[0].event


def test_only_what_has_something_to_say_is_written_and_one_for_everybody(site):
    made = at(site, "2026-05-20")

    assert list(made) == ["digest/weekly/"]
    assert made["digest/weekly/"].parts == ()
    assert "이번에는 새로 알려 드릴 것이 없습니다." in letter.plain(site, made["digest/weekly/"])


def test_subjects_and_departments_have_their_own(site):
    made = {name: each for name, each in at(site, "2026-06-02").items() if each.span == "daily"}

    assert set(made) == {
        "digest/daily/",
        "digest/daily/subject/subject-살림/",
        "digest/daily/department/예시살림과/",
        "digest/daily/department/예시안전과/",
    }
    assert told(made["digest/daily/department/예시안전과/"]) == {"changed": ["[예시] 여름을 나는 법"]}
    assert len({each.title for each in made.values()}) == len(made)


def test_two_of_one_name_have_two_titles(site):
    whole = channels(site)[0]
    taken: set[str] = set()
    names = [
        named(site, replace(whole, group=group, name="a", title="안전"), "weekly", taken)
        for group in ("subject", "department", "department")
    ]

    assert names == ["안전 한 주 소식", "안전 한 주 소식(부서)", "안전 한 주 소식(부서)(부서)"]


def test_pages_have_their_place_beside_the_others(site):
    day = replace(site, as_of=date(2026, 6, 8))
    pages, wrong = planned(day, strings("ko"), more=digest_pages(day))
    mine = [each for each in pages if each.kind == "digest"]

    assert wrong == []
    assert len(mine) == len(digests(day)) > 4
    assert not any(each.listed for each in mine), "no search engine lists what is gone next week"
    whole = next(each for each in mine if each.path == "digest/weekly/index.html")
    assert {"data/proposal/all.yml", "data/dataset/all.yml"} <= {each.path for each in whole.sources}
    _, wrong = planned(day, strings("ko"), more=[*digest_pages(day), mine[0]])
    assert [each.code for each in wrong] == ["B006", "B006"]


@pytest.fixture(scope="module")
def letters(living):
    return {
        path.parent.relative_to(living.folder).as_posix(): (message_from_bytes(path.read_bytes(), policy=default), path)
        for path in sorted(living.folder.glob("digest/**/index.eml"))
    }


def test_page_text_and_letter_say_the_same(living, letters):
    assert {"digest/weekly", "digest/daily"} <= letters.keys()
    for folder, (message, path) in letters.items():
        plain, html = message.iter_parts()
        page = living.page(f"{folder}/index.html")

        # Lines end as mail has them.
        assert html.get_content().replace("\r\n", "\n") == page.html, "what was audited is what is sent"
        assert plain.get_content().replace("\r\n", "\n") == path.with_suffix(".txt").read_text("utf-8")
        words = " ".join(path.with_suffix(".txt").read_text("utf-8").split())
        for each in page.css("main h2, main h3, main p, footer p:last-child"):
            assert sites.plain(each.text()) in words
        for each in page.css("main a"):
            assert each.attributes["href"] in words.split()


def test_a_letter_is_as_mail_has_to_be_and_says_nothing_of_people(letters):
    for message, path in letters.values():
        data = path.read_bytes()

        assert message.defects == []
        assert message["Subject"].startswith("[[예시] 나래구 열린 살림] ")
        assert re.search(r" (한 주|하루) 소식: 2026년 6월 (8|14)일", message["Subject"]), (
            "no blank is lost where lines break"
        )
        assert message["Message-ID"].endswith("@narae.example>")
        assert message["X-Unsent"] == "1"
        assert message["Date"].datetime.date() == date(2026, 6, 15)
        assert not {"From", "To", "Cc", "Bcc", "Sender", "Reply-To", "List-Id"} & set(message.keys())
        assert max(map(len, data.split(b"\r\n"))) <= 78
        assert b"\n" not in data.replace(b"\r\n", b"")
        bodies = [part.get_content() for part in message.iter_parts()]
        assert not any(re.search(r"[\w.]+@[\w.]+", re.sub(r"@media", "", body)) for body in bodies)
    assert len({message["Message-ID"] for message, _ in letters.values()}) == len(letters)


@pytest.mark.parametrize(
    "text",
    [
        "짧은 글",
        "한 주 소식 " * 20,
        "a" * 200,
        "가" * 200,
        "두 줄\r\nBcc: x@list.example",
        "=?utf-8?q?x?=",
        "가 나 다 " * 9,
    ],
    ids=range(7),
)
def test_a_line_of_the_head_holds_any_text(text):
    head = letter.encoded("Subject", text)
    message = message_from_bytes(head + b"\r\n", policy=default)

    assert list(message.keys()) == ["Subject"]
    assert str(message["Subject"]) == " ".join(text.split())
    assert max(map(len, head.split(b"\r\n"))) <= 78


def test_the_page_is_simple_enough_for_mail(living, letters):
    for folder in letters:
        page = living.page(f"{folder}/index.html")

        assert page.one("html").attributes["lang"] == "ko"
        assert len(page.css("h1")) == len(page.css("main")) == 1
        assert [each.tag for each in page.css("table, img, script, link, iframe, form, div")] == []
        assert [
            each.attributes for each in page.elements if "style" in each.attributes or "class" in each.attributes
        ] == [{"class": "end"}]
        assert "prefers-color-scheme: dark" in page.html
        assert all(
            each.attributes["href"].startswith(("https://narae.example/open/", "#main")) for each in page.css("a")
        )
        assert unquote(page.css("header a")[1].attributes["href"]) == f"https://narae.example/open/{folder}/"


def test_every_letter_is_found_where_one_subscribes_and_leads_nowhere_else(living, letters):
    links = [each.attributes["href"] for each in living.page("subscribe/index.html").css("#main a[href]")]

    assert {each for each in links if "digest/" in each} == {f"../{folder}/" for folder in letters}
    assert len(letters) == 4


def test_how_to_stop_where_there_is_no_telephone_and_in_english(tmp_path):
    folder = sites.copy("english", tmp_path / "site")
    settings = (folder / "site.yml").read_text("utf-8")
    (folder / "site.yml").write_text(re.sub(r"(?m)^  phone:.*\n", "", settings, count=1), "utf-8")
    made = sites.site_of(folder)
    text = letter.plain(made, digests(made)[0])

    assert "or ask" in text
    assert "()" not in text
    assert not re.search("[가-힣]", text)


def test_what_is_withheld_is_not_told(site):
    """A record that is withheld as a whole is told by its address alone, wherever it is told."""
    closed = next(each for each in site.records if each.closed)
    for day in (f"2026-06-{day:02}" for day in (2, 8, 15, 29)):
        for each in at(site, day).values():
            assert closed.data["title"] not in letter.plain(site, each)
            assert "[[비공개" not in letter.plain(site, each)
