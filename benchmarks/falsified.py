"""Every number of our sentences that repeats a cell, falsified one at a time: how many are found? ``python benchmarks/falsified.py [--all]``.

Seven ways: a digit changed, two swapped, one lost, one added, a comma moved, another number of the same length, another unit. Each is
done at one place, and at all places of its record that print the same number (as search and replace do). Nothing is written: the
records stay in memory. With ``--all`` every number that is not found is printed. Then all records as they are: false alarms.
"""
# ruff: noqa: INP001, T201, S311 - a script, whose print is its answer; the same random numbers each time

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.numbers.quantity import Quantity
from generator.records import load_records
from generator.relations import directory
from generator.rules.agreement.pool import Pool, Survey, pool_of
from generator.rules.agreement.prose import equal_to, verdict
from generator.rules.agreement.saying import Saying, above, of_text
from generator.rules.agreement.tally import tallies

ROOT = Path(__file__).resolve().parents[1]
#: Another thing than what was counted.
UNITS = {"명": "건", "원": "명"}
OTHER_UNIT = "명"
#: From here on numbers are not told apart by their length.
MANY = 4


@dataclass(frozen=True)
class Falsified:
    """A number of a sentence made another one. ``found`` says whether anything was told that is not told of the records as they are."""

    way: str
    saying: Saying
    to: str
    found: bool

    @property
    def digits(self) -> int:
        return sum(char.isdigit() for char in self.saying.quantity.printed)


def pools(folder: Path) -> dict[str, Pool]:
    """What each record of a site may repeat, by its reference."""
    records = load_records(folder).records
    find = directory(records).find
    site = Survey(records, find)
    return {each.reference: pool_of(each, site) for each in records}


def ways(quantity: Quantity, chance: random.Random) -> Iterator[tuple[str, str]]:
    """The other numbers that a slip or a lie puts in place of this one, as printed."""
    whole, dot, rest = quantity.digits.partition(".")
    if not whole.isdigit():
        return
    commas = "," in quantity.printed

    def printed(digits: str) -> str:
        return f"{f'{int(digits):,}' if commas else digits}{dot}{rest}"

    at = chance.randrange(len(whole))
    yield (
        "changed",
        printed(whole[:at] + chance.choice([each for each in "123456789" if each != whole[at]]) + whole[at + 1 :]),
    )
    pairs = [at for at in range(len(whole) - 1) if whole[at] != whole[at + 1] and (at or whole[1] != "0")]
    if pairs:
        at = chance.choice(pairs)
        yield "swapped", printed(whole[:at] + whole[at + 1] + whole[at] + whole[at + 2 :])
    at = chance.randrange(len(whole))
    if len(whole) > 1 and (at or whole[1] != "0"):
        yield "lost", printed(whole[:at] + whole[at + 1 :])
    at = chance.randrange(len(whole) + 1)
    yield "added", printed(whole[:at] + chance.choice("123456789") + whole[at:])
    if commas:
        # 97,43 for 9,743 and 2166,38 for 216,638.
        yield "comma", f"{whole[:-2]},{whole[-2:]}"
    other = str(chance.randrange(10 ** (len(whole) - 1) if len(whole) > 1 else 2, 10 ** len(whole)))
    if other != whole:
        yield "another", printed(other)


def rewritten(pool: Pool, saying: Saying, way: str, to: str, *, everywhere: bool) -> Pool:
    """The record with the number made another one, at its place or wherever it is printed."""
    quantity, texts = saying.quantity, {each.path: each.value for each in pool.texts}
    number = re.compile(rf"(?<![0-9,.]){re.escape(quantity.printed)}(?![0-9]|[,.][0-9])")
    made: list[Saying] = []
    for part in {each.part.path: each.part for each in pool.sayings}.values():
        text: str = part.value
        if part.path == saying.part.path and way == "unit":
            at = text.index(quantity.unit, quantity.end)
            text = text[:at] + to + text[at + len(quantity.unit) :]
        elif part.path == saying.part.path and not everywhere:
            text = text[: quantity.start] + to + text[quantity.end :]
        elif everywhere and way != "unit":
            text = number.sub(to, text)
        if text == part.value:
            made += [each for each in pool.sayings if each.part.path == part.path]
        else:
            made += of_text(pool.record, replace(part, value=text), above(part, texts))
    return replace(pool, sayings=made)


def told(pool: Pool) -> Counter[tuple[object, ...]]:
    """What is told of the sentences of a record."""
    numbers = [each for each in pool.sayings if verdict(pool, each)]
    return Counter(
        (each.part.path, each.quantity.printed) for each in [*numbers, *(each.saying for each in tallies(pool))]
    )


def falsified(known: dict[str, Pool], *, everywhere: bool, seed: int = 7) -> Iterator[Falsified]:
    """Every number that repeats a cell or a figure, made another one in each way."""
    chance = random.Random(seed)
    for pool in known.values():
        before = told(pool)
        for saying in pool.sayings:
            quantity = saying.quantity
            if quantity.spelled or not equal_to(pool, quantity):
                continue
            cases = list(ways(quantity, chance))
            if quantity.unit and quantity.unit in saying.part.value[quantity.end :]:
                cases.append(("unit", UNITS.get(quantity.unit, OTHER_UNIT)))
            for way, to in cases:
                after = told(rewritten(pool, saying, way, to, everywhere=everywhere))
                yield Falsified(way, saying, to, bool(after - before))


def table(found: list[Falsified]) -> str:
    """Shares found, by the way and by the length of the number."""
    lines = []
    for title, key in (
        ("way", lambda each: each.way),
        ("digits", lambda each: f"{min(each.digits, MANY)}{'+' if each.digits >= MANY else ''}"),
    ):
        all_of, hits = Counter(map(key, found)), Counter(key(each) for each in found if each.found)
        lines += [f"| {title} | found | of | share |", "|---|---:|---:|---:|"]
        lines += [
            f"| {name} | {hits[name]} | {number} | {hits[name] / number:.1%} |"
            for name, number in sorted(all_of.items())
        ]
    share = sum(each.found for each in found) / len(found)
    return "\n".join([*lines, f"all: {share:.1%} of {len(found)}"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="print every number that is not found")
    parser.add_argument("--site", type=Path, default=ROOT, help="a folder with data/")
    options = parser.parse_args()
    known = pools(options.site)
    print(f"false alarms on {len(known)} records: {sum(sum(told(each).values()) for each in known.values())}")
    for everywhere in (False, True):
        found = list(falsified(known, everywhere=everywhere))
        print("\neverywhere in the record" if everywhere else "\nat one place", table(found), sep="\n")
        for each in found if options.all else ():
            if not each.found:
                print(
                    f"  {each.way}: {each.saying.record.reference} {each.saying.quantity.whole} -> {each.to} | {each.saying.sentence.strip()}"
                )


if __name__ == "__main__":
    main()
