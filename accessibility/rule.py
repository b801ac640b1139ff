"""The rules of our own: one file each in ``rules/``, which says what it is about, where it applies, what it expects.

The form follows the rules format of the W3C's Accessibility Conformance Testing (ACT Rules Format 1.1): applicability gives
the targets, the expectation is asked of each, and a rule without targets on a page is not applicable there. The file begins
with metadata in YAML: a comment ``/*--- … ---*/`` in JavaScript, the module's docstring after ``---`` in Python.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, get_args

import yaml

from accessibility.outcome import Verdict
from accessibility.states import BY_NAME
from generator.diagnostics import Language

#: What a rule looks at: the document in the browser, the bytes of the file, the page under a driver, all pages.
Over = Literal["document", "bytes", "visit", "site"]
FOLDER = Path(str(files("accessibility") / "rules"))
FRONT = {
    ".js": re.compile(r"\A/\*---\n(?P<front>.*?)\n---\*/\n(?P<body>.*)\Z", re.DOTALL),
    ".py": re.compile(r'\A"""---\n(?P<front>.*?)\n(?:---\n.*?)?"""(?P<body>.*)\Z', re.DOTALL),
}
#: What the package is made of.
SOURCES = {".py", ".js", ".mjs", ".yml"}
#: What a site keeps in a folder of this name, which is this very one where the engine's repository is a site: it is said about what
#: was found, and nothing is found by it.
OF_A_SITE = ("answers.yml", "reviewed.yml")
#: The two functions of a rule in JavaScript, each a method of the object that its file is.
METHODS = {name: re.compile(rf"^ +{name}(?:\(|:)", re.MULTILINE) for name in ("applies", "expect")}
#: The same in Python.
FUNCTIONS = {name: re.compile(rf"^def {name}\(", re.MULTILINE) for name in METHODS}
SPOKEN = ("name", "message", "fix")
#: What its metadata may hold beyond what it has to.
OPTIONAL = ("over", "states", "mutants")
EXAMPLES = ("failed", "passed", "inapplicable")


@dataclass(frozen=True)
class Mutant:
    """A change of a good page of our own: the first ``find`` in the file becomes ``put``."""

    page: str
    find: str
    put: str
    #: Other rules of ours that it breaks as well, by necessity.
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rule:
    """One rule. ``examples`` are HTML for the ``<main>`` of a good page or whole documents, by outcome."""

    id: str
    over: Over
    name: Mapping[Language, str]
    message: Mapping[Language, str]
    fix: Mapping[Language, str]
    wcag: tuple[str, ...]
    kwcag: tuple[str, ...]
    states: tuple[str, ...]
    examples: Mapping[str, Sequence[Any]]
    mutants: tuple[Mutant, ...]
    #: JavaScript: an expression. Empty for a rule in Python.
    script: str = ""
    #: Python: its two functions.
    applies: Callable[[Any], Iterable[Any]] | None = None
    expect: Callable[[Any, Any], Verdict] | None = None


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, by id. Raises ValueError, naming the file, for one that is not whole."""
    names = [each for each in FOLDER.iterdir() if each.suffix in FRONT and not each.name.startswith("_")]
    return tuple(read(each) for each in sorted(names, key=lambda each: each.stem.replace("_", "-")))


def read(file: Path) -> Rule:
    """The rule in ``file``. Raises ValueError for one that is not whole."""
    text = file.read_text("utf-8")
    match = FRONT[file.suffix].match(text)
    if match is None:
        raise ValueError(f"{file.name}: no metadata at its beginning")
    try:
        front = yaml.load(match["front"], Loader=yaml.CBaseLoader)  # noqa: S506 - it makes nothing but texts, lists and mappings
    except yaml.YAMLError as error:
        raise ValueError(f"{file.name}: {error}") from error
    if problem := _missing(front, file.suffix, match["body"]):
        raise ValueError(f"{file.name}: {problem}")
    is_script = file.suffix == ".js"
    module = None if is_script else import_module(f"accessibility.rules.{file.stem}")
    return Rule(
        id=file.stem.replace("_", "-"),
        over=front.get("over", "document"),
        wcag=tuple(front["wcag"]),
        kwcag=tuple(front["kwcag"]),
        states=tuple(front.get("states", ("wide",))),
        examples=front["examples"],
        mutants=tuple(Mutant(**{**each, "also": tuple(each.get("also", ()))}) for each in front.get("mutants", ())),
        script=match["body"].strip() if is_script else "",
        applies=module.applies if module else None,
        expect=module.expect if module else None,
        **{key: front[key] for key in SPOKEN},
    )


def _missing(front: Any, suffix: str, body: str) -> str:  # noqa: ANN401 - whatever the file holds
    """What keeps the metadata and the code from being a rule; empty where nothing does."""
    wanted = (*SPOKEN, "wcag", "kwcag", "examples")
    if not isinstance(front, dict) or any(key not in front for key in wanted):
        return f"its metadata has to hold {', '.join(wanted)}"
    methods = METHODS if suffix == ".js" else FUNCTIONS
    problems = {
        "not in both languages": [
            key for key in SPOKEN if not all(front[key].get(language) for language in get_args(Language))
        ],
        # In brackets a comma ends a text that has no quotes, and what follows becomes a key.
        "cut off by a comma": [key for key in SPOKEN if set(front[key]) - set(get_args(Language))],
        "without an example": [key for key in EXAMPLES if not front["examples"].get(key)],
        "unknown field": [key for key in front if key not in {*wanted, *OPTIONAL}],
        "unknown state": [name for name in front.get("states", ()) if name not in BY_NAME],
        "does not say": [name for name, pattern in methods.items() if not pattern.search(body)],
        "needs another language than": [suffix]
        if (front.get("over", "document") == "document") is (suffix == ".py")
        else [],
    }
    return "; ".join(f"{problem}: {', '.join(names)}" for problem, names in problems.items() if names)


def over(kind: Over) -> tuple[Rule, ...]:
    """The rules that look at ``kind``."""
    return tuple(each for each in rules() if each.over == kind)


@cache
def fingerprint() -> str:
    """Eight digits that change with every change to a rule or to anything that rules may lean on."""
    known = sorted(each for each in FOLDER.parent.rglob("*") if each.suffix in SOURCES and each.name not in OF_A_SITE)
    return sha256(b"\0".join(each.read_bytes() for each in known)).hexdigest()[:8]
