"""A page with known barriers, checked in every run beside the real ones and never published."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import cast

from accessibility.data import load

FOLDER = Path(__file__).resolve().parent


def expected() -> Mapping[str, frozenset[str]]:
    """Engine -> the rules that it has to report on the page."""
    entries = cast("Mapping[str, list[str]]", load("accessibility.canary", "expected.yml"))
    return {engine: frozenset(rules) for engine, rules in entries.items()}
