"""A doubt belongs to the number: whoever shows the number, by whatever way, finds it in one index. All sites here are made up."""

from __future__ import annotations

import pytest

from generator.exports import table_files
from generator.pages import plan
from generator.pages.doubted import appearances
from generator.render.caveat import after_text, below_table, beside_figure
from generator.render.chart_view import chart_view
from generator.search.entry import entries
from generator.words import strings

HEAD = 'subject: 예시 분야\ntitle: "[예시] {id} 자료"\nsummary: 예시로 만든 자료입니다.\nsource: [{{section: 예시 문서}}]\n'
OPEN = """\
tables:
  - caption: 보유
    columns: [구분, {label: 계, unit: 개}, {label: 공개, unit: 개}]
    rows: [[예시구, "37", "11"]]
  - caption: 추진
    columns: [구분, {label: 공개 추진, unit: 개}, {label: 사람, unit: 명}]
    rows: [[포털, "33", "1,700"]]
conflicts:
  - subject: 공공데이터 가운데 공개하는 것
    versions:
      - {printed: 37개 중 33개를 공개 추진, section: 1장, from: {table: 추진, row: 포털, column: 공개 추진}}
      - {printed: "37개, 공개 11개", section: 2장, from: {table: 보유, row: 예시구, column: 공개}}
"""


@pytest.fixture
def doubted(site):
    """The tiny site with a dataset ``open`` whose document contradicts itself, and one more line or two in the base story."""

    def write(*story: str, dataset: str = OPEN):
        site.write("data/dataset/open.yml", "id: open\n" + HEAD.format(id="open") + dataset)
        site.story(*story)
        return site

    return write


def of(site, reference="story/base-story"):
    read = site.read()
    return read, read.by_reference[reference]


def told(doubts) -> list[tuple[str, tuple[str, ...]]]:
    """Each number with what stands against it."""
    return [(each.text, tuple(text for _, text in each.others)) for each in doubts]


ELSEWHERE = [("33", ("37개, 공개 11개",))]


def test_cells_of_both_versions_know_the_other_one(doubted):
    read, record = of(doubted(), "dataset/open")
    assert told(read.doubts.of_table(record, 1)[0, 1]) == ELSEWHERE
    assert told(read.doubts.of_table(record, 0)[0, 2]) == [("11", ("37개 중 33개를 공개 추진",))]
    assert (0, 1) not in read.doubts.of_table(record, 0), "37 stands in both versions and is doubted by none"
    assert [each.numbers for each in read.doubts.of_table(record, 1)[0, 1]] == [("11",)]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(
            "figures: [{label: 공개, from: {data: dataset/open, table: 추진, row: 포털, column: 공개 추진}}]",
            id="by its cell",
        ),
        pytest.param(
            "figures: [{label: 공개, value: '33', unit: 개, from: {data: dataset/open, table: 추진, row: 포털, column: 공개 추진}}]",
            id="by value and cell",
        ),
        pytest.param(
            "figures: [{label: 공개, value: '33', unit: 개}]\nrelated: [dataset/open]",
            id="by its value alone, the dataset related",
        ),
        pytest.param(
            "figures: [{label: 공개, value: '33', unit: 개}]\ndata: [dataset/open]",
            id="by its value alone, the dataset shown",
        ),
    ],
)
def test_figures(doubted, line):
    read, record = of(doubted(*line.split("\n")))
    assert told(read.doubts.of_figure(record, record.data["figures"][0])) == ELSEWHERE


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("figures: [{label: 교실, value: '33', unit: 명}]\ndata: [dataset/open]", id="another unit"),
        pytest.param("figures: [{label: 교실, value: '34', unit: 개}]\ndata: [dataset/open]", id="another value"),
        pytest.param("figures: [{label: 교실, value: '33', unit: 개}]", id="a record that has nothing to do with it"),
        pytest.param(
            "figures: [{label: 교실, value: '11', unit: 개}]\ndata: [dataset/open]",
            id="a small number of something else",
        ),
    ],
)
def test_figures_that_only_look_alike(doubted, line):
    read, record = of(doubted(*line.split("\n")))
    assert read.doubts.of_figure(record, record.data["figures"][0]) == ()


