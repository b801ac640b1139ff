"""No personal data in anything that is published: records, narrative pages, settings, names of files, attachments.

개인정보 보호법 제24조, 제24조의2, 제34조의2; 「홈페이지 개인정보 노출방지 안내서」. What is found is told with its place and
never repeated (``generator.privacy.conceal``). docs/personal-data.md tells editors what to do.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path

from generator.attachments import Absent, Location, Misnamed, Passage, Table, Unreadable, read_attachment
from generator.diagnostics import Diagnostic, Fact, Span
from generator.diagnostics.format import lines_of
from generator.privacy import KINDS, Cell, Found, Permitted, key_of, masked, scan, scan_across, scan_grid, scan_under
from generator.records import Loaded, Settings, shown_path
from generator.records.content import files, is_html, is_page
from generator.rules.unmarked import UNSEEN, unmarked
from generator.source import Mapping, Node, Scalar, first_line, read, text_at
from generator.source import Sequence as Items
from generator.source.part import place, span_of
from generator.source.pointer import absent_file
from generator.withholding import blanked

#: A row of a Markdown table.
TABLE_ROW = re.compile(r"\s*\|.*\|\s*")
#: Fields of a mapping that say what its other fields are.
NAMING = ("label", "title", "caption", "name")
CERTAIN: Fact = {"ko": " 검증번호까지 맞습니다.", "en": " Its check digit is right."}
#: The kind of an exception for a file that cannot be looked through.
UNREADABLE = "unreadable"
#: Not kinds of personal data, so no exception covers them: a file without its content, one with a wrong ending.
ABSENT = "absent"
MISNAMED = "misnamed"
#: Gives the lines of a file as messages show them; none where they show none.
Lines = Callable[[], Sequence[str]]


@dataclass(frozen=True)
class Sighting:
    """Something found: what an exception has to name, and the value, by which it is known on other pages."""

    kind: str
    value: str
    diagnostic: Diagnostic


@dataclass
class Cleared:
    """What remains after the exceptions of the site: problems, and the values that may be published."""

    problems: list[Diagnostic] = field(default_factory=list)
    values: frozenset[str] = frozenset()


def permitted_by(settings: Settings, values: frozenset[str] = frozenset()) -> Permitted:
    """What site.yml lists; the telephone of the owner is the office's by itself."""
    listed = settings["privacy"] or {}
    phones = [*listed.get("phones", []), *filter(None, [settings["owner"].get("phone")])]
    digits = tuple(re.sub(r"\D", "", each) for each in phones)
    # The owner's telephone alone is no list of the offices.
    known = digits if listed.get("phones") else ()
    return Permitted(known, tuple(each.lower() for each in listed.get("mail_domains", [])), values)


def personal_data(folder: Path, settings: Settings, loaded: Loaded) -> Cleared:
    """Everything in ``folder`` that would be published, but for what an exception of site.yml covers."""
    permitted = permitted_by(settings)
    sightings = [*in_records(loaded, permitted, folder), *in_settings(permitted, folder)]
    for path in [*files(folder / "data"), *files(folder / "content")]:
        shown = shown_path(path, folder)
        sightings += in_name(path, shown, permitted)
        if path.is_symlink() or not os.path.isfile(path) or not path.is_relative_to(folder / "content"):  # noqa: PTH113
            continue
        if is_page(path.name):
            sightings += in_lines(unmarked(blanked("\n".join(lines_of(folder, shown)))).split("\n"), shown, permitted)
        elif not is_html(path.name):
            sightings += in_attachment(path, shown, permitted, partial(lines_of, folder, shown))
    return excepted(sightings, settings, folder)


def excepted(sightings: Sequence[Sighting], settings: Settings, folder: Path) -> Cleared:
    """Takes out what the exceptions cover, and tells of those that have expired or cover nothing.

    An exception is about the real world, so it ends by the day that it is, not by the day the site speaks of: a site
    that stands for 2014 would otherwise keep its exceptions for ever.
    """
    exceptions = (settings["privacy"] or {}).get("exceptions", [])
    cleared = Cleared([each.diagnostic for each in sightings])
    if not exceptions:
        return cleared
    spans = exception_spans(folder)
    today = settings.today()
    values: set[str] = set()
    for number, each in enumerate(exceptions):
        facts: dict[str, Fact] = {name: str(each[name]) for name in ("path", "kind", "owner", "expires")}
        matched = [
            sighting
            for sighting in sightings
            if sighting.kind == each["kind"] and fnmatchcase(sighting.diagnostic.path, each["path"])
        ]
        if not matched:
            cleared.problems.append(Diagnostic("P018", "site.yml", spans[number], facts))
        elif date.fromisoformat(each["expires"]) < today:
            cleared.problems.append(Diagnostic("P017", "site.yml", spans[number], facts))
        covered = [sighting.diagnostic for sighting in matched]
        cleared.problems = [problem for problem in cleared.problems if problem not in covered]
        values |= {sighting.value for sighting in matched}
    cleared.values = frozenset(values)
    return cleared


