"""A value as it is compared and as it is shown: the words of a contract, of a vocabulary and of a guard are in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.diagnostics import Language
from generator.difference.guard import Guard
from generator.records import Schema, branch, label, resolve, value_label
from generator.records.contract import below
from generator.records.value import NO, YES, scalar, shape_of
from generator.source import Mapping as MappingNode
from generator.source import Node, Scalar
from generator.withholding import clauses
from generator.words import marks_in_words, strings


@dataclass(frozen=True)
class Leaf:
    """``raw`` is compared and never shown."""

    raw: str
    shown: str


@dataclass(frozen=True)
class Items:
    items: tuple[Tree, ...]


@dataclass(frozen=True)
class Fields:
    """``labels`` are the names of fields for people; what no contract knows has none."""

    entries: Mapping[str, Tree]
    labels: Mapping[str, str]
    table: bool = False


Tree = Leaf | Items | Fields


@dataclass(frozen=True)
class Wording:
    """How values are said in one language: ``term`` is what citizens read for a word of a vocabulary."""

    language: Language
    term: Callable[[str, str], str] = field(default=lambda _vocabulary, word: word)
    #: The names of the fields of a record, for where it speaks of them (inferred, lost, withheld).
    fields: Mapping[str, str] = field(default_factory=dict)

    def shown(self, text: str, schema: Schema) -> str:
        if "enum" in schema:
            return value_label(schema, text, self.language)
        if vocabulary := schema.get("x-vocabulary"):
            return self.term(vocabulary, text)
        if schema.get("type") == "boolean" and text.strip().lower() in YES | NO:
            return str(strings(self.language)["comparison"]["yes" if text.strip().lower() in YES else "no"])
        return str(marks_in_words(text, self.language))


def tree(node: Node, schema: Schema, wording: Wording, guard: Guard) -> Tree:
    """The value at ``node``, of which ``guard`` says what may be shown."""
    schema = branch(resolve(schema), shape_of(node))
    if isinstance(node, Scalar):
        text, value = " ".join(node.text.split()), scalar(node, schema.get("type"))
        # yes and true are one value, and so are 010 and 10 where a number is meant.
        raw = text if isinstance(value, str) else str(value)
        return Leaf(raw, guard.shown(node, wording.shown(text, schema), wording.language))
    if isinstance(node, MappingNode):
        known = schema.get("properties", {})
        entries = {
            each.key.text: tree(each.value, below(schema, each.key.text), wording, guard) for each in node.entries
        }
        named = entries.get("field")
        if isinstance(named, Leaf) and named.raw in wording.fields and "x-vocabulary" not in below(schema, "field"):
            # Where a record speaks of one of its own fields.
            entries["field"] = Leaf(named.raw, wording.fields[named.raw])
        labels = {name: label(below(schema, name), wording.language) or name for name in known if name in entries}
        if not known and isinstance(schema.get("additionalProperties"), dict):
            labels = {name: name for name in entries}
        return Fields(entries, labels, bool(schema.get("x-table")) and {"columns", "rows"} <= entries.keys())
    return Items(tuple(tree(each, below(schema, 0), wording, guard) for each in node.items))


def leaves(value: Tree) -> Iterator[Leaf]:
    if isinstance(value, Leaf):
        yield value
    else:
        for each in value.entries.values() if isinstance(value, Fields) else value.items:
            yield from leaves(each)


def marks(value: Tree | None) -> int:
    """How many marks of what is withheld a value has."""
    return sum(len(clauses(leaf.raw)) for leaf in leaves(value)) if value is not None else 0
