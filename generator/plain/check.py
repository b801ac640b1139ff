"""The check of plain words: what a summary should not ask of its reader. Warnings only; the build goes on.

Looked at are the summaries of records, the descriptions of narrative pages and that of the site: what stands first on a page
and in a list, and may be all that somebody reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

import yaml

from generator.diagnostics import Diagnostic, Fact, Language
from generator.diagnostics.format import lines_of
from generator.pattern import Pattern
from generator.plain.glossary import Glossary
from generator.plain.sentence import SYLLABLES, WORDS, Sentence, sentences
from generator.plain.word import WordFinder
from generator.records import Narrative, Record, Settings
from generator.source import Scalar
from generator.source.part import place

#: Latin letters with two capitals or more among them: CCTV, IoT, G4B.
ABBREVIATION = Pattern(
    r"(?<![A-Za-z0-9])(?=[A-Za-z0-9&.-]*[A-Z][A-Za-z0-9&.-]*[A-Z])[A-Za-z][A-Za-z0-9&.-]*[A-Za-z0-9]"
)
#: Roman numerals count something; they stand for no words.
ROMAN = Pattern(r"[IVX]+")
ADDRESS = Pattern(r"(?:https?://|www\.)\S+")


@cache
def _lists() -> dict[str, Any]:
    text = (files("generator.plain") / "terms.yml").read_text("utf-8")
    return cast("dict[str, Any]", yaml.load(text, Loader=yaml.CBaseLoader))  # noqa: S506 - makes texts only


@cache
def hard_words() -> WordFinder[str]:
    """The hard words of the engine's own list, each with the plainer one."""
    return WordFinder(_lists()["hard"])


def plain_words(
    folder: Path, settings: Settings, narratives: Iterable[Narrative], glossary: Glossary
) -> Iterator[Diagnostic]:
    """What is hard in the descriptions of a site and of its pages, at the very word. Of what is withheld nothing is left to look at."""
    heads = [("site.yml", settings.node), *((each.path, each.head) for each in narratives)]
    for path, node in heads:
        scalar = node.get("description") if node else None
        if isinstance(scalar, Scalar):
            yield from at_their_places(folder, path, scalar, hard(scalar.text, settings.language, glossary))


def hard_summaries(
    folder: Path, language: Language, records: Iterable[Record], glossary: Glossary
) -> Iterator[Diagnostic]:
    """The same in the summaries of records."""
    for record in records:
        if isinstance(text := record.data.get("summary"), str) and (found := [*hard(text, language, glossary)]):
            yield from at_their_places(folder, record.path, cast("Scalar", record.node.get("summary")), found)


Found = tuple[str, int, int, dict[str, Fact]]


def at_their_places(folder: Path, path: str, node: Scalar, found: Iterable[Found]) -> Iterator[Diagnostic]:
    every = [*found]
    # Most texts are plain, and nobody asks where they stand.
    lines: Sequence[str] = lines_of(folder, path) if every else ()
    for code, start, end, facts in every:
        yield Diagnostic(code, path, place(node, start, end, lines), facts)


def hard(text: str, language: Language, glossary: Glossary) -> Iterator[Found]:
    """Code, place and facts of everything hard in a text, in order."""
    text = ADDRESS.sub(lambda found: " " * len(found[0]), text)
    explained = [(hit.start, hit.end) for hit in glossary.finder.find(text)]
    found = [*long_sentences(text, language), *abbreviations(text, language)]
    found += hard_terms(text) if language == "ko" else ()
    for each in sorted(found, key=lambda found: found[1:3]):
        if each[0] == "F023" or not any(start < each[2] and each[1] < end for start, end in explained):
            yield each


def long_sentences(text: str, language: Language) -> Iterator[Found]:
    for sentence in sentences(text):
        if sentence.too_long(language):
            yield "F023", sentence.start, sentence.end, {"length": length(sentence), "limit": limit()}


def length(sentence: Sentence) -> Fact:
    return {"ko": f"{sentence.words}어절 {sentence.syllables}자", "en": f"{sentence.words} words"}


def limit() -> Fact:
    return {"ko": f"{WORDS['ko']}어절 {SYLLABLES}자", "en": f"{WORDS['en']} words"}


def abbreviations(text: str, language: Language) -> Iterator[Found]:
    """Abbreviations that the text itself does not explain: CCTV(폐쇄회로 텔레비전), closed-circuit television (CCTV)."""
    for found in ABBREVIATION.finditer(text):
        word, start, end = found[0], found.start(), found.end()
        spelled_out = text[end:].lstrip().startswith("(") or (text[:start].endswith("(") and text[end : end + 1] == ")")
        if not spelled_out and word not in _lists()["known"][language] and not ROMAN.fullmatch(word):
            yield "F024", start, end, {"word": word}


def hard_terms(text: str) -> Iterator[Found]:
    for hit in hard_words().find(text):
        yield "F025", hit.start, hit.end, {"word": text[hit.start : hit.end], "plainer": hit.value}
