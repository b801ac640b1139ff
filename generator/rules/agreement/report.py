"""A number of a sentence that is wrong, as an editor reads of it: at its digits, with what stands elsewhere."""

from __future__ import annotations

from pathlib import Path

from generator.diagnostics import Diagnostic, Edit, Fact, Fix, Span
from generator.diagnostics.format import lines_of
from generator.diagnostics.particle import fill
from generator.numbers.quantity import worth
from generator.rules.agreement.fact import Counted
from generator.rules.agreement.prose import Verdict
from generator.source.part import place

#: What is said, by how a number was found; ``where`` is another cell, figure or record.
REASONS = {
    "words": ("{where}에는 {other}(으)로 적혀 있습니다", "{where} has {other}"),
    "sentence": ("{where}의 같은 문장에는 {other}(으)로 적혀 있습니다", "the same sentence in {where} has {other}"),
    "unit": ("{where}에는 {other}(으)로, 단위가 다르게 적혀 있습니다", "{where} has {other}: another unit"),
    "comma": ("쉼표가 세 자리마다 있지 않습니다. {other}(으)로 적습니다", "its commas are not at the thousands: write {other}"),
    "sum": ("{where} 더하면 {other}입니다", "{where} add up to {other}"),
}


def told(found: Verdict, folder: Path) -> Diagnostic:
    """The problem, at the digits of the sentence."""
    saying, quantity = found.saying, found.saying.quantity
    span = place(saying.node, quantity.start, quantity.end, lines_of(folder, saying.record.path))
    said = {"where": where(found), "other": {"ko": other(found), "en": other(found)}}
    korean, english = REASONS[found.way]
    reason: Fact = {
        "ko": fill(korean, {name: each["ko"] for name, each in said.items()}),
        "en": fill(english, {name: each["en"] for name, each in said.items()}),
    }
    facts: dict[str, Fact] = {"printed": quantity.whole, "reason": reason}
    return Diagnostic("N026", saying.record.path, span, facts, mended(found, span))


def where(found: Verdict) -> dict[str, str]:
    """The other place, by its record."""
    if found.cell:
        return named(found.cell, found)
    if found.other:
        reference = found.other.record.reference
        return {"ko": reference, "en": reference}
    return {"ko": "", "en": ""}


def named(cell: Counted, found: Verdict) -> dict[str, str]:
    name = {"ko": cell.name, "en": cell.name} if isinstance(cell.name, str) else dict(cell.name)
    if cell.record is not found.saying.record:
        name = {"ko": f"{cell.record.reference}의 {name['ko']}", "en": f"{name['en']} of {cell.record.reference}"}
    return name


def other(found: Verdict) -> str:
    """What stands there, with its unit."""
    if found.way == "comma":
        return grouped(found)
    if found.cell:
        unit = found.cell.unit
        return f"{found.cell.printed}{' ' if unit[:1].isascii() and unit[:1].isalpha() else ''}{unit}"
    return found.other.quantity.whole if found.other else ""


def grouped(found: Verdict) -> str:
    whole, dot, rest = found.saying.quantity.digits.partition(".")
    return f"{int(whole):,}{dot}{rest}" if whole.isdigit() else found.saying.quantity.digits


def mended(found: Verdict, span: Span) -> Fix | None:
    """What to put there, where there is one right number."""
    quantity, cell = found.saying.quantity, found.cell
    if span.line != span.end_line or span.end_column - span.column != quantity.end - quantity.start:
        return None
    if found.way == "comma":
        return Fix((Edit(span, grouped(found)),))
    if found.way == "words" and cell and found.sure and worth(cell.unit) == worth(quantity.unit):
        return Fix((Edit(span, cell.printed),))
    if found.way == "unit" and cell and cell.unit and quantity.whole == f"{quantity.printed}{quantity.unit}":
        behind = Span(span.line, span.end_column, span.end_line, span.end_column + len(quantity.unit))
        return Fix((Edit(behind, cell.unit),))
    return None
