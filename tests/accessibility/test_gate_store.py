"""Verdicts kept from before: what changes one makes it a question again, and what is kept is what was answered."""

from __future__ import annotations

import dataclasses
import json
import os
import random
import re
import shutil
import time
from hashlib import sha256
from pathlib import Path

import pytest

from accessibility import canary, store
from accessibility.audit import audit
from accessibility.finding import About, EngineResult, Finding
from accessibility.loads import Loads
from accessibility.manifest import Manifest
from accessibility.store import VerdictStore
from tests.support import sites
from tests.support.gate import CANARY, PINNED, TODAY, quiet


class Looking:
    """An engine that says of a page the sum of every byte that it loads: whatever is overlooked shows."""

    def __init__(self, *, loads=True) -> None:
        self.asked: list[list[str]] = []
        self.loads = loads

    def __call__(self, task):
        pages = [page.path for page in task.manifest.pages]
        self.asked.append(pages)
        found = {path: self.found(task, path) for path in pages}
        return tuple(
            EngineResult(
                engine,
                version=version,
                findings={path: each[0] for path, each in found.items()},
                outcomes={path: {"sum": "failed", "title": "passed"} for path in pages},
                facts={path: {"title": each[1]} for path, each in found.items()} if engine == "hwanhi" else {},
                loads={path: each[2] for path, each in found.items()} if self.loads else {},
                canary=CANARY[engine],
                rules={"sum": About(("1.1.1",), ("5.1.1",))},
                browser="Chromium 1",
            )
            for engine, version in PINNED.items()
        )

    @staticmethod
    def found(task, path):
        seen, open_, whole = set(), [path], []
        while open_:
            each = open_.pop()
            if each in seen:
                continue
            seen.add(each)
            file = task.folder / each
            text = file.read_text("utf-8") if file.is_file() else "missing"
            whole.append(f"{each}:{text}")
            if each.endswith((".html", ".css", ".js")):
                open_ += re.findall(r"file\d+\.\w+", text)
        said = sha256("\n".join(sorted(whole)).encode()).hexdigest()
        title = re.search(r"T\d", (task.folder / path).read_text("utf-8"))
        return (Finding("axe", "sum", "needs_review", "p", said),), title[0] if title else "", frozenset(seen)


def run(folder, engine, kept=None, **more):
    return audit(folder, today=TODAY, language="ko", progress=quiet(), engines=(engine,), store=kept, **more)


NAMES = [f"file{number}.{kind}" for number, kind in enumerate(["html"] * 5 + ["css", "css", "js", "png", "svg"])]


def text_of(dice: random.Random, name: str) -> str:
    named = dice.sample(NAMES, dice.randrange(3))
    if name.endswith(".html"):
        inner = "".join(
            f"<img src={each}>" if dice.random() < 0.5 else f"<iframe src={each}></iframe>" for each in named
        )
        return f"<title>T{dice.randrange(3)}</title>{inner}<p>{dice.randrange(3)}</p>"
    if name.endswith(".css"):
        return "".join(f"@import url({each});" for each in named) + f"p {{ top: {dice.randrange(3)}px }}"
    return f"import '{named[0]}'" if named and name.endswith(".js") else str(dice.randrange(3))


@pytest.fixture
def _one_environment(monkeypatch):
    monkeypatch.setattr("accessibility.kept.environment", lambda *_: {})


@pytest.mark.usefixtures("_one_environment")
@pytest.mark.parametrize("told", [True, False], ids=["loads told by the engine", "loads by the bytes alone"])
def test_after_any_edits_what_was_kept_and_what_is_asked_anew_make_the_same_report(tmp_path, told) -> None:
    dice = random.Random(156)  # noqa: S311 - to choose edits, not to hide anything
    folder = sites.write(tmp_path / "site", {name: text_of(dice, name) for name in NAMES})
    spared = 0
    for _ in range(60):
        name = dice.choice(NAMES)
        if dice.random() < 0.15:
            (folder / name).unlink(missing_ok=True)
        else:
            (folder / name).write_text(text_of(dice, name), "utf-8")
        engine = Looking(loads=told)
        kept = run(folder, engine, VerdictStore(tmp_path / "verdicts"))
        fresh = run(folder, Looking(loads=told))
        assert json.dumps(kept.report) == json.dumps(fresh.report)
        spared += len(kept.report["pages"]) - len(engine.asked[0] if engine.asked else [])
    assert spared > 60, "a store that spares nothing proves nothing"


