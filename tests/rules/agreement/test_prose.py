"""Numbers in sentences: another one than the cell that they repeat is told, at its digits; what repeats nothing is let alone.

The cases: 9,743 in a task, 1,845, 216,638 falsified. Neighbours tried: a digit changed, swapped, lost, added, commas moved, another number
altogether, another unit; labels before and behind the number, in the point above, in the record's figures; totals by 모두 and by no word;
two and three numbers in one sentence; shares, money in 백만원 and in 억, counters of one kind (곳, 개소), several datasets, English.
Let alone: limits, rates, plans, other years, parts of a total, sums and differences, approximations, other things of the same unit.
"""

from __future__ import annotations

import pytest

from tests.rules.agreement.world import marked, told

RIGHT = [
    ("library", "별빛도서관은 12,480권을 빌려주었고 8,315명이 찾았습니다."),
    ("library", "세 도서관이 모두 23,417권을 빌려주었습니다."),
    ("library", "도서관을 찾은 사람은 15,466명입니다."),
    ("library", "한 사람이 한 번에 5권까지 빌릴 수 있습니다."),
    ("library", "새 책 1,350권을 샀습니다."),
    ("library", "올해 새 책을 2,150권 들여놓았습니다."),
    ("library", "열람실에는 120석이 있습니다."),
    ("library", "사서 14명이 일합니다."),
    ("library", "어린이 글쓰기를 24회 열어 312명이 배웠습니다."),
    ("library", "어린이 글쓰기는 한 반에 15명입니다."),
    ("library", "어르신 스마트폰 강좌는 한 번에 20명 이내로 받습니다."),
    ("library", "앞으로 야간 인문학을 10회로 늘릴 계획입니다."),
    ("library", "지난해에는 야간 인문학을 4회 열었습니다."),
    ("library", "2013년에는 별빛도서관이 11,902권을 빌려주었습니다."),
    ("library", "약 23,000권을 빌려주었습니다."),
    ("library", "별빛도서관과 솔숲도서관을 더하면 22,211권입니다."),
    ("library", "별빛도서관은 솔숲도서관보다 2,749권을 더 빌려주었습니다(12,480권, 9,731권)."),
    ("library", "이 가운데 1,120권은 어린이책입니다."),
    ("library", "23,417권 가운데 3,200권은 점자책과 큰글자책입니다."),
    ("library", "강좌는 하루에 2회 엽니다."),
    ("library", "도서관 전화는 02-123-4567이고 2014년 3월 2일에 문을 열었습니다."),
    ("library", "강변작은도서관은 3층에 있고 면적은 186㎡입니다."),
    ("library", "수강료는 3만원이고 65세 이상은 50%를 깎아 드립니다."),
    ("library", "자원봉사자 35명이 책을 정리합니다."),
    ("library", "강좌마다 강사가 2명입니다."),
    ("library", "어르신 스마트폰 강좌에는 강사 6명이 있습니다."),
    ("trees", "2013년에 은행나무 1,045그루를 심었습니다."),
    ("trees", "은행나무를 2012년에 1,320그루, 2013년에 1,045그루 심었습니다."),
    ("trees", "2014년에는 은행나무 1,500그루를 심습니다."),
    ("trees", "두 해에 걸쳐 은행나무 2,365그루를 심었습니다(1,320그루, 1,045그루)."),
    ("trees", "심는 데 12억 5,000만원을 썼습니다."),
    ("trees", "가지치기 예산은 384백만원입니다."),
    ("trees", "가지치기에 3억 8,400만원을 마련했습니다."),
    ("trees", "심기의 집행률은 92.4%입니다."),
    ("trees", "나무 한 그루에 20만원이 듭니다."),
    ("trees", "간격은 8m이고 높이 3.5m가 넘는 나무를 고릅니다."),
    ("trees", "주민 40명이 함께 심었습니다."),
    ("trees", "느티나무는 1,775그루를 심었습니다. 2012년에 860그루, 2013년에 915그루입니다."),
    ("counsel", "전화로 4,312건, 방문으로 2,096건을 상담했습니다."),
    ("counsel", "전화 상담이 58.3%로 가장 많습니다."),
    ("counsel", "상담은 모두 7,392건입니다."),
    ("counsel", "전화와 방문을 합하면 6,408건입니다."),
    ("counsel", "전화 상담은 하루 평균 17건입니다."),
    ("counsel", "인터넷 상담은 3일 안에 답합니다."),
    ("counsel", "만족한다는 사람이 91.2%입니다."),
    ("counsel", "상담의 90% 이상을 그날 마칩니다."),
    ("counsel", "방문 상담 가운데 150건은 통역이 도왔습니다."),
    ("centre", "쉼터 7곳에서 청소년 463명이 지냈습니다."),
    ("centre", "청소년 쉼터 7개소에 상담사가 21명 있습니다."),
    ("centre", "차량 3대로 찾아갑니다."),
    ("centre", "상담사 한 사람이 청소년 22명을 맡습니다."),
    ("centre", "쉼터에는 24시간 머물 수 있고 정원은 한 곳에 30명입니다."),
    ("centre", "만 9세 이상 24세 이하가 이용합니다."),
    ("centre", "자원봉사자는 58명입니다."),
    ("centre", "모두 21천원과 7건입니다."),
    ("english", "The River line carried 14,205 passengers with 12 buses."),
    ("english", "Each bus has room for 45 passengers."),
    ("english", "In 2013 the Hill line carried 7,900 passengers."),
    ("english", "Drivers cost 3,905 million won."),
    ("english", "Over 20,000 passengers rode at night."),
    ("english", "There are 31 stops and 4 ticket offices."),
]  # fmt: skip

