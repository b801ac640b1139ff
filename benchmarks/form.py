"""Walks through the form of ``hwanhi edit`` with every kind of record, as an editor would, and prints what came of it.

``python benchmarks/form.py [--site DIR] [--pictures DIR] [--changes]``: for each kind one record is opened, its number made wrong and
mended, a text typed by an input method, and saved; the file is compared line by line, and ``hwanhi check`` looks at the whole
afterwards. ``--pictures`` writes the pictures of docs/edit.md; ``--changes`` tries every single change of every record of the
repository through the codec (some minutes).
"""
# ruff: noqa: INP001, T201 - a script, whose print is its answer

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from generator.cli import main as hwanhi  # noqa: E402
from generator.editor import lying  # noqa: E402
from tests.editor.test_codec import edited, every_job  # noqa: E402
from tests.support.browser import becomes, start  # noqa: E402
from tests.support.form import Form, serving  # noqa: E402
from tests.support.sites import FOLDER  # noqa: E402

WRONG = "틀린 번호"
TYPED = "양식에서 고친 글입니다"


def split(site: Path) -> None:
    """A file for each record, for a site that keeps several in one."""
    for each in lying(site):
        if not each.many:
            continue
        path = site / each.path
        lines = path.read_text("utf-8").split("\n")
        starts = [at for at, line in enumerate(lines) if line.startswith("- ")]
        for record, at, end in zip(each.records, starts, [*starts[1:], len(lines)], strict=True):
            own = [line[2:] for line in lines[at:end] if line[:2] in ("- ", "  ")]
            (path.parent / f"{record.id}.yml").write_text("\n".join(own).rstrip() + "\n", "utf-8")
        path.unlink()


def walk(form: Form) -> Iterator[tuple[str, str, bool, list[str]]]:
    """Each kind: its record, whether the wrong number was told, the lines that differ."""
    seen: set[str] = set()
    for each in lying(form.folder):
        if each.kind in seen or not each.records:
            continue
        seen.add(each.kind)
        form.open(f"collections/{each.kind}/entries/{Path(each.path).stem}")
        form.type("id", WRONG)
        form.save()
        becomes(lambda: form.told("id") != "", wanted=True)
        told = "예:" in form.told("id")
        form.type("id", each.records[0].id)
        field = next(name for name in ("summary", "title", "note", "text", "reason") if form.has(name))
        form.type(field, TYPED + (" [예시]" if field == "title" else "."))
        form.save()
        becomes(lambda: form.js("return location.hash.includes('/entries/')"), wanted=False)
        before, after = (form.folder / each.path).read_text("utf-8"), form.saved(each.path)
        lines = [
            line
            for line in unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
            if line[:3] not in ("---", "+++", "@@ ") and line[:1] in "+-"
        ]
        (form.folder / each.path).write_text(after, "utf-8")
        yield each.kind, field, told, lines


def pictures(form: Form, out: Path) -> None:
    """The pictures of docs/edit.md."""
    out.mkdir(parents=True, exist_ok=True)

    def take(name: str) -> None:
        time.sleep(0.7)
        form.driver.save_screenshot(str(out / f"edit-{name}.png"))

    form.resize(1000, 640)
    form.driver.get(form.url)
    becomes(lambda: "누리집 폴더" in str(form.js("return document.body.innerText")), wanted=True)
    take("open")
    form.enter()
    form.js("location.hash = '#/collections/disclosure'")
    take("list")
    form.open("collections/disclosure/entries/restaurants")
    form.type("id", WRONG)
    form.save()
    becomes(lambda: form.told("id") != "", wanted=True)
    take("wrong")
    form.open("collections/dataset/entries/example-refund")
    form.unfold("tables")
    form.js("arguments[0].scrollIntoView({block: 'center'})", form.field("tables.0.rows"))
    take("rows")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--site", type=Path, default=FOLDER / "korean")
    options.add_argument("--pictures", type=Path)
    options.add_argument("--changes", action="store_true")
    chosen = options.parse_args()
    if chosen.changes:
        found = edited(every_job(), 1)
        print(
            f"{found['files']} files, {found['edits']} changes, {len(found['wrong'])} wrong", *found["wrong"], sep="\n"
        )
        return
    with tempfile.TemporaryDirectory(prefix="hwanhi-") as folder:
        site = Path(folder) / "site"
        shutil.copytree(
            chosen.site, site, ignore=shutil.ignore_patterns("build", "public", ".*", "node_modules", "tests")
        )
        split(site)
        driver = start(Path(folder) / "profile", {})
        try:
            with serving(site) as url:
                form = Form(driver, url, site)
                if chosen.pictures:
                    pictures(form, chosen.pictures)
                    return
                form.enter()
                print("| kind | field | wrong number told | lines that changed |", "|---|---|---|---|", sep="\n")
                for kind, field, told, lines in walk(form):
                    print(f"| {kind} | {field} | {'yes' if told else 'NO'} | {len(lines)} |", flush=True)
        finally:
            driver.quit()
        print(f"check: exit {hwanhi(['check', '--site', str(site), '--format', 'concise'])}")


if __name__ == "__main__":
    main()
