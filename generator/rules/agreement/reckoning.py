"""Numbers that a sentence makes out of others of its own: a sum of what it lists, a share, an average, a growth, a rest.

Where it is not plain which numbers are meant (등, 가운데, 주요, 약), nothing is told. Those made of tables: ``rowwise``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from generator.numbers.amount import show
from generator.numbers.quantity import Quantity, quantities, worth
from generator.pattern import Pattern
from generator.rules.agreement.fact import Counted
from generator.rules.agreement.saying import Saying


@dataclass(frozen=True)
class Tally:
    """A number that is not what comes of counting or reckoning. ``made`` is with its unit."""

    saying: Saying
    value: Fraction
    made: str
    way: str


#: A list that says that it is not whole, and numbers that are parts of others.
OPEN = Pattern(
    r"등(?![가-힣])|외(?= |$|에)|따위|주요|가운데|중(?= |에|,)|비롯|\b(?:etc|such as|among|including|of (?:which|these|them))\b"
)
TOGETHER = Pattern(r"(?:모두|총|합계|합쳐|합하여|합해|합하면|통틀어|더하면|더해)\s?(?:하여|해서)?\s?$")
#: 처리율이: of what was 처리하여.
RATE = Pattern(r"([가-힣]{2,4})[율률](?:이|은|는)?\s?(?:약\s?)?$")
HEADED = Pattern(r"(?:모두|총|합계|전체)\s?$")
IN_ALL = Pattern(r"\s?(?:in all|in total|altogether)\b")
#: Of a sum no more decimals are told.
MOST_PLACES = 3
#: What may stand between the items of a list.
ITEM = Pattern(r"^[^.!?()]{0,16}$")
CLAUSE = Pattern(r"(?<=[가-힣])(?:고|며|여|서|지만|는데|으나|니다|다)[,.]?\s")
#: What grew, and what fell.
GROWN = Pattern(r"^[이가을를]?\s?(?:더\s?)?(?:늘|증가|많아|높아|올랐|올라)")
SHRUNK = Pattern(r"^[이가을를]?\s?(?:더\s?)?(?:줄|감소|적어|낮아|내렸|떨어)")
#: Averages: of what, by what stands right before the number.
MEANS = (
    (Pattern(r"(?:월\s?평균|한 달\s?평균|한 달에 평균|달마다 평균|매월 평균)\s?(?:약\s?)?$"), "개월"),
    (Pattern(r"(?:하루\s?평균|하루에 평균|일\s?평균|일평균)\s?(?:약\s?)?$"), "일"),
    (Pattern(r"(?:1인당|한 사람(?:당|에|이)|1명당|한 명당)\s?(?:평균\s?)?(?:약\s?)?$"), "명"),
    (Pattern(r"(?:회당|한 번에|1회당|한 회(?:에|당)?|1회)\s?(?:평균\s?)(?:약\s?)?$|회당\s?$"), "회"),
    (Pattern(r"(?:한 곳(?:당|에)|1곳당|1개소당|곳당|개소당|기관당)\s?(?:평균\s?)?(?:약\s?)?$"), "개"),
)
MONTHS = Pattern(
    r"(?<![0-9])(1?[0-9])월(?:부터|\s?[~∼～–-])\s?(?:([0-9]{4})년\s)?(1?[0-9])월(?:까지)?(?!\s?[0-9]{1,2}일)"
)
REST = Pattern(r"나머지\s?$|나머지는\s[^0-9]{0,12}$")
HUNDRED, YEAR = 100, 12
#: What is rounded, and how far 두 배 is from the truth at most.
ROUNDED = frozenset({"share", "average", "growth"})
NEARLY = Fraction(1, 4)


def reckoned(saying: Saying) -> Tally | None:
    """What a number should be by the numbers around it, where that is another one."""
    quantity = saying.quantity
    if quantity.bound or not quantity.grouped:
        return None
    return listed(saying) or headed(saying) or share(saying) or growth(saying) or mean(saying)


def tally(saying: Saying, value: Fraction | int, way: str, places: int | None = None) -> Tally | None:
    """The problem, if the printed number is another one than ``value`` rounded or cut at its last place."""
    quantity = saying.quantity
    printed = quantity.value
    decimals = len(quantity.digits.partition(".")[2])
    value = Fraction(value)
    step = Fraction(1, 10**decimals)
    exact = value == printed or (way in ROUNDED and abs(value - printed) < step)
    if exact or (quantity.approximate and abs(value - printed) * 10 <= abs(value)):
        return None
    space = " " if quantity.unit.isascii() and quantity.unit.isalpha() else ""
    made, shown_places = value / worth(quantity.unit), decimals if places is None else places
    # What is no rounded rate is told whole.
    while (
        places is None
        and way not in ROUNDED
        and (made * 10**shown_places).denominator > 1
        and shown_places < MOST_PLACES
    ):
        shown_places += 1
    shown = show(made, shown_places)
    return Tally(saying, value, f"{shown}{space}{quantity.unit}", way)


def plain(one: Quantity) -> bool:
    return not (one.approximate or one.bound or one.apiece)


def between(saying: Saying, one: Quantity, two: Quantity) -> str:
    """The words between two numbers."""
    text: str = saying.part.value
    return text[one.start + len(one.whole) : two.start]


def a_list(saying: Saying, items: tuple[Quantity, ...]) -> bool:
    """Whether numbers stand in a list of names: 솔빛동 30명, 물빛동 40명."""
    words = [between(saying, one, two) for one, two in pairwise(items)]
    return all(ITEM.match(each) and not CLAUSE.search(each) and "보다" not in each for each in words) and all(
        map(plain, items)
    )


def listed(saying: Saying) -> Tally | None:
    """솔빛동 30명, 물빛동 40명, 들빛동 25명, 모두 95명."""
    quantity, at = saying.quantity, saying.order
    before = saying.begun
    after = saying.part.value[quantity.start + len(quantity.printed) :]
    english = IN_ALL.match(after)
    if at < 2 or not (TOGETHER.search(before) or english):  # noqa: PLR2004 - two parts at least
        return None
    items, opened = saying.all[:at], OPEN.search(before)
    if opened and opened[0] != "등":
        return None
    kinds = {each.kind for each in items}
    if not kinds <= {quantity.kind, ""} and not english:
        return None
    last = TOGETHER.sub("", between(saying, items[-1], quantity))
    if (
        any(each.spelled for each in items)
        or not a_list(saying, items)
        or not ITEM.match(last)
        or CLAUSE.search(f"{last} ")
    ):
        return None
    total = sum((each.value for each in items), Fraction(0))
    return None if opened and total <= quantity.value else tally(saying, total, "sum")


def headed(saying: Saying) -> Tally | None:
    """모두 95명으로 솔빛동 30명, 물빛동 40명, 들빛동 25명입니다."""
    at, quantity = saying.order, saying.quantity
    items = saying.all[at + 1 :]
    if len(items) < 2 or not HEADED.search(saying.before) or OPEN.search(saying.sentence):  # noqa: PLR2004
        return None
    first = between(saying, quantity, items[0])
    if any(each.kind != quantity.kind or each.spelled for each in items) or not a_list(saying, items):
        return None
    if not re.match(r"(?:으로|입니다|이며|이고|인데|명?으로서|:|,)?,?\s?[^0-9]{1,12}$", first) or CLAUSE.search(first):
        return None
    last = saying.part.value[items[-1].start + len(items[-1].whole) :]
    if not re.match(r"(?:입니다|이다|씩|으로 구성|으로 이루|$|[.])", last):
        return None
    return tally(saying, sum((each.value for each in items), Fraction(0)), "sum")


def share(saying: Saying) -> Tally | None:
    """300가구 가운데 120가구(40%)."""
    if saying.quantity.kind != "%" or not saying.order:
        return None
    before = saying.all[: saying.order]
    part = before[-1]
    wholes = [each for each in before[:-1] if each.kind == part.kind]
    near = between(saying, part, saying.quantity)
    stem = RATE.search(near)
    if len(near.strip()) > 3 and not (stem and stem[1] in near[: stem.start()] and len(before) == 2):  # noqa: PLR2004
        return None
    if len(wholes) != 1 or part.kind in ("%", "") or not plain(part) or not plain(wholes[0]):
        return None
    link = between(saying, wholes[0], part)
    if (
        not re.search(r"가운데|중|\bof\b", link)
        or not wholes[0].value
        or GROWN.match(saying.after)
        or SHRUNK.match(saying.after)
    ):
        return None
    return tally(saying, part.value / wholes[0].value * HUNDRED, "share")


def growth(saying: Saying) -> Tally | None:
    """1,250명에서 1,430명으로 180명 늘었습니다; 14.4% 늘었습니다; 2.5배가 되었습니다."""
    quantity, at = saying.quantity, saying.order
    if at < 2:  # noqa: PLR2004 - from and to
        return None
    one, two = saying.all[at - 2], saying.all[at - 1]
    if one.kind != two.kind or not one.value or not plain(one) or not plain(two) or quantity.apiece:
        return None
    middle = saying.part.value[one.start + len(one.whole) : two.start]
    tail = between(saying, two, quantity)
    if not re.match(r"에서|이던 것이|이었던", middle) or not re.match(
        r"(?:으로|로|이 되어|까지),?\s?(?:약\s?)?(?:[가-힣]{0,6}\s)?$", tail
    ):
        return None
    if quantity.kind == "배":
        return times(saying, two.value / one.value)
    after = saying.part.value[quantity.start + len(quantity.whole) :]
    return change(saying, one, two.value) if GROWN.match(after) or SHRUNK.match(after) else None


def times(saying: Saying, value: Fraction) -> Tally | None:
    """두 배 may be said of what is nearly twice as much."""
    near = abs(value - saying.quantity.value) <= NEARLY or saying.quantity.approximate
    return tally(saying, value, "times", 1) if value > 1 and not near else None


def change(saying: Saying, one: Quantity | Counted, two: Fraction) -> Tally | None:
    """How much, or how many per cent, it is from one number to another."""
    kind, unit = saying.quantity.kind, saying.quantity.unit
    if one.kind == "%" or not one.value:
        return None
    if kind == one.kind:
        return tally(saying, abs(two - one.value), "difference")
    return tally(saying, abs(two - one.value) / one.value * HUNDRED, "growth") if kind == "%" and unit != "%p" else None


def mean_of(before: str) -> str | None:
    """What an average is by, where the words before a number say that it is one."""
    if "평균" not in before and not before.rstrip().endswith(("당", "에", "이")):
        return None
    return next((kind for words, kind in MEANS if words.search(before)), None)


def mean(saying: Saying) -> Tally | None:
    """2014년 1월부터 12월까지 3,600건, 월평균 300건; 회원 600명이 1,800권, 1인당 3권."""
    quantity = saying.quantity
    kind = mean_of(saying.begun) if len(saying.all) > 1 else None
    if kind is None:
        return None
    rest = [each for each in saying.all if each is not quantity and each.value > 1 and each.kind not in ("", "%")]
    totals = [each for each in rest if each.kind == quantity.kind and each.start < quantity.start and plain(each)]
    if len(totals) != 1 or totals[0].value < quantity.value:
        return None
    by = [each.value for each in rest if each.kind == kind and each is not totals[0]]
    if kind == "개월" and not by:
        by = [Fraction(months(each)) for each in MONTHS.finditer(saying.sentence)]
    return tally(saying, totals[0].value / by[0], "average") if len(by) == 1 and by[0] else None


def months(found: re.Match[str]) -> int:
    """How many months there are from one to another, both counted."""
    return (int(found[3]) - int(found[1])) % YEAR + 1


def rest(saying: Saying, siblings: list[str], above: str) -> Tally | None:
    """나머지 1,521명은, beside 324명, below 1,845명."""
    quantity = saying.quantity
    if not REST.search(saying.before):
        return None
    wholes = [each for each in quantities(above) if each.kind == quantity.kind]
    parts = [[each for each in quantities(text) if each.kind == quantity.kind] for text in siblings]
    if len(wholes) != 1 or not parts or any(len(each) != 1 for each in parts):
        return None
    return tally(saying, wholes[0].value - sum((each[0].value for each in parts), Fraction(0)), "rest")


def spans(saying: Saying) -> Tally | None:
    """4월부터 7월까지 4개월."""
    quantity, before = saying.quantity, saying.begun
    found = list(MONTHS.finditer(before)) if quantity.kind == "개월" and plain(quantity) else []
    if len(found) != 1 or not re.fullmatch(r"\s?(?:\(|,\s?)?(?:총|모두)?\s?", before[found[0].end() :]):
        return None
    return tally(saying, months(found[0]), "months")
