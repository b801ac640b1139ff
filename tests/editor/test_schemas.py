"""What an editor shows while somebody types: nothing false, every field with its meaning, and why a value is wrong, in Korean."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator.records import (  # fmt: skip
    Field,
    branch,
    contracts,
    description,
    editor_files,
    editor_patterns,
    fields,
    label,
    load_settings,
    longer,
    settings_contract,
)
from generator.schemas import for_vs_code
from tests.editor.server import ROOT, Server

SITES = [ROOT, *sorted(each for each in (ROOT / "tests/sites").iterdir() if (each / "site.yml").is_file())]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """One server, with the schemas of every site for its own files."""
    folder, schemas = tmp_path_factory.mktemp("schemas"), {}
    for number, site in enumerate(SITES):
        settings, _ = load_settings(site)
        (folder / str(number)).mkdir()
        for name, text in editor_files(settings, settings.language):
            (folder / str(number) / name).write_text(text, "utf-8")
        for name, pattern in editor_patterns().items():
            schemas[f"file://{folder}/{number}/{Path(name).name}"] = [f"/site{number}/{pattern}"]
    made = Server(schemas)
    # Before the first text was looked at it completes nothing.
    made.marks({"file:///site0/site.yml": "name: x\n"})
    yield made
    made.end()


def test_nothing_that_check_accepts_is_marked(server):
    texts = {}
    for number, site in enumerate(SITES):
        for path in (*site.glob("data/*/*.yml"), *site.glob("accessibility/*.yml"), site / "site.yml"):
            texts[f"file:///site{number}/{path.relative_to(site).as_posix()}"] = path.read_text("utf-8")
    assert len(texts) > 130
    marks = {uri: found for uri, found in server.marks(texts).items() if found}
    assert marks == {}


def test_every_field_is_completed_and_explained(server):
    every = {f"data/{kind}/new": contract for kind, contract in contracts().items()} | {"site": settings_contract()}
    for place, contract in every.items():
        uri = f"file:///site0/{place}.yml"
        server.open(uri, "i")
        assert contract.fields.keys() <= {each["label"] for each in server.completions(uri, 0, 1)}, place
        server.close(uri)
        uri = uri if place == "site" else f"file:///site0/{place}-2.yml"
        server.open(uri, "".join(f"{name}: \n" for name in contract.fields))
        for line, (name, field) in enumerate(contract.fields.items()):
            told = server.hover(uri, line, 1)
            assert label(field, "ko") in told, (place, name)
            # The server escapes signs of Markdown.
            assert description(field, "ko")[:12].split("_")[0].split("(")[0] in told.replace("\\", ""), (place, name)


def test_every_field_within_a_field_is_completed_and_explained(server):
    """A column of a table, a part of a result, the place in a source: an object in a list in an object is as far as they go."""
    missed, asked = [], 0
    for kind, contract in contracts().items():
        inner: dict[str, list[Field]] = {}
        for field in fields(contract.schema):
            parent, _, name = field.path.rpartition(".")
            if parent and name:
                inner.setdefault(parent, []).append(field)
        for number, (parent, found) in enumerate(inner.items()):
            uri, names = (
                f"file:///site0/data/{kind}/inner{number}.yml",
                [each.path.rpartition(".")[2] for each in found],
            )
            text, line, column = within(parent, "i")
            server.open(uri, text)
            offered = {each["label"] for each in server.completions(uri, line, column + 1)}
            missed += [(kind, parent, "completion", name) for name in names if name.removesuffix("[]") not in offered]
            server.close(uri)
            for field, name in zip(found, names, strict=True):
                text, line, column = within(
                    parent, name.removesuffix("[]") + ": " + VALUES.get(field.schema.get("type"), "")
                )
                server.open(uri, text)
                told = server.hover(uri, line, column + 1).replace("\\", "")
                # Where one may be written or several, the sentence is that of one.
                sentence = (
                    "" if "if" in field.schema else description(field.schema, "ko")[:12].split("_")[0].split("(")[0]
                )
                if label(field.schema, "ko") not in told or sentence not in told:
                    missed.append((kind, field.path, "hover", told))
                server.close(uri)
                asked += 1
    assert missed == []
    assert asked > 100


#: Where a field may also be a text alone, only a value of the other form tells the server which is meant.
VALUES = {"array": "[x]", "object": "{x: y}"}


def within(parent: str, last: str) -> tuple[str, int, int]:
    """A file in which ``last`` is being written below a field, with its line and column from 0."""
    lines, indent = [], 0
    for step in parent.split("."):
        name, mark, _ = step.partition("[]")
        lines.append(f"{' ' * indent}{name}:")
        if lines[-2:-1] and lines[-2].endswith("- "):
            lines[-2:] = [f"{lines[-2]}{lines[-1].strip()}"]
        indent += 2
        if mark:
            lines.append(f"{' ' * indent}- ")
            indent += 2
    if lines[-1].endswith("- "):
        lines[-1] += last
        return "\n".join(lines) + "\n", len(lines) - 1, indent
    return "\n".join([*lines, " " * indent + last]) + "\n", len(lines), indent


def document(path: str, value: str) -> str:
    """A file with a value at a path such as ``figures[].from.data``, and nothing else."""
    data: object = value
    for step in reversed(path.split(".")):
        name, mark, _ = step.partition("[]")
        data = {name: [data] if mark else data}
    return yaml.safe_dump(data, allow_unicode=True)


def wrong(field: Field) -> str:
    """What the Korean message of a wrong value begins with; empty for a field that takes any text."""
    schema = longer(field.schema)
    schema = branch(field.schema, "string") if schema.get("type") in ("object", "array") else schema
    if "enum" in schema or "x-vocabulary" in schema:
        return "다음 가운데 하나를 고르세요: "
    return str(schema["x-pattern-hint"]["ko"]) if "x-pattern-hint" in schema and ("pattern" in schema or schema.get("format") == "web-address") else ""  # fmt: skip


def test_a_wrong_value_of_every_choice_and_form_is_explained_in_korean(server):
    texts, wanted = {}, {}
    for kind, contract in contracts().items():
        for number, field in enumerate(fields(contract.schema)):
            message = wrong(field)
            if message and "if" not in field.schema:
                uri = f"file:///site0/data/{kind}/wrong{number}.yml"
                texts[uri], wanted[uri] = document(field.path, "? !"), (field.path, message)
    assert len(texts) > 100
    marks = server.marks(texts)
    missed = {uri: (wanted[uri][0], found) for uri, found in marks.items() if not any(each.startswith(wanted[uri][1]) for each in found)}  # fmt: skip
    assert missed == {}


def test_words_of_this_site_are_offered_with_what_people_read(server):
    uri = "file:///site0/data/disclosure/words.yml"
    server.open(uri, "field: \nstatus: \nlicence: \n")
    offered = [
        {each["label"]: each.get("documentation") for each in server.completions(uri, line, 9)} for line in range(3)
    ]
    settings, _ = load_settings(ROOT)
    assert offered[0] == {term.id: term.label for term in settings.vocabulary("field")} | {settings.vocabulary("field")[0].id: offered[0][settings.vocabulary("field")[0].id]}  # fmt: skip
    assert offered[1]["planned"] == "공표 예정"
    assert len(offered[2]) == 5


def test_the_files_in_this_repository_are_what_the_contracts_say():
    settings, _ = load_settings(ROOT)
    made = dict(editor_files(settings, settings.language))
    lying = {path.name: path.read_text("utf-8") for path in (ROOT / "schema").iterdir()}
    assert lying == made, "run: .venv/bin/hwanhi schema"
    for path, text in for_vs_code().items():
        assert (ROOT / path).read_text("utf-8") == text, path
    for text in made.values():
        schema = json.loads(text)
        assert "$id" not in text
        assert not any(isinstance(each, dict) and "$ref" in each and len(each) > 1 for each in walk(schema))


def walk(data):
    yield data
    for each in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from walk(each)


def test_the_command_writes_tells_what_is_stale_and_leaves_an_editor_s_own_settings(site):
    own = site.write(".vscode/settings.json", "{}\n")

    def run(*arguments: str) -> int:
        command = [sys.executable, "-m", "generator.cli", "schema", "--site", str(site.folder), *arguments]
        return subprocess.run(command, check=False, cwd=ROOT, capture_output=True).returncode

    assert run("--check") == 1
    assert run() == 0
    assert own.read_text("utf-8") == "{}\n"
    assert "예시 분야" in (site.folder / "schema/disclosure.json").read_text("utf-8")
    assert run("--check") == 0
