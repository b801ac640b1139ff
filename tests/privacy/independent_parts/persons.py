"""Classes of personal data in words: mail, homes and names."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from random import Random

from tests.privacy.values import Case

from . import rules, words
from .numbers import EMBEDDED, PLAIN
from .spoiling import INVISIBLE, WIDE

Maker = Callable[[Random], Case]

MAIL_HOSTS = (
    *(
        "naver.com",
        "daum.net",
        "hanmail.net",
        "nate.com",
        "gmail.com",
        "kakao.com",
        "hotmail.com",
        "outlook.com",
        "icloud.com",
    ),
    *("yahoo.co.kr", "korea.com", "lycos.co.kr", "empas.com", "paran.com", "dreamwiz.com", "chol.com", "proton.me"),
)
_LETTERS = "abcdefghijklmnoprstuvwyz"


def _mail(random: Random) -> tuple[str, str]:
    local = "".join(random.choices(_LETTERS, k=random.randrange(4, 9)))
    tail = random.choice(
        ("", rules.digits(random, 2), rules.digits(random, 4), "_" + random.choice(_LETTERS), "." + local[:3])
    )
    return local + tail, random.choice(MAIL_HOSTS)


def email(name: str, form: str, random: Random) -> Case:
    local, host = _mail(random)
    value = f"{local}@{host}"
    label = random.choice(("이메일", "전자우편", "E-mail", "메일", "email", "연락처"))
    if form == "disguised":
        value = random.choice(
            (
                f"{local}＠{host}",
                value.translate(WIDE),
                f"{local} @ {host}",
                f"{local}@ {host}",
                f"{local}\u00a0@\u00a0{host}",
                f"{local}\u200b@{host}",
                f"{local[:2]}\u200d{local[2:]}@{host}",
                f"{local}@\n{host}",
                f"{local}(at){host}",
                f"{local}[at]{host}",
                f"{local}@{host.replace('.', '．')}",
                value.upper(),
                f"{local}@{host.replace('.', ' . ')}",
            )
        )
    templates = PLAIN
    if form == "embedded":
        templates = (
            *EMBEDDED,
            "<a href='mailto:{v}'>{l}</a>",
            "[{l}](mailto:{v}?subject=a)",
            "문의{v}으로",
            "홍○○<{v}>;",
            "홍○○({v})",
            "{v}로 보내 주세요",
        )
    if form != "embedded" and random.random() < 0.25:
        return Case(name, value, "email", value, random.choice(("이메일", "전자우편", "E-mail", "메일 주소")))
    return Case(name, random.choice(templates).format(l=label, v=value, n=random.randrange(1, 900)), "email", value)


ROADS = (
    "은솔로",
    "한별길",
    "새솔로",
    "가온길",
    "누리로",
    "다솜길",
    "보람로",
    "늘봄길",
    "미리내로",
    "온새길",
    "하늬로",
    "솔빛로",
)
LOTS = ("은솔동", "한별동", "새솔동", "가온동", "누리동", "다솜1동", "보람읍 늘봄리", "온새면 하늬리")
FLATS = (
    "은빛아파트",
    "새솔빌라",
    "한별주공아파트",
    "가온마을",
    "누리빌",
    "다솜하이츠",
    "보람타운",
    "늘봄맨션",
    "솔빛오피스텔",
)
ADDRESS_HEADS = ("주소", "자택주소", "거주지", "신청인 주소", "주소지", "집 주소", "민원인 주소")


def _unit(random: Random) -> str:
    building = random.randrange(101, 130)
    flat = f"{random.randrange(1, 25)}{random.randrange(1, 9):02d}"
    return random.choice(
        (
            f"{building}동 {flat}호",
            f"{building}동 {flat}호",
            f"제{building}동 제{flat}호",
            f"{flat}호",
            f"{building}동{flat}호",
        )
    )


def address(name: str, form: str, random: Random) -> Case:
    """A home down to the flat: road or lot, number, building and flat. The value is what stands behind the number."""
    unit, flats = _unit(random), random.choice(FLATS)
    number = f"{random.randrange(1, 300)}" + random.choice(("", "", f"-{random.randrange(1, 30)}"))
    road = random.choice(
        (
            random.choice(ROADS),
            f"{random.choice(ROADS)}{random.randrange(2, 90)}길",
            f"{random.choice(ROADS)} {random.randrange(2, 90)}길",
        )
    )
    area = random.choice(("서울특별시 예시구 ", "예시시 가온구 ", "경기도 예시시 ", ""))
    if form == "disguised":
        unit = random.choice(
            (
                unit.translate(WIDE),
                unit.replace("동 ", "동\u00a0"),
                unit.replace("호", " 호").replace("동", " 동"),
                unit.replace("동 ", "동\n") if "동 " in unit else unit.translate(WIDE),
                unit[:2] + "\u200b" + unit[2:],
                unit.replace("동 ", "동\u3000").translate(WIDE),
            )
        )
    start = random.choice(
        (f"{area}{road} {number}", f"{area}{road} {number}", f"{area}{random.choice(LOTS)} {number}번지")
    )
    middle = random.choice((", ", " ", f" {flats} ", f", {flats} ", f" ({random.choice(LOTS[:5])}, {flats}) ", ","))
    whole = start + middle + unit
    if random.random() < 0.4:
        return Case(name, whole, "address", unit, random.choice(ADDRESS_HEADS))
    label = random.choice(("신청인 주소", "자택", "거주지", "주소", "주민등록 주소"))
    templates = EMBEDDED if form == "embedded" else PLAIN
    return Case(name, random.choice(templates).format(l=label, v=whole, n=random.randrange(1, 900)), "address", unit)


def _person(name: str, text: str, value: str, head: str = "") -> Case:
    return Case(name, text, "person", value, head)


def person_in_column(name: str, random: Random) -> Case:
    value = words.name(random)
    text = random.choice(
        ("{v}", "{v}", "{v}", " {v}", "{v} ", "{v}(서명)", "{v} (인)", "{v}(남)", "{n}. {v}", "{v}({y}년생)")
    )
    text = text.format(v=value, n=random.randrange(1, 60), y=random.randrange(1940, 2005))
    return _person(name, text, value, random.choice(words.NAME_HEADS))


def person_parted(name: str, random: Random) -> Case:
    """A name whose syllables are parted by a blank of some kind, or hold something invisible."""
    full = words.full_name(random)
    gap = random.choice((" ", "  ", "\u00a0", "\u3000", "\u2009"))
    value = random.choice(
        (
            full[0] + gap + full[1:],
            gap.join(full),
            full[0] + random.choice(INVISIBLE) + full[1:],
            full[0] + gap + full[1:],
        )
    )
    if random.random() < 0.7:
        return _person(name, value, value, random.choice(words.NAME_HEADS))
    return _person(name, f"{random.choice(words.NAME_KEYS)}: {value}", value)


def person_with_post(name: str, random: Random) -> Case:
    value, post = words.full_name(random), random.choice(words.POSTS)
    gap = random.choice(("", "", "", " "))
    if random.random() < 0.6:
        return _person(
            name, value + gap + post, value, random.choice(("담당자", "성명", "작성자", "신청인", "담당", "민원인"))
        )
    return _person(name, f"{random.choice(('담당자', '작성자', '신청인', '제안자'))}: {value}{gap}{post}", value)


def persons_in_one_cell(name: str, random: Random) -> Case:
    people = list(dict.fromkeys(words.full_name(random) for _ in range(random.randrange(2, 5))))
    between = random.choice((", ", ",", "·", "/", " / ", "\n", "; ", " 및 ", ", ", "、"))
    text = random.choice(
        (
            between.join(people),
            between.join(f"{place}. {each}" for place, each in enumerate(people, 1)),
            f"{between.join(people)} 외 2명",
        )
    )
    value = random.choice(people)
    if random.random() < 0.75:
        return _person(name, text, value, random.choice(words.NAME_HEADS))
    return _person(name, f"{random.choice(words.NAME_KEYS)}: {text}", value)


def person_behind_department(name: str, random: Random) -> Case:
    value, department, team = words.full_name(random), random.choice(words.DEPARTMENTS), random.choice(words.TEAMS)
    text = random.choice(
        (
            f"{department} {value}",
            f"{department} {value}",
            f"{department} {team} {value}",
            f"{department}({value})",
            f"{department} / {value}",
            f"{department}, {value}",
            f"{department} {value} {random.choice(words.POSTS[:9])}",
            f"{department} {value}{random.choice(words.POSTS[:9])}",
        )
    )
    form = random.randrange(4)
    if form == 0:
        return _person(name, text, value, random.choice(("담당자", "담당", "작성자", "담당부서", "문의처")))
    if form == 1:
        return _person(name, f"담당자: {text}", value)
    return _person(
        name,
        f"{random.choice(('문의', '문의:', '※ 문의:', '○ 담당'))} {text} (☎ 02-3423-{rules.digits(random, 4, '5678')})",
        value,
    )


def person_behind_key(name: str, random: Random) -> Case:
    value, key = words.full_name(random), random.choice(words.NAME_KEYS)
    text = random.choice(
        (
            "{k}: {v}",
            "{k} : {v}",
            "{k}：{v}",
            "- {k}: {v}",
            "○ {k} : {v} (서명)",
            "{k} - {v}",
            "**{k}** {v}",
            "{k}({v})",
        )
    )
    return _person(name, text.format(k=key, v=value), value)


def person_embedded(name: str, random: Random) -> Case:
    value, key = words.full_name(random), random.choice(words.NAME_KEYS)
    texts = (
        '{{"{k}": "{v}"}}',
        "{k},{v},2014-06-10",
        "| {k} | {v} |",
        "{k}={v}",
        "<th>{k}</th><td>{v}</td>",
        '"{k}","{v}","완료"',
        "2014. 6. 10. {k}: {v}, 접수",
        "{k}\t{v}",
        "(접수 {n}건, {k}: {v})",
    )
    return _person(name, random.choice(texts).format(k=key, v=value, n=random.randrange(2, 90)), value)


def person_in_latin(name: str, random: Random) -> Case:
    value = words.latin_name(random)
    return _person(
        name,
        value,
        value,
        random.choice(("성명", "성명(영문)", "영문 성명", "신청인 성명", "외국인 성명", "이름(영문)")),
    )


CLASSES: dict[str, Maker] = {
    **{f"email, {form}": partial(email, f"email, {form}", form) for form in ("plain", "disguised", "embedded")},
    **{f"address, {form}": partial(address, f"address, {form}", form) for form in ("plain", "disguised", "embedded")},
    "person, in a column": partial(person_in_column, "person, in a column"),
    "person, parted": partial(person_parted, "person, parted"),
    "person, with a post": partial(person_with_post, "person, with a post"),
    "person, several in one cell": partial(persons_in_one_cell, "person, several in one cell"),
    "person, behind a department": partial(person_behind_department, "person, behind a department"),
    "person, behind a key": partial(person_behind_key, "person, behind a key"),
    "person, embedded": partial(person_embedded, "person, embedded"),
    "person, in Latin letters": partial(person_in_latin, "person, in Latin letters"),
}
