"""What was found, as a problem: told with its place and never repeated (``generator.privacy.conceal``)."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Fact, Span
from generator.privacy import KINDS, PersonalMatch, key_of, masked
from generator.rules.unmarked import UNSEEN

CERTAIN: Fact = {"ko": " 검증번호까지 맞습니다.", "en": " Its check digit is right."}


@dataclass(frozen=True)
class Sighting:
    """Something found: what an exception has to name, and the value, by which it is known on other pages."""

    kind: str
    value: str
    diagnostic: Diagnostic


def sighting(found: PersonalMatch, text: str, shown: str, span: Span, where: Fact = "") -> Sighting:
    value = text[found.start : found.end].replace(UNSEEN, "")
    if value.count("(") != value.count(")"):
        value = value.strip("()")  # the bracket is the sentence's, not the number's
    kind = KINDS[found.kind]
    facts: dict[str, Fact] = {
        "kind": kind.label,
        "masked": " ".join(masked(value, kind.shown).split()),
        "where": where,
        "sure": CERTAIN if found.certain and found.kind != "card" else "",
    }
    return Sighting(found.kind, key_of(value), Diagnostic(kind.code, shown, span, facts))
