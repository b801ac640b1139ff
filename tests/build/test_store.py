"""What earlier builds made is used again only where it is what this build would make."""

from __future__ import annotations

import dataclasses
import pickle
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator import building, engine
from generator import store as stores
from generator.exports import own_entry, own_files, workbook
from generator.mkdocs_plugin import build_site
from generator.outputs.leak import Lookout
from generator.pages import Page, planned
from generator.render import Renderer, key, near
from generator.search import prepare
from generator.search.prepared import read_words
from generator.site import Site, read_site
from generator.store import BuildStore, packed
from generator.words import strings
from tests.support import sites

#: Edits of the Korean site, each of another kind of input of a page: file, what stood there, what stands there now.
EDITS = {
    "a record's text": ("data/task/all.yml", "안전교실을 열고 있습니다.", "안전교실을 열었습니다."),
    "a title that others show": ("data/story/refund.yml", "[예시] 문자로 하는 환급 신청", "[예시] 문자 환급 신청"),
    "a summary that a list shows": ("data/story/refund.yml", "문자로 세금을 돌려받습니다.", "문자로 세금을 돌려드립니다."),
    "a figure that a list shows": ("data/story/refund.yml", 'value: "12.5"', 'value: "12.6"'),
    "a state that a list shows": ("data/dataset/all.yml", "next_due: 2015-01-10", "next_due: 2014-10-10"),
    "a cell that a figure shows": ("data/dataset/all.yml", '[문자, "20", "66.7"]', '[문자, "20.0", "66.7"]'),
    "a doubt about a cell": ("data/dataset/all.yml", "문서에 그렇게 적혀 있습니다.", "문서에 달리 적혀 있습니다."),
    "a doubt about a figure": ("data/result/all.yml", 'value: "11"', 'value: "12"'),
    "a reference": ("data/task/all.yml", "related: [story/refund, proposal/park]", "related: [story/refund]"),
    "a record that names another": ("data/notice/new.yml", "", "NOTICE"),
    "a record less": ("data/notice/new.yml", "NOTICE", ""),
    "an id": ("data/story/refund.yml", "aliases: [tax-refund]", "aliases: [tax-refund, old-refund]"),
    "the name of the site": ("site.yml", 'name: "[예시] 환한구 누리집"', 'name: "[예시] 밝은구 누리집"'),
    "a word of a vocabulary": ("site.yml", "label: 찾아가는 서비스", "label: 먼저 찾아가는 서비스"),
    "the day": ("site.yml", "as_of: 2014-10-31", "as_of: 2014-11-05"),
    "a heading of the document": ("site.yml", "- 3장", "- 3장\n        - 4장"),
    "the glossary": ("content/glossary.md", "", "---\ntitle: 낱말\ndescription: 낱말의 뜻입니다.\n---\n\n환급\n: 돌려받는 돈입니다.\n"),
    "a word of the glossary": ("content/glossary.md", "돌려받는 돈", "되돌려 받는 돈"),
    "a page of Markdown": ("content/안내.md", "title: ", "title: 다시 "),
}  # fmt: skip
#: Pages of records; the first two are near each other, and the third is near neither. Then the lists of their kinds.
RECORDS = ("story/refund/index.html", "task/1-1/index.html", "budget/example-2013/index.html")
LISTS = ("story/index.html", "task/index.html", "budget/index.html")
NOTICE = """\
id: new
title: "[예시] 새 알림"
category: general
severity: warning
valid: {start: 2014-10-30, end: 2014-11-20}
text: "[예시] 새로 알립니다."
department: 예시과
summary: "[예시] 새로 알리는 글입니다."
related: [task/2-1]
source: [{section: 예시 문서 > 3장}]
"""


def edit(folder: Path, name: str) -> None:
    path, old, new = EDITS[name]
    file = folder / path
    if (new or old) == "NOTICE":
        sites.write(folder, {path: NOTICE}) if new else file.unlink(missing_ok=True)
        return
    text = file.read_text("utf-8") if file.is_file() else ""
    assert old in text
    sites.write(folder, {path: text.replace(old, new, 1)})


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def built(folder: Path, out: Path, store: BuildStore | None = None) -> dict[str, bytes]:
    """The site in ``folder``, built; warnings do not count here."""
    site, problems = read_site(folder, store=store and BuildStore(store.path.parent / "looked"))
    assert site is not None, problems
    assert list(build_site(site, out, store=store)) == []
    return tree(out)


