"""Classes of what only looks like personal data. Where the look-alike is a number, ``value`` holds it for the corpus test."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from random import Random

import independent_rules as rules
import independent_words as words
from values import Case

Made = tuple[str, str, str]
"""Text, head of its column (or ""), the number itself (or "")."""
Maker = Callable[[Random], Made]

NEGATIVES: dict[str, Callable[[Random], Case]] = {}


def negative(name: str) -> Callable[[Maker], Maker]:
    """Register a maker under the name of its class."""

    def register(maker: Maker) -> Maker:
        def make(random: Random) -> Case:
            text, head, value = maker(random)
            return Case(name, text, value=value, head=head)

        NEGATIVES[name] = make
        return maker

    return register


def said(random: Random, value: str, labels: tuple[str, ...], heads: tuple[str, ...] = ()) -> Made:
    """The value behind a word that says what it is, or in a column that does."""
    if random.random() < 0.3:
        return value, random.choice(heads or labels), value
    templates = (
        "{l} {v}",
        "{l}: {v}",
        "{l}({v})",
        "○ {l} : {v}",
        "{n},{l},{v},완료",
        '{{"{l}": "{v}"}}',
        "| {l} | {v} |",
        "{l}{v} 참고",
    )
    text = random.choice(templates).format(l=random.choice(labels), v=value, n=random.randrange(1, 99))
    return text, "", value


def some_day(random: Random) -> date:
    return rules.any_day(random, date(1990, 1, 1), date(2026, 12, 31))


def pick(random: Random, *texts: str) -> Made:
    return random.choice(texts), "", ""


def office(random: Random) -> str:
    return f"02-3423-{rules.digits(random, 4, '5678')}"


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
    while value[6] in "12345678" and rules._registration_check(value[:12], 11 if value[6] in "1234" else 13) == int(
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


def _day_forms(random: Random, day: date) -> str:
    return random.choice(
        (
            f"{day:%Y-%m-%d}",
            f"{day.year}. {day.month}. {day.day}.",
            f"{day:%Y.%m.%d}",
            f"{day:%Y%m%d}",
            f"{day:%y%m%d}",
            f"{day.year}년 {day.month}월 {day.day}일",
            f"'{day:%y}. {day.month}. {day.day}.",
            f"{day:%Y/%m/%d}",
            f"{day.month}.{day.day}.(화)",
            f"{day:%d %B %Y}",
        )
    )


@negative("date")
def dates(random: Random) -> Made:
    form = _day_forms(random, some_day(random))
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


@negative("telephone of the office")
def office_telephone(random: Random) -> Made:
    number, department = office(random), random.choice(words.DEPARTMENTS)
    tail = number[-4:]
    return pick(
        random,
        f"문의 {number}",
        f"{department} ☎ {number}",
        f"(02)3423-{tail}",
        f"02)3423-{tail}",
        f"02.3423.{tail}",
        f"023423{tail}",
        f"전화 02 3423 {tail}",
        f"{department}({number})",
        f"{number}~{int(tail[-1]) % 9 + 1}",
        f"+82-2-3423-{tail}",
        f"연락처: {department} {number}",
        f"{department},{number},3층",
        f"연락처: 02–3423–{tail}",
    )


@negative("telephone under a head of telephones")
def office_telephone_in_column(random: Random) -> Made:
    tail = rules.digits(random, 4, "5678")
    text = random.choice(
        (
            f"02-3423-{tail}",
            f"023423{tail}",
            f"3423-{tail}",
            f"(02)3423-{tail}",
            f"{random.choice(words.DEPARTMENTS)} 02-3423-{tail}",
            f"02) 3423-{tail}",
            f"☎3423-{tail}",
        )
    )
    return text, random.choice(("연락처", "전화번호", "전화", "문의", "부서 전화", "담당 전화")), ""


@negative("short and toll-free numbers")
def short_number(random: Random) -> Made:
    four = rules.digits(random, 4)
    service = random.choice((1588, 1577, 1544, 1566, 1600, 1644, 1661, 1670, 1688, 1800, 1899, 1522))
    code = random.choice(
        ("120", "110", "112", "119", "182", "129", "1331", "1345", "1350", "118", "1366", "1388", "123", "1398")
    )
    return pick(
        random,
        f"{service}-{four}",
        f"고객센터 {service}-{four}",
        f"080-{rules.digits(random, 3, '23456789')}-{four}",
        f"무료전화 080-{rules.digits(random, 3, '23456789')}-{four}",
        f"국번 없이 {code}번 ({random.choice(words.DISTRICTS)})",
        f"다산콜센터 02-120, {code}",
        f"대표번호 {service}{four}",
        f"연락처: {service}-{four}",
    )


@negative("telephone of another office")
def other_office(random: Random) -> Made:
    """A land line that an office, a school or a hospital gives for itself (never with a word for a home)."""
    number = "-".join(rules.home_telephone(random))
    return pick(
        random,
        f"{random.choice(words.DISTRICTS)}청 대표전화 {number}",
        f"{words.firm(random)} 사무실 {number}",
        f"{random.choice(words.DONGS)} 주민센터 {number}",
        f"{random.choice(words.DISTRICTS)} 보건소 민원실 ☎ {number}",
        f"{random.choice(words.DISTRICTS)}청 당직실 전화 {number}",
    )


@negative("fax")
def fax(random: Random) -> Made:
    tail = rules.digits(random, 4, "58")
    return pick(
        random,
        f"팩스 02-3423-{tail}",
        f"FAX 02)3423-{tail}",
        f"Fax. (02) 3423-{tail}",
        f"전송 02-3423-{tail}",
        f"팩스번호: 3423-{tail}",
        f"F. 02.3423.{tail}",
        f"팩스(02-3423-{tail})로 신청",
        f"모사전송 02-3423-{tail}",
    )


@negative("mail of an office")
def office_mail(random: Random) -> Made:
    local = random.choice(
        (
            "tax",
            "minwon",
            "webmaster",
            "privacy",
            "park",
            "audit",
            "welfare",
            "library",
            "health",
            "press",
            "budget",
            "gihoek",
        )
    )
    local += random.choice(("", str(random.randrange(1, 99)), f"_{random.randrange(1, 9)}"))
    host = random.choice(
        ("gangnam.go.kr", "korea.kr", "seoul.go.kr", "mois.go.kr", "mail.seoul.go.kr", "busan.go.kr", "yuseong.go.kr")
    )
    value = f"{local}@{host}"
    templates = (
        "문의 {v}",
        "{v}",
        "이메일: {v}",
        "<a href='mailto:{v}'>문의</a>",
        "전자우편 {v}로 제출",
        "({v})",
        "[문의](mailto:{v}?subject=a%20b)",
    )
    return random.choice(templates).format(v=value), random.choice(("", "", "", "이메일", "전자우편")), ""


@negative("address of a program, with an at sign")
def at_sign(random: Random) -> Made:
    team, repo = (
        random.choice(("gu-office", "open-gov", "data-team", "civic-lab", "example")),
        random.choice(("site", "records", "portal", "forms", "stats")),
    )
    a, b = random.randrange(1, 30), random.randrange(1, 30)
    return pick(
        random,
        f"git@{random.choice(('github.com', 'gitlab.com', 'git.example.org'))}:{team}/{repo}.git",
        f"git clone git@github.com:{team}/{repo}.git",
        f"ssh://git@git.example.org:22{a:02d}/{team}/{repo}",
        f"npm install @{team}/{repo}@{a}.{b}.0",
        f"@{team.replace('-', '_')}@mastodon.social",
        f"연합우주 @{repo}@{random.choice(('mastodon.social', 'planet.moe', 'social.example.org'))} 계정",
        f"uses: actions/{repo}@v{a}",
        f"uses: {team}/{repo}@{hashlib.sha1(str((a, b, repo)).encode(), usedforsecurity=False).hexdigest()}",
        f"@{team}/{repo}: ^{a}.{b}.0",
        f"scp {repo}.zip deploy@host{a}:/var/www/",
        f"@media (min-width: {a * 40}px)",
        f"git+ssh://git@github.com/{team}/{repo}.git@v{a}.{b}",
        f"인스타그램 @{team.replace('-', '_')}.official{a}",
    )


@negative("address on the web")
def url(random: Random) -> Made:
    day = some_day(random)
    return pick(
        random,
        f"https://www.example.go.kr/board/view.do?nttId={rules.digits(random, 8, '123')}&bbsId=BBSMSTR_{rules.digits(random, 12, '0')}",
        f"https://www.example.go.kr/file/{day:%Y%m%d%H%M%S}{rules.digits(random, 5)}.pdf",
        f"https://data.example.org/dataset/{rules.digits(random, 8, '1')}/fileData.do",
        f"https://www.example.go.kr/view?articleNo={rules.digits(random, 17, '2')}",
        f"http://www.example.go.kr/{day:%Y/%m/%d}/{rules.digits(random, 6)}#a{rules.digits(random, 3)}",
        f"https://youtu.be/{''.join(random.choices('abcdefgHJKLMN0123456789_', k=11))}",
        f"https://예시.한국/목록?쪽={random.randrange(2, 900)}",
        f"http://192.168.{random.randrange(256)}.{random.randrange(256)}:8080/api/v1/{rules.digits(random, 5)}",
    )


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


@negative("postal code")
def postal_code(random: Random) -> Made:
    old, new = f"{random.randrange(100, 800)}-{random.randrange(1, 990):03d}", f"{random.randrange(1000, 63000):05d}"
    return said(random, random.choice((old, new)), ("우편번호", "우", "우편번호(구)", "(우)"))


@negative("address of a public building")
def building(random: Random) -> Made:
    road = random.choice(("학동로", "테헤란로", "선릉로", "도산대로", "세종대로", "한별길", "은솔로", "가온로"))
    number = f"{random.randrange(1, 800)}" + random.choice(
        ("", "", f"-{random.randrange(1, 30)}", f"번길 {random.randrange(1, 80)}")
    )
    name = random.choice(
        (
            f"{random.choice(words.DISTRICTS)}청",
            f"{random.choice(words.DONGS)} 주민센터",
            "구민체육관",
            "보건소",
            "구립도서관",
            "평생학습관",
            words.firm(random),
        )
    )
    return (
        random.choice(
            (
                f"{road} {number} {name}",
                f"{random.choice(words.DISTRICTS)} {road} {number}({random.choice(words.DONGS)})",
                f"{name}: {road} {number}",
                f"{name}, {road} {number}",
                f"장소: {name} ({road} {number})",
            )
        ),
        random.choice(("", "", "소재지", "장소")),
        "",
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


@negative("organisation as applicant")
def organisation(random: Random) -> Made:
    value = words.organisation(random)
    keys = ("신청인", "제안자", "수상자", "담당자", "신청자", "민원인")
    if random.random() < 0.55:
        return value, random.choice(keys), ""
    return (
        random.choice(
            ("{k}: {v}", "{k} : {v}", "- {k}: {v}", '{{"{k}": "{v}"}}', "{k},{v},2014-06-10", "| {k} | {v} |")
        ).format(k=random.choice(keys), v=value),
        "",
        "",
    )


@negative("district as applicant")
def district(random: Random) -> Made:
    value = random.choice((*words.DISTRICTS, *words.DONGS))
    key = random.choice(("신청인", "제안자", "수상자", "담당자", "신청자", "민원인", "수상자(단체)"))
    if random.random() < 0.6:
        return value, key, ""
    return (
        random.choice(("{k}: {v}", "{k} : {v}", "○ {k}: {v} 등", "{k},{v}", "| {k} | {v} |")).format(k=key, v=value),
        "",
        "",
    )


@negative("word for a role instead of a name")
def role(random: Random) -> Made:
    value = random.choice(words.ROLES)
    if random.random() < 0.6:
        return value, random.choice(words.NAME_HEADS), ""
    return (
        random.choice(("{k}: {v}", "{k} : {v}", "- {k}: {v}", "| {k} | {v} |", '{{"{k}": "{v}"}}')).format(
            k=random.choice(words.NAME_KEYS), v=value
        ),
        "",
        "",
    )


@negative("department in charge")
def department(random: Random) -> Made:
    part, team = random.choice(words.DEPARTMENTS), random.choice(words.TEAMS)
    value = random.choice(
        (
            part,
            f"{part} {team}",
            team,
            f"{part}({team})",
            f"{part}, {random.choice(words.DEPARTMENTS)}",
            f"{part} ({office(random)})",
            f"{part} 담당",
            f"각 동 및 {part}",
        )
    )
    if random.random() < 0.6:
        return value, random.choice(("담당자", "담당", "작성자", "담당부서", "신청자", "제안자")), ""
    return (
        random.choice(
            ("담당자: {v}", "담당: {v}", "담당부서 {v}", "작성자: {v}", "담당자,{v}", "| 담당자 | {v} |")
        ).format(v=value),
        "",
        "",
    )


@negative("words behind a department")
def behind_department(random: Random) -> Made:
    part, word = random.choice(words.DEPARTMENTS), random.choice(words.AFTER_DEPARTMENT)
    return (
        random.choice(
            (
                f"{part} {word}",
                f"{part} {word} 안내",
                f"○ {part} {word}",
                f"{part} {random.choice(words.TEAMS)} {word}",
                f"{part}({word})",
                f"{part} / {word}",
                f"문의: {part} {word} {office(random)}",
                f"{part} {word} ({office(random)})",
            )
        ),
        "",
        "",
    )


@negative("words behind a key")
def behind_key(random: Random) -> Made:
    key, word = random.choice(words.NAME_KEYS), random.choice(words.AFTER_KEY)
    return (
        random.choice(
            (
                f"{key} {word}",
                f"{key} {word} 안내",
                f"{random.randrange(1, 9)}. {key} {word}",
                f"○ {key} {word} ({random.randrange(2, 60)}명)",
                f"{random.choice(words.DISTRICTS)} {key} {word}",
                f"{key} {random.randrange(2, 900)}명",
                f"{key} {word}: 2014. 6. {random.randrange(1, 30)}.",
            )
        ),
        "",
        "",
    )


@negative("place or programme like a name")
def place(random: Random) -> Made:
    value = random.choice(words.PLACES)
    if random.random() < 0.4:
        return (
            value + random.choice(("", "", f" {random.randrange(2, 9)}기", " (신규)")),
            random.choice(words.PLACE_HEADS),
            "",
        )
    year = random.randrange(2005, 2026)
    templates = (
        "{v} 조성",
        "{v}에서 열립니다",
        "{y}년 {v} 정비",
        "{h}: {v}",
        "「{v}」 운영",
        "{v} 걷기 대회",
        "{h} '{v}' {y}년 실적",
        "| {h} | {v} | {y} |",
    )
    return random.choice(templates).format(v=value, y=year, h=random.choice(words.PLACE_HEADS)), "", ""


@negative("name masked")
def masked_name(random: Random) -> Made:
    full, mark = words.full_name(random), random.choice(words.MASK_MARKS)
    value = random.choice(
        (
            full[0] + mark,
            full[0] + mark,
            f"{full[0]}*{full[2]}",
            f"{full[0]}○{full[2]}",
            f"{full[0]}{mark} 외 {random.randrange(2, 9)}명",
            f"{full[0]} {mark}",
            f"{full[0]}{mark}, {random.choice(words.SURNAMES)}{mark}",
            f"{full[0]}{mark} 님",
            f"{full[0]} 모 씨",
        )
    )
    if random.random() < 0.55:
        return value, random.choice(words.NAME_HEADS), ""
    return (
        random.choice(("{k}: {v}", "{k} : {v}", "- {k}: {v} (서명)", "| {k} | {v} |", "{k},{v},완료")).format(
            k=random.choice(words.NAME_KEYS), v=value
        ),
        "",
        "",
    )


@negative("number masked")
def masked_number(random: Random) -> Made:
    """Masked so that nothing of the number beyond the day of birth, the bank, the region or the kind is left."""
    first, _ = rules.resident(random)
    mark = random.choice("***●xX○")
    value, label = random.choice(
        (
            (f"{first}-{mark * 7}", "주민등록번호"),
            (f"{mark * 6}-{mark * 7}", "주민등록번호"),
            (f"010-{mark * 4}-{mark * 4}", "휴대전화"),
            (f"01{random.choice('016789')}-{mark * random.choice((3, 4))}-{mark * 4}", "연락처"),
            (f"{random.choice('MSROD')}{mark * 8}", "여권번호"),
            (f"{random.choice(rules.REGIONS_OF_LICENCES)}-{mark * 2}-{mark * 6}-{mark * 2}", "면허번호"),
            ("-".join(mark * 4 for _ in range(4)), "카드번호"),
            (f"{random.choice(list(rules.ACCOUNTS))} {mark * 3}-{mark * 3}-{mark * 6}", "계좌번호"),
            (f"{random.randrange(10, 70)}{random.choice(rules.PRIVATE_LETTERS)}{mark * 4}", "차량번호"),
        )
    )
    if random.random() < 0.4:
        return value, label, ""
    return (
        random.choice(("{l}: {v}", "{l} {v}", "{l}({v})", "| {l} | {v} |", "○ {l} : {v} 확인", "{n},{l},{v}")).format(
            l=label, v=value, n=random.randrange(1, 99)
        ),
        "",
        "",
    )


@negative("form to fill in")
def form(random: Random) -> Made:
    label = random.choice(
        (
            "주민등록번호",
            "외국인등록번호",
            "여권번호",
            "운전면허번호",
            "휴대전화",
            "연락처",
            "계좌번호",
            "카드번호",
            "이메일",
            "주소",
            "차량번호",
            *words.NAME_KEYS,
        )
    )
    gap = " " * random.randrange(2, 14)
    line = "_" * random.randrange(4, 20)
    return (
        random.choice(
            (
                f"{label}:{gap}",
                f"{label}: ({gap})",
                f"{label}: {line}",
                f"{label}{gap}(서명 또는 인)",
                f"{label} [{gap}]",
                f"{label}: {line}-{line}",
                f"| {label} |{gap}|",
                f"{label} □ 있음 □ 없음{gap}",
                f"{label}: ……{'…' * random.randrange(9)}",
                f"{random.randrange(1, 20)}. {label} (필수)",
            )
        ),
        "",
        "",
    )


@negative("sentence about personal data")
def sentence(random: Random) -> Made:
    label = random.choice(
        (
            "주민등록번호",
            "외국인등록번호",
            "여권번호",
            "운전면허번호",
            "휴대전화 번호",
            "계좌번호",
            "카드번호",
            "전자우편 주소",
            "차량번호",
            "집 주소",
            "신청인 이름",
        )
    )
    day, count = some_day(random), random.randrange(2, 90)
    texts = (
        "{l}는 받지 않습니다. ({d} 부터)",
        "{l} 뒷자리는 지우고 올립니다.",
        "{n}번 서식에서 {l} 칸을 없앴습니다.",
        "{l}를 적은 자료 {n}건을 {d} 에 파기했습니다.",
        "누리집에 {l}가 드러난 곳은 {n}건입니다.",
        "{l} 수집 근거: 같은 법 제{n}조",
        "{l} 보유기간 {n}년",
        "{l}, 성명, 생년월일은 싣지 않습니다({d}).",
    )
    return random.choice(texts).format(l=label, n=count, d=_day_forms(random, day)), "", ""


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
