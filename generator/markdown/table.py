"""What looks like a table and is none, and rows with cells too many or too few, which Markdown drops (B019)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.diagnostics import Edit, Fact, Span
from generator.markdown.shape import RULE, cells
from generator.markdown.slip import MarkdownText, Slip, filled, on, put
from generator.pattern import Pattern

#: A line that is a row for everybody: bars at both ends.
BARRED = Pattern(r"^\s*\|.*(?<!\\)\|\s*$")
#: What was meant as the line of dashes: other signs, or dashes that a word processor joined.
MEANT = Pattern(r"^\s*\|?(?:\s*:?[-–—―─━=_]+:?\s*[|+])+\s*(?::?[-–—―─━=_]+:?\s*)?$")
GRID = Pattern(r"^\s*\+(?:[-=:]+\+)+\s*$")
TABBED = Pattern(r"^[^\t|]*[^\s|][^\t|]*\t.*\S")
#: What stands before the text of a line, with a tab behind it: marks of lists, headings, quotations, notes; what counts.
LED = Pattern(
    r"^\s*(?:[^\w\s|]{1,6}|\(?[A-Za-z\d가-힣]{1,3}[.)]|\[\^[^\]]+\]:|[ㅇㅁo①-⓿❶-➓㉠-㉻Ⅰ-ⅿ])(?: ?\[[ xX]\])?\t\s*"
)
#: Full-width bars, which a Korean keyboard writes.
WIDE = Pattern(r"^\s*[｜│┃￨]?[^|｜│┃￨]+(?:[｜│┃￨][^|｜│┃￨]*)+$")
BARS = Pattern("[｜│┃￨]")

NO_RULE: Fact = {
    "ko": "표가 되지 않습니다. 제목 줄 바로 아래에 '{rule}' 줄을 넣으세요",
    "en": "this is no table: put the line '{rule}' below the headings",
}
BAD_RULE: Fact = {
    "ko": "제목은 {wanted}칸인데 그 아래 구분선이 {found}칸이어서 표가 되지 않습니다. 구분선을 '{rule}'(으)로 적으세요",
    "en": "there are {wanted} headings, but the line below has {found} cells, so this is no table: write '{rule}'",
}
ODD_RULE: Fact = {
    "ko": "구분선에 붙임표(-)가 아닌 글자가 있어 표가 되지 않습니다. '{rule}'(으)로 적으세요",
    "en": "the line below the headings has other signs than hyphens, so this is no table: write '{rule}'",
}
APART: Fact = {
    "ko": "빈 줄이 있어 표가 여기에서 끊어집니다. 위의 빈 줄을 지우세요",
    "en": "the empty line above cuts the table here: delete it",
}
CELLS: Fact = {
    "ko": "이 줄은 {found}칸인데 표의 제목은 {wanted}칸입니다. 칸을 맞추세요. 칸 안의 |는 \\|로 적습니다",
    "en": "this row has {found} cells under {wanted} headings: make them as many; write a bar in a cell as \\|",
}
BELOW: Fact = {
    "ko": "표 바로 아래의 글이 표의 한 줄이 됩니다. 이 줄 위를 한 줄 띄우세요",
    "en": "this text becomes a row of the table above: leave an empty line before it",
}
PASTED: Fact = {
    "ko": "엑셀 같은 표에서 붙인 줄들이 한 문단으로 이어집니다. 칸 사이에 |를 넣어 표로 적으세요",
    "en": "rows pasted from a spreadsheet run together: write them as a table, with | between the cells",
}
WIDE_BARS: Fact = {
    "ko": "'{mark}'는 표의 칸을 나누는 |가 아니어서 표가 되지 않습니다. |로 적고, 제목 줄 아래에 '{rule}' 줄을 두세요",
    "en": "'{mark}' is not the sign | between cells, so this is no table: write |, and '{rule}' below the headings",
}
GRIDDED: Fact = {
    "ko": "+와 -로 그린 표는 표가 되지 않습니다. 칸 사이에 |를 넣고 제목 아래에 '|---|---|' 줄을 두세요",
    "en": "a table drawn with + and - is none: put | between the cells and a line '|---|---|' below the headings",
}


def rule(columns: int) -> str:
    return "|" + "---|" * columns


def find(text: MarkdownText) -> Iterator[Slip]:
    before: list[str] = []
    end = 0
    for first, block in text.blocks():
        yield from look(first, block, before, end)
        before, end = block, first + len(block)


def look(first: int, block: Sequence[str], before: Sequence[str], end: int) -> Iterator[Slip]:
    """A stretch of lines; ``before`` is the one above it, of which the last has the index ``end`` - 1."""
    head = next((at for at, line in enumerate(block) if RULE.match(line) and "|" in line), None)
    if head is None:
        yield from no_rule(first, block, before, end)
        return
    if head == 0:
        if before and "|" in before[-1]:
            yield Slip("B019", on(first, 0, len(block[0])), APART, (put_away(end, first),))
        return
    wanted, found = len(cells(block[head - 1])), len(cells(block[head]))
    if "|" not in block[head - 1]:
        return
    if wanted != found:
        facts = {"wanted": wanted, "found": found, "rule": rule(wanted)}
        edit = put(first + head, 0, len(block[head]), rule(wanted))
        yield Slip("B019", on(first + head, 0, len(block[head])), filled(BAD_RULE, **facts), (edit,))
        return
    for at, line in enumerate(block[head + 1 :], first + head + 1):
        if "|" not in line:
            if begins_other(line):
                return
            yield Slip("B019", on(at, 0, len(line)), BELOW, (put(at, 0, 0, "\n"),))
            return
        if len(cells(line)) != wanted:
            yield Slip("B019", on(at, 0, len(line)), filled(CELLS, found=len(cells(line)), wanted=wanted))


def put_away(start: int, end: int) -> Edit:
    """Deletes the empty lines from the index ``start`` up to the one before ``end``."""
    return Edit(Span(start + 1, 1, end + 1, 1), "")


def begins_other(line: str) -> bool:
    """What ends a table by itself: an item of a list, a heading, a quotation."""
    return bool(re.match(r"\s*(?:[-+*]|\d+[.)])\s|\s*#{1,6}\s|\s*>|\s*(?:`{3}|~{3})", line))


def no_rule(first: int, block: Sequence[str], before: Sequence[str], end: int) -> Iterator[Slip]:
    rows = [at for at, line in enumerate(block) if BARRED.match(line)]
    meant = next((at for at in range(1, len(block)) if MEANT.match(block[at]) and "|" in block[at - 1]), None)
    if meant is not None:
        columns = len(cells(block[meant - 1]))
        edit = put(first + meant, 0, len(block[meant]), rule(columns))
        yield Slip("B019", on(first + meant, 0, len(block[meant])), filled(ODD_RULE, rule=rule(columns)), (edit,))
    elif rows and BARRED.match(before[-1] if before else "") and rows[0] == 0:
        yield Slip("B019", on(first, 0, len(block[0])), APART, (put_away(end, first),))
    elif len(rows) > 1:
        at = rows[0]
        columns = len(cells(block[at]))
        edit = put(first + at + 1, 0, 0, f"{rule(columns)}\n")
        yield Slip("B019", on(first + at, 0, len(block[at])), filled(NO_RULE, rule=rule(columns)), (edit,))
    elif any(GRID.match(line) for line in block):
        at = next(at for at, line in enumerate(block) if GRID.match(line))
        yield Slip("B019", on(first + at, 0, len(block[at])), GRIDDED)
    elif (barred := [at for at, line in enumerate(block) if WIDE.match(line)]) and len(barred) > 1:
        yield wide(first, block, barred)
    else:
        yield from pasted(first, block)


def wide(first: int, block: Sequence[str], barred: Sequence[int]) -> Slip:
    """Lines with other bars than |; without a line of dashes one more look offers it."""
    at = barred[0]
    mark = BARS.findall(block[at])[0]
    made = ["| " + " | ".join(cells(BARS.sub("|", block[each]))) + " |" for each in barred]
    columns = len(cells(made[0]))
    ruled = bool(MEANT.match(made[1]))
    if ruled:
        made[1] = rule(columns)
    edits = [put(first + each, 0, len(block[each]), row) for each, row in zip(barred, made, strict=True)]
    if not ruled:
        edits.insert(1, put(first + at + 1, 0, 0, f"{rule(columns)}\n"))
    together = barred[-1] - at + 1 == len(barred)
    reason = filled(WIDE_BARS, mark=mark, rule=rule(columns))
    return Slip("B019", on(first + at, 0, len(block[at])), reason, tuple(edits) if together else ())


def pasted(first: int, block: Sequence[str]) -> Iterator[Slip]:
    """Two lines or more with as many tabs in each."""
    rows = [at for at, line in enumerate(block) if TABBED.match(LED.sub("", line))]
    if len(rows) < 2 or rows[-1] - rows[0] + 1 != len(rows) or len({block[at].count("\t") for at in rows}) > 1:  # noqa: PLR2004
        return
    made = ["| " + " | ".join(part.strip() for part in block[at].split("\t")) + " |" for at in rows]
    made.insert(1, rule(block[rows[0]].count("\t") + 1))
    last = rows[-1]
    span = Span(first + rows[0] + 1, 1, first + last + 1, len(block[last]) + 1)
    yield Slip("B019", on(first + rows[0], 0, len(block[rows[0]])), PASTED, (Edit(span, "\n".join(made)),))
