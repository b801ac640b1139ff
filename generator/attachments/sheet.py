"""Workbooks of Excel, in the common and the strict form: every cell that exists, with the text that it shows.

ISO/IEC 29500-1 and -4, part 18.3. Names are compared without their namespaces, in which the two forms differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from posixpath import join, normpath

from generator.attachments.bounds import Budget
from generator.attachments.markup import Collector, read_with
from generator.attachments.passage import Passage, Piece, placed
from generator.attachments.sparse import Sparse

REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
ROOT = re.compile(rb"<(?:[\w-]+:)?(\w+)[\s>/]")
COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
#: Bytes in which the first element of a part begins.
HEAD = 16 * 1024
#: Roots of the parts with cells, and of those that these need.
SHEETS = frozenset((b"worksheet", b"dialogsheet", b"macrosheet", b"externalLink"))
#: Digits of the shortest number of a person.
FEWEST = 9
#: Columns and rows that a merged cell is taken to fill.
WIDEST = 50
#: Codes of heads and foots: font, size, colour, other (ISO/IEC 29500-1, 18.3.1.46). A size runs into a number behind it.
CODES = tuple(re.compile(rf'&(?:"[^"]*"|K[0-9A-Fa-f]{{6}}|K\d\d[+-]\d{{3}}|\d{{1,{size}}}|[A-Za-z])') for size in (1, 2, 3))  # fmt: skip
LITERAL = re.compile(r'\[[^\]]*\]|"[^"]*"|\\.|[_*].')
PLACE = re.compile(r"[0#?]")


@dataclass
class Book:
    """What the cells of a workbook refer to."""

    shared: list[str] = field(default_factory=list)
    formats: list[str] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)
    #: The shared strings that a cell shows; programs leave others behind.
    seen: set[int] = field(default_factory=set)
    #: How words are pronounced, and what else stands beside the shared strings.
    beside: list[Piece] = field(default_factory=list)

    def left(self) -> Iterator[Piece]:
        """The shared strings that no cell shows any more."""
        said = "\n".join(text for at, text in enumerate(self.shared) if at not in self.seen)
        yield Passage(said, placed("남아 있는 글", "texts left behind"))
        yield from self.beside


def workbook_of(parts: Mapping[str, bytes], budget: Budget) -> Book:
    """The shared strings, formats and names of sheets, wherever they lie in the package."""
    book = Book()
    for name, data in parts.items():
        root = root_of(data)
        if root == b"sst":
            strings = SharedStrings(budget)
            book.beside += read_with(strings, data)
            book.shared = strings.all
        elif root == b"styleSheet":
            styles = Styles(budget)
            list(read_with(styles, data))
            book.formats = [styles.codes.get(each, "") for each in styles.used]
        elif root == b"workbook":
            sheets = Sheets(budget)
            list(read_with(sheets, data))
            folder, _, file = name.rpartition("/")
            targets = Targets(budget)
            rels = parts.get(f"{folder}/_rels/{file}.rels".lstrip("/"))
            if rels:
                list(read_with(targets, rels))
            book.titles = {
                normpath(join(folder, target)).lstrip("/") if not target.startswith("/") else target[1:]: sheets.by_id[each]
                for each, target in targets.all.items()
                if each in sheets.by_id
            }  # fmt: skip
    return book


def root_of(data: bytes) -> bytes:
    """The name of the first element, whatever stands before it and whichever UTF the part is written in."""
    head = COMMENT.sub(b"", data[:HEAD].replace(b"\0", b""))
    found = ROOT.search(head)
    return found[1] if found else b""


def sheet(name: str, data: bytes, book: Book, budget: Budget) -> Iterator[Piece]:
    reader = Cells(budget, book, book.titles.get(name, name.rpartition("/")[2].removesuffix(".xml")))
    yield from read_with(reader, data)


class Cells(Collector):
    """A sheet: its cells become a table, all else (heads and foots, lists of valid values, links) is text."""

    def __init__(self, budget: Budget, book: Book, title: str) -> None:
        super().__init__(budget)
        self.book = book
        self.title = title
        self.sheet = Sparse(budget, title, sheet=True)
        #: Kept copies of other workbooks hold the cells of several sheets.
        self.done: list[Sparse] = []
        self.row = self.column = -1
        self.kind = self.style = ""
        self.value: list[str] = []
        self.inside = False
        self.merged: list[str] = []

    def start(self, tag: str, attributes: list[str]) -> None:
        name = tag.rpartition(":")[2]
        if name not in ("c", "cell", "row", "v", "f", "is", "mergeCell"):
            super().start(tag, attributes)
            return
        self.elements += 1
        self.names.append(name)
        pairs = dict(zip(attributes[::2], attributes[1::2], strict=True))
        if name == "row":
            self.row = int(pairs.get("r", self.row + 2)) - 1
            self.column = -1
        elif name in ("c", "cell"):
            self.begin(pairs)
        elif name == "mergeCell":
            self.merged.append(pairs.get("ref", ""))

    def begin(self, pairs: dict[str, str]) -> None:
        self.inside = True
        self.value = []
        self.kind, self.style = pairs.get("t", "n"), pairs.get("s", "")
        found = REFERENCE.fullmatch(pairs.get("r", ""))
        if found:
            self.row, self.column = int(found[2]) - 1, column_of(found[1])
        else:
            self.column += 1
        if not self.elements % 64:
            self.budget.element(64)

    def end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if name not in ("c", "cell", "row", "v", "f", "is", "mergeCell"):
            super().end(tag)
            if name == "sheetData":
                self.done.append(self.sheet)
                self.row = self.column = -1
                self.sheet = Sparse(self.budget, self.title, sheet=True)
            return
        self.names.pop()
        if name in ("c", "cell") and self.inside:
            self.inside = False
            self.sheet.put(max(self.row, 0), self.column, self.shown("".join(self.value)))

    def text(self, text: str) -> None:
        name = self.names[-1]
        if self.inside and name in ("v", "t"):
            self.value.append(text)
        elif name == "f":
            self.attributes[text] = None
        elif len(self.names) > 1 and self.names[-2] == "headerFooter":
            for code in CODES:
                self.attributes[code.sub("\n" if code is CODES[0] else "", text)] = None
                self.attributes[code.sub(" ", text)] = None
        else:
            super().text(text)

    def shown(self, value: str) -> str:
        value = value.strip()
        if self.kind == "s":
            at = int(value) if value.isascii() and value.isdecimal() and len(value) < 9 else -1  # noqa: PLR2004
            self.book.seen.add(at)
            return self.book.shared[at] if 0 <= at < len(self.book.shared) else value
        if self.kind != "n":
            return value
        whole = whole_number(value)
        style = int(self.style) if self.style.isascii() and self.style.isdecimal() and len(self.style) < 6 else -1  # noqa: PLR2004
        code = self.book.formats[style] if 0 <= style < len(self.book.formats) else ""
        return formatted(whole, code) if code else whole

    def pieces(self) -> Iterator[Piece]:
        for each in self.merged:
            first, _, last = each.partition(":")
            start, end = REFERENCE.fullmatch(first), REFERENCE.fullmatch(last)
            if start and end:
                for done in self.done:
                    done.merge(int(start[2]) - 1, column_of(start[1]), int(end[2]) - 1, column_of(end[1]), WIDEST)
        for done in [*self.done, self.sheet]:
            yield from done.pieces()
        where = placed(f"시트 '{self.title}'", f"sheet '{self.title}'")
        for piece in super().pieces():
            yield Passage(piece.text, where) if isinstance(piece, Passage) else piece


def column_of(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def whole_number(value: str) -> str:
    """9.001011234567E12, 1012345678.0 as the digits that they stand for."""
    if value.isdecimal() or not re.fullmatch(r"\d{1,20}(?:\.\d{0,20})?(?:[eE]\+?\d{1,2})?", value):
        return value
    number = float(value)
    return str(int(number)) if number.is_integer() and len(str(int(number))) >= FEWEST else value


def formatted(digits: str, code: str) -> str:
    """A number under a format that divides its digits, such as 000-0000-0000, as it is seen; any other as it is."""
    code = code.split(";")[-1 if code.startswith("[") and ";" in code else 0]
    code = LITERAL.sub(lambda found: found[0][1:] if found[0][0] == "\\" else found[0].strip('"') if found[0][0] == '"' else "", code)  # fmt: skip
    if not digits.isdecimal() or len(PLACE.findall(code)) < FEWEST or "." in code or "," in code:
        return digits
    waiting = list(digits.rjust(len(PLACE.findall(code)), "0"))
    extra = "".join(waiting[: len(waiting) - len(PLACE.findall(code))])
    rest = iter(waiting[len(extra) :])
    return extra + PLACE.sub(lambda _: next(rest), code)


class SharedStrings(Collector):
    """The shared strings, each with its runs put together."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.all: list[str] = []
        self.runs: list[str] = []

    def start(self, tag: str, attributes: list[str]) -> None:
        name = tag.rpartition(":")[2]
        self.elements += 1
        self.names.append(name)
        if name == "si":
            self.runs = []
        elif attributes:
            self.attribute("", " ".join(attributes[1::2]))

    def end(self, tag: str) -> None:
        self.names.pop()
        if tag.rpartition(":")[2] == "si":
            self.all.append("".join(self.runs))

    def text(self, text: str) -> None:
        if self.names[-1] == "t" and "rPh" not in self.names:
            self.runs.append(text)
        elif text.strip():
            self.attributes[text] = None


