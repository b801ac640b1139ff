"""Markdown as a reader sees its numbers: without the marks, escapes and links within them, every character in its place."""

from __future__ import annotations

import re
from html import unescape

from generator.pattern import Pattern

#: Takes a place and is not seen; the search for personal data leaves it out (``generator.privacy.normalise``).
UNSEEN = "\u200b"
WITHIN = r"(?<=[\d\-.)])"
BEFORE = r"(?=[\d\-.(])"
#: Emphasis, code and tags between the digits of a number, and the backslash before its hyphens and dots.
MARKS = Pattern(
    rf"{WITHIN}(?:\*{{1,3}}|__?|~~|`+|</?[a-zA-Z][^<>\n]{{0,80}}>|<!--[^<>\n]{{0,80}}-->){{1,4}}{BEFORE}|(?<=\d)\\(?=[\-.()~_ ])"
)
#: Characters by number or name.
CHARACTERS = Pattern(r"&#?\w{1,8};")
#: A link of digits that go on behind it, or began before it.
LINKS = Pattern(
    r"\[(?P<text>\d[\d\-. ]{0,16})\](?P<to>\([^()\n]{0,200}\))(?=[\-\d. ])|(?<=[\d\-])\[(?P<last>[\d\-. ]{1,16})\](?P<end>\([^()\n]{0,200}\))"
)


def unmarked(text: str) -> str:
    """``text``, as long as it was; only what is within a number, or may be, is changed."""
    text = LINKS.sub(linked, text)
    text = MARKS.sub(lambda found: UNSEEN * len(found[0]), text)
    return CHARACTERS.sub(character, text) if "&" in text else text


def linked(found: re.Match[str]) -> str:
    # What is linked is looked through as well, where it is longer than a number could hide in.
    if re.search(r"\d{3}", found["to"] or found["end"]):
        return found[0]
    return f"{UNSEEN}{found['text'] or found['last']}{UNSEEN}{UNSEEN * len(found['to'] or found['end'])}"


def character(found: re.Match[str]) -> str:
    """The character itself, where it is a digit or stands between two; others are what they were."""
    seen = unescape(found[0])
    return (
        seen + UNSEEN * (len(found[0]) - 1) if len(seen) == 1 and (seen.isdecimal() or not seen.isalnum()) else found[0]
    )
