"""Where YAML stopped, and whether it would get further with a change: the lines above are looked at for what an editor did."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

import yaml
from yaml._yaml import CParser

from generator.diagnostics import Diagnostic, Edit, Fact, Fix, Span, edited
from generator.source.line import Line, line_of
from generator.source.places import LineIndex

#: Lines above the one where YAML stopped that are looked at: a quote that is not closed is further away only by its mark.
WINDOW = 300
#: A line longer than this was written by a machine, and so many lines that need the same are enough for one change.
LONGEST = 10_000
MOST = 2_000
#: Characters that are read anew, in all, to see whether a change helps: enough for dozens of changes of an ordinary file.
BUDGET = 1_000_000


@dataclass(frozen=True)
class ParseStop:
    """Where YAML stopped, what it says, and where that began which it was reading."""

    index: int
    problem: str = ""
    context: str = ""
    began: int | None = None

    @property
    def start(self) -> int:
        """The place of the mistake as far as YAML knows it: an open quote or bracket is told at its end."""
        inside = any(word in self.context for word in ("quoted", "flow", "simple key", "alias", "anchor", "tag"))
        return self.began if inside and self.began is not None else self.index


def stop_of(error: yaml.YAMLError, text: str) -> ParseStop:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    context_mark = getattr(error, "context_mark", None)
    return ParseStop(
        min(mark.index if mark is not None else len(text), len(text)),
        str(getattr(error, "problem", "") or ""),
        str(getattr(error, "context", "") or ""),
        context_mark.index if context_mark is not None else None,
    )


def stops(text: str) -> ParseStop | None:
    """Where YAML stops in ``text``; ``None`` where it reads to the end."""
    try:
        parser = CParser(text)
        while parser.check_event():
            parser.get_event()
    except yaml.YAMLError as error:
        return stop_of(error, text)
    return None


@dataclass
class Look:
    """The lines of a file around the place where YAML stopped."""

    text: str
    shown: str
    stop: ParseStop
    left: int = field(default=BUDGET)

    @cached_property
    def places(self) -> LineIndex:
        return LineIndex(self.text)

    @property
    def raw(self) -> list[str]:
        return self.places.lines

    @cached_property
    def last(self) -> int:
        """The number of the line where YAML stopped."""
        return self.places.of(self.stop.index)[0]

    @cached_property
    def began(self) -> int:
        """The number of the line where that began which YAML was reading."""
        return self.places.of(self.stop.start)[0]

    def line(self, number: int) -> Line:
        """A line by its number; an empty one outside of the file."""
        return line_of(self.raw[number - 1] if 0 < number <= len(self.raw) else "", number)

    @cached_property
    def lines(self) -> list[Line]:
        """The lines that may hold the mistake, the nearest to the stop first; texts of several lines are passed over."""
        first = max(1, min(self.last, self.began) - WINDOW)
        found: list[Line] = []
        block = -1
        for number in range(first, min(len(self.raw), max(self.last, first) + 1) + 1):
            if number > first + 2 * WINDOW and number < self.last - WINDOW:
                continue
            line = self.line(number)
            if block >= 0 and (line.indent > block or not line.text.strip()):
                continue
            block = -1
            if line.blank or len(line.text) > LONGEST:
                continue
            found.append(line)
            if line.opens_block:
                block = line.word if line.name and line.dashed else line.indent
        return sorted(found, key=lambda each: (each.number > self.last, -each.number))

    def above(self, number: int) -> Iterator[Line]:
        """The lines above, the nearest first, comments and empty ones left out."""
        for at in range(number - 1, max(0, number - 1 - WINDOW), -1):
            line = self.line(at)
            if not line.blank:
                yield line

    def below(self, number: int) -> Iterator[Line]:
        for at in range(number + 1, min(len(self.raw), number + WINDOW) + 1):
            line = self.line(at)
            if not line.blank:
                yield line

    def problem(
        self,
        code: str,
        line: Line,
        start: int,
        end: int,
        fix: Fix | str | None = None,
        /,
        **facts: Fact,
    ) -> Diagnostic:
        """A problem of the stretch from ``start`` to ``end`` of a line; a fix in words stands in its place."""
        span = span_in(line, start, end)
        made = Fix((Edit(span, fix),)) if isinstance(fix, str) else fix
        return Diagnostic(code, self.shown, span, facts, made)

    def together(
        self,
        code: str,
        line: Line,
        change: Callable[[Line], list[LineEdit]],
        caret: tuple[int, int] | None = None,
        /,
        **facts: Fact,
    ) -> Diagnostic:
        """One problem for ``line`` and the lines around it that need the same: what was pasted is one slip."""
        lines = [line]
        for step in (-1, 1):
            at = line.number + step
            while 0 < at <= len(self.raw) and len(lines) < MOST and change(each := self.line(at)):
                lines.append(each)
                at += step
        lines.sort(key=lambda each: each.number)
        fix = Fix(tuple(Edit(span_in(each, start, end), new) for each in lines for start, end, new in change(each)))
        if caret and lines[0] == line:
            return self.problem(code, line, *caret, fix, **facts)
        start, end, _ = change(lines[0])[0]
        return self.problem(code, lines[0], start, max(end, start + 1), fix, **facts)

    def helps(self, fix: Fix) -> bool:
        """Whether YAML gets further once ``fix`` is made."""
        return self.reach(fix) > self.stop.start

    def reach(self, fix: Fix) -> int:
        """How far YAML gets once ``fix`` is made, in the text as it is now; behind its end where nothing stops it."""
        if self.left < len(self.text) and self.left < BUDGET:
            return -1
        self.left -= len(self.text)
        now = stops("\n".join(edited(self.text.split("\n"), fix.edits)))
        return len(self.text) + 1 if now is None else self.as_before(now.start, fix)

    def as_before(self, index: int, fix: Fix) -> int:
        """Where ``index`` of the changed text was before the change; of what is new, where the change began."""
        grown = 0
        for edit in sorted(fix.edits, key=lambda each: each.span):
            start, end = (
                self.places.index(*at)
                for at in ((edit.span.line, edit.span.column), (edit.span.end_line, edit.span.end_column))
            )
            if index < start + grown:
                break
            if index < start + grown + len(edit.text):
                return start
            grown += len(edit.text) - (end - start)
        return index - grown


#: Start, end and new text of a stretch of one line.
LineEdit = tuple[int, int, str]
Recogniser = Callable[[Look], Iterable[Diagnostic]]


def first_that_helps(look: Look, recognisers: Iterable[Recogniser]) -> Diagnostic | None:
    """The first problem whose fix lets YAML read on. What has two answers is told without either."""
    for recognise in recognisers:
        for each in recognise(look):
            if each.fix is None or look.helps(each.fix):
                return each
            if look.left < len(look.text):
                return None
    return None


def unsure(problem: Diagnostic) -> Diagnostic:
    """The problem without its fix: right as a test, but not the only answer."""
    return replace(problem, fix=None)


def span_in(line: Line, start: int, end: int) -> Span:
    return Span(line.number, start + 1, line.number, max(start, end) + 1)
