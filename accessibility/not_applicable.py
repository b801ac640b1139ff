"""What no page of a folder holds: items and criteria that are about nothing here, with the machine as witness."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from accessibility.manifest import SUFFIXES
from accessibility.requirement import requirements

#: A script of which the words cannot be read here: nothing that a script might do is known to be absent then.
UNREAD = "script[src*='//'], script[src^='data:' i], script[src^='blob:' i], [href^='javascript:' i]"
#: Files in which elements can stand.
MARKUP = (*SUFFIXES, ".svg")


@dataclass
class _Held:
    """All that a folder holds, as far as a proof may ask."""

    trees: list[LexborHTMLParser] = field(default_factory=list)
    #: Each once: most pages have the same.
    scripts: set[str] = field(default_factory=set)
    styles: set[str] = field(default_factory=set)
    names: list[str] = field(default_factory=list)
    unread: bool = False


def absent(folder: Path, files: Iterable[str]) -> list[str]:
    """The numbers of what is about nothing in the files (paths below ``folder``). Raises OSError."""
    held = _read(folder, files)
    return [each.number for each in requirements() if each.proof and _nothing(each.proof, held)]


def _nothing(what: Mapping[str, Any], held: _Held) -> bool:
    elements, script, style = what.get("elements"), what.get("script"), what.get("style")
    return not (
        (elements and any(tree.css_matches(elements) for tree in held.trees))
        or (script and (held.unread or any(re.search(script, text) for text in held.scripts)))
        or (style and any(re.search(style, text) for text in held.styles))
        or any(name.endswith(tuple(what.get("files", ())) or "\0") for name in held.names)
    )


def _read(folder: Path, files: Iterable[str]) -> _Held:
    held = _Held()
    for path in files:
        name = path.lower()
        held.names.append(name)
        if name.endswith(MARKUP):
            tree = LexborHTMLParser((folder / path).read_bytes())
            held.trees.append(tree)
            held.scripts.update(node.text() for node in tree.css("script"))
            held.styles.update(node.text() for node in tree.css("style"))
            held.unread = held.unread or tree.css_matches(UNREAD)
        elif name.endswith((".js", ".mjs")):
            held.scripts.add((folder / path).read_text("utf-8", "replace"))
        elif name.endswith(".css"):
            held.styles.add((folder / path).read_text("utf-8", "replace"))
    return held
