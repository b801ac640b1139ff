"""What the gate finds of barriers that real pages have, and where it is wrong: ``python benchmarks/barriers.py [--half A|B] [--only ID …]``.

The corpus is ``tests/accessibility/barriers``: pairs of a page with one barrier and its look-alike without, and complete pages that are
right. A barrier is found when a failed finding names one of its criteria (WCAG or KWCAG); a look-alike is a false alarm when a failed
finding names one of them, a complete page when there is any that keeps it back. Who tunes a rule looks at half A only; half B is there to judge.
"""
# ruff: noqa: INP001, T201 - a script, whose print is its answer

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.accessibility.barriers.media import write_media

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "tests/accessibility/barriers"
VARIANT = re.compile(r"«([^«»¦]*)¦([^«»¦]*)»")
FRAMES = {"ko": ("ko-gu", "ko-bu"), "en": ("en-council", "en-city")}
CHUNK = 60  # pages a run: one refused run is tried again in halves
ADVISORY = "advisory"
COMPLETE = "complete page"

Entry = dict[str, Any]  # one item of a theme's file
Key = tuple[str, str]  # id, side (barrier or clean)


def half(entry: Entry) -> str:
    return entry.get("half") or "BA"[hashlib.sha256(entry["id"].encode()).digest()[0] % 2]


def sides(entry: Entry) -> tuple[str, ...]:
    return ("clean",) if entry.get("verdict") == "clean" else ("barrier", "clean")


def variant(text: str, side: str) -> str:
    """The text of one side: «barrier¦clean» marks where the two differ."""
    return VARIANT.sub(lambda found: found[2 if side == "clean" else 1], text)


def framed(frame: str, entry: Entry) -> str:
    """The whole document, with the header, menu and footer of a frame."""
    title = entry.get("title", "")
    heading = entry.get("h1", f"<h1>{title}</h1>")
    parts = {"TITLE": title, "H1": "" if heading == "none" else heading}
    parts |= {name.upper(): entry.get(name, "").rstrip("\n") for name in ("style", "head", "script", "main")}
    page = (CORPUS / f"frames/{frame}.html").read_text()
    for name, text in parts.items():
        page = page.replace(f"@{name}@", text)
    return page


def pages(entry: Entry, side: str) -> dict[str, str]:
    """Path -> HTML of one side; one path only where the barrier is not one across pages."""
    if "site" not in entry:
        at = hashlib.sha256(entry["id"].encode()).digest()[1] % 2
        whole = entry.get("doc") or framed(entry.get("frame", FRAMES[entry["language"]][at]), entry)
        return {"index.html": variant(whole, side)}
    base = yaml.safe_load((CORPUS / f"frames/site-{entry['frame']}.yml").read_text()) | entry.get("extra", {})
    found = {path: framed(entry["frame"], page) for path, page in base.items()}
    for path, (old, new) in zip(entry["site"][::2], entry["site"][1::2], strict=True):
        if old not in found[path]:
            raise ValueError(f"{entry['id']}: {path} has no {old}")
        found[path] = found[path].replace(old, variant(new, side), 1)
    return found


def write(folder: Path, paths: dict[str, str]) -> None:
    for path, html in paths.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(html)


def audited(folder: Path, report: Path) -> dict[str, Any] | None:
    """The gate's report on a folder; None where it gave none."""
    subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "generator.cli", "audit", "--format", "concise", "--report", str(report), str(folder)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        check=False,
    )
    found = report / "report.json"
    return json.loads(found.read_text()) if found.exists() else None


def across_pages() -> set[str]:
    """Rules that compare pages: on a folder of pages that do not belong together they say nothing."""
    files = [each for each in (ROOT / "accessibility/rules").glob("*") if each.is_file()]
    return {"unique-title"} | {
        each.stem.replace("_", "-") for each in files if re.search(r"^over: site", each.read_text(), re.MULTILINE)
    }


