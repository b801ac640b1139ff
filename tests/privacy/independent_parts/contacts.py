"""Look-alikes: telephones, mail and addresses of offices, and addresses of programs."""

from __future__ import annotations

import hashlib
from random import Random

from . import rules, words
from .register import Made, Registry, office, pick, said, some_day

CLASSES = Registry()
negative = CLASSES.negative


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