class Styles(Collector):
    """Formats of numbers: of each style of cells the code."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.codes: dict[str, str] = {}
        self.used: list[str] = []

    def start(self, tag: str, attributes: list[str]) -> None:
        super().start(tag, attributes)
        pairs = dict(zip(attributes[::2], attributes[1::2], strict=True))
        if self.names[-1] == "numFmt":
            self.codes[pairs.get("numFmtId", "")] = pairs.get("formatCode", "")
        elif self.names[-1] == "xf" and self.names[-2:-1] == ["cellXfs"]:
            self.used.append(pairs.get("numFmtId", ""))


class Sheets(Collector):
    """The names of the sheets by the id of their relation."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.by_id: dict[str, str] = {}

    def start(self, tag: str, attributes: list[str]) -> None:
        super().start(tag, attributes)
        if self.names[-1] == "sheet":
            pairs = {attributes[at].rpartition(":")[2]: attributes[at + 1] for at in range(0, len(attributes), 2)}
            self.by_id[pairs.get("id", "")] = pairs.get("name", "")


class Targets(Collector):
    """The parts that relations lead to, by id."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.all: dict[str, str] = {}

    def start(self, tag: str, attributes: list[str]) -> None:
        super().start(tag, attributes)
        pairs = dict(zip(attributes[::2], attributes[1::2], strict=True))
        if "Id" in pairs and "Target" in pairs:
            self.all[pairs["Id"]] = pairs["Target"]
