"""What is withheld under Article 9(1) of the Official Information Disclosure Act leaves a record before anybody reads it.

Three forms: ``[[비공개:6]]`` for a phrase or a cell (``[[비공개:6|…]]`` where the text itself stands in the file), an entry
of ``withheld`` that names a field, and one with ``whole: yes`` for the record. Nothing behind this module has the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Span
from generator.pattern import Pattern
from generator.source import Mapping, Node, NodeEntry, Scalar, Sequence, text_at

#: The mark; what stands behind the bar is the withheld text.
MARK = Pattern(r"\[\[\s*비공개\s*:\s*(?P<clause>[1-8])\s*(?:\|.*?)?\]\]", re.DOTALL)
#: How every mark begins.
OPEN = "[["
#: What may stand within a mark that YAML took for a list of a list.
BARE = Pattern(r"비공개\s*:\s*[1-8]\s*(?:\|.*)?", re.DOTALL)
#: What was meant as a mark: any bracket of this kind, or one of another kind with a clause behind the word.
MEANT = Pattern(r"\[\s*비\s*공\s*개|[【〔「『《{]\s*비\s*공\s*개\s*:\s*[0-9]")
#: Fields without which there is no page: they are replaced by the mark instead of taken out.
MARKED = ("title", "summary")
#: Fields that a contract asks for and that may be withheld all the same; without the others there is no page (F019).
MAY_BE_WITHHELD = frozenset({*MARKED, "department"})
#: How people say that a record is withheld as a whole.
YES = ("yes", "true", "예", "네")
#: Fields that speak of others: of what was inferred and what is lost.
HOW_KNOWN = ("inferred", "lost")
#: By what a record is known.
NAMES = ("id", "title")
#: What stays of a record that is withheld as a whole, beside what its list is grouped and sorted by.
STAYS = (*NAMES, "department", "phone", "withheld", "source", "aliases", "related")


def mark(clause: int | str) -> str:
    """The mark as everything behind this module sees it."""
    return f"[[비공개:{clause}]]"


def withheld_clause(text: str) -> int | None:
    """The clause of the first mark in ``text``."""
    found = MARK.search(text)
    return int(found["clause"]) if found else None


def clauses(text: str) -> list[int]:
    """The clauses of all marks in ``text``."""
    return [int(found["clause"]) for found in MARK.finditer(text)] if OPEN in text else []


def redacted(text: str) -> str:
    """``text`` with every mark bare: what was written behind a bar is gone."""
    return MARK.sub(lambda found: mark(found["clause"]), text)


def redacted_to_blanks(text: str) -> str:
    """``text`` with blanks in place of every mark, as long as before: what is withheld is nobody's to look for."""
    return MARK.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def speaks_of_it(text: str) -> bool:
    """Whether a file could hold a mark, something that was meant as one, or an entry of ``withheld``: few do.

    An escape in quotes may be any character; what looks like another character (NFKC) may be read as it.
    """
    return (
        "비" in text
        or "withheld" in text
        or "\\" in text
        or not (text.isascii() or unicodedata.is_normalized("NFKC", text))
    )


def redact(node: Node, kept: tuple[str, ...] = ()) -> Node:
    """A record without what is withheld. ``kept`` are fields that stay even where the whole is withheld."""
    node = _redact(node)
    if not isinstance(node, Mapping):
        return node
    gone, closed = fields(node), whole(node)
    entries = [
        NodeEntry(entry.key, entry.value._replace(text=mark(gone[entry.key.text])))
        if entry.key.text in gone and entry.key.text in MARKED and isinstance(entry.value, Scalar)
        else entry
        for entry in known_to_all(node.entries, gone)
        if (entry.key.text not in gone or entry.key.text in MARKED)
        and (not closed or entry.key.text in (*STAYS, *kept))
    ]
    return node._replace(entries=(*entries, *marks_alone(node, gone)))


def marks_alone(node: Mapping, gone: dict[str, str]) -> Iterator[NodeEntry]:
    """The marks of fields without which there is no page, where the field itself was left out: at the place that withholds it."""
    for entry in entries_of(node):
        place = entry.get("field") if isinstance(entry, Mapping) else None
        if isinstance(place, Scalar) and place.text in MARKED and place.text in gone and node.get(place.text) is None:
            yield NodeEntry(place, place._replace(text=mark(gone[place.text])))