def test_nothing_is_asked_where_nothing_changed_and_titles_are_compared_all_the_same(tmp_path) -> None:
    folder = sites.write(tmp_path / "site", {"a.html": "<title>T1</title>", "b.html": "<title>T2</title>"})
    run(folder, Looking(), VerdictStore(tmp_path / "verdicts"))
    same = Looking()
    run(folder, same, VerdictStore(tmp_path / "verdicts"))
    assert same.asked == []
    (folder / "b.html").write_text("<title>T1</title>")
    one = Looking()
    result = run(folder, one, VerdictStore(tmp_path / "verdicts"))
    assert one.asked == [["b.html"]]
    twins = {page["path"] for page in result.report["pages"] if "unique-title" in str(page["findings"])}
    assert twins == {"a.html", "b.html"}


def test_fresh_asks_for_everything_once(tmp_path) -> None:
    folder = sites.write(tmp_path / "site", {"a.html": "a", "b.html": "b"})
    run(folder, Looking(), VerdictStore(tmp_path / "verdicts"))
    kept, engine = VerdictStore(tmp_path / "verdicts", fresh=True), Looking()
    run(folder, engine, kept)
    (folder / "b.html").write_text("c")
    run(folder, engine, kept)
    assert engine.asked == [["a.html", "b.html"], ["b.html"]]


@pytest.mark.parametrize(
    "trouble", [{"canary": frozenset()}, {"version": "0"}, {"findings": {}}], ids=lambda each: str(*each)
)
def test_an_engine_that_is_not_believed_leaves_nothing_behind(tmp_path, trouble) -> None:
    folder = sites.write(tmp_path / "site", {"a.html": "a"})

    class Doubtful(Looking):
        def __call__(self, task):
            first, *others = super().__call__(task)
            return (dataclasses.replace(first, **trouble), *others)

    run(folder, Doubtful(), VerdictStore(tmp_path / "verdicts"))
    again = Looking()
    run(folder, again, VerdictStore(tmp_path / "verdicts"))
    assert again.asked == [["a.html"]]


def test_what_python_makes_of_the_canary_asks_nothing_anew(tmp_path, monkeypatch) -> None:
    """It holds the time at which the files were checked out: a fresh clone would believe no verdict of another one."""
    folder = sites.write(tmp_path / "site", {"a.html": "a"})
    copy = Path(shutil.copytree(canary.FOLDER, tmp_path / "canary", ignore=shutil.ignore_patterns("__pycache__")))
    monkeypatch.setattr(canary, "FOLDER", copy)
    run(folder, Looking(), VerdictStore(tmp_path / "verdicts"))
    (copy / "__pycache__").mkdir()
    (copy / "__pycache__/__init__.cpython-311.pyc").write_bytes(b"made now")
    again = Looking()
    run(folder, again, VerdictStore(tmp_path / "verdicts"))
    assert again.asked == []
    (copy / "index.html").write_text("another page")
    run(folder, again, VerdictStore(tmp_path / "verdicts"))
    assert again.asked == [["a.html"]]


def kept(folder, loads, files):
    VerdictStore(folder).put("q", loads, {"a": 1})
    return VerdictStore(folder).get("q", files)


@pytest.mark.parametrize("files", [{"x": "2"}, {}, {"x": "1", "gone": "3"}], ids=["changed", "missing", "found"])
def test_what_a_page_loads_has_to_be_the_same(tmp_path, files) -> None:
    loads = {"x": "1", "gone": None}
    assert kept(tmp_path, loads, {"x": "1", "other": "5"}) == {"a": 1}
    assert kept(tmp_path, loads, files) is None


