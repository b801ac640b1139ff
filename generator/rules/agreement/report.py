"""What does not agree as an editor reads of it: at the very place, with what stands elsewhere."""

from __future__ import annotations

from pathlib import Path

from generator.diagnostics import Diagnostic, Edit, Fact, Fix, Span
from generator.diagnostics.format import lines_of
from generator.diagnostics.particle import fill
from generator.numbers.quantity import worth
from generator.rules.agreement.crossing import Crossing
from generator.rules.agreement.fact import Counted
from generator.rules.agreement.prose import ProseVerdict
from generator.rules.agreement.reckoning import Tally
from generator.rules.agreement.spelling import Spelling
from generator.source import Scalar
from generator.source.part import place

#: What is said, by how a number was found; ``where`` is another cell, figure or record.
REASONS = {
    "words": ("{where}에는 {other}(으)로 적혀 있습니다", "{where} has {other}"),
    "sentence": ("{where}의 같은 문장에는 {other}(으)로 적혀 있습니다", "the same sentence in {where} has {other}"),
    "unit": ("{where}에는 {other}(으)로, 단위가 다르게 적혀 있습니다", "{where} has {other}: another unit"),
    "comma": (
        "쉼표가 세 자리마다 있지 않습니다. {other}(으)로 적습니다",
        "its commas are not at the thousands: write {other}",
    ),
}
#: What comes of counting, by how.
COUNTS = {
    "sum": ("딸린 수를 더하면 {made}입니다", "its parts add up to {made}"),
    "names": ("적힌 이름을 세면 {made}입니다", "the names beside it are {made}"),
    "rows": ("표의 행을 세면 {made}입니다", "the rows of the table are {made}"),
    "share": ("비율을 셈하면 {made}입니다", "the share of the numbers beside it is {made}"),
    "average": ("평균을 셈하면 {made}입니다", "the average of the numbers beside it is {made}"),
    "growth": (
        "옆에 적힌 두 수로 증감을 셈하면 {made}입니다",
        "the change between the two numbers beside it is {made}",
    ),
    "difference": ("옆에 적힌 두 수의 차이는 {made}입니다", "the two numbers beside it are {made} apart"),
    "times": ("옆에 적힌 두 수를 견주면 {made}입니다", "one of the two numbers beside it is {made} the other"),
    "field": ("counts에는 {made}(으)로 적혀 있습니다", "counts has {made}"),
    "rest": ("전체에서 나머지를 셈하면 {made}입니다", "what is left of the whole is {made}"),
    "span": ("첫날과 마지막 날, 첫해와 마지막 해까지 세면 {made}입니다", "from the first to the last there are {made}"),
    "dates": ("적힌 날이나 달을 세면 {made}입니다", "the dates beside it are {made}"),
    "months": ("적힌 달을 세면 {made}입니다", "the months beside it are {made}"),
}


def told(found: ProseVerdict, folder: Path) -> Diagnostic:
    """The problem, at the digits of the sentence."""
    saying, quantity = found.saying, found.saying.quantity
    span = place(saying.node, quantity.start, quantity.end, lines_of(folder, saying.record.path))
    said = {"where": where(found), "other": {"ko": other(found), "en": other(found)}}
    korean, english = REASONS[found.way]
    reason: Fact = {
        "ko": fill(korean, {name: each["ko"] for name, each in said.items()}),
        "en": fill(english, {name: each["en"] for name, each in said.items()}),
    }
    # The file of the table is for ``check``, which knows whether that is sound.
    table = found.cell.record.path if found.cell else ""
    facts: dict[str, Fact] = {"printed": quantity.whole, "reason": reason, "table": table}
    return Diagnostic("N026", saying.record.path, span, facts, mended(found, span))


def where(found: ProseVerdict) -> dict[str, str]:
    """The other place, by its record."""
    if found.cell:
        return named(found.cell, found)
    if found.other:
        reference = found.other.record.reference
        return {"ko": reference, "en": reference}
    return {"ko": "", "en": ""}


def named(cell: Counted, found: ProseVerdict) -> dict[str, str]:
    name = {"ko": cell.name, "en": cell.name} if isinstance(cell.name, str) else dict(cell.name)
    if cell.record is not found.saying.record:
        name = {"ko": f"{cell.record.reference}의 {name['ko']}", "en": f"{name['en']} of {cell.record.reference}"}
    return name


def other(found: ProseVerdict) -> str:
    """What stands there, with its unit."""
    if found.way == "comma":
        return grouped(found)
    if found.cell:
        unit = found.cell.unit
        return f"{found.cell.printed}{' ' if unit[:1].isascii() and unit[:1].isalpha() else ''}{unit}"
    return found.other.quantity.whole if found.other else ""


def grouped(found: ProseVerdict) -> str:
    whole, dot, rest = found.saying.quantity.digits.partition(".")
    return f"{int(whole):,}{dot}{rest}" if whole.isdigit() else found.saying.quantity.digits


def mended(found: ProseVerdict, span: Span) -> Fix | None:
    """What to put there, where there is one right number: of a text and a table either may be wrong, so something has to speak for
    the table besides.
    """
    quantity, cell = found.saying.quantity, found.cell
    if span.line != span.end_line or span.end_column - span.column != quantity.end - quantity.start:
        return None
    if found.way == "comma":
        return Fix((Edit(span, grouped(found)),))
    if not found.confirmed:
        return None
    if found.way == "words" and cell and found.sure and worth(cell.unit) == worth(quantity.unit):
        return Fix((Edit(span, cell.printed),))
    if found.way == "unit" and cell and cell.unit and quantity.whole == f"{quantity.printed}{quantity.unit}":
        behind = Span(span.line, span.end_column, span.end_line, span.end_column + len(quantity.unit))
        return Fix((Edit(behind, cell.unit),))
    return None


def crossed(found: Crossing) -> Diagnostic:
    """A cell or a figure beside another one for the same thing."""
    facts: dict[str, Fact] = {"cell": found.cell, "printed": found.printed, "where": found.where, "other": found.made}
    return Diagnostic("N027", found.record.path, found.span, facts)


def counted(found: Tally, folder: Path) -> Diagnostic:
    """A count beside what it counts."""
    saying, quantity = found.saying, found.saying.quantity
    korean, english = COUNTS[found.way]
    reason: Fact = {"ko": korean.format(made=found.made), "en": english.format(made=found.made)}
    span = place(saying.node, quantity.start, quantity.end, lines_of(folder, saying.record.path))
    return Diagnostic("N028", saying.record.path, span, {"printed": quantity.whole, "reason": reason})


def spelled(found: Spelling, folder: Path) -> Diagnostic:
    """A name that is spelled otherwise elsewhere."""
    here = found.here
    assert isinstance(here.part.node, Scalar)  # noqa: S101 - names stand in texts
    span = place(here.part.node, here.start, here.start + len(here.word), lines_of(folder, here.record.path))
    heading: Fact = {"ko": "원문의 제목", "en": "the heading of the source"}
    where = heading if not found.reference else found.reference
    if found.reference == here.record.reference:
        where = {"ko": "이 기록의 다른 곳", "en": "another place of this record"}
    return Diagnostic("N029", here.record.path, span, {"word": here.word, "other": found.other, "where": where})
