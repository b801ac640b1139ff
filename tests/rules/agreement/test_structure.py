"""Fields that make one another, and English sentences: right and wrong, one of each kind. All of it is an example.

Neighbours tried: opinions of which some are not yet looked at, a body with somebody beside its seats, projects of which one has no amount.
"""

from __future__ import annotations

import pytest

from tests.rules.agreement.world import COMMON, agreed, dataset, story

PROPOSAL = (
    'id: park\nround: 2014년 1회\ntitle: "[예시] 동네 공원"\nopens: 2014-09-01\ncloses: 2014-10-31\n'
    "summary: 예시로 만든 기록입니다.\nCOMMONcounts: {ONE}\nchanges: [TWO]\n"
)
BODY = (
    'id: board\ntitle: "[예시] 자문단"\nsummary: 예시로 만든 기록입니다.\nCOMMONunits:\n'
    "  - {name: 자문단, units: [{name: 안전, seats: 3}, {name: 복지, seats: 5}]}\nONE\n"
)
BUDGET = (
    'id: b-2014\nyear: "2014"\ntitle: "[예시] 예산"\nsummary: 예시로 만든 기록입니다.\nCOMMON'
    'figures: [{label: 편성한 금액, value: "ONE", unit: 백만원}]\n'
    'projects: [{title: "[예시] 의자", amount: 120백만원}, {title: "[예시] 길"TWO}]\n'
)


def filled(text: str, one: str, two: str = "") -> str:
    return text.replace("COMMON", COMMON).replace("ONE", one).replace("TWO", two)


WHOLE = "received: 35, reviewed: 35, adopted: 5, rejected: 28, pending: 2"
CASES = {
    "proposal/park.yml": [
        ("opinions that are whole", filled(PROPOSAL, WHOLE, "받은 의견 35건을 살펴보았습니다."), []),
        (
            "not all looked at",
            filled(PROPOSAL, "received: 90, reviewed: 35, adopted: 5, rejected: 28, pending: 2", "살펴봅니다."),
            [],
        ),
        ("of another round", filled(PROPOSAL, WHOLE, "2회에 받은 의견 53건도 살펴보았습니다."), []),
        ("of the year before", filled(PROPOSAL, WHOLE, "지난해에 받은 의견 53건도 살펴보았습니다."), []),
        ("another number in a sentence", filled(PROPOSAL, WHOLE, "받은 의견 53건을 살펴보았습니다."), ["N028"]),
    ],
    "organisation/board.yml": [
        ("seats", filled(BODY, "points: [자문단은 모두 8명입니다.]"), []),
        ("one beside them", filled(BODY, "points: [단장을 더하면 자문단은 모두 9명입니다.]"), []),
        ("seats wrong in a sentence", filled(BODY, "points: [자문단은 모두 9명입니다.]"), ["N028"]),
        ("seats wrong in a figure", filled(BODY, 'figures: [{label: 자문단, value: "12", unit: 명}]'), ["N027"]),
    ],
    "budget/b-2014.yml": [
        ("amounts", filled(BUDGET, "300", ", amount: 180백만원"), []),
        ("one without an amount", filled(BUDGET, "330", ""), []),
        ("amounts wrong", filled(BUDGET, "330", ", amount: 180백만원"), ["N027"]),
    ],
}
CLUBS = """title: "[Example] Lunch clubs"
tables:
  - caption: Guests of the lunch clubs
    as_of: "2014"
    columns: [Club, {label: Guests, unit: people}, {label: Meals, unit: meals}]
    rows: [[Moon Club, "1,254", "12,300"], [Star Club, "867", "8,410"], [Sun Club, "532", "5,120"]]
"""
ENGLISH = [
    ("The Moon Club had 1,254 guests and served 12,300 meals.", 0),
    ("The Sun Club has 53 volunteers.", 0),
    ("Last year the Moon Club had 1,154 guests.", 0),
    ("The Moon Club is at 125 Hill Road.", 0),
    ("The Moon Club had 354 more guests than planned.", 0),
    ("At the Sun Club 352 people aged 65 and over had lunch.", 0),
    ("The Star Club waiting list has 87 people.", 0),
    ("The Star Club had 876 guests.", 1),
    ("At the Sun Club 867 people had lunch.", 1),
    ("The Moon Club served 8,410 meals.", 1),
]


@pytest.mark.parametrize(
    ("path", "text", "codes"),
    [pytest.param(path, text, codes, id=name) for path, cases in CASES.items() for name, text, codes in cases],
)
def test_fields_are_held_against_one_another(path, text, codes, tmp_path):
    assert [each.code for each in agreed(tmp_path, {path: text})] == codes


@pytest.mark.parametrize(("text", "number"), ENGLISH)
def test_english_sentences_are_read_alike(text, number, tmp_path):
    files = {"dataset/clubs.yml": dataset("clubs", CLUBS), "story/tale.yml": story(text, "clubs")}
    assert len(agreed(tmp_path, files)) == number
