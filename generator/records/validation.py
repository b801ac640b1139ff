"""A node held against a contract: the library's errors as our codes, at the place where the editor looks."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import jsonschema_rs
import yaml

from generator.diagnostics import Diagnostic, Fact, Fix, Span, replace
from generator.pattern import Pattern
from generator.privacy import conceal
from generator.records.contract import Contract, Schema, below, branch, labels, longer, resolve
from generator.records.naming import choices_of, name_of
from generator.records.repair import as_yaml, reading, reshape, rewrite
from generator.records.shape import reshaped
from generator.records.suggestion import did_you_mean, listed, meant
from generator.records.unknown import UnknownNames
from generator.records.value import node_at, schema_at, value_of
from generator.source import Mapping, Node, Scalar, Sequence, first_line
from generator.source.quoting import quoted

SHAPES: dict[str, Fact] = {
    "object": {"ko": "‘이름: 값’ 묶음", "en": "names with values"},
    "array": {"ko": "목록", "en": "a list"},
    "string": {"ko": "값 하나", "en": "one value"},
}
#: Unknown fields of one mapping that are told: more are one mistake, such as a file of another program.
MOST = 50
#: What F003 and F010 add where a field may be left out.
OPTIONAL: Fact = {
    "ko": " 적을 것이 없으면 이 항목을 지우세요(줄에 다른 항목이 없으면 줄째로).",
    "en": " If there is nothing to say, delete the field; where nothing else stands in its line, the line.",
}
#: What F003 adds for a cell: a line of a table is not to go because of one.
CELL: Fact = {"ko": ' 적을 것이 없으면 "-"를 적으세요.', "en": ' If there is nothing to say, write "-".'}
#: The name of a field as contracts have it.
FIELD = Pattern(r"[a-z][a-z0-9_]*")
#: The most characters of a value that a message repeats.
REPEATED = 60
HINTS: dict[str, Fact] = {
    "date": {
        "ko": "달력에 있는 날을 네 자리 연도-두 자리 월-두 자리 일로 적으세요. 예: 2014-10-20",
        "en": "Write a day that the calendar has, as YYYY-MM-DD, e.g. 2014-10-20",
    },
    "moment": {
        "ko": "2014-10-20, 2014-10 또는 2014처럼 달력에 있는 때를 적으세요.",
        "en": "Write YYYY-MM-DD, YYYY-MM or YYYY, as the calendar has it.",
    },
}
HANGUL = Pattern("[가-힣]")


def validate(node: Node, contract: Contract, shown: str) -> tuple[dict[str, Any] | None, list[Diagnostic]]:
    """The data of one record, and everything in which it breaks its contract. ``None`` where it is no mapping."""
    if not isinstance(node, Mapping):
        facts: dict[str, Fact] = {
            "label": labels(contract.schema),
            "wanted": SHAPES["object"],
            "found": shape(node),
            "example": example_line(contract.schema, "id"),
        }
        return None, [Diagnostic("F004", shown, first_line(node.span), facts)]
    data = value_of(node, contract.schema)
    problems: list[Diagnostic] = []
    for error in contract.validator.iter_errors(data):
        problems += explain(error, node, contract, shown)
    problems = without_twins(
        list({(each.code, each.span, *map(str, each.facts.values())): each for each in problems}.values())
    )
    empty = {each.span for each in problems if each.code == "F003"}
    return data, [each for each in problems if each.code == "F003" or each.span not in empty]


def without_twins(problems: list[Diagnostic]) -> list[Diagnostic]:
    """A misspelt name makes two errors, an unknown field and a missing one: only the first is an action."""
    meant = {str(each.facts["nearest"]) for each in problems if each.code == "F001"}
    # A year breaks two rules at once, and only the stricter one says what to write.
    strict = {each.span for each in problems if each.code == "F008"}
    return [
        each
        for each in problems
        if not (each.code == "F002" and each.facts["key"] in meant)
        and not (each.code == "T001" and each.span in strict)
    ]


@dataclass(frozen=True)
class Broken:
    """One error of the library, with the node and the schema it is about."""

    kind: str
    #: What the library tells of it: ``limit``, ``options``, ``format`` …
    what: dict[str, Any]
    node: Node
    schema: Schema
    facts: dict[str, Fact]


def explain(error: jsonschema_rs.ValidationError, root: Mapping, contract: Contract, shown: str) -> list[Diagnostic]:
    """One error of the library in our words."""
    path = list(error.instance_path)
    node = node_at(root, path)
    schema = schema_at(contract.schema, root, path)
    what: dict[str, Any] = error.kind.as_dict()
    kind = error.kind.name
    names = UnknownNames(node, schema, contract, shown)
    if path and isinstance(path[-1], int):
        found = colon_in_item(node, either_at(contract, root, path), shown) or list_of_item(node, schema, names)
        if found:
            return [found]
    if kind == "additionalProperties":
        return [names.told(str(key)) for key in what["unexpected"][:MOST]]
    if kind == "required":
        return [missing(what["property"], node, schema, shown)]
    facts: dict[str, Fact] = {
        "label": name_of(root, contract, path),
        "example": example_at(contract.schema, root, path),
        "value": written(node),
        "advice": advice(root, contract, path),
    }
    if isinstance(node, Scalar) and (node.empty or (kind == "minLength" and not node.text.strip())):
        return [Diagnostic("F003", shown, key_span(root, path) or first_line(node.span), facts)]
    if kind == "uniqueItems":
        twice = repeated(node)
        return [Diagnostic("F012", shown, twice.span, {**facts, "value": written(twice)})]
    either = resolve(below(schema_at(contract.schema, root, path[:-1]), path[-1])) if path else schema
    if kind == "enum" and "if" in either and not meant(written(node), choices_of(schema)):
        # One of a few words, or a list: another text was meant to be in the list.
        kind, schema = "type", longer(either)
    return [told(Broken(kind, what, node, schema, facts), key_span(root, path), shown)]


def told(broken: Broken, key: Span | None, shown: str) -> Diagnostic:
    """The code of what the contract refuses, with its facts and what is offered."""
    span = first_line(broken.node.span)
    if broken.kind == "type" and unlisted(broken.node, broken.schema):
        return Diagnostic("Y032", shown, span, {"sign": written(broken.node)[:20]})
    code, more = MEANINGS.get(broken.kind, mistyped)(broken)
    return Diagnostic(code, shown, span, {**broken.facts, **more}, offered(broken, code, key))


def either_at(contract: Contract, root: Mapping, path: list[str | int]) -> Schema:
    """What holds for an item of a list, whatever shape it has."""
    return resolve(below(schema_at(contract.schema, root, path[:-1]), path[-1]))


def colon_in_item(node: Node, schema: Schema, shown: str) -> Diagnostic | None:
    """``- Aim: more books``, where a text may stand: no field has such a name, so the colon belongs to the text."""
    if not isinstance(node, Mapping) or len(node.entries) != 1 or branch(schema, "string").get("type") != "string":
        return None
    key, value = node.entries[0].key, node.entries[0].value
    one_line = key.span.line == value.span.end_line and isinstance(value, Scalar) and value.plain and key.plain
    if not one_line or not isinstance(value, Scalar) or not value.text or FIELD.fullmatch(key.text):
        return None
    text = f"{key.text}: {value.text}"
    span = Span(key.span.line, key.span.column, value.span.end_line, value.span.end_column)
    return Diagnostic("Y002", shown, span, {"value": text, "quoted": quoted(text)}, replace(span, quoted(text)))


def list_of_item(node: Node, schema: Schema, names: UnknownNames) -> Diagnostic | None:
    """``- To bring:`` and a list below it, where an item is a text with its points: what people write who know no other YAML."""
    if {*schema.get("required", ())} != {"text", "points"} or not isinstance(node, Mapping) or len(node.entries) != 1:
        return None
    key, value = node.entries[0].key, node.entries[0].value
    if not isinstance(value, Sequence) or FIELD.fullmatch(key.text) or key.text in schema["properties"]:
        return None
    braces = node.span.column != key.span.column
    then = ", points" if braces else f"\n{' ' * (key.span.column - 1)}points"
    return dataclasses.replace(names.told(key.text), fix=replace(key.span, f"text: {as_yaml(key.text)}{then}"))


def unknown_word(broken: Broken) -> bool:
    """Whether a list of choices got a text that is none of them: in brackets it would be refused all the same."""
    items = resolve(broken.schema.get("items", {}))
    node = broken.node
    return "enum" in items and isinstance(node, Scalar) and "," not in node.text and " " in node.text


def advice(root: Mapping, contract: Contract, path: list[str | int]) -> Fact:
    """What to do where there is nothing to write."""
    if [type(step) for step in path[-2:]] == [int, int]:
        return CELL
    return OPTIONAL if path and optional(root, contract, path) else ""


def unlisted(node: Node, schema: Schema) -> bool:
    """Whether lines stand where a list is wanted: YAML makes one text of them, and how many items they were nobody can tell."""
    return (
        schema.get("type") == "array"
        and isinstance(node, Scalar)
        and node.plain
        and node.span.line < node.span.end_line
    )


def offered(broken: Broken, code: str, key: Span | None) -> Fix | None:
    """The one value that was meant, if it can be told. ``key`` is where its name stands."""
    if code == "F004":
        spelt = reshaped(broken.node, key, str(broken.schema.get("type")))
        # Several of what has a form of its own are not one of it: two telephones are no number.
        several = isinstance(broken.node, Sequence) and len(broken.node.items) > 1
        if spelt and (unknown_word(broken) or (several and FORMS.intersection(broken.schema))):
            spelt = None
        # Below its name only the dash is missing; beside it the contract knows the words that were meant.
        return (
            spelt
            if spelt and key and key.line < broken.node.span.line
            else reshape(broken.node, broken.schema) or spelt
        )
    if not isinstance(broken.node, Scalar) or code not in FORMED:
        return None
    text = reading(broken.node, broken.schema).text
    return rewrite(broken.node, text) if text else None


Meaning = tuple[str, dict[str, Fact]]


def not_a_choice(broken: Broken) -> Meaning:
    choices = choices_of(broken.schema)
    return "F007", {"choices": listed(choices), **did_you_mean(written(broken.node), choices)}


def misformed(broken: Broken) -> Meaning:
    note = reading(broken.node, broken.schema).note if isinstance(broken.node, Scalar) else ""
    if broken.what.get("format") in HINTS:
        return "T001", {"hint": joined(note, HINTS[broken.what["format"]])}
    said = broken.facts["example"]
    texts = {"ko": said, "en": said} if isinstance(said, str) else said
    hint = broken.schema.get("x-pattern-hint") or {"ko": f"예: {texts['ko']}", "en": f"e.g. {texts['en']}"}
    return "F008", {"hint": joined(note, hint)}


def joined(note: Fact, hint: Fact) -> Fact:
    """What is in the way, then the rule."""
    if not note:
        return hint
    one, other = ({"ko": each, "en": each} if isinstance(each, str) else each for each in (note, hint))
    return {language: f"{one[language]} {other[language]}" for language in ("ko", "en")}


def too_long(broken: Broken) -> Meaning:
    return "F009", {"found": size(broken.node), "maximum": str(broken.what["limit"]), "unit": unit(broken.node)}


def too_short(broken: Broken) -> Meaning:
    return "F010", {"found": size(broken.node), "minimum": str(broken.what["limit"]), "unit": unit(broken.node)}


def out_of_range(broken: Broken) -> Meaning:
    limit = broken.what["limit"]
    if broken.kind == "minimum":
        return "F013", {"limit": {"ko": f"{limit} 이상", "en": f"at least {limit}"}}
    return "F013", {"limit": {"ko": f"{limit} 이하", "en": f"at most {limit}"}}


def mistyped(broken: Broken) -> Meaning:
    """Another type than the contract asks for; so is, in effect, every error that no contract of ours can cause."""
    wanted = str(broken.schema.get("type"))
    if isinstance(broken.node, Scalar) and wanted in ("integer", "boolean"):
        return ("F005" if wanted == "integer" else "F006"), {}
    return "F004", {"wanted": SHAPES.get(wanted, SHAPES["string"]), "found": shape(broken.node)}


#: Codes of values that have one form.
#: Words of a contract that give a text a form of its own.
FORMS = frozenset({"x-form", "pattern", "format"})
FORMED = ("F005", "F006", "F007", "F008", "T001")
MEANINGS: dict[str, Callable[[Broken], Meaning]] = {
    "enum": not_a_choice,
    "format": misformed,
    "pattern": misformed,
    "maxLength": too_long,
    "maxItems": too_long,
    "minLength": too_short,
    "minItems": too_short,
    "minProperties": too_short,
    "minimum": out_of_range,
    "maximum": out_of_range,
}


def missing(key: str, node: Node, schema: Schema, shown: str) -> Diagnostic:
    field = resolve(schema.get("properties", {}).get(key, {}))
    facts: dict[str, Fact] = {"key": key, "label": labels(field, key), "example": example_line(schema, key)}
    # The first line of the record is where the editor adds it.
    return Diagnostic("F002", shown, first_line(node.span), facts)


def example_line(schema: Schema, key: str) -> Fact:
    """A field with its example, as it stands on a line."""
    return shown_as(f"{key}: ", schema.get("properties", {}).get(key, {}))


def shown_as(before: str, schema: Schema) -> Fact:
    """The example of a field in both languages, behind its name or its dash."""
    return {"ko": f"{before}{example(schema)}", "en": f"{before}{example(in_english(schema))}"}


def in_english(schema: Schema) -> Schema:
    """A field with its English examples; without any, one in Korean is none to whoever reads English."""
    schema = resolve(schema)
    own = schema.get("x-en", {}).get("examples")
    if own or "enum" in schema or not HANGUL.search(str(schema.get("examples", ""))):
        return {**schema, **({"examples": own} if own else {})}
    return {**schema, "examples": [["…"] if schema.get("type") == "array" else "…"]}


def example_at(schema: Schema, root: Mapping, path: list[str | int]) -> Fact:
    """What could stand at ``path``, with its name or the dash of its list: never a placeholder where there is an example."""
    if not path:
        return example_line(schema, "id")
    here = schema_at(schema, root, path)
    if isinstance(path[-1], str):
        return shown_as(f"{path[-1]}: ", here)
    if here.get("examples") or here.get("enum"):
        return shown_as("- ", here)
    # An item without an example of its own has one in that of its list.
    owner = len(path) - next((at for at, step in enumerate(reversed(path)) if isinstance(step, str)), 0)
    return shown_as(f"{path[owner - 1]}: ", schema_at(schema, root, path[:owner]))


def example(schema: Schema) -> str:
    """The first example of a field, as a person would type it on one line."""
    schema = resolve(schema)
    values = schema.get("examples") or schema.get("enum") or ["…"]
    if isinstance(values[0], str):
        return as_yaml(values[0])
    if isinstance(values[0], bool):
        return "yes" if values[0] else "no"
    written_out = yaml.safe_dump(values[0], default_flow_style=True, allow_unicode=True, sort_keys=False, width=10_000)
    return written_out.strip().removesuffix("\n...")


def written(node: Node) -> str:
    """What the editor wrote, short enough for a message."""
    text = node.text if isinstance(node, Scalar) else "[…]" if isinstance(node, Sequence) else "{…}"
    # Before it is cut: of half a number nobody can tell any more what it was. Nor need anybody read a megabyte for it.
    shown = conceal(text[: REPEATED * 8])
    text = shown + text[len(shown) :]
    return text if len(text) <= REPEATED else text[: REPEATED - 1] + "…"


def shape(node: Node) -> Fact:
    return SHAPES["object" if isinstance(node, Mapping) else "array" if isinstance(node, Sequence) else "string"]


def size(node: Node) -> str:
    return str(
        len(node.text if isinstance(node, Scalar) else node.items if isinstance(node, Sequence) else node.entries)
    )


def unit(node: Node) -> Fact:
    """What ``size`` counts."""
    if isinstance(node, Scalar):
        return {"ko": "자", "en": "characters"}
    return {"ko": "개", "en": "items"}


def repeated(node: Node) -> Node:
    """The second of two equal items of a list."""
    seen: set[str] = set()
    for item in node.items if isinstance(node, Sequence) else ():
        if isinstance(item, Scalar) and item.text in seen:
            return item
        seen.add(item.text if isinstance(item, Scalar) else "")
    return node


def optional(root: Mapping, contract: Contract, path: list[str | int]) -> bool:
    """Whether the field at ``path`` may be left out."""
    parent = schema_at(contract.schema, root, path[:-1])
    return path[-1] not in parent.get("required", [])


def key_span(root: Mapping, path: list[str | int]) -> Span | None:
    """Where the name of an empty value stands: the value itself has no place to point at."""
    parent = node_at(root, path[:-1]) if path else root
    key = parent.key(str(path[-1])) if path and isinstance(parent, Mapping) else None
    return key.span if key else None
