"""The small YAML files that lie beside the code."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def load(package: str, name: str) -> Any:  # noqa: ANN401 - whatever the file holds
    """The content of a file of the gate. Every value in it stays the text that it is."""
    text = (files(package) / name).read_text("utf-8")
    return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - it makes nothing but texts, lists and mappings
