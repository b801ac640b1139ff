"""HTML in Markdown: the page shows its tags as text (B017), for what a page is made of is decided by the theme."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostics import Edit, Fact
from generator.markdown.slip import MarkdownText, Slip, filled, on, put
from generator.pattern import Pattern

#: The elements of HTML, those that are gone included (HTML Living Standard, 4 and 16.2); and of SVG what people paste.
ELEMENTS = frozenset(
    re.findall(r"\w+", "a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button"
    " canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset"
    " figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins"
    " kbd label legend li link main map mark marquee math menu meta meter nav nobr noframes noscript object ol optgroup option"
    " output p param path picture pre progress q rp rt ruby s samp script section select slot small source span strike strong"
    " style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr")
)  # fmt: skip
#: Not in the place of an address, which may stand between the same signs.
TAG = Pattern(
    r"(?<!\\)(?<!\]\()(?<!\]: )<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)(?P<more>(?:\s[^<>]*|/)?)(?P<close>>|$)"
)
OTHER = Pattern(r"(?<!\\)<(?:!doctype\b|!\[CDATA\[|\?(?:xml|php)\b)", re.IGNORECASE)
#: Elements for which Markdown has a mark that goes around.
AROUND = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "tt": "`"}
LINK = Pattern(r"<a\s[^<>]*?href\s*=\s*[\"']?([^\"'\s<>]+)[^<>]*>([^<>\[\]]+)</a>", re.IGNORECASE)
HEADING = Pattern(r"^\s*<h([1-6])(?:\s[^<>]*)?>([^<>]+)</h\1>\s*$", re.IGNORECASE)
IMAGE = Pattern(r"<img\s(?=[^<>]*?src=[\"']([^\"']+)[\"'])(?=[^<>]*?alt=[\"']([^\"']+)[\"'])[^<>]*>", re.IGNORECASE)
BREAK = Pattern(r"<br\s*/?>\s*", re.IGNORECASE)

REASON: Fact = {
    "ko": "{tag} 는 HTML이라 쪽에 글자 그대로 보입니다. 지우거나 Markdown으로 적으세요. 글자로 보이려면 `{tag}` 처럼 적으세요",
    "en": "{tag} is HTML and shows on the page as it stands: delete it or write Markdown; to show it, write `{tag}`",
}


def find(text: MarkdownText) -> Iterator[Slip]:
    """One slip a line: the first tag; with it goes the one that ends the element, where Markdown has marks for it."""
    for at, line in enumerate(text.lines):
        tags = [each for each in TAG.finditer(line) if each["name"].lower() in ELEMENTS]
        first = min([*tags, *OTHER.finditer(line)], key=lambda each: each.start(), default=None)
        if first is not None:
            said = f"<{first['end']}{first['name']}>" if tags and first is tags[0] else f"{first[0]}…"
            yield Slip("B017", on(at, *first.span()), filled(REASON, tag=said), answer(at, line, first))


def answer(at: int, line: str, tag: re.Match[str]) -> tuple[Edit, ...]:
    """The tag, and the one that ends it, in Markdown; nothing where Markdown has no word for it."""
    if found := HEADING.match(line):
        return (put(at, 0, len(line), f"{'#' * int(found[1])} {found[2].strip()}"),)
    for pattern, form in ((LINK, "[{1}]({0})"), (IMAGE, "![{1}]({0})")):
        if found := pattern.match(line, tag.start()):
            return (put(at, *found.span(), form.format(*found.groups())),)
    name = tag.groupdict().get("name", "").lower()
    if name in AROUND and not tag["end"]:
        end = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(line, tag.end())
        inner = line[tag.end() : end.start()] if end else ""
        if end and inner.strip() == inner and inner and not set(inner) & set("*<`"):
            return (put(at, *tag.span(), AROUND[name]), put(at, *end.span(), AROUND[name]))
    if name == "br" and "|" not in line and (found := BREAK.match(line, tag.start())):
        # A backslash at the end of a line breaks it.
        return (put(at, *found.span(), "\\\n" if found.end() < len(line) else "\\"),)
    return ()
