"""Numbers of one sentence that cannot be together (N040): a part that is more than its whole, a range that ends before it begins,
what grew to less.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from generator.diagnostics import Diagnostic, Fact, fill
from generator.pattern import Pattern
from generator.records import Part, Record, Settings
from generator.rules.bullet import QUOTED, applies
from generator.rules.day import answers
from generator.rules.rule import RecordRule
from generator.source import Scalar, first_line

NUMBER = r"(?<![\d.,])(?P<{0}>\d{{1,3}}(?:,\d{{3}}){{1,4}}(?:\.\d{{1,4}})?|\d{{1,12}}(?:\.\d{{1,4}})?)"
ONE, TWO = NUMBER.format("one"), NUMBER.format("two")
UNITS = "명|건|곳|개소|개|가구|세대|대|회|권|세|살|개월|점|시간|분|원|천원|만원|백만원|억원|%|퍼센트|㎡|km|m"
#: The same unit at both numbers.
UNIT = rf"(?P<unit>{UNITS})"
AGAIN = r"(?P=unit)"
RANGE = {"ko": "{one}에서 시작해 {two}에서 끝나는 범위는 없습니다", "en": "no range begins at {one} and ends at {two}"}
#: What each says of the two numbers, the sentence that tells of it, and which of the two has to be the larger.
CONTRARY: tuple[tuple[Pattern, bool, Mapping[str, str]], ...] = (
    (
        Pattern(rf"{ONE}\s?{UNIT}\s?(?:가운데|중(?:에서|에)?)\s(?:[가-힣]{{1,6}}\s){{0,2}}{TWO}\s?{AGAIN}(?!\s?(?:이상|이하|씩))"),
        True,
        {"ko": "{two}은(는) {one}의 일부인데 더 많습니다", "en": "{two} is more than {one}, of which it is a part"},
    ),
    (
        Pattern(rf"{ONE}\s?{UNIT}\s?(?:이상|부터|초과)\s?(?:에서\s?|~\s?|∼\s?)?(?:만\s?)?{TWO}\s?{AGAIN}\s?(?:이하|까지|미만)"),
        False,
        RANGE,
    ),
    (Pattern(rf"{ONE}\s?(?:{UNITS})?\s?[~∼～]\s?(?:만\s?)?{TWO}\s?{UNIT}"), False, RANGE),
    (
        Pattern(rf"{ONE}\s?{UNIT}에서\s{TWO}\s?{AGAIN}(?:으)?로\s?(?:[가-힣]{{1,4}}\s)?(?:늘|증가|많아|높아|올랐|올라|확대)"),
        False,
        {"ko": "늘었다고 적었는데 {one}에서 {two}(으)로 줄었습니다", "en": "it is said to have grown, from {one} to {two}"},
    ),
    (
        Pattern(rf"{ONE}\s?{UNIT}에서\s{TWO}\s?{AGAIN}(?:으)?로\s?(?:[가-힣]{{1,4}}\s)?(?:줄|감소|적어|낮아|내렸|내려|축소)"),
        True,
        {"ko": "줄었다고 적었는데 {one}에서 {two}(으)로 늘었습니다", "en": "it is said to have fallen, from {one} to {two}"},
    ),
)  # fmt: skip
DIGIT = Pattern(r"\d")


def check(part: Part, record: Record, _settings: Settings) -> Iterator[Diagnostic]:
    node = part.node
    if not isinstance(node, Scalar) or part.path[0] in QUOTED or not DIGIT.search(node.text):
        return
    for pattern, falling, why in CONTRARY:
        for found in pattern.finditer(node.text):
            one, two = (Fraction(found[name].replace(",", "")) for name in ("one", "two"))
            said_so = all(any(found[name] in answer for answer in answers(record)) for name in ("one", "two"))
            if one != two and (one > two) is not falling and not said_so:
                said = {name: f"{found[name]}{found['unit']}" for name in ("one", "two")}
                reason = {language: fill(text, said) for language, text in why.items()}
                facts: dict[str, Fact] = {"printed": found[0].strip(), "reason": reason}
                yield Diagnostic("N040", record.path, first_line(node.span), facts)


RULE = RecordRule(applies, check)
