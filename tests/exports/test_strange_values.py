"""The strangest values that a record can hold, followed through every form in which it goes out.

Each stands in a cell of a table, and in the title of a round that is told in feeds, calendars and letters. A value is the same to whoever
takes it in whatever form; where a form cannot hold it as it is, the table says what it holds instead.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
import zipfile
from dataclasses import dataclass
from email import message_from_bytes
from email.policy import default

import feedparser
import icalendar
import openpyxl
import pytest
import rdflib

from generator.site import read_site
from generator.words import strings
from tests.support import sites

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
WITHHELD = "[비공개: 제{}호]"


@dataclass(frozen=True)
class Value:
    """``typed`` in the record; ``said`` is what people read, ``csv`` what a spreadsheet program is given, ``json`` what programs get."""

    typed: str
    said: str = ""
    csv: str = ""
    json: object = ...

    @property
    def text(self) -> str:
        return self.said or self.typed

    @property
    def in_csv(self) -> str:
        return self.csv or self.text

    @property
    def in_json(self) -> object:
        return self.text if self.json is ... else self.json


VALUES = {
    "withheld": Value("[[비공개:6]]", WITHHELD.format(6), json=None),
    "withheld in a text": Value("가 [[비공개:7]] 나", f"가 {WITHHELD.format(7)} 나"),
    "a half-known date": Value("2014-10"),
    "a range like a date": Value("1-2"),
    "letters of Hangul": Value("\u1112\u1161\u11ab\u1100\u1173\u11af", "한글"),
    "quotes": Value('"따옴표", 쉼표'),
    "a formula": Value("=SUM(A1:A9)", csv=" =SUM(A1:A9)"),
    "a number of a telephone": Value("+82-2-123", csv=" +82-2-123"),
    "a name with an at": Value("@이름", csv=" @이름"),
    "a formula in full width": Value("＝1+1", csv=" ＝1+1"),
    "a line break": Value("두\n줄"),
    "a tab": Value("가\t나"),
    "zero width": Value("가\u200b나"),
    "joined pictures": Value("👩\u200d👧 뷁 㐀"),
    "a blank that does not break": Value("가\u00a0나"),
    "signs of markup": Value("3 < 5 & 7 > 2 ]]>"),
    "signs of a template": Value("{{ 7*7 }} {% raw %} %s ${x}"),
    "signs of Markdown": Value("*별* _밑줄_ # 표|기둥 `글`"),
    "a backslash": Value("C:\\새 폴더\\n, \\; 끝"),
    "very long": Value("가" * 499 + "끝"),
    "a long word": Value("a" * 300),
    "code with zeros": Value("007"),
    "about a number": Value("약 30"),
}
#: In a column of numbers: what is typed, what programs get, and how a spreadsheet shows it.
NUMBERS = {
    "−3": (-3, "0"), "–3": (-3, "0"), "△3": (-3, "0"), "-3": (-3, "0"), "1200건": (1200, "0"), "33.30": (33.3, "0.00"),
    "12345678901234567890": ("12345678901234567890", "text"), "-": (None, "empty"), "[[비공개:6]]": (None, "withheld"),
}  # fmt: skip
#: Of the titles: those that fit into one.
TITLES = [name for name, each in VALUES.items() if len(each.typed) < 100 and name != "withheld"]
GROUNDS = ", ".join(f"{{clause: {each}, reason: 예시입니다., review_on: 2030-01-01}}" for each in (6, 7))
DATASET = """\
- id: strange
  subject: 살림
  title: "[예시] 이상한 값"
  as_of: 2014-09
  keywords: [{keyword}]
  summary: "[예시] 이상한 값을 모았습니다."
  source: [{{section: 예시 계획 > 살림}}]
  withheld: [{grounds}]
  tables:
    - caption: 글
      columns: [이름, 값]
      rows: [{texts}]
    - caption: 수
      columns: [이름, {{label: 값, unit: 건}}]
      rows: [{numbers}]
"""
ROUND = """\
- id: strange-{number}
  round: {number}회
  title: {title}
  opens: 2026-06-14
  closes: 2026-06-16
  department: 예시이상과
  summary: {title}
  source: [{{section: 예시 계획 > 살림}}]
