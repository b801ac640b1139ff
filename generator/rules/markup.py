"""No Markdown, HTML or comment in the text of a record: it is shown as it is written (R025)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from generator.diagnostics import Diagnostic, Fact
from generator.markdown.tag import ELEMENTS, TAG
from generator.pattern import Pattern
from generator.records import Part, Record, Schema, Settings
from generator.source import first_line

COMMENT = Pattern(r"<!--.*?(?:-->|$)|\{#\s.*?#\}|%%\s.*?%%", re.DOTALL)
LINK = Pattern(r"!?\[[^\[\]]+\]\((?:[a-z][a-z+.-]*:|/|#|www\.)[^()\s]*\)")
STRESSED = Pattern(r"\*\*(?=\S)[^*\n]+(?<=\S)\*\*")
ENTITY = Pattern(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
MEMO: Fact = {"ko": "메모가 쪽에 그대로 보입니다", "en": "the note would show on the page"}
HTML: Fact = {"ko": "HTML은 글자 그대로 보입니다", "en": "HTML shows as it stands"}
NAMED = {
    "ko": "HTML에서 글자를 적는 이름은 그대로 보입니다. 그 자리에 {sign} 적으세요",
    "en": "the name of a character in HTML shows as it stands: write {sign} there",
}
MARKDOWN: Fact = {"ko": "Markdown의 표시는 글자 그대로 보입니다", "en": "marks of Markdown show as they stand"}
#: Words of a schema for a value that is no text.
NO_TEXT = frozenset({"enum", "pattern", "format", "x-reference", "x-vocabulary"})
#: What is in every text that holds one of them: few do, and the others are soon done with.
SIGNS = Pattern(r"<[!/A-Za-z]|\]\(|\*\*|\{#|%%|&[#A-Za-z]")
LONGEST = 60


def applies(schema: Schema) -> bool:
    return not NO_TEXT & schema.keys()


def markup(part: Part, record: Record, _settings: Settings) -> Iterator[Diagnostic]:
    """The first of each kind in one text."""
    text = part.value
    if not isinstance(text, str) or not SIGNS.search(text):
        return
    tag = next((each for each in TAG.finditer(text) if each["name"].lower() in ELEMENTS and each["close"]), None)
    named = next((each for each in ENTITY.finditer(text) if each[0][1] == "#" or each[0][1:] in html5), None)
    for found, reason in (
        (named, meaning(named[0]) if named else ""),
        (COMMENT.search(text), MEMO),
        (tag, HTML),
        (LINK.search(text) or STRESSED.search(text), MARKDOWN),
    ):
        if found:
            facts: dict[str, Fact] = {"found": " ".join(found[0].split())[:LONGEST], "reason": reason}
            yield Diagnostic("R025", record.path, first_line(part.node.span), facts)


def meaning(entity: str) -> Fact:
    """What to write in place of a name such as ``&nbsp;``, in both languages."""
    sign = unescape(entity)
    if not sign.strip() or not sign.isprintable():
        return {"ko": NAMED["ko"].format(sign="빈칸을"), "en": NAMED["en"].format(sign="a blank")}
    return {"ko": NAMED["ko"].format(sign=f"{sign} 글자를"), "en": NAMED["en"].format(sign=sign)}
