"""Brackets: a text that begins with one, one that is not closed, and what goes wrong between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise, takewhile

from generator.diagnostics import Diagnostic, Edit, Fix
from generator.source.line import Line, skip
from generator.source.look import Look, span_in, unsure
from generator.source.quoting import BARE, quoted
from generator.source.slips.flow import PAIRS, Token, items, tokens
from generator.source.slips.quote import CURLY, whole

#: Signs of double width that stand between brackets for those of YAML.
WIDE = {"，": ", ", "、": ", ", "［": "[", "］": "]", "｛": "{", "｝": "}", "：": ": "}

#: A quote that was not closed before its comma, so that the one that opens the next item closes it.
RUN_ON = re.compile(r'"[^",]*, *"')
#: A value and behind it the name of the next field. English words before a colon may be text.
LAST_NAME = re.compile(r"[^A-Za-z]+?(?P<gap>[ ;]+)[a-z_]+")
FIELD_NAME = re.compile(r"[a-z_]+")
#: A year as it is abbreviated, as one item of a list.
YEAR = re.compile(r"(?<=[\[{, ])'\d\d(?!\d)[^,\]}']*(?=[,\]}])")


def bracketed(look: Look) -> Iterator[tuple[Line, int, list[Token]]]:
    """The lines with a value in brackets, where the bracket is, and its parts."""
    for line in look.lines:
        if line.written[:1] in ("[", "{"):
            yield line, line.begin, list(tokens(line.text, line.begin))


def closed(parts: list[Token]) -> bool:
    return parts[-1].kind in ("]", "}") and parts[-1].depth == 1


def bracket_first(look: Look) -> Iterator[Diagnostic]:
    """``title: [notice] …``: YAML takes it for a list that ends too early."""
    for line, start, parts in bracketed(look):
        end = start + len(line.written)
        rest = skip(line.text, parts[-1].end, " \t")
        if closed(parts) and rest < end and line.text[rest] != "#":
            if (stray := mismatched(parts)) is not None:
                gone = whole(line, stray, stray + 1, "")
                made = look.problem("Y018", line, start, start + 1, gone, line=str(line.number), mark=parts[0].text)
                yield made if look.helps(gone) else unsure(made)
                return
            # A comma alone ends a line in JSON; a bracket more than was opened closes nothing.
            idle = not line.text[rest:end].strip("]},")
            new = line.text[start : parts[-1].end] if idle else quoted(line.written)
            yield look.problem("Y029", line, start, end, new, bracket=parts[0].text, quoted=new)


def mismatched(parts: list[Token]) -> int | None:
    """Where a bracket closes one of another kind."""
    stack: list[str] = []
    for each in parts:
        if each.kind in PAIRS:
            stack.append(PAIRS[each.kind])
        elif each.kind in ("]", "}") and stack and stack.pop() != each.kind:
            return each.start
    return None


def open_bracket(look: Look) -> Iterator[Diagnostic]:
    """A bracket that nothing closes, or that one of another kind closes."""
    for line, start, parts in bracketed(look):
        end = start + len(line.written)
        facts = {"line": str(line.number), "mark": parts[0].text}
        if line.text[end - 1] in ")]}）］":
            new = line.text[start : end - 1] + PAIRS[parts[0].text]
            yield look.problem("Y018", line, start, start + 1, whole(line, start, end, new), **facts)
        for new in completed(line.text[start:end], parts, start):
            made = look.problem("Y018", line, start, start + 1, whole(line, start, end, new), **facts)
            # A list of lists with one text in it: more likely the text begins with brackets.
            yield unsure(made) if line.written.startswith("[[") and not set(line.written) & set(',"') else made


def completed(value: str, parts: list[Token], start: int) -> Iterator[str]:
    """``value`` with the brackets that it lacks: before one of another kind, before the next group, or at its end."""
    for groups in (True, False):
        stack: list[str] = []
        gaps: list[tuple[int, str]] = []
        comma = 0
        for each in parts:
            if each.kind == ",":
                comma = each.start
            elif (
                groups
                and each.kind == "{"
                and stack[-1:] == ["}"]
                and value[comma - start + 1 : each.start - start].isspace()
            ):
                gaps.append((comma, stack.pop()))
            if each.kind in PAIRS:
                stack.append(PAIRS[each.kind])
            elif each.kind in ("]", "}"):
                while stack and stack[-1] != each.kind and each.kind in stack:
                    gaps.append((each.start, stack.pop()))
                del stack[-1:]
        made = value + "".join(reversed(stack))
        for at, sign in reversed(gaps):
            made = made[: at - start] + sign + made[at - start :]
        if made != value:
            yield made


def inside_brackets(look: Look) -> Iterator[Diagnostic]:
    """What YAML trips over between brackets, item by item."""
    for line, start, parts in bracketed(look):
        text = line.text
        yield from wide_signs(look, line, parts)
        yield from missing_commas(look, line, parts)
        yield from years(look, line)
        yield from hashed(look, line, start)
        yield from fields_without_comma(look, line, parts)
        for first, last, inside in items(text, start):
            item = text[first:last]
            facts = {"value": item, "quoted": quoted(item)}
            if item[0] in CURLY and item.strip(CURLY):
                facts = {"sign": item[0], "plain": '"'}
                yield look.problem("Y026", line, first, last, quoted(item.strip(CURLY)), **facts)
            elif " #" in item and inside[0].kind == "text":
                if not behind(line, start, parts):
                    yield from cut_off(look, line, first)
            elif inside[0].kind == "open" or (
                inside[0].kind == "quote" and len(inside) > 1 and item.count(item[0]) % 2
            ):
                yield from open_item(look, line, first)
            elif inside[0].kind == "quote" and RUN_ON.fullmatch(inside[0].text) and line.text.count(item[0]) % 2:
                closed_late = inside[0].text[:-1].rstrip(", ") + f"{item[0]}, {item[0]}"
                fix = whole(line, first, inside[0].end, closed_late)
                yield look.problem("Y018", line, first, first + 1, fix, line=str(line.number), mark=item[0])
            elif inside[0].kind == "quote" and len(inside) > 1:
                yield look.problem("Y020", line, inside[0].end, last, whole(line, first, last, quoted(item)), **facts)
            elif item[0] in "%@`*&!|>?-":
                code = {"*": "Y006", "&": "Y006", "!": "Y007"}.get(item[0], "Y019")
                sign = {"what": item.split()[0], "character": item[0], "quoted": quoted(item)}
                yield look.problem(code, line, first, last, quoted(item), **sign)
        yield from text_with_colon(look, line, parts)
        yield from bracket_in_item(look, line, parts)


def hashed(look: Look, line: Line, start: int) -> Iterator[Diagnostic]:
    """``[#tag, #tag]``: for YAML a comment from the first on. All of a line are one slip."""
    found = [(first, last) for first, last, _ in items(line.text, start) if line.text[first] == "#"]
    if found:
        edits = tuple(Edit(span_in(line, *each), quoted(line.text[slice(*each)])) for each in found)
        lost = line.text[slice(*found[0])]
        yield look.problem("Y027", line, *found[0], Fix(edits), lost=lost, quoted=quoted(lost))


def fields_without_comma(look: Look, line: Line, parts: list[Token]) -> Iterator[Diagnostic]:
    """``{start: 2014-01 end: 2014-12}``: the name of a field behind a value, with a blank or a semicolon for a comma."""
    gaps = []
    for at, each in enumerate(parts):
        if each.kind != ":" or at < 3 or parts[at - 1].kind != "text":  # noqa: PLR2004 - a name, a colon and a value first
            continue
        name = parts[at - 1]
        found = LAST_NAME.fullmatch(name.text)
        if found and parts[at - 2].kind == ":":
            gaps.append((name.start + found.start("gap"), name.start + found.end("gap")))
        elif parts[at - 2].kind == "quote" and FIELD_NAME.fullmatch(name.text):
            gaps.append((parts[at - 2].end, name.start))
    if gaps:
        fix = Fix(tuple(Edit(span_in(line, *each), ", ") for each in gaps))
        yield look.problem("Y018", line, parts[0].start, parts[0].end, fix, line=str(line.number), mark=parts[0].text)


def years(look: Look, line: Line) -> Iterator[Diagnostic]:
    """``['13, '14]``: apostrophes of years, which pair up as quotes. All of a line are one slip."""
    found = list(YEAR.finditer(line.text))
    if found:
        edits = tuple(Edit(span_in(line, *each.span()), quoted(each[0].rstrip())) for each in found)
        facts = {"line": str(line.number), "mark": "'"}
        yield look.problem("Y018", line, *found[0].span(), Fix(edits), **facts)


def wide_signs(look: Look, line: Line, parts: list[Token]) -> Iterator[Diagnostic]:
    """Full-width signs outside of quotes: all of a line are one slip."""
    found = [
        (each.start + at, char)
        for each in parts
        if each.kind == "text"
        for at, char in enumerate(each.text)
        if char in WIDE
    ]
    if found:
        edits = []
        for at, char in found:
            end = skip(line.text, at + 1)
            edits.append(Edit(span_in(line, at, end), WIDE[char]))
        at, char = found[0]
        yield look.problem("Y026", line, at, at + 1, Fix(tuple(edits)), sign=char, plain=WIDE[char].strip())


def missing_commas(look: Look, line: Line, parts: list[Token]) -> Iterator[Diagnostic]:
    """``["a" "b"]`` and ``[[a] [b]]``: everywhere in the line where one item ends and another begins."""
    gaps = [
        (one.end, other.start)
        for one, other in pairwise(parts)
        if one.kind in ("quote", "]", "}") and other.kind in ("quote", "[", "{")
    ]
    if gaps:
        fix = Fix(tuple(Edit(span_in(line, start, start), ",") for start, _ in gaps))
        yield look.problem("Y018", line, parts[0].start, gaps[0][0], fix, line=str(line.number), mark=parts[0].text)


def behind(line: Line, start: int, parts: list[Token]) -> bool:
    """Whether text goes on behind the closing bracket: then the whole value is one text, and so are its items."""
    rest = skip(line.text, parts[-1].end, " \t")
    return closed(parts) and rest < start + len(line.written) and line.text[rest] != "#"


def cut_off(look: Look, line: Line, first: int) -> Iterator[Diagnostic]:
    """A `` #`` between brackets: all behind it is a comment for YAML, the closing bracket too."""
    hash_at = line.text.index(" #", first) + 1
    for stop in ends_of_item(line.text, hash_at):
        item = line.text[first:stop].rstrip()
        facts = {"lost": line.text[hash_at:stop].rstrip(), "quoted": quoted(item)}
        fix = whole(line, first, first + len(item), quoted(item))
        made = look.problem("Y027", line, hash_at, first + len(item), fix, **facts)
        if not BARE.match(item):
            yield made
        elif look.helps(fix):
            # A date or a number takes no text: a note does not belong between brackets, and where to is for the editor.
            yield unsure(made)


def open_item(look: Look, line: Line, first: int) -> Iterator[Diagnostic]:
    """A quote between brackets that nothing closes: it ends before the next comma or bracket; a year is none."""
    facts = {"line": str(line.number), "mark": line.text[first]}
    for stop in ends_of_item(line.text, first):
        item = line.text[first:stop].rstrip()
        new = quoted(item) if re.match(r"'\d\d(?!\d)", item) else item + item[0]
        yield look.problem("Y018", line, first, first + 1, whole(line, first, first + len(item), new), **facts)


def ends_of_item(text: str, start: int) -> Iterator[int]:
    """Where an item may end: at the next comma or closing bracket, nearest first, a handful of them."""
    found = re.compile(r",(?= |$)|[\]}]")
    for count, each in enumerate(found.finditer(text, start)):
        if count > 3:  # noqa: PLR2004
            return
        yield each.start()


def text_with_colon(look: Look, line: Line, parts: list[Token]) -> Iterator[Diagnostic]:
    """``{text: a: b}``: the second colon of one item."""
    for at, each in enumerate(parts):
        if each.kind != ":" or at < 1 or parts[at - 1].kind != "text":
            continue
        inside = list(takewhile(lambda part: part.kind not in ",]}[{", islice(parts, at + 1, None)))
        if any(part.kind == ":" for part in inside):
            start, end = inside[0].start, inside[-1].end
            value = line.text[start:end]
            yield look.problem("Y002", line, start, end, quoted(value), value=value, quoted=quoted(value))


def bracket_in_item(look: Look, line: Line, parts: list[Token]) -> Iterator[Diagnostic]:
    """``{text: [notice] more}`` and ``[[notice] more, b]``: one item that begins with a bracket."""
    opened: list[Token] = []
    for at, each in enumerate(parts):
        if each.kind in PAIRS:
            opened.append(each)
        elif each.kind in ("]", "}") and opened:
            first = opened.pop()
            after = list(takewhile(lambda part: part.kind in ("text", "quote", ":"), islice(parts, at + 1, None)))
            if opened and after:
                end = after[-1].end
                value = line.text[first.start : end]
                yield look.problem(
                    "Y029", line, first.start, end, quoted(value), bracket=first.text, quoted=quoted(value)
                )
