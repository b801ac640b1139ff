"""Contracts: JSON Schema 2020-12 written in YAML, one file a kind, with what people need to know about each field.

Beside the standard's own words a contract uses a few of ours: ``x-en`` (title and description in English), ``x-term``
(the field's term in the profession), ``x-labels`` (words for the values of an enum), ``x-labels-own``
(those that differ for a record of the office's own), ``x-pattern-hint``,
``x-vocabulary``, ``x-reference``, ``x-section``, ``x-sentences``, ``x-table``, ``x-figure``, ``x-conflict``, ``x-refused``,
``x-also`` (what else people call a field, the same of the values of an enum in ``x-also-values``), ``x-form`` (how its value
is written: generator/records/forms), ``x-cycle`` and ``x-timing`` (how often and when: read by generator/schedule), ``x-field`` (the name of a field of the same record), ``x-past`` (a day that has come, of a period its
start: it says that something has happened), ``x-only-with`` (values of other fields without which it is not written), ``x-sum`` (fields ``of`` which one that ``is`` named after them is the sum) and, on the kind, ``x-kind`` (generator/records/kind.py). ``x-cites`` marks a reference to a record whose tables may be cited, of
the kinds that say ``citable``. All of these words, and what may stand behind each, are in generator/contract.yml.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Any, Literal, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import jsonschema_rs

from generator.diagnostics import Fact, Language
from generator.pattern import Pattern
from generator.records.kind import KindPage, kind_page
from generator.records.loading import ENGINE, Form, every_kind, filled, form, metaschema, other, shared
from generator.records.web import is_web_address

Schema = Mapping[str, Any]
LANGUAGES: tuple[Language, ...] = ("ko", "en")
#: What a value is, in the words of JSON Schema: a mapping, a list or one value.
Shape = Literal["object", "array", "string"]
SHAPES: tuple[Shape, ...] = ("object", "array")

DATE = Pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOMENT = Pattern(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def is_date(text: object) -> bool:
    """True for a day that the calendar has, as YYYY-MM-DD (ISO 8601); another type is not this check's business."""
    return not isinstance(text, str) or (bool(DATE.fullmatch(text)) and is_moment(text))


def is_moment(text: object) -> bool:
    """True for YYYY, YYYY-MM or YYYY-MM-DD that the calendar has."""
    if not isinstance(text, str):
        return True
    found = MOMENT.fullmatch(text)
    if not found:
        return False
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return False
    return True


def is_time_zone(text: object) -> bool:
    """True for a name of the IANA time zone database."""
    try:
        return not isinstance(text, str) or bool(ZoneInfo(text))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False


@cache
def _parts() -> dict[str, Any]:
    """shared.yml as it is written. Raises Unsound."""
    return shared(ENGINE / "generator/shared.yml", "generator/shared.yml")


@cache
def _shared() -> dict[str, Any]:
    """The parts that several contracts use, with the kinds whose tables may be cited."""
    return cast("dict[str, Any]", filled(_parts(), _citable()))


def _citable() -> dict[str, str]:
    """What stands in shared.yml for the kinds whose tables may be cited, by its mark."""
    kinds = {kind: schema for kind, schema in _schemas().items() if schema["x-kind"].get("citable")}
    # Where there are none, nothing can be cited: no text is matched.
    every = "|".join(kinds) or "(?!)"
    return {
        "<citables>": f"({every})" if len(kinds) != 1 else every,
        "<citable>": next(iter(kinds), "…"),
        "<citable_title>": "·".join(schema["title"] for schema in kinds.values()),
    }


@cache
def _schemas() -> dict[str, dict[str, Any]]:
    """Every kind by name, in the order of the menu. Raises Unsound."""
    found = every_kind(ENGINE / "generator/kinds", ENGINE / "theme/kinds", _parts()["$defs"])
    return dict(sorted(found.items(), key=lambda each: (each[1]["x-kind"]["order"], each[0])))


