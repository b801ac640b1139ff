"""Fictional tables in the style of Korean public statistics, all of them right: [예시] data of no real place.

A table is its caption, then its heads, then its rows, cells parted by ``|``. A head is ``label``, ``label:unit`` or
``group>label:unit``; ``!2`` before the caption says that two columns name the rows; ``{unit}`` behind it is the unit of the table.
"""

from __future__ import annotations

from pathlib import Path

RIGHT = Path(__file__).with_suffix(".txt").read_text("utf-8")


def tables() -> list[dict[str, object]]:
    """The tables as records have them."""
    return [made(block.splitlines()) for block in RIGHT.strip().split("\n\n")]


def made(lines: list[str]) -> dict[str, object]:
    caption, heads, *rows = lines
    data: dict[str, object] = {}
    if caption.startswith("!"):
        data["row_headers"], caption = int(caption[1]), caption[3:]
    caption, _, unit = caption.rstrip("}").partition(" {")
    if unit:
        data["unit"] = unit
    return {**data, "caption": f"[예시] {caption}", "columns": [head(each) for each in heads.split("|")],
            "rows": [row.split("|") for row in rows]}  # fmt: skip


def head(text: str) -> str | dict[str, str]:
    name, _, unit = text.partition(":")
    group, _, label = name.rpartition(">")
    found = {"label": label} | ({"unit": unit} if unit else {}) | ({"group": group} if group else {})
    return found if len(found) > 1 else label
