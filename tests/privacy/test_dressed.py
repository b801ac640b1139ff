"""Numbers and names as they are written by people who mean no disguise: halves, lists, wrapped lines, marks, posts.

Neighbours beyond the cases: centuries and dates in words, labels above and beside the halves, columns between them,
numbers of lists in circles, brackets and with full stops, hashes cut short, addresses of links, departments before posts.
"""

from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.format import present
from generator.privacy import Permitted, scan, scan_grid
from generator.rules.unmarked import unmarked


def kinds(text: str) -> list[str]:
    return [each.kind for each in scan(text)]


@pytest.mark.parametrize(
    "text",
    [
        "주민등록번호: 19900101-1234568", "주민번호 1990-01-01-1234568", "900101(1234568)", "주민등록번호 앞 900101 뒤 1234568", "생년월일 900101, 뒷자리 1234568",
        "생년월일 1990. 1. 1. (뒷번호 1234568)", "주민번호 앞 6자리 900101 뒤 7자리 1234568", "생년월일: 1990년 1월 1일 / 뒷자리: 1234568", "생년월일 900101\n뒷자리 1234568",
    ],
)  # fmt: skip
def test_halves_of_a_registration_number(text):
    assert kinds(text) == ["resident"]


@pytest.mark.parametrize(
    "rows",
    [
        [["생년월일", "뒷자리"], ["900101", "1234568"]], [["생년월일(6자리)", "뒤 7자리"], ["900101", "1234568"]], [["생년월일", "성별코드포함 뒷번호"], ["900101", "1234568"]],
        [["생년월일", "900101", "뒷자리", "1234568"]], [["생년월일", "성별", "뒷자리"], ["1990-01-01", "남", "1234568"]], [["앞자리", "뒷자리"], ["900101.0", "1234568.0"]],
    ],
)  # fmt: skip
def test_halves_in_cells(rows):
    assert [[each.kind for each in cell.found] for cell in scan_grid(rows, Permitted())] == [["resident"]]


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        (["휴대폰(앞)", "휴대폰(뒤)"], ["010-9999", "1234"]),
        (["휴대전화 앞", "뒷번호"], ["010", "9999-1234"]),
        (["", ""], ["010-9999", "1234"]),
    ],
)
def test_parts_of_a_telephone_number_with_a_hyphen_within(heads, row):
    assert [cell.found[0].kind for cell in scan_grid([heads, row], Permitted())] == ["mobile"]


@pytest.mark.parametrize(
    "rows",
    [
        [["이름", "계좌 뒷자리"], ["900101", "1234568"]], [["연도", "금액"], ["2014-06", "1234"]], [["생년월일", "금액"], ["900101", "1234568"]],
        [["고시 앞", "고시 뒤"], ["2014-12", "1234"]],
    ],
)  # fmt: skip
def test_cells_of_which_nothing_says_that_they_are_halves(rows):
    assert list(scan_grid(rows, Permitted())) == []


@pytest.mark.parametrize("mark", ["①", "⑩", "㉑", "⑴", "⒈", "❶", "1)", "1.", "(1)"])
def test_the_number_of_an_item_is_no_digit_of_what_it_counts(mark):
    text = f"{mark}010-9999-1234"
    (found,) = scan(text)
    assert (found.kind, text[found.start : found.end]) == ("mobile", "010-9999-1234")
    assert kinds(f"문의 {mark}02-123-4567 {mark}02-123-4568") == []


def test_digits_in_circles_side_by_side_are_digits():
    assert kinds("⓪①⓪-①②③④-⑤⑥⑦⑧") == ["mobile"]


@pytest.mark.parametrize(
    "text",
    [
        "전화 0082-10-9999-1234", "[전화](tel:0082-10-9999-1254)", "010~9999~1234", "010\t9999\t1234", "휴대전화\n010\t9999\t1234", "전화는 010-9999-\n1234 입니다.",
        "010-9999-\r\n  1234", "> 010-\n> 9999-1234", "010-9999\n-1234", "mobile01012345678Fax", "Tel01012345678", "C01012345678", "010-0000-0001",
    ],
)  # fmt: skip
def test_mobile_numbers_with_other_signs_and_line_breaks(text):
    assert kinds(text) == ["mobile"]


