"""The style sheet: one file made of the tokens, the design and the components, in this order, without what only people read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import rcssmin  # type: ignore[import-untyped]  # it has no types
import yaml

from generator.words import THEME

#: What the reader has chosen, as attributes of the root element: the name of a palette, the number of a size from 1.
PALETTE, SIZE = "data-palette", "data-size"
#: What the system asks for where the reader has chosen nothing; the later wins (Media Queries 5).
SYSTEM = {"dark": "(prefers-color-scheme: dark)", "contrast": "(prefers-contrast: more)"}
#: The size that needs no rule.
WHOLE = 100
DESIGN = ("base.css", "shell.css", "print.css")


@cache
def tokens() -> Mapping[str, Any]:
    """theme/design/tokens.yml: ``palettes`` by name, ``marks`` and ``sizes``."""
    found: Mapping[str, Any] = yaml.safe_load((THEME / "design/tokens.yml").read_text("utf-8"))
    return found


@cache
def style() -> str:
    """assets/style.css."""
    folder = THEME / "components"
    components = sorted(folder.glob("*/*.css"))
    parts = [*palettes(), *sizes(), *((THEME / "design" / name).read_text("utf-8") for name in DESIGN[:-1])]
    parts += [path.read_text("utf-8") for path in components]
    # What is printed has the last word.
    parts.append((THEME / "design" / DESIGN[-1]).read_text("utf-8"))
    return str(rcssmin.cssmin("\n".join(parts))) + "\n"


def palettes() -> Iterator[str]:
    """The first palette for whoever asks for nothing, those of the system, and each of them by name."""
    every: Mapping[str, Mapping[str, Any]] = tokens()["palettes"]
    first = next(iter(every))
    yield rule(f':root,[{PALETTE}="{first}"]', every[first])
    for name, query in SYSTEM.items():
        yield f"@media {query}{{{rule(f':root:not([{PALETTE}])', every[name])}}}"
    for name, palette in every.items():
        if name != first:
            yield rule(f'[{PALETTE}="{name}"]', palette)
    marks = "".join(f"--mark-{at}:var(--{name});" for at, name in enumerate(tokens()["marks"], 1))
    yield f":root,[{PALETTE}]{{{marks}}}"


def rule(selector: str, palette: Mapping[str, Any]) -> str:
    colours = "".join(f"--{name}:{value};" for name, value in palette["colours"].items())
    return f"{selector}{{color-scheme:{palette['scheme']};{colours}}}"


def sizes() -> Iterator[str]:
    """Percent of the size that the reader's browser has."""
    for at, percent in enumerate(tokens()["sizes"], 1):
        if percent != WHOLE:
            yield f'[{SIZE}="{at}"]{{font-size:{percent}%}}'
