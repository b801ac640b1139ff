"""Whatever of a record is withheld, by its field or as a whole, there is a page of it or a sentence that says why there is none."""

from __future__ import annotations

import pytest

from generator.pages import planned
from generator.records import contracts
from generator.site import read_site
from generator.words import strings
from tests.support.tiny import RECORDS, TinySite

ENTRY = "clause: 7, reason: 예시로 감춥니다., review_on: 2034-01-01"
NOTICE = """\
id: base-notice
title: "[예시] 바탕 알림"
category: general
severity: warning
valid: {start: 2014-10-30, end: 2034-11-20}
text: "[예시] 새로 알립니다."
department: 예시과
summary: "[예시] 새로 알리는 글입니다."
source: [{section: 예시 문서}]
"""
TEXTS = {path: text for path, text in (RECORDS | {"data/notice/base.yml": NOTICE}).items() if "/removed/" not in path}
KINDS = [path.split("/")[1] for path in TEXTS]
CASES = [
    (path, line.partition(":")[0])
    for path, text in TEXTS.items()
    for line in text.splitlines()
    if line[:1].isalpha() and line.partition(":")[0] != "id"
]


def refused(site: TinySite) -> list[str]:
    """The codes of what keeps a site from being planned; none where it was."""
    found, problems = read_site(site.folder)
    if found is None:
        return [each.code for each in problems if each.severity == "error"]
    pages, wrong = planned(found, strings("ko"))
    assert pages
    return [each.code for each in wrong]


def without(text: str, field: str) -> str:
    return "".join(f"{line}\n" for line in text.splitlines() if not line.startswith(f"{field}:"))


def test_every_kind_is_tried():
    assert set(KINDS) == contracts().keys() - {"removed"}


@pytest.mark.parametrize(("path", "field"), CASES)
def test_a_field_that_is_left_out_and_withheld(site, path, field):
    site.write(path, without(TEXTS[path], field) + f"withheld: [{{field: {field}, {ENTRY}}}]\n")
    needed = {*contracts()[path.split("/")[1]].schema["required"]} - {"title", "summary", "department"}
    assert refused(site) == (["F019"] if field in needed else [])


@pytest.mark.parametrize("field", ["title", "summary"])
def test_in_the_place_of_a_text_that_every_page_has_stands_that_it_is_withheld(site, field):
    site.write(
        "data/story/base.yml",
        without(RECORDS["data/story/base.yml"], field) + f"withheld: [{{field: {field}, {ENTRY}}}]\n",
    )
    assert "비공개" in site.read().by_reference["story/base-story"].data[field]


@pytest.mark.parametrize(("path", "field"), [*CASES, *((path, "id") for path in TEXTS)])
def test_a_field_that_is_left_out_of_what_is_withheld_as_a_whole(site, path, field):
    site.write(path, without(TEXTS[path], field) + f"withheld: [{{whole: yes, {ENTRY}}}]\n")
    assert refused(site) == (["F002"] if field in ("id", "title") else [])
