"""A check that knows what lay there before says the same as one that knows nothing, and reads only what it needs for that."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import time

import pytest

from generator.answer import SiteAnswer, answer
from generator.reading import read
from generator.rules import memory
from generator.source import state
from generator.store import BuildStore, LateStore, unpacked
from tests.history.story import story
from tests.support import sites

#: Seconds after which the tests take a file for old: more than a tick of any clock on which they run.
OLD = 0.03


@pytest.fixture
def folder(tmp_path):
    return sites.copy("korean", tmp_path / "site")


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setattr(state, "TICK", OLD * 10**9)
    return BuildStore(tmp_path / "made")


@pytest.fixture
def opened(monkeypatch):
    """The files whose bytes were read."""
    paths = []
    bytes_of = memory.bytes_of

    def watched(path):
        paths.append(path.name)
        return bytes_of(path)

    monkeypatch.setattr(memory, "bytes_of", watched)
    return paths


def told(folder, store=None, as_of=None) -> list[str]:
    time.sleep(2 * OLD)
    return sorted(repr(each) for each in answer(folder, as_of, store=store).problems)


def whole(folder, as_of=None) -> list[str]:
    return sorted(repr(each) for each in read(folder, as_of).problems)


def test_where_nothing_has_changed_no_file_is_opened(folder, store, opened, monkeypatch):
    first = told(folder, store)
    assert opened
    opened.clear()
    monkeypatch.setattr("generator.reading.looks", lambda *_, **__: pytest.fail("looked again"))
    assert told(folder, store) == first
    assert opened == []


def test_an_edit_opens_its_file_alone(folder, store, opened):
    told(folder, store)
    opened.clear()
    path = folder / "data/story/refund.yml"
    path.write_text(path.read_text("utf-8").replace("문자로 하는", "쪽지로 하는"), "utf-8")
    assert told(folder, store) == whole(folder)
    assert set(opened) == {"refund.yml", "all.yml"}  # the latter has notices that are over, and is never kept


def test_of_records_that_have_not_changed_only_those_near_are_made(site, store, monkeypatch):
    for at in range(12):
        site.write(f"data/story/s{at}.yml", story(f"s{at}", f"content: [{at}번째 이야기입니다.]\n"))
    told(site.folder, store)
    asked = []
    get = BuildStore.get
    monkeypatch.setattr(BuildStore, "get", lambda self, key: (found := get(self, key), asked.append(found))[0])
    site.write("data/story/s1.yml", story("s1", "content: [새 이야기입니다.]\nrelated: [story/s2]\n"))
    assert told(site.folder, store) == whole(site.folder)
    made = {record.id for each in asked if isinstance(each, memory.Looked) for record in each.loaded.records}
    # What is gone is asked whether it leads in a circle.
    assert made == {"s2", "base-removed"}


def test_a_change_of_the_same_size_and_date_is_seen(folder, store):
    path = folder / "data/story/refund.yml"
    text, before = path.read_text("utf-8"), path.stat()
    assert told(folder, store) == whole(folder)
    path.write_text(text.replace("department:", "departmnet:"), "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    found = told(folder, store)
    assert found == whole(folder)
    assert any("F00" in each for each in found)


def test_a_file_that_has_just_been_written_is_read_again(folder, tmp_path, opened):
    """Within one tick of the clock another change leaves no trace: two seconds, as long as those of FAT."""
    store = BuildStore(tmp_path / "made")
    path = folder / "data/story/refund.yml"
    for each in folder.rglob("*.yml"):
        os.utime(each)
    told(folder, store)
    opened.clear()
    told(folder, store)
    assert path.name in opened


OTHERS = {
    "site.yml": ("official:", "oficial:"),
    "content/about.md": ("---\ntitle:", "---\ntitel:"),
}


@pytest.mark.parametrize("path", OTHERS)
def test_a_change_beside_the_records_is_seen(folder, store, path):
    old, new = OTHERS[path]
    before = told(folder, store)
    text = (folder / path).read_text("utf-8")
    assert old in text
    (folder / path).write_text(text.replace(old, new, 1), "utf-8")
    assert told(folder, store) == whole(folder) != before


@pytest.mark.parametrize(
    "made", ["content/붙임.txt", "accessibility/reviewed.yml", "data/story/more.yml", "data/other/a.yml"]
)
def test_a_file_that_comes_and_goes_is_seen(folder, store, made):
    before = told(folder, store)
    file = folder / made
    there = file.read_bytes() if file.exists() else None
    sites.write(folder, {made: "전화 010-1234-5678\n"})
    assert told(folder, store) == whole(folder) != before
    file.unlink() if there is None else file.write_bytes(there)
    if made == "data/other/a.yml":
        file.parent.rmdir()
    assert told(folder, store) == before


def test_another_day_is_another_question(folder, store):
    assert told(folder, store) == whole(folder)
    assert told(folder, store, "2013-01-31") == whole(folder, "2013-01-31") != whole(folder)


def test_a_rule_that_was_changed_is_asked_again(folder, store, monkeypatch):
    told(folder, store)
    monkeypatch.setattr("generator.answer.libraries", lambda: "yaml 99")
    monkeypatch.setattr("generator.reading.check", lambda *_, **__: pytest.fail("asked again"))
    with pytest.raises(pytest.fail.Exception):
        told(folder, store)


@pytest.mark.parametrize("harm", ["gone", "damaged"])
def test_what_is_known_of_a_record_may_be_gone(site, store, harm):
    """Its sketch is there, and what the sketch stands for is not: all is read again, and the same is told."""
    site.write("data/story/a.yml", story("a", "content: [온라인멘토링을 엽니다.]\n"))
    site.write("data/story/b.yml", story("b", "related: [story/a]\ncontent: [이야기입니다.]\n"))
    told(site.folder, store)
    with sqlite3.connect(store.path) as database:
        for key, value in database.execute("SELECT key, value FROM made").fetchall():
            if isinstance(unpacked(value), memory.Looked):
                database.execute(
                    "DELETE FROM made WHERE key = ?1"
                    if harm == "gone"
                    else "UPDATE made SET value = zeroblob(64) WHERE key = ?1",
                    (key,),
                )
    site.write("data/story/b.yml", story("b", "related: [story/a]\ncontent: [온라인맨토링을 엽니다.]\n"))
    found = told(site.folder, store)
    assert found == whole(site.folder)
    assert any("N029" in each for each in found)


def test_two_records_with_one_id_leave_no_trace(site, store):
    """While there are two, others may be judged by the one that goes."""
    table = "tables:\n- caption: 창구\n  columns: [창구, {label: 건수, unit: 건}]\n  rows: [[전화 창구, '1,204'], [방문 창구, '316']]\n"
    head = "id: visits\nsubject: 예시 분야\ntitle: '[예시] 창구 이용'\nsummary: 예시로 만든 기록입니다.\nsource: [{section: 예시 문서}]\n"
    figure = "figures: [{label: 전화 상담, from: {data: dataset/visits, row: 전화 창구, column: 건수}}]\n"
    site.write("data/dataset/a.yml", head + table)
    site.write("data/dataset/b.yml", head + table.replace("전화", "통화"))
    site.write("data/story/near.yml", story("near", f"{figure}content: [이야기입니다.]\n"))
    assert told(site.folder, store) == whole(site.folder)
    (site.folder / "data/dataset/a.yml").unlink()
    found = told(site.folder, store)
    assert found == whole(site.folder)
    assert any("N009" in each for each in found)


def test_names_that_were_no_slips_are_some_once_their_records_have_to_do_with_each_other(site, store):
    site.write("data/story/a.yml", story("a", "content: [온라인멘토링을 엽니다.]\n"))
    site.write("data/story/b.yml", story("b", "content: [온라인맨토링을 엽니다.]\n"))
    assert told(site.folder, store) == []
    site.write("data/story/b.yml", story("b", "content: [온라인맨토링을 엽니다.]\nrelated: [story/a]\n"))
    assert [each.split("'")[1] for each in told(site.folder, store)] == ["N029"]


def test_a_site_with_problems_has_no_answer_that_is_kept(folder, store):
    """Which of two is the copy follows from git, of which no file tells; and what may be personal is kept nowhere."""
    sites.write(folder, {"content/about.md": (folder / "content/about.md").read_text("utf-8") + "010-1234-5678\n"})
    assert told(folder, store) == whole(folder) != []
    answers = [each[1] for each in map(unpacked, store.all().values()) if isinstance(each, tuple)]
    assert [each for each in answers if isinstance(each, SiteAnswer)] == []


def test_what_a_build_has_kept_is_believed_before_what_a_check_had(folder, store, opened):
    told(folder, store)
    path = folder / "data/story/refund.yml"
    for word in ("쪽지로", "전화로"):
        path.write_text(path.read_text("utf-8").replace("문자로" if word == "쪽지로" else "쪽지로", word), "utf-8")
        time.sleep(2 * OLD)
        if word == "쪽지로":
            told(folder, store)
        else:
            read(folder, store=store)
    opened.clear()
    told(folder, store)
    assert path.name not in opened


def test_a_list_of_many_changes_is_written_anew(folder, store, monkeypatch):
    monkeypatch.setattr(memory.Sketches, "MOST", 1)
    told(folder, store)
    for name in ("refund", "visit"):
        files = sorted((folder / "data/story").glob("*.yml"))
        for path in files[:3]:
            path.write_text(path.read_text("utf-8") + f"# {name}\n", "utf-8")
        assert told(folder, store) == whole(folder)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_done_to_the_files_the_same_is_told(seed, folder, store):
    """Words, numbers and ids that change, records that are copied, renamed, emptied, taken away and brought back."""
    chance = random.Random(seed)  # noqa: S311 - the same each time
    texts = {path: path.read_text("utf-8") for path in sorted((folder / "data").rglob("*.yml"))}
    assert told(folder, store) == whole(folder)
    for _ in range(10):
        path = chance.choice([*texts])
        text = texts[path]
        what = chance.choice(["word", "digit", "id", "copy", "rename", "empty", "gone", "back"])
        if what in ("word", "digit"):
            places = [
                at for at, sign in enumerate(text) if (sign.isdigit() if what == "digit" else "가" <= sign <= "힣")
            ]
            at = chance.choice(places)
            path.write_text(text[:at] + ("7" if what == "digit" else "마") + text[at + 1 :], "utf-8")
        elif what == "id":
            path.write_text(text.replace("id: ", "id: x", 1), "utf-8")
        elif what == "copy":
            shutil.copy2(path, path.with_name("zz-copy.yml")) if path.exists() else None
        elif what == "rename":
            path.rename(path.with_name(f"r-{path.name}")) if path.exists() else None
        elif what == "empty":
            path.write_text("", "utf-8")
        elif what == "gone":
            path.unlink(missing_ok=True)
        else:
            for each, before in texts.items():
                each.write_text(before, "utf-8")
            for each in (folder / "data").rglob("*.yml"):
                each.unlink() if each not in texts else None
        assert told(folder, store) == whole(folder), (seed, what, path.name)


def test_a_check_of_few_records_leaves_no_folder(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(state, "TICK", OLD * 10**9)
    store = LateStore(tmp_path / "made")
    assert told(folder, store) == whole(folder)
    assert not (tmp_path / "made").exists()
    store.settle()
    known = whole(folder)
    monkeypatch.setattr("generator.reading.looks", lambda *_, **__: pytest.fail("looked again"))
    assert told(folder, LateStore(tmp_path / "made")) == known
