"""Fields of a form from the words of a contract, and beside each the shape by which its value is found in a file.

A field is a mapping in the words of Sveltia CMS; a shape one in those of ``form/view.js``. What a contract says and no field of
Sveltia can ask for has no field, and so is left in the file as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from generator.diagnostics import Language
from generator.editor.choices import Choices
from generator.records import Contract, Schema, description, label, resolve, shared_parts, value_label
from generator.records.editor import WITHHELD
from generator.words import strings

#: A schema that names itself (points below points) is followed so deep; what lies deeper in a file stays there untouched.
DEEPEST = 3
#: Texts of at most so many characters have one line to be typed in.
ONE_LINE = 200
#: Signs that Sveltia reads as Markdown in a hint.
SIGNS = re.compile(r"[\\`*_<>\[\]|]")
SHOWN = r"\\\g<0>"
#: Patterns of what a contract knows by the name of a form (ISO 8601; RFC 3986).
MOMENT = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
ADDRESS = "^https?://[^\\s@]*[^\\s@.,]$"

Shape = Mapping[str, Any]


class FormField(NamedTuple):
    """A field of the form, and the shape of its value."""

    asked: dict[str, Any]
    shape: Shape


@dataclass(frozen=True)
class Asker:
    """Makes fields in one language; ``choices`` are what this site lets people choose from."""

    language: Language
    choices: Choices
    #: The names of the fields of the kind, for those that name one.
    names: tuple[tuple[str, str], ...] = ()

    def of_kind(self, contract: Contract) -> tuple[list[dict[str, Any]], Shape]:
        """The fields of one record, and its shape."""
        names = tuple((name, label(each, self.language)) for name, each in contract.fields.items())
        return replace(self, names=names).group(contract.schema, ())

    def group(self, schema: Schema, above: tuple[int, ...]) -> tuple[list[dict[str, Any]], Shape]:
        """The fields of a mapping; ``above`` are the schemas that it lies in, by identity."""
        required = schema.get("required", ())
        fields: list[dict[str, Any]] = []
        shapes: dict[str, Shape] = {}
        for name, each in schema["properties"].items():
            found = self.field(name, resolve(each), above, required=name in required)
            if found:
                fields.append(found.asked)
                shapes[name] = found.shape
        return fields, {"t": "map", "f": shapes, "r": list(required)}

    def field(self, name: str, schema: Schema, above: tuple[int, ...] = (), *, required: bool) -> FormField | None:
        """The field for ``schema``, whose references are followed; None where the form has none for it."""
        if above.count(id(schema)) > DEEPEST or not self.choices.offered(schema, name):
            return None
        inside = (*above, id(schema))
        asked = self.about(name, schema, required=required)
        if "if" in schema:
            return self.either(asked, schema, inside)
        made = {
            "object": self.nested,
            "array": self.listed,
            "boolean": self.flag,
            "integer": self.number,
            "string": self.typed,
        }
        of_type = made.get(schema.get("type", ""))
        return of_type(asked, schema, inside) if of_type else None

    def nested(self, asked: dict[str, Any], schema: Schema, inside: tuple[int, ...]) -> FormField | None:
        """The field for a mapping; none for one whose names are free."""
        if not schema.get("properties"):
            return None
        fields, shape = self.group(schema, inside)
        return (
            FormField({**asked, "widget": "object", "collapsed": "auto", "fields": fields}, shape) if fields else None
        )

    def flag(self, asked: dict[str, Any], _schema: Schema, _inside: tuple[int, ...]) -> FormField:
        return FormField({**asked, "widget": "boolean", "required": False}, {"t": "flag"})

    def number(self, asked: dict[str, Any], schema: Schema, _inside: tuple[int, ...]) -> FormField:
        limits = {"min": schema.get("minimum"), "max": schema.get("maximum")}
        asked |= {key: value for key, value in limits.items() if value is not None}
        return FormField({**asked, "widget": "number", "value_type": "int", "step": 1}, {"t": "number"})

    def typed(self, asked: dict[str, Any], schema: Schema, _inside: tuple[int, ...]) -> FormField:
        return FormField({**asked, **self.text(schema)}, {"t": "text"})

    def about(self, name: str, schema: Schema, *, required: bool) -> dict[str, Any]:
        """What people read of a field."""
        found: dict[str, Any] = {"name": name, "label": label(schema, self.language) or name, "required": required}
        # Who chooses from a list need not know where it comes from.
        said = "" if self.choices.options(schema) else description(schema, self.language)
        examples = (schema.get("x-en", {}).get("examples") if self.language == "en" else None) or schema.get(
            "examples", ()
        )
        first = next((each for each in examples if isinstance(each, str)), None)
        if first and said and "enum" not in schema:
            said = f"{said} {strings(self.language)['editor']['example'].format(example=first)}".strip()
        return {**found, "hint": SIGNS.sub(SHOWN, said)} if said else found

    def text(self, schema: Schema) -> dict[str, Any]:
        """The widget for a text: a list to choose from where there is one, else where to type."""
        if options := self.options(schema):
            return {"widget": "select", "options": options}
        if relation := self.choices.relation(schema):
            return relation
        if schema.get("format") == "date":
            return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
        long = schema.get("maxLength", 0) > ONE_LINE and schema.get("format") is None
        made: dict[str, Any] = {"widget": "text" if long else "string"}
        # That there is something at all is asked for by ``required``.
        made |= {key.lower(): schema[key] for key in ("minLength", "maxLength") if schema.get(key, 0) > 1}
        if pattern := self.pattern(schema):
            made["pattern"] = pattern
        return made

    def options(self, schema: Schema) -> list[dict[str, str]]:
        """What can be chosen, each with its word: values of a contract, words of this site, its records."""
        if "enum" in schema:
            return [{"label": value_label(schema, each, self.language), "value": str(each)} for each in schema["enum"]]
        if schema.get("x-field"):
            return [{"label": word, "value": name} for name, word in self.names]
        return self.choices.options(schema)

    def pattern(self, schema: Schema) -> list[str] | None:
        """A pattern, and what is said where a text does not keep to it."""
        formed = {"moment": MOMENT, "web-address": ADDRESS}.get(schema.get("format", ""))
        pattern = schema.get("pattern") or formed
        # Of a moment people hear how it is written, whatever this one is about.
        said = shared_parts()["moment"] if schema.get("format") == "moment" else schema
        hint = schema.get("x-pattern-hint", {}).get(self.language)
        # A mark that something is withheld may stand in the place of any text.
        return [f"{pattern}|{WITHHELD}", hint or description(said, self.language)] if pattern else None

    def listed(self, asked: dict[str, Any], schema: Schema, inside: tuple[int, ...]) -> FormField | None:
        """The field for a list."""
        items = resolve(schema.get("items", {}))
        words = strings(self.language)["editor"]
        limits = {key: schema[name] for key, name in (("min", "minItems"), ("max", "maxItems")) if name in schema}
        if items.get("type") == "array":
            # Rows of a table: a line a row, as a spreadsheet gives them.
            hint = f"{asked.get('hint', '')} {SIGNS.sub(SHOWN, words['rows'])}".strip()
            cells = resolve(items.get("items", {}))
            return (
                FormField({**asked, "widget": "text", "hint": hint}, {"t": "rows"})
                if cells.get("type") == "string"
                else None
            )
        one = self.field("item", items, inside, required=True)
        if one is None:
            return None
        shape = {"t": "list", "i": one.shape}
        singular = label(items, self.language) or asked["label"]
        if one.asked["widget"] in ("select", "relation"):
            chosen = {key: one.asked[key] for key in one.asked if key not in ("name", "label", "hint", "required")}
            return FormField({**asked, **chosen, "multiple": True, **limits}, shape)
        made = {**asked, "widget": "list", "label_singular": singular, "collapsed": "auto", **limits}
        if one.asked["widget"] == "object":
            return FormField({**made, "fields": one.asked["fields"]}, shape)
        return FormField({**made, "field": {**one.asked, "label": singular}}, shape)

    def either(self, asked: dict[str, Any], schema: Schema, inside: tuple[int, ...]) -> FormField | None:
        """The field where a contract lets a value have one of two forms: both are asked for as the one that says more."""
        forms = [resolve(schema[each]) for each in ("then", "else") if each in schema]
        by_type = {str(each.get("type", "")): each for each in forms}
        own = {key: value for key, value in schema.items() if key not in ("if", "then", "else")}
        if "array" in by_type:
            return self.one_or_more(asked, own, by_type, inside)
        if "object" in by_type and "string" in by_type:
            key = next(iter(by_type["object"].get("required", ())), None)
            if key is None or resolve(by_type["object"]["properties"][key]).get("type") != "string":
                return None
            fields, shape = self.group(by_type["object"], inside)
            # What a text alone need not say is never asked for by the form.
            eased = [{**each, "required": each["name"] == key} for each in fields]
            return FormField(
                {**asked, "widget": "object", "collapsed": "auto", "fields": eased}, {"t": "alt", "k": key, "m": shape}
            )
        return None

    def one_or_more(
        self, asked: dict[str, Any], own: Schema, by_type: Mapping[str, Schema], inside: tuple[int, ...]
    ) -> FormField | None:
        """A list, or one of its items; or a list, or a word in its place."""
        many = by_type["array"]
        other = next((each for kind, each in by_type.items() if kind != "array"), None)
        listed = self.listed({**asked}, {**own, **many}, inside)
        if listed is None or other is None:
            return None
        if "enum" not in other:
            return FormField(listed.asked, {"t": "some", "i": listed.shape["i"]})
        words = strings(self.language)["editor"]
        choice = {
            "name": "choice",
            "label": words["instead"],
            "required": False,
            "widget": "select",
            "options": self.options(other),
        }
        items = {**listed.asked, "name": "items", "required": False}
        items.pop("hint", None)
        return FormField(
            {**asked, "widget": "object", "collapsed": False, "fields": [choice, items]},
            {"t": "own", "i": listed.shape},
        )
