"""Our site beside stock Material for MkDocs with the same records: ``python benchmarks/material.py [--records N]``.

Stock: its own navigation, search and look, no folder of our own; fonts of another host switched off. Build times are
taken in pairs, one after the other, and compared as ratios. Ours makes more pages (help, history, plan, statement).
"""
# ruff: noqa: INP001, T201 - a script, whose print is its answer

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import corpus
from benchmarks.lighthouse import HEADS, LIGHTHOUSE, PAGES, looks
from benchmarks.paper import write
from benchmarks.showing import table, timed
from generator.site import read_site

ROOT = Path(__file__).resolve().parents[1]
#: What both have; Material's search is a dialog of every page, not a page.
COMPARED = ("home", "list", "record", "statistics")


def run(*arguments: str, folder: Path = ROOT) -> float:
    """How many seconds a command of this Python takes. Raises where it fails, with what it said."""
    start = time.perf_counter()
    done = subprocess.run(  # noqa: S603 - our own command or mkdocs
        [sys.executable, "-m", *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    took = time.perf_counter() - start
    if done.returncode:
        sys.exit(done.stdout[-2000:] + done.stderr[-2000:])
    return took


def pairs(site: Path, ours: Path, stock: Path, count: int) -> list[tuple[float, float]]:
    """Seconds of our build and of the stock one, alternating. Both end in a folder ``site``."""
    return [
        (
            run("generator.cli", "build", "--site", str(site), "--out", str(ours / "site")),
            run("mkdocs", "build", "-q", folder=stock),
        )
        for _ in range(count)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=0, help="so many invented records (corpus.py); 0: the real ones")
    parser.add_argument("--pairs", type=int, default=5, help="how often both are built")
    parser.add_argument("--runs", type=int, default=3, help="how often Lighthouse sees each page; 0: not at all")
    options = parser.parse_args()
    if options.runs and not LIGHTHOUSE.is_file():
        sys.exit("Lighthouse is missing: npm ci --prefix benchmarks --ignore-scripts")
    with tempfile.TemporaryDirectory() as place:
        compare(Path(place), options.records, options.pairs, options.runs)


def compare(place: Path, records: int, count: int, runs: int) -> None:
    folders = [place / name for name in ("data", "ours", "stock")]
    for each in folders:
        each.mkdir()
    data, ours, stock = folders
    if records:
        corpus.write(data, records)
    folder = data if records else ROOT
    site, problems = read_site(folder)
    if site is None:
        sys.exit("\n".join(map(str, problems[:5])))
    pages = write(site, stock)
    found = pairs(folder, ours, stock, count)
    made = len(list((ours / "site").rglob("*.html")))
    row = [f"{len(site.records)} records", made, pages, *timed(found)]
    print(table(("build", "our pages", "stock pages", "ours s", "stock s", "stock / ours"), [row]), end="\n\n")
    if runs:
        chosen = {name: PAGES[name] for name in COMPARED}
        both = [looks(each, chosen, runs) for each in (ours / "site", stock / "site")]
        rows = [
            [f"{name}, {who}", *seen[name].row]
            for name in chosen
            for who, seen in zip(("ours", "stock Material"), both, strict=True)
            if name in seen
        ]
        print(table(HEADS, rows))
        for seen in both[1].items():
            for category, audit, shown in sorted(seen[1].lost):
                print(f"- stock {seen[0]}: {audit} ({category}; {shown})")


if __name__ == "__main__":
    main()
