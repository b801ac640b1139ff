"""One YAML file into a tree of nodes: libyaml's own where nothing has to be watched, else PyYAML's composer on its events."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, cast

import yaml
from yaml._yaml import CParser
from yaml.composer import Composer
from yaml.resolver import BaseResolver

from generator.diagnostics import Diagnostic, Fact, Span, replace
from generator.pattern import Pattern
from generator.source.doubt import SlipFinder
from generator.source.file import read_text
from generator.source.node import Mapping, Node, NodeEntry, Scalar, Sequence
from generator.source.places import LineIndex
from generator.source.quoting import quoted
from generator.source.slips.before import before
from generator.source.slips.sign import TAG, WORD

MAXIMUM_DEPTH = 30
#: Control characters and code points that are none: HTML forbids them, and nobody sees them.
FORBIDDEN = Pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")

#: How an anchor, an alias or a tag begins, if it is one: behind a letter it is a part of a text.
SIGN = Pattern(r"(?<!\w)[&*!]")
#: libyaml's composer knows no depth at which it stops. With no more brackets than this, and no line long enough for so many
#: steps to the right, a tenth of the stack is the most that it needs.
MOST_NESTED = 3_000
LONG_LINE = Pattern(r"^[ \-?]{1500}", re.MULTILINE)
#: With these in a text libyaml counts its lines otherwise than an editor does.
OTHER_LINES = Pattern("[\r\x85\u2028\u2029\ufeff]")

#: What to do about an empty file.
RECORD: Fact = {"ko": "기록을 적거나 파일을 지우세요.", "en": "Write a record or delete the file."}
SETTINGS: Fact = {
    "ko": "파일을 지우지 말고 누리집의 설정을 적으세요. name, description, language, url, official, owner는 꼭 있어야 합니다. "
    "전에 적은 것이 있으면 그 글을 되살리세요.",
    "en": "Do not delete it: write the settings of the site, at least name, description, language, url, official and owner. "
    "If there was something in it before, restore that.",
}


class _TooDeep(Exception):  # noqa: N818 - no error of ours: it only leaves the recursion
    def __init__(self, mark: yaml.Mark) -> None:
        self.mark = mark


class _Composer(Composer, CParser, BaseResolver):
    """PyYAML's composer in Python, so that it can be watched, over the events of libyaml, so that it is quick.

    Nothing is resolved, so every value keeps its text. Anchors, aliases and tags are noted and passed over.
    """

    def __init__(self, text: str) -> None:
        # The C parser takes str and counts marks in characters.
        CParser.__init__(self, text)
        Composer.__init__(self)
        BaseResolver.__init__(self)
        self.depth = 0
        #: Code and place, in characters, of what is passed over.
        self.refused: list[tuple[str, int]] = []

    def resolve(self, kind: Any, value: Any, implicit: Any) -> str:  # noqa: ANN401, ARG002 - PyYAML's own signature
        return ""

    def compose_node(self, parent: Any, index: Any) -> Any:  # noqa: ANN401 - PyYAML's own signature
        event: Any = self.peek_event()
        if isinstance(event, yaml.AliasEvent):
            self.get_event()
            start, end = cast("Any", event.start_mark), cast("Any", event.end_mark)
            self.refused.append(("Y006", start.index))
            return yaml.ScalarNode("str", "", start, end, style="'")
        if event.anchor is not None:
            self.refused.append(("Y006", event.start_mark.index))
            event.anchor = None
        if event.tag is not None:
            self.refused.append(("Y007", event.start_mark.index))
            event.tag = None
        self.depth += 1
        if self.depth > MAXIMUM_DEPTH:
            raise _TooDeep(event.start_mark)
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


class _Quick(CParser):
    """libyaml's composer, four times as quick. It follows anchors, aliases and tags: only for texts that have none."""

    def resolve(self, _kind: object, _value: object, _implicit: object) -> str:
        return ""

    def descend_resolver(self, _parent: object, _index: object) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass


def read(path: Path, shown: str) -> tuple[Node | None, list[Diagnostic]]:
    """The tree of one file; ``None`` beside the diagnostics that say why there is none."""
    text, problems = read_text(path, shown)
    return (None, problems) if problems else parse(text, shown)


