"""What git tells about records: which fields, when, through moves, new names and broken versions; and never a value."""

from __future__ import annotations

import pytest

from generator.history.version import pieces
from tests.history.story import FIRST, STORY, item, story


def test_fields_that_came_changed_and_went(repository):
    repository.change("department: 예시과", "department: 다른과", "2020-02-02")
    repository.change("department", 'phone: 02-123-4567\nperiod: {start: "2020"}\ndepartment', "2020-03-03")
    repository.change("phone: 02-123-4567\n", "", "2020-04-04")
    repository.change('"2020"', '"2021"', "2020-05-05")

    assert repository.told() == [
        ("2020-05-05", ("period", "changed")),
        ("2020-04-04", ("phone", "dropped")),
        ("2020-03-03", ("period", "added"), ("phone", "added")),
        ("2020-02-02", ("department", "changed")),
        FIRST,
    ]
    assert repository.told("task/9-9") == [FIRST]


def test_no_value_is_kept_anywhere(repository):
    """What was published once by mistake has been taken out since: it must not come back through the history."""
    repository.change("department: 예시과", "department: 비밀스러운말", "2020-02-02")
    repository.change("department: 비밀스러운말", "department: 예시과\naudience: 숨길말", "2020-03-03")
    repository.change("audience: 숨길말\n", "", "2020-04-04")

    known = repr(repository.history())

    assert "audience" in known
    assert not [word for word in ("비밀", "숨길", "예시과") if word in known]


def test_records_of_one_file_have_histories_of_their_own(repository):
    one, two = item(story("one")), item(story("two"))
    repository.write("data/story/all.yml", f"# 머리말\n{one}\n# 다음\n{two}", "2020-02-01")
    repository.write("data/story/all.yml", one + two.replace("예시과", "다른과"), "2020-03-01")
    repository.write("data/story/all.yml", item(story("zero")) + two.replace("예시과", "다른과") + one, "2020-04-01")

    assert repository.told("story/one") == [("2020-02-01", "added")]
    assert repository.told("story/two") == [("2020-03-01", ("department", "changed")), ("2020-02-01", "added")]
    assert repository.told("story/zero") == [("2020-04-01", "added")]


@pytest.mark.parametrize(
    "text",
    [
        story("base-story").replace("예시로 만든 기록입니다.", '"예시로 만든\n  기록입니다."'),
        "# 설명\n" + story("base-story").replace("[{section: 예시 문서}]", "\n  - section: 예시 문서"),
        item(story("base-story")),
        "-\n  " + story("base-story").replace("\n", "\n  ").rstrip() + "\n",
        story("base-story").replace("\n", "\r\n"),
        story("base-story").replace("예시로 만든 기록입니다.", "|\n  예시로  만든\n  기록입니다."),
        "\ufeff---\n" + story("base-story"),
        "\n".join(reversed(story("base-story").rstrip().split("\n"))) + "\n",
    ],
    ids=["wrapped", "in lines", "list", "dash alone", "line ends", "block", "mark and dashes", "order"],
)
def test_the_same_values_in_another_form_are_no_change(repository, text):
    repository.write(STORY, story("base-story"), "2020-02-02")
    before = repository.told()

    repository.write("data/story/base.yml", text, "2020-03-03")

    assert repository.told() == before


def test_a_record_that_moves_to_another_file_keeps_its_history(repository):
    text = (repository.folder / "data/story/base.yml").read_text("utf-8")
    repository.remove("data/story/base.yml")
    repository.write("data/story/all.yml", item(story("first")) + item(text), "2020-02-02")
    repository.remove("data/story/all.yml")
    repository.write("data/story/first.yml", story("first"))
    repository.write("data/story/한글.yml", text.replace("예시과", "다른과"), "2020-03-03")

    assert repository.told() == [("2020-03-03", ("department", "changed")), FIRST]
    assert repository.told("story/first") == [("2020-02-02", "added")]


@pytest.mark.parametrize("late", [False, True])
def test_a_record_with_a_new_id_keeps_its_history(repository, late):
    """Also where the editor thought of the alias only later."""
    alias = "aliases: [base-story]\n"
    repository.change("예시과", "다른과", "2020-02-02")
    repository.change("id: base-story\n", "id: new-story\n" + ("" if late else alias), "2020-03-03")
    if late:
        repository.change("id: new-story\n", "id: new-story\n" + alias, "2020-04-04")
    repository.change("다른과", "또 다른과", "2020-05-05")

    renamed = [("2020-03-03", "renamed")]
    if late:
        renamed.insert(0, ("2020-04-04", ("aliases", "added")))
    changed = ("department", "changed")
    assert repository.told("story/new-story") == [("2020-05-05", changed), *renamed, ("2020-02-02", changed), FIRST]


def test_two_records_that_became_one(repository):
    """What happened to the other one while both were there is not told as if it had happened to this one."""
    repository.write("data/story/other.yml", story("other"), "2020-02-02")
    repository.write("data/story/other.yml", story("other").replace("예시과", "다른과"), "2020-03-03")
    repository.remove("data/story/other.yml")
    repository.change("id: base-story\n", "id: base-story\naliases: [other]\n", "2020-04-04")

    assert repository.told() == [("2020-04-04", ("aliases", "added")), FIRST]


