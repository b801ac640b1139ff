"""Signs that YAML takes for its own, or does not: at the start of a value, between a name and its value, before an item."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, replace
from generator.pattern import Pattern
from generator.source.line import Line, skip
from generator.source.look import LineEdit, Look, span_in, unsure
from generator.source.quoting import quoted

#: Colons of other widths, and what looks like one.
WIDE = Pattern(r"\w[\w.-]*(?P<colon>[ \t\u00a0\u3000]*[：﹕∶︰꞉ː][ \t\u00a0\u3000]*)")
#: A name, a colon and at once its value. An address (http://) is none.
GLUED = Pattern(r"\w[\w.-]*:(?=[^\s/:])")
#: A name, and what stands there instead of a colon and a blank.
NO_COLON = Pattern(r"\w[\w.-]*(?P<sign>[ \t]*(?::[ \t]*:|=>?|;|->|→)[ \t]*|[ \t]+:)(?=\S)")
#: Signs with which no value begins, each with the code that explains it.
LEADING = {"*": "Y006", "&": "Y006", "!": "Y007", **dict.fromkeys("%@`|>?,]}", "Y019")}
#: A construct of YAML as it is written: it ends at a blank or a bracket.
WORD = Pattern(r"[^\s,\[\]{}]*")
#: Tags of YAML as its own literature writes them; with any other exclamation mark a text begins.
TAG = Pattern(r"!(?:!\w+|<[^>]*>)[ \t]+")
#: The name of a second field behind a value in the same line.
TWO_FIELDS = Pattern(r"(?:,|[가-힣]) +[a-z_]+: ")
#: A name without its colon: with a value behind it, or with a list or a group below.
BARE = Pattern(r"(?P<name>[a-z][a-z_]+)(?P<gap>[ \t]*)(?=(?P<rest>.*))")
#: The name of a field as contracts have it.
FIELD = Pattern(r"[a-z][a-z0-9_]*")
#: Lines around the stop in which a name may lack its colon.
NEAR = 3
#: Comments of other languages, and of Korean keyboards.
COMMENT = Pattern(r"(?:＃+|//+)[ \t\u3000]*|<!--[ \t]*")
#: What people put before the items of a list: dashes of other lengths and bullets, or a dash without a blank.
BULLET = Pattern(r"(?P<sign>-(?=[^\s\d-])|[–—－−•·∙‣▪◦●○ㆍ*])[ \t\u3000\u00a0]*")


def narrow(line: Line) -> list[LineEdit]:
    found = WIDE.match(line.text, line.word)
    return [(*found.span("colon"), ": " if found.end() < len(line.text) else ":")] if found else []


def spaced(line: Line) -> list[LineEdit]:
    found = GLUED.match(line.text, line.word) if not line.name else None
    return [(found.end(), found.end(), " ")] if found else []


def with_colon(line: Line) -> list[LineEdit]:
    found = NO_COLON.match(line.text, line.word)
    return [(*found.span("sign"), ": ")] if found else []


def wide_colon(look: Look) -> Iterator[Diagnostic]:
    for line in look.lines:
        if changes := narrow(line):
            sign = line.text[slice(*changes[0][:2])].strip()
            yield look.together("Y026", line, narrow, sign=sign, plain=":")


def glued(look: Look) -> Iterator[Diagnostic]:
    """``name:value``: YAML takes it for text, and stumbles over the next line."""
    for line in look.lines:
        if changes := spaced(line):
            # The caret stands under the colon, not in the gap behind it.
            yield look.together("Y021", line, spaced, (changes[0][0] - 1, changes[0][0]))


def no_colon(look: Look) -> Iterator[Diagnostic]:
    for line in look.lines:
        if changes := with_colon(line):
            yield look.together("Y037", line, with_colon, sign=line.text[slice(*changes[0][:2])].strip())


def leading_sign(look: Look) -> Iterator[Diagnostic]:
    for line in look.lines:
        value = line.said
        code = LEADING.get(value[:1])
        if code is None or starred(look, line):
            continue
        tag = TAG.match(value)
        new = value[tag.end() :] if tag else quoted(value)
        word = WORD.match(value)
        width = len(word[0]) if word and code != "Y019" else 1
        facts = {"what": value[:width], "character": value[0], "quoted": new}
        fix = replace(span_in(line, line.begin, line.begin + len(value)), new)
        yield look.problem(code, line, line.begin, line.begin + max(1, width), fix, **facts)


def starred(look: Look, line: Line) -> bool:
    """Whether the asterisk of a line is that of a list, as Markdown has it: a blank behind it, or one in the next line, too."""
    if line.name or line.dashed or not line.written.startswith("*"):
        return False
    beside = (next(look.above(line.number), None), next(look.below(line.number), None))
    return line.written[1:2] == " " or any(each and each.written.startswith("*") for each in beside)


def list_behind_name(look: Look) -> Iterator[Diagnostic]:
    """``name: - item``: a list that begins too early, or a text that begins with a dash."""
    for line in look.lines:
        if line.name and line.written == "-":
            facts = {"what": "-", "character": "-", "quoted": '"-"'}
            made = look.problem("Y019", line, line.begin, line.begin + 1, '"-"', **facts)
            if made.fix and look.helps(made.fix):
                yield unsure(made)
        if line.name and line.written.startswith(("- ", "? ")):
            value = line.written
            made = look.problem("Y022", line, line.begin, line.begin + len(value), quoted(value))
            if value[0] == "?":
                facts = {"what": "?", "character": "?", "quoted": quoted(value)}
                yield look.problem("Y019", line, line.begin, line.begin + len(value), quoted(value), **facts)
            elif made.fix and look.helps(made.fix):
                yield unsure(made)


def second_colon(look: Look) -> Iterator[Diagnostic]:
    """``name: a: b``: the second colon makes YAML expect a group inside a line of text."""
    for line in look.lines:
        value = line.said
        colon = value.find(": ") >= 0 or value.endswith(":")
        if line.name and colon and value[:1] not in "\"'[{" and line.dashed and not FIELD.fullmatch(line.name):
            # No name of a field: the item is one text with two colons.
            item = line.text[line.word :].rstrip()
            yield look.problem(
                "Y002", line, line.word, len(item) + line.word, quoted(item), value=item, quoted=quoted(item)
            )
        if line.name and colon and value[:1] not in "\"'[{":
            end = line.begin + len(value)
            made = look.problem("Y002", line, line.begin, end, quoted(value), value=value, quoted=quoted(value))
            # Two fields on one line, or one text: nobody can tell.
            if not TWO_FIELDS.search(value):
                yield made
            elif made.fix and look.helps(made.fix):
                yield unsure(made)


def dashed(line: Line) -> list[LineEdit]:
    at = skip(line.text, 0)
    found = BULLET.match(line.text, at) if not line.dashed else None
    return [(*found.span(), "- ")] if found and found.end() < len(line.text) else []


def bullet(look: Look) -> Iterator[Diagnostic]:
    """``-item`` and ``• item``: an item of a list without its dash and blank."""
    for line in look.lines:
        if changes := dashed(line):
            yield look.together("Y032", line, dashed, sign=line.text[slice(*changes[0][:2])].strip())


def bare_name(look: Look) -> Iterator[Diagnostic]:
    """``name value`` and ``name`` alone above its list: the colon is missing. English text may go on like that, too."""
    nearest = [*look.lines[:NEAR], *(each for each in look.lines[NEAR:] if 0 <= look.began - each.number < NEAR)]
    for line in nearest:
        found = BARE.match(line.text, line.word) if not line.name else None
        if found is None or (found["rest"] and not found["gap"]):
            continue
        below = next(look.below(line.number), None)
        above = next(look.above(line.number), None)
        if not found["rest"] and (below is None or below.indent < line.indent):
            continue
        if found["rest"] and above and above.written.isascii() and above.written[:1] not in ("", '"', "'", "[", "{"):
            continue
        fix = replace(span_in(line, *found.span("gap")), ": " if found["rest"] else ":")
        yield look.problem("Y037", line, line.word, found.end("name"), fix, sign=found["name"])


def other_comment(look: Look) -> Iterator[Diagnostic]:
    """A note as other languages mark it."""
    for line in look.lines:
        found = COMMENT.match(line.text, line.indent)
        if found:
            note = line.text[found.end() :].removesuffix("-->").rstrip()
            fix = replace(span_in(line, line.indent, len(line.text)), f"# {note}")
            yield look.problem("Y026", line, line.indent, found.end(), fix, sign=found[0].strip(), plain="#")