def parse(text: str, shown: str) -> tuple[Node | None, list[Diagnostic]]:
    """The tree of ``text``. Every problem of the YAML itself is found here; no exception leaves this function.

    Beside a tree there may be warnings, never errors.
    """
    if found := before(text, shown):
        return None, found
    return quickly(text, shown) or watched(text, shown)


def quickly(text: str, shown: str) -> tuple[Node | None, list[Diagnostic]] | None:
    """The tree of a text with nothing in it that has to be watched; None for any other, one that is no YAML too."""
    if SIGN.search(text) or text.count("[") + text.count("{") > MOST_NESTED or LONG_LINE.search(text):
        return None
    builder = _Builder(text, shown)
    try:
        root = _Quick(text).get_single_node()
        return judged(builder.node(root), builder.problems, shown) if root is not None else None
    except (_TooDeep, yaml.YAMLError):
        return None


def watched(text: str, shown: str) -> tuple[Node | None, list[Diagnostic]]:
    builder = _Builder(text, shown)
    try:
        composer = _Composer(text)
        if not composer.check_node():
            return None, [empty(shown)]
        root = composer.get_node()
        if composer.check_node():
            second: Any = composer.get_event()
            return None, [builder.second_document(second.start_mark.index)]
    except _TooDeep as deep:
        return None, [Diagnostic("Y014", shown, builder.at(deep.mark.index), {"maximum": str(MAXIMUM_DEPTH)})]
    except yaml.YAMLError as error:
        from generator.source.syntax import explain  # noqa: PLC0415 - a dozen patterns that sound files need not wait for

        return None, [explain(error, text, shown)]
    builder.problems += [builder.reserved(code, index) for code, index in composer.refused]
    return judged(builder.node(root), builder.problems, shown)


def judged(node: Node, problems: list[Diagnostic], shown: str) -> tuple[Node | None, list[Diagnostic]]:
    """The tree where there is something in it and no error beside it."""
    if (isinstance(node, Scalar) and node.empty) or (isinstance(node, Sequence) and not node.items):
        return None, [*problems, empty(shown)]
    # What is only odd may come from what is wrong.
    errors = [each for each in problems if each.severity == "error"]
    return (None, errors) if errors else (node, problems)


def empty(shown: str) -> Diagnostic:
    """A file with nothing in it. Settings cannot be deleted: there is no site without them."""
    return Diagnostic("Y009", shown, facts={"hint": SETTINGS if shown == "site.yml" else RECORD})


def first_line(span: Span) -> Span:
    """The part of ``span`` on its first line, so that a caret fits under it."""
    return span if span.line == span.end_line else Span(span.line, span.column, span.line, span.column + 1)


