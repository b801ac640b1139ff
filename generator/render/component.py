"""The components of the theme: one folder each, with a contract, a template of one macro, and its styles.

A contract (``theme/components/<name>/<name>.yml``) has ``title`` and ``description`` in both languages, ``parameters`` (name to
``type``, ``required``, ``description``) and ``examples`` (name to what the macro is given). The page of components, its golden
files and the gate's look at it are all made of the examples.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from generator.numbers import Layout, lay_out, table_of
from generator.words import THEME


@dataclass(frozen=True)
class Component:
    """One component; ``template`` is its path below theme/, ``macro`` the name of its macro."""

    name: str
    title: Mapping[str, str]
    description: Mapping[str, str]
    parameters: Mapping[str, Mapping[str, Any]]
    examples: tuple[tuple[str, Mapping[str, Any]], ...]

    @property
    def template(self) -> str:
        return f"components/{self.name}/{self.name}.html"

    @property
    def macro(self) -> str:
        return self.name.replace("-", "_")


@cache
def components() -> tuple[Component, ...]:
    """All components by name."""
    return tuple(read(path.parent.name) for path in sorted((THEME / "components").glob("*/*.yml")))


def read(name: str) -> Component:
    contract = yaml.safe_load((THEME / "components" / name / f"{name}.yml").read_text("utf-8"))
    parameters = contract["parameters"]
    examples = tuple(
        (title, {key: prepared(parameters[key], value) for key, value in given.items()})
        for title, given in contract["examples"].items()
    )
    return Component(name, contract["title"], contract["description"], parameters, examples)


def prepared(parameter: Mapping[str, Any], value: object) -> object:
    """A value of an example as the macro takes it: a table is laid out, anything else is as it is written."""
    return laid_out(value) if parameter["type"] == "table" else value


def laid_out(table: Any) -> Layout:  # noqa: ANN401 - the table of an example, as YAML has it
    return lay_out(table_of(table), 0, {})
