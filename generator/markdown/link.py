"""What looks like a link or a picture and is none (B021), and addresses that nobody can press (R026)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostics import Fact
from generator.markdown.slip import MarkdownText, Slip, filled, on, put
from generator.pattern import Pattern

#: What nobody writes in parentheses but as an address: a scheme, a path, a file, a place in the page.
ADDRESS = r"(?:[a-z][a-z+.-]*:[^\s()（）]+|www\.[^\s()（）]+|(?:\.{0,2}/|#)[^\s()（）]*|[^\s()（）]+\.[A-Za-z0-9]{2,5}(?:#[^\s()（）]*)?)"
APART = Pattern(rf"(?<!\\)(?P<text>!?\[[^\[\]]+\])(?P<gap>[ \t\u00a0\u3000]+)\((?P<address>{ADDRESS})\)")
WIDE = Pattern(rf"(?P<text>!?\[[^\[\]]+\])\s?[（(](?P<address>{ADDRESS})[）)]")
BRACKETS = Pattern(rf"(?P<bang>[!！]?)[［【〔](?P<text>[^［］【】〔〕]+)[］】〕]\s?[（(](?P<address>{ADDRESS})[）)]")
TURNED = Pattern(rf"(?P<bang>!?)\((?P<text>[^()\[\]]+)\)\[(?P<address>{ADDRESS})\]")
ANGLED = Pattern(rf"(?P<text>!?\[[^\[\]]+\])\s?<(?P<address>{ADDRESS})>")
BANG = Pattern(r"(?P<bang>[!！])[ \t\u3000]+(?=\[[^\[\]]+\]\([^()\s]+\.(?:png|jpe?g|gif|svg|webp)\))", re.IGNORECASE)
BANGED_WIDE = Pattern(r"(?<!\w)！(?=\[[^\[\]]*\]\([^()\s]+\))")
WIKI = Pattern(r"(?<!\\)!?\[\[(?!\s*_?TOC_?\s*\]\])(?P<text>[^\[\]\n]+)\]\](?!\()", re.IGNORECASE)
EMPTY = Pattern(r"(?<![\\!！])\[\s*\]\((?P<address><[^<>]*>|[^()\s]+)(?:\s+\"[^\"]*\")?\)")
NAMED = Pattern(r"(?<!\\)!?\[(?P<text>[^\[\]]+)\]\s?\[(?P<name>[^\[\]^][^\[\]]*)?\](?![(:\[])")
UNCLOSED = Pattern(r"(?<!\\)!?\[[^\[\]]*\]\((?P<address><[^<>]*>|[^()\s]*)(?P<rest>[^()]*)$")
UNOPENED = Pattern(rf"(?<![\]\w])!?\[(?P<text>[^\[\]()]+)\((?P<address>{ADDRESS})\)")
REFERENCE = Pattern(
    r"^ {0,3}\[(?P<name>[^\]^][^\]]*)\]:[ \t]*(?P<address><[^<>]*>|\S+)(?P<title>\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*$"
)
#: References by which people hide a note to themselves, which Markdown leaves out.
HIDING = Pattern(r"/{2,3}|comment|memo|주석|메모", re.IGNORECASE)
BARE = Pattern(r"(?<![\w/<\[\"'=`.])https?://[A-Za-z0-9][A-Za-z0-9.-]*\.[A-Za-z]{2,}[!-~]*")
#: Where an address is no text: in a link, what is meant as one included, between < and >, in a line that keeps it.
AROUND = Pattern(
    r"!?\[[^\[\]]*\]\s?\((?:[^()\n]|\([^()\n]*\))*\)?|\([^()\n]*\)\[[^\[\]\n]*\]|<[^<>\n]*>|^\s{0,3}\[[^\]]+\]:.*$"
)


GAP: Fact = {
    "ko": "]와 ( 사이에 빈칸이 있어 링크가 되지 않습니다. 붙여 적으세요",
    "en": "there is a blank between ] and (, so this is no link: join them",
}
SIGNS: Fact = {
    "ko": "괄호가 보통 괄호가 아니어서 링크가 되지 않습니다. [글](주소) 꼴로 적으세요",
    "en": "the brackets are not plain ones, so this is no link: write [text](address)",
}
ORDER: Fact = {
    "ko": "괄호의 차례가 바뀌어 링크가 되지 않습니다. [글](주소) 꼴로 적으세요",
    "en": "the brackets have changed places, so this is no link: write [text](address)",
}
BANGED: Fact = {
    "ko": "!와 [ 사이에 빈칸이 있어 그림이 되지 않습니다. 붙여 적으세요",
    "en": "there is a blank between ! and [, so this is no picture: join them",
}
OPEN: Fact = {
    "ko": "주소 뒤에 )가 없어 링크가 되지 않습니다. 주소 바로 뒤에 )를 적으세요",
    "en": "there is no ) after the address, so this is no link: write it there",
}
NO_BRACKET: Fact = {
    "ko": "글 뒤에 ]가 없어 링크가 되지 않습니다. [글](주소) 꼴로 적으세요",
    "en": "there is no ] after the text, so this is no link: write [text](address)",
}
WIDE_BANG: Fact = {
    "ko": "'！'는 전각 글자라 그림이 되지 않습니다. '!'로 적으세요",
    "en": "'！' is a full-width sign, so this is no picture: write '!'",
}
WIKIED: Fact = {
    "ko": "[[...]]는 다른 프로그램의 링크라 글자 그대로 보입니다. [글](주소) 꼴로 적으세요. 예: [{text}](about.md)",
    "en": "[[...]] is a link of another program and shows as it stands: write [text](address), e.g. [{text}](about.md)",
}
NO_TEXT: Fact = {
    "ko": "[ ] 안에 글이 없어 누를 것이 보이지 않습니다. [ ] 안에 어디로 가는 링크인지 적으세요",
    "en": "there is nothing between [ and ], so nobody sees the link: write there where it leads",
}
NO_TARGET: Fact = {
    "ko": "'{name}'의 주소가 이 쪽에 없어 링크가 되지 않습니다. [{text}](주소)로 적거나, 아래에 '[{name}]: 주소' 줄을 더하세요",
    "en": "this page has no address for '{name}', so this is no link: write [{text}](address), or add a line '[{name}]: address'",
}
UNUSED: Fact = {
    "ko": "이 줄은 링크 주소를 적어 두는 줄이어서 쪽에 나오지 않고, 이 이름을 쓰는 링크도 없습니다. 각주면 [^{name}]: 으로 적고, 아니면 지우세요",
    "en": "this line only keeps an address, shows nothing, and no link uses it: for a footnote write [^{name}]:, or delete it",
}


def find(text: MarkdownText) -> Iterator[Slip]:
    for at, line in enumerate(text.lines):
        yield from mistyped(at, line)
        yield from bare(at, line)
    yield from unused(text)
    yield from untargeted(text)


def mistyped(at: int, line: str) -> Iterator[Slip]:
    for pattern, reason, form in (
        (APART, GAP, "{text}({address})"),
        (BRACKETS, SIGNS, "{bang}[{text}]({address})"),
        (WIDE, SIGNS, "{text}({address})"),
        (TURNED, ORDER, "{bang}[{text}]({address})"),
        (ANGLED, ORDER, "{text}({address})"),
        (UNOPENED, NO_BRACKET, "[{text}]({address})"),
    ):
        for found in pattern.finditer(line):
            new = form.format(**found.groupdict()).replace("！", "!")
            if new != found[0]:
                yield Slip("B021", on(at, *found.span()), reason, (put(at, *found.span(), new),))
    for found in BANGED_WIDE.finditer(line):
        yield Slip("B021", on(at, *found.span()), WIDE_BANG, (put(at, *found.span(), "!"),))
    for found in EMPTY.finditer(line):
        yield Slip("B021", on(at, *found.span()), NO_TEXT)
    for found in WIKI.finditer(line):
        text = found["text"].rpartition("|")[2].strip() or found["text"]
        yield Slip("B021", on(at, *found.span()), filled(WIKIED, text=text))
    for found in BANG.finditer(line):
        yield Slip("B021", on(at, *found.span()), BANGED, (put(at, *found.span(), "!"),))
    if opened := UNCLOSED.search(line):
        end = opened.end("address")
        yield Slip("B021", on(at, opened.start(), end), OPEN, (put(at, end, end, ")"),) if opened["address"] else ())


def unused(text: MarkdownText) -> Iterator[Slip]:
    """Lines that keep an address for links which do not exist: their text vanishes."""
    kept = [(at, found) for at, line in enumerate(text.lines) if (found := REFERENCE.match(line))]
    for at, found in kept:
        name = found["name"]
        others = "\n".join(line for number, line in enumerate(text.lines) if number != at)
        if f"[{name.lower()}]" not in others.lower() and not HIDING.fullmatch(name):
            edits = (put(at, found.start("name"), found.start("name"), "^"),) if f"[^{name}]" in others else ()
            yield Slip("B021", on(at, 0, len(text.lines[at].rstrip())), filled(UNUSED, name=name), edits)


def untargeted(text: MarkdownText) -> Iterator[Slip]:
    """Links by a name, ``[words][name]``, for which no line keeps an address. Two brackets of words are text: [공지][필독]."""
    kept = {" ".join(found["name"].lower().split()) for line in text.lines if (found := REFERENCE.match(line))}
    for at, line in enumerate(text.lines):
        for found in NAMED.finditer(line):
            name = (found["name"] or found["text"]).strip()
            # A number, a word of Latin letters or nothing names a link; two words of Hangul, or two numbers, are text.
            meant = not found["name"] or (name.isascii() and not (name.isdecimal() and found["text"].isdecimal()))
            if meant and " ".join(name.lower().split()) not in kept:
                yield Slip("B021", on(at, *found.span()), filled(NO_TARGET, name=name, text=found["text"]))


def bare(at: int, line: str) -> Iterator[Slip]:
    """Addresses of other sites that are text."""
    plain = AROUND.sub(lambda found: " " * len(found[0]), line)
    for found in BARE.finditer(plain):
        address = found[0].rstrip(".,;:!?'\"*_|")
        while address.endswith(")") and address.count("(") < address.count(")"):
            address = address[:-1].rstrip(".,;:!?'\"*_|")
        end = found.start() + len(address)
        after = line[end : end + 1]
        # A path may go on in Hangul, and a particle may follow: where it ends nobody knows.
        edits = () if after and not after.isascii() else (put(at, found.start(), end, f"<{address}>"),)
        yield Slip("R026", on(at, found.start(), end), address, edits)
