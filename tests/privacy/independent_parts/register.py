"""How a class of look-alikes is written down, and what several of them share.

Where the look-alike is a number, ``value`` of its case holds the number, so that the test of the corpus can check it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random

from tests.privacy.values import Case

from . import rules

Made = tuple[str, str, str]
"""Text, head of its column (or ""), the number itself (or "")."""
Maker = Callable[[Random], Made]


class Registry(dict[str, Callable[[Random], Case]]):
    """Classes of look-alikes by their names."""

    def negative(self, name: str) -> Callable[[Maker], Maker]:
        def register(maker: Maker) -> Maker:
            def make(random: Random) -> Case:
                text, head, value = maker(random)
                return Case(name, text, value=value, head=head)

            self[name] = make
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


def day_in_words(random: Random, day: date) -> str:
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
