"""A record in the folder of another kind is told in one sentence; slips in one that is where it belongs are told one by one."""

from __future__ import annotations

import re

import pytest

from generator.records import contracts
from generator.records.misplaced import FEWEST
from tests.support.tiny import RECORDS


def kind_of(path: str) -> str:
    return path.split("/")[1]


def fitting(path: str) -> set[str]:
    """The kinds to which a record could belong by its fields."""
    keys = set(re.findall(r"^(\w+):", RECORDS[path], re.MULTILINE))
    return {
        name
        for name, each in contracts().items()
        if set(each.schema["required"]) <= keys <= set(each.schema["properties"])
    }


@pytest.mark.parametrize("folder", sorted(contracts()))
@pytest.mark.parametrize("path", RECORDS, ids=kind_of)
def test_wherever_a_record_lies_it_is_told_where_it_belongs(site, path, folder):
    kind = kind_of(path)
    (site.folder / path).unlink()
    site.write(f"data/{folder}/moved.yml", RECORDS[path])
    told = [each for each in site.problems() if each.path == f"data/{folder}/moved.yml"]
    codes = [each.code for each in told]
    if folder == kind:
        assert "F030" not in codes
    elif fitting(path) == {kind} and codes != ["F030"]:
        assert codes.count("F001") + codes.count("F002") < FEWEST
    elif fitting(path) == {kind}:
        assert told[0].facts["folder"] == kind
        assert f"data/{kind}/" in site.shown(told)
    else:
        assert "F030" not in codes, "which of several it is nobody knows"


def test_most_records_belong_to_one_kind_alone():
    assert sum(fitting(path) == {kind_of(path)} for path in RECORDS) >= len(RECORDS) - 2


DISCLOSURE = RECORDS["data/disclosure/base.yml"].replace("base-disclosure", "moved")


def test_a_disclosure_among_the_stories_is_one_sentence(site):
    site.write("data/story/moved.yml", DISCLOSURE)
    assert [each.code for each in site.problems()] == ["F030"]


def test_each_of_a_list_is_told_at_its_line(site):
    several = "".join(
        f"- {DISCLOSURE.replace('moved', name).strip().replace(chr(10), chr(10) + '  ')}\n" for name in ("a1", "a2")
    )
    site.write("data/story/moved.yml", several)
    assert [(each.code, each.span.line) for each in site.problems()] == [("F030", 1), ("F030", 7)]


def test_what_refers_to_it_is_not_told_besides(site):
    site.write("data/story/moved.yml", DISCLOSURE)
    site.story("related: [disclosure/moved]")
    assert [each.code for each in site.problems()] == ["F030"]


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        # A slip in a key: which kind it was meant to be is not known any more.
        (("status:", "statsu:"), {"F001", "F002"}),
        # A field that only stories have.
        (("summary:", "outcomes: [하나]\nsummary:"), {"F001", "F002"}),
    ],
)
def test_what_fits_no_kind_is_told_field_by_field(site, change, codes):
    site.write("data/story/moved.yml", DISCLOSURE.replace(*change))
    assert {each.code for each in site.problems()} == codes


def test_two_fields_too_many_are_slips(site):
    site.story("goal: 예시 목표\ntheme: 예시 주제")
    assert [each.code for each in site.problems()] == ["F001", "F001"]
