"""A doubt belongs to the number: whoever shows the number, by whatever way, finds it in one index. All sites here are made up."""

from __future__ import annotations

import pytest

from generator.render.caveat import after_text, below_table
from tests.support.doubting import HEAD, OPEN, of, told

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
