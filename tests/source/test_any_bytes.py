"""Any bytes whatever give diagnostics: never an exception, never a hang, and every one of them can be shown.

``HWANHI_HYPOTHESIS=full`` tries thousands of each instead of dozens.
"""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.diagnostics import FORMATS, present
from generator.site import read_site
from generator.source import parse

RECORD = """\
# 예시
id: 7-7
theme: 예시 주제
goal: "예시 목표"
title: '[예시] 안전교실: 둘'
period: {start: 2014-10, end: 2017-12}
status: ongoing
figures: [{label: 어린이, value: "1,234", unit: 명, approximate: yes}]
plan:
  - text: 안전교실
    points: [어린이집으로 찾아갑니다., 한 해에 두 번 합니다.]
  - |
    여러 줄
    글
milestones: [{when: 매월, text: 안내문을
  보냅니다., done: no}]
summary: 예시로 만든 기록입니다.
related: [story/base-story]
source: [{section: 예시 문서 > 2장, page: 12}]
"""
DATASET = """\
id: fuzz
subject: 예시 분야
title: "[예시] 참여 [[비공개:6]]"
tables:
- caption: 지역별 참여
  row_headers: 2
  columns: [지역, 동, {group: 2013년, label: 어린이, unit: 명}, {group: 2013년, label: 비율, unit: "%", decimals: 1}]
  rows: [[동부, 가동, "1,000", 66.7%], [동부, 나동, "500", 33.3%], [모두, 합계, "1,501", "100.0"]]
  checks: [{check: total, row: 합계}, {check: share, column: 비율, of: [어린이], total: 합계}]
  stated: [{row: 합계, column: 어린이, reason: 예시}]
conflicts: [{subject: 수, versions: [{printed: "1", section: 가}, {printed: "2", section: 나}]}]
withheld: [{field: phone, clause: 6, reason: 예시, review_on: 2099-01-01}]
summary: 예시로 만든 기록입니다.
source: [{section: 예시 문서}]
"""
PAGE = "---\ntitle: 안내\ndescription: 예시로 만든 쪽입니다.\norder: 3\n---\n\n# 안내\n"
PIECES = [
    *"[]{}:,-?!&*#|>%@`'\"\\~=<",
    *(": ", "- ", "? ", "\n", "\n  ", "\n    ", "\t", "\n\t", "\r\n", "\r", "---\n", "...\n", "%YAML 1.1\n"),
    *("&a ", "*a", "!!str ", "!<x> ", "<<: ", "|+2\n", ">-\n", "\\u0000", '"\\ud800"', "\ufeff", "\u2028", "\x85"),
    *("\x00", "\x1b", "\x7f", "\u202e", "\U0001f600", "한글", "\u1112\u1161\u11ab", "０１", "id", "id: a\n", "title: "),
    *("summary: ", "source: ", "period: {start: ", "tables: ", "figures: [{", "related: [story/", "2014-13", "1,200"),
    *("null", "yes", "9" * 30, "1e999", "x" * 200, "{folder}", "%s", "::error::"),
]


@st.composite
def mutated(draw, text: str) -> bytes:
    """A sound file with a few slips in it: something lost, doubled, moved or put in between."""
    data = text.encode()
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        to = min(len(data), at + draw(st.integers(0, 12)))
        piece = draw(st.sampled_from([b"", data[at:to] * 2, None]))
        piece = draw(st.sampled_from(PIECES)).encode() if piece is None else piece
        data = data[:at] + piece + data[to:]
    return data


yamlish = st.lists(st.sampled_from(PIECES), max_size=40).map(lambda pieces: "".join(pieces).encode())
IDS = ["dashes", "colons", "brackets", "braces", "questions", "quotes", "key", "tabs", "dots", "sentences", "anchors"]
IDS += ["unknown keys", "one key", "no mapping", "columns"]
FILES = {
    "data/task/fuzz.yml": RECORD,
    "data/dataset/fuzz.yml": DATASET,
    "site.yml": None,
    "content/fuzz.md": PAGE,
    "accessibility/reviewed.yml": RECORD,
}


def verify(site, path: str, data: bytes) -> None:
    """Reads the site with ``data`` in it and shows what is wrong in every way there is."""
    file = site.folder / path
    before = file.read_bytes() if file.exists() else None
    try:
        site.write(path, data)
        read, problems = read_site(site.folder)
        assert (read is None) == bool(problems)
        for language in ("ko", "en"):
            for style in FORMATS:
                text = present(problems, style, language, site.folder)
                text.encode("utf-8")
                if style == "json":
                    assert len(json.loads(text)) <= len(problems)
                elif style == "concise":
                    assert len(text.splitlines()) <= len(problems)
        for each in problems:
            assert 1 <= each.span.line <= each.span.end_line
            assert each.span.column >= 1
    finally:
        if before is None:
            file.unlink()
        else:
            site.write(path, before)


def test_the_sound_files_are_sound(site):
    site.write("data/task/fuzz.yml", RECORD)
    site.write("data/dataset/fuzz.yml", DATASET)
    site.write("content/fuzz.md", PAGE)
    assert site.problems() == []


@pytest.mark.parametrize("path", FILES)
@given(data=st.binary(max_size=400))
@example(data=b"")
@example(data=b"\xff\xfe")
@example(data=b"\xef\xbb\xbf")
def test_random_bytes(shared_site, path, data):
    verify(shared_site, path, data)


@pytest.mark.parametrize("path", FILES)
@given(data=yamlish)
def test_random_yaml(shared_site, path, data):
    verify(shared_site, path, b"---\n" + data + b"\n---\n" if path.endswith(".md") else data)


@pytest.mark.parametrize("path", FILES)
@given(draw=st.data())
def test_slips_in_a_sound_file(shared_site, path, draw):
    text = FILES[path] or (shared_site.folder / path).read_text("utf-8")
    verify(shared_site, path, draw.draw(mutated(text)))


@given(yamlish)
def test_a_tree_or_a_reason(data):
    node, problems = parse(data.decode(), "x.yml")
    assert (node is None) == bool(problems)


@pytest.mark.parametrize(
    "text",
    [
        "a: b\n " + "- " * 60_000 + ": c\n",
        "a: b: " + "x:" * 500_000,
        "[" * 1_000_000,
        "{a: " * 250_000,
        "? " * 500_000,
        "a: '" + "''" * 500_000,
        "k" * 1_000_000 + ": b",
        "\t" * 1_000_000 + ":",
        "title: " + "." * 1_000_000,
        "summary: " + "." * 100_000 + "a",
        "- &a a\n" * 10_000,
        "".join(f"k{at}: b\n" for at in range(10_000)),
        "a: b\n" * 10_000,
        "- a\n" * 10_000,
        "tables: [{caption: a, columns: [" + "a," * 10_000 + "]}]",
    ],
    ids=IDS,
)
def test_a_large_file_does_not_keep_anybody_waiting(site, within, text):
    """Reading and showing grow with the file, not with its square: the limit is several times what they need."""
    assert len(text) <= 1024 * 1024
    site.write("data/story/base.yml", text)
    with within(15):
        problems = site.problems()
        present(problems, "full", "ko", site.folder)
    assert problems
