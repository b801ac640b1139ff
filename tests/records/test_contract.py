"""The contracts themselves: sound JSON Schema, words for every field in both languages, examples that keep to them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import jsonschema_rs
import pytest
import yaml

from accessibility.requirement import questions
from generator.records import (
    answers_contract,
    contracts,
    narrative_contract,
    natural_order,
    resolve,
    reviewed_contract,
    settings_contract,
)
from generator.records.contract import Contract, _shared, is_date, is_moment, is_time_zone
from generator.records.value import value_of
from generator.source import parse
from generator.words import THEME

GENERATOR = Path(str(files("generator")))
SHARED = _shared()
CONTRACTS = {
    **contracts(),
    "site": settings_contract(),
    "narrative": narrative_contract(),
    "reviewed": reviewed_contract(),
    "answers": answers_contract(),
}
SCHEMAS = {contract.schema["$id"]: contract.schema for contract in CONTRACTS.values()} | {SHARED["$id"]: SHARED}
HANGUL = re.compile("[가-힣]")


def schemas_in(schema: dict, pointer: str = "") -> Iterator[tuple[str, dict]]:
    """Every schema below one, with its JSON pointer; references are not followed."""
    yield pointer, schema
    for word in ("properties", "$defs"):
        for name, part in schema.get(word, {}).items():
            yield from schemas_in(part, f"{pointer}/{word}/{name}")
    for word in ("items", "then", "else", "additionalProperties"):
        if isinstance(schema.get(word), dict):
            yield from schemas_in(schema[word], f"{pointer}/{word}")


def properties() -> list[tuple[str, str]]:
    """Every field of every contract, by the contract's id and its pointer."""
    return [
        (name, pointer)
        for name, schema in SCHEMAS.items()
        for pointer, _ in schemas_in(schema)
        if pointer.split("/")[-2:-1] == ["properties"]
    ]


def at(name: str, pointer: str) -> dict:
    return resolve(dict(schemas_in(SCHEMAS[name]))[pointer])


