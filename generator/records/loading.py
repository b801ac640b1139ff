"""Contracts from their files: sound ones as plain data, or every problem that any of them has (docs/decisions/0051).

What is sound is read by libyaml and looked at as plain data, as this happens whenever a command starts; only what has a flaw is
read again by generator/source, which knows lines and columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, cast

import jsonschema_rs
import yaml

from generator.diagnostics import Diagnostic
from generator.records.soundness import Flaw, called, page, parts, together

#: What a contract is of: a kind of record, another file that editors write, or shared.yml, which holds parts of others.
Form = Literal["kind", "file", "shared"]
ENGINE = Path(str(files("generator"))).parent


class Unsound(Exception):  # noqa: N818 - the way out to whoever can tell it
    """Contracts that cannot be used. ``problems`` say what is wrong where, with paths from the folder of the engine."""

    def __init__(self, problems: Sequence[Diagnostic]) -> None:
        super().__init__(", ".join(each.path for each in problems))
        self.problems = problems


class _Loader(yaml.CSafeLoader):
    """YAML as JSON has it: numbers, true, false and null, but no dates and no yes and no. Each name is a text and stands once."""

    def construct_mapping(self, node: yaml.Node, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002 - PyYAML's
        made: dict[Any, Any] = {}
        for key, value in cast("yaml.MappingNode", node).value:
            if not isinstance(key, yaml.ScalarNode) or key.value in made:
                raise yaml.constructor.ConstructorError(problem="a name twice, or none", problem_mark=key.start_mark)
            made[key.value] = self.construct_object(value, deep=deep)
        return made


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.rsplit(":", 1)[-1] in ("int", "float", "null")]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


def plain(text: str) -> Any:  # noqa: ANN401 - as free as YAML
    """YAML as plain data. Raises yaml.YAMLError."""
    return yaml.load(text, Loader=_Loader)  # noqa: S506 - _Loader makes JSON's types only


@cache
def metaschema() -> dict[str, Any]:
    """What a contract may say (generator/contract.yml)."""
    return cast("dict[str, Any]", plain((ENGINE / "generator/contract.yml").read_text("utf-8")))


@cache
def form(of: Form) -> dict[str, Any]:
    """The metaschema of a contract of a kind, or what it is for another file, or for shared.yml."""
    whole = metaschema()
    if of == "kind":
        return whole
    properties = dict(whole["properties"])
    if of == "file":
        del properties["x-kind"]
        return {**whole, "properties": properties, "required": ["$id", "type", "additionalProperties", "properties"]}
    kept = {name: properties[name] for name in ("$schema", "$id")} | {"$defs": properties["properties"]}
    return {**whole, "properties": kept, "required": ["$id", "$defs"]}


@cache
def _validator(of: Form) -> jsonschema_rs.Draft202012Validator:
    registry = jsonschema_rs.Registry([(metaschema()["$id"], metaschema())])
    return jsonschema_rs.Draft202012Validator(form(of), registry=registry)


def one(path: Path, shown: str, of: Form) -> dict[str, Any]:
    """The contract in a file, of a sound form. Raises Unsound. ``shown`` is its path from the folder of the engine."""
    try:
        data = plain(path.read_text("utf-8"))
        if _validator(of).is_valid(data):
            return cast("dict[str, Any]", data)
    except (yaml.YAMLError, ValueError, TypeError, RecursionError, OSError):
        pass  # what exactly is wrong is found by who can tell where
    from generator.records.soundness.told import formed  # noqa: PLC0415 - sound contracts need not wait for it

    data, problems = formed(path, shown, of)
    if problems or data is None:
        raise Unsound(problems)
    return data


def judged(path: Path, shown: str, found: Iterable[Flaw]) -> list[Diagnostic]:
    """Flaws of one contract at their places."""
    every = list(found)
    if not every:
        return []
    from generator.records.soundness.told import placed  # noqa: PLC0415 - as above

    return placed(path, shown, every)


def shared(path: Path, shown: str) -> dict[str, Any]:
    """The parts that contracts use. Raises Unsound."""
    data = one(path, shown, "shared")
    if problems := judged(path, shown, parts(data, data["$defs"])):
        raise Unsound(problems)
    return data


def other(path: Path, shown: str, taken: Mapping[str, Any]) -> dict[str, Any]:
    """The contract of a file that holds no records. Raises Unsound."""
    data = one(path, shown, "file")
    if problems := judged(path, shown, parts(data, taken)):
        raise Unsound(problems)
    return data


def every_kind(folder: Path, templates: Path, taken: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The contracts in ``folder`` by kind. Raises Unsound with the problems of all of them.

    ``templates`` holds a template for each; ``taken`` are the parts of shared.yml.
    """
    found: dict[str, dict[str, Any]] = {}
    problems: list[Diagnostic] = []
    paths = {path.stem: path for path in sorted(folder.iterdir()) if path.suffix in (".yml", ".yaml")}
    for kind, path in paths.items():
        if misnamed := list(called(path.name)):
            problems += judged(path, _shown(path), misnamed)
            continue
        try:
            schema = found[kind] = one(path, _shown(path), "kind")
        except Unsound as unsound:
            problems += unsound.problems
            continue
        flaws = [*page(kind, schema, taken), *parts(schema, taken)]
        if any(each.rule == "field-name" for each in flaws):
            # Whoever names a field of that name will do so by its new one.
            flaws = [each for each in flaws if each.code != "K004"]
        if not (templates / f"{kind}.html").is_file():
            flaws.append(Flaw((), "K007", facts={"template": f"theme/kinds/{kind}.html"}))
        problems += judged(path, _shown(path), flaws)
    # Of kinds that could not be read nobody knows what others may name.
    for kind, flaw in together(found, taken) if len(found) == len(paths) else ():
        problems += judged(paths[kind], _shown(paths[kind]), [flaw])
    if problems:
        raise Unsound(problems)
    return found


def _shown(path: Path) -> str:
    return f"generator/kinds/{path.name}"


def filled(said: Any, words: Mapping[str, str]) -> Any:  # noqa: ANN401 - as free as YAML
    """What a contract says, with each of ``words`` in the place of its mark."""
    if isinstance(said, str):
        for mark, word in words.items():
            said = said.replace(mark, word)
        return said
    if isinstance(said, dict):
        return {key: filled(value, words) for key, value in said.items()}
    return [filled(each, words) for each in said] if isinstance(said, list) else said
