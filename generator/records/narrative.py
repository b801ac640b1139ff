"""Narrative pages: Markdown files in content/, of which only the head is ours to check; mkdocs reads the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.diagnostics import Diagnostic, Fact, Span
from generator.records.contract import narrative_contract
from generator.records.record import entries, shown_path
from generator.records.validation import validate
from generator.source import Mapping, Node, Sequence, parse
from generator.source.file import read_text, unusual
from generator.source.pointer import absent_link
from generator.withholding import clauses, meant

FENCE = "---"
HTML: Fact = {
    "ko": "HTML 파일은 둘 수 없습니다. 같은 내용을 Markdown(.md)으로 적으세요.",
    "en": "HTML files are not taken: write the same as Markdown (.md).",
}


@dataclass(frozen=True)
class Narrative:
    """A Markdown page. ``name`` is its path below content/ without the ending; ``path`` is as diagnostics show it."""

    name: str
    path: str
    title: str
    description: str
    order: int
    #: What the page withholds: clause, reason and review_on of each.
    withheld: tuple[dict[str, Any], ...] = ()
    #: Its head, with the places of what is written in it.
    head: Mapping | None = None


def load_narratives(folder: Path) -> tuple[list[Narrative], list[Diagnostic]]:
    """Every page below content/, in the order of the menu. Beside them may lie pictures and other attachments."""
    narratives: list[Narrative] = []
    problems: list[Diagnostic] = []
    content = folder / "content"
    if content.is_file():
        problems.append(unusual("content"))
    for path in files(content):
        shown = shown_path(path, folder)
        if path.is_symlink():
            problems.append(absent_link(path, shown) or Diagnostic("Y013", shown))
        elif path.suffix.lower() in (".html", ".htm"):
            problems.append(Diagnostic("B002", shown, facts={"reason": HTML}))
        elif not path.is_file():
            problems.append(unusual(shown))
        elif path.suffix == ".md":
            narrative, wrong = load_narrative(path, shown, path.relative_to(content).with_suffix("").as_posix())
            problems += wrong
            narratives += [narrative] if narrative else []
    return sorted(narratives, key=lambda each: (each.order, each.name)), problems


def files(folder: Path) -> list[Path]:
    """The files below a folder, and the links, into which nobody goes. Names that begin with a dot are not ours."""
    if folder.is_symlink():
        return [folder]
    found: list[Path] = []
    for path in entries(folder):
        found += files(path) if path.is_dir() and not path.is_symlink() else [path]
    return found


def load_narrative(path: Path, shown: str, name: str) -> tuple[Narrative | None, list[Diagnostic]]:
    text, problems = read_text(path, shown)
    if problems:
        return None, problems
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE or FENCE not in (line.rstrip() for line in lines[1:]):
        return None, [Diagnostic("B003", shown)]
    end = next(at for at, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE)
    # The fence itself becomes an empty line, so that positions are those of the file.
    root, odd = parse("\n".join(["", *lines[1:end]]), shown)
    if root is None:
        return None, odd
    data, problems = validate(root, narrative_contract(), shown)
    if data is None or problems:
        return None, [*odd, *problems]
    withheld = tuple(data.get("withheld", ()))
    problems = [
        *odd,
        *records_only(root, shown),
        *unmarked(lines[end:], end, {entry["clause"] for entry in withheld}, shown),
    ]
    head = root if isinstance(root, Mapping) else None
    return Narrative(name, shown, data["title"], data["description"], data.get("order", 100), withheld, head), problems


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
