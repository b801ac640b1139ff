"""Branches and merges: each change is told once, by its own day."""

from __future__ import annotations

import pytest

from tests.history.story import FIRST, item, story


def test_a_change_on_a_branch_is_told_once_with_its_own_day(repository):
    repository.git("checkout", "-q", "-b", "side")
    repository.change("예시과", "다른과", "2020-02-02")
    repository.git("checkout", "-q", "main")
    repository.write("data/story/new.yml", story("new"), "2020-03-03")
    repository.git("merge", "-q", "--no-ff", "-m", "merge", "side", day="2020-04-04")

    assert repository.told() == [("2020-02-02", ("department", "changed")), FIRST]
    assert repository.told("story/new") == [("2020-03-03", "added")]


def test_what_a_merge_itself_decided_has_the_day_of_the_merge(repository):
    repository.git("checkout", "-q", "-b", "side")
    repository.change("예시과", "왼쪽과", "2020-02-02")
    repository.git("checkout", "-q", "main")
    repository.change("예시과", "오른쪽과", "2020-03-03")
    repository.change("department", "phone: 02-123-4567\ndepartment", "2020-03-04")
    with pytest.raises(Exception, match="merge"):
        repository.git("merge", "-q", "side", day="2020-04-04")
    repository.write("data/story/base.yml", story("base-story", "phone: 02-123-4567\n").replace("예시과", "새과"))
    repository.change("이야기 base-story", "바탕 이야기")
    repository.change("예시로 만든 기록", "예시로 만든 바탕 기록", "2020-04-04")

    changed = ("department", "changed")
    assert repository.told() == [
        ("2020-04-04", changed),
        ("2020-03-04", ("phone", "added")),
        ("2020-03-03", changed),
        ("2020-02-02", changed),
        FIRST,
    ]


def test_a_record_that_a_branch_took_out_and_a_merge_kept_is_not_told_to_be_gone(repository):
    one, two = (item(story(name)) for name in ("one", "two"))
    path = "data/story/all.yml"
    repository.write(path, one + two, "2020-02-01")
    repository.git("checkout", "-q", "-b", "side")
    repository.write(path, one.replace("예시과", "왼쪽과"), "2020-02-02")
    repository.git("checkout", "-q", "main")
    repository.write(path, one.replace("예시과", "오른쪽과") + two, "2020-03-03")
    with pytest.raises(Exception, match="merge"):
        repository.git("merge", "-q", "side")
    repository.write(path, one.replace("예시과", "새과") + two, "2020-04-04")

    assert repository.told("story/two") == [("2020-02-01", "added")]


def test_what_a_merge_took_from_one_side_is_told_there_alone(repository):
    """Both sides changed one record of a list; beside it one side had added a record, the other had taken one out."""
    one, two, three = (item(story(name)) for name in ("one", "two", "three"))
    path = "data/story/all.yml"
    repository.write(path, one + two, "2020-02-01")
    repository.git("checkout", "-q", "-b", "side")
    repository.write(path, one.replace("예시과", "왼쪽과") + two + three, "2020-02-02")
    repository.git("checkout", "-q", "main")
    repository.write(path, one.replace("예시과", "오른쪽과"), "2020-03-03")
    with pytest.raises(Exception, match="merge"):
        repository.git("merge", "-q", "side")
    repository.write(path, one.replace("예시과", "새과") + three, "2020-04-04")

    changed = ("department", "changed")
    assert repository.told("story/three") == [("2020-02-02", "added")]
    assert repository.history().of("story/two")[0].day == "2020-03-03"
    assert [each[0] for each in repository.told("story/one")] == [
        "2020-04-04",
        "2020-03-03",
        "2020-02-02",
        "2020-02-01",
    ]
    assert repository.told("story/one")[0] == ("2020-04-04", changed)
