"""Lighthouse, mobile profile, on the pages that citizens meet first: ``python benchmarks/lighthouse.py [--out DIR] [--http2]``.

Before: ``npm ci --prefix benchmarks --ignore-scripts``. The throttling is Lighthouse's own (simulated: slow 4G, a
processor four times slower; ``--processor 0.01`` leaves the network alone, which another load of the machine does not change). Each page is seen several times; of each figure the median counts, of CLS the worst.
"""
# ruff: noqa: INP001, T201 - a script, whose print is its answer

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.serving import Serving
from benchmarks.showing import kilobytes, seconds, table

HERE = Path(__file__).resolve().parent
LIGHTHOUSE = HERE / "node_modules/.bin/lighthouse"
CHROMIUM = os.environ.get("CHROME_PATH", "/usr/bin/chromium")
FLAGS = "--headless --no-sandbox --disable-gpu --disable-background-networking"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
#: What Lighthouse calls a kind of file, and what the table calls it.
KINDS = {"Document": "HTML", "Stylesheet": "CSS", "Script": "JS"}
PAGES = {
    "home": "",
    "list": "disclosure/",
    "record": "task/1-1/",
    "statistics": "dataset/car-registration/",
    "plan": "plan/",
    "search": "search/",
    "results": "search/?q=정보공개",
}
HEADS = (
    "page",
    *CATEGORIES,
    "LCP s",
    "slowest",
    "CLS",
    "TBT ms",
    "requests",
    "HTML kB",
    "CSS kB",
    "JS kB",
    "other kB",
    "all kB",
)


@dataclass(frozen=True)
class Seen:
    """What Lighthouse says of a page. Scores of 0 to 100, times in ms, bytes as sent, with the headers."""

    scores: Mapping[str, float]
    lcp: float
    #: The LCP of the slowest run.
    slowest: float
    cls: float
    tbt: float
    requests: int
    sent: Mapping[str, int]
    #: Category, audit and what Lighthouse shows for it, of audits that cost points.
    lost: frozenset[tuple[str, str, str]]
    #: Lighthouse's measure of this processor; about 1000 is a telephone of the middle class, 1500 to 2000 a laptop.
    power: float

    @property
    def row(self) -> list[str]:
        kinds = [self.sent.get(kind, 0) for kind in (*KINDS.values(), "other")]
        return [
            *(f"{self.scores[name]:.0f}" for name in CATEGORIES),
            seconds(self.lcp),
            seconds(self.slowest),
            f"{self.cls:.3f}".rstrip("0").rstrip("."),
            f"{self.tbt:.0f}",
            str(self.requests),
            *map(kilobytes, (*kinds, sum(kinds))),
        ]


def read(report: Mapping[str, Any]) -> Seen:
    """What counts of Lighthouse's report. Raises ValueError where it could not see the page."""
    if error := report.get("runtimeError"):
        raise ValueError(error["message"])
    audits, sent = report["audits"], dict[str, int]()
    items = audits["network-requests"]["details"]["items"]
    for each in items:
        kind = KINDS.get(each["resourceType"], "other")
        sent[kind] = sent.get(kind, 0) + each["transferSize"]
    return Seen(
        {name: 100 * report["categories"][name]["score"] for name in CATEGORIES},
        *[audits["largest-contentful-paint"]["numericValue"]] * 2,
        audits["cumulative-layout-shift"]["numericValue"],
        audits["total-blocking-time"]["numericValue"],
        len(items),
        sent,
        frozenset(_lost(report)),
        report["environment"]["benchmarkIndex"],
    )


