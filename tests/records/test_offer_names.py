"""Names of fields and words as civil servants write them: the right one is offered, and making the change makes check pass.

The cases: 제목: · 부서: · 공표 중 · 위생. Neighbours tried beyond them: labels with and without blanks, English labels, capitals,
hyphens for underscores, a letter wrong, several at once, two names for one field, a Korean name beside the right one, a name a
level too high, labels with brackets, formats by the name of their program, licences in seven spellings, one value for a list
and a list for one value, lists without dashes, a text where names belong, words that could be two, ids beside labels.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.autofix import fixes, write

GOOD = """\
id: playground
field: 예시 분야
title: "[예시] 놀이시설"
scope: 시설 이름
cycle: 매월
method: {text: 누리집에 게시, url: "https://www.example.org/"}
department: 예시과
phone: 02-123-4567
format: [CSV, PDF]
licence: kogl-1
status: active
summary: 예시로 만든 기록입니다.
source: [{section: 예시 문서}]
"""
PATH = "data/disclosure/playground.yml"

RIGHT = {
    "label as key": ("title:", "제목:"),
    "label as key, glued": ("cycle:", "공표주기:"),
    "label with blank": ("department:", "담당 부서:"),
    "short word": ("department:", "부서:"),
    "telephone": ("phone:", "전화:"),
    "contact": ("phone:", "연락처:"),
    "English label": ("department:", "Department:"),
    "capitals": ("status:", "STATUS:"),
    "one letter wrong": ("department:", "departmant:"),
    "letters changed places": ("title:", "tilte:"),
    "label as value": ("status: active", "status: 공표 중"),
    "label as value, glued": ("status: active", "status: 공표중"),
    "value in capitals": ("status: active", "status: Active"),
    "label in English": ("status: active", "status: published"),
    "value with a letter wrong": ("status: active", "status: activ"),
    "format in small letters": ("[CSV, PDF]", "[csv, PDF]"),
    "format by its program": ("[CSV, PDF]", "[엑셀, PDF]"),
    "format by its ending": ("[CSV, PDF]", "[.csv, PDF]"),
    "one value for a list": ("[CSV, PDF]", "CSV"),
    "two values with a comma for a list": ("[CSV, PDF]", "CSV, PDF"),
    "a word of its program for a list": ("[CSV, PDF]", "엑셀"),
    "a list for one value": ("02-123-4567", "[02-123-4567]"),
    "a list for one value, to be mended itself": ("02-123-4567", "[02)1234567]"),
    "a list in lines for one value": ("phone: 02-123-4567", "phone:\n  - 02-123-4567"),
    "a text for names": ('{text: 누리집에 게시, url: "https://www.example.org/"}', "누리집에 게시"),
    "a text with a comma for names": ('{text: 누리집에 게시, url: "https://www.example.org/"}', "누리집, 게시판"),
    "names without a dash": ("[{section: 예시 문서}]", "{section: 예시 문서}"),
    "names without a dash, in lines": ("[{section: 예시 문서}]", "\n  section: 예시 문서\n  page: 3"),
    "a place as text": ("[{section: 예시 문서}]", "예시 문서 > 1장"),
    "own in Korean": ("[{section: 예시 문서}]", "직접 작성"),
    "licence by its label": ("kogl-1", "공공누리 제1유형"),
    "licence with its condition": ("kogl-1", "공공누리 제1유형(출처표시)"),
    "licence without its word": ("kogl-1", "제1유형"),
    "licence short": ("kogl-1", "공공누리 1유형"),
    "licence in English": ("kogl-1", "KOGL Type 1"),
    "licence glued": ("kogl-1", "KOGL1"),
    "page with unit": ("{section: 예시 문서}", "{section: 예시 문서, page: 18쪽}"),
    "id in capitals": ("id: playground", "id: Playground"),
    "word of the vocabulary, glued": ("예시 분야", "예시분야"),
}


def fixed(site) -> str:
    assert write(site.folder, fixes(site.folder)) == []
    return (site.folder / PATH).read_text("utf-8")


@pytest.mark.parametrize(("right", "wrong"), RIGHT.values(), ids=RIGHT)
def test_what_is_offered_makes_check_pass(site, right, wrong):
    site.write(PATH, GOOD.replace(right, wrong))
    problem = site.one()
    assert problem.fix is not None
    after = fixed(site)
    assert site.codes() == []
    # Nothing else of the file has changed.
    assert len(set(after.split("\n")) - set(GOOD.replace(right, wrong).split("\n"))) <= wrong.count("\n") + 1


def test_a_record_all_in_korean_is_one_problem_a_name_and_comes_out_right(site):
    korean = GOOD
    for right, wrong in (
        ("field:", "분야:"), ("title:", "제목:"), ("scope:", "공표 범위:"), ("cycle:", "주기:"), ("department:", "담당부서:"), ("phone:", "전화번호:"),
        ("status: active", "상태: 공표 중"), ("format:", "파일 형식:"), ("summary:", "요약:"), ("source:", "출처:"),
    ):  # fmt: skip
        korean = korean.replace(f"\n{right}", f"\n{wrong}")
    site.write(PATH, korean)
    assert site.codes() == ["F001"] * 10, "nothing is called missing as well"
    assert fixed(site) == GOOD


def test_a_korean_name_beside_the_right_one_is_not_renamed(site):
    site.write(PATH, GOOD + "부서: 다른과\n")
    problem = site.one()
    assert problem.fix is None
    assert "7번째 줄에 이미 있는 ‘department(담당부서)’" in problem.message("ko")


def test_of_two_names_for_one_field_only_the_first_is_offered(site):
    site.write(PATH, GOOD.replace("department: 예시과", "부서: 예시과\n담당과: 예시과"))
    first, second = site.problems()
    assert (first.code, first.fix is not None, second.fix) == ("F001", True, None)


def test_a_name_a_level_too_high_is_told_where_it_belongs(site):
    site.write(PATH, GOOD + "page: 3\n")
    assert "source(원문 위치) 아래에" in site.one().message("ko")


@pytest.mark.parametrize("word", ["예", "한글", "HWPXX", "kogl-5", "kogl-11"])
def test_what_could_be_two_or_none_is_not_offered(site, word):
    field = {"예": "active", "한글": "CSV", "HWPXX": "CSV"}.get(word, "kogl-1")
    site.write(PATH, GOOD.replace(field, word, 1))
    problem = site.one()
    assert problem.code == "F007"
    assert problem.fix is None


def test_choices_stand_beside_their_labels(site):
    site.write(PATH, GOOD.replace("active", "zzz"))
    assert "active(공표 중), planned(공표 예정)" in site.one().help("ko")
    assert "active (published), planned (to be published)" in site.one().help("en")


def test_the_label_of_a_word_of_the_vocabulary_becomes_its_id(site):
    settings = site.folder / "site.yml"
    text = settings.read_text("utf-8").replace("field: [예시 분야]", "field: [예시 분야, {id: hygiene, label: 위생}]")
    settings.write_text(text, "utf-8")
    site.write(PATH, GOOD.replace("field: 예시 분야", "field: 위생"))
    assert "hygiene(위생)" in site.one().message("ko")
    assert "field: hygiene\n" in fixed(site)


def test_a_number_is_never_taken_for_a_slip(site):
    site.write(PATH, GOOD + "related: [disclosure/playground-2]\n")
    problem = site.one()
    assert (problem.code, problem.fix) == ("R002", None)


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("format: [CSV, 3]", "파일 형식의 2번째 값"),
        ("source: [{section: 예시 문서, page: 0}]", "원문 위치의 1번째(예시 문서)의 쪽"),
    ],
)
def test_a_place_in_a_list_is_named_and_its_example_is_whole(site, broken, said):
    name = broken.partition(":")[0]
    site.write(
        PATH, "".join(broken + "\n" if line.startswith(f"{name}:") else f"{line}\n" for line in GOOD.splitlines())
    )
    problem = site.one()
    assert said in problem.message("ko")
    assert "…" not in problem.help("ko")


def test_a_cell_of_a_table_is_named_by_its_row_and_column(site):
    site.dataset(
        "tables: [{caption: 도서관별 이용, columns: [곳, {label: 방문, unit: 명}], rows: [[논현, [1]], [대치, '2']]}]"
    )
    assert "‘도서관별 이용’ 표의 1번째 행(논현)의 ‘방문’ 칸" in site.one().message("ko")
    site.dataset(
        "tables: [{caption: 도서관별 이용, columns: [곳, {label: 방문, unit: 명}], rows: [[논현, '1'], [대치]]}]"
    )
    assert "‘도서관별 이용’ 표의 2번째 행(대치)" in site.problems()[0].message("ko")


@pytest.mark.parametrize("folder", ["사전공표", "disclosures", "Disclosure", "사전공표 항목"])
def test_a_folder_by_another_name_of_its_kind(site, folder):
    site.write(f"data/{folder}/a.yml", GOOD)
    assert "disclosure(사전공표 항목)" in site.one().facts["suggestion"]["ko"]


def test_the_whole_of_a_record_in_a_file_is_untouched_but_for_the_edit(site):
    before = "# 맨 위\n" + GOOD.replace("title:", "제목:   ").replace("status: active", "status: '공표 중' # 지금")
    site.write(PATH, before)
    assert fixed(site) == before.replace("제목:   ", "title:   ").replace("'공표 중'", "'active'")
    assert Path(site.folder / PATH).is_file()


@pytest.mark.parametrize("empty", ['""', '" "', "''"])
def test_nothing_in_quotes_where_a_list_is_asked_for_is_told(site, empty):
    """Somebody emptied a list and left the quotes: a sentence, and no fault of the program."""
    site.story(f"outcomes: {empty}")
    assert {each.code for each in site.problems()} <= {"F003", "F004"}
    assert site.problems() != []


@pytest.mark.parametrize(
    ("right", "written"),
    [
        ("name", "이름"), ("name", "누리집명"), ("description", "설명"), ("language", "언어"), ("url", "주소"), ("url", "site_url"), ("official", "공식"),
        ("owner", "기관"), ("vocabulary", "어휘"),
    ],
)  # fmt: skip
def test_settings_are_known_by_their_korean_names_too(site, right, written):
    text = (site.folder / "site.yml").read_text("utf-8")
    site.write("site.yml", text.replace(f"{right}:", f"{written}:", 1))
    problem = next(each for each in site.problems() if each.code == "F001")
    assert problem.fix is not None
    assert problem.fix.edits[0].text == right
    assert "F002" not in site.codes()
