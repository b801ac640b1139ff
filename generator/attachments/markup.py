"""XML of whatever kind: all texts, attributes, comments and tables of a part, without knowing its schema.

A list of the elements in which text may stand would be wrong with the next version of a format; so everything is text
here, and what is known of the formats only tells what belongs together: runs of a paragraph, cells of a row, a name
and its value.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from urllib.parse import unquote
from xml.parsers import expat

from generator.attachments.bounds import Budget
from generator.attachments.content import text_of
from generator.attachments.grid import SheetGrid
from generator.attachments.passage import Passage, Piece, Unreadable
from generator.attachments.web import embedded, looks_like_html

DECLARED = re.compile(rb"""^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.\-]+)["']""")
BEGIN = re.compile(rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml\b|<!DOCTYPE\s+(?!html)|<svg\b|<[\w-]+:?[\w-]*\s[^<>]*xmlns)", re.IGNORECASE)  # fmt: skip
ELEMENT = re.compile(rb"^(?:\xef\xbb\xbf)?\s*<[\w:-]+[\s/>]")
TAG = re.compile(r"<[^<>]*>")
#: Elements whose texts go on from one to the next: the runs of Word, PowerPoint, Hangul, SVG, shared strings.
RUNS = frozenset(("t", "delText", "instrText", "delInstrText", "p", "h", "span", "a", "tspan", "textPath", "r", "run", "b", "i", "u", "em", "strong", "font", "sub", "sup", "smartTag"))  # fmt: skip
#: Of OpenDocument's own prefix everything is part of the paragraph, but for these.
ASIDE = frozenset(("note-citation", "note-body", "list-item", "section", "tracked-changes", "changed-region"))
#: Between two of them a paragraph, a cell, a row, a text ends.
BREAKS = frozenset(("p", "tc", "tr", "cell", "row", "Cell", "Row", "Data", "title", "desc", "comment", "text", "si", "td", "th", "h", "c", "page-break", "li", "div", "txBody", "textbox", "txbxContent", "annotation", "note", "footnote", "endnote", "header", "footer", "pt"))  # fmt: skip
#: Within a paragraph; a number goes on behind a break of its line.
BLANKS = {
    "br": "\n",
    "cr": "\n",
    "lineBreak": "\n",
    "line-break": "\n",
    "tab": "\t",
    "s": " ",
    "fwSpace": " ",
    "nbSpace": " ",
    "noBreakHyphen": "-",
}
#: Who made, changed or commented on the file: names without a word that would tell so.
AUTHORS = frozenset(("creator", "lastModifiedBy", "initial-creator", "author", "printed-by", "displayName", "manager", "lastsaveby", "sender-lastname", "Author", "Manager", "LastAuthor"))  # fmt: skip
#: Attributes that name the value in another attribute, or in the element.
NAMES = ("name", "label", "caption", "alias", "tag", "key", "property", "title", "displayName", "uniqueName")
VALUES = ("val", "v", "value", "string-value", "content", "text", "default", "current-value")
#: Values of attributes that hold nothing: short codes, numbers below nine digits.
SHORT = re.compile(r"[A-Za-z0-9_.#%:;/\-+{}(), ]{0,8}")
#: Attributes of drawings: coordinates, among so many of which some look like any number.
SHAPES = ("d", "points", "viewBox", "transform", "enhanced-path", "path", "glue-points", "text-areas", "patternTransform", "gradientTransform", "keyTimes", "keySplines", "values", "stroke-dasharray", "formula", "x", "y", "dx", "dy", "rotate", "coordsize", "textboxrect", "v")  # fmt: skip
GEOMETRY = re.compile(rf"""(?<=\s)(?:[\w-]+:)?(?:{"|".join(SHAPES[:-1])})\s*=\s*(?:"[^"<]*"|'[^'<]*')""")
#: Nothing but numbers and the letters of commands: a text in such an attribute is still one.
NUMBERS = re.compile(r"[MmLlHhVvCcSsQqTtAaZzNnUuXxYyWwEeFfBb@#?$\d\s,.+\-()]*")
BASE64 = frozenset(("binary-data", "binaryData", "binData"))
LONGEST_NAME = 24
#: Characters of the longest number of a person, with blanks between its digits.
LONGEST_NUMBER = 30
LONGEST_VALUE = 80
DIGITS = re.compile(r"(?:\d\D{0,3}){9}")
#: All until the last digit of a text.
WORDS = re.compile(r".*\d", re.DOTALL)
#: Characters of an entity that a text may stand for; larger ones are made to fill a memory.
LARGEST_ENTITY = 1000
CHECK_EVERY = 4096


