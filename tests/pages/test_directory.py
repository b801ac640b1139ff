"""The indexes by letter and by department: everything is in them, once, where people look for it."""

from __future__ import annotations

import unicodedata
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.directory import by_department, place
from generator.pages.order import INITIALS, LATIN, NUMBERS, OTHER, initial, title_order
from generator.words import strings
from tests.support import sites


@pytest.mark.parametrize(
    ("title", "letter"),
    [
        ("가로등", "ㄱ"),
        ("까치", "ㄱ"),
        ("힣", "ㅎ"),
        ("쌈지공원", "ㅅ"),
        ("‘정부 주도’에서", "ㅈ"),
        ("[예시] 공원", "ㄱ"),
        ("［공고］ 나무", "ㄴ"),
        ("[예시]", "ㅇ"),
        ("【공고】 나무", "ㄴ"),
        ("〔안내〕 다리", "ㄷ"),
        ("[예시] [공고] 마을", "ㅁ"),
        ("공원 [예시]", "ㄱ"),
        ("U-강남", "U"),
        ("ｕ-강남", "U"),
        ("édition", "E"),
        ("2014년", NUMBERS),
        ("ㄲ", "ㄱ"),
        ("ㄺ", OTHER),
        ("ㅏ", OTHER),
        ("漢字", OTHER),
        ("…", OTHER),
        ("", OTHER),
        (unicodedata.normalize("NFD", "가로등"), "ㄱ"),
    ],
)
def test_initial(title, letter):
    assert initial(title) == letter


@given(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3))
def test_the_initial_of_a_syllable_is_that_of_its_parts(syllable):
    """By Unicode's own decomposition: the first jamo of a syllable, U+1100 and on."""
    jamo = unicodedata.normalize("NFD", syllable)[0]
    assert initial(syllable) == INITIALS[ord(jamo) - 0x1100]


@given(st.text())
def test_any_title_has_a_place(title):
    assert initial(title) in {*INITIALS, *"ABCDEFGHIJKLMNOPQRSTUVWXYZ", NUMBERS, OTHER}
    assert title_order(title) == title_order(title)


def test_titles_are_in_the_order_of_the_dictionary():
    titles = ["나무 10곳", "나무 9곳", "‘가’ 동", "나라", "가게"]
    assert sorted(titles, key=title_order) == ["‘가’ 동", "가게", "나라", "나무 9곳", "나무 10곳"]


def index(folder, name="index"):
    return sites.Read("", (folder / name / "index.html").read_text("utf-8"))


def links(page):
    return [link.attributes["href"].removeprefix("../") for link in page.css(".directory li a")]


def test_every_record_and_text_is_in_the_index_once(listed_built, listed):
    wanted = Counter(f"{record.address}/" for record in listed.records)
    wanted.update(f"{narrative.name}/" for narrative in listed.narratives)
    assert Counter(links(index(listed_built))) == wanted
    assert LATIN not in {each.text() for each in index(listed_built).css("h2")}


def test_every_record_is_under_its_department_once(listed_built, listed):
    assert Counter(links(index(listed_built, "departments"))) == Counter(
        f"{record.address}/" for record in listed.records
    )
    for section in index(listed_built, "departments").css("section.directory"):
        heading = section.css_first("h2")
        for link in section.css("ul a"):
            address = link.attributes["href"].removeprefix("../").rstrip("/")
            record = next(each for each in listed.records if each.address == address)
            assert record.data.get("department", strings("ko")["departments"]["none"]) == heading.text()


def test_a_department_has_the_telephones_of_its_records_or_says_that_there_is_none(listed_built, listed):
    for section in index(listed_built, "departments").css("section.directory")[:-1]:
        name = section.css_first("h2").text()
        own = [each for each in listed.records if each.data.get("department") == name]
        stated = sorted({str(each.data["phone"]) for each in own if "phone" in each.data})
        assert sorted(link.text() for link in section.css("p a")) == stated
        assert ("전화번호가 적혀 있지 않습니다" in section.text()) is not bool(stated)


def test_departments_come_in_order_and_what_names_none_last(listed):
    groups = by_department(listed, strings("ko")["departments"])
    names = [group.label for group in groups]
    assert names[:-1] == sorted(names[:-1], key=title_order)
    assert groups[-1].anchor == "none"
    assert groups[-1].text


def test_the_id_of_a_department_has_no_blank():
    assert place(" 예시  1과 ") == "department-예시-1과"
    assert place("예시·1과") == "department-예시_b71과"


def test_a_record_leads_to_its_department(listed_built, listed):
    ids = {heading.attributes["id"] for heading in index(listed_built, "departments").css("h2")}
    for record in (each for each in listed.records if "department" in each.data):
        page = index(listed_built, record.address)
        found = [each.attributes["href"] for each in page.css('a[href*="departments/#"]')]
        assert [each.partition("#")[2] for each in found] == [place(record.data["department"])]
        assert place(record.data["department"]) in ids


def test_jumps_lead_to_headings(listed_built):
    for name in ("index", "departments"):
        page = index(listed_built, name)
        wanted = [link.attributes["href"] for link in page.css("main nav a")]
        assert wanted
        assert wanted == [f"#{heading.attributes['id']}" for heading in page.css(".directory h2")]


def test_the_english_site_goes_by_latin_letters(tmp_path):
    folder = sites.copy("english", tmp_path / "site")
    sites.write(folder, {"data/story/more.yml": MORE})
    out = tmp_path / "out"
    sites.build(folder, out)
    headings = [each.text() for each in index(out).css(".directory h2")]
    letters = [each for each in headings if len(each) == 1]
    assert letters == sorted(letters)
    assert len(letters) > 1
    assert headings[-2:] == ["0–9", "Hangul"]


MORE = """\
- {id: seven, title: 7 steps, department: Example, summary: An example., source: [{section: "Example document > Annex"}]}
- {id: stairs, title: stairs, department: Example, summary: An example., source: [{section: "Example document > Annex"}]}
- {id: garosu, title: 가로수, department: Example, summary: An example., source: [{section: "Example document > Annex"}]}
"""


def test_both_are_in_the_foot_and_in_the_sitemap(listed_built):
    page = index(listed_built, "sitemap")
    for name in ("index", "departments"):
        assert page.css(f'footer a[href="../{name}/"]')
        assert page.css(f'main a[href="../{name}/"]')
