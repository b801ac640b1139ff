"""A record held against its contract: every way of breaking it, its code, and the place that is pointed at."""

from __future__ import annotations

import json

import pytest

from generator.diagnostics.fix import edited


def test_unknown_key_is_pointed_at_by_its_name_with_the_word_that_was_meant(site):
    site.story("audiance: 누구나")
    problem = site.one()
    assert problem.code == "F001"
    assert site.marked(problem) == "audiance"
    assert "audience" in problem.message("ko")
    assert "audience" in problem.message("en")


def test_unknown_key_like_nothing_gets_no_suggestion(site):
    site.story("zzzz: 값")
    assert "혹시" not in site.one().message("ko")
    assert "Did you mean" not in site.one().message("en")


def test_unknown_key_deep_inside_is_told_the_keys_of_that_place(story_with):
    problem = story_with(figures=[{"label": "가", "value": "1", "aprox": "명"}]).one()
    assert problem.facts["suggestion"]["ko"].strip().startswith("혹시 ‘approximate(어림수)’")
    assert "label(이름), value(값), unit(단위), approximate(어림수), as_of(기준)" in problem.help("ko")
    assert "label (Label), value (Value), unit (Unit)" in problem.help("en")


def test_a_misspelt_required_key_is_one_problem(site):
    text = (site.folder / "data/story/base.yml").read_text("utf-8")
    site.write("data/story/base.yml", text.replace("department:", "departmant:"))
    assert site.codes() == ["F001"]


@pytest.mark.parametrize("field", ["id", "title", "department", "summary", "source"])
def test_required_field(site, field):
    lines = (site.folder / "data/story/base.yml").read_text("utf-8").splitlines(keepends=True)
    site.write("data/story/base.yml", "".join(line for line in lines if not line.startswith(f"{field}:")))
    problem = site.one()
    assert (problem.code, problem.facts["key"], problem.span.line) == ("F002", field, 1)


@pytest.mark.parametrize(
    ("field", "nothing"),
    [
        *((field, "") for field in ("title", "department", "audience", "phone", "period", "outcomes")),
        *((field, nothing) for field in ("title", "department", "audience") for nothing in ('""', "'  '", '"\u3000"')),
    ],
)
def test_empty_value(site, field, nothing):
    lines = (site.folder / "data/story/base.yml").read_text("utf-8").splitlines()
    site.write("data/story/base.yml", "\n".join(line for line in lines if not line.startswith(f"{field}:")))
    path = site.folder / "data/story/base.yml"
    path.write_text(path.read_text("utf-8") + f"\n{field}: {nothing}\n", "utf-8")
    problem = site.one()
    assert problem.code == "F003"
    assert site.marked(problem) in (field, nothing)


def test_an_empty_word_of_a_vocabulary_is_one_problem(site):
    path = site.folder / "data/task/base.yml"
    path.write_text(path.read_text("utf-8").replace("goal: 예시 목표", "goal:"), "utf-8")
    assert site.codes() == ["F003"]


def test_deleting_a_required_field_is_never_advised(site):
    """The hint on an empty value or an empty list must not lead to the next error."""
    for broken in ("department:", "source: []"):
        field = broken.partition(":")[0]
        lines = (site.folder / "data/story/base.yml").read_text("utf-8").splitlines()
        site.write(
            "data/story/example.yml",
            "\n".join(broken if line.startswith(f"{field}:") else line.replace("base-", "") for line in lines),
        )
        assert "지우세요" not in site.one().help("ko")
        assert "elete" not in site.one().help("en")


def test_enum_with_suggestion(site):
    path = site.folder / "data/disclosure/base.yml"
    path.write_text(path.read_text("utf-8") + "licence: kogl1\nformat: [CSV, xlsx]\n", "utf-8")
    first, second = site.problems()
    assert [first.code, second.code] == ["F007", "F007"]
    assert "kogl-1" in first.message("ko")
    assert "XLSX" in second.message("ko")
    assert site.marked(second) == "xlsx"


@pytest.mark.parametrize(
    ("field", "value", "hint"),
    [
        ("phone", "02)123-4567", "02-123-4567"),
        ("phone", "2-123-4567", "02-123-4567"),
        ("id", "한글", "restaurant-status"),
        ("id", "Upper", "restaurant-status"),
        ("id", "two  words", "restaurant-status"),
        ("id", "-a", "restaurant-status"),
        ("id", "..", "restaurant-status"),
        ("id", "a/b", "restaurant-status"),
        ("related", "[task]", "task/1-1"),
        ("figures", "[{label: 가, value: 12명}]", "unit"),
    ],
)
def test_pattern_has_a_hint_of_its_own(site, field, value, hint):
    lines = (site.folder / "data/story/base.yml").read_text("utf-8").splitlines()
    site.write(
        "data/story/base.yml", "\n".join([*(x for x in lines if not x.startswith(f"{field}:")), f"{field}: {value}"])
    )
    problem = site.one()
    assert problem.code == "F008"
    assert hint in problem.help("ko")
    assert hint in problem.help("en")


