"""Where things stand: line, column and end of every key and value, in the characters that an editor shows."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Span
from generator.source import Mapping, Scalar, Sequence, parse, read

DOCUMENT = """\
가나: 다라 마
작은: '그''는'
큰따옴표: "한\\t글"
블록: |
  첫 줄

  셋째 줄
접기: >-
  이어지는
  글
여러 줄: 첫째
  둘째
빈 값:
묶음: {하나: 둘, 셋: [넷, 다섯]}
목록:
- 항목
-   들여 쓴 항목   # 설명
- 이름: 값
  둘째: 값
"따옴표 이름": 끝
"""


def sound(text: str):
    node, problems = parse(text, "x.yml")
    assert problems == []
    assert node is not None
    return node


def cut(text: str, span: Span) -> str:
    """What stands in ``text`` at a place."""
    lines = text.split("\n")[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("key", "key_place", "value_place", "standing"),
    [
        ("가나", (1, 1, 1, 3), (1, 5, 1, 9), "다라 마"),
        ("작은", (2, 1, 2, 3), (2, 5, 2, 11), "'그''는'"),
        ("큰따옴표", (3, 1, 3, 5), (3, 7, 3, 13), '"한\\t글"'),
        ("블록", (4, 1, 4, 3), (4, 5, 7, 7), "|\n  첫 줄\n\n  셋째 줄"),
        ("접기", (8, 1, 8, 3), (8, 5, 10, 4), ">-\n  이어지는\n  글"),
        ("여러 줄", (11, 1, 11, 5), (11, 7, 12, 5), "첫째\n  둘째"),
        ("빈 값", (13, 1, 13, 4), (13, 5, 13, 5), ""),
        ("묶음", (14, 1, 14, 3), (14, 5, 14, 24), "{하나: 둘, 셋: [넷, 다섯]}"),
        ("목록", (15, 1, 15, 3), (16, 1, 19, 8), None),
        ("따옴표 이름", (20, 1, 20, 9), (20, 11, 20, 12), "끝"),
    ],
)
def test_keys_and_values_have_their_places(key, key_place, value_place, standing):
    root = sound(DOCUMENT)
    assert root.key(key).span == Span(*key_place)
    assert root.get(key).span == Span(*value_place)
    if standing is not None:
        assert cut(DOCUMENT, root.get(key).span) == standing


def test_what_lies_inside_has_places_too():
    root = sound(DOCUMENT)
    group, items = root.get("묶음"), root.get("목록").items
    assert group.key("셋").span == Span(14, 13, 14, 14)
    assert group.get("셋").items[1].span == Span(14, 20, 14, 22)
    assert items[1].span == Span(17, 5, 17, 12)
    assert items[2].key("둘째").span == Span(19, 3, 19, 5)
    assert root.span == Span(1, 1, 20, 12)


def test_texts_are_those_that_yaml_means():
    root = sound(DOCUMENT)
    texts = {entry.key.text: entry.value.text for entry in root.entries if isinstance(entry.value, Scalar)}
    assert texts == {
        "가나": "다라 마",
        "작은": "그'는",
        "큰따옴표": "한\t글",
        "블록": "첫 줄\n\n셋째 줄\n",
        "접기": "이어지는 글",
        "여러 줄": "첫째 둘째",
        "빈 값": "",
        "따옴표 이름": "끝",
    }
    assert root.get("빈 값").empty
    assert not sound('a: ""').get("a").empty


@pytest.mark.parametrize(
    "text",
    "0101 0x10 0o17 no yes on true 12:30 ~ null 1e3 .5 .inf -0 +1 1_000 2014-10-20 = << 1,200 NaN".split(),  # noqa: SIM905
)
def test_yaml_decides_no_meaning(text):
    assert sound(f"a: {text}").get("a") == Scalar(text, Span(1, 4, 1, 4 + len(text)), plain=True)
    assert sound(f"{text}: b").key(text).text == text
    assert sound(f"- {text}").items[0].text == text


def test_merge_key_merges_nothing():
    root = sound("<<: {a: b}\nc: d\n")
    assert [entry.key.text for entry in root.entries] == ["<<", "c"]
    assert root.get("a") is None


@pytest.mark.parametrize(
    "change",
    [
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: unicodedata.normalize("NFD", text).encode(),
        lambda text: b"\xef\xbb\xbf" + unicodedata.normalize("NFD", text).replace("\n", "\r\n").encode(),
    ],
    ids=["BOM", "CRLF", "NFD", "all of them"],
)
def test_another_way_of_saving_changes_neither_tree_nor_places(tmp_path, change):
    path = tmp_path / "x.yml"
    path.write_bytes(change(DOCUMENT))
    assert path.read_bytes() != DOCUMENT.encode()
    assert read(path, "x.yml") == (sound(DOCUMENT), [])


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85"])
def test_what_yaml_takes_for_a_line_end_and_no_editor_does_shifts_nothing(end):
    root = sound(f'a: "x{end}y"\nb: c\n')
    assert root.key("b").span == Span(2, 1, 2, 2)
    assert root.get("a").span == Span(1, 4, 1, 9)


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85"])
def test_such_a_line_end_does_not_shift_problems_either(end):
    _, problems = parse(f"a: 글{end}  글\n제목: 예시: 둘\n", "x.yml")
    assert [(each.code, each.span) for each in problems] == [("Y002", Span(2, 5, 2, 10))]


def test_place_of_a_broken_byte_counts_composed_hangul(site):
    site.write("data/story/base.yml", b"id: a\ntitle: " + unicodedata.normalize("NFD", "한글").encode() + b"\xff\xff")
    assert site.one().span == Span(2, 10, 2, 11)


WORD = st.text(st.sampled_from("가힣각각ㄱabZ09é漢😀"), min_size=1, max_size=12)


@given(st.dictionaries(WORD, st.lists(WORD, min_size=1, max_size=3), min_size=1, max_size=5))
def test_a_place_always_holds_what_was_read(data):
    text = unicodedata.normalize("NFC", "".join(f"{key}: [{', '.join(items)}]\n" for key, items in data.items()))
    node, problems = parse(text, "x.yml")
    if problems:  # two keys that NFC makes one
        assert {each.code for each in problems} == {"Y005"}
        return
    assert isinstance(node, Mapping)
    for entry in node.entries:
        assert cut(text, entry.key.span) == entry.key.text
        assert isinstance(entry.value, Sequence)
        for item in entry.value.items:
            assert cut(text, item.span) == item.text
