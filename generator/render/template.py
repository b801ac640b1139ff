"""What a template of the theme is made of: for whoever asks where a page's markup stands, or whether it has changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256

from jinja2 import Environment
from jinja2.meta import find_referenced_templates

from generator.render.style import style as style_sheet
from generator.words import THEME


@cache
def template_texts(template: str) -> Mapping[str, str]:
    """The template and all that it extends, includes and imports, itself first: path in the repository, and text.

    Nothing for a name that the theme does not have.
    """
    texts: dict[str, str] = {}
    waiting = [template]
    while waiting:
        name = waiting.pop(0)
        if f"theme/{name}" in texts:
            continue
        text, others = _read(name)
        if text is not None:
            texts[f"theme/{name}"] = text
            waiting += others
    return texts


@cache
def _read(name: str) -> tuple[str | None, Sequence[str]]:
    """One file of the theme and the names of those that it leads to: most templates lead to the same ones. None where there is none."""
    file = THEME / name
    if not file.is_file():
        return None, ()
    text = file.read_text("utf-8")
    return text, sorted(each for each in find_referenced_templates(Environment(autoescape=True).parse(text)) if each)


def template_sum(template: str, *, style: bool) -> str:
    """SHA-256 of all that a template is made of, in hexadecimal, with the style sheet where ``style``.

    An answer about a template holds as long as this stays the same.
    """
    parts = [f"{path}\0{text}\0" for path, text in sorted(template_texts(template).items())]
    return sha256("".join([*parts, style_sheet() if style else ""]).encode()).hexdigest()
