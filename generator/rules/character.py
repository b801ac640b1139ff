"""Characters that are no text: symbols of one font alone, marks that turn the direction, what a word processor left behind.

They come in with text that is pasted. Most are invisible, and what is not is another sign, or an empty box, on every other
machine; marks of direction show a text otherwise than it is (Unicode Technical Report 36, 3.5; UAX 9).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.diagnostics import Diagnostic, Fact, Fix, Span, replace
from generator.pattern import Pattern
from generator.source.file import read_text

#: By sort: the characters, and what they are.
SORTS: dict[str, tuple[str, Fact]] = {
    "private": (
        "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd",
        {"ko": "글꼴 하나에만 있는 기호", "en": "a symbol of one font alone"},
    ),
    "direction": (
        "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069",
        {"ko": "글의 방향을 바꾸는 보이지 않는 글자", "en": "an invisible mark that turns the direction of text"},
    ),
    "break": ("\u2028\u2029", {"ko": "보이지 않는 줄 나눔", "en": "an invisible line break"}),
    "object": ("\ufffc", {"ko": "그림이 있던 자리", "en": "the place of a picture"}),
    "lost": ("\ufffd", {"ko": "잃어버린 글자의 자리", "en": "the place of a character that was lost"}),
    "hidden": (
        "\ufff9-\ufffb\U000e0001\U000e0020-\U000e007f\u206a-\u206f",
        {"ko": "보이지 않는 표시", "en": "an invisible tag"},
    ),
}
STRANGE = Pattern("|".join(f"(?P<{name}>[{characters}])" for name, (characters, _) in SORTS.items()))
#: Any of them: one set of characters is looked for at once, which six are not.
ANY = Pattern(f"[{''.join(characters for characters, _ in SORTS.values())}]")
#: The same as YAML spells it in double quotes.
ESCAPE = Pattern(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))")
#: What the fonts Symbol and Wingdings show at the places that word processors use for bullets and arrows.
MEANT = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf076": "❖", "\uf0fc": "✓", "\uf06c": "●", "\uf06e": "■", "\uf0a8": "□",
    "\uf06f": "□", "\uf0e0": "→", "\uf0e8": "→", "\uf0de": "⇒", "\uf02d": "−", "\uf0ae": "→", "\uf0b1": "±", "\uf0b4": "×",
    "\uf0b3": "≥", "\uf0a3": "≤", "\uf0b0": "°",
}  # fmt: skip
#: A bullet at the beginning of a line of Markdown is an item of a list, which only a hyphen makes.
BULLET = Pattern(r"^[ \t]*[\uf0b7\uf0a7\uf0d8\uf076\uf06c\uf06e\uf0a8\uf06f][ \t]*")
#: What stands before the value of a field or an item, on its line.
BEGINNING = Pattern(r"\s*(?:-\s+)*(?:\w+:\s+)?[\"']?")
#: The bullets among them: before a value they are none, for pages make their own (F046).
BULLETS = "\uf0b7\uf0a7\uf0d8\uf076\uf06c\uf06e\uf0a8\uf06f\uf0fc"


def strange_characters(files: Iterable[tuple[Path, str]]) -> Iterator[Diagnostic]:
    """Every such character in texts (F040), files with their paths for people; what cannot be read has been told already."""
    for path, shown in files:
        if path.suffix in (".yml", ".md") and path.is_file() and not path.is_symlink():
            text, _ = read_text(path, shown)
            yield from in_text(text, shown)


def in_text(text: str, shown: str) -> Iterator[Diagnostic]:
    """``text`` is in NFC, as positions in diagnostics count."""
    markdown = shown.endswith(".md")
    if not ANY.search(text) and (markdown or not ESCAPE.search(text)):
        return
    for number, line in enumerate(text.split("\n"), 1):
        for found in STRANGE.finditer(line):
            yield told(found[0], Span(number, found.start() + 1, number, found.end() + 1), line, shown)
        for found in () if markdown else ESCAPE.finditer(line):
            code = int(found[1] or found[2], 16)
            if code < 0x110000 and STRANGE.match(chr(code)):  # noqa: PLR2004 - the last of Unicode
                yield told(chr(code), Span(number, found.start() + 1, number, found.end() + 1), line, shown)


def told(character: str, span: Span, line: str, shown: str) -> Diagnostic:
    sort = STRANGE.match(character)
    kind = str(sort.lastgroup) if sort else "hidden"
    facts: dict[str, Fact] = {"character": f"U+{ord(character):04X}", "what": SORTS[kind][1]}
    return Diagnostic("F040", shown, span, facts, mended(character, kind, span, line, shown))


def mended(character: str, kind: str, span: Span, line: str, shown: str) -> Fix | None:
    """What is meant, where that is known; what nobody sees is taken away."""
    if kind == "lost" or (kind == "private" and character not in MEANT):
        return None
    if kind == "private" and shown.endswith(".md") and (bullet := BULLET.match(line)) and span.column <= bullet.end():
        rest = Span(span.line, span.column, span.line, bullet.end() + 1)
        return replace(rest, "- ")
    if character in BULLETS and BEGINNING.fullmatch(line[: span.column - 1]):
        after = line[span.column :]
        blank = len(after) - len(after.lstrip())
        return replace(Span(span.line, span.column, span.line, span.end_column + blank), "")
    return replace(span, MEANT.get(character, " " if kind == "break" else ""))
