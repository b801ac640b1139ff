"""Neighbours of the places: other spellings of the same formats, written in the test itself.

Workbooks: parts in UTF-16, with prefixes, with a comment before the first element, cells without references, texts in
the cell, numbers in scientific notation, formats with literals, sizes of letters that run into a number in heads.
Tables: merged heads in Word, OpenDocument, Hangul, HTML and Excel's XML of 2003, cells that are left out. Names that say
something else than the content. Pictures that stand in the text of an SVG. JSON as heads and rows. What nobody can read.
"""

from __future__ import annotations

import base64
import io
import zipfile

import pytest
from PIL import ExifTags, Image

from generator.attachments import AttachedTable, Passage, read_data
from generator.attachments.sheet import formatted, whole_number
from generator.privacy import Permitted
from generator.rules.personal.attachment import in_attachment

NUMBER = "010-2345-6789"
HEADS = "<row><c><v>1</v></c></row>"


def packed(**members: str | bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for name, content in members.items():
            archive.writestr(name.replace("__", "/") + ".xml", content)
    return data.getvalue()


def codes(tmp_path, name: str, data: bytes | str) -> list[str]:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return [each.diagnostic.code for each in in_attachment(path, f"content/{name}", Permitted(), tuple)]


def cells(*texts: str) -> str:
    return "".join(f'<c t="inlineStr"><is><t>{each}</t></is></c>' for each in texts)


def sheet(inner: str, before: str = "", rest: str = "") -> str:
    return f"{before}<worksheet><sheetData>{inner}</sheetData>{rest}</worksheet>"


LIST = sheet(f"<row>{cells('번호', '성명')}</row><row>{cells('1', '홍길동')}</row>")
PREFIXED = LIST.replace("<", "<x:").replace("<x:/", "</x:")


@pytest.mark.parametrize(
    "part",
    [
        pytest.param(LIST, id="cells without references, texts in them"),
        pytest.param(PREFIXED, id="prefixes"),
        pytest.param(LIST.encode("utf-16"), id="UTF-16"),
        pytest.param(
            f"<?xml version='1.0'?><!-- {'<table/>' * 500} -->{LIST}", id="a comment before the first element"
        ),
        pytest.param(LIST.replace("<row>", "<row r='7'>", 1), id="rows that begin further down"),
    ],
)
def test_sheets_however_they_are_written(tmp_path, part):
    assert codes(tmp_path, "a.xlsx", packed(xl__worksheets__sheet1=part)) == ["P010"]


@pytest.mark.parametrize(
    "said",
    [
        f"&amp;C담당자: {NUMBER}", f'&amp;L&amp;"맑은 고딕,보통"&amp;10{NUMBER}', f"&amp;R&amp;9{NUMBER}", f"&amp;C&amp;K000000{NUMBER}",
        f"&amp;C&amp;K01+000{NUMBER}", "&amp;C010-&amp;B2345&amp;B-6789", f"&amp;P쪽&amp;N {NUMBER}",
    ],
)  # fmt: skip
@pytest.mark.parametrize("place", ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"])
def test_heads_and_foots_with_their_codes(tmp_path, place, said):
    part = sheet("", rest=f"<headerFooter><{place}>{said}</{place}></headerFooter>")
    assert codes(tmp_path, "a.xlsx", packed(xl__worksheets__sheet1=part)) == ["P006"]


@pytest.mark.parametrize(
    ("number", "code", "shown"),
    [
        ("1023456789", "000-0000-0000", "010-2345-6789"),
        ("1023456789", "000\\-0000\\-0000", "010-2345-6789"),
        ("1023456789", '000"-"0000"-"0000', "010-2345-6789"),
        ("1023456789", "[<=9999999]###-####;(0##) ###-####", "(102) 345-6789"),
        ("501013234567", "000000-0000000", "050101-3234567"),
        ("1234567890", "#,##0", "1234567890"),
        ("1234567890", "General", "1234567890"),
        ("41943", "yyyy-mm-dd", "41943"),
    ],
)
def test_numbers_are_seen_under_their_formats(number, code, shown):
    assert formatted(number, code) == shown


@pytest.mark.parametrize(
    ("stored", "whole"),
    [("1.023456789E9", "1023456789"), ("1023456789.0", "1023456789"), ("9.01013234567e+11", "901013234567"), ("0.5", "0.5"), ("1E400", "1E400"), ("12.50", "12.50"), ("-1", "-1")],
)  # fmt: skip
def test_numbers_are_whole_however_a_program_stored_them(stored, whole):
    assert whole_number(stored) == whole


def rows(suffix: str, data: bytes | str) -> list[list[str]]:
    tables = [piece for piece in read_data(suffix, data.encode() if isinstance(data, str) else data) if isinstance(piece, AttachedTable)]  # fmt: skip
    return [list(row) for row in tables[0].rows]


WANTED = [["번호", "전화", "전화", "전화"], ["1", "010", "2345", "6789"]]


def word(text: str, before: str = "") -> str:
    return f"<w:tc>{before}<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def hangul(text: str, column: int, wide: int = 1) -> str:
    return f"<hp:tc><hp:subList><hp:p><hp:run><hp:t>{text}</hp:t></hp:run></hp:p></hp:subList><hp:cellAddr colAddr='{column}'/><hp:cellSpan colSpan='{wide}'/></hp:tc>"


def open_document(text: str, more: str = "") -> str:
    return f"<table:table-cell {more}><text:p>{text}</text:p></table:table-cell>"


NUMBERS = ("1", "010", "2345", "6789")
MERGED = {
    "word": (".docx", packed(word__document=f"<w:tbl><w:tr>{word('번호')}{word('전화', '<w:tcPr><w:gridSpan w:val=%s3%s/></w:tcPr>' % (chr(34), chr(34)))}</w:tr><w:tr>{''.join(map(word, NUMBERS))}</w:tr></w:tbl>")),  # noqa: UP031
    "powerpoint": (".pptx", packed(ppt__slides__slide1="<a:tbl><a:tr><a:tc><a:t>번호</a:t></a:tc><a:tc gridSpan='3'><a:t>전화</a:t></a:tc><a:tc hMerge='1'/><a:tc hMerge='1'/></a:tr><a:tr>" + "".join(f"<a:tc><a:t>{each}</a:t></a:tc>" for each in NUMBERS) + "</a:tr></a:tbl>")),
    "hangul": (".hwpx", packed(Contents__section0=f"<hp:tbl><hp:tr>{hangul('번호', 0)}{hangul('전화', 1, 3)}</hp:tr><hp:tr>{''.join(hangul(each, at) for at, each in enumerate(NUMBERS))}</hp:tr></hp:tbl>")),
    "open document": (".odt", packed(content=f"<table:table><table:table-row>{open_document('번호')}{open_document('전화', 'table:number-columns-spanned=%s3%s' % (chr(34), chr(34)))}<table:covered-table-cell table:number-columns-repeated='2'/></table:table-row><table:table-row>{''.join(map(open_document, NUMBERS))}</table:table-row></table:table>")),  # noqa: UP031
    "web page": (".xls", "<table><tr><th>번호</th><th colspan=3>전화</th></tr><tr>" + "".join(f"<td>{each}</td>" for each in NUMBERS) + "</tr></table>"),
    "excel of 2003": (".xls", "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'><Worksheet><Table><Row><Cell><Data>번호</Data></Cell><Cell ss:MergeAcross='2'><Data>전화</Data></Cell></Row><Row>" + "".join(f"<Cell><Data>{each}</Data></Cell>" for each in NUMBERS) + "</Row></Table></Worksheet></Workbook>"),
    "json": (".json", '{"columns": ["번호", "전화", "전화", "전화"], "rows": [["1", "010", "2345", "6789"]]}'),
}  # fmt: skip


@pytest.mark.parametrize("name", MERGED)
def test_merged_heads_stand_above_each_of_their_columns(name):
    assert rows(*MERGED[name]) == WANTED


def test_cells_that_are_left_out_leave_their_place():
    made = "<?xml version='1.0'?><Workbook xmlns:ss='x'><Table><Row><Cell><Data>가</Data></Cell><Cell ss:Index='3'><Data>다</Data></Cell></Row><Row><Cell><Data>1</Data></Cell><Cell><Data>2</Data></Cell><Cell><Data>3</Data></Cell></Row></Table></Workbook>"
    assert rows(".xls", made) == [["가", "", "다"], ["1", "2", "3"]]
    assert rows(".hwpx", packed(Contents__section0=f"<hp:tbl><hp:tr>{hangul('가', 0)}{hangul('다', 2)}</hp:tr><hp:tr>{hangul('1', 0)}{hangul('2', 1)}{hangul('3', 2)}</hp:tr></hp:tbl>")) == [["가", "", "다"], ["1", "2", "3"]]  # fmt: skip


def photograph() -> bytes:
    tags = Image.Exif()
    tags[ExifTags.IFD.GPSInfo] = {1: "N", 2: (37.0, 0.0, 0.0), 3: "E", 4: (127.0, 0.0, 0.0)}
    data = io.BytesIO()
    Image.new("RGB", (2, 2)).save(data, "JPEG", exif=tags)
    return data.getvalue()


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("a.svg", lambda photo: f'<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/jpeg;base64,{base64.b64encode(photo).decode()}"/></svg>'),
        ("a.xls", lambda photo: f'<html><table><tr><td><img src="data:image/jpeg;base64,{base64.b64encode(photo).decode()}">'),
        ("a.fodt", lambda photo: f'<?xml version="1.0"?><office:document xmlns:office="o"><office:binary-data>{base64.b64encode(photo).decode()}</office:binary-data></office:document>'),
        ("a.docx", lambda photo: packed(word__document="<w:p/>", word__media__image=photo)),
        ("a.zip", lambda photo: packed(photo=photo)),
    ],
)  # fmt: skip
def test_a_photograph_tells_its_place_wherever_it_lies(tmp_path, name, make):
    found = codes(tmp_path, name, make(photograph()))
    assert [each for each in found if each != "B013"] == ["P013"]


