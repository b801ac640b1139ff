"""The corpus on which the detector was developed. heldout.py has other sentences, disguises and seeds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from tests.privacy.values import (
    Case,
    account,
    card,
    day,
    digits,
    email,
    insurance,
    licence,
    mobile,
    passport,
    person,
    plate,
    registration,
    sprinkled,
    translated,
)

SEED = 20141031
FRAMES = [
    "{}",
    "신청서에 {} 라고 적었습니다.",
    "문의({})",
    "확인: {}",
    "1. {} 처리 완료",
    "담당 부서에서 {}을 접수함",
    "{} / 2014-10-20",
]


def joined(random: Random, front: str, back: str) -> str:
    return front + random.choice(["-", "-", "-", "", " ", ".", "－", "–", "—", " - ", "‑"]) + back


def disguised(random: Random, text: str) -> str:
    ways: list[Callable[[str], str]] = [
        lambda plain: plain,
        lambda plain: plain,
        lambda plain: translated(plain, 0xFF10),
        lambda plain: sprinkled(random, plain, "\u200b"),
        lambda plain: sprinkled(random, plain, "\u00ad"),
        " ".join,
        lambda plain: plain.replace(" ", "\u00a0"),
    ]
    return random.choice(ways)(text)


def framed(random: Random, value: str) -> str:
    return random.choice(FRAMES).format(value)


def resident(random: Random) -> Case:
    number = registration(random, "1234", checked=random.random() < 0.5)
    value = disguised(random, joined(random, number[:6], number[6:]))
    return Case("resident", framed(random, value), "resident", value)


def foreigner(random: Random) -> Case:
    number = registration(random, "5678", checked=random.random() < 0.5)
    value = disguised(random, joined(random, number[:6], number[6:]))
    return Case("foreigner", framed(random, value), "foreigner", value)


def mobiles(random: Random) -> Case:
    parts = mobile(random)
    way = random.randrange(8)
    if way == 0:
        value = "+82-" + "-".join(parts)[1:]
    elif way == 1:
        spoken = str.maketrans("0123456789", "공일이삼사오육칠팔구")
        value = " ".join(parts).translate(spoken)
    elif way == 2:
        value = "-".join(parts).replace("0", "O", 2)
    else:
        value = disguised(random, random.choice(["-", ".", " ", "", "–"]).join(parts))
    return Case("mobile", framed(random, value), "mobile", value)


def passports(random: Random) -> Case:
    value = passport(random)
    return Case(
        "passport", random.choice(["여권번호 {}", "여권 {} 확인", "passport no. {}"]).format(value), "passport", value
    )


def licences(random: Random) -> Case:
    value = "-".join(licence(random))
    if random.random() < 0.3:
        return Case("licence", f"운전면허 {value.replace('-', '')}", "licence", value.replace("-", ""))
    return Case("licence", framed(random, value), "licence", value)


def accounts(random: Random) -> Case:
    value = account(random)
    frame = random.choice(["신한은행 {}", "계좌번호: {}", "입금 계좌 {} 예금주 김○○", "농협 {}로 송금"])
    return Case("account", frame.format(value), "account", value)


def cards(random: Random) -> Case:
    number = card(random)
    value = random.choice(["-", " ", ""]).join(number[at : at + 4] for at in range(0, 16, 4))
    return Case("card", random.choice(["카드 {} 결제", "{}", "승인번호와 {}"]).format(value), "card", value)


def emails(random: Random) -> Case:
    value = email(random)
    way = random.randrange(5)
    if way == 0:
        value = value.replace("@", "＠")
    elif way == 1:
        value = value.replace("@", " (at) ")
    return Case("email", framed(random, value), "email", value)


def vehicles(random: Random) -> Case:
    front, use, back = plate(random)
    value = f"{front}{use} {back}" if random.random() < 0.5 else f"{front}{use}{back}"
    return Case("vehicle", random.choice(["차량 {} 견인", "차량번호 {}", "서울 {}"]).format(value), "vehicle", value)


def addresses(random: Random) -> Case:
    road = random.choice(["학동로", "논현로12길", "테헤란로", "개포로"])
    home = random.choice(
        [
            f"{road} {random.randrange(1, 500)}, {random.randrange(101, 130)}동 {random.randrange(101, 2500)}호",
            f"{road} {random.randrange(1, 500)}, 현대아파트 {random.randrange(101, 130)}동 {random.randrange(101, 2500)}호",
            f"{road} {random.randrange(1, 90)}-{random.randrange(1, 30)}, {random.randrange(101, 505)}호",
        ]
    )
    return Case("address", random.choice(["주소: {}", "{}에 사는 분", "{}"]).format(home), "address", home)


def insurances(random: Random) -> Case:
    value = insurance(random)
    return Case("insurance", f"건강보험증 번호 {value}", "insurance", value)


def persons(random: Random) -> Case:
    value = person(random)
    way = random.randrange(3)
    if way == 0:
        return Case("person", value, "person", value, head=random.choice(["성명", "신청인", "수상자"]))
    frame = random.choice(["신청인: {}", "민원인 : {}님", "성명: {} (역삼동)", "담당자: {}", "제안자 {}(논현동)"])
    return Case("person", frame.format(value), "person", value)


def births(random: Random) -> Case:
    value = f"{day(random)}-{random.choice('1234')}******"
    return Case("birth", framed(random, value), "birth", value)


POSITIVE = (
    resident, foreigner, mobiles, passports, licences, accounts, cards, emails, vehicles, addresses, insurances, persons, births,
)  # fmt: skip


def number(random: Random, top: int = 10_000_000) -> str:
    return f"{random.randrange(top):,}"


def date_text(random: Random) -> str:
    year, month, at = random.randrange(1995, 2030), random.randrange(1, 13), random.randrange(1, 29)
    return random.choice(
        [f"{year}-{month:02d}-{at:02d}", f"{year}. {month}. {at}.", f"{year}년 {month}월 {at}일", f"{year}{month:02d}{at:02d}", f"{year}-{month:02d}-{at:02d} ~ {year + 1}-{month:02d}-{at:02d}", f"’{year % 100:02d}.{month}.{at}"]
    )  # fmt: skip


NEGATIVE: dict[str, Callable[[Random], str]] = {
    "date": lambda r: f"접수일 {date_text(r)}부터",
    "document number": lambda r: random_choice(r, [f"행정과-{digits(r, 5)}", f"{r.randrange(2000, 2030)}-{digits(r, 4)}호", f"고시 제{r.randrange(2000, 2030)}-{r.randrange(300)}호", f"민원여권과-{digits(r, 4)}({date_text(r)})"]),
    "amount": lambda r: random_choice(r, [f"{number(r, 10**10)}원", f"{r.randrange(10**9)}천원", f"{number(r)}건 ({r.randrange(100)}.{r.randrange(10)}%)", f"₩{r.randrange(10**10)}"]),
    "isbn": lambda r: f"ISBN {r.choice(['978', '979'])}-{r.choice(['89', '11'])}-{digits(r, 4)}-{digits(r, 3)}-{digits(r, 1)}",
    "gps": lambda r: f"{r.uniform(33, 39):.{r.randrange(4, 14)}f}, {r.uniform(124, 132):.{r.randrange(4, 14)}f}",
    "office telephone": lambda r: f"{r.choice(['전화', '문의', '여권과', '우리은행 구청지점'])} 02-3423-{digits(r, 4)}",
    "corporate number": lambda r: f"법인등록번호 {day(r)}-0{digits(r, 6)}",
    "business number": lambda r: f"사업자등록번호 {digits(r, 3)}-{digits(r, 2)}-{digits(r, 5)}",
    "public address": lambda r: f"학동로 {r.randrange(1, 500)}, {r.choice(['구청 본관', '보건소', '주민센터'])} {r.randrange(1, 9)}층 {r.choice(['민원실', '회의실', '여권과'])}",
    "statistics": lambda r: " ".join(number(r, 10**r.randrange(1, 7)) for _ in range(r.randrange(4, 12))),
    "version": lambda r: f"v{r.randrange(30)}.{r.randrange(30)}.{r.randrange(300)}-rc.{r.randrange(9)} python@{r.randrange(4)}.{r.randrange(14)}.{r.randrange(9)}",
    "identifier": lambda r: random_choice(r, [f"{r.getrandbits(256):064x}", f"{r.getrandbits(160):040x}", f"{r.getrandbits(32):08x}-{r.getrandbits(16):04x}-4{r.getrandbits(12):03x}-a{r.getrandbits(12):03x}-{r.getrandbits(48):012x}", f"task/{r.randrange(9)}-{r.randrange(9)}"]),
    "order number": lambda r: random_choice(r, [f"접수번호 {r.randrange(2010, 2027)}{digits(r, 8)}", f"공고 {r.randrange(2010, 2027)}{digits(r, 7)}-00", f"1AA-{digits(r, 4)}-{digits(r, 6)}", f"민원 {digits(r, 7)}"]),
    "ordinal": lambda r: random_choice(r, [f"{r.randrange(1, 200)}호 {digits(r, 4)}", f"제{r.randrange(1, 99)}조 {r.randrange(1000, 9999)}", f"{r.randrange(10, 60)}도 {digits(r, 4)}건", f"{r.randrange(10, 99)}개소 {number(r)}", f"{r.randrange(10, 99)}주 {digits(r, 4)}명"]),
    "years": lambda r: random_choice(r, [f"{r.randrange(1990, 2030)}~{r.randrange(1990, 2030)}", f"{r.randrange(1990, 2030)}-{r.randrange(1990, 2030)}년", " ".join(str(year) for year in range(2000 + r.randrange(5), 2016))]),
    "sentence": lambda r: random_choice(r, [f"신청자: {r.randrange(1, 500)}명", "대상자: 임산부와 영유아", "담당자: 민원여권과", "신청인 주소지 관할", "이용자: 구민 누구나", f"수상자: 전체 {r.randrange(9)}명", "성명: 홍○○", "보호자: 이○○ 님", "신청자: 주민등록상 구민", "참여자: 공무원", f"대상자: 기초생활수급자 {number(r)}명"]),
    "official mail": lambda r: f"{r.choice(['minwon', 'webmaster', 'tax', 'opendata'])}{r.randrange(99)}@{r.choice(['gangnam.go.kr', 'korea.kr', 'example.org', 'mail.gangnam.go.kr'])}",
    "bank": lambda r: random_choice(r, [f"입금일 {date_text(r)}", f"우리은행 {number(r)}좌", f"계좌 수 {number(r)}개", f"은행 전화 02-3423-{digits(r, 4)}", f"농협 사업자등록번호 {digits(r, 3)}-{digits(r, 2)}-{digits(r, 5)}"]),
    "short telephone": lambda r: r.choice(["120", "1577-1234", "1588-0000", "1899-2345", "110", "국번 없이 120"]),
    "number of digits": lambda r: f"일련번호 {digits(r, r.choice([5, 6, 7, 8, 9, 10, 12]))}",
}  # fmt: skip


def random_choice(random: Random, texts: list[str]) -> str:
    return random.choice(texts)


def positives(count: int) -> Iterator[Case]:
    random = Random(SEED)  # noqa: S311 - cases, no secrets
    for index in range(count):
        yield POSITIVE[index % len(POSITIVE)](random)


def negatives(count: int) -> Iterator[Case]:
    random = Random(SEED + 1)  # noqa: S311 - cases, no secrets
    names = list(NEGATIVE)
    for index in range(count):
        name = names[index % len(names)]
        yield Case(name, NEGATIVE[name](random))
