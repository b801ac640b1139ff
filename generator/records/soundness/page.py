"""What the page of a kind must keep to (``x-kind``), and what kinds must keep to beside one another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.records.identity import reserved
from generator.records.kind import stated
from generator.records.soundness.flaw import Flaw, Schema, Way, missing, said
from generator.records.soundness.part import astray, followed, foreign, no_field

#: How a kind may be called: its name is a word of addresses and of references.
KIND = re.compile(r"[a-z]+")
#: Addresses of the engine's own pages and files, which no kind can have (a test compares them with the pages of a site); all and
#: openapi are names of files below /api/ (generator/exports/place.py).
TAKEN = frozenset(
    {
        "accessibility",
        "all",
        "api",
        "assets",
        "audit",
        "calendar",
        "changes",
        "departments",
        "disagreements",
        "edit",
        "feed",
        "help",
    }
    | {
        "card",
        "s",
        "index",
        "late",
        "openapi",
        "plan",
        "schema",
        "search",
        "settings",
        "sitemap",
        "source",
        "subscribe",
    }
)
#: Names of the engine's own contracts, under which parts of others are looked up ($id).
OWN = frozenset({"answers", "contract", "narrative", "reviewed", "shared"})
#: What every record has; and by which it is renamed and tied to others.
EVERY = ("id", "title", "summary")
#: What the state of a record is told from: fields or, with x-, words of one; and whether each has to be required.
NEEDED: Mapping[str, tuple[tuple[str, ...], bool]] = {
    "publication": (("x-cycle", "last_published"), False),
    "release": (("x-cycle", "last_published"), False),
    "round": (("opens", "closes"), False),
    "notice": (("category", "severity", "valid"), True),
}


def page(kind: str, schema: Schema, shared: Mapping[str, Schema]) -> Iterator[Flaw]:
    """The flaws of the contract of ``kind`` as that of a kind of record; its form is sound."""
    properties = {name: followed(part, shared) for name, part in schema["properties"].items()}
    if schema["$id"] != f"hwanhi:{kind}":
        yield Flaw(("$id",), "K006", "id", {"kind": kind, "id": schema["$id"]})
    yield from _every(schema)
    yield from _exemplary(schema)
    yield from _named(schema["x-kind"], properties)
    yield from _grouped(schema, properties)
    yield from _stated(schema, properties)
    yield from _shown(schema["x-kind"], properties)


def together(schemas: Mapping[str, Schema], shared: Mapping[str, Schema]) -> Iterator[tuple[str, Flaw]]:
    """Each position in the menu and each title of a list is one kind's, and examples name kinds that there are: flaws, each with the
    name of its kind.
    """
    first: dict[int, str] = {}
    titled: dict[str, str] = {}
    orders = {schema["x-kind"]["order"] for schema in schemas.values()}
    for kind, schema in schemas.items():
        order = schema["x-kind"]["order"]
        if order in first:
            free = next(each for each in range(order, order + len(orders) + 1) if each not in orders)
            facts = {"order": str(order), "first": first[order], "free": str(free)}
            yield kind, Flaw(("x-kind", "order"), "K006", "order", facts)
        first.setdefault(order, kind)
        for language, title in schema["x-kind"]["plural"].items():
            other = titled.setdefault(" ".join(title.split()).casefold(), kind)
            if other != kind:
                yield kind, Flaw(("x-kind", "plural", language), "K006", "plural", {"title": title, "first": other})
        for way, reference in _named_in_examples(schema, shared):
            if (name := reference.partition("/")[0]) not in schemas:
                yield kind, astray(way, name, "generator/kinds/", schemas)


def _named_in_examples(schema: Schema, shared: Mapping[str, Schema]) -> Iterator[tuple[Way, str]]:
    """The records that the examples of a contract name, each with the way to it."""
    for name, part in schema["properties"].items():
        field = followed(part, shared)
        if not (field.get("x-reference") or followed(field.get("items", {}), shared).get("x-reference")):
            continue
        for at, example in enumerate(schema.get("examples", ())):
            given = example.get(name, ()) if isinstance(example, dict) else ()
            for item, value in enumerate(given) if isinstance(given, list) else ((None, given),):
                if isinstance(value, str) and "/" in value:
                    yield ("examples", at, name) if item is None else ("examples", at, name, item), value


def called(file: str) -> Iterator[Flaw]:
    """The name of a file of a contract: that of the kind, of its folder, and in addresses."""
    kind, _, ending = file.rpartition(".")
    if not KIND.fullmatch(kind):
        yield Flaw((), "K006", "kind-name", {"file": file})
    elif reserved(kind):
        yield Flaw((), "K006", "windows", {"kind": kind})
    elif kind in TAKEN:
        yield Flaw((), "K006", "taken", {"kind": kind})
    elif kind in OWN:
        yield Flaw((), "K006", "own", {"kind": kind})
    elif ending != "yml":
        yield Flaw((), "K006", "ending", {"kind": kind})


def _every(schema: Schema) -> Iterator[Flaw]:
    """Fields that every record has; where it comes from only a notice need not say, which is of the day."""
    wanted = EVERY if stated(schema["x-kind"])[0] == "notice" else (*EVERY, "source")
    for name in wanted:
        if name not in schema["properties"]:
            yield missing(("properties",), name, f'{name}: {{$ref: "hwanhi:shared#/$defs/{name}"}}')
        elif name not in schema["required"]:
            yield _ruled(("required",), "every", name=name)


def _exemplary(schema: Schema) -> Iterator[Flaw]:
    """Examples have fields of the contract only: they are shown to editors, and copied."""
    for at, example in enumerate(schema.get("examples", ())):
        for name in example if isinstance(example, dict) else ():
            if name not in schema["properties"]:
                yield no_field(("examples", at, name), name, schema["properties"], key=True)


def _named(said_of: Schema, properties: Mapping[str, Schema]) -> Iterator[Flaw]:
    """Fields that ``x-kind`` names."""
    for way, name in (
        *(((word,), said_of.get(word)) for word in ("sort_by", "group_by", "address")),
        (("opens", "field"), said_of.get("opens", {}).get("field")),
    ):
        if name is not None and name not in properties:
            yield no_field(("x-kind", *way), name, properties)
    for word, names, known in (
        (("shown",), said_of["shown"], properties),
        (("facets",), said_of.get("facets", ()), {**properties, "state": {}}),
        (("schedule", "views"), said_of.get("schedule", {}).get("views", ()), properties),
    ):
        for at, name in enumerate(names):
            if name not in known:
                yield no_field(("x-kind", *word, at), name, known)


def _grouped(schema: Schema, properties: Mapping[str, Schema]) -> Iterator[Flaw]:
    group, address = (schema["x-kind"].get(name) for name in ("group_by", "address"))
    if group in properties and "x-vocabulary" not in properties[group]:
        yield _ruled(("x-kind", "group_by"), "vocabulary", name=group)
    for word, name in (("group_by", group), ("address", address)):
        if name in properties and name not in schema["required"]:
            yield _ruled(("x-kind", word), word, name=name)


def _stated(schema: Schema, properties: Mapping[str, Schema]) -> Iterator[Flaw]:
    """The fields from which a state is told."""
    state, parts = stated(schema["x-kind"])
    needed, always = NEEDED.get(state or "", ((), False))
    for part, name in parts.items():
        if name not in properties:
            yield no_field(("x-kind", "state", part), name, properties)
    # What plays the part under another name has just been told, where it is not there.
    needed = tuple(parts.get(name, name) for name in needed if parts.get(name, "") in {"", *properties})
    absent = [
        name for name in needed if name not in properties and not any(name in part for part in properties.values())
    ]
    if absent:
        yield _ruled(("x-kind", "state"), "state", name=", ".join(absent), state=state or "", needed=", ".join(needed))
    for name in needed:
        if always and not absent and name not in schema["required"]:
            yield _ruled(("x-kind", "state"), "state-required", name=name)


def _shown(said_of: Schema, properties: Mapping[str, Schema]) -> Iterator[Flaw]:
    """What the page of the kind promises, and nothing could keep."""
    if said_of.get("citable") and not any(_tabular(part) for part in properties.values()):
        yield _ruled(("x-kind", "citable"), "citable")
    if "state" in said_of.get("facets", ()) and "state" not in {*said_of, *properties}:
        yield _ruled(("x-kind", "facets"), "facet-state")
    if "schedule" in said_of and not {"period", "milestones"} & set(properties):
        yield _ruled(("x-kind", "schedule"), "schedule")
    for name in ("plural", "lead", "lead_own"):
        if name in said_of and foreign(said_of[name]["ko"]):
            yield Flaw(("x-kind", name, "ko"), "K002", "korean", {"where": said(("x-kind", name, "ko"))})


def _tabular(schema: Schema) -> bool:
    """True for a table, and for a list of them."""
    inner = schema.get("items", schema)
    return bool(inner.get("x-table")) or str(inner.get("$ref", "")).endswith("/table")


def _ruled(way: Way, rule: str, **facts: str) -> Flaw:
    return Flaw(way, "K008", rule, {"where": said(way), **facts})
