"""The words of the interface: the same in both languages, none missing, none left over."""

from __future__ import annotations

import ast
import re
import string
from functools import cache
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from generator.render import strings
from tests.support import sites

#: The groups of keys that code takes from, and where that code lies.
CODE = {
    "index": ("generator/pages/directory.py",),
    "index.headings": ("generator/pages/directory.py", "generator/pages/order.py"),
    "departments": ("generator/pages/directory.py",),
    "paging": ("generator/pages/paged.py", "generator/pages/ways.py", "generator/pages/directory.py"),
    "inferred": ("generator/search/text.py", "generator/exports"),
    "lost": ("generator/search/text.py",),
    "filter.sorts": ("generator/pages/facet.py",),
    "filter.states": ("generator/pages/facet.py",),
    "": ("generator/mkdocs_plugin",),
    "command": (
        "generator/command.py",
        "generator/auditing.py",
        "generator/checking.py",
        "generator/newkind.py",
        "generator/explain.py",
        "generator/session.py",
        "generator/sending/send.py",
        "generator/arguments.py",
        "generator/cli.py",
        "generator/cli.py",
        "generator/changes",
        "generator/sheets",
        "generator/newrecord.py",
        "generator/schemas.py",
        "generator/editing",
    ),
    "editor": ("generator/editor", "generator/editing"),
    "look": ("generator/mkdocs_plugin", "accessibility/finding.py"),
    "new": ("generator/newrecord.py",),
    "issue": ("generator/issues",),
    "comparison": ("generator/changes", "generator/difference", "generator/render/comparison.py"),
    "date": ("generator/words.py",),
    "changes": ("generator/pages",),
    "group": ("generator/pages",),
    "design": ("generator/pages",),
    "help": ("generator/pages", "generator/explain.py"),
    "home": ("generator/pages",),
    "settings": ("generator/pages",),
    "history": ("generator/render/past.py",),
    "late": ("generator/pages", "generator/render/due_report.py"),
    "moved": ("generator/pages",),
    "not_found": ("generator/pages",),
    "outline": ("generator/pages",),
    "search": ("generator/pages", "generator/search", "generator/exports"),
    "sitemap": ("generator/pages",),
    "statement": ("generator/pages",),
    "record_of_audit": ("generator/pages",),
    "disagreement": (
        "generator/pages",
        "generator/numbers/caveat.py",
        "generator/render/caveat.py",
        "generator/exports",
    ),
    "data": ("generator/pages", "generator/exports"),
    "poster": ("generator/pages",),
    "message": ("generator/message.py", "generator/exports/sms.py"),
    "data.api": ("generator/exports",),
    "subscribe": ("generator/pages", "generator/exports"),
    "subscribe.groups": ("generator/pages/channel.py",),
    "subscribe.of": ("generator/pages/channel.py",),
    "subscribe.titles": ("generator/exports/news.py",),
    "digest": ("generator/exports",),
    "sheet": ("generator/sheets",),
    "workbook": ("generator/exports",),
    "calendar": ("generator/exports",),
    "chart": ("generator/render/chart_view.py", "generator/render/chart_summary.py"),
    "programme": ("generator/pages",),
    "withheld": ("generator/pages", "generator/words.py"),
    "state": ("generator/render/state.py", "generator/schedule/state.py"),
}


#: The groups of keys that go to a script, and which.
SCRIPTS = {
    "search.words": ("theme/search/page.js",),
    "editor.page": (
        "generator/editor/form/form.js",
        "generator/editor/form/codec.js",
        "generator/editor/form/disk.js",
        "generator/editor/form/look.js",
        "generator/editor/form/view.js",
        "generator/editor/page.py",
    ),
}


