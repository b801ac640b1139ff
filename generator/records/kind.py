"""What a contract must say of its kind before anything can be shown of it: looked at once, when contracts are loaded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from generator.diagnostics import Diagnostic, Fact

LANGUAGES = ("ko", "en")


class Unsound(Exception):  # noqa: N818 - the way out to whoever can tell it
    """A contract that cannot be used. ``diagnostic`` says what is missing where."""

    def __init__(self, kind: str, missing: Fact, line: int | None = None) -> None:
        super().__init__(kind)
        where: Fact = {"ko": f" {line}번째 줄", "en": f" line {line}"} if line else ""
        path = f"generator/kinds/{kind}.yml"
        self.diagnostic = Diagnostic("B027", path, facts={"path": path, "missing": missing, "where": where})


def unreadable(kind: str, error: yaml.YAMLError) -> Unsound:
    mark = getattr(error, "problem_mark", None)
    said: Fact = {"ko": "YAML로 읽을 수 없습니다", "en": "it cannot be read as YAML"}
    return Unsound(kind, said, mark.line + 1 if mark else None)


def lacking(schema: Any) -> list[str]:  # noqa: ANN401 - whatever YAML holds
    """The names of what is missing, or is not what it must be."""
    return list(_lacking(schema)) if isinstance(schema, dict) else ["title", "properties", "x-kind"]


def _lacking(schema: dict[str, Any]) -> Iterator[str]:
    fields, page = schema.get("properties"), schema.get("x-kind")
    if not isinstance(schema.get("title"), str):
        yield "title"
    if not isinstance(fields, dict) or not fields:
        yield "properties"
        fields = {}
    yield from (f"properties.{name}" for name in ("id", "title", "summary") if name not in fields)
    if not isinstance(page, dict):
        yield "x-kind"
        return
    if type(page.get("order")) is not int:
        yield "x-kind.order"
    for name in ("plural", "lead", *({"lead_own"} & page.keys())):
        said = page.get(name)
        words = said if isinstance(said, dict) else {}
        yield from (f"x-kind.{name}.{language}" for language in LANGUAGES if not isinstance(words.get(language), str))
    yield from _unknown("x-kind.sort_by", [page.get("sort_by")], fields)
    shown = page.get("shown")
    yield from _unknown("x-kind.shown", shown if isinstance(shown, list) else [None], fields)
    for name in ("group_by", "address"):
        if name in page:
            yield from _unknown(f"x-kind.{name}", [page[name]], fields)
    if "facets" in page:
        facets = page["facets"]
        yield from _unknown("x-kind.facets", facets if isinstance(facets, list) else [None], {*fields, "state"})


def _unknown(place: str, names: list[Any], fields: Any) -> Iterator[str]:  # noqa: ANN401 - a mapping or a set
    """``place`` for each of ``names`` that is no field: with the name, where there is one."""
    for name in names:
        if not isinstance(name, str):
            yield place
        elif name not in fields:
            yield f"{place}: {name}"
