"""Measures the detector of personal data: ``python benchmarks/privacy.py [CORPUS] [--wrong N]``.

CORPUS is a module of tests/privacy with ``positives(count)`` and ``negatives(count)``.
"""
# ruff: noqa: INP001, T201 - a script, whose print is its answer

from __future__ import annotations

import argparse
import importlib
import time
from pathlib import Path

from tests.privacy.measure import Measured, measure

CORPORA = Path(__file__).resolve().parents[1] / "tests/privacy"
POSITIVES, NEGATIVES = 4_000, 24_000


def corpora() -> list[str]:
    """The names of the corpora that are there."""
    return sorted(path.stem for path in CORPORA.glob("*.py") if "def positives(" in path.read_text("utf-8"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", default="heldout", choices=corpora())
    parser.add_argument("--wrong", type=int, default=0, help="how many cases to show that went wrong")
    options = parser.parse_args()
    corpus = importlib.import_module(f"tests.privacy.{options.corpus}")
    start = time.perf_counter()
    found, alarms = measure(corpus.positives(POSITIVES)), measure(corpus.negatives(NEGATIVES))
    seconds = time.perf_counter() - start
    print(
        f"{options.corpus}: {found.cases.total()} positive and {alarms.cases.total()} negative cases in {seconds:.1f} s\n"
    )
    print("| kind | cases | found | recall |\n| --- | ---: | ---: | ---: |")
    for name in found.cases:
        print(f"| {name} | {found.cases[name]} | {found.hits[name]} | {found.rate(name):.1%} |")
    count = found.cases.total()
    print(f"| all | {count} | {found.hits.total()} | {found.hits.total() / count:.1%} |\n")
    print("| look-alike | cases | false alarms | of them errors | rate |\n| --- | ---: | ---: | ---: | ---: |")
    for name in alarms.cases:
        print(
            f"| {name} | {alarms.cases[name]} | {alarms.hits[name]} | {alarms.stopped[name]} | {alarms.rate(name):.2%} |"
        )
    total = alarms.hits.total()
    print(f"| all | {alarms.cases.total()} | {total} | {alarms.stopped.total()} | {total / alarms.cases.total():.2%} |")
    show(found, options.wrong)
    show(alarms, options.wrong)


def show(measured: Measured, count: int) -> None:
    seen: dict[str, int] = {}
    for case, kinds in measured.wrong:
        seen[case.name] = seen.get(case.name, 0) + 1
        if seen[case.name] <= count:
            print(f"{case.name}: {case.text!r} {case.head} -> {kinds}")


if __name__ == "__main__":
    main()
