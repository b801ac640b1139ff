"""Numbers in sentences held against the cells, figures and sentences that they repeat (N026)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from generator.numbers.quantity import Quantity, worth
from generator.pattern import Pattern
from generator.rules.agreement.excuse import calculated, explained, other_time
from generator.rules.agreement.fact import Counted, near_miss, numeral, same, size
from generator.rules.agreement.label import called, grams
from generator.rules.agreement.likeness import STRANGE, foreign, likeness, named
from generator.rules.agreement.misnamed import misnamed
from generator.rules.agreement.pool import Pool
from generator.rules.agreement.saying import PIECES, Saying

#: What it takes for a number of one, two, three, and four or more digits to be told by words alone, as another unit, and how
#: much a slip of the hand adds. All such weights were set so that no sentence of ours that is right is told (docs/decisions/0032).
MOST = 4
LEAST = {1: 0.72, 2: 0.6, 3: 0.45, MOST: 0.4}
UNIT = {1: 0.65, 2: 0.48, 3: 0.3, MOST: 0.2}
SLIP = {1: 0.0, 2: 0.12, 3: 0.3, MOST: 0.6}
#: How much a word of something else counts against a slip of so many digits.
FOREIGN = {1: 1.0, 2: 1.0, 3: 0.6, MOST: 0.3}
#: The same beside other numbers of the table and in the texts of its own record; of a cited cell, or a total called so.
AT_HOME, KNOWN = 0.3, 0.6
#: What speaks for a cell: a figure of the record cites it; it is the only number of its unit; no sentence has it yet; one
#: or more numbers beside it in the table stand in the sentence.
CITED, ALONE, UNSAID, BESIDE, TOGETHER = 0.15, 0.15, 0.05, 0.12, 0.2
#: From how many digits on two numbers are the same by no chance.
SURE = 3
#: A cell of another length than the number has to be named so well; the same where the number is one of another cell, and by how much.
OTHERWISE, PLAIN, AHEAD, FITTING = 0.7, 0.74, 0.4, 0.55
#: How far the next cell has to be behind for the best one to be put there.
CLEAR = 0.1
#: What makes two sentences one, and from how many letters on they say enough.
ALIKE, LETTERS = 0.86, 8
THOUSAND = 3
#: Fields whose texts tell of a day.
DATED = frozenset({"updates"})
DIGITS = Pattern("[0-9]+")


@dataclass(frozen=True)
class ProseVerdict:
    """A number that differs from ``cell``, which it repeats, or from that of ``other``, a sentence of another record."""

    saying: Saying
    cell: Counted | None
    #: How it was found: words, unit, comma, sentence.
    way: str
    other: Saying | None = None
    #: Whether no other cell comes near.
    sure: bool = False
    #: Whether something else says what the cell says.
    confirmed: bool = False


def verdict(pool: Pool, saying: Saying) -> ProseVerdict | None:
    """What is wrong with a number of a sentence, if anything is and no conflict says so."""
    found = judged(pool, saying)
    if not found or any(declares(each, found) for each in pool.declared):
        return None
    if found.way in ("words", "sentence") and calculated(saying, pool):
        return None
    if found.other and DATED & {saying.part.path[0], found.other.part.path[0]}:
        return None
    if found.cell and not found.other and gated(found, found.cell, pool):
        return None
    return replace(found, confirmed=found.cell is not None and confirmed(found.cell, saying, pool))


def confirmed(cell: Counted, saying: Saying, pool: Pool) -> bool:
    """Whether the number is a slip of the hand away from that of the cell, or the same, and a total of the table is the sum of a line
    with the cell in it, or another sentence or table has the cell's number; and no other sentence has the number of this one.
    """
    if not near_miss(cell.numeral, numeral(saying.quantity.value, saying.quantity.kind)):
        return False
    told = {
        each.quantity.value
        for each in (*pool.sayings, *pool.others)
        if each.part is not saying.part and each.quantity.kind == cell.kind
    }
    if saying.quantity.value != cell.value and saying.quantity.value in told:
        return False
    if cell.value in told:
        return True
    if any(
        each.value == cell.value and each.kind == cell.kind and each.record is not cell.record
        for each in (*pool.own, *pool.known)
    ):
        return True
    return any(adds_up(line) for line in lines_with(cell, pool))


def lines_with(cell: Counted, pool: Pool) -> Iterator[list[tuple[Counted, bool]]]:
    """The row and the column of a cell, and of each number there whether it is the total of that line."""
    if cell.place:
        _, own_row, own_column = cell.place
        table = pool.table_of(cell)
        yield [(each, each.total_column) for each, row, _ in table if row == own_row]
        yield [(each, each.total_row) for each, _, column in table if column == own_column]


def adds_up(line: list[tuple[Counted, bool]]) -> bool:
    totals = [each.value for each, is_total in line if is_total]
    parts = [each.value for each, is_total in line if not is_total]
    return len(totals) == 1 and len(parts) > 1 and totals[0] == sum(parts)


def gated(found: ProseVerdict, cell: Counted, pool: Pool) -> bool:
    """Whether the number may well be of something else."""
    from generator.rules.agreement.gate import doubtful  # noqa: PLC0415 - few records need it

    quantity = found.saying.quantity
    own = numeral(quantity.value, quantity.kind)
    even = len(own) == len(cell.numeral)
    if found.saying.part.path[0] in DATED:
        # What is told of a day may have been so on that day: only a slip of the hand in a row that is named is none.
        swapped = even and sorted(own) == sorted(cell.numeral) and near_miss(cell.numeral, own)
        if found.way != "words" or not swapped or not called(cell.row, found.saying.sentence):
            return True
    return doubtful(found.saying, cell, pool, found.way, slip=near_miss(cell.numeral, own), even=even)


def declares(numbers: frozenset[Fraction], found: ProseVerdict) -> bool:
    """Whether a declared conflict holds both numbers."""
    other = found.cell.value if found.cell else found.other.quantity.value if found.other else None
    said = found.saying.quantity.value
    return said != other and said in numbers and other in numbers


def judged(pool: Pool, saying: Saying) -> ProseVerdict | None:
    quantity = saying.quantity
    equal = equal_to(pool, quantity)
    if not quantity.grouped:
        return misplaced(saying, equal)
    again = repeated(pool, saying)
    if equal:
        return (
            (told_otherwise(pool, saying, equal, again) if again else None)
            or confused(pool, saying, equal)
            or instead(pool, saying, equal)
        )
    # A cell is surer than a sentence, and says what to put there.
    return (None if explained(saying) else unlike(pool, saying)) or again


def misplaced(saying: Saying, equal: list[Counted]) -> ProseVerdict | None:
    """Commas that stand at other places than the thousands; 2,3 may be a list of two."""
    quantity = saying.quantity
    if equal:
        return ProseVerdict(saying, equal[0], "comma")
    groups = quantity.printed.partition(".")[0].split(",")
    if all(len(each) < THOUSAND for each in groups):
        return None
    return ProseVerdict(saying, None, "comma")


def repeated(pool: Pool, saying: Saying) -> ProseVerdict | None:
    """Another number in the same sentence of a related record."""
    quantity = saying.quantity
    for other in pool.beside.get((saying.order, len(saying.all)), ()):
        if (other.quantity.value != quantity.value or other.quantity.kind != quantity.kind) and alike(saying, other):
            return ProseVerdict(saying, None, "sentence", other)
    return None


def alike(one: Saying, other: Saying) -> bool:
    """Whether two sentences say the same of their numbers."""
    if len(one.skeleton) < LETTERS or DIGITS.findall(one.skeleton) != DIGITS.findall(other.skeleton):
        # 7월까지 and 12월까지 are two times.
        return False
    if one.skeleton == other.skeleton:
        return True
    first, second = one.around, other.around
    return 2 * len(first & second) >= ALIKE * (len(first) + len(second))


def told_otherwise(pool: Pool, saying: Saying, equal: list[Counted], again: ProseVerdict) -> ProseVerdict | None:
    """A number that is one of a cell, where the same sentence elsewhere has that of another one which fits better."""
    assert again.other is not None  # noqa: S101 - what is repeated is repeated somewhere

    def weight(cell: Counted) -> float:
        return likeness(cell, saying) + (TOGETHER if cell in pool.heads else 0.0)

    here = max(map(weight, equal))
    better = [each for each in equal_to(pool, again.other.quantity) if weight(each) > here + CLEAR]
    sure = len({each.value for each in better}) == 1
    return ProseVerdict(saying, better[0], "words", again.other, sure=sure) if better else None


def instead(pool: Pool, saying: Saying, equal: list[Counted]) -> ProseVerdict | None:
    """A number that is one of another cell, where the words plainly name this one."""
    quantity = saying.quantity
    if quantity.spelled or quantity.bound or quantity.apiece or explained(saying):
        return None
    if not quantity.unit:
        return bare(pool, saying, figures(quantity))
    here = max(likeness(each, saying) for each in equal)
    if here >= FITTING:
        return None
    words = saying.near | saying.around | saying.over
    for cell in candidates(pool, saying):
        if 2 * len(cell.row_grams & words) <= len(cell.row_grams):
            continue
        found = likeness(cell, saying)
        if (
            found >= PLAIN
            and found - here >= AHEAD
            and not other_time(saying, cell)
            and foreign(cell, saying, pool.title) < STRANGE[1]
        ):
            return ProseVerdict(saying, cell, "words")
    return None


def confused(pool: Pool, saying: Saying, equal: list[Counted]) -> ProseVerdict | None:
    cell = misnamed(pool, saying, equal)
    return ProseVerdict(saying, cell, "words") if cell and not elsewhere(pool, saying) else None


def candidates(pool: Pool, saying: Saying) -> Iterator[Counted]:
    """The cells of the same unit that no other number of the sentence is."""
    quantity = saying.quantity
    for each in pool.own:
        if (
            quantity.unit
            and each.unit
            and fits(each, quantity)
            and (abs(size(each.value) - size(quantity.value)) <= 1 or times_thousand(each, quantity))
            and each.value != quantity.value
            and not any(other is not quantity and same(other.value, other.slack, each) for other in saying.all)
        ):
            yield each


def times_thousand(cell: Counted, quantity: Quantity) -> bool:
    """Whether all digits are those of a cell, and the zeros behind them are not."""
    return cell.numeral == numeral(quantity.value, quantity.kind) and len(cell.numeral) >= SURE


def unlike(pool: Pool, saying: Saying) -> ProseVerdict | None:
    """A number that is nowhere, and the cell that it was meant to be."""
    quantity = saying.quantity
    if quantity.spelled or elsewhere(pool, saying):
        return None
    company = companions(pool, saying)
    found = other_unit(pool, saying, company)
    if found or not quantity.unit:
        return found or bare(pool, saying, figures(quantity))
    scores: dict[Fraction, tuple[float, Counted]] = {}
    for cell in candidates(pool, saying):
        score = weigh(pool, saying, cell, company(cell))
        if score is not None and score > scores.get(cell.value, (-1.0, cell))[0]:
            scores[cell.value] = score, cell
    ranked = sorted(scores.values(), key=lambda each: -each[0])
    if not ranked or ranked[0][0] < 0:
        return None
    second = ranked[1][0] if len(ranked) > 1 else -1.0
    return ProseVerdict(saying, ranked[0][1], "words", sure=ranked[0][0] - second >= CLEAR)


def elsewhere(pool: Pool, saying: Saying) -> bool:
    """Whether a record around has the number: one of some digits, or one that its words name."""
    quantity = saying.quantity
    far = [each for each in pool.known if fits(each, quantity) and same(quantity.value, quantity.slack, each)]
    return bool(far) and (figures(quantity) >= SURE or max(likeness(each, saying) for each in far) >= LEAST[MOST])


def other_unit(pool: Pool, saying: Saying, company: Callable[[Counted], float]) -> ProseVerdict | None:
    """The number of a cell with another unit than its own; a short one counts where the words name the cell."""
    quantity, long = saying.quantity, figures(saying.quantity) >= SURE
    if not quantity.unit or quantity.apiece:
        return None
    found = [
        (likeness(each, saying) + company(each) + (CITED if each in pool.heads else 0.0), each)
        for each in pool.own
        if each.unit
        and (not fits(each, quantity) or rescaled(each, quantity))
        and (each.value == quantity.value or (long and each.printed == quantity.printed))
        and (long or named(each, saying))
    ]
    score, cell = max(found, key=lambda each: each[0], default=(0.0, None))
    return ProseVerdict(saying, cell, "unit") if cell and score >= UNIT[min(figures(quantity), MOST)] else None


def rescaled(cell: Counted, quantity: Quantity) -> bool:
    """Whether the digits are those of a cell, in thousands where the cell has millions: 3,022천원 for 3,022백만원."""
    return cell.printed == quantity.printed and worth(cell.unit) != worth(quantity.unit)


def weigh(pool: Pool, saying: Saying, cell: Counted, beside: float) -> float | None:
    """How surely a number was meant to be that of a cell, above what it takes; None where it cannot be."""
    quantity, own = saying.quantity, numeral(saying.quantity.value, saying.quantity.kind)
    slip = near_miss(cell.numeral, own)
    digits = max(1, min(max(len(own), len(cell.numeral)) if slip else figures(quantity), MOST))
    if not possible(saying, cell, slip=slip, sure=digits == MOST):
        return None
    score, odd = likeness(cell, saying), foreign(cell, saying, pool.title)
    if not slip and size(cell.value) != size(quantity.value) and (odd or score < OTHERWISE):
        return None
    home, cited = cell.record is pool.record, cell in pool.heads
    trust = FOREIGN[digits] if slip else 1.0
    if beside or home:
        trust *= AT_HOME
    elif (cited and slip) or (cell.total and saying.total):
        trust *= KNOWN
    score += beside + (CITED if home and beside >= TOGETHER else 0.0) - odd * trust
    score += (SLIP[digits] if slip else 0.0) + (CITED if cited else 0.0)
    score += (ALONE if pool.single.get(quantity.kind) == 1 else 0.0) + (
        0.0 if (cell.value, cell.kind) in pool.said else UNSAID
    )
    return score - LEAST[digits]


def possible(saying: Saying, cell: Counted, *, slip: bool, sure: bool) -> bool:
    """Whether nothing in the sentence says that the number is of another time, part or year, or a number a piece."""
    if other_time(saying, cell) and not (slip and sure):
        return False
    if saying.years and not cell.years & saying.years and (cell.years or not slip):
        return False
    if saying.era and cell.years and not cell.years & saying.era:
        return False
    if not slip and (saying.made or not named(cell, saying)):
        return False
    return not saying.quantity.apiece or bool(PIECES.search(cell.names))


def bare(pool: Pool, saying: Saying, count: int) -> ProseVerdict | None:
    """A number without a unit, behind the name of a cell or a slip of the hand away from one."""
    quantity = saying.quantity
    before = grams(saying.before)
    for each in pool.own:
        if each.value == quantity.value or abs(each.figures - count) > 1:
            continue
        called = len(each.row_grams) > 1 and each.only_column and each.row_grams <= before
        slip = (
            count >= SURE
            and not equal_to(pool, quantity)
            and each.record is pool.record
            and near_miss(each.printed, quantity.printed)
        )
        if called or slip:
            return ProseVerdict(saying, each, "words")
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
        return TOGETHER if len(beside) > 1 else BESIDE if beside else 0.0

    return bonus


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


def fits(cell: Counted, quantity: Quantity) -> bool:
    if not quantity.unit or not cell.unit or cell.kind == quantity.kind:
        return True
    # 523 guests of a column Guests, whose unit is people.
    return quantity.unit.isascii() and quantity.kind in cell.column_grams


def figures(quantity: Quantity) -> int:
    return sum(char.isdigit() for char in quantity.printed)
