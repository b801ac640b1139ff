"""What the preview tells of an edit: which pages it touches, and what somebody who looks at the page finds. Without a browser."""

from __future__ import annotations

import json
import threading
import time
from dataclasses import dataclass, field

import pytest

from generator.diagnostics import Diagnostic
from generator.mkdocs_plugin.look import Looking, edit_of
from generator.words import strings
from tests.support.browser import becomes
from tests.support.tiny import TinySite


@dataclass
class Finding:
    rule: str
    outcome: str = "failed"
    target: str = "main > p"
    message: str = "예시 문제"
    fix: str = "이렇게 고치세요"


@dataclass
class Eye:
    """Looks as it is told: ``answers`` are given one after the other, each when ``go`` is set."""

    answers: list = field(default_factory=lambda: [[], []])
    lacks: tuple = ()
    go: threading.Event = field(default_factory=threading.Event)
    seen: list = field(default_factory=list)
    cold: bool = False

    def missing(self):
        return self.lacks

    def warm_up(self):
        if self.cold:
            raise OSError("예시")

    def look(self, path, files):
        assert b"</html>" in files[path]
        assert "assets/style.css" in files
        self.seen.append(path)
        for each in self.answers:
            assert self.go.wait(10)
            yield each

    def close(self):
        self.go.set()


@pytest.fixture
def before(site: TinySite):
    return site.read()


@pytest.fixture
def look():
    started = []

    def make(eye):
        said: list[str] = []
        looking = Looking(eye, said.append)
        looking.start("ko")
        started.append(looking)
        return looking, said

    yield make
    for each in started:
        each.end()


def urls(edit):
    return {page.url for page in edit.touched}


def state(looking, ends):
    """The panel, as soon as its state ends so."""
    until = time.monotonic() + 10
    while not looking.told.content.get("state", "").endswith(ends):
        assert time.monotonic() < until, looking.told.content
        time.sleep(0.01)
    return looking.told.content


def test_a_record_touches_itself_its_list_and_what_is_linked_with_it(site, before):
    site.write(
        "data/task/base.yml", (site.folder / "data/task/base.yml").read_text("utf-8") + "related: [story/base-story]\n"
    )
    linked = site.read()
    site.story("phone: 02-120")
    edit = edit_of(linked, site.read())
    assert edit.page.url == "/story/base-story/"
    assert {"/story/", "/task/9-9/"} <= urls(edit)
    assert "/dataset/base-dataset/" not in urls(edit)
    assert edit_of(before, before) is None


def test_settings_touch_every_page_and_have_none_of_their_own(site, before):
    text = (site.folder / "site.yml").read_text("utf-8")
    site.write("site.yml", text.replace("예시 구청", "예시 군청"))
    edit = edit_of(before, site.read())
    assert edit.page is None
    assert {"/", "/story/base-story/", "/settings/"} <= urls(edit)


def test_what_is_gone_touches_the_list_it_stood_in(site, before):
    (site.folder / "data/story/base.yml").unlink()
    edit = edit_of(before, site.read())
    assert edit.page is None
    assert "/story/" in urls(edit)


def test_a_build_waits_for_the_first_answer_and_not_for_ever(site, before, look):
    eye = Eye(answers=[[Finding("one")]] * 2)
    looking, _ = look(eye)
    becomes(lambda: looking.warm, wanted=True)
    site.story("phone: 02-120")
    edit = edit_of(before, site.read())

    def waited(seconds):
        begun = time.monotonic()
        looking.wait(seconds)
        return time.monotonic() - begun

    assert waited(10) < 5, "nothing was asked"
    looking.take(edit)
    assert waited(0.2) >= 0.2
    threading.Timer(0.2, eye.go.set).start()
    assert waited(10) < 5
    assert looking.told.content["found"], "the first answer is there"
    eye.go.clear()
    looking.take(edit)
    threading.Timer(0.2, looking.clear).start()
    assert waited(10) < 5, "a site that is broken is built without an answer"