@dataclass(frozen=True)
class Contract:
    """One contract. ``kind`` is the name of its file, of its folder in data/ and of its template."""

    kind: str
    schema: dict[str, Any]
    #: Where its references lead.
    parts: Callable[[], dict[str, Any]] = _shared

    def __getstate__(self) -> dict[str, Any]:
        # The validator is made again in the process that asks for it.
        return {"kind": self.kind, "schema": self.schema, "parts": self.parts}

    @cached_property
    def validator(self) -> jsonschema_rs.Draft202012Validator:
        parts = self.parts()
        return jsonschema_rs.Draft202012Validator(
            self.schema,
            registry=jsonschema_rs.Registry([(parts["$id"], parts)]),
            validate_formats=True,
            formats={"date": is_date, "moment": is_moment, "time-zone": is_time_zone, "web-address": is_web_address},
        )

    @cached_property
    def fields(self) -> dict[str, Schema]:
        """The fields of a record in the order of the contract, references followed."""
        return {name: resolve(schema) for name, schema in self.schema["properties"].items()}

    @cached_property
    def tabled(self) -> frozenset[str]:
        """The fields in which a table may stand, however deep: most kinds have none, and their records need not be walked for one."""
        return frozenset(name for name, schema in self.schema["properties"].items() if holds_table(schema, set()))

    @cached_property
    def page(self) -> KindPage:
        """How the kind appears on the site. Only contracts of kinds have one."""
        return kind_page(self.schema["x-kind"])

    def title(self, language: Language) -> str:
        return label(self.schema, language)

    def plural(self, language: Language) -> str:
        return self.page.plural[language]

    def lead(self, language: Language, *, own: bool = False) -> str:
        """What the page of the kind says of it; ``own`` where no document stands behind all of its records."""
        words = self.page.lead_own if own else None
        return (words or self.page.lead)[language]


def holds_table(schema: Any, seen: set[int]) -> bool:  # noqa: ANN401 - any part of a contract
    """Whether a value of ``schema``, or anything in it, may be a table; ``seen`` are the parts on the way, which may lead back."""
    if isinstance(schema, list):
        return any(holds_table(each, seen) for each in schema)
    if not isinstance(schema, dict):
        return False
    whole = resolve(schema)
    if id(whole) in seen:
        return False
    seen.add(id(whole))
    return bool(whole.get("x-table")) or any(holds_table(each, seen) for each in whole.values())


def resolve(schema: Schema) -> Schema:
    """``schema`` with its ``$ref`` followed; words beside the reference win over those behind it."""
    if "$ref" not in schema:
        return schema
    kept = _resolved.get(id(schema))
    if kept is None:
        kept = _resolved[id(schema)] = (schema, _resolve(schema))
    return kept[1]


#: By the identity of a schema, which stays one's own as long as it is kept here: the schema, and itself resolved.
_resolved: dict[int, tuple[Schema, Schema]] = {}


def _resolve(schema: Schema) -> Schema:
    reference = schema["$ref"]
    # Every reference is to shared.yml or, inside it, to itself, or inside contract.yml: all end in #/$defs/<name>.
    parts = metaschema() if reference.startswith("hwanhi:contract#") else _shared()
    target = resolve(parts["$defs"][reference.rsplit("/", 1)[-1]])
    own = {key: value for key, value in schema.items() if key != "$ref"}
    english = {**target.get("x-en", {}), **own.get("x-en", {})}
    return {**target, **own, **({"x-en": english} if english else {})}


def below(schema: Schema, step: str | int) -> Schema:
    """The schema of a part of what ``schema`` describes: of an item of a list, or of a field of a mapping."""
    if not isinstance(step, str):
        step = 0
    kept = _below.get((id(schema), step))
    if kept is not None:
        return kept[1]
    whole = branch(resolve(schema), "object" if isinstance(step, str) else "array")
    if not isinstance(step, str):
        found = resolve(whole.get("items", ANYTHING))
    elif known := whole.get("properties", ANYTHING).get(step):
        found = resolve(known)
    else:
        rest = whole.get("additionalProperties")
        # Names that no contract has are as many as there are slips: they are not kept.
        return resolve(rest) if isinstance(rest, dict) else ANYTHING
    _below[id(schema), step] = (schema, found)
    return found


