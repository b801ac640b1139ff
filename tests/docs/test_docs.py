"""The docs hold what the code has: every command, option, setting, field and code; links lead somewhere."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.diagnostics import all_codes
from generator.parser import parser
from generator.records import Schema, contracts, narrative_contract, resolve, reviewed_contract, settings_contract

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.y*ml"))
LINK = re.compile(r"(?<!\\)\[[^\]]*\]\(([^)\s]+)\)")
#: An absolute path below a folder that only one machine has (an example is /home/example), or the way to a neighbour.
ONE_MACHINE = re.compile(
    rb"(?<![\w.~/:-])/(?:home/(?!example)|root/|Users/|work/|workspace/|mnt/|shared/)\w|\.\./shared/"
)
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def rows(page: str) -> list[str]:
    return [line for line in page.splitlines() if line.startswith("| `")]


def commands() -> dict[str, argparse.ArgumentParser]:
    found = next(each for each in parser()._actions if isinstance(each, argparse._SubParsersAction))  # noqa: SLF001
    return dict(found.choices)


def options(command: argparse.ArgumentParser) -> set[str]:
    """The long names of a command's options, and the arguments that may be left out."""
    return {
        next((name for name in each.option_strings if name.startswith("--")), f"[{each.metavar}]")
        for each in command._actions  # noqa: SLF001
        if each.option_strings or each.nargs
    }


@pytest.mark.parametrize("name", commands())
def test_every_command_and_option(name: str) -> None:
    row = next((row for row in rows(text("docs/commands.md")) if re.match(rf"\| `hwanhi {name}\b", row)), "")
    said = set(re.findall(r"--[a-z-]+|\[[A-Z]+\]", row))
    assert said == options(commands()[name]) - {"--help"}


def test_every_option_is_explained() -> None:
    explained = {match[1] for row in rows(text("docs/commands.md")) if (match := re.match(r"\| `(--[a-z-]+)", row))}
    every = {name for command in commands().values() for name in options(command) if name.startswith("--")}
    assert explained == every - {"--help"}
    assert "--help" in text("docs/commands.md")


def test_every_choice_of_an_option() -> None:
    for command in commands().values():
        for each in command._actions:  # noqa: SLF001
            for choice in each.choices or ():
                assert f"- `{choice}`: " in text("docs/commands.md")


def paths(schema: Schema, prefix: str = "") -> Iterator[str]:
    """Every field below ``schema``, but for points of points and parts of parts. Not the walk that the docs are made by."""
    schema = resolve(schema)
    for part in ("then", "else", "items"):
        # Of one thing or a list of such things the fields are told once.
        listed = part == "then" and schema.get("then", {}).get("items", {}) == schema.get("else")
        if part in schema and not listed:
            yield from paths(schema[part], f"{prefix[:-1]}[]." if part == "items" else prefix)
    rest = schema.get("additionalProperties")
    below = {**schema.get("properties", {}), **({"<name>": rest} if isinstance(rest, dict) else {})}
    for name, each in below.items():
        yield prefix + name
        point = name == "points" and prefix.endswith("[].")
        if not point and name != "parts" and prefix.count("units[].") < 2:
            yield from paths(each, f"{prefix}{name}.")


def section(page: str, title: str) -> str:
    return next((part for part in page.split("\n## ") if part.startswith(title)), "")


def contract_sections() -> list[Any]:
    fields = text("docs/fields.md")
    found = [
        pytest.param(contract.schema, section(fields, f"`{contract.kind}`"), id=contract.kind)
        for contract in (*contracts().values(), narrative_contract(), reviewed_contract())
    ]
    return [*found, pytest.param(settings_contract().schema, text("docs/settings.md"), id="settings")]


@pytest.mark.parametrize(("schema", "page"), contract_sections())
def test_every_field(schema: Schema, page: str) -> None:
    expected = set(paths(schema))
    assert {row.split("`")[1] for row in rows(page)} == expected
    assert expected >= set(schema["properties"])


