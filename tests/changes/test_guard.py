"""What is withheld today, was withheld then, or is personal in either state stands in neither of the files."""

from __future__ import annotations

import pytest

HELD = "예시과 여섯째 담당이 맡은 일"
MOBILE = "010-9876-5432"
STORY = "data/story/base.yml"
CLAUSE = "withheld: [{clause: 6, reason: 예시로 든 까닭입니다., %s}]"


def head(*more: str) -> str:
    return "\n".join(["id: base-story", 'title: "[예시] 바탕 이야기"', "department: 예시과", *more, ""])


SUMMARY = "summary: 예시로 만든 바탕 기록입니다."
SOURCE = "source: [{section: 예시 문서}]"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # A field that is withheld now, whose value is gone from the file or still in it.
        ([f"audience: {HELD}"], [CLAUSE % "field: audience"]),
        ([f"audience: {HELD}"], [f"audience: {HELD}", CLAUSE % "field: audience"]),
        # The same text in another field, which the newer state has otherwise.
        ([f"audience: {HELD}", f"method: [앞에 {HELD} 뒤]"], ["method: [다른 말]", CLAUSE % "field: audience"]),
        # A phrase that a mark has taken the place of, bare or with the text behind the bar.
        ([f"audience: 앞 {HELD} 뒤"], ["audience: 앞 [[비공개:6]] 뒤", CLAUSE % "review_on: 2030-01-01"]),
        ([f"audience: 앞 {HELD} 뒤"], [f'audience: "앞 [[비공개:6|{HELD}]] 뒤"', CLAUSE % "review_on: 2030-01-01"]),
        ([f"audience: 앞 {HELD} 뒤", f"method: [{HELD}]"], ["audience: 앞 [[비공개:6]] 뒤", "method: [다른 말]", CLAUSE % "review_on: 2030-01-01"]),
        # An item of a list that is gone, while another one got a mark.
        ([f"content: [{HELD}, 둘째]"], ['content: ["[[비공개:6]]"]', CLAUSE % "review_on: 2030-01-01"]),
        # Withheld then, and still; and the record as a whole.
        ([f'audience: "[[비공개:6|{HELD}]]"', CLAUSE % "review_on: 2030-01-01"], [f'audience: "[[비공개:6|{HELD}]] 덧붙임"', CLAUSE % "review_on: 2030-01-01"]),
        ([f"audience: {HELD}"], [CLAUSE % "whole: yes"]),
    ],
    ids=["field-gone", "field-there", "elsewhere", "mark", "bar", "phrase-elsewhere", "item", "both", "whole"],
)  # fmt: skip
def test_what_is_withheld_is_not_shown(two, old, new):
    two.both(STORY, head(*old, SUMMARY, SOURCE), head(*new, SUMMARY, SOURCE))
    text = two.shown()
    assert HELD not in text
    assert "바탕 이야기" in text, "that it changed is told"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (["audience: 갑을병"], [CLAUSE % "whole: yes"]),
        (["audience: 예시", "inferred: [{field: audience, reason: 갑을병으로 미루어 적었습니다.}]"], [CLAUSE % "field: audience"]),
        (["audience: 예시", "inferred: [{field: audience, reason: 갑을병으로 미루어 적었습니다.}]", "lost: [{field: method, reason: 예시입니다.}]"], [CLAUSE % "field: audience", "lost: [{field: method, reason: 예시입니다.}]"]),
        (["audience: 예시", "inferred: [{field: audience, reason: 갑을병으로 미루어 적었습니다.}]"], ["withheld: {field: audience, clause: 6, reason: 예시입니다.}"]),
    ],
    ids=["whole", "reason", "reason-among-others", "reason-no-list"],
)  # fmt: skip
def test_short_texts_and_reasons_that_tell_the_value(two, old, new):
    two.both(STORY, head(*old, SUMMARY, SOURCE), head(*new, SUMMARY, SOURCE))
    assert "갑을병" not in two.shown()


def test_a_cell_that_is_withheld_now(two):
    table = "tables: [{caption: 표, columns: [이름, 몫], rows: [[가, %s], [나, 둘]]}]"
    two.old.dataset(table % HELD)
    two.new.dataset(table % '"[[비공개:6]]"', CLAUSE % "review_on: 2030-01-01")
    assert HELD not in two.shown()
    assert ("표 › 표 › 행 가 › 열 몫", "(지금은 비공개여서 보이지 않음)", "[비공개: 제6호]") in two.lines()


def test_the_title_of_what_is_gone_or_withheld(two):
    two.both(STORY, head(SUMMARY, SOURCE), head(SUMMARY, SOURCE, f"method: [{HELD}]", CLAUSE % "field: method"))
    two.old.write("data/story/gone.yml", head(SUMMARY, SOURCE).replace("base-story", "gone-one").replace("바탕", HELD))
    text = two.shown()
    assert HELD not in text
    assert "gone-one" in text


@pytest.mark.parametrize("side", ["old", "new"])
def test_personal_data_of_either_state(two, side):
    getattr(two, side).story(f"audience: 문의는 {MOBILE}로 하세요.")
    text = two.shown()
    assert MOBILE not in text
    assert "9876" not in text
    assert "(개인정보일 수 있어 보이지 않음)" in text


def test_personal_data_by_the_exceptions_of_today(two):
    """What an exception let pass, and no longer does, is personal data again."""
    exception = "{path: data/story/base.yml, kind: mobile, reason: 예시입니다., owner: 예시 담당, expires: 2099-01-01}"
    two.old.write(
        "site.yml", (two.old.folder / "site.yml").read_text("utf-8") + f"privacy: {{exceptions: [{exception}]}}\n"
    )
    two.old.story(f"audience: 문의는 {MOBILE}로 하세요.")
    assert MOBILE not in two.shown()


def test_pages_of_text_and_names_of_files(two):
    page = "---\ntitle: 안내\ndescription: 예시입니다.\n%s---\n# 안내\n\n%s\n"
    two.both(
        "content/guide.md",
        page % ("", f"앞\n\n{HELD}\n\n전화 {MOBILE}"),
        page % ("withheld: [{clause: 6, reason: 예시입니다., review_on: 2030-01-01}]\n", "앞\n\n[[비공개:6]]"),
    )
    two.old.write(f"content/{MOBILE}.csv", "가,나\n")
    text = two.shown()
    assert HELD not in text
    assert MOBILE not in text


def test_a_problem_that_is_solved_repeats_nothing(two):
    two.old.story(f"zzzz: {HELD}", f"url: {HELD}")
    text = two.shown()
    assert HELD not in text
    assert "풀린 문제" in text


def test_what_no_form_knows_is_not_shown(two):
    two.old.story(f"{HELD}: 값")
    two.new.story(f"zzzz: {HELD}")
    text = two.shown()
    assert ("양식에 없는 항목", "(보이지 않음)", "(보이지 않음)") in two.lines()
    assert "값" not in [before for _, before, _ in two.lines()]
    assert text.count(HELD) == 0