@pytest.mark.parametrize(
    "text",
    [
        "x a01012345678b y", "sha256 537a01011946715a1e75d24e363", "커밋 a1b2c3d01012345678ef", "537A0101-1946-715a-1e75-d01012345678", "세출 9001011234568원",
        "9001011234568 천원", "010-0000-0000", "연락처 01000000000", "1010-9999-12345", "12-345\n678-9012",
    ],
)  # fmt: skip
def test_hashes_amounts_and_examples_are_no_number_of_a_person(text):
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "부구청장 홍길동", "과장 홍길동", "홍길동 과장", "책임관(홍길동)", "위원장 이영희", "팀장 박민수", "교수 이영희", "세무과 조사팀장 박민수", "홍길동 세무과장", "홍길동(과장)", "위원장: 이영희",
        "위원장 이영희 외 2명",
    ],
)  # fmt: skip
def test_a_value_of_a_post_and_a_name(text):
    (found,) = scan(text)
    assert (found.kind, found.end - found.start) == ("person", 3)


@pytest.mark.parametrize(
    "text",
    ["부구청장", "과장 전결", "위원장 선출직", "이사장 표창장", "동장 추천서", "감사담당관", "안전 담당", "주민자치위원 공개모집", "통장 정기회의", "이장 회의록", "교장 선생님"],
)  # fmt: skip
def test_a_value_of_a_post_and_something_else(text):
    assert kinds(text) == []


@pytest.mark.parametrize(
    "line",
    [
        "홍길동 교사", "- 김영희 팀장", "* 위원장 이영희", "1. 박철수 과장", "가. 최민호 통장", "ㅇ 최민호 통장", "① 최민호 통장", "- ○ 최민호 통장", "| 박철수 과장 | 기획 |", "최민호 통장님",
        "최민호 통장 (02-123-4567)", "최민호 통장, 이장",
        "홍길동 과장 / 서기", "서기 및 홍길동 과장", "책임관/홍길동", "홍길동 과장; 서기", "홍길동 과장 2014.10.31", "홍길동 위원 외 3명", "[통장] 홍길동", "(통장) 홍길동", "(1) 홍길동 위원", "ⅰ. 홍길동 위원",
        "100. 홍길동 위원", "                        - 홍길동 위원", "__홍길동 위원__", "- [ ] 홍길동 위원", "## 홍길동 위원", "홍길동 위원.", "통장 홍길동 ☎ 02-123-4567", "홍길동\t과장", "- 홍길동 위원\r",
    ],
)  # fmt: skip
def test_a_post_and_a_name_in_a_line_of_their_own(line):
    """As in a list in a page; the words around it are no part of them."""
    text = f"위원회를 소개합니다.\n{line}\n모두 다섯 분입니다."
    (found,) = scan(text)
    assert (found.kind, found.end - found.start) == ("person", 3)
    assert text[found.start : found.end] in line


@pytest.mark.parametrize(
    "line",
    [
        "주민자치 위원", "원어민 교사", "노인회 회장", "전임 강사", "신임 교장", "방문 간호사", "남녀 대표", "강남구 이사장", "교사 연수", "통장 모집", "대표 전화", "기사 보기", "위원 명단", "박사 과정", "황금 반장",
        "담당 구의원", "남양주 통장", "임원진(대표)", "역삼1동 통장", "책임/담당", "팀장 / 과장", "회장 및 총무",
    ],
)  # fmt: skip
def test_a_post_and_something_else_in_a_line_of_their_own(line):
    assert kinds(f"위원회를 소개합니다.\n- {line}\n1. {line}\n| {line} | 기획 |\n모두 다섯 분입니다.") == []


@pytest.mark.parametrize(
    "text",
    [
        "010-**9999**-1245", r"010\-9999\-1248", "010&#45;9999&#45;1249", "[010](/)-9999-1252", "`010`-9999-1250", "010-<b>9999</b>-1251", "&#48;10-9999-1253", "010-[9999](/a)-1254", "010-<b><i>9999</i></b>-1255", "010-***9999***-1256",
    ],
)  # fmt: skip
def test_marks_within_a_number_are_not_seen(text):
    plain = unmarked(text)
    assert len(plain) == len(text)
    assert kinds(plain) == ["mobile"]


@pytest.mark.parametrize(
    "text", ["**안내** [구청](/) 3 \\* 4", "900101-1******", "| 1 | **2** | 3 |", "a &amp; b", "2014-**06**월"]
)
def test_marks_elsewhere_stay_and_find_nothing_new(text):
    assert kinds(unmarked(text)) == kinds(text)


def test_the_line_of_a_field_for_a_name_does_not_show_it(tmp_path):
    (tmp_path / "a.yml").write_text("id: a\nproposer: 심콩쥐\n", "utf-8")
    shown = present([Diagnostic("P001", "a.yml", Span(2, 1, 2, 9), {"key": "proposer"})], "full", "ko", tmp_path)
    assert "proposer" in shown
    assert "콩쥐" not in shown
