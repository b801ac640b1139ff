"""Every field of a contract in one list, each with its way from the top, as help and documentation show them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.records.contract import Schema, longer, resolve


@dataclass(frozen=True)
class Field:
    """A field with its way from the top of the record: ``period.start``, ``milestones[].when``."""

    path: str
    schema: Schema
    required: bool


def fields(schema: Schema, prefix: str = "", above: Sequence[str] = ()) -> Iterator[Field]:
    """Every field below ``schema``. A part that contains itself (a point has points) is followed once."""
    required = schema.get("required", ())
    for name, raw in schema.get("properties", {}).items():
        field = resolve(raw)
        yield Field(f"{prefix}{name}", field, name in required)
        yield from inside(raw, f"{prefix}{name}", above)
    rest = schema.get("additionalProperties")
    if isinstance(rest, Mapping):
        field = resolve(rest)
        yield Field(f"{prefix}<name>", field, required=False)
        yield from inside(rest, f"{prefix}<name>", above)


def inside(raw: Schema, path: str, above: Sequence[str]) -> Iterator[Field]:
    """The fields of what stands at ``path``: of a mapping, of the items of a list, of the longer form of a choice."""
    reference = raw.get("$ref", "")
    if reference and reference in above:
        return
    schema = longer(resolve(raw))
    below = [*above, reference]
    if "items" in schema:
        yield from inside(schema["items"], f"{path}[]", below)
    else:
        yield from fields(schema, f"{path}.", below)
