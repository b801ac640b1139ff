"""Classes of personal numbers: as they are meant to be written, and as spreadsheets, forms and people spoil them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from random import Random

from tests.privacy.values import Case

from . import rules
from .spoiling import (
    DASHES,
    DIGITS_ODD,
    LETTERS_ODD,
    SHEET,
    WIDE,
    Form,
    abroad,
    apostrophe,
    blank,
    blanks,
    brackets,
    hard_blanks,
    in_words,
    invisible_glued,
    lower,
    one_by_one,
    only_digits,
    other_dash,
    quoted,
    wide,
    without_zero,
    without_zero_dashed,
)

Maker = Callable[[Random], Case]


@dataclass(frozen=True)
class Kind:
    """How a kind of number is made, joined and named.

    ``bare``: the number is told without any word (by its form or its check digit). ``odd``: the ways to spoil it that people have for it.
    """

    wanted: str
    make: Callable[[Random], rules.Groups]
    labels: Sequence[str]
    heads: Sequence[str]
    odd: Sequence[Form]
    sep: str = "-"
    bare: bool = False
    spoilt: Sequence[Form] = ()


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

KINDS = {kind.wanted: kind for kind in NUMBERS}
UNITS = "조호도구주로두수보소"
"""Letters of plates that are units as well: such a plate stands behind a word, as 12조 3456 alone may be a sum."""
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
    "접수{v}로 처리",
    "| 홍○○ | {v} | 완료 |",
    '{{"no": {n}, "value": "{v}"}}',
    "홍○○/{v}/방문",
    "번호는{v}입니다",
    "[{v}]",
)


def _case(random: Random, name: str, kind: Kind, template: str, value: str) -> Case:
    text = template.format(v=value, l=random.choice(kind.labels), n=random.randrange(1, 900))
    return Case(name, text, kind.wanted, value)


def _cell(random: Random, name: str, kind: Kind, value: str) -> Case:
    text = random.choice(("{v}", "{v}", "{v}", " {v}", "{v} ")).format(v=value)
    return Case(name, text, kind.wanted, value, random.choice(kind.heads))


def _written(random: Random, kind: Kind, groups: rules.Groups, *, labelled: bool) -> str:
    """The number as it is printed, sometimes (where a word or its check digit tells it) as digits only."""
    if labelled and random.random() < 0.25:
        return "".join(groups)
    if kind.wanted == "vehicle":
        return random.choice(("", " ")).join(groups[:-1]) + random.choice(("", " ")) + groups[-1]
    return kind.sep.join(groups)


def plain(kind: Kind, name: str, random: Random) -> Case:
    return _in_text(random, name, kind, PLAIN, BARE)


def embedded(kind: Kind, name: str, random: Random) -> Case:
    return _in_text(random, name, kind, EMBEDDED, EMBEDDED_BARE)


def _in_text(random: Random, name: str, kind: Kind, labelled: Sequence[str], bare: Sequence[str]) -> Case:
    groups = kind.make(random)
    with_label = not kind.bare or random.random() < 0.65 or any(part[-1] in UNITS for part in groups)
    value = _written(random, kind, groups, labelled=with_label)
    return _case(random, name, kind, random.choice(labelled if with_label else bare), value)


def disguised(kind: Kind, name: str, random: Random) -> Case:
    value = random.choice(kind.odd)(random, kind.make(random))
    if random.random() < 0.3:
        return Case(name, value, kind.wanted, value, random.choice(kind.heads))
    return _case(random, name, kind, random.choice(PLAIN), value)


def column(kind: Kind, name: str, random: Random) -> Case:
    return _cell(random, name, kind, random.choice(kind.spoilt)(random, kind.make(random)))


def young(kind: Kind, make: Callable[[Random], rules.Groups], name: str, random: Random) -> Case:
    return _cell(
        random, name, kind, random.choice((without_zero, without_zero, without_zero_dashed))(random, make(random))
    )


def since_2020(name: str, random: Random) -> Case:
    value = random.choice(("-", "-", "-", " ", "")).join(rules.resident_since_2020(random))
    if random.random() < 0.3:
        return _cell(random, name, KINDS["resident"], value)
    return _case(random, name, KINDS["resident"], random.choice(PLAIN + EMBEDDED), value)


def spoken(name: str, random: Random) -> Case:
    return _case(random, name, KINDS["mobile"], random.choice(PLAIN), in_words(random, rules.mobile(random)))


def abroad_in_text(name: str, random: Random) -> Case:
    return _case(random, name, KINDS["mobile"], random.choice(PLAIN), abroad(random, rules.mobile(random)))


def old_licence(name: str, random: Random) -> Case:
    """A licence from before May 2014 has the name of the region instead of its digits."""
    _, _, serial, last = rules.licence(random)
    gap = random.choice((" ", "-", ""))
    value = f"{random.choice(rules.REGIONS_ON_PAPER)}{gap}{random.randrange(70, 100)}-{serial}-{last}"
    return _case(random, name, KINDS["licence"], random.choice(PLAIN), value)


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


FORMS = {"plain": plain, "column": column, "disguised": disguised, "embedded": embedded}


def _classes() -> dict[str, Maker]:
    classes: dict[str, Maker] = {}
    for kind in NUMBERS:
        for form, make in FORMS.items():
            name = f"{'safe number' if kind.wanted == 'telephone' else kind.wanted}, {form}"
            classes[name] = partial(make, kind, name)
    for form in ("plain", "disguised"):
        classes[f"birth, {form}"] = partial(birth, f"birth, {form}", form)
    return classes


_YOUNG_FOREIGNER = partial(rules.foreigner, first=2001, last=2009)
CLASSES = {
    **_classes(),
    "resident, given since 2020": partial(since_2020, "resident, given since 2020"),
    "resident, zero lost": partial(young, KINDS["resident"], rules.resident_of_2000s, "resident, zero lost"),
    "foreigner, zero lost": partial(young, KINDS["foreigner"], _YOUNG_FOREIGNER, "foreigner, zero lost"),
    "mobile, in words": partial(spoken, "mobile, in words"),
    "mobile, from abroad": partial(abroad_in_text, "mobile, from abroad"),
    "licence, before 2014": partial(old_licence, "licence, before 2014"),
}