def _lost(report: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """The audits with a weight that have less than their full score."""
    return [
        (name, ref["id"], report["audits"][ref["id"]].get("displayValue") or report["audits"][ref["id"]]["title"])
        for name in CATEGORIES
        for ref in report["categories"][name]["auditRefs"]
        if ref["weight"] and (report["audits"][ref["id"]]["score"] or 0) < 1
        if report["audits"][ref["id"]]["scoreDisplayMode"] not in ("notApplicable", "manual", "informative")
    ]


def median(seen: Sequence[Seen]) -> Seen:
    """The median of each figure, of CLS the worst (it happens or not); what cost points in any of the runs is told."""

    def middle(values: list[float]) -> float:
        return statistics.median(values)

    return Seen(
        {name: middle([each.scores[name] for each in seen]) for name in CATEGORIES},
        middle([each.lcp for each in seen]),
        max(each.slowest for each in seen),
        max(each.cls for each in seen),
        middle([each.tbt for each in seen]),
        round(middle([each.requests for each in seen])),
        {
            kind: round(middle([each.sent.get(kind, 0) for each in seen]))
            for kind in dict.fromkeys(kind for each in seen for kind in each.sent)
        },
        frozenset().union(*(each.lost for each in seen)),
        middle([each.power for each in seen]),
    )


@contextmanager
def over_http2(site: Path) -> Iterator[str]:
    """The origin of ``site`` over HTTP/2, as most static hosts have it: one connection for all files. Needs openssl."""
    with tempfile.TemporaryDirectory() as folder:
        made = "openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=localhost"
        subprocess.run(made.split(), check=True, capture_output=True, cwd=folder)  # noqa: S603 - a certificate for this run
        command = ["node", str(HERE / "http2.js"), str(site.resolve())]
        with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603 - our own script
            assert server.stdout is not None  # noqa: S101 - it is a pipe
            try:
                yield f"https://localhost:{server.stdout.readline().strip()}"
            finally:
                server.terminate()


@contextmanager
def over_http1(site: Path) -> Iterator[str]:
    with Serving(site) as server:
        yield server.origin


def look(url: str, runs: int, processor: str = "4") -> Seen:
    """The page at ``url``, seen ``runs`` times. Raises subprocess.CalledProcessError where Lighthouse fails."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report.json"
        seen = []
        for _ in range(runs):
            command = [
                str(LIGHTHOUSE),
                url,
                "--output=json",
                f"--output-path={out}",
                "--quiet",
                f"--throttling.cpuSlowdownMultiplier={processor}",
                f"--chrome-flags={FLAGS} --ignore-certificate-errors",
            ]
            subprocess.run(  # noqa: S603 - the pinned Lighthouse, on a page that this script serves
                command, check=True, capture_output=True, env={**os.environ, "CHROME_PATH": CHROMIUM}
            )
            seen.append(read(json.loads(out.read_text("utf-8"))))
    return median(seen)


def looks(
    site: Path, pages: Mapping[str, str], runs: int, *, http2: bool = False, processor: str = "4"
) -> dict[str, Seen]:
    """The pages of a built site that are there, by name; says which are not."""
    found = {}
    with (over_http2 if http2 else over_http1)(site) as origin:
        for name, path in pages.items():
            if not (site / path.split("?")[0] / "index.html").is_file():
                print(f"There is no page /{path} in this site: `{name}` is left out.\n")
                continue
            found[name] = look(f"{origin}/{path}", runs, processor)
    return found


def show(found: Mapping[str, Seen]) -> None:
    print(table(HEADS, ([name, *seen.row] for name, seen in found.items())), end="\n\n")
    for name, seen in found.items():
        for category, audit, shown in sorted(seen.lost):
            print(f"- {name}, in one run or more: {audit} ({category}; {shown})")
    if found:
        version = json.loads((HERE / "package.json").read_text("utf-8"))["dependencies"]["lighthouse"]
        power = statistics.median(each.power for each in found.values())
        print(f"\nLighthouse {version}; its benchmarkIndex of this machine: {power:.0f}.")


def built(to: Path) -> Path:
    """The site of this checkout, built in ``to``."""
    command = [sys.executable, "-m", "generator.cli", "build", "--out", str(to)]
    subprocess.run(command, check=True, capture_output=True, cwd=HERE.parent)  # noqa: S603 - our own command
    return to


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, help="a site that is built already; without it, this one is built")
    parser.add_argument("--runs", type=int, default=3, help="how often each page is seen")
    parser.add_argument("--only", choices=PAGES, help="one page")
    parser.add_argument("--http2", action="store_true", help="over HTTP/2, as most hosts have it")
    parser.add_argument("--processor", default="4", help="how many times slower the processor is taken to be")
    options = parser.parse_args()
    if not LIGHTHOUSE.is_file():
        sys.exit("Lighthouse is missing: npm ci --prefix benchmarks --ignore-scripts")
    pages = {name: path for name, path in PAGES.items() if options.only in (None, name)}
    with tempfile.TemporaryDirectory() as folder:
        site = options.out or built(Path(folder) / "site")
        show(looks(site, pages, options.runs, http2=options.http2, processor=options.processor))


if __name__ == "__main__":
    main()
