"""Edits: only what they name changes, whatever line ends, marks and forms of Hangul the rest of the file has."""

from __future__ import annotations

import unicodedata

import pytest

from generator.autofix import applied
from generator.diagnostics import Edit, Fix, Span, compatible, edited, replace
from generator.diagnostics.fix import result_lines

TEXT = "id: a\ntitle: 제목\nphone: 1\n"


def at(line: int, column: int, end_line: int, end_column: int, text: str) -> Fix:
    return replace(Span(line, column, line + (end_line - line), end_column), text)


@pytest.mark.parametrize(
    ("fix", "after"),
    [
        (at(3, 8, 3, 9, "02"), "id: a\ntitle: 제목\nphone: 02\n"),
        (at(2, 7, 2, 7, " "), "id: a\ntitle:  제목\nphone: 1\n"),
        (at(2, 1, 3, 1, ""), "id: a\nphone: 1\n"),
        (at(1, 6, 2, 1, " # "), "id: a # title: 제목\nphone: 1\n"),
        (at(4, 1, 4, 1, "a: b\n"), "id: a\ntitle: 제목\nphone: 1\na: b\n"),
        (at(2, 8, 2, 10, "두\n  줄"), "id: a\ntitle: 두\n  줄\nphone: 1\n"),
    ],
    ids=["replace", "insert", "a whole line goes", "two lines become one", "at the end", "one line becomes two"],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["", "byte order mark"])
def test_only_the_stretch_changes(fix: Fix, after: str, ends: str, mark: bytes) -> None:
    before = mark + TEXT.replace("\n", ends).encode()
    assert applied(before, [fix]) == mark + after.replace("\n", ends).encode()


def test_hangul_in_parts_keeps_its_bytes_where_nothing_is_edited() -> None:
    before = unicodedata.normalize("NFD", "title: 제목\nscope: 범위\n")
    after = applied(before.encode(), [replace(Span(2, 8, 2, 10), "곳")]).decode()
    assert after == unicodedata.normalize("NFD", "title: 제목\n") + "scope: 곳\n"


def test_what_is_no_utf_8_is_left_alone_but_for_a_change_of_encoding() -> None:
    before = "title: 제목\n".encode("cp949")
    assert applied(before, [at(1, 1, 1, 2, "x")]) == before
    assert applied(before, [Fix(encoding="cp949")]) == "title: 제목\n".encode()


def test_of_two_fixes_of_one_place_the_first_is_made() -> None:
    one, other, apart = at(1, 1, 1, 3, "x"), at(1, 2, 1, 4, "y"), at(2, 1, 2, 2, "z")
    assert compatible([one, other, apart]) == [one, apart]
    assert compatible([at(1, 1, 1, 1, "x"), at(1, 1, 1, 1, "y")]) == [at(1, 1, 1, 1, "x")]
    assert compatible([one, Fix(encoding="cp949"), apart]) == [Fix(encoding="cp949")]


def test_edits_of_one_fix_do_not_move_each_other() -> None:
    edits = (Edit(Span(1, 1, 1, 2), "long"), Edit(Span(1, 5, 1, 6), "b"), Edit(Span(2, 1, 3, 1), ""))
    assert edited(["a = a", "gone", "left"], edits) == ["long = b", "left"]


@pytest.mark.parametrize(
    ("fix", "lines"),
    [
        (at(3, 8, 3, 9, "02"), [(3, "phone: 02")]),
        (at(2, 1, 3, 1, ""), []),
        (at(2, 1, 3, 1, "a: b\n"), [(2, "a: b")]),
        (at(4, 1, 4, 1, "a: b"), [(4, "a: b")]),
        (at(2, 8, 2, 10, "두\n  줄"), [(2, "title: 두"), (3, "  줄")]),
        (at(1, 6, 2, 1, " "), [(1, "id: a title: 제목")]),
    ],
    ids=["one line", "a line goes", "a line is another", "at the end", "two lines", "joined"],
)
def test_the_lines_to_copy_are_those_that_change(fix: Fix, lines: list[tuple[int, str]]) -> None:
    assert result_lines(TEXT.split("\n"), fix) == lines