@pytest.mark.parametrize(
    ("name", "data", "ending"),
    [
        ("a.xlsx", "번호,시설\n1,도서관\n", "a.csv"), ("a.xls", "<html><table><tr><td>1</td></tr></table></html>", "저장"), ("a.csv", packed(word__document="<w:p/>"), "저장"),
        ("a.png", photograph()[:2] + b"\xff\xe0\x00\x04ab" + photograph()[2:], "a.jpg"), ("a.docx", "예시 글", "a.txt"),
    ],
)  # fmt: skip
def test_a_name_that_says_something_else_is_a_warning_with_the_right_one(site, name, data, ending):
    site.write(f"content/{name}", data if isinstance(data, bytes) else data.encode())
    problems = [each for each in site.problems() if each.code == "B013"]
    assert [(each.path, each.severity) for each in problems] == [(f"content/{name}", "warning")]
    assert ending in site.shown(problems)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.7z", b"7z\xbc\xaf\x27\x1c" + bytes(40)), ("a.rar", b"Rar!\x1a\x07" + bytes(40)), ("a.heic", b"\0\0\0\x18ftypheic" + bytes(40)), ("a.mp4", b"\0\0\0\x18ftypmp42" + bytes(40)),
        ("a.eps", b"%!PS-Adobe\n(010) show"), ("a.txt", b"%!PS-Adobe\n(010) show"), ("a.txt", b"{\\rtf1 \\'30}"), ("a.csv", b"\xd0\xcf\x11\xe0" + bytes(600)),
        ("a.xlsx", b"\xd0\xcf\x11\xe0" + bytes(600)), ("a.txt", b"text\0with\0zeros and more"), ("a.tar", b"a.txt" + bytes(507)), ("a.jpg", b"\xff\xd8\xff\xe0\x00"),
    ],
)  # fmt: skip
def test_what_nobody_here_can_read_is_refused(tmp_path, name, data):
    assert codes(tmp_path, name, data) == ["P016"]


