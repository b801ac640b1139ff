"""Footnotes without their mark in the text, and marks without a footnote (B020)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.diagnostics import Fact
from generator.markdown.slip import MarkdownText, Slip, filled, on, put

DEFINED = re.compile(r"^ {0,3}\[\^(?P<name>[^\]]*)\]:")
#: A definition with a blank before its colon, or a full-width one.
BENT = re.compile(r"^ {0,3}\[\^(?P<name>[^\]]*)\](?P<colon>\s+:|\s*：)\s*(?=\S)")
MARKED = re.compile(r"(?<!\\)\[\^(?P<name>[^\]\s]+)\]")

UNUSED: Fact = {
    "ko": "이 각주를 가리키는 [^{name}]이 글에 없습니다. 글의 알맞은 자리에 [^{name}]을 적거나 각주를 지우세요",
    "en": "nothing in the text refers to this footnote: write [^{name}] where it belongs, or delete the footnote",
}
UNDEFINED: Fact = {
    "ko": "이 표시의 각주가 없습니다. 글 아래에 '[^{name}]: 각주의 글'을 적거나 표시를 지우세요",
    "en": "there is no such footnote: write '[^{name}]: the note' below the text, or delete the mark",
}
TWICE: Fact = {
    "ko": "이름이 같은 각주가 {first}째 줄에 또 있어 앞의 것이 사라집니다. 이름을 다르게 적으세요",
    "en": "a footnote of this name stands in line {first} as well, and that one is lost: give one another name",
}
COLON: Fact = {
    "ko": "각주가 되지 않습니다. '[^{name}]: '처럼 쌍점을 괄호에 붙여 적으세요",
    "en": "this is no footnote: write '[^{name}]: ' with the colon at the bracket",
}


@dataclass
class _Seen:
    """Footnotes by their names, with the index of the line; the marks that refer to each; those with a bent colon."""

    notes: dict[str, int] = field(default_factory=dict)
    marks: dict[str, list[tuple[int, re.Match[str]]]] = field(default_factory=dict)
    bent: set[str] = field(default_factory=set)


def find(text: MarkdownText) -> Iterator[Slip]:
    seen = _Seen()
    for at, line in enumerate(text.lines):
        yield from defined(at, line, seen)
    for name, at in seen.notes.items():
        if name not in seen.marks:
            yield Slip("B020", on(at, 0, len(text.lines[at].rstrip())), filled(UNUSED, name=name))
    for name, places in seen.marks.items():
        if name not in seen.notes and name not in seen.bent:
            yield from undefined(name, places, text)


def defined(at: int, line: str, seen: _Seen) -> Iterator[Slip]:
    """What a line says of footnotes goes into ``seen``."""
    end = 0
    if found := BENT.match(line):
        seen.bent.add(found["name"])
        end = found.end()
        edit = put(at, found.start("colon"), end, ": ")
        yield Slip("B020", on(at, found.start(), found.end("colon")), filled(COLON, name=found["name"]), (edit,))
    elif found := DEFINED.match(line):
        end = found.end()
        first = seen.notes.setdefault(found["name"], at)
        if first != at:
            yield Slip("B020", on(at, *found.span()), filled(TWICE, first=first + 1))
    for each in MARKED.finditer(line, end):
        seen.marks.setdefault(each["name"], []).append((at, each))


def undefined(name: str, places: list[tuple[int, re.Match[str]]], text: MarkdownText) -> Iterator[Slip]:
    opening = [(at, each) for at, each in places if not text.lines[at][: each.start()].strip()]
    # One that begins a line while another stands in a text is the footnote, without its colon.
    forgotten = len(opening) == 1 and len(places) > 1
    for at, each in opening if forgotten else places:
        edits = (put(at, each.end(), each.end() + blanks(text.lines[at], each.end()), ": "),) if forgotten else ()
        yield Slip("B020", on(at, *each.span()), filled(COLON if forgotten else UNDEFINED, name=name), edits)


def blanks(line: str, at: int) -> int:
    return len(line) - at - len(line[at:].lstrip())