def exception_spans(folder: Path) -> list[Span]:
    root, _ = read(folder / "site.yml", "site.yml")
    privacy = root.get("privacy") if isinstance(root, Mapping) else None
    listed = privacy.get("exceptions") if isinstance(privacy, Mapping) else None
    return [first_line(item.span) for item in listed.items] if isinstance(listed, Items) else []


def in_records(loaded: Loaded, permitted: Permitted, folder: Path) -> Iterator[Sighting]:
    # Names of fields and short values stand in many records: what is harmless once is so wherever it stands below the same heads.
    harmless: set[tuple[str, tuple[str, ...]]] = set()
    for record in [*loaded.records, *loaded.broken]:
        for scalar, heads in texts(record.node):
            if (scalar.text, heads) in harmless:
                continue
            personal = scan_under(scalar.text, heads, permitted)
            if not personal:
                harmless.add((scalar.text, heads))
            for found in personal:
                span = place(scalar, found.start, found.end, lines_of(folder, record.path))
                yield sighting(found, scalar.text, record.path, span)
        for cell, span in over_cells(record.node, permitted):
            yield from (sighting(found, cell.text, record.path, span) for found in cell.found)


def over_cells(node: Node, permitted: Permitted) -> Iterator[tuple[Cell, Span]]:
    """Numbers that fill several cells of a table of a record, with the stretch of its file from the first to the last."""
    for table in tables_of(node):
        columns = [named(each) for each in node_items(table.get("columns"))]
        rows = [[each for each in node_items(row) if isinstance(each, Scalar)] for row in node_items(table.get("rows"))]
        for cell in scan_across([columns, *([each.text for each in row] for row in rows)], permitted):
            if cell.row:
                first, last = rows[cell.row - 1][cell.column].span, rows[cell.row - 1][cell.last].span
                yield cell, Span(first.line, first.column, last.end_line, last.end_column)


def tables_of(node: Node) -> Iterator[Mapping]:
    """The mappings below ``node`` that have rows."""
    if isinstance(node, Items):
        for item in node.items:
            yield from tables_of(item)
    elif isinstance(node, Mapping):
        if isinstance(node.get("rows"), Items):
            yield node
        for entry in node.entries:
            yield from tables_of(entry.value)


def in_settings(permitted: Permitted, folder: Path) -> Iterator[Sighting]:
    """site.yml, but for the part that lists what is permitted."""
    root, _ = read(folder / "site.yml", "site.yml")
    if not isinstance(root, Mapping):
        return
    for entry in root.entries:
        if entry.key.text == "privacy":
            continue
        for scalar, heads in texts(entry.value, (entry.key.text,)):
            for found in scan_under(scalar.text, heads, permitted):
                span = place(scalar, found.start, found.end, lines_of(folder, "site.yml"))
                yield sighting(found, scalar.text, "site.yml", span)


def texts(node: Node, heads: tuple[str, ...] = ()) -> Iterator[tuple[Scalar, tuple[str, ...]]]:
    """Every text below ``node``, keys included, with what its field, its column or its label calls it."""
    if isinstance(node, Scalar):
        yield node, heads
    elif isinstance(node, Items):
        for item in node.items:
            yield from texts(item, heads)
    else:
        columns = [named(each) for each in node_items(node.get("columns"))]
        about = tuple(filter(None, (text_at(node, name) for name in NAMING)))
        for entry in node.entries:
            yield entry.key, ()
            if entry.key.text == "rows" and columns:
                yield from cells(entry.value, columns)
            else:
                yield from texts(entry.value, (entry.key.text, *about))


def cells(rows: Node, columns: Sequence[str]) -> Iterator[tuple[Scalar, tuple[str, ...]]]:
    for row in node_items(rows):
        items = node_items(row)
        if not items:
            yield from texts(row)
        for number, item in enumerate(items):
            left = items[number - 1] if number else None
            heads = (columns[number] if number < len(columns) else "", left.text if isinstance(left, Scalar) else "")
            yield from texts(item, tuple(filter(None, heads)))


def named(column: Node) -> str:
    """What a column is called: a text, or a mapping with a label."""
    if isinstance(column, Scalar):
        return column.text
    return next(filter(None, (text_at(column, name) for name in NAMING)), "")


def node_items(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, Items) else ()


def in_name(path: Path, shown: str, permitted: Permitted) -> Iterator[Sighting]:
    """The name of a file is part of its address; blanks and colons in it are often written as underlines."""
    stem = Path(shown).name.removesuffix(path.suffix)
    where: Fact = {"ko": " (파일 이름)", "en": " (name of the file)"}
    seen: set[str] = set()
    for text in (stem, stem.replace("_", " "), stem.replace("_", ": ")):
        for found in scan(text, permitted):
            if found.kind not in seen:
                seen.add(found.kind)
                yield sighting(found, text, shown, Span(), where)


