"""The quick layer: which files of tests can break first by a change, as many as half a minute has room for.

``python -m tests.support.quick [PATH ...]`` prints them, one a line, the nearest first. Without a path, what differs from
the last commit counts as changed; in a clean checkout, what the last commit changed.

Near is, in this order: a changed file of tests; the file that has the module's name, in the folder of its package; files that import
the module; the rest of the folder; files that import what imports it, step by step; files whose fixtures lead there. What is no module of
ours is near to the folders that ``BESIDE`` names.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache

import grimp

from tests.support.weights import ROOT, UNKNOWN, weights

#: Seconds of the processor for the tests; two workers need half of it, and half a minute has room for their start and the other steps.
BUDGET = 20.0
#: Starts a browser: one of them is dearer than all that is quick.
DEAR = "pytest.mark.browser"
#: What is no module, and the tests that are near to it; the first that fits.
BESIDE = {
    "generator/diagnostics/codes": ("tests/diagnostics",),
    "generator/kinds": ("tests/records", "tests/pages", "tests/build"),
    "generator": ("tests/records", "tests/rules"),
    "accessibility": ("tests/accessibility",),
    "theme/search": ("tests/search",),
    "theme/components": ("tests/render",),
    "theme": ("tests/pages", "tests/render"),
    "docs": ("tests/docs",),
    "data": ("tests/plain/test_check.py", "tests/records/test_transcription.py"),
    "content": ("tests/plain/test_check.py", "tests/records/test_transcription.py"),
    "": ("tests/docs",),
}
PACKAGES = ("generator", "accessibility", "tests", "benchmarks")


def changed() -> list[str]:
    """Paths that differ from the last commit, untracked ones included; of the last commit where none does."""

    def git(*words: str) -> list[str]:
        done = subprocess.run(["git", *words, "-z"], cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
        return [each for each in done.stdout.split("\0") if each]

    now = git("diff", "--name-only", "HEAD") + git("ls-files", "--others", "--exclude-standard")
    return now or git("diff", "--name-only", "HEAD~1", "HEAD")


def module_of(path: str) -> str:
    """``generator/rules/__init__.py`` is ``generator.rules``."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


@cache
def files() -> list[str]:
    """Every file of tests, by its path from the root."""
    return sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("test_*.py"))


@cache
def imported(path: str) -> frozenset[str]:
    """Names that a file imports from our packages: modules, and names within them, which may be modules too."""
    names: set[str] = set()
    for node in ast.walk(ast.parse((ROOT / path).read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.update((node.module, *(f"{node.module}.{each.name}" for each in node.names)))
    return frozenset(name for name in names if name.startswith(PACKAGES))


def rings(modules: set[str]) -> Iterator[set[str]]:
    """The modules, those that import them, those that import these, and so on, each once."""
    graph = grimp.build_graph("generator", "accessibility", cache_dir=str(ROOT / ".import_linter_cache"))
    seen, ring = set(modules), modules & graph.modules
    while ring:
        yield ring
        ring = {upper for each in ring for upper in graph.find_modules_that_directly_import(each)} - seen
        seen |= ring


def helpers(conftest: str) -> set[str]:
    """The names that a conftest.py imports, and those that the helpers among them import."""
    names, left = set[str](), [conftest]
    while left:
        more = imported(left.pop()) - names
        names |= more
        at = (each.replace(".", "/") + ".py" for each in more if each.startswith("tests."))
        left += [each for each in at if (ROOT / each).is_file()]
    return names


def _beside(path: str) -> tuple[str, ...]:
    return next(near for name, near in BESIDE.items() if path == name or path.startswith(f"{name}/") or not name)


def _mirrors(path: str) -> tuple[str, str]:
    """Folder of tests of a module's package, and the name of its own file there."""
    package, _, name = module_of(path).rpartition(".")
    inner = package.partition(".")[2].replace(".", "/")
    folder = f"tests/{package.partition('.')[0] if package.startswith('accessibility') or not inner else inner}"
    return folder, name


def near(paths: Iterable[str]) -> list[str]:
    """Every file of tests that a change of ``paths`` concerns, the nearest first."""
    found: dict[str, None] = {}

    def add(which: Iterable[str]) -> None:
        found.update(dict.fromkeys(sorted(set(which) - found.keys(), key=_cost)))

    paths = [path for path in paths if path]
    code = [path for path in paths if path.startswith(("generator/", "accessibility/")) and path.endswith(".py")]
    add(path for path in paths if path in files())
    mirrors = [_mirrors(path) for path in code]
    for folder, name in mirrors:
        add(path for path in files() if path.startswith(f"{folder}/") and name in path.rpartition("/")[2])
    own = {module_of(path) for path in paths if path.endswith(".py")}
    add(path for path in files() if imported(path) & own)
    for folder, _ in mirrors:
        add(path for path in files() if path.startswith(f"{folder}/"))
    for path in paths:
        if path not in code and path not in found:
            add(each for each in files() if each.startswith(_beside(path)))
    reached = own
    for ring in rings({module_of(path) for path in code}):
        add(path for path in files() if imported(path) & ring)
        reached = reached | ring
    for conftest in sorted((ROOT / "tests").rglob("conftest.py"), key=lambda each: -len(each.parts)):
        at = conftest.relative_to(ROOT).as_posix()
        if helpers(at) & reached or at in paths:
            add(path for path in files() if path.startswith(at.removesuffix("conftest.py")))
    return list(found)


def _cost(path: str) -> float:
    return weights().get(path, UNKNOWN)


def affordable(paths: Iterable[str], budget: float = BUDGET) -> list[str]:
    """As many as the budget has room for, in their order; what starts a browser and what does not fit is passed over."""
    chosen = []
    for path in paths:
        cost = _cost(path)
        if cost <= budget and DEAR not in (ROOT / path).read_text("utf-8"):
            chosen.append(path)
            budget -= cost
    return chosen


def main(arguments: list[str]) -> int:
    every = near(arguments or changed())
    chosen = affordable(every)
    print(*chosen, sep="\n")  # noqa: T201 - a command, whose print is its answer
    left = len(every) - len(chosen)
    print(f"{len(chosen)} files of tests, {left} more only in bin/test", file=sys.stderr)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
