"""``hwanhi explain``: what a code, a kind of record or a field means, as the help pages for editors have it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import indent
from typing import Any

from generator.diagnostics import Code, Language, all_codes, unfilled, visible
from generator.records import (
    Choice,
    Contract,
    Field,
    description,
    did_you_mean,
    every_contract,
    example,
    fields,
    label,
    labels,
    language_of,
    letters,
    longer,
    value_label,
)
from generator.session import Session
from generator.words import strings

Words = Mapping[str, Any]


@dataclass(frozen=True)
class NamedField:
    """A field of a contract."""

    contract: Contract
    field: Field

    @property
    def path(self) -> str:
        return f"{self.contract.kind}.{self.field.path}"

    @property
    def choice(self) -> Choice:
        return Choice(self.field.path, labels(self.field.schema))

    def called(self, name: str) -> bool:
        """By its way with or without its kind, by its own name, or by what people read for it."""
        ways = {self.path, self.field.path, self.field.path.replace("[]", ""), self.field.path.rpartition(".")[2]}
        return name.casefold() in ways or letters(name) in {letters(each) for each in labels_of(self.field)}


def labels_of(field: Field) -> list[str]:
    return [text for text in (label(field.schema, "ko"), label(field.schema, "en")) if text]


def explain(session: Session) -> int:
    """Exit 0: told; 2: there is nothing of that name, and the nearest is named."""
    session.language = language_of(session.folder)
    name = session.options.name or ""
    found = list(meant(name)) if name else []
    if name and not found and (rule := of_rule(name.strip(), session)):
        print(rule)  # noqa: T201 - what the command is for
        return 0
    if name and not found:
        suggestion = did_you_mean(name, every_name())["suggestion"]
        nearest = suggestion if isinstance(suggestion, str) else suggestion[session.language]
        session.say("unexplained", asked=visible(name), suggestion=nearest)
        return 2
    print(answer(found, session.language, session.options.format))  # noqa: T201 - what the command is for
    return 0


def of_rule(name: str, session: Session) -> str | None:
    """What is known of a rule of the gate; None for what is none. Loaded when it is asked for: rules are a hundred files."""
    from accessibility.explain import rule_text, rule_told  # noqa: PLC0415

    told = rule_told(name, session.language)
    if told is None:
        return None
    if session.options.format == "json":
        return json.dumps([told], ensure_ascii=False, indent=2)
    return rule_text(told, session.language)


def answer(found: Sequence[Code | Contract | NamedField], language: Language, style: str) -> str:
    """What is known of ``found``; without any, of everything."""
    if style == "json":
        return json.dumps([as_json(each, language) for each in found or every()], ensure_ascii=False, indent=2)
    words = strings(language)["help"]
    return "\n".join(told(found, language, words) if found else overview(language, words))


def meant(name: str) -> Iterator[Code | Contract | NamedField]:
    """What is called ``name``: a code, a contract, or the fields of that name in every contract."""
    codes = [code for code in all_codes() if code.name == name.strip().upper()]
    contracts = [each for each in every_contract() if letters(name) in map(letters, (each.kind, *titles(each)))]
    yield from codes or contracts or (each for each in every_field() if each.called(name.strip()))


def titles(contract: Contract) -> tuple[str, str]:
    return contract.title("ko"), contract.title("en")


def every() -> list[Code | Contract]:
    return [*all_codes(), *every_contract()]


def every_field() -> list[NamedField]:
    return [NamedField(contract, field) for contract in every_contract() for field in fields(contract.schema)]


def every_name() -> list[Choice]:
    named = [Choice(each.kind, labels(each.schema)) for each in every_contract()]
    return [*(Choice(code.name, code.title) for code in all_codes()), *named, *(each.choice for each in every_field())]


def overview(language: Language, words: Words) -> Iterator[str]:
    """What there is to ask for."""
    yield words["usage"]
    for heading, rows in (
        (words["fields"], [(each.kind, each.title(language)) for each in every_contract()]),
        (words["errors"], [(code.name, code.title[language]) for code in all_codes()]),
    ):
        yield f"\n{heading}"
        yield from (f"  {name}  {title}" for name, title in rows)


def told(found: Sequence[Code | Contract | NamedField], language: Language, words: Words) -> Iterator[str]:
    """As text: codes and contracts one below the other, fields that say the same in several kinds once."""
    alike: dict[str, list[str]] = {}
    for each in found:
        if isinstance(each, Code):
            yield from of_code(each, language, words)
        elif isinstance(each, Contract):
            yield f"{each.kind}: {each.title(language)}\n{description(each.schema, language)}\n"
            yield from (f"{field.path}: {of_field(field, language, words)}" for field in fields(each.schema))
        else:
            alike.setdefault(of_field(each.field, language, words), []).append(each.path)
    yield from (f"{', '.join(paths)}: {text}" for text, paths in alike.items())


def of_code(code: Code, language: Language, words: Words) -> Iterator[str]:
    yield f"{code.name} {code.title[language]}"
    for name, texts in (("message", code.message), ("how", code.help), ("why", code.reason)):
        yield f"\n{words[name]}\n  {unfilled(' '.join(texts[language].split()))}"
    for name in ("wrong", "right"):
        if name in code.example:
            lines = "\n".join(map(visible, code.example[name].splitlines()))
            yield f"\n{words[name]}: {code.example['path']}\n{indent(lines, '  ')}"


def of_field(field: Field, language: Language, words: Words) -> str:
    """Name, meaning, whether it is needed, and what may stand there."""
    needed = words["required" if field.required else "optional"]
    lines = [label(field.schema, language), f"  {description(field.schema, language)} {needed}"]
    schema = longer(field.schema)
    if "enum" in schema:
        words_of = [(str(each), value_label(schema, each, language)) for each in schema["enum"]]
        lines += [f"  - {value}" + (f"  {said}" if said != value else "") for value, said in words_of]
    elif schema.get("examples"):
        lines.append(f"  {words['example']}: {example(schema)}")
    return "\n".join([*lines, ""])


def as_json(each: Code | Contract | NamedField, language: Language) -> dict[str, object]:
    if isinstance(each, Code):
        texts = {"message": each.message, "help": each.help, "reason": each.reason}
        said = {name: unfilled(" ".join(text[language].split())) for name, text in texts.items()}
        example = {name: text for name, text in each.example.items() if name != "made_by"}
        return {"code": each.name, "severity": each.severity, "title": each.title[language], **said, "example": example}
    if isinstance(each, Contract):
        listed = [field_as_json(field, language) for field in fields(each.schema)]
        about = description(each.schema, language)
        return {"kind": each.kind, "title": each.title(language), "description": about, "fields": listed}
    return {"kind": each.contract.kind, **field_as_json(each.field, language)}


def field_as_json(field: Field, language: Language) -> dict[str, object]:
    schema = longer(field.schema)
    return {
        "field": field.path,
        "title": label(field.schema, language),
        "description": description(field.schema, language),
        "required": field.required,
        "choices": {str(each): value_label(schema, each, language) for each in schema.get("enum", ())},
        "example": example(schema) if schema.get("examples") else "",
    }
