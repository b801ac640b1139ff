"""What a record says of how its fields are known: right names, values that are there, versions that are printed or counted."""

from __future__ import annotations

import pytest

from generator.records import contracts

#: Kinds of what comes from a document; a notice and what stands for something gone are the office's own words.
TOLD = [name for name, contract in contracts().items() if "inferred" in contract.fields]
TABLES = (
    "tables:\n"
    '  - {caption: 예시 첫째 표, columns: [방법, {label: 건수, unit: 건}], rows: [[전화, "10"], [문자, "3"]]}\n'
    '  - {caption: 예시 둘째 표, columns: [방법, {label: 비율, unit: "%"}], rows: [[전화, "40"]]}\n'
)


def test_every_kind_that_comes_from_a_document_can_say_it():
    assert set(contracts()) - set(TOLD) == {"notice", "removed"}


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        pytest.param("inferred: [{field: summary, reason: 예시입니다.}]", [], id="of a field that is there"),
        pytest.param("lost: [{field: period, reason: 예시입니다.}]", [], id="lost without a value"),
        pytest.param("lost: [{field: summary, reason: 예시입니다.}]", [], id="lost in part"),
        pytest.param("inferred: [{field: period, reason: 예시입니다.}]", ["F042"], id="inferred without a value"),
        pytest.param("inferred: [{field: 기간, reason: 예시입니다.}]", ["F041"], id="by its label"),
        pytest.param("lost: [{field: perid, reason: 예시입니다.}]", ["F041"], id="misspelt"),
        pytest.param("lost: [{field: id, reason: 예시입니다.}]", ["F041"], id="our own name"),
        pytest.param("lost: [{field: source, reason: 예시입니다.}]", ["F041"], id="where it comes from"),
        pytest.param("lost: [{field: lost, reason: 예시입니다.}]", ["F041"], id="itself"),
        pytest.param("inferred: [{field: summary}]", ["F002"], id="without a reason"),
        pytest.param("추정: [{field: summary, reason: 예시입니다.}]", ["F001"], id="by another word"),
        pytest.param("lost: period", ["F004"], id="not as a list"),
        pytest.param(
            "inferred: [{field: summary, reason: 예시입니다.}, {field: summary, reason: 또 예시입니다.}]", ["F045"], id="twice"
        ),
        pytest.param(
            "inferred: [{field: period, reason: 숨긴 값에서 왔습니다.}]\n"
            "withheld: [{field: period, clause: 6, reason: 예시입니다., review_on: 2999-01-01}]", [], id="of what is withheld",
        ),
    ],
)  # fmt: skip
def test_what_is_said_of_a_field(site, lines, codes):
    site.story(*lines.splitlines())
    assert site.codes() == codes


def test_the_name_that_was_meant_is_offered_ready_to_copy(site):
    site.story("inferred: [{field: 요약, reason: 예시입니다.}]")
    problem = site.one()
    assert "summary" in problem.help("ko")
    assert problem.fix is not None


@pytest.mark.parametrize("kind", ["task", "disclosure", "dataset", "channel", "budget"])
def test_a_reason_goes_with_the_field_that_is_withheld(site, kind):
    """What a withheld value was inferred from may tell what it was: of the record nothing of it is left."""
    text = (site.folder / f"data/{kind}/base.yml").read_text("utf-8")
    site.write(
        f"data/{kind}/base.yml",
        text + "phone: 02-123-4567\ninferred: [{field: phone, reason: 숨긴 까닭입니다.}]\n"
        "withheld: [{field: phone, clause: 6, reason: 예시입니다., review_on: 2999-01-01}]\n",
    )
    assert site.codes() == []
    record = next(each for each in site.read().records if each.kind == kind)
    assert not {"phone", "inferred"} & set(record.data)


@pytest.mark.parametrize(
    ("entry", "codes"),
    [
        pytest.param("{field: tables, reason: 예시입니다.}", [], id="all tables"),
        pytest.param("{field: tables, table: 예시 첫째 표, reason: 예시입니다.}", [], id="one table"),
        pytest.param("{field: tables, table: 예시 첫째 표, row: 문자, reason: 예시입니다.}", [], id="a row"),
        pytest.param(
            "{field: tables, table: 예시 첫째 표, row: 문자, column: 건수, reason: 예시입니다.}", [], id="a cell"
        ),
        pytest.param("{field: tables, table: 예시 셋째 표, reason: 예시입니다.}", ["N009"], id="no such table"),
        pytest.param(
            "{field: tables, table: 예시 첫째 표, row: 우편, reason: 예시입니다.}", ["N009"], id="no such row"
        ),
        pytest.param(
            "{field: tables, table: 예시 둘째 표, column: 건수, reason: 예시입니다.}", ["N009"], id="column of another"
        ),
        pytest.param("{field: tables, row: 문자, reason: 예시입니다.}", ["N009"], id="a row of which table"),
    ],
)
def test_what_was_inferred_of_a_table(site, entry, codes):
    site.dataset(*TABLES.splitlines(), f"inferred: [{entry}]")
    assert site.codes() == codes


@pytest.mark.parametrize(
    ("second", "codes"),
    [
        ("{printed: 31건, section: 2장}", []),
        ("{counted: 표의 행을 세면 31건, section: 2장}", []),
        ("{section: 2장}", ["F043"]),
        ("{printed: 31건, counted: 31건, section: 2장}", ["F043"]),
        ("{printed: 31건}", ["F002"]),
        ("{counted: 30건, section: 2장}", ["N013"]),
        ("{계산값: 31건, section: 2장}", ["F001"]),
    ],
)
def test_a_version_is_printed_or_counted(site, second, codes):
    site.story(f"conflicts: [{{subject: 건수, versions: [{{printed: 30건, section: 1장}}, {second}]}}]")
    assert [each for each in site.codes() if (each, codes) != ("F043", ["F001"])] == codes


@pytest.mark.parametrize("second", ["{printed: 31건, section: 2장}", "{counted: 세면 31건, section: 2장}"])
def test_only_what_was_counted_is_marked_as_counted(site, second):
    site.story(f"conflicts: [{{subject: 건수, versions: [{{printed: 30건, section: 1장}}, {second}]}}]")
    (found,) = site.read().disagreements
    assert found.counted == ({"세면 31건"} if "counted" in second else set())