def test_a_build_waits_for_no_browser_that_is_still_starting(site, before, look):
    looking, _ = look(Eye(cold=True))
    site.story("phone: 02-120")
    looking.take(edit_of(before, site.read()))
    begun = time.monotonic()
    looking.wait(10)
    assert time.monotonic() - begun < 5


def test_what_is_found_is_told_twice_first_what_is_known_at_once(site, before, look):
    eye = Eye(answers=[[Finding("one")], [Finding("one"), Finding("two", "needs_review")]])
    looking, said = look(eye)
    site.story("phone: 02-120")
    looking.take(edit_of(before, site.read()))
    assert state(looking, "살펴보고 있습니다.")["page"]["url"] == "/story/base-story/"
    eye.go.set()
    content = state(looking, "2건 찾았습니다.")
    assert [each["outcome"] for each in content["found"]] == ["실패", "사람이 확인"]
    assert content["found"][0]["fix"] == "이렇게 고치세요"
    while len(said) < 3:
        time.sleep(0.01)
    assert said[0] == "접근성(/story/base-story/): 게시를 막을 것 2건"
    assert eye.seen == ["story/base-story/index.html"]


def test_a_newer_edit_ends_the_look_at_the_older_one(site, before, look):
    eye = Eye(answers=[[], [Finding("old")]])
    looking, said = look(eye)
    site.story("phone: 02-120")
    first = site.read()
    looking.take(edit_of(before, first))
    while not eye.seen:
        time.sleep(0.01)
    site.dataset("unit: 건")
    looking.take(edit_of(first, site.read()))
    eye.answers = [[], []]
    eye.go.set()
    assert state(looking, "찾지 못했습니다.")["page"]["url"] == "/dataset/base-dataset/"
    while not said:
        time.sleep(0.01)
    assert said == ["접근성(/dataset/base-dataset/): 게시를 막을 것을 찾지 못했습니다."]


def test_without_a_browser_it_is_said_once(site, before, look):
    eye = Eye(lacks=(Diagnostic("G006", "chromium"),))
    looking, said = look(eye)
    now = before
    for number in ("02-120", "02-121"):
        site.story(f"phone: {number}")
        last, now = now, site.read()
        looking.take(edit_of(last, now))
    assert len(said) == 1
    assert "Chromium" in said[0]
    assert "Chromium" in looking.told.content["state"]
    assert looking.told.content["touched"]
    assert eye.seen == []


@pytest.mark.parametrize("ends", ["raises", "early"])
def test_a_browser_that_fails_stops_nothing_and_is_told(site, before, look, ends):
    eye = Eye(answers=[[Finding("one")]], cold=True)
    eye.go.set()
    looking, said = look(eye)
    if ends == "raises":
        eye.look = lambda *_: (_ for _ in ()).throw(OSError("예시"))
    site.story("phone: 02-120")
    first = site.read()
    looking.take(edit_of(before, first))
    assert state(looking, "다시 저장하면 다시 살펴봅니다.")["found"] == []
    vars(eye).pop("look", None)
    eye.answers = [[], []]
    site.story("phone: 02-121")
    looking.take(edit_of(first, site.read()))
    assert state(looking, "찾지 못했습니다.")
    assert said[0] == strings("ko")["look"]["cold"]
    assert len(said) == len(set(said))


def test_what_was_told_of_a_site_that_is_broken_now_is_taken_back(site, before, look):
    eye = Eye(answers=[[Finding("old")], [Finding("old")]])
    looking, said = look(eye)
    site.story("phone: 02-120")
    looking.take(edit_of(before, site.read()))
    while not eye.seen:
        time.sleep(0.01)
    looking.clear()
    eye.go.set()
    time.sleep(0.1)
    assert looking.told.content == {}
    assert said == []


def test_who_asks_for_news_is_answered_when_there_is_some(site, before, look):
    looking, _ = look(Eye())
    assert json.loads(looking.told.after(-1)) == {"number": 0}
    got = []
    waiting = threading.Thread(target=lambda: got.append(json.loads(looking.told.after(0))))
    waiting.start()
    site.story("phone: 02-120")
    looking.take(edit_of(before, site.read()))
    waiting.join(10)
    assert got[0]["number"] == 1
    assert got[0]["title"] == "방금 고친 것"
