"""Slips of editors, each on a good record: what was written, the line to change, and the text that is right.

All are made up after what new users do; no record is anybody's. ``GOOD`` and ``TABLE`` are what the editors started from.
"""

from __future__ import annotations

from dataclasses import dataclass

RECORD = "data/disclosure/playground-safety.yml"
SHEET = "data/dataset/library-visits.yml"
GOOD = """\
id: playground-safety
field: welfare
title: 어린이 놀이시설 안전점검 결과
scope: 시설 이름, 주소, 점검일, 결과
cycle: 매월
timing: 매월 10일까지
method: {text: 구 누리집에 게시, url: "https://www.example.go.kr/"}
department: 공원녹지과
phone: 02-3423-6000
format: [CSV, PDF]
first_published: 2014-06-10
last_published: 2014-09-10
status: active
summary: 어린이 놀이시설을 점검한 결과입니다.
related:
  - task/7-1
source:
  - section: "Ⅱ. 주요과제 실행계획 > 예시"
"""
TABLE = """\
id: library-visits
subject: welfare
title: 도서관 이용 현황
keywords: [도서관]
limits: 예시입니다.
tables:
  - caption: 도서관별 이용
    columns: [도서관, {label: 방문, unit: 명}, {label: 대출, unit: 권}]
    rows:
      - [논현, "1,200", "300"]
      - [대치, "2,300", "400"]
      - [합계, "3,500", "700"]
    checks:
      - {check: total, row: 합계}
summary: 도서관을 찾은 사람의 수입니다.
source:
  - section: "Ⅱ. 주요과제 실행계획 > 예시"
"""
ROWS = '      - [논현, "1,200", "300"]\n      - [대치, "2,300", "400"]\n      - [합계, "3,500", "700"]\n'


@dataclass(frozen=True)
class Slip:
    """``code`` and ``line`` are those of the first problem; no code: nothing is wrong. ``after`` is the file once mended."""

    name: str
    path: str
    data: bytes
    code: str
    line: int
    #: The whole file after its fixes; ``None`` where only the editor knows the answer.
    after: str | None
    #: Its new name, where that is what was wrong.
    renamed: str = ""
    #: True where two are told, each for a reason of its own: a mobile number is no office's, and is personal data.
    fields: bool = False


def changed(before: str, after: str) -> int:
    """The first line in which two texts differ, which is the line that was spoilt."""
    pairs = zip(before.split("\n"), after.split("\n"), strict=False)
    return next((number for number, (one, other) in enumerate(pairs, 1) if one != other), 1)


def on(
    name: str,
    old: str,
    wrong: str,
    code: str,
    right: str | None = "",
    *,
    base: str,
    line: int = 0,
    fields: bool = False,
) -> Slip:
    """A slip that puts ``wrong`` in place of ``old``. ``right`` is what should stand there: ``old`` where nothing is said."""
    assert base.count(old) == 1, (name, old)
    text = base.replace(old, wrong)
    after = None if right is None else base if right == "" else base.replace(old, right)
    if not code:
        after = text
    path = RECORD if base == GOOD else SHEET
    return Slip(name, path, text.encode(), code, line or changed(base, text), after, fields=fields)


def record(name: str, old: str, wrong: str, code: str, right: str | None = "", **more) -> Slip:
    return on(name, old, wrong, code, right, base=GOOD, **more)


def table(name: str, old: str, wrong: str, code: str, right: str | None = "", **more) -> Slip:
    return on(name, old, wrong, code, right, base=TABLE, **more)


def named(name: str, path: str, data: str | bytes, code: str, renamed: str = "", **more) -> Slip:
    raw = data if isinstance(data, bytes) else data.encode()
    return Slip(name, path, raw, code, 1, GOOD if renamed or not code else None, renamed, **more)


def saved(name: str, data: bytes, after: str | None = GOOD, code: str = "Y011", line: int = 1) -> Slip:
    return Slip(name, RECORD, data, code, line, after)


