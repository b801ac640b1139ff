"""What files for people and programs, feeds, calendars and letters take of a build from nothing: ``python -m benchmarks.outputs SITE…``.

Each site is read, checked and built in one process, in turn and so many times; the share is of the processor's time, which another
program on the machine changes less than the clock. Sites of any size: ``benchmarks/corpus.py``.
"""
# ruff: noqa: INP001, SLF001, T201 - a script, whose print is its answer and which looks into what it measures

from __future__ import annotations

import argparse
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any
from unittest.mock import patch

from benchmarks.showing import table
from generator import building, making, parallel
from generator.building import Building
from generator.mkdocs_plugin import build_site
from generator.site import read_site


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("sites", type=Path, nargs="+", metavar="SITE")
    arguments.add_argument("--runs", type=int, default=3)
    asked = arguments.parse_args()
    shares: dict[Path, list[float]] = {site: [] for site in asked.sites}
    rows = []
    for run in range(1, asked.runs + 1):
        for site in asked.sites:
            spent = measured(site)
            outputs = spent["of each record"] + spent["of the whole"]
            shares[site].append(outputs / spent["all"])
            rows.append(
                [site.name, str(run), *(f"{spent[name]:.1f}" for name in COLUMNS), f"{100 * shares[site][-1]:.1f} %"]
            )
    print(table(["site", "run", *COLUMNS, "share"], rows))
    for site, found in shares.items():
        print(f"{site.name}: median {100 * median(found):.1f} %")


COLUMNS = ("of each record", "of the whole", "all")


def measured(folder: Path) -> Counter[str]:
    """Seconds of the processor by what they went into."""
    spent: Counter[str] = Counter()

    @contextmanager
    def during(name: str) -> Iterator[None]:
        begin = time.process_time()
        yield
        spent[name] += time.process_time() - begin  # type: ignore[assignment]  # a Counter counts in whatever is added

    own, whole, index = Building._own, building.write_exports, making.prepare

    def of_each(self: Building, entries: list[Any]) -> Iterator[Any]:
        with during("of each record"):
            made = list(own(self, entries))
        yield from made

    def of_whole(*given: object) -> None:
        with during("of the whole"):
            whole(*given)  # type: ignore[arg-type]

    def of_search(*given: Any) -> Any:  # noqa: ANN401 - as it is given
        with during("of the search"):
            return index(*given)

    def alone() -> int:
        return 1

    with (
        tempfile.TemporaryDirectory() as out,
        patch.object(parallel, "cores", alone),
        patch.object(Building, "_own", of_each),
        patch.object(building, "write_exports", of_whole),
        patch.object(making, "prepare", of_search),
        during("all"),
    ):
        site, problems = read_site(folder)
        if site is None:
            raise SystemExit(f"{folder}: {problems[0]}")
        build_site(site, Path(out) / "site")
    # What a record gives to the index is made with its files, and is none of them.
    spent["of each record"] -= spent["of the search"]
    return spent


if __name__ == "__main__":
    main()