def test_nested_fields_are_among_them() -> None:
    task = set(paths(contracts()["task"].schema))
    assert {"period.start", "milestones[].when", "plan[].points", "source[].section"} <= task
    assert {"tables[].rows", "tables[].columns[].unit", "units[].name"} <= {
        path for kind in ("dataset", "organisation") for path in paths(contracts()[kind].schema)
    }
    assert {"owner.phone", "vocabulary.<name>[].label"} <= set(paths(settings_contract().schema))


def test_every_code() -> None:
    documented = re.findall(r"^### ([A-Z]\d{3}) ", text("docs/errors.md"), re.MULTILINE)
    assert sorted(documented) == sorted(code.name for code in all_codes())
    for code in all_codes():
        part = text("docs/errors.md").split(f"### {code.name} ")[1].split("\n#")[0]
        for word in (*code.title.values(), "- Message: ", "- How to mend it: ", "- Why: "):
            assert word in part


def test_generated_pages_are_up_to_date() -> None:
    command = [sys.executable, "docs/generate.py", "--check"]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode()


def test_readme_begins_with_what_people_need() -> None:
    first_screen = "\n".join(text("README.md").splitlines()[:35])
    assert re.search(r"^bin/publish\b", first_screen, re.MULTILINE)
    assert re.search(r"^bin/test\b", first_screen, re.MULTILINE)
    assert "](docs/screenshot.png)" in first_screen
    assert re.search(r"[가-힣]", first_screen.splitlines()[2]), "the summary for editors comes first"


def test_screenshot() -> None:
    content = (DOCS / "screenshot.png").read_bytes()
    # PNG: the width is the first word of the header chunk.
    assert (content[:8], int.from_bytes(content[16:20])) == (b"\x89PNG\r\n\x1a\n", 1280)
    assert len(content) < 200_000


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_relative_links(page: Path) -> None:
    prose = re.sub(r"^( *)```.*?^\1```", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    prose = re.sub(r"`[^`\n]+`", "", prose)
    targets = [link.split("#")[0] for link in LINK.findall(prose) if not re.match(r"[a-z]+:|#", link)]
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_links_are_found_at_all() -> None:
    assert len(LINK.findall(text("README.md"))) > 10


def test_workflows_are_there() -> None:
    assert {path.name for path in WORKFLOWS} >= {"check.yml", "publish.yml", "nightly.yml"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned(path: Path) -> None:
    """By the hash of a commit, with the version beside it; our own workflow comes from the same commit anyway."""
    lines = [line.split("uses:", 1)[1].strip() for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    assert lines
    assert [line for line in lines if not (PINNED.fullmatch(line) or line.startswith("$/.github/"))] == []
    # What YAML sees is what the lines above say.
    jobs = yaml.safe_load(path.read_text("utf-8"))["jobs"].values()
    used = [step["uses"] for job in jobs for step in [job, *job.get("steps", [])] if "uses" in step]
    assert used == [line.split(" #")[0] for line in lines]
    images = [job["container"] for job in jobs if "container" in job]
    assert [image for image in images if not re.search(r"@sha256:[0-9a-f]{64}$", image)] == []


def test_no_file_names_a_path_of_one_machine() -> None:
    asked = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(asked, cwd=ROOT, capture_output=True, check=True)
    names = [ROOT / name.decode() for name in listed.stdout.split(b"\0") if name]
    assert len(names) > 100
    found = {
        f"{path.relative_to(ROOT)}: {match[0].decode()}"
        for path in names
        if path.is_file()
        for match in ONE_MACHINE.finditer(path.read_bytes())
    }
    assert found == set()


def test_no_decision_is_missing():
    """Numbers are never used again: what was not decided says so under its own."""
    numbers = [int(path.name[:4]) for path in sorted((ROOT / "docs/decisions").glob("*.md"))]
    assert len(numbers) == len(set(numbers))
    assert numbers[:20] == list(range(1, 21))
