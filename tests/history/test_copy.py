"""The copy of a file with the same id: the copy is blamed, and both are named.

Neighbours tried beyond ‘- 복사본’: what Windows, macOS, Hancom and people add to names, before and behind, capitals, a copy that
sorts before and after its original, one without any mark, one newer in git, one not in git, a list of two in one file, aliases in
both, an id that looks like a mark of a copy.
"""

from __future__ import annotations

import pytest

from tests.support import sites

NAMES = [
    *(
        "playground - 복사본",
        "playground-복사본",
        "playground(1)",
        "playground (2)",
        "playground copy",
        "Copy of playground",
        "playground 2",
    ),
    *(
        "playground - Copy",
        "playground_copy",
        "playground 사본",
        "사본 playground",
        "playground.bak",
        "playground_백업",
        "복사본 playground",
    ),
    *("a", "zzz", "새 파일", "PLAYGROUND"),
]
TEXT = """\
id: playground
title: "[예시] 놀이시설"
department: 예시과
summary: 예시로 만든 기록입니다.
source: [{section: 예시 문서}]
aliases: [play]
"""


@pytest.mark.parametrize("name", NAMES)
def test_the_copy_is_blamed_and_both_are_named(site, name):
    site.write("data/story/playground.yml", TEXT)
    site.write(f"data/story/{name}.yml", TEXT)
    problem = site.one()
    assert (problem.code, problem.path) == ("R001", f"data/story/{name}.yml")
    assert "data/story/playground.yml:1" in problem.message("ko")
    assert f"{name}.yml" in problem.message("ko")


@pytest.mark.parametrize(("first", "second"), [("aaa", "bbb"), ("bbb", "aaa")])
def test_without_any_mark_the_newer_in_git_is_the_copy(site, first, second):
    sites.git(site.folder, "init", "-q")
    for name, day in ((first, "2014-01-01"), (second, "2014-02-01")):
        site.write(f"data/story/{name}.yml", TEXT)
        sites.git(site.folder, "add", ".")
        sites.git(site.folder, "commit", "-qm", name, day=day)
    assert site.one().path == f"data/story/{second}.yml"


def test_what_is_not_in_git_is_newer_than_all_that_is(site):
    sites.git(site.folder, "init", "-q")
    site.write("data/story/zzz.yml", TEXT)
    sites.git(site.folder, "add", ".")
    sites.git(site.folder, "commit", "-qm", "one")
    site.write("data/story/aaa.yml", TEXT)
    assert site.one().path == "data/story/aaa.yml"


def test_a_copy_with_a_mark_is_the_copy_whatever_its_original_is_called(site):
    site.write("data/story/이야기.yml", TEXT)
    site.write("data/story/aaa - 복사본.yml", TEXT)
    assert site.one().path == "data/story/aaa - 복사본.yml"


def test_an_id_that_looks_like_a_mark_is_none(site):
    site.write("data/story/copy.yml", TEXT.replace("id: playground", "id: copy"))
    site.write("data/story/other.yml", TEXT.replace("id: playground", "id: copy"))
    assert site.one().path == "data/story/other.yml"


def test_within_a_file_the_later_one_is_told(site):
    item = "- " + TEXT.replace("\n", "\n  ").rstrip() + "\n"
    site.write("data/story/all.yml", item + item)
    problem = site.one()
    assert problem.span.line == 7
    assert "all.yml:1" in problem.message("ko")
