"""The tables of a record as one workbook (XLSX, ISO/IEC 29500-1) that reads aloud and opens as people expect it.

After "Releasing statistics in spreadsheets" (UK Government Analysis Function): a cover that tells what is in it, one table a sheet
with its title in A1 and its notes above it, a table that programs know as one, no merged and no empty cells.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from generator.exports.sheet import CellValue, FileColumn, TableFile, public
from generator.exports.table import FORMULA
from generator.exports.text import dumped
from generator.licence import licence_of
from generator.pages.dataset import public as field_in_words
from generator.records import Record, label
from generator.records.contract import is_moment
from generator.site import Site
from generator.words import moment, strings

#: As many UTF-16 units as a cell holds (Excel specifications and limits), without those that say where the rest is.
LONGEST = 32_700
#: Widths in characters of the font: a column is as wide as its longest cell, up to where text is broken into lines.
NARROW, WIDE, COVER = 10, 60, 90
#: Heights in points: of a line of text, and of one of a title.
LINE, HEADING = 16.5, 27.0
#: A4 on its side; a table as wide as one sheet, as long as it takes.
A4 = 9
#: Lines that are repeated on each printed sheet beside the page number: Excel takes 255 characters, codes and all.
FOOT = 200
#: Fields that the cover names, in this order, each with its own label.
FACTS = ("as_of", "department", "phone", "cycle", "legal_basis", "limits")
#: What Excel takes for a table without colours of its own: rules between rows, heads in bold.
STYLE = "Table Style Light 1"


@dataclass
class _Book:
    """A workbook in the making, with its formats by what they are: the same one is made once."""

    book: xlsxwriter.Workbook
    words: Mapping[str, str]
    formats: dict[tuple[tuple[str, object], ...], Format] = field(default_factory=dict)

    def format(self, **properties: object) -> Format:
        name = tuple(properties.items())
        if name not in self.formats:
            self.formats[name] = self.book.add_format({"valign": "top", **properties})
        return self.formats[name]


def workbook(site: Site, record: Record, tables: Sequence[TableFile]) -> tuple[bytes, bytes]:
    """What the workbook of a record with tables holds, as one line of JSON, and its bytes."""
    plan = planned(site, record, tables)
    return source(plan), packed(site, plan)


@dataclass(frozen=True)
class _Sheet:
    """A sheet: its name, title, notes above the table, and the table. ``headers`` columns name the rows."""

    name: str
    title: str
    notes: tuple[str, ...]
    headers: int
    fields: tuple[FileColumn, ...]
    rows: tuple[tuple[CellValue, ...], ...]


@dataclass(frozen=True)
class _Plan:
    """All that a workbook is made from, as texts and numbers: two equal ones are one file."""

    title: str
    lines: tuple[str, ...]
    address: str
    keywords: str
    author: str
    day: str
    sheets: tuple[_Sheet, ...]


def source(plan: _Plan) -> bytes:
    """All of a plan as one line of JSON, for whoever looks through it or asks whether it is the same."""
    sheets = [
        {
            "name": each.name,
            "title": each.title,
            "notes": each.notes,
            "headers": each.headers,
            "fields": [(one.title, one.role, one.number) for one in each.fields],
            "rows": [[(cell.text, cell.printed, cell.number, cell.clause) for cell in row] for row in each.rows],
        }
        for each in plan.sheets
    ]
    return dumped({**vars(plan), "sheets": sheets})


def planned(site: Site, record: Record, tables: Sequence[TableFile]) -> _Plan:
    words = strings(site.language)["workbook"]
    past = site.history.of(record.reference)
    return _Plan(
        public(str(record.data["title"]), site),
        tuple(cover_lines(site, record)),
        f"{site.settings['url']}{record.address}/",
        ", ".join(public(str(each), site) for each in record.data.get("keywords", ())),
        str(site.settings["owner"]["name"]),
        # The day of the last change, so that a workbook in which nothing changed stays the same file.
        (past[0].day if past else "") or site.as_of.isoformat(),
        tuple(planned_sheet(site, each, words, number) for number, each in enumerate(tables, 1)),
    )


def cover_lines(site: Site, record: Record) -> Iterator[str]:
    """What the workbook is, a fact a line. No licence stated, none told."""
    words = strings(site.language)["workbook"]
    if summary := field_in_words(site, record, "summary"):
        yield summary
    for name in FACTS:
        if name in record.contract.fields and (text := field_in_words(site, record, name)):
            said = moment(text, site.language) if name == "as_of" and is_moment(text) else text
            yield f"{label(record.contract.fields[name], site.language)}: {said}"
    for document, _ in site.settings.cited(record.places):
        if document:
            yield words["source"].format(publisher=document.data["publisher"], title=document.data["title"])
    licence = licence_of(record)
    yield words["licence"].format(licence=licence.title(site.language)) if licence else words["no_licence"]
    yield words["owner"].format(name=site.settings["name"], owner=site.settings["owner"]["name"])
    if not site.settings["official"]:
        yield strings(site.language)["data"]["unofficial"]


def planned_sheet(site: Site, table: TableFile, words: Mapping[str, str], number: int) -> _Sheet:
    said = strings(site.language)["record"]
    notes = [said[name].format(**{name: text}) for name in ("unit", "as_of") if (text := table.about(name, site))]
    cells = [each for row in table.rows for each in row]
    if note := table.about("note", site):
        notes.append(note)
    stated = [row[at] for row in table.rows for at, each in enumerate(table.fields) if each.role == "stated"]
    if any(not each.text for each in stated):
        notes.append(words["about_empty_own" if table.record.own else "about_empty"].format(mark=words["empty"]))
    if any(each.clause is not None for each in cells):
        mark = strings(site.language)["withheld"]["mark"].format(clause=6)
        notes.append(words["about_withheld"].format(mark=mark))
    if any(each.role != "stated" for each in table.fields):
        notes.append(words["about_ours_own" if table.record.own else "about_ours"].format(mark=words["apart"]))
    return _Sheet(
        words["sheet"].format(n=number),
        table.about("caption", site),
        tuple(notes),
        table.table.headers,
        unlike(table.fields),
        table.rows,
    )


def unlike(fields: Sequence[FileColumn]) -> tuple[FileColumn, ...]:
    """The columns with heads that Excel takes for different ones, too: to it letters in two sizes are one."""
    found: list[FileColumn] = []
    for each in fields:
        title, taken = each.title, {other.title.casefold() for other in found}
        while title.casefold() in taken:
            title = f"{title} *"
        found.append(FileColumn(title, each.role, each.number, each.unit, each.group, each.of))
    return tuple(found)


def packed(site: Site, plan: _Plan) -> bytes:
    """The bytes of the workbook: the same each time, on the same interpreter."""
    out, words = io.BytesIO(), strings(site.language)["workbook"]
    with xlsxwriter.Workbook(
        out,
        {
            "in_memory": True,
            "default_format_properties": {"font_name": words["font"], "font_size": 11},
        },
    ) as book:
        book.set_properties(
            {
                "title": plan.title,
                "author": plan.author,
                "keywords": plan.keywords,
                "comments": plan.address,
                "created": datetime.combine(date.fromisoformat(plan.day), time()),
            }
        )
        book.set_custom_property("Language", site.language)
        making = _Book(book, words)
        sheets = [book.add_worksheet(name) for name in (words["cover"], *(each.name for each in plan.sheets))]
        cover(making, sheets[0], plan)
        for at, each in enumerate(plan.sheets, 1):
            written_sheet(making, sheets[at], each, at)
            for_print(sheets[at], each.title, plan)
        for_print(sheets[0], plan.title, plan)
    return out.getvalue()


def cover(making: _Book, sheet: Worksheet, plan: _Plan) -> None:
    """One column: what it is, what it was made from, and the list of sheets, each with a link to it."""
    text, heading = making.format(text_wrap=True), making.format(bold=True)
    sheet.set_column(0, 0, COVER)
    sheet.write_string(0, 0, plan.title, making.format(bold=True, font_size=16, text_wrap=True))
    sheet.set_row(0, HEADING * rows_of(plan.title, COVER // 2))
    row = 0
    for row, line in enumerate(plan.lines, 1):
        sheet.write_string(row, 0, cut(line, making.words), text)
        sheet.set_row(row, LINE * rows_of(line, COVER))
    link = making.book.get_default_url_format()
    sheet.write_url(row + 1, 0, plan.address, link, string=making.words["page"].format(url=plan.address))
    sheet.write_string(row + 2, 0, making.words["sheets"], heading)
    for at, each in enumerate(plan.sheets, row + 3):
        sheet.write_url(at, 0, f"internal:'{each.name}'!A1", link, string=f"{each.name}: {each.title}")


def written_sheet(making: _Book, sheet: Worksheet, plan: _Sheet, number: int) -> None:
    """Title in A1, notes below it, then the table: from its first row to its last nothing else."""
    sheet.write_string(0, 0, plan.title, making.format(bold=True, font_size=14))
    sheet.set_row(0, HEADING)
    # A note runs over the cells beside it, which are empty: what is longer than a sheet of paper goes on below.
    notes = [line for note in plan.notes for line in broken(note)]
    for row, line in enumerate(notes, 1):
        sheet.write_string(row, 0, line, making.format())
    head = 1 + len(notes)
    last, right = head + len(plan.rows), len(plan.fields) - 1
    bold = [
        making.format(
            bold=True, text_wrap=True, bottom=1, **({"align": "right"} if each.number else {"indent": at and 1})
        )
        for at, each in enumerate(plan.fields)
    ]
    sheet.add_table(
        head,
        0,
        last,
        right,
        {
            "columns": [
                {"header": each.title, "header_format": form} for each, form in zip(plan.fields, bold, strict=True)
            ],
            "name": f"table_{number}",
            "title": plan.title[:255],
            "style": STYLE,
            "first_column": True,
            "autofilter": False,
        },
    )
    # The name by which JAWS finds the heads of a region (Freedom Scientific, "Defining names in Excel").
    corner, end = xl_rowcol_to_cell(head, 0), xl_rowcol_to_cell(last, right)
    making.book.define_name(
        f"TitleRegion1.{corner}.{end}.{number + 1}",
        f"='{plan.name}'!{xl_rowcol_to_cell(head, 0, row_abs=True, col_abs=True)}",
    )
    widths = [shown_width(each.title) for each in plan.fields]
    thousands = [any("," in row[at].printed for row in plan.rows) for at in range(len(plan.fields))]
    for at, cells in enumerate(plan.rows, head + 1):
        for column, value in enumerate(cells):
            text = written_cell(making, sheet, (at, column), value, plan.fields[column], thousands=thousands[column])
            widths[column] = max(widths[column], shown_width(text))
    for column, width in enumerate(widths):
        sheet.set_column(column, column, min(max(width + 2, NARROW), WIDE))
    sheet.freeze_panes(head + 1, plan.headers)
    sheet.repeat_rows(head)


def written_cell(
    making: _Book, sheet: Worksheet, at: tuple[int, int], value: CellValue, column: FileColumn, *, thousands: bool
) -> str:
    """Writes one cell: a number as a number, shown as exactly as it is stated; all else as text that is never computed.

    Returns what it shows.
    """
    number = value.json
    if isinstance(number, (int, float)):
        whole, _, decimals = value.text.partition(".")
        form = ("#,##0" if thousands else "0") + (f".{'0' * len(decimals)}" if decimals else "")
        sheet.write_number(*at, number, making.format(num_format=form, align="right"))
        return f"{int(whole):,}.{decimals}" if decimals else f"{int(whole):,}"
    text = cut(value.text or making.words["empty" if column.role == "stated" else "apart"], making.words)
    extra = {"quote_prefix": True} if text.startswith(FORMULA) else {}
    align: dict[str, object] = {"align": "right"} if column.number else {"indent": 1 if at[1] else 0}
    sheet.write_string(*at, text, making.format(text_wrap=True, **align, **extra))
    return text


def cut(text: str, words: Mapping[str, str]) -> str:
    """``text`` as far as a cell can hold it, with where the rest is."""
    units = text.encode("utf-16-le", "surrogatepass")
    if len(units) <= LONGEST * 2:
        return text
    return units[: LONGEST * 2].decode("utf-16-le", "ignore") + words["cut"]


def rows_of(text: str, width: int) -> int:
    """How many lines a text takes in a column of that width, a word too many rather than one too few."""
    return 1 + shown_width(text) // (width - 8)


def broken(note: str) -> Iterator[str]:
    """A note in lines that fit on a printed sheet, broken at blanks."""
    line = ""
    for word in note.split():
        if line and shown_width(f"{line} {word}") > COVER:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def shown_width(text: str) -> int:
    """How wide a text is in a column, in characters: Hangul and its like take two. Of several lines, the widest."""
    return max(
        sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line)
        for line in (text or " ").split("\n")
    )


def for_print(sheet: Worksheet, title: str, plan: _Plan) -> None:
    """On A4 as wide as one sheet, with title, address and page number on each."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    # & begins a code in heads and foots, so it takes the place of two.
    about = f"{title[:80]} · {plan.address}"
    while shown := len(about.replace("&", "&&").encode("utf-16-le")) // 2:
        if shown <= FOOT:
            break
        about = about[:-1]
    sheet.set_footer(f"&L{about.replace('&', '&&')}&R&P / &N")