@pytest.fixture(scope="module")
def plain(tmp_path_factory) -> Path:
    """The Korean site as it is; every test copies it."""
    return sites.copy("korean", tmp_path_factory.mktemp("plain") / "site")


@pytest.fixture(scope="module")
def whole(plain, tmp_path_factory) -> dict[str, bytes]:
    return built(plain, tmp_path_factory.mktemp("whole") / "out")


def in_some_order(seed: int) -> list[str]:
    names = list(EDITS)
    random.Random(seed).shuffle(names)  # noqa: S311 - an order, no secret
    # What is taken away was there before, and a word is changed after it came.
    for first, then in (("a record that names another", "a record less"), ("the glossary", "a word of the glossary")):
        names.remove(then)
        names.insert(names.index(first) + 2, then)
    return names


@pytest.mark.parametrize("seed", range(3))
def test_under_one_key_there_is_one_page(plain, tmp_path, seed):
    folder = shutil.copytree(plain, tmp_path / "site")
    made: dict[bytes, str] = {}
    own_made: dict[bytes, tuple] = {}
    for name in ["", *in_some_order(seed), "another day asked for"]:
        if name in EDITS:
            edit(folder, name)
        site, problems = read_site(folder, "2014-12-24" if name and name not in EDITS else None)
        assert site is not None, problems
        pages, _ = planned(site, strings("ko"))
        renderer = Renderer(site, pages)
        faces = key.Faces(site, key.ground(site), live=False)
        keys = key.FileKeys(faces, renderer)
        for page in pages:
            if (own := keys.of_page(page)) is not None:
                html = renderer.render(page)
                assert (made.setdefault(own, html) == html) is True, (name, page.path)
        for record in site.records:
            # A workbook is packed from its source, and packing takes as long as all the rest.
            of_it = tuple(own_files(site, record))
            words = prepare(site, record)
            files = (
                *((each.path, each.source or each.content) for each in of_it),
                own_entry(site, record, of_it),
                (words.entry, read_words({words.entry.path: words.words}, words.entry)),
            )
            assert (own_made.setdefault(faces.of_own(record), files) == files) is True, (name, record.reference)


def test_after_any_edits_the_site_is_what_a_clean_build_makes(plain, tmp_path):
    folder = shutil.copytree(plain, tmp_path / "site")
    store = BuildStore(tmp_path / "made")
    built(folder, tmp_path / "out", store)
    names = in_some_order(7)
    for at in range(0, len(names), 6):
        for name in names[at : at + 6]:
            edit(folder, name)
        kept, clean = built(folder, tmp_path / "out", store), built(folder, tmp_path / "clean")
        assert {path for path in kept | clean if kept.get(path) != clean.get(path)} == set(), names[: at + 6]


def test_what_was_made_is_not_made_again(plain, whole, tmp_path, monkeypatch):
    folder, store = shutil.copytree(plain, tmp_path / "site"), BuildStore(tmp_path / "made")
    built(folder, tmp_path / "out", store)
    rendered, render = [], Renderer.render

    def watched(self, page, *arguments, **more):
        rendered.append(page.path)
        return render(self, page, *arguments, **more)

    books, pack = [], workbook.packed

    def packing(site, plan):
        books.append(plan.title)
        return pack(site, plan)

    monkeypatch.setattr(Renderer, "render", watched)
    monkeypatch.setattr(workbook, "packed", packing)
    assert built(folder, tmp_path / "out", store) == whole
    assert [path for path in rendered if path in (*RECORDS, *LISTS)] == []
    assert books == []
    edit(folder, "a cell that a figure shows")
    built(folder, tmp_path / "out", store)
    assert len(books) == 1, "one workbook has that table"
    edit(folder, "a title that others show")
    rendered.clear()
    built(folder, tmp_path / "out", store)
    assert {path for path in rendered if path in (*RECORDS, *LISTS)} == {*RECORDS[:2], *LISTS[:2]}


