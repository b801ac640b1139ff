"""What the tests of Markdown share: the page's own rendering, and slips with their answers applied."""

from __future__ import annotations

import pytest
from markdown import Markdown
from markdown.extensions.toc import slugify_unicode

from generator.diagnostics import edited
from generator.markdown import mended, slips, uncommented
from generator.render.plain import PlainMarkdown


@pytest.fixture(scope="session")
def html():
    """The HTML of a Markdown text, as the page has it: comments left out, mended, then Python-Markdown."""

    def convert(text: str) -> str:
        made = Markdown(
            extensions=["toc", "tables", "fenced_code", "sane_lists", "def_list", "footnotes", PlainMarkdown()],
            extension_configs={"toc": {"slugify": slugify_unicode}},
        )
        return made.convert(mended(uncommented(text)))

    return convert


@pytest.fixture(scope="session")
def told():
    """Codes of a text, each with the stretch that its reader is pointed at."""

    def find(text: str) -> list[tuple[str, str]]:
        lines = text.split("\n")
        return [
            (each.code, lines[each.span.line - 1][each.span.column - 1 : each.span.end_column - 1])
            for each in slips(text, "content/a.md")
        ]

    return find


@pytest.fixture(scope="session")
def answered():
    """A text after every answer that was offered for it, again and again until none is left."""

    def apply(text: str) -> str:
        for _ in range(10):
            fix = next((each.fix for each in slips(text, "content/a.md") if each.fix), None)
            if fix is None:
                return text
            text = "\n".join(edited(text.split("\n"), fix.edits))
        pytest.fail(f"the answers go round in a circle: {text}")

    return apply
