"""What a command loads before it begins: the browser's driver takes as long as `hwanhi check` of a small site."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("module", "heavy"),
    [
        ("generator.cli", ("selenium", "mkdocs", "jinja2", "xlsxwriter", "icalendar", "PIL")),
        ("generator.command", ("selenium", "mkdocs")),
    ],
)
def test_a_command_loads_nothing_that_another_one_needs(module, heavy):
    program = f"import sys, {module}; print(*sorted(set({heavy!r}) & sys.modules.keys()))"
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert said.stdout.split() == []
