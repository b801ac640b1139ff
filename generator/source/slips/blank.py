"""Blanks that are none: tabs, no-break and full-width ones, and what has no width at all."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Edit, Fact, Fix
from generator.pattern import Pattern
from generator.source.line import ODD, Line, line_of
from generator.source.look import LONGEST, MOST, LineEdit, Look, span_in

#: Names of the blanks that people meet; the others go by their code points.
NAMES = {
    "\u00a0": ("줄바꿈 없는 빈칸", "a no-break blank"),
    "\u202f": ("좁은 줄바꿈 없는 빈칸", "a narrow no-break blank"),
    "\u3000": ("전각 빈칸", "a full-width blank"),
    "\u200b": ("너비 없는 빈칸", "a zero-width blank"),
    "\ufeff": ("파일 표시 글자(BOM)", "a byte order mark"),
    **{char: ("다른 너비의 빈칸", "a blank of another width") for char in ODD if char not in "\u00a0\u202f\u3000"},
}
#: What nobody sees and nobody types: zero-width blanks and joiners, the byte order mark.
ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
#: The same and marks of direction, which rules/character.py tells wherever they stand in a text.
HIDDEN = f"{ZERO_WIDTH}\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
INDENT = Pattern(rf"[ \t{ODD}]*")
DASH = Pattern(rf"-[ \t{ODD}]+")
NAME = Pattern(rf"\w[\w.-]*(?P<before>[ \t{ODD}]*):(?P<after>[ \t{ODD}]*)")
#: A tab, like a blank of double width, is as wide as one step of indentation.
STEP = "  "
#: Levels of indentation that are tried for a line.
MOST_DEPTHS = 6


def named(char: str) -> dict[str, Fact]:
    """The fact that names a character for people."""
    korean, english = NAMES.get(char, ("보이지 않는 글자", "an invisible character"))
    point = f"U+{ord(char):04X}"
    return {"blank": {"ko": f"{korean}({point})", "en": f"{english} ({point})"}}


def tidy(text: str, odd: str) -> list[LineEdit]:
    """Every blank of ``odd`` before the value of a line, made an ordinary one: indentation, dashes, around the colon."""
    changes: list[LineEdit] = []

    def change(start: int, end: int, new: str) -> None:
        if any(char in odd for char in text[start:end]):
            changes.append((start, end, new))

    found = INDENT.match(text)
    end = found.end() if found else 0
    change(0, end, "".join(STEP if char in "\t\u3000" else " " for char in text[:end]))
    while dash := DASH.match(text, end):
        change(dash.start(), dash.end(), "- ")
        end = dash.end()
    if name := NAME.match(text, end):
        change(*name.span("before"), "")
        change(*name.span("after"), " " if name.end() < len(text) else "")
    return changes


def tidy_blanks(line: Line) -> list[LineEdit]:
    return tidy(line.text, ODD)


def tidy_indent(line: Line) -> list[LineEdit]:
    # Around the colon a tab is as good as a blank.
    return [change for change in tidy(line.text, "\t") if change[0] == 0 or change[2] == "- "]


def without_hidden(line: Line) -> list[LineEdit]:
    """What is hidden before the value and at its start is taken out."""
    text = line.text
    end = max(len(text) - len(text.lstrip(f" \t-{HIDDEN}")), line.begin)
    return [(at, at + 1, "") for at in range(min(end, len(text))) if text[at] in HIDDEN]


def odd_blank(look: Look) -> Iterator[Diagnostic]:
    for line in look.lines:
        if changes := tidy_blanks(line):
            odd = next(char for char in line.text[changes[0][0] :] if char in ODD)
            yield look.together("Y025", line, tidy_blanks, **named(odd))


def tab(look: Look) -> Iterator[Diagnostic]:
    """Tabs before the first word: as far in as the lines around let YAML read furthest, where only one place does."""
    for line in look.lines:
        if changes := tidy_indent(line):
            at = line.text.index("\t")
            if changes[0][0]:
                yield look.together("Y003", line, tidy_indent, (at, at + 1))
                continue
            group = tabbed(look, line)
            ways = [
                (look.reach(made), place, made)
                for place in depths(look, group[0]) or [0]
                if (made := moved(group, place))
            ]
            furthest = max((reach for reach, _, _ in ways), default=-1)
            best = [(place, made) for reach, place, made in ways if reach == furthest and reach > look.stop.start]
            # A tab moves a line in: that it belongs at the margin is the last thing to think of.
            inner = [each for each in best if each[0]] or best
            if inner:
                first, at = group[0], group[0].text.index("\t")
                fix = inner[0][1] if len(inner) == 1 else None
                yield look.problem("Y003", first, at, at + 1, fix)


def tabbed(look: Look, line: Line) -> list[Line]:
    """The lines around ``line`` that tabs move in."""
    group = [line]
    for step in (-1, 1):
        at = line.number + step
        while 0 < at <= len(look.raw) and len(group) < MOST and (each := look.line(at)).text.startswith("\t"):
            group.append(each)
            at += step
    return sorted(group, key=lambda each: each.number)


def depths(look: Look, line: Line) -> list[int]:
    """Where a line may begin by those above it: below a name without a value, else beside what is of its own kind."""
    head = line_of(line.text.lstrip(" \t"), line.number)
    found: list[int] = []
    limit = LONGEST
    for count, each in enumerate(look.above(line.number)):
        if each.indent >= limit or each.text.startswith("\t"):
            continue
        if not found and not count and each.name and not each.said:
            return [each.word + len(STEP)]
        limit = each.indent
        place = each.indent if head.dashed and each.dashed else each.word if head.name or not head.dashed else -1
        if place >= 0 and place not in found:
            found.append(place)
        if not limit:
            break
    return found[:MOST_DEPTHS]


def moved(group: list[Line], place: int) -> Fix | None:
    """The lines with blanks for tabs, the first of them at ``place``, the others as far from it as their tabs say."""
    indents = [tidy_indent(each)[0] for each in group]
    shift = place - len(indents[0][2])
    if any(len(new) + shift < 0 for _, _, new in indents):
        return None
    return Fix(
        tuple(
            Edit(span_in(each, start, end), " " * (len(new) + shift))
            for each, (start, end, new) in zip(group, indents, strict=True)
        )
    )


def invisible(look: Look) -> Iterator[Diagnostic]:
    for line in look.lines:
        if changes := without_hidden(line):
            yield look.together("Y034", line, without_hidden, **named(line.text[changes[0][0]]))
