"""The words of which benchmarks/corpus.py makes its sites: offices, works, people, places, sentences. All of it is made up."""

# ruff: noqa: INP001 - a part of a script

from __future__ import annotations

#: Syllables of invented names: a text of real life brings new words with every record.
SYLLABLES = "가강경고광구금남달대도동마명무문미반백별보봉북산삼상새서석선성세소송수신아안양여연영오온용우운원월은이일자장전정제주중지진천청초춘탄태평포풍하한해현호홍화효"
OFFICES = [
    "감사",
    "건축",
    "경제",
    "공원녹지",
    "교육지원",
    "교통행정",
    "기획예산",
    "노인복지",
    "도로관리",
    "도시계획",
    "문화체육",
    "민원여권",
    "보건행정",
    "복지정책",
    "부동산정보",
    "사회복지",
    "세무관리",
    "안전치수",
    "여성가족",
    "위생",
    "일자리정책",
    "자치행정",
    "재무",
    "재난안전",
    "전산정보",
    "주차관리",
    "주택",
    "지역경제",
    "청소행정",
    "총무",
    "토목",
    "홍보",
]
WORKS = [
    "안전교실",
    "무료상담",
    "건강검진",
    "일자리소개",
    "공원정비",
    "주차안내",
    "도서대여",
    "급식지원",
    "방문간호",
    "창업교육",
    "재활용수거",
    "골목청소",
    "하천정비",
    "예방접종",
    "세금환급",
    "생활체육",
    "마을방송",
    "어린이돌봄",
    "보행로정비",
    "가로등교체",
]
PEOPLE = [
    "어린이",
    "어르신",
    "청년",
    "장애인",
    "학부모",
    "소상공인",
    "임산부",
    "구직자",
    "다문화가족",
    "한부모가족",
    "자원봉사자",
    "주민",
]
PLACES = ["주민센터", "보건소", "도서관", "복지관", "체육관", "구청", "공원", "시장", "학교", "어린이집"]
SECTIONS = ("가. 지난 일", "나. 할 일", "다. 일정", "라. 붙임")
#: What is said of a work for people at a place, in a year of the plan.
SENTENCES = (
    "{name} {place}에서 {people} 대상 {work} 사업을 합니다.",
    "{people}에게 {work} 안내문을 보내고 {place}에서 신청을 받습니다.",
    "{name} {place}의 낡은 시설을 고치고 쉬는 자리를 더 놓았습니다.",
    "{work} 결과를 {place} 직원과 함께 살펴 다음 해 계획에 담습니다.",
    "{people}도 쉽게 찾아오도록 {name} {place}에 안내판을 세웠습니다.",
    "{department} 담당자가 {name} 곳곳을 찾아가 {people}의 이야기를 듣습니다.",
    "전화와 누리집으로도 {work} 신청을 할 수 있게 길을 넓힙니다.",
    "{name} 일대의 {work} 사업은 {place} 사정에 따라 미룰 수 있습니다.",
    "처음 찾은 {people}에게는 {name} {place} 직원이 차례를 알려 줍니다.",
    "{place}에 모인 의견은 {department}에서 검토한 뒤 답합니다.",
)
