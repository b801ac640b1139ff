"""The gate over a site: every place from which something is published, the masks in every format, the exceptions."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from PIL import ExifTags, Image
from pypdf import PdfReader, PdfWriter

from generator.diagnostics import FORMATS, present
from generator.diagnostics.format import WIDEST
from generator.mkdocs_plugin import build_site
from generator.outputs.leak import Lookout
from generator.privacy import Permitted
from generator.site import read_site
from tests.support.sites import FOLDER, NAMES, build, call

NUMBER = "901231-1234567"
PHONE = "010-2345-6789"
PAGE = '---\ntitle: "[예시] 쪽"\ndescription: 예시로 만든 쪽입니다.\n---\n'


def told(site) -> list[tuple[str, str, int, int]]:
    return [(each.code, each.path, each.span.line, each.span.column) for each in site.problems()]


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ([f"facts: 번호 {NUMBER}"], None),
        ([f"outcomes: ['하나', \"둘 {NUMBER}\"]"], (6, 21)),
        (["outcomes:", "  - |", "    첫 줄", f"    둘째 줄 {NUMBER}"], (9, 10)),
        (["outcomes:", "  - >-", "    첫 줄", "    둘째 줄 901231-", "    1234567 끝"], (9, 10)),
        (["outcomes:", f"  - 하나 {PHONE} 둘 {PHONE}"], (7, 8)),
        (["tables:", "  - caption: 예시", "    columns: [번호, 성명]", '    rows: [["1", 홍길동]]'], (9, 18)),
        (["figures:", "  - {label: 신청인, value: 홍길동}"], (7, 25)),
    ],
)
def test_records(site, lines, place):
    site.story(*lines)
    personal = [each for each in site.problems() if each.code.startswith("P")]
    assert personal
    if place:
        assert (personal[0].span.line, personal[0].span.column) == place


def test_the_same_value_twice_on_a_line_is_told_at_both_places(site):
    site.story(f"outcomes: [하나 {PHONE} 둘 {PHONE}]")
    assert [place[2:] for place in told(site)] == [(6, 15), (6, 31)]


def test_a_bracket_of_the_sentence_is_not_shown_with_the_number(site):
    site.story(f"outcomes: [담당은 예시과({PHONE})입니다.]")
    assert [each.facts["masked"] for each in site.problems()] == ["01*-****-****"]


def test_fields_of_persons_are_refused_in_every_kind(site):
    for path in list((site.folder / "data").rglob("base.yml")):
        path.write_text(path.read_text("utf-8") + "민원인: 홍○○\n", "utf-8")
    assert site.codes() == ["P001"] * len(list((site.folder / "data").rglob("base.yml")))


def test_keys_are_read_too(site):
    site.story(f'"{NUMBER}": 하나')
    assert sorted(site.codes()) == ["F001", "P002"]
    assert NUMBER not in site.shown(site.problems())


def test_narrative_pages_and_their_tables(site):
    site.write(
        "content/about.md",
        f"{PAGE}하나\n\n문의 {PHONE}\n\n표: 예시\n\n| 번호 | 신청인 |\n| --- | --- |\n| 1 | 홍길동 |\n",
    )
    assert told(site) == [("P006", "content/about.md", 7, 4), ("P010", "content/about.md", 13, 7)]


def test_settings_but_for_what_they_permit(site):
    text = (site.folder / "site.yml").read_text("utf-8")
    site.write("site.yml", text.replace("예시로 만든 누리집입니다.", f"문의 {PHONE}"))
    assert told(site) == [("P006", "site.yml", 2, 17)]
    site.write(
        "site.yml", f"{text.replace('예시로 만든 누리집입니다.', f'문의 {PHONE}')}privacy: {{phones: [{PHONE}]}}\n"
    )
    assert told(site) == []


def test_names_of_files(site):
    site.write(f"content/명단_{NUMBER}.csv", "가,나\n")
    (problem,) = site.problems()
    assert problem.code == "P002"
    for style in FORMATS:
        assert NUMBER not in present([problem], style, "ko", site.folder)


def workbook() -> bytes:
    book = Workbook()
    book.active.append(["번호", "성명", "연락처", "비고"])
    book.active.append([1, "홍길동", 1023456789, "없음"])
    book.active["D2"].comment = Comment("자택은 850615-5123457", "예시")
    hidden = book.create_sheet("숨김")
    hidden.sheet_state = "hidden"
    hidden["C5"] = NUMBER
    book.properties.creator = "성춘향"
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def test_workbooks_with_comments_hidden_sheets_and_properties(site):
    site.write("content/list.xlsx", workbook())
    problems = site.problems()
    assert sorted(each.code for each in problems) == ["P002", "P003", "P006", "P010", "P010"]
    shown = site.shown(problems)
    assert "시트 '숨김' C5" in shown
    assert "시트 'Sheet' B2" in shown
    for value in (NUMBER, "홍길동", "성춘향", "1023456789", "850615-5123457"):
        assert value not in shown


def packed(**members: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/") + ".xml", text)
    return data.getvalue()


@pytest.mark.parametrize("suffix", ["docx", "hwpx", "odt", "pptx"])
def test_packages_of_xml_with_runs_that_divide_a_number(site, suffix):
    text = "<w:p><w:r><w:t>901231-</w:t></w:r><w:r><w:t>1234567</w:t></w:r></w:p>"
    site.write(f"content/form.{suffix}", packed(word__document=text))
    assert site.codes() == ["P002"]


def pdf(text: str) -> bytes:
    """A PDF of one page with a line of ASCII."""
    stream = f"BT /F1 12 Tf 20 100 Td ({text}) Tj ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out = "%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    start = len(out)
    out += f"xref\n0 6\n0000000000 65535 f \n{table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return out.encode("latin-1")


def rewritten(data: bytes, password: str = "", **properties: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.add_metadata({f"/{name}": value for name, value in properties.items()})
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_pdf_text_and_properties(site):
    site.write("content/a.pdf", rewritten(pdf(f"tel {PHONE}"), Author="홍길동"))
    assert site.codes() == ["P010", "P006"]
    assert "(1쪽)" in site.shown(site.problems())


def test_a_sound_pdf_brings_nothing(site):
    site.write("content/a.pdf", rewritten(pdf("tel 02-123-4567"), Title="[예시] 안내"))
    assert site.codes() == []


def picture(**tags) -> bytes:
    exif = Image.Exif()
    for tag, value in tags.items():
        exif[ExifTags.Base[tag]] = value
    out = io.BytesIO()
    Image.new("RGB", (2, 2)).save(out, "JPEG", exif=exif, comment=b"010-2345-6789" if tags else b"")
    return out.getvalue()


def test_pictures(site):
    site.write("content/a.jpg", picture())
    assert site.codes() == []
    site.write("content/a.jpg", picture(Artist="홍길동".encode(), ImageDescription=b"call 010-9876-5432"))
    assert sorted(site.codes()) == ["P006", "P006", "P010"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp949", "utf-16"])
def test_lists_with_commas_in_every_encoding_of_an_office(site, encoding):
    site.write("content/a.csv", '번호,성명\n1,"하나\n둘"\n2,홍길동\n'.encode(encoding))
    assert told(site) == [("P010", "content/a.csv", 4, 1)]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.hwp", b"\xd0\xcf\x11\xe0"),
        ("a.xlsx", b"PK\x03\x04 broken"),
        ("b.xlsx", b"\xd0\xcf\x11\xe0 encrypted"),
        ("a.docx", b"PK\x03\x04"),
        ("a.pdf", b"%PDF-1.4 broken"),
        ("b.pdf", rewritten(pdf("hello"), password="secret")),  # noqa: S106 - of a file in a test
        ("a.png", b"\x89PNG\r\n\x1a\n"),
        ("a.zip", b"PK\x05\x06" + bytes(18)),
        ("a.csv", b"\x81\xff\xfe\xff"),
        ("noending", b"text"),
    ],
)
def test_what_cannot_be_looked_through_is_not_published(site, name, data):
    site.write(f"content/{name}", data)
    assert site.codes() == ["P016"]


@pytest.mark.parametrize("style", FORMATS)
def test_no_format_repeats_a_value(site, style):
    site.story(
        f"phone: {PHONE}x", f"period: {{start: {NUMBER}}}", f"outcomes: ['신청인: 홍길동 {PHONE} hong@naver.com']"
    )
    problems = site.problems()
    assert {each.code for each in problems} > {"P002", "P006", "P009", "P010"}
    assert any(each.code[0] in "FT" for each in problems)
    text = present(problems, style, "ko", site.folder)
    for value in (NUMBER, PHONE, "hong@naver.com", "홍길동", "1234567", "2345-6789"):
        assert value not in text


def test_the_excerpt_hides_what_only_its_column_tells(site):
    site.story("tables:", "  - {caption: 예시, columns: [성명, 연락처], rows: [[홍길동, 010-2345-6789]]}")
    shown = site.shown(site.problems())
    assert shown.count("홍**, 01") + shown.count("홍**, 0*") == 2
    assert "홍길동" not in shown


@pytest.mark.parametrize("before", range(150, 166))
def test_the_excerpt_of_a_long_line_hides_what_its_cut_goes_through(site, before):
    """The line is cut around the caret, here before, within and behind a number that stands further to the right."""
    filler = "가" * (before - len("phonx: x "))
    site.story(f"phonx: x {filler} {PHONE} {'나' * 300}")
    shown = site.shown(problem for problem in site.problems() if problem.code == "F001")
    _, _, line, caret, *_ = shown.split("\n")
    assert len(line) <= len("10 | ") + WIDEST
    assert line[line.index("phonx") :].startswith("phonx: x 가")
    assert caret.index("^") == line.index("phonx")
    assert PHONE[4:6] not in line


def exceptions(site, *entries: str) -> None:
    text = (site.folder / "site.yml").read_text("utf-8")
    site.write("site.yml", f"{text}privacy:\n  exceptions:\n" + "".join(f"    - {{{each}}}\n" for each in entries))


def entry(path: str = "data/story/*", kind: str = "mobile", expires: str = "2999-12-31") -> str:
    return f"path: {path}, kind: {kind}, reason: 예시, owner: 개인정보 보호 담당, expires: {expires}"


def test_an_exception_covers_its_kind_in_its_file_and_the_pages_made_of_it(site, tmp_path):
    site.story(f"outcomes: ['{PHONE}']")
    assert site.codes() == ["P006"]
    exceptions(site, entry())
    assert site.codes() == []
    assert list(build_site(site.read(), tmp_path / "out")) == []
    assert PHONE in (tmp_path / "out/story/base-story/index.html").read_text("utf-8")


@pytest.mark.parametrize("wrong", [entry(path="content/*"), entry(kind="email")])
def test_an_exception_covers_nothing_else(site, wrong):
    site.story(f"outcomes: ['{PHONE}']")
    exceptions(site, wrong)
    assert sorted(site.codes()) == ["P006", "P018"]


def test_an_expired_exception_stops_publication_whatever_day_the_site_speaks_of(site):
    site.story(f"outcomes: ['{PHONE}']")
    site.write("site.yml", (site.folder / "site.yml").read_text("utf-8") + "as_of: 2014-10-31\n")
    exceptions(site, entry(expires="2020-01-01"))
    assert site.codes() == ["P017"]
    assert read_site(site.folder)[0] is None


def test_an_exception_lets_an_unreadable_file_pass(site, tmp_path):
    site.write("content/form.hwp", b"\xd0\xcf\x11\xe0")
    exceptions(site, entry("content/form.hwp", "unreadable"))
    assert site.codes() == []
    assert list(build_site(site.read(), tmp_path / "out")) == []


@pytest.mark.parametrize(
    "text",
    ["010-**2345**-6789", "010-<span>2345</span>-6789", "<!-- 0 --> 010-2345&#45;6789", "[전화](tel:%2B82-10-2345-6789)", '<span title="9&#48;1231-1234567">하나</span>'],
)  # fmt: skip
def test_the_built_site_is_looked_through_once_more(site, tmp_path, text):
    site.write("content/about.md", f"{PAGE}{text}\n")
    problems = [*site.problems()]
    if not problems:
        problems = list(build_site(site.read(), tmp_path / "out"))
        assert [(each.code, each.path) for each in problems] == [("P019", "content/about.md")]
    assert problems[0].severity == "error"


@pytest.mark.parametrize(
    "number", ["010-**2345**-6789", r"010\-2345\-6789", "010&#45;2345&#45;6789", "[010](/)-2345-6789"]
)
def test_marks_within_a_number_are_told_at_their_line(site, number):
    site.write("content/about.md", f"{PAGE}전화는 {number}\n")
    done = call("check", "--site", site.folder)
    line = f"{PAGE}".count("\n") + 1
    assert f"content/about.md:{line}:" in done.stdout
    assert "P006 휴대전화 번호가 있습니다: 01*-****-****" in done.stdout
    assert "2345" not in done.stdout


def test_a_leak_of_the_built_site_stops_build_and_publish_and_leaves_the_last_one(site, tmp_path):
    out = tmp_path / "out"
    assert call("build", "--site", site.folder, "--out", out).returncode == 0
    before = (out / "index.html").read_bytes()
    # A link by its name within the number: only the built page shows it as one.
    site.write("content/about.md", f"{PAGE}[010][a]-2345-6789\n\n[a]: /\n")
    for command in ("build", "publish"):
        done = call(command, "--site", site.folder, "--out", out)
        assert done.returncode == 1
        assert "P019" in done.stdout
        assert "2345" not in done.stdout
    assert (out / "index.html").read_bytes() == before


def test_warnings_are_told_and_stop_nothing(site, tmp_path):
    site.story("outcomes: ['차량 12가 3456']")
    for arguments in (["check"], ["build", "--out", tmp_path / "out"]):
        done = call(*arguments, "--site", site.folder)
        assert done.returncode == 0
        assert "경고 P011 차량번호로 보입니다: 12* ****" in done.stdout
        assert "살펴볼 곳이 1군데 있습니다" in done.stdout
    done = call("check", "--site", site.folder, "--format", "json")
    assert [(each["code"], each["severity"]) for each in json.loads(done.stdout)] == [("P011", "warning")]


def test_the_sites_of_the_tests_need_no_exception(tmp_path):
    for name in NAMES:
        assert build(FOLDER / name, tmp_path / name) == []


def test_a_checksum_is_no_telephone_number_and_what_stands_beside_it_is_found():
    """Of some 300 checksums of a site, one looks like a mobile number in about one build of thirteen (by arithmetic)."""
    checksum = "abc01023456789" + "d" * 50
    lookout = Lookout(Permitted())
    assert len(checksum) == 64
    assert list(lookout.data(".json", json.dumps({"sha256": checksum}).encode())) == []
    assert [
        found.kind for found, _ in lookout.data(".json", json.dumps({"sha256": checksum, "title": PHONE}).encode())
    ] == ["mobile"]
    assert [
        found.kind for found, _ in lookout.data(".json", json.dumps({"title": f"x {PHONE} {'d' * 64}"}).encode())
    ] == ["mobile"]


def test_the_words_of_one_text_do_not_name_the_number_in_the_next():
    """A list of what a form asks for, and beside it numbers of documents: each text of a file is one of its own."""
    texts = ["신고 02-123-4567, 여권", "M77536131", "120 (국민은행)", "311311-80709-56"]
    assert list(Lookout(Permitted()).fresh(texts)) == []
    told = [(found.kind, value) for found, value in Lookout(Permitted()).fresh([*texts, "여권 M77536131"])]
    assert told == [("passport", "M77536131")]


def test_what_the_page_before_had_as_well_hides_nothing_new():
    lookout = Lookout(Permitted())

    def kinds(html: str) -> list[str]:
        return [found.kind for found, _ in lookout.html(html)]

    head = '<nav title="[예시] 차례">\n<b>예시 누리집</b>\n</nav>'
    assert kinds(f"{head}\n<p>하나</p>") == []
    assert kinds(f"{head}\n<p>{PHONE}</p>") == ["mobile"]
    assert kinds(f"{head}\n<p>{PHONE}</p>") == ["mobile"]
    assert kinds(f"{head}\n<p\n>하나</p>") == []
    # Of a tag over several lines none can be left out: what is an attribute would look like text.
    assert kinds(f'{head}\n<p\nid="{PHONE}"\n>하나</p>') == []
