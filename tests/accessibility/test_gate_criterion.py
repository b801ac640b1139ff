"""Names of criteria in the tags and codes of engines, and the Korean items beside them."""

import re

import pytest

from accessibility import axe, criterion
from accessibility.data import load


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (["cat.color", "wcag2aa", "wcag143", "TTv5"], ("1.4.3",)),
        (["wcag22aa", "wcag258"], ("2.5.8",)),
        (["wcag21aa", "wcag1410"], ("1.4.10",)),
        (["best-practice", "wcag2a-obsolete"], ()),
    ],
)
def test_tags_of_axe(tags, expected) -> None:
    assert criterion.of_tags(tags) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.Fail", ("1.4.3",)),
        ("WCAG2AAA.Principle2.Guideline2_4.2_4_1.H64.1", ("2.4.1",)),
        ("WCAG2A.Principle1.Guideline1_4.1_4_10.C32,C31", ("1.4.10",)),
        ("WCAG2AA.Principle1.Guideline1_3.1_3_1,4_1_2.H91", ("1.3.1", "4.1.2")),
        ("image-alt", ()),
    ],
)
def test_codes_of_html_codesniffer(code, expected) -> None:
    assert criterion.of_code(code) == expected


def test_items_of_the_korean_standard_are_in_order_and_once() -> None:
    assert criterion.kwcag(["1.2.1", "1.2.2", "1.4.3", "1.4.10"], "any-rule") == ("5.2.1", "5.4.3")


def test_the_table_names_only_criteria_and_items_that_there_are() -> None:
    # KS X OT0003:2022: the number of items in each guideline, 33 with those that no criterion belongs to.
    guidelines = {"5.1": 1, "5.2": 1, "5.3": 3, "5.4": 4, "6.1": 4, "6.2": 2, "6.3": 1, "6.4": 4, "6.5": 4}
    guidelines |= {"7.1": 1, "7.2": 2, "7.3": 4, "8.1": 1, "8.2": 1}
    items = {f"{guideline}.{number + 1}" for guideline, count in guidelines.items() for number in range(count)}
    assert len(items) == 33
    table = load("accessibility", "kwcag.yml")
    assert all(re.fullmatch(r"[1-4]\.\d\.\d{1,2}", each) for each in table)
    # Blocks of content told apart (5.4.4) and page numbers of e-books (6.4.4) have no criterion in WCAG 2.2.
    assert items - {item for row in table.values() for item in row} == {"5.4.4", "6.4.4"}


@pytest.mark.parametrize(
    ("rule", "items"),
    [
        ("td-headers-attr", ("5.3.1",)),
        ("th-has-data-cells", ("5.3.1",)),
        ("WCAG2AA.Principle1.Guideline1_3.1_3_1.H43.HeadersRequired", ("5.3.1",)),
        ("list", ()),
        ("WCAG2AA.Principle1.Guideline1_3.1_3_1.H48", ()),
    ],
)
def test_item_of_tables_is_for_tables_only(rule: str, items: tuple[str, ...]) -> None:
    assert criterion.kwcag(["1.3.1"], rule) == items


@pytest.mark.parametrize(
    ("rule", "tags", "wcag", "kwcag"),
    [
        ("color-contrast", ["wcag2aa", "wcag143"], ("1.4.3", "1.4.6"), ("5.4.3",)),
        ("image-redundant-alt", ["best-practice"], ("1.1.1",), ("5.1.1",)),
        ("heading-order", ["best-practice"], ("1.3.1", "2.4.6"), ("6.4.2",)),
        ("empty-table-header", ["best-practice"], ("1.3.1",), ("5.3.1",)),
        ("region", ["best-practice"], (), ()),
    ],
)
def test_best_practices_that_are_techniques_name_their_criterion(rule, tags, wcag, kwcag) -> None:
    node = {"target": ["p"], "any": [], "all": [], "none": [{"id": "x", "message": "x"}]}
    answer = {key: [{"id": rule, "tags": tags, "help": "x", "nodes": [node]}] for key in ("violations", "incomplete")}
    failed, undecided = axe.findings(answer, {}, language="ko")
    assert (failed.wcag, failed.kwcag) == (wcag, kwcag)
    # What nobody has decided breaks nothing.
    assert undecided.wcag == criterion.of_tags(tags)
    assert rule in axe.fixes()
