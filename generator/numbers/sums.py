"""Rows and columns that are called a total though no check of the table says so, and what they are the sum of.

A name alone may mean two things (the sum of all, of the subtotals, of the rows above), so every way of reading it is
tried on all lines across; only the reading that the printed numbers bear out is believed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate

from generator.numbers.amount import COUNTED, NOTHING, Amount
from generator.numbers.declaration import OTHER, Check
from generator.numbers.formula import Equation, agrees, number_at, place, sum_of
from generator.numbers.table import LEVELS, Axis, Table
from generator.pattern import Pattern

#: What a sum is called, without blanks and in small letters. A running total (누계) is none of the lines above it.
TOTALS = frozenset(
    (
        *("합계", "계", "합", "총", "총계", "총합", "총합계", "총액", "총수", "전체", "전체합계", "전체계"),
        *("total", "totals", "grandtotal", "sum", "overall", "all"),
    )
)
PARTS = frozenset(("소계", "중계", "중간합계", "부분합", "부분합계", "subtotal", "sub-total"))
#: Names that end so are totals of something, where the numbers bear it out: 수입 합계, 운영내용 전체.
ENDS = ("합계", "총계", "소계", "전체", " 계", "총액", " total", " subtotal")
RUNNING = ("누계", "누적", "cumulative", "running")
#: Of what is named so only some lines may stand in the table.
SOME = (
    "상위",
    "주요",
    "일부",
    "발췌",
    "가운데",
    "우수",
    "중복",
    "복수응답",
    "별도",
    "top ",
    "selected",
    "main ",
    "major ",
)
LOOSE = ("전체", "all", "overall")
#: Units of what does not add up.
RATE_UNITS = frozenset(
    ("%", "％", "‰", "%p", "％p", "퍼센트", "퍼센트포인트", "점", "배", "위", "℃", "도", "등급", "세")
)
#: Ends and parts of names of what does not add up.
RATE_ENDS = ("율", "률")
RATES = (
    *(
        "비율",
        "비중",
        "구성비",
        "점유",
        "평균",
        "증감",
        "순위",
        "지수",
        "단가",
        "점수",
        "등급",
        "누계",
        "누적",
        "당 ",
        "실인원",
        "순인원",
    ),
    *("rate", "ratio", "share", "average", "mean", "median", "rank", "index", "per "),
)
#: So many to one: 1인당, 가구당, per head. 배당, 담당, 해당, 식당 are words of their own.
EACH = re.compile(
    r"(?:1?[인명건]|1?가구|1?세대|1?개소|1?곳|1?대|1?회|1?㎡|시간|월|일|동|기관|학급|교원|주민)\s?당(?![가-힣])"
)
#: Heads of numbers that count nothing.
LABELS = Pattern(
    r"^(?:연도|년도|연번|순번|번호|순위|비고|참고|코드|전화|우편|일자|날짜|기간|년|월|일|no\.?|year|date|code|number|phone)",
    re.IGNORECASE,
)
#: A sum of one number is a repetition.
FEWEST = 2
#: Lines among which some are looked for that make a total alone.
MOST_TERMS = 400
#: A column without a unit is believed to have a wrong sum only where it is at least of that size.
NEAR = 2


@dataclass(frozen=True)
class Sum:
    """A line that is called a total, the lines whose sum it is, and the lines across on which that can be seen."""

    check: Check
    equations: tuple[Equation, ...]

    @property
    def axis(self) -> Axis:
        return self.check.axis

    @property
    def target(self) -> int:
        return self.check.target

    @property
    def of(self) -> tuple[int, ...]:
        return self.check.of

    @property
    def across(self) -> tuple[int, ...]:
        return self.check.only

    @property
    def wrong(self) -> tuple[Equation, ...]:
        return tuple(each for each in self.equations if not each.holds)

    @property
    def right(self) -> int:
        return len(self.equations) - len(self.wrong)


def sums(table: Table, checks: Sequence[Check]) -> Iterator[Sum]:
    """Every line called a total that no check mentions."""
    for axis in OTHER:
        called = [line for line in table.lines(axis) if is_called(table, axis, line)]
        if not called:
            continue
        known = {each.target for each in checks if each.axis == axis}
        known |= {each.base for each in checks if each.base is not None and (each.axis == axis) != each.across}
        inner: dict[int, tuple[int, ...]] = {each.target: each.of for each in checks if each.axis == axis}
        # The subtotals first: a total over them takes the place of their parts.
        for line in sorted(called, key=lambda each: (not is_part(table, axis, each), len(inner))):
            made = None if line in known else sum_of_line(table, axis, line, called, inner)
            if made:
                inner[line] = made.of
                yield made


def plain_name(text: str) -> str:
    """A name without blanks, marks and what stands in brackets behind it; 합계(명) and (합계) are totals as well."""
    text = text.strip().strip("*·※○●□■◎▶-:： ")
    text = re.sub(r"(?<=.)\s*[(\[〔（<].*$", "", text) if text[:1] not in "([〔（<" else text.strip("()[]〔〕（）<>")
    return "".join(text.split()).lower()


def own_name(table: Table, axis: Axis, line: int) -> str:
    if axis == "column":
        return table.columns[line].label
    name = table.rows[line].rpartition(LEVELS)[2]
    # Behind a running number that totals have not, the next cell is the name.
    following = table.cells[line][table.headers]
    return following.text if name.strip() in NOTHING or not name.strip() else name


def first_name(table: Table, axis: Axis, line: int) -> str:
    """The heading that a line has in common with others; empty where there is none."""
    return table.rows[line].rpartition(LEVELS)[0] if axis == "row" else table.columns[line].group


def is_called(table: Table, axis: Axis, line: int) -> bool:
    return is_total(table, axis, line) or is_part(table, axis, line) or is_loose(table, axis, line)


def is_total(table: Table, axis: Axis, line: int) -> bool:
    own, first = own_name(table, axis, line), first_name(table, axis, line)
    return plain_name(own) in TOTALS or (bool(first) and plain_name(first) in TOTALS)


def is_part(table: Table, axis: Axis, line: int) -> bool:
    return plain_name(own_name(table, axis, line)) in PARTS


def is_loose(table: Table, axis: Axis, line: int) -> bool:
    """A name that ends like a total."""
    name = own_name(table, axis, line).partition("(")[0].rstrip().lower()
    return name.endswith(ENDS) and not any(each in name for each in RUNNING)


def sum_of_line(
    table: Table, axis: Axis, line: int, called: Sequence[int], inner: dict[int, tuple[int, ...]]
) -> Sum | None:
    """The reading that the numbers bear out; None where none is plain."""
    found: dict[tuple[int, ...], Sum] = {}
    for terms in ways(table, axis, line, called, inner):
        if len(terms) >= FEWEST and terms not in found and (made := read(table, axis, line, terms)):
            found[terms] = made
    if not found:
        return None
    best = max(found.values(), key=lambda each: (each.right, -len(each.wrong)))
    return best if not best.wrong or believed(table, best, list(found.values())) else None


def believed(table: Table, best: Sum, readings: Sequence[Sum]) -> bool:
    """Whether a sum that does not hold everywhere was meant as one.

    It was, where it holds as often as not, or where it can be read in one way only and is not the whole of a list of some.
    """
    own = own_name(table, best.axis, best.target)
    if len({results(each) for each in readings if each.right == best.right}) > 1:
        return False
    if best.right:
        return best.right >= len(best.wrong) or len({each.of for each in readings}) == 1
    if not (is_total(table, best.axis, best.target) or is_part(table, best.axis, best.target)) or some(table):
        return False
    if of_some(table, best):
        return False
    far = [each for each in best.wrong if not near(table, each)]
    if plain_name(own) in LOOSE and any(short(table, each) for each in best.wrong):
        return False
    return not far or (len(best.wrong) == 1 and typed(table, best.wrong[0].result[1]))


def of_some(table: Table, found: Sum) -> bool:
    """Whether some of the lines alone make the total everywhere: it is theirs, and the others are counted among them again.

    So where men, women and ages stand below one total, or a column says how many of them are disabled.
    """
    first = found.equations[0]
    printed = number_at(table, *first.result)
    amounts = [number_at(table, *cell) for cell in first.terms]
    parts = [each for each in amounts if each is not None]
    if printed is None or len(parts) < len(amounts) or len(parts) > MOST_TERMS:
        return False
    for some_terms in likely(found.of, parts, printed):
        made = read(table, found.axis, found.target, some_terms)
        if made and not made.wrong and len(made.equations) >= len(found.equations):
            return True
    return False


def likely(terms: tuple[int, ...], parts: Sequence[Amount], printed: Amount) -> Iterator[tuple[int, ...]]:
    """The neighbouring lines, or all lines but one, that make the total on one line: only they need be read."""
    added = [Fraction(0), *accumulate(each.value for each in parts)]
    slack = sum_of([each.slack for each in (*parts, printed)])
    size = len(terms)
    for at in range(size):
        for end in range(at + FEWEST, size + (at > 0)):
            if abs(added[end] - added[at] - printed.value) <= slack:
                yield terms[at:end]
        if size > FEWEST and abs(added[-1] - parts[at].value - printed.value) <= slack:
            yield tuple(each for each in terms if each != terms[at])


def results(found: Sum) -> tuple[tuple[object, bool], ...]:
    """What fails in a reading; readings that fail alike tell the same."""
    return tuple((each.result, each.holds) for each in found.equations)


def some(table: Table) -> bool:
    text = f"{table.caption} {table.data.get('note', '')} {' '.join(table.rows)} ".lower()
    return any(each in text for each in SOME)


def ways(
    table: Table, axis: Axis, line: int, called: Sequence[int], inner: dict[int, tuple[int, ...]]
) -> Iterator[tuple[int, ...]]:
    """The lines that a total may sum."""
    lines = [each for each in table.lines(axis) if each != line and same_unit(table, axis, line, each)]
    first = first_name(table, axis, line)
    if first and plain_name(first) in TOTALS:
        # 합계 > 남 is the sum of 동부 > 남 and 서부 > 남.
        own = own_name(table, axis, line)
        alike = [
            each for each in lines if own_name(table, axis, each) == own and first_name(table, axis, each) != first
        ]
        yield tuple(alike)
        if len(alike) >= FEWEST:
            return
    if first:
        group = [each for each in lines if first_name(table, axis, each) == first]
        yield tuple(each for each in group if each not in called)
        if axis == "column" or is_part(table, axis, line):
            return
    plain = [each for each in lines if each not in called]
    if not is_part(table, axis, line):
        others = [each for each in called if each in lines]
        covered = {term for each in others for term in inner.get(each, ())}
        yield tuple(plain)
        yield tuple(sorted({*(each for each in others if each in inner), *plain} - covered))
        yield tuple(others)
    before = max((each for each in called if each < line), default=-1)
    after = min((each for each in called if each > line), default=line + len(table.cells) + len(table.columns))
    yield tuple(each for each in plain if before < each < line)
    yield tuple(each for each in plain if line < each < after)


def same_unit(table: Table, axis: Axis, line: int, other: int) -> bool:
    """Whether two columns can be added."""
    if axis == "row":
        return True
    one, two = table.columns[line], table.columns[other]
    return one.unit == two.unit and one.decimals == two.decimals and counts(table, other)


def counts(table: Table, column: int) -> bool:
    """Whether a column holds numbers that add up: with a unit, or without one where nothing but numbers stands in it."""
    kind = table.columns[column]
    if rate(table, column):
        return False
    if typed(table, column):
        return True
    cells = [row[column] for row in table.cells if not row[column].empty and not row[column].withheld]
    return (
        len(cells) > 1
        and not LABELS.match(kind.label.strip())
        and not (kind.group and LABELS.match(kind.group.strip()))
        and all(table.amount(row, column) is not None for row, cells_ in enumerate(table.cells)
                if not cells_[column].empty and not cells_[column].withheld)
    )  # fmt: skip


def rate(table: Table, column: int) -> bool:
    kind = table.columns[column]
    unit = (kind.unit or kind.unit_in_head or str(table.data.get("unit", ""))).lower()
    return unit in RATE_UNITS or "/" in unit or unit.startswith("per ") or named_a_rate(kind.name)


def named_a_rate(name: str) -> bool:
    name = f"{name.partition('(')[0].strip().lower()} "
    return name.strip().endswith(RATE_ENDS) or any(each in name for each in RATES) or bool(EACH.search(name))


def read(table: Table, axis: Axis, line: int, terms: tuple[int, ...]) -> Sum | None:
    """``line`` as the sum of ``terms``, on every line across where all of them are numbers; None where there is none."""
    across = [each for each in table.lines(OTHER[axis]) if addable(table, axis, each, (line, *terms))]
    check = Check("total", axis, line, terms, None, False, 1, tuple(across), table.node)  # noqa: FBT003 - a field
    made = [equation(table, check, each) for each in across]
    # A dash is nothing where another line of the table shows that it is; else it may be what nobody counted.
    nothing = any(each.holds and dashes(table, each) for each in made)
    seen = [
        each
        for each in made
        if each.holds or (clear(table, each) and (nothing or not (dashes(table, each) and short(table, each))))
    ]
    kept = tuple(each.result[1] if axis == "row" else each.result[0] for each in seen)
    return Sum(Check("total", axis, line, terms, None, False, 1, kept, table.node), tuple(seen)) if seen else None  # noqa: FBT003


def equation(table: Table, check: Check, across: int) -> Equation:
    result, *terms = (place(check.axis, each, across) for each in (check.target, *check.of))
    printed, *amounts = [each for each in (number_at(table, *cell) for cell in (result, *terms)) if each is not None]
    return Equation(check, result, tuple(terms), agrees(check, printed, amounts), declared=False)


def clear(table: Table, found: Equation) -> bool:
    """Whether the numbers of a sum that fails were meant to be added: they have a unit, or their sum is not far off."""
    return typed(table, found.result[1]) or near(table, found)


def near(table: Table, found: Equation) -> bool:
    printed, made = number_at(table, *found.result), abs(value_of(table, found))
    return printed is not None and abs(printed.value) <= NEAR * made and made <= NEAR * abs(printed.value)


def typed(table: Table, column: int) -> bool:
    """Whether a column has a unit, in the contract or in its head."""
    kind = table.columns[column]
    return kind.typed or bool(table.data.get("unit")) or bool(COUNTED.fullmatch(kind.unit_in_head))


def dashes(table: Table, found: Equation) -> bool:
    return any(table.cells[row][column].empty for row, column in found.terms)


def short(table: Table, found: Equation) -> bool:
    """Whether the parts make less than the total."""
    printed = number_at(table, *found.result)
    return printed is not None and value_of(table, found) < printed.value


def value_of(table: Table, found: Equation) -> Fraction:
    return sum_of([each.value for each in (number_at(table, *cell) for cell in found.terms) if each is not None])


def addable(table: Table, axis: Axis, across: int, lines: tuple[int, ...]) -> bool:
    """Whether the cells of ``lines`` on the line ``across`` are numbers that add up."""
    cells = [place(axis, line, across) for line in lines]
    if axis == "row" and not counts(table, across):
        return False
    if axis == "column" and not (all(counts(table, line) for line in lines) and not named_a_rate(table.rows[across])):
        return False
    (row, column), *terms = cells
    # Whether a dash under a name that only ends like a total means nothing or is not stated, nobody can tell.
    if table.cells[row][column].empty and not (is_total(table, axis, lines[0]) or is_part(table, axis, lines[0])):
        return False
    return all(number_at(table, *cell) is not None for cell in cells) and not all(
        table.cells[row][column].empty for row, column in terms
    )
