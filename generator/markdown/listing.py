"""What looks like a list and is none (B018): its lines would run together into one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.diagnostics import Edit, Fact
from generator.markdown.shape import ACROSS, CAPTION
from generator.markdown.slip import MarkdownText, Slip, filled, on, put
from generator.pattern import Pattern

#: Marks of lists as offices write them. Some also stand in texts (· ㅇ o), and count with a blank behind them only.
BULLET = Pattern(
    r"^(?P<lead>[ \t\u3000\u00a0]*)(?P<mark>[•‣◦▪▫■□▣○●◎◇◆▶▷▸►◉◈❍❏❑❒❖☐➢➤✓✔✅☞∙⦁⁃\uf06c\uf0a7\uf0b7\uf09f]|(?:[·ㆍㅇㅁo–—―−‐‑－＊＋])(?=[\s\u3000]))"
    r"(?P<gap>[\s\u3000]*)(?=\S)"
)
#: A mark of a list with no blank behind it, or one that is no plain blank.
TIGHT = Pattern(
    r"^(?P<lead>[ \t]*)(?P<mark>[-+*]|\d{1,2}[.)])(?P<gap>[\u00a0\u2000-\u200b\u3000]*)(?=[^\W\d_]|[\"'“‘「『(\[])"
)
#: An item, or one without its blank, with one star alone: two would stress something.
STARRED = Pattern(r"^\s*\*[^*]+$")
#: Full-width blanks before a mark of a list.
WIDE = Pattern(r"^(?P<lead>[\u00a0\u3000]+)(?P<mark>[-+*]|\d{1,2}[.)])[ \u3000\u00a0]")
DEFINITION = Pattern(r"^(?P<lead> {0,3})(?P<mark>:(?=[^\s:/)\-])|：[\s\u3000]*)(?=\S)(?!.*:\s*$)")
HANGUL = "가나다라마바사아자차카타파하"
#: What counts in a way that Markdown does not know, each with its signs in order.
ORDERS: tuple[tuple[str, str], ...] = (
    (r"([①-⑳])", "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    (r"([⑴-⒇])", "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
    (r"([❶-❿])", "❶❷❸❹❺❻❼❽❾❿"),
    (r"([㉠-㉭])", "㉠㉡㉢㉣㉤㉥㉦㉧㉨㉩㉪㉫㉬㉭"),
    (r"([㉮-㉻])", "㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷㉸㉹㉺㉻"),
    (r"([ⅰ-ⅻ])[.)]?", "ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ"),
    (r"([Ⅰ-Ⅻ])[.)]?", "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"),
    (rf"\(?([{HANGUL}])[.)](?=\s)", HANGUL),
    (r"\(([1-9])\)", "123456789"),
    (r"\(?([a-z])[.)](?=\s)", "abcdefghijklmnopqrstuvwxyz"),
    (r"([1-9])[:：]?(?:️⃣)", "123456789"),
)
COUNTING = tuple((re.compile(rf"^([ \t\u3000]*)(?:{pattern})\s*"), signs) for pattern, signs in ORDERS)
#: Signs that say no more than their number.
PLAIN = ("①", "⑴", "❶", "1")

NO_BLANK: Fact = {
    "ko": "목록의 표시 뒤에 빈칸이 없어 목록이 되지 않습니다. '{mark} '처럼 한 칸을 띄우세요",
    "en": "there is no blank behind the mark, so this is no list: write '{mark} '",
}
OTHER_BLANK: Fact = {
    "ko": "목록의 표시 앞뒤에 보통 빈칸이 아닌 것이 있어 목록이 되지 않습니다. 보통 빈칸으로 바꾸세요",
    "en": "the blank beside the mark is no plain one, so this is no list: type a plain blank",
}
BULLETED: Fact = {
    "ko": "'{mark}'(으)로 시작하는 줄들이 한 문단으로 이어집니다. 목록이면 '{mark}' 대신 '- '로 적으세요",
    "en": "lines that begin with '{mark}' run together: write '- ' instead to make a list",
}
COUNTED: Fact = {
    "ko": "'{mark}'(으)로 시작하는 줄들이 한 문단으로 이어집니다. '1. '처럼 적거나, 줄 사이를 한 줄씩 띄우세요",
    "en": "lines that begin with '{mark}' run together: write '1. ', or leave an empty line between them",
}
DEFINED: Fact = {
    "ko": "낱말의 뜻이 되지 않습니다. ': ' 처럼 쌍점 뒤에 한 칸을 띄우세요",
    "en": "this explains no term: write ': ' with a blank",
}


def find(text: MarkdownText) -> Iterator[Slip]:
    for first, block in text.blocks():
        for at, line in enumerate(block):
            below = block[at + 1] if at + 1 < len(block) else ""
            yield from tight(first + at, line, (block[at - 1] if at else "", below), alone=len(block) == 1)
        yield from bulleted(first, block)
        yield from counted(first, block)


def said(words: Fact, mark: str) -> Fact:
    # A bullet of a word processor's own font has no picture elsewhere.
    return filled(words, mark=mark if mark.isprintable() else "▪")


def tight(at: int, line: str, around: tuple[str, str], *, alone: bool) -> Iterator[Slip]:
    if found := WIDE.match(line):
        yield Slip("B018", on(at, 0, found.end()), OTHER_BLANK, (put(at, 0, found.end(), f"{found['mark']} "),))
    elif (found := TIGHT.match(line)) and listed(found, line, around, alone=alone):
        reason = OTHER_BLANK if found["gap"] else said(NO_BLANK, found["mark"])
        edit = put(at, found.end("mark"), found.end("gap"), " ")
        yield Slip("B018", on(at, found.start("mark"), found.end()), reason, (edit,))
    elif around[0] and (found := DEFINITION.match(line)):
        edit = put(at, found.start("mark"), found.end("mark"), ": ")
        yield Slip("B018", on(at, found.start("mark"), found.end("mark")), DEFINED, (edit,))


def listed(found: re.Match[str], line: str, around: tuple[str, str], *, alone: bool) -> bool:
    """Whether a mark without a blank is one: a star may begin what is stressed, or a note below a table."""
    above, below = around
    if found["gap"]:
        return True
    if found["mark"] == "*":
        beside = above.lstrip().startswith("*") or STARRED.match(below)
        return "*" not in line[found.end() :] and bool(above.rstrip().endswith((":", "：")) or beside)
    if found["mark"][0].isdecimal():
        return not alone or found["mark"][0] == "1"
    return True


def bulleted(first: int, block: Sequence[str]) -> Iterator[Slip]:
    """Lines with bullets, where there are two or one stands below a text: alone it loses nothing."""
    marked = [(at, found) for at, line in enumerate(block) if (found := BULLET.match(line)) and not ACROSS.match(line)]
    if not marked or (len(marked) == 1 and marked[0][0] == 0) or any("|" in line for line in block):
        return
    at, found = marked[0]
    alike = len({each["mark"] for _, each in marked}) == 1
    edits = tuple(put(first + each, len(match["lead"]), match.end(), "- ") for each, match in marked) if alike else ()
    place = on(first + at, found.start("mark"), found.end("mark"))
    yield Slip("B018", place, said(BULLETED, found["mark"]), edits)


def counted(first: int, block: Sequence[str]) -> Iterator[Slip]:
    """Two or more lines that count on: ①, ②; 가., 나.; (1), (2)."""
    for pattern, signs in COUNTING:
        marked = [(at, found) for at, line in enumerate(block) if (found := pattern.match(line))]
        order = [signs.index(found[2]) for _, found in marked]
        if len(marked) < 2 or any(two != one + 1 for one, two in pairwise(order)):  # noqa: PLR2004
            continue
        at, found = marked[0]
        together = all(two[0] == one[0] + 1 for one, two in pairwise(marked))
        edits: tuple[Edit, ...] = ()
        if order[0] == 0 and signs[0] in PLAIN and together:
            edits = tuple(
                put(first + each, 0, match.end(), f"{number}. ") for number, (each, match) in enumerate(marked, 1)
            )
        elif not any(CAPTION.match(line) for line in block):
            edits = tuple(put(first + each, 0, 0, "\n") for each, _ in marked if each)
        yield Slip("B018", on(first + at, len(found[1]), found.end()), said(COUNTED, found[0].strip()), edits)
        return