#: A task that the small site has already.
COPIED = """\
id: 7-1
theme: 예시 주제
goal: 예시 목표
title: "[예시] 바탕 과제"
summary: 예시로 만든 바탕 기록입니다.
source: [{section: 예시 문서}]
"""
#: What editors sent in first.
FIRST = (
    named("00 good", RECORD, GOOD, ""),
    Slip("00 good table", SHEET, TABLE.encode(), "", 1, TABLE),
    record(
        "01 colon in title",
        "어린이 놀이시설 안전점검 결과",
        "놀이시설: 어린이 안전점검",
        "Y002",
        '"놀이시설: 어린이 안전점검"',
    ),
    record("02a tab indent in list", "  - task/7-1", "\t- task/7-1", "Y003"),
    record("02b tab after colon", "department: ", "department:\t", ""),
    record("03a full-width colon", "department: ", "department： ", "Y026"),
    record("03b full-width comma in list", "[CSV, PDF]", "[CSV，PDF]", "Y026"),
    record("03c no space after colon", "department: ", "department:", "Y021"),
    record("04a smart quotes around url", '"https://www.example.go.kr/"', "“https://www.example.go.kr/”", "Y026"),
    record(
        "04b smart quotes around title with colon",
        "어린이 놀이시설 안전점검 결과",
        "“놀이시설: 점검”",
        "Y026",
        '"놀이시설: 점검"',
    ),
    record("05a missing dash", "  - task/7-1", "  task/7-1", "F004"),
    record("05b missing dash in source", "  - section", "  section", "F004"),
    record("05c dash without blank", "  - task/7-1", "  -task/7-1", "Y032"),
    table("06a excel paste rows with tabs", ROWS, "논현\t1,200\t300\n대치\t2,300\t400\n합계\t3,500\t700\n", "Y031"),
    table(
        "06c excel paste after dash",
        ROWS,
        "      - 논현\t1,200\t300\n      - 대치\t2,300\t400\n      - 합계\t3,500\t700\n",
        "Y031",
    ),
    table(
        "06d excel paste as block",
        f"    rows:\n{ROWS}",
        "    rows: |\n      논현\t1,200\t300\n      대치\t2,300\t400\n      합계\t3,500\t700\n",
        "Y031",
        line=10,
    ),
    record("07a date 2014.6.10.", "2014-06-10", "2014.6.10.", "T001"),
    record("07b date 2014-6-10", "2014-06-10", "2014-6-10", "T001"),
    record("07c date 2014년 6월 10일", "2014-06-10", "2014년 6월 10일", "T001"),
    record("07d date '14.6.", "2014-06-10", "'14.6.", "Y018", '"2014-06"'),
    record("07f impossible date", "2014-06-10", "2014-06-31", "T001", None),
    record("08a phone no dash", "02-3423-6000", "0234236000", "F008"),
    record("08b phone parens", "02-3423-6000", "02)3423-6000", "F008"),
    record("08c phone w/o area", "02-3423-6000", "3423-6000", "F008", None),
    table("09a thousands unquoted with comma", '"1,200", "300"', "1,200, 300", "N020", '"1,200", 300'),
    table("09b thousands without comma", '"1,200"', '"1200"', ""),
    table("09c numbers unquoted no comma", '"1,200", "300"', "1200, 300", ""),
    table("09d unit in number", '"1,200"', '"1,200명"', ""),
    table("09e unit in number + wrong total", '"3,500"', '"3,600"', "N002", None),
    table("10 wrong total", '"3,500"', '"3,600"', "N002", None),
    table(
        "10b wrong total no checks",
        '      - [합계, "3,500", "700"]\n    checks:\n      - {check: total, row: 합계}\n',
        '      - [합계, "3,600", "700"]\n',
        "N022",
        None,
    ),
    saved("11a cp949", GOOD.encode("cp949"), line=3),
    saved("11b utf-8 BOM", GOOD.encode("utf-8-sig"), "\ufeff" + GOOD, ""),
    saved("11c utf-16", GOOD.encode("utf-16")),
    named("12a .yaml", "data/disclosure/playground-safety.yaml", GOOD, "F016", RECORD),
    named("12b .yml.txt", "data/disclosure/playground-safety.yml.txt", GOOD, "F016", RECORD),
    named("12c .YML", "data/disclosure/playground-safety.YML", GOOD, "F016", RECORD),
    named("12d .xlsx in data", "data/disclosure/목록.xlsx", b"PK\x03\x04junk", "F016"),
    Slip("13a trailing spaces", RECORD, GOOD.replace("\n", "   \n").encode(), "", 1, GOOD.replace("\n", "   \n")),
    record("13b full-width blank after colon", "department: ", "department:\u3000", "Y025"),
    record("13c no-break blanks as indent", "  - task/7-1", "\u00a0\u00a0- task/7-1", "Y025"),
    Slip("13d CRLF", RECORD, GOOD.replace("\n", "\r\n").encode(), "", 1, GOOD.replace("\n", "\r\n")),
    named("14a korean file name", "data/disclosure/놀이시설.yml", GOOD, ""),
    record("14b korean id", "id: playground-safety", "id: 놀이시설", "F008", None),
    record("14c uppercase id", "id: playground-safety", "id: Playground Safety", "F008"),
    named("14d file name with space (copy)", "data/disclosure/playground - 복사본.yml", GOOD, ""),
    record(
        "15a wrong indentation under list",
        "  - section",
        "  - page: 3\n   section",
        "Y004",
        "  - page: 3\n    section",
        line=19,
    ),
    record("15b over-indented field", "department:", " department:", "Y004"),
    table("15c wrong indentation dataset table", "    rows:\n", "   rows:\n", "Y004"),
    named("16 copy with same id", "data/task/1 - 복사본.yml", COPIED, "R001"),
    named("17 folder in Korean", "data/사전공표/a.yml", GOOD, "F015"),
    named("18 folder plural", "data/disclosures/a.yml", GOOD, "F015"),
    record(
        "19 leading percent", "scope: 시설 이름, 주소, 점검일, 결과", "scope: %시설 이름", "Y019", 'scope: "%시설 이름"'
    ),
    record("20 hash in text", "시설 이름, 주소, 점검일, 결과", "시설 #이름, 주소", "Y027", '"시설 #이름, 주소"'),
    record(
        "21 title with brackets",
        "어린이 놀이시설 안전점검 결과",
        "[공지] 어린이 놀이시설",
        "Y029",
        '"[공지] 어린이 놀이시설"',
    ),
    record("22 leading bullet", "scope: 시설 이름", "scope: ○ 시설 이름", "F046"),
    record("23 multi-line value", "놀이시설을 점검한", "놀이시설을\n점검한", "Y030"),
    record("24 yes/no", "status: active", "status: 예", "F007", None),
    record("25 dept head name", "department: 공원녹지과", "department: 공원녹지과 홍길동", "P010", None),
    record("26 mobile", "02-3423-6000", "010-1234-5678", "F008", None, fields=True),
    record("27 cycle free text", "cycle: 매월", "cycle: 월 1회", ""),
    record("28 cycle free text odd", "cycle: 매월", "cycle: 필요할 때마다", ""),
    table("29 row with missing cell", '[대치, "2,300", "400"]', '[대치, "2,300"]', "N001", None),
    table("30 full-width digits", '"1,200"', '"１，２００"', "N007"),
    record(
        "31 straight quote unclosed",
        "어린이 놀이시설 안전점검 결과",
        '"어린이 놀이시설 안전점검 결과',
        "Y018",
        '"어린이 놀이시설 안전점검 결과"',
    ),
    record(
        "32 git conflict markers",
        "status: active\n",
        "<<<<<<< HEAD\nstatus: active\n=======\nstatus: planned\n>>>>>>> b\n",
        "Y024",
        None,
    ),
)