def looks_like_xml(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = text_of(data[: 1024 - 1024 % 2])
        return text is not None and text.lstrip("\ufeff \r\n\t").startswith("<") and not looks_like_html(text)
    if BEGIN.match(data[:1024]):
        return True
    return ELEMENT.match(data[:1024]) is not None and not looks_like_html(data[:1024].decode("latin-1"))


def xml(data: bytes, budget: Budget) -> Iterator[Piece]:
    yield from read_with(Collector(budget), data)


def without_shapes(text: str) -> str:
    """The text of a drawing with its coordinates blanked, at the places where they stood."""
    return GEOMETRY.sub(lambda found: blanked(found[0]), text)


def blanked(attribute: str) -> str:
    value = attribute.partition("=")[2]
    if len(value) <= LONGEST_NUMBER or not NUMBERS.fullmatch(value.strip().strip("\"'")):
        return attribute
    return re.sub(r"[^\n]", " ", attribute)


def read_with(collector: Collector, data: bytes) -> Iterator[Piece]:
    """The pieces of a part; of one that is no XML, what stands between its tags and in them."""
    try:
        collector.parse(data)
    except (expat.ExpatError, LookupError, UnicodeError, ValueError):
        text = text_of(data)
        if text is None:
            raise Unreadable("안에 든 글을 읽을 수 없습니다", "a text in it cannot be read") from None
        yield Passage(f"{TAG.sub('', text)}\n\n{text}")
    yield from collector.pieces()


class Collector:
    """Hears the events of the parser, and keeps texts in three readings: as it is now, as it was, each run alone."""

    def __init__(self, budget: Budget) -> None:
        self.budget = budget
        self.elements = 0
        self.names: list[str] = []
        self.now: list[str] = []
        #: With what was deleted and without what was inserted; the text as it was before the changes.
        self.before: list[str] = []
        self.changed = False
        self.deleted = self.inserted = 0
        #: Whether the next run goes on where the last ended.
        self.open = False
        #: The run before, with the words that call it something.
        self.last = ""
        self.alone: list[str] = []
        #: The words that end the paragraph so far: a number in a run of its own is what they call it.
        self.words = ""
        self.attributes: dict[str, None] = {}
        self.named: list[tuple[int, str]] = []
        self.grids: list[SheetGrid] = []
        self.tables: list[SheetGrid] = []
        self.table_name = ""
        self.binary: list[bytes] = []

    # What the parser calls

    def parse(self, data: bytes) -> None:
        declared = DECLARED.match(data[:200])
        encoding = declared[1].decode("ascii").lower() if declared else "utf-8"
        if encoding not in ("utf-8", "us-ascii", "utf-16"):
            # expat knows no encodings with more than one byte a character.
            data = data.decode(encoding).encode("utf-8")
            encoding = "utf-8"
        marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
        parser = expat.ParserCreate("utf-16" if marked else encoding)
        parser.buffer_text = True
        parser.buffer_size = 1 << 16
        parser.ordered_attributes = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text
        parser.CommentHandler = self.remark
        parser.ProcessingInstructionHandler = lambda target, said: self.remark(f"{target} {said}")
        parser.EntityDeclHandler = self.entity
        parser.Parse(data, True)  # noqa: FBT003 - its only way to say that nothing follows

    def start(self, tag: str, attributes: list[str]) -> None:
        self.elements += 1
        if not self.elements % CHECK_EVERY:
            self.budget.element(CHECK_EVERY)
        prefix, _, name = tag.rpartition(":")
        self.names.append(tag if prefix == "text" else name)
        pairs = {attributes[at].rpartition(":")[2]: attributes[at + 1] for at in range(0, len(attributes), 2)}
        for at in range(1, len(attributes), 2):
            self.attribute(attributes[at - 1], attributes[at])
        self.name_of(name, pairs)
        self.change(name, 1)
        if name in BREAKS:
            self.break_()
        elif name in BLANKS and self.open:
            self.put(BLANKS[name])
        self.structure(name, pairs)

    def end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        self.names.pop()
        self.change(name, -1)
        if name in BREAKS:
            self.break_()
        while self.named and self.named[-1][0] > len(self.names):
            self.named.pop()
        if self.grids:
            grid = self.grids[-1]
            if grid.ends(name, len(self.names)):
                self.tables.append(self.grids.pop())

    def text(self, text: str) -> None:
        parent = self.names[-1] if self.names else ""
        name = parent.rpartition(":")[2]
        if name in BASE64:
            self.encoded(text)
            return
        run = name in RUNS or (parent.startswith("text:") and name not in ASIDE)
        if not text.strip():
            if self.open and run:
                self.put(" ")
            return
        if not (run and self.open):
            self.put("\n")
            self.words = ""
        elif DIGITS.search(text):
            # Two numbers in a row, each in a run of its own, would hide each other.
            if DIGITS.search(self.last):
                self.alone.append(self.last)
            self.alone.append(self.words + text)
        self.last = self.words + text
        self.words = WORDS.sub("", (self.words + text)[-LONGEST_NAME:])
        self.put(text)
        self.open = run
        if self.named and len(self.names) - self.named[-1][0] <= 2 and len(text) <= LONGEST_VALUE:  # noqa: PLR2004 - a value stands just below what names it
            self.attributes[f"{self.named[-1][1]}: {text.strip()}"] = None

    def remark(self, text: str) -> None:
        self.attributes[text] = None

    def entity(self, *declared: object) -> None:
        """Entities that stand for entities are how a small file becomes an endless one; nobody else needs them.

        The parser tells name, whether it is a parameter, value, and more that does not matter here.
        """
        value = declared[2]
        if not isinstance(value, str):
            return
        if "&" in value or "%" in value or len(value) > LARGEST_ENTITY:
            raise Unreadable(
                "글이 스스로를 되풀이하게 되어 있습니다(엔티티)", "its text is made to repeat itself (entities)"
            )
        self.attributes[value] = None

    # What it means

    def put(self, text: str) -> None:
        if not self.deleted:
            self.now.append(text)
        if not self.inserted:
            self.before.append(text)
        if self.grids:
            self.grids[-1].text(text)

    def break_(self) -> None:
        if self.open:
            self.put("\n")
        self.open = False

    def change(self, name: str, step: int) -> None:
        """Tracked changes: w:del and w:ins enclose what they changed, the marks of Hangul stand at its ends."""
        if name in ("del", "moveFrom"):
            self.deleted += step
        elif name in ("ins", "moveTo"):
            self.inserted += step
        elif step > 0 and name in ("deleteBegin", "deleteEnd"):
            self.deleted = max(0, self.deleted + (1 if name == "deleteBegin" else -1))
        elif step > 0 and name in ("insertBegin", "insertEnd"):
            self.inserted = max(0, self.inserted + (1 if name == "insertBegin" else -1))
        else:
            return
        self.changed = True

    def attribute(self, name: str, value: str) -> None:
        if SHORT.fullmatch(value) or value in self.attributes:
            return
        if name.rpartition(":")[2] in SHAPES and len(value) > LONGEST_NUMBER and NUMBERS.fullmatch(value):
            return
        if value.startswith("data:"):
            self.binary += embedded(value)
            return
        self.attributes[value] = None
        if "%" in value:
            self.attributes[unquote(value)] = None
        if name.rpartition(":")[2] in AUTHORS:
            self.attributes[f"작성자: {value}"] = None

    def name_of(self, element: str, pairs: dict[str, str]) -> None:
        """What is called something: its value stands beside the name or below it."""
        called = "작성자" if element in AUTHORS else "" if element.isascii() else element
        for each in NAMES if pairs and not called else ():
            if each in pairs:
                called = pairs[each].strip()
                break
        if not called or len(called) > LONGEST_NAME:
            return
        # name="creator" as hwpx writes it.
        called = "작성자" if called in AUTHORS else called
        self.named.append((len(self.names), called))
        for each in VALUES:
            if pairs.get(each, "").strip():
                self.attributes[f"{called}: {pairs[each].strip()}"] = None

    def structure(self, name: str, pairs: dict[str, str]) -> None:
        if name in SheetGrid.TABLES:
            self.grids.append(SheetGrid(self.budget, len(self.names) - 1, pairs.get("name", "")))
        elif self.grids:
            self.grids[-1].starts(name, pairs)
        if self.named and (value := next((pairs[each] for each in ("v", "val") if each in pairs), "")):
            depth, called = self.named[-1]
            if 0 < len(self.names) - depth <= 2 and value.strip():  # noqa: PLR2004 - as for texts
                self.attributes[f"{called}: {value.strip()}"] = None

    def encoded(self, text: str) -> None:
        try:
            self.binary.append(base64.b64decode("".join(text.split()) + "=="))
        except (binascii.Error, ValueError):
            self.put(f"\n{text}")

    def pieces(self) -> Iterator[Piece]:
        from generator.attachments.read import part  # noqa: PLC0415 - files lie in files

        self.budget.element(self.elements % CHECK_EVERY)
        yield Passage("".join(self.now))
        if self.changed and self.before != self.now:
            yield Passage("".join(self.before))
        yield Passage("\n".join([*self.attributes, *self.alone]))
        for grid in [*self.tables, *self.grids]:
            yield from grid.pieces()
        for content in self.binary:
            yield from part("data:", content, self.budget)