@pytest.mark.parametrize(
    "phone", ["02-123-4567", "031-1234-5678", "064-123-4567", "120", "1588-1234", "1899-1234", "070-1234-5678"]
)
def test_office_telephones_are_taken(site, phone):
    site.story(f"phone: {phone}")
    assert site.problems() == []


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "ftp://example.org/", "https://a b/", "https://", "//example.org/", 'https://a/"x']
)
def test_addresses_that_are_none(site, url):
    path = site.folder / "data/disclosure/base.yml"
    path.write_text(path.read_text("utf-8") + f"method: {{text: 게시, url: '{url}'}}\n", "utf-8")
    assert site.one().code == "F008"


@pytest.mark.parametrize(
    "moment",
    "2014-02-30 2014-13 2014-00 2014-1-1 14-01-01 2014.10 2014-02-29 0000 2014-10-20T10:00 ２０１４ 2014-10- 20141020 내일".split(),  # noqa: SIM905
)
def test_moments_that_no_calendar_has(site, moment):
    site.story(f"period: {{start: '{moment}'}}")
    problem = site.one()
    assert problem.code == "T001"
    assert site.marked(problem).strip("'") == moment


@pytest.mark.parametrize("moment", ["2014", "2014-12", "2014-12-31", "2012-02-29"])
def test_moments(site, moment):
    site.story(f"period: {{start: {moment}}}")
    assert site.problems() == []


@pytest.mark.parametrize("day", ["2014", "2014-10", "2014-10-32", "２０１４-１０-３１"])
def test_a_day_is_no_month(site, day):
    path = site.folder / "data/disclosure/base.yml"
    path.write_text(path.read_text("utf-8") + f"next_due: '{day}'\n", "utf-8")
    assert site.one().code == "T001"


@pytest.mark.parametrize(
    ("when", "codes"),
    [("2014", []), ("2014-10", []), ("2014-13", ["T001"]), ("2014-10-32", ["T001"]), ("14-10", ["T001"])],
)
def test_a_site_speaks_of_a_day_a_month_or_a_year(site, when, codes):
    site.write("site.yml", (site.folder / "site.yml").read_text("utf-8") + f"as_of: '{when}'\n")
    assert site.codes() == codes


@pytest.mark.parametrize("end", ["2014-04", "2014-05-09", "2013"])
def test_an_end_before_the_start(site, end):
    site.story(f"period: {{start: 2014-05-10, end: {end}}}")
    problem = site.one()
    assert problem.code == "T002"
    assert site.marked(problem) == end


@pytest.mark.parametrize(
    ("start", "end"), [("2014-05-10", "2014"), ("2014-05-10", "2014-05"), ("2014", "2014-01"), ("2014", "2014")]
)
def test_an_end_that_is_less_exact_is_no_earlier(site, start, end):
    site.story(f"period: {{start: {start}, end: {end}}}")
    assert site.problems() == []


def test_a_round_that_closes_before_it_opens(site):
    path = site.folder / "data/proposal/base.yml"
    path.write_text(path.read_text("utf-8") + "opens: 2014-10\ncloses: 2014-09\n", "utf-8")
    assert site.one().code == "T002"


@pytest.mark.parametrize(
    ("field", "value", "place"),
    [
        ("related", "[task/9-9, story/base-story, task/9-9]", "task/9-9"),
        ("related", "[task/9-9, 'task/9-9']", "'task/9-9'"),
    ],
)
def test_repetition_points_at_the_second_one(site, field, value, place):
    site.story(f"{field}: {value}")
    problem = site.one()
    assert problem.code == "F012"
    assert site.marked(problem) == place
    assert problem.span.column == len(f"{field}: {value}") - len(place)


@pytest.mark.parametrize(
    ("rows", "found"), [([["가", "1"], ["나", "1", "2"]], "3"), ([["가", "1"], ["나", "1", "2", "3"]], "4")]
)
def test_a_row_has_a_cell_a_column(site, rows, found):
    table = {"caption": "표", "columns": ["가", "나"], "rows": rows}
    site.dataset(f"tables: [{json.dumps(table, ensure_ascii=False)}]")
    problem = site.one()
    assert (problem.code, problem.facts["found"], problem.facts["wanted"]) == ("N001", found, "2")