def test_two_records_that_cite_one_cell(doubted):
    line = "figures: [{label: 공개, from: {data: dataset/open, table: 추진, row: 포털, column: 공개 추진}}]\n"
    site = doubted(line)
    base = (site.folder / "data/result/base.yml").read_text("utf-8")
    site.write("data/result/base.yml", base + line)
    for reference in ("story/base-story", "result/base-result"):
        read, record = of(site, reference)
        assert told(read.doubts.of_figure(record, record.data["figures"][0])) == ELSEWHERE


def test_sentences_carry_it_once_a_page_where_it_is_said_first(doubted):
    read, record = of(
        doubted(
            "data: [dataset/open]",
            "content: [모두 33개를 공개합니다., {text: 자세히, points: [33개를 먼저 엽니다., 공개 11개]}]",
        )
    )
    caveats = read.caveats(record)
    assert {text: told(doubts) for text, doubts in caveats.items()} == {
        "모두 33개를 공개합니다.": ELSEWHERE,
    }


def test_a_conflict_about_a_cell_of_another_record(doubted):
    conflict = (
        "conflicts: [{subject: 온 사람, versions: [{printed: 1700명, section: 1장, from: {data: dataset/open, table: 추진, row: 포털, column: 사람}},"
        " {printed: '1,900명', section: 2장}]}]"
    )
    read, record = of(doubted(conflict, "content: ['1,900명이 왔습니다.']"), "dataset/open")
    found = read.doubts.of_table(record, 1)[0, 2]
    assert told(found) == [("1,700", ("1,900명",))]
    assert found[0].place == "story/base-story/#conflicts"
    story = read.by_reference["story/base-story"]
    # The number of a version that no table holds is doubted as well.
    assert [told(each) for each in read.caveats(story).values()] == [[("1,900", ("1700명",))]]


def test_a_number_that_several_versions_give_to_different_things(doubted):
    conflict = (
        "conflicts: [{subject: 사람, versions: [{printed: 1700명 교육, section: 1장, from: {data: dataset/open, table: 추진, row: 포털, column: 사람}},"
        " {printed: 1700명 채용, section: 2장}]}]"
    )
    read, record = of(doubted(conflict, "content: ['1,700명을 채용했습니다.']"))
    (doubt,) = read.caveats(record)["1,700명을 채용했습니다."]
    assert doubt.alike
    assert told([doubt]) == [("1,700", ("1700명 교육", "1700명 채용"))]


BOTH = """\
tables:
  - caption: 신청
    columns: [방법, {label: 건수, unit: 건}]
    rows: [[전화, "100"], [문자, "20"], [합계, "130"]]
    checks: [{check: total, row: 합계}]
    stated: [{row: 합계, column: 건수, reason: 예시 문서에 그렇게 적혀 있습니다.}]
conflicts:
  - subject: 신청 건수
    versions:
      - {printed: 130건, section: 1장, from: {row: 합계, column: 건수}}
      - {printed: 120건, section: 2장}
"""


def test_a_cell_with_both_a_contradiction_and_a_statement(doubted):
    read, record = of(doubted(dataset=BOTH), "dataset/open")
    found = read.doubts.of_table(record, 0)[2, 1]
    assert told(found) == [("130", ("120",)), ("130", ("120건",))]
    assert [each.computed for each in found] == [True, False]


LEVELS = """\
tables:
  - caption: 이용
    row_headers: 2
    columns: [지역, 동, {group: 2013년, label: 건수, unit: 천건}, {group: 2014년, label: 건수, unit: 천건}]
    rows: [[동부, 가동, "213", "178"], [서부, 가동, "5", "6"]]
conflicts:
  - subject: 동부의 이용
    versions:
      - {printed: 213천건, section: 1장, from: {row: 동부 > 가동, column: 2013년 > 건수}}
      - {printed: 150천건, section: 2장}
"""


@pytest.mark.parametrize(
    "text",
    ["동부에서 213,000건을 이용했습니다.", "동부에서 21만 3천 건을 이용했습니다.", "동부에서 213천건을 이용했습니다."],
)
def test_two_levels_of_headers_and_a_unit_spelled_otherwise(doubted, text):
    read, record = of(doubted("data: [dataset/open]", f"content: ['{text}']", dataset=LEVELS))
    assert told(read.caveats(record)[text]) == [("213", ("150천건",))]


