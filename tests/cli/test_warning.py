"""What is not good and stops nothing: shown, counted, exit code 0."""

from __future__ import annotations

import json
from functools import partial

import pytest

from generator import auditing, command
from tests.support.gate import PINNED, answer

STORY = """\
id: other
title: "[예시] 다른 이야기"
department: 예시과
summary: 예시로 만든 기록입니다.
source: [{section: 예시 문서}]
"""


def engines(task):
    """All engines at once: they looked at every page and found nothing."""
    return tuple(answer(name, *task.manifest.pages) for name in PINNED)


@pytest.fixture
def audited(monkeypatch):
    """No browser: what is tested is what stands before and behind the gate."""
    monkeypatch.setattr(auditing, "audit", partial(auditing.audit, engines=(engines,)))


@pytest.fixture
def outdated(site):
    site.write("data/story/other.yml", STORY + "related: [story/gone-story]\n")
    return site


@pytest.mark.usefixtures("outdated")
def test_check_shows_a_warning_and_is_content(hwanhi):
    said = hwanhi("check")

    assert (said.code, said.err) == (0, "")
    assert "data/story/other.yml:6:11: 경고 R009" in said.out
    assert "1군데" in said.out


@pytest.mark.usefixtures("outdated", "audited")
@pytest.mark.parametrize("arguments", [["check"], ["build", "--out", "out"], ["publish", "--out", "out"]])
def test_a_program_gets_one_list_of_warnings(hwanhi, arguments):
    said = hwanhi(*arguments, "--format", "json")

    assert said.code == 0, said
    assert [(each["code"], each["severity"]) for each in json.loads(said.out)] == [("R009", "warning")]


def test_without_a_warning_none_is_counted(hwanhi):
    assert "군데" not in hwanhi("check").out


@pytest.mark.usefixtures("audited")
class TestLostAddress:
    """Publishing over an earlier publication."""

    def publish(self, hwanhi) -> list[dict]:
        said = hwanhi("publish", "--out", "out", "--format", "json")
        assert said.code == 0, said
        return json.loads(said.out)

    def test_a_record_that_went_without_a_word(self, site, hwanhi):
        site.write("data/story/other.yml", STORY)
        assert self.publish(hwanhi) == []
        (site.folder / "data/story/other.yml").unlink()

        (problem,) = self.publish(hwanhi)

        assert (problem["code"], problem["path"]) == ("R011", "data/story/other.yml")
        assert "/story/other/" in problem["message"]
        assert not (site.folder / "out/story/other").exists()
        assert self.publish(hwanhi) == [], "it is told once"

    @pytest.mark.parametrize("way", ["alias", "withdrawn"])
    def test_an_address_that_is_kept(self, site, hwanhi, way):
        site.write("data/story/other.yml", STORY)
        assert self.publish(hwanhi) == []
        if way == "alias":
            site.write("data/story/other.yml", STORY.replace("id: other", "id: new\naliases: [other]"))
        else:
            (site.folder / "data/story/other.yml").unlink()
            text = (site.folder / "data/removed/base.yml").read_text("utf-8")
            site.write(
                "data/removed/other.yml",
                text.replace("gone-story", "other").replace("바탕으로", "또").replace("base", "x"),
            )

        assert self.publish(hwanhi) == []
        assert (site.folder / "out/story/other/index.html").is_file()

    def test_an_alias_that_was_taken_back(self, site, hwanhi):
        site.write("data/story/other.yml", STORY.replace("id: other", "id: new\naliases: [other]"))
        assert self.publish(hwanhi) == []
        site.write("data/story/other.yml", STORY.replace("id: other", "id: new"))

        assert [each["code"] for each in self.publish(hwanhi)] == ["R011"]

    @pytest.mark.parametrize(
        "content", ["", "[]", "{}", '{"pages": 1}', '{"pages": [1, {}, {"kind": "story"}]}', "\xff"]
    )
    def test_an_older_list_that_says_nothing(self, site, content, tmp_path):
        site.write("out/pages.json", content)
        assert all(each.code == "R011" for each in command.lost_addresses(site.folder / "out", tmp_path / "nowhere"))

    def test_a_site_without_any_publication(self, hwanhi):
        assert self.publish(hwanhi) == []


@pytest.mark.usefixtures("audited")
@pytest.mark.parametrize("arguments", [["check"], ["build", "--out", "out"], ["publish", "--out", "out"]])
def test_a_notice_that_nobody_sees_is_told(site, hwanhi, arguments):
    """By every command that reads the site: the one that as_of hides and the one that its days hide, each at its line."""
    notice = """\
id: {name}
title: "[예시] 알림 {name}"
category: general
severity: info
valid: {{start: {start}, end: {end}}}
summary: 예시로 만든 기록입니다.
"""
    site.write("site.yml", (site.folder / "site.yml").read_text("utf-8") + "as_of: 2014-10-31\n")
    site.write("data/notice/later.yml", notice.format(name="later", start="2026-11-01", end="2026-11-30"))
    site.write("data/notice/over.yml", notice.format(name="over", start="2014-09-30", end="2014-09-30"))
    site.write("data/notice/kept.yml", notice.format(name="kept", start="2014-09-29", end="2014-09-29"))
    site.write("data/notice/seen.yml", notice.format(name="seen", start="2014-10-31", end="2014-10-31"))

    said = hwanhi(*arguments)

    assert said.code == 0, said
    assert "data/notice/later.yml:5:16: 경고 T010" in said.out
    assert "as_of가 2014-10-31" in said.out
    assert "data/notice/over.yml:5:33: 경고 T011" in said.out
    assert "kept.yml" not in said.out, "over for 32 days: an archive"
    assert "seen.yml" not in said.out
