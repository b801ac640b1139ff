"""Words that a sheet has and the vocabularies of the site lack, and the settings with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.diagnostics import Edit, Span
from generator.records import Settings, meant, proposed
from generator.sheets.column import SheetColumn
from generator.sheets.reading import DITTO, NOTHING, Known
from generator.sheets.written import as_parsed, edited_lines, inline
from generator.source import Mapping as Entries
from generator.source import Node
from generator.source import Sequence as Items


def added_words(words: Iterable[tuple[SheetColumn, str]], known: Known, settings: Settings) -> None:
    """Words that the vocabularies of the site lack, each with an id of its own; ``words`` come with their columns."""
    for column, text in words:
        name = column.schema.get("x-vocabulary")
        if name and text and one_word(text, known, name):
            taken = {*settings.words(name), *known.added.get(name, {}).values()}
            plain = all(term.id == term.label for term in settings.vocabulary(name))
            known.added.setdefault(name, {})[text] = text if plain else proposed(text, taken, name)


def one_word(text: str, known: Known, name: str) -> bool:
    """Whether it is a word that the vocabulary does not have."""
    return not meant(text, known.words(name)) and not DITTO.fullmatch(text) and not NOTHING.fullmatch(text)


def with_words(text: str, known: Known) -> str | None:
    """The text of site.yml with the new words behind those of each vocabulary; None where nothing is to be written."""
    root = known.settings.node
    lists = root.get("vocabulary") if root else None
    edits: list[Edit] = []
    #: The vocabularies that are begun.
    new: list[str] = []
    lines = as_parsed(text).split("\n")
    for name, words in known.added.items():
        node = lists.get(name) if isinstance(lists, Entries) else None
        items = [inline(word if word == label else {"id": word, "label": label}) for label, word in words.items()]
        if lists is None or (isinstance(lists, Entries) and node is None):
            new.append(f"{name}: [{', '.join(items)}]")
        if not isinstance(node, Items) or not node.items:
            continue
        last = node.items[-1].span
        if lines[node.span.line - 1][node.span.column - 1] == "[":
            edits.append(
                Edit(
                    Span(last.end_line, last.end_column, last.end_line, last.end_column),
                    "".join(f", {each}" for each in items),
                )
            )
        else:
            end, indent = len(lines[last.end_line - 1].rstrip("\r")) + 1, " " * (node.span.column - 1)
            edits.append(
                Edit(Span(last.end_line, end, last.end_line, end), "".join(f"\n{indent}- {each}" for each in items))
            )
    if new:
        edits.append(begun(new, lists, lines))
    return edited_lines(text, edits) if edits else None


def begun(new: Sequence[str], lists: Node | None, lines: Sequence[str]) -> Edit:
    """Vocabularies before the first that there is, or at the end of the settings."""
    if not isinstance(lists, Entries) or not lists.entries:
        end = next(at for at in range(len(lines), 0, -1) if lines[at - 1].strip())
        place = Span(end, len(lines[end - 1].rstrip("\r")) + 1, end, len(lines[end - 1].rstrip("\r")) + 1)
        return Edit(place, "".join(f"\n{line}" for line in ("vocabulary:", *(f"  {each}" for each in new))))
    first = lists.entries[0].key.span
    braces = (lists.span.line, lists.span.column) != (first.line, first.column)
    after = ", " if braces else f"\n{' ' * (first.column - 1)}"
    return Edit(Span(first.line, first.column, first.line, first.column), "".join(f"{each}{after}" for each in new))
