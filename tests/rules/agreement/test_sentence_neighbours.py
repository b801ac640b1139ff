"""Neighbours of the planted sentences: what is right is let alone, what is wrong is told, each in a record of its own.

Written beside the code, so that they measure nothing: the independent corpus of tests/numbers/planted does. Right are other times (어제,
12월, 지난해, 2013년에는, 한 달, 하루, 목표), other groups (여성, 새로, 65세 이상, 대기자, 신청, 예약, 수료자, 자원봉사자, 상담원), other things
(kcal, 번 버스, 번길, 모델, 도, ㎡, 원, 포, m, 가구), sums and differences of cells, roundings, and lists that are not whole (등, 비롯, 주요,
격월, 각), points below 지난해/새로/대기자/목표/못한, road and lot numbers, 까지 높입니다, 중복/복수 응답, weekdays alone. Wrong are slips in numbers, other rows and columns, sums, shares, averages, growth and counts that do not follow.
"""

from __future__ import annotations

import pytest

from tests.rules.agreement.world import COMMON, agreed, dataset

DATA = {
    "meals": """title: "[예시] 경로식당 이용"
tables:
  - caption: 경로식당별 이용 인원
    as_of: 2014년
    columns: [식당, {label: 이용, unit: 명}]
    rows: [[달빛식당, "1,254"], [별빛식당, "867"], [햇빛식당, "532"]]
""",
    "money": """title: "[예시] 마을버스 지원"
tables:
  - caption: 마을버스 지원
    columns: [사업, {label: 예산액, unit: 백만원}, {label: 집행액, unit: 백만원}]
    rows: [[차량 교체, "860", "791"], [정류장 정비, "240", "236"]]
""",
    "year": """title: "[예시] 자전거 교실"
tables:
  - caption: 자전거 교실
    columns: [반, {label: 2013년, unit: 명}, {label: 2014년, unit: 명}]
    rows: [[초급반, "310", "365"], [중급반, "128", "142"], [합계, "438", "507"]]
""",
    "counsel": """title: "[예시] 상담"
tables:
  - caption: 상담 실적
    columns: [방법, {label: 상담, unit: 건}, {label: 횟수, unit: 회}]
    rows: [[전화 상담, "642", "60"], [방문 상담, "418", "24"], [인터넷 상담, "95", "12"], [합계, "1,155", "96"]]
""",
    "poll": """title: "[예시] 창구 만족도"
tables:
  - caption: 창구별 만족도
    columns: [창구, {label: 만족도, unit: "%", decimals: 1}]
    rows: [[통합민원 창구, "92.4"], [세금 창구, "88.1"]]
""",
}
#: Datasets, the field, and the sentence; points below it behind ``>``.
RIGHT = [
    ("meals", "state", "달빛식당에서 어제 124명이 점심을 드셨습니다."),
    ("meals", "state", "12월에는 달빛식당을 125명이 이용했습니다."),
    ("meals", "state", "달빛식당을 이용한 분 가운데 여성은 754명입니다."),
    ("meals", "state", "달빛식당에 새로 등록한 분은 154명입니다."),
    ("meals", "state", "햇빛식당에는 65세 이상 어르신 352명이 오십니다."),
    ("meals", "state", "달빛식당의 한 끼는 867kcal입니다."),
    ("meals", "state", "달빛식당 앞에는 1245번 버스가 섭니다."),
    ("meals", "state", "달빛식당은 솔빛로 125-4에 있습니다."),
    ("meals", "state", "달빛식당은 솔빛로 1254번길 12에 있습니다."),
    ("meals", "state", "별빛식당의 냉장고는 LG-876 모델입니다."),
    ("meals", "state", "별빛식당의 온도는 86도를 넘지 않습니다."),
    ("meals", "state", "별빛식당의 넓이는 867.5㎡입니다."),
    ("meals", "state", "세 식당을 2,653명이 이용했습니다."),
    ("meals", "state", "달빛식당과 햇빛식당을 1,786명이 이용했습니다."),
    ("meals", "state", "달빛식당은 햇빛식당보다 722명이 더 이용했습니다."),
    ("meals", "state", "달빛식당은 올해 1,300명을 모시는 것이 목표입니다."),
    ("meals", "plan", "달빛식당은 1,400명이 이용하도록 넓힙니다."),
    ("meals", "plan", "햇빛식당의 이용 인원을 600명으로 늘립니다."),
    ("meals", "state", "별빛식당의 밥값은 5,000원입니다."),
    ("meals", "state", "별빛식당은 2013년에 687명이 이용했습니다."),
    ("meals", "state", "지난해 달빛식당은 1,154명이 이용했습니다."),
    ("meals", "state", "달빛식당 이용을 신청한 분은 1,354명입니다."),
    ("meals", "state", "햇빛식당의 조리사는 5명이고 자원봉사자는 32명입니다."),
    ("meals", "state", "햇빛식당에 쌀 532포를 보냈습니다."),
    ("meals", "state", "달빛식당은 한 달에 104명꼴로 이용합니다."),
    ("meals", "state", "별빛식당에서 반찬을 받아 가는 분이 86명입니다."),
    ("meals", "state", "식당 3곳에서 매일 점심을 드립니다."),
    ("meals", "state", "달빛식당 이용자는 전체의 47.3%입니다."),
    ("meals", "state", "달빛식당 이용자는 전체의 47%입니다."),
    ("meals", "state", "달빛식당에서는 하루 두 번, 아침 7시와 낮 12시에 드립니다."),
    ("meals", "updates", "달빛식당을 1,345명이 이용했습니다."),
    ("meals", "updates", "별빛식당 이용자가 900명을 넘었습니다."),
    ("meals", "updates", "햇빛식당 이용자를 325명에서 532명으로 바로잡습니다."),
    ("money", "state", "차량 교체에 8억 6천만원을 편성했습니다."),
    ("money", "state", "차량 교체의 예산액은 860,000천원입니다."),
    ("money", "state", "정류장 정비에 2013년에는 204백만원을 썼습니다."),
    ("money", "state", "차량 교체의 낙찰액은 812백만원입니다."),
    ("money", "plan", "내년에는 차량 교체에 900백만원을 씁니다."),
    ("money", "state", "차량 교체 예산 860백만원 가운데 791백만원을 집행했습니다."),
    ("money", "state", "마을버스 지원 예산은 모두 1,100백만원입니다."),
    ("money", "state", "남은 돈은 69백만원입니다."),
    ("year", "state", "초급반은 2013년 310명에서 2014년 365명으로 55명 늘었습니다."),
    ("year", "state", "초급반은 2013년보다 55명 늘었습니다."),
    ("year", "state", "초급반은 2013년보다 17.7% 늘었습니다."),
    ("year", "state", "중급반은 2013년 대비 11% 늘었습니다."),
    ("year", "state", "2014년에는 모두 507명이 자전거를 배웠습니다."),
    ("year", "state", "2012년 초급반은 130명이었습니다."),
    ("year", "state", "초급반 대기자는 36명입니다."),
    ("counsel", "state", "방문 상담을 418건, 전화 상담을 642건 했습니다."),
    ("counsel", "state", "방문 상담 한 번에 평균 17건을 상담했습니다."),
    ("counsel", "state", "방문 상담원 24명이 일합니다."),
    ("counsel", "state", "방문 상담 뒤 병원을 찾은 분이 95명입니다."),
    ("counsel", "state", "방문 상담에서 다시 전화로 이어진 것이 95건입니다."),
    ("counsel", "state", "전화 상담은 전체의 55.6%입니다."),
    ("counsel", "state", "상담 1,155건 가운데 642건이 전화 상담입니다."),
    ("poll", "state", "통합민원 창구의 만족도는 92%입니다."),
    ("poll", "state", "세금 창구의 만족도는 2013년보다 3.1%p 올랐습니다."),
    ("poll", "state", "통합민원 창구의 만족도 목표는 95%입니다."),
    ("poll", "state", "통합민원 창구에는 94명이 설문에 답했습니다."),
    ("", "state", "솔빛동 30명, 물빛동 40명 등 모두 105명이 활동합니다."),
    ("", "state", "모두 415명을 교육하여 123명이 취업하고 41명이 창업했습니다."),
    ("", "state", "솔빛동, 물빛동, 들빛동 등 6개 동에서 운영합니다."),
    ("", "state", "주요 시설인 도서관, 체육관, 수영장을 비롯한 12곳을 고쳤습니다."),
    ("", "state", "소식지를 격월로 3월호부터 9월호까지 모두 4회 발행했습니다."),
    ("", "state", "3개 조에 각 4명씩 12명이 돌아봅니다."),
    ("", "state", "강좌 4개에 각 20명, 모두 80명이 듣습니다."),
    ("", "state", "4월부터 7월까지 모두 8회 강좌를 엽니다."),
    ("", "state", "11월부터 다음 해 2월까지 4개월 동안 쉽니다."),
    ("", "state", "4월 15일부터 7월 14일까지 3개월 동안 신청을 받습니다."),
    ("", "state", "300가구 가운데 120가구(40%)를 방문했습니다."),
    ("", "state", "회원 600명이 1,800권, 1인당 3권을 빌렸습니다."),
    ("", "state", "300명이 이수하여 만족도가 92%였습니다."),
    ("", "state", "100명에서 190명으로 두 배 가까이 늘었습니다."),
    ("", "state", "사고가 240건에서 180건으로 25% 줄었습니다."),
    ("", "plan", "세 가지를 바꿉니다. > 번호표를 놓습니다., 창구를 늘립니다., 안내하는 분을 둡니다."),
    (
        "",
        "plan",
        "4개 사업에 450명이 참여합니다. > 급식 도우미 146명, 경로당 도우미 184명, 하천 정비 30명, 선도 활동 90명",
    ),
    ("", "plan", "공원 5곳에 나무 900그루를 심습니다. > 솔빛공원 300그루, 물빛공원 250그루"),
    ("", "plan", "도서관 세 곳을 고칩니다. > 지붕을 고칩니다., 바닥을 고칩니다."),
    ("", "state", "2014년 1월부터 12월까지 3,600건, 하루 평균 10건을 상담했습니다."),
    ("", "state", "남성 20명, 여성 25명과 어린이 5명, 모두 50명이 왔습니다."),
    ("", "state", "학교 12곳의 학생 340명과 교사 25명이 함께합니다."),
    ("", "state", "1인당 평균 3.2권을 읽었으며 회원 600명이 1,900권을 빌렸습니다."),
    ("", "state", "보행 사고는 2013년보다 38건 줄었습니다."),
    ("meals", "state", "달빛식당 이용자의 평균 나이는 72세입니다."),
    ("meals", "state", "달빛식당 이용자 1,254명에게 물어 1,125명이 만족한다고 답했습니다."),
    ("meals", "state", "별빛식당은 786가구에 도시락을 나릅니다."),
    ("meals", "state", "햇빛식당은 1994년에 문을 열었습니다."),
    ("meals", "state", "달빛식당의 자리는 125개입니다."),
    ("meals", "state", "달빛식당에 드는 돈은 125백만원입니다."),
    ("meals", "state", "달빛식당의 이용 인원은 지난달 124명입니다."),
    ("meals", "state", "햇빛식당 이용자의 53.2%가 혼자 삽니다."),
    ("meals", "state", "달빛식당은 이용자가 1,254명, 별빛식당은 867명, 햇빛식당은 532명으로 모두 2,653명입니다."),
    ("meals", "state", "별빛식당 이용자는 햇빛식당의 1.6배입니다."),
    ("meals", "state", "달빛식당을 이용하는 홀몸 어르신은 254명입니다."),
    ("meals", "state", "별빛식당에는 장애인 67명이 오십니다."),
    ("meals", "state", "햇빛식당을 뺀 두 식당을 2,121명이 이용했습니다."),
    ("meals", "state", "별빛식당 이용 어르신 가운데 87명이 아흔 살을 넘었습니다."),
    ("meals", "state", "달빛식당에서 1,254명에게 점심을, 254명에게 저녁을 드렸습니다."),
    ("meals", "summary", "달빛식당 등 3곳에서 2,653명이 점심을 드셨습니다."),
    ("meals", "state", "달빛식당은 구청에서 1,250m 떨어져 있습니다."),
    ("meals", "state", "별빛식당은 8월 67일 동안이 아니라 한 해 내내 엽니다."),
    ("counsel", "state", "전화 상담 번호는 1577-0642입니다."),
    ("counsel", "state", "방문 상담을 받은 분은 481명입니다."),
    ("counsel", "state", "전화 상담은 평일에 60회 열렸습니다."),
    ("counsel", "state", "방문 상담과 인터넷 상담을 합하여 513건을 했습니다."),
    ("counsel", "state", "방문 상담은 418건으로 전화 상담보다 224건 적습니다."),
    ("counsel", "state", "전화 상담 642건은 방문 상담의 1.5배입니다."),
    ("counsel", "state", "2014년 9월까지 방문 상담을 312건 했습니다."),
    ("counsel", "state", "방문 상담 예약은 481건입니다."),
    ("counsel", "state", "방문 상담으로 해결한 것은 318건입니다."),
    ("counsel", "state", "방문 상담의 만족도는 94%입니다."),
    ("money", "state", "차량 교체로 버스 86대를 바꾸었습니다."),
    ("money", "state", "차량 교체의 집행률은 92%입니다."),
    ("money", "state", "차량 교체에 국비 480백만원과 구비 380백만원을 썼습니다."),
    ("year", "state", "초급반은 2014년에 상반기 180명, 하반기 185명이 배웠습니다."),
    ("year", "state", "초급반 강사는 31명입니다."),
    ("year", "state", "2014년에는 초급반 365명, 중급반 142명으로 모두 507명이 배웠습니다."),
    ("year", "state", "2015년에는 초급반을 400명으로 늘립니다."),
    ("year", "state", "초급반 수료자는 356명입니다."),
    ("poll", "state", "통합민원 창구는 24명이 맡습니다."),
    ("poll", "state", "통합민원 창구에 만족하지 않는다는 답은 7.6%입니다."),
    ("poll", "state", "두 창구의 평균은 90.3%입니다."),
    ("", "state", "회원이 2013년 100명, 2014년 250명으로 늘었습니다."),
    ("", "state", "신청 240건 가운데 120건을 처리하여 처리율은 50%입니다."),
    ("", "state", "5개 동 30명씩 150명이 참여합니다."),
    ("", "state", "학생 3명, 교사 1명이 한 조이며 모두 12개 조입니다."),
    ("", "state", "나무 500그루, 꽃 300포기, 모두 2개 공원에 심었습니다."),
    ("", "state", "어른 3,000원, 어린이 1,000원이며 20명이 넘으면 모두 500원을 깎습니다."),
    ("", "state", "평일 3회, 주말 2회, 한 주에 모두 5회 엽니다."),
    ("", "plan", "모두 3회 모입니다. > 첫째 모임에 10명이 옵니다., 둘째 모임에 20명이 옵니다."),
    ("", "plan", "두 가지로 돕습니다. > 돈을 빌려 드립니다., 가게를 알려 드립니다."),
    (
        "",
        "plan",
        "6개 사업에 모두 450명이 참여합니다. > 급식 도우미 등 2개 사업 146명, 경로당 도우미 184명, 하천 정비 30명",
    ),
    ("meals", "state", "별빛식당의 이용 인원은 867명이 아니라 876명으로 적혀 있습니다."),
    # The words of the point above: its year, time, part or aim.
    ("meals", "state", "지난해 이용 인원 > 달빛식당 1,154명, 별빛식당 876명"),
    ("meals", "state", "이달에 오신 분 > 달빛식당 1,245명, 별빛식당 876명"),
    ("meals", "state", "새로 등록한 어르신 > 달빛식당 254명, 별빛식당 167명"),
    ("meals", "state", "대기자 수 > 달빛식당 125명, 별빛식당 86명"),
    ("meals", "state", "이용 목표 > 달빛식당 1,264명, 별빛식당 877명"),
    ("meals", "state", "이용하지 못한 분 > 달빛식당 154명, 별빛식당 67명"),
    ("meals", "plan", "내년에는 더 많은 분을 모십니다. > 달빛식당 1,354명, 별빛식당 967명"),
    ("year", "state", "2012년에 배운 사람 > 초급반 356명, 중급반 124명"),
    ("money", "state", "추경으로 늘린 돈 > 차량 교체 80백만원, 정류장 정비 24백만원"),
    # Where something is.
    ("meals", "state", "달빛식당은 솔빛로 1245에 있습니다."),
    ("meals", "state", "달빛식당은 물빛길 125, 별빛식당은 들빛길 86에 있습니다."),
    ("meals", "state", "달빛식당 / 솔빛로 1245 (솔빛동)"),
    ("meals", "state", "별빛식당은 솔빛동 876에 자리합니다."),
    ("meals", "state", "별빛식당의 내선 번호는 876입니다."),
    ("meals", "state", "달빛식당의 사서함은 1245입니다."),
    # What is to be reached.
    ("poll", "plan", "세금 창구의 만족도를 89%로 높입니다."),
    ("poll", "plan", "세금 창구의 만족도를 90.1%까지 끌어올립니다."),
    ("poll", "state", "통합민원 창구의 만족도를 94.2%로 올리려고 합니다."),
    ("meals", "plan", "달빛식당의 이용 인원을 1,264명까지 늘립니다."),
    ("meals", "state", "달빛식당 이용 인원을 1,245명으로 줄일 계획입니다."),
    # Counts that overlap.
    ("", "state", "급식 120명, 목욕 80명, 모두 180명입니다(중복 제외)."),
    ("", "state", "급식 120명, 목욕 80명, 합하여 190명입니다. 두 서비스에 겹치는 10명이 있습니다."),
    ("", "state", "도서관을 고른 분 60명, 공원을 고른 분 70명, 모두 100명입니다. 복수 응답입니다."),
    ("", "state", "모두 180명이 배웠습니다. 중복은 한 번만 셌습니다. > 외국어 120명, 서예 80명"),
    ("meals", "state", "달빛식당과 별빛식당을 함께 이용한 86명은 한 번만 셌습니다."),
    # A number for each.
    ("", "state", "솔빛동, 물빛동, 들빛동에 각각 2명을 둡니다."),
    ("", "state", "솔빛동, 물빛동, 들빛동에 2명씩 둡니다."),
    ("", "state", "도서관, 체육관, 수영장마다 두 곳에 둡니다."),
    ("", "state", "도서관, 체육관, 수영장별로 4개 팀을 둡니다."),
    # Days, years and dates that two ways of counting give.
    ("", "state", "2014년 3월 10일부터 3월 14일까지 5일간 열었습니다."),
    ("", "state", "2014년 3월 10일부터 21일까지 10일간 열었습니다."),
    ("", "state", "2010년부터 2013년까지 3년간 심었습니다."),
    ("", "state", "2010년부터 2013년까지 4년간 심었습니다."),
    ("", "state", "6월 27일, 9월 23일 네 번 공연했습니다."),
    ("", "state", "3월, 6월, 9월에 한 번씩 총 3회 엽니다."),
    ("", "plan", "다음 4개 사업을 추진합니다. > 벽화 그리기, 보안등 교체, 계단 등 정비"),
    # A month or a day in the year of the table.
    ("year", "state", "2014년 12월에 초급반을 36명이 배웠습니다."),
    ("year", "state", "2014년 하루에 초급반 356명이 왔습니다."),
    ("year", "state", "2014년 상반기에 초급반을 356명이 배웠습니다."),
    ("year", "state", "2014년 6월 한 달 동안 초급반을 345명이 배웠습니다."),
]
WRONG = [
    ("meals", "state", "달빛식당을 1,245명이 이용했습니다."),
    ("meals", "state", "별빛식당 이용자는 876명입니다."),
    ("meals", "state", "달빛식당은 12,54명이 이용했습니다."),
    ("meals", "state", "햇빛식당은 867명이 이용했습니다."),
    ("meals", "state", "달빛식당, 별빛식당, 햇빛식당을 모두 2,563명이 이용했습니다."),
    ("meals", "state", "세 식당을 모두 2,563명이 이용했습니다."),
    ("meals", "state", "경로식당을 이용한 분은 모두 2,563명입니다."),
    ("meals", "state", "달빛식당 이용자는 전체의 57.3%입니다."),
    ("meals", "state", "별빛식당은 햇빛식당보다 353명이 더 이용했습니다."),
    ("meals", "state", "달빛식당과 별빛식당의 이용 인원을 더하면 2,211명입니다."),
    ("money", "state", "차량 교체에 8억 9천만원을 편성했습니다."),
    ("money", "state", "차량 교체의 예산액은 806백만원입니다."),
    ("money", "state", "차량 교체의 예산액은 680,000천원입니다."),
    ("money", "state", "정류장 정비 예산 240백만원 가운데 263백만원을 집행했습니다."),
    ("money", "state", "차량 교체의 집행액은 860백만원입니다."),
    ("year", "state", "초급반은 2013년 310명에서 2014년 365명으로 65명 늘었습니다."),
    ("year", "state", "초급반은 2013년 301명에서 2014년 365명으로 늘었습니다."),
    ("year", "state", "초급반은 2013년보다 27.7% 늘었습니다."),
    ("year", "state", "2014년에는 초급반 356명, 중급반 142명이 배웠습니다."),
    ("year", "state", "2013년에 중급반은 142명이 배웠습니다."),
    ("year", "state", "2014년에는 모두 570명이 자전거를 배웠습니다."),
    ("counsel", "state", "인터넷 상담을 59건 했습니다."),
    ("counsel", "state", "방문 상담 한 번에 평균 27건을 상담했습니다."),
    ("counsel", "state", "전화 상담은 전체의 65.5%입니다."),
    ("counsel", "state", "상담은 모두 1,515건입니다."),
    ("counsel", "state", "전화 상담을 60회에 걸쳐 624건 했습니다."),
    ("poll", "state", "세금 창구의 만족도는 81.8%입니다."),
    ("poll", "state", "통합민원 창구의 만족도는 88.1%입니다."),
    ("", "state", "솔빛동 30명, 물빛동 40명, 들빛동 25명을 합하여 105명이 활동합니다."),
    ("", "state", "모두 105명(솔빛동 30명, 물빛동 40명, 들빛동 25명)이 활동합니다."),
    ("", "state", "모두 105명으로 솔빛동 30명, 물빛동 40명, 들빛동 25명입니다."),
    ("", "state", "솔빛동에 30명, 물빛동에 40명, 들빛동에 25명 등 총 90명이 활동합니다."),
    ("", "state", "신청한 240건 가운데 120건을 처리하여 처리율이 60%입니다."),
    ("", "state", "240건 중 120건(55.0%)을 처리했습니다."),
    ("", "state", "사고가 240건에서 180건으로 35% 줄었습니다."),
    ("", "state", "사고가 2013년 240건에서 2014년 180건으로 25건 줄었습니다."),
    ("", "state", "회원이 100명에서 200명으로 세 배가 되었습니다."),
    ("", "state", "2014년 1월부터 6월까지 1,200건, 한 달 평균 300건을 상담했습니다."),
    ("", "state", "강좌 20회에 600명이 와서 회당 평균 40명이 들었습니다."),
    ("", "state", "10곳에 1,000만원, 한 곳당 200만원을 드렸습니다."),
    ("", "state", "도서관, 체육관, 수영장 등 두 곳을 고쳤습니다."),
    ("", "state", "도서관, 체육관, 수영장 네 곳을 고쳤습니다."),
    ("", "state", "시설 네 곳(도서관, 체육관, 수영장)을 고쳤습니다."),
    ("", "state", "3월부터 12월까지 9개월 동안 엽니다."),
    ("", "state", "소식지를 다달이 한 번, 5월호부터 12월호까지 모두 7회 냈습니다."),
    ("", "plan", "세 가지를 바꿉니다. > 번호표를 놓습니다., 창구를 늘립니다."),
    ("", "plan", "모두 450명이 참여합니다. > 급식 도우미 146명, 경로당 도우미 184명, 하천 정비 30명, 선도 활동 80명"),
    ("", "plan", "나무 900그루를 심습니다. > 솔빛공원 300그루, 물빛공원 250그루, 들빛공원 250그루"),
    ("", "plan", "예산은 900백만원입니다. > 국비 300백만원, 시비 250백만원, 구비 250백만원"),
    ("meals", "updates", "달빛식당을 1,245명이 이용했습니다."),
    ("", "state", "2014년 3월 10일부터 14일까지 6일간 열었습니다."),
    ("", "state", "5월 30일(금) ~ 6월 2일(월), 모두 5일간 열었습니다."),
    ("", "state", "2013년~2015년 5년간 나무를 심습니다."),
    ("", "state", "6월 27일, 9월 23일과 11월 5일에 모두 두 번 공연했습니다."),
    ("", "state", "3월, 6월, 9월에 한 차례씩 모두 5회 엽니다."),
    ("", "plan", "다음 4개 사업을 추진합니다. > 벽화 그리기, 가로등 교체, 계단 정비"),
    ("year", "state", "2014년에 배운 사람 > 초급반 356명, 중급반 142명"),
    ("meals", "state", "식당마다 이용한 사람 > 달빛식당 1,245명, 별빛식당 867명"),
    ("year", "state", "2014년 12월까지 초급반을 356명이 배웠습니다."),
    ("", "state", "외국어 120명, 서예 80명, 모두 180명이 배웠습니다."),
]