def test_a_number_with_a_comma_in_a_row_is_explained(site):
    site.dataset("tables: [{caption: 표, columns: [가, 나], rows: [[가, 1,200]]}]")
    problem = site.one()
    assert problem.code == "N020"
    assert site.marked(problem) == "1,200"
    assert "따옴표" in problem.help("ko")


def test_reference_to_nothing_with_the_record_that_was_meant(story_with):
    problem = story_with(related=["story/base-stori"]).one()
    assert problem.code == "R002"
    assert "story/base-story" in problem.message("ko")


def test_a_broken_record_is_still_a_known_reference(story_with):
    site = story_with(related=["task/9-9"])
    path = site.folder / "data/task/base.yml"
    path.write_text(path.read_text("utf-8") + "departmnt: 과\n", "utf-8")
    assert site.codes() == ["F001"]


def test_a_file_that_cannot_be_read_brings_no_second_complaint_elsewhere(story_with):
    """Whether the record exists is not known while its file is broken."""
    site = story_with(related=["task/9-9"])
    site.write("data/task/base.yml", 'id: 9-9\ntitle: "열린\n')
    assert site.codes() == ["Y018"]


def test_word_that_the_vocabulary_lacks(site):
    path = site.folder / "data/task/base.yml"
    path.write_text(path.read_text("utf-8").replace("goal: 예시 목표", "goal: 예시 몸표"), "utf-8")
    problem = site.one()
    assert problem.code == "F011"
    assert site.marked(problem) == "예시 몸표"
    assert "예시 목표" in problem.message("ko")


def test_the_first_word_of_a_vocabulary_comes_with_the_line_to_write(site):
    settings = (site.folder / "site.yml").read_text("utf-8")
    assert ", goal: [예시 목표]" in settings
    site.write("site.yml", settings.replace(", goal: [예시 목표]", ""))
    told = [each for each in site.problems() if each.code == "F011"]
    assert all("goal: [예시 목표]" in each.help("ko") and "goal: [예시 목표]" in each.help("en") for each in told)
    site.write("site.yml", settings)
    assert told
    assert site.problems() == []


def test_words_with_labels_are_named_by_their_id(site):
    settings = (site.folder / "site.yml").read_text("utf-8")
    site.write("site.yml", settings.replace("goal: [예시 목표]", "goal: [{id: 예시 목표, label: 화면에 나오는 목표}]"))
    assert site.problems() == []
    assert site.read().term("goal", "예시 목표") == "화면에 나오는 목표"


def test_one_id_in_two_files(site):
    site.write("data/story/copy.yml", (site.folder / "data/story/base.yml").read_bytes())
    problem = site.one()
    assert (problem.code, problem.path) == ("R001", "data/story/copy.yml")
    assert problem.facts["first"] == "data/story/base.yml:1"
    assert site.marked(problem) == "base-story"


def test_one_id_in_two_kinds_is_no_problem(site):
    path = site.folder / "data/proposal/base.yml"
    path.write_text(path.read_text("utf-8").replace("base-proposal", "base-story"), "utf-8")
    assert site.problems() == []


def test_two_broken_records_without_an_id_do_not_share_it(site):
    site.write("data/story/base.yml", "- title: 가\n- title: 나\n")
    assert "R001" not in site.codes()


@pytest.mark.parametrize(
    ("summary", "sentences"),
    [
        ("하나입니다.", 1),
        ("하나입니다", 1),
        ("하나입니다. 둘입니다", 2),
        ("하나입니까? 둘입니다!", 2),
        ("하나입니다. 둘입니다. 셋", 3),
        ("하나입니다. 둘입니다. 셋입니다.", 3),
        ("1.5배가 되었습니다. 12.3%입니다.", 2),
        ("“하나입니다.” 둘입니다. 셋입니다.", 3),
        ("하나... 둘입니다.", 2),
        ("2014. 10. 20.에 열었습니다.", 1),
        ("Dr. Kim of St. Mary shares books, e.g. novels. It is free.", 2),
        ("No. 1 책 나눔을 합니다. (월. 수. 금.) 엽니다.", 2),
        ("월. 수. 금. 엽니다. 가. 나. 다. 동에서 합니다.", 2),
        ("책을 나눕니다. 옷도 나눕니다. (전화로 물으세요.)", 2),
        ("Books, toys etc. are shared. Books, toys, etc. They are free. No. It is not.", 5),
        ("구는 “책을 나눕니다. 오세요. 무료입니다.”라고 알렸습니다. 끝입니다.", 2),
        ("‘나눕니다! 오세요!’ 하고 말했습니다. 끝입니다.", 2),
        ("구는 '나눕니다. 오세요.'라고 말했습니다. 끝입니다.", 2),
        ("They said “Come. Take books.” and it is free.", 1),
        ("제1조 제2항에 따라 합니다. www.example.org에 있습니다.", 2),
    ],
)
def test_sentences_of_a_summary(site, summary, sentences):
    text = (site.folder / "data/story/base.yml").read_text("utf-8")
    site.write("data/story/base.yml", text.replace("예시로 만든 바탕 기록입니다.", summary))
    assert site.codes() == ([] if sentences <= 2 else ["F014"])
    if sentences > 2:
        assert site.one().facts["found"] == str(sentences)


