"""Dated issues: the records of a day as git has them, marked as past, without what may not be shown today."""

from __future__ import annotations

import json
import re
import subprocess

import pytest

from generator.issues import issues, written
from generator.mkdocs_plugin import build_site
from generator.pages import plan
from generator.site import read_site
from generator.store import BuildStore
from generator.words import strings
from tests.history.story import STORY

HELD = "예시과 여섯째 담당이 맡은 일"
MOBILE = "010-9876-5432"
CLAUSE = "withheld: [{clause: 6, reason: 예시로 든 까닭입니다., %s}]\n"
LATER = "review_on: 2030-01-01"
DAY = "2020-06-01"
SETTING = "issues: [{day: 2020-06-01}]\n"


@pytest.fixture
def dated(repository):
    """The tiny site with the issue of a day between its first commit and what a test does afterwards."""
    text = (repository.folder / "site.yml").read_text("utf-8")
    repository.write("site.yml", text + SETTING)
    return repository


def built(repository):
    """The pages of the issues by path, as a build writes them, and what was told."""
    site, problems = read_site(repository.folder)
    assert site is not None, problems
    found: dict[str, str] = {}
    with issues(site) as (made, told):
        written(site, made, plan(site, strings("ko")), lambda path, content: found.update({path: content.decode()}))
    return found, told


def whole(repository, out, store=None):
    site, problems = read_site(repository.folder)
    assert site is not None, problems
    return build_site(site, out, store=store)


def test_an_issue_beside_the_living_site(dated, tmp_path):
    dated.change("바탕 이야기", "바뀐 이야기", "2021-01-01")
    store = BuildStore(tmp_path / "made")
    assert whole(dated, tmp_path / "one", store) == []
    assert whole(dated, tmp_path / "two", store) == []
    found, _ = built(dated)
    for name in ("one", "two"):
        files = {
            path.relative_to(tmp_path / name).as_posix(): path for path in (tmp_path / name / "as-of").rglob("*.*")
        }
        assert {path: file.read_text("utf-8") for path, file in files.items()} == found, "the same bytes each time"
    assert (tmp_path / "one/pages.json").read_bytes() == (tmp_path / "two/pages.json").read_bytes()
    story = found[f"as-of/{DAY}/story/base-story/index.html"]
    assert "바탕 이야기" in story
    assert "바뀐 이야기" not in story
    for path, html in found.items():
        assert '<meta name="robots" content="noindex">' in html, path
        assert "2020년 6월 1일에 있던 내용입니다" in html, path
        assert 'rel="canonical"' not in html, path
        assert "application/ld+json" not in html, path
        assert 'action="' not in html, "no search of its own"
    every = [path.read_text("utf-8") for path in (tmp_path / "one").rglob("*.html")]
    titles = [re.search("<title>(.*)</title>", html)[1] for html in every]
    assert len(titles) == len(set(titles)), "of the living site, too"
    assert '<a href="../../../../story/base-story/">이 쪽의 지금 내용 보기</a>' in story
    assert "as-of" not in (tmp_path / "one/sitemap.xml").read_text("utf-8")
    assert DAY not in (tmp_path / "one/search/index.json").read_text("utf-8")
    listed = [each["path"] for each in json.loads((tmp_path / "one/pages.json").read_text("utf-8"))["pages"]]
    assert set(found) <= set(listed), "the gate looks at each of them"
    changes = found[f"as-of/{DAY}/changes/index.html"]
    assert '<th scope="row">제목</th>' in changes
    assert "<del>바탕 </del>" in changes
    assert changes.count("<h2 ") == 1, "what stayed is not told"
    assert "<ins>바뀐 </ins>" in changes
    assert f'href="../as-of/{DAY}/"' in (tmp_path / "one/changes/index.html").read_text("utf-8")


def test_off_by_default(repository):
    assert built(repository) == ({}, [])


def head(*more: str) -> str:
    lines = ["id: base-story", 'title: "[예시] 바탕 이야기"', "department: 예시과", *more]
    return "\n".join([*lines, "summary: 예시로 만든 바탕 기록입니다.", "source: [{section: 예시 문서}]", ""])


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ([f"audience: {HELD}"], [CLAUSE % f"field: audience, {LATER}"]),
        ([f"audience: 앞 {HELD} 뒤"], ["audience: 앞 [[비공개:6]] 뒤", CLAUSE % LATER]),
        ([f"audience: 앞 {HELD} 뒤"], [f'audience: "[[비공개:6|{HELD}]]에 대한 것"', CLAUSE % LATER]),
        # A phrase that was written otherwise meanwhile: nobody knows which of the older words are withheld.
        ([f"audience: {HELD}에 대한 옛말"], ["audience: 새말과 [[비공개:6]]", CLAUSE % LATER]),
        ([f"audience: {HELD}"], [CLAUSE % f"whole: yes, {LATER}"]),
        ([f"audience: {HELD}", f"method: [앞 {HELD}]"], ["method: [다른 말]", CLAUSE % f"field: audience, {LATER}"]),
        ([f"audience: 문의는 {MOBILE}"], ["audience: 모두"]),
    ],
    ids=["field", "mark", "bar", "other-words", "whole", "elsewhere", "personal"],
)
def test_what_may_not_be_shown_today_is_not_shown_then(dated, then, now):
    dated.write(STORY, head(*then), "2020-02-01")
    dated.write(
        "data/dataset/base.yml",
        (dated.folder / "data/dataset/base.yml").read_text("utf-8") + "limits: 쓸 때.\n",
        "2020-03-01",
    )
    dated.write(STORY, head(*(each.rstrip() for each in now)), "2021-01-01")
    found, problems = built(dated)
    assert [each for each in problems if each.severity == "error"] == []
    assert f"as-of/{DAY}/dataset/base-dataset/index.html" in found
    for path, html in found.items():
        assert HELD not in html, path
        assert MOBILE not in html, path
    # What is personal by the rules of today leaves its record out; all others stay, with what may be shown.
    assert (f"as-of/{DAY}/story/base-story/index.html" in found) == (MOBILE not in then[0])


