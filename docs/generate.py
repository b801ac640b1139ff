"""Writes settings.md, fields.md and errors.md beside this file, from the contracts and the entries of the codes.

``python docs/generate.py`` writes them; with ``--check`` nothing is written, and the exit code is 1 where one of them is
not what would be written.
"""
# ruff: noqa: INP001, T201 - a script, whose print is its answer

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import LETTERS, Code, all_codes
from generator.records import (
    Contract,
    Schema,
    contracts,
    description,
    example,
    label,
    narrative_contract,
    resolve,
    reviewed_contract,
    settings_contract,
)

FOLDER = Path(__file__).resolve().parent
NOTE = "<!-- Made by `python docs/generate.py` from {source}. Edit that, then run the script. -->"
#: Where a sentence of a code takes a fact.
PLACEHOLDER = re.compile(r"\{\w+\}")
TYPES = {"string": "text", "integer": "whole number", "boolean": "`yes` or `no`", "array": "list", "object": "fields"}
FORMATS = {
    "date": "`YYYY-MM-DD`",
    "moment": "`YYYY-MM-DD`, `YYYY-MM` or `YYYY`",
    "time-zone": "a name of the IANA time zone database",
}
#: A word of a contract that sets a limit, and how it is said.
LIMITS = {
    "minimum": "at least {}",
    "maximum": "at most {}",
    "maxLength": "at most {} characters",
    "maxItems": "at most {} items",
    "minProperties": "at least {} of them",
    "x-sentences": "at most {} sentences",
    "x-vocabulary": "a word of `vocabulary.{}` in `site.yml`",
}


@dataclass(frozen=True)
class Field:
    """A field with its way from the top of the record: ``period.start``, ``milestones[].when``."""

    path: str
    schema: Schema
    required: bool


def fields(schema: Schema, prefix: str = "", above: Sequence[str] = ()) -> Iterator[Field]:
    """Every field below ``schema``. A part that contains itself (a point has points) is followed once."""
    required = schema.get("required", ())
    for name, raw in schema.get("properties", {}).items():
        field = resolve(raw)
        yield Field(f"{prefix}{name}", field, name in required)
        yield from inside(raw, f"{prefix}{name}", above)
    rest = schema.get("additionalProperties")
    if isinstance(rest, Mapping):
        field = resolve(rest)
        yield Field(f"{prefix}<name>", field, required=False)
        yield from inside(rest, f"{prefix}<name>", above)


def inside(raw: Schema, path: str, above: Sequence[str]) -> Iterator[Field]:
    """The fields of what stands at ``path``: of a mapping, of the items of a list, of the longer form of a choice."""
    reference = raw.get("$ref", "")
    if reference and reference in above:
        return
    schema = resolve(raw)
    below = [*above, reference]
    if "items" in schema:
        yield from inside(schema["items"], f"{path}[]", below)
    else:
        yield from fields(schema.get("then", schema), f"{path}.", below)


def rule(schema: Schema) -> str:
    """What may be written, in words."""
    if "if" in schema:
        return "text, or the fields below"
    if "enum" in schema:
        words = schema.get("x-labels", {}).get("ko", {})
        return ", ".join(f"`{value}` {words.get(value, '')}".strip() for value in schema["enum"])
    said = [TYPES[schema["type"]]]
    if "format" in schema:
        said = [FORMATS[schema["format"]]]
    items = resolve(schema.get("items", {}))
    if "if" in items:
        said = ["list of texts, or of the fields below"]
    if schema.get("minItems", 0) > 1:
        said.append(f"at least {schema['minItems']} items")
    said += [words.format(schema[name]) for name, words in LIMITS.items() if name in schema]
    if schema.get("uniqueItems"):
        said.append("none twice")
    if "enum" in items:
        said.append("of " + ", ".join(f"`{value}`" for value in items["enum"]))
    hint = (schema.get("x-pattern-hint") or items.get("x-pattern-hint") or {}).get("en")
    return "; ".join([*said, *([hint] if hint else [])])


def row(field: Field) -> str:
    schema = field.schema
    names = " / ".join(dict.fromkeys(filter(None, (label(schema, "ko"), label(schema, "en")))))
    shown = f"`{written(schema)}`" if schema.get("examples") else ""
    needed = "yes" if field.required else ""
    # A contract that says nothing in English says it in Korean.
    return cells(f"`{field.path}`", names, needed, description(schema, "en"), rule(schema), shown)


