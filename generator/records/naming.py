"""How a place in a record is called in a sentence: by the names of its fields and rows, never by numbers of YAML."""

from __future__ import annotations

from typing import Any

from generator.diagnostics import Fact
from generator.records.contract import LANGUAGES, Contract, contracts, label, labels, value_label
from generator.records.suggestion import Choice
from generator.records.value import node_at, schema_at
from generator.source import Mapping, Node, Scalar, Sequence

#: What an item of a list is known by, the first that it has; else its first value.
NAMES = ("caption", "label", "title", "name", "id", "subject", "what")
#: The longest name that is repeated.
LONGEST = 30
ROWS = "rows"

Schema = Any


def name_of(root: Node, contract: Contract, path: list[str | int]) -> Fact:
    """The value at ``path``: its label, or for what lies in lists ‘도서관별 이용’ 표의 2번째 행(대치)."""
    if not path:
        return {language: label(contract.schema, language) for language in LANGUAGES}
    return {language: said(root, contract, path, language) for language in LANGUAGES}


def said(root: Node, contract: Contract, path: list[str | int], language: Any) -> str:  # noqa: ANN401
    table = next((at for at, step in enumerate(path) if step == ROWS), None)
    if table is not None and len(path) > table + 1:
        return in_table(root, path, table, language)
    schema = schema_at(contract.schema, root, path)
    if isinstance(path[-1], int):
        return item(root, contract, path, language)
    own = label(schema, language) or str(path[-1])
    above = next((at for at in range(len(path) - 1, 0, -1) if isinstance(path[at - 1], int)), None)
    if above is None:
        return own
    outer = item(root, contract, path[:above], language)
    return f"{outer}의 {own}" if language == "ko" else f"{own} of {outer}"


def item(root: Node, contract: Contract, path: list[str | int], language: Any) -> str:  # noqa: ANN401
    """An item of a list: the label of the list, which one, and what it is known by."""
    list_label = label(schema_at(contract.schema, root, path[:-1]), language) or next(
        (str(step) for step in reversed(path) if isinstance(step, str)), ""
    )
    node = node_at(root, path)
    # A value is told by itself.
    known = "" if isinstance(node, Scalar) else known_by(node)
    number = int(path[-1]) + 1
    if language == "ko":
        return f"{list_label}의 {number}번째{f'({known})' if known else ' 값'}"
    return f"item {number} of {list_label}{f' ({known})' if known else ''}"


def in_table(root: Node, path: list[str | int], at: int, language: Any) -> str:  # noqa: ANN401
    """A row of a table, or a cell in it."""
    owner = path[:at]
    table = node_at(root, owner)
    caption = known_by(table)
    row = node_at(root, path[: at + 2])
    number, name = int(path[at + 1]) + 1, known_by(row)
    if language == "ko":
        text = f"{f'‘{caption}’ ' if caption else ''}표의 {number}번째 행{f'({name})' if name else ''}"
    else:
        text = f"row {number}{f' ({name})' if name else ''} of the table{f' {caption}' if caption else ''}"
    if len(path) == at + 2:
        return text
    column = known_by(node_at(table, ["columns", path[at + 2]]))
    if language == "ko":
        return f"{text}의 {f'‘{column}’ ' if column else ''}칸"
    return f"the cell{f' {column}' if column else ''} in {text}"


def known_by(node: Node) -> str:
    """What people would call a node; empty where it has no name."""
    if isinstance(node, Mapping):
        node = next((found for key in NAMES if isinstance(found := node.get(key), Scalar)), None) or (
            node.entries[0].value if node.entries else node
        )
    elif isinstance(node, Sequence) and node.items:
        node = node.items[0]
    text = node.text.strip() if isinstance(node, Scalar) else ""
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def choices_of(schema: Schema) -> list[Choice]:
    """The values of an enum with their labels and what else is written for them."""
    also = schema.get("x-also-values", {})
    return [
        Choice(
            str(word),
            {language: value_label(schema, word, language) for language in LANGUAGES},
            tuple(also.get(word, ())),
        )
        for word in schema.get("enum", ())
    ]


def kinds() -> list[Choice]:
    """Every kind of record with what people call it."""
    return [
        Choice(kind, labels(contract.schema), tuple(contract.plural(language) for language in LANGUAGES))
        for kind, contract in contracts().items()
    ]


def fields_of(properties: dict[str, Schema]) -> list[Choice]:
    """The fields of a mapping, each with its labels and what else people call it."""
    return [
        Choice(name, {language: label(schema, language) for language in LANGUAGES}, tuple(schema.get("x-also", ())))
        for name, schema in properties.items()
    ]
