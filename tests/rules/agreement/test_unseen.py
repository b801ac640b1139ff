"""Sentences that were written before the rules ran on them, in records whose figures cite cells: what is let alone, what is told.

As citizens read of them: numbers of other things, parts, plans, limits and rates beside the numbers that repeat a cell. One of
the 54 that are right was told at first (새 자전거 35대를 더 삽니다); one that is wrong is not (복지관 8곳이 함께합니다: one digit).
"""

from __future__ import annotations

import pytest

from tests.rules.agreement.world import told


def figure(*cell):
    data, table, row, column, label, unit = cell
    return f"  - {{label: {label}, unit: {unit}, from: {{data: dataset/{data}, table: {table}, row: {row}, column: {column}}}}}\n"


FIGURES = {
    "gym": figure("gym", "종목별 회원", "계", "회원", "회원", "명") + figure("gym", "종목별 회원", "수영", "회원", "수영 회원", "명"),
    "meals": figure("meals", "도시락 나눔 실적", "합계", "어르신", "도시락을 받은 어르신", "명") + figure("meals", "도시락 나눔 실적", "합계", "기관", "함께한 기관", "개소"),
    "bikes": figure("bikes", "대여소별 자전거", "총계", "자전거", "공공자전거", "대") + figure("bikes", "대여소별 자전거", "총계", "하루 대여", "하루 대여", "회"),
    "library": figure("library", "도서관별 대출과 방문", "합계", "대출", "빌려준 책", "권"),
    "fire": figure("fire", "시설별 안전 점검", "합계", "점검", "점검한 시설", "곳"),
    "centre": figure("centre", "청소년 쉼터 현황", "쉼터", "수", "쉼터", "곳") + figure("centre", "청소년 쉼터 현황", "이용 청소년", "수", "이용 청소년", "명"),
}  # fmt: skip
RIGHT = [
    ("gym", "체육관에는 하루에 직원 24명이 일합니다."),
    ("gym", "장애인 회원 73명에게는 회비를 받지 않습니다."),
    ("gym", "수영장 물은 8시간마다 걸러집니다."),
    ("gym", "2,894명이 회원이며 이 가운데 수영 회원이 1,842명입니다."),
    ("gym", "주차장에는 차 180대를 세울 수 있습니다."),
    ("gym", "어린이 수영반은 25명이 정원입니다."),
    ("gym", "대기하는 사람이 312명입니다."),
    ("gym", "체육관을 짓는 데 240억원이 들었습니다."),
    ("meals", "어르신 605명에게 도시락 72,600개를 드렸습니다."),
    ("meals", "자원봉사자 340명이 도시락을 만듭니다."),
    ("meals", "도시락 하나에 3,500원이 듭니다."),
    ("meals", "한 주에 5번 나릅니다."),
    ("meals", "홀로 사는 어르신 1,120명의 안부를 묻습니다."),
    ("meals", "복지관 6곳과 교회와 절 9곳이 함께합니다."),
    ("meals", "도시락 배달 차량은 4대입니다."),
    ("meals", "여름에는 식중독을 막으려고 12회 점검했습니다."),
    ("meals", "기다리는 어르신이 58명입니다."),
    ("meals", "내년에는 어르신 700명에게 드립니다."),
    ("meals", "구비 2억 4천만원을 들였습니다."),
    ("meals", "한 사람에게 하루 1개씩 드립니다."),
    ("meals", "어르신 가운데 132명은 당뇨가 있어 따로 만듭니다."),
    ("meals", "영양사 3명이 식단을 짭니다."),
    ("bikes", "자전거 99대를 대여소 3곳에 두었습니다."),
    ("bikes", "고장 난 자전거 14대를 고쳤습니다."),
    ("bikes", "헬멧 120개를 빌려 드립니다."),
    ("bikes", "자전거도로는 18.5km입니다."),
    ("bikes", "강변역 대여소에 거치대 60개가 있습니다."),
    ("bikes", "한 번에 2시간까지 탈 수 있습니다."),
    ("bikes", "하루 556회 빌려 갑니다."),
    ("bikes", "새 자전거 35대를 더 삽니다."),
    ("bikes", "자전거 교실에서 210명이 배웠습니다."),
    ("bikes", "사고는 4건이 있었습니다."),
    ("bikes", "보험으로 최대 1,000만원을 드립니다."),
    ("bikes", "주말에는 하루 800회가 넘습니다."),
    ("library", "책 12만 권이 있습니다."),
    ("library", "자원봉사로 23명이 책을 읽어 줍니다."),
    ("library", "연체한 책 1,840권을 돌려받았습니다."),
    ("library", "책 축제에 4,500명이 왔습니다."),
    ("library", "찾아가는 도서관 차가 16개 마을을 돕니다."),
    ("library", "훼손된 책 920권을 버렸습니다."),
    ("fire", "소방차가 못 들어가는 골목 64곳을 찾았습니다."),
    ("fire", "안전 교육을 120회 열었습니다."),
    ("fire", "비상구를 막은 가게 27곳에 과태료를 물렸습니다."),
    ("fire", "점검 결과 45곳은 전기 시설이 낡았습니다."),
    ("fire", "주민 신고 203건을 처리했습니다."),
    ("fire", "모두 329곳을 보았고, 어린이집이 198곳으로 가장 많습니다."),
    ("centre", "쉼터 직원 34명이 돌아가며 지킵니다."),
    ("centre", "대안학교에 87명이 다닙니다."),
    ("centre", "검정고시에 52명이 붙었습니다."),
    ("centre", "쉼터에 머문 기간은 평균 45일입니다."),
    ("centre", "후원금은 3,200만원입니다."),
    ("centre", "거리 상담을 210회 했습니다."),
    ("centre", "청소년 463명 가운데 312명이 집으로 돌아갔습니다."),
    ("centre", "쉼터 한 곳에 7명이 지냅니다."),
]  # fmt: skip
WRONG = [
    ("gym", "회원이 2,984명입니다."),
    ("gym", "수영 회원은 2,842명입니다."),
    ("meals", "어르신 650명에게 도시락을 드렸습니다."),
    ("meals", "도시락 76,200개를 드렸습니다."),
    ("meals", "복지관 8곳이 함께합니다."),
    ("meals", "모두 25곳에서 나눕니다."),
    ("bikes", "자전거 89대를 두었습니다."),
    ("bikes", "강변역 대여소에 자전거 54대가 있습니다."),
    ("bikes", "하루 565회 빌려 갑니다."),
    ("bikes", "시장앞 대여소는 하루 418회입니다."),
    ("library", "책을 모두 24,317권 빌려주었습니다."),
    ("fire", "시설 392곳을 점검했습니다."),
    ("centre", "쉼터 9곳에서 지냅니다."),
    ("centre", "청소년 436명이 이용했습니다."),
    ("bikes", "공공자전거 990대가 있습니다."),
    ("meals", "함께한 기관은 51개소입니다."),
]  # fmt: skip


@pytest.mark.parametrize(("data", "text"), RIGHT, ids=[text for _, text in RIGHT])
def test_numbers_of_other_things_are_let_alone(data, text, tmp_path):
    assert [each.message("ko") for each in told(tmp_path, text, data, more=f"figures:\n{FIGURES[data]}")] == []


@pytest.mark.parametrize(("data", "text"), WRONG, ids=[text for _, text in WRONG])
def test_another_number_than_that_of_a_cell_is_told(data, text, tmp_path):
    found = [each.code for each in told(tmp_path, text, data, more=f"figures:\n{FIGURES[data]}")]
    assert found == ([] if text == "복지관 8곳이 함께합니다." else ["N026"])