#: What holds for a part of which no contract says anything.
ANYTHING: Schema = {}
#: As ``_resolved``, by schema and step; every item of a list is the step 0.
_below: dict[tuple[int, str | int], tuple[Schema, Schema]] = {}


def branch(schema: Schema, shape: Shape) -> Schema:
    """What holds for a value of ``shape``, where a contract says ``if: {type: …}``."""
    if "if" not in schema:
        return schema
    kept = _branched.get((id(schema), shape))
    if kept is None:
        own = {k: v for k, v in schema.items() if k not in ("if", "then", "else")}
        chosen = resolve(schema["then" if schema["if"]["type"] == shape else "else"])
        kept = _branched[id(schema), shape] = (schema, {**own, **chosen})
    return kept[1]


#: As ``_resolved``, by schema and shape.
_branched: dict[tuple[int, Shape], tuple[Schema, Schema]] = {}


def longer(schema: Schema) -> Schema:
    """Of a choice between a text and more than a text the form with more; any other schema as it is."""
    found = next((shape for shape in SHAPES if branch(schema, shape).get("type") == shape), None)
    return branch(schema, found) if found else schema


def label(schema: Schema, language: Language) -> str:
    """The name of a field for people; its English falls back to the Korean, where a contract has none."""
    own = schema.get("x-en", {}).get("title") if language == "en" else None
    return str(own or schema.get("title", ""))


def description(schema: Schema, language: Language) -> str:
    own = schema.get("x-en", {}).get("description") if language == "en" else None
    return str(own or schema.get("description", ""))


def labels(schema: Schema, otherwise: str = "") -> Fact:
    """The name of a field in every language, as a fact of a diagnostic."""
    return {language: label(schema, language) or otherwise for language in LANGUAGES}


def value_label(schema: Schema, value: object, language: Language, own: bool = False) -> str:  # noqa: FBT001, FBT002 - templates
    """The word for a value of an enum; the value itself where the contract has no word for it.

    ``own``: for a record of the office's own, which says nothing of a source (``x-labels-own``).
    """
    schema = resolve(schema)
    words = dict(schema.get("x-labels", {}).get(language, {}))
    if own:
        words |= schema.get("x-labels-own", {}).get(language, {})
    return str(words.get(value, value))


@cache
def contracts() -> dict[str, Contract]:
    """Every kind of record by name, in the order of the site's menu. Raises Unsound with all that is wrong with any of them."""
    return {kind: Contract(kind, schema) for kind, schema in _schemas().items()}


def shared_parts() -> dict[str, Any]:
    """The parts of shared.yml by name. Raises Unsound."""
    return cast("dict[str, Any]", _parts()["$defs"])


def citable_kinds() -> tuple[str, ...]:
    """The kinds whose tables other records may cite, in the order of the menu."""
    return tuple(kind for kind, contract in contracts().items() if contract.page.citable)


@cache
def metacontract(of: Form) -> Contract:
    """What a contract of a kind may say, or that of another file, or shared.yml."""
    return Contract("contract", form(of), metaschema)


def _file(name: str, kind: str) -> Contract:
    """The contract of a file that holds no records. Raises Unsound."""
    shown = f"generator/{name}.yml"
    return Contract(kind, filled(other(ENGINE / shown, shown, _parts()["$defs"]), _citable()))


@cache
def settings_contract() -> Contract:
    """What site.yml may hold."""
    return _file("settings", "site")


@cache
def reviewed_contract() -> Contract:
    """What the list of reviewed accessibility results may hold (accessibility/reviewed.yml of a site)."""
    return _file("reviewed", "reviewed")


@cache
def answers_contract() -> Contract:
    """What the list of answered questions may hold (accessibility/answers.yml of a site)."""
    return _file("answers", "answers")


@cache
def narrative_contract() -> Contract:
    """What the head of a narrative page may hold."""
    return _file("narrative", "narrative")


def every_contract() -> tuple[Contract, ...]:
    """All of them: every kind of record, then the other files that editors write."""
    return (*contracts().values(), settings_contract(), narrative_contract(), reviewed_contract(), answers_contract())
