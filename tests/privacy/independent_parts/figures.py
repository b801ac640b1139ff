"""Look-alikes: days, sums, counts, ranges and articles of laws."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

from . import rules, words
from .register import Made, Registry, day_in_words, office, pick, some_day

CLASSES = Registry()
negative = CLASSES.negative


@negative("statute or notice")
def statute(random: Random) -> Made:
    district, year, number = random.choice(words.DISTRICTS), random.randrange(1995, 2026), random.randrange(10, 3000)
    five = random.randrange(10000, 36000)
    return pick(
        random,
        f"법률 제{five}호",
        f"대통령령 제{five}호({year}. 6. 10. 일부개정)",
        f"{district}조례 제{number}호",
        f"{district} 고시 제{year}-{number}호",
        f"{district} 공고 제{year}-{number}호",
        f"행정안전부고시 제{year}-{number % 100}호",
        f"의안번호 {number}",
        f"훈령 제{number}호, {year}. 12. 31.",
        f"국토교통부령 제{number}호에 따라",
    )


@negative("article of a law")
def article(random: Random) -> Made:
    number, paragraph = random.randrange(1, 130), random.randrange(1, 12)
    law = random.choice(
        (
            "개인정보 보호법",
            "주민등록법",
            "여권법",
            "도로교통법",
            "지방자치법",
            "전자정부법",
            "건축법",
            "여신전문금융업법",
        )
    )
    return pick(
        random,
        f"「{law}」 제{number}조의{paragraph}제1항",
        f"{law} 제{number}조제{paragraph}항제3호가목",
        f"같은 법 시행령 제{number}조 {paragraph}호",
        f"제{number}조({paragraph}항 단서를 뺀다)",
        f"{law} 시행규칙 별표 {number}",
        f"{law} 제{number}조 ~ 제{number + paragraph}조",
    )


@negative("date")
def dates(random: Random) -> Made:
    form = day_in_words(random, some_day(random))
    text = random.choice(
        (
            "기준일 {v}",
            "{v}",
            "{v} 시행",
            "공표일: {v}",
            "{v} 현재",
            "작성 {v}",
            "접수일자 {v}",
            "{v}까지",
            "({v} 개정)",
            "{n},{v},완료",
        )
    )
    return text.format(v=form, n=random.randrange(1, 99)), random.choice(("", "", "기준일", "등록일", "시행일")), ""


@negative("period")
def period(random: Random) -> Made:
    first = some_day(random)
    last = first + timedelta(days=random.randrange(10, 900))
    return pick(
        random,
        f"{first:%Y-%m-%d} ~ {last:%Y-%m-%d}",
        f"{first:%Y.%m.%d.}-{last:%Y.%m.%d.}",
        f"{first.year}-{last.year + 1}",
        f"{first:%Y%m%d}-{last:%Y%m%d}",
        f"기간: {first.year}. {first.month}. {first.day}. ∼ {last.month}. {last.day}.",
        f"{first:%y%m%d}~{last:%y%m%d}",
        f"'{first:%y}~'{last:%y}년, {random.randrange(2, 90)}개월",
        f"{first:%Y.%m}–{last:%Y.%m}",
        f"운영 {first:%Y-%m-%d}/{last:%Y-%m-%d}",
    )


@negative("time or time stamp")
def stamp(random: Random) -> Made:
    moment = datetime(2010, 1, 1, tzinfo=UTC) + timedelta(seconds=random.randrange(500_000_000))
    seconds = int(moment.timestamp())
    return pick(
        random,
        f"{moment:%H:%M}~{(moment + timedelta(hours=2)):%H:%M}",
        f"{moment:%Y-%m-%dT%H:%M:%S}Z",
        f'"timestamp": {seconds}{random.randrange(1000):03d}',
        f"{moment:%Y%m%d%H%M%S}",
        f"최종 수정 {moment:%Y-%m-%d %H:%M:%S}.{random.randrange(1000):03d}",
        f'"updatedAt":{seconds}',
        f"로그 시각 {seconds}{random.randrange(1000):03d} (epoch ms)",
        f"평일 {moment:%H}시 {moment:%M}분 - {(moment.hour + 3) % 24}시",
    )


@negative("sum of money")
def money(random: Random) -> Made:
    amount = random.randrange(10**4, 10 ** random.randrange(6, 14))
    heads = ("예산액(원)", "금액(원)", "집행액", "계약금액", "결산액(천원)")
    if random.random() < 0.3:
        return str(amount), random.choice(heads), str(amount)
    return pick(
        random,
        f"{amount:,}원",
        f"예산 {amount:,}천원",
        f"{amount}원",
        f"총사업비 {amount // 1000:,}백만 원",
        f"₩{amount:,}",
        f"{amount % 90 + 1}억 {amount % 9000:,}만 원",
        f"금{amount:,}원정",
        f"집행 {amount}원 (잔액 {amount % 77777}원)",
        f"{amount % 300}조 {amount % 9999}억원",
    )


@negative("population and statistics")
def population(random: Random) -> Made:
    a, b = random.randrange(1000, 700_000), random.randrange(1000, 700_000)
    district = random.choice(words.DISTRICTS)
    return pick(
        random,
        f"인구 {a + b:,}명 (남 {a:,} 여 {b:,})",
        f"{district},{a},{b},{a + b}",
        f"| {district} | {a:,} | {b:,} | {a * 100 / (a + b):.1f} |",
        f"주민등록인구 {a:,}명, 세대 {b:,}",
        f"등록외국인 {a:,}명",
        f"민원 {a:,}건 중 {b:,}건 처리",
        f"자동차 등록 {a:,}대",
        f"여권 발급 {a:,}건, 전년 {b:,}건",
        f"{district} {a}명 {b}명 {a + b}명",
        f"카드 결제 {a:,}건 {b:,}천원",
    )


@negative("coordinates")
def coordinates(random: Random) -> Made:
    north, east = random.uniform(33, 38.6), random.uniform(126, 129.6)
    return pick(
        random,
        f"{north:.7f}, {east:.7f}",
        f"위도 {north:.6f} 경도 {east:.6f}",
        f'{{"lat": {north:.8f}, "lng": {east:.8f}}}',
        f"X {random.uniform(900000, 1100000):.4f}, Y {random.uniform(1800000, 2000000):.4f}",
        f"POINT({east:.10f} {north:.10f})",
        f"북위 {int(north)}° {random.randrange(60)}′ {random.uniform(0, 60):.2f}″",
        f"geo:{north:.5f},{east:.5f}",
    )


@negative("number of a version")
def version(random: Random) -> Made:
    a, b, c = random.randrange(20), random.randrange(30), random.randrange(40)
    return pick(
        random,
        f"v{a}.{b}.{c}",
        f"{a}.{b}.{c}-rc{a}",
        f"버전 {2000 + b}.{a}.{c}",
        f"10.0.{rules.digits(random, 5, '12')}.{rules.digits(random, 4, '1234')}",
        f"requests=={a}.{b}.{c}",
        f"한글 {a}.{b}.{c}.{rules.digits(random, 4, '123')}",
        f"build {some_day(random):%Y%m%d}.{rules.digits(random, 4, '123')}",
        f"Chrome/{rules.digits(random, 3, '1')}.0.{rules.digits(random, 4, '456')}.{rules.digits(random, 2, '123')}",
    )


@negative("bus, road or plate of nothing")
def bus(random: Random) -> Made:
    number, four = random.randrange(10, 160), random.randrange(1000, 9999)
    return pick(
        random,
        f"버스 {number}번, {four}번",
        f"제{number}호 {four}",
        f"서식 {number}호 {four}부",
        f"별지 제{number}호 {four}매",
        f"예산 {number}조 {four}억원",
        f"기온 {number % 40}도 {random.randrange(1990, 2026)}년 8월",
        f"{number}주 {four}명 참여",
        f"국도 {number}호 {four}m",
        f"지하철 {number % 9 + 1}호선 {four}번 마을버스",
        f"M{four}, N{number % 90 + 10}번 버스",
        f"의안 제{number}호 {four}건",
        f"시내버스 {four} 노선",
        f"{number}개소 {four}대 주차",
        f"{number}로 나눈 값 {four}점",
    )


@negative("range or ordinal")
def ranges(random: Random) -> Made:
    a, b, c = random.randrange(1, 40), random.randrange(41, 130), random.randrange(1, 9)
    return pick(
        random,
        f"{a}-{b}",
        f"{a}~{b}쪽",
        f"{c}-{a}-{c}",
        f"과제 {c}-{a}",
        f"{2000 + a % 20}-{2021 + c}",
        f"{b}-{b + a}번",
        f"표 {c}-{a}, 그림 {c}-{a + 1}",
        f"제{c}-{a}호",
        f"{a}∼{b}세",
        f"{b}.{a}-{b}.{a + c}",
        f"{c}-{a} ~ {c}-{a + 3}",
    )


@negative("ratio or score")
def ratio(random: Random) -> Made:
    a, b = random.randrange(1, 100), random.randrange(1, 100)
    return pick(
        random,
        f"{a}:{b}",
        f"{a}.{b % 10}점",
        f"{a}/{b}",
        f"{a * 17:,} 대 {b * 31:,}",
        f"{a / 10:.2f}%",
        f"{a} 대 {b}로 의결",
        f"만족도 {a}.{b:02d}점(100점)",
        f"{a}% → {b}%",
        f"경쟁률 {a}.{b % 10} 대 1",
        f"{a}위/{a + b}개 구",
        f"△{a}.{b}%p",
    )


@negative("dates and sums near words of banks and papers")
def near_words(random: Random) -> Made:
    day = some_day(random)
    other = day + timedelta(days=random.randrange(5, 60))
    bank, amount = random.choice(list(rules.ACCOUNTS)), random.randrange(1000, 9_000_000)
    return pick(
        random,
        f"계좌이체 {day:%Y-%m-%d}까지",
        f"입금 기한 {day:%Y-%m-%d} ~ {other:%Y-%m-%d}",
        f"{bank} 영업시간 09:00-16:00, {amount:,}원",
        f"수수료 {amount:,}원을 계좌로 납부 ({day.year}. {day.month}. {day.day}.)",
        f"{bank} 예시지점 {office(random)}",
        f"신용카드 결제 {amount:,}원 ({day:%Y%m%d})",
        f"여권 사진 {day.day}매, {day:%Y.%m.%d.} 접수",
        f"여권과-{amount % 99999} ({day:%Y.%m.%d.})",
        f"운전면허 갱신 {day:%Y-%m-%d}~{other:%Y-%m-%d}",
        f"휴대전화 요금 감면 {amount:,}건",
        f"건강보험 {day:%Y.%m} 기준 {amount:,}명",
        f"통장 {day.day}명, 예산 {amount}원",
        f"차량 {amount % 300}대, {day.year}년 {day.month}월",
    )
