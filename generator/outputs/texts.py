"""What people and programs may read in a file that the engine made: its texts, one by one, without signs and escapes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from urllib.parse import unquote

from generator.privacy import speaks

TAG = re.compile(r"<!--|-->|<(/?)([a-zA-Z][\w-]*)((?:\s[^<>]*)?)>")
#: A tag that goes on in the next line, so that no line can be left out.
OVER_LINES = re.compile(r"<[^<>\n]*\n")
#: Elements that end no word: 010-<b>1234</b>-5678.
INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr")
)  # fmt: skip
ATTRIBUTE = re.compile(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
#: Attributes that hold no text of a person: names for style sheets, coordinates, checksums.
SILENT = frozenset(
    ("class", "id", "for", "style", "d", "points", "viewbox", "transform", "integrity", "rel", "lang", "type", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "width", "height", "fill", "stroke", "headers", "scope", "colspan", "rowspan")
)  # fmt: skip
#: Endings of JSON, and of XML that the engine writes itself.
STRUCTURED = (".json", ".jsonld", ".geojson", ".webmanifest")
MARKUP = (".atom", ".rss", ".xml")
#: Nothing of a person is as short as this.
SHORT = 5
#: A SHA-256, in which digits stand by chance.
CHECKSUM = re.compile(r"(?:sha256:)?[0-9a-f]{64}")
#: A literal or an address of Turtle, and the escapes in a literal.
TERM = re.compile(r'"((?:[^"\\]|\\.)*)"|<([^<>"\s]*)>')
TURTLE_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U(000[0-9a-fA-F]{5}|0010[0-9a-fA-F]{4})|(.))")


def lines_of_html(html: str) -> list[str]:
    """What a reader of the source may read, line by line: text without its tags, comments, values of attributes."""
    values: list[str] = []

    def without(tag: re.Match[str]) -> str:
        attributes = tag[3]
        if attributes and "=" in attributes:
            values.extend(
                first or second for name, first, second in ATTRIBUTE.findall(attributes) if name.lower() not in SILENT
            )
        return "" if tag[2] and tag[2].lower() in INLINE else "\n"

    text = unescape(TAG.sub(without, html))
    if "<" in text:
        # Tags that are shown as text divide a number for programs only.
        text = TAG.sub(without, text)
    links = [unquote(unescape(value)) if "%" in value or "&" in value else value for value in values]
    return [line.strip() for line in (*text.split("\n"), *"\n".join(links).split("\n")) if len(line) > SHORT]


def texts_of(suffix: str, content: bytes) -> Iterable[str] | None:
    """The texts of a file of a format that the engine writes itself; None of another one."""
    if suffix == ".ndjson":
        return (text for line in content.splitlines() for text in texts_of_json(line))
    if suffix in STRUCTURED:
        return texts_of_json(content)
    if suffix in MARKUP:
        # The words of two elements are no name.
        return lines_of_html(content.decode(errors="replace"))
    return texts_of_turtle(content.decode(errors="replace")) if suffix == ".ttl" else None


def texts_of_json(content: bytes) -> Iterator[str]:
    """Every text in JSON that is long enough to be something, and every number that could be one of a person; the lines of what is
    no JSON. Where the name of a value tells of numbers or names, the value stands behind it.
    """
    try:
        value = json.loads(content)
    except ValueError:
        yield from (line.strip() for line in content.decode(errors="replace").split("\n"))
        return
    waiting: list[tuple[str, object]] = [("", value)]
    while waiting:
        name, each = waiting.pop()
        kind = type(each)
        if kind is dict:
            # A name is a text, too: in one the name of a field, in another the value that somebody counts by.
            yield from (key for key in each if len(key) > SHORT)  # type: ignore[attr-defined]
            waiting += each.items()  # type: ignore[attr-defined]
        elif kind is list:
            waiting += [(name, one) for one in each]  # type: ignore[attr-defined]
        elif kind is str or kind is int:
            text = str(each)
            if name and speaks(name) and text:
                text = f"{name}: {text}"
            if len(text) > SHORT and not CHECKSUM.fullmatch(text):
                yield from text.split("\n") if "\n" in text else (text,)


def texts_of_turtle(text: str) -> Iterator[str]:
    """Every literal and address in Turtle without its escapes, and what stands between them (RDF 1.1 Turtle, 2.4 and 2.5)."""
    for line in text.split("\n"):
        for literal, address in TERM.findall(line):
            term = TURTLE_ESCAPE.sub(unescaped, literal) if "\\" in literal else literal or unquote(address)
            yield from (part for part in term.split("\n") if len(part) > SHORT)
        if len(rest := TERM.sub(" ", line).strip()) > SHORT:
            yield rest


def unescaped(found: re.Match[str]) -> str:
    """The character that an escape of Turtle stands for."""
    code = found[1] or found[2]
    return chr(int(code, 16)) if code else {"n": "\n", "r": "\n", "t": "\t"}.get(found[3], found[3])