def test_what_is_withdrawn_or_gone_today_and_who_named_it(dated):
    base = (dated.folder / STORY).read_text("utf-8")
    for name in ("one", "two"):
        dated.write(f"data/story/{name}.yml", base.replace("base-story", name).replace("바탕", name))
    dated.change("source:", "related: [story/one, story/two, task/9-9]\nsource:", "2020-02-01")
    dated.change("related: [story/one, story/two, task/9-9]\n", "")
    dated.remove("data/story/two.yml")
    dated.remove("data/story/one.yml", "2021-01-01")
    reason = "id: gone-one\nwas: story/one\ntitle: 내린 것\nremoved_on: 2020-12-01\nreason: 예시입니다.\nsummary: 예시입니다.\nsource: [{section: 예시 문서}]\n"
    dated.write("data/removed/one.yml", reason, "2021-01-02")
    found, problems = built(dated)
    assert [(each.code, each.facts["number"]) for each in problems] == [("A008", "2")]
    assert not any("story/one" in path or "story/two" in path for path in found)
    assert "task/9-9" in found[f"as-of/{DAY}/story/base-story/index.html"]
    assert "2건은 뺐습니다" in found[f"as-of/{DAY}/index.html"]


def test_a_record_with_another_name_today(dated):
    dated.change("id: base-story", "id: new-story\naliases: [base-story]", "2021-01-01")
    found, problems = built(dated)
    assert problems == []
    assert "story/new-story/" in found[f"as-of/{DAY}/story/base-story/index.html"]
    assert "이름 바꿈" in found[f"as-of/{DAY}/changes/index.html"]


def test_a_revision_instead_of_the_day(dated):
    dated.change("바탕 이야기", "옛 이야기", "2021-01-01")
    dated.git("tag", "v1")
    dated.change("옛 이야기", "새 이야기", "2021-02-01")
    text = (dated.folder / "site.yml").read_text("utf-8")
    dated.write("site.yml", text.replace(SETTING, "issues: [{day: 2014-10-31, revision: v1}, {day: 2020-06-01}]\n"))
    found, problems = built(dated)
    assert problems == []
    assert "옛 이야기" in found["as-of/2014-10-31/story/base-story/index.html"]
    # From one issue to the next, and from the last to the living site.
    assert "<ins>바탕 </ins>" in found["as-of/2014-10-31/changes/index.html"]
    assert "<ins>새 </ins>" in found[f"as-of/{DAY}/changes/index.html"]


@pytest.mark.parametrize(
    ("setting", "codes", "reason"),
    [
        ("[{day: 2019-01-01}]", ["A007"], "그날에는 아직"),
        ("[{day: 2999-01-01}]", ["A007"], "아직 오지 않은"),
        ("[{day: 2020-06-01, revision: nosuch}]", ["A007"], "revision에 적은"),
        ("[{day: 2020-06-01}, {day: 2020-06-01, revision: HEAD}]", ["A009"], ""),
    ],
    ids=["young", "future", "revision", "twice"],
)
def test_an_issue_that_cannot_be_made_publishes_nothing(repository, setting, codes, reason):
    text = (repository.folder / "site.yml").read_text("utf-8")
    repository.write("site.yml", f"{text}issues: {setting}\n")
    _, problems = built(repository)
    assert [each.code for each in problems] == codes
    assert reason in problems[0].message("ko")
    assert problems[0].span.line == len(text.splitlines()) + 1


def test_a_shallow_clone_and_a_folder_without_git(dated, site, tmp_path, new_site):
    dated.commit("2021-01-01")
    subprocess.run(["git", "clone", "-q", "--depth=1", f"file://{site.folder}", tmp_path / "clone"], check=True)
    for folder, said in ((tmp_path / "clone", "fetch-depth: 0"), (new_site(tmp_path / "plain").folder, "git 기록")):
        (folder / "site.yml").write_text((site.folder / "site.yml").read_text("utf-8"), "utf-8")
        made, _ = read_site(folder)
        with issues(made) as (found, problems):
            assert found == []
            assert said in problems[0].message("ko")


def test_records_that_keep_to_no_rule_of_today_are_left_out(dated):
    """What is broken in the past nobody can mend: it is left out and counted, and so is what cannot be without it."""
    dated.write("data/story/bad.yml", "id: bad\nzzzz: 값\n", "2020-02-01")
    dated.write("data/story/worse.yml", "[", "2020-02-02")
    dated.remove("data/story/worse.yml")
    dated.remove("data/story/bad.yml", "2021-01-01")
    found, problems = built(dated)
    assert [(each.code, each.facts["number"]) for each in problems] == [("A008", "2")]
    assert f"as-of/{DAY}/story/base-story/index.html" in found


def test_settings_of_then_that_are_broken_today(dated):
    text = (dated.folder / "site.yml").read_text("utf-8")
    dated.write("site.yml", "name: [\n", "2020-02-01")
    dated.write("site.yml", text, "2021-01-01")
    found, problems = built(dated)
    assert problems == []
    assert f"as-of/{DAY}/story/base-story/index.html" in found
