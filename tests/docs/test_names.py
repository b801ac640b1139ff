"""One word, one thing: no two public classes share a name, but for those that docs/names.md still lists."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def public_classes() -> Counter[str]:
    modules = [ast.parse(path.read_text("utf-8")) for name in ("generator", "accessibility") for path in (ROOT / name).rglob("*.py")]  # fmt: skip
    classes = (node.name for module in modules for node in ast.walk(module) if isinstance(node, ast.ClassDef))
    return Counter(name for name in classes if not name.startswith("_"))


def test_no_two_public_classes_share_a_name():
    _, shared = (ROOT / "docs/names.md").read_text("utf-8").split("## Shared still")
    listed = re.findall(r"^\| `(\w+)` \|", shared, re.MULTILINE)
    assert listed == sorted(listed)
    twice = {name for name, times in public_classes().items() if times > 1}
    assert twice <= set(listed), "another name for one of them, please"
    assert set(listed) <= twice, "no longer shared: take it from the list"


def test_changed_names_are_gone():
    changed, _ = (ROOT / "docs/names.md").read_text("utf-8").split("## Shared still")
    for old, path in re.findall(
        r"^\| `(?:\w+\.)+(\w+)` \| `\w+` \| `(generator/[\w/]+\.py)` \|", changed, re.MULTILINE
    ):
        assert not re.search(rf"^class {old}\b", (ROOT / path).read_text("utf-8"), re.MULTILINE)
