"""Names of fields that a contract does not have: misspelt, in Korean, twice, or a level too high."""

from __future__ import annotations

from generator.diagnostics import Diagnostic, Fact
from generator.privacy import names_a_person
from generator.records.contract import LANGUAGES, Contract, Schema, labels, longer, resolve
from generator.records.naming import fields_of
from generator.records.repair import rewrite
from generator.records.suggestion import Choice, asked, listed, meant, nearest
from generator.source import Mapping, Node, Scalar


class UnknownNames:
    """Names that a mapping does not have, each with the one that was meant, as long as that is free."""

    def __init__(self, node: Node, schema: Schema, contract: Contract, shown: str) -> None:
        self.node, self.schema, self.contract, self.shown = node, schema, contract, shown
        self.known = fields_of({name: resolve(field) for name, field in schema.get("properties", {}).items()})
        entries = node.entries if isinstance(node, Mapping) else ()
        #: What is there already: of two names for one field only the first can become it.
        self.taken = {entry.key.text: entry.key for entry in entries}

    def told(self, key: str) -> Diagnostic:
        """F001 or, for a name that tells who somebody is, the code that refuses it."""
        place = self.node.key(key) if isinstance(self.node, Mapping) else None
        span = (place or self.node).span
        refused = self.contract.schema.get("x-refused", {}).get(key) or ("P001" if names_a_person(key) else None)
        if refused:
            return Diagnostic(refused, self.shown, span, {"key": key})
        one = meant(key, self.known)
        near = one or nearest(key, self.known)
        facts: dict[str, Fact] = {
            "key": key,
            "kind": labels(self.schema) if self.schema.get("title") else labels(self.contract.schema),
            "known": say_known(self.known),
            "suggestion": asked(near) if near else elsewhere(key, self.schema),
            "nearest": near.word if near else "",
        }
        if near and near.word in self.taken:
            facts["suggestion"] = there_already(near, self.taken[near.word])
            return Diagnostic("F001", self.shown, span, facts)
        if one is None or place is None:
            return Diagnostic("F001", self.shown, span, facts)
        self.taken[one.word] = place
        # Whoever gets the one right name needs no list of all others.
        return Diagnostic("F001", self.shown, span, {**facts, "known": ""}, rewrite(place, one.word))


def say_known(known: list[Choice]) -> Fact:
    names = listed(known)
    said = {language: names if isinstance(names, str) else names[language] for language in LANGUAGES}
    return {"ko": f" 쓸 수 있는 항목: {said['ko']}", "en": f" Known fields: {said['en']}"}


def there_already(choice: Choice, place: Scalar) -> Fact:
    line = place.span.line
    return {
        "ko": f" {line}번째 줄에 이미 있는 ‘{choice.shown('ko')}’ 항목과 같은 것이면 하나만 남기세요.",
        "en": f" If it is the same as {choice.shown('en')}, which stands in line {line} already, keep one of them.",
    }


def elsewhere(key: str, schema: Schema) -> Fact:
    """The field below which a name belongs that stands a level too high."""
    for name, field in schema.get("properties", {}).items():
        inner = longer(resolve(field))
        inner = longer(resolve(inner.get("items", inner)))
        if key in inner.get("properties", {}):
            above = Choice(name, labels(resolve(field)))
            return {
                "ko": f" ‘{key}’ 항목은 {above.shown('ko')} 아래에 적습니다.",
                "en": f" {key} belongs below {above.shown('en')}.",
            }
    return ""
