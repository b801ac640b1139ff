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

from accessibility import canary, environment, manifest, reading, rule, store
from accessibility.audit import audit
from accessibility.finding import About, EngineResult, Finding
from accessibility.loads import Loads
from accessibility.manifest import Manifest
from accessibility.reading import Reader, Word
from accessibility.store import VerdictStore, question
from accessibility.tools import Tools
from tests.support.gate import CANARY, PINNED, TODAY, quiet

PARTS = {
    "index.html": '<link rel=stylesheet href="style.css"><script src="a.js"></script><img srcset="one.png 1x, two.png 2x">'
    '<p style="background: url(sub/back.png)"><iframe src="sub/frame.html"></iframe><a href="other.html">x</a>'
    '<video poster="/poster.png"><source src="film.mp4"></video><img loading=lazy src="gone.png">',
    "other.html": "<base href='/sub/'><img src=back.png><script type=module>import './deep.mjs'</script>",
    "alone.html": "<p>x</p>",
    "style.css": "@import 'more.css'; p { background: url(\"sub/back.png\") }",
    "more.css": "@font-face { src: url(font.woff2) }",
    "a.js": "import('./sub/deep.mjs')",
    "sub/frame.html": "<object data='inner.svg'></object>",
    "sub/inner.svg": "<svg xmlns='http://www.w3.org/2000/svg'><image href='back.png'/></svg>",
    "sub/deep.mjs": "export const one = 1",
    **dict.fromkeys(("one.png", "two.png", "sub/back.png", "poster.png", "film.mp4", "font.woff2"), "bytes"),
}
OF_INDEX = {*PARTS, "gone.png"} - {"index.html", "other.html", "alone.html"}


def laid(folder, parts=PARTS):
    for path, text in parts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def test_what_a_page_loads_by_its_bytes(tmp_path) -> None:
    read = manifest.read(laid(tmp_path))
    loads = Loads(tmp_path, read.base, read.files)
    assert loads.of("index.html") == OF_INDEX
    assert loads.of("other.html") == {"sub/back.png", "sub/deep.mjs"}
    assert loads.of("alone.html") == frozenset()


def test_a_picture_that_was_read_before_needs_no_reader(tmp_path, monkeypatch) -> None:
    asked = []

    def ask(_self, said):
        asked.append(said)
        return [{"text": "주차", "sure": 91, "box": [1, 2, 3, 4]}]

    def read(picture=b"png", languages=("kor",), **more):
        reader = Reader()
        reader.store = VerdictStore(tmp_path, **more)
        return reader.read(picture, languages)

    monkeypatch.setattr(Reader, "_ask", ask)
    assert read() == read() == (Word("주차", 91, (1, 2, 3, 4)),)
    assert len(asked) == 1
    read(b"other")
    read(languages=("eng",))
    read(fresh=True)
    monkeypatch.setattr(reading, "_reads", lambda: "another reader")
    read()
    assert len(asked) == 5
    # Two machines that had nothing kept agree with one that had.
    assert Reader().read(b"png", ("kor",)) == read()


def test_below_a_path_and_never_outside(tmp_path) -> None:
    texts = {
        "sub/a.html": "<img src=/base/one.png><img src=/two.png><img src=//host/x.png><img src='../%ea%b0%80.png'>"
        "<img src='../../../x.png'><img src='http://[broken'><script src='sub/'></script><img src=data:x>"
    }
    read = manifest.read(laid(tmp_path, texts))
    assert Loads(tmp_path, "/base/", read.files).of("sub/a.html") == {"one.png", "가.png", "sub/sub/index.html"}


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
    folder = laid(tmp_path / "site", {name: text_of(dice, name) for name in NAMES})
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
    folder = laid(tmp_path / "site", {"a.html": "<title>T1</title>", "b.html": "<title>T2</title>"})
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
    folder = laid(tmp_path / "site", {"a.html": "a", "b.html": "b"})
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
    folder = laid(tmp_path / "site", {"a.html": "a"})

    class Doubtful(Looking):
        def __call__(self, task):
            first, *others = super().__call__(task)
            return (dataclasses.replace(first, **trouble), *others)

    run(folder, Doubtful(), VerdictStore(tmp_path / "verdicts"))
    again = Looking()
    run(folder, again, VerdictStore(tmp_path / "verdicts"))
    assert again.asked == [["a.html"]]


