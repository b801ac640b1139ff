"""Planted errors: which of the numbers known to be wrong does the check find, and what does it say of clean records?

``python benchmarks/planted.py [--each] [id ...]``; ``--each`` shows every message. The cases are those of
``tests/numbers/planted``, fictional, and written before any detector was run on them; afterwards only records were
mended that were invalid in themselves. A case has one thing wrong (``wrong``) or nothing (``wrong: []``).
"""
# ruff: noqa: INP001, T201 - a script, whose print is its answer

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.diagnostics import Diagnostic
from generator.site import read_site

FOLDER = Path(__file__).resolve().parents[1] / "tests/numbers/planted"
KINDS = (
    *("prose", "total", "share", "average", "growth", "twin-table"),
    *("count", "weekday", "period", "numbering", "spelling"),
)
#: Says that nothing is recomputed, right or wrong: neither a find nor a false alarm. Counted apart.
NO_VERDICT = ("N021",)


@dataclass(frozen=True)
class Place:
    """Something printed that is wrong. Lines and columns count from 1; the end is exclusive."""

    path: str
    line: int
    column: int
    end: int

    def line_of(self, each: Diagnostic) -> bool:
        return (each.path, each.span.line) == (self.path, self.line)

    def words_of(self, each: Diagnostic) -> bool:
        """Does what is told underline at least a part of what is wrong?"""
        start, end = each.span.column, each.span.end_column if each.span.end_line == each.span.line else sys.maxsize
        return self.line_of(each) and start < self.end and self.column < end


@dataclass(frozen=True)
class Case:
    """Fictional records with one planted error, or none.

    Where nothing in the records tells which of two numbers is the wrong one, ``places`` has both (``or`` in the file).
    """

    name: str
    kind: str
    site: str
    records: dict[str, str]
    places: tuple[Place, ...] = ()


def cases() -> list[Case]:
    """All of them, each looked at: ids once, kinds known, what is wrong printed in one line."""
    texts = [file.read_text("utf-8") for file in sorted(FOLDER.glob("*.yml"))]
    read = [case(each) for text in texts for each in yaml.load(text, yaml.CSafeLoader)]
    twice = [name for name, n in Counter(each.name for each in read).items() if n > 1]
    if twice:
        raise ValueError(f"ids used twice: {twice}")
    return read


def case(entry: dict[str, Any]) -> Case:
    wrong = [item for each in entry["wrong"] for item in (each, *each.get("or", ()))]
    kind = entry["wrong"][0]["kind"] if wrong else "clean"
    if kind not in (*KINDS, "clean"):
        raise ValueError(f"{entry['id']}: unknown kind {kind}")
    places = tuple(place(entry["id"], entry["records"], each) for each in wrong)
    return Case(entry["id"], kind, entry.get("site", "korean"), entry["records"], places)


def place(name: str, records: dict[str, str], wrong: dict[str, str]) -> Place:
    """``within``, or else ``text``, stands in exactly one line; ``text`` is the last such thing in ``within``."""
    within = wrong.get("within", wrong["text"])
    found = [(n, line) for n, line in enumerate(records[wrong["path"]].splitlines(), 1) if within in line]
    if len(found) != 1 or wrong["text"] not in within:
        raise ValueError(f"{name}: {within!r} stands in {len(found)} lines of {wrong['path']}")
    line, text = found[0]
    column = text.index(within) + within.rindex(wrong["text"]) + 1
    return Place(wrong["path"], line, column, column + len(wrong["text"]))


def told(one: Case) -> Sequence[Diagnostic]:
    """What ``hwanhi check`` says of a site that holds nothing but the case."""
    with tempfile.TemporaryDirectory(prefix="hwanhi-") as name:
        folder = Path(name) / "site"
        shutil.copytree(FOLDER / "sites" / one.site, folder)
        for path, text in one.records.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        return read_site(folder)[1]


def judged(one: Case, problems: Sequence[Diagnostic]) -> str:
    """``words``: what is wrong is underlined; ``line``: told in its line; ``elsewhere``: told, but only there."""
    if not problems:
        return "missed" if one.places else "silent"
    for name, at in (("words", Place.words_of), ("line", Place.line_of)):
        if any(at(where, each) for where in one.places for each in problems):
            return name
    return "elsewhere" if one.places else "false alarm"


def messages(problems: Sequence[Diagnostic]) -> Iterator[str]:
    for each in problems:
        yield f"    {each.code} {each.path}:{each.span.line}:{each.span.column}: {each.message('ko')}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", action="store_true", help="every message, not those of clean records only")
    parser.add_argument("id", nargs="*", help="only these cases")
    options = parser.parse_args()
    found: dict[str, Counter[str]] = {kind: Counter() for kind in (*KINDS, "clean")}
    further = Counter[str]()
    unverified = 0
    for one in cases():
        if options.id and one.name not in options.id:
            continue
        everything = told(one)
        problems = [each for each in everything if each.code not in NO_VERDICT]
        verdict = judged(one, problems)
        found[one.kind][verdict] += 1
        unverified += len(everything) > len(problems)
        if verdict in ("words", "line"):
            further["lines"] += len({(each.path, each.span.line) for each in problems}) - 1
        if options.each or verdict == "false alarm":
            print("\n".join((f"{one.name} ({one.kind}): {verdict}", *messages(problems))))
    print("\n| planted | right line | of them underlined | elsewhere | missed | of |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for kind in KINDS:
        print(row(kind, found[kind]))
    print(row("all", sum((found[kind] for kind in KINDS), Counter())))
    clean = found["clean"]
    print(f"\nclean records: {clean['false alarm']} of {clean.total()} with a false alarm")
    print(f"further lines told beside the right one: {further['lines']}")
    print(f"cases with {', '.join(NO_VERDICT)}, not counted above: {unverified}")


def row(name: str, n: Counter[str]) -> str:
    right = n["words"] + n["line"]
    return f"| {name} | {right} | {n['words']} | {n['elsewhere']} | {n['missed']} | {n.total()} |"


if __name__ == "__main__":
    main()