def flat(value, prefix=""):
    for name, inner in value.items():
        if isinstance(inner, dict):
            yield from flat(inner, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", inner


KOREAN, ENGLISH = dict(flat(strings("ko"))), dict(flat(strings("en")))


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def constants_of_loop(tree: nodes.Template, name: str) -> list[str]:
    """What ``name`` runs through in ``{% for name in ("a", "b") %}``."""
    return [
        item.value
        for loop in tree.find_all(nodes.For)
        if isinstance(loop.target, nodes.Name) and loop.target.name == name and isinstance(loop.iter, nodes.Tuple)
        for item in loop.iter.items
    ]


def chains(node: nodes.Node, tree: nodes.Template) -> list[list[str]] | None:
    """``t.a.b`` as [["a", "b"]]; ``None`` for what does not begin with ``t``."""
    if isinstance(node, nodes.Name):
        return [[]] if node.name == "t" else None
    if isinstance(node, nodes.Getattr):
        before = chains(node.node, tree)
        return before and [[*chain, node.attr] for chain in before]
    if isinstance(node, nodes.Getitem):
        before = chains(node.node, tree)
        if before is None:
            return None
        names = [node.arg.value] if isinstance(node.arg, nodes.Const) else constants_of_loop(tree, node.arg.name)
        return [[*chain, name] for chain in before for name in names]
    return None


@cache
def in_templates() -> dict[str, str]:
    """Key to template, for every ``t.<key>`` of every template."""
    used = {}
    for path in (sites.ROOT / "theme").rglob("*.html"):
        tree = Environment(autoescape=True).parse(path.read_text("utf-8"))
        for node in tree.find_all((nodes.Getattr, nodes.Getitem)):
            for chain in chains(node, tree) or []:
                used[".".join(chain)] = path.name
        # ``counted(t.home, "count", number)`` takes home.count, or home.count_one for one.
        for call in tree.find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name == "counted":
                for chain in chains(call.args[0], tree) or []:
                    key = ".".join([*chain, call.args[1].value])
                    used |= {key: path.name, f"{key}_one": path.name}
    return used


@cache
def files_of(group: str) -> list[Path]:
    places = [sites.ROOT / path for path in CODE.get(group, ())]
    return [file for place in places for file in ([place] if place.is_file() else place.rglob("*.py"))]


@cache
def scripts_of(group: str) -> list[str]:
    return [(sites.ROOT / path).read_text("utf-8") for path in SCRIPTS[group]]


@cache
def constants(group: str) -> set[str]:
    """Every text constant of the code that takes from a group of keys."""
    nodes_of = (node for file in files_of(group) for node in ast.walk(ast.parse(file.read_text("utf-8"))))
    return {node.value for node in nodes_of if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def said_by_command() -> set[str]:
    """Keys of the command's sentences: ``say("…")``, ``refuse(…, "…")``, ``strings(…)["command"]["…"]``."""
    found = set()
    for node in (node for file in files_of("command") for node in ast.walk(ast.parse(file.read_text("utf-8")))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "say":
            found |= {each.value for each in node.args[:1] if isinstance(each, ast.Constant)}
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "refuse":
            found |= {
                each.value
                for part in node.args[1:2]
                for each in ast.walk(part)
                if isinstance(each, ast.Constant) and each.value != "publish"
            }
    return found


def test_both_languages_have_the_same_keys():
    assert set(KOREAN) == set(ENGLISH)


def test_both_languages_have_the_same_placeholders():
    unlike = []
    for key, text in KOREAN.items():
        korean, english = placeholders(text), placeholders(ENGLISH[key])
        if key.startswith("date."):
            # A date needs the number of the month in one language and its name in the other.
            korean, english = ({name.removesuffix("_name") for name in names} for names in (korean, english))
        if korean != english:
            unlike.append(key)
    assert unlike == []


def test_no_string_is_empty_and_korean_strings_are_korean():
    for key, text in {**KOREAN, **{f"en {key}": text for key, text in ENGLISH.items()}}.items():
        assert text.strip(), key
    for key, text in KOREAN.items():
        words = re.sub(r"\{\w+\}", "", text)
        assert not re.search("[A-Za-z]{3}", words) or re.search("[가-힣]", words), key
    for key, text in ENGLISH.items():
        assert not re.search("[가-힣]", text), key


def test_every_key_that_a_template_uses_exists():
    known = {".".join(full.split(".")[:depth]) for full in KOREAN for depth in range(1, full.count(".") + 2)}
    # ``t.record.unit.format`` is a key and a method of its text, ``t.settings.palettes.items`` one of a group of texts.
    plain = {re.sub(r"\.(?:format|items|values)$", "", key): template for key, template in in_templates().items()}
    assert len(plain) > 100
    assert {key: template for key, template in plain.items() if key not in known} == {}


@pytest.mark.parametrize("key", sorted(said_by_command()))
def test_every_sentence_that_the_command_uses_exists(key):
    assert f"command.{key}" in KOREAN


def test_the_command_uses_some_sentences():
    assert {"built", "no_folder", "problems_only", "problems"} <= said_by_command()


def used(key: str) -> bool:
    """Whether a template, the code or a script takes a key."""
    group, _, last = key.rpartition(".")
    # The command says a sentence about one thing in a form of its own, where there is one.
    last = last.removesuffix("_one") if group == "command" else last
    if group in SCRIPTS:
        return any(re.search(rf'(?:words\.|"){last}\b', script) for script in scripts_of(group))
    # ``t.search.tip.values()`` takes all of a group.
    in_pages = {key, f"{key}.format", f"{group}.items", f"{group}.values"} & in_templates().keys()
    return bool(in_pages) or last in constants(group)


def test_every_key_is_used():
    assert [key for key in sorted(KOREAN) if not used(key)] == []


def test_what_counts_has_a_form_for_one():
    """A number with a noun in the plural behind it, wherever it stands; and nothing is counted by another name than n."""
    counting = {name for name, text in ENGLISH.items() if re.search(r"\{n\} (?:\w+ )?\w+s\b", text)}
    assert len(counting) > 10
    assert {name for name in counting if not name.endswith("_one") and f"{name}_one" not in ENGLISH} == set()
    assert [
        name for name, text in ENGLISH.items() if re.search(r"\{(?!n\})\w+\} (?:records|pages|files|places)\b", text)
    ] == []
