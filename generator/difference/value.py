"""Two states of one value, as the lines in which they differ."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Language
from generator.difference.line import DifferenceLine
from generator.difference.pair import pairs
from generator.difference.table import table_lines
from generator.difference.tree import Fields, Items, Leaf, Tree, leaves, marks
from generator.words import strings

Where = tuple[str, ...]
#: What an item of a list is known by, the first that it has.
NAMES = ("caption", "label", "title", "name", "id", "subject", "what", "date", "field", "section")
LONGEST_NAME = 60


def lines(old: Tree | None, new: Tree | None, where: Where, language: Language) -> Iterator[DifferenceLine]:
    """The differences between two states of a value; ``None`` where there was none. ``where`` leads to it."""
    if old is None or new is None:
        if new is not None:
            yield DifferenceLine(where, "added", after=flat(new, language))
        elif old is not None:
            yield DifferenceLine(where, "dropped", before=flat(old, language))
    elif isinstance(old, Fields) and isinstance(new, Fields):
        yield from _fields(old, new, where, language)
    elif isinstance(old, Items) and isinstance(new, Items):
        yield from _items(old, new, where, language)
    elif said(old) != said(new):
        yield DifferenceLine(where, "changed", hidden(old, new, language) or flat(old, language), flat(new, language))


def said(value: Tree) -> list[str]:
    """A value as its texts; a text and a mapping that holds nothing else say the same."""
    return [leaf.raw for leaf in leaves(value)]


def hidden(old: Tree, new: Tree, language: Language) -> str:
    """Why the older state is not shown where the newer one withholds something of it; empty where it may be."""
    return str(strings(language)["comparison"]["withheld_now"]) if marks(new) > marks(old) else ""


def _fields(old: Fields, new: Fields, where: Where, language: Language) -> Iterator[DifferenceLine]:
    words = strings(language)["comparison"]
    unknown = False
    for name in (*new.entries, *(name for name in old.entries if name not in new.entries)):
        one, other = old.entries.get(name), new.entries.get(name)
        named = new.labels.get(name) or old.labels.get(name)
        if named is None:
            # What no contract knows may be anything, a name of a person too.
            unknown = unknown or one is None or other is None or said(one) != said(other)
        elif not (old.table and new.table and name in ("columns", "rows")):
            yield from lines(one, other, (*where, named), language)
    if unknown:
        yield DifferenceLine((*where, words["unknown_field"]), "changed", words["not_shown"], words["not_shown"])
    if old.table and new.table:
        yield from table_lines(old, new, where, language, hidden(old, new, language))


def _items(old: Items, new: Items, where: Where, language: Language) -> Iterator[DifferenceLine]:
    why = hidden(old, new, language)
    before, after = [known_by(each) for each in old.items], [known_by(each) for each in new.items]
    found = pairs(before, after, lambda one, other: alike(old.items[one], new.items[other]))
    for left, right in found:
        one = None if left is None else old.items[left]
        other = None if right is None else new.items[right]
        item = other or one
        assert item is not None  # noqa: S101 - a pair has at least one side
        name = () if isinstance(item, Leaf) else named(item)
        for line in lines(one, other, (*where, *name), language):
            yield DifferenceLine(line.where, line.act, why, line.after) if why and other is None else line
    kept = [left for left, right in found if left is not None and right is not None]
    if kept != sorted(kept):
        words = strings(language)["comparison"]
        yield DifferenceLine(where, "changed", words["order_before"], words["order_after"])


def alike(old: Tree, new: Tree) -> bool:
    """Whether two of different names may be one, renamed: a text always, more than that if part of it stayed."""
    if isinstance(old, Leaf) or isinstance(new, Leaf):
        return True
    one, other = said(old), said(new)
    return bool(set(one) & set(other)) or len(one) == len(other) == 1


def known_by(value: Tree) -> str:
    if isinstance(value, Fields):
        for name in NAMES:
            if isinstance(found := value.entries.get(name), Leaf):
                return found.raw
    return next((leaf.raw for leaf in leaves(value)), "")


def named(value: Tree) -> Where:
    """What people would call an item of a list."""
    if isinstance(value, Fields):
        for name in NAMES:
            if isinstance(found := value.entries.get(name), Leaf):
                return (short(found.shown),)
    return tuple(short(leaf.shown) for leaf in list(leaves(value))[:1])


def short(text: str) -> str:
    return text if len(text) <= LONGEST_NAME else text[: LONGEST_NAME - 1] + "…"


def flat(value: Tree, language: Language) -> str:
    """A value in one text: of a table its name and size."""
    if isinstance(value, Leaf):
        return value.shown
    if isinstance(value, Items):
        sep = "; " if any(not isinstance(each, Leaf) for each in value.items) else ", "
        return sep.join(flat(each, language) for each in value.items)
    words = strings(language)["comparison"]
    if value.table:
        rows, columns = value.entries["rows"], value.entries["columns"]
        name = next(iter(named(value)), "")
        sizes = [len(each.items) if isinstance(each, Items) else 1 for each in (rows, columns)]
        return str(words["table"]).format(name=name, rows=sizes[0], columns=sizes[1])
    known = [
        f"{value.labels[name]}: {flat(each, language)}" for name, each in value.entries.items() if name in value.labels
    ]
    return ", ".join(known if len(known) == len(value.entries) else [*known, words["not_shown"]])