@pytest.mark.parametrize("key", ["제안자", "성명", "name", "proposer"])
def test_who_proposed_is_refused_at_the_key(site, key):
    path = site.folder / "data/proposal/base.yml"
    path.write_text(path.read_text("utf-8") + f"{key}: 홍○○\n", "utf-8")
    assert site.one().code == "P001"
    assert site.marked(site.one()) == key


def test_a_list_of_records_in_one_file(site):
    text = (site.folder / "data/story/base.yml").read_text("utf-8").splitlines()
    one = "- " + "\n  ".join(text) + "\n"
    site.write("data/story/base.yml", one + one.replace("base-story", "other").replace("바탕 이야기", "다른 이야기"))
    records = site.read().of("story")
    assert [(each.id, each.span.line) for each in records] == [("other", 6), ("base-story", 1)]
    assert {each.path for each in records} == {"data/story/base.yml"}


def test_one_broken_record_of_a_list_is_told_alone(site):
    text = (site.folder / "data/story/base.yml").read_text("utf-8").splitlines()
    one = "- " + "\n  ".join(text) + "\n"
    site.write("data/story/base.yml", one + "- id: broken\n" + "- 글\n")
    assert sorted({(each.code, each.span.line) for each in site.problems()}) == [("F002", 6), ("F004", 7)]


def test_everything_wrong_is_told_at_once(site):
    site.story("zzzz: 값", "phone: 1-2", "period: {start: 2014-02, end: 2014-01}", "related: [task/0-0]")
    site.write("data/task/base.yml", "a: b: c")
    site.write("site.yml", (site.folder / "site.yml").read_text("utf-8") + "colour: red\n")
    found = set(site.codes())
    assert {"F001", "F008", "Y002"} <= found


def test_records_come_as_people_count(site):
    text = (site.folder / "data/task/base.yml").read_text("utf-8")
    for number in ("2-10", "2-9", "10-1", "2-1"):
        site.write(f"data/task/{number}.yml", text.replace("9-9", number).replace("바탕", number))
    site.write("data/task/base.yml", text.replace("9-9", "2-2"))
    read = site.read()
    wanted = ["2-1", "2-2", "2-9", "2-10", "10-1"]
    assert [each.id for each in read.of("task")] == wanted
    assert [each.id for each in read.records if each.kind == "task"] == wanted


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("  - 준비물:\n      - 물\n      - 신발", "  - text: 준비물\n    points:\n      - 물\n      - 신발"),
        ("  - 준비물: [물, 신발]", "  - text: 준비물\n    points: [물, 신발]"),
        ("  - {준비물: [물, 신발]}", "  - {text: 준비물, points: [물, 신발]}"),
        ('  - "준비물":\n    - 물', "  - text: 준비물\n    points:\n    - 물"),
    ],
)
def test_a_list_below_the_name_of_an_item_is_one_problem_with_the_lines_to_write(site, wrong, right):
    site.story(f"content:\n{wrong}")
    (problem,) = site.problems()
    assert problem.code == "F001"
    path = site.folder / problem.path
    path.write_text("\n".join(edited(path.read_text("utf-8").split("\n"), problem.fix.edits)), "utf-8")
    assert right in path.read_text("utf-8")
    assert site.problems() == []


@pytest.mark.parametrize("item", ["points: [물]", "txt: 가", "{가: [물], 나: [책]}"])
def test_what_is_no_name_of_a_list_is_told_as_before(site, item):
    site.story(f"content: [{{{item}}}]" if not item.startswith("{") else f"content: [{item}]")
    assert all(each.fix is None or "points" not in each.fix.edits[0].text for each in site.problems())
    assert site.problems()
