"""Files by openpyxl, zip and, where Debian has no program that writes them (.hwpx, parts that only Office makes), by hand."""

from __future__ import annotations

import json
import subprocess
import tempfile
import zipfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from sources import CALC, NUMBER

STRICT = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
}
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
#: Parts that only Excel writes, each by the specification, put into the clean workbook.
XLSX_PARTS = {
    "threaded-comment": (
        "xl/threadedComments/threadedComment1.xml",
        f'<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" personId="{{1}}"><text>{NUMBER}</text></threadedComment></ThreadedComments>',
    ),
    "person-of-comment": (
        "xl/persons/person.xml",
        '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="홍길동" id="{1}"/></personList>',
    ),
    "pivot-cache": (
        "xl/pivotCache/pivotCacheDefinition1.xml",
        f'<pivotCacheDefinition {S}><cacheFields count="1"><cacheField name="성명"><sharedItems><s v="홍길동"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>',
    ),
    "numbers-of-a-pivot-cache": (
        "xl/pivotCache/pivotCacheDefinition1.xml",
        f'<pivotCacheDefinition {S}><cacheFields count="1"><cacheField name="휴대전화"><sharedItems><n v="1023456789"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>',
    ),
    "copy-of-another-workbook": (
        "xl/externalLinks/externalLink1.xml",
        f'<externalLink {S}><externalBook><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1" t="str"><v>성명</v></cell></row><row r="2"><cell r="A2" t="str"><v>홍길동</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>',
    ),
    "cache-of-a-chart": (
        "xl/charts/chart1.xml",
        f'<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:ser><c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>{NUMBER}</c:v></c:pt></c:strCache></c:strRef></c:cat></c:ser></c:chartSpace>',
    ),
    "custom-xml": ("customXml/item1.xml", '<data xmlns="x"><성명>홍길동</성명></data>'),
    "connection": (
        "xl/connections.xml",
        f'<connections {S}><connection id="1" name="x" description="{NUMBER}"/></connections>',
    ),
    "drawing-of-comments": (
        "xl/drawings/vmlDrawing1.vml",
        f'<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><div>{NUMBER}</div></v:textbox></v:shape></xml>',
    ),
    "part-nobody-knows": ("xl/new/thing.xml", f"<a><b c='{NUMBER}'/></a>"),
    "table-of-a-sheet": (
        "xl/tables/table1.xml",
        f'<table {S} name="t"><tableColumns><tableColumn id="1" name="{NUMBER}"/></tableColumns></table>',
    ),
    "printer": ("xl/printerSettings/printerSettings1.bin", f"\\\\server\\{NUMBER}".encode("utf-16-le")),
    "unknown-bytes": ("xl/model/item.data", b"\x00\x01\x02\x03" + NUMBER.encode()),
    "text-that-no-cell-shows": ("xl/sharedStrings.xml", None),
}
ALTERNATIVE = (
    f'<x:wsDr xmlns:x="x"><x:sp><x:nvSpPr><x:cNvPr id="2" name="상자" descr="{NUMBER}"/></x:nvSpPr></x:sp></x:wsDr>'
)
XLSX_PARTS["alternative-text"] = ("xl/drawings/drawing1.xml", ALTERNATIVE)
DOCX_PARTS = {
    "list-in-it": ("word/embeddings/list.csv", f"번호,전화\n1,{NUMBER}\n".encode()),
    "page-in-it": ("word/afchunk.htm", b"<html><body>010-<b>2345</b>-6789</body></html>"),
    "page-of-mime-in-it": (
        "word/afchunk.mht",
        b"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
        + __import__("base64").b64encode(NUMBER.encode())
        + b"\n",
    ),
    "rtf-in-it": ("word/afchunk.rtf", b"{\\rtf1 \\'30\\'31\\'30-2345-6789}"),
    "words-of-a-template": (
        "word/glossary/document.xml",
        f'<w:document xmlns:w="w"><w:p><w:r><w:t>{NUMBER}</w:t></w:r></w:p></w:document>',
    ),
    "variable": (
        "word/settings2.xml",
        f'<w:settings xmlns:w="w"><w:docVars><w:docVar w:name="tel" w:val="{NUMBER}"/></w:docVars></w:settings>',
    ),
    "smart-tag": (
        "word/document2.xml",
        f'<w:p xmlns:w="w"><w:smartTag><w:smartTagPr><w:attr w:name="tel" w:val="{NUMBER}"/></w:smartTagPr></w:smartTag></w:p>',
    ),
    "picture-with-artist": ("word/media/image1.jpg", "jpg.artist.jpg"),
    "font": ("word/fonts/font1.odttf", b"\x12\x34\x56\x78\x00\xff scrambled"),
}
HWPX = {
    "mimetype": "application/hwp+zip",
    "version.xml": '<hv:HCFVersion xmlns:hv="http://www.hancom.co.kr/hwpml/2011/version" application="예시"/>',
    "META-INF/container.xml": '<ocf:container xmlns:ocf="urn:oasis:names:tc:opendocument:xmlns:container"><ocf:rootfiles><ocf:rootfile full-path="Contents/content.hpf"/></ocf:rootfiles></ocf:container>',
    "META-INF/manifest.xml": '<odf:manifest xmlns:odf="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    "Contents/content.hpf": '<opf:package xmlns:opf="http://www.idpf.org/2007/opf/"><opf:metadata><opf:title>예시</opf:title><opf:meta name="creator" content="text">예시과</opf:meta></opf:metadata></opf:package>',
    "Contents/section0.xml": '<hs:sec xmlns:hs="s" xmlns:hp="p"><hp:p><hp:run><hp:t>예시 글</hp:t></hp:run></hp:p>{}</hs:sec>',
    "Preview/PrvText.txt": "예시 글",
}