def test_the_same_number_in_another_table_of_the_record(doubted):
    again = BOTH.replace(
        "conflicts:",
        '  - {caption: 요약, columns: [방법, {label: 건수, unit: 건}], rows: [[합계, "130"], [전화, "130"]]}\nconflicts:',
    ).replace("from: {row: 합계", "from: {table: 신청, row: 합계")
    read, record = of(doubted(dataset=again), "dataset/open")
    cells = read.doubts.of_table(record, 1)
    assert [told(cells[0, 1]), set(cells)] == [[("130", ("120",)), ("130", ("120건",))], {(0, 1)}]
    assert "‘신청’ 표에서" in cells[0, 1][0].others[0][0]["ko"]
    assert "in the table 신청" in cells[0, 1][0].others[0][0]["en"]
    assert not cells[0, 1][0].computed, "that table agrees with itself"


def test_a_figure_unlike_its_cell_is_told_at_the_cell_too(doubted):
    figure = "figures: [{label: 공개한 것, value: '35', unit: 개, from: {data: dataset/open, table: 추진, row: 포털, column: 공개 추진}, stated: 예시 문서에 그렇게 적혀 있습니다.}]"
    read, record = of(doubted(figure, dataset=OPEN.partition("conflicts:")[0]))
    assert told(read.doubts.of_figure(record, record.data["figures"][0])) == [("35", ("33",))]
    assert told(read.doubts.of_table(read.by_reference["dataset/open"], 1)[0, 1]) == [("33", ("35",))]


def test_what_a_statement_tells_already_is_not_told_again(doubted):
    figure = "figures: [{label: 공개한 것, value: '11', unit: 개, from: {data: dataset/open, table: 추진, row: 포털, column: 공개 추진}, stated: 예시 문서에 그렇게 적혀 있습니다.}]"
    read, _ = of(doubted(figure))
    assert told(read.doubts.of_table(read.by_reference["dataset/open"], 1)[0, 1]) == ELSEWHERE


def test_a_sentence_tells_of_a_figure_and_of_the_statement_about_it_once(doubted):
    text = "1,900명이 왔습니다."
    read, record = of(
        doubted(
            "figures: [{label: 온 사람, value: '1,900', unit: 명, from: {data: dataset/open, table: 추진, row: 포털, column: 사람}, stated: 예시입니다.}]",
            f"content: ['{text}']",
            "conflicts: [{subject: 온 사람, versions: [{printed: 1700명, section: 1장, from: {data: dataset/open, table: 추진, row: 포털, column: 사람}},"
            " {printed: '1,900명', section: 2장}]}]",
        )
    )
    assert told(read.caveats(record)[text]) == [("1,900", ("1700명",))]
    assert told(read.doubts.of_figure(record, record.data["figures"][0])) == [("1,900", ("1,700",))]


def test_a_rate_stands_in_the_place_of_no_whole(doubted):
    dataset = OPEN.replace(
        '{printed: "37개, 공개 11개", section: 2장, from: {table: 보유, row: 예시구, column: 공개}}',
        "{printed: 매월 3개씩 공개, section: 2장}",
    )
    read, record = of(doubted(dataset=dataset), "dataset/open")
    (doubt,) = read.doubts.of_table(record, 1)[0, 1]
    assert (doubt.numbers, told([doubt])) == ((), [("33", ("매월 3개씩 공개",))])


def test_a_cell_that_alone_holds_the_number_needs_no_from(doubted):
    dataset = OPEN.replace(", from: {table: 보유, row: 예시구, column: 공개}", "").replace(
        ", from: {table: 추진, row: 포털, column: 공개 추진}", ""
    )
    site = doubted("data: [dataset/open]", "content: [33개를 공개합니다.]", dataset=dataset)
    read, record = of(site)
    assert told(read.caveats(record)["33개를 공개합니다."]) == ELSEWHERE
    assert site.codes() == []


