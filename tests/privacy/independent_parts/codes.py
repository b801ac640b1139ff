"""Look-alikes: numbers and codes of things, firms, documents and files."""

from __future__ import annotations

import hashlib
import uuid
from random import Random

from . import rules, words
from .register import Made, Registry, pick, said, some_day

CLASSES = Registry()
negative = CLASSES.negative


@negative("registration number of a corporation")
def corporation(random: Random) -> Made:
    value = random.choice(("-", "-", "-", "", " - ")).join(rules.corporation(random))
    return said(
        random,
        value,
        ("법인등록번호", "법인번호", "법인 등록번호", "법인등기번호"),
        ("법인등록번호", "법인번호", "법인(등록)번호"),
    )


@negative("registration number of a firm")
def business(random: Random) -> Made:
    value = random.choice(("-", "-", "")).join(rules.business(random))
    return said(random, value, ("사업자등록번호", "사업자번호", "사업자 등록번호", "고유번호"))


@negative("bar code")
def bar_code(random: Random) -> Made:
    """EAN-13 of many countries (880 Korea, 450 and 490 Japan, 690 China …), EAN-8, UPC-A, GTIN-14."""
    prefix = random.choice(
        ("880", "880", "880", "490", "450", "690", "693", "471", "400", "500", "300", "760", "893", "955", "200", "888")
    )
    sizes = {13: 12, 8: 7, 12: 11, 14: 13}
    size = random.choice((13, 13, 13, 13, 8, 12, 14))
    body = prefix + rules.digits(random, sizes[size] - 3)
    value = rules.gtin("1" + body[:12] if size == 14 else body)
    return said(random, value, ("바코드", "상품코드", "GTIN", "EAN", "바코드 번호", "상품 바코드", "물품 바코드"))


@negative("bar code of Korea without a word")
def bare_bar_code(random: Random) -> Made:
    """A code that begins with 880, whose digits are no resident number with a right check digit."""
    value = rules.gtin("880" + rules.digits(random, 9))
    while value[6] in "12345678" and rules.registration_check(value[:12], 11 if value[6] in "1234" else 13) == int(
        value[12]
    ):
        value = rules.gtin("880" + rules.digits(random, 9))
    product = random.choice(
        ("새솔 우유 1L", "물티슈 100매", "종량제봉투 20L", "손 소독제", "한별 생수", "복사용지 A4", "칫솔", "쌀 10kg")
    )
    return (
        random.choice(
            (f"{product} {value}", f"{product},{value},12개", f"{product} ({value})", f"| {product} | {value} |")
        ),
        "",
        value,
    )


@negative("ISBN")
def isbn(random: Random) -> Made:
    publisher = rules.digits(random, random.choice((2, 3, 4, 5, 6)))
    item = rules.digits(random, 7 - len(publisher)) if len(publisher) < 7 else ""
    group = random.choice((("978", "89"), ("978", "89"), ("979", "11")))
    if random.random() < 0.25:
        ten = rules.isbn10("89" + publisher + item)
        value = random.choice((ten, f"89-{publisher}-{item}-{ten[-1]}"))
    else:
        whole = rules.gtin("".join(group) + publisher + item)
        value = random.choice((whole, "-".join((*group, publisher, item, whole[-1])), f"{whole[:3]} {whole[3:]}"))
    return said(random, value, ("ISBN", "국제표준도서번호", "도서번호 ISBN", "ISBN 번호"))


@negative("ISSN")
def issn(random: Random) -> Made:
    return said(random, "-".join(rules.issn(random)), ("ISSN", "국제표준연속간행물번호", "pISSN", "eISSN"))


@negative("DOI")
def doi(random: Random) -> Made:
    journal = random.choice(("KSSS", "JKPA", "kjae", "EXAMPLE", "jkila", "KOSHA"))
    value = f"10.{random.randrange(1000, 99999)}/{journal}.{random.randrange(1999, 2026)}.{random.randrange(1, 60)}.{random.randrange(1, 6)}.{rules.digits(random, 3)}"
    return (
        random.choice((value, f"https://doi.org/{value}", f"doi:{value}", f"논문 DOI {value}", f"DOI: {value}")),
        "",
        value,
    )


@negative("number of a chemical")
def chemical(random: Random) -> Made:
    return said(
        random,
        "-".join(rules.cas(random)),
        ("CAS 번호", "CAS No.", "CAS", "물질 CAS 등록번호"),
        ("CAS 번호", "CAS No."),
    )


@negative("IMEI")
def imei(random: Random) -> Made:
    return said(random, rules.imei(random), ("IMEI", "단말기 IMEI", "IMEI 번호", "단말기 식별번호(IMEI)"))


@negative("number of a parcel of land")
def pnu(random: Random) -> Made:
    groups = rules.pnu(random)
    return said(
        random,
        random.choice(("", "", "-")).join(groups),
        ("PNU", "필지고유번호", "토지고유번호", "고유번호(PNU)"),
        ("PNU", "필지고유번호"),
    )


@negative("number of a document")
def document(random: Random) -> Made:
    department, year, number = (
        random.choice(words.DEPARTMENTS),
        random.randrange(2005, 2026),
        random.randrange(1, 99999),
    )
    value = random.choice(
        (
            f"{department}-{number}",
            f"{year}-{department[:-1]}-{number:04d}",
            f"{department}-{number}({year}. 6. 10.)",
            f"{year}-{department}-{number}",
            f"제{year}-{number % 1000}호",
        )
    )
    return said(random, value, ("문서번호", "시행", "관련", "접수", "생산문서", "근거"))


