"""How often people who ask in their own words find the page: ``python benchmarks/questions.py [--half 0] [--misses]``, in seconds.

The questions and their answers are in benchmarks/search/questions.yml, which says how they were made. Two engines answer:
ours, in node as the page has it, and as a peer a plain BM25 over pairs of syllables (k1 1.2, b 0.75, all text alike). The
questions are halved by a sum over their text: one half to look at while the engine is mended, one to see whether it helped.
Behind them, ours on the queries of the comparison, as benchmarks/search.py counts in a browser.
"""
# ruff: noqa: INP001, T201 - a script, whose print is its answer

from __future__ import annotations

import argparse
import json
import math
import subprocess
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import yaml

from benchmarks import search_corpus
from benchmarks.search_queries import HEAD, queries, rated
from generator.render.script import ENGINE
from generator.search.entry import SearchEntry
from generator.search.index import files
from generator.search.normalise import normalise, tokens
from generator.words import THEME

HERE = Path(__file__).resolve().parent / "search"
QUESTIONS = HERE / "questions.yml"
#: All that were written, for what does not depend on the answers.
FILES = (QUESTIONS, HERE / "questions-more.yml")
#: Okapi BM25 as it is usually set (Robertson & Zaragoza 2009).
K1, B = 1.2, 0.75
SHOWN = 10


@dataclass(frozen=True)
class Question:
    """``answers`` are all pages that answer it, ``first`` those that are as good as the best."""

    ask: str
    sort: str
    answers: frozenset[str]
    first: frozenset[str]

    @property
    def half(self) -> int:
        return sha256(self.ask.encode()).digest()[0] % 2


def questions(path: Path) -> list[Question]:
    content = yaml.safe_load(path.read_text("utf-8"))
    every = content if isinstance(content, list) else [*content.get("questions", []), *content.get("nothing", [])]
    return [
        Question(
            str(each["ask"]),
            str(each.get("sort", "nothing")),
            frozenset(each.get("answers") or ()),
            frozenset(each.get("first") or each.get("answers") or ()),
        )
        for each in every
    ]


