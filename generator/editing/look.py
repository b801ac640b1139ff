"""What ``check`` would say of a file that the form is about to save: asked before anything is written, told field by field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

from generator.diagnostics import Diagnostic, Language, Span, distinct
from generator.records import Contract, Schema, branch, contracts, label, resolve
from generator.site import read_site
from generator.source import Mapping, Node, Scalar, Sequence, parse, read, text_at
from generator.trial import checked, key
from generator.words import strings

#: The only files that the form writes; the name of one is no path.
SAVED = re.compile(r"data/(?P<kind>[a-z][a-z0-9-]*)/(?!\.)[^/\\\x00-\x1f]{1,100}\.yml")


class Seen(TypedDict):
    """One thing that is wrong: where in the form, what, and what to do. ``way`` leads to its field; it is empty for another file."""

    way: list[str | int]
    place: str
    message: str
    help: str


def look(folder: Path, path: str, text: str, language: Language) -> list[Seen]:
    """What is wrong with the site in ``folder`` once the file at ``path`` says ``text``. Raises ValueError for a file the form has not.

    All errors of the file itself are told, whoever made them; of warnings and of other files only what was not so before.
    """
    named = SAVED.fullmatch(path)
    contract = contracts().get(named["kind"]) if named else None
    if contract is None:
        raise ValueError(path)
    problems = distinct(checked(folder, {path: text}, None))
    before = {key(each) for each in read_site(folder, None)[1]} if problems else set()
    root, _ = parse(text.removeprefix("\ufeff"), path)
    # A record that does not keep to its contract is not there for the others: what they lack is no mistake of theirs.
    if any(each.path == path and each.severity == "error" and each.code[0] in "FTY" for each in problems):
        problems = [each for each in problems if each.path == path]
    new = [each for each in problems if key(each) not in before or (each.path == path and each.severity == "error")]
    return [
        *(gone(folder, path, root, contract, language)),
        *(
            seen(each, path, root, contract, language)
            for each in sorted(new, key=lambda one: (one.path != path, one.order))
        ),
    ]


def seen(each: Diagnostic, path: str, root: Node | None, contract: Contract, language: Language) -> Seen:
    if each.path == path:
        way, place = where(root, each.span, contract, language)
    else:
        way, place = [], strings(language)["editor"]["elsewhere"].format(file=each.shown)
    return {"way": way, "place": place, "message": each.message(language), "help": each.help(language)}


def gone(folder: Path, path: str, root: Node | None, contract: Contract, language: Language) -> Iterator[Seen]:
    """Records that would be there no more: whoever follows a link to one finds nothing."""
    earlier, _ = read(folder / path, path) if (folder / path).is_file() else (None, [])
    left = {name for node in records(root) for name in (text_at(node, "id"), *former(node))}
    words = strings(language)["editor"]
    for node in records(earlier):
        name = text_at(node, "id")
        if name and name not in left:
            facts = {"kind": contract.title(language), "name": name, "reference": f"{contract.kind}/{name}"}
            yield {"way": [], "place": facts["reference"], "message": words["gone"].format(**facts), "help": words["gone_help"].format(**facts)}  # fmt: skip


def records(root: Node | None) -> tuple[Node, ...]:
    return root.items if isinstance(root, Sequence) else (root,) if root else ()


def former(node: Node) -> list[str]:
    found = node.get("aliases") if isinstance(node, Mapping) else None
    return [each.text for each in found.items if isinstance(each, Scalar)] if isinstance(found, Sequence) else []


def where(root: Node | None, span: Span, contract: Contract, language: Language) -> tuple[list[str | int], str]:
    """The way to the field of a place, as the form names it, and what people read for it: ``표 2 › 행 1``."""
    way: list[str | int] = []
    names: list[str] = []
    node: Node | None = root
    schema: Schema = contract.schema
    if isinstance(root, Sequence):
        at = next((number for number, item in enumerate(root.items) if inside(span, item.span)), None)
        if at is None:
            return [], ""
        node = root.items[at]
        way += ["records", at]
        names.append(text_at(node, "title") or text_at(node, "name") or text_at(node, "id"))
    while node is not None:
        step = below(node, schema, span)
        if step is None:
            break
        name, node, schema = step
        way.append(name)
        if isinstance(name, int):
            names[-1] += f", {name + 1}" if isinstance(way[-2], int) else f" {name + 1}"
        else:
            names.append(label(schema, language) or name)
    return way, " › ".join(names)


def below(node: Node, schema: Schema, span: Span) -> tuple[str | int, Node, Schema] | None:
    """The part of a node that a place lies in."""
    if isinstance(node, Mapping):
        fields = branch(resolve(schema), "object").get("properties", {})
        for name, value in node.entries:
            if name.text in fields and (inside(span, value.span) or inside(span, name.span)):
                return name.text, value, resolve(fields[name.text])
    if isinstance(node, Sequence):
        items = branch(resolve(schema), "array").get("items", {})
        # Places of items touch: the last one that begins before it.
        found = [at for at, item in enumerate(node.items) if inside(span, item.span)]
        if found:
            return found[-1], node.items[found[-1]], resolve(items)
    return None


def inside(span: Span, other: Span) -> bool:
    return (other.line, other.column) <= (span.line, span.column) <= (other.end_line, other.end_column)
