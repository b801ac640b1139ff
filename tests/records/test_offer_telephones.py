"""Telephone numbers, addresses, identifiers, numbers and words as people write them, and the form that is offered.

The cases: 0234236000 · 02)3423-6000 · 3423-6000. Neighbours tried beyond them: brackets, dots, blanks, slashes, waves, eight
dashes that are no hyphen (one a letter of Hangul), full-width digits, words and signs before a number, country codes in six
spellings, the 0 that a spreadsheet took, extensions, two numbers, mobiles, service numbers, digits too many and too few;
addresses without or with a broken scheme, in Markdown, in brackets, with blanks; ids with capitals, blanks, underscores, Hangul.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.records.contract import contracts, resolve
from generator.records.forms.address import read_id, read_reference, read_site_url, read_url
from generator.records.forms.number import read_printed, read_whole, read_yes
from generator.records.forms.table import kinds
from generator.records.forms.telephone import read_telephone

PHONE = resolve(contracts()["story"].schema["properties"]["phone"])["pattern"]
GU = [
    *(
        "0234236000",
        "02)3423-6000",
        "02-34236000",
        "(02) 3423-6000",
        "(02)34236000",
        "02.3423.6000",
        "02 3423 6000",
        "02/3423/6000",
    ),
    *(
        "+82-2-3423-6000",
        "+82 2 3423 6000",
        "+82 (0)2-3423-6000",
        "82-2-3423-6000",
        "+82-02-3423-6000",
        "0082-2-3423-6000",
    ),
    *(
        "02‑3423‑6000",
        "02–3423–6000",
        "02—3423—6000",
        "02−3423−6000",
        "02ㅡ3423ㅡ6000",
        "02ー3423ー6000",
        "02~3423~6000",
    ),
    *(
        "０２－３４２３－６０００",
        "☎ 02-3423-6000",
        "☏02-3423-6000",
        "전화 02-3423-6000",
        "전화: 02-3423-6000",
        "Tel. 02-3423-6000",
    ),
    *("02-3423-6000.", "02- 3423-6000", "234236000", "2-3423-6000", "“02-3423-6000”"),
]
OTHERS = [
    ("031)123-4567", "031-123-4567"), ("0311234567", "031-123-4567"), ("311234567", "031-123-4567"),
    ("+82-64-710-2114", "064-710-2114"), ("07012345678", "070-1234-5678"), ("15881234", "1588-1234"),
    ("국번없이 120", "120"), ("120번", "120"),
]  # fmt: skip
TOLD = [
    ("3423-6000", "지역번호가 빠졌습니다"), ("34236000", "지역번호가 빠졌습니다"), ("010-1234-5678", "휴대전화"), ("+82 10 1234 5678", "휴대전화"),
    ("02-3423-6000(내선 123)", "하나만"), ("02-3423-6000 ext. 5", "하나만"), ("02-3423-6000~3", "하나만"), ("02-3423-6000, 6001", "하나만"),
    ("02-3423-6000/6001", "하나만"), ("02-342-600", "숫자의 수"), ("02-3423-60000", "숫자의 수"),
]  # fmt: skip


@pytest.mark.parametrize("text", GU)
def test_a_number_of_an_office(text):
    assert read_telephone(text).text == "02-3423-6000"


@pytest.mark.parametrize(("text", "right"), OTHERS)
def test_numbers_of_other_areas_and_services(text, right):
    assert read_telephone(text).text == right


@pytest.mark.parametrize(("text", "said"), TOLD)
def test_what_is_not_one_office_number_is_only_told(text, said):
    found = read_telephone(text)
    assert found.text == ""
    assert said in found.note["ko"]


@given(st.text(alphabet="0123456789+-() .~ext내선", max_size=20))
def test_what_is_offered_is_what_the_contract_takes(text):
    found = read_telephone(text).text
    assert found == "" or re.search(PHONE, found) or found.startswith("080")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("www.gangnam.go.kr", "https://www.gangnam.go.kr"), ("gangnam.go.kr/list?x=1", "https://gangnam.go.kr/list?x=1"),
        ("http:/www.a.kr/x", "http://www.a.kr/x"), ("http//www.a.kr", "http://www.a.kr"), ("https;//a.kr", "https://a.kr"),
        ("HTTPS://a.kr", "https://a.kr"), ("https:\\\\www.a.kr", "https://www.a.kr"), ("ttp://a.kr", "http://a.kr"),
        ("https:// a.kr", "https://a.kr"), ("<https://a.kr>", "https://a.kr"), ("“https://a.kr/”", "https://a.kr/"),
        ("[이름](https://a.kr/b)", "https://a.kr/b"), ("//a.kr/x", "https://a.kr/x"), ("ｗｗｗ.a.kr", "https://www.a.kr"),
        ("https://a.kr/b c", ""), ("list.pdf", ""), ("홈페이지", ""), ("ftp://a.kr", ""), ("hwanhi@a.kr", ""), ("없음", ""),
    ],
)  # fmt: skip
def test_addresses(text, right):
    assert read_url(text).text == right


def test_the_address_of_a_site_ends_with_a_slash():
    assert read_site_url("https://example.org").text == read_site_url("example.org/").text == "https://example.org/"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Playground Safety", "playground-safety"), ("playground_safety", "playground-safety"), ("PLAY", "play"),
        ("playground--safety-", "playground-safety"), ("ｐｌａｙ １", "play-1"), ("Playground–Safety", "playground-safety"),
        ("놀이시설", ""), ("play 시설", ""), ("playgroundSafety", ""), ("-", ""), ("café", ""),
    ],
)  # fmt: skip
def test_identifiers(text, right):
    assert read_id(text).text == right


@pytest.mark.parametrize(
    "text",
    [
        "/task/1-1/",
        "data/task/1-1.yml",
        "실행계획 과제/1-1",
        "Task/1-1",
        "task／1-1",
        "task\\1-1",
        "https://example.org/task/1-1/",
    ],
)
def test_references(text):
    assert read_reference(text, kinds()).text == "task/1-1"


@pytest.mark.parametrize("text", ["1-1", "task/", "nosuch/1-1", "task/놀이"])
def test_what_is_no_reference(text):
    assert read_reference(text, kinds()).text == ""


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("1,200명", "1200"), ("18쪽", "18"), ("제3호", "3"), ("p. 18", "18"), ("１２", "12"), ("12.0", "12"), ("03", "3"), ("1, 200", "1200"),
        ("3~5", ""), ("약 3", ""), ("12.5", ""), ("-3", ""), ("1 200", ""), ("3개월", ""), ("없음", ""),
    ],
)  # fmt: skip
def test_whole_numbers(text, right):
    assert read_whole(text).text == right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("２，０１６", "2,016"),
        ("2, 016", "2,016"),
        ("–12", "-12"),
        ("△ 3", "△3"),
        ("1,200.", "1,200"),
        ("2,016대", ""),
        ("약 2016", ""),
        ("1,23", ""),
    ],
)
def test_printed_numbers(text, right):
    assert read_printed(text).text == right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Y", "yes"),
        ("O", "yes"),
        ("○", "yes"),
        ("있음", "yes"),
        ("x", "no"),
        ("×", "no"),
        ("해당 없음", "no"),
        ("아마", ""),
    ],
)
def test_yes_and_no(text, right):
    assert read_yes(text).text == right