def ours(entries: Sequence[SearchEntry], asked: Iterable[str]) -> list[list[str]]:
    """The addresses of the first ten results of each question, of the word that is offered where one is."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path, content in files(entries, {}, search_corpus.alike()).items():
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_bytes(content)
        scripts = [str(THEME / "search" / each) for each in ENGINE]
        command = ["node", str(HERE / "ask.js"), str(folder), *scripts]
        told = subprocess.run(  # noqa: S603 - our own script
            command, input=json.dumps(list(asked)), capture_output=True, check=True, encoding="utf-8"
        )
    return [each["better"] for each in json.loads(told.stdout)]


def pairs(text: str) -> Iterable[str]:
    """Each two syllables in a row, other words whole."""
    for word, _, _ in tokens(normalise(text)):
        yield from [word[at : at + 2] for at in range(len(word) - 1)] if word >= "一" and word[1:] else [word]


def plain(entries: Sequence[SearchEntry], asked: Iterable[str]) -> list[list[str]]:
    """The same of a plain BM25 over pairs of syllables."""
    texts = [
        Counter(pairs("\n".join((each.title, each.department, *each.texts.strong, *each.texts.body))))
        for each in entries
    ]
    sizes = [sum(text.values()) for text in texts]
    mean = sum(sizes) / len(sizes)
    found = []
    for question in asked:
        scores: dict[int, float] = defaultdict(float)
        for pair in set(pairs(question)):
            having = [at for at, text in enumerate(texts) if pair in text]
            rare = math.log(1 + (len(texts) - len(having) + 0.5) / (len(having) + 0.5))
            for at in having:
                times = texts[at][pair]
                scores[at] += rare * times * (K1 + 1) / (times + K1 * (1 - B + B * sizes[at] / mean))
        order = sorted(scores, key=lambda at: (-scores[at], at))
        found.append([entries[at].path for at in order[:SHOWN]])
    return found


def hit(path: str, answers: frozenset[str]) -> bool:
    return path in answers


def success(every: Sequence[Question], found: Sequence[Sequence[str]], most: int, *, best: bool) -> float:
    """The share of questions with an answer among the first ``most``; ``best``: with one of the best answers."""
    hits = [
        any(hit(path, each.first if best else each.answers) for path in paths[:most])
        for each, paths in zip(every, found, strict=True)
    ]
    return sum(hits) / len(hits) if hits else 0.0


def table(every: Sequence[Question], answers: dict[str, list[list[str]]]) -> None:
    """Success in the first place and among the first five, by sort and by half."""
    groups = {"all": every, "half 0": [q for q in every if q.half == 0], "half 1": [q for q in every if q.half == 1]}
    groups |= {sort: [q for q in every if q.sort == sort] for sort in sorted({q.sort for q in every})}
    names = [f"{name} {what}" for name in answers for what in ("@1", "@5")]
    print(f"| questions | n | {' | '.join(names)} |\n| --- | ---: |{' ---: |' * len(names)}")
    for group, members in groups.items():
        cells = []
        for found in answers.values():
            mine = [paths for question, paths in zip(every, found, strict=True) if question in members]
            cells += [success(members, mine, 1, best=True), success(members, mine, 5, best=False)]
        print(f"| {group} | {len(members)} | {' | '.join(f'{each:.3f}' for each in cells)} |")


def missed(answered: Sequence[Question], found: Sequence[Sequence[str]]) -> None:
    """What was not among the first five, or not the best first."""
    for each, paths in zip(answered, found, strict=True):
        if not each.answers & set(paths[:5]):
            print(f"not in five: {each.sort}: {each.ask}: wants {sorted(each.answers)}, got {paths[:5]}")
        elif not each.first & set(paths[:1]):
            print(f"not first: {each.sort}: {each.ask}: wants {sorted(each.first)}, got {paths[:3]}")


def unanswered(entries: Sequence[SearchEntry], every: Sequence[Question], *, misses: bool) -> None:
    """To how many questions that nothing answers nothing is said."""
    nothing = [each for each in every if not each.answers]
    found = ours(entries, [each.ask for each in nothing])
    print(f"\nNothing is said to {sum(not paths for paths in found)} of {len(nothing)} questions without an answer.\n")
    for each, paths in zip(nothing, found, strict=True):
        if misses and paths:
            print(f"nothing: {each.ask}: {paths[:3]}")


def compared(entries: Sequence[SearchEntry], *, wrong: bool) -> None:
    """Ours on the queries of the comparison."""
    every = list(queries())
    rating, misses = rated(every, ours(entries, [each.text for each in every]))
    print("\n".join((HEAD, rating.row("ours"), *(misses if wrong else ()))))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--file", type=Path, default=QUESTIONS)
    parser.add_argument("--half", type=int, choices=(0, 1), help="only one half")
    parser.add_argument(
        "--misses", action="store_true", help="what was not among the first five, or not the best first"
    )
    parser.add_argument(
        "--wrong", action="store_true", help="of the comparison, what lacks an answer or has none to have"
    )
    options = parser.parse_args()
    every = [each for each in questions(options.file) if options.half in (None, each.half)]
    entries = search_corpus.real()
    known = {each.path for each in entries}
    answered = [each for each in every if each.answers]
    asked = [each.ask for each in answered]
    found = {"ours": ours(entries, asked), "BM25": plain(entries, asked)}
    table(answered, found)
    for each in answered:
        for path in sorted((each.answers | each.first) - known):
            print(f"No entry has the address {path}, which is to answer: {each.ask}")
    if options.misses:
        missed(answered, found["ours"])
    unanswered(entries, every, misses=options.misses)
    compared(entries, wrong=options.wrong)


if __name__ == "__main__":
    main()
