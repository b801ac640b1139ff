"""What a verdict leans on besides the page: whatever looks at pages changes the question, and nothing else does."""

from __future__ import annotations

import dataclasses
import json
import os
import shutil
from pathlib import Path

import pytest

from accessibility import canary, environment, rule
from accessibility.rule import OF_A_SITE
from accessibility.store import question
from accessibility.tools import Tools
from generator.records import editor_patterns

#: Each kind of thing that a verdict leans on besides the page, changed.
CHANGES = {
    "rule": lambda patch, _: patch.setattr(environment, "_sources", lambda _folder: [b"another rule"]),
    "engine": lambda _, kit: kit["axe_script"].write_text("// another axe"),
    "words of the engine": lambda _, kit: kit["axe_locale"].write_text("{}"),
    "browser": lambda _, kit: kit["chromium"].write_text("#!/bin/sh\necho Chromium 2\n"),
    "driver": lambda _, kit: kit["chromedriver"].write_text("#!/bin/sh\necho ChromeDriver 2\n"),
    "packages of node": lambda patch, kit: patch.setattr(environment, "ROOT", kit["chromium"].parent),
    "packages of Python": lambda patch, _: patch.setattr(
        environment, "_distributions", lambda: iter(["one-2.dist-info"])
    ),
    "fonts": lambda patch, _: patch.setattr(environment, "FONTS", ("echo", "another font")),
    "font for Hangul": lambda patch, _: patch.setattr(environment, "MATCHES", (("echo", "sans-serif:lang=ko"),)),
    "flags": lambda patch, _: patch.setattr(environment, "flags", lambda: ["--another"]),
    "clock's zone": lambda patch, _: patch.setenv("TZ", "Pacific/Auckland"),
    "language of the system": lambda patch, _: patch.setenv("LANG", "fr_FR.UTF-8"),
    "machine": lambda patch, _: patch.setattr(environment.platform, "machine", lambda: "pdp11"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_looks_at_pages_changes_the_question(tmp_path, monkeypatch, change) -> None:
    kit = {}
    for name in ("chromium", "chromedriver", "axe_script", "axe_locale", "pa11y_ci"):
        kit[name] = tmp_path / name
        kit[name].write_text("#!/bin/sh\necho 1\n")
        kit[name].chmod(0o755)
    tools = Tools(**kit, pinned={"axe": "1"})
    before = environment.environment(tools, "ko")
    assert environment.environment(tools, "ko") == before
    CHANGES[change](monkeypatch, kit)
    assert environment.environment(tools, "ko") != before


def test_a_package_of_node_installed_on_another_machine_is_the_same(tmp_path) -> None:
    """Its files have the time of their installation; else no verdict of another machine would ever be believed."""
    installed = tmp_path / "pa11y-ci"
    installed.write_text("one")
    tools = dataclasses.replace(Tools.found(), pa11y_ci=installed)
    before = environment.environment(tools, "ko")
    os.utime(installed, (0, 0))
    assert environment.environment(tools, "ko") == before
    installed.write_text("two")
    assert environment.environment(tools, "ko") != before


def test_a_checkout_elsewhere_asks_the_same(tmp_path, monkeypatch) -> None:
    found = set()
    for name in ("one", "two"):
        tool = tmp_path / name / "node_modules/.bin/pa11y-ci"
        tool.parent.mkdir(parents=True)
        tool.write_text("pa11y-ci")
        monkeypatch.setattr(environment, "ROOT", tmp_path / name)
        asked = environment.environment(dataclasses.replace(Tools.found(), pa11y_ci=tool), "ko")
        found.add(json.dumps(asked, sort_keys=True))
    assert len(found) == 1


@pytest.mark.parametrize("limit", ["page_limit", "script_limit", "start_limit"])
def test_settings_change_the_question(limit) -> None:
    tools = Tools.found()
    changed = dataclasses.replace(tools, **{limit: 7})
    assert environment.environment(tools, "ko") != environment.environment(changed, "ko")
    assert environment.environment(tools, "ko") != environment.environment(tools, "en")


def test_every_file_of_the_gate_counts(tmp_path) -> None:
    shutil.copytree(canary.FOLDER.parent, tmp_path / "gate", ignore=shutil.ignore_patterns("__pycache__"))
    sums = {b"".join(environment._sources(tmp_path / "gate"))}  # noqa: SLF001
    files = [file for file in (tmp_path / "gate").rglob("*") if file.is_file()]
    for file in files:
        file.write_bytes(file.read_bytes() + b"\n")
        sums.add(b"".join(environment._sources(tmp_path / "gate")))  # noqa: SLF001
    assert len(sums) == len(files) + 1
    assert len(files) > 30


def test_the_lists_of_a_site_are_those_that_editors_are_helped_with() -> None:
    lists = {Path(path).name for path in editor_patterns().values() if path.startswith("accessibility/")}
    assert lists == set(OF_A_SITE)


def test_what_an_editor_or_a_desktop_leaves_asks_nothing_anew(tmp_path) -> None:
    gate = Path(shutil.copytree(canary.FOLDER, tmp_path / "gate"))
    before = environment.sources_sum(gate)
    for name in (".DS_Store", ".index.html.swp", ".idea/workspace.xml"):
        (gate / name).parent.mkdir(exist_ok=True)
        (gate / name).write_text("anything")
    assert environment.sources_sum(gate) == before
    (gate / "index.html").rename(gate / "other.html")
    assert environment.sources_sum(gate) != before


@pytest.mark.parametrize("name", OF_A_SITE)
def test_what_people_said_about_findings_asks_nothing_anew(tmp_path, monkeypatch, name) -> None:
    """Where the engine's repository is a site, it lies in the folder of the gate."""
    gate = Path(shutil.copytree(canary.FOLDER.parent, tmp_path / "gate", ignore=shutil.ignore_patterns("__pycache__")))
    monkeypatch.setattr(rule, "FOLDER", gate / "rules")
    before = (environment.sources_sum(gate), rule.fingerprint.__wrapped__())
    (gate / name).write_text("- template: home.html\n")
    assert (environment.sources_sum(gate), rule.fingerprint.__wrapped__()) == before
    (gate / "kwcag.yml").write_text("another list\n")
    assert environment.sources_sum(gate) != before[0]
    assert rule.fingerprint.__wrapped__() != before[1]


def test_address_and_bytes_of_the_page_change_the_question() -> None:
    asked = {"path": "a.html", "base": "/", "sha256": "0"}
    assert question(**asked) == question(**dict(reversed(asked.items())))
    others = [{**asked, "path": "b.html"}, {**asked, "base": "/x/"}, {**asked, "sha256": "1"}, {**asked, "more": ""}]
    assert len({question(**each) for each in [asked, *others]}) == 5
