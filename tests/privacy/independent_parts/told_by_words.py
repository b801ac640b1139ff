"""Numbers that only a word beside them tells: accounts, and telephones of homes."""

from __future__ import annotations

from functools import partial
from random import Random

from tests.privacy.values import Case

from . import rules
from .numbers import EMBEDDED, FORMS, PLAIN, Maker
from .spoiling import DIGITS_ODD, apostrophe, blanks, brackets, decimal, dots, only_digits, other_dash, wide_digits

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


CLASSES: dict[str, Maker] = {
    **{f"account, {form}": partial(account, f"account, {form}", form) for form in FORMS},
    "home telephone": partial(home, "home telephone"),
}