def test_what_was_undone_is_known_again(tmp_path) -> None:
    for style in ("1", "2"):
        VerdictStore(tmp_path).put("q", {"style.css": style}, {"was": style})
    assert [VerdictStore(tmp_path).get("q", {"style.css": style}) for style in "123"] == [
        {"was": "1"},
        {"was": "2"},
        None,
    ]


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[:-9],
        lambda text: text.replace(b'"a":1', b'"a":2'),
        lambda text: text.replace(b'"x":"1"', b'"x":"9"'),
        lambda _: b"",
        lambda _: b"[]",
        lambda _: b'{"format": 1}',
        lambda _: b"[" * 100_000,
        lambda text: text + b" " * store.LARGEST,
    ],
    ids=["cut short", "verdict", "loads", "empty", "list", "torn", "deep", "huge"],
)
def test_an_entry_that_is_not_what_was_written_is_none(tmp_path, damage) -> None:
    VerdictStore(tmp_path).put("q", {"x": "1"}, {"a": 1})
    (entry,) = tmp_path.iterdir()
    entry.write_bytes(damage(entry.read_bytes()))
    for digit in "129":
        assert VerdictStore(tmp_path).get("q", {"x": digit}) is None


@pytest.mark.parametrize("days", [-400, -1, 1, 400])
def test_a_clock_that_is_set_makes_no_verdict_another(tmp_path, monkeypatch, days) -> None:
    """Set back, what was kept lies in the future; set forward, it is old, and asked for again at the worst."""
    VerdictStore(tmp_path).put("q", {"x": "1"}, {"a": 1})
    later = time.time() + days * 24 * 60 * 60
    monkeypatch.setattr(store.time, "time", lambda: later)
    assert VerdictStore(tmp_path).get("q", {"x": "2"}) is None
    assert VerdictStore(tmp_path).get("q", {"x": "1"}) == {"a": 1}
    VerdictStore(tmp_path).tidy()
    assert VerdictStore(tmp_path).get("q", {"x": "1"}) == (None if days > 60 else {"a": 1})


def test_the_old_and_the_too_much_go_and_strangers_do_not_hurt(tmp_path) -> None:
    for number in range(5):
        VerdictStore(tmp_path).put(f"q{number}", {}, {"a": number})
    entries = sorted(tmp_path.iterdir())
    for number, entry in enumerate(entries):
        age = store.AGE + 60 if number == 0 else 1000 - number
        os.utime(entry, (entry.stat().st_atime - age, entry.stat().st_mtime - age))
    VerdictStore(tmp_path, limit=entries[1].stat().st_size * 2).tidy()
    assert sorted(tmp_path.iterdir()) == entries[3:]
    (tmp_path / "folder").mkdir()
    assert VerdictStore(tmp_path).get("q3", {}) == {"a": 3}


def test_what_cannot_be_written_is_known_in_this_run(tmp_path) -> None:
    (tmp_path / "file").write_text("no folder")
    blocked = VerdictStore(tmp_path / "file" / "verdicts")
    blocked.put("q", {}, {"a": 1})
    blocked.tidy()
    assert blocked.get("q", {}) == {"a": 1}
    assert VerdictStore(tmp_path / "file" / "verdicts").get("q", {}) is None


def test_a_verdict_too_large_is_not_kept(tmp_path) -> None:
    VerdictStore(tmp_path).put("q", {}, {"a": "x" * store.LARGEST})
    assert list(tmp_path.iterdir()) == []


def test_the_manifest_of_nothing(tmp_path) -> None:
    assert Loads(tmp_path, "/", Manifest((), {}).files).of("nowhere.html") == frozenset()


@pytest.mark.parametrize("parts", [2, 3])
def test_parts_on_several_machines_make_the_report_of_one(tmp_path, parts) -> None:
    texts = {f"{name}.html": f"<title>T{at % 3}</title><img src=a.png><p>{at}" for at, name in enumerate("abcdefg")}
    folder = sites.write(tmp_path / "site", texts)
    whole = run(folder, Looking())
    asked = []
    together = VerdictStore(tmp_path / "together")
    for number in range(1, parts + 1):
        engine = Looking()
        share = run(folder, engine, VerdictStore(tmp_path / f"machine-{number}"), part=(number, parts))
        asked += engine.asked[0]
        assert [page["path"] for page in share.report["pages"]] == engine.asked[0]
        together.take(tmp_path / f"machine-{number}")
    nobody = Looking()
    merged = run(folder, nobody, together)
    assert sorted(asked) == sorted(texts)
    assert nobody.asked == []
    assert json.dumps(merged.report) == json.dumps(whole.report)