def content(field: str, text: str) -> str:
    """A field with one sentence, and its points where it has some."""
    text, _, points = text.partition(" > ")
    if field == "summary":
        return f"summary: {text}\n"
    line = f'{{date: 2015-03-02, text: "{text}"}}' if field == "updates" else text
    if points:
        line = f"text: {text}\n    points: {points.split(', ')}"
    return f"summary: 예시로 만든 기록입니다.\n{field}:\n  - {line}\n"


def files(cases: list[tuple[str, str, str]]) -> dict[str, str]:
    """A task for each sentence, with a dataset of its own: records that name one dataset are held against each other."""
    found = {}
    for at, (data, field, text) in enumerate(cases):
        named = f"data: [dataset/{data}-{at}]\n" if data else ""
        if data:
            found[f"dataset/{data}-{at}.yml"] = dataset(f"{data}-{at}", DATA[data])
        found[f"task/t-{at}.yml"] = (
            f'id: t-{at}\ntheme: "1"\ngoal: service\ntitle: "[예시] 사업"\n{COMMON}{named}{content(field, text)}'
        )
    return found


@pytest.fixture(scope="module")
def problems(tmp_path_factory):
    """What is told of each sentence, all of one site at once."""
    found: dict[str, list[str]] = {}
    for each in agreed(tmp_path_factory.mktemp("site"), files([*RIGHT, *WRONG])):
        found.setdefault(each.path, []).append(each.message("ko"))
    return found


def named(cases: list[tuple[str, str, str]], start: int) -> list[object]:
    return [pytest.param(f"data/task/t-{start + at}.yml", id=text[:40]) for at, (*_, text) in enumerate(cases)]


@pytest.mark.parametrize("path", named(RIGHT, 0))
def test_a_sentence_that_is_right_is_let_alone(problems, path):
    assert problems.get(path, []) == []


@pytest.mark.parametrize("path", named(WRONG, len(RIGHT)))
def test_a_number_that_is_wrong_is_told(problems, path):
    assert len(problems.get(path, [])) == 1