@pytest.mark.parametrize(
    ("versions", "cells"),
    [
        pytest.param("{printed: 1700명이 왔다, section: 1장}, {printed: '1,900명', section: 2장}", {(1, 0, 2)}, id="of a dataset that the record shows"),
        pytest.param("{printed: 공개 추진 33개, section: 1장}, {printed: 공개 추진 8개, section: 2장}", {(1, 0, 1)}, id="a header beside it"),
        pytest.param("{printed: 37개 가운데 여럿, section: 1장}, {printed: 37개 모두, section: 2장}", set(), id="a number that both say"),
        pytest.param("{printed: 11개, section: 1장}, {printed: 12개, section: 2장}", set(), id="a small number alone"),
        pytest.param("{printed: 1700명과 33개, section: 1장}, {printed: 없음, section: 2장}", set(), id="two numbers of tables"),
        pytest.param("{printed: 1700원, section: 1장}, {printed: 1900원, section: 2장}", set(), id="another unit"),
        pytest.param("{printed: 2014년 33명, section: 1장}, {printed: 없음, section: 2장}", set(), id="the value of another unit"),
    ],
)  # fmt: skip
def test_which_cell_a_version_without_from_speaks_of(doubted, versions, cells):
    site = doubted(
        "data: [dataset/open]",
        f"conflicts: [{{subject: 수, versions: [{versions}]}}]",
        dataset=OPEN.partition("conflicts:")[0],
    )
    read, record = of(site, "dataset/open")
    assert {(at, *place) for at in (0, 1) for place in read.doubts.of_table(record, at)} == cells


def test_a_number_in_two_cells_needs_from(doubted):
    dataset = OPEN.partition("conflicts:")[0].replace('[[예시구, "37", "11"]]', '[[예시구, "37", "33"]]')
    conflict = "conflicts: [{subject: 수, versions: [{printed: 33개, section: 1장}, {printed: 34개, section: 2장}]}]\n"
    read, record = of(doubted(dataset=dataset + conflict), "dataset/open")
    assert [read.doubts.of_table(record, at) for at in (0, 1)] == [{}, {}]


@pytest.mark.parametrize(
    ("change", "code", "marked", "words"),
    [
        pytest.param(("column: 공개 추진}", "column: 사람}"), "N024", "{table: 추진, row: 포털, column: 사람}", "{row: 포털, column: 공개 추진}", id="a cell with another number"),
        pytest.param(("column: 공개 추진}", "column: 공개추진}"), "N009", "공개추진", "공개 추진", id="a column that is not there"),
        pytest.param(("{table: 추진, row", "{table: 추진중, row"), "N009", "추진중", "추진", id="a table that is not there"),
        pytest.param(("{table: 추진, row", "{row"), "N009", "{row: 포털, column: 공개 추진}", "추진", id="no table where there are several"),
        pytest.param(('"33", "1,700"', '"-", "1,700"'), "N007", "{table: 추진, row: 포털, column: 공개 추진}", "추진", id="a cell without a number"),
        pytest.param(("{table: 추진, row", "{data: dataset/none, table: 추진, row"), "R002", "dataset/none", "dataset/none", id="a dataset that is not there"),
        pytest.param(('"33", "1,700"', '"[[비공개:6]]", "1,700"'), "F021", "37개 중 33개를 공개 추진", "", id="a withheld cell whose number is printed"),
    ],
)  # fmt: skip
def test_a_cell_that_cannot_be_meant_is_told_where_to_mend_it(doubted, change, code, marked, words):
    site = doubted(dataset=OPEN.replace(*change, 1))
    found = [each for each in site.problems() if each.code == code]
    assert [site.marked(each) for each in found] == [marked], site.shown(site.problems())
    assert words in found[0].message("ko") + str(found[0].facts)


def test_a_record_without_tables_says_whose_cell_it_is(doubted):
    site = doubted(
        "conflicts: [{subject: 수, versions: [{printed: 33개, section: 1장, from: {row: 포털, column: 공개 추진}}, {printed: 34개, section: 2장}]}]"
    )
    problem = site.one()
    assert (problem.code, "data" in problem.message("ko")) == ("N012", True)