class _Builder:
    """PyYAML's nodes into ours: places in lines and columns, keys that are texts and stand once."""

    def __init__(self, text: str, shown: str) -> None:
        self.text = text
        self.shown = shown
        self.problems: list[Diagnostic] = []
        self.places = LineIndex(text)
        self.doubts = SlipFinder(text, shown, self.places)
        self.depth = 0
        #: Lines and columns are those that libyaml tells.
        self.told = OTHER_LINES.search(text) is None
        #: Escapes in quotes, and an end of a line that is a control character, can put into a value what no text holds.
        self.escaped = "\\" in text or "\x85" in text

    def at(self, index: int, length: int = 1) -> Span:
        line, column = self.places.of(index)
        return Span(line, column, line, column + length)

    def span(self, node: Any) -> Span:  # noqa: ANN401 - a node of PyYAML, which has no types
        first, last = node.start_mark, node.end_mark
        start, end = first.index, last.index
        line, column = (first.line + 1, first.column + 1) if self.told else self.places.of(start)
        if first.line == last.line and isinstance(node, yaml.ScalarNode):
            return Span(line, column, line, column + end - start)
        # A block ends where the next token begins; what an editor sees of it ends with its last visible character.
        written = self.text[start:end]
        if self.told and first.line == last.line and written[-1:] in ("]", "}"):
            return Span(line, column, line, column + end - start)
        end = start + len(written.rstrip())
        return Span(line, column, *self.places.of(max(end, start)))

    def second_document(self, index: int) -> Diagnostic:
        """``---`` in the middle; where nothing stands behind it, it can go."""
        span = self.at(index, 3)
        rest = self.places.lines[span.line :]
        nothing = all(not line.strip() or line.lstrip().startswith("#") for line in rest)
        gone = (
            replace(Span(span.line, 1, span.line, len(self.places.lines[span.line - 1]) + 1), "") if nothing else None
        )
        return Diagnostic("Y008", self.shown, span, fix=gone)

    def reserved(self, code: str, index: int) -> Diagnostic:
        """An anchor, an alias or a tag that YAML could read: mostly a text that begins with its sign."""
        what = WORD.match(self.text, index)
        word = what[0] if what else ""
        span = self.at(index, max(1, len(word)))
        line = self.places.lines[span.line - 1]
        value = line[span.column - 1 :].rstrip()
        tag = TAG.match(value)
        new = value[tag.end() :] if tag else quoted(value)
        alone = value and not any(char in value for char in ",]}") and " #" not in value and ": " not in value
        fix = replace(Span(span.line, span.column, span.line, span.column + len(value)), new) if alone else None
        return Diagnostic(code, self.shown, span, {"what": word, "quoted": new}, fix)

    def node(self, node: Any) -> Node:  # noqa: ANN401
        if isinstance(node, yaml.ScalarNode):
            scalar = self.scalar(node)
            if self.doubts.of_scalar(node):
                self.problems += self.doubts.scalar(node)
            return scalar
        if self.depth + 1 + bool(node.value) > MAXIMUM_DEPTH:
            raise _TooDeep(node.start_mark)
        self.depth += 1
        span = self.span(node)
        made: Node
        if isinstance(node, yaml.SequenceNode):
            if self.doubts.of_sequence(node):
                self.problems += self.doubts.sequence(node)
            made = Sequence(tuple([self.node(item) for item in node.value]), span)
        else:
            if self.doubts.of_mapping(node):
                self.problems += self.doubts.mapping(node)
            made = Mapping(tuple(self.entries(node)), span)
        self.depth -= 1
        return made

    def scalar(self, node: Any) -> Scalar:  # noqa: ANN401
        span = self.span(node)
        # Quotes can hold them as escapes, which the reader of PyYAML lets pass.
        if self.escaped and (found := FORBIDDEN.search(node.value)):
            facts = {"character": f"U+{ord(found[0]):04X}"}
            self.problems.append(Diagnostic("Y015", self.shown, first_line(span), facts))
        return Scalar(node.value, span, not node.style)

    def entries(self, node: Any) -> list[NodeEntry]:  # noqa: ANN401
        first: dict[str, Any] = {}
        entries = []
        twice = []
        for key_node, value_node in node.value:
            key = self.scalar(key_node) if isinstance(key_node, yaml.ScalarNode) else self.node(key_node)
            value = self.node(value_node)
            if not isinstance(key, Scalar) or (key.plain and not key.text):
                self.problems.append(Diagnostic("Y017", self.shown, key.span))
            elif key.text in first:
                twice.append((key, value, first[key.text]))
            else:
                first[key.text] = (key.span, value)
                entries.append(NodeEntry(key, value))
        if len(twice) > 1:
            # Not one name but a whole group again: a record or an item that lacks its dash. Nothing of it is taken away.
            key, _, (above, _) = twice[0]
            self.problems.append(Diagnostic("Y038", self.shown, key.span, {"key": key.text, "first": str(above.line)}))
        else:
            self.problems += [self.twice(*each) for each in twice]
        return entries

    def twice(self, key: Scalar, value: Node, first: tuple[Span, Node]) -> Diagnostic:
        """A name that stands a second time; with the same value on one line of its own it can go."""
        span, other = first
        same = isinstance(value, Scalar) and isinstance(other, Scalar) and value.text == other.text
        line = self.places.lines[key.span.line - 1]
        whole = (
            line.strip() == line[key.span.column - 1 : value.span.end_column - 1]
            and value.span.end_line == key.span.line
        )
        gone = replace(Span(key.span.line, 1, key.span.line + 1, 1), "") if same and whole else None
        return Diagnostic("Y005", self.shown, key.span, {"key": key.text, "first": str(span.line)}, gone)