@pytest.mark.parametrize("made", [b"PK\x03\x04" + bytes(range(256)) * 4, b"%PDF-1.7\n" + bytes(range(256)) * 9, b"\x89PNG\r\n\x1a\n" + bytes(64), b"GIF89a" + bytes(9), b"RIFF\0\0\0\0WEBP", b"II*\0" + bytes(99), b"BM" + bytes(12) + b"\x28\0\0\0" + bytes(9)])  # fmt: skip
def test_damaged_files_are_refused_and_never_a_fault(tmp_path, made):
    assert codes(tmp_path, "a.pdf", made)[-1] == "P016"


PATH = "M 1.01 0.234 L 5.678 9.01 C 900101 1234567 010 2345 6789 01 1 1 Z m-900101-1234567"


@pytest.mark.parametrize("attribute", ["d", "points", "transform", "draw:enhanced-path", "svg:viewBox"])
def test_coordinates_of_drawings_are_no_numbers_of_persons_but_a_text_among_them_is(tmp_path, attribute):
    numbers = "1 2 3 4 5 6 7 8 9 010 2345 6789 900101 1234567 1.5" if attribute in ("points", "svg:viewBox") else PATH
    drawn = "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'>\n<path {}='{}'/></svg>"
    assert codes(tmp_path, "a.svg", drawn.format(attribute, numbers)) == []
    assert codes(tmp_path, "a.svg", drawn.format(attribute, f"문의는 언제나 이 전화로 하세요: {NUMBER}")) == ["P006"]
    assert codes(tmp_path, "a.svg", drawn.format(attribute, NUMBER)) == ["P006"]


