"""Words of vocabularies: those that a site lists (F001, F012), and those that records write (F011)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from generator.diagnostics import Diagnostic, Fact
from generator.records import (
    Choice,
    Part,
    Record,
    Schema,
    Settings,
    UnknownNames,
    as_yaml,
    contracts,
    did_you_mean,
    listed,
    meant,
    rewrite,
    settings_contract,
)
from generator.rules.rule import RecordRule, has
from generator.source import Mapping, Scalar, Sequence


def check(part: Part, record: Record, settings: Settings) -> Iterator[Diagnostic]:
    """A word is one of its vocabulary."""
    name = part.schema["x-vocabulary"]
    if not isinstance(part.value, str) or not part.value or part.value in settings.words(name):
        return
    words = [Choice(term.id, term.label) for term in settings.vocabulary(name)]
    if isinstance(part.node, Scalar):
        choices = listed(words) if words else first_word(name, part.value)
        facts = {"value": part.value, "vocabulary": name, "choices": choices, **did_you_mean(part.value, words)}
        one = meant(part.value, words)
        fix = rewrite(part.node, one.word) if one else None
        yield Diagnostic("F011", record.path, part.node.span, facts, fix)


def first_word(name: str, word: str) -> Fact:
    """What to write where a vocabulary has no word yet."""
    line = f"{name}: [{as_yaml(word)}]"
    return {
        "ko": f"{line} (아직 한 낱말도 없으니 site.yml의 vocabulary: 아래에 두 칸 들여 적습니다. vocabulary:가 없으면 그 줄부터 적습니다)",
        "en": f"{line} (there is no word yet: write it below vocabulary: of site.yml, two blanks in; where there is no vocabulary:, begin with that line)",
    }


RULE = RecordRule(has("x-vocabulary"), check)


@cache
def named() -> frozenset[str]:
    """The vocabularies from which some field of a kind takes its words."""
    return frozenset(name for contract in contracts().values() for name in _named(contract.schema))


def _named(schema: Any) -> Iterator[str]:  # noqa: ANN401 - as free as YAML
    if isinstance(schema, dict):
        if isinstance(name := schema.get("x-vocabulary"), str):
            yield name
        for below in schema.values():
            yield from _named(below)


def schema_of_lists() -> Schema:
    """The mapping of lists with the names that a kind knows."""
    schema = settings_contract().fields["vocabulary"]
    return {**schema, "properties": {name: {"title": name} for name in sorted(named())}}


def vocabularies(settings: Settings) -> Iterator[Diagnostic]:
    """Each has a name that some kind knows (F001), and a word stands in it once (F012), be it written alone or with a label: else its
    records are listed twice.
    """
    lists = settings.node.get("vocabulary") if settings.node else None
    entries = lists.entries if isinstance(lists, Mapping) else ()
    unknown = UnknownNames(lists, schema_of_lists(), settings_contract(), "site.yml") if lists else None
    for each in entries:
        if unknown and each.key.text not in named():
            yield unknown.told(each.key.text)
        seen: dict[str, set[str]] = {"id": set(), "label": set()}
        for item in each.value.items if isinstance(each.value, Sequence) else ():
            for name, known in seen.items():
                node = item.get(name) if isinstance(item, Mapping) else item
                word = " ".join(node.text.split()).casefold() if isinstance(node, Scalar) else ""
                if word and word in known and isinstance(node, Scalar):
                    facts: dict[str, Fact] = {"label": f"vocabulary.{each.key.text}", "value": node.text}
                    yield Diagnostic("F012", "site.yml", node.span, facts)
                    break
                known.add(word)
