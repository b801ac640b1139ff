"""Narrative pages: Markdown files in content/, of which only the head is ours to check; mkdocs reads the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.diagnostics import Diagnostic, Span
from generator.markdown import blank_comments, mended, prose, slips, uncommented
from generator.markdown.prose import OBJECT
from generator.records.content import Attachment, conflict_problems, load_content, page_name
from generator.records.contract import narrative_contract
from generator.records.files import shown_path
from generator.records.head import head_end
from generator.records.validation import validate
from generator.source import Mapping, Node, Sequence, parse
from generator.source.file import read_text
from generator.withholding import clauses, meant, redacted_to_blanks


@dataclass(frozen=True)
class Narrative:
    """A Markdown page. ``name`` is its path below content/ without the ending; ``path`` is as diagnostics show it."""

    name: str
    path: str
    title: str
    description: str
    order: int
    #: What the page withholds: clause, reason and review_on of each.
    withheld: tuple[dict[str, Any], ...]
    #: Its head, with the places of what is written in it.
    head: Mapping | None
    #: Its text at the lines and columns of the file, in NFC; the head and comments are blank.
    text: str
    #: The same with its comments.
    written: str

    @property
    def markdown(self) -> str:
        """Its text as Python-Markdown is to read it."""
        return mended(uncommented(self.written))

    @property
    def prose(self) -> Iterator[tuple[int, str]]:
        """Its lines that are no code, with their numbers in the file."""
        return prose(blank_comments(self.written, OBJECT)[0])


def load_narratives(folder: Path) -> tuple[list[Narrative], list[Attachment], list[Diagnostic]]:
    """Every page below content/, in the order of the menu, and what else lies there and goes with the site."""
    narratives: list[Narrative] = []
    content = load_content(folder)
    problems = content.problems
    for path in content.pages:
        narrative, wrong = load_narrative(path, shown_path(path, folder), page_name(path, folder / "content"))
        problems += wrong
        narratives += [narrative] if narrative else []
    return sorted(narratives, key=lambda each: (each.order, each.name)), content.attachments, problems


def load_narrative(path: Path, shown: str, name: str) -> tuple[Narrative | None, list[Diagnostic]]:
    text, problems = read_text(path, shown)
    problems += conflict_problems(text, shown)
    if problems:
        return None, problems
    lines = text.replace("\r\n", "\n").split("\n")
    end, wrong = head_end(lines, shown)
    if wrong:
        return None, [wrong]
    # The fence itself becomes an empty line, so that positions are those of the file.
    root, odd = parse("\n".join(["", *lines[1:end]]), shown)
    if root is None:
        return None, odd
    data, problems = validate(root, narrative_contract(), shown)
    if data is None or problems:
        return None, [*odd, *problems]
    withheld = tuple(data.get("withheld", ()))
    head = root if isinstance(root, Mapping) else None
    body = "\n".join([*[""] * (end + 1), *lines[end + 1 :]])
    plain, _ = blank_comments(body)
    problems = [
        *odd,
        *records_only(root, shown),
        *unmarked(lines[end:], end, {entry["clause"] for entry in withheld}, shown),
        *slips(redacted_to_blanks(body), shown),
    ]
    said = (data["title"], data["description"], data.get("order", 100))
    return Narrative(name, shown, *said, withheld=withheld, head=head, text=plain, written=body), problems


def records_only(root: Node, shown: str) -> Iterator[Diagnostic]:
    """A page withholds phrases, by their marks; whoever names a field or the whole believes something gone that is not."""
    listed = root.get("withheld") if isinstance(root, Mapping) else None
    for entry in listed.items if isinstance(listed, Sequence) else ():
        for name in ("field", "whole"):
            key = entry.key(name) if isinstance(entry, Mapping) else None
            if key is not None:
                yield Diagnostic("F022", shown, key.span, {"key": name})


def unmarked(lines: list[str], before: int, known: set[int], shown: str) -> Iterator[Diagnostic]:
    """Marks of what is withheld that are none (F017) or rest on no entry in the head (F018)."""
    for number, line in enumerate(lines, before + 1):
        place = Span(number, 1, number, len(line) + 1)
        if meant(line):
            yield Diagnostic("F017", shown, place)
        for clause in clauses(line):
            if clause not in known:
                yield Diagnostic("F018", shown, place, {"clause": str(clause)})
