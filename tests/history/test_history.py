"""What git tells about records: which fields, when, through moves, new names and broken versions; and never a value."""

from __future__ import annotations

import random
import shutil
import subprocess

import pytest

from generator.history import UNKNOWN, git
from generator.history.version import pieces

STORY = "data/story/base.yml"
FIRST = ("2020-01-01", "added")


def item(text: str) -> str:
    """A record as one of a list."""
    return "- " + text.rstrip().replace("\n", "\n  ") + "\n"


def story(name: str, more: str = "") -> str:
    return f"""\
id: {name}
title: "[예시] 이야기 {name}"
department: 예시과
summary: 예시로 만든 기록입니다.
source: [{{section: 예시 문서}}]
{more}"""


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


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("log.showSignature", "true"),
        ("log.showRoot", "false"),
        ("log.follow", "true"),
        ("log.decorate", "full"),
        ("log.date", "relative"),
        ("log.diffMerges", "on"),
        ("diff.renames", "copies"),
        ("diff.relative", "true"),
        ("diff.external", "false"),
        ("color.ui", "always"),
        ("core.quotePath", "true"),
        ("core.abbrev", "8"),
        ("format.pretty", "full"),
    ],
)
def test_settings_of_the_person_do_not_matter(repository, name, value):
    repository.change("예시과", "다른과", "2020-02-02")
    repository.git("config", name, value)

    assert repository.told() == [("2020-02-02", ("department", "changed")), FIRST]


def test_a_site_below_the_root_of_its_repository(repository, tmp_path):
    """Also through a merge, whose paths git gives from the root."""
    (repository.folder / ".git").rename(tmp_path / ".git")
    repository.git("add", "-A", "..")
    repository.git("commit", "-q", "-m", "moved", day="2020-02-02")
    repository.git("checkout", "-q", "-b", "side")
    repository.change("예시과", "왼쪽과", "2020-03-03")
    repository.git("checkout", "-q", "main")
    repository.change("예시과", "오른쪽과", "2020-03-04")
    with pytest.raises(Exception, match="merge"):
        repository.git("merge", "-q", "side")
    repository.write("data/story/base.yml", story("base-story").replace("예시과", "새과"), "2020-04-04")

    told = repository.told()

    assert [each[0] for each in told] == ["2020-04-04", "2020-03-04", "2020-03-03", "2020-02-02"]
    assert told[-1] == ("2020-02-02", "added")


def unknown(repository) -> bool:
    site = repository.site()
    return site.history is UNKNOWN and not site.history.known


def test_a_shallow_clone_knows_nothing(repository, tmp_path):
    repository.change("예시과", "다른과", "2020-02-02")
    repository.git("clone", "-q", "--depth", "1", f"file://{repository.folder}", str(tmp_path / "shallow"))
    shallow = type(repository)(tmp_path / "shallow")

    assert unknown(shallow)
    shallow.git("fetch", "-q", "--unshallow")
    assert shallow.told() == repository.told()


def test_without_a_repository_or_a_commit_nothing_is_known(repository):
    (repository.folder / ".git").rename(repository.folder / "git")
    assert unknown(repository)
    repository.git("init", "-q")
    assert unknown(repository)


def test_a_folder_that_its_repository_does_not_know(repository, tmp_path):
    """As where a site lies in a folder that the repository around it ignores."""
    (repository.folder / ".git").rename(repository.folder / "git")
    around = type(repository)(tmp_path)
    around.write(".gitignore", "site/\n")
    around.git("init", "-q")
    around.commit("2020-02-02")
    assert unknown(repository)


def test_a_hook_of_another_repository_does_not_matter(repository, monkeypatch, tmp_path):
    other = type(repository)(tmp_path / "other")
    other.write(STORY, story("base-story"))
    other.git("init", "-q")
    other.commit("2022-02-02")
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.folder))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other.folder / ".git/index"))
    assert repository.told() == [FIRST]


def test_a_machine_without_git_knows_nothing(repository, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert unknown(repository)


def test_a_repository_of_somebody_else_tells_nothing(repository, monkeypatch):
    """As in a container that runs as another user ("dubious ownership")."""
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert unknown(repository)


def test_a_repository_with_holes_tells_nothing(repository):
    """As in a clone without contents, or after a crash of the disk."""
    name = repository.git("rev-parse", f"HEAD:{'data/story/base.yml'}").strip()
    repository.change("예시과", "다른과", "2020-02-02")
    (repository.folder / f".git/objects/{name[:2]}/{name[2:]}").unlink()
    assert unknown(repository)


@pytest.mark.parametrize("word", ["log", "cat-file", "ls-files"])
def test_git_that_dies_in_the_middle_tells_nothing(repository, monkeypatch, tmp_path, word):
    script = f'#!/bin/sh\ncase " $* " in *" {word} "*) exit 1;; esac\nexec {shutil.which("git")} "$@"\n'
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/git").write_text(script)
    (tmp_path / "bin/git").chmod(0o755)
    assert not unknown(repository)
    repository.commit("2020-02-02")  # what was read already would not be asked for again
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/bin")
    assert unknown(repository)


def test_a_commit_is_read_once_for_all_edits_of_a_preview(repository, monkeypatch):
    asked = []
    ask = git.ask
    monkeypatch.setattr(git, "ask", lambda folder, *words: asked.append(words[0]) or ask(folder, *words))
    first = repository.told()
    repository.change("예시과", "다른과")
    assert repository.told() == first
    assert asked.count("log") == 1
    repository.commit("2020-02-02")
    assert repository.told()[0] == ("2020-02-02", ("department", "changed"))
    assert asked.count("log") == 2


def test_many_commits_over_many_records_are_read_quickly(repository, within):
    """300 records in 15 files and 400 commits; the limit is many times what they need."""
    chance, revisions = random.Random(7), [0] * 300  # noqa: S311 - the same every time
    stream = ["reset refs/heads/main\n"]

    def write(number: int) -> str:
        text = "".join(
            item(story(f"r-{at}", f"phone: 02-123-{1000 + revisions[at]}\n")) for at in range(number, 300, 15)
        )
        return f"M 100644 inline data/story/f{number}.yml\ndata {len(text.encode())}\n{text}\n"

    for at in range(400):
        changed = chance.sample(range(300), 2) if at else range(300)
        for record in changed:
            revisions[record] += 1
        stream.append(f"commit refs/heads/main\ncommitter e <e@e> {1_600_000_000 + at * 90_000} +0000\ndata 1\nx\n")
        stream += [write(number) for number in sorted({record % 15 for record in changed})]
    (repository.folder / "stream").write_text("".join(stream), "utf-8")
    with (repository.folder / "stream").open("rb") as given:
        subprocess.run(["git", "fast-import", "--quiet", "--force"], stdin=given, cwd=repository.folder, check=True)
    repository.git("checkout", "-q", "-f", "main", "--", "data")

    with within(8):
        history = repository.history()

    assert sum(len(each) for name, each in history.records.items() if name.startswith("story/r-")) == 300 + 399 * 2


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
