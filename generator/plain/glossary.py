"""The glossary of a site: a narrative page whose definition list explains words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.diagnostics import Diagnostic, Language, Span
from generator.plain.also import also_of, unclear
from generator.plain.word import WordFinder, folded
from generator.records import Narrative, Settings
from generator.source import Mapping
from generator.withholding import redacted

#: The page that explains words, where site.yml names none.
PAGE = "glossary"
#: A line that explains the term above it, as Markdown's definition lists have it.
DEFINITION = re.compile(r"^ {0,3}:[ ]{1,3}(?=\S)")
#: Marks of Markdown that a plain text does not need: links keep their words.
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}")


@dataclass(frozen=True)
class GlossaryEntry:
    """A word with its other names, and what it means."""

    names: tuple[str, ...]
    text: str
    line: int = 1
    #: Other words for it that people use: the search finds each by the others, pages explain only the names.
    also: tuple[str, ...] = ()

    @property
    def anchor(self) -> str:
        return anchor(self.names[0])


@dataclass(frozen=True)
class Glossary:
    """The words that a site explains. ``page`` is the name of the page; without one nothing is explained."""

    page: str = ""
    entries: tuple[GlossaryEntry, ...] = ()

    @cached_property
    def finder(self) -> WordFinder[GlossaryEntry]:
        return WordFinder({name: entry for entry in reversed(self.entries) for name in entry.names})

    def explained(self, texts: Iterable[str]) -> list[tuple[str, GlossaryEntry]]:
        """The words that occur in ``texts`` as they stand there, with their explanations, in order of appearance."""
        text = "\n".join(texts)
        first: dict[GlossaryEntry, str] = {}
        for hit in self.finder.find(text):
            first.setdefault(hit.value, text[hit.start : hit.end])
        return [(word, entry) for entry, word in first.items()]


#: Of a site that explains nothing.
UNEXPLAINED = Glossary()


def anchor(name: str) -> str:
    """The identifier of a term on the page of the glossary."""
    return "term-" + re.sub(r"\W+", "-", name.lower()).strip("-")


def names_of(line: str) -> tuple[str, ...]:
    """A line of terms: the term and its other names, with commas between them."""
    return tuple(name for name in (plain_text(part) for part in line.split(",")) if name)


def plain_text(markdown: str) -> str:
    return _MARKS.sub("", _LINK.sub(r"\1", markdown)).strip()


def load_glossary(settings: Settings, narratives: Sequence[Narrative]) -> tuple[Glossary, list[Diagnostic]]:
    """The glossary of a site, and what is wrong with it."""
    name = str(settings["glossary"] or PAGE)
    page = next((each for each in narratives if each.name == name), None)
    if page is None:
        return UNEXPLAINED, [*_missing(settings)]
    lines = page.text.split("\n")
    entries = tuple(read_entries(lines))
    wrong = [*_repeated(entries, lines, page.path), *_unclear(entries, lines, page.path, settings.language)]
    return Glossary(page.name, entries), wrong


def read_entries(lines: Sequence[str]) -> Iterator[GlossaryEntry]:
    """The definitions in the lines of a Markdown file: terms, one line or more, then ``: `` and what they mean.

    A further definition says what else it is called (generator/plain/also.py); a blank line may stand before it.
    """
    names: tuple[str, ...] = ()
    first, said, gap = 1, list[str](), False
    for number, line in [*enumerate(lines, 1), (0, "")]:
        found = DEFINITION.match(line)
        if found and names:
            said.append(line[found.end() :])
        elif said and line.strip() and not (gap and not line.startswith(" ")):
            said[-1] += " " + line
        elif said and (line.strip() or not number):
            yield _entry(names, first, said)
            names, said, first = names_of(line), [], number
        elif not said and line.strip():
            # Terms are the lines just above what explains them; between them and that a blank line may stand.
            names, first = (names_of(line), number) if gap or not names else (names + names_of(line), first)
        gap = not line.strip()


def _entry(names: tuple[str, ...], first: int, said: Iterable[str]) -> GlossaryEntry:
    listed = [(text, also_of(text)) for text in said]
    also = tuple(word for _, words in listed if words is not None for word in words)
    text = " ".join(redacted(" ".join(text for text, words in listed if words is None)).split())
    return GlossaryEntry(names, plain_text(text), first, also)


def _missing(settings: Settings) -> Iterator[Diagnostic]:
    """A page that site.yml names and nobody wrote (F027)."""
    node = settings.node.get("glossary") if isinstance(settings.node, Mapping) else None
    if node is not None:
        yield Diagnostic("F027", "site.yml", node.span, {"name": str(settings["glossary"])})


def _unclear(
    entries: Sequence[GlossaryEntry], lines: Sequence[str], path: str, language: Language
) -> Iterator[Diagnostic]:
    """Lines that say, or were meant to say, what else a word is called (Y044, Y045)."""
    ends = [entry.line - 1 for entry in entries[1:]] + [len(lines)]
    for entry, end in zip(entries, ends, strict=False):
        for number in range(entry.line + 1, end + 1):
            yield from unclear(lines[number - 1], number, entry.names, path, language)


def _repeated(entries: Sequence[GlossaryEntry], lines: Sequence[str], path: str) -> Iterator[Diagnostic]:
    """Words that are explained twice (F026): a reader meets only the first explanation."""
    firsts: dict[str, int] = {}
    for entry in entries:
        for name in entry.names:
            first = firsts.setdefault(folded(name), entry.line)
            if first != entry.line:
                column = max(lines[entry.line - 1].find(name), 0) + 1
                span = Span(entry.line, column, entry.line, column + len(name))
                yield Diagnostic("F026", path, span, {"name": name, "first": str(first)})