def validator(name: str, pointer: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(
        {"$ref": f"{name}#{pointer}"},
        registry=jsonschema_rs.Registry(list(SCHEMAS.items())),
        validate_formats=True,
        formats={"date": is_date, "moment": is_moment, "time-zone": is_time_zone},
    )


def value(example: object, schema: dict) -> object:
    """An example as a record with it in it would be read."""
    node, problems = parse(json.dumps(example, ensure_ascii=False), "example")
    assert problems == []
    return value_of(node, schema)


FIELDS = properties()


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_contract_is_json_schema(name):
    assert SCHEMAS[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema_rs.meta.validate(SCHEMAS[name])


@pytest.mark.parametrize("name", SCHEMAS)
def test_nothing_unknown_is_let_in_and_required_fields_exist(name):
    for pointer, schema in schemas_in(SCHEMAS[name]):
        if schema.get("type") == "object":
            assert schema.get("additionalProperties") is False or isinstance(schema["additionalProperties"], dict), (
                pointer
            )
            assert set(schema.get("required", ())) <= set(schema.get("properties", {})), pointer


@pytest.mark.parametrize("name", SCHEMAS)
def test_texts_and_lists_are_bounded(name):
    """Nothing empty and nothing endless: every text has a shortest and a longest form, or a pattern, or choices."""
    for pointer, schema in schemas_in(SCHEMAS[name]):
        if schema.get("type") == "string":
            assert {"minLength", "pattern", "format", "enum"} & set(schema), pointer
        if schema.get("type") == "array":
            assert "minItems" in schema, pointer


@pytest.mark.parametrize(("name", "pointer"), FIELDS)
def test_a_field_is_explained_and_exemplified_in_both_languages(name, pointer):
    field = at(name, pointer)
    for text in (field.get("title"), field.get("description")):
        assert text
        assert HANGUL.search(text)
    english = field.get("x-en", {})
    for text in (english.get("title"), english.get("description")):
        assert text, "its English is missing"
        assert not HANGUL.search(text)
    assert field.get("examples")
    for example in [*field["examples"], *english.get("examples", [])]:
        assert list(validator(name, pointer).iter_errors(value(example, field))) == []
    for language, words in field.get("x-labels", {}).items():
        assert list(words) == field["enum"], language
    assert set(field.get("x-labels", {"ko": 0, "en": 0})) == {"ko", "en"}
    if "pattern" in field:
        hint = field["x-pattern-hint"]
        assert HANGUL.search(hint["ko"])
        assert not HANGUL.search(hint["en"])


@pytest.mark.parametrize("kind", contracts())
def test_the_examples_of_a_contract_make_a_sound_site(site, kind):
    contract = contracts()[kind]
    examples = contract.schema["examples"]
    assert examples
    site.write(f"data/{kind}/example.yml", json.dumps(examples, ensure_ascii=False, indent=1))
    # A day to look again that is past is a warning, and so is a notice that is over: the examples grow old.
    assert [each for each in site.problems() if each.code not in ("F020", "T011")] == []
    assert {each.id for each in site.read().of(kind)} >= {example["id"] for example in examples}


@pytest.mark.parametrize("kind", contracts())
def test_an_example_of_a_contract_shows_every_field(kind):
    contract = contracts()[kind]
    shown = {field for example in contract.schema["examples"] for field in example}
    references = {name for name, schema in contract.fields.items() if schema.get("x-reference")}
    assert set(contract.fields) - shown <= {
        "related",
        "data",
        "conflicts",
        "inferred",
        "lost",
        "withheld",
        *references,
    }, "an example cannot refer to records that no site has; what every kind has is shown once, with the dataset"


def test_the_example_of_the_reviewed_list_makes_a_sound_site(site):
    examples = reviewed_contract().schema["examples"]
    site.write("accessibility/reviewed.yml", json.dumps(examples, ensure_ascii=False))
    assert site.problems() == []
    assert len(site.read().reviewed) == len(examples)


def test_the_example_of_the_answers_makes_a_sound_site_and_knows_every_question(site):
    contract = answers_contract()
    examples = contract.schema["examples"]
    site.write("accessibility/answers.yml", json.dumps(examples, ensure_ascii=False))
    assert site.problems() == []
    assert len(site.read().answers) == len(examples)
    assert contract.fields["question"]["enum"] == [each.name for each in questions()]


@pytest.mark.parametrize("kind", contracts())
def test_a_record_of_any_kind_can_have_a_new_id_and_name_others(kind):
    fields = contracts()[kind].schema["properties"]
    assert fields["aliases"] == {"$ref": "hwanhi:shared#/$defs/aliases"}
    assert fields["related"] == {"$ref": "hwanhi:shared#/$defs/related"}


def test_kinds_templates_and_folders_agree():
    kinds = {path.stem for path in (GENERATOR / "kinds").iterdir()}
    assert kinds == set(contracts())
    assert {path.stem for path in (THEME / "kinds").iterdir()} == kinds
    assert {path.name for path in (GENERATOR.parent / "data").iterdir() if path.is_dir()} == kinds


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2-9", "2-10"),
        ("1-10", "2-1"),
        ("2014년 2회", "2014년 10회"),
        ("a", "b"),
        ("9", "a"),
        ("2", "2-1"),
        ("가", "나"),
    ],
)
def test_natural_order(first, second):
    assert natural_order(first) < natural_order(second)


def test_natural_order_takes_any_text():
    texts = ["", "9" * 5000, "１", "²", "a" * 10, "1a", "a1", "-", "٣"]
    assert len(sorted(texts, key=natural_order)) == len(texts)


def plain_scalars(node, parent=None):
    """Every value that stands without quotes, with its key, however deep."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from plain_scalars(value, key)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from plain_scalars(value, parent)
    elif node is not None and node.style is None:
        yield parent, node


@pytest.mark.parametrize("folder", ["generator", "theme", "accessibility"])
def test_no_text_of_ours_is_cut_off(folder):
    """In brackets a comma ends a text that has no quotes, and what follows becomes a key without a value; a blank and # end
    it anywhere. Over all contracts, codes, words and components, in every language.
    """
    cut = []
    for path in sorted((GENERATOR.parent / folder).rglob("*.yml")):
        text = path.read_text("utf-8")
        for key, node in plain_scalars(yaml.compose(text)):
            rest = text[node.end_mark.index :].partition("\n")[0]
            if not node.value or re.match(r"[ \t]+#", rest):
                cut.append(f"{path.name}:{node.start_mark.line + 1}: {key.value if key is not None else ''}")
    assert cut == []


def test_only_records_in_which_a_table_may_stand_are_walked_for_one():
    assert {kind: set(each.tabled) for kind, each in contracts().items() if each.tabled} == {"dataset": {"tables"}}
    # However deep, through lists, choices and references that lead back to themselves.
    deep = {"items": {"if": {"type": "object"}, "then": {"properties": {"inner": {"x-table": True}}}, "else": {}}}
    round_about: dict = {"items": {}}
    round_about["items"]["items"] = round_about
    schema = {"properties": {"list": deep, "text": {"type": "string"}, "round": round_about}}
    assert Contract("some", schema).tabled == {"list"}