def text(*runs: str) -> str:
    return f"<hp:p>{''.join(f'<hp:run><hp:t>{each}</hp:t></hp:run>' for each in runs)}</hp:p>"


def cells(*rows: tuple[str, ...]) -> str:
    made = "".join(
        "<hp:tr>"
        + "".join(
            f'<hp:tc><hp:subList>{text(each)}</hp:subList><hp:cellAddr colAddr="{column}" rowAddr="{line}"/><hp:cellSpan colSpan="1" rowSpan="1"/></hp:tc>'
            for column, each in enumerate(row)
        )
        + "</hp:tr>"
        for line, row in enumerate(rows)
    )
    return f"<hp:p><hp:run><hp:tbl>{made}</hp:tbl></hp:run></hp:p>"


def hwpx(body: str = "", **parts: str | bytes) -> dict[str, str | bytes]:
    made: dict[str, str | bytes] = dict(HWPX)
    made["Contents/section0.xml"] = HWPX["Contents/section0.xml"].format(body)
    return made | {name.replace("__", "/").replace("_dot_", "."): each for name, each in parts.items()}


HANGUL = {
    "clean": hwpx(),
    "body": hwpx(text(NUMBER)),
    "runs": hwpx(text("010-23", "45-67", "89")),
    "table": hwpx(cells(("성명", "부서"), ("홍길동", "예시과"))),
    "head": hwpx(
        f"<hp:p><hp:run><hp:ctrl><hp:header><hp:subList>{text(NUMBER)}</hp:subList></hp:header></hp:ctrl></hp:run></hp:p>"
    ),
    "memo": hwpx(
        f'<hp:p><hp:run><hp:ctrl><hp:fieldBegin type="MEMO"><hp:subList>{text(NUMBER)}</hp:subList></hp:fieldBegin></hp:ctrl></hp:run></hp:p>'
    ),
    "digits-deleted-in-it": hwpx(
        '<hp:p><hp:run><hp:t>010-23<hp:deleteBegin Id="1"/>99<hp:deleteEnd Id="1"/>45-6789</hp:t></hp:run></hp:p>'
    ),
    "field": hwpx(
        f'<hp:p><hp:run><hp:ctrl><hp:fieldBegin type="CLICK_HERE"><hp:parameters><hp:stringParam name="Direction">{NUMBER}</hp:stringParam></hp:parameters></hp:fieldBegin></hp:ctrl></hp:run></hp:p>'
    ),
    "description-of-picture": hwpx(
        f"<hp:p><hp:run><hp:pic><hp:shapeComment>{NUMBER}</hp:shapeComment></hp:pic></hp:run></hp:p>"
    ),
    "author": hwpx() | {"Contents/content.hpf": HWPX["Contents/content.hpf"].replace("예시과", "홍길동")},
    "preview": hwpx(Preview__PrvText_dot_txt=NUMBER),
    "script": hwpx(Scripts__headerScripts=f"var tel = '{NUMBER}';".encode("utf-16-le")),
    "list-in-it": hwpx(BinData__list_dot_csv=f"번호,전화\n1,{NUMBER}\n"),
    "document-of-before-in-it": hwpx(BinData__ole1_dot_ole=b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)),
    "encrypted": hwpx()
    | {
        "META-INF/manifest.xml": '<odf:manifest xmlns:odf="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><odf:file-entry odf:full-path="Contents/section0.xml"><odf:encryption-data odf:checksum="x"/></odf:file-entry></odf:manifest>',
        "Contents/section0.xml": bytes(range(128, 256)),
    },
}
ROWS = [["번호", "성명"], ["1", "홍길동"], ["2", "가나"]]
LISTS = {
    "csv.of-cp949.csv": "번호,성명\n1,홍길동\n".encode("cp949"),
    "csv.of-utf-16.csv": "번호,성명\n1,홍길동\n".encode("utf-16"),
    "csv.of-utf-16-without-mark.csv": "번호,성명\r\n1,홍길동\r\n".encode("utf-16-le"),
    "csv.with-mark.csv": "\ufeff번호,성명\n1,홍길동\n".encode(),
    "csv.with-semicolons.csv": "번호;성명\n1;홍길동\n".encode(),
    "csv.with-tabs.csv": "번호\t성명\n1\t홍길동\n".encode(),
    "csv.delimiter-said.csv": "sep=|\n번호|성명\n1|홍길동\n".encode(),
    "csv.quote-never-closed.csv": (
        '번호,성명\n1,"가나\n' + "".join(f"{each},나다\n" for each in range(20)) + "21,홍길동\n"
    ).encode(),
    "csv.clean.csv": "번호,시설\n1,도서관\n".encode(),
    "tsv.head.tsv": "번호\t성명\n1\t홍길동\n".encode(),
    "txt.body.txt": NUMBER.encode(),
    "txt.list.txt": "번호\t성명\t부서\n1\t홍길동\t예시과\n".encode(),
    "txt.clean.txt": "예시 글입니다. 문의 02-123-4567\n".encode(),
    "md.clean.md": b"# x\n",
    "json.named.json": json.dumps({"성명": "홍길동"}, ensure_ascii=False).encode(),
    "json.escapes.json": json.dumps({"성명": "홍길동"}).encode(),
    "json.escaped-digits.json": ('{"a": "' + "".join(f"\\u{ord(char):04x}" for char in NUMBER) + '"}').encode(),
    "json.number.json": b'{"mobile phone": 1023456789}',
    "json.clean.json": json.dumps({"name": "도서관"}, ensure_ascii=False).encode(),
    "xml.element.xml": "<?xml version='1.0' encoding='euc-kr'?><목록><행><성명>홍길동</성명></행></목록>".encode(
        "euc-kr"
    ),
    "xml.attribute.xml": "<?xml version='1.0'?><a><b 성명='x' name='성명' value='홍길동'/></a>".encode(),
    "xml.references.xml": (
        "<?xml version='1.0'?><a>" + "".join(f"&#x{ord(char):x};" for char in NUMBER) + "</a>"
    ).encode(),
    "xml.entity.xml": f"<!DOCTYPE a [<!ENTITY tel '{NUMBER}'>]><a>&tel;</a>".encode(),
    "xml.section.xml": f"<?xml version='1.0'?><a><![CDATA[{NUMBER}]]></a>".encode(),
    "xml.clean.xml": "<?xml version='1.0'?><a><b>도서관</b></a>".encode(),
    "js.escapes.js": b"var a = '\\u0030\\u0031\\u0030-2345-6789';",
    "xls.page-of-mime.xls": "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n<table><tr><td>번호</td><td>성명</td></tr><tr><td>1</td><td>홍길동</td></tr></table>\n--x--\n".encode(),
    "xls.page-with-merged-head.xls": "<html><table><tr><td rowspan=2>번호</td><td colspan=2>성명</td></tr><tr><td>가</td><td>나</td></tr><tr><td>1</td><td></td><td>홍길동</td></tr></table></html>".encode(),
    "doc.rich-text.doc": b"{\\rtf1 \\'30\\'31\\'30-2345-6789}",
    "csv.workbook.csv": "xlsx.cell.xlsx",
    "pdf.workbook.pdf": "xlsx.cell.xlsx",
    "jpg.of-png.jpg": "png.text.png",
    "hwp.old-format.hwp": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500),
    "hwp.older-format.hwp": b"HWP Document File V3.00 \x1a\1\2\3\4\5" + bytes(100),
    "fods.cell.fods": "calc",
}


