"""Numbers in sentences held against the cells, figures and sentences that they repeat (N026)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from generator.numbers.quantity import EACH, Quantity
from generator.rules.agreement.fact import Counted, numeral, same, size
from generator.rules.agreement.label import grams, nouns
from generator.rules.agreement.pool import Pool
from generator.rules.agreement.saying import BOUNDS, NEW, OTHER_TIME, PIECES, WITHOUT, Saying

#: How much words at each distance from a number count.
NEAR, AROUND, OVER = 1.0, 0.75, 0.7
#: Shares of row, column and all else in what a cell is called.
ROW, COLUMN, ABOUT = 0.55, 0.25, 0.2


@dataclass(frozen=True)
class Verdict:
    """A number that differs from ``cell``, which it repeats, or from that of ``other``, a sentence of another record."""

    saying: Saying
    cell: Counted | None
    way: str
    score: float
    other: Saying | None = None
    #: Whether no other cell comes near.
    sure: bool = False


def coverage(label: frozenset[str], saying: Saying) -> float:
    """How much of a name the words around a number hold, from 0 to 1."""
    if not label:
        return 0.0
    near, around, over = saying.near, saying.around, saying.over
    found = 0.0
    for each in label:
        found += NEAR if each in near else AROUND if each in around else OVER if each in over else 0.0
    return found / len(label)


def likeness(cell: Counted, saying: Saying) -> float:
    """How surely a number in a sentence is that of a cell by its words, from 0 to 1."""
    if cell.years and saying.years and not cell.years & saying.years:
        return 0.0
    row = coverage(cell.row_grams, saying)
    if cell.total and not saying.total and any(each and each <= saying.near for each in cell.parts):
        # One of its parts is named: the number is of that part.
        return 0.0
    if cell.total:
        row = max(row, 1.0 if saying.total else 0.4)
    elif cell.only_row:
        row = max(row, 0.6)
    column = coverage(cell.column_grams, saying)
    if cell.only_column:
        column = max(column, 0.8)
    found = ROW * row + COLUMN * column + ABOUT * min(1.0, coverage(cell.about_grams, saying) * 1.5)
    return max((found, *(0.95 * coverage(each, saying) for each in cell.label_grams))) * detail(cell, saying)


def named(cell: Counted, saying: Saying) -> bool:
    """Whether words of the sentence really name the cell, beside what is taken for granted of the only one of its kind."""
    labels = (cell.row_grams, cell.column_grams, cell.about_grams, *cell.label_grams)
    return (cell.total and saying.total) or any(coverage(each, saying) >= 0.3 for each in labels)  # noqa: PLR2004


def foreign(cell: Counted, saying: Saying, title: frozenset[str]) -> float:
    """How much the words next to a number are of something else than the cell: 요가 대기자는 84명 beside 요가, 회원."""
    behind = nouns(saying.after)
    head = behind[:1] if saying.heads_behind else ()
    # A list before 등, and what says how often, name nothing else.
    listed = saying.before.rstrip().endswith("등")
    before = () if listed else nouns(EACH.sub("", saying.before))[::-1]
    told = (*head, *before)[:HEADS] or (() if listed else behind[:HEADS])
    found = 0.0
    for at, word in enumerate(told):
        own = grams(word)
        shared = 2 * len(own & cell.all_grams)
        if (shared <= len(own) if len(own) > 1 else not shared) and not own <= title:
            # In English the counter itself says what is counted.
            found += STRANGE[at] * (0.3 if word.isascii() else 1.0)
        elif head and not at:
            return 0.0
    return found


def detail(cell: Counted, saying: Saying) -> float:
    """Less than 1 where a cell counts things of a name (개 분야) that the sentence does not have."""
    unit = "".join(cell.unit.split())
    noun = unit.removeprefix("개")
    if cell.kind != "개" or len(noun) < 2 or noun == unit:  # noqa: PLR2004 - 개소 names nothing
        return 1.0
    text = saying.sentence + " ".join(saying.above)
    return 1.0 if noun in text.replace(" ", "") or noun[-2:] in text else 0.5


def near_miss(one: str, other: str) -> bool:
    """Whether two numbers differ as slips of hands do: a digit changed, lost, added, or two swapped."""
    one, other = (each.replace(",", "").replace(".", "") for each in (one, other))
    if len(one) == len(other):
        wrong = [at for at, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
        if len(wrong) != 2:  # noqa: PLR2004 - two digits can be swapped
            return len(wrong) < 2  # noqa: PLR2004
        first, last = wrong
        return last == first + 1 and one[first] == other[last] and one[last] == other[first]
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) == 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def explained(saying: Saying) -> bool:
    """Whether a number follows from others of its sentence: their sum, difference, share or quotient."""
    quantity = saying.quantity
    rest = [each.value for each in saying.text if each is not quantity and (each.kind == quantity.kind or quantity.kind in ("%", ""))]
    places = len(quantity.digits.partition(".")[2])
    slack = Fraction(1, 2 * 10**places) if places or quantity.kind == "%" else Fraction(0)
    if len(rest) > LISTED:
        return False
    ways: list[Fraction] = [sum(rest, Fraction(0))] if len(rest) > 1 else []
    for at, one in enumerate(rest):
        for two in rest[at + 1 :]:
            ways += [one + two, abs(one - two)]
            if quantity.kind in ("%", ""):
                ways += [a / b * 100 for a, b in ((one, two), (two, one)) if b]
                ways += [(a - b) / b * 100 for a, b in ((one, two), (two, one)) if b]
    if not quantity.kind:
        numbers = [each.value for each in saying.all if each is not quantity]
        ways += [a / b for a in numbers for b in numbers if b]
        slack = max(slack, Fraction(1, 2))
    return any(abs(each - quantity.value) <= slack for each in ways)


def figures(quantity: Quantity) -> int:
    return sum(char.isdigit() for char in quantity.printed)


def fits(cell: Counted, quantity: Quantity) -> bool:
    return not quantity.unit or not cell.unit or cell.kind == quantity.kind


def equal_to(pool: Pool, quantity: Quantity) -> list[Counted]:
    """The cells and figures that print the same number of the same things."""
    found = [each for each in pool.values.get(quantity.value, ()) if fits(each, quantity)]
    if quantity.slack or quantity.approximate or not found:
        found += [each for each in pool.own if fits(each, quantity) and each not in found and close(quantity, each)]
    return found


def close(quantity: Quantity, cell: Counted) -> bool:
    """Whether a rounded number stands for that of a cell: 약 1,300명 for 1,261명."""
    if quantity.approximate and not cell.approximate:
        return abs(cell.value - quantity.value) * 10 <= cell.value
    return same(quantity.value, quantity.slack, cell)


#: Words before a number that say what it counts.
HEADS = 3
STRANGE = (0.5, 0.35, 0.1)
#: More numbers than this in one text make nearly every other number by chance.
LISTED = 8
#: What it takes for a number of one, two, three and more digits to be told.
LEAST = {1: 0.72, 2: 0.6, 3: 0.45, 4: 0.4}
#: How much a strange word counts against a slip of so many digits.
FOREIGN = {1: 1.0, 2: 1.0, 3: 0.6, 4: 0.3}
SLIP = {1: 0.0, 2: 0.12, 3: 0.3, 4: 0.6}


def verdict(pool: Pool, saying: Saying) -> Verdict | None:
    """What is wrong with a number of a sentence, if anything is and no conflict says so."""
    found = judged(pool, saying)
    if not found or any(declares(each, found) for each in pool.declared):
        return None
    return None if found.way in ("words", "sentence") and calculated(saying, pool) else found


def calculated(saying: Saying, pool: Pool) -> bool:
    """Whether a number is the sum of a line of a table, which the table may leave out."""
    return (saying.total or saying.made or any(each.spelled for each in saying.all)) and saying.quantity.value in pool.sums


def judged(pool: Pool, saying: Saying) -> Verdict | None:
    quantity = saying.quantity
    equal = equal_to(pool, quantity)
    if not quantity.grouped:
        return misplaced(pool, saying, equal)
    again = repeated(pool, saying)
    if equal:
        return (told_otherwise(pool, saying, equal, again) if again else None) or instead(pool, saying, equal)
    # A cell is surer than a sentence, and says what to put there.
    return (None if explained(saying) else unlike(pool, saying)) or again


def told_otherwise(pool: Pool, saying: Saying, equal: list[Counted], again: Verdict) -> Verdict | None:
    """A number that is one of a cell, where the same sentence elsewhere has that of another one which fits better."""
    assert again.other is not None  # noqa: S101 - what is repeated is repeated somewhere

    def weight(cell: Counted) -> float:
        return likeness(cell, saying) + (0.2 if cell in pool.heads else 0.0)

    here = max(map(weight, equal))
    better = [each for each in equal_to(pool, again.other.quantity) if weight(each) > here + 0.1]
    return Verdict(saying, better[0], "words", 1.0, sure=len({each.value for each in better}) == 1) if better else None


def declares(numbers: frozenset[Fraction], found: Verdict) -> bool:
    """Whether a declared conflict holds both numbers."""
    other = found.cell.value if found.cell else found.other.quantity.value if found.other else None
    said = found.saying.quantity.value
    return said != other and said in numbers and other in numbers


def misplaced(pool: Pool, saying: Saying, equal: list[Counted]) -> Verdict | None:
    """Commas that stand at other places than the thousands; 2,3 may be a list of two."""
    quantity = saying.quantity
    if equal:
        return Verdict(saying, equal[0], "comma", 1.0)
    groups = quantity.printed.partition(".")[0].split(",")
    if all(len(each) < 3 for each in groups):  # noqa: PLR2004 - thousands have three
        return None
    return Verdict(saying, None, "comma", 1.0)


def repeated(pool: Pool, saying: Saying) -> Verdict | None:
    """Another number in the same sentence of a related record."""
    quantity = saying.quantity
    for other in pool.beside.get((saying.order, len(saying.all)), ()):
        if (other.quantity.value != quantity.value or other.quantity.kind != quantity.kind) and alike(saying, other):
            return Verdict(saying, None, "sentence", 1.0, other)
    return None


def alike(one: Saying, other: Saying) -> bool:
    """Whether two sentences say the same of their numbers."""
    if len(one.skeleton) < 8:  # noqa: PLR2004 - shorter ones say too little
        return False
    if one.skeleton == other.skeleton:
        return True
    first, second = one.around, other.around
    return 2 * len(first & second) >= 0.86 * (len(first) + len(second))


def instead(pool: Pool, saying: Saying, equal: list[Counted]) -> Verdict | None:
    """A number that is one of another cell, where the words plainly name this one."""
    quantity = saying.quantity
    if quantity.spelled or quantity.bound or quantity.apiece or explained(saying):
        return None
    if not quantity.unit:
        return bare(pool, saying, figures(quantity))
    here = max(likeness(each, saying) for each in equal)
    if here >= 0.55:  # noqa: PLR2004
        return None
    words = saying.near | saying.around | saying.over
    for cell in candidates(pool, saying):
        if 2 * len(cell.row_grams & words) <= len(cell.row_grams):
            continue
        found = likeness(cell, saying)
        if found >= 0.74 and found - here >= 0.4 and not other_time(saying, cell) and foreign(cell, saying, pool.title) < STRANGE[1]:  # noqa: PLR2004
            return Verdict(saying, cell, "words", found - here)
    return None


def other_time(saying: Saying, cell: Counted) -> bool:
    """Whether a sentence tells of a plan, a limit, a part or another year, and the cell does not."""
    if saying.elsewhen and not OTHER_TIME.search(cell.names):
        return True
    if saying.new and not NEW.search(cell.names):
        return True
    if saying.without and cell.record is not saying.record and not WITHOUT.search(cell.names):
        return True
    if saying.quantity.bound and not (cell.approximate or BOUNDS.search(cell.names)):
        return True
    if saying.quantity.approximate and not cell.approximate:
        return True
    return saying.among


def candidates(pool: Pool, saying: Saying) -> Iterator[Counted]:
    """The cells of the same unit that no other number of the sentence is."""
    quantity = saying.quantity
    for each in pool.own:
        if (
            each.kind == quantity.kind
            and quantity.unit
            and abs(size(each.value) - size(quantity.value)) <= 1
            and each.value != quantity.value
            and not any(other is not quantity and same(other.value, other.slack, each) for other in saying.all)
        ):
            yield each


def unlike(pool: Pool, saying: Saying) -> Verdict | None:
    """A number that is nowhere, and the cell that it was meant to be."""
    quantity, count = saying.quantity, figures(saying.quantity)
    far = [each for each in pool.known if fits(each, quantity) and same(quantity.value, quantity.slack, each)]
    if far and (count >= 3 or max(likeness(each, saying) for each in far) >= 0.4):  # noqa: PLR2004
        return None
    if quantity.spelled:
        return None
    strange = [
        each for each in pool.own
        if quantity.unit and each.unit and each.kind != quantity.kind and (each.value == quantity.value or each.printed == quantity.printed)
    ]  # fmt: skip
    company = companions(pool, saying)
    if strange and not quantity.apiece:
        score, other = max(((likeness(each, saying) + company(each) + (0.15 if each in pool.heads else 0.0), each) for each in strange), key=lambda each: each[0])
        if score >= {1: 0.65, 2: 0.48, 3: 0.3}.get(count, 0.2):
            return Verdict(saying, other, "unit", score)
    if not quantity.unit:
        return bare(pool, saying, count)
    best: tuple[float, Counted] | None = None
    second, own = -1.0, numeral(quantity.value, quantity.kind)
    for cell in candidates(pool, saying):
        slip = near_miss(cell.numeral, own)
        digits = min(max(len(own), len(cell.numeral)) if slip else count, 4)
        if other_time(saying, cell) and not (slip and digits == 4):
            continue
        if saying.years and not cell.years & saying.years and (cell.years or not slip):
            continue
        if not slip and (saying.made or not named(cell, saying)):
            continue
        if quantity.apiece and not PIECES.search(cell.names):
            continue
        score = likeness(cell, saying)
        score += SLIP[digits] if slip else 0.0
        odd = foreign(cell, saying, pool.title)
        if not slip and size(cell.value) != size(quantity.value) and (odd or score < 0.7):  # noqa: PLR2004
            continue
        beside = company(cell)
        trust = FOREIGN[digits] if slip else 1.0
        if beside or cell.record is pool.record:
            trust *= 0.3
            score += 0.15 if beside >= 0.2 and cell.record is pool.record else 0.0  # noqa: PLR2004
        elif (cell in pool.heads and slip) or (cell.total and saying.total):
            trust *= 0.6
        score -= odd * trust
        score += 0.15 if cell in pool.heads else 0.0
        score += 0.15 if pool.single.get(quantity.kind) == 1 else 0.0
        score += beside
        score += 0.0 if (cell.value, cell.kind) in pool.said else 0.05
        score -= LEAST[min(max(digits, 1), 4)]
        if best and cell.value == best[1].value:
            continue
        if score >= 0 and (best is None or score > best[0]):
            second = best[0] if best else second
            best = score, cell
        else:
            second = max(second, score)
    return Verdict(saying, best[1], "words", best[0], sure=best[0] - second >= 0.1) if best else None  # noqa: PLR2004


def bare(pool: Pool, saying: Saying, count: int) -> Verdict | None:
    """A number without a unit, behind the name of a cell or a slip of the hand away from one."""
    quantity = saying.quantity
    before = grams(saying.before)
    for each in pool.own:
        if each.value == quantity.value or abs(each.figures - count) > 1:
            continue
        named = len(each.row_grams) > 1 and each.only_column and each.row_grams <= before
        slip = count >= 3 and not equal_to(pool, quantity) and each.record is pool.record and near_miss(each.printed, quantity.printed)  # noqa: PLR2004
        if named or slip:
            return Verdict(saying, each, "words", 1.0)
    return None


def companions(pool: Pool, saying: Saying) -> Callable[[Counted], float]:
    """How much the other numbers of a sentence speak for a cell: they stand in its row or column, or in its table."""
    places: dict[tuple[str, int], set[tuple[int, int, int]]] = {}
    for at, each in enumerate(saying.all):
        if each is not saying.quantity and not each.spelled:
            for cell in equal_to(pool, each):
                if cell.place:
                    places.setdefault((cell.record.reference, cell.place[0]), set()).add((at, *cell.place[1:]))

    def bonus(cell: Counted) -> float:
        if not cell.place:
            return 0.0
        found = places.get((cell.record.reference, cell.place[0]), set())
        beside = {at for at, row, column in found if row == cell.place[1] or column == cell.place[2]}
        return 0.2 if len(beside) > 1 else 0.12 if beside else 0.0

    return bonus
