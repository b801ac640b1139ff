"""One word, one thing: no two public classes share a name, nor a class and a type of another module."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROW = re.compile(r"^\| `(?:\w+\.)*(\w+)` \| `(\w+)` \| `(\w+/[\w/]+\.py)` \|$", re.MULTILINE)
MODULE_ROW = re.compile(r"^\| `(\w+/[\w/]+\.py)` \| `(\w+/[\w/]+\.py)` \|$", re.MULTILINE)


@cache
def modules() -> dict[str, ast.Module]:
    paths = [path for name in ("generator", "accessibility") for path in (ROOT / name).rglob("*.py")]
    return {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8")) for path in paths}


def assigned(module: ast.Module) -> set[str]:
    """What the module binds by ``=``: types (``X = tuple[...]``), constants, variables of a type."""
    targets = [each for node in module.body if isinstance(node, ast.Assign) for each in node.targets]
    targets += [node.target for node in module.body if isinstance(node, ast.AnnAssign)]
    return {node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name)}


@cache
def public_classes() -> Counter[str]:
    names = [node.name for module in modules().values() for node in ast.walk(module) if isinstance(node, ast.ClassDef)]
    return Counter(name for name in names if not name.startswith("_"))


def test_no_two_public_classes_share_a_name():
    assert len(public_classes()) > 100
    shared = [name for name, times in public_classes().items() if times > 1]
    assert shared == [], "another name for one of them, please"


def test_no_type_has_the_name_of_a_class():
    shared = {path: sorted(assigned(module) & public_classes().keys()) for path, module in modules().items()}
    assert {path: names for path, names in shared.items() if names} == {}, "another name for the type, please"


def test_changed_names_are_gone():
    page = (ROOT / "docs/names.md").read_text("utf-8")
    names, moved = ROW.findall(page), MODULE_ROW.findall(page)
    assert names
    assert moved
    for old, new, path in names:
        here = {getattr(node, "name", "") for node in modules()[path].body} | assigned(modules()[path])
        assert new in here, f"{path}: {new} has another name or place"
        assert old not in here, f"{path}: {old}"
    for old, new in moved:
        assert old not in modules()
        assert new in modules()
