"""Mutants of the engine: a place in ``generator`` or ``accessibility`` changed in one way; do the tests near to it tell?

``python benchmarks/engine_mutants.py [--count 30] [--seed 1] [--budget 30] [--against CHECKOUT]``. The places are drawn by the seed
from comparisons, constants, ``and``/``or``, ``not`` and returned values; the tests are those of the quick layer for the module
(tests/support/quick.py), in its order, until one fails. With ``--against`` the same mutants are tried in another checkout of this
repository, say of an earlier commit, with the files of tests under the names that they have there. Prints a row a mutant.

The module is changed on disk and given back: nothing else may use the checkout meanwhile.
"""
# ruff: noqa: INP001, T201, S311, S603, S607 - a script, whose print is its answer; its randomness has to be the same every time

from __future__ import annotations

import argparse
import ast
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from pathlib import Path

from benchmarks.showing import table
from tests.support.quick import affordable, near

ROOT = Path(__file__).resolve().parents[1]
#: A mutant that hangs has been found out.
PATIENCE = 300
FLIPPED = {
    "==": "!=",
    "!=": "==",
    "<": ">=",
    ">": "<=",
    "<=": ">",
    ">=": "<",
    "in": "not in",
    "not in": "in",
    "is": "is not",
}
FLIPPED |= {"is not": "is", "and": "or", "or": "and"}


@dataclass(frozen=True)
class Mutant:
    """One change: ``path`` with ``old`` at ``line`` become ``new``; ``text`` is the whole file after it."""

    path: str
    line: int
    old: str
    new: str
    text: str


Change = tuple[ast.expr, int, int, str]


@dataclass(frozen=True)
class _Module:
    """The bytes of a module, in which offsets of lines and columns count."""

    raw: bytes

    @cached_property
    def starts(self) -> list[int]:
        return [0, *accumulate(len(each) for each in self.raw.splitlines(keepends=True))]

    def begin(self, node: ast.expr) -> int:
        return self.starts[node.lineno - 1] + node.col_offset

    def end(self, node: ast.expr) -> int:
        return self.starts[node.end_lineno - 1] + node.end_col_offset

    def operator(self, node: ast.expr, left: ast.expr, right: ast.expr) -> Iterator[Change]:
        """The other operator between two operands, unless something else stands there too."""
        begin, end = self.end(left), self.begin(right)
        found = self.raw[begin:end].decode()
        words = found.strip(" ()\n\\")
        if words in FLIPPED and found.count(words) == 1:
            yield node, begin, end, found.replace(words, FLIPPED[words])

    def whole(self, node: ast.expr, new: str) -> Change:
        return node, self.begin(node), self.end(node), new

    def changes(self, node: ast.AST) -> Iterator[Change]:
        match node:
            case ast.Compare(left=left, comparators=[right, *_]) | ast.BoolOp(values=[left, right, *_]):
                yield from self.operator(node, left, right)
            case ast.UnaryOp(op=ast.Not()):
                yield node, self.begin(node), self.begin(node.operand), ""
            case ast.Constant(value=bool() as value):
                yield self.whole(node, repr(not value))
            case ast.Constant(value=int() as value):
                yield self.whole(node, repr(value + 1))
            case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
                yield self.whole(value, "None")


def mutants(path: str) -> Iterator[Mutant]:
    """Every mutant of a module, in its order."""
    raw = (ROOT / path).read_bytes()
    module = _Module(raw)
    for each in ast.walk(ast.parse(raw)):
        for node, begin, end, new in module.changes(each):
            text = (raw[:begin] + new.encode() + raw[end:]).decode()
            yield Mutant(path, node.lineno, " ".join(raw[begin:end].decode().split()), new.strip(), text)


def drawn(count: int, seed: int) -> list[Mutant]:
    """Places of all modules alike, so that a long module has more of them; each sound Python."""
    paths = sorted(
        path.relative_to(ROOT).as_posix()
        for name in ("generator", "accessibility")
        for path in (ROOT / name).rglob("*.py")
    )
    every = [each for path in paths for each in mutants(path)]
    chosen = []
    for each in random.Random(seed).sample(every, len(every)):
        try:
            ast.parse(each.text)
        except SyntaxError:
            continue
        chosen.append(each)
        if len(chosen) == count:
            break
    return chosen


def names_in(checkout: Path) -> dict[str, str]:
    """Names of files of tests as they are in another checkout, by those that they have here."""
    if checkout == ROOT:
        return {}
    head = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=checkout, capture_output=True, check=True, text=True
    ).stdout.strip()
    words = ["git", "diff", "-M40%", "--name-status", "--diff-filter=R", head, "HEAD", "--", "tests"]
    told = subprocess.run(words, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return {new: old for _, old, new in (line.split("\t") for line in told.splitlines())}


def caught(mutant: Mutant, checkout: Path, tests: list[str]) -> tuple[str, float]:
    """The first test that fails (``-`` where none does, ``hangs`` where it takes too long), and the seconds that it took."""
    file, began = checkout / mutant.path, time.monotonic()
    before = file.read_bytes()
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-m", "not browser", *tests]
    file.write_text(mutant.text, "utf-8")
    try:
        done = subprocess.run(command, cwd=checkout, capture_output=True, check=False, text=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return "hangs", time.monotonic() - began
    finally:
        file.write_bytes(before)
    failed = next((line.split(" ")[1] for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))), "")
    return failed or ("-" if done.returncode == 0 else f"exit {done.returncode}"), time.monotonic() - began


def main() -> int:
    """The exit code: 1 where a mutant is caught in one checkout and not in the other."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--budget", type=float, default=30.0)
    parser.add_argument("--against", type=Path)
    options = parser.parse_args()
    checkouts = [ROOT, *([options.against.resolve()] if options.against else [])]
    rows, differ = [], 0
    for mutant in drawn(options.count, options.seed):
        tests = affordable(near([mutant.path]), options.budget)
        found = []
        for checkout in checkouts:
            names = names_in(checkout)
            there = [names.get(each, each) for each in tests]
            found.append(caught(mutant, checkout, [each for each in there if (checkout / each).is_file()]))
        differ += len({name == "-" for name, _ in found}) > 1
        row = [f"{mutant.path}:{mutant.line}", f"`{mutant.old[:40]}` → `{mutant.new[:40]}`"]
        rows.append([*row, *(f"{name.rpartition('/')[2]} ({seconds:.0f} s)" for name, seconds in found)])
        print("\t".join(rows[-1]), file=sys.stderr, flush=True)
    print(table(["place", "change", *map(str, checkouts)], rows))
    print(f"caught in each: {[sum(not row[2 + at].startswith('- ') for row in rows) for at in range(len(checkouts))]}")
    return int(differ > 0)


if __name__ == "__main__":
    sys.exit(main())
