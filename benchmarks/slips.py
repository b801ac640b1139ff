"""Editors' slips, one by one: is the line right, is the hint, does what is offered work? ``python benchmarks/slips.py [--all]``.

Without ``--all`` the 66 that came in first; with it their neighbours, too. The cases are those of ``tests/autofix``.
"""
# ruff: noqa: INP001, T201 - a script, whose print is its answer

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

from tests.autofix.neighbours import NEIGHBOURS
from tests.autofix.slips import FIRST, Slip
from tests.autofix.trial import Outcome, outcome, site

YES, NO, NONE = "yes", "**no**", "–"


def judged(slip: Slip, found: Outcome) -> tuple[str, str, str]:
    """Line, hint and replacement. Nothing to find: the line is right where nothing is told."""
    if not slip.code:
        return NO if found.problems else YES, NONE, NONE
    told = [each for each in found.problems if each.code == slip.code]
    if not told:
        return NO, NO, NO if slip.after is not None else NONE
    line = YES if told[0].span.line == slip.line and len(found.problems) == 1 else NO
    if slip.after is None:
        return line, YES if told[0].fix is None else NO, NONE
    after = {path: data.decode("utf-8", "replace") for path, data in found.after.items()}
    works = after == {slip.renamed or slip.path: slip.after} and slip.code not in {each.code for each in found.left}
    return line, YES if told[0].fix else NO, YES if works else NO


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="the neighbours, too")
    slips = (*FIRST, *NEIGHBOURS) if parser.parse_args().all else FIRST
    start = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="hwanhi-") as name:
        folder = site(Path(name) / "site")
        rows = [(slip, judged(slip, outcome(folder, slip))) for slip in slips]
    print(
        "| slip | code | line right | hint right | replacement works | found by |\n| --- | --- | --- | --- | --- | --- |"
    )
    for slip, marks in rows:
        print(
            f"| {slip.name} | {slip.code or NONE} | {' | '.join(marks)} | {'two rules' if slip.fields else 'one rule'} |"
        )
    for part, of in (("one rule", False), ("two rules", True)):
        for at, what in enumerate(("line right", "hint right", "replacement works")):
            asked = [marks[at] for slip, marks in rows if slip.fields == of and marks[at] != NONE]
            print(f"{part}: {what} {asked.count(YES)} of {len(asked)}")
    print(f"{len(rows)} slips in {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
