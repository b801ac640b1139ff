"""Marks of Markdown, or of its dialects, that the page would show as they stand (B022)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.diagnostics import Edit, Fact, Span
from generator.markdown.prose import blank_comments, blocks
from generator.markdown.shape import item_of
from generator.markdown.slip import MarkdownText, Slip, filled, on, put
from generator.pattern import Pattern

#: Python-Markdown wants a stressed text to begin and end without a blank.
STRESSED = Pattern(r"(?P<mark>\*{2,3}|_{2,3})(?=\S)(?:(?!(?P=mark)).)+?(?<=\S)(?P=mark)", re.DOTALL)
LOOSE = Pattern(
    r"(?P<before>\S?)(?P<mark>\*\*|__)(?P<left>[ \t]*)(?P<text>[^*_\n]*[^*_\s\n])(?P<right>[ \t]*)(?P=mark)(?P<after>\S?)"
)
PAIR = Pattern(r"(?<![\\*])\*\*(?!\*)")
PRODUCT = Pattern(r"(?<=\d)\*(?=\d)")
STRUCK = Pattern(r"~~(?P<text>[^~\n]+)~~")
MARKED = Pattern(r"(?<![=!<>])==(?P<text>[^\s=](?:[^=\n]*[^\s=])?)==(?!=)")
#: Underscores with a letter right behind them stress nothing (Python-Markdown's are those of CommonMark 6.2).
#: What lies in brackets is passed over: underscores of addresses are no marks.
GLUED = Pattern(
    r"(?<![\\\w(<])(?P<mark>_{1,2})(?P<text>[^\s_()<>\[\]](?:[^_\n()<>\[\]]*[^\s_()<>\[\]])?)(?P=mark)(?=[가-힣])"
)
GLUED_LEFT = Pattern(
    r"(?<=[가-힣])(?P<mark>_{1,2})(?P<text>[^\s_()<>\[\]](?:[^_\n()<>\[\]]*[^\s_()<>\[\]])?)(?P=mark)(?![\w])"
)
FULL_WIDTH = Pattern(r"(?<!\d)(?P<mark>＊{1,3}|＿{1,2}|｀)(?P<text>[^\s＊＿｀](?:[^＊＿｀\n]*[^\s＊＿｀])?)(?P=mark)")
PLAIN = {"＊": "*", "＿": "*", "｀": "`"}
TEMPLATE = Pattern(r"(?<!\\)(?:\{\{[^{}\n]*\}\}|\{%(?!-?\s*(?:end)?comment)[^%\n]*%\}|<%[^%\n]*%>)")
CONTENTS = Pattern(r"^\s*(?:\[\[?_?TOC_?\]\]?|\$\{toc\}|\{\{\s*toc\s*\}\}|\{:toc\}|@\[toc\])\s*$", re.IGNORECASE)
HEADED = Pattern(r" {0,3}#{1,6}\s+\S")
HASH = Pattern(r"^(?P<hash>#)(?=[^\s#])")
TAGGED = Pattern(r"(?:^|\s)#[^\s#]")
WIDE = Pattern(r"^(?P<lead>\s*)(?P<mark>[＃]{1,6}|[＞])[\s\u3000]*(?=\S)")
SEVEN = Pattern(r"^#{7,}\s")
UNDERLINE = Pattern(r"^ {0,3}(?:-{2,}|={2,})\s*$")
ATTRIBUTES = Pattern(r"\s*\{(?::\s*[^{}\n]*|[#.][\w-]+(?:\s+[#.]?[\w=\"-]+)*)\s*\}\s*$")
ADMONITION = Pattern(r"^\s*(?:!!!|\?\?\?\+?)\s*(?P<kind>\w+)?(?:\s+[\"“](?P<title>[^\"”]*)[\"”])?\s*$")
ALERT = Pattern(r"^(?P<quote>\s*>\s*)\[!(?P<kind>[A-Za-z]+)\][+-]?[ \t]*(?P<title>.*)$")
COLONS = Pattern(r"^\s*:{3,}\s*\{?\w*\}?.*$")
KINDS = {
    "note": ("참고", "Note"), "info": ("참고", "Note"), "tip": ("도움말", "Tip"), "hint": ("도움말", "Tip"), "important": ("중요", "Important"),
    "warning": ("주의", "Warning"), "caution": ("주의", "Caution"), "danger": ("주의", "Danger"),
}  # fmt: skip
HANGUL = Pattern("[가-힣]")

BLANKS: Fact = {
    "ko": "굵게 할 글과 {mark} 사이에 빈칸이 있어 {mark}가 글자 그대로 보입니다. 빈칸을 {mark} 밖으로 옮기세요",
    "en": "there is a blank between {mark} and the text, so {mark} shows as it stands: move the blank outside",
}
UNPAIRED: Fact = {
    "ko": "**의 짝이 없어 글자 그대로 보입니다. 굵게 할 글의 앞뒤에 적거나 지우세요. 글자로 보이려면 \\*\\* 로 적으세요",
    "en": "this ** has no partner and shows as it stands: put one on each side of the words, delete it, or write \\*\\*",
}
TIMES: Fact = {
    "ko": "숫자 사이의 *가 사라지고 글씨가 기울어집니다. ×나 \\*로 적으세요",
    "en": "stars between numbers vanish and slant the text: write × or \\*",
}
STRIKE: Fact = {
    "ko": "~~는 글자 그대로 보입니다. 취소한 글은 지우고, 바뀐 것을 알려야 하면 말로 적으세요",
    "en": "~~ shows as it stands: delete what is struck out, and say in words what has changed",
}
HIGHLIGHT: Fact = {
    "ko": "==는 글자 그대로 보입니다. 굵게 하려면 **로 적으세요",
    "en": "== shows as it stands: write ** to stress words",
}
UNDERSCORED: Fact = {
    "ko": "{mark} 바로 옆에 글자가 붙어 있어 {mark}가 글자 그대로 보입니다. '{plain}'로 적으세요",
    "en": "a letter stands right beside {mark}, so it shows as it stands: write '{plain}'",
}
WIDENED: Fact = {
    "ko": "'{mark}'는 전각 글자라 표시가 되지 않습니다. '{plain}'로 적으세요",
    "en": "'{mark}' is a full-width sign and no mark: write '{plain}'",
}
FILLED: Fact = {
    "ko": "{mark}는 다른 프로그램이 채우는 자리라 글자 그대로 보입니다. 그 자리에 올 글을 적거나 지우세요",
    "en": "{mark} is a place that another program fills, and shows as it stands: write what belongs there, or delete it",
}
NO_CONTENTS: Fact = {
    "ko": "차례를 넣는 표시인데 이 쪽에는 차례가 될 소제목이 없습니다. 이 줄을 지우거나 '## '로 소제목을 적으세요",
    "en": "this asks for a list of the headings, and the page has none: delete the line, or write headings with '## '",
}
OTHER_CONTENTS: Fact = {
    "ko": "차례를 넣는 표시가 아니라 글자 그대로 보입니다. '[TOC]'로 적거나 지우세요",
    "en": "this is no mark for a list of the headings and shows as it stands: write '[TOC]', or delete it",
}
HEADING: Fact = {
    "ko": "# 뒤에 빈칸이 없습니다. 소제목이면 '# '처럼 한 칸을 띄우고, 글자로 보이려면 '\\#'으로 적으세요",
    "en": "there is no blank behind #: write '# ' for a heading, or '\\#' to show the sign",
}
FULL: Fact = {
    "ko": "'{mark}'는 전각 글자라 표시가 되지 않습니다. '{plain} '로 적으세요",
    "en": "'{mark}' is a full-width sign and no mark: write '{plain} '",
}
LEVELS: Fact = {"ko": "소제목의 #는 여섯 개까지입니다", "en": "a heading has six # at the most"}
UNDER: Fact = {
    "ko": "글 바로 아래의 줄표가 위의 글을 소제목으로 만들거나 그대로 보입니다. 선을 그으려면 위를 한 줄 띄우세요",
    "en": "dashes right below a text make a heading of it or show as they stand: for a line across, leave an empty line above",
}
BRACES: Fact = {
    "ko": "{...}로 적은 꾸밈은 글자 그대로 보입니다. 지우세요",
    "en": "attributes in {...} show as they stand: delete them",
}
BOX: Fact = {
    "ko": "알림 상자의 표시가 글자 그대로 보입니다. '> **제목**' 처럼 인용으로 적으세요",
    "en": "the mark of a box shows as it stands: write a quotation, '> **title**'",
}
FENCED: Fact = {
    "ko": "여기에서 시작한 코드가 끝나지 않습니다. 코드가 끝나는 곳에 같은 표시({mark})를 한 줄로 적으세요",
    "en": "the code that begins here never ends: write the same mark ({mark}) on a line of its own where it does",
}


def find(text: MarkdownText) -> Iterator[Slip]:
    lines = blank_comments("\n".join(text.written))[0].split("\n")
    for block in blocks(lines):
        if not block.last:
            line = lines[block.first - 1]
            start = len(line) - len(line.lstrip())
            yield Slip("B022", on(block.first - 1, start, len(line)), filled(FENCED, mark=line.strip()[:3]))
    for first, stretch in text.blocks():
        yield from stress(first, stretch)
        yield from underlined(first, stretch)
    for at, line in enumerate(text.lines):
        yield from signs(at, line)
        yield from boxes(at, line, text.lines)
        yield from foreign(at, line, text.lines)


def stress(first: int, block: Sequence[str]) -> Iterator[Slip]:
    """``**`` that stresses nothing. What is stressed may run over lines, not over cells of a table."""
    whole = "\n".join(block)
    rest = STRESSED.sub(lambda found: re.sub(r"[^\n]", "\0", found[0]), whole)
    for at, line in enumerate(rest.split("\n")):
        for found in LOOSE.finditer(line):
            if (found["left"] or found["right"]) and (found["mark"] == "**" or HANGUL.search(found["text"])):
                yield loosely(first + at, found)
                line = line[: found.start()] + "\0" * len(found[0]) + line[found.end() :]  # noqa: PLW2901
        lone = [each for each in PAIR.finditer(line) if not apart(line, each)]
        if lone:
            yield Slip("B022", on(first + at, *lone[0].span()), UNPAIRED)


def apart(line: str, found: re.Match[str]) -> bool:
    """A sign with blanks on both sides is text to everybody: 2 ** 3."""
    around = line[: found.start()][-1:], line[found.end() :][:1]
    return all(each.isspace() for each in around if each) and all(around)


def loosely(at: int, found: re.Match[str]) -> Slip:
    mark = found["mark"]
    new = f"{mark}{found['text'].strip()}{mark}"
    left = found["left"] if found["before"] else ""
    right = found["right"] if found["after"] else ""
    start, end = found.start("mark"), found.end() - len(found["after"])
    return Slip("B022", on(at, start, end), filled(BLANKS, mark=mark), (put(at, start, end, left + new + right),))


def underlined(first: int, block: Sequence[str]) -> Iterator[Slip]:
    """Dashes below a text: a heading where that is one short line, else nobody meant one."""
    for at in range(1, len(block)):
        above = block[at - 1].strip()
        table = "|" in above or "|" in block[at]
        if UNDERLINE.match(block[at]) and not table and not above.startswith((">", "#")) and not item_of(above):
            sentence = above.endswith((".", "!", "?", "。", "다", "요"))
            if at > 1 or sentence:
                yield Slip("B022", on(first + at, 0, len(block[at].rstrip())), UNDER, (put(first + at, 0, 0, "\n"),))


def signs(at: int, line: str) -> Iterator[Slip]:
    product = list(PRODUCT.finditer(line))
    if len(product) > 1:
        yield Slip("B022", on(at, *product[0].span()), TIMES, tuple(put(at, *each.span(), "\\*") for each in product))
    for found in STRUCK.finditer(line):
        yield Slip("B022", on(at, *found.span()), STRIKE)
    for found in MARKED.finditer(line):
        yield Slip("B022", on(at, *found.span()), HIGHLIGHT, (put(at, *found.span(), f"**{found['text']}**"),))
    if HASH.match(line):
        # Several of them, or a number, are no heading: #강남구 #정부3.0, #1.
        plain = line[1:2].isdecimal() or len(TAGGED.findall(line)) > 1
        yield Slip("B022", on(at, 0, 1), HEADING, (put(at, 0, 1, "\\#" if plain else "# "),))
    if wide := WIDE.match(line):
        plain_mark = "#" * len(wide["mark"]) if wide["mark"][0] == "＃" else ">"
        reason = filled(FULL, mark=wide["mark"], plain=plain_mark)
        yield Slip("B022", on(at, *wide.span("mark")), reason, (put(at, 0, wide.end(), f"{plain_mark} "),))
    if SEVEN.match(line):
        yield Slip("B022", on(at, 0, line.index(" ")), LEVELS)
    if braces := ATTRIBUTES.search(line):
        yield Slip("B022", on(at, *braces.span()), BRACES, (put(at, braces.start(), len(line), ""),))


def foreign(at: int, line: str, lines: Sequence[str]) -> Iterator[Slip]:
    """Marks that another keyboard or another program knows."""
    for pattern in (GLUED, GLUED_LEFT):
        for found in pattern.finditer(line):
            plain = found["mark"].replace("_", "*")
            reason = filled(UNDERSCORED, mark=found["mark"], plain=f"{plain}{found['text']}{plain}")
            yield Slip("B022", on(at, *found.span()), reason, stressed(at, found, plain))
    for found in FULL_WIDTH.finditer(line):
        plain = PLAIN[found["mark"][0]] * len(found["mark"])
        reason = filled(WIDENED, mark=found["mark"], plain=f"{plain}{found['text']}{plain}")
        yield Slip("B022", on(at, *found.span()), reason, stressed(at, found, plain))
    if CONTENTS.match(line):
        headed = any(HEADED.match(each) for each in lines)
        right = line.strip() == "[TOC]"
        if not headed or not right:
            edit = put(at, 0, len(line), "[TOC]" if headed else "")
            yield Slip("B022", on(at, 0, len(line)), OTHER_CONTENTS if headed else NO_CONTENTS, (edit,))
        return
    for found in TEMPLATE.finditer(line):
        yield Slip("B022", on(at, *found.span()), filled(FILLED, mark=found[0]))


def stressed(at: int, found: re.Match[str], plain: str) -> tuple[Edit, ...]:
    return (put(at, *found.span("mark"), plain), put(at, found.end("text"), found.end(), plain))


def boxes(at: int, line: str, lines: Sequence[str]) -> Iterator[Slip]:
    if found := ALERT.match(line):
        title = found["title"].strip() or word(found["kind"], lines)
        edit = put(at, found.end("quote"), len(line), f"**{title}**\\")
        yield Slip("B022", on(at, found.end("quote"), len(line.rstrip())), BOX, (edit,))
    elif found := ADMONITION.match(line):
        inner = []
        for below in lines[at + 1 :]:
            if below.strip() and not below.startswith(("    ", "\t")):
                break
            inner.append(below.strip())
        while inner and not inner[-1]:
            inner.pop()
        title = found["title"] or word(found["kind"] or "note", lines)
        new = "\n".join([f"> **{title}**", ">", *(f"> {each}".rstrip() for each in inner)])
        last = at + len(inner)
        edits = (Edit(Span(at + 1, 1, last + 1, len(lines[last]) + 1), new),) if inner else ()
        yield Slip("B022", on(at, 0, len(line.rstrip())), BOX, edits)
    elif COLONS.match(line):
        yield Slip("B022", on(at, 0, len(line.rstrip())), BOX)


def word(kind: str, lines: Sequence[str]) -> str:
    """The title of a box that names its kind only, in the language of the text."""
    korean, english = KINDS.get(kind.lower(), (kind, kind))
    return korean if any(HANGUL.search(line) for line in lines) else english
