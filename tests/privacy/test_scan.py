"""The detector: places, disguises, checksums, what a site permits, and masks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.privacy import KINDS, Permitted, conceal, masked, names_a_person, scan, scan_grid

OFFICE = Permitted(phones=("023423", "01020003000"), mail_domains=("gangnam.go.kr",))


def found(text: str, permitted: Permitted = OFFICE, head: str = "") -> list[tuple[str, str]]:
    return [(each.kind, text[each.start : each.end]) for each in scan(text, permitted, head)]


@pytest.mark.parametrize(
    ("number", "certain"),
    [("901231-1234567", False), ("971013-1019907", False), ("850615-5123456", True), ("040229-3123456", False)],
)
def test_a_wrong_check_digit_clears_nothing(number, certain):
    (each,) = scan(f"번호 {number}")
    assert each.kind in ("resident", "foreigner")
    assert each.certain == certain


@pytest.mark.parametrize(
    "number", ["901331-1234567", "900230-1234567", "050229-3123456", "901231-0234567", "901231-9234567"]
)
def test_a_day_that_no_calendar_has_is_no_birth_date(number):
    assert found(number) == []


@pytest.mark.parametrize(
    "text",
    ["９０１２３１－１２３４５６７", "90\u200b1231-12\u00ad34567", "901231‑1234567", "9 0 1 2 3 1 - 1 2 3 4 5 6 7", "901231\n-1234567", "주민번호901231-1234567번"],
)  # fmt: skip
def test_the_place_is_that_of_the_text_as_written(text):
    ((kind, value),) = found(text)
    assert kind == "resident"
    assert text.startswith(value, text.index(value[0]))
    assert value == text.removeprefix("주민번호").removesuffix("번")


def test_office_telephones_pass_and_with_a_list_others_are_told():
    assert found("02-3423-5114, +82-2-3423-5114") == []
    assert found("02-555-1234") == [("telephone", "02-555-1234")]
    assert found("02-555-1234", Permitted()) == []
    assert found("자택 02-555-1234", Permitted()) == [("telephone", "02-555-1234")]


def test_a_mobile_number_passes_only_as_a_whole():
    assert found("010-2000-3000") == []
    assert found("010-2000-3001") == [("mobile", "010-2000-3001")]
    assert found("010-2000-3001", Permitted(phones=("010",))) == [("mobile", "010-2000-3001")]


def test_official_mail_passes_with_what_lies_below_it_and_no_other():
    assert found("tax@gangnam.go.kr a@mail.gangnam.go.kr") == []
    listed = Permitted(mail_domains=("office.or.kr",))
    assert found("tax@office.or.kr a@mail.office.or.kr", listed) == []
    assert found("a@notoffice.or.kr", listed) == [("email", "a@notoffice.or.kr")]
    assert found("a@office.or.kr.example.co", listed) == [("email", "a@office.or.kr.example.co")]


def test_the_head_of_a_column_tells_what_a_cell_is():
    rows = [
        ["○○ 명단", "", ""],
        ["번호", "성명", "연락처"],
        ["1", "홍길동", "1012345678"],
        ["2", "김○○", "02-3423-1111"],
    ]
    cells = {(cell.row, cell.column): [each.kind for each in cell.found] for cell in scan_grid(rows, OFFICE)}
    assert cells == {(2, 1): ["person"], (2, 2): ["mobile"]}


def test_in_a_form_the_cell_to_the_left_tells():
    (cell,) = scan_grid([["신청인", "홍길동", "접수일", "2014-10-20"]], OFFICE)
    assert (cell.column, cell.found[0].kind) == (1, "person")


def test_things_have_names_too():
    assert found("하나", head="이름") == []
    assert found("홍길동", head="이름") == [("person", "홍길동")]
    assert found("허준", head="성명") == [("person", "허준")]


@pytest.mark.parametrize("key", ["신청인", "민원인", "제안자명", "수상자_이름", "성명", "applicant", "applicant_name"])
def test_fields_of_persons(key):
    assert names_a_person(key)


@pytest.mark.parametrize("key", ["title", "department", "name", "대상", "summary", "신청", "제안", "담당부서"])
def test_fields_of_no_person(key):
    assert not names_a_person(key)


@pytest.mark.parametrize("kind", list(KINDS))
def test_a_mask_tells_little(kind):
    value = "9012311234567"
    hidden = masked(value, KINDS[kind].shown)
    assert len(hidden) == len(value)
    assert sum(char.isalnum() for char in hidden) <= 2


@given(st.text(alphabet="0123456789-. ○공일이\u200b０홍길동:신청인a@", max_size=60))
def test_what_is_concealed_is_no_longer_found_and_keeps_its_length(text):
    hidden = conceal(text)
    assert len(hidden) == len(text)
    for each in scan(text):
        assert text[each.start : each.end] not in hidden or sum(map(str.isalnum, text[each.start : each.end])) < 3


@given(st.text(max_size=300))
def test_no_text_is_too_strange(text):
    for each in scan(text):
        assert 0 <= each.start < each.end <= len(text)


@pytest.mark.parametrize(
    "text", ["1" * 20_000, "1 " * 20_000, "가1" * 10_000, "a@" * 10_000, "테헤란로 1 " * 5_000, "신청인 " * 5_000]
)
def test_no_text_takes_long(within, text):
    with within(4):
        scan(text)
