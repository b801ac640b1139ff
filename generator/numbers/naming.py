"""What the lines of a table are called: their own names, those of their groups, and whether they are called a total."""

from __future__ import annotations

import re

from generator.numbers.amount import NOTHING
from generator.numbers.table import LEVELS, Axis, Table

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
LOOSE = ("전체", "all", "overall")


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


def bare(name: str) -> str:
    """A name without what stands in brackets behind it, unless it is nothing else."""
    return re.sub(r"(?<=\S)\s*[(（\[].*$", "", name.strip()).strip() or name.strip("()（）[] ")
