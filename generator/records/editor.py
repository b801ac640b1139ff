"""The contracts as JSON Schemas for editors that complete and explain while somebody types (yaml-language-server).

One file a kind, with all references followed, because a server that finds an ``$id`` inside or words beside a ``$ref`` shows nothing or
the wrong thing. Looser than the contracts where YAML 1.2 takes another type than we do (``phone: 120`` is a text for us), and where a value
may be withheld: what ``check`` accepts is never marked. What no schema can say, such as references, stays with ``check``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.diagnostics import Language
from generator.records.contract import (
    Contract,
    answers_contract,
    contracts,
    description,
    label,
    narrative_contract,
    resolve,
    reviewed_contract,
    settings_contract,
    value_label,
)
from generator.records.settings import Settings
from generator.records.validation import HINTS, in_english
from generator.records.value import NO, YES

Schema = Mapping[str, Any]
DRAFT = "http://json-schema.org/draft-07/schema#"
#: What a plain value can be for YAML 1.2; ours are all texts. Without boolean, for which servers would offer true and false everywhere.
PLAIN = ["string", "number"]
#: A mark that something is withheld, which may stand in the place of any text (docs/decisions/0009).
WITHHELD = r"\[\[\s*비공개"
FORMS = {
    "date": r"^\d{4}-\d{2}-\d{2}$",
    "moment": r"^\d{4}(?:-\d{2}(?:-\d{2})?)?$",
    "web-address": r"^https?://\S+$",
}
WEB: dict[Language, str] = {
    "ko": "http:// 또는 https:// 로 시작하는 주소를 적으세요. 예: https://www.example.org/",
    "en": "Write an address that begins with http:// or https://, e.g. https://www.example.org/",
}
CHOOSE: dict[Language, str] = {"ko": "다음 가운데 하나를 고르세요: {words}", "en": "Choose one of these: {words}"}
#: What is written for yes and no.
ANSWERS = sorted({form for word in YES | NO for form in (word, word.capitalize(), word.upper())})
NEW: dict[Language, str] = {"ko": "새 기록: {kind}", "en": "New record: {kind}"}
#: Limits that mean the same for every server.
LIMITS = ("minLength", "maxLength", "minItems", "maxItems", "minProperties", "uniqueItems", "minimum", "maximum")


def editor_schemas(settings: Settings | None, language: Language) -> dict[str, dict[str, Any]]:
    """By the name of its file: the schema of each kind, of ``site.yml``, of the head of a page and of the lists beside them."""
    found = {
        f"{kind}.json": EditorSchema(contract, settings, language).records() for kind, contract in contracts().items()
    }
    found["site.json"] = EditorSchema(settings_contract(), settings, language).one()
    found["page.json"] = EditorSchema(narrative_contract(), settings, language).one()
    found["reviewed.json"] = EditorSchema(reviewed_contract(), settings, language).records()
    found["answers.json"] = EditorSchema(answers_contract(), settings, language).records()
    return found


def editor_files(settings: Settings | None, language: Language) -> Iterator[tuple[str, str]]:
    """The same as texts, ready to be written."""
    for name, schema in editor_schemas(settings, language).items():
        yield name, json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def editor_patterns() -> dict[str, str]:
    """Which files of a site each schema is for, as ``yaml.schemas`` of an editor wants it."""
    return {
        **{f"schema/{kind}.json": f"data/{kind}/*.yml" for kind in contracts()},
        "schema/site.json": "site.yml",
        "schema/reviewed.json": "accessibility/reviewed.yml",
        "schema/answers.json": "accessibility/answers.yml",
    }


#: What says how a value has to be written.
STRICT = ("pattern", "patternErrorMessage", "if", "then", "else")


class EditorSchema:
    """One contract on its way to the schema of an editor."""

    def __init__(self, contract: Contract, settings: Settings | None, language: Language) -> None:
        self.contract, self.settings, self.language = contract, settings, language
        #: Parts that hold themselves, by the name of their reference: these alone are referred to.
        self.recursive: dict[str, dict[str, Any]] = {}

    def one(self) -> dict[str, Any]:
        """The schema of a file that is one mapping."""
        return self.whole(self.of(self.contract.schema, ()))

    def records(self) -> dict[str, Any]:
        """The schema of a file that is a record, or a list of records."""
        record = self.of(self.contract.schema, ())
        record["defaultSnippets"] = [self.snippet()]
        self.recursive["record"] = record
        here = {"$ref": "#/definitions/record"}
        return self.whole({"if": {"type": "array"}, "then": {"items": here}, "else": here})

    def whole(self, schema: dict[str, Any]) -> dict[str, Any]:
        definitions = {"definitions": self.recursive} if self.recursive else {}
        return {"$schema": DRAFT, "title": label(self.contract.schema, self.language), **schema, **definitions}

    def snippet(self) -> dict[str, Any]:
        """What a new record cannot be without, ready to be filled in."""
        body = {}
        for number, name in enumerate(self.contract.schema.get("required", ()), 1):
            field = self.contract.fields[name]
            first = (in_english(field) if self.language == "en" else field).get("examples") or [""]
            shown = first[-1] if name == "source" else first[0]
            body[name] = f"${{{number}:{shown}}}" if isinstance(shown, str) else shown
        return {"label": NEW[self.language].format(kind=label(self.contract.schema, self.language)), "body": body}

    def of(self, raw: Schema, above: Sequence[str]) -> dict[str, Any]:
        """A part of the contract. ``above`` are the references that it stands in."""
        name = raw.get("$ref", "").rpartition("/")[2]
        if name and name in above:
            self.recursive.setdefault(name, {})
            return {"$ref": f"#/definitions/{name}"}
        schema = resolve(raw)
        inside = (*above, name) if name else tuple(above)
        shape = self.shaped(schema, inside)
        if name in self.recursive and not self.recursive[name]:
            # Within itself it goes by its own name, not by that of the field that it was first met in.
            self.recursive[name] = {**self.told(resolve({"$ref": raw["$ref"]})), **shape}
        return {**self.told(schema), **shape}

    def told(self, schema: Schema) -> dict[str, Any]:
        """What people read of a part."""
        examples = in_english(schema).get("examples") if self.language == "en" else schema.get("examples")
        if words := self.choices(schema) if "x-vocabulary" in schema else []:
            # The words of the contract's example are those of another site.
            examples = [words[0][0]]
        said = {"title": label(schema, self.language), "description": description(schema, self.language)}
        return {**{key: text for key, text in said.items() if text}, **({"examples": examples} if examples else {})}

    def shaped(self, schema: Schema, above: Sequence[str]) -> dict[str, Any]:
        if "if" in schema:
            shape = schema["if"]["type"]
            return {
                "if": {"type": PLAIN if shape == "string" else shape},
                "then": self.of(schema["then"], above),
                "else": self.of(schema["else"], above),
            }
        limits = {key: schema[key] for key in LIMITS if key in schema}
        kind = schema.get("type")
        if kind == "object":
            return {"type": "object", **limits, **self.mapping(schema, above)}
        if kind == "array":
            return {
                "type": "array",
                **limits,
                **({"items": self.of(schema["items"], above)} if "items" in schema else {}),
            }
        if kind == "boolean":
            return {"enum": [True, False, *ANSWERS]}
        if kind == "integer":
            return {"type": ["integer", "string"], **limits}
        return self.text(schema, limits)

    def mapping(self, schema: Schema, above: Sequence[str]) -> dict[str, Any]:
        rest = schema.get("additionalProperties")
        made: dict[str, Any] = {
            "properties": {name: self.of(each, above) for name, each in schema.get("properties", {}).items()}
        }
        required = list(schema.get("required", ()))
        if "withheld" in made["properties"]:
            # Of a record that withholds something check knows which fields may be missing, and what stands in them.
            strict = {name: forms for name, each in made["properties"].items() if (forms := strictly(each))}
            made |= {"if": {"required": ["withheld"]}, "then": {}, "else": {"required": required, "properties": strict}}
        elif required:
            made["required"] = required
        if rest is not None:
            made["additionalProperties"] = self.of(rest, above) if isinstance(rest, Mapping) else rest
        return made

    def text(self, schema: Schema, limits: Mapping[str, Any]) -> dict[str, Any]:
        if words := self.choices(schema):
            values = [value for value, _ in words]
            shown = ", ".join(f"{value}({word})" if word != value and self.language == "ko" else f"{value} ({word})" if word != value else value for value, word in words)  # fmt: skip
            choice = {
                "enum": [*values, *(int(each) for each in values if re.fullmatch("[1-9][0-9]*|0", each))],
                "enumDescriptions": [word for _, word in words],
                "errorMessage": CHOOSE[self.language].format(words=shown),
            }
            offered = {key: choice[key] for key in ("enum", "enumDescriptions")}
            # A value that is withheld is none of the words; they are offered all the same, whatever stands there yet.
            return {"anyOf": [offered, {}], "if": {"type": "string", "pattern": WITHHELD}, "then": {}, "else": choice}
        made: dict[str, Any] = {"type": PLAIN, **limits}
        form = schema.get("format", "")
        pattern, hint = schema.get("pattern") or FORMS.get(form), schema.get("x-pattern-hint") or HINTS.get(form)
        if form == "web-address":
            hint = hint or WEB
        if pattern:
            made["pattern"] = f"{pattern}|{WITHHELD}"
            if isinstance(hint, Mapping):
                made["patternErrorMessage"] = hint[self.language]
        return made

    def choices(self, schema: Schema) -> list[tuple[str, str]]:
        """What may be written, each with what people read for it; nothing where any text may."""
        if name := schema.get("x-vocabulary"):
            return [(term.id, term.label) for term in self.settings.vocabulary(name)] if self.settings else []
        return [(str(value), value_label(schema, value, self.language)) for value in schema.get("enum", ())]


def strictly(schema: dict[str, Any]) -> dict[str, Any]:
    """Takes from the schema of a value what holds only where it is not withheld, and gives it back."""
    if schema.get("type") == PLAIN or schema.get("if", {}).get("pattern"):
        return {key: schema.pop(key) for key in STRICT if key in schema}
    return {}
