"""The outline of the source document: its headings as site.yml lists them, each with the path by which records name it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

Heading = str | Mapping[str, object]
#: Between two headings of a path. Headings themselves hold no ``>``; their contract sees to it.
MARK = ">"


@dataclass(frozen=True)
class Section:
    """A heading of the document. ``path`` holds all headings from the top down, ``anchor`` is its id on a page."""

    title: str
    path: str
    anchor: str
    parts: tuple[Section, ...] = ()

    def __iter__(self) -> Iterator[Section]:
        """The section itself and all below it, as printed."""
        yield self
        for part in self.parts:
            yield from part


@dataclass(frozen=True)
class Outline:
    """All sections of a document; none where the site has no outline."""

    sections: tuple[Section, ...] = ()

    def __iter__(self) -> Iterator[Section]:
        for section in self.sections:
            yield from section

    @cached_property
    def by_path(self) -> dict[str, Section]:
        return {each.path: each for each in self}

    def find(self, written: str) -> Section | None:
        """The section that a record means; blanks do not count."""
        return self.by_path.get(plain(written))

    def nearest_above(self, written: str) -> tuple[Section | None, tuple[Section, ...]]:
        """How far a path can be followed: the last section on the way, and what lies below it."""
        above: Section | None = None
        below = self.sections
        for step in plain(written).split(f" {MARK} "):
            found = next((each for each in below if plain(each.title) == step), None)
            if found is None:
                break
            above, below = found, found.parts
        return above, below


def plain(path: str) -> str:
    """A path as it is compared: one blank between words and around ``>``."""
    return f" {MARK} ".join(" ".join(step.split()) for step in path.split(MARK))


def outline_of(headings: Sequence[Heading]) -> Outline:
    """The outline as site.yml has it: a text, or ``title`` with ``parts``."""
    return Outline(tuple(_sections(headings, "", "section")))


def _sections(headings: Sequence[Heading], above: str, anchor: str) -> Iterator[Section]:
    for number, heading in enumerate(headings, 1):
        title = str(heading if isinstance(heading, str) else heading["title"])
        parts = () if isinstance(heading, str) else heading["parts"]
        path, here = f"{above}{plain(title)}", f"{anchor}-{number}"
        below = _sections(parts, f"{path} {MARK} ", here) if isinstance(parts, Sequence) else ()
        yield Section(title, path, here, tuple(below))
