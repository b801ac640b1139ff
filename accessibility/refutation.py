"""Findings of axe-core that are not so, taken away by what ``refuted.js`` knows of their elements."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from accessibility.world import World

#: The rules about which something is known that they do not look at.
RULES = frozenset(
    {
        "aria-hidden-focus",
        "aria-required-attr",
        "aria-valid-attr-value",
        "color-contrast",
        "color-contrast-enhanced",
        "frame-focusable-content",
        "label-content-name-mismatch",
        "landmark-unique",
        "scrollable-region-focusable",
    }
)


def without_refuted(answer: Mapping[str, Any], world: World) -> dict[str, Any]:
    """Axe's ``answer`` about the page that is open; a rule of which nothing is left has passed. Raises WebDriverException."""
    told = [
        (rule["id"], node["target"][0], id(node))
        for key in ("violations", "incomplete")
        for rule in answer[key]
        for node in rule["nodes"]
        if rule["id"] in RULES and isinstance(node["target"][0], str)
    ]
    if not told:
        return dict(answer)
    verdicts = world.execute_script(_script(), [each[:2] for each in told])
    gone = {node for (*_, node), refuted in zip(told, verdicts, strict=True) if refuted}
    left: dict[str, Any] = {**answer, "passes": list(answer.get("passes", ()))}
    for key in ("violations", "incomplete"):
        left[key] = []
        for rule in answer[key]:
            nodes = [node for node in rule["nodes"] if id(node) not in gone]
            if nodes or not rule["nodes"]:
                left[key].append({**rule, "nodes": nodes})
            else:
                left["passes"].append({**rule, "nodes": []})
    return left


@cache
def _script() -> str:
    return (files("accessibility") / "refuted.js").read_text("utf-8")
