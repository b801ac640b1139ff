"""The glossary of a site: a narrative page whose definition list explains words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.diagnostics import Diagnostic, Span
from generator.plain.word import Finder, folded
from generator.records import Narrative, Settings
from generator.source import Mapping
from generator.withholding import cleared

#: The page that explains words, where site.yml names none.
PAGE = "glossary"
#: A line that explains the term above it, as Markdown's definition lists have it.
DEFINITION = re.compile(r"^ {0,3}:[ ]{1,3}(?=\S)")
#: Marks of Markdown that a plain text does not need: links keep their words.
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}")


@dataclass(frozen=True)
class Entry:
    """A word with its other names, and what it means."""

    names: tuple[str, ...]
    text: str
    line: int = 1

    @property
    def anchor(self) -> str:
        return anchor(self.names[0])


@dataclass(frozen=True)
class Glossary:
    """The words that a site explains. ``page`` is the name of the page; without one nothing is explained."""

    page: str = ""
    entries: tuple[Entry, ...] = ()

    @cached_property
    def finder(self) -> Finder[Entry]:
        return Finder({name: entry for entry in reversed(self.entries) for name in entry.names})

    def explained(self, texts: Iterable[str]) -> list[tuple[str, Entry]]:
        """The words that occur in ``texts`` as they stand there, with their explanations, in order of appearance."""
        text = "\n".join(texts)
        first: dict[Entry, str] = {}
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
    return Glossary(page.name, entries), [*_repeated(entries, lines, page.path)]


def read_entries(lines: Sequence[str]) -> Iterator[Entry]:
    """The definitions in the lines of a Markdown file: terms, one line or more, then ``: `` and what they mean."""
    names: tuple[str, ...] = ()
    first, said, gap = 1, list[str](), False
    for number, line in [*enumerate(lines, 1), (0, "")]:
        found = DEFINITION.match(line)
        if found and names:
            said.append(line[found.end() :])
        elif said and line.strip():
            said.append(line)
        elif said:
            yield Entry(names, plain_text(" ".join(cleared(" ".join(said)).split())), first)
            names, said = (), []
        elif line.strip():
            # Terms are the lines just above what explains them; between them and that a blank line may stand.
            names, first = (names_of(line), number) if gap or not names else (names + names_of(line), first)
        gap = not line.strip()


def _missing(settings: Settings) -> Iterator[Diagnostic]:
    """A page that site.yml names and nobody wrote (F027)."""
    node = settings.node.get("glossary") if isinstance(settings.node, Mapping) else None
    if node is not None:
        yield Diagnostic("F027", "site.yml", node.span, {"name": str(settings["glossary"])})


def _repeated(entries: Sequence[Entry], lines: Sequence[str], path: str) -> Iterator[Diagnostic]:
    """Words that are explained twice (F026): a reader meets only the first explanation."""
    firsts: dict[str, int] = {}
    for entry in entries:
        for name in entry.names:
            first = firsts.setdefault(folded(name), entry.line)
            if first != entry.line:
                column = max(lines[entry.line - 1].find(name), 0) + 1
                span = Span(entry.line, column, entry.line, column + len(name))
                yield Diagnostic("F026", path, span, {"name": name, "first": str(first)})
