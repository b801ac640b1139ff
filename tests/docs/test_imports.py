"""The import contracts of pyproject.toml hold, and each of them is broken by an import that it forbids."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
#: By the name of a contract: a module, and an import that it must not have.
FORBIDDEN = {
    "The way of the data has one direction": ("generator/source/file.py", "generator.records"),
    "The gate knows pages, not records": ("accessibility/palette.py", "generator.charts"),
    "Who asks the gate": ("generator/render/near.py", "accessibility.palette"),
    "Who reads attached files": ("generator/pages/home.py", "generator.attachments"),
    "Who draws": ("generator/search/entry.py", "generator.charts"),
    "Who looks for personal data": ("generator/pages/home.py", "generator.privacy"),
    "Exactly one package imports mkdocs": ("generator/render/near.py", "mkdocs.config"),
    "Browsers are driven by the gate alone": ("generator/outputs/link.py", "selenium.webdriver"),
    "Templates are rendered by two": ("generator/pages/home.py", "jinja2"),
    "Contracts are held against by one": ("generator/site.py", "jsonschema_rs"),
    "PDF is read by one": ("generator/rules/time.py", "pypdf"),
    "The Internet is asked by one": ("generator/records/web.py", "requests"),
    "A cluster is asked by one": ("generator/building.py", "distributed"),
}


def lint(folder: Path) -> dict[str, str]:
    """What becomes of each contract: KEPT or BROKEN."""
    command = [
        str(Path(sys.executable).with_name("lint-imports")),
        "--no-cache",
        "--config",
        str(ROOT / "pyproject.toml"),
    ]
    environment = {**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200"}
    said = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)
    return dict(re.findall(r"^(.+) (KEPT|BROKEN)\b", said.stdout, re.MULTILINE))


def copied(folder: Path) -> Path:
    for name in ("generator", "accessibility"):
        shutil.copytree(ROOT / name, folder / name, ignore=lambda where, names: [each for each in names if not (Path(where, each).is_dir() or each.endswith(".py"))])  # fmt: skip
    return folder


def test_each_contract_is_broken_by_what_it_forbids(tmp_path):
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    assert {each["name"] for each in settings["contracts"]} == set(FORBIDDEN)
    folder = copied(tmp_path)
    for path, module in FORBIDDEN.values():
        with (folder / path).open("a", encoding="utf-8") as file:
            file.write(f"\nimport {module}\n")
    assert lint(folder) == dict.fromkeys(FORBIDDEN, "BROKEN")


def test_a_module_that_nobody_placed_breaks_the_layers(tmp_path):
    folder = copied(tmp_path)
    (folder / "generator/elsewhere.py").write_text('"""Nowhere."""\n', "utf-8")
    broken = {name for name, became in lint(folder).items() if became == "BROKEN"}
    assert broken == {"The way of the data has one direction"}, "all others are kept"