def written(schema: Schema) -> str:
    """The example of a field as an editor would type it."""
    text = example(schema)
    return {"true": "yes", "false": "no"}.get(text, text) if schema.get("type") == "boolean" else text


def cells(*texts: str) -> str:
    return f"| {' | '.join(text.replace('|', '&#124;') for text in texts)} |"


def table(contract: Contract) -> list[str]:
    head = ["Field", "Name", "Required", "Meaning", "What may be written", "Example"]
    return [cells(*head), cells(*["---"] * len(head)), *(row(each) for each in fields(contract.schema))]


def chapter(contract: Contract, where: str) -> list[str]:
    title = f"## `{contract.kind}`: {contract.title('ko')} / {contract.title('en')}"
    lines = ["", title, "", description(contract.schema, "en"), where, "", *table(contract)]
    refused = [f"`{name}` ({code})" for name, code in contract.schema.get("x-refused", {}).items()]
    return [*lines, "", f"Never to be recorded: {', '.join(refused)}."] if refused else lines


def settings_page() -> list[str]:
    contract = settings_contract()
    lead = "Every setting of a site stands in `site.yml`, in the folder of the site."
    return [NOTE.format(source="generator/settings.yml"), "", "# Settings", "", lead, "", *table(contract)]


def fields_page() -> list[str]:
    lines = [
        NOTE.format(source="generator/kinds/, generator/shared.yml, narrative.yml and reviewed.yml"),
        "",
        "# Fields",
        "",
        "Every field of every file that editors write, but for [site.yml](settings.md). `a.b` is the field `b` below `a`;",
        "`a[].b` is the field `b` of each item of the list `a`. Any other field is refused.",
    ]
    for contract in contracts().values():
        lines += chapter(contract, f"Files: `data/{contract.kind}/*.yml`, each with one record or a list of them.")
    lines += chapter(narrative_contract(), "Files: `content/**/*.md`, between two lines of `---` at the top.")
    lines += chapter(
        reviewed_contract(), "File: `accessibility/reviewed.yml` in the folder of the site, a list of these."
    )
    return lines


def errors_page() -> list[str]:
    lines = [
        NOTE.format(source="generator/diagnostics/codes/"),
        "",
        "# Errors",
        "",
        "Every code that a command can report. `…` stands for what is filled in. Each code has a page with a wrong and a",
        "right example in every built site, at `/help/errors/<code>/`.",
    ]
    for letter, about in LETTERS.items():
        entries = [code for code in all_codes() if code.name.startswith(letter)]
        lines += ["", f"## {letter}: {about}"] if entries else []
        for code in entries:
            lines += ["", *entry(code)]
    return lines


def entry(code: Code) -> list[str]:
    lines = [f"### {code.name} {code.title['ko']} / {code.title['en']}", ""]
    lines += ["A warning: it does not stop publication.", ""] if code.severity == "warning" else []
    for word, texts in (("Message", code.message), ("How to mend it", code.help), ("Why", code.reason)):
        lines += [f"- {word}: {prose(texts['ko'])}  ", f"  {prose(texts['en'])}"]
    return lines


def prose(text: str) -> str:
    """A sentence of a code as Markdown shows it unchanged."""
    return re.sub(r"([\\`*_<|\[])", r"\\\1", PLACEHOLDER.sub("…", " ".join(text.split())))


PAGES = {"settings.md": settings_page, "fields.md": fields_page, "errors.md": errors_page}


def main() -> int:
    parser = argparse.ArgumentParser(description="Writes the generated pages of the documentation.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a page is not up to date")
    check = parser.parse_args().check
    stale = []
    for name, page in PAGES.items():
        path, text = FOLDER / name, "\n".join([*page(), ""])
        if not path.is_file() or path.read_text("utf-8") != text:
            stale.append(name)
            if not check:
                path.write_text(text, "utf-8")
    if stale and check:
        print(f"not up to date: {', '.join(stale)}. Run: .venv/bin/python docs/generate.py")
    return 1 if stale and check else 0


if __name__ == "__main__":
    sys.exit(main())