def test_what_was_sound_is_not_looked_through_again(plain, tmp_path, monkeypatch):
    """Neither pages nor what is written last: the list of all files is the longest of them."""
    folder, store = shutil.copytree(plain, tmp_path / "site"), BuildStore(tmp_path / "made")
    built(folder, tmp_path / "out", store)
    read: list[str] = []
    fresh = Lookout.fresh

    def watched(self, lines):
        read.extend(lines := list(lines))
        return fresh(self, lines)

    monkeypatch.setattr(Lookout, "fresh", watched)
    built(folder, tmp_path / "out", store)
    assert read == []
    edit(folder, "a title that others show")
    built(folder, tmp_path / "out", store)
    assert any(RECORDS[0] in line for line in read), "its page has another sum"


def test_another_engine_uses_nothing_of_it(plain, tmp_path, monkeypatch):
    site, _ = read_site(plain)
    pages, _ = planned(site, strings("ko"))
    page = next(each for each in pages if each.path == "task/1-1/index.html")
    keys = [keys_of(site, pages, live=live).of_page(page) for live in (False, True)]
    monkeypatch.setattr(engine, "THEME", sites.write(tmp_path / "theme", {"shell.html": "<p>"}))
    keys.append(keys_of(site, pages).of_page(page))
    monkeypatch.setattr(key, "libraries", lambda: "jinja2 99")
    keys.append(keys_of(site, pages).of_page(page))
    assert len(set(keys)) == len(keys)


def keys_of(site: Site, pages: Sequence[Page], *, live: bool = False) -> key.FileKeys:
    return key.FileKeys(key.Faces(site, key.ground(site), live=live), Renderer(site, pages))