def test_a_picture_without_its_end_is_read_as_far_as_it_goes(tmp_path):
    data = io.BytesIO()
    Image.new("RGB", (2, 2)).save(data, "PNG")
    assert codes(tmp_path, "a.png", data.getvalue()[:-12]) == []
    assert codes(tmp_path, "b.png", data.getvalue()[:-12] + NUMBER.encode()) != []


def pdf(*objects: str) -> bytes:
    body, places = "%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    return f"{body}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n".encode()  # fmt: skip


def page(text: str, font: str) -> tuple[str, ...]:
    said = f"BT /F 12 Tf 9 99 Td {text} Tj ET"
    drawn = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>"
    )
    return "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", drawn, f"<< /Length {len(said)} >>\nstream\n{said}\nendstream", font  # fmt: skip


HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def test_what_an_earlier_version_of_a_pdf_said_is_still_in_it(tmp_path):
    before = pdf(*page(f"({NUMBER})", HELVETICA))
    said = b"BT /F 12 Tf 9 99 Td (nothing) Tj ET"
    later = b"4 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (len(said), said)
    start = before.rindex(b"startxref\n")
    previous = int(before[start:].split()[1])
    place = len(before) + len(later)
    after = before + later + b"xref\n4 1\n%010d 00000 n \ntrailer\n<< /Size 6 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (len(before), previous, place)  # fmt: skip
    assert codes(tmp_path, "a.pdf", after) == ["P006"]
    assert codes(tmp_path, "b.pdf", after.replace(NUMBER.encode(), b"02-123-45678")) == []


@pytest.mark.parametrize(
    ("font", "found"),
    [
        pytest.param(HELVETICA, [], id="a font of the format itself"),
        pytest.param("<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+X /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>", ["P016"], id="numbers of glyphs that look like letters"),
        pytest.param("<< /Type /Font /Subtype /TrueType /BaseFont /AAAAAA+X /FontDescriptor << /Type /FontDescriptor /Flags 4 >> >>", ["P016"], id="a subset with codes of its own"),
        pytest.param("<< /Type /Font /Subtype /TrueType /BaseFont /X /Encoding << /Differences [33 /g1 /g2 /g3 /g4 /g5] >> >>", ["P016"], id="names of glyphs that are numbers"),
        pytest.param("<< /Type /Font /Subtype /TrueType /BaseFont /AAAAAA+Wingdings /FontDescriptor << /Type /FontDescriptor /Flags 4 >> >>", [], id="bullets"),
        pytest.param("<< /Type /Font /Subtype /TrueType /BaseFont /AAAAAA+X /Encoding /WinAnsiEncoding /FontDescriptor << /Type /FontDescriptor /Flags 4 >> >>", [], id="a subset with an encoding"),
    ],
)  # fmt: skip
def test_fonts_that_do_not_say_their_characters_are_refused_even_where_letters_come_out(tmp_path, font, found):
    assert codes(tmp_path, "a.pdf", pdf(*page("(ABCDEFGH)", font))) == found


