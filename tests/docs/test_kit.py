"""What a newcomer's tools and eyes meet first: forms, decisions, the habits of editors, hooks that need no network."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))
DECISIONS = sorted((ROOT / "docs/decisions").glob("*.md"))
HANGUL, LATIN = re.compile("[가-힣]"), re.compile("[A-Za-z]")
#: Number and title; since when; what was asked. What was decided may come later.
DECISION = re.compile(r"# (?P<number>\d{4}) \S.*\n\nAccepted, 20\d\d-[01]\d(-[0-3]\d)?[.;].*\n\n\*\*Question\.\*\* ")
#: Files whose bytes are what somebody else, or a test, has written.
AS_THEY_ARE = re.compile(r"generator/diagnostics/codes/|tests/.*(golden|files|barriers)/|package-lock\.json|LICENSE")
TEXTS = (".py", ".yml", ".html", ".css", ".js", ".toml", ".md", ".json", ".sh", ".in")


def tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    return [name for name in listed.stdout.split("\0") if name]


def hooks() -> list[dict]:
    (local,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    assert local["repo"] == "local", "what is fetched from elsewhere needs the network"
    return local["hooks"]


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_has_the_one_form(path):
    text = path.read_text("utf-8")
    found = DECISION.match(text)
    assert found, "number and title, a line 'Accepted, <month>', a question"
    assert found["number"] == path.name[:4]
    assert re.search(r"^\*\*Decision\.\*\*\s", text, re.MULTILINE)


def test_no_number_of_a_decision_is_given_twice():
    assert len({path.name[:4] for path in DECISIONS}) == len(DECISIONS)


def test_the_forms_are_those_of_github_and_speak_both_languages():
    checker = str(Path(sys.executable).with_name("check-jsonschema"))
    for schema, paths in (
        ("github-issue-forms", [path for path in FORMS if path.stem != "config"]),
        ("github-issue-config", [path for path in FORMS if path.stem == "config"]),
    ):
        done = subprocess.run([checker, "--builtin-schema", f"vendor.{schema}", *map(str, paths)], capture_output=True, check=False)  # fmt: skip
        assert done.returncode == 0, done.stdout
    for path in FORMS:
        form = yaml.safe_load(path.read_text("utf-8"))
        for words in [form[key] for key in ("name", "description") if key in form] + [
            part["attributes"][key] for part in form.get("body", ()) for key in ("label", "value", "description") if key in part["attributes"]
        ]:  # fmt: skip
            assert HANGUL.search(words), words
            assert LATIN.search(words), words


def test_hooks_are_tools_of_this_repository_and_of_its_own_gate():
    """Each runs without the network; what one of them lets pass CI looks at as well."""
    gate = (ROOT / "bin/test").read_text("utf-8") + (ROOT / "bin/publish").read_text("utf-8")
    names = tracked()
    for hook in hooks():
        assert hook["language"] == "system"
        tool, *arguments = shlex.split(hook["entry"])
        assert tool.startswith(".venv/bin/")
        assert Path(sys.executable).with_name(Path(tool).name).exists(), tool
        assert Path(tool).name in gate or arguments == ["check"]
        if "files" in hook:
            assert any(re.search(hook["files"], name) for name in names), "a hook that never runs"


def test_texts_are_as_the_editor_configuration_asks():
    for name in tracked():
        if not name.endswith(TEXTS) or AS_THEY_ARE.search(name):
            continue
        text = (ROOT / name).read_bytes()
        assert b"\r" not in text, name
        assert not text or text.endswith(b"\n"), name
        if not name.endswith(".md"):
            assert not re.search(rb"[ \t]+$", text, re.MULTILINE), name
        text.decode("utf-8")


def test_no_file_of_tests_lies_where_pytest_does_not_look(pytestconfig: pytest.Config) -> None:
    """By the names of folders alone: of ``build``, which pytest leaves out by itself, nobody would miss the tests."""
    patterns = pytestconfig.getini("norecursedirs")
    paths = [path.relative_to(ROOT) for path in (ROOT / "tests").rglob("test_*.py")]
    assert len(paths) > 200
    unseen = [path for path in paths if any(fnmatch(part, each) for part in path.parts[:-1] for each in patterns)]
    assert unseen == []