def test_the_other_record_was_there_first(repository):
    repository.write("data/story/other.yml", story("other"), "2020-02-02")
    repository.write("data/story/new.yml", story("new"), "2020-03-03")
    repository.remove("data/story/other.yml")
    repository.write("data/story/new.yml", story("new", "aliases: [other]\n"), "2020-04-04")

    assert repository.told("story/new") == [("2020-04-04", ("aliases", "added")), ("2020-03-03", "added")]


GONE = """\
id: story-base
was: story/base-story
title: "[예시] 내린 이야기"
removed_on: 2020-02-02
reason: 예시로 내립니다.
summary: 예시로 만든 기록입니다.
source: [{section: 예시 문서}]
"""


def test_a_withdrawn_record_tells_what_it_was(repository):
    repository.change("예시과", "다른과", "2020-02-02")
    repository.remove("data/story/base.yml")
    repository.write("data/removed/story.yml", GONE, "2020-03-03")
    repository.write("data/removed/story.yml", GONE.replace("예시로 내립니다", "사업이 끝났습니다"), "2020-04-04")

    assert repository.told("removed/story-base") == [
        ("2020-04-04", ("reason", "changed")),
        ("2020-03-03", "removed"),
        ("2020-02-02", ("department", "changed")),
        FIRST,
    ]


def test_the_reason_was_written_later(repository):
    repository.remove("data/story/base.yml", "2020-02-02")
    repository.write("data/removed/story.yml", GONE, "2020-03-03")

    assert repository.told("removed/story-base") == [("2020-03-03", "explained"), ("2020-02-02", "removed"), FIRST]


def test_a_record_that_came_back(repository):
    text = (repository.folder / "data/story/base.yml").read_text("utf-8")
    repository.remove("data/story/base.yml", "2020-02-02")
    repository.write("data/story/base.yml", text, "2020-03-03")

    assert repository.told() == [("2020-03-03", "returned"), ("2020-02-02", "removed"), FIRST]


def test_changes_of_one_day_are_one(repository):
    repository.change("예시과", "다른과", "2020-02-02")
    repository.change("department", "phone: 02-123-4567\ndepartment", "2020-02-02")
    repository.change("02-123-4567", "02-123-4568", "2020-02-02")
    repository.change("department", "audience: 모두\ndepartment", "2020-02-02")
    repository.change("audience: 모두\n", "", "2020-02-02")
    repository.write("data/story/new.yml", story("new"), "2020-03-03")
    repository.write("data/story/new.yml", story("new", "phone: 02-123-4567\n"), "2020-03-03")

    assert repository.told() == [("2020-02-02", ("department", "changed"), ("phone", "added")), FIRST]
    assert repository.told("story/new") == [("2020-03-03", "added")]


@pytest.mark.parametrize(
    "broken",
    [
        b"id: base-story\n title: [\n",
        "제목: 한글".encode("cp949"),
        b"id: base-story\nid: twice\n",
        b"- &a b\n- *a\n",
        b"",
        b"\x00",
        b"#" * (1024 * 1024 + 1),
    ],
)
def test_a_version_that_cannot_be_read_is_passed_over(repository, broken):
    text = (repository.folder / "data/story/base.yml").read_text("utf-8")
    repository.write("data/story/base.yml", broken, "2020-02-02")
    if broken:
        repository.write("data/story/base.yml", broken + b"#", "2020-02-03")
    repository.write("data/story/base.yml", text.replace("예시과", "다른과"), "2020-03-03")

    if broken.strip():
        assert repository.told() == [("2020-03-03", ("department", "changed")), FIRST]
    else:
        # An empty file is a file without the record.
        assert repository.told() == [("2020-03-03", "returned"), ("2020-02-02", "removed"), FIRST]


def test_a_line_in_quotes_that_looks_like_an_item(repository):
    text = (
        '- id: quoted\n  title: "[예시] 둘째\n- 줄"\n' + item(story("quoted")).split("\n", 2)[2] + item(story("other"))
    )
    repository.write("data/story/all.yml", text, "2020-02-02")
    repository.write("data/story/all.yml", text.replace("줄", "말"), "2020-03-03")

    assert len(pieces(text.encode())) == 3
    if repository.folder.joinpath("data/story/all.yml").exists():
        assert repository.told("story/quoted") == [("2020-03-03", ("title", "changed")), ("2020-02-02", "added")]
        assert repository.told("story/other") == [("2020-02-02", "added")]


def test_a_field_that_no_contract_has_any_more(repository):
    text = (repository.folder / "data/story/base.yml").read_text("utf-8")
    repository.write("data/story/base.yml", text + "colour: 빨강\n", "2020-02-02")
    repository.write("data/story/base.yml", text, "2020-03-03")

    assert repository.told() == [("2020-03-03", ("colour", "dropped")), ("2020-02-02", ("colour", "added")), FIRST]


def test_what_is_not_committed_is_not_told(repository):
    repository.change("예시과", "다른과")
    repository.write("data/story/new.yml", story("new"))

    assert repository.told() == [FIRST]
    assert repository.told("story/new") == []
    assert repository.history().day("data/story/base.yml", "story/base-story") is None
    assert repository.history().day("data/task/base.yml", "task/9-9") == "2020-01-01"
