"""What is asked of every engine of the comparison, and how good an answer is."""
# ruff: noqa: INP001 - beside the scripts that use it

from __future__ import annotations

import statistics
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

QUERIES = Path(__file__).resolve().parent / "search/queries.yml"
HEAD = "| engine | recall@10 | precision@10 | MRR | nothing where nothing is |\n| --- | ---: | ---: | ---: | ---: |"


@dataclass(frozen=True)
class Query:
    sort: str
    text: str
    answers: frozenset[str]


def queries() -> Iterator[Query]:
    for topic in yaml.safe_load(QUERIES.read_text("utf-8")):
        answers = frozenset(f"{each}/" for each in topic.pop("answers"))
        for sort, texts in topic.items():
            for text in texts:
                yield Query(sort, unicodedata.normalize("NFD", text) if sort == "nfd" else text, answers)


@dataclass(frozen=True)
class Rating:
    """Means over the queries that have answers; ``nothing`` of ``empty`` others found nothing."""

    recall: float
    precision: float
    rank: float
    nothing: int
    empty: int

    def row(self, name: str) -> str:
        return (
            f"| {name} | {self.recall:.3f} | {self.precision:.3f} | {self.rank:.3f} | {self.nothing} of {self.empty} |"
        )


def recall(query: Query, results: Sequence[str]) -> float:
    """The part of the answers that was found, of ten at most."""
    return sum(path in query.answers for path in results) / min(10, len(query.answers))


def rated(every: Sequence[Query], found: Sequence[Sequence[str]]) -> tuple[Rating, list[str]]:
    """``found`` are the first ten addresses for each query; with a line for each query of which something is missing."""
    recalls, precision, rank, misses, nothing = [], [], [], [], 0
    for query, results in zip(every, found, strict=True):
        hits = [path in query.answers for path in results]
        if query.answers:
            recalls.append(recall(query, results))
            precision.append(sum(hits) / len(hits) if hits else 0.0)
            rank.append(1 / (hits.index(True) + 1) if any(hits) else 0.0)
        else:
            nothing += not results
        if recalls[-1] < 1 if query.answers else results:
            misses.append(
                f"{query.sort} {query.text}: missing {sorted(query.answers - set(results))}, got {list(results)}"
            )
    return Rating(
        statistics.mean(recalls), statistics.mean(precision), statistics.mean(rank), nothing, len(every) - len(recalls)
    ), misses