#: Each kind of thing that a verdict leans on besides the page, changed.
CHANGES = {
    "rule": lambda patch, _: patch.setattr(environment, "_sources", lambda _folder: [b"another rule"]),
    "engine": lambda _, kit: kit["axe_script"].write_text("// another axe"),
    "words of the engine": lambda _, kit: kit["axe_locale"].write_text("{}"),
    "browser": lambda _, kit: kit["chromium"].write_text("#!/bin/sh\necho Chromium 2\n"),
    "driver": lambda _, kit: kit["chromedriver"].write_text("#!/bin/sh\necho ChromeDriver 2\n"),
    "packages of node": lambda patch, kit: patch.setattr(environment, "ROOT", kit["chromium"].parent),
    "packages of Python": lambda patch, _: patch.setattr(
        environment, "_distributions", lambda: iter(["one-2.dist-info"])
    ),
    "fonts": lambda patch, _: patch.setattr(environment, "FONTS", ("echo", "another font")),
    "font for Hangul": lambda patch, _: patch.setattr(environment, "MATCHES", (("echo", "sans-serif:lang=ko"),)),
    "flags": lambda patch, _: patch.setattr(environment, "flags", lambda: ["--another"]),
    "clock's zone": lambda patch, _: patch.setenv("TZ", "Pacific/Auckland"),
    "language of the system": lambda patch, _: patch.setenv("LANG", "fr_FR.UTF-8"),
    "machine": lambda patch, _: patch.setattr(environment.platform, "machine", lambda: "pdp11"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_looks_at_pages_changes_the_question(tmp_path, monkeypatch, change) -> None:
    kit = {}
    for name in ("chromium", "chromedriver", "axe_script", "axe_locale", "pa11y_ci"):
        kit[name] = tmp_path / name
        kit[name].write_text("#!/bin/sh\necho 1\n")
        kit[name].chmod(0o755)
    tools = Tools(**kit, pinned={"axe": "1"})
    before = environment.environment(tools, "ko")
    assert environment.environment(tools, "ko") == before
    CHANGES[change](monkeypatch, kit)
    assert environment.environment(tools, "ko") != before


def test_a_package_of_node_installed_on_another_machine_is_the_same(tmp_path) -> None:
    """Its files have the time of their installation; else no verdict of another machine would ever be believed."""
    installed = tmp_path / "pa11y-ci"
    installed.write_text("one")
    tools = dataclasses.replace(Tools.found(), pa11y_ci=installed)
    before = environment.environment(tools, "ko")
    os.utime(installed, (0, 0))
    assert environment.environment(tools, "ko") == before
    installed.write_text("two")
    assert environment.environment(tools, "ko") != before


def test_a_checkout_elsewhere_asks_the_same(tmp_path, monkeypatch) -> None:
    found = set()
    for name in ("one", "two"):
        tool = tmp_path / name / "node_modules/.bin/pa11y-ci"
        tool.parent.mkdir(parents=True)
        tool.write_text("pa11y-ci")
        monkeypatch.setattr(environment, "ROOT", tmp_path / name)
        asked = environment.environment(dataclasses.replace(Tools.found(), pa11y_ci=tool), "ko")
        found.add(json.dumps(asked, sort_keys=True))
    assert len(found) == 1


def test_what_python_makes_of_the_canary_asks_nothing_anew(tmp_path, monkeypatch) -> None:
    """It holds the time at which the files were checked out: a fresh clone would believe no verdict of another one."""
    folder = laid(tmp_path / "site", {"a.html": "a"})
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


@pytest.mark.parametrize("limit", ["page_limit", "script_limit", "start_limit"])
def test_settings_change_the_question(limit) -> None:
    tools = Tools.found()
    changed = dataclasses.replace(tools, **{limit: 7})
    assert environment.environment(tools, "ko") != environment.environment(changed, "ko")
    assert environment.environment(tools, "ko") != environment.environment(tools, "en")


def test_every_file_of_the_gate_counts(tmp_path) -> None:
    shutil.copytree(canary.FOLDER.parent, tmp_path / "gate", ignore=shutil.ignore_patterns("__pycache__"))
    sums = {b"".join(environment._sources(tmp_path / "gate"))}  # noqa: SLF001
    files = [file for file in (tmp_path / "gate").rglob("*") if file.is_file()]
    for file in files:
        file.write_bytes(file.read_bytes() + b"\n")
        sums.add(b"".join(environment._sources(tmp_path / "gate")))  # noqa: SLF001
    assert len(sums) == len(files) + 1
    assert len(files) > 30


@pytest.mark.parametrize("name", ["reviewed.yml", "answers.yml"])
def test_what_people_said_about_findings_asks_nothing_anew(tmp_path, monkeypatch, name) -> None:
    """Where the engine's repository is a site, it lies in the folder of the gate."""
    gate = Path(shutil.copytree(canary.FOLDER.parent, tmp_path / "gate", ignore=shutil.ignore_patterns("__pycache__")))
    monkeypatch.setattr(rule, "FOLDER", gate / "rules")
    before = (environment.sources_sum(gate), rule.fingerprint.__wrapped__())
    (gate / name).write_text("- template: home.html\n")
    assert (environment.sources_sum(gate), rule.fingerprint.__wrapped__()) == before
    (gate / "kwcag.yml").write_text("another list\n")
    assert environment.sources_sum(gate) != before[0]
    assert rule.fingerprint.__wrapped__() != before[1]


def test_address_and_bytes_of_the_page_change_the_question() -> None:
    asked = {"path": "a.html", "base": "/", "sha256": "0"}
    assert question(**asked) == question(**dict(reversed(asked.items())))
    others = [{**asked, "path": "b.html"}, {**asked, "base": "/x/"}, {**asked, "sha256": "1"}, {**asked, "more": ""}]
    assert len({question(**each) for each in [asked, *others]}) == 5


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
    folder = laid(tmp_path / "site", texts)
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