WRONG = [
    ("digit changed", "library", "별빛도서관은 12,580권을 빌려주었고 8,315명이 찾았습니다.", "12,580"),
    ("digits swapped", "library", "별빛도서관은 12,480권을 빌려주었고 8,135명이 찾았습니다.", "8,135"),
    ("digit lost", "library", "솔숲도서관은 973권을 빌려주었습니다.", "973"),
    ("digit added", "library", "솔숲도서관은 99,731권을 빌려주었습니다.", "99,731"),
    ("comma moved", "library", "솔숲도서관은 97,31권을 빌려주었습니다.", "97,31"),
    ("comma left in a number of no cell", "library", "솔숲도서관에는 의자가 1,2500개 있습니다.", "1,2500"),
    ("another number", "library", "별빛도서관은 5,000권을 빌려주었습니다.", "5,000"),
    ("another number, total", "library", "도서관을 찾은 사람은 모두 21,050명입니다.", "21,050"),
    ("another unit", "library", "별빛도서관은 12,480명을 빌려주었습니다.", "12,480"),
    ("unit of another column", "library", "어린이 글쓰기를 24회 열어 312회가 배웠습니다.", "312"),
    ("small number", "library", "야간 인문학을 8회 열어 88명이 배웠습니다.", "8"),
    ("label behind", "centre", "457명의 이용 청소년이 있었습니다.", "457"),
    ("label above", "library", "  - text: 솔숲도서관\n    points:\n      - 대출은 8,731권입니다.", "8,731"),
    ("number of another row", "library", "어린이 글쓰기를 열어 88명이 배웠습니다.", "88"),
    ("share", "counsel", "전화 상담이 53.8%로 가장 많습니다.", "53.8"),
    ("money in scales", "trees", "심기 예산으로 15억 2,000만원을 썼습니다.", "15억 2,000만"),
    ("money in millions", "trees", "가지치기 예산은 348백만원입니다.", "348"),
    ("year", "trees", "2013년에 은행나무 1,405그루를 심었습니다.", "1,405"),
    ("year of the other column", "trees", "2013년에 느티나무 931그루를 심었습니다.", "931"),
    ("three numbers", "counsel", "전화 4,312건, 방문 2,196건, 인터넷 984건입니다.", "2,196"),
    ("counter of the same kind", "centre", "청소년 쉼터 9개소를 운영합니다.", "9"),
    ("two digits", "centre", "쉼터에서 상담사 12명이 일합니다.", "12"),
    ("full width", "library", "별빛도서관은 １２,８４０권을 빌려주었습니다.", "１２,８４０"),
    ("English", "english", "The River line carried 14,502 passengers.", "14,502"),
    ("English, small", "english", "The Hill line has 6 buses.", "6"),
    ("English, money", "english", "Drivers cost 3,509 million won.", "3,509"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "text"), RIGHT, ids=[text for _, text in RIGHT])
def test_what_is_right_or_repeats_nothing_is_let_alone(data, text, tmp_path):
    assert [each.message("ko") for each in told(tmp_path, text, data)] == []


@pytest.mark.parametrize(("_case", "data", "text", "number"), WRONG, ids=[case for case, *_ in WRONG])
def test_another_number_than_that_of_the_cell_is_told_at_its_digits(_case, data, text, number, tmp_path):
    (problem,) = told(tmp_path, text, data)
    assert problem.code == "N026"
    assert marked(tmp_path, problem) == number
