"""The entries behind the error codes: one file a code, ``codes/<code>.yml``; help is made from it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

import yaml

LETTERS = {
    "Y": "YAML",
    "F": "field",
    "R": "relation",
    "N": "number",
    "P": "personal data",
    "T": "time",
    "B": "build",
    "A": "page",
    "G": "gate",
    "K": "contract of a kind",
    "X": "outputs",
    "S": "sheets",
}


#: Where a sentence takes a fact.
PLACEHOLDER = re.compile(r"\{\w+\}")


def unfilled(text: str) -> str:
    """A sentence of a code as it stands in help: … for what is filled in."""
    return PLACEHOLDER.sub("…", text)


@dataclass(frozen=True)
class Code:
    """One entry. The texts are keyed by language (``ko``, ``en``); ``{name}`` in them is a fact of the diagnostic."""

    name: str
    severity: Literal["error", "warning"]
    title: Mapping[str, str]
    message: Mapping[str, str]
    help: Mapping[str, str]
    reason: Mapping[str, str]
    #: ``path``, ``wrong``, ``right`` and, where plain text cannot show it, ``made_by`` (a maker in the tests).
    example: Mapping[str, str]


@cache
def code_of(name: str) -> Code:
    """The entry of a code. Raises FileNotFoundError for a code that has none, which is a bug."""
    text = (files("generator.diagnostics") / "codes" / f"{name}.yml").read_text("utf-8")
    entry = cast("dict[str, object]", yaml.load(text, Loader=yaml.CBaseLoader))  # noqa: S506 - makes texts only
    return Code(name=name, **entry)  # type: ignore[arg-type]  # a test loads every entry and checks its shape


@cache
def all_codes() -> tuple[Code, ...]:
    """Every code, in order."""
    folder = files("generator.diagnostics") / "codes"
    return tuple(
        code_of(name[:-4]) for name in sorted(entry.name for entry in folder.iterdir()) if name.endswith(".yml")
    )
