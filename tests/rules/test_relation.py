"""Addresses and references: who may have which, what a reference means, and what is wrong where."""

from __future__ import annotations

import pytest

from generator.records import contract
from tests.history.story import story

STORY = """\
id: {id}
title: "[예시] 이야기 {id}"
department: 예시과
summary: 예시로 만든 기록입니다.
source: [{{section: 예시 문서}}]
"""
GONE = """\
id: {id}
was: {was}
title: "[예시] 내린 {id}"
removed_on: 2014-10-20
reason: 예시로 내립니다.
summary: 예시로 만든 기록입니다.
source: [{{section: 예시 문서}}]
"""


@pytest.fixture
def add(site):
    """Adds a story, or what says that a record is gone, to the tiny site."""

    def story(name: str, *lines: str) -> None:
        site.write(f"data/story/{name}.yml", STORY.format(id=name) + "".join(f"{line}\n" for line in lines))

    def gone(name: str, was: str, *lines: str) -> None:
        text = GONE.format(id=name, was=was) + "".join(f"{line}\n" for line in lines)
        site.write(f"data/removed/{name}.yml", text)

    story.gone = gone
    return story


def linked(site, reference: str) -> list[str]:
    return [each.reference for each in site.read().linked.get(reference, [])]


def test_links_go_both_ways_each_once(site, add):
    add("one", "related: [story/two, task/9-9]")
    add("two", "related: [story/one]")
    add("three", "related: [story/one, story/one-before]")
    add("one", "related: [story/two, task/9-9]", "aliases: [one-before]")

    assert linked(site, "story/one") == ["story/two", "task/9-9", "story/three"]
    assert linked(site, "story/two") == ["story/one"]
    assert linked(site, "task/9-9") == ["story/one"]
    assert linked(site, "story/base-story") == []


def test_any_field_that_is_a_reference_counts(site, add):
    """``successor`` is no list and is not called related."""
    add.gone("gone", "task/1-1", "successor: story/base-story")

    assert linked(site, "story/base-story") == ["removed/gone"]
    assert linked(site, "removed/gone") == ["story/base-story"]


def test_a_reference_deep_inside_counts(site, add, monkeypatch):
    """Whatever contract comes: here the label of a figure is one."""
    label = contract._shared()["$defs"]["figure"]["properties"]["label"]  # noqa: SLF001
    add("one", "figures: [{label: task/9-9, value: '1'}]")
    assert linked(site, "task/9-9") == []
    monkeypatch.setitem(label, "x-reference", 1)

    assert linked(site, "task/9-9") == ["story/one"]


def test_a_record_that_names_itself_is_not_listed_with_itself(site, add):
    add("one", "related: [story/one, story/base-story]")

    assert linked(site, "story/one") == ["story/base-story"]


@pytest.mark.parametrize(
    ("successors", "told"),
    [
        ({"a": "story/b-was", "b": "story/a-was"}, "story/a-was → story/b-was → story/a-was"),
        ({"a": "removed/b", "b": "removed/a"}, "story/a-was → story/b-was → story/a-was"),
        ({"a": "story/b-was", "b": "story/c-was", "c": "story/a-was"}, "story/a-was → story/b-was → story/c-was → story/a-was"),
        ({"a": "story/b-was", "b": "story/c-was", "c": "story/b-was"}, "story/b-was → story/c-was → story/b-was"),
        ({"a": "story/b-before", "b": "story/a-was"}, "story/a-was → story/b-was → story/a-was"),
    ],
    ids=["two", "by their own names", "three", "behind a third", "by an earlier id"],
)  # fmt: skip
def test_successors_in_a_circle(site, add, successors, told):
    """A circle is one problem, at its first record, with no hint that names one of its own records."""
    for name, successor in successors.items():
        lines = ["aliases: [b-before]"] if name == "b" else []
        add.gone(name, f"story/{name}-was", f"successor: {successor}", *lines)
    add("other", "related: [story/b-was]")

    problems = [each for each in site.problems() if each.severity == "error"]
    assert [each.code for each in problems] == ["R030"]
    assert told in problems[0].message("ko")
    assert site.marked(problems[0]) == successors[told[6]]
    hint = next(each for each in site.problems() if each.path == "data/story/other.yml")
    assert hint.code == "R009"
    assert "이어받은 기록" not in hint.message("ko"), "there is none"


@pytest.mark.parametrize(
    "change", [("id: a\n", ""), ("id: a\n", "id: [a]\n"), ("successor: story/b-was", "successor: [story/b-was]")]
)
def test_a_broken_record_is_in_no_circle(site, add, change):
    """Without an id, with a list for one, with a list of successors: each is told as what it is."""
    add.gone("a", "story/a-was", "successor: story/b-was")
    add.gone("b", "story/b-was", "successor: story/a-was")
    path = next(each for each in (site.folder / "data/removed").iterdir() if "id: a\n" in each.read_text("utf-8"))
    path.write_text(path.read_text("utf-8").replace(*change), "utf-8")
    assert "R030" not in site.codes()
    assert any(code[0] == "F" for code in site.codes())


