"""Classes of personal data: each kind as it is meant to be written, and as spreadsheets, forms and people spoil it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from random import Random

import independent_rules as rules
import independent_words as words
from values import Case

Maker = Callable[[Random], Case]
Form = Callable[[Random, rules.Groups], str]

WIDE = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)})
INVISIBLE = ("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad")
HARD_BLANKS = ("\u00a0", "\u202f", "\u2007", "\u3000", "\u2009")
DASHES = ("\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "\u30fc", "\uff0d")


@dataclass(frozen=True)
class Kind:
    """How a kind of number is made, joined and named.

    ``bare``: the number is told without any word (by its form or its check digit). ``glued``: it is also written as
    digits only. ``odd``: the ways to spoil it that people have for it.
    """

    wanted: str
    make: Callable[[Random], rules.Groups]
    labels: Sequence[str]
    heads: Sequence[str]
    odd: Sequence[Form]
    sep: str = "-"
    bare: bool = False
    glued: bool = True
    spoilt: Sequence[Form] = field(default_factory=tuple)


def wide(random: Random, groups: rules.Groups) -> str:
    return random.choice(("-", "", " ")).join(groups).translate(WIDE)


def wide_digits(random: Random, groups: rules.Groups) -> str:
    return "".join(part.translate(WIDE) + random.choice(("-", "")) for part in groups[:-1]) + groups[-1].translate(WIDE)


def wide_letters(random: Random, groups: rules.Groups) -> str:
    return random.choice(("", " ")).join(groups).translate(WIDE)


def invisible(random: Random, groups: rules.Groups) -> str:
    text = "-".join(groups)
    for _ in range(random.randrange(1, 4)):
        at = random.randrange(1, len(text))
        text = text[:at] + random.choice(INVISIBLE) + text[at:]
    return text


def invisible_glued(random: Random, groups: rules.Groups) -> str:
    text = "".join(groups)
    at = random.randrange(1, len(text))
    return text[:at] + random.choice(INVISIBLE) + text[at:]


def hard_blanks(random: Random, groups: rules.Groups) -> str:
    return random.choice(HARD_BLANKS).join(groups)


def other_dash(random: Random, groups: rules.Groups) -> str:
    return random.choice(DASHES).join(groups)


def dots(random: Random, groups: rules.Groups) -> str:
    return random.choice((".", ".", "·", ". ")).join(groups)


def blanks(random: Random, groups: rules.Groups) -> str:
    return random.choice((" ", " - ", "- ", " -", "  ")).join(groups)


def one_by_one(random: Random, groups: rules.Groups) -> str:
    return random.choice(("  ", " - ", " ")).join(" ".join(part) for part in groups)


def every_sign(_: Random, groups: rules.Groups) -> str:
    return " ".join("".join(groups))


def new_line(random: Random, groups: rules.Groups) -> str:
    at = random.randrange(1, len(groups))
    return "-".join(groups[:at]) + random.choice(("-\n", "\n", "-\r\n", "\n-", "-\n    ")) + "-".join(groups[at:])


def new_line_without_dash(random: Random, groups: rules.Groups) -> str:
    at = random.randrange(1, len(groups))
    return "".join(groups[:at]) + random.choice(("\n", "\r\n", "\n  ")) + "".join(groups[at:])


def blank(_: Random, groups: rules.Groups) -> str:
    return " ".join(groups)


def brackets(random: Random, groups: rules.Groups) -> str:
    first, *rest = groups
    return random.choice((f"({first})", f"{first})", f"({first}) ", f"{first}) ")) + "-".join(rest)


def in_words(random: Random, groups: rules.Groups) -> str:
    spoken = dict(zip("0123456789", "공일이삼사오육칠팔구", strict=True))
    parts = ["".join(spoken[digit] for digit in part) for part in groups]
    return random.choice(("-", " ", "-")).join(parts if random.random() < 0.5 else [parts[0], *groups[1:]])


def apostrophe(random: Random, groups: rules.Groups) -> str:
    return "'" + random.choice(("", "-")).join(groups)


def quoted(_: Random, groups: rules.Groups) -> str:
    return "'" + "".join(groups)


def lower(_: Random, groups: rules.Groups) -> str:
    return "".join(groups).lower()


def decimal(_: Random, groups: rules.Groups) -> str:
    return "".join(groups) + ".0"


def only_digits(_: Random, groups: rules.Groups) -> str:
    return "".join(groups)


def without_zero(random: Random, groups: rules.Groups) -> str:
    return "".join(groups).lstrip("0") + random.choice(("", "", ".0"))


def without_zero_dashed(_: Random, groups: rules.Groups) -> str:
    return "-".join(groups).lstrip("0")


def abroad(random: Random, groups: rules.Groups) -> str:
    first, *rest = groups
    start = random.choice(
        ("82{0}", "+82{0}", "82-{0}-", "+82-{0}-", "+82 {0} ", "+82 (0){0} ", "+82-(0){0}-", "0082{0}", "82 {0}-")
    )
    between = "-" if start[-1] in "- " else ""
    return start.format(first[1:]) + between.join(rest)


DIGITS_ODD: tuple[Form, ...] = (
    *(wide, wide_digits, invisible, invisible_glued, hard_blanks, other_dash, dots, blanks, one_by_one, new_line),
)
LETTERS_ODD: tuple[Form, ...] = (wide_letters, invisible_glued, hard_blanks, blank, every_sign, new_line_without_dash)
SHEET: tuple[Form, ...] = (apostrophe, decimal, only_digits)

NUMBERS = (
    Kind(
        "resident",
        rules.resident,
        ("주민등록번호", "주민번호", "주민등록 번호", "주민 번호"),
        ("주민등록번호", "주민번호", "주민등록번호(13자리)", "신청인 주민등록번호", "주민 등록 번호"),
        DIGITS_ODD,
        bare=True,
        spoilt=SHEET,
    ),
    Kind(
        "foreigner",
        rules.foreigner,
        ("외국인등록번호", "외국인 등록번호", "국내거소신고번호"),
        ("외국인등록번호", "외국인 등록번호", "주민(외국인)등록번호", "외국인등록번호(13자리)"),
        DIGITS_ODD,
        bare=True,
        spoilt=SHEET,
    ),
    Kind(
        "passport",
        rules.passport,
        ("여권번호", "여권 번호", "여권", "Passport No."),
        ("여권번호", "여권 번호", "여권번호(Passport No.)"),
        LETTERS_ODD,
        sep="",
        spoilt=(only_digits, lower, quoted, blank),
    ),
    Kind(
        "licence",
        rules.licence,
        ("운전면허번호", "면허번호", "운전면허 번호", "자동차운전면허"),
        ("운전면허번호", "면허번호", "운전면허증 번호"),
        DIGITS_ODD,
        spoilt=SHEET,
    ),
    Kind(
        "mobile",
        rules.mobile,
        ("휴대전화", "연락처", "휴대폰", "핸드폰", "HP", "휴대전화번호"),
        ("휴대전화", "연락처", "휴대폰", "핸드폰", "휴대전화번호", "전화번호", "연락처(휴대폰)", "H.P"),
        (*DIGITS_ODD, brackets),
        bare=True,
        spoilt=(*SHEET, without_zero, without_zero_dashed, abroad),
    ),
    Kind(
        "telephone",
        rules.safe_number,
        ("안심번호", "신청인 안심번호", "연락처(안심번호)"),
        ("안심번호", "신청인 안심번호", "연락처(안심번호)"),
        (*DIGITS_ODD, brackets),
        spoilt=(*SHEET, without_zero, without_zero_dashed),
    ),
    Kind(
        "card",
        rules.card,
        ("카드번호", "신용카드", "카드 번호", "체크카드 번호", "결제 카드"),
        ("카드번호", "신용카드 번호", "카드 번호"),
        DIGITS_ODD,
        bare=True,
        spoilt=(apostrophe, only_digits),
    ),
    Kind(
        "insurance",
        rules.insurance,
        ("건강보험증 번호", "건강보험증번호", "건강보험 증번호"),
        ("건강보험증번호", "건강보험증 번호", "건강보험 증번호"),
        (wide, invisible_glued, hard_blanks, blanks, one_by_one, other_dash),
        sep="",
        spoilt=SHEET,
    ),
    Kind(
        "vehicle",
        rules.plate,
        ("차량번호", "차량", "자동차등록번호", "주차 차량", "자동차 번호"),
        ("차량번호", "자동차등록번호", "차량 번호"),
        LETTERS_ODD,
        sep="",
        bare=True,
        spoilt=(only_digits, blank, quoted),
    ),
)

BARE = ("신청서에 {v} 라고 적혀 있었습니다.", "접수 내용: {v}, 처리 완료", "{v} 확인함", "비고 {v}", "홍○○ {v} 접수")
PLAIN = (
    "{l}: {v}",
    "{l} {v}",
    "{l} : {v} (확인)",
    "신청인의 {l}: {v} 입니다.",
    "○ {l} {v}",
    "- {l}: {v}",
    "{l}-> {v}",
    "※ {l} [{v}]",
)
EMBEDDED = (
    "{l}{v}로 확인",
    "{l}({v})",
    '{{"번호": {n}, "{l}": "{v}"}}',
    '"{n}","{l}","{v}","완료"',
    "{n},{l},{v},서울,완료",
    "| {n} | {l} | {v} | 접수 |",
    "({l} {v})",
    "{l}={v}",
    "{l}/{v}/방문",
    "<td>{l}</td><td>{v}</td>",
    "{l}은(는){v}이며 {n}번째 접수입니다",
    "홍○○의 {l} **{v}**",
    "{l}\t{v}\t{n}",
    "'{l}': '{v}'",
)
EMBEDDED_BARE = (
    "{n},홍○○,{v},서울",
    '"홍○○","{v}","2014-06-10"',
    "홍○○({v})님",
    "문의{v}로 해 주세요",
    "| 홍○○ | {v} | 완료 |",
    '{{"no": {n}, "value": "{v}"}}',
    "홍○○/{v}/방문",
    "번호는{v}입니다",
    "[{v}]",
)


def _case(name: str, kind: Kind, template: str, value: str, random: Random, head: str = "") -> Case:
    text = template.format(v=value, l=random.choice(kind.labels), n=random.randrange(1, 900))
    return Case(name, text, kind.wanted, value, head)


def _written(random: Random, kind: Kind, groups: rules.Groups, *, labelled: bool) -> str:
    """The number as it is printed, sometimes (where a word or its check digit tells it) as digits only."""
    if kind.glued and labelled and random.random() < 0.25:
        return "".join(groups)
    if kind.wanted == "vehicle":
        return random.choice(("", " ")).join(groups[:-1]) + random.choice(("", " ")) + groups[-1]
    return kind.sep.join(groups)


def plain(kind: Kind, name: str, random: Random) -> Case:
    labelled = not (kind.bare and random.random() < 0.35)
    value = _written(random, kind, kind.make(random), labelled=labelled)
    return _case(name, kind, random.choice(PLAIN if labelled else BARE), value, random)


def embedded(kind: Kind, name: str, random: Random) -> Case:
    labelled = not (kind.bare and random.random() < 0.35)
    value = _written(random, kind, kind.make(random), labelled=labelled)
    return _case(name, kind, random.choice(EMBEDDED if labelled else EMBEDDED_BARE), value, random)


def disguised(kind: Kind, name: str, random: Random) -> Case:
    value = random.choice(kind.odd)(random, kind.make(random))
    if random.random() < 0.3:
        return _case(name, kind, "{v}", value, random, random.choice(kind.heads))
    return _case(name, kind, random.choice(PLAIN), value, random)


def column(kind: Kind, name: str, random: Random) -> Case:
    value = random.choice(kind.spoilt)(random, kind.make(random))
    cell = random.choice(("{v}", "{v}", "{v}", " {v}", "{v} "))
    return _case(name, kind, cell, value, random, random.choice(kind.heads))


def young(kind: Kind, make: Callable[[Random], rules.Groups], name: str, random: Random) -> Case:
    value = random.choice((without_zero, without_zero, without_zero_dashed))(random, make(random))
    return _case(name, kind, "{v}", value, random, random.choice(kind.heads))


def since_2020(name: str, random: Random) -> Case:
    kind = NUMBERS[0]
    value = random.choice(("-", "-", "-", " ", "")).join(rules.resident_since_2020(random))
    if random.random() < 0.3:
        return _case(name, kind, "{v}", value, random, random.choice(kind.heads))
    return _case(name, kind, random.choice(PLAIN + EMBEDDED), value, random)


def spoken(name: str, random: Random) -> Case:
    kind = next(kind for kind in NUMBERS if kind.wanted == "mobile")
    return _case(name, kind, random.choice(PLAIN), in_words(random, rules.mobile(random)), random)


def abroad_in_text(name: str, random: Random) -> Case:
    kind = next(kind for kind in NUMBERS if kind.wanted == "mobile")
    return _case(name, kind, random.choice(PLAIN), abroad(random, rules.mobile(random)), random)


def old_licence(name: str, random: Random) -> Case:
    """A licence from before May 2014 has the name of the region instead of its digits."""
    year = f"{random.randrange(70, 100)}"
    value = f"{random.choice(rules.REGIONS_ON_PAPER)}{random.choice((' ', '-', ''))}{year}-{rules.digits(random, 6)}-{rules.digits(random, 2)}"
    kind = next(kind for kind in NUMBERS if kind.wanted == "licence")
    return _case(name, kind, random.choice(PLAIN), value, random)


HOME = ("자택", "집전화", "자택 전화", "집 전화번호", "자택전화")


def home(name: str, random: Random) -> Case:
    groups = rules.home_telephone(random)
    value = random.choice((*[lambda _, parts: "-".join(parts)] * 4, brackets, dots, blanks, other_dash, wide_digits))(
        random, groups
    )
    label = random.choice(HOME)
    if random.random() < 0.3:
        return Case(name, value, "telephone", value, label)
    return Case(
        name, random.choice(PLAIN + EMBEDDED).format(l=label, v=value, n=random.randrange(1, 900)), "telephone", value
    )


ACCOUNT_HEADS = ("계좌번호", "환급계좌", "입금계좌", "계좌번호(신청인)", "환급 계좌번호", "지급계좌")
ACCOUNT_PLAIN = (
    "{b} {v} (예금주 홍○○)",
    "{b} 계좌 {v}",
    "환급 계좌번호: {b} {v}",
    "입금계좌: {v} ({b})",
    "계좌번호 {v}",
    "{b} {v} 로 입금해 주세요.",
    "예금주: 홍○○, {b}: {v}",
    "보조금 지급 계좌는 {b} {v} 입니다.",
    "통장 사본의 계좌번호 {v}",
)
ACCOUNT_EMBEDDED = (
    "{n},홍○○,{b},계좌번호,{v},완료",
    '{{"은행": "{b}", "계좌번호": "{v}"}}',
    "| {b} | 계좌번호 | {v} |",
    "환급계좌({b}{v})",
    "계좌번호{v}로 입금",
    "{b}/{v}/예금주 홍○○",
    "{b},{v},예금주 홍○○",
    "계좌번호={v}",
)


def account(name: str, form: str, random: Random) -> Case:
    bank = random.choice(list(rules.ACCOUNTS))
    groups = rules.account(random, bank)
    number = random.randrange(1, 900)
    if form == "column":
        value = random.choice((only_digits, decimal, apostrophe, lambda _, parts: "-".join(parts)))(random, groups)
        return Case(name, value, "account", value, random.choice(ACCOUNT_HEADS))
    if form == "disguised":
        value = random.choice(DIGITS_ODD)(random, groups)
        return Case(name, random.choice(ACCOUNT_PLAIN).format(b=bank, v=value, n=number), "account", value)
    value = random.choice(("-", "-", "-", "")).join(groups)
    templates = ACCOUNT_PLAIN if form == "plain" else ACCOUNT_EMBEDDED
    return Case(name, random.choice(templates).format(b=bank, v=value, n=number), "account", value)


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


def birth(name: str, form: str, random: Random) -> Case:
    """A number masked too little: beside the day of birth, the sex or more of what follows still stands there."""
    first, second = random.choice((rules.resident, rules.foreigner))(random)
    seen = random.randrange(1, 5)
    mark = random.choice("****●○xX")
    hidden = second[:seen] + mark * (7 - seen)
    value = f"{first}-{hidden}"
    if form == "disguised":
        value = random.choice(
            (
                f"{first}{random.choice(DASHES)}{hidden}",
                f"{first} - {hidden}",
                value.translate(WIDE),
                f"{first}\u200b-{hidden}",
                f"{first}\u00a0{hidden}",
                f"{first}-\n{hidden}",
                f"'{first}-{hidden}",
                f"{first}-{second[:seen]}{(mark * 9)[: 8 - seen]}",
            )
        )
    if random.random() < 0.35:
        return Case(name, value, "birth", value, random.choice(NUMBERS[0].heads))
    templates = PLAIN if form == "plain" else (*PLAIN, *EMBEDDED)
    label = random.choice(("주민등록번호", "주민번호", "생년월일", "등록번호"))
    return Case(name, random.choice(templates).format(l=label, v=value, n=random.randrange(1, 900)), "birth", value)


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


def _classes() -> dict[str, Maker]:
    makers: dict[str, Maker] = {}

    def add(name: str, function: Callable[..., Case], *first: object) -> None:
        makers[name] = partial(function, *first, name)

    shapes = {"plain": plain, "column": column, "disguised": disguised, "embedded": embedded}
    names = {"telephone": "safe number"}
    for kind in NUMBERS:
        for shape, function in shapes.items():
            add(f"{names.get(kind.wanted, kind.wanted)}, {shape}", function, kind)
    add("resident, given since 2020", since_2020)
    add("resident, zero lost", young, NUMBERS[0], rules.resident_of_2000s)
    add("foreigner, zero lost", young, NUMBERS[1], partial(rules.foreigner, first=2001, last=2009))
    add("mobile, in words", spoken)
    add("mobile, from abroad", abroad_in_text)
    add("licence, before 2014", old_licence)
    add("home telephone", home)
    for form in ("plain", "column", "disguised", "embedded"):
        makers[f"account, {form}"] = partial(account, f"account, {form}", form)
    for form in ("plain", "disguised", "embedded"):
        makers[f"email, {form}"] = partial(email, f"email, {form}", form)
        makers[f"address, {form}"] = partial(address, f"address, {form}", form)
    for form in ("plain", "disguised"):
        makers[f"birth, {form}"] = partial(birth, f"birth, {form}", form)
    add("person, in a column", person_in_column)
    add("person, parted", person_parted)
    add("person, with a post", person_with_post)
    add("person, several in one cell", persons_in_one_cell)
    add("person, behind a department", person_behind_department)
    add("person, behind a key", person_behind_key)
    add("person, embedded", person_embedded)
    add("person, in Latin letters", person_in_latin)
    return makers


POSITIVES = _classes()