@negative("code of the budget")
def budget(random: Random) -> Made:
    middle = f"{random.randrange(100, 800)}-{random.randrange(1, 12):02d}"
    value = random.choice(
        (
            middle,
            f"{middle}-{random.randrange(1, 30):02d}",
            f"{random.randrange(2010, 2026)}-{random.randrange(100, 999)}-{rules.digits(random, 4)}-{rules.digits(random, 4)}",
            f"{middle} 사무관리비",
        )
    )
    return said(random, value, ("예산과목", "통계목", "편성목", "세부사업 코드", "회계코드", "예산 코드"))


@negative("number of a bid or a licence of a firm")
def bid(random: Random) -> Made:
    day, office_code = some_day(random), f"{rules.digits(random, 3, '34')}0000"
    value, labels = random.choice(
        (
            (f"{day:%Y%m}{rules.digits(random, 5)}-00", ("입찰공고번호", "공고번호", "나라장터 공고번호")),
            (
                f"{office_code}-{random.randrange(100, 200)}-{day:%Y}-{rules.digits(random, 5)}",
                ("인허가 관리번호", "관리번호", "개방서비스 관리번호"),
            ),
            (
                f"{rules.digits(random, 8, '1234567')}-{rules.digits(random, 8, '2')}",
                ("물품번호", "물품식별번호", "물품목록번호"),
            ),
            (f"제{day:%Y}-서울예시-{rules.digits(random, 5)}호", ("통신판매업 신고번호", "신고번호")),
        )
    )
    return said(random, value, labels)


@negative("UUID or hash")
def hashed(random: Random) -> Made:
    seed = random.getrandbits(128)
    text = str(seed).encode()
    return pick(
        random,
        str(uuid.UUID(int=seed, version=4)),
        hashlib.sha256(text).hexdigest(),
        f"md5 {hashlib.md5(text, usedforsecurity=False).hexdigest()}",
        f"commit {hashlib.sha1(text, usedforsecurity=False).hexdigest()}",
        f"sha256-{hashlib.sha256(text).hexdigest()[:44]}=",
        f'{{"id": "{uuid.UUID(int=seed, version=4)}"}}',
        f'"etag": "{hashlib.sha1(text, usedforsecurity=False).hexdigest()[:16]}"',
        f"{hashlib.sha1(text, usedforsecurity=False).hexdigest()[:7]} 고침",
    )


@negative("number of a parcel of post")
def post(random: Random) -> Made:
    kind = random.randrange(3)
    if kind == 0:
        value = random.choice(("", " ")).join(rules.parcel_of_post(random))
        return said(random, value, ("국제우편물 번호", "EMS", "국제등기"))
    if kind == 1:
        value = random.choice(("-", "")).join(rules.split(rules.digits(random, 13, "1367"), (5, 4, 4)))
        return said(random, value, ("등기번호", "우편물 등기번호", "등기우편"))
    body = rules.digits(random, 11, "3456")
    value = body + str(int(body) % 7)
    return said(
        random,
        random.choice((value, "-".join(rules.split(value, (4, 4, 4))))),
        ("운송장번호", "택배 송장번호", "운송장"),
    )


@negative("number in software")
def software(random: Random) -> Made:
    return pick(
        random,
        f"CVE-{random.randrange(2005, 2026)}-{rules.digits(random, random.choice((4, 5)))}",
        f"KB{rules.digits(random, 7, '2345')}",
        f"ISO {rules.digits(random, 4, '12')}{rules.digits(random, 1)}:{random.randrange(1998, 2025)}",
        f"KS X {rules.digits(random, 4, '1')}",
        f"RFC {rules.digits(random, 4, '2345678')}",
        ":".join(f"{random.randrange(256):02x}" for _ in range(6)),
        ".".join(str(random.randrange(1, 255)) for _ in range(4)),
        f"오류 0x8{rules.digits(random, 7)}",
        f"#{random.getrandbits(24):06x}",
        f"JIRA-{rules.digits(random, 5, '1234')}",
        f"BBSMSTR_{rules.digits(random, 12, '0')}",
        f"포트 {random.randrange(1024, 65535)}/tcp",
        f"SKU {rules.digits(random, 3, '2345')}-{rules.digits(random, 4)}",
        f"ETRI-{rules.digits(random, 4, '2')}-{rules.digits(random, 4)}",
    )


@negative("name of a file")
def file_name(random: Random) -> Made:
    day = some_day(random)
    return pick(
        random,
        f"IMG_{day:%Y%m%d}_{rules.digits(random, 6)}.jpg",
        f"DSC{rules.digits(random, 5)}.JPG",
        f"R{day:%Y%m%d}.hwp",
        f"{random.choice(words.DEPARTMENTS)}_{day:%y%m%d}_최종({random.randrange(2, 9)}).hwpx",
        f"붙임{random.randrange(1, 9)}. 현황({day:%Y%m%d}).xlsx",
        f"scan{rules.digits(random, 4)}-{rules.digits(random, 3)}.pdf",
        f"회의록_{day:%Y-%m-%d}.pdf",
        f"KakaoTalk_{day:%Y%m%d}_{rules.digits(random, 9)}.png",
    )


@negative("number of a facility")
def facility(random: Random) -> Made:
    value = random.choice(
        (
            f"{rules.digits(random, 4)}{random.choice('ABCDEFGHZ')}{rules.digits(random, 3)}",
            f"{rules.digits(random, 4, '12')}-{rules.digits(random, 3)}",
            f"강남-{rules.digits(random, 4)}-{rules.digits(random, 2)}",
            f"{rules.digits(random, 2)}-{rules.digits(random, 3)}-{rules.digits(random, 2)}",
        )
    )
    return said(
        random, value, ("전주번호", "승강기 고유번호", "가로등 번호", "소화전 번호", "수목 관리번호", "CCTV 관리번호")
    )