def test_an_own_record_speaks_of_no_document(doubted):
    site = doubted("data: [dataset/open]", "content: [33개를 공개합니다.]")
    site.write(
        "data/dataset/open.yml", "id: open\n" + HEAD.format(id="open").replace("[{section: 예시 문서}]", "own") + OPEN
    )
    read, record = of(site)
    (note,) = after_text(read, record, "../")["33개를 공개합니다."]
    assert (note.text, note.href) == ("33개: 다른 곳에는 11개라고 적혀 있습니다.", "../dataset/open/#conflicts")
    assert note.link == "33개에 대해 더 보기"
    (lines,) = below_table(read.layouts(read.by_reference["dataset/open"])[1], "ko", "")
    assert lines.text == "포털 > 공개 추진 33개: 다른 곳에는 “37개, 공개 11개”라고 적혀 있습니다."


def test_a_chart_marks_the_value_and_names_it_in_its_text(doubted):
    dataset = OPEN.replace(
        'rows: [[포털, "33", "1,700"]]',
        'rows: [[포털, "33", "1,700"], [앱, "40", "5"]]\n    chart: {shape: bars, columns: [공개 추진]}',
    )
    read, record = of(doubted(dataset=dataset), "dataset/open")
    for language, unit in (("ko", "33개 ※"), ("en", "33 개 ※")):
        drawn = chart_view(read.layouts(record)[1], language)
        assert drawn.rows[0].said == unit
        assert "포털" in drawn.sentences[-1]
        assert "앱" not in drawn.sentences[-1]


def test_a_withheld_cell_is_told_nowhere(doubted):
    dataset = OPEN.replace('"33", "1,700"', '"[[비공개:7]]", "1,700"').replace(
        "37개 중 33개를 공개 추진", "'37개 중 [[비공개:7]]개를 공개 추진'"
    )
    dataset += "withheld: [{clause: 7, reason: 예시입니다., review_on: 2030-01-01}]\n"
    read, record = of(doubted("content: [33개가 새로 생겼습니다.]", "data: [dataset/open]", dataset=dataset))
    assert read.caveats(record) == {}
    (doubt,) = read.doubts.of_table(read.by_reference["dataset/open"], 0)[0, 2]
    assert "33" not in str(doubt.others)
    csv = table_files(read)["dataset/open/table-1.csv"].decode("utf-8-sig")
    assert "[비공개: 제7호]" in csv
    assert "[[" not in csv


def test_files_have_one_column_more_only_where_there_is_something_to_say(doubted):
    name = "숫자에 대해 알아 둘 점"
    dataset = OPEN.replace("{label: 공개 추진, unit: 개}", f"{{label: {name}, decimals: 0}}").replace(
        "column: 공개 추진", f"column: {name}"
    )
    files = table_files(of(doubted(dataset=dataset))[0])
    plain = files["dataset/base-dataset/table-1.csv"].decode("utf-8-sig")
    assert plain == "방법,건수 (건)\r\n전화,10\r\n"
    head, row = files["dataset/open/table-2.csv"].decode("utf-8-sig").splitlines()
    assert head == f"구분,{name},사람 (명),{name} *", "no two columns of one name"
    assert row.startswith("포털,33,1700,")
    assert "37개, 공개 11개" in row


def test_results_of_the_search_say_it_in_the_line_of_the_number(doubted):
    site = doubted(
        "data: [dataset/open]",
        "content: [33개를 공개합니다.]",
        "figures: [{label: 공개, from: {data: dataset/open, table: 추진, row: 포털, column: 공개 추진}}]",
    )
    read = site.read()
    found = {each.path: each.texts.body for each in entries(read, plan(read, strings("ko")), strings("ko"))}
    said = "원문의 다른 곳에는 11개라고 적혀 있습니다."
    assert f"33개를 공개합니다. (33개: {said})" in found["story/base-story/"]
    assert f"공개 33 ({said})" in found["story/base-story/"]
    assert f"포털 · 33 · 1,700 ({said})" in found["dataset/open/"]
    assert "37개 중 33개를 공개 추진" in found["dataset/open/"], "the statement itself needs no note"


