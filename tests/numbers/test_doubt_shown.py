"""Where a doubt about a number is shown: in charts, files, results of the search, lists, beside figures. All sites here are made up."""

from __future__ import annotations

import jsonschema_rs

from generator.exports import table_files
from generator.exports.entry import entry
from generator.exports.schema import schemas
from generator.exports.twin import record_twin
from generator.pages import plan
from generator.pages.doubted import appearances
from generator.render.caveat import after_text, beside_figure
from generator.render.chart_view import chart_view
from generator.search.entry import entries
from generator.words import strings
from tests.support.doubting import OPEN, of


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


def test_files_for_programs_and_plain_readers_say_it_where_the_page_does(doubted):
    site = doubted(
        "data: [dataset/open]",
        "content: [33개를 공개합니다., {text: 늘립니다., points: [33개에서 시작합니다., 다음은 40개입니다.]}]",
        "figures: [{label: 공개, from: {data: dataset/open, table: 추진, row: 포털, column: 공개 추진}}, {label: 사람, value: '5', unit: 명}]",
    )
    read, record = of(site)
    text = record_twin(read, record, [])
    figure, people, sentence = (
        next(line for line in text.splitlines() if word in line) for word in ("공개: 33", "사람: 5", "33개를")
    )
    assert "37개, 공개 11개" in figure
    assert "](../../dataset/open/#conflicts))" in figure
    assert "(" not in people
    assert "11개" in sentence
    assert text.count("더 보기") == 2, "in sentences it is said once, as on the page"
    assert "\n    - 다음은 40개입니다.\n" in text, "sentences are never run together in one line"
    made = entry(read, record, [])
    jsonschema_rs.validate(next(each for path, each in schemas(read).items() if "story" in path), made)
    (note,) = made["notes"]
    assert (note["from"], note["about"]) == ("dataset/open", "공공데이터 가운데 공개하는 것")


def test_of_a_record_in_whose_numbers_nothing_is_doubted_nothing_is_said(doubted):
    read, record = of(doubted("content: [목록을 공개합니다.]", "data: [dataset/open]"))
    assert "더 보기" not in record_twin(read, record, [])
    assert "notes" not in entry(read, record, [])


def test_what_a_record_says_of_itself_stands_there_once(doubted):
    read, record = of(doubted(), "dataset/open")
    assert all("from" not in each for each in entry(read, record, [])["notes"])