@pytest.mark.parametrize("name", ["story/a-was", "removed/a", "story/a-before"])
def test_its_own_successor_by_any_of_its_names(site, add, name):
    add.gone("a", "story/a-was", f"successor: {name}", "aliases: [a-before]")
    assert site.one().code == "R012"


def test_the_hint_names_who_is_there_at_the_end(site, add):
    add.gone("a", "story/a-was", "successor: story/b-was")
    add.gone("b", "story/b-was", "successor: story/base-story")
    add("other", "related: [story/a-was]")
    hint = next(each for each in site.problems() if each.path == "data/story/other.yml")
    assert "story/base-story" in hint.message("ko")


def test_an_earlier_id_means_the_record(site, add):
    add("new", "aliases: [old, older]")
    add("other", "related: [story/old]")

    problem = site.one()
    assert (problem.code, problem.severity, problem.path) == ("R010", "warning", "data/story/other.yml")
    assert site.marked(problem) == "story/old"
    assert "story/new" in problem.help("ko")
    assert linked(site, "story/new") == ["story/other"]
    assert site.read().by_reference["story/older"].id == "new"


def test_an_alias_belongs_to_its_own_kind(site, add):
    add("new", "aliases: [9-9]")

    assert site.problems() == []
    assert site.read().by_reference["task/9-9"].kind == "task"


def test_an_alias_of_a_record_that_cannot_be_built_counts(site, add):
    """One mistake must not make others appear."""
    add("new", "aliases: [old]", "phone: 1")
    add("other", "related: [story/old]")

    assert sorted(site.codes()) == ["F008", "R010"]


@pytest.mark.parametrize("alias", ["base-story", "gone-story", "new", "taken"])
def test_an_alias_is_nobody_elses(site, add, alias):
    add("holder", "aliases: [taken]")
    add("new", f"aliases: [{alias}]")

    problem = site.one()
    assert problem.code == {"base-story": "R003", "gone-story": "R006", "new": "R005", "taken": "R004"}[alias]
    assert (problem.path, site.marked(problem)) == ("data/story/new.yml", alias)
    assert problem.severity == "error"


def test_the_id_of_a_withdrawn_record_is_not_used_again(site, add):
    add("gone-story")

    problem = site.one()
    assert (problem.code, problem.path) == ("R006", "data/story/gone-story.yml")
    assert problem.facts["first"] == "data/removed/base.yml:2"


def test_an_earlier_id_of_a_withdrawn_record_is_not_used_again(site, add):
    add.gone("gone", "story/left", "aliases: [left-before]")
    add("left-before")

    assert site.one().code == "R003"


def test_a_reference_to_what_is_gone_is_a_warning_that_names_the_successor(site, add):
    add.gone("gone", "story/left", "successor: task/9-9", "aliases: [left-before]")
    for reference in ("story/left", "story/left-before", "removed/gone"):
        add("other", f"related: [{reference}]")
        problem = site.one()
        assert (problem.code, problem.severity) == ("R009", "warning")
        assert "task/9-9" in problem.message("ko")
        assert "task/9-9" in problem.message("en")
        assert linked(site, "story/other") == ["removed/gone"]


@pytest.mark.parametrize("was", ["nothing/a", "removed/a"])
def test_what_is_gone_was_of_a_kind_that_has_addresses(site, add, was):
    add.gone("gone", was)

    problem = site.one()
    assert (problem.code, site.marked(problem)) == ("R007", was)
    assert "removed" not in problem.facts["known"]


def test_a_broken_former_reference_is_one_problem(site, add):
    for was in ("글", "story", '""', "[story/a]", "{a: b}"):
        add.gone("gone", was)
        assert len(site.problems()) == 1, was


def test_nothing_succeeds_itself(site, add):
    for successor in ("story/left", "removed/gone"):
        add.gone("gone", "story/left", f"successor: {successor}")
        assert site.one().code in ("R012", "R009")


def test_aliases_that_are_no_list_are_one_problem(site, add):
    for aliases in ("old", "[[old]]", "[{a: b}]", "[old, old]"):
        add("new", f"aliases: {aliases}")
        assert len(site.problems()) == 1, site.shown(site.problems())


def test_what_may_be_meant_is_of_the_kind_that_was_written_and_not_named_already(site):
    """A lost story was guessed to be the dataset of the same id, though the story named that beside it."""
    site.write(
        "data/dataset/walks.yml",
        "id: walks\nsubject: 예시 분야\ntitle: '[예시] 걷기'\nsummary: 예시입니다.\nsource: [{section: 예시 문서}]\n",
    )
    site.story("related: [story/walks]", "data: [dataset/walks]")
    (problem,) = [each for each in site.problems() if each.code == "R002"]
    assert "dataset/walks" not in problem.message("ko")
    assert "aliases" in problem.help("ko")
    site.write("data/story/walk.yml", story("walk", "content: [이야기입니다.]\n"))
    site.story("related: [storry/walk]")
    assert "story/walk" in next(each.message("ko") for each in site.problems() if each.code == "R002").partition(".")[2]