def foreign(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE made (other TEXT)")
    database.close()


def changed(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("UPDATE made SET value = substr(value, 1, 40) || x'00' || substr(value, 42)")
    database.close()


DAMAGE = {
    "empty": lambda path: path.write_bytes(b""),
    "cut off": lambda path: path.write_bytes(path.read_bytes()[:5000]),
    "no database": lambda path: path.write_bytes(b"<p>" * 5000),
    "another form": foreign,
    "values changed": changed,
    "a folder": lambda path: (path.unlink(), path.mkdir()),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_store_is_thrown_away(tmp_path, damage):
    folder, store = sites.copy("empty", tmp_path / "site"), BuildStore(tmp_path / "made")
    whole = built(folder, tmp_path / "out", store)
    keys = store.keys()
    assert all(store.get(each) for each in keys)
    DAMAGE[damage](store.path)
    assert not any(store.get(each) for each in keys)
    assert built(folder, tmp_path / "out", store) == whole
    if damage != "a folder":
        assert store.keys() == keys
        assert all(store.get(each) for each in keys)


def test_a_folder_that_cannot_be_made_hinders_nothing(tmp_path):
    folder = sites.copy("empty", tmp_path / "site")
    (tmp_path / "made").write_text("a file")
    assert built(folder, tmp_path / "out", BuildStore(tmp_path / "made")) == built(folder, tmp_path / "out")


def test_a_store_that_another_build_writes_is_left_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(stores, "PATIENCE", 0.05)
    store = BuildStore(tmp_path)
    store.keep([(b"1", packed("one"))])
    with sqlite3.connect(store.path) as other:
        other.execute("INSERT INTO build VALUES (9)")
        handed_out = []
        store.keep((handed_out.append(each) or each) for each in [(b"2", packed("two"))])
        assert len(handed_out) == 1
        assert store.get(b"1") == "one"
        other.rollback()
    other.close()
    assert store.get(b"2") is None


def test_what_fails_while_it_is_made_is_told_and_nothing_of_it_is_kept(tmp_path):
    """A full disk under a page is no matter of the store."""

    def until_full():
        yield b"2", packed("two")
        raise OSError(28, "No space left on device")

    for store in (BuildStore(tmp_path / "made"), BuildStore(tmp_path / "file")):
        (tmp_path / "file").write_text("a file")
        store.keep([(b"1", packed("one"))])
        with pytest.raises(OSError, match="No space"):
            store.keep(until_full())
        assert store.get(b"2") is None
    assert BuildStore(tmp_path / "made").keys() == {b"1"}


def test_a_page_that_cannot_be_written_ends_the_build(plain, tmp_path, monkeypatch):
    put = building.Built.put_down

    def full(self, path, content):
        if path == "task/1-1/index.html":
            raise OSError(28, "No space left on device", path)
        put(self, path, content)

    monkeypatch.setattr(building.Built, "put_down", full)
    site, _ = read_site(plain)
    with pytest.raises(OSError, match="No space"):
        build_site(site, tmp_path / "out", store=BuildStore(tmp_path / "made"))


def test_what_no_build_uses_goes(tmp_path):
    store = BuildStore(tmp_path)
    store.keep([(b"1", packed("one")), (b"2", packed("two"))])
    for _ in range(stores.AGES):
        store.keep([(b"1", None)])
    assert store.keys() == {b"1"}


def test_a_file_of_a_former_form_goes(tmp_path):
    for name in ("made-1.sqlite", "made-1.sqlite-wal", "mine.txt"):
        (tmp_path / name).write_text("old")
    (tmp_path / "made-1.sqlite-old").mkdir()
    store = BuildStore(tmp_path)
    store.keep([(b"1", packed("one"))])
    assert {each.name for each in tmp_path.iterdir()} == {stores.NAME, "mine.txt", "made-1.sqlite-old"}
    assert store.get(b"1") == "one"


def test_a_value_is_believed_by_its_sum():
    content = packed({"a": 1})
    assert stores.unpacked(content) == {"a": 1}
    for wrong in (b"", content[:-1], content + b"0", pickle.dumps({"a": 1}), bytes(32) + content[32:]):
        assert stores.unpacked(wrong) is None


def test_the_page_of_a_record_reaches_what_is_near_it_only(plain):
    site, _ = read_site(plain)
    record, far = site.by_reference["task/2-1"], site.by_reference["dataset/example-refund"]
    seen = near.Near(site, record)
    assert seen.layouts(record) == []
    for ask in (
        seen.layouts,
        seen.state,
        seen.notes,
        seen.caveats,
        seen.explained,
        lambda each: seen.named(each.reference),
    ):
        with pytest.raises(LookupError):
            ask(far)
    beside = site.by_reference["story/refund"]
    assert near.Near(site, beside).layouts(far) == site.layouts(far)
    with pytest.raises(LookupError):
        near.Near(site, beside).caveats(far)


def test_a_list_reaches_what_is_near_its_records_only(plain):
    site, _ = read_site(plain)
    story, result = (site.of(kind) for kind in ("story", "result"))
    far = next(each for each in result if not set(map(id, site.linked[each.reference])) & set(map(id, story)))
    seen = near.Near(site, *story)
    assert [seen.caveats(each) for each in story] == [site.caveats(each) for each in story]
    assert not {each.reference for each in seen.linked} & {each.reference for each in story}
    with pytest.raises(LookupError):
        seen.state(far)
    pages, _ = planned(site, strings("ko"))
    page = next(each for each in pages if each.path == "story/index.html")
    file = Renderer(site, pages, {"feed/all.atom": 1, "feed/kind/story.atom": 2, "feed/kind/task.atom": 3}).wider(page)[
        "file"
    ]
    assert file("feed/kind/story.atom")
    with pytest.raises(LookupError):
        file("feed/kind/task.atom")


def test_several_processes_make_the_same_site(plain, whole, tmp_path):
    """In a process of its own: a copy can be made only of one that has no threads."""
    program = f"""
import sys
from pathlib import Path
from generator import making, parallel
from generator.mkdocs_plugin import build_site
from generator.site import read_site
making.FEWEST, making.CHUNK = 1, 3
making.Processes = lambda count, prepare: parallel.Processes(2, prepare)
site, _ = read_site(Path({str(plain)!r}))
sys.exit(bool(build_site(site, Path({str(tmp_path / "out")!r}))))
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=sites.ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "out") == whole


def test_every_field_of_the_site_is_in_the_key_or_no_page_has_it():
    """A new field of the site has to be thought of here: what a record's page shows of it belongs into its key."""
    known = {
        "folder",
        "settings",
        "records",
        "narratives",
        "as_of",
        "moment",
        "reviewed",
        "answers",
        "disagreements",
        "history",
    }
    known |= {"cleared", "glossary", "attachments"}
    site = read_site.__globals__["Site"]
    assert {each.name for each in dataclasses.fields(site)} == known


def test_who_makes_the_pages_is_whole_in_a_process_that_is_no_copy(plain, tmp_path):
    site, _ = read_site(plain)
    pages, _ = planned(site, strings("ko"))
    maker = building.Building(site, pages, tmp_path).maker
    other = pickle.loads(pickle.dumps(maker))  # noqa: S301 - made in the same line
    assert [other.make(path).seen for path in maker.items] == [maker.make(path).seen for path in maker.items]
