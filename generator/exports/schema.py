"""JSON Schemas of what the API gives (draft 2020-12), made from the contracts: looser than these, so that what is added breaks nobody.

A contract says what editors may write. What goes out may also be null or words in the place of a value, where it is withheld; so
of a field only its type is promised, and what it means.
"""

from __future__ import annotations

from typing import Any

from generator.exports import place
from generator.records import Contract, contracts, label, resolve
from generator.records.contract import Schema
from generator.site import Site

DRAFT = "https://json-schema.org/draft/2020-12/schema"
TEXT: dict[str, Any] = {"type": "string"}
NUMBER: dict[str, Any] = {"type": "integer", "minimum": 0}
CLAUSE: dict[str, Any] = {"type": "integer", "minimum": 1, "maximum": 8}
#: A schema that names itself (units within units) is followed so deep; below, anything may be.
DEEPEST = 6


def schemas(site: Site) -> dict[str, dict[str, Any]]:
    """Path below the site to schema: one a kind, whether or not the site has records of it."""
    return {f"{place.SCHEMAS}{kind}.json": of_kind(contract, site) for kind, contract in contracts().items()}


def of_kind(contract: Contract, site: Site) -> dict[str, Any]:
    """The schema of one record of a kind."""
    properties: dict[str, Schema] = contract.schema["properties"]
    return {
        "$schema": DRAFT,
        "$id": f"{site.settings['url']}{place.SCHEMAS}{contract.kind}.json",
        **about(contract.schema, site),
        "description": contract.lead(site.language, own=not site.documented(site.of(contract.kind))),
        "type": "object",
        "required": ["kind", "id", "url", "official", "title", "summary", "fields", "changes"],
        "properties": {
            "kind": {"const": contract.kind},
            "id": TEXT,
            "url": {"type": "string", "format": "uri"},
            "official": {"type": "boolean"},
            "title": {"type": ["string", "null"]},
            "summary": {"type": ["string", "null"]},
            "state": {
                "type": "object",
                "required": ["name"],
                "properties": {"name": TEXT, "day": {"type": "string", "format": "date"}},
            },
            "fields": {
                "type": "object",
                "properties": {name: loose(schema, site) for name, schema in properties.items()},
            },
            "precision": {"type": "object", "additionalProperties": {"enum": ["year", "month"]}},
            "tables": {"type": "array", "items": table()},
            "notes": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["about", "others", "reason"],
                    "properties": {
                        "about": {"type": ["string", "null"]},
                        "printed": {"type": ["string", "null"]},
                        "others": {"type": "array", "items": {"type": "object", "required": ["value", "how"]}},
                        "reason": {"type": ["string", "null"]},
                        "from": {"type": "string"},
                    },
                },
            },
            "withheld": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["clause"],
                    "properties": {
                        "at": {"type": "string", "format": "json-pointer"},
                        "clause": CLAUSE,
                        "reason": {"type": ["string", "null"]},
                        "review_on": {"type": "string", "format": "date"},
                    },
                },
            },
            "changes": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["day", "text"],
                    "properties": {"day": {"type": ["string", "null"], "format": "date"}, "text": TEXT},
                },
            },
        },
    }


def table() -> dict[str, Any]:
    """A table: rows of values, in the order of its columns."""
    value = {"type": ["number", "string", "null"]}
    return {
        "type": "object",
        "required": ["id", "caption", "columns", "rows", "printed"],
        "properties": {
            "id": TEXT,
            "caption": TEXT,
            "unit": TEXT,
            "as_of": TEXT,
            "note": TEXT,
            "row_headers": NUMBER,
            "columns": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["title", "type", "role"],
                    "properties": {
                        "title": TEXT,
                        "type": {"enum": ["number", "string"]},
                        "role": {"enum": ["stated", "computed", "remarks", "inferred"]},
                        "unit": TEXT,
                        "group": TEXT,
                        "of": NUMBER,
                    },
                },
            },
            "rows": {"type": "array", "items": {"type": "array", "items": value}},
            "printed": {"type": "array", "items": {"type": "array", "items": TEXT}},
            "withheld": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["row", "column", "clause"],
                    "properties": {"row": NUMBER, "column": NUMBER, "clause": CLAUSE},
                },
            },
        },
    }


def loose(schema: Schema, site: Site, depth: int = 0) -> dict[str, Any]:
    """What a contract says of a field, as far as it is promised of what goes out."""
    found = resolve(schema)
    if depth > DEEPEST:
        return {}
    if "if" in found:
        return {
            **about(found, site),
            "anyOf": [loose(found[each], site, depth + 1) for each in ("then", "else") if each in found],
        }
    made: dict[str, Any] = about(found, site)
    if isinstance(kind := found.get("type"), str):
        made["type"] = [kind, "null"]
    if "items" in found:
        made["items"] = loose(found["items"], site, depth + 1)
    if "properties" in found:
        made["properties"] = {name: loose(each, site, depth + 1) for name, each in found["properties"].items()}
    if isinstance(rest := found.get("additionalProperties"), dict):
        made["additionalProperties"] = loose(rest, site, depth + 1)
    return made


def about(schema: Schema, site: Site) -> dict[str, str]:
    """The name of a field. What a contract describes is how editors write it, which is no matter of who reads."""
    title = label(schema, site.language)
    return {"title": title} if title else {}
