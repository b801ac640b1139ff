"""What a schema must keep to, wherever in a contract it stands: references that lead somewhere, words for every value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import jsonschema_rs

from generator.records.soundness.flaw import Flaw, Schema, Way, missing, said

#: How a field may be called: a name of JSON, of CSV and of Jinja.
FIELD = re.compile(r"[a-z][a-z0-9_]*")
#: Places below a schema that hold schemas, by name and alone.
NAMED, ALONE = ("properties", "$defs"), ("items", "then", "else", "additionalProperties")
#: What is no Korean, though words in Latin letters may be, such as CCTV.
HANGUL, LATIN = re.compile("[가-힣]"), re.compile("[a-z]{4}")
#: Limits of the same thing, from below and from above.
LIMITS = (("minLength", "maxLength"), ("minItems", "maxItems"), ("minimum", "maximum"))
#: References behind one another; more go round in a circle.
DEEPEST = 30


def parts(schema: Schema, shared: Mapping[str, Schema], way: Way = ()) -> Iterator[Flaw]:
    """The flaws of a schema and of all below it. ``shared`` are the parts of shared.yml by name."""
    lost = list(_references(schema, shared, way))
    yield from lost or _whole(schema, followed(schema, shared), way)
    yield from _names(schema, shared, way)
    yield from _values(schema, way)
    yield from _limits(schema, followed(schema, shared), way)
    yield from _languages(schema, way)
    for word in NAMED:
        for name, below in schema.get(word, {}).items():
            yield from parts(below, shared, (*way, word, name))
    for word in ALONE:
        if isinstance(schema.get(word), dict):
            yield from parts(schema[word], shared, (*way, word))


def followed(schema: Schema, shared: Mapping[str, Schema]) -> Schema:
    """A field with what it takes over from shared.yml; what it says itself wins."""
    for _ in range(DEEPEST):
        if "$ref" not in schema:
            break
        own = {key: value for key, value in schema.items() if key != "$ref"}
        schema = {**shared.get(name_of(schema), {}), **own}
    return schema


def name_of(schema: Schema) -> str:
    """The part of shared.yml that a schema takes over."""
    return str(schema["$ref"]).rsplit("/", 1)[-1]


def foreign(text: str) -> bool:
    """True for a text without Korean that has words in it; an abbreviation is good in any language."""
    return not HANGUL.search(text) and bool(LATIN.search(text))


def _references(schema: Schema, shared: Mapping[str, Schema], way: Way) -> Iterator[Flaw]:
    if "$ref" in schema and name_of(schema) not in shared:
        yield astray((*way, "$ref"), name_of(schema), "generator/shared.yml", shared)
    elif "$ref" in schema and str(schema["$ref"]).startswith("#") and way[:1] != ("$defs",):
        yield Flaw((*way, "$ref"), "K008", "ref-own", {"where": said((*way, "$ref")), "name": name_of(schema)})
    elif "$ref" in schema and "$ref" in followed(schema, shared):
        yield Flaw((*way, "$ref"), "K008", "circle", {"where": said((*way, "$ref"))})


def _whole(schema: Schema, whole: Schema, way: Way) -> Iterator[Flaw]:
    """What a field needs to be shown and checked."""
    if way[-2:-1] == ("properties",) and "$ref" not in whole:
        if not whole.get("title"):
            yield missing(way, "title", "title: …")
        if not {"type", "if"} & set(whole):
            yield missing(way, "type", "type: string")
    if whole.get("type") == "array" and "items" not in whole:
        yield missing(way, "items", "items: {type: string, minLength: 1}")
    if schema.get("type") == "object" and "additionalProperties" not in schema:
        yield missing(way, "additionalProperties", "additionalProperties: false")
    if schema.get("additionalProperties") is True:
        yield Flaw((*way, "additionalProperties"), "K008", "open", {"where": said((*way, "additionalProperties"))})
    if "if" in schema and not {"then", "else"} <= set(schema):
        for word in {"then", "else"} - set(schema):
            yield missing(way, word, f"{word}: {{type: string, minLength: 1}}")


def _names(schema: Schema, shared: Mapping[str, Schema], way: Way) -> Iterator[Flaw]:
    """Names of fields: in use they are names of columns, of identifiers and of variables."""
    fields = schema.get("properties", {})
    for name in fields:
        if not FIELD.fullmatch(name):
            yield Flaw((*way, "properties", name), "K006", "field-name", {"name": name}, key=True)
        for other, values in fields[name].get("x-only-with", {}).items():
            place = (*way, "properties", name, "x-only-with", other)
            if other not in fields:
                yield no_field(place, other, fields, key=True)
                continue
            known = followed(fields[other], shared).get("enum", ())
            yield from (
                astray((*place, at), value, f"{other}.enum", known)
                for at, value in enumerate(values)
                if value not in known
            )
    for at, name in enumerate(schema.get("required", ())):
        if "properties" in schema and name not in fields:
            yield no_field((*way, "required", at), name, fields)


def _values(schema: Schema, way: Way) -> Iterator[Flaw]:
    """Patterns that are some, and words for every value of a choice and for no other."""
    if "pattern" in schema and (rule := _no_pattern(schema["pattern"])):
        yield Flaw((*way, "pattern"), "K009", *rule)
    values: tuple[str, ...] = tuple(schema.get("enum", ()))
    for language, words in schema.get("x-labels", {}).items() if values else ():
        place = (*way, "x-labels", language)
        strange = [value for value in words if value not in values]
        for value in strange:
            yield astray((*place, value), value, "enum", values, key=True)
        # One that is misspelt is missing as well: told once.
        yield from (missing(place, value, f"{value}: …") for value in values if value not in words and not strange)


def _no_pattern(pattern: str) -> tuple[str, Mapping[str, str]] | None:
    """Why a regular expression is none, to what reads values (Python) or to the validator (Rust); None where it is one."""
    try:
        re.compile(pattern)
    except re.error as error:
        return "regex", {"where": pattern, "position": str((error.pos or 0) + 1), "message": error.msg}
    try:
        jsonschema_rs.Draft202012Validator({"type": "string", "pattern": pattern})
    except ValueError:
        return "regex-strange", {"where": pattern}
    return None


def _limits(schema: Schema, whole: Schema, way: Way) -> Iterator[Flaw]:
    """Between its limits there is something that a value can be."""
    for least, most in LIMITS:
        if {least, most} & set(schema) and {least, most} <= set(whole) and whole[least] > whole[most]:
            place = (*way, most if most in schema else least)
            facts = {"least": least, "low": str(whole[least]), "most": most, "high": str(whole[most])}
            yield Flaw(place, "K008", "limits", {"where": said(place), **facts})


def _languages(schema: Schema, way: Way) -> Iterator[Flaw]:
    for word in ("title", "description"):
        if foreign(schema.get(word, "")):
            yield Flaw((*way, word), "K002", "korean", {"where": said((*way, word))})


def astray(way: Way, name: str, place: str, known: Iterable[str], *, key: bool = False) -> Flaw:
    """A name of nothing in ``place``, where there are ``known``."""
    return Flaw(way, "K005", facts={"where": said(way), "name": name, "place": place}, known=tuple(known), key=key)


def no_field(way: Way, name: str, known: Mapping[str, Schema], *, key: bool = False) -> Flaw:
    return Flaw(way, "K004", facts={"where": said(way), "name": name}, known=tuple(known), key=key)
