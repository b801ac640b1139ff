"""From what stands in a cell to the value that its field asks for; what nobody can know is told, never guessed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from generator.diagnostics import Diagnostic
from generator.records import Choice, Schema, Settings, branch, choices_of, letters, meant, reading_of, resolve
from generator.sheets.column import SheetColumn, words
from generator.sheets.grid import OfficeSheet, SheetCell
from generator.sheets.shown import shown

#: “As above”.
DITTO = re.compile(
    r"[〃″“”\"]|''|상동|상 동|위와\s?같음|위와\s?동일|동일|〃\s?〃|ditto|same as above|do\.", re.IGNORECASE
)
#: Nothing, in a cell that was not to stay empty.
NOTHING = re.compile(r"[-–—－―ㅡ~.·]+|/|없음|해당\s?없음|해당사항\s?없음|미정|n/?a|none|null", re.IGNORECASE)
#: The days from 1990 to 2050 as Excel counts them, and how many days later a workbook of an old Mac begins.
EPOCH, SERIALS, LATER = date(1899, 12, 30), range(32874, 54789), 1462
#: Values of a list in one cell: a line each, or divided; commas only between what is short.
LINES, MARKS = re.compile(r"[\n;；]"), re.compile(r"[\n;；,，、/·]")
BULLET = re.compile(
    r"^\s*(?:[-–•·∙▪●○■□▶※*ㆍ]|\(?[0-9]{1,2}[.)]|[①-⑳](?!\s[과와은는이가을를의도만로]\s)|\(?[가-하][.)])\s+|^\s*(?:[•●○■□▶ㆍ]|[①-⑳](?!\s?[과와은는이가을를의도만로]\s))\s*"
)
#: Names are longer, and have dots, strokes and brackets of their own: 강남·서초 교육지원청, 구청(총무과, 기획과).
NAMES = re.compile(r"[\n;；]|[,，、](?![^(（]*[)）])")
SHORT, NAME = 60, 100
#: Marks of a list that stand one behind the other on a line, and in which order: ① … ②, 1) … 2), 가. … 나. A mark with a particle is
#: spoken of: ①과 ②를.
_SPOKEN_OF = r"(?!\s?[과와은는이가을를의도만로](?:\s|$))"
IN_ORDER = (
    (re.compile(rf"\s*(?P<mark>[①-⑳]){_SPOKEN_OF}"), "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    (re.compile(r"(?:^|[\s,;])\(?(?P<mark>[0-9]{1,2})[.)]\s"), [str(each) for each in range(1, 100)]),
    (re.compile(r"(?:^|[\s,;])\(?(?P<mark>[가-하])[.)]\s"), "가나다라마바사아자차카타파하"),
)
#: The same sign before each.
SIGNED = re.compile(r"(?:^|[\s,;])(?P<mark>[•●○■□▶])\s")
#: What Excel made of 2014.10 without a format; it may also be January.
TENTH = re.compile(r"(?:19|20)[0-9]{2}\.1")
#: More digits than Excel keeps.
EXACT = 15
TWO_DIGITS = re.compile(r"(?<![0-9])['’‘`]?[0-9]{2}(?![0-9])\s?[.년/-]")


@dataclass
class Taken:
    """What a cell says. ``value`` is None where it says nothing, or nothing that can be used."""

    value: object = None
    problems: list[Diagnostic] = field(default_factory=list)


@dataclass
class Known:
    """What of a site helps to read a cell: its vocabularies, its records by their titles, its departments."""

    settings: Settings
    #: By the letters of a title or an id: the references of the records that have it.
    records: Mapping[str, list[str]]
    departments: Mapping[str, str]
    #: Words of vocabularies that are to be added, each with its id.
    added: dict[str, dict[str, str]] = field(default_factory=dict)

    def words(self, name: str) -> list[Choice]:
        added = self.added.get(name, {})
        return [
            *(Choice(term.id, term.label) for term in self.settings.vocabulary(name)),
            *(Choice(word, label) for label, word in added.items()),
        ]


@dataclass(frozen=True)
class CellPlace:
    """Where a cell stands."""

    grid: OfficeSheet
    row: int
    column: int

    def problem(self, code: str, **facts: object) -> Diagnostic:
        return self.grid.problem(code, self.row, self.column, **facts)  # type: ignore[arg-type]  # facts


def taken(cell: SheetCell, column: SheetColumn, place: CellPlace, known: Known) -> Taken:
    """The value of a cell for a column."""
    if not cell.trouble and (
        not cell.text or (NOTHING.fullmatch(cell.text) and not means_something(cell.text, column))
    ):
        return Taken()
    if code := refused(cell, column.schema):
        return Taken(None, [place.problem(code, label=words(column.label), value=cell.text)])
    return understood(cell, column, place, known)


def refused(cell: SheetCell, schema: Schema) -> str:
    """The code of what the program made of a cell, so that nobody knows any more what it was; empty where it can be read."""
    if cell.trouble:
        return cell.trouble
    if cell.form == "number" and len(re.sub(r"\D", "", cell.text)) > EXACT:
        return "S009"
    return "S013" if cell.form == "day" and schema.get("format") not in ("date", "moment") else ""


def understood(cell: SheetCell, column: SheetColumn, place: CellPlace, known: Known) -> Taken:
    """The value of a cell that can be read."""
    schema = column.schema
    if column.items is not None:
        return of_list(cell, column.items, place, known)
    if "if" in schema:
        return Taken(own_or_place(cell.text, schema))
    if schema.get("format") in ("date", "moment"):
        return of_day(cell, column, place)
    if schema.get("x-form") == "telephone":
        return of_telephone(cell, column, place)
    return Taken(one(cell.text, schema, known))


def means_something(text: str, column: SheetColumn) -> bool:
    """Whether a word for nothing is one of the words of the field: ``none``, 없음."""
    schema = branch(column.schema, "string") if "if" in column.schema else column.schema
    return bool(meant(text, choices_of(schema))) or schema.get("type") == "boolean"


def one(text: str, schema: Schema, known: Known) -> str:
    """One value in the form that its field asks for, or as it stands: then the contract says what is wrong with it."""
    text = " ".join(text.split("\n")) if "enum" in schema or schema.get("type") != "string" else joined(text)
    if name := schema.get("x-vocabulary"):
        word = meant(text, known.words(name))
        return word.word if word else text
    if schema.get("x-reference"):
        found = known.records.get(letters(text), [])
        fitting = [each for each in found if re.search(schema.get("pattern", ""), each)]
        if len(fitting) == 1:
            return fitting[0]
    made = reading_of(text, schema)
    if made or (made := usual(text, schema)):
        return made
    if schema.get("x-term") == "department":
        return known.departments.get(letters(text), text)
    return text


def usual(text: str, schema: Schema) -> str:
    """Of a word that means several values the one that it is in most sheets, as the contract says; empty for any other word."""
    said = letters(text)
    return next(
        (str(value) for value, words in schema.get("x-usual-values", {}).items() if said in map(letters, words)), ""
    )


def joined(text: str) -> str:
    """Lines of a cell as one text."""
    return " ".join(text.split("\n"))


def divided(text: str, items: Schema) -> list[str]:
    """The values that stand in one cell, each once."""
    items = resolve(items)
    short = (
        "enum" in items or "pattern" in items or items.get("x-reference") or items.get("maxLength", SHORT + 1) <= SHORT
    )
    marks = LINES
    if short:
        marks = NAMES if "pattern" in items or items.get("x-reference") else MARKS
    elif items.get("maxLength", NAME + 1) <= NAME:
        marks = NAMES
    pieces = [each for line in marks.split(text) for each in ([line] if short else marked(line))]
    parts = [BULLET.sub("", each).strip().strip(",") for each in pieces]
    return list(dict.fromkeys(each for each in parts if each))


def marked(line: str) -> list[str]:
    """A line at each of its marks, where they are those of a list: ① 창문 닫기 ② 외출 금지, 1) 확대 2) 홍보, 가. 민원 나. 제안."""
    for pattern, order in (*IN_ORDER, (SIGNED, None)):
        found = list(pattern.finditer(line))
        marks = [each["mark"] for each in found]
        if len(found) < 2 or line[: found[0].start()].strip():  # noqa: PLR2004 - one alone is a bullet
            continue
        if marks == list(order[: len(marks)] if order else marks[:1] * len(marks)):
            ends = [*(each.start() for each in found[1:]), len(line)]
            return [line[each.start() : end] for each, end in zip(found, ends, strict=True)]
    return [line]


def of_list(cell: SheetCell, items: Schema, place: CellPlace, known: Known) -> Taken:
    """The values of a list, each once."""
    items = resolve(items)
    parts = divided(cell.text, items)
    made = list(dict.fromkeys(one(each, items, known) for each in parts))
    guessed = [each for each in parts if usual(each, items) and not reading_of(each, items)]
    words = ", ".join(usual(each, items) for each in guessed)
    return Taken(made, [place.problem("S027", value=", ".join(guessed), word=words)] if guessed else [])


def own_or_place(text: str, schema: Schema) -> object:
    """Where a record comes from: one of the words for the office itself, or places in the document, a line each."""
    word = meant(text, choices_of(branch(schema, "string")))
    return word.word if word else [{"section": each} for each in divided(text, {"type": "string"})]


def of_day(cell: SheetCell, column: SheetColumn, place: CellPlace) -> Taken:
    """A day, a month or a year. Numbers by which Excel counts days are read, and told: only the office can see whether they are."""
    schema = column.schema
    if cell.form == "number" and TENTH.fullmatch(cell.text):
        # What the cell shows says which month it is; without a format nobody knows.
        seen = shown(cell) or ""
        if seen in ("", cell.text):
            return Taken(None, [place.problem("S009", label=words(column.label), value=cell.text)])
        cell = replace(cell, text=seen)
    serial = re.fullmatch(r"[0-9]{5}(?:\.[0-9]+)?", cell.text)
    later = LATER if place.grid.since_1904 else 0
    if serial and int(float(cell.text)) + later in SERIALS:
        made = (EPOCH + timedelta(int(float(cell.text)) + later)).isoformat()
        return Taken(made, [place.problem("S014", value=cell.text, date=made)])
    made = reading_of(cell.text, schema) or cell.text
    if cell.form == "text" and TENTH.fullmatch(cell.text):
        return Taken(made, [place.problem("S014", value=cell.text, date=made)])
    if (
        cell.form == "text"
        and made != cell.text
        and made[:4] not in re.sub(r"\s", "", cell.text)
        and TWO_DIGITS.search(cell.text)
    ):
        return Taken(made, [place.problem("S014", value=cell.text, date=made)])
    return Taken(made)


def of_telephone(cell: SheetCell, column: SheetColumn, place: CellPlace) -> Taken:
    """A number of an office. One that has lost its zero could be of any area: the office has to say."""
    digits = re.sub(r"\D", "", cell.text)
    bare = not re.match(r"\s*(?:\(?0|\+|00)", cell.text)
    if (
        bare
        and re.fullmatch(r"[\d\s).\-]+", cell.text)
        and len(digits) in (8, 9, 10)
        and not digits.startswith(("15", "16", "18", "14"))
    ):
        return Taken(None, [place.problem("S009", label=words(column.label), value=cell.text)])
    return Taken(reading_of(cell.text, column.schema) or cell.text)