def known_to_all(entries: tuple[NodeEntry, ...], gone: dict[str, str]) -> Iterator[NodeEntry]:
    """``entries`` without what they say of how withheld fields are known: a reason may tell what the value was."""
    for entry in entries:
        listing = entry.value
        if entry.key.text not in HOW_KNOWN or not isinstance(listing, Sequence) or not listing.items:
            yield entry
        elif left := tuple(each for each in listing.items if text_at(each, "field") not in gone):
            yield NodeEntry(entry.key, listing._replace(items=left))


def whole(node: Mapping) -> bool:
    """Whether a record is withheld as a whole."""
    return any(text_at(entry, "whole").lower() in YES for entry in entries_of(node))


def whole_clause(node: Mapping) -> str:
    """The clause by which a record is withheld as a whole; empty where it is not."""
    return next((text_at(entry, "clause") for entry in entries_of(node) if text_at(entry, "whole").lower() in YES), "")


def withholds(node: Node, field: str) -> bool:
    """Whether what a field of a record says is withheld."""
    return isinstance(node, Mapping) and (whole(node) or field in fields(node))


def may_be_missing(node: Node, field: str) -> bool:
    """Whether a field that there has to be is missing because it is withheld: by id and title a record is known all the same."""
    return field not in NAMES and withholds(node, field)


def fields(node: Mapping) -> dict[str, str]:
    """The fields that a record withholds by name, each with its clause; those by which it is known are not among them."""
    found = {text_at(entry, "field"): text_at(entry, "clause") for entry in entries_of(node)}
    return {field: clause for field, clause in found.items() if field not in ("id", "withheld", "")}


def meant(text: str) -> bool:
    """Whether something in ``text`` was meant as a mark and is none: its text would go out.

    Full-width brackets and characters without width look like the mark to people, so they count as what they look like.
    """
    # Nearly every text has nothing of the word, nor a character that could become a part of it.
    if text.isascii() or ("비" not in text and unicodedata.is_normalized("NFKC", text)):
        return False
    plain = unicodedata.normalize("NFKC", MARK.sub("", text))
    return bool(MEANT.search("".join(char for char in plain if unicodedata.category(char) != "Cf")))


def malformed(node: Node, shown: str) -> Iterator[Diagnostic]:
    """Whatever was meant as a mark and is none (F017)."""
    for scalar in scalars(node):
        if meant(scalar.text):
            yield Diagnostic(
                "F017", shown, Span(scalar.span.line, scalar.span.column, scalar.span.line, scalar.span.column + 1)
            )


def scalars(node: Node) -> Iterator[Scalar]:
    """Every text of a tree, names of fields too."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for entry in node.entries:
            yield entry.key
            yield from scalars(entry.value)
    else:
        for item in node.items:
            yield from scalars(item)


def _redact(node: Node) -> Node:
    """``node`` itself where nothing of it is withheld, as of nearly every one."""
    if isinstance(node, Scalar):
        return node._replace(text=redacted(node.text)) if OPEN in node.text else node
    if isinstance(node, Mapping):
        values = [_redact(each.value) for each in node.entries]
        if all(new is each.value for new, each in zip(values, node.entries, strict=True)):
            return node
        entries = zip(node.entries, values, strict=True)
        return node._replace(entries=tuple(NodeEntry(each.key, new) for each, new in entries))
    inner = node.items[0] if len(node.items) == 1 else None
    if isinstance(inner, Sequence) and len(inner.items) == 1 and isinstance(inner.items[0], Scalar):
        # Without quotes YAML reads the mark as a list in a list.
        text = inner.items[0].text
        if BARE.fullmatch(text):
            return Scalar(redacted(f"[[{text}]]"), node.span)
    items = tuple(_redact(item) for item in node.items)
    return node if all(new is old for new, old in zip(items, node.items, strict=True)) else node._replace(items=items)


def entries_of(node: Mapping) -> list[Node]:
    """What stands under ``withheld``: a list, or one entry without one."""
    found = node.get("withheld")
    return list(found.items) if isinstance(found, Sequence) else [found] if isinstance(found, Mapping) else []