def test_the_list_of_doubts_names_the_pages_of_the_number(doubted):
    read = doubted("data: [dataset/open]").read()
    assert [[each.reference for each in where] for _, where in appearances(read)] == [["story/base-story"]]
    read = doubted("related: [dataset/open]", "content: [33개를 공개합니다.]").read()
    assert [[each.reference for each in where] for _, where in appearances(read)] == [["story/base-story"]]
    read = doubted("related: [dataset/open]").read()
    assert [where for _, where in appearances(read)] == [[]]


def test_one_note_for_numbers_of_which_the_same_is_said(doubted):
    cells = "[{table: 추진, row: 포털, column: 공개 추진}, {table: 추진, row: 포털, column: 사람}]"
    conflict = f"conflicts: [{{subject: 수, versions: [{{printed: '33개 1,700명', section: 1장, from: {cells}}}, {{printed: 여럿, section: 2장}}]}}]\n"
    text = "1,700명이 33개를 공개합니다."
    dataset = OPEN.partition("conflicts:")[0] + conflict
    read, record = of(doubted("data: [dataset/open]", f"content: ['{text}']", dataset=dataset))
    assert [note.text for note in after_text(read, record, "")[text]] == [
        "33개, 1,700명: 원문의 다른 곳에는 “여럿”이라고 적혀 있습니다."
    ]


def test_a_figure_with_its_own_reason_says_it_here(doubted):
    figure = "figures: [{label: 공개한 것, value: '35', unit: 개, from: {data: dataset/open, table: 추진, row: 포털, column: 공개 추진}, stated: 예시 문서에 그렇게 적혀 있습니다.}]"
    read, record = of(doubted(figure, dataset=OPEN.partition("conflicts:")[0]))
    (note,) = beside_figure(read, record, record.data["figures"][0], "")
    assert (note.text, note.href) == ("원문 표기 35, 표의 값 33. 예시 문서에 그렇게 적혀 있습니다.", "")


SERVERS = """\
tables:
  - caption: 서버 통합
    columns: [구분, {label: 수, unit: 개}]
    rows: [[서버, "58"], [통합한 서버, "6"]]
    chart: {shape: bars, columns: [수]}
conflicts:
  - subject: 6개가 뜻하는 것
    versions:
      - {printed: 58개 서버를 6개로 통합, section: 1장%s}
      - {printed: 청백e 시스템 등 6개, section: 2장}
"""
SIX = ", from: {table: 서버 통합, row: 통합한 서버, column: 수}"


@pytest.mark.parametrize(("cell", "marked"), [("", []), (SIX, [(1, 1)])])
def test_a_subject_that_names_a_number_is_about_no_other(doubted, cell, marked):
    read, record = of(doubted(dataset=SERVERS % cell), "dataset/open")
    assert list(read.doubts.of_table(record, 0)) == marked


def test_two_versions_of_one_cell_are_one_note(doubted):
    dataset = (SERVERS % SIX).replace("section: 2장}", f"section: 2장{SIX}}}")
    read, record = of(doubted(dataset=dataset), "dataset/open")
    (doubt,) = read.doubts.of_table(record, 0)[1, 1]
    assert (doubt.alike, [text for _, text in doubt.others]) == (
        True,
        ["58개 서버를 6개로 통합", "청백e 시스템 등 6개"],
    )


def test_a_subject_whose_number_no_version_says_is_about_any(doubted):
    dataset = SERVERS.replace("6개가 뜻하는 것", "2개 부서가 적은 수") % ""
    read, _ = of(doubted(dataset=dataset), "dataset/open")
    assert [each.text for each in read.doubts.about("dataset/open") if each.text == "58"]


def test_a_chart_does_not_say_of_our_own_count_that_the_document_does(doubted):
    dataset = OPEN.replace('{printed: "37개, 공개 11개"', '{counted: "이름을 세면 31개"').replace(
        ", from: {table: 보유, row: 예시구, column: 공개}", ""
    )
    dataset = dataset.replace(
        '"1,700"]]', '"1,700"], [창구, "20", "5"]]\n    chart: {shape: bars, columns: [공개 추진]}'
    )
    read, record = of(doubted(dataset=dataset), "dataset/open")
    view = chart_view(read.layouts(record)[1], "ko")
    assert any("포털: 우리가 셈한 값과 다릅니다" in each for each in view.sentences)
    assert not any("원문의 다른 곳" in each for each in view.sentences)
