"""The site of this repository has one rule for the slips of its document: kept where it is quoted, mended in our sentences."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
#: Where a record has the words of the document, or a name or an address.
VERBATIM = {
    "title",
    "printed",
    "caption",
    "rows",
    "columns",
    "question",
    "answer",
    "checks",
    "url",
    "section",
    "row",
    "table",
}
#: A word that is quoted with its slip, and said to be so.
TOLD = {"data/task/8-1.yml": "date.go.kr", "data/result/open-data.yml": "date.go.kr"}
RECORDS = {
    path: yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - makes texts only
    for path in sorted((ROOT / "data").glob("*/*.yml"))
}
SLIPS = re.findall(r"^- ‘(\S+)’: 바른 말은 ‘(\S+)’\(", (ROOT / "content/about.md").read_text("utf-8"), re.MULTILINE)


def sentences(value, name: str = ""):
    """The texts of a record that are our own."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from () if key in VERBATIM else sentences(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from sentences(inner, name)
    else:
        yield str(value)


def test_the_page_about_the_site_lists_the_slips():
    assert len(SLIPS) >= 8
    assert ("장대인", "장애인") in SLIPS


@pytest.mark.parametrize("wrong", [wrong for wrong, _ in SLIPS if wrong not in TOLD.values()])
def test_our_own_sentences_repeat_no_slip(wrong):
    found = [(path.name, text) for path, record in RECORDS.items() for text in sentences(record) if wrong in text]
    assert found == []


def test_nobody_can_be_told_from_a_lecture():
    """An employer and a post beside a day tell who spoke; the document names them, the records do not."""
    for path in (ROOT / "data").glob("*/*.yml"):
        text = path.read_text("utf-8")
        assert not re.search(r"(연구원|교수|강사)[이가은는] ?(강연|강의)", text), path
