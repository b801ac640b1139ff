"""What a command loads before it begins: the browser's driver takes as long as `hwanhi check` of a small site."""

from __future__ import annotations

import signal
import subprocess
import sys
import tomllib
from pathlib import Path

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


@pytest.mark.parametrize(("before", "code"), [("default_int_handler", -signal.SIGINT), ("SIG_IGN", 0)])
def test_who_ends_it_while_it_is_loaded_sees_no_traceback(before, code):
    program = f"""
import os, signal, sys

class Interrupted:
    def find_spec(self, name, *_):
        if name == "generator.parser":
            os.kill(os.getpid(), signal.SIGINT)

signal.signal(signal.SIGINT, signal.{before})
sys.meta_path.insert(0, Interrupted())
sys.argv[1:] = ["--help"]
from generator.start import main
main()
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (code, "")


def test_the_command_begins_with_that():
    script = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    assert script == {"hwanhi": "generator.start:main"}
