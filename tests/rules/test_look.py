"""What was found sound before is not looked at again, and nothing else is taken for it."""

from __future__ import annotations

import pytest

from generator.rules import memory as under_test
from generator.site import read_site
from generator.store import BuildStore, LateStore, unpacked
from tests.support import sites

RECORD = "data/story/refund.yml"


@pytest.fixture
def folder(tmp_path):
    return sites.copy("korean", tmp_path / "site")


@pytest.fixture
def looked(monkeypatch):
    """The files that were looked at, in order."""
    paths = []
    look = under_test.look

    def watched(asked, file):
        paths.append(file.shown)
        return look(asked, file)

    monkeypatch.setattr(under_test, "look", watched)
    return paths


def told(folder, store=None, as_of=None) -> list[str]:
    return [repr(each) for each in read_site(folder, as_of, store=store)[1]]


def edit(folder, old: str, new: str, path: str = RECORD) -> None:
    text = (folder / path).read_text("utf-8")
    assert old in text
    (folder / path).write_text(text.replace(old, new), "utf-8")


def test_an_edit_is_looked_at_and_nothing_else(folder, looked, tmp_path):
    store = BuildStore(tmp_path / "made")
    first, _ = read_site(folder, store=store)
    # Notices that are over are told on every reading, so their file is looked at every time.
    every, again = set(looked), {"data/notice/all.yml"}
    looked.clear()
    second, _ = read_site(folder, store=store)
    assert set(looked) == again < every
    assert [(each.reference, each.data, each.node, each.sum) for each in first.records] == [
        (each.reference, each.data, each.node, each.sum) for each in second.records
    ]
    looked.clear()
    edit(folder, "문자로 하는", "쪽지로 하는")
    site, _ = read_site(folder, store=store)
    assert set(looked) == again | {RECORD}
    assert "쪽지로 하는" in site.by_reference["story/refund"].data["title"]


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("department:", "departmnet:", RECORD),
        ("[예시] 문자로", "[예시] 010-1234-5678 문자로", RECORD),
        ("summary: ", "summary: 가\u200b나 ", RECORD),
        ("label: 찾아가는 서비스", "label: 다른 서비스", "site.yml"),
        ("as_of: 2014-10-31", "as_of: 2013-01-31", "site.yml"),
    ],
    ids=["a field", "a person", "a character", "a word", "the day"],
)
def test_what_is_wrong_is_told_every_time_and_kept_nowhere(folder, tmp_path, old, new, path):
    store = BuildStore(tmp_path / "made")
    sound = told(folder, store)
    edit(folder, old, new, path)
    wrong = told(folder)
    assert [told(folder, store), told(folder, store)] == [wrong, wrong]
    files = [each for each in map(unpacked, store.all().values()) if isinstance(each, under_test.Looked)]
    kept = [record.data for each in files for record in each.loaded.records]
    assert kept
    assert "010-1234" not in str(kept)
    edit(folder, new, old, path)
    assert told(folder, store) == sound


def test_another_day_and_another_engine_look_anew(folder, looked, tmp_path, monkeypatch):
    store = BuildStore(tmp_path / "made")
    told(folder, store)
    count = len(looked)
    told(folder, store, "2015-12-31")
    assert len(looked) == 2 * count
    monkeypatch.setattr(under_test, "libraries", lambda: "yaml 99")
    told(folder, store)
    assert len(looked) == 3 * count


def test_a_file_that_is_saved_while_it_is_looked_at_is_not_kept_as_it_was(folder, tmp_path, monkeypatch):
    store = BuildStore(tmp_path / "made")
    look = under_test.look

    def saved(asked, file):
        if file.shown == RECORD:
            edit(folder, "문자로 하는", "쪽지로 하는")
        return look(asked, file)

    with monkeypatch.context() as patch:
        patch.setattr(under_test, "look", saved)
        told(folder, store)
    edit(folder, "쪽지로 하는", "문자로 하는")
    site, _ = read_site(folder, store=store)
    assert "문자로 하는" in site.by_reference["story/refund"].data["title"]


def test_who_only_reads_leaves_no_folder(folder, looked, tmp_path):
    store = LateStore(tmp_path / "made")
    told(folder, store)
    assert not (tmp_path / "made").exists()
    store.settle()
    looked.clear()
    told(folder, LateStore(tmp_path / "made"))
    assert looked == ["data/notice/all.yml"]
