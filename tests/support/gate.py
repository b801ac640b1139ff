"""What the tests of the gate share: the good page, its folders, and answers made by hand."""

from __future__ import annotations

import hashlib
import io
import json
from datetime import date
from pathlib import Path

from accessibility import manifest as manifests
from accessibility import own, release
from accessibility.canary import expected
from accessibility.evidence.subject import Subject
from accessibility.finding import EngineResult, Finding
from accessibility.manifest import BuiltPage, Manifest, ManifestSource
from accessibility.progress import Progress

GOOD = Path(__file__).parents[1] / "accessibility/good"
TODAY = date(2026, 11, 23)
PINNED = {"axe": "4.14.1", "pa11y-ci": "4.1.1", "hwanhi": own.VERSION}
CANARY = expected()
SUBJECT = Subject("https://example.org/", "[예시] 환한구", {"name": "[예시] 환한구청", "phone": "02-0000-0000"})


def quiet() -> Progress:
    return Progress("ko", io.StringIO())


def page(path: str = "task/1-1/index.html", **more) -> BuiltPage:
    more = {"kind": "task", "title": "과제 1-1", "sources": (ManifestSource("data/task/plan.yml", 12),), **more}
    return BuiltPage(path, f"/{path}", "0" * 64, **more)


def manifest(*pages: BuiltPage, problems=()) -> Manifest:
    return Manifest(pages, {each.path: each.sha256 for each in pages}, problems)


def finding(**more) -> Finding:
    fields = {
        "engine": "axe",
        "rule": "image-alt",
        "outcome": "failed",
        "target": "#map",
        "message": "이미지는 반드시 대체텍스트를 가져야 합니다.",
        "wcag": ("1.1.1",),
        "kwcag": ("5.1.1",),
    }
    return Finding(**{**fields, **more})


def answer(engine: str, *pages: BuiltPage, **more) -> EngineResult:
    """A clean answer for ``pages``, at the pinned version, with the canary caught."""
    fields = {"version": PINNED[engine], "findings": {each.path: () for each in pages}, "canary": CANARY[engine]}
    return EngineResult(engine, **{**fields, **more})


def site(folder: Path, pages: dict[str, str], **more: str) -> Path:
    """A built site: the pages by path, the style sheet, and a ``pages.json`` that is true."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "site.css").write_bytes((GOOD / "site.css").read_bytes())
    entries = []
    for path, text in pages.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        entries.append(
            {
                "path": path,
                "url": f"/{path}",
                "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
                "kind": "task",
                "title": path,
                "sources": [{"path": f"data/task/{Path(path).stem}.yml", "line": 3}],
                **more,
            }
        )
    (folder / "pages.json").write_text(json.dumps({"as_of": "2014-10-31", "pages": entries}), "utf-8")
    return folder


def good_page() -> str:
    return (GOOD / "index.html").read_text("utf-8")


OLD = {"index.html": good_page(), "old.html": good_page()}
NEW = {"index.html": good_page().replace("현황", "새 현황"), "new.html": good_page()}


def publish(out: Path, pages=NEW, after=lambda _step: None) -> None:
    """What the command does, without the check."""
    with release.lock(out):
        new = site(release.staging(out), pages)
        release.swap(new, out, manifests.read(new), after)