def in_lines(lines: Sequence[str], shown: str, permitted: Permitted, where: Fact = "") -> Iterator[Sighting]:
    """A text of which every line is one of the file; its Markdown tables are read as tables, too."""
    text = "\n".join(lines)
    told: set[Span] = set()
    for found in scan(text, permitted):
        span = span_of(text, found.start, found.end)
        told.add(span)
        yield sighting(found, text, shown, span, where)
    for first, rows in tables(lines):
        for cell in scan_grid([[part.strip() for part in row.split("|")] for row in rows], permitted):
            line, number = rows[cell.row], first + cell.row
            starts = [0, *(at + 1 for at, char in enumerate(line) if char == "|")]
            column = starts[cell.column] + len(line[starts[cell.column] :]) - len(line[starts[cell.column] :].lstrip())
            for found in cell.found:
                span = Span(number, column + found.start + 1, number, column + found.end + 1)
                if cell.last > cell.column:
                    span = Span(number, column + 1, number, starts[cell.last + 1])
                if span not in told:
                    yield sighting(found, cell.text, shown, span, where)


def tables(lines: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """The Markdown tables: the number of the first line and the lines."""
    rows: list[str] = []
    for number, line in enumerate([*lines, ""], 1):
        if TABLE_ROW.fullmatch(line):
            rows.append(line)
        elif rows:
            yield number - len(rows), rows
            rows = []


def in_attachment(path: Path, shown: str, permitted: Permitted, lines: Lines) -> Iterator[Sighting]:
    told: set[tuple[str, str]] = set()
    try:
        for piece in read_attachment(path):
            for each in in_piece(piece, shown, permitted, lines):
                # The same value shows itself in several parts of one file.
                if (each.kind, each.value) not in told:
                    told.add((each.kind, each.value))
                    yield each
    except Unreadable as unreadable:
        facts: dict[str, Fact] = {"reason": unreadable.reason}
        yield Sighting(UNREADABLE, "", Diagnostic("P016", shown, facts=facts))
    except Absent as absent:
        yield Sighting(ABSENT, "", absent_file(shown, absent.reason, absent.remedy))
    except OSError:
        reason: Fact = {"ko": "열 수 없습니다", "en": "it cannot be opened"}
        yield Sighting(UNREADABLE, "", Diagnostic("P016", shown, facts={"reason": reason}))


def misnamed(piece: Misnamed, shown: str) -> Diagnostic:
    """The name that would be right, where there is one; a workbook that is a web page has to be saved anew."""
    path = Path(shown)
    other: Fact = {
        "ko": f"이름을 {path.stem}{piece.ending}로 바꾸거나",
        "en": f"Rename it {path.stem}{piece.ending}, or",
    }
    none: Fact = {"ko": "만든 프로그램에서 열어", "en": "Open it in its program and"}
    facts: dict[str, Fact] = {
        "ending": path.suffix,
        "is_a": piece.is_a,
        "remedy": other if piece.ending else none,
    }
    return Diagnostic("B013", shown, facts=facts)


def in_piece(
    piece: Passage | Table | Location | Misnamed, shown: str, permitted: Permitted, lines: Lines
) -> Iterator[Sighting]:
    if isinstance(piece, Location):
        facts: dict[str, Fact] = {"where": piece.where}
        yield Sighting("location", shown, Diagnostic("P013", shown, facts=facts))
    elif isinstance(piece, Misnamed):
        yield Sighting(MISNAMED, "", misnamed(piece, shown))
    elif isinstance(piece, Table):
        for cell in scan_grid(piece.rows, permitted):
            where, span = piece.where(cell.row, cell.column)
            span = whole_line(span, lines)
            for found in cell.found:
                yield sighting(found, cell.text, shown, span, where)
    elif piece.lines:
        yield from in_lines(piece.text.split("\n"), shown, permitted, piece.where)
    else:
        for found in scan(piece.text, permitted, piece.head):
            yield sighting(found, piece.text, shown, Span(), piece.where)


def whole_line(span: Span, lines: Lines) -> Span:
    """The place of a cell in a file of lines: all of its line, so that a message that shows the line hides all of it.

    Only the head of a column may tell that a cell is a name, and the other cells of a row are as personal as this one.
    """
    shown = lines() if span != Span() else ()
    if not 0 < span.line <= len(shown):
        return span
    return Span(span.line, 1, span.line, max(len(shown[span.line - 1]), 1) + 1)


def sighting(found: Found, text: str, shown: str, span: Span, where: Fact = "") -> Sighting:
    value = text[found.start : found.end].replace(UNSEEN, "")
    if value.count("(") != value.count(")"):
        value = value.strip("()")  # the bracket is the sentence's, not the number's
    kind = KINDS[found.kind]
    facts: dict[str, Fact] = {
        "kind": kind.label,
        "masked": " ".join(masked(value, kind.shown).split()),
        "where": where,
        "sure": CERTAIN if found.certain and found.kind != "card" else "",
    }
    return Sighting(found.kind, key_of(value), Diagnostic(kind.code, shown, span, facts))


__all__ = ["Cleared", "permitted_by", "personal_data"]
