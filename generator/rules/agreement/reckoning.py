"""Numbers that a sentence makes out of others: a sum of what it lists, a share, an average, a growth, a rest (part of N028).

The others stand in the same sentence, in the points below it, or in the rows of a table that the sentence names. Where it is not
plain which numbers are meant (등, 가운데, 주요, 약), nothing is told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from generator.numbers.amount import show
from generator.numbers.quantity import Quantity, quantities
from generator.rules.agreement.fact import Counted, near_miss, numeral
from generator.rules.agreement.label import called, years
from generator.rules.agreement.lazy import Lazy
from generator.rules.agreement.pool import Pool
from generator.rules.agreement.saying import Saying


@dataclass(frozen=True)
class Tally:
    """A number that is not what comes of counting or reckoning. ``made`` is with its unit."""

    saying: Saying
    value: Fraction
    made: str
    way: str


#: A list that says that it is not whole, and numbers that are parts of others.
OPEN = Lazy(
    r"등(?![가-힣])|외(?= |$|에)|따위|주요|가운데|중(?= |에|,)|비롯|\b(?:etc|such as|among|including|of (?:which|these|them))\b"
)
TOGETHER = Lazy(r"(?:모두|총|합계|합쳐|합하여|합해|합하면|통틀어|더하면|더해)\s?(?:하여|해서)?\s?$")
#: 처리율이: of what was 처리하여.
RATE = Lazy(r"([가-힣]{2,4})[율률](?:이|은|는)?\s?(?:약\s?)?$")
HEADED = Lazy(r"(?:모두|총|합계|전체)\s?$")
IN_ALL = Lazy(r"\s?(?:in all|in total|altogether)\b")
#: What may stand between the items of a list.
ITEM = Lazy(r"^[^.!?()]{0,16}$")
CLAUSE = Lazy(r"(?:고|며|여|서|지만|는데|으나|니다|다)[,.]?\s")
#: A share: how what is whole stands before it.
WHOLE = Lazy(r"전체|모든|가운데|중에서?|(?<=[명건곳개회대권])의\s|\b(?:of|out of)\b")
OF_ALL = Lazy(r"전체(?:\s[가-힣]{1,6})?의\s?(?:약\s?)?$")
GROWN = Lazy(r"^[이가을를]?\s?(?:더\s?)?(?:늘|증가|많아|높아|올랐|올라)")
SHRUNK = Lazy(r"^[이가을를]?\s?(?:더\s?)?(?:줄|감소|적어|낮아|내렸|떨어)")
FROM_TO = Lazy(r"에서\s[^0-9]{0,14}$|이던 것이\s[^0-9]{0,10}$|\bfrom\b")
THAN = Lazy(r"([0-9]{4})년\s?(?:도|에)?(?:보다|\s?대비|에 비해|에 비하여)")
MORE = Lazy(r"^[이가을를]?\s?(?:더|많|적|덜)")
#: Averages: of what, by what stands right before the number.
MEANS = (
    (Lazy(r"(?:월\s?평균|한 달\s?평균|한 달에 평균|달마다 평균|매월 평균)\s?(?:약\s?)?$"), "개월"),
    (Lazy(r"(?:하루\s?평균|하루에 평균|일\s?평균|일평균)\s?(?:약\s?)?$"), "일"),
    (Lazy(r"(?:1인당|한 사람(?:당|에|이)|1명당|한 명당)\s?(?:평균\s?)?(?:약\s?)?$"), "명"),
    (Lazy(r"(?:회당|한 번에|1회당|한 회(?:에|당)?|1회)\s?(?:평균\s?)(?:약\s?)?$|회당\s?$"), "회"),
    (Lazy(r"(?:한 곳(?:당|에)|1곳당|1개소당|곳당|개소당|기관당)\s?(?:평균\s?)?(?:약\s?)?$"), "개"),
)
MONTHS = Lazy(r"(?<![0-9])(1?[0-9])월(?:부터|\s?[~∼～–-])\s?(?:([0-9]{4})년\s)?(1?[0-9])월(?:까지)?(?!\s?[0-9]{1,2}일)")
YEARLY = Lazy(r"한 해|1년|년(?:에|\s한 해|\s동안)?[^가-힣0-9]")
REST = Lazy(r"나머지\s?$|나머지는\s[^0-9]{0,12}$")
HUNDRED, YEAR = 100, 12
#: What is rounded, and how far 두 배 is from the truth at most.
ROUNDED = frozenset({"share", "average", "growth"})
NEARLY = Fraction(1, 4)


def reckoned(saying: Saying, pool: Pool) -> Tally | None:
    """What a number should be by the numbers around it, where that is another one."""
    quantity = saying.quantity
    if quantity.bound or not quantity.grouped:
        return None
    return (
        listed(saying)
        or headed(saying)
        or share(saying)
        or growth(saying)
        or mean(saying)
        or (of_tables(saying, pool) if pool.own else None)
    )


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
    shown = show(value, decimals if places is None else places)
    return Tally(saying, value, f"{shown}{space}{quantity.unit}", way)


def plain(one: Quantity) -> bool:
    return not (one.approximate or one.bound or one.apiece)


def between(saying: Saying, one: Quantity, two: Quantity) -> str:
    """The words between two numbers."""
    return saying.part.value[one.start + len(one.whole) : two.start]


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
    after = saying.part.value[quantity.start + len(quantity.whole) :]
    if quantity.kind == "배":
        times = two.value / one.value
        near = abs(times - quantity.value) <= NEARLY or quantity.approximate
        return tally(saying, times, "times", 1) if times > 1 and not near else None
    if not (GROWN.match(after) or SHRUNK.match(after)):
        return None
    change = abs(two.value - one.value)
    if quantity.kind == one.kind and one.kind != "%":
        return tally(saying, change, "difference")
    if quantity.kind == "%" and one.kind != "%" and quantity.unit != "%p":
        return tally(saying, change / one.value * HUNDRED, "growth")
    return None


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


def of_tables(saying: Saying, pool: Pool) -> Tally | None:
    """The same of the rows of a table that the sentence names."""
    quantity = saying.quantity
    if any(each.value == quantity.value and each.kind == quantity.kind for each in pool.own):
        return None
    before, after = saying.begun, saying.part.value[quantity.start + len(quantity.whole) :]
    for grid in pool.grids:
        found = grid_of(saying, grid, before, after)
        if found:
            return found
    return None


Grid = dict[tuple[int, int], Counted]


def grid_of(saying: Saying, grid: Grid, before: str, after: str) -> Tally | None:
    quantity = saying.quantity
    if quantity.kind == "%":
        return part_of(saying, grid, before, after) or since(saying, grid, before, after)
    if TOGETHER.search(before) and not OPEN.search(before):
        return together(saying, grid, before) or everything(saying, grid, before)
    return apart(saying, grid, before, after) or since(saying, grid, before, after) or each_of(saying, grid, before)


def lines(grid: Grid, text: str) -> dict[int, str]:
    """The rows of a table that a text names, totals left out; a name that stands in a longer one that is named does not count."""
    names = {row: each.row for (row, _), each in grid.items() if not each.total_row}
    found = {row: name for row, name in names.items() if called(name, text)}
    return {
        row: name for row, name in found.items() if not any(name != other and name in other for other in found.values())
    }


def column(grid: Grid, kind: str, text: str) -> int | None:
    """The column of a kind that is meant: the only one, or the only one that the text names."""
    columns = {at: each for (_, at), each in grid.items() if each.kind == kind and not each.total_column}
    if len(columns) > 1:
        columns = {at: each for at, each in columns.items() if called(each.column, text)}
    return next(iter(columns)) if len(columns) == 1 else None


def together(saying: Saying, grid: Grid, before: str) -> Tally | None:
    """달빛식당과 별빛식당을 합하여 2,121명."""
    rows, at = lines(grid, before), column(grid, saying.quantity.kind, saying.sentence)
    if len(rows) < 2 or at is None or saying.order or any((row, at) not in grid for row in rows):  # noqa: PLR2004
        return None
    return tally(saying, sum((grid[row, at].value for row in rows), Fraction(0)), "sum")


def everything(saying: Saying, grid: Grid, before: str) -> Tally | None:
    """세 식당을 모두 2,653명, of a table without a total: told where a slip of the hand makes one of the other."""
    at = column(grid, saying.quantity.kind, saying.sentence)
    if at is None or saying.order or lines(grid, before):
        return None
    cells = [each for (_, other), each in grid.items() if other == at]
    total = sum((each.value for each in cells), Fraction(0))
    digits = [numeral(each, saying.quantity.kind) for each in (total, saying.quantity.value)]
    if len(cells) < 2 or any(each.total_row for each in cells) or min(map(len, digits)) < 3 or not near_miss(*digits):  # noqa: PLR2004
        return None
    return tally(saying, total, "sum")


def part_of(saying: Saying, grid: Grid, before: str, after: str) -> Tally | None:
    """전화 상담이 전체의 60%; 이용한 2,653명의 20.1%."""
    if GROWN.match(after) or SHRUNK.match(after):
        return None
    rows = lines(grid, before)
    whole = saying.all[saying.order - 1] if saying.order else None
    of_number = (
        whole is not None
        and plain(whole)
        and re.match(r"(?:의|\s?가운데|\s?중)\s(?:약\s?)?$", between(saying, whole, saying.quantity))
    )
    if len(rows) != 1 or not (of_number or OF_ALL.search(before)):
        return None
    row = next(iter(rows))
    kinds = {each.kind for (line, _), each in grid.items() if line == row and each.kind not in ("%", "-", "")}
    if whole is not None and of_number:
        kinds &= {whole.kind}
    elif len(kinds) > 1:
        kinds = {
            each.kind
            for (line, _), each in grid.items()
            if line == row and each.kind in kinds and called(each.column, before)
        }
    if len(kinds) != 1:
        return None
    at = column(grid, kinds.pop(), saying.sentence)
    if at is None or (row, at) not in grid:
        return None
    parts = [each for (_, other), each in grid.items() if other == at and not each.total_row]
    total = whole.value if whole is not None and of_number else sum((each.value for each in parts), Fraction(0))
    return tally(saying, grid[row, at].value / total * HUNDRED, "share") if total > grid[row, at].value else None


def apart(saying: Saying, grid: Grid, before: str, after: str) -> Tally | None:
    """달빛식당은 별빛식당보다 387명이 더 이용했습니다."""
    if "보다" not in before or not (MORE.match(after) or GROWN.match(after)) or saying.order:
        return None
    rows = lines(grid, before)
    at = column(grid, saying.quantity.kind, saying.sentence)
    if len(rows) != 2 or at is None or any((row, at) not in grid for row in rows):  # noqa: PLR2004 - two
        return None
    one, two = (grid[row, at].value for row in rows)
    return tally(saying, abs(one - two), "difference")


def since(saying: Saying, grid: Grid, before: str, after: str) -> Tally | None:
    """초급반 참가자는 2013년보다 55명 늘었습니다."""
    than = THAN.search(before) if any(each in before for each in ("보다", "대비", "비해")) else None
    if not than or not (GROWN.match(after) or SHRUNK.match(after)):
        return None
    rows = lines(grid, before)
    if len(rows) != 1:
        return None
    row = next(iter(rows))
    numbers = {
        next(iter(years(each.column))): each
        for (line, _), each in grid.items()
        if line == row and each.kind != "%" and len(years(each.column)) == 1
    }
    told = years(THAN.sub("", before))
    later = [year for year in numbers if year > than[1] and (not told or year in told)]
    if than[1] not in numbers or len(later) != 1:
        return None
    one, two = numbers[than[1]], numbers[later[0]]
    if saying.quantity.kind == one.kind:
        return tally(saying, abs(two.value - one.value), "difference")
    if saying.quantity.kind == "%" and one.value:
        return tally(saying, abs(two.value - one.value) / one.value * HUNDRED, "growth")
    return None


def each_of(saying: Saying, grid: Grid, before: str) -> Tally | None:
    """골목 음악회에는 한 번에 평균 300명이 왔습니다: of 1,800 in 6."""
    kind = mean_of(before)
    rows = lines(grid, before) if kind else {}
    if kind is None or len(rows) != 1:
        return None
    row = next(iter(rows))
    at, by = column(grid, saying.quantity.kind, saying.sentence), column(grid, kind, saying.sentence)
    if (
        at is None
        or by is None
        or at == by
        or (row, at) not in grid
        or (row, by) not in grid
        or not grid[row, by].value
    ):
        return None
    return tally(saying, grid[row, at].value / grid[row, by].value, "average")


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