def packed(target: Path, parts: dict[str, str | bytes]) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


def unpacked(source: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(source) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def workbooks(files: Path) -> None:
    book = Workbook()
    book.active.oddFooter.center.text = f"담당자: 홍길동 {NUMBER}"
    book.save(files / "xlsx.foot-of-odd-pages.xlsx")
    book = Workbook()
    book.active.firstHeader.right.text = NUMBER
    book.active.firstHeader.right.size = 12
    book.save(files / "xlsx.head-of-first-page.xlsx")
    book = Workbook()
    book.active.add_data_validation(DataValidation(type="list", formula1=f'"가,{NUMBER}"', sqref="A1"))
    book.save(files / "xlsx.list-of-valid-values.xlsx")
    book = Workbook()
    book.active["B2"] = 1023456789
    book.active["B2"].number_format = "000\\-0000\\-0000"
    book.save(files / "xlsx.number-with-format.xlsx")
    book = Workbook()
    book.active["B2"] = 501013234567
    book.active["B2"].number_format = "000000-0000000"
    book.save(files / "xlsx.resident-with-format.xlsx")
    book = Workbook()
    for row in (["번호", "휴대전화", None, None], ["1", "010", "2345", "6789"]):
        book.active.append(row)
    book.active.merge_cells("B1:D1")
    book.save(files / "xlsx.number-over-three-cells.xlsx")
    book = Workbook()
    for row in (["번호", "주민번호 앞", "뒤"], ["1", "900101", "1234567"]):
        book.active.append(row)
    book.save(files / "xlsx.number-over-two-cells.xlsx")
    book = Workbook()
    book.active.append(["번호", "성명"])
    book.active.append([1, "홍길동"])
    book.save(files / "xlsx.plain.xlsx")
    parts = unpacked(files / "xlsx.plain.xlsx")
    for name, content in parts.items():
        made = content
        for common, strict in STRICT.items():
            made = made.replace(common.encode(), strict.encode())
        parts[name] = made
    packed(files / "xlsx.strict-form.xlsx", parts)


def archives(files: Path) -> None:
    workbooks(files)
    clean = unpacked(files / "xlsx.clean.xlsx")
    for place, (name, content) in XLSX_PARTS.items():
        left = (
            clean[name].replace(b"</sst>", f"<si><t>{NUMBER}</t></si></sst>".encode()) if content is None else content
        )
        packed(files / f"xlsx.{place}.xlsx", clean | {name: left})
    macros = (files / "xls.old-format.xls").read_bytes()[:2048]
    packed(files / "xlsm.macros.xlsm", clean | {"xl/vbaProject.bin": macros})
    packed(
        files / "xlsx.workbook-in-it.xlsx",
        clean | {"xl/embeddings/Workbook1.xlsx": (files / "xlsx.cell.xlsx").read_bytes()},
    )
    packed(files / "xlsx.object-in-it.xlsx", clean | {"xl/embeddings/oleObject1.bin": macros})
    packed(files / "xlsx.no-sheet.xlsx", {name: each for name, each in clean.items() if "worksheets" not in name})
    clean = unpacked(files / "docx.clean.docx")
    for place, (name, content) in DOCX_PARTS.items():
        data = (files / content).read_bytes() if isinstance(content, str) and content.startswith("jpg") else content
        packed(files / f"docx.{place}.docx", clean | {name: data})
    packed(
        files / "docx.workbook-in-it.docx",
        clean | {"word/embeddings/Workbook1.xlsx": (files / "xlsx.cell.xlsx").read_bytes()},
    )
    packed(
        files / "pptx.alternative-text.pptx",
        unpacked(files / "pptx.slide.pptx") | {"ppt/slides/slide1.xml": ALTERNATIVE.encode()},
    )
    for place, parts in HANGUL.items():
        packed(files / f"hwpx.{place}.hwpx", parts)
    for name, content in LISTS.items():
        if content == "calc":
            (files / name).write_text(CALC["cell"], "utf-8")
            continue
        (files / name).write_bytes((files / content).read_bytes() if isinstance(content, str) else content)
    zips(files)


def zips(files: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "list.csv").write_text("번호,성명\n1,홍길동\n", "utf-8")
        (folder / "clean.csv").write_text("번호,시설\n1,도서관\n", "utf-8")
        (folder / f"{NUMBER}.csv").write_text("번호,시설\n1,도서관\n", "utf-8")
        for place, arguments in {
            "clean": ["clean.csv"],
            "list": ["list.csv"],
            "name": [f"{NUMBER}.csv"],
            "encrypted": ["-P", "secret", "list.csv"],
        }.items():
            target = files / f"zip.{place}.zip"
            subprocess.run(["zip", "-q", "-X", target, *arguments], cwd=folder, check=True)
        (folder / "inner.zip").write_bytes((files / "zip.list.zip").read_bytes())
        subprocess.run(["zip", "-q", "-X", files / "zip.in-a-zip.zip", "inner.zip"], cwd=folder, check=True)
        subprocess.run(
            ["zip", "-q", "-z", "-X", files / "zip.comment.zip", "clean.csv"],
            cwd=folder,
            check=True,
            input=NUMBER.encode(),
        )
    data = (files / "zip.clean.zip").read_bytes()
    # A member that the archive's own list does not name.
    hidden = (files / "zip.list.zip").read_bytes()
    hidden = hidden[: hidden.index(b"PK\x01\x02")]
    start = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    moved = (start + len(hidden)).to_bytes(4, "little")
    (files / "zip.member-that-is-not-listed.zip").write_bytes(
        data[:start] + hidden + data[start:end] + data[end : end + 16] + moved + data[end + 20 :]
    )