"""


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> sites.Built:
    folder = sites.copy("living", tmp_path_factory.mktemp("strange") / "site")
    for name in ("disclosure", "story", "organisation", "channel", "budget", "result", "review"):
        (folder / f"data/{name}/all.yml").unlink()
    texts = ", ".join(f"[{quoted(name)}, {quoted(each.typed)}]" for name, each in VALUES.items())
    numbers = ", ".join(f"[{quoted(f'행 {at}')}, {quoted(each)}]" for at, each in enumerate(NUMBERS))
    keyword = quoted(VALUES["quotes"].typed)
    rounds = [
        ROUND.format(number=at, title=quoted(f"[예시] {at} {VALUES[name].typed}"))
        + (f"  withheld: [{GROUNDS}]\n" if "비공개" in VALUES[name].typed else "")
        for at, name in enumerate(TITLES)
    ]
    dataset = DATASET.format(keyword=keyword, grounds=GROUNDS, texts=texts, numbers=numbers)
    sites.write(folder, {"data/dataset/strange.yml": dataset, "data/proposal/strange.yml": "".join(rounds)})
    return sites.made(folder, folder.parent / "out")


def read(built: sites.Built, path: str) -> str:
    return (built.folder / path).read_text("utf-8")


def one_line(text: str) -> str:
    return " ".join(text.split())


def cells_of(rows) -> list:
    return [row[1] for row in rows]


def test_in_tables(built):
    place, values = "dataset/strange", list(VALUES.values())
    text = (built.folder / place / "table-1.csv").read_text("utf-8-sig")
    _, *rows = csv.reader(io.StringIO(text, newline=""))
    assert cells_of(rows) == [each.in_csv for each in values]

    table = json.loads(read(built, f"{place}/table-1.json"))
    whole = json.loads(read(built, "api/v1/dataset/strange.json"))
    lines = [json.loads(line) for line in read(built, "api/v1/dataset.ndjson").splitlines()]
    for found in (table, whole["tables"][0], next(each for each in lines if each["id"] == "strange")["tables"][0]):
        assert cells_of(found["rows"]) == [each.in_json for each in values]
        assert cells_of(found["printed"]) == [each.text for each in values]
        assert found["withheld"] == [{"row": at, "column": 1, "clause": 6 + at} for at in (0, 1)]
    assert whole["fields"]["keywords"] == [VALUES["quotes"].typed]
    assert (whole["fields"]["as_of"], whole["precision"]) == ("2014-09", {"/fields/as_of": "month"})

    book = openpyxl.load_workbook(built.folder / place / "tables.xlsx")
    _, *cells = book["표 1"][next(iter(book["표 1"].tables.values())).ref]
    assert [(each.value, each.data_type) for each in cells_of(cells)] == [(each.text, "s") for each in values]

    page = built.page(f"{place}/index.html")
    shown = [one_line(each.text()) for each in page.css("table")[0].css("tbody td")]
    assert shown == [one_line(each.text) for each in values]

    twin = read(built, f"{place}/index.html.md")
    plain = one_line(re.sub(r"\\([\\`*_{}\[\]()#+.!|<>~-])", r"\1", twin.replace("&lt;", "<")))
    missing = [each.text for each in values if one_line(each.text) not in plain]
    assert missing == []

    with zipfile.ZipFile(built.folder / "api/v1/all.zip") as archive:
        assert archive.read(f"{place}/table-1.csv") == (built.folder / place / "table-1.csv").read_bytes()


def test_in_columns_of_numbers(built):
    place = "dataset/strange"
    _, *rows = csv.reader(io.StringIO((built.folder / place / "table-2.csv").read_text("utf-8-sig")))
    table = json.loads(read(built, f"{place}/table-2.json"))
    book = openpyxl.load_workbook(built.folder / place / "tables.xlsx")
    _, *cells = book["표 2"][next(iter(book["표 2"].tables.values())).ref]

    assert cells_of(table["rows"]) == [value for value, _ in NUMBERS.values()]
    for (typed, (value, form)), text, cell in zip(NUMBERS.items(), cells_of(rows), cells_of(cells), strict=True):
        if form in ("text", "empty", "withheld"):
            told = {"text": typed, "empty": "[값 없음]", "withheld": WITHHELD.format(6)}[form]
            assert (cell.value, cell.data_type) == (told, "s")
            assert text == ("" if form == "empty" else told)
        else:
            assert (float(text), cell.value, cell.number_format) == (value, value, form), typed
    assert (
        table["columns"][1]["title"]
        == book["표 2"][next(iter(book["표 2"].tables.values())).ref][0][1].value
        == "값 (건)"
    )


def test_in_titles(built):
    opens = strings("ko")["subscribe"]["titles"]["opens"]
    titles = {one_line(f"[예시] {at} {VALUES[name].text}") for at, name in enumerate(TITLES)}

    for path in ("feed/all.atom", "feed/kind/proposal.rss"):
        feed = feedparser.parse((built.folder / path).read_bytes())
        assert not feed.bozo, path
        # A feed says what happened before each title: that the round began.
        assert {one_line(opens.format(title=each)) for each in titles} <= {
            one_line(each.title) for each in feed.entries
        }, path
    calendar = icalendar.Calendar.from_ical((built.folder / "calendar/kind/proposal.ics").read_bytes())
    days = {one_line(str(each["SUMMARY"])).rpartition(": ")[0] for each in calendar.walk("VEVENT")}
    assert titles <= days
    assert max(map(len, (built.folder / "calendar/kind/proposal.ics").read_bytes().split(b"\r\n"))) <= 75

    letter = message_from_bytes((built.folder / "digest/daily/index.eml").read_bytes(), policy=default)
    plain, html = (each.get_content().replace("\r\n", "\n") for each in letter.iter_parts())
    page = built.page("digest/daily/index.html")
    assert html == page.html
    assert titles <= {one_line(each.text()) for each in page.css("h3 a")}
    assert all(each in one_line(plain) for each in titles)

    listed = json.loads(read(built, "api/v1/proposal.json"))["records"]
    assert titles <= {one_line(each["title"]) for each in listed}
    heads = {
        one_line(built.page(each.path).one("h1").text()) for each in built.pages if "proposal/strange" in each.path
    }
    assert heads == titles


def test_in_the_catalogue(built):
    for path, form in (("catalog.ttl", "turtle"), ("catalog.jsonld", "json-ld")):
        graph = rdflib.Graph().parse(data=read(built, path), format=form)
        dcat = rdflib.Namespace("http://www.w3.org/ns/dcat#")
        assert VALUES["quotes"].typed in {str(each) for each in graph.objects(None, dcat.keyword)}
        starts = {str(each): str(each.datatype) for each in graph.objects(None, dcat.startDate)}
        assert starts["2014-09"].endswith("gYearMonth")


def test_in_every_text_it_is_composed_and_no_mark_is_left(built):
    for path, data in sites.tree(built.folder).items():
        if path.endswith((".zip", ".xlsx")):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                data = b"\n".join(archive.read(name) for name in archive.namelist())  # noqa: PLW2901
        # What editors read tells how the mark is written.
        assert "[[비공개".encode() not in data or (path.startswith("schema/") and "/v1/" not in path), path
        if path.endswith((".csv", ".json", ".ndjson", ".atom", ".rss", ".ics", ".md", ".ttl", ".jsonld", ".txt")):
            assert unicodedata.is_normalized("NFC", data.decode("utf-8-sig")), path


@pytest.mark.parametrize(
    ("typed", "code"),
    [("가\u202e나", "F040"), ("가\u200e나", "F040"), ("<b>가</b>", "R025"), ("가 &amp; 나", "R025"), ("가" * 501, "F")],
)
def test_what_is_refused_goes_out_in_no_form(tmp_path, typed, code):
    folder = sites.copy("empty", tmp_path / "site")
    table = f"[{{caption: 글, columns: [이름, 값], rows: [[가, {quoted(typed)}]]}}]"
    sites.write(folder, {"data/dataset/a.yml": f'id: a\ntitle: "[예시] 가"\nsummary: "[예시] 가"\ntables: {table}\n'})
    site, problems = read_site(folder)

    assert site is None
    assert code in {each.code[: len(code)] for each in problems}
