"""The flaws of a contract as problems with a place in its file. Loaded only where there is a flaw."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

import yaml

from generator.diagnostics import Diagnostic, Fact, Language, Span, fill
from generator.records.contract import LANGUAGES, metacontract
from generator.records.loading import Form
from generator.records.repair import rewrite
from generator.records.soundness.flaw import Flaw, Way, said
from generator.records.suggestion import asked, listed, meant, nearest
from generator.records.validation import validate
from generator.source import Mapping as Names
from generator.source import Node, Scalar, first_line, read

#: The codes of a value that is no good, each with what it is about a contract.
WORD, VALUE, MISSING = "K001", "K002", "K003"
OF: Mapping[str, str] = {"F001": WORD, "F002": MISSING, "F003": MISSING}
#: What ends a sentence of words.yml.
END = {"reason": ".", "remedy": ""}
NONE: Fact = {"ko": "", "en": ""}


@cache
def _words() -> Mapping[str, Mapping[str, Mapping[Language, str]]]:
    text = (files("generator.records.soundness") / "words.yml").read_text("utf-8")
    return cast("Mapping[str, Mapping[str, Mapping[Language, str]]]", yaml.load(text, Loader=yaml.CBaseLoader))  # noqa: S506 - makes texts only


def formed(path: Path, shown: str, of: Form) -> tuple[dict[str, Any] | None, list[Diagnostic]]:
    """A contract held against what contracts may say: its data as that has them, and what is wrong with its YAML or its form."""
    node, problems = _read(path, shown)
    if node is None:
        return None, problems
    data, wrong = validate(node, metacontract(of), shown)
    return data, [_of_contract(each, node) for each in wrong]


def placed(path: Path, shown: str, found: Sequence[Flaw]) -> list[Diagnostic]:
    """Flaws at their places in the file."""
    node, problems = _read(path, shown)
    # What libyaml reads, the stricter reader of records may not: then that comes first.
    return problems if node is None else [_placed(each, node, shown) for each in found]


def of_name(flaw: Flaw, shown: str) -> Diagnostic:
    """A flaw in the name of a file that need not be there."""
    return _placed(flaw, Names((), Span()), shown)


def _read(path: Path, shown: str) -> tuple[Node | None, list[Diagnostic]]:
    """The tree of a contract; an empty file lacks all that a contract has, which is another thing than an empty record."""
    node, problems = read(path, shown)
    if node is None and [each.code for each in problems] == ["Y009"]:
        problems = [_placed(Flaw((), "K002", "empty", {"where": Path(shown).name}), Names((), Span()), shown)]
    elif node is not None and not isinstance(node, Names):
        problems = [_placed(Flaw((), "K002", "whole", {"where": Path(shown).name}), node, shown)]
        node = None
    # What can be mended by itself is mended in the folder of a site.
    problems = [replace(each, fix=None) if each.fix and each.fix.encoding else each for each in problems]
    return node, [each for each in problems if node is None or each.severity == "error"]


def _of_contract(problem: Diagnostic, node: Node) -> Diagnostic:
    """A problem of a record's field as that of a contract: what it is about is told by the way to it."""
    code = OF.get(problem.code, VALUE if problem.code[0] in "FTP" else problem.code)
    facts = dict(problem.facts)
    where = said(_way_to(node, problem))
    if problem.code == "P001":
        code = WORD
    if code == WORD:
        facts = {"suggestion": NONE, "known": NONE, **facts, "where": where}
    elif code == MISSING:
        key = str(facts.get("key", "")) or where.rpartition(".")[2]
        inside = where if problem.code == "F002" else where.rpartition(".")[0]
        facts = {**facts, "where": f"{inside}.{key}".lstrip("."), "label": facts.get("label", key)}
    elif code == VALUE:
        facts = {
            "where": where,
            "reason": {each: problem.message(each) for each in LANGUAGES},
            "remedy": {each: problem.help(each) for each in LANGUAGES},
        }
    return replace(problem, code=code, facts=facts)


def _placed(flaw: Flaw, node: Node, shown: str) -> Diagnostic:
    """A flaw at its place in the file."""
    span, scalar = _place(node, flaw)
    facts: dict[str, Fact] = dict(flaw.facts)
    fix = None
    if flaw.rule:
        facts |= {
            part: {each: fill(text[each], flaw.facts) + END[part] for each in LANGUAGES}
            for part, text in _words()[flaw.rule].items()
        }
    if flaw.code in ("K004", "K005"):
        name = flaw.facts["name"]
        one, near = meant(name, flaw.known), nearest(name, flaw.known)
        facts |= {"suggestion": asked(near) if near else NONE, "known": listed(flaw.known)}
        if one and scalar is not None and name in scalar.text:
            fix = rewrite(scalar, scalar.text.replace(name, one.word))
    return Diagnostic(flaw.code, shown, span, facts, fix)


def _place(node: Node, flaw: Flaw) -> tuple[Span, Scalar | None]:
    """Where a flaw is seen, and the value that could be written anew."""
    last: Node = node
    key: Scalar | None = None
    for step in flaw.way:
        if isinstance(last, Names):
            key = last.key(str(step))
            below = last.get(str(step))
        elif isinstance(last, Scalar) or not isinstance(step, int):
            below = None
        else:
            below, key = last.items[step], None
        if below is None:
            break
        last = below
    if not flaw.way:
        return Span(), None
    if flaw.key and key is not None:
        return key.span, key
    if isinstance(last, Scalar):
        return first_line(last.span), last
    return first_line(key.span if key else last.span), None


def _way_to(node: Node, problem: Diagnostic) -> Way:
    """The way to the name or the value that a problem is about; of something missing, to where it is missed."""
    missed = problem.code == "F002"
    found = [way for way, span, names in _ways(node, ()) if span == problem.span and names >= missed]
    return min(found, key=len, default=()) if missed else max(found, key=len, default=())


def _ways(node: Node, way: Way) -> Iterator[tuple[Way, Span, bool]]:
    """Every name and value: the way to it, its place on its first line, and whether it is a mapping, which can lack something."""
    yield way, first_line(node.span), isinstance(node, Names)
    if isinstance(node, Names):
        for entry in node.entries:
            yield (*way, entry.key.text), entry.key.span, False
            yield from _ways(entry.value, (*way, entry.key.text))
    elif not isinstance(node, Scalar):
        for at, item in enumerate(node.items):
            yield from _ways(item, (*way, at))