def of_singles(jobs: dict[Key, str], work: Path) -> Iterator[tuple[Key, list[Any]]]:
    folder, report = work / "pages", work / "report"
    for each in (folder, report):
        shutil.rmtree(each, ignore_errors=True)
    write_media(folder / "assets")
    write(folder, {f"{name}--{side}.html": html for (name, side), html in jobs.items()})
    found = audited(folder, report)
    if found is None and len(jobs) > 1:
        items = list(jobs.items())
        for part in (items[: len(items) // 2], items[len(items) // 2 :]):
            yield from of_singles(dict(part), work)
        return
    ignored = across_pages()
    for page in found["pages"] if found else ():
        name, _, side = Path(page["path"]).stem.partition("--")
        yield (name, side), [each for each in page["findings"] if each["rule"] not in ignored]


def findings(entries: list[Entry], work: Path) -> dict[Key, list[Any]]:
    """What the gate says of each side; a side without a verdict is missing."""
    jobs = {(entry["id"], side): pages(entry, side) for entry in entries for side in sides(entry)}
    singles = [(key, found["index.html"]) for key, found in jobs.items() if len(found) == 1]
    result: dict[Key, list[Any]] = {}
    for start in range(0, len(singles), CHUNK):
        result |= dict(of_singles(dict(singles[start : start + CHUNK]), work / "singles"))
    for key, paths in jobs.items():
        if len(paths) > 1:
            folder = work / "-".join(key)
            write(folder / "site", paths)
            report = audited(folder / "site", folder / "report")
            if report is not None:
                result[key] = [each for page in report["pages"] for each in page["findings"]]
    return result


def criteria(named: dict[str, Any]) -> set[str]:
    return set(named["wcag"]) | {f"KWCAG {each}" for each in named["kwcag"]}


def row(entry: Entry) -> str:
    if entry.get("verdict") == "clean":
        return COMPLETE
    named = [*entry["wcag"], *(f"KWCAG {each}" for each in entry["kwcag"])]
    return ADVISORY if "advisory" in entry or not named else named[0]


def score(entries: list[Entry], found: dict[Key, list[Any]]) -> None:
    """Prints the table by criterion and engine, then what was missed, what was a false alarm and what had no verdict."""
    table: dict[str, Counter[str]] = defaultdict(Counter)
    lines: dict[str, list[str]] = {"missed": [], "false alarm": [], "no verdict": []}
    for entry in entries:
        for side in sides(entry):
            key = (entry["id"], side)
            lines["no verdict"] += [] if key in found else ["--".join(key)]
            named = criteria(entry)
            hits = [
                each
                for each in found.get(key, ())
                if each["outcome"] == "failed" and (named & criteria(each) if named else not each.get("beyond"))
            ]
            for name in (row(entry), "all"):
                table[name].update([f"{side} of", *([side] if hits else [])])
                table[name].update({f"{side} {each['engine']}" for each in hits})
            if side == "barrier" and not hits:
                lines["missed"].append(f"{entry['id']}: {entry['why']}")
            if side == "clean" and hits:
                lines["false alarm"].append(f"{entry['id']}: {sorted({each['rule'] for each in hits})}")
    engines = sorted({each.split(" ", 1)[1] for counts in table.values() for each in counts if " " in each} - {"of"})
    print(f"| criterion | found | false | {' | '.join(engines)} |\n|{' --- |' * (3 + len(engines))}")
    for name in sorted(table, key=lambda each: (each == "all", [part.zfill(2) for part in each.split(".")])):
        counts = table[name]
        each = [f"{counts[f'barrier {engine}']}, {counts[f'clean {engine}']}" for engine in engines]
        totals = [f"{counts[side]} of {counts[f'{side} of']}" for side in ("barrier", "clean")]
        print(f"| {name} | {' | '.join(totals + each)} |")
    for title, told in lines.items():
        print(f"\n{title}: {len(told)}\n" + "\n".join(f"- {each}" for each in told))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=("A", "B"), help="only this half")
    parser.add_argument("--only", nargs="+", metavar="ID", help="only these pairs")
    options = parser.parse_args()
    entries = [entry for each in sorted(CORPUS.glob("*.yml")) for entry in yaml.safe_load(each.read_text())]
    chosen = [
        entry
        for entry in entries
        if options.half in (None, half(entry)) and (not options.only or entry["id"] in options.only)
    ]
    with tempfile.TemporaryDirectory(prefix="hwanhi-") as name:
        score(chosen, findings(chosen, Path(name)))


if __name__ == "__main__":
    main()