@pytest.mark.parametrize(("options", "found"), [(0, ["P006"]), (0x10, ["P016"])], ids=["characters", "glyphs"])
def test_drawings_of_commands_in_documents(tmp_path, options, found):
    text = NUMBER.encode("utf-16-le")
    head = (1).to_bytes(4, "little") + (108).to_bytes(4, "little") + bytes(32) + b" EMF" + bytes(64)
    said = (84).to_bytes(4, "little") + (76 + len(text) + 2).to_bytes(4, "little") + bytes(44) + options.to_bytes(4, "little") + bytes(20) + text + bytes(2)  # fmt: skip
    assert codes(tmp_path, "a.docx", packed(word__document="<w:p/>", word__media__image1=head + said)) == found


def test_a_checksum_in_json_is_no_telephone_number(tmp_path):
    """Neighbours: among tags, which are taken away before a second reading, and behind an escape."""
    digest = "dab50d1bab51e194cc2383445c5a01094627468fd2ae2cece66a5d14dcc10589"
    path = tmp_path / "list.json"
    path.write_text(f'{{"title": "가 <b>나</b> & \\u0041", "sha256": "{digest}"}}', "utf-8")
    pieces = [piece.text for piece in read_data(".json", path.read_bytes()) if isinstance(piece, Passage)]
    # The first piece is the file as it stands, which the build passes over.
    assert not [text for text in pieces[1:] if "01094627468" in text]


def paragraph(*runs: str) -> bytes:
    inner = "".join(f"<w:r>{each}</w:r>" for each in runs)
    return packed(word__document=f"<w:document><w:body><w:p>{inner}</w:p></w:body></w:document>")


def said(text: str) -> str:
    return f"<w:t>{text}</w:t>"


@pytest.mark.parametrize(
    ("runs", "told"),
    [
        pytest.param([said("법인등록번호"), said(" 110111-1234567")], [], id="the label in another run"),
        pytest.param([said("법인"), said("등록번호"), said(": "), said("110111-1234567")], [], id="the label in three"),
        pytest.param([said("010-2345-6789"), said("900101-1234568")], ["P002", "P006"], id="two numbers in a row"),
        pytest.param([f"{said('010-9999-')}<w:br/>{said('1234')}"], ["P006"], id="a break of the line within"),
        pytest.param([said("010-9999-"), "<w:br/>", said("1234")], ["P006"], id="the break in a run of its own"),
    ],
)
def test_the_runs_of_a_paragraph_are_one_text(tmp_path, runs, told):
    assert sorted(codes(tmp_path, "a.docx", paragraph(*runs))) == told


def folded(text: str, at: int) -> bytes:
    data = text.encode()
    return data[:at] + b"\r\n " + data[at:]


EVENT = "BEGIN:VCALENDAR\r\nDESCRIPTION:문의 010-9999-1234\r\nEND:VCALENDAR\r\n"


@pytest.mark.parametrize("at", range(len("BEGIN:VCALENDAR\r\nDESCRIPTION:"), len(EVENT.encode()) - 18))
def test_calendars_are_unfolded_wherever_their_lines_are_broken(tmp_path, at):
    """Also within a character of Hangul, which has three bytes."""
    assert codes(tmp_path, "a.ics", folded(EVENT, at)) == ["P006"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("ATTENDEE;CN=홍길동:mailto:a@example.go.kr", ["P010"]), ('ORGANIZER;ROLE=CHAIR;CN="홍길동":invalid:x', ["P010"]), ("FN:홍길동", ["P010"]), ("N;CHARSET=UTF-8:홍;길동;;;", ["P010"]),
        ("ORGANIZER;CN=공원녹지과:invalid:x", []), ("SUMMARY:주민 설명회", []),
    ],
)  # fmt: skip
def test_names_in_calendars_and_cards(tmp_path, line, told):
    found = codes(tmp_path, "a.ics", f"BEGIN:VCALENDAR\r\n{line}\r\nEND:VCALENDAR\r\n")
    assert [each for each in found if each != "P009"] == told
