"""Notes to oneself that are no comments of Markdown and would stand on the page (B016)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Fact
from generator.markdown.prose import OPEN, blank_comments
from generator.markdown.slip import MarkdownText, Slip, on, put
from generator.pattern import Pattern

UNCLOSED: Fact = {
    "ko": "여기에서 시작한 주석이 끝나지 않아 아래의 글이 모두 사라집니다. 메모가 끝나는 곳에 -->를 적으세요",
    "en": "the comment that begins here never ends, and all that follows is lost: write --> where the note ends",
}
FOREIGN: Fact = {
    "ko": "다른 프로그램의 주석이라 메모가 쪽에 그대로 보입니다. <!-- 메모 --> 로 적거나 지우세요",
    "en": "this is a comment of another program and shows on the page: write <!-- note --> or delete it",
}
DASHED: Fact = {
    "ko": "주석의 붙임표가 다른 줄표로 바뀌어 메모가 쪽에 그대로 보입니다. <!-- 메모 --> 로 적거나 지우세요",
    "en": "its hyphens have become dashes, so the note shows on the page: write <!-- note --> or delete it",
}
STRAY: Fact = {
    "ko": "주석이 앞에서 이미 끝나 뒤의 글과 -->가 쪽에 그대로 보입니다. 메모 안에 든 -->를 지우세요",
    "en": "the comment has ended before, so what follows and this --> show on the page: delete the --> inside the note",
}
#: A line that begins as a comment of a program does; with the address of a site without its scheme it does not.
SLASHED = Pattern(r"^(?P<lead>\s*)//+(?:[ \t\u3000]*)(?P<note>(?![\w-]+\.[\w.-]+(?:/|$))[^\s/].*)$")
#: Comments of templates (Jinja, Django, Liquid), of Obsidian, of C and CSS; references that hide a note but are mistyped.
WHOLE = (
    Pattern(r"\{#(?P<note>(?=.*[\s가-힣])[^{}]*)#\}"),
    Pattern(r"%%(?P<note>[^%]+)%%"),
    Pattern(r"^\s*/\*(?P<note>.*)\*/\s*$"),
    Pattern(r"^\s*\[(?:/{2,3}|comment|memo|주석|메모)\]:\s*(?:#|<>)?\s+(?P<note>[^\s(\"'#<].*)$"),
    Pattern(r"\{%-?\s*comment\s*-?%\}(?P<note>.*?)\{%-?\s*endcomment\s*-?%\}"),
    Pattern(r"&lt;!--(?P<note>.*?)--&gt;"),
)
BEGUN = Pattern(r"\{%-?\s*comment\s*-?%\}|^\s*(?:%%|\{#|/\*)\s*$|&lt;!--")
#: What a word processor, or a hand in a hurry, makes of <!--.
BENT = Pattern(r"<\s?[!！]\s?(?:[–—―ー－]+|-(?!-)|\s--)\s?(?P<note>[^<>]*?)\s?[-–—―－]*\s?>")


def find(text: MarkdownText) -> Iterator[Slip]:
    _, unclosed = blank_comments("\n".join(text.written))
    for span in unclosed:
        yield Slip("B016", span, UNCLOSED)
    commented = any(OPEN in line for line in text.written)
    for at, line in enumerate(text.lines):
        for pattern, reason in (*((each, FOREIGN) for each in WHOLE), (BENT, DASHED)):
            for found in pattern.finditer(line):
                note = found["note"].strip()
                # What a comment must not hold would end it.
                edits = (put(at, *found.span(), f"<!-- {note} -->"),) if note and "--" not in note else ()
                yield Slip("B016", on(at, *found.span()), reason, edits)
        if (slashed := SLASHED.match(line)) and OPEN not in line:
            note = slashed["note"].strip()
            edits = (put(at, slashed.end("lead"), len(line), f"<!-- {note} -->"),) if "--" not in note else ()
            yield Slip("B016", on(at, slashed.end("lead"), len(line)), FOREIGN, edits)
        for found in BEGUN.finditer(line):
            yield Slip("B016", on(at, *found.span()), FOREIGN)
        stray = line.rstrip().endswith("-->") and (commented or line.strip() == "-->")
        if stray:
            start = line.rindex("-->")
            yield Slip("B016", on(at, start, start + 3), STRAY)
