"""Signs of lists that come with what is pasted, before a text (F046).

Of Hangul and Word: ○, □, ■, •, ·, ▶, ❍, the letters ㅇ and ㅁ that people type for them, an o. Neighbours tried: a sign within a text,
alone in a cell, in what is quoted from a document, before a number, without a blank or with another one, a name that is left out (○○동).
"""

from __future__ import annotations

import pytest

from generator.diagnostics.fix import edited

SIGNS = ["▣", "☞", "❖", "○", "□", "■", "•", "·", "▶", "❍", "ㅇ", "ㅁ", "o", "－", "–", "*", "◦"]


def told(site) -> list:
    return [each for each in site.problems() if each.code == "F046"]


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("form", ['summary: "{} 예시로 만든 기록입니다."', "content: ['{} 예시로 만든 기록입니다.']", 'content: [{{text: 신청, points: ["{} 예시로 만든 기록입니다."]}}]'])  # fmt: skip
def test_a_sign_before_a_text_is_told_and_taken_away(site, sign, form):
    line = form.format(sign)
    site.story(line) if not line.startswith("summary") else site.write(
        "data/story/base.yml",
        f'id: base-story\ntitle: "[예시] 바탕 이야기"\ndepartment: 예시과\n{line}\nsource: [{{section: 예시 문서}}]\n',
    )
    (problem,) = told(site)
    assert problem.severity == "warning"
    path = site.folder / problem.path
    path.write_text("\n".join(edited(path.read_text("utf-8").split("\n"), problem.fix.edits)), "utf-8")
    assert site.problems() == []


@pytest.mark.parametrize(
    "text",
    [
        "신청 · 접수를 합니다.", "ㅇㅇ동에서 합니다.", "o2o 서비스를 합니다.", "O형 혈액을 모읍니다.", "-5도까지 내려갑니다.", "*표는 예시입니다.",
        "– 5도까지 내려갑니다.", "○○동에서 합니다.", "○○○ 님께 알립니다.", "○모 씨가 왔습니다.", "※ 주말은 쉽니다.",
    ],
)  # fmt: skip
def test_a_sign_that_is_part_of_the_text_is_let_alone(site, text):
    site.story(f'content: ["{text}"]')
    assert told(site) == []


@pytest.mark.parametrize(
    "text",
    [
        "○신청은 구청에서 받습니다.",
        "•신청은 구청에서 받습니다.",
        "○\u00a0신청은 받습니다.",
        "□ 12월 행사를 엽니다.",
        "· 12명이 왔습니다.",
    ],
)
def test_a_sign_needs_no_plain_blank_behind_it(site, text):
    site.story(f'content: ["{text}"]')
    (problem,) = told(site)
    assert problem.facts["sign"] == text[0]


def test_cells_and_quotations_keep_their_signs(site):
    site.dataset('tables: [{caption: 예시, columns: [항목, 값], rows: [["○ 전화", "○"], ["· 방문", "-"]]}]')
    site.story(
        "conflicts: [{subject: 이름, versions: [{printed: ○ 하나, section: 예시 문서}, {printed: ○ 둘, section: 예시 문서}]}]"
    )
    assert told(site) == []


def test_a_text_of_several_lines_is_told_without_a_line_to_copy(site):
    site.story("content:\n  - >-\n    ○ 예시로 만든\n    기록입니다.")
    (problem,) = told(site)
    assert problem.fix is None
