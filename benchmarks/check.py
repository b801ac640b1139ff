"""How long ``hwanhi check`` takes on an invented site: ``python benchmarks/check.py [--records 10000] [--edits 9]``.

From nothing, with nothing changed since, and after an edit of one record: a word more in its summary, in records drawn by lot, each
edit beside what was there when the one before was checked. Each is the whole command in a process of its own. Prints medians, and how
much of the time from nothing each is, which other work on the machine moves less than seconds.
"""
# ruff: noqa: INP001, S311, T201 - a script, whose print is its answer; its lots are the same every time

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

sys.path.append(str(Path(__file__).resolve().parents[1]))

from benchmarks import corpus
from benchmarks.showing import table

#: Seconds after which a file counts as lying still (``generator.source.state.TICK``), and a little.
STILL = 2.5
COMMAND = (sys.executable, "-c", "import sys; from generator.start import main; sys.exit(main())", "check")


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--records", type=int, default=10000)
    arguments.add_argument("--edits", type=int, default=9)
    arguments.add_argument("--seed", type=int, default=corpus.SEED)
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="hwanhi-") as name:
        folder = Path(name)
        corpus.write(folder, asked.records)
        rows = list(measured(folder, asked.edits, Random(asked.seed)))
    print(table(("check of a site", "s", "of that from nothing"), rows))
    return 0


def measured(folder: Path, edits: int, chance: Random) -> Iterator[Sequence[str]]:
    time.sleep(STILL)
    first = seconds(folder)
    # The first that finds everything lying still keeps that.
    seconds(folder)
    yield shown("from nothing", [first], first)
    yield shown("nothing has changed", [seconds(folder) for _ in range(edits)], first)
    took = []
    with_summary = [
        each for each in sorted((folder / "data").rglob("*.yml")) if "\nsummary: " in each.read_text("utf-8")
    ]
    for path in chance.sample(with_summary, edits):
        path.write_text(path.read_text("utf-8").replace("\nsummary: ", "\nsummary: 다시 ", 1), "utf-8")
        took.append(seconds(folder))
    yield shown("one record has changed", took, first)


def shown(what: str, took: Sequence[float], first: float) -> Sequence[str]:
    middle = statistics.median(took)
    return what, f"{middle:.2f}", f"{middle / first:.3f}"


def seconds(folder: Path) -> float:
    """The wall time of one command, whose site has to be sound."""
    begin = time.monotonic()
    subprocess.run(COMMAND, cwd=folder, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own
    return time.monotonic() - begin


if __name__ == "__main__":
    sys.exit(main())
